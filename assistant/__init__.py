"""Questions about a folder of news articles -> answers that cite them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.chat import Assistant
from assistant.types import Answer, Citation, Piece, Sentence, Turn

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from index import Index

__all__ = ["Answer", "Assistant", "Citation", "Piece", "Sentence", "Turn", "answer"]


def answer(
    question: str,
    *,
    index: Index | str | Path = "my-index",
    model: str | BaseChatModel | None = None,
    history: Sequence[Turn] = (),
) -> Answer:
    """Answer one question from the articles of an index; see `Assistant`.

    For several questions, make one `Assistant`: it opens the index and its embedder once.
    """
    return Assistant(index, model).ask(question, history)
