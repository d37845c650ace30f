"""A question of a conversation -> one that stands alone, without a model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.extract.evidence import names
from assistant.extract.questions import Question, is_asking, read_question, table_of
from assistant.extract.tables import Asking
from assistant.types import Answer, Turn
from index.language import stop_words, words
from index.lexicon import dictionary, is_common
from index.names import is_role, same_name
from index.statements.given_names import FEMALE, MALE

_REMEMBERED = 8  # turns; who points further back says what is meant
_FEW = 4  # words; a question that opens with "and" and has no more leaves out the rest
_EDGES = " ,;:?!."
_PLACE = re.compile(r"\b(?:in|im|nach|aus|von|at|near|from|of)\s$", re.IGNORECASE)
_CAPITAL = r"(?-i:[^\W\d_a-zß-ÿ]|\d)[^\s,;:?!]*"


@dataclass(frozen=True, slots=True)
class _Said:
    """What a conversation has come to.

    ``last`` is the last question in full, ``own`` what it asked itself and ``topic`` that of the
    last one that stood alone. ``people`` are those spoken of, the last first.
    """

    last: Question
    own: str
    topic: str
    people: tuple[str, ...] = ()
    refused: bool = False


def stands_alone(question: str, history: Sequence[Turn]) -> str:
    """``question`` with what it leaves to the turns before it put in.

    "What did he say about Ukraine?" gets the name, "And Trump?", "And about gas?" and "I meant
    Merkel" the rest of the question before, and one that only points back ("When was that?") its
    topic. A question that says all itself comes back as it is.
    """
    said: _Said | None = None
    for turn in history[-_REMEMBERED:]:
        said = _after(turn, said)
    return _completed(question, said)[0] if said else question


def names_only(question: str) -> bool:
    """Whether all that a question tells search is names."""
    asked = read_question(question)
    topic = _topic(asked)
    return set(_own_words(topic, asked.language)) <= set(_proper(topic, asked.language))


def _after(turn: Turn, said: _Said | None) -> _Said:
    full, added = _completed(turn.question, said) if said else (turn.question, "")
    last = read_question(full)
    own = " ".join(word for word in _topic(last).split() if word not in added.split())
    topic = said.topic if said and added else own
    people = dict.fromkeys([*_people(last, turn.answer), *(said.people if said else ())])
    return _Said(last, own, topic, tuple(people), not turn.answer.found)


def _completed(question: str, said: _Said) -> tuple[str, str]:
    """The question in full, and the words of a topic that were added to it."""
    last = said.last
    table = table_of(read_question(question).language) or table_of(last.language)
    if table is None:
        return question, ""
    question = _named(question, said.people, table)
    joined = table.joining.match(question)
    short = question[joined.end() if joined else 0 :].strip(_EDGES)
    if _is_cut_short(short, table) and (joined or _is_name(question, said, table.code)):
        return _filled(short, said, table), ""
    if _points_back(question, table, joined=bool(joined)):
        topic = " ".join(dict.fromkeys([*said.own.split(), *said.topic.split()]))
        return f"{question} {topic}".rstrip(), topic
    return question, ""


def _is_name(question: str, said: _Said, language: str) -> bool:
    """Whether a question is nothing but a name: "Trump?", or a fuller one for who was not found."""
    if question.endswith("?") and set(words(question)) <= set(_proper(question, language)):
        return True
    asked = said.last.readings[0].speaker if said.refused and said.last.readings else ""
    return same_name(question.strip(_EDGES), asked)


def _named(question: str, people: Sequence[str], table: Asking) -> str:
    """``question`` with the person last spoken of in the place of "he" or "she"."""
    for pronoun, others in ((table.he, FEMALE), (table.she, MALE)):
        fitting = (person for person in people if not _is_one_of(others, person))
        if (person := next(fitting, "")) and (match := _meant(pronoun, question, table)):
            question = f"{question[: match.start()]}{person}{question[match.end() :]}"
    return question


def _meant(pattern: re.Pattern[str], question: str, table: Asking) -> re.Match[str] | None:
    """The first match that does not stand for something before it in the question itself."""
    for match in pattern.finditer(question):
        before = question[: match.start()]
        own = len(_own_words(before, table.code))
        inner = table.inner.match(question, match.start())
        if own < _FEW and not (inner and (_proper(before, table.code) or (own and "," in before))):
            return match
    return None


def _is_one_of(given: frozenset[str], person: str) -> bool:
    """Whether a name shows somebody to be a woman, or a man, by the given names of these."""
    parts = person.split()
    if given is FEMALE and any(each.endswith("in") and is_role(each) for each in parts):
        return True
    return any(each.casefold() in given for each in parts[:-1] or parts)


def _is_cut_short(short: str, table: Asking) -> bool:
    """Whether what follows the "and" is nothing but what takes the place of something."""
    own = _own_words(short, table.code)
    opening = short.split()[0].casefold() if short else ""
    return 0 < len(own) <= _FEW and opening not in table.verbs and not is_asking(short)


def _points_back(question: str, table: Asking, *, joined: bool) -> bool:
    """Whether a question means something that it does not name."""
    if any(_meant(each, question, table) for each in (table.pointing, table.he, table.she)):
        return True
    if not _own_words(question, table.code):
        return True
    specific = _proper(question, table.code) or any(letter.isdigit() for letter in question)
    few = len(_own_words(question, table.code)) < _FEW
    return bool(not specific and (joined or (few and table.adding.search(question))))


def _proper(text: str, language: str) -> list[str]:
    """The words of a question that are written as names, and are no common words there."""
    return [
        word
        for at, word in enumerate(words(text))
        if len(word) > 2 and word[0].isupper() and word.lower() not in stop_words(language)
        if not is_common(word) or _is_common_elsewhere(word, at, language)
    ]


def _is_common_elsewhere(word: str, at: int, language: str) -> bool:
    """Whether a word that one language has is a name in this one: "Trump" is no German noun.

    English writes no common word with a capital, but the first.
    """
    german = dictionary("de", "en")
    return at > 0 if language == "en" else bool(german and not german.renderings([word])[0])


def _own_words(question: str, language: str) -> list[str]:
    """The words of a question that carry a topic."""
    return [word for word in words(question) if word.lower() not in stop_words(language)]


def _filled(short: str, said: _Said, table: Asking) -> str:
    """The last question, asked of another person, about another topic, of another time or place."""
    last = said.last
    opens = short.split()[0].casefold() in table.openers
    if last.kind != "statement":
        text = _swapped(short, last.text.rstrip(_EDGES), said.people, opens=opens)
        return f"{text}?"
    asked = last.readings[0]
    if opens and table.topical.match(short):
        return _say(table, asked.speaker, short)
    theirs = table_of(last.language) or table  # the topic is in its words
    about = f"{theirs.on} {asked.about}" if asked.about else ""
    if opens:
        return _say(theirs, asked.speaker, about, short)
    occasion = "" if theirs.adding.fullmatch(asked.occasion) else asked.occasion
    return _say(theirs, short, about, occasion)


def _swapped(short: str, text: str, people: Sequence[str], *, opens: bool) -> str:
    """``text`` with ``short`` in the place of what is like it; behind it if there is nothing."""
    if opens:
        opener = re.escape(short.split()[0])
        phrase = rf"(?i)(.*)\b{opener}\s(?:(?-i:[a-zß-ÿ])\S*\s)*?{_CAPITAL}(?:\s{_CAPITAL})*"
        return (
            re.sub(phrase, lambda m: m[1] + short, text)
            if re.match(phrase, text)
            else f"{text} {short}"
        )
    named = [person for person in people if person in text]
    if len(named) == 1 and short[0].isupper():
        return text.replace(named[0], short)
    return f"{text} {short}"


def _say(table: Asking, speaker: str, *rest: str) -> str:
    about = " ".join(filter(None, rest))
    return table.say.format(speaker=speaker, about=about).replace(" ?", "?")


def _topic(last: Question) -> str:
    """What a question is about, without what it wants to know of it."""
    if last.readings:
        asked = last.readings[0]
        return " ".join(filter(None, (asked.speaker, asked.about, asked.occasion)))
    table = table_of(last.language)
    text = (
        table.kinds[last.kind].sub("", last.text, 1)
        if table and last.kind in table.kinds
        else last.text
    )
    tokens = (token.strip(_EDGES) for token in text.split())
    return " ".join(token for token in tokens if _own_words(token, last.language))


def _people(last: Question, answer: Answer) -> Iterator[str]:
    """Who was spoken of: who was asked for, then who else is named."""
    told = _told(answer)
    if last.kind == "person":
        yield from told
    for reading in last.readings[:1]:
        if reading.speaker and not reading.speaker.islower():
            yield reading.speaker
    proper = set(_proper(last.text, last.language))
    for start, end in names(last.text, last.language, 1):
        name = last.text[start:end]
        is_place = " " not in name and _PLACE.search(last.text[:start])
        if not is_place and not proper.isdisjoint(words(name)):
            yield name
    yield from told


def _told(answer: Answer) -> list[str]:
    """The people in what answers, by their full names."""
    if not answer.citations:
        return []
    first, cited = answer.sentences[0], answer.citations[0]
    if first.speaker:
        return [first.speaker]
    language = cited.article.language
    return [
        text[start:end]
        for text in [*(cited.article.text[a:b] for a, b in cited.highlights[:1]), first.text]
        for start, end in names(text, language, 2)
    ]
