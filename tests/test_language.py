"""Which language; words, stems, word parts and folded spelling."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language import (
    LANGUAGES,
    date_in_words,
    detect,
    fold,
    ngrams,
    stems,
    stop_words,
    words,
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Was sagte Peskow?", "de"),
        ("Wer gewann?", "de"),
        ("Was will Trump?", "de"),
        ("und Putin?", "de"),
        ("Wozu lud Putin Trump ein?", "de"),
        ("WAS SAGTE PESKOW?", "de"),
        ("Überschwemmungen in Thailand fordern Todesopfer", "de"),
        ("What did Peskow say?", "en"),
        ("Who won?", "en"),
        ("Was Biden in Berlin?", "en"),
        ("tell me more", "en"),
        ("What did the WHO say about measles?", "en"),
        ("Qu'a dit Macron ?", "fr"),
        ("¿Quién ganó las elecciones?", "es"),
        ("Chi ha vinto le elezioni?", "it"),
        ("O que disse o presidente?", "pt"),
        ("Wat zei de premier?", "nl"),
        ("Что сказал Песков?", "ru"),
        ("Що сказав президент України?", "uk"),
    ],
)
def test_a_short_question_is_enough_to_tell_the_language(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    "text", ["", "   \n", "Peskow Ukraine", "Müller", "2025", "NATO", "WHO", "政府决定提高税收。"]
)
def test_names_and_numbers_do_not_tell_a_language(text: str) -> None:
    assert detect(text) == "und"


def test_a_text_in_a_language_without_table_is_not_forced_into_another() -> None:
    danish = (
        "Regeringen har besluttet at hæve skatten på benzin til næste år, siger statsministeren. "
        "Oppositionen er kritisk og vil have et møde med ministeren i København."
    )
    assert detect(danish) == "und"


def test_an_article_is_told_by_most_of_its_words() -> None:
    article = (
        'Der Sprecher sagte am Dienstag, der Film "The House on the Hill" werde nicht gezeigt. '
        "Die Gründe dafür seien noch unklar, hieß es aus dem Ministerium."
    )
    assert detect(article) == "de"


def test_the_choice_can_be_limited() -> None:
    assert detect("Qui est le président ?", among=("de", "en")) == "und"
    assert detect("Wie heeft gewonnen?", among=("de", "en")) == "de"
    assert detect("Was sagte Peskow?", among=()) == "und"


@pytest.mark.parametrize(
    ("spellings", "folded"),
    [
        (("Müller", "Mueller", "Muller", "MÜLLER", "Mu\u0308ller"), "muller"),
        (("Straße", "STRASSE", "Strasse"), "strasse"),
        (("Łódź", "Lodz"), "lodz"),
        (("Øresund", "Oeresund"), "oresund"),
        (("Goethe", "Göthe"), "gothe"),
        (("Erdoğan", "ERDOĞAN"), "erdogan"),
        (("Zürich", "Zuerich", "Zurich"), "zurich"),
        (("Семён", "СЕМЕН"), "семен"),
        (("İzmir", "Izmir"), "izmir"),
        (("neue", "NEUE"), "neue"),
        (("Quelle",), "quelle"),
    ],
)
def test_spellings_of_a_word_meet_when_folded(spellings: tuple[str, ...], folded: str) -> None:
    assert {fold(spelling) for spelling in spellings} == {folded}


@given(st.text())
def test_folding_is_stable_and_blind_to_case(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(text.casefold()) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Putin-Trump-Gespräch", ["Das", "Putin", "Trump", "Gespräch"]),
        ("Peskow’s note", ["Peskow", "s", "note"]),
        ("l'Élysée", ["l", "Élysée"]),
        ("It didn't, he don’t", ["It", "did", "n't", "he", "do", "n’t"]),
        ("1.000.000 Euro, 3,5 Prozent", ["1.000.000", "Euro", "3,5", "Prozent"]),
        ("am 12.2.2025 um 18.30 Uhr", ["am", "12", "2", "2025", "um", "18.30", "Uhr"]),
        ("12.02.2025", ["12", "02", "2025"]),
        ("Donau\u00addampf\u200bschiff", ["Donaudampfschiff"]),
        ("Mu\u0308ller", ["Müller"]),
        ("snake_case – „so“!", ["snake", "case", "so"]),
        ("Что сказал?", ["Что", "сказал"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text())
def test_every_letter_and_digit_is_in_a_word(text: str) -> None:
    plain = "".join(character for character in text if character.isascii())
    found = "".join(words(plain))
    assert [c for c in found if c.isalnum()] == [c for c in plain if c.isalnum()]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("de", ("Häuser", "Haus", "Hauses", "haeuser")),
        ("de", ("Verhandlung", "Verhandlungen", "VERHANDLUNG")),
        ("de", ("Müller", "Mueller")),
        ("en", ("negotiation", "negotiations", "Negotiations")),
        ("en", ("house", "houses")),
        ("ru", ("переговоры", "переговоров")),
    ],
)
def test_forms_of_a_word_have_one_stem(language: str, forms: tuple[str, ...]) -> None:
    assert len({tuple(stems(form, language)) for form in forms}) == 1


def test_stop_words_go_and_negations_stay() -> None:
    assert stems("Er hat das nicht gesagt", "de") == ["nicht", *stems("gesagt", "de")]
    assert stems("She did not say it", "en") == stems("She didn't say it", "en") == ["not", "say"]


def test_a_word_in_capitals_is_no_pronoun() -> None:
    assert stems("the WHO and who", "en") == ["who"]
    assert stems("US troops with us", "en") == ["us", "troop"]
    assert stems("WHAT DID THE MINISTER SAY", "en") == stems("what did the minister say", "en")


def test_numbers_meet_across_languages() -> None:
    assert stems("1.000.000", "de") == stems("1,000,000", "en") == ["1000000"]
    assert stems("3,5", "de") == stems("3.5", "en") == ["3.5"]


def test_an_unknown_language_is_folded_only() -> None:
    assert stems("Regeringen har Besluttet", "da") == ["regeringen", "har", "besluttet"]
    assert stop_words("und") == frozenset()


def test_ngrams() -> None:
    assert ngrams("Peskow") == ["_pes", "pesk", "esko", "skow", "kow_"]
    assert ngrams("EU, ja") == ["_eu_", "_ja_"]
    assert ngrams("Müll", 3) == ["_mu", "mul", "ull", "ll_"]
    assert ngrams("die Wahl in Bonn", language="de") == ngrams("Wahl Bonn")


def test_word_parts_find_a_word_inside_a_compound() -> None:
    inside = set(ngrams("Bundestagswahl", language="de"))
    assert {"wahl", "ahl_"} <= set(ngrams("Wahl", language="de")) & inside


def test_a_very_long_word_is_cut() -> None:
    assert len(ngrams("x" * 100_000)) < 200


def test_dates_in_words() -> None:
    day = date(2025, 3, 12)
    assert date_in_words(day, "de") == "12. März 2025"
    assert date_in_words(day, "en") == "12 March 2025"
    assert date_in_words(day, "und") == "2025-03-12"


@pytest.mark.parametrize("code", LANGUAGES)
def test_tables_are_in_order(code: str) -> None:
    table = LANGUAGES[code]
    every_word = table.function_words | table.typical | table.abbreviations | table.final
    assert table.code == code
    assert len(set(table.months)) == 12
    assert all(word == word.lower() for word in every_word)
    assert not any(word.endswith(".") for word in every_word)
    assert not table.stop_words & table.negations
    assert not table.abbreviations & table.final
