"""The sample articles can be read, and hold the answers to the questions asked about them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from index.articles import Article, read_folder

ROOT = Path(__file__).parent.parent
QUESTIONS: list[dict[str, Any]] = json.loads(
    (ROOT / "tests" / "corpus_questions.json").read_text(encoding="utf-8")
)
ANSWERABLE = [row for row in QUESTIONS if row["article"]]


@pytest.fixture(scope="module")
def corpus() -> dict[str, Article]:
    """The sample articles by id; reading them must skip nothing and find no duplicate."""
    results = list(read_folder(ROOT / "articles"))
    assert [result for result in results if not isinstance(result, Article)] == []
    return {result.id: result for result in results if isinstance(result, Article)}


def test_every_article_says_when_and_in_which_language(corpus: dict[str, Article]) -> None:
    assert [article.id for article in corpus.values() if article.published is None] == []
    languages = Counter(article.language for article in corpus.values())
    assert languages == {"de": 18, "en": 8}


def test_every_promised_format_is_there(corpus: dict[str, Article]) -> None:
    endings = {PurePosixPath(identity.partition("#")[0]).suffix for identity in corpus}
    assert endings == {".txt", ".md", ".html", ".pdf", ".docx", ".json", ".xml"}


def test_only_the_article_with_a_bare_byline_has_no_title(corpus: dict[str, Article]) -> None:
    untitled = [article for article in corpus.values() if not article.title]
    assert [article.id for article in untitled] == ["2025-02-12-telefonat-putin-trump.txt"]
    assert untitled[0].authors == ("Jonas Ahrendt", "Marit Kolbe")


def test_page_furniture_and_teasers_are_not_text(corpus: dict[str, Article]) -> None:
    furniture = ["All rights reserved", "Impressum", "cookies", "Read more:", "Mehr zum Thema"]
    found = [
        (article.id, words)
        for article in corpus.values()
        for words in furniture
        if words in article.text
    ]
    assert found == []


def test_signs_that_mean_something_elsewhere_come_through(corpus: dict[str, Article]) -> None:
    text = "\n".join(article.text for article in corpus.values())
    for words in ["$1.2 billion", "Temperaturen < 0 °C", '"<script>"', "Cornelsen & Wrede", "R&D"]:
        assert words in text


@pytest.mark.parametrize("row", ANSWERABLE, ids=lambda row: row["question"])
def test_an_answer_is_in_every_article_named(
    row: dict[str, Any], corpus: dict[str, Article]
) -> None:
    texts = {identity: " ".join(corpus[identity].text.split()) for identity in row["article"]}
    for identity, text in texts.items():
        assert any(answer in text for answer in row["answer"]), identity
    for answer in row["answer"]:
        assert any(answer in text for text in texts.values()), answer


def test_the_questions_are_many_and_in_both_languages() -> None:
    asked = Counter((row["language"], bool(row["article"])) for row in QUESTIONS)
    assert asked == {("de", True): 40, ("en", True): 33, ("de", False): 10, ("en", False): 10}
    assert {row["split"] for row in QUESTIONS} == {"tune", "report"}
    assert len({row["question"] for row in QUESTIONS}) == len(QUESTIONS)
