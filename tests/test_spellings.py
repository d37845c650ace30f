from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import IndexDamaged
from index.spellings import Spellings

TEXTS = [
    "Der Sprecher Peskow sagte, er wisse davon nichts.",
    "Kremlsprecher Peskow widersprach; so auch PESKOW.",
    "Peskov told reporters that Müller was wrong.",
    "Песков сказал, что Mueller прав. Peskov, Peskov und Peskow.",
    "Milošević und Milosevic, Ältere und Öl: im Jahr G20 fuhr er nach Lodz.",
]


@pytest.fixture(scope="module")
def held() -> Spellings:
    return Spellings.build(TEXTS)


def test_other_spellings_come_most_frequent_first(held: Spellings) -> None:
    assert held.of("Peskoff") == ["Peskow", "Peskov", "Песков"]


@pytest.mark.parametrize("word", ["Peskow", "PESKOW", "peskow"])
def test_the_word_itself_is_left_out_in_any_case(held: Spellings, word: str) -> None:
    assert held.of(word) == ["Peskov", "Песков"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Milosevic", ["Milošević"]),
        ("Милошевић", ["Milošević"]),
        ("Milošević", ["Milosevic"]),
        ("Łódź", ["Lodz"]),
        ("Muller", ["Mueller", "Müller"]),
    ],
)
def test_marks_and_alphabets_do_not_matter(held: Spellings, asked: str, found: list[str]) -> None:
    assert held.of(asked) == found


@pytest.mark.parametrize("word", ["Sagte", "Ohl", "G21", "Petrow", "", "42", "李克强"])
def test_only_capitalised_words_of_three_letters_are_names(held: Spellings, word: str) -> None:
    assert held.of(word) == []


def test_frequency_is_the_number_of_texts() -> None:
    often = Spellings.build(["Peskow Peskow Peskow", "Peskov", "Peskov"])
    assert often.of("Песков") == ["Peskov", "Peskow"]


def test_a_slip_of_the_pen_is_undone_only_if_no_spelling_is_held(held: Spellings) -> None:
    assert held.near("Peskkuw") == ["Peskow", "Peskov", "Песков"]
    assert held.near("Milosovic") == ["Milosevic", "Milošević"]
    assert held.near("Peskoff") == []
    assert held.near("Peskow") == []
    assert held.near("Lod") == []


def test_at_most_five_guesses_most_frequent_first() -> None:
    names = ["Barolo", "Tarolo", "Darolo", "Farolo", "Garolo", "Karolo", "Larolo"]
    texts = [" ".join(names[i:]) for i in range(len(names))]
    assert Spellings.build(texts).near("Marolo") == names[:1:-1]


letters = st.sampled_from("abcdefghijklmnopqrstuvwxyzäöüßéčšžłабвгдежзийклмнопрстуфхцчшыья")
names = st.text(letters, min_size=5, max_size=12).map(lambda w: w[0].upper()[0] + w[1:])


@given(names, letters, st.integers(0, 12), st.sampled_from(["more", "less", "other", "swap"]))
def test_every_slip_in_a_name_of_five_letters_finds_it(
    name: str, letter: str, place: int, slip: str
) -> None:
    at = place % len(name)
    typed = {
        "more": name[:at] + letter + name[at:],
        "less": name[:at] + name[at + 1 :],
        "other": name[:at] + letter + name[at + 1 :],
        "swap": name[:at] + name[at + 1 : at + 2] + name[at] + name[at + 2 :],
    }[slip]
    held = Spellings.build([f"{name} in der Stadt"])
    assert (
        name in [typed, *held.of(typed), *held.near(typed)] or typed.casefold() == name.casefold()
    )


@given(st.lists(st.text(), max_size=3), st.lists(names, max_size=3))
def test_what_is_saved_is_loaded(anything: list[str], texts: list[str]) -> None:
    built = Spellings.build([*anything, *texts])
    with TemporaryDirectory() as folder:
        built.save(Path(folder))
        saved = (Path(folder) / "spellings.txt").read_bytes()
        loaded = Spellings.load(Path(folder))
        loaded.save(Path(folder))
        assert (Path(folder) / "spellings.txt").read_bytes() == saved
    for word in " ".join([*anything, *texts]).split():
        assert loaded.of(word) == built.of(word)
        assert loaded.near(word + "x") == built.near(word + "x")


def test_the_file_is_a_line_a_key(tmp_path: Path) -> None:
    Spellings.build(["Peskow Peskov", "Peskow und Lodz"]).save(tmp_path)
    text = (tmp_path / "spellings.txt").read_text(encoding="utf-8")
    assert text == "peskov\tPeskow Peskov\nlods\tLodz\n"


@pytest.mark.parametrize("damage", [b"peskov Peskow\n", b"\xff\t\n", None])
def test_a_damaged_file_is_named(tmp_path: Path, damage: bytes | None) -> None:
    if damage is not None:
        (tmp_path / "spellings.txt").write_bytes(damage)
    with pytest.raises(IndexDamaged, match=r"spellings\.txt"):
        Spellings.load(tmp_path)
