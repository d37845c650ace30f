"""Who said what, with the exact words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

__all__ = ["Statement", "find_statements"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement in an article.

    ``text`` is ``article.text[start:end]``, verbatim. ``speaker`` is the speaker as resolved
    within the article (full name where the article gives one); ``speaker_span`` is where the
    speaker is named beside the statement, as characters of the article's text, or None.
    """

    article_id: str
    speaker: str
    speaker_span: tuple[int, int] | None
    cue: str
    kind: Literal["direct", "indirect"]
    start: int
    end: int
    text: str


def find_statements(
    text: str, sentences: Sequence[tuple[int, int]], language: str, article_id: str
) -> list[Statement]:
    """The statements of one article, in the order in which they begin.

    ``sentences`` are the character spans of the sentences of ``text``, in order; ``language`` is
    an ISO 639-1 code (a language without a table gives no statements).
    """
    from index.statements.clauses import Reader
    from index.statements.english import ENGLISH
    from index.statements.german import GERMAN

    cues = {"de": GERMAN, "en": ENGLISH}.get(language)
    if cues is None:
        return []
    return [
        Statement(
            article_id,
            s.speaker,
            s.speaker_span,
            s.cue,
            s.kind,
            s.start,
            s.end,
            text[s.start : s.end],
        )
        for s in Reader(text, sentences, cues).read()
    ]
