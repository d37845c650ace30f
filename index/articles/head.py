"""What stands around an article's text: headline, byline and date above, teasers below."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from index.articles.dates import find_date
from index.articles.people import AGENCIES, byline
from index.articles.text import CLOSING, is_final

_LONGEST_HEADLINE = 160  # characters; newspapers rarely pass 120
_LONGEST_NOTE = 160  # a byline of three authors, a date and an agency
_HEAD_LINES = 4  # headline, subtitle, byline, date
_TEASER_LINES = 10  # a box of links below an article has no more

_SEGMENTS = re.compile(r"\s*[|•·]\s*|\s+[–—-]\s+")
_SOURCE = re.compile(r"(?:quelle|source)\s*:\s*(?P<name>.{2,60})", re.IGNORECASE)
_UPDATED = re.compile(r"(?:zuletzt |last )?(?:aktualisiert|updated|stand)\b", re.IGNORECASE)
_BESIDE_A_DATE = re.compile(
    r"\b(?:veröffentlicht|erschienen|aktualisiert|zuletzt|stand|datum|am|um|vom|den|uhr"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|mo|di|mi|do|fr|sa|so"
    r"|published|posted|updated|first|last|date|on|at|h|pm|utc|gmt|ce[s]?t|me[s]?z|bst|e[sd]t"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun"
    r"|\d\d?[:.]\d\d(?:[:.]\d\d)?(?:am|pm)?)(?!\w)|[\s,.:;()/+-]",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[A-ZÄÖÜ][\w.-]*(?:[ /][A-ZÄÖÜ][\w.-]*){0,2},\s*")
_DATELINE_END = re.compile(r"\s*(?:\([^()]{2,30}\)\s*)?[–—:-]")
_TEASER = re.compile(
    r"(?:mehr (?:zum thema|dazu|zu diesem thema)"
    r"|lesen sie (?:hierzu )?(?:auch|dazu|mehr|hier)(?: mehr)?"
    r"|(?:zum )?weiterlesen|auch interessant|das könnte sie auch interessieren|siehe auch"
    r"|weitere (?:artikel|meldungen|nachrichten)|read (?:more|also|next)|also read|see also"
    r"|related(?: (?:articles|stories|topics|news|content|coverage|links))?|further reading"
    r"|more on this(?: story| topic)?|more stories|you (?:may|might) also like)"
    r"\s*(?:[:–—|…]|-\s|\Z)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Head:
    """What the first lines of an article say, and the ``text`` without these lines."""

    title: str = ""
    authors: tuple[str, ...] = ()
    published: date | None = None
    source: str | None = None
    text: str = ""


def read_head(text: str, title: str, language: str, headline_inside: bool) -> Head:
    """Part the head of an article from its text, which is clean.

    Lines that repeat ``title`` or say nothing but who wrote it, when and for whom are taken out
    of the first few. If there is no ``title`` and ``headline_inside``, the first other line is
    taken for the headline if it looks like one.
    """
    head = Head(title)
    lines = text.split("\n")
    filled = [number for number, line in enumerate(lines) if line]
    taken: set[int] = set()
    for place, number in enumerate(filled[:_HEAD_LINES]):
        line, on_top = lines[number], len(taken) == place
        if (on_top and _same(line, head.title)) or _take_note(line, head, language, on_top):
            taken.add(number)
        elif on_top and headline_inside and _is_headline(line, lines[number + 1 :], head):
            head.title = line
            taken.add(number)
    body = "\n".join(line for number, line in enumerate(lines) if number not in taken)
    head.text = re.sub(r"\n{3,}", "\n\n", body).strip("\n")
    head.published = head.published or _dateline(head.text, language)
    return head


def _same(line: str, title: str) -> bool:
    return bool(title) and line.casefold().strip(" .:") == title.casefold().strip(" .:")


def _is_headline(line: str, following: list[str], head: Head) -> bool:
    """A short line that is no sentence, with a longer text below that has sentences.

    Below a byline stands no headline any more.
    """
    if head.title or head.authors or len(line) > _LONGEST_HEADLINE:
        return False
    if line.rstrip(CLOSING).endswith((".", ",", ";", ":")) or not any(map(str.isalpha, line)):
        return False
    if not following or following[0][:1].islower():
        return False
    return sum(map(len, following)) > len(line) and any(map(is_final, following))


def _take_note(line: str, head: Head, language: str, on_top: bool) -> bool:
    """Put into ``head`` what ``line`` notes; False if it is no note.

    One part may be unknown if the line cannot be the headline ("Politik | 12. Februar 2025").
    """
    if len(line) > _LONGEST_NOTE:
        return False
    note = Head()
    parts = [part for part in _SEGMENTS.split(line) if part]
    unknown = [part for part in parts if not _take_part(part, note, language)]
    known = len(parts) - len(unknown)
    spare = 1 if known > 1 or head.title or not on_top else 0
    if not known or len(unknown) > spare or any(map(is_final, unknown)):
        return False
    if note.published and head.published and not note.authors and not _UPDATED.match(line):
        return False  # a second date opens an entry of a chronicle
    head.authors = head.authors or note.authors
    head.published = head.published or note.published
    head.source = head.source or note.source
    return True


def _take_part(part: str, note: Head, language: str) -> bool:
    if dated := find_date(part, language):
        published, start, end = dated
        rest = f"{part[:start]} {part[end:]}"
        place = _PLACE.match(rest)
        if names := byline(rest.strip(" ,")):
            note.authors = names
        elif _BESIDE_A_DATE.sub("", rest[place.end() if place else 0 :]):
            return False
        note.published = published
    elif names := byline(part):
        note.authors = names
    elif source := _SOURCE.fullmatch(part):
        note.source = source["name"]
    elif AGENCIES.issuperset(part.strip("()").lower().split("/")):
        note.source = part.strip("()")
    else:
        return False
    return True


def _dateline(text: str, language: str) -> date | None:
    """The date of "MOSKAU, 12. Februar 2025 (dpa) – ..."; one without a year is not guessed."""
    opening = text[:100]
    place, dated = _PLACE.match(opening), find_date(opening, language)
    if not (place and dated and place.end() == dated[1] and _DATELINE_END.match(opening, dated[2])):
        return None
    return dated[0]


def without_teasers(text: str) -> str:
    """Return ``text`` without the links to other articles that end it.

    A teaser counts as the end if nothing but further teasers and titles follows.
    """
    lines = text.split("\n")
    filled = [number for number, line in enumerate(lines) if line]
    for number in filled[1:][-_TEASER_LINES:]:
        if _TEASER.match(lines[number]) and all(map(_is_link, lines[number + 1 :])):
            return "\n".join(lines[:number]).rstrip()
    return text


def _is_link(line: str) -> bool:
    return bool(_TEASER.match(line)) or (len(line) <= _LONGEST_HEADLINE and not line.endswith("."))
