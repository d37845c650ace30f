"""The people of an article: from "er", "Merkel" or "der Sprecher" to a full name."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from index.names import is_role, is_title, name_key
from index.statements.given_names import FEMALE, GIVEN, MALE_IN_VOWEL

# Two and more capitalised words in a row, particles allowed between: candidates for full names.
_CAPITAL = r"[^\W\d_a-zäöüß][\w’'-]*"
_CAPITALS = re.compile(
    rf"(?:{_CAPITAL}|(?:[A-Z]\.)+|Dr\.|Prof\.)"
    rf"(?: (?:(?:v[oa]n(?: de[rnm]?)?|zu|de(?: la)?|del|di|da|dos|bin|ibn|al|el|le|ten) )?"
    rf"(?:(?:[A-Z]\.)+|Dr\.|{_CAPITAL}))+"
)
_FEMALE_TITLES = frozenset({"frau", "mrs", "ms", "miss", "lady", "queen"})
_MALE_TITLES = frozenset({"herr", "herrn", "mr", "sir", "lord", "king"})


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the article names in full: where first, and as man or woman if that shows."""

    name: str
    at: int
    gender: str
    certain: bool = False


class People:
    """Who is named in an article, and whom a shorter mention means."""

    def __init__(self, text: str, small: frozenset[str]) -> None:
        self._small = small
        self._by_surname: dict[str, Person] = {}
        self._by_role: list[tuple[str, str]] = []
        self._mentions: list[Person] = []
        self._places: list[int] = []
        for match in _CAPITALS.finditer(text):
            self._note(match.group(), match.start(), text)

    def _note(self, mention: str, at: int, text: str) -> None:
        words = mention.split()
        for i in range(len(words) - 1, -1, -1):
            if words[i].lower() in self._small and words[i][0].isupper():
                at += sum(len(w) + 1 for w in words[: i + 1])
                words = words[i + 1 :]
                break
        last = max((i for i, w in enumerate(words[:-1]) if is_title(w)), default=-1)
        roles, names = words[: last + 1], words[last + 1 :]
        if not names or (roles and names[0].islower()) or self._is_role_only(names):
            return
        given = next((i for i, w in enumerate(names[:-1]) if _is_given(w)), 0)
        person = self._person(roles, names[given:], at)
        if person is None:
            return
        self._mentions.append(person)
        self._places.append(at)
        before = text[max(0, at - 30) : at].split()[-1:]  # "spokesman" in English
        self._by_role += [(r.lower(), person.name) for r in (*before, *roles) if is_title(r)]

    def _person(self, roles: list[str], names: list[str], at: int) -> Person | None:
        """The person of these names, made known if the article names nobody like this in full."""
        surname = name_key(names[-1].removesuffix("."))
        known = self._by_surname.get(surname)
        full = len(names) >= 2
        if known is not None and (not full or " " in known.name):
            return known
        if not full and (not roles or names[0].endswith("s")):  # "Ministerpräsident Thailands"
            return None
        certain = bool(roles) or _is_given(names[0])
        known = Person(" ".join(names), at, gender(roles, names), certain)
        self._by_surname[surname] = known
        return known

    def _is_role_only(self, names: list[str]) -> bool:
        """ "Berliner Polizeisprecher" is nobody's name, "Gerhard Richter" is."""
        return is_title(names[-1]) and not _is_given(names[0])

    def name_role(self, role: str, name: str) -> None:
        """Remember that the article calls ``name`` a ``role`` (one lower-case noun)."""
        self._by_role.append((role, name))

    def by_surname(self, word: str) -> Person | None:
        """The person this article names in full with this surname."""
        return self._by_surname.get(name_key(word))

    def knows(self, name: str) -> bool:
        """Whether this is the name of somebody who is certainly a person."""
        known = self.by_surname(name.split()[-1]) if name else None
        return known is not None and known.name == name and known.certain

    def among(self, words: list[str]) -> str | None:
        """The person named among the words of a phrase, last word first, then genitives."""
        for ending in ("", "s"):
            for word in reversed(words):
                person = self.by_surname(word.removesuffix(ending)) if word[0].isupper() else None
                if person is not None and person.certain:
                    return person.name
        return None

    def by_role(self, role: str) -> str | None:
        """The one person whom the article gives this role: "Sprecher" also finds Kremlsprecher."""
        role = role.lower()
        found = {name for known, name in self._by_role if known == role} or {
            name for known, name in self._by_role if known.endswith(role) and len(role) > 4
        }
        return found.pop() if len(found) == 1 else None

    def last_before(self, at: int, wanted: str) -> Person | None:
        """The last person of a gender named before a place, at most some sentences back."""
        i = bisect_left(self._places, at) - 1
        while i >= 0 and at - self._places[i] < 600:
            person = self._mentions[i]
            if person.gender in (wanted, ""):
                return person
            i -= 1
        return None


def _is_given(word: str) -> bool:
    return word.lower().split("-")[0] in GIVEN


def gender(roles: list[str], names: list[str]) -> str:
    """ "m", "f" or "" as titles and the first given name tell."""
    titles = {w.lower().rstrip(".") for w in roles}
    if titles & _FEMALE_TITLES or any(t.endswith("in") and is_role(t) for t in titles):
        return "f"
    if titles & _MALE_TITLES:
        return "m"
    if len(names) < 2:
        return "m" if roles else ""
    given = names[0].lower().split("-")[0]
    if given in FEMALE:
        return "f"
    if given.endswith(("a", "e")) and given not in MALE_IN_VOWEL:
        return "f"
    return "m"
