"""How many of the gold statements of the English passages are found, with the right speaker."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.statements import english_passages, find, main, match_counts, spans_table

PASSAGES = Path(__file__).parent / "english_statements.json"
KINDS = ("Direct", "Indirect")


@pytest.mark.parametrize(("half", "least"), [("tune", 60), ("report", 60)])
def test_english_statements_are_found_with_their_speakers(half: str, least: int) -> None:
    passages = english_passages(PASSAGES, half)
    table = spans_table(passages, [find(each) for each in passages], single=False)
    assert len(passages) >= least
    assert table["all"]["P"] >= 0.86
    assert table["all"]["R"] >= 0.79
    assert table["Direct"]["F1"] >= 0.89


def test_a_statement_counts_only_with_its_speaker() -> None:
    passage = next(p for p in english_passages(PASSAGES, "tune") if len(p["quotes"]) == 1)
    (gold,) = passage["quotes"]
    told = find(passage)
    stranger = {**passage, "quotes": [{**gold, "speaker": "Nobody"}]}
    assert match_counts(passage, told, KINDS, None, attributed=True) == (1, len(told), 1)
    assert match_counts(stranger, told, KINDS, None, attributed=True) == (0, len(told), 1)
    assert match_counts(stranger, told, KINDS, None, attributed=False) == (1, len(told), 1)


def test_the_benchmark_reports_both_halves(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    printed = capsys.readouterr().out
    assert "English, tune" in printed
    assert "English, report" in printed
