"""HTML and Markdown -> plain text, for passages of markup that are all article.

A whole web page, with its navigation and its advertisements, is the business of `web`.
"""

from __future__ import annotations

import re
from typing import Any

from index.articles.text import printable
from index.language.table import word_set

MARKUP_TAGS = (
    r"p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|figure|img|table|section|article"
)
_HTML = re.compile(rf"</(?:{MARKUP_TAGS})\s*>|<(?:br|hr|img)\b[^<>]*>|<p>", re.IGNORECASE)
_UNREAD = word_set(
    "audio button canvas figure form head iframe map math nav noscript object picture script "
    "select style svg template textarea video"
)
_PARAGRAPHS = word_set(
    "address article aside blockquote body dl div fieldset footer h1 h2 h3 h4 h5 h6 header hr main "
    "ol p pre section table ul"
)
_COUNT = re.compile(r"[0-9]{1,9}")
_LINES = word_set("br caption dd dt li tr")


def looks_like_html(text: str) -> bool:
    """Whether ``text`` is marked up; a "<" or a tag that is only spoken of is not enough."""
    return bool(_HTML.search(text))


def from_html(markup: str) -> str:
    """Return the text of a fragment of HTML, a blank line between paragraphs.

    Scripts, forms, figures and their captions are left out. Items of numbered lists keep their
    number, which in Markdown may have been the day of a date ("12. Februar").
    """
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    root = etree.fromstring(f"<body>{printable(markup)}</body>".encode(), parser)
    return "" if root is None else _text(root)


def _text(root: Any) -> str:
    from lxml import etree

    parts: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            parts += [_break_after(element.tag), _flow(element.tail)]
        elif element.tag in _UNREAD:
            walk.skip_subtree()
        else:
            line_break = "\n" if element.tag in _LINES else _break_after(element.tag)
            parts += [line_break, _number(element), _flow(element.text)]
    return "".join(parts)


def _flow(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _break_after(tag: str) -> str:
    if tag in _PARAGRAPHS:
        return "\n\n"
    return " " if tag in {"td", "th"} else ""


def _number(element: Any) -> str:
    parent = element.getparent()
    if element.tag != "li" or parent is None or parent.tag != "ol":
        return ""
    own, first = element.get("value") or "", parent.get("start") or "1"
    if _COUNT.fullmatch(own):
        return f"{own}. "
    return f"{(int(first) if _COUNT.fullmatch(first) else 1) + parent.index(element)}. "
