"""Wire copies among articles."""

from __future__ import annotations

from index.copies import WireTexts

WIRE = [
    "Der Damm hielt dem Druck der Elster stand.",
    "Rund dreihundert Helfer füllten bis zum Morgen Sandsäcke.",
    "Die Schulen bleiben bis Mittwoch geschlossen.",
]


def rows(*articles: list[str]) -> list[int]:
    texts = WireTexts()
    for article in articles:
        texts.add(article)
    return texts.first_rows


def test_a_copy_with_a_sentence_more_is_the_same_wire_text() -> None:
    own = "Der Bürgermeister dankte am Abend allen Helfern der Stadt."
    assert rows(WIRE, ["Ganz anderer Text über einen Chor."], [own, *WIRE]) == [0, 1, 0]


def test_case_accents_and_punctuation_do_not_matter() -> None:
    assert rows(WIRE, [sentence.upper().replace(".", "!") for sentence in WIRE]) == [0, 0]


def test_a_shared_quotation_does_not_make_a_copy() -> None:
    other = ["Im Landtag ging es um den Haushalt des kommenden Jahres.",
             "Die Opposition verlangte mehr Geld für die Feuerwehren im Land."]  # fmt: skip
    assert rows(WIRE, [*other, WIRE[0]]) == [0, 1]


def test_short_sentences_that_recur_do_not_count() -> None:
    assert rows(["Das ist falsch."], ["Das ist falsch."]) == [0, 1]


def test_copies_of_copies_belong_to_the_first() -> None:
    assert rows(WIRE, WIRE[:2], WIRE[1:]) == [0, 0, 0]
