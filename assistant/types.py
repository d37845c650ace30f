"""What the assistant gives back: plain values that know nothing of files, models or pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from index import Article, Hit, Passage

Support = Literal["supported", "partly", "unsupported"]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Citation:
    """One numbered source of an answer.

    ``number`` counts from 1 in the order shown. ``highlights`` are the cited words as spans
    ``(start, end)`` in characters of ``article.text``. ``copies`` are articles that carry the
    same words (wire copies): one source, several places.
    """

    number: int
    passage: Passage
    article: Article
    highlights: tuple[Span, ...]
    copies: tuple[Article, ...] = ()

    def __post_init__(self) -> None:
        if self.number < 1:
            raise ValueError(f"citations count from 1, not {self.number}")
        if any(not 0 <= start < end <= len(self.article.text) for start, end in self.highlights):
            raise ValueError(f"a highlight lies outside article {self.article.id!r}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an answer. ``text`` carries no marks; ``citations`` are their numbers.

    ``support`` is the result of checking the sentence against what it cites, ``reason`` says
    why when it is not fully supported. ``speaker`` is whose words it holds, as the article names
    them, where an answer tells what somebody said.
    """

    text: str
    citations: tuple[int, ...]
    support: Support = "supported"
    reason: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    ``text`` is what a reader sees, with ``[n]`` marks; every mark has its citation and every
    citation is used. ``passages`` are all hits the answer was written from, best first; when
    ``found`` is False they are the nearest ones and ``citations`` is empty. ``language`` is the
    question's. ``model`` is None for an answer in the articles' own words.
    """

    question: str
    text: str
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    found: bool
    passages: tuple[Hit, ...]
    language: str
    model: str | None = None

    def __post_init__(self) -> None:
        if [citation.number for citation in self.citations] != list(
            range(1, len(self.citations) + 1)
        ):
            raise ValueError("citations must be numbered 1, 2, 3 ...")
        used = {number for sentence in self.sentences for number in sentence.citations}
        if used != {citation.number for citation in self.citations}:
            raise ValueError("every citation must be used by a sentence, and no other")
        if not self.found and self.citations:
            raise ValueError("a refusal carries no citation")


@dataclass(frozen=True, slots=True)
class Turn:
    """One exchange of a chat."""

    question: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Piece:
    """A step of a streamed answer: more ``text``; the last piece also carries the ``answer``.

    The texts of all pieces joined are ``answer.text``.
    """

    text: str = ""
    answer: Answer | None = field(default=None)
