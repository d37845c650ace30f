"""Word files: the paragraphs of the body, and the document's properties."""

from __future__ import annotations

import zipfile
from collections.abc import Container, Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from index.articles.dates import parse_date
from index.articles.fields import Draft, language_code, plausible_title
from index.articles.files import quiet, read_bytes
from index.articles.model import Unreadable
from index.articles.people import split_names
from index.articles.text import line, signature

LARGEST_UNPACKED = 500 * 1000**2  # bytes; ten times the limit of the file: more is a bomb
_HEAD = 16  # bytes of a signature
_TOP = 5  # paragraphs among which the title must be; a kicker, a date and blanks may be above
_TITLE_STYLES = frozenset({"Title", "Heading 1"})
_TEMPLATE_MADE = datetime(2013, 12, 23, 23, 15)  # of python-docx, in every file it writes

_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Text boxes and fallbacks say again what stands elsewhere; moved text stands at its new place.
_PASSED_OVER = frozenset({"txbxContent", "Fallback", "moveFrom", "del"})


def read_docx(path: Path) -> Iterator[Draft]:
    """Read a Word file. Its own date is when it was begun, which is before it was printed."""
    data = read_bytes(path)
    _check(data)
    with quiet():
        import docx

        document = docx.Document(BytesIO(data))
        about = document.core_properties
        made = about.created.replace(tzinfo=None) if about.created else None
        draft = Draft(
            title=plausible_title(about.title),
            authors=split_names(line(about.author)),
            language=language_code(about.language),
            filed=parse_date(made) if made != _TEMPLATE_MADE else None,
            headline_inside=True,
        )
        shown, paragraphs = _title_and_body(document)
    if not any(map(str.strip, [shown, *paragraphs])):
        raise Unreadable("no text in it")
    draft.title = shown or draft.title
    draft.text = "\n".join(paragraphs)
    yield draft


def _check(data: bytes) -> None:
    """Raise Unreadable unless ``data`` is a Word file of a sound size."""
    kind = signature(data[:_HEAD])
    if not zipfile.is_zipfile(BytesIO(data)):
        raise Unreadable(f"not a Word file but {kind or 'something else'}, or damaged")
    with zipfile.ZipFile(BytesIO(data)) as archive:
        members = archive.infolist()
    if not any(member.filename.startswith("word/") for member in members):
        raise Unreadable("not a Word file but another ZIP archive")
    if any(member.flag_bits & 1 for member in members):
        raise Unreadable("encrypted; save a copy without a password")
    unpacked = sum(member.file_size for member in members)
    if unpacked > LARGEST_UNPACKED:
        raise Unreadable(f"unpacks to {unpacked / 1e6:,.0f} MB: not what an article does")


def _title_and_body(document: Any) -> tuple[str, list[str]]:
    """The text of the title paragraph ("" if none), and of all others."""
    from docx.text.paragraph import Paragraph

    title = ""
    texts: list[str] = []
    for element in _found(document.element.body, {"p"}):
        text = "".join(map(_sign, _found(element, {"t", *_SIGNS})))
        style = Paragraph(element, document).style if len(texts) < _TOP and not title else None
        if style is not None and style.name in _TITLE_STYLES:
            title = line(text)
        else:
            texts.append(text)
    return title, texts


def _found(root: Any, names: Container[str]) -> Iterator[Any]:
    """Yield what has one of these names below ``root``, in order, and nothing inside of these."""
    from lxml import etree

    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        name = element.tag.rpartition("}")[2]
        if element is not root and name in names:
            yield element
        if element is not root and (name in names or name in _PASSED_OVER):
            walk.skip_subtree()


def _sign(element: Any) -> str:
    name = element.tag.rpartition("}")[2]
    return _SIGNS.get(name) or element.text or ""
