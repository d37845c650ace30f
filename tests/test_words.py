"""BM25 over terms, against the formula computed by hand."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words import _B, _K1, WordIndex

DOCUMENTS = [["putin", "trump", "putin"], ["trump", "munich"], ["flood"]]


def test_scores_are_bm25_as_a_share_of_the_most_possible() -> None:
    words = WordIndex.build(DOCUMENTS)
    average = 6 / 3
    putin = math.log(1 + (3 - 1 + 0.5) / (1 + 0.5))
    munich = putin
    expected = putin * 2 / (2 + _K1 * (1 - _B + _B * 3 / average)) / (putin + munich)
    assert words.scores(["putin", "munich"])[0] == pytest.approx(expected, rel=1e-5)
    assert words.scores(["flood"])[0] == 0


def test_a_rare_term_weighs_more_and_an_unknown_one_most() -> None:
    words = WordIndex.build(DOCUMENTS)
    assert words.weight("nowhere") > words.weight("flood") > words.weight("trump") > 0
    assert words.document_frequency("trump") == 2
    assert "munich" in words
    assert "nowhere" not in words


def test_terms_that_no_document_holds_lower_the_score() -> None:
    words = WordIndex.build(DOCUMENTS)
    assert words.scores(["flood"])[2] > words.scores(["flood", "nowhere"])[2] > 0
    assert words.scores(["nowhere"]).tolist() == [0, 0, 0]
    assert words.scores([]).tolist() == [0, 0, 0]


def test_saved_and_loaded_scores_are_the_same(tmp_path: Path) -> None:
    words = WordIndex.build(DOCUMENTS)
    words.save(tmp_path)
    again = WordIndex.load(tmp_path)
    assert again.scores(["trump", "putin"]).tolist() == words.scores(["trump", "putin"]).tolist()
    assert len(again) == 3


def test_documents_without_terms_can_be_indexed() -> None:
    assert WordIndex.build([[], []]).scores(["word"]).tolist() == [0, 0]


@given(
    st.lists(st.lists(st.sampled_from("abcdef"), max_size=8), min_size=1, max_size=6),
    st.lists(st.sampled_from("abcdefgh"), max_size=6),
)
def test_scores_lie_between_0_and_1(documents: list[list[str]], asked: list[str]) -> None:
    scores = WordIndex.build(documents).scores(asked)
    assert len(scores) == len(documents)
    assert all(0 <= score <= 1 for score in scores)
