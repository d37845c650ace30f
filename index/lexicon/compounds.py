"""Compounds -> the listed words they are made of: Klimaschutzpolitik = Klimaschutz + Politik."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from index.language import fold

_SHORTEST = 4  # letters of a part; shorter words are found in everything
_LONGEST = 100  # letters; a longer word is a text that lost its spaces
_LINKS = ("", "s", "es", "n", "en", "er", "e", "ens", "nen")  # between two parts
_CUT_OFF = ("e", "en")  # what a part may lose: Schulpolitik, Erdteil
_ENDINGS = ("", "s", "es", "e", "en", "n", "er", "ern")  # of the last part


class Compounds:
    """Divides German compounds into as few listed words as possible."""

    def __init__(self, words: Collection[str]) -> None:
        self._words = {fold(word): word for word in words if len(word) >= _SHORTEST}
        self.parts = lru_cache(1 << 15)(self._parts)

    def _parts(self, compound: str) -> tuple[str, ...]:
        """The listed words that make up ``compound``, at least two; none when they do not."""
        text = fold(compound)
        if len(text) > _LONGEST:
            return ()
        ends = range(len(text) - _SHORTEST, _SHORTEST - 1, -1)
        fewest: dict[int, tuple[str, ...]] = {}  # of the rest that begins at a position
        for start in (*(each for each in ends), 0):
            ways = [
                (part, *fewest[end])
                for end in ends
                if end in fewest and end - start >= _SHORTEST
                for part in [self._part(text[start:end])]
                if part
            ]
            if start and (last := self._last(text[start:])):
                ways.append((last,))
            if ways:
                fewest[start] = min(ways, key=len)
        return fewest.get(0, ())

    def _part(self, text: str) -> str:
        """The word of which ``text`` is the form inside a compound, or ""."""
        whole = (text[: len(text) - len(link)] for link in _LINKS if text.endswith(link))
        for word in (*whole, *(text + end for end in _CUT_OFF)):
            if word in self._words:
                return self._words[word]
        return ""

    def _last(self, text: str) -> str:
        """The word of which ``text`` is a form at a compound's end, or ""."""
        for ending in _ENDINGS:
            word = text[: len(text) - len(ending)]
            if text.endswith(ending) and word in self._words:
                return self._words[word]
        return ""
