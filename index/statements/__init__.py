"""Who said what, with the exact words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from index.statements.english import ENGLISH
from index.statements.german import GERMAN
from index.statements.reader import Reader
from index.statements.table import Cues
from index.statements.verb_medial import VerbMedial
from index.statements.verb_second import VerbSecond

__all__ = ["LANGUAGES", "Statement", "find_statements"]

LANGUAGES: dict[str, tuple[Cues, type[VerbSecond] | type[VerbMedial]]] = {
    "de": (GERMAN, VerbSecond),
    "en": (ENGLISH, VerbMedial),
}


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement in an article.

    ``text`` is ``article.text[start:end]``, verbatim. ``speaker`` is the speaker as resolved
    within the article (full name where the article gives one); ``speaker_span`` is where the
    speaker is named beside the statement, as characters of the article's text, or None, and
    ``written`` what stands there: "er", "der Kremlsprecher".
    ``cue`` is the word or words that show who speaks ("teilte mit", "laut"), "" where reported
    speech goes on without one, or only a name and a colon stand before it. ``kind`` is "direct" for
    a quotation, marks included, and for an answer in an interview, "indirect" for what is told in
    other words. ``published`` is the article's date, as far as an index knows it.
    """

    article_id: str
    speaker: str
    speaker_span: tuple[int, int] | None
    cue: str
    kind: Literal["direct", "indirect"]
    start: int
    end: int
    text: str
    written: str = ""
    published: date | None = None


def find_statements(
    text: str, sentences: Sequence[tuple[int, int]], language: str, article_id: str
) -> list[Statement]:
    """The statements of one article, in the order in which they begin.

    ``sentences`` are the character spans of the sentences of ``text``, in order; ``language`` is
    an ISO 639-1 code (a language without a table gives no statements). Statements may overlap: a
    quotation inside reported speech, or Putin's words inside what Peskow said, is its own.
    """
    if language not in LANGUAGES:
        return []
    cues, grammar = LANGUAGES[language]
    return [
        Statement(
            article_id=article_id,
            speaker=said.speaker,
            speaker_span=said.speaker_span,
            cue=said.cue,
            kind=said.kind,
            start=said.start,
            end=said.end,
            text=text[said.start : said.end],
            written=text[slice(*said.speaker_span)] if said.speaker_span else "",
        )
        for said in Reader(text, cues, grammar).read(sentences)
    ]
