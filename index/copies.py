"""Wire copies: articles of different outlets that carry the same agency text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from index.language import fold, words

# Outlets cut a wire text and put a sentence of their own in front; below this share of the
# shorter article two texts merely quote the same people.
_SHARE = 0.6
_SHORTEST = 5  # words: shorter sentences ("Das sei falsch.") recur between unrelated texts
_BOILERPLATE = 50  # articles; a sentence that more of them carry tells nothing


class WireTexts:
    """Finds the copies among articles that are added one by one."""

    def __init__(self) -> None:
        self.first_rows: list[int] = []
        self._lengths: list[int] = []
        self._carriers: dict[int, list[int]] = defaultdict(list)

    def add(self, sentences: Iterable[str]) -> int:
        """Add the next article; returns the first row that carries its text, maybe its own.

        Two articles carry the same text when the sentences they share, letter for letter
        apart from case, accents and punctuation, make up _SHARE of the shorter one's words.
        """
        row = len(self.first_rows)
        lengths = {
            hash(key): len(key)
            for sentence in sentences
            if len(key := tuple(fold(word) for word in words(sentence))) >= _SHORTEST
        }
        shared: Counter[int] = Counter()
        for digest, length in lengths.items():
            carriers = self._carriers[digest]
            shared.update(dict.fromkeys(carriers, length))
            if len(carriers) < _BOILERPLATE:
                carriers.append(row)
        length = sum(lengths.values())
        self._lengths.append(length)
        first = row
        for other, common in shared.most_common():
            if common >= _SHARE * min(length, self._lengths[other]):
                first = self.first_rows[other]
                break
        self.first_rows.append(first)
        return first
