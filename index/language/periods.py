"""The days a question names: "yesterday", "im Februar 2025", "in the last three weeks".

A language is a `Calendar`: its words for times, and the phrases they stand in. What the phrases
mean is the same in all languages. Only clear phrases count, for a wrong period hides the articles
that answer; so a year alone names no days (questions about history have one), nor does "today"
in a question about how things are nowadays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from unicodedata import normalize

from index.language.detection import detect
from index.language.languages import LANGUAGES
from index.language.table import word_list

Days = tuple[date, date]

LATE = timedelta(days=2)  # within which news of a day are published

_QUOTED = re.compile(r"[„“”»«\"][^„“”»«\"]*[„“”»«\"]|(?<!\w)[‚‘’'‹›][^‚‘’'‹›]*[‘’'‹›](?!\w)")
_SENTENCE_START = re.compile(r"(?:^|[.?!:] )\W*\w")
_PLACEHOLDER = re.compile(r"<(\w*):?(\w*)>")
_GAP = " | "  # stands for words that were read, so that the words around them do not meet

_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?!\d)"
_MONTH_NUMBER = r"(?:1[0-2]|0?[1-9])(?!\d)"
_YEAR = r"[12]\d{3}(?!\d)"
_COUNT = r"[1-9]\d{0,2}"
_NUMERIC_DATES = (
    r"<year:digits>-<month:number>-<day>",
    r"<day>\. ?<month:number>\. ?<year:digits>",
)

_SEASON = 3  # months
_THIRD = 10  # days of the early, the middle and (or what is left of) the late part of a month


@dataclass(frozen=True)
class Calendar:
    """The words and phrases for times in one language, all of them regular expressions.

    Words match in upper and lower case, but ``ago`` as written: "Today" is a newspaper.
    ``months`` begin with January, ``weekdays`` with Monday, ``seasons`` with spring; ``units``
    are week, month, year and weekend, ``spans`` what is counted: hours, days, weeks, months,
    years; ``numbers`` count from one; ``parts`` are the early, middle and late part of a month;
    ``ago`` are today, yesterday and the day before; ``years`` are this year and the last one as
    they follow a month. ``short_months`` are abbreviations, read only beside a day, a year or
    another month.

    ``phrases``, the longest first, are in the case in which they stand inside a sentence.
    ``<group:words>`` in them is any of these words, caught as that group; ``<group>`` is short
    for words of the same name, and ``<:words>`` catches nothing. The groups tell what is meant:

    - ``day``, ``part``, ``month``, ``season``, ``year``: a date or a part of it, the newest one
      that has begun if there is no year; ``day1``, ``part1``, ``month1``, ``year1``: where a
      range begins, which ends with that date;
    - ``this``: the newest one that has begun; ``last``: the newest one that has ended;
    - ``count`` and ``span``: so many units back from today, one if nothing is counted;
    - ``ago``: a day.

    In front of a phrase may stand ``since``, and then the period lasts until today (a phrase can
    ask for it: ``(?(since)|on )``), or ``aside``, words after which a phrase tells another time
    ("before"). ``misleading`` are words that look like a time and are none. Where no word of
    ``events`` is in a question, its "today" means nowadays.
    """

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    seasons: tuple[str, ...]
    units: tuple[str, ...]
    spans: tuple[str, ...]
    numbers: tuple[str, ...]
    parts: tuple[str, ...]
    ago: tuple[str, ...]
    years: tuple[str, ...]
    since: str
    aside: str
    phrases: tuple[str, ...]
    misleading: re.Pattern[str]
    events: re.Pattern[str]

    @cached_property
    def words(self) -> Mapping[str, tuple[str, ...]]:
        """The alternatives of each placeholder."""
        dated_months = tuple(
            f"{name}|{short}" for name, short in zip(self.months, self.short_months, strict=True)
        )
        return {
            "name": self.months,
            "month": dated_months,
            "weekday": self.weekdays,
            "season": self.seasons,
            "unit": self.units,
            "weekend": self.units[3:],
            "any": (*self.units, *self.weekdays, *self.months, *self.seasons),
            "span": self.spans,
            "count": (_COUNT, *self.numbers),
            "part": self.parts,
            "ago": self.ago,
            "year": (_YEAR, *self.years),
            "day": (_DAY,),
            "number": (_MONTH_NUMBER,),
            "digits": (_YEAR,),
        }

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """The phrases with what may stand in front of them."""
        front = rf"(?:(?:(?P<since>{self.since})|(?P<aside>{self.aside})) )?"
        phrases = (
            _PLACEHOLDER.sub(self._filled, phrase) for phrase in (*_NUMERIC_DATES, *self.phrases)
        )
        return tuple(
            re.compile(rf"(?<![\w-])(?<!\d[.,/]){front}(?:{phrase})(?![\w-])") for phrase in phrases
        )

    def _filled(self, placeholder: re.Match[str]) -> str:
        group, kind = placeholder.groups()
        caught = f"?P<{group}>" if group else "?:"
        case = "" if group == "ago" else "i"
        return f"({caught}(?{case}:{'|'.join(self.words[kind or group])}))"

    def place(self, word: str, kind: str) -> int:
        """Which of the words of that kind ``word`` is, -1 if it is none of them."""
        patterns = enumerate(self.words[kind])
        return next((i for i, each in patterns if re.fullmatch(each, word, re.IGNORECASE)), -1)


def period(question: str, today: date) -> Days | None:
    """The first and the last day, both included, that ``question`` names; None if it names none.

    They are days on which something happened or was published. Several periods give the days
    from the first to the last of them. Weeks begin on Monday, winter on 1 December of the year
    it is named by; the early, middle and late part of a month are ten days each (the late one
    what is left). "The last three days" are today and three days before. A date without a year
    is the last one before or on ``today``; a date with a year may be long ago or to come.

    Words inside quotation marks do not count, nor do times before or after which something was
    ("before February 2025").
    """
    text = " ".join(normalize("NFC", question).split())
    text = text.lower() if text.isupper() else text
    text = _SENTENCE_START.sub(lambda start: start[0].lower(), _QUOTED.sub(_GAP, text))
    language = detect(question, among=_CALENDARS)
    calendars = [_CALENDARS[language]] if language in _CALENDARS else _CALENDARS.values()
    readings = [list(_periods(text, calendar, today)) for calendar in calendars]
    spans = [(min(days)[0], max(last for _, last in days)) for days in readings if days]
    # Of a few words in no certain language, the one that reads "mid April", not "April", is right.
    return min(spans, key=lambda span: span[1] - span[0], default=None)


def _periods(text: str, calendar: Calendar, today: date) -> Iterator[Days]:
    """The periods in ``text``, where no words are read twice."""
    happened = calendar.events.search(text)
    text = calendar.misleading.sub(_GAP, text)
    for pattern in calendar.patterns:
        for match in pattern.finditer(text):
            groups = {group: word for group, word in match.groupdict().items() if word}
            nowadays = not happened and calendar.place(groups.get("ago", ""), "ago") == 0
            if "aside" in groups or nowadays or not (days := _days(groups, calendar, today)):
                continue
            first, last = days[0], today if "since" in groups else days[1]
            if first <= last:
                yield first, last
        text = pattern.sub(_GAP, text)


def _days(groups: Mapping[str, str], calendar: Calendar, today: date) -> Days | None:
    """The days that the groups of a phrase mean; None for a date that no calendar has."""
    if "ago" in groups:
        day = today - timedelta(calendar.place(groups["ago"], "ago"))
        return day, day
    if "span" in groups:
        return _back(groups.get("count", "1"), groups["span"], calendar, today), today
    if "this" in groups:
        return _newest(groups["this"], calendar, today)
    if "last" in groups:
        days = _newest(groups["last"], calendar, today)
        running = days[1] >= today
        return _newest(groups["last"], calendar, days[0] - timedelta(1)) if running else days
    return _dated(groups, calendar, today)


def _back(count: str, span: str, calendar: Calendar, today: date) -> date:
    """The day so many hours, days, weeks, months or years before ``today``."""
    number = int(count) if count.isdigit() else calendar.place(count, "count")
    unit = calendar.place(span, "span")
    if unit < 3:
        return today - timedelta((-(-number // 24), number, 7 * number)[unit])
    first, last = _months(today.year, today.month - number * (1, 12)[unit - 3])
    return min(first + timedelta(today.day - 1), last)


def _newest(word: str, calendar: Calendar, day: date) -> Days:
    """The newest week, weekend, Monday, February, summer ... that has begun by ``day``."""
    monday = day - timedelta(day.weekday())
    if (unit := calendar.place(word, "unit")) >= 0:
        saturday = day - timedelta((day.weekday() - 5) % 7)
        return (
            (monday, monday + timedelta(6)),
            _months(day.year, day.month),
            _months(day.year, 1, 12),
            (saturday, saturday + timedelta(1)),
        )[unit]
    if (weekday := calendar.place(word, "weekday")) >= 0:
        day -= timedelta((day.weekday() - weekday) % 7)
        return day, day
    kind = "season" if calendar.place(word, "season") >= 0 else "month"
    dated = _dated({kind: word}, calendar, day)
    assert dated, "every year has every month"
    return dated


def _dated(groups: Mapping[str, str], calendar: Calendar, today: date) -> Days | None:
    """A date, month, season, part of a month or range of them; without a year the newest."""
    if "year" in groups:
        return _in_year(groups, _year(groups["year"], calendar, today), calendar, today)
    for year in range(today.year, today.year - 9, -1):  # 29 February can be eight years apart
        days = _in_year(groups, year, calendar, today)
        if days and days[0] <= today:
            return days
    return None


def _in_year(groups: Mapping[str, str], year: int, calendar: Calendar, today: date) -> Days | None:
    """What `_dated` tells, in the ``year`` in which it ends (a season: in which it begins)."""
    if "season" in groups:
        season = calendar.place(groups["season"], "season")
        return _months(year, _SEASON * (season + 1), _SEASON)
    month = groups.get("month") or groups["month1"]
    last = _in_month(year, month, groups.get("day"), groups.get("part"), calendar)
    if not {"day1", "month1"} & groups.keys():
        return last
    begin = groups.get("month1", month), groups.get("day1"), groups.get("part1"), calendar
    first_year = _year(groups["year1"], calendar, today) if "year1" in groups else year
    first = _in_month(first_year, *begin)
    if first and last and first > last and "year1" not in groups:
        first = _in_month(year - 1, *begin)
    return (first[0], last[1]) if first and last and first <= last else None


def _in_month(
    year: int, month: str, day: str | None, part: str | None, calendar: Calendar
) -> Days | None:
    """A day, a part or the whole of a month; None for 30 February."""
    number = int(month) if month.isdigit() else calendar.place(month, "month") + 1
    first, last = _months(year, number)
    if day:
        found = first + timedelta(int(day) - 1)
        return (found, found) if found <= last else None
    if part:
        third = calendar.place(part, "part")
        first += timedelta(third * _THIRD)
        last = last if third == 2 else first + timedelta(_THIRD - 1)
    return first, last


def _year(word: str, calendar: Calendar, today: date) -> int:
    if word.isdigit():
        return int(word)
    return today.year + 1 - calendar.place(word, "year")


def _months(year: int, month: int, count: int = 1) -> Days:
    """The first and the last day of ``count`` months; month 0 is the December before."""
    first, after = (
        date(year + number // 12, number % 12 + 1, 1) for number in (month - 1, month - 1 + count)
    )
    return first, after - timedelta(1)


def _short(months: str) -> tuple[str, ...]:
    return tuple(rf"{month}\.?" for month in word_list(months))


_ORDINAL = "(?:st|nd|rd|th)?"

_ENGLISH = Calendar(
    months=LANGUAGES["en"].months,
    short_months=_short("Jan Feb Mar Apr May Jun Jul Aug Sept? Oct Nov Dec"),
    weekdays=word_list("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    seasons=("spring", "summer", "autumn|fall", "winter"),
    units=("week", "month", "year", "weekend"),
    spans=("hours?", "days?", "weeks?", "months?", "years?"),
    numbers=word_list("one two three four five six seven eight nine ten eleven twelve"),
    parts=(
        "early(?: in)?|(?:the )?(?:beginning|start) of",
        "mid|(?:the )?middle of",
        "late(?: in)?|(?:the )?end of",
    ),
    ago=(
        "today|tonight|this (?:morning|afternoon|evening)",
        "yesterday|last night",
        "(?:the )?day before yesterday",
    ),
    years=("this year", "last year"),
    since="since(?: the)?",
    aside="(?:before|until|till|by|after|prior to|as of|than)(?: the| in| on)?",
    phrases=(
        rf"(?:between|from|on) (?:the )?<day1:day>{_ORDINAL}"
        r"(?:(?: of)? <month1:month>(?:,? <year1:year>)?)? (?:and|or|to|until) (?:the )?"
        rf"<day>{_ORDINAL}(?: of)? <month>(?:,? <year>)?",
        rf"(?:between|from|on) <month1:month> <day1:day>{_ORDINAL}(?:,? <year1:year>)? "
        rf"(?:and|or|to|until) (?:<month> )?<day>{_ORDINAL}(?:,? <year>)?",
        r"(?:between|from|in|during) (?:<part1:part>[ -])?<month1:month>(?: <year1:year>)? "
        r"(?:and|or|to|until) (?:<part>[ -])?<month>(?:,? (?:of )?<year>)?",
        r"(?:on )?(?:<:weekday>,? )?(?:the )?"
        rf"<day>{_ORDINAL}(?: of)? <month>,? (?:of )?<year>",
        rf"(?:on )?(?:<:weekday>,? )?<month> (?:the )?<day>{_ORDINAL},? (?:of )?<year>",
        rf"(?(since)|on )(?:<:weekday>,? )?(?:the )?<day>{_ORDINAL}(?: of)? <month>",
        rf"(?(since)|on )(?:<:weekday>,? )?<month> (?:the )?<day>{_ORDINAL}",
        r"(?:in )?<part>[ -]<month:name>(?:,? (?:of )?<year>)?",
        r"(?:in )?<month>,? (?:of )?<year>",
        r"(?(since)(?:the )?|(?:in|during|of) (?:the )?)<season>(?: of|,)? <year>(?:/\d{2,4})?",
        r"(?:the )?(?:last|past) <count> <span>(?! (?:of|before)\b)",
        r"(?:(?:in|over|during|within|for) the (?:last|past)|the past) <span>(?<!s)"
        r"(?! (?:of|before|that|when|in which)\b)",
        r"(?<!the )last <last:any>(?! (?:of|before)\b| in <:name>)",
        r"this <this:unit>",
        r"this <this:season>",
        r"(?(since)|on )<this:weekday>(?! (?:after|before|of)\b)",
        r"(?(since)(?:the )?|(?:on|over|at|during) the )<this:weekend>(?! (?:of|after|before)\b)",
        r"(?(since)|(?:in|during) )<this:name>",
        r"<ago>",
    ),
    misleading=re.compile(
        r"\b(?:his|her|its|their|my|our|whose) last\b|['’]s last\b|\bthe late (?=[A-Z])"
        # Theresa May, "no confidence in May", "since May became ...", the Women's March
        r"|\b(?:Mr|Mrs|Ms|[A-Z]\w+['’]s|(?!(?:In|Of|On) )[A-Z]\w+) (?:May|March|April|June|August)"
        r"(?= [12]\d{3})"
        r"|\b(?:confidence|trust|faith) in May\b"
        r"|\bsince (?:May|April|June|August) (?=(?:[a-z]+ed|is|was|has|had|became|took|came|won"
        r"|lost|left|made|said|went|began|met|spoke)\b)"
        # verbs: "they may 2000 times ...", "may" after a preposition is a month
        r"|(?<!in )(?<!since )(?<!early )(?<!late )(?<!mid )(?<!of )(?<!and )(?<!or )(?<!to )"
        r"\b(?:may|march)(?= [12]\d{3})"
        # nowadays
        r"|\b(?:even|is|are) today\b|\bstill\b[^,;:]{0,60} today\b"
        r"|\btoday(?= (?:still|as|is|are|known|called)\b)"
    ),
    events=re.compile(
        r"\b(?:did|was|were|been|new|news|latest|headlines?|happen(?:s|ed|ing)?|going on|doing"
        r"|says?|said|saying|announce[sd]?|w[io]ns?|lost|loses|died?|dies|met|meets?|meeting|left"
        r"|killed|arrested|resign(?:s|ed)|signed|voted|ruled|tonight|this (?:morning|afternoon"
        r"|evening))\b",
        re.IGNORECASE,
    ),
)

_GERMAN_LAST = "(?:letzt|vergangen|vorig)"
_GERMAN_TIME_OF_DAY = "(?:s?(?:früh|morgens?|vormittags?|mittags?|nachmittags?|abends?|nachts?))?"
_GERMAN_GENITIVE = r"(?! (?:des|dieses|jenes|sein\w+|ihr\w+|vor)\b)"
_GERMAN_MONTHS = (
    "Januar|Jänner",
    *(month.replace("ä", "(?:ä|ae)") for month in LANGUAGES["de"].months[1:]),
)

_GERMAN = Calendar(
    months=_GERMAN_MONTHS,
    short_months=_short("J[aä]n Feb M(?:är|rz) Apr Mai Jun Jul Aug Sept? Okt Nov Dez"),
    weekdays=tuple(
        f"(?:{day}){_GERMAN_TIME_OF_DAY}"
        for day in word_list(
            "Montag Dienstag Mittwoch Donnerstag Freitag Samstag|Sonnabend Sonntag"
        )
    ),
    seasons=("Frühjahr|Frühling", "Sommer", "Herbst", "Winter"),
    units=("Woche", "Monate?s?", "Jahr(?:e?s)?", "Wochenendes?"),
    spans=("Stunden?", "Tagen?", "Wochen?", "Monaten?", "Jahren?"),
    numbers=word_list("einen? zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
    parts=("Anfang", "Mitte", "Ende"),
    ago=("heute", "gestern", "vorgestern"),
    years=("dieses Jahres", f"(?:des )?{_GERMAN_LAST}en Jahres"),
    since="seit(?: de[mnr])?",
    aside=r"(?:vor|nach|bis|bis zu[mr]?|ab|gegenüber|(?<=r )als)(?: de[mnr]| im| in de[mnr]| am)?",
    phrases=(
        r"(?:zwischen(?: de[mn])?|vom|am) <day1:day>\.(?: <month1:month>(?: <year1:year>)?)? "
        r"(?:und|oder|bis)(?: de[mn]| zum| am)? <day>\. ?<month>(?: <year>)?",
        r"(?:zwischen|von|im) (?:<part1:part> )?<month1:month>(?: <year1:year>)? "
        r"(?:und|oder|bis) (?:<part> )?<month>(?: <year>)?",
        r"(?:am )?(?:<:weekday>,? )?(?:de[mnrs] )?<day>\. ?<month>,? <year>",
        r"(?(since)|(?:am|vom) )(?:<:weekday>,? (?:de[mn] )?)?<day>\. ?<month>",
        r"(?(since)|(?:am|vom) )<day>\. ?<month:number>\.",
        r"<part> <month:name>(?: <year>)?",
        r"(?:im )?<month>,? <year>",
        r"(?(since)|(?:im|vom|des) )<season> <year>(?:/\d{2,4})?",
        rf"(?:in de[nr] )?(?:letzt|vergangen)en <count> <span>{_GERMAN_GENITIVE}",
        rf"(?:in der |im |am )?{_GERMAN_LAST}e[mnrs]? <last:any>{_GERMAN_GENITIVE}(?! im <:name>)",
        r"(?:in )?diese[mnrs]? <this:unit>",
        r"(?:in )?diese[mnrs]? <this:season>",
        r"(?(since)|am )<this:weekday>(?! (?:nach|vor) de[mnr]\b)",
        r"(?(since)|am )<this:weekend>(?! (?:nach|vor|vom)\b)",
        r"(?(since)|im )<this:name>",
        r"<ago>",
    ),
    misleading=re.compile(
        rf"\b(?:das|die|der) {_GERMAN_LAST}e\b"
        rf"|\b(?:mein|dein|sein|ihr|unser|ein|kein)(?:e[mnrs]?)? {_GERMAN_LAST}e[mnrs]?\b"
        # nowadays, and the titles that say so: "das Magazin Natur heute", "Was ist Bildung heute?"
        r"|\b(?:noch|d(?:as|ie|er)) heute\b|\bheute(?= (?:noch|als|bekannt\w*)\b)"
        r"|(?i:(?:zeitschrift|zeitung|magazin|sendung|buch|film)s?) (?:[A-ZÄÖÜ]\w+ )+heute\b"
        r"|(?<!\bder )(?<!\bdie )(?<!\bden )(?<!\bdas )(?<!e )(?<!en )"
        r"\b[A-ZÄÖÜ]\w+(?:schaft|ie|ik|ung|heit|keit|ion) heute\b"
    ),
    events=re.compile(
        r"\b(?:Neues|Neuigkeit(?:en)?|Nachrichten?|News|Schlagzeilen?|Thema|Themen"
        r"|geschah(?:en)?|geschieht|passier(?:t|te|ten|en)|los|wurden?|war(?:en)?|worden|gab(?:en)?"
        r"|(?:sag|mein|mach|erklär|forder|warn|droh|kritisier|äußer|bericht|plan|besuch|antworte"
        r"|kündig|beton|verlang|einig|reagier|stimm|verletz|töte|lehn)(?:t|e?ten?)"
        r"|sprach(?:en)?|spricht|sprechen|gewann(?:en)?|gewinnt|verlor(?:en)?|starb(?:en)?|stirbt"
        r"|traf(?:en)?|trifft|treffen|trat(?:en)?|kam(?:en)?|ging(?:en)?|entschied(?:en)?"
        r"|beschloss(?:en)?|schrieb(?:en)?|schreibt|nannten?|fand(?:en)?)\b"
        r"|\bheute (?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)\b"
        # "hat gesagt", "haben angekündigt", "ist zurückgetreten"
        r"|\A(?=.*\bha(?:t|ben|st|bt)\b).*\b(?:[a-zäöü]{0,9}ge[a-zäöüß]{2,20}(?:t|en)"
        r"|(?:be|ver|er|ent|zer)[a-zäöüß]{3,20}(?:t|en)|[a-zäöü]{2,20}iert)\b"
        r"|\A(?=.*\b(?:ist|sind)\b).*\b[a-zäöü]{0,9}ge(?:kommen|treten|storben|schehen|reist|flogen"
        r"|landet|stürzt|fahren|troffen|gangen|wählt|worden)\b",
        re.IGNORECASE,
    ),
)

_CALENDARS = {"de": _GERMAN, "en": _ENGLISH}
