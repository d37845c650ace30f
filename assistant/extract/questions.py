"""What a question asks for: a person, a date, a number, a place, a reason, someone's words.

A language is a table (`assistant.extract.tables.Asking`); a question in a language without one is
answered all the same, only without knowing what kind of answer it wants.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.extract.english import ENGLISH
from assistant.extract.german import GERMAN
from assistant.extract.tables import Asking, Kind
from index.language import detect

_TABLES = {table.code: table for table in (GERMAN, ENGLISH)}
_EDGES = " ,;:?!."
_TOKEN = re.compile(r"[^\s,;:?!]+|[,;:?!]")


@dataclass(frozen=True, slots=True)
class Question:
    """A question, read.

    ``kind`` is what answers it. When it asks what somebody said, ``speakers`` are the readings of
    the speaker's name, the most probable first, each with what the words should be about ("" for
    anything).
    """

    text: str
    language: str
    kind: Kind
    speakers: tuple[tuple[str, str], ...] = ()


def table_of(language: str) -> Asking | None:
    """The table of a language; None when it has none."""
    return _TABLES.get(language)


def is_asking(text: str) -> bool:
    """Whether ``text`` has a question word, in any language there is a table for."""
    return any(_kind(text, table) for table in _TABLES.values())


def read_question(text: str) -> Question:
    """Tell what ``text`` asks for, and in which language ("und" when that cannot be told)."""
    text = " ".join(text.split())
    language = detect(text)
    tables = [_TABLES[language]] if language in _TABLES else list(_TABLES.values())
    for table in tables:
        if speakers := tuple(dict.fromkeys(_speakers(text, table))):
            return Question(text, _told(language, table), "statement", speakers)
    for table in tables:
        if kind := _kind(text, table):
            return Question(text, _told(language, table), kind)
    return Question(text, language, "fact")


def _told(language: str, table: Asking) -> str:
    """The question's language; its form tells it where its words did not."""
    return table.code if language == "und" else language


def _kind(text: str, table: Asking) -> Kind | None:
    return next((kind for pattern, kind in table.kinds if pattern.search(text)), None)


def _speakers(text: str, table: Asking) -> Iterator[tuple[str, str]]:
    """Readings (speaker, about) of a question for somebody's words."""
    for pattern in table.words_of:
        if match := pattern.match(text):
            told = match.groupdict()
            about = _about(told.get("about") or "", table)
            for name, rest in _names(told["speaker"], table):
                yield name, _about(rest, table) or about
            return


def _names(phrase: str, table: Asking) -> Iterator[tuple[str, str]]:
    """Readings (name, rest) of a phrase that begins with a name, titles and all.

    The name ends where a word opens a phrase of its own. One that also stands within names is
    first taken to end it: "Merkel zu Guttenberg" is Merkel unless nobody known has that name.
    """
    tokens = list(_TOKEN.finditer(phrase))
    spelt = [token.group() for token in tokens]
    for cut in _cuts(spelt, table):
        end = tokens[cut].start() if cut < len(tokens) else len(phrase)
        for start in _starts(spelt[:cut], table):
            yield phrase[tokens[start].start() : end].strip(_EDGES), phrase[end:].strip(_EDGES)


def _cuts(tokens: list[str], table: Asking) -> list[int]:
    """Where the name may end, the first place first."""
    cuts = []
    for at, token in enumerate(tokens[1:], 1):
        if _within_name(tokens, at, table):
            cuts.append(at)
        elif not token[0].isalnum() or token.casefold() in table.openers:
            return [*cuts, at]
    return [*cuts, len(tokens)]


def _within_name(tokens: list[str], at: int, table: Asking) -> bool:
    """Whether ``tokens[at]`` is the first particle between two parts of what may be one name."""
    behind = itertools.dropwhile(lambda token: token.casefold() in table.particles, tokens[at:])
    return (
        tokens[at].casefold() in table.particles
        and tokens[at - 1][0].isupper()
        and next(behind, "")[:1].isupper()
    )


def _starts(tokens: list[str], table: Asking) -> list[int]:
    """Where the name may begin: with its titles and roles first, then without."""
    starts = [0] if tokens else []
    for at, token in enumerate(tokens[1:], 1):
        if token.casefold() in table.genitives:
            break
        if token[0].isupper() and tokens[at - 1].casefold() not in table.particles:
            starts.append(at)
    return starts


def _about(rest: str, table: Asking) -> str:
    """The topic, without the preposition before it and the verb's other half behind it."""
    rest = table.trailing.sub("", rest.strip(_EDGES))
    return table.leading.sub("", rest.strip(_EDGES)).strip(_EDGES)
