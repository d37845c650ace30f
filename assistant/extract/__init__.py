"""The answer in the articles' own words; needs no model."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.extract import notices
from assistant.extract.compose import Chosen, found, refused
from assistant.extract.facts import choose
from assistant.extract.notices import Namesakes, Silent
from assistant.extract.questions import read_question
from assistant.extract.said import choose_speakers, find_words, sentences_of
from assistant.types import Answer
from index import Hit, Index

__all__ = ["extract"]


def extract(question: str, index: Index, hits: Sequence[Hit], language: str = "und") -> Answer:
    """Answer with one to five sentences of the articles, verbatim, the best one first.

    ``hits`` are what search found for the question; what somebody said is looked up in the index
    besides. Where the articles do not know, the answer says so and names the nearest. What it says
    around the articles' words is in ``language``, "und" for that of the question.
    """
    read = read_question(question)
    if language == "und":
        language = read.language
    if language == "und" and hits:
        language = hits[0].article.language
    chosen: Sequence[Chosen] = ()
    note = ""
    if read.kind == "statement":
        match find_words(read, index, hits):
            case (told, statements):
                chosen = sentences_of(statements, index)
                note = notices.told(told, language)
            case Silent() as silent:
                return refused(question, notices.silent(silent, hits, language), hits, language)
            case Namesakes() as which:
                return refused(question, notices.namesakes(which, language), hits, language)
            case None:
                chosen = choose(read, index, hits, naming=read.readings[0].speaker)
    elif read.readings:
        chosen = choose_speakers(read, index, len(hits) or 1)
        speakers = [each.speaker for each in chosen]
        note = notices.said_by(speakers, language, verbatim=read.readings[0].quoted)
    else:
        chosen = choose(read, index, hits)
    if not chosen:
        return refused(question, notices.unknown(hits, language), hits, language)
    return found(question, chosen, hits, language, note)
