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
_QUOTES = "“”\"„«»‘’‚'"
_QUOTED = re.compile(r"[„“”»«\"][^„“”»«\"]+[„“”»«\"]")
_TOKEN = re.compile(r"[^\s,;:?!]+|[,;:?!]")


@dataclass(frozen=True, slots=True)
class Words:
    """Whose words are asked for, about which topic, and when or where: "" for anything.

    ``together`` are the names that ``speaker`` may join: "Merkel und Hollande". ``quoted`` tells
    that ``about`` stood in quotation marks.
    """

    speaker: str
    about: str = ""
    occasion: str = ""
    together: tuple[str, ...] = ()
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question, read.

    ``kind`` is what answers it. When it asks what somebody said, ``readings`` tell whose words it
    may want, the most probable one first; when it asks who said something, the only reading has
    no speaker.
    """

    text: str
    language: str
    kind: Kind
    readings: tuple[Words, ...] = ()


def table_of(language: str) -> Asking | None:
    """The table of a language; None when it has none."""
    return _TABLES.get(language)


def is_asking(text: str) -> bool:
    """Whether ``text`` has a question word, in any language there is a table for."""
    return any(_kind(text, table) for table in _TABLES.values())


def read_question(text: str) -> Question:
    """Tell what ``text`` asks for, and in which language ("und" when that cannot be told)."""
    text = " ".join(text.split())
    language = detect(_QUOTED.sub(" ", text))  # what is quoted may be in another
    tables = [_TABLES[language]] if language in _TABLES else list(_TABLES.values())
    for table in tables:
        if readings := tuple(dict.fromkeys(_readings(text, table))):
            return Question(text, _told(language, table), "statement", readings)
    for table in tables:
        if said := next((match for form in table.said_by if (match := form.match(text))), None):
            what = said["about"].strip(f"{_EDGES}{_QUOTES}")
            quoted = text[: said.start("about")].rstrip()[-1:] in _QUOTES
            words = Words("", what, quoted=quoted)
            return Question(text, _told(language, table), "person", (words,))
    for table in tables:
        if kind := _kind(text, table):
            return Question(text, _told(language, table), kind)
    return Question(text, language, "fact")


def _told(language: str, table: Asking) -> str:
    """The question's language; its form tells it where its words did not."""
    return table.code if language == "und" else language


def _kind(text: str, table: Asking) -> Kind | None:
    """The kind whose question word comes first ("What happened when ..." asks for no date)."""
    found = [
        (match.start(), kind)
        for kind, words in table.kinds.items()
        if (match := words.search(text))
    ]
    return min(found, key=lambda each: each[0])[1] if found else None


def _readings(text: str, table: Asking) -> Iterator[Words]:
    """Readings of a question for somebody's words."""
    match = next((match for form in table.words_of if (match := form.match(text))), None)
    if match is None:
        return
    told = match.groupdict()
    for name, rest in _names(told["speaker"], table):
        about, occasion = _topic(f"{rest} {told.get('about') or ''}".strip(_EDGES), table)
        yield Words(name, about, occasion, _together(name, table))


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


def _together(name: str, table: Asking) -> tuple[str, ...]:
    """The names that ``name`` joins; none if it is a single one."""
    names = [""]
    for word in name.replace(",", " , ").split():
        if word == "," or word.casefold() in table.ands:
            names.append("")
        else:
            names[-1] = f"{names[-1]} {word}".lstrip()
    return tuple(filter(None, names)) if len(names) > 1 else ()


def _cuts(tokens: list[str], table: Asking) -> list[int]:
    """Where the name may end, the first place first."""
    cuts = []
    for at, token in enumerate(tokens[1:], 1):
        if _is_listed(tokens, at, table):
            continue
        if _within_name(tokens, at, table) or _is_behind_name(tokens, at, table):
            cuts.append(at)
        elif not token[0].isalpha() or token.casefold() in table.openers:
            return [*cuts, at]
    return [*cuts, len(tokens)]


def _is_behind_name(tokens: list[str], at: int, table: Asking) -> bool:
    """Whether ``tokens[at]`` is a small word behind a name and stands in no name."""
    inside = table.particles | table.openers | table.ands
    return tokens[at].islower() and tokens[at] not in inside and tokens[at - 1][0].isupper()


def _is_listed(tokens: list[str], at: int, table: Asking) -> bool:
    """Whether ``tokens[at]`` is a comma between names: "Merkel, Hollande und Tsipras"."""
    follow = tokens[at + 1 :]
    listed = any(token.casefold() in table.ands for token in follow)
    return tokens[at] == "," and follow[0][:1].isupper() and listed


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


def _topic(rest: str, table: Asking) -> tuple[str, str]:
    """The topic and the occasion in what follows the name.

    A topic follows its preposition or an article ("zur Ukraine", "the plan"); everything else
    tells when or where ("nach dem Treffen", "on Tuesday").
    """
    rest = table.trailing.sub("", rest).strip(_EDGES)
    for match in table.topical.finditer(rest):
        topic = table.leading.sub("", rest[match.end() :].strip(_EDGES))
        if not table.answers["time"].match(topic):
            return topic, rest[: match.start()].strip(_EDGES)
    bare = table.leading.sub("", rest)
    return (bare, "") if bare != rest else ("", rest)
