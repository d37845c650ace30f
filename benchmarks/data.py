"""Reads the benchmark data: one JSON object a line, with id, text, language and more."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GERMAN, ENGLISH = "xquad.de.jsonl", "xquad.en.jsonl"
DISTRACTORS = ("gnad.jsonl", "wikinews-quotes.train.jsonl", "wikinews-quotes.dev.jsonl")
_ARTICLE_FIELDS = ("title", "text", "published", "language")


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the record that answers it, and the answer's words there."""

    text: str
    record: str
    answer: str


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a .jsonl file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def questions(path: Path, answers: Path | None = None) -> list[Question]:
    """The questions of a file of paragraphs.

    With ``answers``, the same paragraphs in another language, the answers are taken from there.
    """
    told = {
        asked["id"]: asked["answer"]
        for record in records(answers or path)
        for asked in record["questions"]
    }
    return [
        Question(asked["question"], record["id"], told[asked["id"]])
        for record in records(path)
        for asked in record["questions"]
    ]


def write_articles(files: Sequence[Path], folder: Path) -> dict[str, str]:
    """Write each file's articles into ``folder``; returns record id by article id.

    Only what a reader's own articles would have is written, not the annotations.
    """
    folder.mkdir(parents=True, exist_ok=True)
    origin: dict[str, str] = {}
    for file in files:
        with (folder / file.name).open("w", encoding="utf-8") as out:
            for number, record in enumerate(records(file), 1):
                article = {name: record[name] for name in _ARTICLE_FIELDS if record.get(name)}
                out.write(json.dumps(article, ensure_ascii=False) + "\n")
                origin[f"{file.name}#{number}"] = record["id"]
    return origin


def reported(asked: Sequence[Question]) -> list[Question]:
    """The questions of every second paragraph: those that nothing was tuned on."""
    order = {record: place for place, record in enumerate(dict.fromkeys(q.record for q in asked))}
    return [question for question in asked if order[question.record] % 2]


def print_record(rows: Sequence[dict[str, object]], *, as_json: bool) -> None:
    """Print rows of the same columns as a table, or as JSON."""
    if as_json:
        print(json.dumps(list(rows), ensure_ascii=False))
        return
    widths = {name: max(len(name), *(len(str(row[name])) for row in rows)) for name in rows[0]}
    print("  ".join(name.rjust(width) for name, width in widths.items()))
    for row in rows:
        print("  ".join(str(row[name]).rjust(width) for name, width in widths.items()))
