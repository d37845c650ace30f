"""Generations on disk: built aside, synced, swapped in one rename, never changed after.

    root/
      current                     one line: the generation in use
      generations/<id>/           manifest.json and the files it lists with their sha256
      building.lock               held by the one build that may write

The id of a generation ends with the digest of its manifest, and the manifest holds the digest of
every other file, so one line in ``current`` vouches for every byte.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from index.errors import IndexBusy, IndexDamaged, IndexNotFound, IndexOutdated, IndexUnwritable

FORMAT = 3

_CURRENT = "current"
_GENERATIONS = "generations"
_LOCK = "building.lock"
_MANIFEST = "manifest.json"
_UNFINISHED = ".unfinished-"
_DIGITS = 32  # hexadecimal digits of the manifest's sha256 in a generation's id: 128 bits


@dataclass(frozen=True, slots=True)
class Embedding:
    """Which embedder made the vectors; ``fingerprint`` changes whenever they would."""

    name: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation holds. ``files`` maps each file to its sha256; times are UTC."""

    format: int
    built_at: datetime
    folder: str
    embedder: Embedding
    dimension: int
    articles: int
    passages: int
    statements: int
    files: dict[str, str]

    def to_json(self) -> bytes:
        """The manifest as written to disk."""
        fields = asdict(self) | {"built_at": self.built_at.isoformat()}
        return (json.dumps(fields, ensure_ascii=False, indent=1) + "\n").encode()

    @classmethod
    def from_json(cls, data: bytes) -> Manifest:
        """The manifest that ``to_json`` wrote."""
        fields: dict[str, Any] = json.loads(data)
        fields["built_at"] = datetime.fromisoformat(fields["built_at"])
        fields["embedder"] = Embedding(**fields["embedder"])
        return cls(**fields)


def current(root: Path) -> str:
    """The id of the generation in use.

    Raises:
        IndexNotFound: nothing has been built there.
        IndexDamaged: ``current`` is not what a build wrote.
    """
    line = _line(root)
    while not _names_a_generation(root, line):
        before, line = line, _line(root)  # read again: builds may have replaced and pruned it
        if line == before:
            raise _damaged(root / _CURRENT, "it names no generation that is there")
    return line.decode("ascii").removesuffix("\n")


def _line(root: Path) -> bytes:
    try:
        return (root / _CURRENT).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise IndexNotFound(
            f"There is no index at {root}. Build one with: python -m index build FOLDER "
            f"--into {root}"
        ) from None
    except OSError as error:
        raise _damaged(root / _CURRENT, f"it cannot be read ({error.strerror})") from None


def _names_a_generation(root: Path, line: bytes) -> bool:
    is_id = re.fullmatch(rb"[0-9T]{15}-[0-9a-f]{32}\n", line)
    return bool(is_id) and folder_of(root, line.decode().strip()).is_dir()


def folder_of(root: Path, generation: str) -> Path:
    """Where a generation's files lie."""
    return root / _GENERATIONS / generation


def read_manifest(root: Path, generation: str) -> Manifest:
    """The manifest, checked against the generation's id.

    Raises:
        IndexDamaged: it is not what the build wrote.
        IndexOutdated: it was written in another format.
    """
    path = folder_of(root, generation) / _MANIFEST
    data = _read(path)
    if hashlib.sha256(data).hexdigest()[:_DIGITS] != generation.rpartition("-")[2]:
        raise _damaged(path, "its checksum is not the one in the generation's name")
    version = json.loads(data)["format"]
    if version != FORMAT:
        raise IndexOutdated(
            f"The index at {root} has format {version}; this version reads format {FORMAT}. "
            f"Build it again with: python -m index build FOLDER --into {root}"
        )
    return Manifest.from_json(data)


def damages(root: Path, generation: str, manifest: Manifest) -> Iterator[IndexDamaged]:
    """Every file of a generation that is missing or not what was written."""
    folder = folder_of(root, generation)
    for name, digest in manifest.files.items():
        try:
            if _digest(folder / name) != digest:
                yield _damaged(folder / name, "its checksum is not the one in the manifest")
        except FileNotFoundError:
            yield _damaged(folder / name, "it is missing")
        except OSError as error:
            yield _damaged(folder / name, f"it cannot be read ({error.strerror})")


@contextmanager
def sole_builder(root: Path) -> Iterator[None]:
    """Hold the right to write this index; the system frees it when the process ends.

    Raises:
        IndexBusy: another build holds it.
    """
    try:
        root.mkdir(parents=True, exist_ok=True)
        with _locked(root):
            _remove_unfinished(root)
            yield
    except OSError as error:
        raise IndexUnwritable(
            f"The index at {root} cannot be written: {error}. Make room, or build it elsewhere; "
            "the last whole index goes on answering."
        ) from error


def _locked(root: Path) -> AbstractContextManager[object]:
    try:
        return FileLock(root / _LOCK).acquire(timeout=0)
    except Timeout:
        raise IndexBusy(
            f"Another build is writing the index at {root}. Wait for it to end; searches go on."
        ) from None


@contextmanager
def unfinished_generation(root: Path) -> Iterator[Path]:
    """A fresh folder to build in, removed again unless it was published."""
    (root / _GENERATIONS).mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=root / _GENERATIONS))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def digests(folder: Path) -> dict[str, str]:
    """sha256 of every file below ``folder``, by its path in posix form."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): _digest(path) for path in files}


def publish(root: Path, unfinished: Path, manifest: Manifest) -> str:
    """Make a finished folder the generation in use; returns its id.

    The generation before is kept for processes that still read it; older ones are removed.

    Every byte reaches the disk before ``current`` is replaced, so whatever happens, ``current``
    names a whole generation.
    """
    data = manifest.to_json()
    (unfinished / _MANIFEST).write_bytes(data)
    for path in unfinished.rglob("*"):
        _sync(path)
    _sync(unfinished)
    moment = manifest.built_at.astimezone(UTC).strftime("%Y%m%dT%H%M%S")
    generation = f"{moment}-{hashlib.sha256(data).hexdigest()[:_DIGITS]}"
    unfinished.rename(folder_of(root, generation))
    _sync(root / _GENERATIONS)
    previous = _previous(root)
    try:
        _replace(root / _CURRENT, f"{generation}\n")
    except OSError:
        if _previous(root) != generation:
            shutil.rmtree(folder_of(root, generation), ignore_errors=True)
        raise
    _prune(root, keep={generation, previous})
    return generation


def _previous(root: Path) -> str | None:
    try:
        return current(root)
    except (IndexNotFound, IndexDamaged):
        return None


def _replace(path: Path, text: str) -> None:
    """Write aside, sync, rename: readers see the old file or the new one, whole."""
    aside = path.with_name(f".{path.name}.new")
    aside.write_text(text, encoding="ascii")
    _sync(aside)
    aside.replace(path)
    _sync(path.parent)


def _prune(root: Path, keep: set[str | None]) -> None:
    for folder in (root / _GENERATIONS).iterdir():
        if folder.name not in keep:
            shutil.rmtree(folder, ignore_errors=True)


def _remove_unfinished(root: Path) -> None:
    """What builds that were killed left behind; only the sole builder may call this."""
    for folder in (root / _GENERATIONS).glob(f"{_UNFINISHED}*"):
        shutil.rmtree(folder, ignore_errors=True)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _damaged(path, f"it cannot be read ({error.strerror})") from None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _damaged(path: Path, why: str) -> IndexDamaged:
    return IndexDamaged(
        f"The index is damaged: {path}: {why}. Build it again from the folder of articles."
    )


def _sync(path: Path) -> None:
    """Force a file's bytes, or a folder's entries, to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
