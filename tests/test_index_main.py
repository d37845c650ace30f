"""python -m index, as a reader types it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from index.__main__ import main
from tests.conftest import WordLengths

CALL = """Anruf aus Moskau

Dmitri Peskow sagte am Mittwoch: „Das Gespräch war lang.“ Später wurde weiter verhandelt."""


@pytest.fixture
def root(write: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("index.build.load_embedder", lambda _: WordLengths())
    monkeypatch.setattr("index.store.load_embedder", lambda _: WordLengths())
    folder = write(call=CALL, broken="")
    assert main(["build", str(folder), "--into", str(tmp_path / "index")]) == 0
    return tmp_path / "index"


def test_build_prints_a_report(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["build", str(root.parent / "articles"), "--into", str(root)]) == 0
    printed = capsys.readouterr()
    assert "1 articles" in printed.out
    assert "broken.txt: " in printed.out
    assert printed.err == ""  # no bar where nobody watches


def test_search_prints_passages_with_their_articles(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "Was sagte Peskow?", "--index", str(root)]) == 0
    printed = capsys.readouterr().out
    assert "Anruf aus Moskau" in printed
    assert "„Das Gespräch war lang.“" in printed


def test_search_that_finds_nothing_says_so(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "Peskow", "--since", "2030-01-01", "--index", str(root)]) == 0
    assert capsys.readouterr().out.endswith("Nothing found.\n")


def test_statements_of_a_speaker_in_another_spelling(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["statements", "--speaker", "Peskov", "--index", str(root)]) == 0
    printed = capsys.readouterr().out
    assert "Dmitri Peskow" in printed
    assert "Das Gespräch war lang." in printed
    assert printed.endswith("1 statement in 1 article\n")


def test_statements_between_two_days(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["statements", "--speaker", "Peskow", "--index", str(root)]
    assert main([*asked, "--since", "2030-01-01"]) == 0
    assert main([*asked, "--until", "1930-01-01"]) == 0
    assert capsys.readouterr().out.endswith("Nothing found.\nNothing found.\n")


def test_speakers_are_listed_with_their_counts(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["speakers", "-k", "5", "--index", str(root)]) == 0
    printed = capsys.readouterr().out
    assert printed == "Dmitri Peskow\n   1 statement in 1 article, undated\n1 speaker\n"


def test_info_and_check(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", "--index", str(root)]) == 0
    assert "word-lengths, 8 dimensions" in capsys.readouterr().out
    assert main(["check", "--index", str(root)]) == 0
    assert "every file" in capsys.readouterr().out


def test_check_names_the_damaged_file(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    damaged = next((root / "generations").glob("*/vectors.faiss"))
    damaged.write_bytes(damaged.read_bytes()[:-1])
    assert main(["check", "--index", str(root)]) == 1
    assert "vectors.faiss" in capsys.readouterr().err
    assert main(["search", "Peskow", "--index", str(root)]) == 1
    assert "vectors.faiss" in capsys.readouterr().err


def test_faults_are_one_message_and_status_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["info", "--index", str(tmp_path / "absent")]) == 1
    assert main(["build", str(tmp_path / "absent"), "--into", str(tmp_path / "index")]) == 1
    messages = capsys.readouterr().err.splitlines()
    assert len(messages) == 2
    assert "no index" in messages[0]
    assert "no folder" in messages[1]
    assert not (tmp_path / "index").exists()


@pytest.mark.parametrize("wrong", [["-k", "0"], ["--since", "gestern"]])
def test_wrong_arguments_are_refused(wrong: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["search", "Peskow", *wrong])


def test_importing_the_index_loads_no_model_library() -> None:
    """Opening an index and its commands should not wait for torch."""
    heavy = ("torch", "transformers", "gradio", "langchain_core")
    code = f"import sys, index, assistant; print([m for m in {heavy} if m in sys.modules])"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    assert ran.stdout.strip() == "[]"
