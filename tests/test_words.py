"""BM25 over terms, against the formula computed by hand."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words import _B, _K1, Wanted, WordIndex

DOCUMENTS = [["putin", "trump", "putin"], ["trump", "munich"], ["flood"]]


def asking(*terms: str) -> list[Wanted]:
    """Words of one spelling, of one term."""
    return [{(term,): 1.0} for term in terms]


def scores(words: WordIndex, *wanted: Wanted) -> list[float]:
    return [float(score) for score in words.scores(words.weigh(wanted))]


def test_scores_are_bm25_as_a_share_of_the_most_possible() -> None:
    words = WordIndex.build(DOCUMENTS)
    average = 6 / 3
    putin = math.log(1 + (3 - 1 + 0.5) / (1 + 0.5))
    munich = putin
    expected = putin * 2 / (2 + _K1 * (1 - _B + _B * 3 / average)) / (putin + munich)
    assert scores(words, *asking("putin", "munich"))[0] == pytest.approx(expected, rel=1e-5)
    assert scores(words, *asking("flood"))[0] == 0


def test_a_rare_term_weighs_more_and_an_unknown_one_most() -> None:
    words = WordIndex.build(DOCUMENTS)
    assert words.weight("nowhere") > words.weight("flood") > words.weight("trump") > 0
    assert words.document_frequency("trump") == 2
    assert "munich" in words
    assert "nowhere" not in words


def test_terms_that_no_document_holds_lower_the_score() -> None:
    words = WordIndex.build(DOCUMENTS)
    alone, with_other = scores(words, *asking("flood")), scores(words, *asking("flood", "nowhere"))
    assert alone[2] > with_other[2] > 0
    assert scores(words, *asking("nowhere")) == [0, 0, 0]
    assert scores(words) == [0, 0, 0]


def test_the_best_spelling_of_a_word_counts_in_proportion_to_its_credit() -> None:
    words = WordIndex.build(DOCUMENTS)
    trump, flood = scores(words, *asking("trump")), scores(words, *asking("flood"))
    either = scores(words, {("trump",): 1.0, ("flood",): 0.5})
    assert either == pytest.approx([trump[0], trump[1], 0.5 * flood[2]])


def test_a_spelling_of_several_terms_is_found_in_part() -> None:
    words = WordIndex.build([["european", "union"], ["union"], ["flood"]])
    both, one, none = scores(words, {("european", "union"): 1.0})
    assert both > one > none == 0


def test_many_spellings_do_not_outweigh_another_word() -> None:
    """The word counts as its most frequent spelling does; unknown spellings change nothing."""
    words = WordIndex.build(DOCUMENTS)
    one, many = words.weigh(
        [{("trump",): 1.0}, {("trump",): 1, ("flood",): 1, ("nowhere",): 1}]
    ).words
    assert one.mass == many.mass == words.weight("trump")
    assert words.weigh([{("nowhere",): 1}]).most == words.weight("nowhere")


def test_coverage_is_the_share_of_the_weight_that_a_text_holds() -> None:
    words = WordIndex.build(DOCUMENTS)
    asked = words.weigh([{("flood",): 1.0}, {("trump",): 1.0, ("putin",): 0.5}])
    flood, trump = words.weight("flood"), words.weight("trump")
    assert asked.coverage({"flood", "other"}) == pytest.approx(flood / (flood + trump))
    assert asked.coverage({"putin"}) == pytest.approx(0.5 * trump / (flood + trump))
    assert asked.coverage({"flood", "trump"}) == 1
    assert words.weigh([]).coverage({"flood"}) == 0


def test_saved_and_loaded_scores_are_the_same(tmp_path: Path) -> None:
    words = WordIndex.build(DOCUMENTS)
    words.save(tmp_path)
    again = WordIndex.load(tmp_path)
    asked = asking("trump", "putin")
    assert scores(again, *asked) == scores(words, *asked)
    assert len(again) == 3


def test_documents_without_terms_can_be_indexed() -> None:
    assert scores(WordIndex.build([[], []]), *asking("word")) == [0, 0]


@given(
    st.lists(st.lists(st.sampled_from("abcdef"), max_size=8), min_size=1, max_size=6),
    st.lists(
        st.dictionaries(
            st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=3).map(tuple),
            st.floats(0.1, 1),
            min_size=1,
            max_size=3,
        ),
        max_size=6,
    ),
)
def test_scores_lie_between_0_and_1(documents: list[list[str]], asked: list[Wanted]) -> None:
    words = WordIndex.build(documents)
    found = scores(words, *asked)
    assert len(found) == len(documents)
    assert all(0 <= score <= 1 + 1e-6 for score in found)
    for document in documents:
        assert 0 <= words.weigh(asked).coverage(frozenset(document)) <= 1 + 1e-6
