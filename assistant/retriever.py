"""The index as a LangChain retriever."""

from __future__ import annotations

from datetime import date
from typing import Any

from langchain_core.callbacks import (
    AsyncCallbackManagerForRetrieverRun,
    CallbackManagerForRetrieverRun,
)
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables.config import run_in_executor
from pydantic import ConfigDict

from index import Hit, Index


class IndexRetriever(BaseRetriever):
    """The passages of ``index`` that fit a question best, as LangChain documents, best first.

    At most ``k``; the filters mean what they mean in `Index.search`. A document's text is the
    passage's; its metadata say where it stands: ``start`` and ``end`` are characters of the
    article's text, ``published`` is YYYY-MM-DD or None, scores rank within one search only.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True, extra="forbid")

    index: Index
    k: int = 10
    since: date | None = None
    until: date | None = None
    source: str | None = None
    language: str | None = None

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        hits = self.index.search(
            query,
            k=self.k,
            since=self.since,
            until=self.until,
            source=self.source,
            language=self.language,
        )
        return [document(hit) for hit in hits]

    async def _aget_relevant_documents(
        self, query: str, *, run_manager: AsyncCallbackManagerForRetrieverRun
    ) -> list[Document]:
        return await run_in_executor(
            None, self._get_relevant_documents, query, run_manager=run_manager.get_sync()
        )


def document(hit: Hit) -> Document:
    """A hit as a LangChain document."""
    published = hit.article.published
    metadata: dict[str, Any] = {
        "article_id": hit.article.id,
        "passage_id": hit.passage.id,
        "title": hit.article.title,
        "source": hit.article.source,
        "url": hit.article.url,
        "published": published.isoformat() if published else None,
        "language": hit.article.language,
        "start": hit.passage.start,
        "end": hit.passage.end,
        "score": hit.score,
    }
    return Document(hit.passage.text, id=hit.passage.id, metadata=metadata)
