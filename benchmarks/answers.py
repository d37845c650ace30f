"""Do the articles' own words answer? XQuAD questions asked of an index that holds the answers.

    python -m benchmarks answers --data DIR [--distractors FILE ...] [--index FOLDER] [--json]

Each German XQuAD paragraph is one article among the distractors; its questions are asked in German
(de->de) and in English (en->de), and answered without a model from the 10 passages that search
finds. ``first`` and ``three`` are the shares of questions whose first sentence, first three
sentences hold the gold answer letter by letter, in whichever article they stand (a refusal holds
none); ``words`` is the share whose first sentence holds it and highlights a part or all of it;
``sentences`` is how many are shown where there is an answer, on average. Weights were chosen on
the questions of every second paragraph; "report" gives the figures of the others.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence

from assistant.extract import extract
from assistant.types import Answer
from benchmarks.data import READ, Corpus, Question, Row, parser, run, splits

_PAIRS = ("de->de", "en->de")


def main(argv: Sequence[str]) -> int:
    """Print the table; returns the exit status."""
    return run(parser("answers", __doc__).parse_args(argv), measure)


def measure(corpus: Corpus) -> list[Row]:
    """One row for each pair of languages and split."""
    index = corpus.index("de")
    rows: list[Row] = []
    for pair in _PAIRS:
        asked = corpus.questions(pair)
        answers = {q: extract(q.text, index, index.search(q.text, READ)) for q in asked}
        for split, chosen in splits(asked).items():
            told = [(question, answers[question]) for question in chosen]
            rows.append({"questions": pair, "split": split} | score(told))
    return rows


def score(told: Sequence[tuple[Question, Answer]]) -> dict[str, object]:
    """Shares of the questions, and the sentences shown."""

    def share(holds: Callable[[str, Answer], bool]) -> float:
        return round(sum(holds(asked.answer, answer) for asked, answer in told) / len(told), 3)

    shown = [len(answer.sentences) for _, answer in told if answer.found]
    return {
        "n": len(told),
        "first": share(lambda gold, answer: _holds(gold, answer, 1)),
        "three": share(lambda gold, answer: _holds(gold, answer, 3)),
        "words": share(_highlighted),
        "sentences": round(statistics.mean(shown), 2) if shown else 0,
    }


def _holds(gold: str, answer: Answer, first: int) -> bool:
    """Whether one of the first sentences holds the gold answer."""
    return any(gold in sentence.text for sentence in answer.sentences[:first])


def _highlighted(gold: str, answer: Answer) -> bool:
    """Whether highlighted words of the first sentence and the gold answer hold each other."""
    if not _holds(gold, answer, 1):
        return False
    first, cited = answer.sentences[0].text, answer.citations[0]
    words = [cited.article.text[start:end] for start, end in cited.highlights]
    return any(each in first and (gold in each or each in gold) for each in words)
