"""The conversations over the sample articles, and the benchmark that asks them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from assistant import Answer, Assistant, Citation, Sentence
from benchmarks.conversations import (
    WAYS,
    FollowUp,
    asked,
    conversations,
    is_found,
    measure,
    score,
    without_model,
)
from index import Article, Hit, Index, Passage
from index.articles import read_folder
from index.language import detect
from tests.conftest import WordLengths

ARTICLES = Path(__file__).parent.parent / "articles"
FOLLOW_UPS = [each for conversation in conversations() for each in conversation.others]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """The sample articles by id, in one line each."""
    found = (each for each in read_folder(ARTICLES) if isinstance(each, Article))
    return {article.id: " ".join(article.text.split()) for article in found}


@pytest.mark.parametrize("each", FOLLOW_UPS, ids=lambda each: each.question)
def test_an_answer_is_in_every_article_named(each: FollowUp, texts: dict[str, str]) -> None:
    assert bool(each.article) == bool(each.answer)
    for article in each.article:
        assert any(words in texts[article] for words in each.answer), article
    for words in each.answer:
        assert any(words in texts[article] for article in each.article), words


def test_there_are_forty_of_two_and_three_turns_in_both_languages() -> None:
    told = conversations()
    assert Counter(each.split for each in told) == {"tune": 20, "report": 20}
    assert {len(each.others) for each in told} <= {1, 2}
    languages = Counter(detect(each.standalone) for each in FOLLOW_UPS)
    assert languages["de"] >= 30
    assert languages["en"] >= 30


# ---- The benchmark --------------------------------------------------------------------------

ASKED = FollowUp("Und wann?", "Wann kam er?", ["b"], ["am Montag"])


def hit(article_id: str, text: str) -> Hit:
    article = Article(article_id, "", text)
    return Hit(Passage(f"{article_id}:{text}", article_id, 0, len(text), text), article, 1.0)


def answer(*found: Hit, cited: Hit | None = None) -> Answer:
    citations = (Citation(1, cited.passage, cited.article, ()),) if cited else ()
    sentences = (Sentence("Er kam.", (1,)),) if cited else ()
    return Answer("", "", sentences, citations, bool(cited), found, "de")


RIGHT, SAME_WORDS, SAME_ARTICLE = (
    hit("b", "Er kam\nam Montag."),
    hit("a", "am Montag"),
    hit("b", "x"),
)


def test_a_passage_is_right_by_its_article_and_its_words() -> None:
    assert ASKED.is_answered_by(RIGHT.passage)
    assert not ASKED.is_answered_by(SAME_WORDS.passage)
    assert not ASKED.is_answered_by(SAME_ARTICLE.passage)


def test_the_first_three_passages_begin_with_the_cited_ones() -> None:
    others = [hit("a", text) for text in "uvw"]
    assert is_found(ASKED, answer(*others[:2], RIGHT))
    assert not is_found(ASKED, answer(*others, RIGHT))
    assert is_found(ASKED, answer(*others, cited=RIGHT))
    assert is_found(ASKED, answer(*others[:2], RIGHT, cited=others[0])), "a passage counts once"


def test_shares_are_of_those_that_the_articles_answer() -> None:
    unknown = FollowUp("Und warum?", "Warum kam er?", [], [])
    told = [
        (ASKED, answer(cited=RIGHT)),
        (ASKED, answer(RIGHT)),
        (ASKED, answer(SAME_WORDS, cited=SAME_WORDS)),
        (unknown, answer(RIGHT)),
    ]
    assert score(told) == {"n": 3, "three": 0.667, "cited": 0.333, "unknown": 1, "refused": 1.0}


def test_every_way_is_measured_on_both_halves(tmp_path: Path) -> None:
    Index.build(ARTICLES, tmp_path / "index", embedder=WordLengths())
    rows = measure(Assistant(Index.open(tmp_path / "index", embedder=WordLengths())))
    assert [(row["follow-ups"], row["split"]) for row in rows] == [
        (way, split) for way in WAYS for split in ("tune", "report")
    ]
    assert [row["n"] for row in rows] == [36, 35] * 4
    found = {(row["follow-ups"], row["split"]): row["three"] for row in rows}
    assert found["bare", "tune"] < found["without a model", "tune"]  # type: ignore[operator]


# ---- The assistant itself -------------------------------------------------------------------


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    place = tmp_path_factory.mktemp("sample") / "index"
    Index.build(ARTICLES, place)
    return Assistant(place)


@pytest.mark.parametrize(("split", "cited"), [("tune", 0.8), ("report", 0.7)])
def test_follow_ups_are_understood_without_a_model(
    sample: Assistant, split: str, cited: float
) -> None:
    told = score(asked(sample, without_model, split))
    assert told["three"] >= 0.85  # type: ignore[operator]
    assert told["cited"] >= cited  # type: ignore[operator]
    assert told["refused"] >= 0.5  # type: ignore[operator]
