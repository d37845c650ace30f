"""Which words of a sentence can answer a question: its dates, numbers, names, places, reasons."""

from __future__ import annotations

import re

from assistant.extract.english import ENGLISH
from assistant.extract.german import GERMAN
from assistant.extract.tables import NEVER, Kind
from assistant.types import Span
from index.language import LANGUAGES, fold, stop_words, words
from index.names import is_role, name_key

_TABLES = {table.code: table for table in (GERMAN, ENGLISH)}
_CAPITAL = r"[^\W\d_a-zß-ÿ][\w’'-]*\.?"
_PARTICLE = "(?:von|van|der|den|zu|de|del|di|da|bin|al|el|ten)"
_NAME = re.compile(rf"{_CAPITAL}(?:\s(?:{_PARTICLE}\s)*{_CAPITAL})*")


def answers(kind: Kind, sentence: str, language: str, question: str, around: str = "") -> list[Span]:
    """Spans of ``sentence`` that can answer a question of that kind, in order.

    What the question says itself is no answer to it. ``around`` is the passage that holds the
    sentence: a surname alone is known for a name by its full form there.
    """
    if kind == "person":
        spans = _persons(sentence, language, around or sentence)
    else:
        table = _TABLES.get(language)
        spans = _matches(table.answers.get(kind, NEVER), sentence) if table else []
    asked = {fold(word) for word in words(question)}
    return [
        (start, end)
        for start, end in spans
        if not {fold(word) for word in words(sentence[start:end])} <= asked
    ]


def _matches(pattern: re.Pattern[str], sentence: str) -> list[Span]:
    group = "answer" if "answer" in pattern.groupindex else 0
    return [match.span(group) for match in pattern.finditer(sentence)]


def _persons(sentence: str, language: str, around: str) -> list[Span]:
    """Names of two words and more, and the surnames of those in ``around``."""
    surnames = {name_key(around[start:end].split()[-1]) for start, end in _names(around, language, 2)}
    long = _names(sentence, language, 2)
    short = [
        (start, end)
        for start, end in _names(sentence, language, 1)
        if name_key(sentence[start:end]) in surnames
    ]
    return sorted({*long, *short})


def _names(text: str, language: str, least: int) -> list[Span]:
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
