"""Three rankings, one list: dense vectors, stemmed words, and word parts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedding import Vectors
from index.language import detect, ngrams, stems
from index.vectors import VectorIndex
from index.words import WordIndex

Rows = NDArray[np.int64]
Scores = NDArray[np.float32]

_STEM_SHARE = 0.3  # of a sentence's coverage; the rest are word parts

_STEMS = "words/stems"
_PARTS = "words/parts"
_VECTORS = "vectors.faiss"


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each ranking counts; the three sum to 1, so that scores run from 0 to 1."""

    stems: float
    parts: float
    dense: float


# Chosen on half of the questions of `python -m benchmarks retrieval`, see there.
SAME_LANGUAGE = Weights(stems=0.35, parts=0.5, dense=0.15)
OTHER_LANGUAGE = Weights(stems=0.2, parts=0.5, dense=0.3)


@dataclass(frozen=True, slots=True)
class Query:
    """A question, cut the way the passages were."""

    language: str
    stems: tuple[str, ...]
    parts: tuple[str, ...]

    @classmethod
    def of(cls, question: str, languages: Collection[str]) -> Query:
        """Cut the question; one whose language cannot be told is cut in every one of the index."""
        language = detect(question)
        cut_in = [language] if language != "und" else sorted(languages)
        return cls(
            language=language,
            stems=tuple(dict.fromkeys(stem for code in cut_in for stem in stems(question, code))),
            parts=tuple(ngrams(question, language=language)),
        )


class Rankings:
    """The three rankings over the passages in rows 0, 1, 2 ..."""

    def __init__(self, stem_index: WordIndex, part_index: WordIndex, vectors: VectorIndex) -> None:
        self.stems = stem_index
        self.parts = part_index
        self.vectors = vectors

    @classmethod
    def build(cls, texts: Sequence[str], languages: Sequence[str], vectors: Vectors) -> Rankings:
        """Rank passages by ``texts[i]``, written in ``languages[i]``, and ``vectors[i]``."""
        pairs = list(zip(texts, languages, strict=True))
        return cls(
            WordIndex.build(stems(text, language) for text, language in pairs),
            WordIndex.build(ngrams(text, language=language) for text, language in pairs),
            VectorIndex.build(vectors),
        )

    @classmethod
    def load(cls, folder: Path) -> Rankings:
        """The rankings saved in ``folder``, mapped into memory."""
        return cls(
            WordIndex.load(folder / _STEMS),
            WordIndex.load(folder / _PARTS),
            VectorIndex.load(folder / _VECTORS),
        )

    def save(self, folder: Path) -> None:
        """Write the rankings into ``folder``."""
        for name, words in ((_STEMS, self.stems), (_PARTS, self.parts)):
            (folder / name).mkdir(parents=True)
            words.save(folder / name)
        self.vectors.save(folder / _VECTORS)

    def rank(
        self,
        query: Query,
        vector: Vectors,
        most: int,
        allowed: Rows | None,
        same: NDArray[np.bool_],
    ) -> tuple[Rows, Scores]:
        """The proposed passages, best first, and their scores.

        Each ranking proposes ``most`` passages, and only proposed ones are scored by all three.
        ``allowed`` are the rows that pass the reader's filters, None for all; ``same[row]`` tells
        whether the passage is in the question's language.
        """
        by_stems = self.stems.scores(query.stems)
        by_parts = self.parts.scores(query.parts)
        if allowed is None:
            nearest, _ = self.vectors.search(vector, most)
        else:
            nearest = allowed[_best(self.vectors.cosines(vector, allowed), most)]
            by_stems, by_parts = _only(by_stems, allowed), _only(by_parts, allowed)
        rows = np.unique(np.concatenate([_best(by_stems, most), _best(by_parts, most), nearest]))
        if allowed is not None:
            rows = np.intersect1d(rows, allowed)
        cosines = np.maximum(self.vectors.cosines(vector, rows), 0)
        scores = _weighted(same[rows], by_stems[rows], by_parts[rows], cosines)
        order = np.argsort(-scores, kind="stable")
        return rows[order], scores[order]

    def coverage(self, query: Query, text: str, language: str) -> float:
        """How much of the question's weight the text holds, from 0 to 1; stems and word parts."""
        return _STEM_SHARE * _covered(query.stems, set(stems(text, language)), self.stems) + (
            1 - _STEM_SHARE
        ) * _covered(query.parts, set(ngrams(text, language=language)), self.parts)

    def speaks_of(self, topic: str, text: str, language: str) -> float:
        """How much of a topic's weight the text holds, by stems or by word parts, 0 to 1."""
        return max(
            _covered(stems(topic, language), set(stems(text, language)), self.stems),
            _covered(
                ngrams(topic, language=language), set(ngrams(text, language=language)), self.parts
            ),
        )


def _weighted(
    same: NDArray[np.bool_], by_stems: Scores, by_parts: Scores, by_dense: Scores
) -> Scores:
    return np.asarray(
        np.where(same, SAME_LANGUAGE.stems, OTHER_LANGUAGE.stems) * by_stems
        + np.where(same, SAME_LANGUAGE.parts, OTHER_LANGUAGE.parts) * by_parts
        + np.where(same, SAME_LANGUAGE.dense, OTHER_LANGUAGE.dense) * by_dense,
        dtype=np.float32,
    )


def _best(scores: Scores, k: int) -> Rows:
    """The positions of the ``k`` highest scores above zero, in any order."""
    if k < len(scores):
        best = np.argpartition(-scores, k)[:k]
        return np.asarray(best[scores[best] > 0], dtype=np.int64)
    return np.flatnonzero(scores > 0)


def _only(scores: Scores, allowed: Rows) -> Scores:
    kept = np.zeros_like(scores)
    kept[allowed] = scores[allowed]
    return kept


def _covered(terms: Iterable[str], present: Collection[str], words: WordIndex) -> float:
    """The share of the terms' weight that ``present`` holds."""
    weights = {term: words.weight(term) for term in terms}
    total = sum(weights.values())
    return sum(weights[term] for term in weights if term in present) / total if total else 0.0
