"""Which language a text is in; its words, stems, word parts and folded spelling.

A language is a table (`index.language.table.Language`) in a file of its own; a further language
is a further table in ``LANGUAGES``. Everything here is a pure function of its arguments.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection
from datetime import date
from functools import lru_cache

import Stemmer

from index.language.dutch import DUTCH
from index.language.english import ENGLISH
from index.language.french import FRENCH
from index.language.german import GERMAN
from index.language.italian import ITALIAN
from index.language.portuguese import PORTUGUESE
from index.language.russian import RUSSIAN
from index.language.spanish import SPANISH
from index.language.table import Language
from index.language.ukrainian import UKRAINIAN

__all__ = [
    "LANGUAGES",
    "Language",
    "date_in_words",
    "detect",
    "fold",
    "ngrams",
    "stems",
    "stop_words",
    "words",
]

LANGUAGES = {
    table.code: table
    for table in (GERMAN, ENGLISH, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, RUSSIAN, UKRAINIAN)
}

_UNKNOWN = "und"
_REMEMBERED = 1 << 15  # words; nearly all there are in a text are among the most frequent
_LONGEST = 100  # letters of a word that count
_SAMPLE = 400  # words that settle the language of an article

_STEMMERS = {
    code: Stemmer.Stemmer(table.stemmer) for code, table in LANGUAGES.items() if table.stemmer
}

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
    """Return ``text`` for matching: lower case, accents gone, umlauts as their plain vowel.

    Müller, Mueller and Muller all become "muller", Straße "strasse", Łódź "lodz". The price is
    that "ae", "oe" and "ue" are always read as umlauts ("Israel" becomes "isral"); compare
    folded text with folded text only, and never show it.
    """
    text = text.casefold()
    if not text.isascii():
        # Caseless matching of The Unicode Standard, section 3.13: fold, decompose, twice.
        decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
        text = unicodedata.normalize("NFC", _MARKS.sub("", decomposed.translate(_LETTERS)))
    return _SPELT_UMLAUT.sub(r"\1\2", text)


def words(text: str) -> list[str]:
    """Return the words of ``text`` in order, as written.

    A word is a run of letters and digits: hyphens and apostrophes part words, so that
    "Putin-Trump-Gespräch" gives three and "Putin's" gives "Putin" and "s". A contracted
    negation is a word of its own ("didn't": "did", "n't"), and a number keeps its separators
    ("1.000.000", "3,5") unless it is a date.
    """
    if not text.isascii():
        text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return _WORD.findall(text)


def stems(text: str, language: str) -> list[str]:
    """Return the stems of ``text``'s words in order, stop words left out.

    Snowball stems of lower-cased words, for a language of ``LANGUAGES``; any other gives
    folded words. Stems are folded too, and numbers lose their thousands separators, so
    that spellings meet. Negations stay.
    """
    return [stem for word in _mixed_case_words(text) if (stem := _stem(word, language))]


def ngrams(text: str, n: int = 4, language: str = _UNKNOWN) -> list[str]:
    """Return the character n-grams of ``text``'s folded words in order.

    Each word is taken with a mark at either end: "Peskow" gives "_pes", "pesk", "esko", "skow",
    "kow_"; a word that is no longer than ``n`` with its marks is kept whole ("_eu_"). The stop
    words of ``language`` are left out.
    """
    return [gram for word in _mixed_case_words(text) for gram in _word_ngrams(word, n, language)]


def stop_words(language: str) -> frozenset[str]:
    """Return the stop words of ``language``, lower-cased; none for an unknown language.

    Articles, pronouns, auxiliaries, prepositions, conjunctions, question words, common adverbs.
    Negations ("nicht", "kein", "not", "never", "without") are not stop words, and a word in
    capitals ("WHO", "US") is not taken for one.
    """
    table = LANGUAGES.get(language)
    return table.stop_words if table else frozenset()


def date_in_words(day: date, language: str) -> str:
    """Return ``day`` as ``language`` writes it ("12. Februar 2025"), ISO 8601 when unknown."""
    table = LANGUAGES.get(language)
    if not table:
        return day.isoformat()
    mark = "." if table.ordinals else ""
    return f"{day.day}{mark} {table.months[day.month - 1]} {day.year}"


def detect(text: str, among: Collection[str] | None = None) -> str:
    """Return the ISO 639-1 code of ``text``'s language, or "und" when it cannot be told.

    Works on articles and on short questions; a text of names only cannot be told. ``among``
    limits the choice to some languages of ``LANGUAGES``.
    """
    sample = [word for word in _mixed_case_words(text[: _SAMPLE * 10]) if word.isalpha()][:_SAMPLE]
    scores: dict[str, float] = defaultdict(float)
    for code, table in LANGUAGES.items():
        if table.opening.match(text):
            scores[code] += _OPENING_WEIGHT
    for word in sample:
        for code, weight in _evidence(word):
            scores[code] += weight
    ranked = sorted(
        (item for item in scores.items() if among is None or item[0] in among),
        key=lambda item: -item[1],
    )
    if not ranked:
        return _UNKNOWN
    best, score = ranked[0]
    other = ranked[1][1] if len(ranked) > 1 else 0.0
    enough = max(_ENOUGH, _COVERAGE * (len(sample) - _FREE))
    return best if score >= enough and score >= _MARGIN * other else _UNKNOWN


_ENOUGH = 0.5  # one word that two languages share, or two spellings
# Every longer text has some words of some language by accident. In its own language they make
# up a third of it or more, in another one less than a sixth.
_COVERAGE = 0.15
_FREE = 5
_MARGIN = 1.1
_SPELLING_WEIGHT = 0.25
_OPENING_WEIGHT = 0.5


@lru_cache(_REMEMBERED)
def _evidence(word: str) -> tuple[tuple[str, float], ...]:
    """Return which languages ``word`` speaks for, and how much; shared words count in parts."""
    known = () if _is_acronym(word) else _TELLING.get(word.lower())
    if known:
        return tuple((code, 1 / len(known)) for code in known)
    return tuple(
        (code, _SPELLING_WEIGHT)
        for code, table in LANGUAGES.items()
        if len(word) > 3 and table.spelling.search(word.lower())
    )


def _telling_words() -> dict[str, list[str]]:
    known = defaultdict(list)
    for code, table in LANGUAGES.items():
        for word in table.function_words | table.typical:
            known[word].append(code)
    return dict(known)


_TELLING = _telling_words()


@lru_cache(_REMEMBERED)
def _stem(word: str, language: str) -> str:
    """Return the stem of one word, or "" for a stop word."""
    if _is_stop_word(word, language):
        return ""
    word = _normal(word)
    stemmer = _STEMMERS.get(language)
    return fold(stemmer.stemWord(word) if stemmer else word)


@lru_cache(_REMEMBERED)
def _word_ngrams(word: str, n: int, language: str) -> tuple[str, ...]:
    """Return the n-grams of one word, none for a stop word."""
    if _is_stop_word(word, language):
        return ()
    marked = f"_{fold(_normal(word))}_"
    return tuple(marked[i : i + n] for i in range(max(1, len(marked) - n + 1)))


def _mixed_case_words(text: str) -> list[str]:
    """The words of ``text``, none very long; in lower case if they are a shout, not acronyms."""
    found = [word[:_LONGEST] for word in words(text)]
    return [word.lower() for word in found] if len(found) > 2 and text.isupper() else found


def _is_stop_word(word: str, language: str) -> bool:
    return not _is_acronym(word) and word.lower() in stop_words(language)


def _is_acronym(word: str) -> bool:
    """Tell whether ``word`` is in capitals: "WHO" and "US" are no pronouns."""
    return len(word) > 1 and word.isupper()


def _normal(word: str) -> str:
    """Return ``word`` in lower case, numbers and contracted negation in their one spelling."""
    if word[0].isdigit():
        return _THOUSANDS.sub("", word).replace(",", ".").lower()
    return "not" if word in ("n't", "n’t") else word.lower()
