"""Where sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.language.languages import table_of
from index.language.table import Language

Span = tuple[int, int]

# A sentence can end where a mark, with the quotation marks and brackets closed after it, meets
# white space; or, by mistake, without any ("im Mai.Der Juni").
_MARK = re.compile(
    r"(?<![.!?…])(?P<sign>[.!?…]+)(?P<closed>[\"'”“»«’‘›‹)\]]*)(?=\s)"
    r"|(?<=[^\W\d_]{2})\.(?=[A-ZÀ-Þ][a-zß-ÿ]+[\s,])"
)
_OPENING = "\"'„“”»«‚‘›‹([<:"
_NEXT_WORD = re.compile(rf"\s{{0,40}}(?:[-–—•*]\s)?[{re.escape(_OPENING)}\]…. ]{{0,20}}(\w+)")
_LINE_BREAK = re.compile(r"\n\s*")
_SPACE = re.compile(r"\s*")

_LONGEST_ABBREVIATION = 24  # characters
_PARTS = re.compile(r"[.\-–/]")
_INITIAL = re.compile(r"\w\.")
_DAY_OR_RANK = re.compile(r"\d{1,3}|\d{1,2}\.\d{1,2}")
_ROMAN = re.compile(r"[IVX]+")
_NO_VOWELS = re.compile(r"[b-df-hj-np-tv-xz]{2,5}")  # "vgl", "hrsg"

# Lines of hard-wrapped text are at most this long; in any other text a line is a paragraph.
_WRAPPED = range(50, 121)


def split_sentences(text: str, language: str) -> list[Span]:
    """The sentences of ``text`` as spans ``(start, end)``, in characters.

    Spans ascend, do not overlap, neither begin nor end with white space, and together cover
    every character that is not white space. A sentence ends at a full stop, question or
    exclamation mark, to which the quotation marks and brackets closed after it belong; at a
    blank line; and at a line break that was not forced by the width of the text (headings,
    lists). A quotation of several sentences is several sentences; what goes on after it in lower
    case or after a comma ('"Why?" he asked') is still the same one. Colons and semicolons end no
    sentence. An unknown ``language`` is split by the abbreviations of all the known ones.
    """
    rules = table_of(language)
    return [
        sentence for start, end in _blocks(text) for sentence in _sentences(text, start, end, rules)
    ]


def _blocks(text: str) -> Iterator[Span]:
    """The spans between the line breaks that end a sentence, trimmed."""
    width = max(map(len, text.split("\n")))
    start = line = len(text) - len(text.lstrip())
    stop = len(text.rstrip())
    for gap in _LINE_BREAK.finditer(text, start, stop):
        end = gap.start()
        while text[end - 1].isspace():
            end -= 1
        if not _is_forced(text, end - line, gap, width):
            yield start, end
            start = gap.end()
        line = gap.end()
    if start < stop:
        yield start, stop


def _is_forced(text: str, length: int, gap: re.Match[str], width: int) -> bool:
    """Whether the sentence goes on after a line of that length and the line break ``gap``.

    It does in lower case, and where the next word had no room in a text of that width.
    """
    if gap[0].count("\n") > 1:
        return False
    word = text[gap.end() : gap.end() + width].split(maxsplit=1)[0]
    return word[0].islower() or (width in _WRAPPED and length + 1 + len(word) > width)


def _sentences(text: str, start: int, end: int, rules: Language) -> Iterator[Span]:
    """The sentences of one block."""
    for mark in _MARK.finditer(text, start, end):
        if _is_end(text, start, mark, end, rules):
            yield start, mark.end()
            space = _SPACE.match(text, mark.end(), end)
            assert space, "matches anything"
            start = space.end()
    if start < end:
        yield start, end


def _is_end(text: str, start: int, mark: re.Match[str], end: int, rules: Language) -> bool:
    """Whether the sentence from ``start`` ends with ``mark``, from what stands around it."""
    following = _NEXT_WORD.match(text, mark.end(), end)
    if not following:
        return True
    word = following[1]
    if word.islower():
        return False
    # A function word in capitals begins a sentence; any other word may be a name or a noun.
    initial = len(word) == 1 and text.startswith(".", following.end())
    begins = word[0].isupper() and not initial and word.lower() in rules.function_words
    sign = mark["sign"] or "."
    if sign == ".":
        before = text[max(start, mark.start() - _LONGEST_ABBREVIATION) : mark.start()]
        return not _abbreviates(before, word, begins, rules)
    if sign.strip(".…"):
        return not (mark["closed"] and rules.attribution.match(text, following.start(1)))
    return begins


def _abbreviates(before: str, word: str, begins: bool, rules: Language) -> bool:
    """Whether a full stop belongs to the abbreviation, initial or number in front of it.

    ``before`` is what stands in front of it in the sentence, ``word`` what follows, and
    ``begins`` tells whether that looks like the beginning of another sentence.
    """
    tokens = before.split()
    if not tokens:
        return True
    bracketed = tokens[-1].startswith("(")
    token = tokens.pop().lstrip(_OPENING)
    while tokens and _INITIAL.fullmatch(tokens[-1].lstrip(_OPENING)):  # "z. B", "J. K"
        token = tokens.pop().lstrip(_OPENING) + token
    previous = tokens[-1] if tokens else ""
    if _DAY_OR_RANK.fullmatch(token):
        counts_lines = token == before  # "1. Milk"
        is_ordinal = bracketed or _is_ordinal(token, previous, word, rules)
        return counts_lines or (rules.ordinals and is_ordinal and not begins)
    last = _PARTS.split(token)[-1]
    if len(last) > 1 and last.isupper():
        return not begins and _ROMAN.fullmatch(last) is not None
    spellings = (token.lower(), last.lower())
    if not rules.abbreviations.isdisjoint(spellings):
        return True
    if spellings[1] in rules.before_number and word[0].isdigit():
        return True
    may_be_abbreviation = (
        not rules.final.isdisjoint(spellings)
        or (len(last) == 1 and last.isalpha())
        or (_NO_VOWELS.fullmatch(spellings[1]) and not previous[:1].isdigit())  # but "5 km"
    )
    return bool(may_be_abbreviation) and not begins


def _is_ordinal(number: str, before: str, word: str, rules: Language) -> bool:
    """Whether ``number`` is an ordinal between the words ``before`` and ``word``.

    "am 3. März", "zum 100. Geburtstag", "beim 1. FC Köln"; but "auf Platz 3. Trainer Huber ...".
    """
    if word in rules.months or word[0].isdigit() or (number == "1" and word.isupper()):
        return True
    if before.lower() in rules.function_words:
        return True
    return len(number) < 3 and not (before[:1].isupper() and before.isalpha())
