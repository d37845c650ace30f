"""Fakes that can be computed by hand, shared by all tests."""

from __future__ import annotations

import os

# Before any library that might look for a network is imported.
os.environ |= {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "GRADIO_ANALYTICS_ENABLED": "False",
    "LANGSMITH_TRACING": "false",
}

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import settings

from index.embedding import Vectors, unit

# How long an example takes says nothing on a busy machine.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")


class WordLengths:
    """An embedder one can compute by hand.

    Number i of a vector is how many words have i letters (the last: that many or more). A word
    is one piece. ``embedded`` keeps every text it was asked to embed.
    """

    name = "word-lengths"
    fingerprint = "word-lengths-1"
    dimension = 8
    limit = 40

    def __init__(self) -> None:
        self.embedded: list[str] = []

    def count_pieces(self, texts: Sequence[str]) -> list[int]:
        return [len(text.split()) for text in texts]

    def embed_passages(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> Vectors:
        self.embedded.extend(texts)
        if progress:
            progress(len(texts))
        return self._vectors(texts)

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        return self._vectors(texts)

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        counts = np.zeros((len(texts), self.dimension))
        for row, text in enumerate(texts):
            for word in text.split():
                counts[row, min(len(word), self.dimension) - 1] += 1
        return unit(counts)


@pytest.fixture
def word_lengths() -> WordLengths:
    return WordLengths()


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write articles as text files into ``tmp_path/articles``; returns the folder."""

    def files(**texts: str) -> Path:
        folder = tmp_path / "articles"
        folder.mkdir(exist_ok=True)
        for name, text in texts.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        return folder

    return files
