"""Numbers, dates and times by their value, however German or English writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product
from typing import Literal


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, date, time or weekday that a text gives.

    ``value`` of a date is (year, month, day) with None for what is not said; otherwise it holds
    one number: of a time the minutes since midnight, of a weekday 0 for Monday. ``unit`` is None
    when there is none or it is not known. ``text`` is as written.
    """

    kind: Literal["number", "date", "time", "weekday"]
    value: tuple[float | None, ...]
    text: str
    unit: str | None = None


_MONTHS = (
    "januar|jänner|january|jan", "februar|february|feb", "märz|march|mär|mar", "april|apr",
    "mai|may", "juni|june|jun", "juli|july|jul", "august|aug", "september|sept|sep",
    "oktober|october|okt|oct", "november|nov", "dezember|december|dez|dec",
)  # fmt: skip
_WEEKDAYS = (
    "montag|monday", "dienstag|tuesday", "mittwoch|wednesday", "donnerstag|thursday",
    "freitag|friday", "samstag|sonnabend|saturday", "sonntag|sunday",
)  # fmt: skip
_MONTH_NUMBER = {name: i for i, names in enumerate(_MONTHS, 1) for name in names.split("|")}
_WEEKDAY_NUMBER = {name: i for i, names in enumerate(_WEEKDAYS) for name in names.split("|")}
_RELATIVE_DAYS = {
    "vorgestern": -2, "gestern": -1, "yesterday": -1, "heute": 0, "today": 0, "tomorrow": 1,
}  # fmt: skip

_UNITS = {
    unit: re.compile(pattern, re.IGNORECASE)
    for unit, pattern in {
        "percent": r"%|prozent|per ?cent|percentage",
        "euro": r"€|euros?\b|eur\b",
        "dollar": r"\$|(?:us-?)?dollars?\b|usd\b",
        "pound": r"£|pfund|pounds?\b",
        "rouble": r"rubel|rou?bles?\b",
        "kilometre": r"km\b|kilomet(?:er|re)",
        "metre": r"m\b|met(?:er|re)",
        "mile": r"meilen?\b|miles?\b",
        "kilogram": r"kg\b|kilo(?:s|gramm?)?",
        "tonne": r"tonnen?\b|tons?\b|tonnes\b",
        "degree": r"°|grad\b|degrees?\b",
        "second": r"sekunden?\b|seconds?\b",
        "minute": r"minuten?\b|minutes?\b|-?minütig",
        "hour": r"stunden?\b|hours?\b|-?stündig",
        "day": r"tage?n?\b|days?\b|-?tägig",
        "week": r"wochen?\b|weeks?\b|-?wöchig",
        "month": r"monate?n?\b|months?\b|-?monatig",
        "year": r"-?jahre?n?\b|-?years?\b|-?jährig",
    }.items()
}
# Units of one measure: (measure, how many of its smallest unit).
_IN = {
    "second": ("time", 1), "minute": ("time", 60), "hour": ("time", 3600), "day": ("time", 86400),
    "week": ("time", 604800), "month": ("months", 1), "year": ("months", 12), "metre": ("way", 1),
    "kilometre": ("way", 1000), "kilogram": ("mass", 1), "tonne": ("mass", 1000),
}  # fmt: skip
_CURRENCY_SIGNS = {"$": "dollar", "€": "euro", "£": "pound"}

_SMALL = {
    "de": "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen",
}
_TENS = {
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
}


def _number_words() -> dict[str, float]:
    """Words for 0 to 99 in both languages, hundreds and halves in German."""
    words: dict[str, float] = {"eins": 1, "anderthalb": 1.5, "eineinhalb": 1.5}
    words |= dict.fromkeys(("beide", "beiden", "beider", "beides", "both"), 2)
    for language in ("de", "en"):
        small, tens = _SMALL[language].split(), _TENS[language].split()
        words |= {word: i for i, word in enumerate(small)}
        words |= {word: 10 * i for i, word in enumerate(tens, 2)}
        for (i, ten), (j, one) in product(enumerate(tens, 2), enumerate(small[1:10], 1)):
            compound = f"{one}und{ten}" if language == "de" else f"{ten}-{one}"
            words[compound] = 10 * i + j
    german = _SMALL["de"].split()
    for i, word in enumerate(german[1:10], 1):
        words |= {f"{word}hundert": 100 * i, f"{word}tausend": 1000 * i}
    for i, word in enumerate(german[2:10], 2):
        words[f"{word}einhalb"] = i + 0.5
    return words


_WORDS = {
    form: value for word, value in _number_words().items() for form in (word, word.casefold())
}
# "ein" and "one" are words for 1 only before a scale ("eine Million") or when looked for.
_ONES = {"ein", "eine", "einen", "einem", "einer", "eines", "a", "one", "eins"}
_SCALES: Mapping[str, float] = {
    "hundert": 1e2, "hundred": 1e2, "dutzend": 12, "dozen": 12, "tausend": 1e3, "thousand": 1e3,
    "million": 1e6, "millionen": 1e6, "mio": 1e6, "mln": 1e6,
    "milliarde": 1e9, "milliarden": 1e9, "mrd": 1e9, "bn": 1e9,
    "billionen": 1e12, "trillion": 1e12,
}  # fmt: skip


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_MONTH = _any(_MONTH_NUMBER)
_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+(?![.,]?\d)|\d+(?:[.,]\d+)*"
_FIGURE = re.compile(
    rf"""
    (?P<iso>\b(?P<iso_y>\d{{4}})-(?P<iso_m>\d\d)-(?P<iso_d>\d\d)\b)
    |(?P<dotted>\b(?P<dot_d>\d{{1,2}})\.\s?(?P<dot_m>\d{{1,2}})\.\s?(?P<dot_y>\d{{4}}|\d\d)\b)
    |(?P<day_first>\b(?P<df_d>\d{{1,2}})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?(?P<df_m>{_MONTH})\b\.?
        (?:,?\s+(?P<df_y>\d{{4}})\b)?)
    |(?P<month_first>\b(?P<mf_m>{_MONTH})\b\.?\s+(?P<mf_d>\d{{1,2}})(?:st|nd|rd|th)?\b(?![.:]?\d)
        (?:,?\s+(?P<mf_y>\d{{4}})\b)?)
    |(?P<month_year>\b(?P<my_m>{_MONTH})\b\.?\s+(?P<my_y>\d{{4}})\b)
    |(?P<month>\b(?:im|in|ab|bis|seit|since|until|ende|anfang|mitte|early|late|last|next
        |(?:from|by|before|after)(?!\s+(?:may|march)\b))\s+(?P<mo_m>{_MONTH})\b)
    |(?P<clock>(?<![\w.,])(?P<h>[01]?\d|2[0-4])(?:(?P<colon>:)(?P<min>[0-5]\d)|[.](?P<dmin>[0-5]\d)
        (?=\s*(?:uhr|[ap]\.?m)\b))?\s*(?P<mark>uhr\b|[ap]\.?m\b\.?)?(?(colon)|(?(mark)|(?!))))
    |(?P<weekday>\b(?:{_any(_WEEKDAY_NUMBER)})(?=s?(?:abend|morgen|mittag|nacht|vormittag|nachmittag
        |s)?\b))
    |(?P<half>\b(?:(?P<whole>\d+|{_any(set(_WORDS) | _ONES | {"an"})})\s+(?P<of>\w+\s+)?
        and\s+a\s+half|half\s+an?|halbe[nr]?)\b)
    |(?P<sign>[$€£]\s?)?(?<![^\W_])(?<![^\W\d_]-)
        (?P<number>{_DIGITS}|\b(?:{_any(set(_WORDS) | _ONES)})(?=\b|jähr|köpf|stünd|minüt|tägig))
        (?P<scale>(?:[\s\u00a0-]*(?:{_any(_SCALES)}|billion)\b\.?)*)
    """,
    re.IGNORECASE | re.VERBOSE,
)


def figures(text: str, language: str) -> list[Figure]:
    """The figures of ``text`` in order, read as ``language`` writes them.

    "1,2 Millionen" in German is "1.2 million" in English; "12. Februar 2025" is "February 12,
    2025"; "zwölf" is "twelve" is 12.
    """
    return [f for match in _FIGURE.finditer(text) if (f := _figure(match, text, language))]


def counted(text: str, language: str) -> Iterator[tuple[float, str, str]]:
    """The numbers of ``text``, "ein" and "one" too: (value, as written, what follows)."""
    for match in _FIGURE.finditer(text):
        token = (match["number"] or "").casefold()
        if token in _ONES - {"a"} and not match["scale"]:
            yield 1.0, match[0], text[match.end() :]
        elif token and (number := _number(match, text, language)):
            yield float(number.value[0] or 0), match[0].strip(), text[match.end() :]


def _figure(match: re.Match[str], text: str, language: str) -> Figure | None:
    written = match[0].strip()
    for group, key in _DATE_GROUPS.items():
        if match[group]:
            parts = match.groupdict()
            day, year = parts.get(f"{key}_d"), parts.get(f"{key}_y")
            return _date(parts[f"{key}_m"], day, year, written.rstrip("."))
    if match["clock"]:
        return _time(match, written)
    if match["weekday"]:
        weekday = _WEEKDAY_NUMBER.get(match["weekday"].casefold())
        return None if weekday is None else Figure("weekday", (weekday,), written)
    if match["half"]:
        return _half(match, text)
    return _number(match, text, language)


_DATE_GROUPS = {
    "iso": "iso", "dotted": "dot", "day_first": "df", "month_first": "mf", "month_year": "my",
    "month": "mo",
}  # fmt: skip


def _date(month: str, day: str | None, year: str | None, written: str) -> Figure | None:
    number = int(month) if month.isdecimal() else _MONTH_NUMBER.get(month.casefold())
    if number is None:  # "APRİL": letters that match without regard to case, but fold otherwise
        return None
    in_year = int(year) + (2000 if len(year) == 2 else 0) if year else None
    on_day = int(day) if day else None
    return Figure("date", (in_year, number, on_day), written)


def _time(match: re.Match[str], written: str) -> Figure:
    hour, mark = int(match["h"]), (match["mark"] or "").casefold()
    if mark.startswith("p") and hour < 12:
        hour += 12
    if mark.startswith("a") and hour == 12:
        hour = 0
    return Figure("time", (60 * hour + int(match["min"] or match["dmin"] or 0),), written)


def _half(match: re.Match[str], text: str) -> Figure | None:
    """ "An hour and a half", "two and a half hours", "eine halbe Stunde"; None without a unit."""
    whole = (match["whole"] or "0").casefold()
    value = float(whole) if whole.isdecimal() else _WORDS.get(whole, 1.0)
    unit = _unit(match["of"] or text[match.end() :])
    return Figure("number", (value + 0.5,), match[0], unit) if unit else None


def _number(match: re.Match[str], text: str, language: str) -> Figure | None:
    token = match["number"].casefold()
    scales = re.findall(r"[^\W\d_]+", match["scale"].casefold())
    known = 1.0 if token in _ONES else _WORDS.get(token)
    value = _digits_value(token, language) if known is None else known
    if value is None:
        return None
    for scale in scales:
        value *= _SCALES.get(scale) or (1e12 if language == "de" else 1e9)  # Billion, billion
    unit = _CURRENCY_SIGNS.get((match["sign"] or "").strip()) or _unit(text[match.end() :])
    if token in _ONES and not scales and not unit:
        return None  # "a", "ein": an article
    return Figure("number", (float(value),), match[0].strip(" -"), unit)


def _digits_value(token: str, language: str) -> float | None:
    """The value of digits with separators; None for what is no number ("3.11.2")."""
    if not token[0].isdecimal():
        return None
    token = re.sub(r"[ \u00a0\u202f'’]", "", token)
    separators = re.findall(r"[.,]", token)
    if not separators:
        return float(token)
    whole, _, rest = token.rpartition(separators[-1])
    grouped = re.fullmatch(r"[1-9]\d{0,2}(?:[.,]\d{3})+", token) and len(set(separators)) == 1
    thousands = "," if language == "en" else "."
    if grouped and (len(separators) > 1 or separators[-1] == thousands):
        return float(re.sub(r"[.,]", "", token))
    if len(separators) > 1 and (
        len(set(separators)) == 1 or not re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", whole)
    ):
        return None
    return float(f"{re.sub(r'[.,]', '', whole)}.{rest}")


def _unit(following: str) -> str | None:
    behind = following.lstrip(" \u00a0\u202f")
    behind = behind.removeprefix("-")
    return next((unit for unit, word in _UNITS.items() if word.match(behind)), None)


def dated(found: Sequence[Figure], text: str, published: date | None) -> list[Figure]:
    """``found`` in ``text``, and the dates that follow from the day the article appeared.

    "Mittwoch" and "yesterday" are days near ``published``, and a date without a year is the one
    nearest to it. Months count without a preposition too.
    """
    words = re.findall(r"[^\W\d_]+", text)
    read = [*found, *_bare_months(words, found)]
    if published is None:
        return read
    known = [_in_nearest_year(figure, published) for figure in read]
    for figure in read:
        if figure.kind == "weekday" and figure.value[0] is not None:
            ahead = int(figure.value[0] - published.weekday()) % 7
            known += [_day(published + timedelta(d), figure.text) for d in (ahead, ahead - 7)]
    for word in words:
        if (days := _RELATIVE_DAYS.get(word.casefold())) is not None:
            known.append(_day(published + timedelta(days), word))
    return known


def _bare_months(words: Iterable[str], found: Sequence[Figure]) -> list[Figure]:
    """The months among ``words`` that no date of ``found`` names."""
    named = {word for figure in found for word in figure.text.split()}
    months = (_date(word, None, None, word) for word in set(words) - named if word[0].isupper())
    return [month for month in months if month]


def of_its_day(text: str, language: str, published: date | None) -> list[Figure]:
    """The day an article appeared, as a date of ``text`` in it, if that names no day of its own."""
    told = dated(figures(text, language), text, published)
    if published is None or any(
        f.kind == "weekday" or (f.kind == "date" and f.value[2]) for f in told
    ):
        return []
    return [_day(published, published.isoformat())]


def _day(day: date, text: str) -> Figure:
    return Figure("date", (day.year, day.month, day.day), text)


def _in_nearest_year(figure: Figure, published: date) -> Figure:
    if figure.kind != "date" or figure.value[0]:
        return figure
    _, month, day = figure.value
    months_ahead = int(month or 0) - published.month
    year = published.year + (months_ahead < -6) - (months_ahead > 6)
    return replace(figure, value=(year, month, day))


def gives(evidence: Iterable[Figure], claim: Figure) -> bool:
    """Whether ``evidence`` gives what ``claim`` says: the value, and no other unit.

    A large round number is given by the exact one ("1.2 million" by 1,234,567), a year by any
    date in it, a weekday by a date on it.
    """
    return any(_gives(figure, claim) for figure in evidence)


def _gives(figure: Figure, claim: Figure) -> bool:
    match claim.kind, figure.kind:
        case "date", "date":
            return all(
                wanted is None or wanted == given or (i == 0 and given is None)
                for i, (wanted, given) in enumerate(zip(claim.value, figure.value, strict=True))
            )
        case "weekday", "date":
            return _weekday(figure) == claim.value[0]
        case "number", "date":
            return claim.unit is None and claim.value[0] == figure.value[0]
        case "number", "number":
            given, wanted = float(figure.value[0] or 0), float(claim.value[0] or 0)
            if claim.unit in _IN and figure.unit in _IN:
                (measure, times), (other, other_times) = _IN[claim.unit], _IN[figure.unit]
                return measure == other and _rounds_to(given * other_times / times, wanted)
            one_unit = claim.unit is None or figure.unit in (None, claim.unit)
            return one_unit and _rounds_to(given, wanted)
    return claim.kind == figure.kind and claim.value == figure.value


def _weekday(figure: Figure) -> int | None:
    year, month, day = (int(part or 0) for part in figure.value)
    try:
        return date(year, month, day).weekday()
    except ValueError:  # no year, no day, or 30 February
        return None


def _rounds_to(exact: float, claimed: float) -> bool:
    """Whether ``claimed`` is ``exact`` or, from 10,000 on, ``exact`` rounded by at most 5 %.

    Below that, what looks rounded is more often another year, age or score.
    """
    if exact == claimed:
        return True
    if claimed < 10_000 or abs(exact - claimed) > 0.05 * exact:
        return False
    digits = len(f"{claimed:.0f}".rstrip("0"))
    return float(f"{exact:.{digits - 1}e}") == claimed
