"""One index for all readers: opened or built in the background, and always answering."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

import page.library
from assistant.settings import Settings
from assistant.types import Answer
from index import Manifest, Progress, Report
from index.errors import ArticlesNotFound, IndexBusy, IndexDamaged, IndexNotFound
from index.generations import Embedding
from page.library import Library
from tests.answers import HARBOUR, cite, refusal, verbatim

MANIFEST = Manifest(
    format=1,
    built_at=datetime(2025, 3, 4, tzinfo=UTC),
    folder="news",
    embedder=Embedding("word-lengths", "1"),
    dimension=8,
    articles=3,
    passages=5,
    statements=0,
    files={},
)


class FakeIndex:
    """An index that is a manifest. A build waits for ``gate`` after its first step."""

    disk: Manifest | None = None
    damage: Exception | None = None
    gate = threading.Event()

    def __init__(self, manifest: Manifest) -> None:
        self.manifest = manifest

    @classmethod
    def open(cls, path: Path) -> FakeIndex:
        if cls.damage:
            raise cls.damage
        if cls.disk is None:
            raise IndexNotFound("nothing there")
        return cls(cls.disk)

    @classmethod
    def build(cls, folder: Path, into: Path, *, progress: Callable[[Progress], None]) -> Report:
        progress(Progress("reading", 1, 3))
        assert cls.gate.wait(10)
        if folder == Path("empty"):
            raise ArticlesNotFound("no article in empty")
        if folder == Path("broken"):
            raise RuntimeError("unforeseen")
        cls.disk = cls.damage = None
        cls.disk = replace(MANIFEST, folder=str(folder))
        return Report(folder, into, "1", 3, 3, 5, 0, 0, 0.1)


class FakeAssistant:
    """Knows about harbours."""

    def __init__(
        self, index: FakeIndex, model: str | None = None, prompts: object = None, **others: object
    ) -> None:
        self.given = {"model": model, **others}

    def ask(self, question: str) -> Answer:
        known = "harbour" in question
        return verbatim(question, cite(1, HARBOUR, "Freitag")) if known else refusal(question)


@pytest.fixture(autouse=True)
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[FakeIndex]]:
    class Fresh(FakeIndex):
        gate = threading.Event()

    monkeypatch.setattr(page.library, "Index", Fresh)
    monkeypatch.setattr(page.library, "Assistant", FakeAssistant)
    yield Fresh
    Fresh.gate.set()


def library(*examples: str) -> Library:
    return Library(Settings(articles=Path("news"), model="some:model", timeout=9.0), examples)


def wait(until: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not until():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_an_index_that_is_there_is_opened(index: type[FakeIndex]) -> None:
    index.disk = MANIFEST
    shelf = library()
    shelf.open().join(10)
    assert shelf.state.index is not None
    assert shelf.state.index.manifest == MANIFEST
    assert isinstance(shelf.state.assistant, FakeAssistant)
    assert shelf.state.assistant.given == {
        "model": "some:model",
        "base_url": None,
        "timeout": 9.0,
        "strict": False,
    }
    assert not shelf.state.busy


def test_where_there_is_none_it_is_built_and_progress_can_be_seen(index: type[FakeIndex]) -> None:
    shelf = library()
    job = shelf.open()
    wait(lambda: shelf.state.progress is not None)
    assert shelf.state.busy
    assert shelf.state.folder == Path("news")
    assert shelf.state.progress == Progress("reading", 1, 3)
    assert shelf.state.assistant is None
    index.gate.set()
    job.join(10)
    assert shelf.state.assistant is not None
    assert shelf.state.index is not None
    assert shelf.state.index.manifest.folder == "news"
    assert (shelf.state.busy, shelf.state.folder, shelf.state.progress) == (False, None, None)


def test_while_it_is_rebuilt_the_old_index_answers(index: type[FakeIndex]) -> None:
    index.disk = MANIFEST
    shelf = library()
    shelf.open().join(10)
    assistant = shelf.state.assistant
    job = shelf.rebuild(Path("other"))
    assert shelf.state.assistant is assistant
    with pytest.raises(IndexBusy):
        shelf.rebuild(Path("third"))
    index.gate.set()
    job.join(10)
    assert shelf.state.report is not None
    assert shelf.state.report.folder == Path("other")


@pytest.mark.parametrize(
    ("folder", "fault"), [("empty", "no article in empty"), ("broken", "RuntimeError: unforeseen")]
)
def test_a_failed_build_is_told_and_leaves_the_old_index(
    index: type[FakeIndex], folder: str, fault: str
) -> None:
    index.disk = MANIFEST
    shelf = library()
    shelf.open().join(10)
    index.gate.set()
    shelf.rebuild(Path(folder)).join(10)
    assert shelf.state.fault == fault
    assert shelf.state.assistant is not None
    shelf.rebuild(Path("news")).join(10)
    assert shelf.state.fault == ""


def test_a_damaged_index_is_told_and_can_be_built_again(index: type[FakeIndex]) -> None:
    index.damage = IndexDamaged("words.npy is not what was written")
    shelf = library()
    shelf.open().join(10)
    assert shelf.state.fault == "words.npy is not what was written"
    assert shelf.state.assistant is None
    index.gate.set()
    shelf.rebuild(Path("news")).join(10)
    assert shelf.state.fault == ""
    assert shelf.state.assistant is not None


def test_only_examples_that_the_corpus_answers_are_kept(index: type[FakeIndex]) -> None:
    index.disk = MANIFEST
    shelf = library("Why is the harbour closed?", "Who won?")
    shelf.open().join(10)
    assert shelf.state.examples == ("Why is the harbour closed?",)


def test_an_index_rebuilt_by_another_process_is_noticed(index: type[FakeIndex]) -> None:
    index.disk = MANIFEST
    shelf = library("Why is the harbour closed?")
    shelf.open().join(10)
    shelf.notice()
    assert not shelf.state.busy
    later = datetime(2025, 3, 5, tzinfo=UTC)
    shelf.state.index.manifest = replace(MANIFEST, built_at=later)  # type: ignore[misc,union-attr]
    shelf.notice()
    wait(lambda: not shelf.state.busy)
    assert shelf.state.seen == later
    assert shelf.state.examples == ("Why is the harbour closed?",)


def test_an_index_that_could_not_be_opened_is_tried_again(index: type[FakeIndex]) -> None:
    index.damage = IndexDamaged("words.npy is not what was written")
    shelf = library()
    shelf.open().join(10)
    index.damage, index.disk = None, MANIFEST
    shelf.notice()
    wait(lambda: not shelf.state.busy)
    assert shelf.state.assistant is not None
    assert shelf.state.fault == ""


def test_prompts_are_checked_before_the_first_question(
    index: type[FakeIndex], tmp_path: Path
) -> None:
    (tmp_path / "answer.md").write_text("An answer without any variable.")
    index.disk = MANIFEST
    shelf = Library(Settings(model="some:model", prompts=tmp_path))
    shelf.open().join(10)
    assert "answer.md" in shelf.state.fault
    assert shelf.state.assistant is None
