"""Text and Markdown files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from index.articles.fields import Draft, from_fields
from index.articles.files import read_text
from index.articles.markup import MARKUP_TAGS, from_html
from index.articles.text import clean, line, printable, unwrap

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(
    r"\s*^(?P<fence>---|\+\+\+)[ \t]*\n(?P<fields>.*?)^(?:(?P=fence)|\.\.\.)[ \t]*(?:\n|\Z)",
    re.M | re.S,
)
_FIELD = re.compile(r"^(?P<name>[\w-]+)\s*[:=]\s*(?P<value>.*)$", re.M)
# Outside of code, two signs are no marks: the star of "Bürger*innen", and a "<" that opens no
# tag in use in articles ("<script>" is spoken of).
_NO_MARK = re.compile(
    rf"(?P<code>`[^`\n]*`)|(?<=[^\W\d_])\*(?=[^\W\d_])"
    rf"|<(?!/?(?:{MARKUP_TAGS})\b|!--|https?:|mailto:)",
    re.IGNORECASE,
)


def read_plain(path: Path) -> Iterator[Draft]:
    """Read a text file. The first line may be the headline."""
    yield Draft(text=unwrap(clean(read_text(path))), headline_inside=True)


def read_markdown(path: Path) -> Iterator[Draft]:
    """Read a Markdown file; its title is that of the front matter, or else the first heading."""
    text = printable(read_text(path))
    front = _FRONT_MATTER.match(text)
    fields = _fields(front) if front else {}
    heading, body = _from_markdown(text[front.end() :] if front and fields else text)
    draft = from_fields(fields)
    draft.text = f"{heading}\n\n{body}" if draft.title else body
    draft.title = draft.title or heading
    draft.headline_inside = True
    yield draft


def _fields(front: re.Match[str]) -> Mapping[str, object]:
    """The fields of YAML or TOML; if it is neither, for a stray colon say, those of its lines.

    None if there are no fields: then the fence was a rule between paragraphs.
    """
    import tomllib

    import yaml

    try:
        # BaseLoader makes nothing but strings, lists and mappings.
        toml = front["fence"] == "+++"
        fields = (
            tomllib.loads(front["fields"]) if toml else yaml.load(front["fields"], yaml.BaseLoader)
        )
    except (tomllib.TOMLDecodeError, yaml.YAMLError, RecursionError, ValueError):
        fields = {name: value.strip("\"'[] ") for name, value in _FIELD.findall(front["fields"])}
    return fields if isinstance(fields, Mapping) else {}


def _from_markdown(text: str) -> tuple[str, str]:
    """The heading on top ("" if none) and the text below, without marks."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse(_NO_MARK.sub(lambda sign: sign["code"] or f"\\{sign[0]}", text))
    for token in tokens:
        if token.type == "list_item_open" and token.info:
            token.attrSet("value", token.info)  # "3. März", "5. April": not to be counted anew
    first = next((n for n, token in enumerate(tokens) if _is_top_heading(n, token)), None)
    heading: list[Token] = []
    if first is not None:
        heading, tokens[first : first + 3] = tokens[first : first + 3], []
    render = partial(parser.renderer.render, options=parser.options, env={})
    return line(from_html(render(heading))), from_html(render(tokens))


def _is_top_heading(position: int, token: Token) -> bool:
    return token.type == "heading_open" and (position == 0 or token.tag == "h1")
