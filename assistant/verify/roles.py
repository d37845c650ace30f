"""What office or trade a text gives to whom: "Dmitri Peskow, the Kremlin spokesman"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from assistant.verify.wording import SAYING, content, terms
from index.language.table import word_set
from index.names import is_role

_ENGLISH = word_set("""
    president minister chancellor secretary spokesman spokeswoman spokesperson mayor governor
    senator ambassador general colonel captain director teacher journalist reporter lawyer judge
    professor doctor nurse baker engineer scientist astronomer astrophysicist physicist historian
    economist student farmer pilot soldier officer king queen prince princess pope bishop
    chairman chairwoman envoy adviser analyst actor actress singer writer coach player
""")
_PARTED = word_set("minister secretary")  # which one, the word before tells
_CAPITALISED = re.compile(r"[^\W\d_a-z][\w'’-]*(?:[ \u00a0][^\W\d_a-z][\w'’-]*)*")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_BEFORE = re.compile(r"((?:[\w'’-]+ )?[\w'’-]+)(,?) \Z")
_BEHIND = re.compile(
    r"\A, ((?:the|an?|h(?:is|er)|its|their|der|die|das|eine?|seine?|ihre?) [^,.;:!?]{3,60})[,.;]"
)


@lru_cache(256)
def roles(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """Names in ``text`` with the roles beside them: (name, "Kremlin spokesman")."""
    found = []
    for match in _CAPITALISED.finditer(text):
        words = match[0].split()
        last = max((i for i, word in enumerate(words) if _is_role(word, language)), default=-1)
        if name := " ".join(words[last + 1 :]):
            beside = (" ".join(words[: last + 1]), *_beside(text, *match.span()))
            found += [(name, role) for each in beside for role in _roles(each, language)]
    return tuple(found)


def _beside(text: str, start: int, end: int) -> Iterator[str]:
    """What stands before and behind a name as its apposition: between commas, or without any."""
    before = _BEFORE.search(text[max(0, start - 60) : start])
    if before and (not before[2] or text.startswith((",", "."), end)):
        yield before[1]
    behind = _BEHIND.match(text[end : end + 70])
    if behind and SAYING.isdisjoint(behind[1].split()):
        yield behind[1]


def _roles(text: str, language: str) -> Iterator[str]:
    words = _WORD.findall(text)
    for before, word in zip(["", *words], words, strict=False):
        if _is_role(word, language):
            yield word if language == "de" else f"{before} {word}".strip()


def agree(role: str, language: str, other: str, other_language: str) -> bool:
    """Whether two roles may be one: the words of either are, or are in, those of the other.

    In another language one word in common is enough: "Kremlsprecher", "Kremlin spokesman".
    """
    head = role if role.split()[-1].lower() in _PARTED else role.split()[-1]
    given = content(other, other_language)
    known = {
        stem for term in terms(head, language, (other_language,)) for way in term for stem in way
    }
    if language != other_language:
        return any(_within([stem], given) for stem in known)
    return _within(known, given) or _within(given, known)


_BEGINNING = 6  # letters that "Personalchef" shares with "Personalvorstand"


def _within(stems: Iterable[str], others: Iterable[str]) -> bool:
    def akin(stem: str, other: str) -> bool:
        return stem in other or stem[:_BEGINNING] == other[:_BEGINNING]

    return all(any(akin(stem, other) for other in others) for stem in stems)


def _is_role(word: str, language: str) -> bool:
    return is_role(word) if language == "de" else word.lower() in _ENGLISH
