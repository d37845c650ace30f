"""Article -> sentences and passages, with exact positions."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import ceil, inf

from index.articles import Article
from index.language import LANGUAGES, Language, date_in_words

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences: ``article.text[start:end] == text``, in characters."""

    id: str
    article_id: str
    start: int
    end: int
    text: str


CountPieces = Callable[[list[str]], list[int]]

# The heading in front of a passage is cut to leave room for the text, in characters.
_TITLE, _SOURCE = 100, 40
_SPECIAL = 2  # word pieces an embedder adds, one at either end
# What a break costs, in squared relative deviations from the ideal length: nothing between
# paragraphs, as much as two passages off by a quarter between sentences, and hardly ever worth
# it inside of one.
_PARAGRAPH_BREAK, _SENTENCE_BREAK, _INNER_BREAK = 0.0, 0.15, 1.0

_MOST_SENTENCES = 60  # of a passage; it bounds the work on endless lists of one-word sentences

_CLAUSE_END = re.compile(r"(?<=[,;:)–—])\s+")
_SPACES = re.compile(r"\s+")

# A sentence can end where a mark, with the quotation marks and brackets closed after it, meets
# white space; or, by mistake, without any ("im Mai.Der").
_END = re.compile(
    r"(?<![.!?…])(?P<mark>[.!?…]+)(?P<closed>[\"'”“»«’‘›‹)\]]*)(?=\s)"
    r"|(?<=[^\W\d_]{2})(?P<glued>\.)(?=[A-ZÀ-Þ][a-zß-ÿ]+[\s,])"
)
_OPENING = "\"'„“”»«‚‘›‹([<:"
_NEXT_WORD = re.compile(rf"\s{{0,40}}(?:[-–—•*]\s)?[{re.escape(_OPENING)}\]…. ]{{0,20}}(\w+)")
_SPACE = re.compile(r"\s*")
_LINE_BREAK = re.compile(r"\n\s*")
_NOT_SPACE = re.compile(r"\S+")

_LONGEST_ABBREVIATION = 24  # characters
_PARTS = re.compile(r"[.\-–/]")
_INITIAL = re.compile(r"\w\.")
_DAY_OR_RANK = re.compile(r"\d{1,3}|\d{1,2}\.\d{1,2}")
_ROMAN = re.compile(r"[IVX]+")
_NO_VOWELS = re.compile(r"[b-df-hj-np-tv-xz]{2,5}")  # "vgl", "hrsg"

# Lines of hard-wrapped text are at most this long; in any other text a line is a paragraph.
_WRAPPED = range(50, 121)


def make_passages(article: Article, count_pieces: CountPieces, limit: int = 256) -> list[Passage]:
    """Return the passages of ``article``, in order: runs of whole sentences that cover its text.

    ``count_pieces`` gives the word pieces of each of some texts, without special tokens. No
    `embedding_text` is longer than ``limit`` pieces, special tokens included, so that an
    embedder of that limit reads all of it. Passages are of about even length and do not overlap;
    they rather end with a paragraph. Only a sentence too long for one passage is divided, at the
    end of a clause or at a space.
    """
    spans = split_sentences(article.text, article.language)
    if not spans:
        return []
    heading, *counts = count_pieces(
        [_heading(article), *(article.text[start:end] for start, end in spans)]
    )
    room = max(limit - _SPECIAL - heading, limit // 4)
    units: list[_Unit] = []
    for (start, end), pieces in zip(spans, counts, strict=True):
        cost = _SENTENCE_BREAK
        if units and "\n" in article.text[units[-1].end : start]:
            cost = _PARAGRAPH_BREAK
        unit = _Unit(start, end, max(pieces, 1), cost)
        units += _divide(article.text, unit, count_pieces, room)
    return [
        _passage(article, units[first].start, units[last - 1].end)
        for first, last in pairwise(_breaks(units, room))
    ]


def embedding_text(article: Article, passage: Passage) -> str:
    """Return what is embedded and searched: title, source and date, then the passage."""
    heading = _heading(article)
    return f"{heading}\n{passage.text}" if heading else passage.text


def _heading(article: Article) -> str:
    parts = [textwrap.shorten(article.title, _TITLE, placeholder=" …")]
    if article.source:
        parts.append(textwrap.shorten(article.source, _SOURCE, placeholder=" …"))
    if article.published:
        parts.append(date_in_words(article.published, article.language))
    return ", ".join(filter(None, parts))


def _passage(article: Article, start: int, end: int) -> Passage:
    return Passage(f"{article.id}:{start}-{end}", article.id, start, end, article.text[start:end])


@dataclass(frozen=True, slots=True)
class _Unit:
    """A span that is not divided: its word pieces, and what a break in front of it costs."""

    start: int
    end: int
    pieces: int
    cost: float


def _breaks(units: list[_Unit], room: int) -> list[int]:
    """Return where passages begin, as positions in ``units``, and at last ``len(units)``.

    Among all ways to cut the units into runs of at most ``room`` pieces, the one with the least
    sum of break costs and squared relative deviations from the ideal length.
    """
    total = sum(unit.pieces for unit in units)
    ideal = total / ceil(total / room)
    least = [0.0] + [inf] * len(units)
    previous = [0] * (len(units) + 1)
    for last in range(1, len(units) + 1):
        pieces = 0
        for first in range(last - 1, max(last - 1 - _MOST_SENTENCES, -1), -1):
            pieces += units[first].pieces
            if pieces > room and first < last - 1:
                break
            cost = least[first] + (pieces / ideal - 1) ** 2 + (units[first].cost if first else 0)
            if cost < least[last]:
                least[last], previous[last] = cost, first
    path = [len(units)]
    while path[-1]:
        path.append(previous[path[-1]])
    return path[::-1]


def _divide(text: str, unit: _Unit, count_pieces: CountPieces, room: int) -> list[_Unit]:
    """Return ``unit``, or the parts of it if it has no room in a passage."""
    if unit.pieces <= room or unit.end - unit.start == 1:
        return [unit]
    spans = _parts(text, unit.start, unit.end)
    counts = count_pieces([text[start:end] for start, end in spans])
    parts = [
        part
        for (start, end), pieces in zip(spans, counts, strict=True)
        for part in _divide(text, _Unit(start, end, pieces, _INNER_BREAK), count_pieces, room)
    ]
    return _joined(unit, parts, room // 2)


def _parts(text: str, start: int, end: int) -> list[Span]:
    """Return the clauses of a span; of a single clause the words, of a single word the halves."""
    for pattern in (_CLAUSE_END, _SPACES):
        gaps = [gap.span() for gap in pattern.finditer(text, start, end)]
        if gaps:
            edges = [start, *(edge for gap in gaps for edge in gap), end]
            return list(zip(edges[::2], edges[1::2], strict=True))
    middle = (start + end) // 2
    return [(start, middle), (middle, end)]


def _joined(unit: _Unit, parts: list[_Unit], room: int) -> list[_Unit]:
    """Return the parts of ``unit`` with neighbours joined as long as there is room."""
    joined = [_Unit(unit.start, parts[0].end, parts[0].pieces, unit.cost)]
    for part in parts[1:]:
        before = joined[-1]
        if before.pieces + part.pieces <= room:
            joined[-1] = _Unit(before.start, part.end, before.pieces + part.pieces, before.cost)
        else:
            joined.append(part)
    return joined


def split_sentences(text: str, language: str) -> list[Span]:
    """Return the sentences of ``text`` as spans ``(start, end)``, in characters.

    Spans ascend, do not overlap, neither begin nor end with white space, and together cover
    every character that is not white space. A sentence ends at a full stop, question or
    exclamation mark, which with the quotation marks and brackets closed after it belongs to it;
    at a blank line; and at a line break that was not forced by the width of the text
    (headings, lists). A quotation of several sentences is several sentences; what follows a
    quotation in lower case or after a comma ('..."," he said') is still the same sentence.
    ``language`` is the code of a language; an unknown one is split by what all known ones share.
    """
    rules = _rules(language)
    return [
        sentence for start, end in _blocks(text) for sentence in _sentences(text, start, end, rules)
    ]


@cache
def _rules(language: str) -> Language:
    """Return the table of ``language``; for an unknown one all abbreviations there are."""
    if language in LANGUAGES:
        return LANGUAGES[language]
    tables = LANGUAGES.values()
    return Language(
        code=language,
        stemmer="",
        stop_words=frozenset().union(*(table.stop_words for table in tables)),
        abbreviations=frozenset().union(*(table.abbreviations for table in tables)),
        final=frozenset().union(*(table.final for table in tables)),
        before_number=frozenset().union(*(table.before_number for table in tables)),
    )


def _blocks(text: str) -> Iterator[Span]:
    """Yield the spans of text between the line breaks that end a sentence, trimmed."""
    width = max(map(len, text.split("\n")))
    start = line = len(text) - len(text.lstrip())
    stop = len(text.rstrip())
    for gap in _LINE_BREAK.finditer(text, start, stop):
        if not _is_forced(text, line, gap, width):
            yield start, _trimmed(text, gap.start())
            start = gap.end()
        line = gap.end()
    if start < stop:
        yield start, stop


def _trimmed(text: str, end: int) -> int:
    """``end`` without the white space in front of it."""
    while text[end - 1].isspace():
        end -= 1
    return end


def _is_forced(text: str, line: int, gap: re.Match[str], width: int) -> bool:
    """Tell whether the line from ``line`` was broken at ``gap`` for want of room only."""
    if gap[0].count("\n") > 1:
        return False
    word = _NOT_SPACE.match(text, gap.end())
    assert word, "text after the last line break is trimmed"
    too_wide = _trimmed(text, gap.start()) - line + 1 + len(word[0]) > width
    return word[0][0].islower() or (width in _WRAPPED and too_wide)


def _sentences(text: str, start: int, end: int, rules: Language) -> Iterator[Span]:
    """Yield the sentences of one block."""
    for mark in _END.finditer(text, start, end):
        if _is_end(text, start, mark, end, rules):
            yield start, mark.end()
            space = _SPACE.match(text, mark.end(), end)
            assert space
            start = space.end()
    if start < end:
        yield start, end


def _is_end(text: str, start: int, mark: re.Match[str], end: int, rules: Language) -> bool:
    """Tell whether the sentence from ``start`` ends with ``mark``, from what stands around it."""
    following = _NEXT_WORD.match(text, mark.end(), end)
    if not following:
        return True
    word = following[1]
    # A function word in capitals begins a sentence; any other such word may be a name or noun.
    initial = len(word) == 1 and text.startswith(".", following.end())
    begins = word[0].isupper() and not initial and word.lower() in rules.function_words
    if word.islower():
        return False
    if mark[0].startswith(".") and (mark["glued"] or mark["mark"] == "."):
        return not _abbreviates(
            text[max(start, mark.start() - _LONGEST_ABBREVIATION) : mark.start()],
            mark.start() - start,
            word,
            begins,
            rules,
        )
    if mark["mark"].strip(".…"):
        return not (mark["closed"] and rules.attribution.match(text, following.start(1)))
    return begins


def _abbreviates(before: str, length: int, word: str, begins: bool, rules: Language) -> bool:
    """Tell whether a full stop belongs to the abbreviation, initial or number in front of it.

    ``before`` is what stands in front of it, ``length`` the characters from the beginning of the
    sentence, ``word`` the word that follows, ``begins`` whether that looks like a beginning.
    """
    tokens = before.split()
    if not tokens:
        return True
    token = tokens.pop()
    bracketed = token.startswith("(")
    token = token.lstrip(_OPENING)
    while tokens and _INITIAL.fullmatch(tokens[-1].lstrip(_OPENING)):  # "z. B", "J. K"
        token = tokens.pop().lstrip(_OPENING) + token
    if _DAY_OR_RANK.fullmatch(token):
        counts_lines = len(token) == length  # "1. Milk"
        previous = tokens[-1] if tokens else ""
        return counts_lines or (
            rules.ordinals
            and not begins
            and (bracketed or _is_ordinal(token, previous, word, rules))
        )
    last = _PARTS.split(token)[-1]
    if len(last) > 1 and last.isupper():
        return not begins and _ROMAN.fullmatch(last) is not None
    abbreviation, last = token.lower(), last.lower()
    if not rules.abbreviations.isdisjoint((abbreviation, last)):
        return True
    if last in rules.before_number and word[0].isdigit():
        return True
    return not begins and (
        not rules.final.isdisjoint((abbreviation, last))
        or (len(last) == 1 and last.isalpha())
        or (_NO_VOWELS.fullmatch(last) is not None and not (tokens and tokens[-1][:1].isdigit()))
    )


def _is_ordinal(number: str, before: str, word: str, rules: Language) -> bool:
    """Tell whether ``number`` is an ordinal between the words ``before`` and ``word``.

    "am 3. März", "zum 100. Geburtstag", "beim 1. FC Köln"; but "auf Platz 3. Trainer Huber ...".
    """
    if word in rules.months or word[0].isdigit() or (number == "1" and word.isupper()):
        return True
    if before.lower() in rules.function_words:
        return True
    return len(number) < 3 and not (before[:1].isupper() and before.isalpha())
