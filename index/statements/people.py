"""The people of an article: from "er", "Merkel" or "der Sprecher" to a full name."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass

from index.lexicon import is_common
from index.names import is_role, is_title, name_key
from index.statements.given_names import FEMALE, GIVEN, MALE, MALE_IN_VOWEL
from index.statements.table import Cues

# Two and more capitalised words in a row, particles allowed between: candidates for full names.
_CAPITAL = r"[^\W\d_a-zäöüß][\w’'-]{0,40}"  # a bound keeps endless ones from costing time
_WORD = re.compile(_CAPITAL)
_CAPITALS = re.compile(
    rf"(?<![\w/])(?:{_CAPITAL}|(?:[A-Z]\.)+|Dr\.|Prof\.)"
    rf"(?: (?:(?:[vV][oa]n(?: de[rnm]?)?|zu|de(?: la)?|del|di|da|dos|bin|ibn|al|el|le|ten) )?"
    rf"(?:(?:[A-Z]\.)+|[IVX]+\.|Dr\.|{_CAPITAL}))+"
)
# What stands behind a name: ", der neue Leiter der", ", Abgeordneter", ", an economist at"
_APPOSED = re.compile(r"(?: \([^()]{1,30}\))?, ((?:[\w-]{1,40} ){0,4}[\w-]{1,40})")
_FEMALE_TITLES = frozenset({"frau", "mrs", "ms", "miss", "lady", "queen"})
_FEMALE_ENDINGS = ("in", "frau")
_MALE_TITLES = frozenset({"herr", "herrn", "mr", "sir", "lord", "king"})
_ADJECTIVE = ("e", "en", "er", "em", "es")
_NAMES = 12  # words of two names side by side, at most
_REACH = 600  # characters from a pronoun back to whom it may mean


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the article names in full, as man or woman ("m", "f") if that shows.

    ``certain`` tells that a title, a role or a known given name shows that it is a person.
    """

    name: str
    gender: str
    certain: bool = False


class People:
    """Who is named in an article, and whom a shorter mention means."""

    def __init__(self, text: str, cues: Cues) -> None:
        self._small = cues.small
        self._roles = cues.roles
        self._origins = cues.origins
        self._days = cues.days
        self._any_number = cues.any_number
        self._sources = (*cues.source_nouns, *cues.source_endings)
        self._weak_ending = cues.weak_ending
        self._determiners = cues.determiners
        self._joining = cues.determiners | cues.prepositions
        self._institutions = cues.institutions
        self._by_surname: dict[str, list[Person]] = {}
        self._by_given: dict[str, dict[str, Person]] = {}  # and by full name
        self._by_role: list[tuple[str, str]] = []
        self._mentions: list[tuple[int, Person]] = []
        self._named: dict[str, list[tuple[int, Person]]] = {}  # the same by surname, in order
        inside: set[int] = set()  # where words of full names begin
        for match in _CAPITALS.finditer(text):
            self._note(match.group(), match.start(), text)
            inside.update(word.start() for word in _WORD.finditer(text, *match.span()))
        self._note_surnames(text, inside)

    def _note(self, mention: str, at: int, text: str) -> None:
        words = mention.split()
        while words and words[0].lower() in self._small and words[0][0].isupper():
            at += len(words[0]) + 1  # the sentence's first word; "Sebastian Kurz" ends in one
            words = words[1:]
        fewest = 2 if words and _is_given(words[0]) else 1  # "Robinson Freitag"
        while len(words) > fewest and words[-1].lower() in self._days:
            words = words[:-1]  # "Eva Stein Montagabend", "der Konzern Mittwochabend"
        last = max((i for i, w in enumerate(words[:-1]) if is_title(w)), default=-1)
        roles, names = words[: last + 1], words[last + 1 :]
        if not names or (roles and names[0].islower()) or self._is_role_only(names):
            return
        if roles and len(names) == 1 and self._is_several(roles[0], text[max(0, at - 10) : at]):
            return  # "teilten die Forscher Kinder in Gruppen auf"
        if names[-1].lower().endswith(self._sources):
            if len(names) < 3:
                return  # "sagt die Polizei Medienberichten zufolge"
            names = [*names[:-2], names[-2].removesuffix("s")]  # "nach Eva Steins Worten"
        for i in range(2, len(names) - 1) if len(names) <= _NAMES else ():
            if _is_given(names[i]) and not _is_given(names[i - 1]) and names[i - 1].istitle():
                rest = " ".join(names[i:])  # "zitierte Karl Berg Eva Stein"
                self._note(rest, at + mention.rindex(rest), text)
                names = names[:i]
                break
        apart = max((i for i, w in enumerate(names) if w in self._origins and i), default=0)
        named = apart > 1 and not any(is_common(w) for w in names[:apart])
        if apart and not (roles or named or _is_given(names[0])):  # "das Buch von Eva Stein"
            rest = " ".join(names[apart + 1 :])
            if rest[:1].isupper():
                self._note(rest, at + mention.rindex(rest), text)
            return
        if self.person(" ".join(names[:-1])) or self._is_beside(names):
            names = names[:-1]  # "hat Eva Stein Berg gefragt"
        given = next((i for i, w in enumerate(names[:-1]) if _is_given(w)), 0)
        person = self._person(roles, self._without_origin(names[given:]), at)
        if person is None:
            return
        before = text[max(0, at - 30) : at].split()[-1:]  # "spokesman" in English
        if person.certain or not before or not self._is_attribute(before[0]):
            self._mention(at, person)
        behind = self._apposed_role(text, at + len(mention)) if person.certain else ""
        told = (*before, *roles, behind)
        self._by_role += [(role.lower(), person.name) for role in told if self._is_role(role)]

    def _apposed_role(self, text: str, at: int) -> str:
        """Whose role is told behind a name: ", der neue Leiter der Behörde"."""
        behind = _APPOSED.match(text, at)
        words: list[str] = behind[1].split() if behind else []
        for i, word in enumerate(words):
            if self._is_role(word):
                return word
            noun = word[0].isupper() and not self._roles
            if noun or (i and word.lower() in self._joining):
                break
        return ""

    def _person(self, roles: list[str], names: list[str], at: int) -> Person | None:
        """The person of these names, made known if the article names nobody like this before."""
        full = len(names) >= 2
        last = names[-1].removesuffix(".")
        nominative = name_key(last.removesuffix("s"))
        key = nominative if nominative in self._by_surname else name_key(last)
        namesakes = self._by_surname.setdefault(key, [])
        known = self._chosen(namesakes, [*roles, *names[:-1]], at)
        genders = {known.gender if known else "", gender(roles, names)}
        other = not full and genders == {"m", "f"}  # Mr Hall is not Anna Hall
        if (
            known is not None
            and not other
            and (not full or _share_given(known.name.split(), names))
        ):
            return known
        if not full and (not roles or names[0].endswith("s")):  # "Ministerpräsident Thailands"
            return None
        certain = bool(roles) or _is_given(names[0])
        noun = is_common(names[0]) or names[0].endswith("er")  # "der Wiener Stein"
        if known and not certain and noun and not is_common(known.name.split()[0]):
            return known  # "Bürgerinitiative Stein" is no name, and Eva Stein is meant
        new = Person(" ".join(names), gender(roles, names), certain)
        apart = [p for p in namesakes if " " in p.name or {p.gender, new.gender} == {"m", "f"}]
        namesakes[:] = [*apart, new]
        if full:
            self._by_given.setdefault(names[0], {})[new.name] = new
        return new

    def _without_origin(self, names: list[str]) -> list[str]:
        """ "Jane Stone von der Bank" comes from there, "Ursula von der Leyen" is called so."""
        for i in range(2, len(names)):
            if names[i] in self._origins and not _is_given(names[i - 1]):
                return names[:i]
        return names

    def _note_surnames(self, text: str, inside: set[int]) -> None:
        """Mentions by the surname alone, for pronouns that mean who was named last."""
        shown = {p.name.split()[-1] for each in self._by_surname.values() for p in each}
        for match in _WORD.finditer(text):
            word = match.group()
            if match.start() in inside:
                continue
            name = word if word in shown else word.removesuffix("s").removesuffix("'")
            if name in shown:
                person = self.by_surname(name, match.start())
                if person is not None:
                    self._mention(match.start(), person)
        full = (
            (at, p if " " in p.name else self.by_surname(p.name, at) or p)
            for at, p in self._mentions
        )
        self._mentions = sorted(full, key=lambda mention: mention[0])

    def _is_attribute(self, word: str) -> bool:
        """Articles and adjectives stand before nouns: "die Grüne Jugend" is no person."""
        return word in self._determiners or (word.islower() and word.endswith(_ADJECTIVE))

    def _is_role(self, word: str) -> bool:
        return word.lower() in self._roles or is_title(word)

    def _is_beside(self, names: list[str]) -> bool:
        """Whether the last name is somebody else's who was named before."""
        if len(names) < 3 or _is_given(names[-2]):  # "Anna Maria Huber" is one
            return False
        other = self.by_surname(names[-1])
        return other is not None and other.certain and not _share_given(other.name.split(), names)

    def _is_several(self, role: str, before: str) -> bool:
        """Whether an article tells that a masculine role is that of several: "die Forscher"."""
        article = before.split()[-1:]
        return role.endswith("er") and article != [] and article[0].lower() in self._any_number

    def _is_role_only(self, names: list[str]) -> bool:
        """ "Berliner Polizeisprecher" is nobody's name, "Gerhard Richter" is."""
        return is_title(names[-1]) and not _is_given(names[0])

    def name_role(self, role: str, name: str) -> None:
        """Remember that the article calls ``name`` a ``role`` (one lower-case noun).

        Who has a role is a person, and "-in" tells a woman.
        """
        self._by_role.append((role, name))
        namesakes = self._by_surname.setdefault(name_key(name.split()[-1]), [])
        shown = "f" if role.endswith(_FEMALE_ENDINGS) else gender([], name.split())
        namesakes[:] = [p for p in namesakes if p.name != name] + [Person(name, shown, True)]

    def by_surname(self, word: str, at: int = -1, given: Sequence[str] = ()) -> Person | None:
        """The person this article names in full with this surname.

        Of namesakes, the one with one of the ``given`` names, else the one named last before
        character ``at``.
        """
        return self._chosen(self._by_surname.get(name_key(word), ()), given, at)

    def by_given(self, word: str) -> Person | None:
        """The one person with this given name: a Thai, or a child, is called by it."""
        called = self._by_given.get(word, {})
        person = next(iter(called.values())) if len(called) == 1 else None
        return person if person is not None and person.certain else None

    def _chosen(self, namesakes: Sequence[Person], given: Sequence[str], at: int) -> Person | None:
        if len(namesakes) < 2:
            return namesakes[0] if namesakes else None
        for person in namesakes:
            if set(given) & set(person.name.split()[:-1]):
                return person
        titles = {_gender_of(word) for word in given} - {""}
        fitting = [p for p in namesakes if p.gender in titles]
        if fitting:
            return fitting[0]
        named = self._named.get(name_key(namesakes[0].name.split()[-1]), ())
        last = bisect_right(named, at, key=lambda mention: mention[0]) - 1
        while last >= 0 and named[last][1] not in namesakes:
            last -= 1
        return named[last][1] if last >= 0 else namesakes[0]

    def _mention(self, at: int, person: Person) -> None:
        self._mentions.append((at, person))
        named = self._named.setdefault(name_key(person.name.split()[-1]), [])
        insort(named, (at, person), key=lambda mention: mention[0])

    def person(self, name: str) -> Person | None:
        """Who has this full name, if it is certainly a person's."""
        for person in self._by_surname.get(name_key(name.split()[-1]), ()) if name else ():
            if person.name == name and person.certain:
                return person
        return None

    def among(self, words: list[str], at: int) -> str | None:
        """The person named among the words of a phrase, last word first, then genitives."""
        for ending in ("", "s"):
            for word in reversed(words):
                if not word[0].isupper():
                    continue
                name = word.removesuffix(ending)
                person = self.by_surname(name, at, words) or self.by_given(name)
                if person is not None and person.certain:
                    return person.name
        return None

    def by_role(self, role: str) -> set[str]:
        """Whom the article gives this role: "Sprecher" also finds a Kremlsprecher."""
        role = role.lower()
        known = {each for each, _ in self._by_role}
        weak = self._weak_ending and role.endswith(self._weak_ending)  # "des Präsidenten"
        if weak and role not in known:
            role = next((r for r in (role[:-2], role[:-1]) if r in known), role)
        strong = f"{role}r"  # "ein Abgeordneter", "der Abgeordnete"
        return {name for known, name in self._by_role if known in (role, strong)} or {
            name for known, name in self._by_role if known.endswith(role) and len(role) > 4
        }

    def another(self, name: str, wanted: str, start: int, end: int) -> bool:
        """Whether somebody else of a gender, as far as known, is named between two characters."""
        i = bisect_left(self._mentions, end, key=lambda mention: mention[0]) - 1
        while i >= 0 and self._mentions[i][0] >= start:
            person = self._mentions[i][1]
            if person.name != name and (not wanted or person.gender in (wanted, "")):
                return True
            i -= 1
        return False

    def has_role(self, name: str) -> bool:
        """Whether the article tells what somebody is."""
        return any(name == holder for _, holder in self._by_role)

    def last_before(self, at: int, wanted: str, other: str = "") -> Person | None:
        """The last person named before a place, of a gender if one is wanted: a certain one first.

        What may be no person at all ("Grüne Jugend") still counts if no certain one is near, but
        nothing that its last word shows to be an institution ("Europäische Union"). ``other`` is
        somebody who is not meant.
        """
        i = bisect_left(self._mentions, at, key=lambda mention: mention[0]) - 1
        doubtful = None
        while i >= 0 and at - self._mentions[i][0] < _REACH:
            person = self._mentions[i][1]
            i -= 1
            if (wanted and person.gender not in (wanted, "")) or person.name == other:
                continue
            if person.certain:
                return person
            if doubtful is None and not person.name.lower().endswith(self._institutions):
                doubtful = person
        return doubtful


def _share_given(a: list[str], b: list[str]) -> bool:
    """Whether two full names can be one: a given name in common, or an initial."""
    initials = {w[0] for w in a[:-1] if len(w) < 3} & {w[0] for w in b[:-1]}
    initials |= {w[0] for w in b[:-1] if len(w) < 3} & {w[0] for w in a[:-1]}
    return bool(initials) or bool(set(a[:-1]) & set(b[:-1]))


def _is_given(word: str) -> bool:
    return word.lower().split("-")[0] in GIVEN


def _gender_of(title: str) -> str:
    low = title.lower().rstrip(".")
    return "f" if low in _FEMALE_TITLES else "m" if low in _MALE_TITLES else ""


def gender(roles: list[str], names: list[str]) -> str:
    """ "m", "f" or "" as titles and the first given name tell."""
    titles = {w.lower().rstrip(".") for w in roles}
    if titles & _FEMALE_TITLES or any(t.endswith(_FEMALE_ENDINGS) and is_role(t) for t in titles):
        return "f"
    if titles & _MALE_TITLES:
        return "m"
    if len(names) < 2:
        return "m" if roles else ""
    given = names[0].lower().split("-")[0]
    if given in FEMALE:
        return "f"
    if given in MALE or given in MALE_IN_VOWEL:
        return "m"
    return "f" if given.endswith(("a", "e")) else ""
