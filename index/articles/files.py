"""Opening a file: is it what its ending says, and of a size that an article can have?"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from index.articles.model import Unreadable
from index.articles.text import HTML, decode, is_binary, signature

# A long article with its pictures has some 10 MB; more is a book, or something else altogether.
LARGEST_DOCUMENT = 50 * 1000**2
_HEAD = 4096  # bytes that hold a signature and the name of an encoding


def read_text(
    path: Path,
    declared: re.Pattern[bytes] | None = None,
    html: bool = False,
    largest: int = LARGEST_DOCUMENT,
) -> str:
    """Return the text of a file; ``declared`` finds the name of its encoding, as group 1.

    Raises:
        Unreadable: the file is empty, too large or no text; or a web page, unless ``html``.
    """
    data = read_bytes(path, largest)
    name = declared.search(data[:_HEAD]) if declared else None
    return check_text(data, name[1].decode("ascii", "ignore") if name else None, html)


def check_text(data: bytes, declared: str | None = None, html: bool = False) -> str:
    """Return ``data`` decoded; raise Unreadable if it is no text (see `read_text`)."""
    kind = signature(data[:_HEAD])
    if kind and not (html and kind == HTML):
        raise Unreadable(f"not what its ending says but {kind}")
    text = decode(data, declared)
    if is_binary(text):
        raise Unreadable("not text but binary data")
    if not text.strip():
        raise Unreadable("empty: nothing but blanks")
    return text


def read_bytes(path: Path, largest: int = LARGEST_DOCUMENT) -> bytes:
    """Return what is in a file.

    Raises:
        Unreadable: it is empty or has more than ``largest`` bytes.
    """
    check_size(path, largest)
    return path.read_bytes()


def check_size(path: Path, largest: int) -> None:
    """Raise Unreadable if a file is empty or has more than ``largest`` bytes."""
    size = path.stat().st_size
    if size == 0:
        raise Unreadable("empty file")
    if size > largest:
        raise Unreadable(f"too large: {size / 1e6:,.0f} MB, the limit is {largest / 1e6:,.0f} MB")


@contextmanager
def quiet(*loggers: str) -> Iterator[None]:
    """Keep libraries from telling the terminal about flaws of a file; what fails is raised."""
    levels = {name: logging.getLogger(name).level for name in loggers}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            for name in levels:
                logging.getLogger(name).setLevel(logging.CRITICAL + 1)
            yield
        finally:
            for name, level in levels.items():
                logging.getLogger(name).setLevel(level)
