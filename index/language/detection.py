"""Which language a text is in.

Every word speaks for the languages that have it in their tables, in equal parts, so that a word
of one language only ("wer", "the") counts most; a word of no table speaks a little for the
languages whose spelling it has. The language with the most evidence is told, unless there is too
little of it or another language has nearly as much.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from functools import lru_cache

from index.language.languages import LANGUAGES, UNKNOWN
from index.language.tokens import is_acronym, searched_words

_SAMPLE = 400  # words of an article that are looked at
_SPELLING, _OPENING = 0.25, 0.5  # evidence, where a word of one language only counts 1
_ENOUGH = 0.5  # a word that two languages share, or two spellings
_LEAD = 1.1  # times the evidence for the next language
# Every longer text has some words of some language by accident. In its own language they make
# up a third of it or more, in another one less than a sixth.
_SHARE, _ACCIDENTS = 0.15, 5


def detect(text: str, among: Collection[str] | None = None) -> str:
    """The ISO 639-1 code of the language of ``text``, or "und" when it cannot be told.

    Works on articles and on short questions; a text of names only cannot be told. ``among``
    limits the choice to some languages of ``LANGUAGES``.
    """
    sample = [word for word in searched_words(text[: _SAMPLE * 10]) if word.isalpha()][:_SAMPLE]
    scores: dict[str, float] = defaultdict(float)
    for code, table in LANGUAGES.items():
        scores[code] = _OPENING if table.opening.match(text) else 0.0
    for word in sample:
        for code, weight in _evidence(word):
            scores[code] += weight
    ranked = sorted(
        ((score, code) for code, score in scores.items() if among is None or code in among),
        reverse=True,
    )
    (best, language), (next_best, _) = (*ranked, (0.0, UNKNOWN), (0.0, UNKNOWN))[:2]
    enough = max(_ENOUGH, _SHARE * (len(sample) - _ACCIDENTS))
    return language if best >= enough and best >= _LEAD * next_best else UNKNOWN


@lru_cache(1 << 15)
def _evidence(word: str) -> tuple[tuple[str, float], ...]:
    """Which languages ``word`` speaks for, and how much."""
    lower = word.lower()
    if lower in _TELLING and not is_acronym(word):
        codes = _TELLING[lower]
        return tuple((code, 1 / len(codes)) for code in codes)
    return tuple(
        (code, _SPELLING)
        for code, table in LANGUAGES.items()
        if len(word) > 3 and table.spelling.search(lower)
    )


def _telling_words() -> dict[str, list[str]]:
    """The languages of each word in the tables."""
    telling = defaultdict(list)
    for code, table in LANGUAGES.items():
        for word in table.function_words | table.typical:
            telling[word].append(code)
    return dict(telling)


_TELLING = _telling_words()
