"""Word files: the paragraphs of the body, and the document's properties."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from index.articles.dates import parse_date
from index.articles.fields import Draft, language_code
from index.articles.files import quiet, read_bytes
from index.articles.model import Unreadable
from index.articles.people import split_names
from index.articles.text import line, signature

LARGEST_UNPACKED = 500 * 1000**2  # bytes; ten times the limit of the file: more is a bomb
_BODY = "word/document.xml"
_TEMPLATE_MADE = datetime(2013, 12, 23, 23, 15)  # of python-docx, in every file it writes

_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Text boxes and fallbacks say again what stands elsewhere; moved text stands at its new place.
_PASSED_OVER = frozenset({"txbxContent", "Fallback", "moveFrom", "del"})


def read_docx(path: Path) -> Iterator[Draft]:
    """Read a Word file. Its own date is when it was made, which may be before it was printed."""
    data = read_bytes(path)
    _check(data)
    with quiet():
        import docx

        document = docx.Document(BytesIO(data))
        about = document.core_properties
        made = about.created
    ...
