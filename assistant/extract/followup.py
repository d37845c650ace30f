"""A question of a conversation -> one that stands alone, without a model."""

from __future__ import annotations

import re

from assistant.extract.questions import Question, read_question, table_of
from assistant.extract.tables import Asking
from index.language import stop_words, words

_FEW = 4  # words; a question that opens with "and" and has no more is cut short


def stands_alone(question: str, before: str) -> str:
    """``question`` with what it leaves to ``before``, the question asked last, put in.

    "What did he say about Ukraine?" gets the name from before, "And Trump?" and "And on gas?" the
    rest of the question, and one without any topic of its own ("When was that?") the topic.
    ``before`` must stand alone itself.
    """
    last = read_question(before)
    table = table_of(read_question(question).language) or table_of(last.language)
    if not before or table is None:
        return question
    if person := _person(last):
        question = table.person.sub(person, question)
    if short := _cut_short(question, table):
        return _completed(short, last, table)
    if _has_topic(question, table):
        return question
    return f"{question} {' '.join(_topic(before, last.language))}"


def _person(last: Question) -> str:
    """Whom the last question was about: who was to speak, else the last name in it."""
    if last.speakers:
        return last.speakers[0][0]
    names = re.findall(r"(?<=\s)[^\W\d_a-zß-ÿ][\w’'-]+(?:\s[^\W\d_a-zß-ÿ][\w’'-]+)*", last.text)
    return names[-1] if names else ""


def _cut_short(question: str, table: Asking) -> str:
    """What follows the "and" of a question that is nothing but that."""
    match = table.joining.match(question)
    rest = question[match.end() :].strip(" ?!.") if match else ""
    return rest if 0 < len(rest.split()) <= _FEW and not read_question(rest).speakers else ""
