"""Matching terms with BM25. The only module that imports bm25s.

A term is whatever the caller cuts text into: stems, or parts of words.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Rows = NDArray[np.int64]

# Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework", section 3, explain them. In a
# passage of some hundred words a repeated term says little more, so k1 lies below the usual 1.2.
_K1 = 0.9
_B = 0.75
_EMPTY = ("",)  # stands in documents without a term, whose length bm25s would divide by


class WordIndex:
    """BM25 over documents in rows 0, 1, 2 ...; saved as plain .npy and .json files."""

    def __init__(self, scorer: bm25s.BM25) -> None:
        self._scorer = scorer
        self._vocabulary: dict[str, int] = scorer.vocab_dict
        self._starts: NDArray[np.int64] = scorer.scores["indptr"]

    @classmethod
    def build(cls, documents: Iterable[Sequence[str]]) -> WordIndex:
        """An index whose row i holds the i-th document, given as its terms."""
        vocabulary: dict[str, int] = {}
        rows = [
            array("i", [vocabulary.setdefault(term, len(vocabulary)) for term in terms or _EMPTY])
            for terms in documents
        ]
        scorer = bm25s.BM25(method="lucene", k1=_K1, b=_B)
        scorer.vocab_dict = vocabulary
        scorer.scores = scorer.build_index_from_ids(
            unique_token_ids=list(range(len(vocabulary))),
            corpus_token_ids=rows,
            show_progress=False,
        )
        return cls(scorer)

    @classmethod
    def load(cls, folder: Path) -> WordIndex:
        """The index saved in ``folder``, its arrays mapped into memory."""
        return cls(bm25s.BM25.load(folder, mmap=True, show_progress=False))

    def save(self, folder: Path) -> None:
        """Write the index into ``folder``."""
        self._scorer.save(folder, show_progress=False)

    def __len__(self) -> int:
        return int(self._scorer.scores["num_docs"])

    def __contains__(self, term: str) -> bool:
        return term in self._vocabulary

    def document_frequency(self, term: str) -> int:
        """In how many documents the term occurs."""
        column = self._vocabulary.get(term)
        return 0 if column is None else int(self._starts[column + 1] - self._starts[column])

    def weight(self, term: str) -> float:
        """Inverse document frequency, ``ln(1 + (N - n + 0.5) / (n + 0.5))``; the same as Lucene's.

        A term that no document holds weighs most.
        """
        found = self.document_frequency(term)
        return math.log1p((len(self) - found + 0.5) / (found + 0.5))

    def scores(self, terms: Iterable[str]) -> Scores:
        """BM25 of every row, as a share of what these terms could score at most.

        One term adds ``weight * tf / (tf + k1 * ...)``, less than its weight however often it
        occurs, so dividing by the sum of all weights gives numbers from 0 to 1 that compare
        between questions. Terms of the question that no document holds count in the sum.
        """
        asked = Counter(terms)
        most = sum(self.weight(term) * times for term, times in asked.items())
        known = [self._vocabulary[term] for term in asked.elements() if term in self._vocabulary]
        if not known:
            return np.zeros(len(self), dtype=np.float32)
        found = self._scorer.get_scores_from_ids(known)
        return np.asarray(found / most, dtype=np.float32)
