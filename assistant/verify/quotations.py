"""What a sentence quotes, and where those words stand."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from assistant.types import Span

_QUOTATION = re.compile(
    r"„([^„“”\"\n]+)[“”\"]|“([^“”\n]+)[”“]|”([^“”\n]+)”|\"([^\"\n]+)\"|«([^«»\n]+)»|»([^«»\n]+)«"
    r"|‚([^‚‘\n]+)‘|(?<!\w)‘((?:[^‘’\n]|’(?=\w))+)’(?!\w)"
)
_LEFT_OUT = re.compile(r"[\[(]?(?:…|\.\.\.+)[\])]?|\[[^\]\n]*\]")
_INTERCHANGEABLE = ("[\"'“”„«»‚‘’‹›`´]", "[‐‑–—-]")
_TOKEN = re.compile(rf"\s+|{'|'.join(_INTERCHANGEABLE)}|(?:(?!{'|'.join(_INTERCHANGEABLE)})\S)+")


def quotations(text: str) -> list[Span]:
    """Where ``text`` quotes, without the quotation marks, in characters."""
    return [match.span(match.lastindex or 0) for match in _QUOTATION.finditer(text)]


def quotation_is_open(text: str) -> bool:
    """Whether the last line of ``text`` ends inside a quotation that has not been closed."""
    line = text[text.rfind("\n") + 1 :]
    return bool(re.search(r"[„“”«»\"]", _QUOTATION.sub("", line)))


def locate(quotation: str, text: str, *, any_case: bool = False) -> tuple[Span, ...]:
    """Where ``quotation`` stands in ``text`` word for word; () when it does not.

    White space, the style of quotation marks and dashes, and punctuation at either end do not
    count. "..." and "[...]" leave words out: the parts must follow each other.
    """
    spans: list[Span] = []
    for part in _LEFT_OUT.split(quotation):
        if not re.search(r"\w", part):
            continue
        start = spans[-1][1] if spans else 0
        found = _pattern(part, any_case).search(text, start)
        if not found:
            return ()
        spans.append(found.span())
    return tuple(spans)


@lru_cache(256)
def _pattern(words: str, any_case: bool) -> re.Pattern[str]:
    trimmed = re.sub(r"^\W+|[^\w%€$]+$", "", unicodedata.normalize("NFC", words))
    parts = (_loosened(token) for token in _TOKEN.findall(trimmed))
    return re.compile(rf"(?<!\w){''.join(parts)}(?!\w)", re.IGNORECASE if any_case else 0)


def _loosened(token: str) -> str:
    if token.isspace():
        return r"\s+"
    return next((kind for kind in _INTERCHANGEABLE if re.match(kind, token)), re.escape(token))


def without_quotations(text: str) -> str:
    """``text`` with a space in the place of each quotation."""
    return _QUOTATION.sub(" ", text)
