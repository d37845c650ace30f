"""Interviews: a name and a colon stand before all that one of two says."""

from __future__ import annotations

import re
from collections import Counter

from index.statements.people import People, Person
from index.statements.units import Unit

_LABEL = re.compile(r"(?:^|(?<=\s)|(?<=[.?!“”»:]))([^\W\d_a-zäöüß][\w.’'-]*): (?=\S)")
_LONGEST = 6  # tokens, of a label
_TURNS = 3  # of one person at least


class Interview:
    """The names before colons by which an article tells who has the word; none in most."""

    def __init__(self, text: str, people: People) -> None:
        self._people = people
        turns = Counter(match[1] for match in _LABEL.finditer(text))
        labels = {label for label, count in turns.items() if count > 1}
        persons = {label for label in labels if people.by_surname(label)}
        is_one = any(turns[label] >= _TURNS for label in persons)
        self._labels = labels if is_one else set()
        self._is_parted = bool(self._labels - persons)

    def ends(self, gap: str) -> bool:
        """Whether an answer ends with what stands before the next sentence.

        Where questions bear a name as well, it reaches to that over paragraphs.
        """
        return "\n" in gap and not self._is_parted

    def label(self, unit: Unit) -> int:
        """The token of the colon behind the name that opens a unit; 0 where none does."""
        for k in range(1, min(len(unit), _LONGEST)):
            if unit.lows[k] == ":" and unit.words[k - 1] in self._labels:
                return k
        return 0

    def person(self, unit: Unit, colon: int) -> Person | None:
        """Whom the name before the colon means; None for the newspaper that asks."""
        return self._people.by_surname(unit.words[colon - 1])
