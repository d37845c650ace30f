"""Files -> articles. The only module that knows file formats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One news article.

    ``id`` comes from where it was read (the path below the folder, with ``#n`` for the n-th
    record of a file), not from its text. ``title`` is "" when the article has none. ``text`` is
    NFC with plain newlines. ``published`` is a date or None; ``language`` is an ISO 639-1 code,
    or "und" when it cannot be told.
    """

    id: str
    title: str
    text: str
    source: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    language: str = "und"
