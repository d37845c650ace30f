"""Fields of metadata, under whatever name they go -> what an article says of itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from urllib.parse import urlsplit

from index.articles.dates import parse_date
from index.articles.markup import from_html, looks_like_html
from index.articles.people import split_names
from index.articles.text import line, unescape

# The names in use, lower-cased and without anything but letters, the most telling first.
_NAMES = {
    "title": "headline title titel überschrift ueberschrift schlagzeile",
    "text": (
        "text articlebody body content contenttext contenthtml fulltext maintext articletext "
        "bodytext story volltext inhalt artikel article paragraphs"
    ),
    "published": (
        "datepublished published publishedat publishedtime publisheddate publicationdate "
        "datepublish publishdate pubdate firstpublished date datum veröffentlicht "
        "veroeffentlicht erschienen createdat datecreated created timestamp"
    ),
    "authors": (
        "authors author byline authorname creator dccreator autor autoren autorin verfasser writer"
    ),
    "url": "url link canonicalurl permalink weburl articleurl sourceurl",
    "source": (
        "source publisher sitename site publication newspaper outlet medium sourcename quelle "
        "zeitung hostname domain"
    ),
    "language": "language lang inlanguage languagecode sprache locale",
}
_ALIASES = {kind: names.split() for kind, names in _NAMES.items()}
_INNER = ("name", "rendered", "text", "@value", "#text", "value", "headline")
_NOTHING = frozenset({"", "-", "nan", "none", "null", "n/a", "undefined"})
_LONGEST_FIELD = 1000  # characters; longer is no metadata

# What programs put in the title when nobody gave one: "Microsoft Word - Artikel_neu.docx".
_NO_TITLE = re.compile(
    r"microsoft |word document\Z|unbenannt|untitled|about:|https?:|file:"
    r"|(?:dokument|document|layout)\s*\d*\Z"
    r"|.*\.(?:docx?|html?|indd|odt|pages|pdf|qxd|rtf|tex|txt)\Z",
    re.IGNORECASE,
)

# ISO 639-2 and names of languages, for the languages whose news our readers are likely to have.
_LANGUAGES = {
    name: names[:2]
    for names in (
        "de deu ger german deutsch",
        "en eng english englisch",
        "fr fra fre french französisch",
        "es spa spanish spanisch",
        "it ita italian italienisch",
        "nl nld dut dutch niederländisch",
        "pl pol polish polnisch",
        "pt por portuguese portugiesisch",
        "ru rus russian russisch",
        "tr tur turkish türkisch",
        "uk ukr ukrainian ukrainisch",
    )
    for name in names.split()
}
_NO_LANGUAGE = frozenset({"xx", "zz", "qa"})


@dataclass(slots=True)
class Draft:
    """An article as its file gives it: ``text`` is not clean yet, an empty field is unknown.

    ``number`` counts the records of a file from 1; 0 if the file is one article. ``filed`` is a
    weaker date: of the file's name, or when a PDF was made. ``headline_inside``: the first line
    of the text may be the headline.
    """

    text: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    published: date | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    number: int = 0
    filed: date | None = None
    headline_inside: bool = False

    def fill(self, other: Draft) -> Draft:
        """Take from ``other`` what is unknown here; return this draft."""
        for field in fields(self):
            if not getattr(self, field.name):
                setattr(self, field.name, getattr(other, field.name))
        return self


def from_fields(record: Mapping[str, object], number: int = 0) -> Draft:
    """Make a draft of a record's fields; names we do not know are passed over."""
    known: dict[str, object] = {}
    for name, value in record.items():
        known.setdefault(_key(name), value)

    def strings(kind: str) -> list[str]:
        found = (_strings(known[alias]) for alias in _ALIASES[kind] if alias in known)
        return next(filter(None, found), [])

    def first(kind: str) -> str:
        return next((value[:_LONGEST_FIELD] for value in strings(kind)), "")

    language = language_code(first("language"))
    url, source = web_address(first("url")), line(_plain(first("source")))
    if web_address(source):
        url, source = url or source, ""
    names = [
        name
        for value in strings("authors")
        for name in split_names(unescape(value[:_LONGEST_FIELD]))
    ]
    return Draft(
        text=_plain("\n\n".join(strings("text"))),
        title=line(_plain(first("title"))),
        authors=tuple(dict.fromkeys(line(name) for name in names)),
        published=parse_date(first("published"), language),
        source=source or None,
        url=url,
        language=language,
        number=number,
    )


def _plain(text: str) -> str:
    return from_html(text) if looks_like_html(text) else unescape(text)


def is_text(name: object) -> bool:
    """Whether a field of this name holds the text of an article."""
    return _key(name) in _ALIASES["text"]


def is_known(name: object) -> bool:
    """Whether a field of this name is read at all."""
    return any(_key(name) in aliases for aliases in _ALIASES.values())


def _key(name: object) -> str:
    return "".join(filter(str.isalpha, str(name).rpartition(":")[2].casefold()))


def _strings(value: object, depth: int = 3) -> list[str]:
    """The strings in ``value``: {"name": "A"}, ["A", "B"] and [{"name": "A"}] count as well."""
    if isinstance(value, str):
        return [value] if value.strip().casefold() not in _NOTHING else []
    if isinstance(value, Mapping) and depth:
        found = (_strings(value[name], depth - 1) for name in _INNER if name in value)
        return next(filter(None, found), [])
    if isinstance(value, list) and depth:
        return [text for item in value for text in _strings(item, depth - 1)]
    if isinstance(value, int | float | date) and not isinstance(value, bool):
        return [str(value)]
    return []


def plausible_title(text: str) -> str:
    """Return the title among a document's properties; "" for what a program put there."""
    title = line(text)
    return "" if _NO_TITLE.match(title) else title


def web_address(text: str) -> str | None:
    """Return ``text`` if it is the address of a web page, to which a reader may be sent."""
    text = text.strip()
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    safe = text.isprintable() and not re.search(r"[\s<>\"]", text)
    return text if safe and parts.scheme in {"http", "https"} and parts.hostname else None


def host(url: str | None) -> str | None:
    """Return the site of a web address, without "www."."""
    return (urlsplit(url).hostname or "").removeprefix("www.") or None if url else None


def language_code(text: str) -> str | None:
    """Return the ISO 639-1 code of "de-AT", "deu" or "German"; None for what is none of these."""
    name = re.split(r"[-_.;, ]", text.strip().casefold(), maxsplit=1)[0]
    if name in _LANGUAGES:
        return _LANGUAGES[name]
    return name if re.fullmatch(r"[a-z]{2}", name) and name not in _NO_LANGUAGE else None
