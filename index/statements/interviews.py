"""Interviews: a name and a colon stand before all that one of two says."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterator

from index.statements.people import People, Person
from index.statements.table import Cues
from index.statements.units import Unit

_LABEL = re.compile(r"(?:^|(?<=[\s.?!“”»:]))([^\W\d_a-zäöüß][\w’'-]{0,40}): (?=\S)")
_LONGEST = 6  # tokens, of a label
_TURNS = 3  # of one person at least


class Interview:
    """The names before colons by which an article tells who has the word; none in most.

    Somebody must be named so several times, and answer a question or speak of himself: else it is
    a list.
    """

    def __init__(self, text: str, cues: Cues, people: People) -> None:
        self._people = people
        matches = list(_LABEL.finditer(text))
        turns = Counter(match[1] for match in matches)
        labels = {label for label, count in turns.items() if count > 1}
        persons = {label for label in labels if people.by_surname(label)}
        asking = {label for label, said in _turns(text, matches) if "?" in said} & labels - persons
        first_person = {word for word, meant in cues.pronouns.items() if meant == "i"}
        speaks = any(
            label in persons and not first_person.isdisjoint(said.lower().split())
            for label, said in _turns(text, matches)
        )
        asked = any(
            text[max(0, match.start() - 5) : match.start()].rstrip().endswith("?")
            for match in matches
        )
        often = any(turns[label] >= _TURNS for label in persons)
        is_one = often and (bool(asking) or speaks or asked)
        self._labels: Collection[str] = persons | asking if is_one else ()
        self._last = matches[-1].start() if matches and asking else -1

    def label(self, unit: Unit) -> int:
        """The token of the colon behind the name that opens a unit; 0 where none does."""
        for k in range(1, min(len(unit), _LONGEST)):
            if unit.lows[k] == ":" and unit.words[k - 1] in self._labels:
                return k
        return 0

    def person(self, unit: Unit, colon: int) -> Person | None:
        """Whom the name before the colon means; None for the newspaper that asks."""
        return self._people.by_surname(unit.words[colon - 1])

    def ends(self, gap: str, at: int) -> bool:
        """Whether an answer ends with what stands before the next sentence, at a character.

        Where questions bear a name as well, it reaches to the next one over paragraphs.
        """
        return "\n" in gap and at > self._last


def _turns(text: str, matches: list[re.Match[str]]) -> Iterator[tuple[str, str]]:
    """Each name before a colon with what stands behind it, to the next one."""
    for match, after in itertools.zip_longest(matches, matches[1:]):
        yield match[1], text[match.end() : after.start() if after else None]
