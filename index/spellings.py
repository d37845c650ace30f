"""Which spellings of names a corpus holds: asked for Песков, it knows that the articles say Peskow.

A spelling is a capitalised word of the articles; spellings of one name share a key of
`index.names.name_keys`. A word that shares none may be a slip of the pen: then one edit is undone.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from string import ascii_lowercase

from index.errors import IndexDamaged
from index.language import words
from index.names import name_key, name_keys

_FILE = "spellings.txt"
_SHORTEST = 3  # letters of a name
_LONG = 5  # letters; shorter words that differ in one letter are mostly two words
_MOST = 5  # guesses at what a slip of the pen meant
_MARKS = re.compile("[\u0300-\u036f]")


class Spellings:
    """The spellings of names in a corpus, by key; the keys in order of their commonest spelling."""

    def __init__(self, lines: dict[str, str]) -> None:
        self._lines = lines  # key -> its spellings, parted by spaces, most frequent first

    @classmethod
    def build(
        cls, texts: Iterable[str], leave_out: Callable[[str], bool] = lambda _: False
    ) -> Spellings:
        """The spellings in ``texts``: their words of three letters or more with a capital first.

        ``leave_out`` tells which words are no names; every German noun has a capital.

        How frequent a spelling is means how many texts hold it, in capitals or not. Spellings
        that differ in case only are kept once, as they are written most often.
        """
        frequency: Counter[str] = Counter()
        written: Counter[str] = Counter()
        for text in texts:
            found = {word for word in words(text) if _is_name(word)}
            written.update(found)
            frequency.update({word.casefold() for word in found})
        shown: dict[str, str] = {}
        names = (word for word in written if not leave_out(word))
        for word in sorted(names, key=lambda word: (-written[word], word)):
            shown.setdefault(word.casefold(), word)
        lines = defaultdict(list)
        for folded in sorted(shown, key=lambda folded: (-frequency[folded], folded)):
            for key in name_keys(shown[folded]):
                lines[key].append(shown[folded])
        return cls({key: " ".join(spellings) for key, spellings in lines.items()})

    def save(self, folder: Path) -> None:
        """Write ``spellings.txt`` into ``folder``: a line a key, ``key<TAB>spelling spelling``."""
        lines = (f"{key}\t{spellings}\n" for key, spellings in self._lines.items())
        (folder / _FILE).write_bytes("".join(lines).encode())

    @classmethod
    def load(cls, folder: Path) -> Spellings:
        """The spellings saved in ``folder``.

        Raises:
            IndexDamaged: ``spellings.txt`` is missing or not what `save` writes.
        """
        path = folder / _FILE
        try:
            lines = path.read_bytes().decode().split("\n")
            return cls(dict(line.split("\t") for line in lines[:-1]))
        except (OSError, ValueError) as error:
            raise IndexDamaged(f"{path} cannot be read ({error}). Build the index again.") from None

    def of(self, word: str) -> list[str]:
        """The other spellings of the name ``word`` that the corpus holds.

        Those with the word's own key come first, then those of its rarer readings, each most
        frequent first. Case does not count: the word itself is left out in capitals too.
        """
        found = (name for key in name_keys(word) for name in self._lines.get(key, "").split(" "))
        asked = word.casefold()
        return [name for name in dict.fromkeys(found) if name and name.casefold() != asked]

    def near(self, word: str) -> list[str]:
        """What ``word`` may be a slip of the pen for, if the corpus holds it in no spelling.

        At most five spellings whose key or letters (marks and case aside) become those of the
        word by one edit: a letter more, less or other, or two neighbours swapped (Damerau 1964).
        Names of fewer than five letters, or keys, are no guess. Most frequent names first.
        """
        if any(key in self._lines for key in name_keys(word)):
            return []
        by_key = (self._lines.get(edit) for edit in _edits(name_key(word), ascii_lowercase))
        letters = _edits(_letters(word), self._alphabet)
        by_letters = (self._by_letters.get(edit) for edit in letters)
        found = set(" ".join(filter(None, (*by_key, *by_letters))).split())
        return sorted(found, key=self._rank.__getitem__)[:_MOST]

    @cached_property
    def _rank(self) -> dict[str, int]:
        """Every spelling, most frequent names first, with its place in that order."""
        spellings = " ".join(self._lines.values()).split()
        return {name: place for place, name in enumerate(dict.fromkeys(spellings))}

    @cached_property
    def _by_letters(self) -> dict[str, str]:
        """Like ``_lines``, by `_letters`."""
        found: dict[str, str] = {}
        for letters, name in zip(_letters(" ".join(self._rank)).split(), self._rank, strict=True):
            found[letters] = f"{found[letters]} {name}" if letters in found else name
        return found

    @cached_property
    def _alphabet(self) -> str:
        return "".join(set().union(*self._by_letters))


def _is_name(word: str) -> bool:
    return len(word) >= _SHORTEST and word[0].isupper() and word.isalpha()


def _letters(word: str) -> str:
    """The word in lower case, a letter for a letter: marks are dropped, ß stays one letter."""
    word = word.lower()
    return word if word.isascii() else _MARKS.sub("", unicodedata.normalize("NFD", word))


def _edits(word: str, alphabet: str) -> set[str]:
    """All strings of five letters and more that are one edit from ``word``."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    edits = {a + b[1:] for a, b in cuts if b}
    edits |= {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    edits |= {a + letter + b[1:] for a, b in cuts if b for letter in alphabet}
    edits |= {a + letter + b for a, b in cuts for letter in alphabet}
    return {edit for edit in edits if len(edit) >= _LONG}
