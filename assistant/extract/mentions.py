"""What a turn of a conversation speaks of: its topic, its names, its people."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from assistant.extract.evidence import names
from assistant.extract.questions import Question, read_question, table_of
from assistant.types import Answer
from index.language import stop_words, words
from index.language.table import word_set
from index.lexicon import dictionary, is_common
from index.names import is_role, same_name
from index.statements.given_names import FEMALE, GIVEN, MALE, MALE_IN_VOWEL

_EDGES = " ,;:?!."
_PLACE = re.compile(r"\b(?:in|im|nach|aus|von|at|near|from|of)\s$", re.IGNORECASE)


_COURTESY = word_set("""
    thanks thank you very much a lot ok okay good great fine nice cool interesting hello hi bye yes
    no please i see right danke vielen dank dankeschön schön sehr gut super toll prima alles klar
    verstanden interessant hallo guten tag tschüss ja nein bitte aha ah oh hm
""")


def is_courtesy(question: str) -> bool:
    """Whether a turn asks nothing: "Danke", "OK, thank you very much!"."""
    return _COURTESY.issuperset(word.lower() for word in words(question))


def own_words(question: str, language: str) -> list[str]:
    """The words of a question that carry a topic."""
    return [word for word in words(question) if word.lower() not in stop_words(language)]


def topic_of(question: Question) -> str:
    """What a question is about, without what it wants to know of it."""
    if question.readings:
        asked = question.readings[0]
        speaker = asked.speaker if own_words(asked.speaker, question.language) else ""
        return " ".join(filter(None, (speaker, asked.about, asked.occasion)))
    text, table = question.text, table_of(question.language)
    if table and question.kind in table.kinds:
        text = table.kinds[question.kind].sub("", text, count=1)
    tokens = (token.strip(_EDGES) for token in text.split())
    return " ".join(token for token in tokens if own_words(token, question.language))


def proper_names(text: str, language: str) -> list[str]:
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


def names_only(question: str) -> bool:
    """Whether all that a question tells search is names."""
    asked = read_question(question)
    topic = topic_of(asked)
    return set(own_words(topic, asked.language)) <= set(proper_names(topic, asked.language))


def people(question: Question, answer: Answer) -> Iterator[str]:
    """Who was spoken of: who was asked for, then who else is named."""
    if question.kind == "person":
        yield from _who_answers(answer)
    proper = set(proper_names(question.text, question.language))
    for reading in question.readings[:1]:
        speakers = (each.speaker for each in answer.sentences)
        if _is_somebody(reading.speaker, proper) or any(
            same_name(reading.speaker, each) for each in speakers
        ):
            yield reading.speaker
    for start, end in names(question.text, question.language, 1):
        name = question.text[start:end]
        is_place = " " not in name and _PLACE.search(question.text[:start])
        if not is_place and not proper.isdisjoint(words(name)):
            yield name
    yield from _told(answer)


def _is_somebody(name: str, proper: Container[str]) -> bool:
    """Whether a name has a word that is no common one, or a role: nobody says "he" of a machine."""
    return any(
        word in proper or is_role(word) or (word[0].isupper() and not is_common(word))
        for word in words(name)
    )


def _who_answers(answer: Answer) -> Iterator[str]:
    """The name that answers who it was."""
    for cited in answer.citations[:1]:
        for start, end in cited.highlights[:1]:
            text, language = cited.article.text[start:end], cited.article.language
            proper = proper_names(text, language)
            found = (text[a:b] for a, b in names(text, language, 2))
            yield from (name for name in found if _is_somebody(name, proper))


def _told(answer: Answer) -> Iterator[str]:
    """Who is named in what answers first, if a given name tells that it is somebody."""
    if answer.found:
        first = answer.sentences[0]
        if _is_somebody(first.speaker, proper_names(first.speaker, answer.language)):
            yield first.speaker
        for start, end in names(first.text, answer.language, 2):
            name = first.text[start:end]
            if any(part.casefold() in GIVEN for part in name.split()[:-1]):
                yield name


def is_man(name: str) -> bool:
    """Whether a given name tells that somebody is a man."""
    return _has_given(name, MALE | MALE_IN_VOWEL)


def is_woman(name: str) -> bool:
    """Whether a given name or a German role tells that somebody is a woman."""
    return _has_given(name, FEMALE) or any(
        each.endswith("in") and is_role(each) for each in name.split()
    )


def _has_given(name: str, given: frozenset[str]) -> bool:
    return any(each.casefold() in given for each in name.split()[:-1])  # Lorenz is a surname too
