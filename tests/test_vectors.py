"""Nearest vectors by cosine."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.embedding import unit
from index.vectors import VectorIndex

VECTORS = unit(np.array([[1.0, 0.0], [1.0, 1.0], [0.0, 1.0], [-1.0, 0.0]]))


@pytest.fixture
def vectors(tmp_path: Path) -> VectorIndex:
    VectorIndex.build(VECTORS).save(tmp_path / "vectors")
    return VectorIndex.load(tmp_path / "vectors")


def test_search_gives_the_nearest_rows_best_first(vectors: VectorIndex) -> None:
    rows, cosines = vectors.search(VECTORS[0], 3)
    assert rows.tolist() == [0, 1, 2]
    assert cosines == pytest.approx([1, 0.5**0.5, 0])


def test_more_asked_for_than_there_is(vectors: VectorIndex) -> None:
    assert vectors.search(VECTORS[0], 99)[0].tolist() == [0, 1, 2, 3]


def test_cosines_of_chosen_rows(vectors: VectorIndex) -> None:
    assert vectors.cosines(VECTORS[2], [2, 0]) == pytest.approx([1, 0])
    assert vectors.cosines(VECTORS[2], []).shape == (0,)


def test_rows_come_back_as_they_went_in(vectors: VectorIndex) -> None:
    assert vectors.rows(range(4)).tolist() == VECTORS.tolist()
