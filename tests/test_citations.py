from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.citations import (
    MarkStream,
    Numbering,
    canonical_marks,
    drafts,
    merged,
)
from index import Article, Hit, Passage


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("The port is shut [1].", "The port is shut [1]."),
        ("The port is shut[1].", "The port is shut[1]."),
        ("Two say so [1, 2].", "Two say so [1][2]."),
        ("Two say so [1][2].", "Two say so [1][2]."),
        ("Two say so [1 and 3].", "Two say so [1][3]."),
        ("Zwei sagen es [1 und 3].", "Zwei sagen es [1][3]."),
        ("Three say so [1-3].", "Three say so [1][2][3]."),
        ("Three say so [1–3].", "Three say so [1][2][3]."),
        ("Drei sagen es [1 bis 3].", "Drei sagen es [1][2][3]."),
        ("Shut 【1】.", "Shut [1]."),
        ("Shut 【2†source】.", "Shut [2]."),
        ("Shut [[1]].", "Shut [1]."),
        ("Shut [^1].", "Shut [1]."),
        ("Shut [Passage 1].", "Shut [1]."),
        ("Shut [Passages 1, 2].", "Shut [1][2]."),
        ("Shut [Passage 1, Passage 2].", "Shut [1][2]."),
        ("Zu [Quelle 3].", "Zu [3]."),
        ("Shut (Passage 1).", "Shut [1]."),
        ("Shut (sources 1 and 2).", "Shut [1][2]."),
        ("The port is shut. (1)", "The port is shut. [1]"),
        ("The port is shut. (1) It opens soon. (2)", "The port is shut. [1] It opens soon. [2]"),
        ("The port is shut (1).", "The port is shut [1]."),
        ("She said “shut” (2).", "She said “shut” [2]."),
        ("Again [1, 1].", "Again [1]."),
    ],
)
def test_marks_in_every_form_become_one_form(written: str, canonical: str) -> None:
    assert canonical_marks(written, 3) == canonical


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("Nobody knows [0].", "Nobody knows."),
        ("Nobody knows [4].", "Nobody knows."),
        ("Nobody knows [17][2].", "Nobody knows[2]."),
        ("Half known [2, 9].", "Half known [2]."),
        ("A year [2025].", "A year."),
        ("Far too many [2-1000000000].", "Far too many [2]."),
        ("[Passage 9] says so.", " says so."),
    ],
)
def test_numbers_that_no_passage_has_are_dropped(written: str, left: str) -> None:
    assert canonical_marks(written, 3) == left


@pytest.mark.parametrize(
    "text",
    [
        "The storm (2025) was the worst.",
        "He came fourth (4).",
        "He won (3:1) again.",
        "Three points: (1) the war, (2) the peace.",
        "Two reasons. (1) the weather, (2) the tide.",
        "\n(1) The weather",
        "(1) The weather",
        "Under Article (5) of the treaty.",
        "NATO (Artikel 5).",
        "The list [a, b] stays.",
        "She [the captain] waits.",
        "He paid [about 12 euros].",
        "An open bracket [1",
        "f(1) = 2",
    ],
)
def test_what_is_no_mark_stays_as_it_is(text: str) -> None:
    assert canonical_marks(text, 3) == text


FRAGMENTS = """
[1]|[1, 2]|[12]|[[2]]|【3】|【1†a】|(1)|(2).|[0]|[1-3]|[^|[[|]]|[Passage 1]|(Passage 2)|(|)|[|]|【|1
2|,|-|†|.|!|1.|„Ja. Nein.“|“|”|"|»|«|Dr.|am|3. März|Ende.|Sie geht.|- |**
"""
PARTS = st.sampled_from(
    [" ", "  ", "\t", "\n", "\n\n", *FRAGMENTS.strip().replace("\n", "|").split("|")]
)
MARKED = st.lists(st.one_of(PARTS, st.text(max_size=6)), max_size=30).map("".join)


def cut(text: str, places: Iterable[int]) -> list[str]:
    edges = [0, *sorted(place % (len(text) + 1) for place in places), len(text)]
    return [text[a:b] for a, b in pairwise(edges)]


@settings(deadline=None)
@given(MARKED, st.lists(st.integers(0, 500), max_size=12))
def test_streamed_marks_equal_marks_at_once(text: str, places: list[int]) -> None:
    stream = MarkStream(3)
    streamed = "".join(stream.feed(piece) for piece in cut(text, places)) + stream.close()
    assert streamed == canonical_marks(text, 3)


@settings(deadline=None)
@given(MARKED, st.lists(st.integers(0, 500), max_size=12))
def test_streamed_sentences_equal_sentences_at_once(text: str, places: list[int]) -> None:
    assert list(drafts(cut(text, places), 3, "de")) == list(drafts([text], 3, "de"))


@settings(deadline=None)
@given(MARKED)
def test_the_sentences_joined_are_the_text(text: str) -> None:
    joined = "".join(draft.raw for draft in drafts([text], 3, "en"))
    assert joined == canonical_marks(text, 3).rstrip()


def test_a_mark_is_held_back_only_as_long_as_it_may_become_one() -> None:
    stream = MarkStream(3)
    assert stream.feed("The port is shut [") == "The port is shut"
    assert stream.feed("1") == ""
    assert stream.feed("] and") == " [1] and"
    assert stream.feed(" empty (now") == " empty"
    assert stream.feed(", they say).") == " (now, they say)."


def sentences(text: str, language: str = "en") -> list[tuple[str, tuple[int, ...]]]:
    return [(draft.text, draft.marks) for draft in drafts([text], 9, language)]


def test_a_sentence_carries_its_marks_wherever_the_model_put_them() -> None:
    assert sentences("It is shut [1]. It opens soon. [2][3] Nobody knows when.") == [
        ("It is shut.", (1,)),
        ("It opens soon.", (2, 3)),
        ("Nobody knows when.", ()),
    ]
    assert sentences("It is shut [2], says one [1], and wet [2].") == [
        ("It is shut, says one, and wet.", (2, 1))
    ]


def test_marks_at_the_beginning_of_a_line_belong_to_what_follows() -> None:
    assert sentences("It is shut. [1]\n[2] It opens soon.") == [
        ("It is shut.", (1,)),
        ("It opens soon.", (2,)),
    ]


def test_a_quotation_is_not_torn_apart() -> None:
    assert sentences("Brandt sagte: „Wir warten. Wir hoffen.“ [1] Dann ging sie.", "de") == [
        ("Brandt sagte: „Wir warten. Wir hoffen.“", (1,)),
        ("Dann ging sie.", ()),
    ]


def test_a_quotation_that_is_never_closed_holds_nothing_together() -> None:
    assert sentences("Brandt sagte: „Wir warten. Dann ging sie. Es regnete.", "de") == [
        ("Brandt sagte: „Wir warten.", ()),
        ("Dann ging sie.", ()),
        ("Es regnete.", ()),
    ]


def test_lists_and_bold_type_are_no_part_of_a_sentence() -> None:
    text = "**Brandt** says:\n- It is shut [1]\n- It opens soon [2]\n1. So it is [3]."
    assert sentences(text) == [
        ("Brandt says:", ()),
        ("It is shut", (1,)),
        ("It opens soon", (2,)),
        ("So it is.", (3,)),
    ]
    assert sentences("1. Mai ist Feiertag.", "de") == [("1. Mai ist Feiertag.", ())]


def test_abbreviations_and_dates_do_not_end_a_sentence_while_streaming() -> None:
    text = "Dr. Brandt kam am 3. März. Sie blieb."
    assert [d.text for d in drafts(text, 1, "de")] == ["Dr. Brandt kam am 3. März.", "Sie blieb."]


def test_numbers_follow_first_use() -> None:
    numbering = Numbering()
    assert numbering.apply("Shut [3] and wet [1].", [3, 1]) == "Shut [1] and wet [2]."
    assert numbering.apply("Open [1][3].", [1, 3]) == "Open [2][1]."


def test_a_citation_that_was_found_out_is_added_and_others_go() -> None:
    assert Numbering().apply("Shut.", [2]) == "Shut. [1]"
    assert Numbering().apply("Shut [1].", [1, 2]) == "Shut [1][2]."
    assert Numbering().apply("Shut [1].", [2]) == "Shut. [1]"
    assert Numbering().apply("Shut [[9]7].", []) == "Shut."


@settings(deadline=None)
@given(MARKED, st.lists(st.integers(1, 3), unique=True))
def test_shown_text_has_every_mark_and_no_other(text: str, numbers: list[int]) -> None:
    shown = Numbering().apply(canonical_marks(text, 3), numbers)
    marks = [int(number) for number in re.findall(r"\[(\d+)\]", shown)]
    assert list(dict.fromkeys(marks)) == list(range(1, len(numbers) + 1))


def test_citations_are_the_passages_used_in_the_order_shown() -> None:
    article = Article("a.txt", "Port", "It is shut. It is wet. It opens soon.", published=date.min)
    hits = [
        Hit(Passage(f"a:{i}", article.id, a, b, article.text[a:b]), article, 1.0)
        for i, (a, b) in enumerate([(0, 11), (12, 22), (23, 37)])
    ]
    numbering = Numbering()
    numbering.apply("Soon [3], shut [1].", [3, 1])
    first, second = numbering.citations(hits, {3: [(23, 30), (26, 37)], 1: [(0, 11)]})
    assert (first.number, first.passage.id, first.highlights) == (1, "a:2", ((23, 37),))
    assert (second.number, second.passage.id, second.highlights) == (2, "a:0", ((0, 11),))


def test_spans_that_overlap_or_touch_become_one() -> None:
    assert merged([(5, 9), (0, 2), (2, 3), (7, 8)]) == ((0, 3), (5, 9))
