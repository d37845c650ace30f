"""A question of a conversation -> one that stands alone, without a model."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.extract.mentions import (
    is_courtesy,
    is_man,
    is_woman,
    own_words,
    people,
    proper_names,
    topic_of,
)
from assistant.extract.questions import Question, is_asking, read_question, table_of
from assistant.extract.tables import Asking
from assistant.types import Turn
from index import Article
from index.language import words
from index.language.periods import period
from index.names import same_name

Holds = Callable[[Sequence[str], Article], bool]
"""Whether an article holds one of some words, also as its language has them."""

_NEAREST = 3  # articles that a refusal names
_REMEMBERED = 8  # turns; who points further back says what is meant
_FEW = 4  # words that carry a topic; with fewer, a question may leave something out
_EDGES = " ,;:?!."
_CAPITAL = r"(?-i:[^\W\d_a-zß-ÿ]|\d)[^\s,;:?!]*"


@dataclass(frozen=True, slots=True)
class _Said:
    """What a conversation has come to.

    ``last`` is the last question in full, ``own`` what it asked itself and ``topic`` that of the
    last one that stood alone. ``people`` are those spoken of, the last first; ``articles`` are
    those of the last answer.
    """

    last: Question
    own: str
    topic: str
    people: tuple[str, ...]
    articles: tuple[Article, ...]
    refused: bool


def stands_alone(question: str, history: Sequence[Turn], holds: Holds) -> str:
    """``question`` with what it leaves to the turns before it put in.

    "What did he say about Ukraine?" gets the name, "And Trump?", "And about gas?" and "I meant
    Merkel" the rest of the question before, and one that only points back ("When was that?") its
    topic. A question that says all itself comes back as it is, and so does one that only opens with
    "and" and asks for what the articles of the last answer do not hold.
    """
    said: _Said | None = None
    for turn in history[-_REMEMBERED:]:
        if not is_courtesy(turn.question):
            said = _after(turn, said, holds)
    return _completed(question, said, holds)[0] if said else question


def _after(turn: Turn, said: _Said | None, holds: Holds) -> _Said:
    full, added = _completed(turn.question, said, holds) if said else (turn.question, "")
    last = read_question(full)
    own = " ".join(word for word in topic_of(last).split() if word not in added.split())
    topic = said.topic if said and added else own
    spoken_of = dict.fromkeys([*people(last, turn.answer), *(said.people if said else ())])
    shown = turn.answer.citations or turn.answer.passages[:_NEAREST]
    articles = {each.article.id: each.article for each in shown}
    return _Said(
        last, own, topic, tuple(spoken_of), tuple(articles.values()), not turn.answer.found
    )


def _completed(question: str, said: _Said, holds: Holds) -> tuple[str, str]:
    """The question in full, and the words of a topic that were added to it."""
    last = said.last
    table = table_of(read_question(question).language) or table_of(last.language)
    if table is None:
        return question, ""
    question = _named(question, said, table)
    joined = table.joining.match(question)
    short = question[joined.end() if joined else 0 :].strip(_EDGES)
    if _is_cut_short(short, table) and (joined or _is_name(question, said, table.code)):
        return _filled(short, said, table), ""
    if _points_back(question, table) or (
        (joined or table.adding.search(question)) and _goes_on(question, said, table, holds)
    ):
        topic = " ".join(_carried(question, said, table))
        return f"{question} {topic}".rstrip(), topic
    return question, ""


def _carried(question: str, said: _Said, table: Asking) -> Iterable[str]:
    """The words of the topic; no names where a "she" stayed: it is none of those spoken of."""
    topic = dict.fromkeys([*said.own.split(), *said.topic.split()])
    if not any(_meant(each, question, table) for each in (table.he, table.she)):
        return topic
    known = {part for person in said.people for part in person.split()}
    return [word for word in topic if word not in known]


def _is_name(question: str, said: _Said, language: str) -> bool:
    """Whether a question is nothing but a name: "Trump?", or a fuller one for who was not found."""
    if question.endswith("?") and set(words(question)) <= set(proper_names(question, language)):
        return True
    asked = said.last.readings[0].speaker if said.refused and said.last.readings else ""
    return same_name(question.strip(_EDGES), asked)


def _named(question: str, said: _Said, table: Asking) -> str:
    """``question`` with the person last spoken of in the place of "he" or "she".

    Nobody stands in two places: "What did Lorenz say about her?" does not mean Lorenz.
    """
    taken = [*proper_names(question, table.code), _asked_again(question, said, table)]
    for pronoun, is_other in ((table.he, is_woman), (table.she, is_man)):
        fitting = (
            person
            for person in said.people
            if not is_other(_in_full(person, said.people))
            and not any(same_name(person, other) for other in taken)
        )
        if (match := _meant(pronoun, question, table)) and (person := next(fitting, "")):
            question = f"{question[: match.start()]}{person}{question[match.end() :]}"
            taken.append(person)
    return question


def _asked_again(question: str, said: _Said, table: Asking) -> str:
    """Whose words are asked for again, about somebody or something else ("And about her?")."""
    joined = table.joining.match(question)
    short = question[joined.end() if joined else 0 :]
    readings = said.last.readings
    again = joined and table.topical.match(short) and not is_asking(short)
    return readings[0].speaker if again and readings else ""


def _in_full(person: str, spoken_of: Sequence[str]) -> str:
    """The name with its given name, which tells a woman from a man, if it was spoken of so."""
    longer = (each for each in spoken_of if len(each.split()) > len(person.split()))
    return next((each for each in longer if same_name(each, person)), person)


def _meant(pattern: re.Pattern[str], question: str, table: Asking) -> re.Match[str] | None:
    """The first match that does not stand for something before it in the question itself."""
    for match in pattern.finditer(question):
        before = question[: match.start()]
        own = len(own_words(before, table.code))
        inner = table.inner.match(question, match.start())
        if own < _FEW and not (
            inner and (proper_names(before, table.code) or (own and "," in before))
        ):
            return match
    return None


def _is_cut_short(short: str, table: Asking) -> bool:
    """Whether what follows the "and" is nothing but what takes the place of something."""
    own = own_words(short, table.code)
    opening = next(iter(short.casefold().split()), "")
    return 0 < len(own) <= _FEW and opening not in table.verbs and not is_asking(short)


def _points_back(question: str, table: Asking) -> bool:
    """Whether a question means something that it does not name."""
    pronouns = (table.pointing, table.he, table.she)
    return not own_words(question, table.code) or any(
        _meant(each, question, table) for each in pronouns
    )


def _goes_on(question: str, said: _Said, table: Asking, holds: Holds) -> bool:
    """Whether a question names nobody and an article of the last answer holds half of its words."""
    own = own_words(question, table.code)
    specific = proper_names(question, table.code) or any(letter.isdigit() for letter in question)
    return not specific and any(
        2 * sum(holds([word], article) for word in own) >= len(own) for article in said.articles
    )


def _filled(short: str, said: _Said, table: Asking) -> str:
    """The last question, asked of another person, about another topic, of another time or place."""
    last = said.last
    timed = _is_time(short, table)
    opens = timed or short.split()[0].casefold() in table.openers
    if timed and last.kind != "statement":
        return f"{_untimed(last.text.rstrip(_EDGES), table)} {short}?"
    if last.kind != "statement":
        text = _swapped(short, last.text.rstrip(_EDGES), said.people, opens=opens)
        return f"{text}?"
    asked = last.readings[0]
    if opens and table.topical.match(short):
        return _say(table, asked.speaker, short)
    theirs = table_of(last.language) or table  # the topic is in its words
    topic = _untimed(asked.about, theirs) if timed else asked.about
    about = f"{theirs.on} {topic}" if topic else ""
    if timed:
        return _say(theirs, asked.speaker, about, _untimed(asked.occasion, theirs), short)
    if opens:
        return _say(theirs, asked.speaker, about, short)
    occasion = "" if theirs.adding.fullmatch(asked.occasion) else asked.occasion
    return _say(theirs, short, about, occasion)


def _is_time(short: str, table: Asking) -> bool:
    """Whether a phrase tells when; a capitalised word alone is rather a name: "And May?"."""
    told = table.answers["time"].search(short) or period(short, date.today())
    opens = short.split()[0].casefold() in table.openers or not short[0].isupper()
    return bool(told) and (opens or any(letter.isdigit() for letter in short))


def _untimed(text: str, table: Asking) -> str:
    """``text`` without the time it tells, and the preposition before that."""
    match = table.answers["time"].search(text)
    if not match:
        return text
    before = text[: match.start()].split()
    if before and before[-1].casefold() in table.openers:
        before.pop()
    return " ".join([*before, *text[match.end() :].split()])


def _swapped(short: str, text: str, spoken_of: Sequence[str], *, opens: bool) -> str:
    """``text`` with ``short`` in the place of what is like it; behind it if there is nothing.

    Like is the last phrase with the same preposition; or the only person, if it is a name.
    """
    if opens:
        opener = re.escape(short.split()[0])
        phrase = rf"(?i)(.*)\b{opener}\s(?:(?-i:[a-zß-ÿ])\S*\s)*?{_CAPITAL}(?:\s{_CAPITAL})*"
        if match := re.match(phrase, text):
            return f"{match[1]}{short}{text[match.end() :]}"
    named = [person for person in spoken_of if person in text]
    if not opens and len(named) == 1 and short[0].isupper():
        return text.replace(named[0], short)
    return f"{text} {short}"


def _say(table: Asking, speaker: str, *rest: str) -> str:
    about = " ".join(filter(None, rest))
    return table.say.format(speaker=speaker, about=about).replace(" ?", "?")
