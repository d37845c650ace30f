"""The word lists that come with this project."""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from index.errors import WordListInvalid
from index.language import detect, fold, stems
from index.lexicon.dictionary import Dictionary
from index.lexicon.forms import Forms

_FOLDER = Path(__file__).parent
_PAIR = TRANSLATED_FROM = ("en", "de")
_LIST = _FOLDER / "english-german.txt"
_FORMS = {code: _FOLDER / f"forms.{code}.txt" for code in _PAIR}

# Klingbeil, Lauterbach and Salzburg are made of common words.
_OF_NAMES = (
    "bach", "bauer", "beil", "berg", "brunn", "burg", "dorf", "feld", "furt", "hausen", "heim",
    "knecht", "mann", "stadt", "stein", "wald",
)  # fmt: skip
_GLOSSING = b"1"  # counted up when the same lists are read in another way

Entry = tuple[str, Sequence[str]]


@cache
def dictionary(source: str, target: str) -> Dictionary | None:
    """The dictionary from one language to another; None when there is no list of the two.

    Raises:
        WordListInvalid: a line of a list cannot be read.
    """
    if {source, target} != set(_PAIR):
        return None
    entries = read(_LIST) if source == "en" else backwards(read(_LIST))
    return Dictionary(
        source, target, entries, {code: Forms(read(file)) for code, file in _FORMS.items()}
    )


def is_common(word: str) -> bool:
    """Whether a list holds ``word`` as no name, in any form and either language, or its parts.

    English writes names with a capital.
    """
    if any(stem in _common(code) for code in _PAIR for stem in stems(word, code)):
        return True
    german = dictionary(*reversed(_PAIR))
    return bool(german and german.parts(word)) and not word.casefold().endswith(_OF_NAMES)


@cache
def _common(language: str) -> frozenset[str]:
    """The stems of the words that are no names."""
    common = [(head, renderings) for head, renderings in read(_LIST) if head[0].islower()]
    listed = {"en": [head for head, _ in common], "de": [each for _, r in common for each in r]}
    known = {word for word in listed[language] if " " not in word}
    known.update(form for base, forms in read(_FORMS[language]) for form in (base, *forms))
    return frozenset(stem for word in known for stem in stems(word, language))


def gloss(text: str, language: str) -> str:
    """``text`` word by word in ``language``, if there is a list for the language it is in."""
    known = dictionary(detect(text), language)
    return (known.gloss(text) if known else "") or text


def digest() -> str:
    """sha256 of all lists and of how they are read: what is glossed depends on them."""
    files = (_LIST, *_FORMS.values())
    return hashlib.sha256(_GLOSSING + b"".join(file.read_bytes() for file in files)).hexdigest()


def read(file: Path) -> Iterator[Entry]:
    """The entries of a list: ``headword = rendering, rendering`` a line; # begins a remark.

    Raises:
        WordListInvalid: a line is not of that form, or the file not in UTF-8.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise WordListInvalid(f"{file} is not in UTF-8 ({error}). Save it as UTF-8.") from None
    for number, line in enumerate(text.split("\n"), 1):
        if (line := line.strip()) and not line.startswith("#"):
            headword, equals, rest = line.partition(" = ")
            renderings = [each.strip() for each in rest.split(",")]
            if not (headword.strip() and equals and all(renderings)):
                raise WordListInvalid(
                    f"{file}, line {number}: {line!r} is not of the form "
                    "'headword = rendering, rendering'. Mend or delete the line."
                )
            yield headword.strip(), renderings


def backwards(listed: Iterable[Entry]) -> list[Entry]:
    """The same list from the other side: each rendering with its headwords, likeliest first.

    Likely is a headword that has the rendering in front, is common, and is spelt alike. Nothing
    here knows how common words are; those that many headwords of several words hold ("defence
    policy", "air defence") are.
    """
    entries = [(head, fold(head), renderings) for head, renderings in listed]
    parts = (re.split("[ -]", folded) for _, folded, _ in entries)
    held = Counter(word for each in parts if len(each) > 1 for word in each)
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for head, folded, renderings in entries:
        common = -0.7 if " " in head else 0.6 * math.log1p(held[folded])
        common += 0.3 * math.log1p(len(renderings))
        for place, rendering in enumerate(renderings):
            found[rendering][head] = common - place + 1.5 * _alike(folded, fold(rendering))
    return [
        (rendering, sorted(heads, key=lambda head: -heads[head]))
        for rendering, heads in found.items()
    ]


def _alike(one: str, other: str) -> float:
    """The share of the longer word that both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    same = next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
    return same / max(len(one), len(other))
