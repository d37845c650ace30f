"""A question of a conversation -> one that stands alone, without a model."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.extract.questions import Question, is_asking, read_question, table_of
from assistant.extract.tables import Asking
from assistant.types import Answer, Turn
from index.language import stop_words, words
from index.names import same_name

_FEW = 4  # words; a question that opens with "and" and has no more leaves out the rest
_NAME = re.compile(r"(?<=\s)[^\W\d_a-zß-ÿ][\w’'-]+(?:\s[^\W\d_a-zß-ÿ][\w’'-]+)*")


def stands_alone(question: str, history: Sequence[Turn]) -> str:
    """``question`` with what it leaves to the turns before it put in.

    "What did he say about Ukraine?" gets the name, "And Trump?" and "And about gas?" the rest of
    the question before, and one that only points back ("When was that?") its topic. A question
    that says all itself comes back as it is.
    """
    before, answer = "", None
    for turn in history:
        before, answer = _completed(turn.question, before, answer), turn.answer
    return _completed(question, before, answer)


def _completed(question: str, before: str, answer: Answer | None) -> str:
    last = read_question(before)
    table = table_of(read_question(question).language) or table_of(last.language)
    if not before or table is None:
        return question
    if last.kind == "statement" and answer and not answer.found and _names_one(question, last):
        return _filled(question.strip(" ?!."), last, table)
    if person := _person(last, answer):
        question = table.person.sub(lambda _: person, question)
    if short := _cut_short(question, table):
        return _filled(short, last, table)
    if words_of_its_own(question, table.code) and not table.pointing.search(question):
        return question
    return f"{question} {_topic(last)}"


def _names_one(question: str, last: Question) -> bool:
    """Whether ``question`` is nothing but a fuller name for whom the last question asked."""
    asked, name = last.readings[0].speaker, question.strip(" ?!.")
    return len(name.split()) <= _FEW and same_name(name, asked) and not is_asking(name)


def words_of_its_own(question: str, language: str) -> list[str]:
    """The words of a question that carry a topic."""
    return [word for word in words(question) if word.lower() not in stop_words(language)]


def _person(last: Question, answer: Answer | None) -> str:
    """Whom the last turn was about: who spoke, who was asked for, else the first name."""
    if last.kind == "statement":
        return last.readings[0].speaker
    if last.kind == "person" and answer and answer.citations:
        cited = answer.citations[0]
        start, end = cited.highlights[0]
        return cited.article.text[start:end]
    name = _NAME.search(last.text)
    return name[0] if name else ""


def _cut_short(question: str, table: Asking) -> str:
    """What follows the "and" of a question that is nothing but that."""
    joined = table.joining.match(question)
    rest = question[joined.end() :].strip(" ?!.") if joined else ""
    return rest if len(rest.split()) <= _FEW and not is_asking(rest) else ""


def _filled(short: str, last: Question, table: Asking) -> str:
    """The last question, asked of another person or about another topic."""
    if last.kind != "statement":
        return f"{last.text.rstrip(' ?')} {short}?"
    words_of = last.readings[0]
    if table.topical.match(short):
        return _say(table, words_of.speaker, short)
    return _say(table, short, f"{table.on} {words_of.about}" if words_of.about else "")


def _topic(last: Question) -> str:
    if last.readings:
        return f"{last.readings[0].speaker} {last.readings[0].about}".strip()
    return " ".join(words_of_its_own(last.text, last.language))


def _say(table: Asking, speaker: str, about: str) -> str:
    return table.say.format(speaker=speaker, about=about).replace(" ?", "?")
