"""The packaged embedder: present, genuine, and never cut short."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from index import Index, embedding, lexicon
from index.embedding import Embedder, load_embedder
from index.errors import EmbedderUnavailable
from tests.conftest import WordLengths


@pytest.fixture(scope="module")
def embedder() -> Embedder:
    return load_embedder()


def test_near_meanings_are_near(embedder: Embedder) -> None:
    talks, flood = embedder.embed_passages(
        ["The presidents spoke on the telephone for an hour.", "The river burst its banks."]
    )
    question = embedder.embed_questions(["How long did the phone call between the leaders last?"])
    assert question[0] @ talks > question[0] @ flood + 0.1


def test_the_english_model_reads_german_by_the_word_list(embedder: Embedder) -> None:
    german = embedder.embed_passages(
        [
            "Das Kraftwerk an der Talsperre wurde vor siebzig Jahren gebaut.",
            "Die Gewerkschaft hat die Eisenbahner zum Streik aufgerufen.",
        ]
    )
    for asked in ("When was the power plant built?", "Wann entstand das Elektrizitätswerk?"):
        question = embedder.embed_questions([asked])[0]
        assert question @ german[0] > question @ german[1] + 0.1


def test_a_changed_word_list_makes_another_embedder(
    embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lexicon, "digest", lambda: "another list")
    assert load_embedder().fingerprint != embedder.fingerprint


def test_vectors_are_unit_rows_in_the_order_of_the_texts(embedder: Embedder) -> None:
    texts = ["Kurz.", "Ein sehr viel längerer Satz über das Wetter in den Alpen.", "", "Kurz."]
    heard: list[int] = []
    vectors = embedder.embed_passages(texts, heard.append)
    assert vectors.shape == (4, embedder.dimension)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)
    assert vectors[0] @ vectors[3] == pytest.approx(1, abs=1e-4)
    assert heard == [4]
    assert embedder.embed_passages([]).shape == (0, embedder.dimension)


def test_pieces_are_counted_without_special_tokens(embedder: Embedder) -> None:
    assert embedder.count_pieces(["the call", ""]) == [2, 0]
    assert embedder.limit == 256


def test_fingerprint_is_the_same_each_time(embedder: Embedder) -> None:
    assert load_embedder("all-MiniLM-L6-v2").fingerprint == embedder.fingerprint


def test_a_changed_packaged_model_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedding, "DEFAULT_WEIGHTS_SHA256", "0" * 64)
    with pytest.raises(EmbedderUnavailable, match="not the published"):
        load_embedder()


def test_an_unknown_model_is_a_clear_error() -> None:
    with pytest.raises(EmbedderUnavailable, match="no-such-model"):
        load_embedder("nobody/no-such-model")


def test_a_folder_that_holds_no_model_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(EmbedderUnavailable, match="cannot be loaded"):
        load_embedder(str(tmp_path))


def test_no_passage_of_the_sample_corpus_is_cut_short(embedder: Embedder, tmp_path: Path) -> None:
    """What the embedder would not read of a passage, search could not find."""

    class Counting(WordLengths):
        limit = embedder.limit

        def count_pieces(self, texts: Sequence[str]) -> list[int]:
            return embedder.count_pieces(texts)

    counting = Counting()
    Index.build("articles", tmp_path / "index", embedder=counting)
    assert max(embedder.count_pieces(counting.embedded)) <= embedder.limit - 2
