"""The answer in the articles' own words; needs no model."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.extract import notices
from assistant.extract.compose import found, refused
from assistant.extract.facts import choose
from assistant.extract.questions import read_question
from assistant.extract.said import Silent, choose_words
from assistant.types import Answer
from index import Hit, Index

__all__ = ["extract"]


def extract(question: str, index: Index, hits: Sequence[Hit]) -> Answer:
    """Answer with one to five sentences of the articles, verbatim, the best one first.

    ``hits`` are what search found for the question; what somebody said is looked up in the index
    besides. Where the articles do not know, the answer says so and names the nearest.
    """
    read = read_question(question)
    language = read.language
    if language == "und" and hits:
        language = hits[0].article.language
    if read.kind == "statement":
        told = choose_words(read, index, hits)
        if isinstance(told, Silent):
            # Only passages about the topic may speak for them: the name alone is everywhere.
            near = index.search(told.about, k=len(hits) or 1)
            chosen = choose(read, index, near, about=told.about, naming=told.speaker)
            if not chosen:
                text = notices.silent(told.speaker, told.about, hits, language)
                return refused(question, text, hits, language)
        else:
            chosen = told or choose(read, index, hits, naming=read.readings[0].speaker)
    else:
        chosen = choose(read, index, hits)
    if not chosen:
        return refused(question, notices.unknown(hits, language), hits, language)
    return found(question, chosen, hits, language)
