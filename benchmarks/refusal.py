"""Does the assistant know when the articles do not answer? XQuAD questions with and without answer.

    python -m benchmarks refusal --data DIR [--distractors FILE ...] [--index FOLDER] [--json]

Each German XQuAD paragraph is one article among the distractors; its questions are asked in German
(de->de) and in English (en->de). What decides between an answer and a refusal is the highest
assurance (`assistant.extract.facts.assured_sentences`) of a sentence in the 10 passages that
search finds: from 1 on there is an answer. (Two questions in a hundred ask for somebody's words,
which the assistant also looks up by speaker; that is left out here.) It is taken three times for
each question:

- as the index is: the question can be answered;
- "removed": without the paragraph that answers. Its passages are left out of the first 20 that
  search finds, and the first 10 of the others are read. The index is not built again for each
  paragraph, so its words still count in how rare words are, and a passage that moves up keeps the
  score it had at its place;
- "absent": in an index of the distractors alone, without any XQuAD paragraph.

``AUROC removed`` and ``AUROC absent`` are the probabilities that a question that can be answered
scores above one that cannot. ``answered`` is the share of the answerable questions that get an
answer, ``refused removed`` and ``refused absent`` are the shares of the others that get none.
Weights and thresholds were chosen on the questions of every second paragraph; "report" gives the
figures of the others.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.extract.facts import assured_sentences
from assistant.extract.questions import read_question
from benchmarks.data import READ, Corpus, Question, Row, parser, run, splits
from index import Hit, Index

_PAIRS = ("de->de", "en->de")
_DEEPER = 2 * READ

Scored = dict[Question, float]


def main(argv: Sequence[str]) -> int:
    """Print the table; returns the exit status."""
    return run(parser("refusal", __doc__).parse_args(argv), measure)


def measure(corpus: Corpus) -> list[Row]:
    """One row for each pair of languages and split."""
    asked = {pair: corpus.questions(pair) for pair in _PAIRS}
    everything = [question for of_pair in asked.values() for question in of_pair]
    index = corpus.index()
    absent = {q: _decisive(q, index, index.search(q.text, READ)) for q in everything}
    index = corpus.index("de")
    present, removed = {}, {}
    for question in everything:
        hits = index.search(question.text, _DEEPER)
        others = [hit for hit in hits if hit.article.id != question.article]
        present[question] = _decisive(question, index, hits[:READ])
        removed[question] = _decisive(question, index, others[:READ])
    return [
        {"questions": pair, "split": split} | score(chosen, present, removed, absent)
        for pair in _PAIRS
        for split, chosen in splits(asked[pair]).items()
    ]


def _decisive(question: Question, index: Index, hits: Sequence[Hit]) -> float:
    """The highest assurance of a sentence of the hits; 0 without one."""
    found = assured_sentences(read_question(question.text), index, hits)
    return max((assured for assured, _ in found), default=0.0)


def score(
    asked: Sequence[Question], present: Scored, removed: Scored, absent: Scored
) -> dict[str, object]:
    """How well answerable questions are told from the same ones without their answer."""
    answerable = [present[question] for question in asked]
    answered = sum(each >= 1 for each in answerable) / len(asked)
    row: dict[str, object] = {"n": len(asked), "answered": round(answered, 3)}
    for name, scored in (("removed", removed), ("absent", absent)):
        others = [scored[question] for question in asked]
        row[f"refused {name}"] = round(sum(each < 1 for each in others) / len(asked), 3)
        row[f"AUROC {name}"] = round(auroc(answerable, others), 3)
    return row


def auroc(higher: Sequence[float], lower: Sequence[float]) -> float:
    """The share of pairs in which ``higher`` is above ``lower``, ties counted half.

    Mann and Whitney 1947, "On a Test of Whether one of Two Random Variables is Stochastically
    Larger than the Other": U divided by the number of pairs.
    """
    above = sum((high > low) + 0.5 * (high == low) for high in higher for low in lower)
    return above / (len(higher) * len(lower))
