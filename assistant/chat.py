"""Assistant: follow-up -> question -> passages -> answer; streaming."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain, zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import AssistantFault, ModelInterrupted, ModelUnavailable
from assistant.extract import extract
from assistant.extract.compose import going_on
from assistant.extract.followup import stands_alone
from assistant.extract.mentions import names_only
from assistant.extract.notices import Namesakes, Silent
from assistant.extract.questions import read_question
from assistant.extract.said import Found, find_words, passages_of
from assistant.types import Answer, Piece, Turn
from index import Hit, Index

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.retrievers import BaseRetriever
    from langchain_core.runnables import RunnableConfig

    from assistant.prompts import Prompts

_PASSAGES = 10
_ADDED = 5  # passages at most that only the question in other languages finds
_RARE = 0.02  # of the articles; a language that has fewer is not asked in
_LONGEST = 2000  # characters; a question, not a document


class QuestionInvalid(AssistantFault):
    """What was asked is empty, or too long for a question."""


class Assistant:
    """Answers questions about the articles of an index; safe to use from several threads.

    ``index`` is an open index or its folder. ``model`` is a LangChain chat model or
    "provider:name", which is loaded at the first question; without one, answers are in the
    articles' own words. ``base_url`` is an OpenAI-compatible server that has the model,
    ``timeout`` the longest wait for it in seconds, ``prompts`` replace the built-in ones.
    ``strict`` leaves out the model's sentences that nothing supports.

    Raises:
        IndexFault: the index cannot be opened.
    """

    def __init__(
        self,
        index: Index | str | Path,
        model: str | BaseChatModel | None = None,
        prompts: Prompts | None = None,
        *,
        base_url: str | None = None,
        timeout: float = 60.0,
        strict: bool = False,
    ) -> None:
        self.index = index if isinstance(index, Index) else Index.open(index)
        self._model = model
        self._prompts = prompts
        self._base_url = base_url
        self._timeout = timeout
        self._strict = strict
        self._loading = threading.Lock()

    def ask(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        config: RunnableConfig | None = None,
    ) -> Answer:
        """Answer a question; ``history`` are the turns before it, oldest first.

        ``config`` is LangChain's, for tracing: its callbacks hear of each call of the model.

        Raises:
            QuestionInvalid: the question is empty or longer than 2,000 characters.
            IndexFault: the index or its embedder cannot be used.
        """
        answer = None
        for piece in self.stream(question, history, config=config):
            answer = piece.answer
        assert answer, "the last piece carries the answer"
        return answer

    def stream(
        self,
        question: str,
        history: Sequence[Turn] = (),
        *,
        config: RunnableConfig | None = None,
    ) -> Iterator[Piece]:
        """The answer that ``ask`` gives, in pieces as they come; the last one carries it whole.

        When the model fails, the answer goes on in the articles' own words and says why.

        Raises as ``ask`` does.
        """
        question = _checked(question)
        if self._model is None:
            answer = self._in_own_words(question, history)
            yield Piece(answer.text, answer)
            return
        given = ""
        try:
            for piece in self._by_model(question, history, config):
                given += piece.text
                yield piece
        except ModelUnavailable as error:
            written = error.written if isinstance(error, ModelInterrupted) else None
            if given != (written.text if written else ""):
                raise
            answer = going_on(written, self._in_own_words(question, history), str(error))
            yield Piece(answer.text.removeprefix(given), answer)

    def _in_own_words(self, question: str, history: Sequence[Turn]) -> Answer:
        index = self.index.snapshot()  # a build may swap the index while this answer is made
        asked = stands_alone(question, history, index.names_any)
        hits = index.search(asked, k=_PASSAGES)
        answer = extract(asked, index, hits, _language(question, asked))
        return replace(answer, question=question)

    def _by_model(
        self, question: str, history: Sequence[Turn], config: RunnableConfig | None
    ) -> Iterator[Piece]:
        from assistant.chain import standalone, translated, write_answer
        from assistant.prompts import Prompts

        model = self._loaded_model()
        prompts = self._prompts or Prompts.read()
        index = self.index.snapshot()
        asked = yield from standalone(question, history, model, prompts, config)
        asked = asked or stands_alone(question, history, index.names_any)
        language, read = _language(question, asked), read_question(asked)
        hits = index.search(asked, k=_PASSAGES)
        words = find_words(read, index, hits)
        if isinstance(words, Namesakes):  # only the reader knows who is meant
            own = extract(asked, index, hits, language)
            yield Piece(own.text, replace(own, question=question))
            return
        languages = _other_languages(asked, index)
        others = yield from translated(asked, languages, model, prompts, config)
        hits = _merged(hits, *(index.search(each, k=_PASSAGES) for each in others))
        yield Piece("")  # who left meanwhile is noticed before the model is asked again
        if isinstance(words, tuple):
            hits = _after(passages_of(words[1], index, _PASSAGES), hits)
        for piece in write_answer(
            asked, hits, history, model, prompts, language, config, strict=self._strict
        ):
            if told := piece.answer:
                if read.readings and not _is_theirs(told, words, index):
                    told = extract(asked, index, hits, language)
                    piece = Piece(told.text)
                piece = replace(piece, answer=replace(told, question=question))
            yield piece

    def _loaded_model(self) -> BaseChatModel:
        from assistant.chain import load_model

        with self._loading:
            if isinstance(self._model, str):
                self._model = load_model(self._model, self._base_url, self._timeout)
        assert self._model is not None
        return self._model

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


def _language(question: str, asked: str) -> str:
    """The language to answer in: the question's; if its words do not tell, that of it in full."""
    told = read_question(question).language
    return read_question(asked).language if told == "und" else told


def _other_languages(question: str, index: Index) -> list[str]:
    """The languages of the articles in which the question is worth asking too.

    None for a question that is made of names: search finds them in any spelling.
    """
    if names_only(question):
        return []
    articles = index.languages
    own = read_question(question).language
    return [
        code
        for code, count in articles.most_common()
        if code not in (own, "und") and count >= _RARE * articles.total()
    ]


def _is_theirs(answer: Answer, words: Found | None, index: Index) -> bool:
    """Whether a model's answer to a question for somebody's words need not give way to the index.

    It does if it is none, or rests on nothing that they said whom the index has silent on this.
    """
    if not isinstance(words, Silent) or not answer.found:
        return answer.found
    said = [each for name in words.speakers for each in index.statements(name, k=None)]
    borne = {n for each in answer.sentences if each.support == "supported" for n in each.citations}
    return any(
        each.article_id == cited.article.id
        and cited.passage.start <= each.start < cited.passage.end
        for each in said
        for cited in answer.citations
        if cited.number in borne
    )


def _after(first: Sequence[Hit], others: Sequence[Hit]) -> list[Hit]:
    """``first``, then the ``others`` that there is room for; a passage keeps its score."""
    scored = {hit.passage.id: hit for hit in others}
    found = {hit.passage.id: scored.get(hit.passage.id, hit) for hit in (*first, *others)}
    return list(found.values())[: _PASSAGES + _ADDED]


def _merged(original: Sequence[Hit], *others: Sequence[Hit]) -> list[Hit]:
    """All hits of the original question in their order, and what only the other searches found.

    Scores do not compare between searches, ranks do: the first new passage of each search comes
    before the second of any, and they stand between the original's, which begin.
    """
    ranks = chain.from_iterable(zip_longest(*others))
    found = {hit.passage.id: hit for hit in ranks if hit}
    for hit in original:
        found.pop(hit.passage.id, None)
    added = list(found.values())[:_ADDED]
    return [hit for pair in zip_longest(original, added) for hit in pair if hit]
