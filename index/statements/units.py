"""Sentences as tokens, with speech quotations as one token each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from index.lexicon import is_common
from index.statements.quotations import quotations
from index.statements.table import Cues

QUOTE = "\0"  # the token of a speech quotation
DELIMITERS = frozenset(",;:–—-()")
ENDS = frozenset(".!?…")
_TITLE = r"\b(?:Prof|Dipl|Univ|Mag|Ing|Abg|Rev|Gov|Sen|Capt|Sgt|Hon)\."
_TOKEN = rf"{_TITLE}|\b[IVX]{{2,}}\.|" r"\w+(?:[-'’./&]\w+|[:,]\d+)*(?:-|\.(?<!\w\w\w\.))?|[^\w\s]"
_WORD = re.compile(r"\w+")
_DATELINE = re.compile(  # "Berlin/Bonn (dpa) – Die", "MADRID, May 9 (Agency) - Spain"
    r"[^\W\d_a-z][\w./-]*(?: [^\W\d_a-z][\w./-]*){0,3}(?:, \w+\.? \d\d?)?"
    r"(?: \([\w/, ]{2,20}\))?[.,]? ?[–—-] (?=[„“»«\"]?[^\W\d_a-z])"
)
# Names without a capital in front: "al-Dschasira", "eBay", "heise.de".
_SMALL_NAME = re.compile(
    r"[a-z\d]{2}-[A-ZÄÖÜ]|[a-z]+[A-Z]|[\w-]+\.(?:de|at|ch|eu|com|net|org|info|tv)$"
)
_CLAUSE = 300  # tokens of a clause to either side that are looked at, to bound the time
_TITLE_LENGTH = 8  # characters of a name like „Bild“ that is nobody's choice of words
_WORDS = 8  # from a verb to the preposition before a quoted word
_TEASER = 400  # characters of a teaser before a dateline, at most
_BEHIND = re.compile(r",\s+(\w+)")
_REST = re.compile(r"-\w+")  # of a compound with a quoted name: „Bild“-Zeitung


class Unit:
    """The tokens of a sentence, or of several where a quotation runs over them.

    Parallel lists: the ``words`` as written, ``lows`` in lower case, ``starts`` and ``ends`` in
    characters of the article, and whether they are ``capitals`` (a capitalised word that is no
    function word, or a title in quotation marks). ``quotes`` are the indexes of speech quotations,
    ``quoted`` what stands between their marks.
    """

    __slots__ = ("capitals", "ends", "lows", "quoted", "quotes", "starts", "words")

    def __init__(self) -> None:
        self.words: list[str] = []
        self.lows: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.capitals: list[bool] = []
        self.quotes: list[int] = []
        self.quoted: list[str] = []

    def __len__(self) -> int:
        return len(self.words)

    def add(self, word: str, low: str, start: int, end: int, capital: bool) -> None:
        """Append a token."""
        self.words.append(word)
        self.lows.append(low)
        self.starts.append(start)
        self.ends.append(end)
        self.capitals.append(capital)

    def clause(self, i: int) -> tuple[int, int]:
        """The run of tokens around token i that no delimiter parts."""
        a, first = i, max(0, i - _CLAUSE)
        while a > first and self.lows[a - 1] not in DELIMITERS:
            a -= 1
        b, last = i + 1, min(len(self), i + _CLAUSE)
        while b < last and self.lows[b] not in DELIMITERS and self.lows[b] not in ENDS:
            b += 1
        return a, b

    def is_title(self) -> bool:
        """Whether almost every word has a capital, as in a headline: "Minister Says Yes"."""
        return 2 * sum(self.capitals) > len(self)

    def span(self, a: int, b: int) -> tuple[int, int] | None:
        """Characters of tokens a..b without delimiters at either end; None if nothing is left."""
        while a < b and (self.lows[a] in DELIMITERS or self.lows[a] in ENDS):
            a += 1
        while b > a and (self.lows[b - 1] in DELIMITERS or self.lows[b - 1] in ENDS):
            b -= 1
        return (self.starts[a], self.ends[b - 1]) if a < b else None


class Tokenizer:
    """Cuts an article into units."""

    def __init__(self, text: str, cues: Cues) -> None:
        self._text = text
        self._cues = cues
        self.quotations = quotations(text)
        self._surnames: dict[str, bool] = {}  # function words, and whether they are surnames too
        # What is quoted twice in the same few words is called so: „Aktion Deutschland hilft“.
        counts = Counter(text[s + 1 : e - 1] for s, e in self.quotations)
        self._names = {each for each, n in counts.items() if n > 1 and 1 < len(each.split()) <= 5}
        phrases = (*(word for word in cues.before if " " in word), *cues.phrases)
        self._token = _pattern(phrases)

    def units(self, sentences: Sequence[tuple[int, int]]) -> Iterator[Unit]:
        """The units of the text, in order; none is empty."""
        for start, end, quotes in self._joined(sentences):
            unit = self._tokens(self._past_dateline(start, end), end, quotes)
            if len(unit):
                yield unit

    def _past_dateline(self, start: int, end: int) -> int:
        """Where a paragraph goes on behind the places and agencies that agencies put first.

        A teaser may stand before it on one line, but then only one dash in its sentence.
        """
        dateline = _DATELINE.match(self._text, start, end)
        opens = start == 0 or self._text[start - 1] == "\n"
        if dateline and start < _TEASER and not opens:
            opens = not any(dash in self._text[dateline.end() : end] for dash in (" – ", " - "))
        return dateline.end() if dateline and opens else start

    def _joined(
        self, sentences: Sequence[tuple[int, int]]
    ) -> Iterator[tuple[int, int, list[tuple[int, int]]]]:
        """Sentences joined where a quotation runs over their ends, with their quotations."""
        quotes = self.quotations
        q = 0
        i = 0
        while i < len(sentences):
            start, end = sentences[i]
            while q < len(quotes) and quotes[q][1] <= start:
                q += 1
            inside = []
            while q < len(quotes) and quotes[q][0] < end:
                inside.append(quotes[q])
                while quotes[q][1] > end and i + 1 < len(sentences):
                    i += 1
                    end = sentences[i][1]
                q += 1
            while (  # "...!“ sagte er." is one sentence to us, whoever split it
                inside
                and inside[-1][1] == end
                and i + 1 < len(sentences)
                and self._text[sentences[i + 1][0]].islower()
            ):
                i += 1
                end = sentences[i][1]
            yield start, end, inside
            i += 1

    def _tokens(self, start: int, end: int, quotes: list[tuple[int, int]]) -> Unit:
        unit = Unit()
        at = start
        for s, e in quotes:
            self._plain_tokens(unit, at, s)
            inner = self._text[s:e]
            rest = _REST.match(self._text, e)
            named = bool(rest) or self._is_name(unit, inner)
            worded = (
                self._is_wording(unit, inner[1:-1])
                or self._is_answer(e)
                or self._is_judgement(unit, e)
            )
            if not named and (worded or self._is_speech(inner)):
                unit.quotes.append(len(unit))
                unit.quoted.append(inner[1:-1])
                unit.add(QUOTE, QUOTE, s, e, False)
            else:
                e = rest.end() if rest else e
                unit.add(self._text[s:e], inner, s, e, True)
            at = e
        self._plain_tokens(unit, at, end)
        return unit

    def _plain_tokens(self, unit: Unit, start: int, end: int) -> None:
        depth = 0
        for match in self._token.finditer(self._text, start, end):
            word = match.group()
            if word == "(":
                depth += 1
            elif word == ")":
                depth = max(0, depth - 1)
            elif not depth:
                low = word.lower()
                plain = word == low and "." not in word and low not in self._cues.names
                if word != low and self._is_named(unit, word, low, match.end()):
                    low = word  # a name, whatever tables hold the word
                capital = (not plain and self._is_capital(unit, word, low)) or (
                    word[0].isdigit() and bool(unit.capitals) and unit.capitals[-1]
                )
                stop = match.end()
                if stop < end or len(word) == 1 or word[-1] != ".":
                    unit.add(word, low, match.start(), stop, capital)
                else:  # the end of the sentence, not an abbreviation
                    unit.add(word[:-1], low[:-1], match.start(), stop - 1, capital)
                    unit.add(".", ".", stop - 1, stop, False)

    def _is_named(self, unit: Unit, word: str, low: str, end: int) -> bool:
        """Whether a word with a capital that tables hold is a name here: "US", "Kurz"."""
        if word in self._cues.proper:
            return True
        return low in self._cues.adverbs and self._is_surname(unit, word, end)

    def _is_capital(self, unit: Unit, word: str, low: str) -> bool:
        """Whether a word is written as names and nouns are, and is no function word."""
        written = word[0].isupper() or bool(_SMALL_NAME.match(word)) or low in self._cues.names
        if not written or low in self._cues.small:
            return False
        return bool(unit.words) or not self._is_adverb(low)

    def _is_surname(self, unit: Unit, word: str, end: int) -> bool:
        """Whether a function word with a capital stands where a name does: "Sebastian Kurz".

        At the beginning of a sentence the article must have the name, and a verb come next.
        """
        if unit.capitals and (unit.capitals[-1] or not unit.lows[-1].isalpha()):
            return unit.capitals[-1]
        verb = _WORD.search(self._text, end, end + 30)
        if not unit.capitals and not (verb and verb[0] in self._cues.finite):
            return False
        if word not in self._surnames:
            called = rf"[^\W\d_a-zäöüß][\w-]+ {word}\b"
            self._surnames[word] = bool(re.search(called, self._text))
        return self._surnames[word]

    def _is_adverb(self, low: str) -> bool:
        """Whether a word that begins a sentence is an adverb by its ending ("Glos" is a name)."""
        return len(low) > 6 and low.endswith(self._cues.adverb_endings)

    def _is_name(self, unit: Unit, quotation: str) -> bool:
        """Whether what stands in quotation marks is called so: wie „heise online“ berichtet."""
        if len(quotation.split()) > 5 or quotation[-2] in ".!?,":
            return False
        if quotation[1].isupper() and quotation[1:-1] in self._names:
            return True
        if not unit.lows:
            return False
        if quotation[1].isupper() and self._calls(unit):
            return True
        low, cues = unit.lows[-1], self._cues
        before = unit.lows[-2] if len(unit) > 1 else ","
        if low in cues.before or (low in cues.as_words and before in DELIMITERS):
            return True
        said = before in (QUOTE, ",")  # „...“, schrieb „Die Zeit“
        return said and any(not verb.names for verb in cues.finite.get(low, ()))

    def _calls(self, unit: Unit) -> bool:
        """Whether a noun stands before a quoted name, as in "das Magazin „Auto und Sport“"."""
        low, cues = unit.lows[-1], self._cues
        if low.startswith(cues.so_called):
            return True
        if not unit.capitals[-1] or low in cues.speech_nouns or low in cues.sayings:
            return False
        before = unit.lows[-2] if len(unit) > 1 else ""
        return before.isalpha() and not unit.capitals[-2] and before not in cues.finite

    def _is_wording(self, unit: Unit, quotation: str) -> bool:
        """Whether what stands before a quoted noun makes it somebody's choice of words."""
        if not unit.lows:
            return False
        low = unit.lows[-1]
        if low in self._cues.indefinite:
            return True
        if low in self._cues.wording:  # "warnte vor „Panikmache“"
            near = unit.lows[-_WORDS:]  # of the verb that it belongs to
            said = (verb for word in near for verb in self._cues.finite.get(word, ()))
            _, _, last = quotation.rstrip().rpartition(" ")
            worded = len(quotation) > _TITLE_LENGTH and is_common(last)
            return worded and any(verb.particle == low for verb in said)
        named = quotation[:1].isupper() and len(quotation.split()) <= 2
        if named and low.endswith(self._cues.adjective_endings):
            return False  # "die neue „Koalition“"
        return (
            low.isalpha()
            and unit.words[-1][0].islower()
            and low not in self._cues.small
            and low not in self._cues.passives
            and low not in self._cues.source_nouns
        )

    def _is_answer(self, end: int) -> bool:
        """Whether a verb of saying stands behind a quoted word: „Unsinn“, sagte X."""
        behind = _BEHIND.match(self._text, end)
        word = behind[1].lower() if behind else ""
        return word in self._cues.finite or word in self._cues.thus

    def _is_judgement(self, unit: Unit, end: int) -> bool:
        """Whether a quoted word ends what somebody calls something: X nannte das „Unsinn“."""
        naming = any(verb.names for low in unit.lows for verb in self._cues.finite.get(low, ()))
        return naming and unit.capitals[-1] and self._text[end : end + 1] in (".", ",", ";", "!")

    def _is_speech(self, quotation: str) -> bool:
        """A quotation that is somebody's words, not a title or a name."""
        inner = quotation[1:-1].strip()
        words = _WORD.findall(inner)
        if not words or (" " not in inner and "." in inner[:-1]):  # an address: "example.org"
            return False
        if inner[-1] in ".!?," or len(words) > 6:
            return True
        small = self._cues.determiners | self._cues.prepositions | self._cues.conjunctions
        return inner[0].islower() or any(w[0].islower() and w not in small for w in words)


@lru_cache(maxsize=16)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Tokens, with the table's phrases of several words as one token each."""
    several = [rf"\b{re.escape(phrase)}\b" for phrase in phrases]
    return re.compile("|".join([*several, _TOKEN]), re.IGNORECASE)
