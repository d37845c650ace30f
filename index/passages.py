"""Article -> sentences and passages, with exact positions."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, inf

from index.articles import Article
from index.language import date_in_words, split_sentences

__all__ = ["Passage", "embedding_text", "make_passages", "split_sentences"]

Span = tuple[int, int]
CountPieces = Callable[[list[str]], list[int]]


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences: ``article.text[start:end] == text``, in characters."""

    id: str
    article_id: str
    start: int
    end: int
    text: str


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


def make_passages(article: Article, count_pieces: CountPieces, limit: int = 256) -> list[Passage]:
    """The passages of ``article``, in order: runs of whole sentences that cover its text.

    ``count_pieces`` gives the number of word pieces of each text, without special tokens. No
    `embedding_text` is longer than ``limit`` pieces, special tokens included, so that an
    embedder of that limit reads all of it. (The heading never takes more than three quarters of
    256 pieces; a limit far below that may cut off the end of a passage under a long title.)
    Passages are of about even length and do not overlap; they rather end with a paragraph. Only
    a sentence too long for one passage is divided, at the end of a clause or else at a space.
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
    """What is embedded and searched: title, source and date, then the words of the passage."""
    heading = _heading(article)
    return f"{heading}\n{passage.text}" if heading else passage.text


def _heading(article: Article) -> str:
    source = textwrap.shorten(article.source or "", _SOURCE, placeholder=" …")
    day = date_in_words(article.published, article.language) if article.published else ""
    title = textwrap.shorten(article.title, _TITLE, placeholder=" …")
    return "\n".join(filter(None, (title, ", ".join(filter(None, (source, day))))))


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
    """Where passages begin, as positions in ``units``, and at last ``len(units)``.

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
    """``unit``, or the parts of it if it has no room in a passage."""
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
    """The clauses of a span; of a single clause the words, of a single word the halves."""
    for pattern in (_CLAUSE_END, _SPACES):
        gaps = [gap.span() for gap in pattern.finditer(text, start, end)]
        if gaps:
            edges = [start, *(edge for gap in gaps for edge in gap), end]
            return list(zip(edges[::2], edges[1::2], strict=True))
    middle = (start + end) // 2
    return [(start, middle), (middle, end)]


def _joined(unit: _Unit, parts: list[_Unit], room: int) -> list[_Unit]:
    """The parts of ``unit`` with neighbours joined as long as there is room."""
    joined = [_Unit(unit.start, parts[0].end, parts[0].pieces, unit.cost)]
    for part in parts[1:]:
        before = joined[-1]
        if before.pieces + part.pieces <= room:
            joined[-1] = _Unit(before.start, part.end, before.pieces + part.pieces, before.cost)
        else:
            joined.append(part)
    return joined
