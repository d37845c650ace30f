"""Does search find the article that answers? XQuAD paragraphs among news articles.

    python -m benchmarks retrieval --data DIR [--distractors FILE ...] [--index FOLDER] [--json]

Each German XQuAD paragraph is one article among the distractors; its questions are asked in
German (de->de) and in English (en->de). A question counts as answered at rank r when the r-th
article (an article's first passage counts) is its paragraph. Weights and constants of the search
were chosen on the paragraphs with even numbers; "report" gives the figures of the others.
"""

from __future__ import annotations

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.data import DISTRACTORS, ENGLISH, GERMAN, Question, questions, write_articles
from index import Index

_DEPTH = 10
Find = Callable[[str], list[str]]


def main(argv: Sequence[str]) -> int:
    """Print the table; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks retrieval", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--distractors", type=Path, nargs="*", metavar="FILE")
    parser.add_argument("--index", type=Path, help="keep the index here, to be reused")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as scratch:
        print_record(measure(arguments, Path(scratch)), as_json=arguments.json)
    return 0


def measure(arguments: argparse.Namespace, scratch: Path) -> list[dict[str, object]]:
    """One row for each way to search and kind of question."""
    data: Path = arguments.data
    distractors = arguments.distractors
    if distractors is None:
        distractors = [data / name for name in DISTRACTORS]
    origin = write_articles([data / GERMAN, *distractors], scratch / "articles")
    place = arguments.index or scratch / "index"
    report = Index.build(scratch / "articles", place)
    index = Index.open(place)
    index.search("Aufwärmen")  # the embedder is loaded at the first question

    def articles(question: str) -> list[str]:
        found = index.search(question, 3 * _DEPTH)
        return list(dict.fromkeys(origin[hit.article.id] for hit in found))[:_DEPTH]

    asked = {
        "de->de": questions(data / GERMAN),
        "en->de": questions(data / ENGLISH),
    }
    rows: list[dict[str, object]] = []
    for pair, all_questions in asked.items():
        for split, chosen in (("all", all_questions), ("report", reported(all_questions))):
            rows.append({"questions": pair, "split": split} | score(articles, chosen))
    return [{"articles": report.articles, "passages": report.passages} | row for row in rows]


def reported(asked: Sequence[Question]) -> list[Question]:
    """The questions of every second paragraph: those that nothing was tuned on."""
    order = {record: place for place, record in enumerate(dict.fromkeys(q.record for q in asked))}
    return [question for question in asked if order[question.record] % 2]


def score(find: Find, asked: Sequence[Question]) -> dict[str, object]:
    """hit@1, hit@5, hit@10, MRR@10 and milliseconds a question."""
    ranks: list[int | None] = []
    seconds: list[float] = []
    for question in asked:
        started = time.perf_counter()
        found = find(question.text)
        seconds.append(time.perf_counter() - started)
        ranks.append(found.index(question.record) + 1 if question.record in found else None)
    hits = {
        f"hit@{k}": sum(r is not None and r <= k for r in ranks) / len(ranks) for k in (1, 5, 10)
    }
    return {
        "n": len(ranks),
        **{name: round(share, 3) for name, share in hits.items()},
        "MRR@10": round(sum(1 / r for r in ranks if r) / len(ranks), 3),
        "median ms": round(1000 * statistics.median(seconds), 1),
        "p95 ms": round(1000 * statistics.quantiles(seconds, n=20)[-1], 1),
    }


def print_record(rows: Sequence[dict[str, object]], *, as_json: bool) -> None:
    """Print rows of the same columns as a table, or as JSON."""
    if as_json:
        print(json.dumps(list(rows), ensure_ascii=False))
        return
    widths = {name: max(len(name), *(len(str(row[name])) for row in rows)) for name in rows[0]}
    print("  ".join(name.rjust(width) for name, width in widths.items()))
    for row in rows:
        print("  ".join(str(row[name]).rjust(width) for name, width in widths.items()))
