"""python -m assistant: what it prints, its record, its exit status."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from assistant.__main__ import main
from index import Index
from tests.conftest import WordLengths
from tests.fakes import QueuedModel

ARTICLE = {
    "title": "Neuer \x1b[31mBahnhof\u009b",
    "text": "Der Bahnhof in Elmau wurde am 4. März eröffnet. Rita Sommer sagte, er sei zu klein.",
    "source": "Elmauer Blatt",
    "published": "2024-03-05",
    "url": "https://elmau.example/bahnhof",
    "authors": ["A. Wirth"],
    "language": "de",
}


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The folder of an index, opened with the embedder that built it."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.json").write_text(json.dumps(ARTICLE), encoding="utf-8")
    embedder = WordLengths()
    Index.build(tmp_path / "articles", tmp_path / "index", embedder=embedder)
    open_index = Index.open
    monkeypatch.setattr(Index, "open", lambda path: open_index(path, embedder=embedder))
    return str(tmp_path / "index")


def test_an_answer_is_printed_with_its_sources(
    place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["Was sagte Rita Sommer?", "--index", place]) == 0
    out = capsys.readouterr().out
    assert "Rita Sommer sagte, er sei zu klein. [1]" in out
    assert "[1] Neuer" in out
    assert "Elmauer Blatt, 2024-03-05" in out
    assert "| er sei zu klein" in out
    assert "https://elmau.example/bahnhof" in out


def test_an_article_cannot_command_the_terminal(
    place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["Was sagte Rita Sommer?", "--index", place])
    main(["Wer gewann den Weltpokal 1974?", "--index", place])
    out = capsys.readouterr().out
    assert "Bahnhof" in out
    assert "\x1b" not in out
    assert "\u009b" not in out


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> None:
    reply = "Rita Sommer sagte, er sei zu klein [1]. Der Bahnhof wurde am 9. März eröffnet [1]."
    monkeypatch.setattr("assistant.chain.load_model", lambda *_: QueuedModel(reply))


@pytest.mark.usefixtures("model")
def test_what_is_in_doubt_is_said_with_the_reason(
    place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["Was ist mit dem Bahnhof?", "--index", place, "--model", "a:b"]) == 0
    out = capsys.readouterr().out
    (doubt,) = [each for each in out.split("\n\n") if each.startswith("?")]
    assert doubt.startswith("? Der Bahnhof wurde am 9. März eröffnet.\n  nicht belegt: ")
    assert "nicht 9" in doubt
    assert out.index("zu klein [1]") < out.index("? Der Bahnhof") < out.index("\n[1] Neuer")


@pytest.mark.usefixtures("model")
def test_the_text_is_printed_as_it_comes(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []

    class Terminal(io.StringIO):
        def flush(self) -> None:
            written.append(self.getvalue().strip())

    monkeypatch.setattr("sys.stdout", Terminal())
    main(["Was ist mit dem Bahnhof?", "--index", place, "--model", "a:b"])
    assert written[0] == "Rita Sommer sagte, er sei zu klein [1]."
    assert written[1].endswith("am 9. März eröffnet [1].")


def test_who_stops_reading_gets_no_traceback(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as closed:
        monkeypatch.setattr("sys.stdout", closed)
        assert main(["Was sagte Rita Sommer?", "--index", place]) == 0


def test_a_refusal_has_its_own_exit_status(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["Wer gewann den Weltpokal 1974?", "--index", place]) == 3
    assert "Die Artikel beantworten das nicht." in capsys.readouterr().out


def test_the_record_holds_everything(place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["Was sagte Rita Sommer?", "--index", place, "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["question"] == "Was sagte Rita Sommer?"
    assert (record["found"], record["language"], record["model"]) == (True, "de", None)
    assert record["sentences"] == [
        {"text": "Rita Sommer sagte, er sei zu klein.", "citations": [1],
         "support": "supported", "reason": "", "speaker": "Rita Sommer"}
    ]  # fmt: skip
    (citation,) = record["citations"]
    assert citation["number"] == 1
    assert citation["article"]["published"] == "2024-03-05"
    assert citation["article"]["authors"] == ["A. Wirth"]
    assert "text" not in citation["article"]
    (words,) = citation["highlights"]
    assert words["text"] == "er sei zu klein" == ARTICLE["text"][words["start"] : words["end"]]
    passage = citation["passage"]
    assert ARTICLE["text"][passage["start"] : passage["end"]] == passage["text"]
    assert record["passages"][0]["passage"] == passage


def test_lines_that_come_in_are_a_conversation(
    place: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = f"Was sagte Rita Sommer?\n\n{'zu lang ' * 400}\nWas sagte sie?\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    assert main(["--index", place, "--json"]) == 0
    out, err = capsys.readouterr()
    first, second = map(json.loads, out.splitlines())
    assert second["question"] == "Was sagte sie?"
    assert first["sentences"] == second["sentences"]
    assert "at most 2,000" in err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["Wer?", "--index", "nirgends"], "There is no index at"),
        (["", "--index", "PLACE"], "There is no question."),
        (["Wer?", "--index", "PLACE", "--model", "llama"], "provider:name"),
    ],
)
def test_what_is_wrong_is_said_in_one_message(
    place: str, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert main([place if each == "PLACE" else each for each in arguments]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
