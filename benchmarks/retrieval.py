"""Does search find the article that answers? XQuAD paragraphs among news articles.

    python -m benchmarks retrieval --data DIR [--distractors FILE ...] [--index FOLDER] [--json]

Each German XQuAD paragraph is one article among the distractors; its questions are asked in
German (de->de) and in English (en->de). A question counts as answered at rank r when the r-th
article (an article's first passage counts) is its paragraph. Weights and constants of the search
were chosen on the questions of every second paragraph; "report" gives the figures of the others.

The other ways to rank use the same vectors and terms: each ranking alone, reciprocal rank fusion of
dense and stems (Cormack, Clarke and Büttcher 2009), and the sum of stems, parts and 0.6 dense, each
divided by its highest score for the question. Only the times of "search" include the embedding of
each question.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.data import (
    DISTRACTORS,
    ENGLISH,
    GERMAN,
    Question,
    print_record,
    questions,
    reported,
    write_articles,
)
from index import Index, generations
from index.catalogue import Catalogue
from index.embedding import load_embedder
from index.ranking import Query, Rankings

_DEPTH = 10
_RRF = 60  # the constant of the paper
Find = Callable[[str], list[str]]


def main(argv: Sequence[str]) -> int:
    """Print the table; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks retrieval", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--distractors", type=Path, nargs="*", metavar="FILE")
    parser.add_argument("--index", type=Path, help="keep the index here, to be reused")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as scratch:
        print_record(measure(arguments, Path(scratch)), as_json=arguments.json)
    return 0


def measure(arguments: argparse.Namespace, scratch: Path) -> list[dict[str, object]]:
    """One row for each kind of question and way to rank."""
    data: Path = arguments.data
    distractors = arguments.distractors
    if distractors is None:
        distractors = [data / name for name in DISTRACTORS]
    origin = write_articles([data / GERMAN, *distractors], scratch / "articles")
    place = arguments.index or scratch / "index"
    report = Index.build(scratch / "articles", place)
    ways = {"search": _search(place, origin), **_baselines(place, origin)}
    return [
        {"articles": report.articles, "passages": report.passages}
        | {"questions": pair, "ranking": way, "split": split}
        | score(find, chosen)
        for pair, asked in (
            ("de->de", questions(data / GERMAN)),
            ("en->de", questions(data / ENGLISH)),
        )
        for way, find in ways.items()
        for split, chosen in (("all", asked), ("report", reported(asked)))
        if way == "search" or split == "all"
    ]


def _search(place: Path, origin: Mapping[str, str]) -> Find:
    index = Index.open(place)
    index.search("Aufwärmen")  # the embedder is loaded at the first question

    def find(question: str) -> list[str]:
        found = index.search(question, 3 * _DEPTH)
        return list(dict.fromkeys(origin[hit.article.id] for hit in found))[:_DEPTH]

    return find


def _baselines(place: Path, origin: Mapping[str, str]) -> dict[str, Find]:
    folder = generations.folder_of(place, generations.current(place))
    catalogue, rankings = Catalogue(folder), Rankings.load(folder)
    embedder = load_embedder(Index.open(place).manifest.embedder.name)
    rows = range(len(catalogue.spans))
    articles = [origin[catalogue.columns.ids[row]] for row in catalogue.spans[:, 0]]

    @cache  # all ways rank from the same scores
    def scores_of(question: str) -> tuple[NDArray[np.float32], ...]:
        vector = embedder.embed_questions([question])[0]
        query = Query.of(question, set(catalogue.columns.languages))
        return (
            rankings.stems.scores(query.stems),
            rankings.parts.scores(query.parts),
            rankings.vectors.cosines(vector, rows),
        )

    def way(combine: Callable[..., NDArray[np.float32]]) -> Find:
        def find(question: str) -> list[str]:
            scores = combine(*scores_of(question))
            best = np.argsort(-scores, kind="stable")[: 20 * _DEPTH]
            return list(dict.fromkeys(articles[row] for row in best))[:_DEPTH]

        return find

    return {
        "stems": way(lambda stems, parts, dense: stems),
        "parts": way(lambda stems, parts, dense: parts),
        "dense": way(lambda stems, parts, dense: dense),
        "rank fusion": way(lambda stems, parts, dense: _reciprocal(stems) + _reciprocal(dense)),
        "sum of maxima": way(
            lambda stems, parts, dense: _scaled(stems) + _scaled(parts) + 0.6 * _scaled(dense)
        ),
    }


def _reciprocal(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """``1 / (_RRF + rank)``, the best rank being 1."""
    ranks = np.empty(len(scores))
    ranks[np.argsort(-scores, kind="stable")] = np.arange(1, len(scores) + 1)
    return np.asarray(1 / (_RRF + ranks), dtype=np.float32)


def _scaled(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    most = float(scores.max())
    return scores / most if most > 0 else scores


def score(find: Find, asked: Sequence[Question]) -> dict[str, object]:
    """hit@1, hit@5, hit@10, MRR@10 and milliseconds a question."""
    ranks: list[int | None] = []
    seconds: list[float] = []
    for question in asked:
        started = time.perf_counter()
        found = find(question.text)
        seconds.append(time.perf_counter() - started)
        ranks.append(found.index(question.record) + 1 if question.record in found else None)
    n = len(ranks)
    hits = {
        f"hit@{k}": sum(r is not None and r <= k for r in ranks) / len(ranks) for k in (1, 5, 10)
    }
    return {
        "n": n,
        **{name: round(share, 3) for name, share in hits.items()},
        "MRR@10": round(sum(1 / r for r in ranks if r) / n, 3),
        "median ms": round(1000 * statistics.median(seconds), 1),
        "p95 ms": round(1000 * statistics.quantiles(seconds, n=20)[-1], 1),
    }
