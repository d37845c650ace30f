"""From one language to another, word by word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from index.language import stems, words
from index.lexicon.compounds import Compounds
from index.lexicon.forms import Forms

_LONGEST = 4  # words of a headword that count, stop words apart
_PER_PLACE = 0.15  # of the first rendering's credit that the second, third ... lacks
_IN_PARTS = 0.9  # credit of a compound rendered part by part
_REMEMBERED = 1 << 15  # words

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rendering:
    """A way to say a word in the other language, with its irregular forms.

    ``credit`` is 1 for the likeliest.
    """

    text: str
    credit: float
    forms: Sequence[str] = ()


class Dictionary:
    """What the words of one language are called in another.

    ``entries`` are headwords with their renderings, likeliest first. A word is looked up by its
    stem, irregular forms by their base, and a compound of the source language that is not listed
    by its parts.
    """

    def __init__(
        self,
        source: str,
        target: str,
        entries: Iterable[tuple[str, Sequence[str]]],
        forms: Mapping[str, Forms],
    ) -> None:
        self.source, self.target = source, target
        self._forms = forms[source]
        self._target_forms = forms[target]
        self._exact: dict[str, Sequence[str]] = {}
        self._stemmed: defaultdict[Key, list[Sequence[str]]] = defaultdict(list)
        # "every year" has the key of "year", which must not be glossed as "jedes Jahr".
        for headword, renderings in sorted(entries, key=lambda entry: " " in entry[0]):
            self._exact.setdefault(headword.lower(), renderings)
            if key := tuple(stems(headword, source))[:_LONGEST]:
                self._stemmed[key].append(renderings)
        single = (word for word in self._exact if " " not in word and "-" not in word)
        self._compounds = Compounds(list(single) if source == "de" else ())
        self.gloss_word = lru_cache(_REMEMBERED)(self._gloss_word)

    def parts(self, word: str) -> tuple[str, ...]:
        """The listed words that ``word`` is a compound of; none when it is not."""
        return self._compounds.parts(word)

    def renderings(self, text: Sequence[str]) -> list[list[Rendering]]:
        """For each word of a question, every way to say it.

        A rendering of several words together ("climate change": Klimawandel) is one of each of
        them. A stop word has none.
        """
        found: list[dict[str, Rendering]] = [{} for _ in text]
        for start in range(len(text)):
            for end in range(start + 1, min(start + _LONGEST, len(text)) + 1):
                for rendering in self._listed(text[start:end]):
                    for word in found[start:end]:
                        known = word.setdefault(rendering.text, rendering)
                        if known.credit < rendering.credit:
                            word[rendering.text] = rendering
        return [
            list(each.values()) or self._in_parts(word)
            for word, each in zip(text, found, strict=True)
        ]

    def gloss(self, text: str) -> str:
        """``text`` word by word in the other language, in its own order.

        Stop words are left out; a word without a rendering stays as it is.
        """
        return " ".join(filter(None, map(self.gloss_word, words(text))))

    def _gloss_word(self, word: str) -> str:
        if not (key := tuple(stems(word, self.source))):
            return ""
        for spelling in (word, self._forms.base(word)):
            if listed := self._exact.get(spelling.lower()):
                return listed[0]
        if listed := next(iter(self._stemmed.get(key, ())), None):
            return listed[0]
        return self._parts_glossed(word) or word

    def _listed(self, text: Sequence[str]) -> Iterator[Rendering]:
        for key in self._keys(text):
            for renderings in self._stemmed.get(key, ()):
                for place, rendering in enumerate(renderings):
                    credit = 1 / (1 + _PER_PLACE * place)
                    yield Rendering(rendering, credit, self._target_forms.of(rendering))

    def _keys(self, text: Sequence[str]) -> set[Key]:
        """The keys of words that stand together; none if one of them is a stop word."""
        bases = [self._forms.base(word) for word in text]
        cut = [[stems(word, self.source) for word in spelt] for spelt in (text, bases)]
        return {tuple(chain.from_iterable(each)) for each in cut if all(each)}

    def _in_parts(self, word: str) -> list[Rendering]:
        glossed = self._parts_glossed(word)
        return [Rendering(glossed, _IN_PARTS)] if glossed else []

    def _parts_glossed(self, word: str) -> str:
        return " ".join(self._exact[part][0] for part in self.parts(word))
