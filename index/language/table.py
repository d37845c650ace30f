"""What the index knows about one language: a table, filled in once per language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property


def word_set(text: str) -> frozenset[str]:
    """The words of ``text``, which white space separates."""
    return frozenset(text.split())


def word_list(text: str) -> tuple[str, ...]:
    """The words of ``text`` in order."""
    return tuple(text.split())


_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True)
class Language:
    """One language; every field but the first two may stay empty.

    ``code`` is ISO 639-1, ``stemmer`` the name of the Snowball algorithm, or "" where there is
    none. ``stop_words`` are lower-cased words that carry no topic; ``negations`` are kept apart,
    for they change what a sentence says. ``typical`` are frequent words that do carry a topic
    and still tell the language, ``spelling`` matches letters and endings that are common in it
    and rare elsewhere, ``opening`` the beginning of a question whose words are shared with
    another language.

    For sentences: ``abbreviations`` (lower case, without their last full stop) never end one,
    ``final`` ones may, ``before_number`` ones are abbreviations only in front of a number
    ("No. 5"). ``ordinals`` tells whether a number with a full stop is one ("3. März"),
    ``attribution`` matches what may follow a quoted question without ending the sentence
    ('"Why?" Smith asked'). ``months`` are the names of the twelve months as a date has them.
    """

    code: str
    stemmer: str
    stop_words: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    typical: frozenset[str] = frozenset()
    spelling: re.Pattern[str] = _NEVER
    opening: re.Pattern[str] = _NEVER
    abbreviations: frozenset[str] = frozenset()
    final: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    ordinals: bool = False
    attribution: re.Pattern[str] = _NEVER
    months: tuple[str, ...] = ()

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Stop words and negations: in capitals they begin a sentence."""
        return self.stop_words | self.negations
