"""Matching words with BM25. The only module that imports bm25s.

A document is a list of terms, whatever the caller cuts text into: stems, or parts of words. A word
of a question is a `Wanted`: the spellings that stand for it, each a tuple of terms.
"""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
# The terms of each spelling -> how much of a match it is, 1 for the word itself.
Wanted = Mapping[tuple[str, ...], float]

# Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework", section 3, explain them. In a
# passage of some hundred words a repeated term says little more, so k1 lies below the usual 1.2.
_K1 = 0.9
_B = 0.75
_EMPTY = ("",)  # stands in documents without a term, whose length bm25s would divide by


@dataclass(frozen=True, slots=True)
class _Spelling:
    """A spelling of a word: its terms with their weights, whose sum is ``mass``.

    ``held`` tells whether any document holds a term of it.
    """

    credit: float
    weights: Mapping[str, float]
    mass: float
    held: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question, weighed.

    Its mass is that of its least rare spelling. Many spellings must not outweigh another word, as
    in the structured queries of Pirkola 1998, "The effects of query structure and dictionary
    setups in dictionary-based cross-language information retrieval": whatever holds one of them
    holds the word, and the most frequent tells about how rare that is. A spelling that no
    document holds tells nothing, unless there is no other.
    """

    mass: float
    spellings: tuple[_Spelling, ...]


class Words:
    """The words of a question, weighed, in order."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.most = sum(word.mass for word in words)
        # term -> the spellings it is of, by the numbers of word and spelling, and its share there
        self._shares: defaultdict[str, list[tuple[int, int, float]]] = defaultdict(list)
        for number, word in enumerate(words):
            for place, spelling in enumerate(word.spellings):
                for term, weight in spelling.weights.items():
                    share = spelling.credit * weight / spelling.mass
                    self._shares[term].append((number, place, share))

    def held(self, present: Collection[str]) -> list[float]:
        """How much of each word's best spelling a text with these terms holds, from 0 to 1."""
        shares: defaultdict[tuple[int, int], float] = defaultdict(float)
        for term in sorted(self._shares.keys() & present):  # a sum depends on the order
            for number, place, share in self._shares[term]:
                shares[number, place] += share
        best = [0.0] * len(self.words)
        for (number, _), share in shares.items():
            best[number] = max(best[number], share)
        return best

    def coverage(self, present: Collection[str]) -> float:
        """`WordIndex.scores` of a text with these terms, however often it holds each."""
        held = zip(self.words, self.held(present), strict=True)
        return sum(word.mass * share for word, share in held) / self.most if self.most else 0.0


class WordIndex:
    """BM25 over documents in rows 0, 1, 2 ...; saved as plain .npy and .json files."""

    def __init__(self, scorer: bm25s.BM25) -> None:
        self._scorer = scorer
        self._vocabulary: dict[str, int] = scorer.vocab_dict
        # A column a term: the rows that hold it, and what it adds to the score of each. As plain
        # arrays: numpy's slices of mapped ones cost more than what is done with them.
        self._starts: NDArray[np.int64] = np.asarray(scorer.scores["indptr"])
        self._rows: NDArray[np.int64] = np.asarray(scorer.scores["indices"])
        self._parts: Scores = np.asarray(scorer.scores["data"])

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

    def weigh(self, question: Iterable[Wanted]) -> Words:
        """The words of a question with their weights in this index."""
        return Words([self._weighed(wanted) for wanted in question])

    def scores(self, question: Words) -> Scores:
        """BM25 of every row, as a share of what the question could score at most.

        A term adds ``weight * tf / (tf + k1 * ...)``, less than its weight however often it
        occurs, so a spelling's sum over the sum of its terms' weights is a share from 0 to 1. The
        best share among a word's spellings counts, and the words count by their mass: numbers
        from 0 to 1 that compare between questions. Words that no document holds count in the sum.
        """
        total = np.zeros(len(self), dtype=np.float32)
        for word in question.words:
            shares = [self._share(each) for each in word.spellings if each.held]
            if shares:
                best = shares[0] if len(shares) == 1 else np.max(shares, axis=0)
                total += np.float32(word.mass) * best
        return total / np.float32(question.most) if question.most else total

    def _weighed(self, wanted: Wanted) -> Word:
        spellings = []
        for terms, credit in wanted.items():
            weights = {term: self.weight(term) for term in terms}
            mass = sum(weights.values())
            spellings.append(_Spelling(credit, weights, mass, any(term in self for term in terms)))
        held = [each.mass for each in spellings if each.held]
        most = max((each.mass for each in spellings), default=0.0)
        return Word(min(held, default=most), tuple(spellings))

    def _share(self, spelling: _Spelling) -> Scores:
        share = np.zeros(len(self), dtype=np.float32)
        for term in spelling.weights:
            if (column := self._vocabulary.get(term)) is not None:
                span = slice(self._starts[column], self._starts[column + 1])
                share[self._rows[span]] += self._parts[span]
        return share * np.float32(spelling.credit / spelling.mass)
