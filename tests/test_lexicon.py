"""The word lists and what is looked up in them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from index.errors import WordListInvalid
from index.language import stems
from index.lexicon import Dictionary, dictionary, gloss, is_common
from index.lexicon.forms import Forms
from index.lexicon.lists import _FORMS, _LIST, backwards, read

ENTRIES = [
    ("climate", ["Klima"]),
    ("change", ["Änderung", "Wandel", "ändern"]),
    ("climate change", ["Klimawandel"]),
    ("go", ["gehen", "fahren"]),
    ("protection", ["Schutz"]),
    ("policy", ["Politik"]),
    ("school", ["Schule"]),
]
FORMS = {
    "en": Forms([("go", ["went", "gone"])]),
    "de": Forms([("gehen", ["ging", "gegangen"]), ("fahren", ["fuhr"]), ("ändern", ["ändert"])]),
}


def english() -> Dictionary:
    return Dictionary("en", "de", ENTRIES, FORMS)


def german() -> Dictionary:
    return Dictionary("de", "en", backwards(ENTRIES), FORMS)


def rendered(known: Dictionary, *text: str) -> list[dict[str, float]]:
    """Every spelling of every rendering with its credit."""
    return [
        {spelt: round(each.credit, 2) for each in way for spelt in (each.text, *each.forms)}
        for way in known.renderings(text)
    ]


def test_a_word_in_any_form_has_its_renderings_the_likeliest_first() -> None:
    assert rendered(english(), "changes") == [
        {"Änderung": 1, "Wandel": 0.87, "ändern": 0.77, "ändert": 0.77}
    ]
    assert rendered(english(), "unlisted") == [{}]


def test_irregular_forms_are_known_on_both_sides() -> None:
    both = {"gehen": 1, "ging": 1, "gegangen": 1, "fahren": 0.87, "fuhr": 0.87}
    assert rendered(english(), "went") == [both]
    assert rendered(german(), "ging") == [{"go": 1, "went": 1, "gone": 1}]


def test_what_words_are_called_together_is_a_rendering_of_each() -> None:
    climate, change = rendered(english(), "climate", "changes")
    assert climate == {"Klima": 1, "Klimawandel": 1}
    assert change["Klimawandel"] == 1
    assert change["Wandel"] == 0.87


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("Klimaschutz", "climate protection"),
        ("Klimaschutzpolitik", "climate protection policy"),
        ("Schulpolitik", "school policy"),
        ("Klimawandels", "climate change"),
        ("Wandelklimas", "change climate"),
    ],
)
def test_a_german_compound_is_rendered_by_its_parts(compound: str, parts: str) -> None:
    assert german().gloss(compound) == parts
    assert parts in rendered(german(), compound)[0]


def test_a_word_is_no_compound_of_what_is_not_listed() -> None:
    assert german().gloss("Klimaanlage Schutzpatron") == "Klimaanlage Schutzpatron"


def test_a_gloss_is_word_by_word_without_stop_words() -> None:
    assert german().gloss("Der Klimawandel ändert die Politik von Xanten.") == (
        "climate change change policy Xanten"
    )


def test_names_are_no_common_words() -> None:
    assert all(map(is_common, ("walked", "Häuser", "ging", "went", "elections")))
    assert not any(map(is_common, ("Peskow", "Moscow", "Gorbatschow", "Grimmau")))


def test_backwards_the_headword_that_means_it_first_comes_first() -> None:
    listed: Mapping[str, Sequence[str]] = dict(
        backwards([("bale", ["Ballen", "Ball"]), ("ball", ["Ball"]), ("dance", ["Tanz", "Ball"])])
    )
    assert listed["Ball"][0] == "ball"


def test_there_is_a_dictionary_for_english_and_german_only() -> None:
    assert dictionary("en", "de")
    assert dictionary("de", "en")
    assert dictionary("en", "fr") is None
    assert dictionary("de", "de") is None


def test_a_text_is_glossed_from_the_language_it_is_in() -> None:
    german = "Der Bundestag hat gestern die Steuererhöhung beschlossen."
    glossed = gloss(german, "en").split()
    assert {"tax", "yesterday"} <= set(glossed)
    english = "The parliament passed the law yesterday."
    assert gloss(english, "en") == english
    assert gloss(german, "fr") == german


@pytest.mark.parametrize("line", ["climate", "climate = ", " = Klima", "climate = Klima,, Luft"])
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "list.txt"
    file.write_text(f"# a remark\n\nhouse = Haus\n{line}\n", "utf-8")
    with pytest.raises(WordListInvalid, match=r"list\.txt, line 4"):
        list(read(file))


def test_the_list_is_as_large_as_promised_and_has_no_doubles() -> None:
    entries = list(read(_LIST))
    heads = [head for head, _ in entries]
    assert len(heads) >= 30_000
    assert len(set(heads)) == len(heads)
    word = re.compile(r"[^\W_][\w'’.&+/ -]*")
    for head, renderings in entries:
        assert len(set(renderings)) == len(renderings), head
        for spelling in (head, *renderings):
            assert word.fullmatch(spelling), f"{head}: {spelling!r}"


@pytest.mark.parametrize("language", ["en", "de"])
def test_irregular_forms_are_not_what_the_stemmer_finds_anyway(language: str) -> None:
    entries = dict(read(_FORMS[language]))
    assert len(entries) > 900
    found = [base for base, forms in entries.items() if {*forms} == {base}]
    assert not found
    base, form = {"en": ("go", "went"), "de": ("gehen", "ging")}[language]
    assert form in entries[base]
    assert stems(base, language) != stems(form, language)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("Munich", "München"),
        ("Moscow", "Moskau"),
        ("Vienna", "Wien"),
        ("Netherlands", "Niederlande"),
        ("Germany", "Deutschland"),
        ("prime minister", "Ministerpräsident"),
        ("climate protection", "Klimaschutz"),
        ("election", "Wahl"),
        ("ceasefire", "Waffenstillstand"),
        ("court", "Gericht"),
    ],
)
def test_news_words_are_listed(english: str, german: str) -> None:
    known = dictionary("en", "de")
    assert known
    assert all(german in [each.text for each in way] for way in known.renderings(english.split()))


def test_a_phrase_does_not_take_the_place_of_the_word_in_it() -> None:
    entries = [("every year", ["jedes Jahr"]), ("year", ["Jahr"]), ("house", ["Haus"])]
    known = Dictionary("de", "en", backwards(entries), FORMS)
    assert known.gloss("Jahre") == "year"
    assert known.renderings(["Jahr"])[0][0].text == "year"


def test_a_stop_word_has_no_renderings() -> None:
    assert rendered(english(), "the", "climate") == [{}, {"Klima": 1}]


def test_a_list_in_another_encoding_is_named(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_bytes("house = Häuser\n".encode("cp1252"))
    with pytest.raises(WordListInvalid, match="UTF-8"):
        list(read(file))
    file.write_text("house = Haus\n", "utf-8-sig")
    assert list(read(file)) == [("house", ["Haus"])]


def test_names_made_of_common_words_are_names() -> None:
    assert not any(map(is_common, ("Lauterbach", "Klingbeil", "Salzburg")))
    assert is_common("Klimaschutzpolitik")
