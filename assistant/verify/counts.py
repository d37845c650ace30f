"""How many of what a text counts: "Three people died" against "One person died"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.verify.figures import counted
from assistant.verify.wording import terms
from index.language import stop_words

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_FURTHEST = 3  # words between a German number and its noun: "drei schwer verletzte Männer"
_ENGLISH_WORDS = 2  # behind an English number, where nothing shows which is the noun


@dataclass(frozen=True, slots=True)
class Count:
    """A number with the stems, in German and English, of what it counts; none where only it is."""

    value: float
    of: frozenset[str]
    text: str


@lru_cache(1024)
def counts(text: str, language: str) -> tuple[Count, ...]:
    """What ``text`` counts, "ein" and "one" included."""
    return tuple(
        Count(value, _stems(" ".join(_nouns(behind, language)), language), written)
        for value, written, behind in counted(text, language)
    )


def _nouns(behind: str, language: str) -> Iterator[str]:
    """The noun that a number counts, or the words that may be it, by what follows the number."""
    words = _WORD.findall(re.split(r"[.,;:!?()„“”\"]", behind, maxsplit=1)[0])
    if language == "de":
        yield from [word for word in words[:_FURTHEST] if word[0].isupper()][:1]
        return
    for word in words[:_ENGLISH_WORDS]:
        if word.casefold() in stop_words("en"):
            return
        yield word


@lru_cache(4096)
def _stems(words: str, language: str) -> frozenset[str]:
    """The stems of ``words`` and of what they are called in the other language."""
    other = "en" if language == "de" else "de"
    return frozenset(
        stem for term in terms(words, language, (other,)) for way in term for stem in way
    )


def counted_otherwise(claim: Count, nearest: str, passage: str, language: str) -> Count | None:
    """The other number of the same in the sentence ``nearest``, if ``passage`` never has this one.

    A number of nothing ("einer wurde verletzt") may count anything.
    """
    if any(
        each.value == claim.value and (not each.of or each.of & claim.of)
        for each in counts(passage, language)
    ):
        return None
    return next((each for each in counts(nearest, language) if each.of & claim.of), None)
