"""Which words of a sentence can answer a question: its dates, numbers, names, places, reasons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.extract.questions import Question, table_of
from assistant.extract.tables import NEVER, Kind
from assistant.types import Span
from index.language import LANGUAGES, fold, ngrams, stop_words, words
from index.names import is_role, name_key

_WORD = re.compile(r"[^\W_]+")
_CAPITAL = r"[^\W\d_a-zß-ÿ][\w’'-]*\.?"
_PARTICLE = "(?:von|van|der|den|zu|de|del|di|da|bin|al|el|ten)"
_NAME = re.compile(rf"{_CAPITAL}(?:\s(?:{_PARTICLE}\s)*{_CAPITAL})*")
_SAME_WORD = 0.5  # of its parts, for a word to be one of the question's


def answers(question: Question, sentence: str, language: str, around: str = "") -> list[Span]:
    """Spans of ``sentence``, which is in ``language``, that can answer the question, in order.

    What the question says itself is no answer to it. Of several dates or numbers the one nearest
    to the question's words is the answer. ``around`` is the passage that holds the sentence: a
    surname alone is known for a name by its full form there.
    """
    asked = {fold(word) for word in words(question.text)}
    spans = [
        (start, end)
        for start, end in _candidates(question.kind, sentence, language, around or sentence)
        if not {fold(word) for word in words(sentence[start:end])} <= asked
    ]
    if question.kind in ("time", "duration", "number") and spans:
        return [_nearest(spans, question, sentence, language)]
    return spans


def _candidates(kind: Kind, sentence: str, language: str, around: str) -> list[Span]:
    """What is of the right kind."""
    if kind == "person":
        return _persons(sentence, language, around)
    table = table_of(language)
    if table is None:
        return []
    if kind not in ("duration", "number"):
        return _matches(table.answers.get(kind, NEVER), sentence)
    times = _matches(table.answers["time"], sentence)
    numbers = [
        span
        for span in _matches(table.answers["number"], sentence)
        if not any(_overlap(span, time) for time in times)
    ]
    if kind == "duration":  # "for two days" or "until Friday"
        return sorted([*times, *numbers])
    return numbers or _matches(table.answers["number"], sentence)


def _matches(pattern: re.Pattern[str], sentence: str) -> list[Span]:
    group = "answer" if "answer" in pattern.groupindex else 0
    return [match.span(group) for match in pattern.finditer(sentence)]


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _nearest(spans: Sequence[Span], question: Question, sentence: str, language: str) -> Span:
    """The span that stands nearest to the question's words, the near ones counting most."""
    asked = set(ngrams(question.text, language=question.language))
    places = [match.span() for match in _WORD.finditer(sentence)]
    shared: dict[int, float] = {}  # number of a word in the sentence -> share of its parts
    for number, (start, end) in enumerate(places):
        parts = set(ngrams(sentence[start:end], language=language))
        if parts and len(parts & asked) >= _SAME_WORD * len(parts):
            shared[number] = len(parts & asked) / len(parts)

    def nearness(span: Span) -> float:
        own = [number for number, place in enumerate(places) if _overlap(place, span)]
        return sum(
            share / min(1 + abs(number - each) for each in own) ** 2
            for number, share in shared.items()
            if own and number not in own
        )

    return max(spans, key=nearness)


def _persons(sentence: str, language: str, around: str) -> list[Span]:
    """Names of two words and more, and the surnames of those in ``around``."""
    surnames = {
        name_key(around[start:end].split()[-1]) for start, end in names(around, language, 2)
    }
    long = names(sentence, language, 2)
    short = [
        (start, end)
        for start, end in names(sentence, language, 1)
        if name_key(sentence[start:end]) in surnames
    ]
    return sorted({*long, *short})


def names(text: str, language: str, least: int) -> list[Span]:
    """Runs of at least ``least`` capitalised words, without the titles that open them."""
    table = LANGUAGES.get(language)
    others = stop_words(language) | frozenset(table.months if table else ())
    spans = []
    for run in _NAME.finditer(text):
        start, parts = run.start(), run[0].split()
        while parts and (parts[0].casefold().rstrip(".") in others or is_role(parts[0])):
            start += len(parts.pop(0))
            start += len(text[start : run.end()]) - len(text[start : run.end()].lstrip())
        if len(parts) >= least and parts[-1].casefold() not in others:
            spans.append((start, start + len(text[start : run.end()].rstrip("."))))
    return spans
