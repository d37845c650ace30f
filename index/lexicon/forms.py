"""Irregular forms of a language's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence


class Forms:
    """The forms of words that a stemmer does not bring to one stem: go, went, gone."""

    def __init__(self, entries: Iterable[tuple[str, Sequence[str]]] = ()) -> None:
        self._forms: Mapping[str, Sequence[str]] = dict(entries)
        self._bases: dict[str, str] = {}
        for base, forms in self._forms.items():
            for form in forms:
                self._bases.setdefault(form.lower(), base)

    def base(self, word: str) -> str:
        """The base form of ``word``; the word itself when it is not listed."""
        return self._bases.get(word.lower(), word)

    def of(self, base: str) -> Sequence[str]:
        """The listed forms of a base form."""
        return self._forms.get(base, ())
