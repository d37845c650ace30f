"""Article -> sentences and passages, with exact positions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences: ``article.text[start:end] == text``, in characters."""

    id: str
    article_id: str
    start: int
    end: int
    text: str
