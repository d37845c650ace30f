"""Where quotations stand in a text, in every style of quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Opening mark -> marks that may close it. German opens low and closes with the mark that opens in
# English; French marks point outwards, German ones of the same shape inwards.
_CLOSES = {
    "„": "“”\"",
    "“": "”“\"",
    "”": "”",
    "»": "«",
    "«": "»",
    "\"": "\"”“",
    "‚": "‘’",
    "‘": "’",
    "›": "‹",
    "‹": "›",
}  # fmt: skip
_MARK = re.compile(r"""[„“”»«"‚›‹]|‘|''|``""")
_SINGLE_OPENS = re.compile(r"(?:(?<=[\s(\[—–-])|^)(?:‘|'(?!'))(?=[^\W\d_]|[“\"])", re.MULTILINE)
_SINGLE_CLOSES = {
    True: re.compile(r"(?<=[.,!?…])['’](?!['’\w])"),
    False: re.compile(r"(?<=\w)['’](?=[\s.,;:!?)\]—–-]|$)"),
}
_SINGLE_ENDS = re.compile(r"\n\n|(?<=[\s(])[‘'](?=\w)")
_LONGEST = 3000  # characters; a mark that is never closed must not swallow the article


def quotations(text: str) -> list[tuple[int, int]]:
    """Spans of the outermost quotations, marks included, in order and without overlap.

    A quotation may run over several paragraphs, which open with the same mark again or hold no
    other mark of the kind before the one that closes. An opening mark without its closing one is
    passed over.
    """
    spans = _double(text)
    inside = [False] * (len(text) + 1)
    for start, end in spans:
        inside[start:end] = [True] * (end - start)
    single = (span for span in _single(text) if not inside[span[0]] and not inside[span[1] - 1])
    return sorted([*spans, *single])


def _single(text: str) -> Iterator[tuple[int, int]]:
    """Quotations in British marks, ‘...’ or '...', whose closing mark is an apostrophe too.

    A mark behind a full stop or comma closes; one behind a letter ("the workers' union") only if
    none of those does before the next quotation or the end of the paragraph.
    """
    at = 0
    while opening := _SINGLE_OPENS.search(text, at):
        start, at = opening.start(), opening.end()
        end = _SINGLE_ENDS.search(text, at)
        limit = min(end.start() if end else len(text), start + _LONGEST)
        closing = _SINGLE_CLOSES[True].search(text, at, limit)
        closing = closing or _SINGLE_CLOSES[False].search(text, at, limit)
        if closing:
            yield start, closing.end()
            at = closing.end()


def _double(text: str) -> list[tuple[int, int]]:
    marks = [(m.start(), m.group()) for m in _MARK.finditer(text)]
    spans: list[tuple[int, int]] = []
    i = 0
    while i < len(marks):
        start, _ = marks[i]
        closing = _close(text, marks, i)
        if closing is None:
            i += 1
            continue
        end = marks[closing][0] + len(marks[closing][1])
        if _opens(text, start):
            spans.append((start, end))
            i = closing + 1
        else:
            i += 1
    return spans


def _opens(text: str, at: int) -> bool:
    """An opening mark does not stand directly behind a letter or digit (5", o’clock)."""
    return at == 0 or not text[at - 1].isalnum()


def _close(text: str, marks: list[tuple[int, str]], i: int) -> int | None:
    start, mark = marks[i]
    closers = _CLOSES.get(mark)
    if closers is None:
        return None
    depth = 0
    paragraph = text.find("\n\n", start, start + _LONGEST + 1)
    for j in range(i + 1, len(marks)):
        at, other = marks[j]
        if at - start > _LONGEST:
            return None
        closes = other in closers and other != mark and depth == 0
        if 0 <= paragraph < at - 1 and not closes and not _resumed(text, marks, j, mark, start):
            return None
        if other == "„" and mark == "„":
            if _line_start(text, at):
                continue  # the next paragraph of one quotation opens again
            depth += 1
        elif other in closers:
            if other == mark and _line_start(text, at):
                continue
            if depth == 0:
                return j
            depth -= 1
    return None


def _line_start(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] == "\n"


def _resumed(text: str, marks: list[tuple[int, str]], j: int, mark: str, start: int) -> bool:
    """Whether every paragraph between ``start`` and mark ``j`` opens with ``mark`` again."""
    at = marks[j][0]
    pos = text.find("\n\n", start, at)
    while pos >= 0:
        begin = pos + 2
        while begin < at and text[begin] == "\n":
            begin += 1
        if text[begin] != mark:
            return False
        pos = text.find("\n\n", begin, at)
    return True
