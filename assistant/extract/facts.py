"""Questions for a fact -> the sentences that tell it."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.extract.compose import Chosen, repeats
from assistant.extract.evidence import answers
from assistant.extract.questions import Question
from assistant.extract.tables import Kind
from assistant.types import Span
from index import Hit, Index
from index.store import SentenceHit
from index.language import words
from index.names import name_key

# Below this score a sentence shares too little with the question to answer it; chosen on half of
# the questions of `python -m benchmarks answers`, see there.
ENOUGH = 0.45
# A sentence that holds a date, number, name ... where the question asks for one is preferred.
_BONUS: dict[Kind, float] = {"time": 0.1, "number": 0.1, "person": 0.1, "place": 0.05, "reason": 0.1}
_MOST: dict[Kind, int] = {"time": 2, "number": 2, "person": 2, "place": 2}
_MOST_ELSE = 3
_SHARE = 0.75  # of the best score, for a further sentence to be worth reading


def choose(
    question: Question, index: Index, hits: Sequence[Hit], *, about: str = "", naming: str = ""
) -> list[Chosen]:
    """The sentences of ``hits`` that answer, best first; none if none is near enough.

    ``about`` takes the question's place where only its topic counts. ``naming`` is a person in
    whose passages the answer must lie.
    """
    rated = [
        (sentence, spans, sentence.score + (_BONUS.get(question.kind, 0.0) if spans else 0.0))
        for sentence in index.sentences(about or question.text, hits)
        if _names(sentence, naming)
        for spans in [_spans(question, sentence)]
    ]
    rated.sort(key=lambda each: -each[2])
    if not rated or rated[0][2] < ENOUGH:
        return []
    chosen: list[Chosen] = []
    for sentence, spans, score in rated:
        if len(chosen) == _MOST.get(question.kind, _MOST_ELSE) or score < _SHARE * rated[0][2]:
            break
        each = Chosen(sentence.hit, sentence.start, sentence.end, spans or ((sentence.start, sentence.end),))
        if not repeats(each, chosen):
            chosen.append(each)
    return chosen


def _spans(question: Question, found: SentenceHit) -> tuple[Span, ...]:
    """Where in its article the sentence holds words that can answer."""
    article = found.hit.article
    spans = answers(question.kind, found.text, article.language, question.text, found.hit.passage.text)
    return tuple((found.start + start, found.start + end) for start, end in spans)


def _names(found: SentenceHit, person: str) -> bool:
    """Whether the sentence's passage names a person, in any spelling; True for no person."""
    keys = {name_key(word) for word in words(person)[-1:] if word[0].isupper()}
    return not keys or not keys.isdisjoint(name_key(word) for word in words(found.hit.passage.text))
