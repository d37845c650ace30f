"""The languages there are tables for."""

from __future__ import annotations

from datetime import date
from functools import cache

from index.language.dutch import DUTCH
from index.language.english import ENGLISH
from index.language.french import FRENCH
from index.language.german import GERMAN
from index.language.italian import ITALIAN
from index.language.portuguese import PORTUGUESE
from index.language.russian import RUSSIAN
from index.language.spanish import SPANISH
from index.language.table import Language
from index.language.ukrainian import UKRAINIAN

UNKNOWN = "und"

LANGUAGES = {
    table.code: table
    for table in (GERMAN, ENGLISH, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, RUSSIAN, UKRAINIAN)
}


def stop_words(language: str) -> frozenset[str]:
    """The stop words of ``language``, lower-cased; none for an unknown language.

    Articles, pronouns, auxiliaries, prepositions, conjunctions, question words, common adverbs.
    Negations ("nicht", "kein", "not", "never", "without") are not among them.
    """
    table = LANGUAGES.get(language)
    return table.stop_words if table else frozenset()


def date_in_words(day: date, language: str) -> str:
    """``day`` as ``language`` writes it ("12. Februar 2025"); ISO 8601 when it is unknown."""
    table = LANGUAGES.get(language)
    if not table:
        return day.isoformat()
    mark = "." if table.ordinals else ""
    return f"{day.day}{mark} {table.months[day.month - 1]} {day.year}"


@cache
def table_of(language: str) -> Language:
    """The table of ``language``; for an unknown one what is needed for sentences, of them all."""
    if language in LANGUAGES:
        return LANGUAGES[language]
    tables = LANGUAGES.values()
    return Language(
        code=language,
        stemmer="",
        stop_words=frozenset().union(*(table.stop_words for table in tables)),
        negations=frozenset().union(*(table.negations for table in tables)),
        abbreviations=frozenset().union(*(table.abbreviations for table in tables)),
        final=frozenset().union(*(table.final for table in tables)),
        before_number=frozenset().union(*(table.before_number for table in tables)),
    )
