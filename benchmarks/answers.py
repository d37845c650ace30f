"""Do the articles' own words answer? XQuAD questions asked of an index with and without the answer.

    python -m benchmarks answers --data DIR [--distractors FILE ...] [--index FOLDER] [--json]

Each German XQuAD paragraph is one article among the distractors; its questions are asked in German
(de->de) and in English (en->de). ``first`` and ``three`` are the shares of questions whose first
sentence, first three sentences hold the gold answer (a refusal holds none), ``words`` the share
whose highlighted words in the first sentence meet it, and ``sentences`` how many are shown.

``refused`` is the share of these answerable questions that are refused; ``removed`` the share when
the paragraph that answers is left out of what search finds, ``absent`` when the index holds no
XQuAD paragraph at all. The AUROC columns say how well the score that decides tells answerable
questions from these. Thresholds and weights were chosen on the paragraphs with even numbers
("tune"); "report" are the others.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.extract import extract
from assistant.extract.facts import assurance
from assistant.extract.questions import read_question
from assistant.types import Answer
from benchmarks.data import (
    DISTRACTORS,
    ENGLISH,
    GERMAN,
    Question,
    print_record,
    questions,
    reported,
    write_articles,
)
from index import Hit, Index

_PASSAGES = 10  # as many as the assistant reads
_DEEPER = 20  # where some are left out


@dataclass(frozen=True, slots=True)
class Outcome:
    """One question, answered from an index that knows, and asked of those that do not.

    The numbers are what decides about a refusal: from 1 on there is an answer.
    """

    question: Question
    answer: Answer
    present: float
    removed: float
    absent: float


def main(argv: Sequence[str]) -> int:
    """Print the table; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks answers",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--distractors", type=Path, nargs="*", metavar="FILE")
    parser.add_argument("--index", type=Path, help="keep the index here, to be reused")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as scratch:
        print_record(measure(arguments, Path(scratch)), as_json=arguments.json)
    return 0


def measure(arguments: argparse.Namespace, scratch: Path) -> list[dict[str, object]]:
    """One row for each language of the questions and half of the paragraphs."""
    data: Path = arguments.data
    distractors = arguments.distractors
    if distractors is None:
        distractors = [data / name for name in DISTRACTORS]
    place = arguments.index or scratch / "index"
    origin = write_articles([data / GERMAN, *distractors], scratch / "articles")
    Index.build(scratch / "articles", place)
    without = _without_xquad(place, scratch)
    index = Index.open(place)
    rows = []
    for pair, file in (("de->de", GERMAN), ("en->de", ENGLISH)):
        asked = questions(data / file, answers=data / GERMAN)
        outcomes = [_outcome(question, index, without, origin) for question in asked]
        report = set(reported(asked))
        for split in ("tune", "report"):
            chosen = [each for each in outcomes if (each.question in report) == (split == "report")]
            rows.append({"questions": pair, "split": split} | score(chosen))
    return rows


def _without_xquad(place: Path, scratch: Path) -> Index:
    """The same index without the paragraphs; it takes the vectors over instead of making them."""
    copy = scratch / "without"
    shutil.copytree(place, copy)
    (scratch / "articles" / GERMAN).unlink()
    Index.build(scratch / "articles", copy)
    return Index.open(copy)


def _outcome(question: Question, index: Index, without: Index, origin: dict[str, str]) -> Outcome:
    deeper = index.search(question.text, _DEEPER)
    others = [hit for hit in deeper if origin[hit.article.id] != question.record]
    return Outcome(
        question,
        extract(question.text, index, deeper[:_PASSAGES]),
        _decisive(question.text, index, deeper[:_PASSAGES]),
        _decisive(question.text, index, others[:_PASSAGES]),
        _decisive(question.text, without, without.search(question.text, _PASSAGES)),
    )


def _decisive(question: str, index: Index, hits: Sequence[Hit]) -> float:
    """What decides whether the hits answer."""
    read, passages = read_question(question), index.manifest.passages
    found = index.sentences(question, hits)
    return max((assurance(read, sentence, passages) for sentence in found), default=0.0)


def score(outcomes: Sequence[Outcome]) -> dict[str, object]:
    """Shares of the questions, and how well answerable ones are told from others."""

    def share(holds: Callable[[Outcome], bool]) -> float:
        return round(sum(map(holds, outcomes)) / len(outcomes), 3)

    present = [each.present for each in outcomes]
    removed = [each.removed for each in outcomes]
    absent = [each.absent for each in outcomes]
    shown = [len(each.answer.sentences) for each in outcomes if each.answer.found]
    return {
        "n": len(outcomes),
        "first": share(lambda each: _holds(each, 1)),
        "three": share(lambda each: _holds(each, 3)),
        "words": share(_highlighted),
        "sentences": round(statistics.mean(shown), 2),
        "refused": share(lambda each: not each.answer.found),
        "removed": share(lambda each: each.removed < 1),
        "AUROC removed": round(auroc(present, removed), 3),
        "absent": share(lambda each: each.absent < 1),
        "AUROC absent": round(auroc(present, absent), 3),
    }


def _holds(outcome: Outcome, first: int) -> bool:
    """Whether one of the first sentences holds the gold answer."""
    shown = outcome.answer.sentences[:first]
    return any(outcome.question.answer in sentence.text for sentence in shown)


def _highlighted(outcome: Outcome) -> bool:
    """Whether highlighted words of the first sentence and the gold answer hold each other."""
    if not _holds(outcome, 1):
        return False
    answer, gold = outcome.answer, outcome.question.answer
    first, cited = answer.sentences[0].text, answer.citations[0]
    words = [cited.article.text[start:end] for start, end in cited.highlights]
    return any(each in first and (gold in each or each in gold) for each in words)


def auroc(higher: Sequence[float], lower: Sequence[float]) -> float:
    """The share of pairs in which ``higher`` is above ``lower``, ties counted half.

    Mann and Whitney 1947, "On a Test of Whether one of Two Random Variables is Stochastically
    Larger than the Other": U divided by the number of pairs.
    """
    above = sum((high > low) + 0.5 * (high == low) for high in higher for low in lower)
    return above / (len(higher) * len(lower))
