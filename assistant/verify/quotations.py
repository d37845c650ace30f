"""What a sentence quotes, and where those words stand."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from assistant.types import Span
from assistant.verify.wording import negates

_QUOTATION = re.compile(
    r"„([^„“”\"\n]+)[“”\"]|“([^“”\n]+)[”“]|”([^“”\n]+)”|\"([^\"\n]+)\"|«([^«»\n]+)»|»([^«»\n]+)«"
    r"|‚([^‚‘\n]+)‘|(?<!\w)‘((?:[^‘’\n]|’(?=\w))+)’(?!\w)|(?<!\w)'((?:[^'\n]|'(?=\w))+)'(?!\w)"
)
_OPENS = re.compile(r"[„“”«»\"]|(?<!\w)'(?=[^\W\d_])")  # no '90s
_LEFT_OUT = re.compile(r"[\[(]?(?:…|\.(?:\s?\.){2,})[\])]?")
_PUT_IN = re.compile(r"\[[^\]\n]*\w[^\]\n]*\]")
_LONGEST_GAP = 400  # characters that "..." may leave out
_GAP_ENDS = re.compile(r"[„“”«»\"]|(?<=[.,!?…])['‘’]|\n\s*\n")
_WHOLE_SENTENCES = re.compile(r"\s*[.!?]\s.*[.!?]\s+", re.DOTALL)
_INTERCHANGEABLE = ("[\"'“”„«»‚‘’‹›`´]", "[‐‑–—-]")
_TOKEN = re.compile(rf"\s+|{'|'.join(_INTERCHANGEABLE)}|(?:(?!{'|'.join(_INTERCHANGEABLE)})\S)+")


def quotations(text: str) -> list[Span]:
    """Where ``text`` quotes, without the quotation marks, in characters."""
    return [match.span(match.lastindex or 0) for match in _QUOTATION.finditer(text)]


def quotation_is_open(text: str) -> bool:
    """Whether the last line of ``text`` ends inside a quotation that has not been closed."""
    line = text[text.rfind("\n") + 1 :]
    return bool(_OPENS.search(_QUOTATION.sub("", line)))


def locate(quotation: str, text: str, *, any_case: bool = False) -> tuple[Span, ...]:
    """Where ``quotation`` stands in ``text`` word for word; () when it does not.

    White space, the style of quotation marks and dashes, and punctuation at either end do not
    count. "..." and "[...]" leave words out: the parts must follow each other, in one breath.
    """
    parts = [part for part in _LEFT_OUT.split(quotation) if re.search(r"\w", part)]
    chains: list[tuple[Span, ...]] = [()] if parts else []
    for part in parts:
        found = [match.span() for match in _pattern(part, any_case).finditer(text)]
        chains = [chain for span in found if (chain := _continued(chains, span, text))]
    return chains[0] if chains else ()


def _continued(chains: list[tuple[Span, ...]], span: Span, text: str) -> tuple[Span, ...]:
    """The nearest chain before ``span`` with it, if what is left out between may be; else ()."""
    before = [chain for chain in chains if not chain or chain[-1][1] <= span[0]]
    if before and (not before[-1] or _may_be_left_out(text[before[-1][-1][1] : span[0]])):
        return (*before[-1], span)
    return ()


def _may_be_left_out(gap: str) -> bool:
    """Whether what stands around ``gap`` still says the same.

    Not if another speaks there, and not if a part of a sentence that denies is gone.
    """
    if len(gap) > _LONGEST_GAP or _GAP_ENDS.search(gap):
        return False
    return not negates(gap) or bool(_WHOLE_SENTENCES.fullmatch(gap))


def as_spoken(quotation: str) -> str:
    """``quotation`` with "…" for words that its writer put in ("[Sorokin]").

    Unless they deny: then the speaker said the opposite.
    """
    if any(map(negates, _PUT_IN.findall(quotation))):
        return quotation
    return _PUT_IN.sub(" … ", quotation)


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
