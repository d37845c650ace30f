"""Nearest vectors. The only module that imports faiss.

Exact inner product over unit vectors, that is, the cosine. A flat index scans 100,000 vectors of
384 numbers in some 20 ms on two cores; approximate structures would trade recall for time that
a question does not need.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Rows = NDArray[np.int64]


class VectorIndex:
    """Unit vectors in rows 0, 1, 2 ..., searched by cosine."""

    def __init__(self, flat: faiss.Index) -> None:
        self._flat = flat

    @classmethod
    def build(cls, vectors: Vectors) -> VectorIndex:
        """An index whose row i holds ``vectors[i]``."""
        flat = faiss.IndexFlatIP(vectors.shape[1])
        flat.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(flat)

    @classmethod
    def load(cls, path: Path) -> VectorIndex:
        """The index saved at ``path``, mapped into memory, not read."""
        return cls(faiss.read_index(str(path), faiss.IO_FLAG_MMAP | faiss.IO_FLAG_READ_ONLY))

    def save(self, path: Path) -> None:
        """Write the index to ``path``."""
        path.write_bytes(faiss.serialize_index(self._flat).tobytes())

    def __len__(self) -> int:
        return int(self._flat.ntotal)

    def search(self, vector: Vectors, k: int) -> tuple[Rows, Vectors]:
        """The ``k`` nearest rows, best first, and their cosines."""
        cosines, rows = self._flat.search(vector[None, :], min(k, len(self)))
        return rows[0], cosines[0]

    def cosines(self, vector: Vectors, rows: Sequence[int] | Rows) -> Vectors:
        """``cosines[i] = vector @ row(rows[i])``."""
        return np.asarray(self.rows(rows) @ vector, dtype=np.float32)

    def rows(self, rows: Sequence[int] | Rows) -> Vectors:
        """The vectors of these rows."""
        wanted = np.ascontiguousarray(rows, dtype=np.int64)
        if len(wanted) == 0:
            return np.zeros((0, self._flat.d), dtype=np.float32)
        return np.asarray(self._flat.reconstruct_batch(wanted), dtype=np.float32)
