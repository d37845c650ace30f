"""Dates as articles write them -> `datetime.date`. Nothing here asks a clock."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_EARLIEST, _LATEST = 1600, 2100  # the first newspapers; beyond any embargo
_UNSET = date(1970, 1, 1)  # what programs write when they have no date
_CENTURY_BREAK = 69  # as POSIX reads years of two digits: 69 is 1969, 68 is 2068

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar jänner",
            "feb february februar feber",
            "mar march mär märz maerz mrz",
            "apr april",
            "may mai",
            "jun june juni",
            "jul july juli",
            "aug august",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december dez dezember",
        ),
        start=1,
    )
    for name in names.split()
}
_NAME = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_YEAR = r"(?P<year>\d{4}|['’]?\d\d)(?![\w:])"
_SLASHED = re.compile(r"(?<!\d)(?P<day>\d\d?)([/-])(?P<month>\d\d?)\2(?P<year>\d{4})(?!\d)")
_FORMS = (
    re.compile(r"(?<!\d)(?P<year>\d{4})([-/.])(?P<month>\d\d?)\2(?P<day>\d\d?)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:\d{6})?(?!\d)"),
    re.compile(r"(?<![\d.])(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?(?P<year>\d{4}|\d\d)(?![\w:])"),
    _SLASHED,
    re.compile(
        rf"(?<!\d)(?P<day>\d\d?)(?:\.|st|nd|rd|th)?[\s-]?(?:of\s)?{_NAME},?[\s-]{_YEAR}", re.I
    ),
    re.compile(rf"\b{_NAME}\s(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s{_YEAR}", re.I),
)
_SECONDS = re.compile(r"\d{10}(?:\d{3})?(?:\.\d+)?")


def parse_date(value: object, language: str | None = None) -> date | None:
    """Return the date that a field of metadata gives; None when it gives none for certain.

    Reads dates of Python, seconds or milliseconds since 1970, ISO 8601, RFC 822, and what
    German and English newspapers print. The date is the one written: no time zone is applied.
    03/04/2025 is 3 April in a German article and no date in any other.
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return _checked(value.year, value.month, value.day)
    text = str(value).strip()[:100]
    if _SECONDS.fullmatch(text):
        seconds = float(text) if len(text.partition(".")[0]) == 10 else float(text) / 1000
        return datetime.fromtimestamp(seconds, UTC).date()
    found = find_date(text, language)
    return found[0] if found else None


def find_date(text: str, language: str | None = None) -> tuple[date | None, int, int] | None:
    """Return the first thing in ``text`` that is written like a date, and where it starts and ends.

    The date is None if it is impossible (30 February) or ambiguous (see `parse_date`).
    """
    matches = [(match.start(), form, match) for form in _FORMS if (match := form.search(text))]
    if not matches:
        return None
    _, form, match = min(matches, key=lambda found: found[0])
    year, month, day = match["year"].lstrip("'’"), match["month"].casefold(), match["day"]
    full_year = int(year)
    if len(year) == 2:
        full_year += 1900 if full_year >= _CENTURY_BREAK else 2000
    if form is _SLASHED:
        known = _checked_slashed(full_year, int(day), int(month), language)
    else:
        known = _checked(full_year, _MONTHS.get(month) or int(month), int(day))
    return known, match.start(), match.end()


def _checked(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if _EARLIEST <= year <= _LATEST and found != _UNSET else None


def _checked_slashed(year: int, first: int, second: int, language: str | None) -> date | None:
    """Europe puts the day first, America the month: take the one that is possible."""
    if first > 12 or language == "de":
        return _checked(year, second, first)
    if second > 12 or first == second:
        return _checked(year, first, second)
    return None
