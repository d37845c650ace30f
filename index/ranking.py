"""Three rankings, one list: dense vectors, stemmed words, and word parts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedding import Vectors
from index.language import detect, ngrams, searched_words, stems
from index.lexicon import TRANSLATED_FROM, Rendering, dictionary
from index.vectors import VectorIndex
from index.words import Wanted, WordIndex, Words

Rows = NDArray[np.int64]
Scores = NDArray[np.float32]

_SAME_WORD = 0.5  # of a question's word, for a passage's word to stand for it
_STEM_SHARE = 0.3  # of a sentence's coverage; the rest are word parts

_STEMS = "words/stems"
_PARTS = "words/parts"
_VECTORS = "vectors.faiss"


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each ranking counts; together at most 1, so that scores run from 0 to 1."""

    stems: float
    parts: float
    dense: float

    @property
    def array(self) -> Scores:
        """Stems, parts, dense."""
        return np.array([self.stems, self.parts, self.dense], dtype=np.float32)

    @property
    def total(self) -> float:
        """The most that a passage's score can be."""
        return self.stems + self.parts + self.dense


# Chosen on half of the questions of `python -m benchmarks retrieval`, see there.
SAME_LANGUAGE = Weights(stems=0.3, parts=0.3, dense=0.4)
# With a dictionary. Where an article is there in both languages, the question's goes first.
TRANSLATED = Weights(stems=0.23, parts=0.23, dense=0.3)
OTHER_LANGUAGE = Weights(stems=0.2, parts=0.5, dense=0.3)


@dataclass(frozen=True, slots=True)
class Query:
    """What a question looks for in passages of one language, word by word."""

    words: tuple[str, ...]
    stems: tuple[Wanted, ...]
    parts: tuple[Wanted, ...]
    weights: Weights


def read_question(
    text: str, languages: Collection[str], spellings: Callable[[str], Sequence[Rendering]]
) -> dict[str, Query]:
    """The query of a question for passages in each of ``languages``.

    In passages of another language its words are looked for as they are and, where there is a
    dictionary, as what they are called there; everywhere in the other ``spellings`` of names. A
    question whose language cannot be told is cut as if it were in each, or in one of a dictionary.
    """
    language = detect(text)
    sources = (language,) if language != "und" else tuple(sorted({*languages, *TRANSLATED_FROM}))
    asked = tuple(
        word
        for word in dict.fromkeys(searched_words(text))
        if any(stems(word, source) for source in sources)
    )
    names = [spellings(word) for word in asked]
    same = _query(asked, names, sources, language, SAME_LANGUAGE)
    other = replace(same, weights=OTHER_LANGUAGE)
    queries = {}
    for target in languages:
        queries[target] = same if target in sources else other
        if known := [each for source in sources if (each := dictionary(source, target))]:
            ways = zip(names, *(each.renderings(asked) for each in known), strict=True)
            renderings = [list(chain.from_iterable(each)) for each in ways]
            cut_in = (*sources, target)
            weights = SAME_LANGUAGE if target in sources else TRANSLATED
            queries[target] = _query(asked, renderings, cut_in, target, weights)
    return queries


def _query(
    asked: tuple[str, ...],
    renderings: Sequence[Sequence[Rendering]],
    cut_in: Collection[str],
    language: str,
    weights: Weights,
) -> Query:
    """Each word as it is, cut as in each of ``cut_in``, or as its renderings in ``language``."""
    by_stems, by_parts = [], []
    for word, ways in zip(asked, renderings, strict=True):
        spelt = [(text, way.credit) for way in ways for text in (way.text, *way.forms)]
        own = [(stems(word, code), 1.0) for code in cut_in]
        by_stems.append(_wanted([*own, *((stems(text, language), c) for text, c in spelt)]))
        # Most irregular forms share parts with their base, and each costs time.
        parts = [(ngrams(way.text, language=language), way.credit) for way in ways]
        by_parts.append(_wanted([(ngrams(word), 1.0), *parts]))
    return Query(asked, tuple(by_stems), tuple(by_parts), weights)


def _wanted(spellings: Iterable[tuple[list[str], float]]) -> Wanted:
    """The spellings that are more than stop words, each with its highest credit."""
    wanted: dict[tuple[str, ...], float] = {}
    for terms, credit in spellings:
        if terms:
            wanted[tuple(terms)] = max(credit, wanted.get(tuple(terms), 0.0))
    return wanted


@dataclass(frozen=True, slots=True)
class Weighed:
    """A query with the weights that its words have in an index."""

    words: tuple[str, ...]
    stems: Words
    parts: Words
    weights: Weights

    def coverage(self, text: str, language: str) -> float:
        """How much of the query's weight the text holds, by stems and by word parts.

        From 0 to the total of the rankings' weights, so that it adds to their scores.
        """
        by_stems, by_parts = self._covered(text, language)
        return self.weights.total * (_STEM_SHARE * by_stems + (1 - _STEM_SHARE) * by_parts)

    def speaks_of(self, text: str, language: str) -> float:
        """How much of the query's weight the text holds, by stems or by word parts, 0 to 1."""
        return max(self._covered(text, language))

    def matches(self, text: str, language: str) -> dict[str, tuple[str, ...]]:
        """Which words of ``text`` stand for each word of the question, as written there."""
        found: dict[str, list[str]] = {word: [] for word in self.words}
        for held in dict.fromkeys(searched_words(text)):
            by_stems = self.stems.held(frozenset(stems(held, language)))
            by_parts = self.parts.held(frozenset(ngrams(held, language=language)))
            for word, *shares in zip(self.words, by_stems, by_parts, strict=True):
                if max(shares) >= _SAME_WORD:
                    found[word].append(held)
        return {word: tuple(held) for word, held in found.items()}

    def _covered(self, text: str, language: str) -> tuple[float, float]:
        return (
            self.stems.coverage(frozenset(stems(text, language))),
            self.parts.coverage(frozenset(ngrams(text, language=language))),
        )


@dataclass(frozen=True, slots=True)
class Ranked:
    """Passages by their rows, best first: ``scores[i]`` is that of ``rows[i]``, from 0 to 1.

    ``shares[i]`` is what stems, parts and vectors gave of the most they could give.
    """

    rows: Rows
    scores: Scores
    shares: Scores


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

    def holds(self, word: str, languages: Collection[str]) -> bool:
        """Whether any passage holds ``word`` in a form that has its stem."""
        return any(stem in self.stems for code in languages for stem in stems(word, code))

    def weigh(self, queries: Mapping[str, Query]) -> dict[str, Weighed]:
        """The queries for passages of each language, weighed."""
        weighed = {
            id(query.stems): (self.stems.weigh(query.stems), self.parts.weigh(query.parts))
            for query in queries.values()
        }
        return {
            language: Weighed(query.words, *weighed[id(query.stems)], query.weights)
            for language, query in queries.items()
        }

    def rank(
        self,
        queries: Mapping[str, Weighed],
        rows_in: Mapping[str, NDArray[np.bool_]],
        vector: Vectors,
        most: int,
        allowed: Rows | None,
    ) -> Ranked:
        """The proposed passages, best first.

        Each ranking proposes ``most`` passages, and only proposed ones are scored by all three.
        ``rows_in[language][row]`` tells whether a passage is in a language. ``allowed`` are the
        rows that pass the reader's filters, None for all.
        """
        by_stems = _in_each(self.stems, {code: q.stems for code, q in queries.items()}, rows_in)
        by_parts = _in_each(self.parts, {code: q.parts for code, q in queries.items()}, rows_in)
        if allowed is None:
            nearest, _ = self.vectors.search(vector, most)
        else:
            cosines = self.vectors.cosines(vector, allowed)
            nearest = allowed[np.argsort(-cosines, kind="stable")[:most]]
            by_stems, by_parts = _only(by_stems, allowed), _only(by_parts, allowed)
        rows = np.unique(np.concatenate([_best(by_stems, most), _best(by_parts, most), nearest]))
        if allowed is not None:
            rows = np.intersect1d(rows, allowed)
        by_dense = np.maximum(self.vectors.cosines(vector, rows), 0)
        shares = np.stack([by_stems[rows], by_parts[rows], by_dense], axis=1)
        scores = np.zeros(len(rows), dtype=np.float32)
        for language, query in queries.items():
            scores += rows_in[language][rows] * (shares @ query.weights.array)
        order = np.argsort(-scores, kind="stable")
        return Ranked(rows[order], scores[order], shares[order])


def _in_each(
    index: WordIndex,
    queries: Mapping[str, Words],
    rows_in: Mapping[str, NDArray[np.bool_]],
) -> Scores:
    """The scores of every row by the query for its language; each query is asked once."""
    scored: dict[int, Scores] = {}
    scores = np.zeros(len(index), dtype=np.float32)
    for language, words in queries.items():
        if id(words) not in scored:
            scored[id(words)] = index.scores(words)
        scores += rows_in[language] * scored[id(words)]
    return scores


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
