"""PDF files: lines placed on pages -> paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from io import BytesIO
from itertools import pairwise, takewhile
from pathlib import Path
from typing import Any

from index.articles.dates import parse_date
from index.articles.fields import Draft, language_code, plausible_title
from index.articles.files import quiet, read_bytes
from index.articles.model import Unreadable
from index.articles.people import split_names
from index.articles.text import is_final, join, line, signature

_START = 1024  # bytes before which the mark of a PDF must stand
_EDGE = 2  # lines at the top and the foot of a page that may be a running title
_LARGER = 1.15  # times the size of the body: a heading
_WIDER = 1.25  # times the usual distance of lines: a new paragraph
_SHORT = 0.85  # of the widest line: the next word would have fitted in
_SHORTEST_TITLE, _LONGEST_TITLE = 4, 200  # characters; less is the large first letter of a text

_PAGE_NUMBER = re.compile(
    r"(?:seite|page|s\.|p\.)?\s*[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:/|von|of)\s*\d{1,4})?",
    re.IGNORECASE,
)
# A browser dates a PDF when a reader prints the page, not when the article appeared.
_PRINTED = re.compile(
    r"mozilla|chrom|skia|firefox|webkit|wkhtml|quartz|print to pdf", re.IGNORECASE
)
_BULLET = re.compile(r"[•▪●◦‣*–-]\s")


@dataclass(slots=True)
class _Line:
    """A line of a page: its distance from the foot and the size of its type, in points."""

    text: str
    page: int
    y: float = 0.0
    size: float = 0.0


def read_pdf(path: Path) -> Iterator[Draft]:
    """Read a PDF file. Its own date is when it was made, which may be long after it was printed."""
    data = read_bytes(path)
    if b"%PDF-" not in data[:_START]:
        raise Unreadable(f"not a PDF but {signature(data[:_START]) or 'something else'}")
    with quiet("pypdf"):
        draft, lines = _open(data)
    lines = _without_running_titles(lines)
    if not any(any(map(str.isalpha, each.text)) for each in lines):
        raise Unreadable("no text in it, only pictures; a scan needs text recognition (OCR) first")
    heading = _heading(lines)
    shown = line(_joined(heading))
    if len(shown) >= _SHORTEST_TITLE and (not draft.title or _within(shown, draft.title)):
        draft.title = shown
        lines = [each for each in lines if each not in heading]
    draft.text = "\n\n".join(_paragraphs(lines))
    draft.headline_inside = True
    yield draft


def _open(data: bytes) -> tuple[Draft, list[_Line]]:
    import pypdf

    reader = pypdf.PdfReader(BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("encrypted; save a copy without a password")
    lines = [each for number, page in enumerate(reader.pages) for each in _lines(page, number)]
    about = reader.metadata or pypdf.DocumentInformation()
    made_by = f"{about.creator} {about.producer}"
    return Draft(
        title=plausible_title(str(about.title or "")),
        authors=split_names(line(str(about.author or ""))),
        language=language_code(str(reader.root_object.get("/Lang", ""))),
        filed=None if _PRINTED.search(made_by) else parse_date(about.get("/CreationDate", "")),
    ), lines


def _lines(page: Any, number: int) -> list[_Line]:
    lines = [_Line("", number)]

    def visit(text: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        for place, part in enumerate(text.split("\n")):
            if place:
                lines.append(_Line("", number))
            current = lines[-1]
            if part.strip() and not current.text.strip():
                current.y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
                current.size = round(abs(size * tm[3] * cm[3]), 1)
            current.text += part

    page.extract_text(visitor_text=visit)
    for each in lines:
        each.text = each.text.strip()
    return [each for each in lines if each.text]


def _without_running_titles(lines: list[_Line]) -> list[_Line]:
    """Leave out page numbers, and what stands at the edge of several pages alike."""
    pages: dict[int, list[_Line]] = {}
    for each in lines:
        pages.setdefault(each.page, []).append(each)
    edges = [each for page in pages.values() for each in [*page[:_EDGE], *page[_EDGE:][-_EDGE:]]]
    repeated = Counter(map(_alike, edges))
    often = max(2, len(pages) / 2)
    dropped = {
        id(each)
        for each in edges
        if repeated[_alike(each)] >= often or _PAGE_NUMBER.fullmatch(each.text)
    }
    return [each for each in lines if id(each) not in dropped]


def _alike(each: _Line) -> tuple[str, float, float]:
    return re.sub(r"\d+", "#", each.text), each.size, round(each.y)


def _heading(lines: list[_Line]) -> list[_Line]:
    """The first lines of the first page in its largest type, if that is larger than the body's."""
    first = [each for each in lines if each.page == lines[0].page]
    letters: Counter[float] = Counter()
    for each in lines:
        letters[each.size] += len(each.text)
    body, largest = letters.most_common(1)[0][0], max(each.size for each in first)
    if largest < _LARGER * body:
        return []
    start = next(number for number, each in enumerate(first) if each.size == largest)
    heading = list(takewhile(lambda each: each.size == largest, first[start:]))
    return heading if sum(len(each.text) for each in heading) <= _LONGEST_TITLE else []


def _within(one: str, other: str) -> bool:
    one, other = one.casefold(), other.casefold()
    return one in other or other in one


def _joined(lines: list[_Line]) -> str:
    return reduce(join, (each.text for each in lines)) if lines else ""


def _paragraphs(lines: list[_Line]) -> Iterator[str]:
    """Join the lines of each paragraph."""
    distance = _distances(lines)
    widths: dict[float, int] = {}
    for each in lines:
        widths[each.size] = max(widths.get(each.size, 0), len(each.text))
    paragraph = lines[:1]
    for above, below in pairwise(lines):
        if _parts(above, below, distance, widths[above.size]):
            yield _joined(paragraph)
            paragraph = []
        paragraph.append(below)
    if paragraph:
        yield _joined(paragraph)


def _distances(lines: list[_Line]) -> dict[float, float]:
    """The distance of lines in a paragraph, for each size of type: the lower quartile."""
    found: dict[float, list[float]] = {}
    for above, below in pairwise(lines):
        if above.page == below.page and above.size == below.size and above.y > below.y:
            found.setdefault(above.size, []).append(above.y - below.y)
    return {size: sorted(gaps)[len(gaps) // 4] for size, gaps in found.items()}


def _parts(above: _Line, below: _Line, distance: dict[float, float], width: int) -> bool:
    """Whether a paragraph ends between two lines."""
    if above.size != below.size or _BULLET.match(below.text):
        return True
    gap = above.y - below.y
    if above.page != below.page or gap < 0:  # over to the next page or column
        return is_final(above.text)
    if gap > _WIDER * distance.get(above.size, gap):
        return is_final(above.text) or not below.text[0].islower()
    room = width * _SHORT - len(above.text) - 1 - len(below.text.split(" ", 1)[0])
    return room > 0 and is_final(above.text)
