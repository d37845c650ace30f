"""Fakes that a test can compute by hand: a chat model with queued replies."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import Field, PrivateAttr

Reply = str | Sequence[str | Exception] | Exception


class QueuedModel(BaseChatModel):
    """Gives its replies one after the other, and keeps the messages it was asked with.

    A reply is a text, streamed in pieces of five characters, or the pieces themselves; an
    exception among them, or instead of them, is raised there.
    """

    model_name: str = "queued"
    asked: list[list[BaseMessage]] = Field(default_factory=list)
    _replies: deque[Reply] = PrivateAttr()

    def __init__(self, *replies: Reply, **fields: Any) -> None:
        super().__init__(**fields)
        self._replies = deque(replies)

    @property
    def _llm_type(self) -> str:
        return "queued"

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        self.asked.append(messages)
        for piece in _pieces(self._replies.popleft()):
            if isinstance(piece, Exception):
                raise piece
            chunk = ChatGenerationChunk(message=AIMessageChunk(content=piece))
            if run_manager:
                run_manager.on_llm_new_token(piece, chunk=chunk)
            yield chunk

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        text = "".join(str(chunk.message.content) for chunk in self._stream(messages))
        return ChatResult(generations=[ChatGeneration(message=AIMessage(content=text))])


def _pieces(reply: Reply) -> Sequence[str | Exception]:
    if isinstance(reply, Exception):
        return [reply]
    return [reply[i : i + 5] for i in range(0, len(reply), 5)] if isinstance(reply, str) else reply
