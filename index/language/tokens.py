"""Words, stems, word parts and folded spelling."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from threading import Lock

import Stemmer

from index.language.languages import LANGUAGES, UNKNOWN, stop_words

_REMEMBERED = 1 << 15  # words; nearly all there are in a text are among the most frequent
_LONGEST = 100  # letters of a word that count

# A stemmer must not be used by two threads at once; it need not remember, for we do.
_STEMMERS = {
    code: Stemmer.Stemmer(table.stemmer, 0) for code, table in LANGUAGES.items() if table.stemmer
}
_STEMMING = Lock()

# A number keeps its separators ("1.000.000", "3,5"), a date does not ("12.2.2025"); any other
# word is a run of letters and digits, so that hyphens and apostrophes part words.
_NUMBER = r"(?<!\d[.,])\d+(?:[.,]\d+(?![.,]?\d)|(?:[.,]\d{3})+(?![.,]?\d))"
_WORD = re.compile(rf"{_NUMBER}|[^\W_]+(?=n['’]t\b)|n['’]t\b|[^\W_]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # soft hyphens and the like
_THOUSANDS = re.compile(r"(?<=\d)[.,](?=\d{3}(?:\D|$))")

_LETTERS = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
_MARKS = re.compile("[\u0300-\u036f]")
# Umlauts spelt out, as in the "German2" algorithm of Snowball: "ue" stays after a vowel or q.
_SPELT_UMLAUT = re.compile(r"([ao])e+|(?<![aeiouq])(u)e+")


def fold(text: str) -> str:
    """``text`` for matching: lower case, accents gone, umlauts as their plain vowel.

    Müller, Mueller and Muller all become "muller", Straße "strasse", Łódź "lodz". The price is
    that "ae", "oe" and "ue" are always read as umlauts ("Israel" becomes "isral"); compare
    folded text with folded text only, and never show it.
    """
    text = text.casefold()
    if not text.isascii():
        # Caseless matching of The Unicode Standard, section 3.13: fold and decompose, twice.
        decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        text = unicodedata.normalize("NFC", _MARKS.sub("", decomposed.translate(_LETTERS)))
    return _SPELT_UMLAUT.sub(r"\1\2", text)


def words(text: str) -> list[str]:
    """The words of ``text`` in order, as written.

    A word is a run of letters and digits: hyphens and apostrophes part words, so that
    "Putin-Trump-Gespräch" gives three and "Putin's" gives "Putin" and "s". A contracted
    negation is a word of its own ("didn't": "did", "n't"), and a number keeps its separators
    ("1.000.000", "3,5") unless it is a date.
    """
    if not text.isascii():
        text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return _WORD.findall(text)


def stems(text: str, language: str) -> list[str]:
    """The stems of the words of ``text`` in order, stop words left out.

    Snowball stems of lower-cased words, for a language of ``LANGUAGES``; any other gives folded
    words. Stems are folded too, and numbers lose their thousands separators, so that spellings
    meet. Negations stay, and so does a word in capitals: "WHO" and "US" are no pronouns.
    """
    return [stem for word in searched_words(text) if (stem := _stem(word, language))]


def ngrams(text: str, n: int = 4, language: str = UNKNOWN) -> list[str]:
    """The character n-grams of the folded words of ``text`` in order.

    Each word is taken with a mark at either end: "Peskow" gives "_pes", "pesk", "esko", "skow",
    "kow_"; a word that is no longer than ``n`` with its marks is kept whole ("_eu_"). The stop
    words of ``language`` are left out.
    """
    return [gram for word in searched_words(text) for gram in _word_ngrams(word, n, language)]


def searched_words(text: str) -> list[str]:
    """`words`, none of them very long; in lower case if they are a shout and not acronyms."""
    found = [word[:_LONGEST] for word in words(text)]
    return [word.lower() for word in found] if len(found) > 2 and text.isupper() else found


def is_acronym(word: str) -> bool:
    """Whether ``word`` is of capitals only."""
    return len(word) > 1 and word.isupper()


@lru_cache(_REMEMBERED)
def _stem(word: str, language: str) -> str:
    """The stem of one word, "" for a stop word."""
    if _is_stop_word(word, language):
        return ""
    word = _normal(word)
    if language in _STEMMERS:
        with _STEMMING:
            word = _STEMMERS[language].stemWord(word)
    return fold(word)


@lru_cache(_REMEMBERED)
def _word_ngrams(word: str, n: int, language: str) -> tuple[str, ...]:
    """The n-grams of one word, none for a stop word."""
    if _is_stop_word(word, language):
        return ()
    marked = f"_{fold(_normal(word))}_"
    return tuple(marked[i : i + n] for i in range(max(1, len(marked) - n + 1)))


def _is_stop_word(word: str, language: str) -> bool:
    return not is_acronym(word) and word.lower() in stop_words(language)


def _normal(word: str) -> str:
    """``word`` in lower case; numbers and contracted negations in their one spelling."""
    if word[0].isdigit():
        return _THOUSANDS.sub("", word).replace(",", ".").lower()
    return "not" if word in ("n't", "n’t") else word.lower()
