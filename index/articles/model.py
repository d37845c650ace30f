"""What reading gives: an article, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from index.errors import IndexFault

_HEADING_LENGTH = 60  # characters that fit one line of a list of sources


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

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("an article needs an id")
        if isinstance(self.published, datetime):
            raise ValueError(f"published is a date without a time, not {self.published!r}")

    @property
    def heading(self) -> str:
        """The title; without one, the first words of the text and "…" (about 60 characters)."""
        if self.title:
            return self.title
        opening = " ".join(self.text[: 2 * _HEADING_LENGTH].split())
        if len(opening) <= _HEADING_LENGTH:
            return opening
        words, _, _ = opening[: _HEADING_LENGTH + 1].rpartition(" ")
        return (words or opening[:_HEADING_LENGTH]).rstrip(" ,;:–—-") + "…"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file or record that gave no article; ``path`` is below the folder, with forward slashes."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An article that was read before, word for word; both fields are article ids."""

    path: str
    of: str


class Unreadable(IndexFault):
    """A file, or the rest of it, gives no article; the message is the reason a reader sees."""
