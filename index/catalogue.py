"""The articles, passages and statements of one generation, as files that read without the rest.

articles.jsonl      one article a line, whole
articles.json       columns of what filters and look-ups need, one entry an article
passages.npy        int64 [passages, 3]: article's row, start, end
statements.jsonl    one statement a line, in the order of the articles
"""

from __future__ import annotations

import json
import mmap
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.articles import Article
from index.passages import Passage
from index.statements import Statement

_REMEMBERED = 4096  # articles kept parsed; a question touches some dozens

_ARTICLES = "articles.jsonl"
_COLUMNS = "articles.json"
_PASSAGES = "passages.npy"
_STATEMENTS = "statements.jsonl"


@dataclass(frozen=True, slots=True)
class Columns:
    """One entry an article, by its row. ``wire`` is the first row that carries the same text."""

    ids: list[str]
    offsets: list[int]
    published: list[str | None]
    sources: list[str | None]
    languages: list[str]
    wire: list[int]


class CatalogueWriter:
    """Writes the catalogue article by article, so that a large corpus need not fit in memory."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._articles = (folder / _ARTICLES).open("wb")
        self._statements = (folder / _STATEMENTS).open("wb")
        self._columns = Columns([], [], [], [], [], [])
        self._spans: list[tuple[int, int, int]] = []
        self.statements = 0

    @property
    def articles(self) -> int:
        """How many articles were added."""
        return len(self._columns.ids)

    def add(
        self, article: Article, passages: Sequence[Passage], statements: Sequence[Statement]
    ) -> None:
        """Append an article; its row is the number of articles before it."""
        row = self.articles
        self._columns.ids.append(article.id)
        self._columns.offsets.append(self._articles.tell())
        published = article.published.isoformat() if article.published else None
        self._columns.published.append(published)
        self._columns.sources.append(article.source)
        self._columns.languages.append(article.language)
        self._spans.extend((row, passage.start, passage.end) for passage in passages)
        self._articles.write(_line(asdict(article) | {"published": published}))
        for statement in statements:
            self._statements.write(_line(asdict(statement) | {"published": published}))
        self.statements += len(statements)

    def finish(self, wire: Sequence[int]) -> None:
        """Write what is only known at the end; ``wire[i]`` as in ``Columns``."""
        self._columns.wire.extend(wire)
        self._articles.close()
        self._statements.close()
        (self._folder / _COLUMNS).write_bytes(_line(asdict(self._columns)))
        spans = np.asarray(self._spans, dtype=np.int64).reshape(-1, 3)
        np.save(self._folder / _PASSAGES, spans, allow_pickle=False)


class Catalogue:
    """Reads what a ``CatalogueWriter`` wrote. Articles are parsed when asked for."""

    def __init__(self, folder: Path) -> None:
        self._lines = _map(folder / _ARTICLES)
        self.columns = Columns(**json.loads((folder / _COLUMNS).read_bytes()))
        self.spans: NDArray[np.int64] = np.load(folder / _PASSAGES, mmap_mode="r")
        self.rows = {article_id: row for row, article_id in enumerate(self.columns.ids)}
        self.wires: dict[int, list[int]] = defaultdict(list)  # first row -> all rows of its text
        for row, first in enumerate(self.columns.wire):
            self.wires[first].append(row)
        self.article = lru_cache(_REMEMBERED)(self._parse)
        self.statements = [
            _statement(json.loads(line))
            for line in (folder / _STATEMENTS).read_bytes().splitlines()
        ]

    def same_wire(self, article_id: str) -> list[Article]:
        """The other articles that carry the same wire text."""
        row = self.rows[article_id]
        return [self.article(other) for other in self.wires[self.columns.wire[row]] if other != row]

    def passage(self, row: int) -> Passage:
        """The passage in a row of ``spans``."""
        article_row, start, end = (int(number) for number in self.spans[row])
        article = self.article(article_row)
        return Passage(
            f"{article.id}:{start}-{end}", article.id, start, end, article.text[start:end]
        )

    def passage_row(self, article_id: str, position: int) -> int | None:
        """The row of the passage that holds a character of an article's text."""
        article_row = self.rows.get(article_id, -1)
        inside = (
            (self.spans[:, 0] == article_row)
            & (self.spans[:, 1] <= position)
            & (position < self.spans[:, 2])
        )
        found = np.flatnonzero(inside)
        return int(found[0]) if len(found) else None

    def _parse(self, row: int) -> Article:
        offset = self.columns.offsets[row]
        fields: dict[str, Any] = json.loads(self._lines[offset : self._lines.find(b"\n", offset)])
        fields["published"] = _date(fields["published"])
        fields["authors"] = tuple(fields["authors"])
        return Article(**fields)


def _statement(fields: dict[str, Any]) -> Statement:
    span = fields["speaker_span"]
    return Statement(
        **fields
        | {"speaker_span": tuple(span) if span else None, "published": _date(fields["published"])}
    )


def _date(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _line(fields: dict[str, Any]) -> bytes:
    return (json.dumps(fields, ensure_ascii=False) + "\n").encode()


def _map(path: Path) -> bytes | mmap.mmap:
    """The file's bytes, mapped; an empty file cannot be mapped."""
    with path.open("rb") as file:
        if path.stat().st_size == 0:
            return b""
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
