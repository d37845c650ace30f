"""The examples of the README run, and its commands exist."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from index import Index
from index.__main__ import _parser

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the sample corpus and its index, where a reader would stand."""
    (tmp_path / "articles").symlink_to(ROOT / "articles")
    Index.build(ROOT / "articles", tmp_path / "my-index")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("home")
def test_python_examples_give_what_the_readme_says() -> None:
    example = doctest.DocTestParser().get_doctest(README, {}, "README.md", "README.md", 0)
    assert len(example.examples) > 15
    said: list[str] = []
    doctest.DocTestRunner(verbose=False).run(example, out=said.append)
    assert said == []


def test_index_commands_are_ones_the_program_takes() -> None:
    commands = re.findall(r"python -m index (.+?)(?:\s+#.*)?$", README, re.MULTILINE)
    assert len(commands) >= 5
    for command in commands:
        words = re.findall(r'"([^"]*)"|(\S+)', command)
        assert _parser().parse_args([quoted or bare for quoted, bare in words])


def test_make_commands_are_targets() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z-]+)", README)) <= targets
