"""Web pages: the main text, and what the page says of itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.articles.dates import parse_date
from index.articles.fields import Draft, from_fields, web_address
from index.articles.files import quiet, read_text
from index.articles.model import Unreadable
from index.articles.text import printable

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)""", re.I)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
# The names of <meta> (name, property or itemprop) for each of our fields, the best first.
_META = {
    "title": "og:title citation_title dc.title dcterms.title headline twitter:title",
    "author": "author article:author citation_author dc.creator dcterms.creator parsely-author byl",
    "published": (
        "article:published_time datepublished og:published_time citation_publication_date "
        "dc.date.issued dcterms.issued dc.date dcterms.date parsely-pub-date pubdate publish-date "
        "date"
    ),
    "source": "og:site_name dc.publisher dcterms.publisher citation_journal_title publisher",
    "url": "og:url citation_public_url",
}
_ARTICLE = re.compile(r"Article\Z|BlogPosting\Z|\AReport\Z")  # types of schema.org
_TIME = "(//h1/ancestor::*[self::article or self::main][1]//time/@datetime)[1]"
_DATED_ADDRESS = re.compile(r"/(\d{4}[/-]\d\d[/-]\d\d)[/-]")
_DASH = re.compile(r"\s+[-–—|·]\s+")
_TABLE_RULE = re.compile(r"[|\s:-]+")
_NOT_TEXT = frozenset({"advertisement", "advertising", "anzeige", "sponsored", "werbung"})
# Where trafilatura stops to trust its rules and takes the whole page: its own 250 characters are
# more than a short report has, which then came with byline, captions and teasers in one line.
_SHORTEST_TEXT = 50
# Its search for dates takes those of teasers and footers; what we do not use shall cost nothing.
_NO_DATES = {"original_date": True, "extensive_search": False}
_FEWEST_WORDS = 5  # in the longest line; a page of nothing but links has less


def read_page(path: Path) -> Iterator[Draft]:
    """Read a web page; nothing is fetched.

    JSON-LD is believed first, then <meta>, then what trafilatura finds in the visible page.
    """
    page = printable(_XML_DECLARATION.sub("", read_text(path, _CHARSET, html=True)))
    tree = _parse(page)
    linked = from_fields(_linked_article(tree))
    draft, visible = linked.fill(from_fields(_meta_fields(tree))), _extract(page)
    draft.text, body = visible.text, draft.text
    draft.fill(visible)
    if not _has_sentences(draft.text):
        draft.text = body
    if not _has_sentences(draft.text):
        raise Unreadable("no main text found: a page of links, or one that needs JavaScript")
    draft.title = _without_site(draft.title, draft.source, tree)
    if dated := _DATED_ADDRESS.search(draft.url or ""):
        draft.filed = parse_date(dated[1])
    yield draft


def _parse(page: str) -> HtmlElement:
    from lxml import etree, html

    try:
        return html.document_fromstring(page.encode(), html.HTMLParser(encoding="utf-8"))
    except etree.ParserError as error:
        raise Unreadable("no HTML in it") from error


def _extract(page: str) -> Draft:
    """The main text, and its title and authors as far as the visible page tells."""
    with quiet("trafilatura", "htmldate", "courlan", "justext"):
        from trafilatura import bare_extraction
        from trafilatura.settings import DEFAULT_CONFIG, Document

        config = deepcopy(DEFAULT_CONFIG)
        config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(_SHORTEST_TEXT))
        found = bare_extraction(
            page,
            include_comments=False,
            with_metadata=True,
            date_extraction_params=_NO_DATES,
            config=config,
        )
    known = found.as_dict() if isinstance(found, Document) else {}
    visible = from_fields({name: known.get(name) for name in ("title", "author")})
    lines = (_plain_line(line) for line in (known.get("text") or "").split("\n"))
    visible.text = "\n".join(line for line in lines if line)
    return visible


def _plain_line(line: str) -> str:
    """A line of the main text: rows of tables without rules, advertisements without their label."""
    if line.startswith("|"):
        return "" if _TABLE_RULE.fullmatch(line) else line.strip("| ")
    return "" if line.strip().casefold() in _NOT_TEXT else line


def _has_sentences(text: str) -> bool:
    return any(len(line.split()) >= _FEWEST_WORDS for line in text.split("\n"))


def _meta_fields(tree: HtmlElement) -> Mapping[str, object]:
    meta: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        meta.setdefault(name.casefold(), []).append(element.get("content") or "")
    fields: dict[str, object] = {
        field: next((meta[name] for name in names.split() if any(meta.get(name, ()))), [])
        for field, names in _META.items()
    }
    canonical = tree.xpath('//link[@rel="canonical"]/@href')
    return {
        **fields,
        "title": fields["title"] or _title(tree),
        "published": fields["published"] or tree.xpath(_TIME),
        "url": [url for url in canonical if web_address(url)] or fields["url"],
        "language": tree.get("lang") or tree.get("xml:lang") or meta.get("og:locale"),
    }


def _title(tree: HtmlElement) -> str:
    """The one <h1>, unless <title> ends with it, for then it is the name of the site."""
    title = tree.findtext(".//title") or ""
    headings = list(filter(None, (" ".join(h1.text_content().split()) for h1 in tree.iter("h1"))))
    site = _DASH.split(" ".join(title.split()))[1:]
    if len(headings) == 1 and not any(part.startswith(headings[0]) for part in site):
        return headings[0]
    return title


def _linked_article(tree: HtmlElement) -> Mapping[str, object]:
    """The article among the JSON-LD of a page; parts told elsewhere by their @id are put in."""
    nodes = [
        node
        for script in tree.xpath('//script[contains(@type, "ld+json")]')
        for node in _nodes(script.text or "")
    ]
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node}

    def resolved(value: object) -> object:
        if isinstance(value, list):
            return [resolved(item) for item in value[:100]]
        if isinstance(value, dict) and set(value) == {"@id"}:
            return by_id.get(str(value["@id"]), value)
        return value

    article = next((node for node in nodes if _is_article(node)), {})
    return {name: resolved(value) for name, value in article.items()}


def _nodes(text: str) -> list[dict[str, Any]]:
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return []
    found = data if isinstance(data, list) else [data]
    found = [node for item in found for node in _graph(item)]
    return [node for node in found if isinstance(node, dict)]


def _graph(item: object) -> list[object]:
    graph = item.get("@graph") if isinstance(item, dict) else None
    return graph if isinstance(graph, list) else [item]


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        _ARTICLE.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _without_site(title: str, source: str | None, tree: HtmlElement) -> str:
    """The title without the name of the site, which pages put behind a dash or bar."""
    for heading in tree.iter("h1"):
        shown = " ".join(heading.text_content().split())
        if shown and title.startswith(shown) and _DASH.match(title, len(shown)):
            return shown
    *parts, last = _DASH.split(title)
    return title[: -len(last)].rstrip(" -–—|·") if parts and last == source else title
