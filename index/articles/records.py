"""Files of many articles: JSON, JSON Lines, CSV. One record is one article."""

from __future__ import annotations

import csv
import io
import json
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from index.articles.fields import Draft, from_fields, is_known, is_text
from index.articles.files import check_size, check_text, read_text
from index.articles.model import Unreadable
from index.articles.text import decode, encoding_of
from index.language.table import word_list

LARGEST_JSON = 200 * 1000**2  # bytes; parsed, it takes some ten times as much memory
LARGEST_STREAM = 2 * 1000**3  # bytes; more than an index on one machine is good for
LARGEST_RECORD = 10 * 1000**2  # characters; where an unclosed quotation mark is given up

_LISTS = word_list("articles items entries results documents docs posts records data")
_DELIMITERS = ",;\t|"
_SHOWN = 12  # names of fields in a reason
_HEAD = 1 << 16  # bytes that settle the encoding

Found = Draft | Unreadable


def read_json(path: Path) -> Iterator[Found]:
    """Read one article, a list of them, or a list under "articles", "items" ..."""
    try:
        data = json.loads(read_text(path, largest=LARGEST_JSON), strict=False)
    except RecursionError:
        raise Unreadable("not usable JSON: nested too deeply") from None
    except ValueError as error:
        raise Unreadable(f"not valid JSON: {error}") from error
    records = data if isinstance(data, list) else _listed(data)
    if records is None:
        yield _draft(data)
    elif not records:
        raise Unreadable("an empty list, no article")
    else:
        for number, record in enumerate(records, 1):
            yield _draft(record, number, f"record {number}: ")


def _listed(data: object) -> list[object] | None:
    """The list in {"articles": [...]}; None if ``data`` is one article."""
    if not isinstance(data, dict) or any(map(is_text, data)):
        return None
    return next((data[name] for name in _LISTS if isinstance(data.get(name), list)), None)


def _draft(record: object, number: int = 0, where: str = "") -> Found:
    if not isinstance(record, dict):
        return Unreadable(f"{where}not an object with fields but {_described(record)}")
    draft = from_fields(record, number)
    return (
        draft if draft.text.strip() else Unreadable(f"{where}no text; {_listing('field', record)}")
    )


def _described(value: object) -> str:
    names = {str: "a string", list: "a list", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def _listing(noun: str, names: Sequence[str] | dict[str, object]) -> str:
    shown = ", ".join(str(name)[:40] for name in list(names)[:_SHOWN]) or "none"
    return f"{noun}s found: {shown}{', ...' if len(names) > _SHOWN else ''}"


def read_json_lines(path: Path) -> Iterator[Found]:
    """Read one article a line, holding one in memory."""
    number = 0
    for place, line in _lines(path):
        if not line.strip():
            continue
        number += 1
        if number == 1 and line.strip() in {"[", "{"}:
            raise Unreadable("not JSON Lines but one JSON document; end its name in .json")
        if len(line) >= LARGEST_RECORD:
            yield Unreadable(f"line {place}: longer than {LARGEST_RECORD / 1e6:.0f} MB")
            continue
        try:
            yield _draft(json.loads(line, strict=False), number, f"line {place}: ")
        except RecursionError:
            yield Unreadable(f"line {place}: not usable JSON: nested too deeply")
        except ValueError as error:
            yield Unreadable(f"line {place}: not valid JSON: {error}")
    if not number:
        raise Unreadable("empty: nothing but blanks")


def read_table(path: Path) -> Iterator[Found]:
    """Read a table with a header, one article a row: commas, semicolons, tabs or bars between."""
    lines = _lines(path)
    first = next(((place, line) for place, line in lines if line.strip()), None)
    if first is None:
        raise Unreadable("empty: nothing but blanks")
    place, line = first
    delimiter = max(_DELIMITERS, key=lambda sign: _telling(line, sign))
    rows = _rows(chain([first], lines), delimiter)
    _, header = next(rows)
    if isinstance(header, str):
        raise Unreadable(f"line {place}: no header: {header}")
    if not any(map(is_text, header)):
        raise Unreadable(f"no column for the text; {_listing('column', header)}")
    number = 0
    for place, row in rows:
        if row == []:
            continue
        number += 1
        if isinstance(row, str):
            yield Unreadable(f"line {place}: {row}")
        elif any(row[len(header) :]):
            yield Unreadable(f"line {place}: {len(row)} fields, but {len(header)} columns")
        else:
            yield _draft(dict(zip(header, row, strict=False)), number, f"line {place}: ")
    if not number:
        raise Unreadable("a header without rows")


def _telling(line: str, delimiter: str) -> tuple[int, int]:
    names = line.strip().replace('"', "").split(delimiter)
    return sum(map(is_known, names)), len(names)


Row = list[str] | str  # a string says what is wrong with the row
Line = tuple[int, str]  # its number from 1, and the line with its end


def _rows(lines: Iterator[Line], delimiter: str) -> Iterator[tuple[int, Row]]:
    """Yield the rows of a table and the lines they begin in.

    A quotation mark that is not closed takes the rows below into its field. When that comes
    out, reading goes on in the line below the one where the bad row began.
    """
    csv.field_size_limit(LARGEST_RECORD)  # its own limit, 131,072, is less than a long article
    again: deque[Line] = deque()
    used: list[Line] = []

    def feed() -> Iterator[str]:
        while line := again.popleft() if again else next(lines, None):
            used.append(line)
            yield line[1]

    while True:
        used.clear()
        row: Row | None
        try:
            row = next(
                csv.reader(feed(), delimiter=delimiter, strict=True, skipinitialspace=True), None
            )
        except csv.Error as error:
            again.extendleft(reversed(used[1:]))
            row = f"not a row of the table: {error}"
        if row is None:
            return
        yield used[0][0], row


def _lines(path: Path) -> Iterator[Line]:
    """Yield the lines of a file, whatever its encoding; of one too long for a record, the start."""
    check_size(path, LARGEST_STREAM)
    with path.open("rb") as file:
        head = file.read(_HEAD)
        file.seek(0)
        check_text(head)
        encoding = encoding_of(head)
        wide = encoding is not None and encoding != "utf-8"
        source = io.TextIOWrapper(file, encoding, "replace", newline="\n") if wide else file
        place, whole = 0, True
        while data := source.readline(LARGEST_RECORD):
            begins, whole = whole, data[-1:] in {b"\n", "\n"}
            if begins:
                place += 1
                line = data if isinstance(data, str) else decode(data)
                yield place, line.removeprefix("\ufeff")
