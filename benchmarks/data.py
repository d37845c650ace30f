"""The benchmark data, and indexes made of it.

A file has one JSON object a line, with id, text, language and more. The paragraphs of XQuAD
(Artetxe, Ruder and Yogatama 2020, "On the Cross-lingual Transferability of Monolingual
Representations") come with questions and are there in German and in English, line by line the
same ones; the other files are distractors.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index import Index
from index.embedding import load_embedder
from index.errors import IndexFault

READ = 10  # passages that the assistant reads

_PARAGRAPHS = {"de": "xquad.de.jsonl", "en": "xquad.en.jsonl"}
_DISTRACTORS = ("gnad.jsonl", "wikinews-quotes.train.jsonl", "wikinews-quotes.dev.jsonl")
_ARTICLE_FIELDS = ("title", "text", "published", "language")

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Question:
    """A question in ``language``, the id of the article that answers it, and the answer there."""

    text: str
    language: str
    article: str
    answer: str


class Corpus:
    """The distractors as a folder of articles, indexed with or without the paragraphs."""

    def __init__(self, data: Path, distractors: Sequence[Path], scratch: Path, place: Path) -> None:
        self._data = data
        self._folder = scratch / "articles"
        self._place = place
        self.embedder = load_embedder()
        for number, file in enumerate(distractors):
            _write_articles(file, self._folder / f"distractors-{number}.jsonl")

    def index(self, *languages: str) -> Index:
        """An index of the distractors and the paragraphs in these languages.

        It replaces the one before and takes over its vectors. A first search is done.
        """
        for language, name in _PARAGRAPHS.items():
            if language in languages:
                _write_articles(self._data / name, self._folder / name)
            else:
                (self._folder / name).unlink(missing_ok=True)
        Index.build(self._folder, self._place, embedder=self.embedder)
        index = Index.open(self._place, embedder=self.embedder)
        for warming_up in ("Wer gewann das Spiel?", "Who won the game?"):
            index.search(warming_up)  # maps files into memory and reads word lists
        return index

    def questions(self, pair: str) -> list[Question]:
        """The questions of a pair of languages: "en->de" are English ones on German paragraphs."""
        asked_in, paragraphs_in = pair.split("->")
        name = _PARAGRAPHS[paragraphs_in]
        told = {
            asked["id"]: (f"{name}#{number}", asked["answer"])
            for number, record in enumerate(records(self._data / name), 1)
            for asked in record["questions"]
        }
        return [
            Question(asked["question"], asked_in, *told[asked["id"]])
            for record in records(self._data / _PARAGRAPHS[asked_in])
            for asked in record["questions"]
        ]


def parser(name: str, description: str | None) -> argparse.ArgumentParser:
    """The arguments that all benchmarks on an index share."""
    made = argparse.ArgumentParser(
        prog=f"python -m benchmarks {name}",
        description=description,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("--data", type=Path, required=True, metavar="DIR", help="has the paragraphs")
    made.add_argument(
        "--distractors",
        type=Path,
        nargs="+",
        metavar="FILE",
        help=f"other articles; by default {', '.join(_DISTRACTORS)} in DIR",
    )
    made.add_argument(
        "--index", type=Path, metavar="FOLDER", help="keep the index here, to reuse its vectors"
    )
    made.add_argument("--json", action="store_true", help="print a record instead of a table")
    return made


def run(arguments: argparse.Namespace, measure: Callable[[Corpus], Sequence[Row]]) -> int:
    """Print what ``measure`` finds; returns the exit status."""
    data: Path = arguments.data
    distractors = arguments.distractors or [data / name for name in _DISTRACTORS]
    for file in (*(data / name for name in _PARAGRAPHS.values()), *distractors):
        if not file.is_file():
            print(f"There is no file {file}. Name the data with --data DIR.", file=sys.stderr)
            return 2
    with tempfile.TemporaryDirectory() as scratch:
        place = arguments.index or Path(scratch, "index")
        try:
            rows = measure(Corpus(data, distractors, Path(scratch), place))
        except IndexFault as fault:
            print(fault, file=sys.stderr)
            return 1
    print_record(rows, as_json=arguments.json)
    return 0


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a .jsonl file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def _write_articles(file: Path, into: Path) -> None:
    """Write what a reader's own articles would have of each record, not the annotations."""
    into.parent.mkdir(parents=True, exist_ok=True)
    with into.open("w", encoding="utf-8") as out:
        for record in records(file):
            article = {name: record[name] for name in _ARTICLE_FIELDS if record.get(name)}
            out.write(json.dumps(article, ensure_ascii=False) + "\n")


def splits(asked: Sequence[Question]) -> dict[str, list[Question]]:
    """All questions, and those to "report": of every second paragraph, which nothing was tuned on.

    Neighbouring paragraphs are of one article, so that both halves have the same topics.
    """
    order = {article: at for at, article in enumerate(dict.fromkeys(q.article for q in asked))}
    return {"all": list(asked), "report": [q for q in asked if order[q.article] % 2]}


def print_record(rows: Sequence[Row], *, as_json: bool) -> None:
    """Print rows as a table, empty where a row lacks a column, or as JSON."""
    if as_json:
        print(json.dumps(list(rows), ensure_ascii=False))
        return
    columns = list(dict.fromkeys(name for row in rows for name in row))
    lines = [columns, *([str(row.get(name, "")) for name in columns] for row in rows)]
    widths = [max(map(len, cells)) for cells in zip(*lines, strict=True)]
    for line in lines:
        print("  ".join(c.rjust(width) for c, width in zip(line, widths, strict=True)).rstrip())
