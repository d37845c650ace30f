"""Assistant: follow-up -> question -> passages -> answer; streaming."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import AssistantFault, ModelUnavailable
from assistant.extract import extract
from assistant.extract.followup import stands_alone
from assistant.types import Answer, Piece, Turn
from index import Hit, Index

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.retrievers import BaseRetriever

    from assistant.prompts import Prompts

_PASSAGES = 10
_LONGEST = 2000  # characters; a question, not a document


class QuestionInvalid(AssistantFault):
    """What was asked is empty, or too long for a question."""


class Assistant:
    """Answers questions about the articles of an index; safe to use from several threads.

    ``index`` is an open index or its folder. ``model`` is "provider:name" or a LangChain chat
    model; without one, answers are in the articles' own words. ``prompts`` replace the built-in
    ones.

    Raises:
        IndexFault: the index cannot be opened.
    """

    def __init__(
        self,
        index: Index | str | Path,
        model: str | BaseChatModel | None = None,
        prompts: Prompts | None = None,
    ) -> None:
        self.index = index if isinstance(index, Index) else Index.open(index)
        self._given_model = model
        self._prompts = prompts
        self._loading = threading.Lock()

    def ask(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        """Answer a question; ``history`` are the turns before it, oldest first.

        Raises:
            QuestionInvalid: the question is empty or longer than 2,000 characters.
            IndexFault: the index or its embedder cannot be used.
        """
        for piece in self.stream(question, history):
            answer = piece.answer
        assert answer, "the last piece carries the answer"
        return answer

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Iterator[Piece]:
        """The answer that ``ask`` gives, in pieces as they come; the last one carries it whole.

        Raises as ``ask`` does.
        """
        question = _checked(question)
        asked = stands_alone(question, history)
        hits = self.index.search(asked, k=_PASSAGES)
        answer = replace(extract(asked, self.index, hits), question=question)
        yield Piece(answer.text, answer)

    @cached_property
    def retriever(self) -> BaseRetriever:
        """The index as a LangChain retriever."""
        from assistant.retriever import IndexRetriever

        return IndexRetriever(index=self.index, k=_PASSAGES)


def _checked(question: str) -> str:
    question = question.strip()
    if not question:
        raise QuestionInvalid("There is no question. Ask something about the articles.")
    if len(question) > _LONGEST:
        raise QuestionInvalid(
            f"The question has {len(question):,} characters; ask in at most {_LONGEST:,}."
        )
    return question
