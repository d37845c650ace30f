"""Index: build, open, search."""

from __future__ import annotations

import copy
import logging
import threading
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index import generations, lexicon
from index.articles import Article
from index.build import Progress, Report, build
from index.catalogue import Catalogue
from index.embedding import Embedder, Vectors, load_embedder
from index.errors import EmbedderUnavailable, IndexFault
from index.generations import Embedding, Manifest
from index.language import fold, stems
from index.language.periods import LATE, period
from index.lexicon import Rendering
from index.passages import Passage, split_sentences
from index.ranking import Ranked, Rankings, Rows, Weighed, Weights, read_question
from index.speakers import Register, Speaker
from index.spellings import Spellings
from index.statements import Statement

# A sentence's score is that of its passage in such a part, the rest its own share of the question.
# Adding the cosine of the sentence itself changed nothing, in either pair of languages.
_OF_PASSAGE = 0.7
_OF_SENTENCE = 0.2  # of a passage's score, the coverage of its best sentence
_RESCORED = 10  # passages whose sentences are looked at

# Of a passage's score where the question names days: whether it was published then. What
# happened on a day is also told long after, so other articles stay in.
_OF_DAYS = 0.1

# What another spelling of a name is worth, where the question's own is worth 1; and what the
# names one letter off are, for a word that the articles do not hold.
_SAME_NAME, _MISSPELT = 0.9, 0.6
_MOST_SPELLINGS = 8
_LONG_NAME = 5  # letters; a shorter one inside a word is chance
_PROPOSED = 200  # passages that each ranking proposes at least; only those are scored by all

# A statement is about a topic when it holds half of the topic's words, by weight, or, counting
# less, when it and what stands around it do.
_NEAR = 0.4
_CONTEXT = 160  # characters on either side, about a sentence
_IN_CONTEXT = 0.7
_HEAD, _ALL = 200, 0.9  # characters that tell what an article is about, and how much they must hold
_EXAMINED = 500  # statements at most; those in the passages that have most of the topic's words

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that search found.

    Scores rank within one search only. ``copies`` are the other articles that carry the same
    wire text: one source, several places.
    """

    passage: Passage
    article: Article
    score: float
    copies: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceHit:
    """A sentence of a passage that search found: ``hit.article.text[start:end] == text``.

    ``score`` runs from 0 to about 1 and compares between questions.
    """

    hit: Hit
    start: int
    end: int
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a passage has its score, apart from the days that the question names.

    ``stems``, ``parts`` and ``dense`` are what each ranking gave of the most it could give, and
    ``sentence`` is how much of the question the best sentence covers; all from 0 to 1.
    ``weights`` tells how the rankings are added, ``matches`` which of the passage's words stand
    for each word of the question.
    """

    stems: float
    parts: float
    dense: float
    sentence: float
    weights: Weights
    matches: Mapping[str, tuple[str, ...]]


class _Generation:
    """One generation, opened; never changes, so a search that holds it sees one state."""

    def __init__(self, root: Path, name: str) -> None:
        self.name = name
        self.manifest = generations.read_manifest(root, name)
        for damage in generations.damages(root, name, self.manifest):
            raise damage
        folder = generations.folder_of(root, name)
        self.catalogue = Catalogue(folder)
        self.rankings = Rankings.load(folder)
        self.names = Spellings.load(folder)
        columns = self.catalogue.columns
        languages = np.asarray(columns.languages)[self.catalogue.spans[:, 0]]
        self.rows_in = {code: languages == code for code in sorted(set(columns.languages))}

    @cached_property
    def register(self) -> Register:
        """Who speaks in the articles."""
        return Register(self.catalogue.statements)

    def allowed(
        self, since: date | None, until: date | None, source: str | None, language: str | None
    ) -> Rows | None:
        """The passages of articles that pass the filters; None when there is no filter."""
        if (since, until, source, language) == (None, None, None, None):
            return None
        columns = self.catalogue.columns
        kept = [
            (since is None or (published is not None and published >= date.isoformat(since)))
            and (until is None or (published is not None and published <= date.isoformat(until)))
            and (source is None or (named or "").casefold() == source.casefold())
            and (language is None or code == language)
            for published, named, code in zip(
                columns.published, columns.sources, columns.languages, strict=True
            )
        ]
        return np.flatnonzero(np.asarray(kept)[self.catalogue.spans[:, 0]])

    def published(self, since: date, until: date) -> Rows:
        """The passages of articles published on these days."""
        rows = self.allowed(since, until, None, None)
        assert rows is not None
        return rows

    def weigh(self, question: str) -> dict[str, Weighed]:
        """The question's words with their weights here, for passages of each language."""
        return self.rankings.weigh(read_question(question, self.rows_in, self._spellings))

    def _spellings(self, word: str) -> list[Rendering]:
        """How the articles spell a name, or a word that they hold in no form; none for others."""
        if lexicon.is_common(word):
            return []
        if same := self.names.of(word):
            return [Rendering(spelling, _SAME_NAME) for spelling in same[:_MOST_SPELLINGS]]
        if self.rankings.holds(word, self.rows_in):
            return []
        return [Rendering(spelling, _MISSPELT) for spelling in self.names.near(word)]


class Index:
    """A searchable index of articles on disk; safe to use from several threads.

    An open index notices a new generation and swaps to it between two searches.
    """

    def __init__(self, root: Path, embedder: Embedder | None = None) -> None:
        self.root = root
        self._swap = threading.Lock()
        self._loading = threading.Lock()
        self._generation = _open_current(root)
        self._refused = ""
        self._unusable = ""  # the generation that could not be opened
        self._pinned = False
        self._embedders: dict[str, Embedder] = {}  # by fingerprint; shared with snapshots
        if embedder:
            self._check(embedder, self._generation.manifest.embedder)
            self._embedders[embedder.fingerprint] = embedder

    @classmethod
    def build(
        cls,
        folder: str | Path,
        into: str | Path,
        *,
        embedder: str | Embedder | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> Report:
        """Read a folder of articles and make them the index at ``into``.

        The index that was there goes on answering until the new one is whole. ``embedder`` is
        the name or folder of a sentence-transformers model, or an `Embedder`; by default the
        one the index was built with before, else the packaged one.

        Raises:
            ArticlesNotFound: no folder, or no article in it; the index stays as it was.
            IndexBusy: another build is writing this index.
            EmbedderUnavailable: the embedder cannot be loaded.
        """
        return build(Path(folder), Path(into), embedder, progress or (lambda _: None))

    @classmethod
    def open(cls, path: str | Path, *, embedder: Embedder | None = None) -> Index:
        """Open the index at ``path``; every file is checked first.

        The embedder that built it is loaded at the first search, or given here when it is one
        that cannot be loaded by name.

        Raises:
            IndexNotFound: nothing has been built there.
            IndexDamaged: a file is missing or not what was written.
            IndexOutdated: it was written in a format this version does not read.
            EmbedderUnavailable: ``embedder`` is not the one that built the index.
        """
        return cls(Path(path), embedder)

    def snapshot(self) -> Index:
        """This index as it is now: it never swaps, so that several calls on it fit together."""
        self._latest()
        taken = copy.copy(self)
        taken._pinned = True
        return taken

    @property
    def languages(self) -> Counter[str]:
        """How many articles there are in each language."""
        return Counter(self._latest().catalogue.columns.languages)

    @property
    def manifest(self) -> Manifest:
        """What the generation in use holds."""
        return self._latest().manifest

    def search(
        self,
        question: str,
        k: int = 10,
        *,
        since: date | None = None,
        until: date | None = None,
        source: str | None = None,
        language: str | None = None,
        today: date | None = None,
    ) -> list[Hit]:
        """The ``k`` passages that fit the question best, best first.

        ``since`` and ``until`` include their day and leave out articles without a date. Without
        them, days that the question names ("last week", "im Februar 2025"; counted from ``today``)
        bring articles published then to the front. Passages of wire copies are one hit.
        """
        if k < 1 or not question.strip():
            return []
        generation = self._latest()
        queries = generation.weigh(question)
        ranked = generation.rankings.rank(
            queries,
            generation.rows_in,
            self._embed(question, generation),
            max(k, _PROPOSED),
            generation.allowed(since, until, source, language),
        )
        ranked = _rescored(generation.catalogue, queries, ranked)
        if since is until is None and (days := period(question, today or date.today())):
            then = np.isin(ranked.rows, generation.published(days[0], days[1] + LATE))
            if then.any():
                ranked = _reordered(ranked, (1 - _OF_DAYS) * ranked.scores + _OF_DAYS * then)
        return _hits(generation.catalogue, ranked, k)

    def explain(self, question: str, hit: Hit) -> Explanation:
        """Why ``hit``, found by a search for ``question``, has its score."""
        generation = self._latest()
        passage = hit.passage
        row = generation.catalogue.passage_row(passage.article_id, passage.start)
        if row is None:
            raise KeyError(f"no passage {passage.id!r} in the index at {self.root}")
        queries, language = generation.weigh(question), hit.article.language
        ranked = generation.rankings.rank(
            queries, generation.rows_in, self._embed(question, generation), 1, np.array([row])
        )
        by_stems, by_parts, dense = (float(share) for share in ranked.shares[0])
        return Explanation(
            by_stems,
            by_parts,
            dense,
            _best_sentence(hit.passage, queries[language], language),
            queries[language].weights,
            queries[language].matches(hit.passage.text, language),
        )

    def sentences(self, question: str, hits: Sequence[Hit]) -> list[SentenceHit]:
        """Every sentence of the hits' passages, the ones that fit the question best first."""
        generation = self._latest()
        queries = generation.weigh(question)
        found = []
        for hit in hits:
            article, passage = hit.article, hit.passage
            for start, end in split_sentences(passage.text, article.language):
                text = passage.text[start:end]
                covered = queries[article.language].coverage(text, article.language)
                score = _OF_PASSAGE * hit.score + (1 - _OF_PASSAGE) * covered
                place = (passage.start + start, passage.start + end)
                found.append(SentenceHit(hit, *place, text, score))
        return sorted(found, key=lambda sentence: -sentence.score)

    def speakers(
        self, name: str | None = None, k: int | None = None, *, like: str = ""
    ) -> list[Speaker]:
        """The people and institutions that the articles quote, most statements first.

        With ``name``, in any spelling, those whom it may mean: namesakes are several. Without,
        those whose name is known: pronouns, roles and "reports" are left out; ``like`` keeps
        those with this in their name.
        """
        register = self._latest().register
        found = register.like(like) if name is None else register.meant(name)
        return found[: None if k is None else max(k, 0)]

    def statements(
        self,
        speaker: str | Speaker | None = None,
        about: str | None = None,
        k: int | None = 20,
        *,
        since: date | None = None,
        until: date | None = None,
        articles: Collection[str] | None = None,
    ) -> list[Statement]:
        """Statements by ``speaker``, at most ``k``; None for everybody's, and for all there are.

        A name, in any spelling, stands for all whom `speakers` finds by it, a `Speaker` for that
        one. With ``about``, those that speak of the topic themselves or in the words around them,
        nearest first; otherwise newest first. ``articles`` are ids: only their statements.
        """
        generation = self._latest()
        every = generation.catalogue.statements
        said = [
            each
            for each in (every if speaker is None else generation.register.said_by(speaker))
            if (since is None or (each.published and each.published >= since))
            and (until is None or (each.published and each.published <= until))
            and (articles is None or each.article_id in articles)
        ]
        said.sort(key=lambda each: each.published or date.min, reverse=True)
        if about is not None:
            said = _about(said, about, generation)
        return said[: None if k is None else max(k, 0)]

    def names_any(self, names: Sequence[str], article: Article) -> bool:
        """Whether an article holds one of ``names``, in any spelling or as its language has it.

        A name inside a longer word counts ("Amazonasbecken").
        """
        written = f"{article.title}\n{article.text}"
        text, held = fold(written), frozenset(stems(written, article.language))
        wanted = self._latest().weigh(" ".join(names))[article.language].stems.words
        spellings = (spelling.weights for word in wanted for spelling in word.spellings)
        return any(
            all(term in held or (len(term) >= _LONG_NAME and term in text) for term in terms)
            for terms in (*spellings, *([fold(name)] for name in names))
        )

    def article(self, article_id: str) -> Article:
        """The article of that id; raises KeyError when there is none."""
        catalogue = self._latest().catalogue
        if article_id not in catalogue.rows:
            raise KeyError(f"no article {article_id!r} in the index at {self.root}")
        return catalogue.article(catalogue.rows[article_id])

    def passage_at(self, article_id: str, position: int) -> Hit:
        """The passage that holds the character at ``position`` of an article's text, unscored.

        Raises KeyError when there is no such article, or no passage at that position.
        """
        catalogue = self._latest().catalogue
        row = catalogue.passage_row(article_id, position)
        if row is None:
            raise KeyError(
                f"no passage at {position} of {article_id!r} in the index at {self.root}"
            )
        return _hit(catalogue, row, 0.0)

    def _latest(self) -> _Generation:
        """The generation in use, swapped to first when a build has published a new one."""
        if self._pinned:
            return self._generation
        try:
            name = generations.current(self.root)
        except IndexFault as fault:
            self._refuse(str(fault))
            return self._generation
        if name not in (self._generation.name, self._unusable):
            with self._swap:
                if name not in (self._generation.name, self._unusable):
                    try:
                        self._generation = _open_current(self.root)
                    except IndexFault as fault:
                        self._unusable = name
                        self._refuse(str(fault))
        return self._generation

    def _refuse(self, why: str) -> None:
        """Say once that what is on disk cannot be used; the open generation goes on answering."""
        if why != self._refused:
            self._refused = why
            logger.warning("Still answering from generation %s. %s", self._generation.name, why)

    def _embed(self, question: str, generation: _Generation) -> Vectors:
        made_with = generation.manifest.embedder
        with self._loading:
            if made_with.fingerprint not in self._embedders:
                embedder = load_embedder(made_with.name)
                self._check(embedder, made_with)
                self._embedders[made_with.fingerprint] = embedder
        # A tokenizer refuses half of a surrogate pair, which a reader's clipboard may hold.
        whole = question.encode("utf-8", "replace").decode()
        vector: Vectors = self._embedders[made_with.fingerprint].embed_questions([whole])[0]
        return vector

    def _check(self, embedder: Embedder, made_with: Embedding) -> None:
        if embedder.fingerprint != made_with.fingerprint:
            raise EmbedderUnavailable(
                f"The index at {self.root} was built with {made_with.name!r}, and "
                f"{embedder.name!r} is another model or another version of it, or the word lists "
                "have changed. Build the index again to use it."
            )


def _about(said: Sequence[Statement], about: str, generation: _Generation) -> list[Statement]:
    """The statements that speak of a topic, nearest first; in equal nearness as they came.

    If none does, those in articles that begin with it: they need not name it again.
    """
    catalogue, topic = generation.catalogue, generation.weigh(about)
    near: list[tuple[float, Statement]] = []
    headed: list[Statement] = []
    for each in _likeliest(said, topic, generation):
        article = catalogue.article(catalogue.rows[each.article_id])
        context = article.text[max(0, each.start - _CONTEXT) : each.end + _CONTEXT]
        query = topic[article.language]
        nearness = max(
            query.speaks_of(each.text, article.language),
            _IN_CONTEXT * query.speaks_of(context, article.language),
        )
        if nearness >= _NEAR:
            near.append((nearness, each))
        elif query.speaks_of(f"{article.title}\n{article.text[:_HEAD]}", article.language) >= _ALL:
            headed.append(each)
    return [each for _, each in sorted(near, key=lambda pair: -pair[0])] or headed


def _likeliest(
    said: Sequence[Statement], topic: Mapping[str, Weighed], generation: _Generation
) -> Sequence[Statement]:
    """The statements worth examining: all, or those whose passages hold most of the topic."""
    if len(said) <= _EXAMINED:
        return said
    catalogue, rankings = generation.catalogue, generation.rankings
    held = {
        code: rankings.stems.scores(query.stems) + rankings.parts.scores(query.parts)
        for code, query in topic.items()
    }
    articles = [catalogue.rows[each.article_id] for each in said]
    places = np.array([(row, each.start) for row, each in zip(articles, said, strict=True)])
    begin = catalogue.spans[:, 0] << 32 | catalogue.spans[:, 1]  # in ascending order
    passages = np.searchsorted(begin, places[:, 0] << 32 | places[:, 1], side="right") - 1
    scores = [
        held[catalogue.columns.languages[article]][passage]
        for article, passage in zip(articles, np.maximum(passages, 0), strict=True)
    ]
    likeliest = np.argsort(-np.array(scores), kind="stable")[:_EXAMINED]
    return [said[place] for place in np.sort(likeliest)]


def _open_current(root: Path) -> _Generation:
    """Open the generation in use, also while builds replace and prune it."""
    while True:
        name = generations.current(root)
        try:
            return _Generation(root, name)
        except (IndexFault, FileNotFoundError, RuntimeError):
            if generations.current(root) == name:
                raise


def _rescored(catalogue: Catalogue, queries: Mapping[str, Weighed], ranked: Ranked) -> Ranked:
    """The same passages; among the first ones their best sentences count as well."""
    scores = (1 - _OF_SENTENCE) * ranked.scores
    for place, row in enumerate(ranked.rows[:_RESCORED].tolist()):
        passage = catalogue.passage(row)
        language = catalogue.article(catalogue.rows[passage.article_id]).language
        scores[place] += _OF_SENTENCE * _best_sentence(passage, queries[language], language)
    return _reordered(ranked, scores)


def _reordered(ranked: Ranked, scores: NDArray[np.floating[Any]]) -> Ranked:
    """The same passages with new scores, best first."""
    order = np.argsort(-scores, kind="stable")
    return Ranked(ranked.rows[order], scores[order].astype(np.float32), ranked.shares[order])


def _best_sentence(passage: Passage, query: Weighed, language: str) -> float:
    """The most that one sentence of a passage covers of the question."""
    return max(
        query.coverage(passage.text[start:end], language)
        for start, end in split_sentences(passage.text, language)
    )


def _hits(catalogue: Catalogue, ranked: Ranked, k: int) -> list[Hit]:
    """The first ``k`` passages; one whose words a wire copy already gave is left out."""
    hits: list[Hit] = []
    for row, score in zip(ranked.rows.tolist(), ranked.scores.tolist(), strict=True):
        passage = catalogue.passage(row)
        wire = {article.id for article in catalogue.same_wire(passage.article_id)}
        if not any(hit.article.id in wire and _carries(hit.passage.text, passage) for hit in hits):
            hits.append(_hit(catalogue, row, score))
        if len(hits) == k:
            break
    return hits


def _hit(catalogue: Catalogue, row: int, score: float) -> Hit:
    """The passage in a row, with the other articles that carry its words."""
    passage = catalogue.passage(row)
    others = catalogue.same_wire(passage.article_id)
    copies = tuple(other for other in others if _carries(other.text, passage))
    return Hit(passage, catalogue.article(catalogue.rows[passage.article_id]), score, copies)


def _carries(text: str, passage: Passage) -> bool:
    """Whether a text holds most of a passage, sentence by sentence: outlets cut and add."""
    sentences = [passage.text[start:end] for start, end in split_sentences(passage.text, "und")]
    return 2 * sum(len(each) for each in sentences if each in text) > sum(map(len, sentences))


def check(path: Path) -> list[IndexFault]:
    """Everything that is wrong with the index at ``path``; empty when every byte is as written."""
    while True:
        name = ""
        try:
            name = generations.current(path)
            manifest = generations.read_manifest(path, name)
            faults: list[IndexFault] = list(generations.damages(path, name, manifest))
        except IndexFault as fault:
            faults = [fault]
        if not faults or not name or generations.current(path) == name:
            return faults  # else a build has replaced the generation meanwhile
