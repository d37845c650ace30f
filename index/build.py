"""A folder of articles -> a new generation of an index."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from index import generations
from index.articles import Duplicate, Skipped, read_folder
from index.catalogue import Catalogue, CatalogueWriter
from index.copies import WireTexts
from index.embedding import Embedder, Vectors, load_embedder
from index.errors import ArticlesNotFound, IndexFault
from index.generations import Embedding, Manifest
from index.lexicon import is_common
from index.passages import embedding_text, make_passages, split_sentences
from index.ranking import Rankings
from index.spellings import Spellings
from index.statements import find_statements


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is: ``done`` of ``total`` in a stage ("reading", "embedding", "writing")."""

    stage: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did. ``reused`` vectors were taken over from the generation before."""

    folder: Path
    into: Path
    generation: str
    files: int
    articles: int
    passages: int
    statements: int
    reused: int
    seconds: float
    duplicates: tuple[Duplicate, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    def __str__(self) -> str:
        lines = [
            f"Indexed {self.folder} into {self.into} in {self.seconds:.1f} s",
            f"  {self.files:>7,} files",
            f"  {self.articles:>7,} articles",
            f"  {self.passages:>7,} passages, {self.reused:,} of them with vectors reused",
            f"  {self.statements:>7,} statements",
            f"  {len(self.duplicates):>7,} duplicates",
            *(f"          {duplicate.path} = {duplicate.of}" for duplicate in self.duplicates),
            f"  {len(self.skipped):>7,} skipped",
            *(f"          {skipped.path}: {skipped.reason}" for skipped in self.skipped),
        ]
        return "\n".join(lines)


def build(
    folder: Path,
    root: Path,
    embedder: str | Embedder | None,
    progress: Callable[[Progress], None],
) -> Report:
    """Read ``folder`` and make it the generation in use at ``root``; see `Index.build`."""
    started = time.monotonic()
    if not folder.is_dir():
        raise ArticlesNotFound(f"There is no folder {folder}. Name a folder of articles.")
    if folder.resolve() == root.resolve():
        raise ArticlesNotFound(f"{folder} cannot hold both the articles and their index.")
    with generations.sole_builder(root):
        before = _manifest_before(root)
        if embedder is None and before is not None:
            embedder = before.embedder.name
        chosen = (
            load_embedder(embedder) if embedder is None or isinstance(embedder, str) else embedder
        )
        with generations.unfinished_generation(root) as unfinished:
            corpus = _read(folder, unfinished, chosen, progress)
            vectors, reused = _embed(corpus, root, chosen, progress)
            progress(Progress("writing", 0, 1))
            Rankings.build(corpus.texts, corpus.languages, vectors).save(unfinished)
            Spellings.build(corpus.texts, leave_out=is_common).save(unfinished)
            manifest = Manifest(
                format=generations.FORMAT,
                built_at=datetime.now(UTC),
                folder=str(folder.resolve()),
                embedder=Embedding(chosen.name, chosen.fingerprint),
                dimension=chosen.dimension,
                articles=corpus.articles,
                passages=len(corpus.texts),
                statements=corpus.statements,
                files=generations.digests(unfinished),
            )
            generation = generations.publish(root, unfinished, manifest)
            progress(Progress("writing", 1, 1))
    return Report(
        folder=folder,
        into=root,
        generation=generation,
        files=corpus.files,
        articles=manifest.articles,
        passages=manifest.passages,
        statements=manifest.statements,
        reused=reused,
        seconds=time.monotonic() - started,
        duplicates=tuple(corpus.duplicates),
        skipped=tuple(corpus.skipped),
    )


@dataclass(slots=True)
class _Corpus:
    """What is kept in memory while a folder is read: one entry a passage."""

    files: int = 0
    articles: int = 0
    statements: int = 0
    texts: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def _read(
    folder: Path, unfinished: Path, embedder: Embedder, progress: Callable[[Progress], None]
) -> _Corpus:
    """Write the catalogue of all articles in ``folder``.

    Raises:
        ArticlesNotFound: no file held an article.
    """
    corpus = _Corpus()
    wires = WireTexts()
    catalogue = CatalogueWriter(unfinished)

    def count(done: int, total: int) -> None:
        corpus.files = total
        progress(Progress("reading", done, total))

    for found in read_folder(folder, count):
        if isinstance(found, Skipped):
            corpus.skipped.append(found)
        elif isinstance(found, Duplicate):
            corpus.duplicates.append(found)
        else:
            sentences = split_sentences(found.text, found.language)
            passages = make_passages(found, embedder.count_pieces, embedder.limit)
            statements = find_statements(found.text, sentences, found.language, found.id)
            catalogue.add(found, passages, statements)
            wires.add(found.text[start:end] for start, end in sentences)
            corpus.texts.extend(embedding_text(found, passage) for passage in passages)
            corpus.languages.extend([found.language] * len(passages))
    catalogue.finish(wires.first_rows)
    if not corpus.texts:
        raise ArticlesNotFound(_none_found(folder, corpus.skipped))
    corpus.articles, corpus.statements = catalogue.articles, catalogue.statements
    return corpus


def _none_found(folder: Path, skipped: Sequence[Skipped]) -> str:
    if not skipped:
        return f"The folder {folder} holds no file. The index was left as it was."
    reasons = "\n".join(f"  {item.path}: {item.reason}" for item in skipped[:20])
    more = f"\n  ... and {len(skipped) - 20} more" if len(skipped) > 20 else ""
    return f"No article could be read from {folder}; the index was left as it was.\n{reasons}{more}"


def _embed(
    corpus: _Corpus, root: Path, embedder: Embedder, progress: Callable[[Progress], None]
) -> tuple[Vectors, int]:
    """A vector for every text, and how many were taken over from the generation before."""
    known = _vectors_before(root, embedder)
    new = list(dict.fromkeys(text for text in corpus.texts if text not in known))
    progress(Progress("embedding", 0, len(new)))
    made = embedder.embed_passages(
        new, lambda done: progress(Progress("embedding", done, len(new)))
    )
    fresh = dict(zip(new, made, strict=True))
    reused = sum(text in known for text in corpus.texts)
    return np.stack([known[t] if t in known else fresh[t] for t in corpus.texts]), reused


def _vectors_before(root: Path, embedder: Embedder) -> dict[str, Vectors]:
    """The vectors of the generation in use by their texts, if the same embedder made them."""
    manifest = _manifest_before(root)
    if manifest is None or manifest.embedder.fingerprint != embedder.fingerprint:
        return {}
    name = generations.current(root)
    if any(generations.damages(root, name, manifest)):
        return {}
    folder = generations.folder_of(root, name)
    catalogue, rankings = Catalogue(folder), Rankings.load(folder)
    rows = range(len(catalogue.spans))
    texts = (
        embedding_text(catalogue.article(int(catalogue.spans[row, 0])), catalogue.passage(row))
        for row in rows
    )
    return dict(zip(texts, rankings.vectors.rows(rows), strict=True))


def _manifest_before(root: Path) -> Manifest | None:
    """The manifest of the generation in use; None when there is none that can be read."""
    try:
        return generations.read_manifest(root, generations.current(root))
    except IndexFault:
        return None
