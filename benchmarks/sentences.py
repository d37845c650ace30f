"""Are sentences split where readers split them? German Wikinews with sentences marked by hand.

    python -m benchmarks sentences --data DIR [--json]

A predicted sentence counts as right when its end, as an offset in characters, is the end of a
marked sentence; the end of an article's last sentence counts as any other. White space at the end
of a sentence is cut off on both sides first. Nothing else is forgiven: a closing quotation mark or
bracket belongs to the sentence or the end is wrong. Rules were written while looking at the file
"train" only. For comparison: one regular expression, and sentencex where it is installed.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.data import print_record, records
from index.passages import split_sentences

FILES = {"dev": "wikinews-quotes.dev.jsonl", "train": "wikinews-quotes.train.jsonl"}

Split = Callable[[str], set[int]]

_PLAIN = re.compile(r"[.!?]+[\"'“”»)]*(?=\s+[A-ZÄÖÜ„\"»0-9(])|(?=\s*\n\s*\n)|(?=\s*\Z)")


def main(argv: Sequence[str]) -> int:
    """Print the table; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks sentences", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args(argv)
    print_record(run(arguments.data), as_json=arguments.json)
    return 0


def run(data: Path) -> list[dict[str, object]]:
    """One row for each splitter and file in the folder ``data``."""
    splitters: dict[str, Split] = {"ours": _ours, "regular expression": _plain}
    if importlib.util.find_spec("sentencex"):
        splitters["sentencex"] = _sentencex
    return [
        {"splitter": name, "file": file} | score(split, list(records(data / FILES[file])))
        for file in FILES
        for name, split in splitters.items()
    ]


def score(split: Split, articles: Sequence[dict[str, Any]]) -> dict[str, object]:
    """Precision, recall and F1 on sentence ends, and speed in megabytes of UTF-8 a second."""
    started = time.perf_counter()
    predicted = [split(article["text"]) for article in articles]
    seconds = time.perf_counter() - started
    marked = [
        {len(article["text"][:end].rstrip()) for _, end in article["sentences"]}
        for article in articles
    ]
    right = sum(len(ends & gold) for ends, gold in zip(predicted, marked, strict=True))
    precision = right / sum(map(len, predicted))
    recall = right / sum(map(len, marked))
    megabytes = sum(len(article["text"].encode()) for article in articles) / 1e6
    return {
        "ends": sum(map(len, marked)),
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "F1": round(2 * precision * recall / (precision + recall), 4),
        "MB/s": round(megabytes / seconds, 1),
    }


def _ours(text: str) -> set[int]:
    return {end for _, end in split_sentences(text, "de")}


def _plain(text: str) -> set[int]:
    return {len(text[: match.end()].rstrip()) for match in _PLAIN.finditer(text)}


def _sentencex(text: str) -> set[int]:
    """The ends of what it returns, found again in the text one after the other."""
    ends, position = set(), 0
    for sentence in importlib.import_module("sentencex").segment("de", text):
        if stripped := sentence.strip():
            position = text.index(stripped, position) + len(stripped)
            ends.add(position)
    return ends
