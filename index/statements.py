"""Who said what, with the exact words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


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
