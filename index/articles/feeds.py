"""RSS and Atom feeds: one item is one article."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from index.articles.fields import Draft, from_fields, web_address
from index.articles.files import read_text
from index.articles.model import Unreadable
from index.articles.text import printable

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_ENCODING = re.compile(rb"""\A\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)""")
_ENTITY_DECLARED = re.compile(r"\A[^<]*(?:<[?!][^<]*)*?<!ENTITY")
_HTML_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z]\w{1,31});")
_BARE_AMPERSAND = re.compile(r"&(?!(?:\w+|#\d+|#x[0-9a-fA-F]+);)")
_MEDIA = "{http://search.yahoo.com/mrss/}"  # pictures, whose titles are not the article's
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# The elements of RSS 0.9 to 2.0, of its modules and of Atom, the best first.
_ELEMENTS = {
    "title": ("title",),
    "text": ("encoded", "content", "description", "summary"),
    "published": ("pubDate", "published", "issued", "date", "updated"),
    "authors": ("creator", "author"),
    "source": ("source",),
    "language": ("language",),
}


def read_feed(path: Path) -> Iterator[Draft | Unreadable]:
    """Read a feed; an item's full text is preferred to its summary."""
    root = _parse(printable(read_text(path, _ENCODING)))
    if _name(root) not in {"rss", "feed", "RDF"}:
        raise Unreadable(f"XML, but neither RSS nor Atom: its root is <{_name(root)[:40]}>")
    channel = next(root.iter("{*}channel"), root)
    whole = Draft(
        source=from_fields({"source": _text(channel, "title")}).source,
        language=from_fields({"language": _text(channel, "language") or root.get(_LANG)}).language,
    )
    number = 0
    for number, item in enumerate(root.iter("{*}item", "{*}entry"), 1):
        draft = from_fields(_fields(item), number).fill(whole)
        yield draft if draft.text.strip() else Unreadable(f"item {number}: no text")
    if not number:
        raise Unreadable("a feed without items")


def _parse(text: str) -> Any:
    """The root of an XML document; no entity of its own making is read, nothing is fetched."""
    from lxml import etree

    text = _DECLARATION.sub("", text)
    if _ENTITY_DECLARED.match(text):
        raise Unreadable("declares XML entities, which may hide anything; not read")
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, remove_comments=True
    )
    try:
        return etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError:
        text = _HTML_ENTITY.sub(lambda match: html.unescape(match[0]), text)
    try:  # the usual flaws of feeds are mended: "&nbsp;", and "&" for itself
        return etree.fromstring(_BARE_AMPERSAND.sub("&amp;", text).encode(), parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(f"not well-formed XML: {error.msg}") from error


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _fields(item: Any) -> dict[str, object]:
    found = {field: _text(item, *names) for field, names in _ELEMENTS.items()}
    names = [" ".join(name.itertext()) for name in item.iterfind("{*}author/{*}name")]
    return {
        **found,
        "authors": names or found["authors"],
        "url": _address(item),
        "language": item.get(_LANG) or found["language"],
    }


def _text(parent: Any, *names: str) -> str:
    """The content of the first child of one of these names that has any; HTML stays HTML."""
    for name in names:
        for child in parent.iterfind(f"{{*}}{name}"):
            if not child.tag.startswith(_MEDIA) and (content := _content(child)).strip():
                return content
    return ""


def _content(element: Any) -> str:
    from lxml import etree

    if element.get("type") == "xhtml":
        return str(etree.tostring(element, encoding="unicode", method="html", with_tail=False))
    return "".join(element.itertext())


def _address(item: Any) -> str | None:
    """Where the item is on the web: <link>text</link>, <link href="...">, or a <guid>."""
    links = [*item.iterfind("{*}link"), *item.iterfind("{*}guid")]
    kept = (link for link in links if link.get("rel", "alternate") == "alternate")
    return next(
        filter(None, (web_address(link.text or link.get("href") or "") for link in kept)), None
    )
