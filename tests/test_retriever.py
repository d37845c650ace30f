from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from assistant.retriever import IndexRetriever
from index import Index
from tests.conftest import WordLengths

ARTICLES = {
    "port": "---\ntitle: Hafen zu\nsource: Küstenbote\ndate: 2025-03-04\nurl: https://example.org/p\n"
    "---\nDer Hafen von Osterwyk bleibt bis Freitag geschlossen. Am Kai lagen 14 Schiffe.",
    "ferry": "---\ntitle: Ferry late\nsource: Island Post\ndate: 2025-03-06\n---\n"
    "The ferry to Lund left the port of Osterwyk late. Nobody knew why it had waited.",
}


@pytest.fixture
def index(tmp_path: Path, word_lengths: WordLengths) -> Index:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    Index.build(folder, tmp_path / "index", embedder=word_lengths)
    return Index.open(tmp_path / "index", embedder=word_lengths)


def test_a_document_is_a_passage_and_says_where_it_stands(index: Index) -> None:
    (best,) = IndexRetriever(index=index, k=1).invoke("Wie viele Schiffe lagen am Kai?")
    (hit,) = index.search("Wie viele Schiffe lagen am Kai?", k=1)
    assert best.page_content == hit.passage.text
    assert best.metadata == {
        "article_id": "port.md",
        "passage_id": hit.passage.id,
        "title": "Hafen zu",
        "source": "Küstenbote",
        "url": "https://example.org/p",
        "published": "2025-03-04",
        "language": "de",
        "start": hit.passage.start,
        "end": hit.passage.end,
        "score": hit.score,
    }
    assert hit.article.text[best.metadata["start"] : best.metadata["end"]] == best.page_content


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"since": date(2025, 3, 5)}, {"ferry.md"}),
        ({"until": date(2025, 3, 5)}, {"port.md"}),
        ({"source": "Küstenbote"}, {"port.md"}),
        ({"language": "en"}, {"ferry.md"}),
        ({}, {"ferry.md", "port.md"}),
    ],
)
def test_filters_are_fields(index: Index, filters: dict[str, Any], found: set[str]) -> None:
    retriever = IndexRetriever(index=index, **filters)
    assert {d.metadata["article_id"] for d in retriever.invoke("port Hafen Osterwyk")} == found


def test_it_runs_asynchronously_and_in_batches(index: Index) -> None:
    retriever = IndexRetriever(index=index, k=1)
    questions = ["Wie viele Schiffe lagen am Kai?", "Where did the ferry to Lund go?"]
    apart = [retriever.invoke(question) for question in questions]
    assert asyncio.run(retriever.abatch(questions)) == apart
    assert retriever.batch(questions) == apart


def test_a_field_that_does_not_exist_is_an_error(index: Index) -> None:
    with pytest.raises(ValidationError, match="sinse"):
        IndexRetriever(index=index, sinse=date(2025, 3, 5))  # type: ignore[call-arg]


def test_it_is_part_of_a_chain(index: Index) -> None:
    titles: Callable[..., list[str]] = lambda found: [d.metadata["title"] for d in found]  # noqa: E731
    chain = IndexRetriever(index=index, k=1) | titles
    assert chain.invoke("Wie viele Schiffe lagen am Kai?") == ["Hafen zu"]
