"""[n] marks <-> passages, also while the text is still streaming.

A model is shown numbered passages and writes marks as it likes: ``[1, 2]``, ``【1】``,
``[Passage 1]``, ``(1)``. Here they become ``[n]``, one number each (`MarkStream`); the text is cut
into sentences that carry their marks (`SentenceStream`); and the marks are numbered anew in the
order in which a reader meets them (`Numbering`).

What streams is decided at positions of the text, never at the ends of the pieces it arrives in:
however a text is cut into pieces, what comes out is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assistant.types import Citation, Span
from assistant.verify.quotations import quotation_is_open
from index import Hit
from index.passages import split_sentences

_CANONICAL = re.compile(r"[ \t]*\[(\d+)\]")


def without_marks(text: str) -> str:
    """``text`` without its ``[n]`` and the spaces in front of them."""
    return _CANONICAL.sub("", text)


# ---- Marks as models write them -------------------------------------------------------------

_LONGEST = 80  # characters between two brackets; what is longer is no mark
_LABEL = r"(?:passages?|passagen|sources?|quellen?|documents?|docs?|dokumente?|textstellen?)"
_ANY_LABEL = rf"(?:{_LABEL}|articles?|artikel|refs?\.?|nr\.|no\.|\^|\#)"
_NUMBER = rf"(?:{_ANY_LABEL}[ \t]*(?:nr\.|no\.|\#)?[ \t]*)?\d+"
_JOIN = r"[ \t]*(?:[,;&/+‐‑–—-]|(?:and|und|bis|to)\b)[ \t]*"
_NUMBERS = rf"{_NUMBER}(?:{_JOIN}{_NUMBER})*"
_MARK = re.compile(
    rf"[ \t]*(?:"
    rf"\[\[[ \t]*(?P<double>{_NUMBERS})[ \t]*\]\]"
    rf"|[\[［【][ \t]*(?P<square>{_NUMBERS})[ \t]*(?:†[^\]］】\n]*)?[\]］】]"
    rf"|\([ \t]*(?P<round>{_NUMBERS})[ \t]*\)"
    rf")",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d+)(?:[ \t]*(?:[‐‑–—-]|bis\b|to\b)[ \t]*(\d+))?", re.IGNORECASE)
# What stands at the end of the text so far and may yet become a mark, or is one only if the
# right character follows.
_UNDECIDED = re.compile(
    r"[ \t]*(?:"
    rf"[\[［【]{{1,2}}[^\]］】\n]{{0,{_LONGEST}}}[\]］】]?"
    rf"|\([^()\n]{{0,{_LONGEST}}}(?:\)[ \t]*)?"
    r")?\Z"
)


class MarkStream:
    """Text in pieces -> the same text with every mark as ``[n]``, n from 1 to ``count``.

    Numbers that no passage has are dropped, with the space in front of them. What could still be
    the beginning of a mark is held back until the next piece or the end.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._text = ""
        self._done = 0  # characters of _text already given out

    def feed(self, piece: str) -> str:
        """What can be given out after ``piece``."""
        self._text += piece
        undecided = _UNDECIDED.search(self._text, self._done)
        return self._until(undecided.start() if undecided else len(self._text))

    def close(self) -> str:
        """What was held back."""
        return self._until(len(self._text))

    def _until(self, limit: int) -> str:
        out = []
        for match in _MARK.finditer(self._text, self._done):
            if match.start() >= limit:
                break
            if self._is_mark(match):
                out += [self._text[self._done : match.start()], self._canonical(match)]
                self._done = match.end()
        out.append(self._text[self._done : limit])
        self._done = max(self._done, limit)
        return "".join(out)

    def _canonical(self, match: re.Match[str]) -> str:
        numbers = [n for n in _numbers(match[match.lastgroup or 0]) if 1 <= n <= self._count]
        space = re.match(r"[ \t]*", match[0])
        marks = "".join(f"[{number}]" for number in dict.fromkeys(numbers))
        return f"{space[0] if space else ''}{marks}" if marks else ""

    def _is_mark(self, match: re.Match[str]) -> bool:
        if len(match[0].strip()) - 2 > _LONGEST:
            return False
        inside = match["round"]
        if inside is None or re.match(_LABEL, inside, re.IGNORECASE):
            return True
        return self._is_bare_mark(match, inside)

    def _is_bare_mark(self, match: re.Match[str], inside: str) -> bool:
        """Whether ``(1)`` can be nothing else: it ends a sentence, and every number is known.

        At the start of a line it numbers a list; before a word in lower case, an enumeration.
        """
        if any(not 1 <= number <= self._count for number in _numbers(inside)):
            return False
        before = self._text[: match.start()]
        after = self._text[match.end() :]
        if re.search(r"[.!?…][\"'”“»«’]?\Z", before):
            following = after.lstrip(" \t")[:1]
            return not following or following.isupper() or following in '\n([„“"»«'
        return bool(re.search(r"[\w\"'”“»«’]\Z", before)) and after[:1] in (".", "!", "?")


def _numbers(inside: str) -> Iterator[int]:
    for first, last in _RANGE.findall(inside):
        low, high = int(first), int(last or first)
        yield from range(low, high + 1) if high - low < _LONGEST else (low, high)


def canonical_marks(text: str, count: int) -> str:
    """``text`` with every mark as ``[n]``, n from 1 to ``count``; other numbers dropped."""
    marks = MarkStream(count)
    return marks.feed(text) + marks.close()


# ---- Sentences ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence as the model wrote it, with what parts it from the one before.

    ``raw`` has its canonical marks; the ``raw`` of all drafts joined is the whole text up to its
    last word.
    """

    raw: str

    @property
    def text(self) -> str:
        """The sentence alone: no marks, no list sign, no Markdown around it."""
        return _LIST_SIGN.sub("", without_marks(self.raw).replace("**", "").strip())

    @property
    def marks(self) -> tuple[int, ...]:
        """The numbers of its marks, once each, in order."""
        return tuple(dict.fromkeys(int(number) for number in _CANONICAL.findall(self.raw)))


# "1. " begins an item of a list, "1. Mai" a sentence.
_LIST_SIGN = re.compile(
    r"^(?:[-*•#>]+\s+|\d{1,2}[.)]\s+(?!Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))+"
)
_WORD = re.compile(r"[^\W\d_]{2}")
_LONGEST_SENTENCE = 1000  # characters; what goes on and on is cut between two words
_MARKS_AT_LINE_START = re.compile(r"\n\s*?((?:\[\d+\][ \t]*)+)\Z")


class SentenceStream:
    """Text with canonical marks, in pieces -> drafts, each given out once it is complete.

    A sentence is complete when the first word of the next one is. It does not end within a
    quotation, and marks behind its full stop belong to it; marks at the beginning of a line
    belong to what follows.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._pending = ""
        self._seen = 0  # characters of _pending in which the end of a sentence was looked for

    def feed(self, piece: str) -> list[Draft]:
        """The sentences that ``piece`` completes."""
        self._pending += piece
        return list(self._complete())

    def close(self) -> list[Draft]:
        """The sentences that are left; a quotation that was never closed holds none together."""
        drafts = list(self._complete())
        respect = not quotation_is_open(without_marks(self._pending))
        while cut := self._end_of_first(self._pending + "\n", respect):
            drafts.append(self._take(cut))
        rest = self._pending.rstrip()
        return [*drafts, Draft(rest)] if rest else drafts

    def _complete(self) -> Iterator[Draft]:
        for word_end in iter(self._next_word_end, 0):
            while cut := self._end_of_first(self._pending[:word_end]):
                yield self._take(cut)
                word_end -= cut
            if word_end > _LONGEST_SENTENCE:
                yield self._take(word_end - 1)
                word_end = 1
            self._seen = word_end

    def _next_word_end(self) -> int:
        """Where the next word has been followed by white space, or 0."""
        match = re.compile(r"\S\s").search(self._pending, max(self._seen - 1, 0))
        return match.end() if match else 0

    def _take(self, cut: int) -> Draft:
        draft, self._pending = Draft(self._pending[:cut]), self._pending[cut:]
        self._seen = 0
        return draft

    def _end_of_first(self, text: str, respect_quotations: bool = True) -> int:
        """Where the first sentence of ``text`` ends if the first word of another follows, or 0."""
        plain, origin = _plain(text)
        for start in self._starts(plain):
            before = plain[:start]
            if not _WORD.search(before) or (respect_quotations and quotation_is_open(before)):
                continue
            if not re.match(r"\S+\s", plain[start:]):
                return 0
            cut = origin[start]
            if leading := _MARKS_AT_LINE_START.search(text[:cut]):
                cut = leading.start(1)
            return len(text[:cut].rstrip())
        return 0

    def _starts(self, plain: str) -> list[int]:
        starts = {start for start, _ in split_sentences(plain, self._language)}
        return sorted(starts | {match.end() for match in re.finditer(r"\n\s*(?=\S)", plain)})


def drafts(pieces: Iterable[str], count: int, language: str) -> Iterator[Draft]:
    """What a model writes, in pieces -> its sentences, citing passages 1 to ``count``."""
    marks, sentences = MarkStream(count), SentenceStream(language)
    for piece in pieces:
        yield from sentences.feed(marks.feed(piece))
    yield from sentences.feed(marks.close())
    yield from sentences.close()


def _plain(text: str) -> tuple[str, list[int]]:
    """``text`` without marks, and for each of its characters where it stood in ``text``."""
    origin = [at for start, end in _between_marks(text) for at in range(start, end)]
    return "".join(text[at] for at in origin), origin


def _between_marks(text: str) -> Iterator[Span]:
    end = 0
    for match in _CANONICAL.finditer(text):
        yield end, match.start()
        end = match.end()
    yield end, len(text)


# ---- Numbers as shown -----------------------------------------------------------------------


class Numbering:
    """Numbers of passages -> numbers as shown, from 1 in the order of first use."""

    def __init__(self) -> None:
        self._shown: dict[int, int] = {}

    def shown(self, number: int) -> int:
        """The number under which passage ``number`` is shown; the next free one the first time."""
        return self._shown.setdefault(number, len(self._shown) + 1)

    def apply(self, raw: str, numbers: Sequence[int]) -> str:
        """``raw`` with the marks of ``numbers`` as shown: others go, missing ones are added.

        Missing marks stand behind the last one there is, else at the end.
        """
        while (kept := _keep(raw, numbers)) != raw:  # what a dropped mark leaves may be a mark
            raw = kept
        present = [int(number) for number in _CANONICAL.findall(raw)]
        if missing := "".join(f"[{n}]" for n in numbers if n not in present):
            at = max((match.end() for match in _CANONICAL.finditer(raw)), default=len(raw.rstrip()))
            raw = raw[:at] + ("" if present else " ") + missing + raw[at:]
        return re.sub(r"\[(\d+)\]", lambda match: f"[{self.shown(int(match[1]))}]", raw)

    def citations(self, hits: Sequence[Hit], spans: dict[int, list[Span]]) -> tuple[Citation, ...]:
        """The passages in the order shown, each with the spans that its sentences rest on."""
        return tuple(
            Citation(
                shown,
                hits[number - 1].passage,
                hits[number - 1].article,
                merged(spans.get(number, ())),
                hits[number - 1].copies,
            )
            for number, shown in self._shown.items()
        )


def _keep(raw: str, numbers: Sequence[int]) -> str:
    return _CANONICAL.sub(lambda match: match[0] if int(match[1]) in numbers else "", raw)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """``spans`` in order, those that overlap or touch made one."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return tuple(out)
