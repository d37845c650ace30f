"""How many of the gold statements of our passages are found, with the right speaker."""

from __future__ import annotations

import pytest

from benchmarks.statements import find, gold_passages, main, match_counts, spans_table

KINDS = ("Direct", "Indirect")


@pytest.mark.parametrize(
    ("language", "half", "passages", "precision", "recall", "direct"),
    [
        ("en", "tune", 170, 0.88, 0.82, 0.89),
        ("en", "report", 70, 0.86, 0.79, 0.89),
        ("de", "tune", 60, 0.88, 0.72, 0.82),
        ("de", "report", 60, 0.80, 0.66, 0.74),
    ],
)
def test_statements_are_found_with_their_speakers(
    language: str, half: str, passages: int, precision: float, recall: float, direct: float
) -> None:
    gold = gold_passages(language, half)
    table = spans_table(gold, [find(each) for each in gold], single=False)
    assert len(gold) >= passages
    assert table["all"]["P"] >= precision
    assert table["all"]["R"] >= recall
    assert table["Direct"]["F1"] >= direct


def test_a_statement_counts_only_with_its_speaker() -> None:
    passage = next(p for p in gold_passages("en", "tune") if len(p["quotes"]) == 1)
    (gold,) = passage["quotes"]
    told = find(passage)
    stranger = {**passage, "quotes": [{**gold, "speaker": "Nobody"}]}
    assert match_counts(passage, told, KINDS, None, attributed=True) == (1, len(told), 1)
    assert match_counts(stranger, told, KINDS, None, attributed=True) == (0, len(told), 1)
    assert match_counts(stranger, told, KINDS, None, attributed=False) == (1, len(told), 1)


def test_the_benchmark_reports_both_halves(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    printed = capsys.readouterr().out
    assert "passages, en, tune" in printed
    assert "passages, de, report" in printed
