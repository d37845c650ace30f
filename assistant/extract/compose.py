"""Chosen sentences -> an answer with numbered citations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.citations import merged
from assistant.extract import notices
from assistant.types import Answer, Citation, Sentence, Span
from index import Hit
from index.language import fold, words

# Of the shorter sentence's different words; a wire text edited by another outlet shares more.
_SAME = 0.8

_MARK = re.compile(r"\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is shown as one sentence: ``hit.article.text[start:end]``.

    ``highlights`` are its answering words, as spans of the article's text; ``speaker`` is whose
    words it is shown for.
    """

    hit: Hit
    start: int
    end: int
    highlights: tuple[Span, ...]
    speaker: str = ""

    @property
    def text(self) -> str:
        """The sentence, verbatim."""
        return self.hit.article.text[self.start : self.end]


def found(
    question: str, chosen: Sequence[Chosen], hits: Sequence[Hit], language: str, note: str = ""
) -> Answer:
    """The answer that shows ``chosen`` in the order given, behind ``note`` if there is one.

    A passage is cited by one number.
    """
    numbers: dict[str, int] = {}
    for each in chosen:
        numbers.setdefault(each.hit.passage.id, len(numbers) + 1)
    foreign = notices.foreign([each.hit.article.language for each in chosen], language)
    body = "".join(_running(chosen, numbers))
    return Answer(
        question=question,
        text="\n".join(filter(None, (without_marks(note), foreign, body))),
        sentences=tuple(
            Sentence(each.text, (numbers[each.hit.passage.id],), speaker=each.speaker)
            for each in chosen
        ),
        citations=tuple(
            _citation(number, [each for each in chosen if each.hit.passage.id == passage])
            for passage, number in numbers.items()
        ),
        found=True,
        passages=tuple(hits),
        language=language,
    )


def refused(question: str, text: str, hits: Sequence[Hit], language: str) -> Answer:
    """The answer that says why there is none."""
    return Answer(question, without_marks(text), (), (), False, tuple(hits), language)


def going_on(written: Answer | None, own: Answer, why: str) -> Answer:
    """What a model had written when it failed, ``why``, and the answer in the articles' words.

    The own answer's citations are numbered behind those of what was written.
    """
    note = without_marks(notices.model_failed(why, own.language))
    if written is None:
        return replace(own, text=f"{note}\n\n{own.text}")
    if not own.found:
        return replace(written, text=f"{written.text}\n\n{note}")
    before = len(written.citations)
    text = _MARK.sub(lambda mark: f"[{int(mark[1]) + before}]", own.text)
    return replace(
        written,
        text=f"{written.text}\n\n{note}\n\n{text}",
        sentences=(
            *written.sentences,
            *(
                replace(each, citations=tuple(number + before for number in each.citations))
                for each in own.sentences
            ),
        ),
        citations=(
            *written.citations,
            *(replace(each, number=each.number + before) for each in own.citations),
        ),
        passages=own.passages,
    )


def without_marks(text: str) -> str:
    """``text`` with its own [3] written (3): in an answer's text, brackets mark a citation."""
    return _MARK.sub(r"(\1)", text)


def _running(chosen: Sequence[Chosen], numbers: dict[str, int]) -> Iterator[str]:
    """Pieces of the text: a sentence with its mark; a new line where the place changes."""
    before: Chosen | None = None
    for each in chosen:
        if before:
            yield " " if _follows(each, before) else "\n"
        yield f"{without_marks(each.text)} [{numbers[each.hit.passage.id]}]"
        before = each


def _follows(each: Chosen, before: Chosen) -> bool:
    """Whether nothing but white space lies between the two in one article."""
    article = each.hit.article
    return (
        article.id == before.hit.article.id
        and before.end <= each.start
        and not article.text[before.end : each.start].strip()
    )


def _citation(number: int, sentences: Sequence[Chosen]) -> Citation:
    hit = sentences[0].hit
    spans = [span for each in sentences for span in each.highlights]
    whole = [(each.start, each.end) for each in sentences]
    return Citation(number, hit.passage, hit.article, merged(spans or whole), hit.copies)


def repeats(each: Chosen, chosen: Iterable[Chosen]) -> bool:
    """Whether a sentence says in nearly the same words what a chosen one says."""
    own = _content(each.text)
    return any(_alike(own, _content(other.text)) for other in chosen)


def _content(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words(text))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _SAME * min(len(one), len(other))
