"""What one language needs for a question to be read and an answer to be found in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Kind = Literal["person", "time", "duration", "number", "place", "reason", "statement", "fact"]

NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Asking:
    """How questions are put in one language, and what their answers look like in it.

    ``code`` is ISO 639-1. ``kinds`` are the question words of each kind; of two that begin at one
    place the first kind counts. ``words_of`` match a question for somebody's words, with the
    groups "speaker" (which runs on into the topic) and, where the form parts them, "about".
    """

    code: str
    kinds: dict[Kind, re.Pattern[str]]
    words_of: tuple[re.Pattern[str], ...]
    said_by: tuple[re.Pattern[str], ...]
    """Questions for who said something, with the group "about" for what was said."""
    openers: frozenset[str]
    """Words that end a name because they open the next phrase: "über", "about"."""
    particles: frozenset[str]
    """Words that stand within names: "von", "der", "de"."""
    genitives: frozenset[str]
    """Words that hang one noun on another: "des", "of"."""
    ands: frozenset[str]
    """Words that join two names: "und", "and"."""
    topical: re.Pattern[str]
    """Prepositions before a topic, and nothing else."""
    leading: re.Pattern[str]
    """The article or conjunction a topic begins with."""
    trailing: re.Pattern[str]
    """What stands behind a topic and is not part of it: the verb's other half."""
    he: re.Pattern[str]
    """Pronouns that stand for the man last spoken of."""
    she: re.Pattern[str]
    """Pronouns that stand for the woman last spoken of."""
    inner: re.Pattern[str]
    """Pronouns that stand for a name before them, if the question has one: "his", "they"."""
    pointing: re.Pattern[str]
    """Words that point back to what was last spoken of."""
    adding: re.Pattern[str]
    """Words that ask for more of it: "else", "also"."""
    joining: re.Pattern[str]
    """What opens a question that goes on with the one before, or mends it: "And", "I meant"."""
    verbs: frozenset[str]
    """Verbs that open a question without a question word: "did", "is"."""
    say: str
    """Asks what ``{speaker}`` said ``{about}`` (with its preposition)."""
    on: str
    """The preposition before a topic."""
    answers: dict[Kind, re.Pattern[str]]
    """The words in a sentence of this language that can answer a question of a kind."""


def any_of(words: str) -> str:
    """A pattern for any of the words that white space separates, the longest first."""
    return "(?:" + "|".join(sorted(words.split(), key=len, reverse=True)) + ")"


def pattern(text: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Compile a pattern written over several lines; a blank stands for any white space."""
    return re.compile(re.sub(r"\s*\n\s*", "", text).replace(" ", r"\s"), flags)
