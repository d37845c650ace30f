"""Who speaks: one person's spellings together, namesakes apart, and counts that agree."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import index.store
from index import Index, Speaker, Statement
from index.speakers import Register, names_somebody
from tests.conftest import WordLengths


def said(speaker: str, article: str = "a") -> Statement:
    return Statement(article, speaker, None, "sagte", "direct", 0, 4, "„Ja“")


def register(*names: str) -> Register:
    return Register([said(name) for name in names])


def grouped(*names: str) -> set[frozenset[str]]:
    """The names of each speaker."""
    return {frozenset((each.name, *each.spellings)) for each in register(*names).speakers}


def together(*names: str) -> bool:
    return len(grouped(*names)) == 1


# ---- Whose names are one ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "other",
    ["Anwalt von Karl Berg", "Gegner von Trainer Karl Berg", "spokesman for Karl Berg"],
)
def test_who_is_somebody_s_is_somebody_else(other: str) -> None:
    assert not together("Karl Berg", other)
    held = register("Karl Berg", "Berg", other)
    assert [each.name for each in held.meant("Karl Berg")] == ["Karl Berg"]
    assert [each.name for each in held.meant("Berg")] == ["Karl Berg"]
    assert [each.name for each in held.meant(other)] == [other]


def test_spellings_of_one_name_are_one_speaker() -> None:
    assert together("Dmitri Peskow", "Dmitry Peskov", "Дмитрий Песков", "Peskow", "Peskov")


def test_titles_roles_and_what_follows_a_name_do_not_count() -> None:
    assert together("Kremlsprecher Dmitri Peskow", "Dmitri Peskow am Montag", "Wann Peskow")
    assert together("Ursula von der Leyen", "von der Leyen", "Leyen")
    assert together("George W. Torrance", "George Torrance")


def test_namesakes_are_two_and_their_bare_surname_is_neither() -> None:
    names = ("Petra Krumbholz", "Hans Krumbholz", "Krumbholz")
    assert grouped(*names) == {frozenset({name}) for name in names}
    assert together("Petra Krumbholz", "Krumbholz")


def test_a_noun_is_no_surname() -> None:
    assert not together("Berliner Polizei", "Polizei")
    assert not together("Ban", "Bahn")


def test_initials_belong_to_whom_they_fit_alone() -> None:
    assert together("Jasper Krumbholz", "J. Krumbholz")
    names = ("Jasper Krumbholz", "Jorinde Krumbholz", "J. Krumbholz")
    assert len(grouped(*names)) == 3


def test_a_body_is_called_by_its_letters() -> None:
    assert register("HD-Sender ORF", "ORF").speakers[0].name == "ORF"


def test_a_speaker_is_called_as_mostly_written_in_full() -> None:
    names = ("Ada Brix", "Brix", "Brix", "Brix", "Ada Brics", "Ada Brix")
    (brix,) = register(*names).speakers
    assert brix.name == "Ada Brix"
    assert brix.spellings == ("Brix", "Ada Brics")


# ---- Whom a name means -----------------------------------------------------------------------

NAMESAKES = ("Petra Krumbholz", "Hans Krumbholz", "Hans Krumbholz", "Krumbholz", "Ida Quell")


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Krumbholz", ["Hans Krumbholz", "Krumbholz", "Petra Krumbholz"]),
        ("Ministerin Petra Krumbholz", ["Petra Krumbholz"]),
        ("Hans Crumbholz", ["Hans Krumbholz"]),
        ("Emil Krumbholz", ["Krumbholz"]),
        ("Quell", ["Ida Quell"]),
        ("Otto Quell", []),
        ("Niemand", []),
        ("", []),
    ],
)
def test_whom_a_name_means(asked: str, meant: list[str]) -> None:
    assert sorted(each.name for each in register(*NAMESAKES).meant(asked)) == meant


def test_an_institution_is_known_by_its_noun_if_nothing_else_has_it_for_its_name() -> None:
    assert [each.name for each in register("Berliner Polizei").meant("Polizei")] == [
        "Berliner Polizei"
    ]
    both = register("Berliner Polizei", "Polizei")
    assert [each.name for each in both.meant("Polizei")] == ["Polizei"]


def test_a_slip_of_the_pen_still_finds_the_speaker() -> None:
    assert [each.name for each in register("Otto Timmermanns").meant("Timmermnans")] == [
        "Otto Timmermanns"
    ]


@pytest.mark.parametrize(
    ("name", "somebody"),
    [
        ("Ada Brix", True),
        ("Brix", True),
        ("Polizei", True),
        ("EU-Kommission", True),
        ("sie", False),
        ("Wir", False),
        ("der Sprecher", False),
        ("Angaben", False),
        ("eigenen Angaben", False),
        ("Medienberichten", False),
        ("the spokesman", False),
        ("astronomers using the telescope", False),
    ],
)
def test_who_has_a_name(name: str, somebody: bool) -> None:
    assert names_somebody(name) is somebody


NAMES = st.lists(
    st.sampled_from(
        (
            *("Petra Krumbholz", "Hans Krumbholz", "H. Krumbholz", "Krumbholz", "Crumbholz"),
            *("Ida Quell", "Quell", "Sprecherin Ida Quell", "Polizei", "Berliner Polizei"),
            *("sie", "", "Dr.", "42"),
        )
    ),
    max_size=12,
)


@given(NAMES)
def test_every_statement_has_one_speaker_and_names_find_their_own(names: Sequence[str]) -> None:
    held = register(*names)
    assert sum(each.statements for each in held.speakers) == len(names)
    assert len({each.name for each in held.speakers}) == len(held.speakers)
    for speaker in held.speakers:
        assert len(held.said_by(speaker)) == speaker.statements
        if speaker.name:
            assert speaker in held.meant(speaker.name)
        for name in (speaker.name, *speaker.spellings):
            assert len(held.said_by(name)) == sum(each.statements for each in held.meant(name))


# ---- In an index -----------------------------------------------------------------------------

ARTICLES = (
    ("2025-01-05", "Ida Quell sagte: „Der Hafen bleibt zu.“ Quell sagte: „Die Fähre fährt nicht.“"),
    ("2025-02-07", "Die Ministerin Ida Quell sagte: „Die Steuern sinken.“"),
    ("", "Otto Brix sagte: „Der Hafen öffnet.“ Er sagte: „Das Wetter ist gut.“"),
)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("speakers")
    (folder / "articles").mkdir()
    records = [
        json.dumps({"text": text, "published": day, "language": "de"}) for day, text in ARTICLES
    ]
    (folder / "articles" / "a.jsonl").write_text("\n".join(records), "utf-8")
    embedder = WordLengths()
    Index.build(folder / "articles", folder / "index", embedder=embedder)
    return Index.open(folder / "index", embedder=embedder)


def test_speakers_come_with_counts_and_days_the_most_quoted_first(opened: Index) -> None:
    assert opened.speakers() == [
        Speaker("Ida Quell", (), 3, 2, date(2025, 1, 5), date(2025, 2, 7)),
        Speaker("Otto Brix", (), 2, 1, None, None),
    ]
    assert [each.name for each in opened.speakers(k=1)] == ["Ida Quell"]
    assert [each.name for each in opened.speakers("Bricks")] == ["Otto Brix"]
    assert opened.speakers("Krumbholz") == []


def test_counts_and_statements_agree(opened: Index) -> None:
    for speaker in opened.speakers():
        for asked in (speaker, speaker.name, speaker.name.split()[-1]):
            found = opened.statements(asked, k=None)
            assert len(found) == speaker.statements
            assert len({each.article_id for each in found}) == speaker.articles


def test_statements_by_topic_day_and_article(opened: Index) -> None:
    def texts(**asked: object) -> list[str]:
        return [each.text for each in opened.statements(**asked)]  # type: ignore[arg-type]

    assert texts(speaker="Quell")[0] == "„Die Steuern sinken.“"
    assert texts(speaker="Quell", about="Fähre")[0] == "„Die Fähre fährt nicht.“"
    assert texts(speaker="Quell", about="Krankenkassen") == []
    assert texts(speaker="Quell", since=date(2025, 2, 1)) == ["„Die Steuern sinken.“"]
    (article,) = {each.article_id for each in opened.statements("Brix")}
    assert len(texts(articles=[article])) == 2
    assert texts(speaker="Quell", articles=[article]) == []


def test_what_an_article_begins_with_is_what_its_statements_are_about(tmp_path: Path) -> None:
    lead = "In Bonn endete der Seilbahngipfel ohne Ergebnis. "
    text = lead + "Am Abend regnete es lange und heftig. " * 9 + "Ida Quell sagte: „Nie wieder.“"
    other = "Ida Quell sagte: „Die Seilbahn fährt.“ Der Seilbahngipfel ist im Mai."
    for name, words in (("gipfel.txt", text), ("bahn.txt", "Ida Quell sagte: „Gute Fahrt.“")):
        (tmp_path / name).write_text(words, "utf-8")
    Index.build(tmp_path, tmp_path / "index", embedder=WordLengths())
    found = Index.open(tmp_path / "index", embedder=WordLengths())
    assert [each.text for each in found.statements(about="Seilbahngipfel")] == ["„Nie wieder.“"]
    (tmp_path / "other.txt").write_text(other, "utf-8")
    Index.build(tmp_path, tmp_path / "index", embedder=WordLengths())
    nearer = [each.text for each in found.statements(about="Seilbahngipfel")]
    assert nearer == ["„Die Seilbahn fährt.“"]  # who speaks of it says more than who is near it


def test_a_statement_keeps_the_speaker_as_written_and_the_day(opened: Index) -> None:
    said = opened.statements("Quell", k=None)
    assert {each.written for each in said} == {"Die Ministerin Ida Quell", "Ida Quell", "Quell"}
    assert {each.published for each in said} == {date(2025, 1, 5), date(2025, 2, 7)}
    assert {each.published for each in opened.statements("Brix")} == {None}


def test_with_many_statements_the_likeliest_are_examined(
    opened: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = opened.statements(about="Hafen", k=None)
    monkeypatch.setattr(index.store, "_EXAMINED", 4)
    assert opened.statements(about="Hafen", k=None) == every
    monkeypatch.setattr(index.store, "_EXAMINED", 1)
    assert len(opened.statements(about="Hafen", k=None)) == 1
