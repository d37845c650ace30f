"""An index on disk: what it finds, and that it is never half there."""

from __future__ import annotations

import errno
import json
import multiprocessing
import random
import signal
import threading
import time
from collections.abc import Callable
from datetime import date
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from index import Index
from index.errors import (
    ArticlesNotFound,
    EmbedderUnavailable,
    IndexBusy,
    IndexDamaged,
    IndexNotFound,
    IndexOutdated,
    IndexUnwritable,
)
from index.generations import sole_builder
from index.store import check
from tests.conftest import WordLengths

FLOOD = """Die Elster steigt weiter

In Grimmau stand das Wasser am Montag 4,20 Meter hoch. Die Feuerwehr räumte die Uferstraße."""
STRIKE = """Lokführer streiken ab Dienstag

Die Gewerkschaft ruft zum Ausstand auf. Der Bahnvorstand nannte den Streik unnötig."""
TELESCOPE = """New telescope sees first light

The observatory opened its dome on Friday. Astronomers photographed a spiral galaxy."""

Write = Callable[..., Path]


@pytest.fixture
def index(write: Write, tmp_path: Path, word_lengths: WordLengths) -> Index:
    folder = write(flood=FLOOD, strike=STRIKE, telescope=TELESCOPE)
    Index.build(folder, tmp_path / "index", embedder=word_lengths)
    return Index.open(tmp_path / "index", embedder=word_lengths)


def found(index: Index, question: str, **filters: object) -> list[str]:
    return [hit.article.id for hit in index.search(question, **filters)]  # type: ignore[arg-type]


def test_search_finds_the_passage_with_its_exact_place(index: Index) -> None:
    best = index.search("Wie hoch stand das Wasser in Grimmau?")[0]
    assert best.article.id == "flood.txt"
    assert best.article.title == "Die Elster steigt weiter"
    assert best.article.text[best.passage.start : best.passage.end] == best.passage.text
    assert "4,20 Meter" in best.passage.text


def test_word_parts_find_inflected_and_compound_words(index: Index) -> None:
    assert found(index, "Streiks der Gewerkschaften")[0] == "strike.txt"
    assert found(index, "Uferstraßen Grimmaus")[0] == "flood.txt"


def test_article_is_found_by_its_id_only(index: Index) -> None:
    assert index.article("telescope.txt").title == "New telescope sees first light"
    with pytest.raises(KeyError, match=r"nothing\.txt"):
        index.article("nothing.txt")


def test_k_limits_and_an_empty_question_finds_nothing(index: Index) -> None:
    assert len(index.search("Wasser", k=1)) == 1
    assert index.search("   ") == []
    assert index.search("Wasser", k=0) == []


def test_filters_narrow_to_articles(tmp_path: Path, word_lengths: WordLengths) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    records = [
        {"title": "Eins", "text": "Die Brücke wurde gesperrt, sagte der Bürgermeister.",
         "published": "2025-02-01", "source": "Kurier", "language": "de"},
        {"title": "Zwei", "text": "Die Brücke wurde wieder geöffnet, teilte die Stadt mit.",
         "published": "2025-03-01", "source": "Bote", "language": "de"},
        {"title": "Three", "text": "The Brücke was painted green by local volunteers.",
         "source": "Herald", "language": "en"},
    ]  # fmt: skip
    (folder / "all.jsonl").write_text("\n".join(map(json.dumps, records)))
    Index.build(folder, tmp_path / "index", embedder=word_lengths)
    index = Index.open(tmp_path / "index", embedder=word_lengths)
    assert len(found(index, "Brücke")) == 3
    assert found(index, "Brücke", since=date(2025, 2, 2)) == ["all.jsonl#2"]
    assert found(index, "Brücke", until=date(2025, 2, 1)) == ["all.jsonl#1"]
    assert found(index, "Brücke", source="kurier") == ["all.jsonl#1"]
    assert found(index, "Brücke", language="en") == ["all.jsonl#3"]
    assert found(index, "Brücke", since=date(2026, 1, 1)) == []


def test_wire_copies_are_one_hit_with_two_places(
    write: Write, tmp_path: Path, word_lengths: WordLengths
) -> None:
    wire = (
        "Der Damm bei Grimmau hielt dem Druck der Elster in der Nacht stand. "
        "Rund dreihundert Helfer füllten bis zum frühen Morgen Sandsäcke. "
        "Die Schulen der Stadt bleiben bis Mittwoch geschlossen."
    )
    folder = write(
        kurier=f"Damm hält\n\n{wire}",
        bote=f"Aufatmen in Grimmau\n\n{wire}",
        other="Chor singt\n\nDer Chor der Stadt Grimmau gab am Sonntag ein Konzert für Helfer.",
    )
    Index.build(folder, tmp_path / "index", embedder=word_lengths)
    hits = Index.open(tmp_path / "index", embedder=word_lengths).search("Hielt der Damm?")
    assert [hit.article.id for hit in hits].count("kurier.txt") + [
        hit.article.id for hit in hits
    ].count("bote.txt") == 1
    places = {hits[0].article.id, *(copy.id for copy in hits[0].copies)}
    assert places == {"kurier.txt", "bote.txt"}


def test_a_paragraph_of_one_outlet_alone_has_no_copies(
    write: Write, tmp_path: Path, word_lengths: WordLengths
) -> None:
    wire = " ".join(
        f"Die Feuerwehr sicherte bis zum Morgen des Montags den Abschnitt {number} am Ufer."
        for number in range(6)
    )
    own = "Der Bürgermeister dankte am Abend allen Helferinnen für ihre Ausdauer und ihren Mut."
    folder = write(
        kurier=f"Damm hält\n\n{own} {own.replace('dankte', 'lobte')}\n\n{wire}",
        bote=f"Aufatmen\n\n{wire}",
    )
    Index.build(folder, tmp_path / "index", embedder=word_lengths)
    hits = Index.open(tmp_path / "index", embedder=word_lengths).search("Wem dankte wer am Abend?")
    assert hits[0].article.id == "kurier.txt"
    assert hits[0].passage.text.startswith("Der Bürgermeister dankte")
    assert hits[0].copies == ()
    for hit in hits[1:]:
        assert {hit.article.id, *(copy.id for copy in hit.copies)} == {"kurier.txt", "bote.txt"}


def test_unchanged_passages_are_not_embedded_again(
    write: Write, tmp_path: Path, word_lengths: WordLengths
) -> None:
    folder = write(flood=FLOOD, strike=STRIKE)
    first = Index.build(folder, tmp_path / "index", embedder=word_lengths)
    assert first.reused == 0
    word_lengths.embedded.clear()
    again = Index.build(folder, tmp_path / "index", embedder=word_lengths)
    assert (again.reused, word_lengths.embedded) == (again.passages, [])
    write(telescope=TELESCOPE)
    third = Index.build(folder, tmp_path / "index", embedder=word_lengths)
    assert third.reused == first.passages
    assert all("telescope" in text or "dome" in text for text in word_lengths.embedded)
    assert len(word_lengths.embedded) == third.passages - third.reused


def test_another_embedder_reuses_nothing(
    write: Write, tmp_path: Path, word_lengths: WordLengths
) -> None:
    folder = write(flood=FLOOD)
    Index.build(folder, tmp_path / "index", embedder=word_lengths)
    word_lengths.fingerprint = "word-lengths-2"
    assert Index.build(folder, tmp_path / "index", embedder=word_lengths).reused == 0


def test_an_index_refuses_an_embedder_that_did_not_build_it(
    index: Index, word_lengths: WordLengths
) -> None:
    word_lengths.fingerprint = "another"
    with pytest.raises(EmbedderUnavailable, match="built with 'word-lengths'"):
        Index.open(index.root, embedder=word_lengths)


def test_report_names_what_was_skipped_and_doubled(
    write: Write, tmp_path: Path, word_lengths: WordLengths
) -> None:
    folder = write(flood=FLOOD, copy=FLOOD, empty="")
    report = Index.build(folder, tmp_path / "index", embedder=word_lengths)
    assert (report.files, report.articles) == (3, 1)
    assert [item.path for item in report.skipped] == ["empty.txt"]
    assert [(item.path, item.of) for item in report.duplicates] == [("flood.txt", "copy.txt")]
    assert "empty.txt: " in str(report)


def test_nothing_to_index_leaves_the_index_as_it_was(
    index: Index, tmp_path: Path, word_lengths: WordLengths
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    (empty / "bad.txt").write_bytes(b"")
    with pytest.raises(ArticlesNotFound, match=r"bad\.txt"):
        Index.build(empty, index.root, embedder=word_lengths)
    with pytest.raises(ArticlesNotFound, match="no folder"):
        Index.build(tmp_path / "absent", index.root, embedder=word_lengths)
    assert found(index, "Wasser")[0] == "flood.txt"
    assert check(index.root) == []


def test_no_index_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(IndexNotFound, match="python -m index build"):
        Index.open(tmp_path / "absent")


def test_another_format_is_outdated(
    write: Write, tmp_path: Path, word_lengths: WordLengths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.generations.FORMAT", 999)
    Index.build(write(flood=FLOOD), tmp_path / "index", embedder=word_lengths)
    monkeypatch.undo()
    with pytest.raises(IndexOutdated, match="format 999"):
        Index.open(tmp_path / "index")


def test_two_builds_at_once_the_second_is_told_so(
    index: Index, write: Write, word_lengths: WordLengths
) -> None:
    with sole_builder(index.root), pytest.raises(IndexBusy):
        Index.build(write(flood=FLOOD), index.root, embedder=word_lengths)
    assert found(index, "Wasser")[0] == "flood.txt"


def test_an_open_index_swaps_to_a_new_generation(
    index: Index, write: Write, word_lengths: WordLengths
) -> None:
    before = index.manifest.built_at
    Index.build(write(chess="Schach\n\nDie Großmeisterin gewann das Turnier in Basel."),
                index.root, embedder=word_lengths)  # fmt: skip
    assert found(index, "Wer gewann das Turnier?")[0] == "chess.txt"
    assert index.manifest.built_at > before


def test_an_open_index_goes_on_when_the_new_generation_is_damaged(
    index: Index, write: Write, word_lengths: WordLengths, caplog: pytest.LogCaptureFixture
) -> None:
    Index.build(write(chess="Schach\n\nDie Großmeisterin gewann in Basel."), index.root,
                embedder=word_lengths)  # fmt: skip
    corrupt(files_of(index.root)[0])
    assert "chess.txt" not in found(index, "Wer gewann das Turnier?")
    found(index, "Wasser")
    assert caplog.text.count("Still answering") == 1


def test_a_snapshot_stays_as_it_was(index: Index, write: Write, word_lengths: WordLengths) -> None:
    taken = index.snapshot()
    Index.build(write(chess="Schach\n\nDie Großmeisterin gewann in Basel."), index.root,
                embedder=word_lengths)  # fmt: skip
    assert "chess.txt" not in found(taken, "Wer gewann in Basel?")
    assert found(index, "Wer gewann in Basel?")[0] == "chess.txt"


def test_a_full_disk_leaves_the_index_as_it_was(
    index: Index, write: Write, word_lengths: WordLengths, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = found(index, "Wasser")
    for step in ("_replace", "digests"):
        monkeypatch.setattr(f"index.generations.{step}", _no_room)
        with pytest.raises(IndexUnwritable, match="No space left"):
            Index.build(write(), index.root, embedder=word_lengths)
        monkeypatch.undo()
        assert check(index.root) == []
        assert found(Index.open(index.root, embedder=word_lengths), "Wasser") == before
        assert len(list((index.root / "generations").iterdir())) == 1


def _no_room(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_place_that_cannot_hold_an_index_is_said_so(
    write: Write, tmp_path: Path, word_lengths: WordLengths
) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(IndexUnwritable, match="file"):
        Index.build(write(flood=FLOOD), tmp_path / "file", embedder=word_lengths)
    folder = write()
    with pytest.raises(ArticlesNotFound, match="both"):
        Index.build(folder, folder, embedder=word_lengths)


def test_an_index_inside_the_folder_is_not_read_as_articles(
    write: Write, word_lengths: WordLengths
) -> None:
    folder = write(flood=FLOOD)
    for _ in range(2):
        report = Index.build(folder, folder / "my-index", embedder=word_lengths)
        assert (report.files, report.articles) == (1, 1)


def test_only_the_last_two_generations_are_kept(
    index: Index, write: Write, word_lengths: WordLengths
) -> None:
    for _ in range(3):
        Index.build(write(), index.root, embedder=word_lengths)
    assert len(list((index.root / "generations").iterdir())) == 2


def files_of(root: Path) -> list[Path]:
    """Every file of the generation in use."""
    current = root / "generations" / (root / "current").read_text().strip()
    return sorted(path for path in current.rglob("*") if path.is_file())


def corrupt(path: Path, seed: int = 0) -> None:
    """Change one byte anywhere."""
    data = bytearray(path.read_bytes())
    data[random.Random(seed).randrange(len(data))] ^= 0x01
    path.write_bytes(data)


def test_every_altered_or_truncated_file_is_found_and_named(index: Index) -> None:
    names = files_of(index.root)
    assert len(names) > 8
    for path in names:
        whole = path.read_bytes()
        for damaged in (altered(whole, 0), altered(whole, -1), altered(whole, len(whole) // 2),
                        whole[:-1], b"", None):  # fmt: skip
            if damaged == whole:  # an empty file truncated
                continue
            path.unlink()
            if damaged is not None:
                path.write_bytes(damaged)
            with pytest.raises(IndexDamaged, match=path.name):
                Index.open(index.root)
            assert [path.name in str(fault) for fault in check(index.root)] == [True]
            path.write_bytes(whole)
    assert check(index.root) == []


def altered(data: bytes, position: int) -> bytes:
    if not data:
        return b"\x00"
    changed = bytearray(data)
    changed[position] ^= 0x01
    return bytes(changed)


def test_an_altered_current_is_found(index: Index) -> None:
    corrupt(index.root / "current")
    with pytest.raises(IndexDamaged, match="current"):
        Index.open(index.root)


def test_a_build_mends_a_damaged_index(
    index: Index, write: Write, word_lengths: WordLengths
) -> None:
    for path in files_of(index.root):
        corrupt(path)
    report = Index.build(write(), index.root, embedder=word_lengths)
    assert report.reused == 0
    assert check(index.root) == []


def _build_again(folder: Path, into: Path, started: Event) -> None:
    started.set()
    Index.build(folder, into, embedder=WordLengths())


def test_a_killed_build_leaves_an_index_that_answers_as_before(
    write: Write, tmp_path: Path, word_lengths: WordLengths
) -> None:
    """Every build has a changed article: what answers is the old index, or the new one, whole."""
    root = tmp_path / "index"
    question = "Wie hoch stand das Wasser?"

    def results() -> list[tuple[str, str, float]]:
        hits = Index.open(root, embedder=word_lengths).search(question)
        return [(hit.passage.id, hit.passage.text, hit.score) for hit in hits]

    def folder(turn: int) -> Path:
        return write(flood=f"{FLOOD} Stand {turn}.", strike=STRIKE, telescope=TELESCOPE)

    Index.build(folder(0), root, embedder=word_lengths)
    before = results()
    moments = random.Random(12)
    longest, killed = 0.0, 0
    for turn in range(1, 200):
        after = moments.uniform(0, longest) if longest else 60.0
        seconds, was_killed = _build_and_kill(folder(turn), root, after)
        longest = longest if was_killed else seconds
        killed += was_killed
        assert check(root) == []
        now = results()
        assert now == before or any(f"Stand {turn}." in text for _, text, _ in now)
        before = now
        if killed == 25:
            break
    assert killed == 25
    report = Index.build(folder(999), root, embedder=word_lengths)
    assert report.reused >= report.passages - 1
    assert any("Stand 999." in text for _, text, _ in results())
    assert not list((root / "generations").glob(".unfinished-*"))


def _build_and_kill(folder: Path, root: Path, after: float) -> tuple[float, bool]:
    """Build in a process of its own and kill it after some seconds: how long it ran, if killed."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["index.store", "tests.conftest"])
    started = context.Event()
    builder = context.Process(target=_build_again, args=(folder, root, started))
    builder.start()
    assert started.wait(60)
    begun = time.monotonic()
    builder.join(after)
    if builder.is_alive():
        builder.kill()
    builder.join()
    assert builder.exitcode in (0, -signal.SIGKILL)
    return time.monotonic() - begun, builder.exitcode != 0


def test_searches_during_builds_see_the_old_or_the_new_generation_never_a_mix(
    write: Write, tmp_path: Path, word_lengths: WordLengths
) -> None:
    """Two corpora are built in turn by another process; every result belongs to one of them."""
    root = tmp_path / "index"
    folders = []
    for name in ("red", "blue"):
        folder = tmp_path / name
        folder.mkdir()
        for number in range(6):
            text = f"{name.title()} {number}\n\nThe {name} team number {number} won the game."
            (folder / f"{name}-{number}.txt").write_text(text)
        folders.append(folder)
    Index.build(folders[0], root, embedder=word_lengths)
    index = Index.open(root, embedder=word_lengths)
    context = multiprocessing.get_context("forkserver")
    builder = context.Process(target=_build_in_turn, args=(folders, root, 8))
    builder.start()
    seen: set[str] = set()
    mixed: list[set[str]] = []

    def search() -> None:
        while builder.is_alive():
            names = {hit.article.id.partition("-")[0] for hit in index.search("Which team won?")}
            seen.update(names)
            if len(names) != 1:
                mixed.append(names)

    threads = [threading.Thread(target=search) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    builder.join()
    assert builder.exitcode == 0
    assert mixed == []
    assert seen == {"red", "blue"}


def _build_in_turn(folders: list[Path], root: Path, times: int) -> None:
    for turn in range(times):
        Index.build(folders[(turn + 1) % 2], root, embedder=WordLengths())


def test_names_are_found_in_any_spelling(
    write: Write, tmp_path: Path, word_lengths: WordLengths
) -> None:
    one = "Der Kremlsprecher Dmitri Peskow äußerte sich am Dienstag in Moskau zur Lage."
    other = "Die Ministerin Anna Lindqvist äußerte sich am Dienstag in Stockholm zur Lage."
    Index.build(write(one=one, other=other), tmp_path / "index", embedder=word_lengths)
    index = Index.open(tmp_path / "index", embedder=word_lengths)
    for spelling in ("Peskov", "Песков", "peskov", "Peskw", "Peskiw"):
        assert found(index, f"What did {spelling} say on Tuesday?")[0] == "one.txt"
    for spelling in ("Lindkvist", "Lindquist", "Lindqist"):
        assert found(index, f"Was sagte {spelling}?")[0] == "other.txt"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Where did the flood close the road?", "road.txt"),
        ("Who won the election?", "vote.txt"),
        ("Wann beginnt die Steuererhöhung?", "tax.txt"),
        ("climate protection", "climate.txt"),
    ],
)
def test_a_question_finds_articles_in_the_other_language(
    question: str, answer: str, write: Write, tmp_path: Path, word_lengths: WordLengths
) -> None:
    folder = write(
        road="Wegen des Hochwassers ist die Landstraße bei Kallmünz gesperrt.",
        vote="Bei der Wahl in Grimmau siegte die Kandidatin der Liste Nord mit Abstand.",
        climate="Der Stadtrat berät über den Klimaschutzplan und über neue Radwege.",
        tax="The council voted for a tax increase that takes effect on the first of July.",
        other="Der Chor probt am Abend in der Aula, Gäste sind willkommen.",
        more="The museum shows paintings of the harbour until the end of the season.",
    )
    Index.build(folder, tmp_path / "index", embedder=word_lengths)
    index = Index.open(tmp_path / "index", embedder=word_lengths)
    assert found(index, question)[0] == answer


def test_the_days_that_a_question_names_bring_their_articles_to_the_front(
    write: Write, tmp_path: Path, word_lengths: WordLengths
) -> None:
    text = "The council spoke about the harbour and about the price of water in town."
    folder = write(january=text + " Nothing was decided.", february=text + " A vote was held.")
    for day, name in (("2025-01-20", "january"), ("2025-02-10", "february")):
        (folder / f"{name}.txt").rename(folder / f"{day} {name}.txt")
    Index.build(folder, tmp_path / "index", embedder=word_lengths)
    index = Index.open(tmp_path / "index", embedder=word_lengths)
    for question, month in (
        ("What did the council say in January 2025?", "01"),
        ("What did the council say in February 2025?", "02"),
        ("What did the council say last month?", "02"),
    ):
        best = index.search(question, today=date(2025, 3, 4))[0]
        assert best.article.published
        assert best.article.published.isoformat()[5:7] == month


def test_a_score_is_explained_by_what_each_ranking_gave(index: Index) -> None:
    question = "Why are train drivers on strike?"
    best = index.search(question)[0]
    assert best.article.id == "strike.txt"
    why = index.explain(question, best)
    assert "Streik" in why.matches["strike"]
    weights = why.weights
    ranked = weights.stems * why.stems + weights.parts * why.parts + weights.dense * why.dense
    assert best.score == pytest.approx(0.8 * ranked + 0.2 * why.sentence, abs=1e-5)


def test_an_article_holds_a_name_in_any_spelling_or_inside_a_word(index: Index) -> None:
    flood = index.article("flood.txt")
    assert index.names_any(["Grimmau"], flood)
    assert index.names_any(["Xanten", "Grimmaus"], flood)
    assert not index.names_any(["Germany", "Xanten"], flood)
    assert index.names_any(["Elster"], flood)


def test_every_hit_can_be_explained(index: Index) -> None:
    for question in ("the of and", "?", "xyzzyqwert", "yesterday", "12 34"):
        for hit in index.search(question):
            assert index.explain(question, hit).dense >= 0
