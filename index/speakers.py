"""Who speaks in the articles: the names that statements carry, one person's names together.

"Dmitri Peskow", "Peskov" and "Kremlsprecher Dmitri Peskow" are one speaker. Namesakes with other
given names are others, and a surname alone belongs to whoever has it, if only one does.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from index.language import fold, stop_words
from index.lexicon import is_common
from index.names import is_title, name_keys, same_name, strip_titles, surname
from index.statements import LANGUAGES, Statement
from index.statements.given_names import GIVEN

_TABLES = tuple(cues for cues, _ in LANGUAGES.values())
_FUNCTION_WORDS = frozenset().union(*(stop_words(code) for code in LANGUAGES)) - GIVEN
_GENERAL = _FUNCTION_WORDS.union(
    *(
        {*table.pronouns, *table.questions, *table.source_nouns, *table.roles, *table.times}
        for table in _TABLES
    )
)
_SOURCES = tuple(ending for table in _TABLES for ending in table.source_endings)
_INSTITUTIONS = tuple(ending for table in _TABLES for ending in table.institutions)
_PARTICLES = frozenset().union(*(table.name_particles for table in _TABLES)) | {"of"}
_BEHIND = frozenset().union(*(table.prepositions | table.determiners for table in _TABLES))
_GENITIVE = re.compile(r"['’ʼ]s?$|(?<=\w{3}[^s])s$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody whose statements the articles hold: a person, or an institution.

    ``name`` is how the articles mostly write it in full; no other speaker has it. ``spellings``
    are the other ways, most frequent first. ``statements`` and the ``articles`` that hold them
    are counts, ``first`` and ``last`` the days of the earliest and the latest of these articles,
    None where no article has a date.
    """

    name: str
    spellings: tuple[str, ...]
    statements: int
    articles: int
    first: date | None
    last: date | None


class Register:
    """The speakers of all statements."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        said: defaultdict[str, list[Statement]] = defaultdict(list)
        for each in statements:
            said[_personal(each.speaker)].append(each)
        names = [_Name(text, len(own)) for text, own in said.items()]
        self._groups: list[list[_Name]] = []
        self._by_key: defaultdict[str, list[int]] = defaultdict(list)  # -> numbers of groups
        for name in sorted(names, key=lambda each: (each.is_vague, -each.count, each.text)):
            self._add(name)
        self._exact = {
            name.text.casefold(): number
            for number, group in enumerate(self._groups)
            for name in group
        }
        self._said = [
            [each for name in group for each in said[name.text]] for group in self._groups
        ]

    def meant(self, name: str) -> list[Speaker]:
        """The speakers that ``name`` may mean, in any spelling, most statements first.

        A surname means all who have it, a full name those of that given name, and a noun such as
        "Polizei" the institution that is called nothing else, if there is one.
        """
        return [self.speakers[number] for number in self._meant(name)]

    def like(self, text: str) -> list[Speaker]:
        """The listed speakers with ``text`` in a spelling, or whom it may mean; "" for all."""
        part, meant = fold(text.strip()), self.meant(text)
        return [
            each
            for each in self.listed
            if any(part in fold(name) for name in (each.name, *each.spellings)) or each in meant
        ]

    def said_by(self, speaker: str | Speaker) -> list[Statement]:
        """Everything said by a speaker, or by all whom a name may mean.

        A speaker of another register is known by the name.
        """
        if isinstance(speaker, Speaker):
            number = self._exact.get(speaker.name.casefold())
            numbers = [] if number is None else [number]
        else:
            numbers = self._meant(speaker)
        return [each for number in numbers for each in self._said[number]]

    @cached_property
    def speakers(self) -> list[Speaker]:
        """All speakers, in the order in which they were grouped."""
        return [
            self._described(group, said)
            for group, said in zip(self._groups, self._said, strict=True)
        ]

    @cached_property
    def listed(self) -> list[Speaker]:
        """The speakers whose names name somebody, most statements first."""
        named = [each for each in self.speakers if names_somebody(each.name)]
        return sorted(named, key=lambda each: (-each.statements, each.name))

    def _add(self, name: _Name) -> None:
        """Put a name to those it fits, or begin a new speaker with it."""
        fitting = [number for number in self._near(name) if _fits(name, self._groups[number])]
        if name.is_vague and len(fitting) > 1:  # may be either; so it goes with its like
            fitting = [number for number in fitting if self._groups[number][0].is_vague]
        if fitting:
            number = fitting[0]
            self._groups[number].append(name)
        else:
            number = len(self._groups)
            self._groups.append([name])
        for key in name.keys:
            if number not in self._by_key[key]:
                self._by_key[key].append(number)

    def _near(self, name: _Name) -> list[int]:
        """The speakers with the surname, in any spelling."""
        return sorted({number for key in name.keys for number in self._by_key.get(key, ())})

    def _alike(self, name: _Name) -> list[int]:
        """The speakers whose surname begins like this one, as all do that `same_name` may hold."""
        first = tuple({key[0] for key in name.keys if key})
        alike = (numbers for key, numbers in self._by_key.items() if key.startswith(first))
        return sorted({number for numbers in alike for number in numbers})

    def _meant(self, text: str) -> list[int]:
        asked = _Name(_personal(text), 0)
        exact = self._exact.get(asked.text.casefold())
        if exact is not None and not asked.is_vague:
            return [exact]
        fitting = [number for number in self._near(asked) if _fits(asked, self._groups[number])]
        if not fitting:  # a slip of the pen, or the noun in an institution's name
            fitting = [
                number
                for number in self._alike(asked)
                if _same(asked, _fullest(self._groups[number]))
            ]
        full = [number for number in fitting if not self._groups[number][0].is_vague]
        if not asked.is_vague and full:
            fitting = full
        return sorted(fitting, key=lambda number: -len(self._said[number]))

    def _described(self, group: Sequence[_Name], said: Sequence[Statement]) -> Speaker:
        acronyms = [name for name in group if name.text.isupper()]  # ORF, not "HD-Sender ORF"
        called = max(acronyms or _fullest(group), key=lambda name: name.count).text
        others = Counter({name.text: name.count for name in group if name.text != called})
        articles = {each.article_id for each in said}
        days = sorted(each.published for each in said if each.published)
        return Speaker(
            called,
            tuple(text for text, _ in others.most_common()),
            len(said),
            len(articles),
            days[0] if days else None,
            days[-1] if days else None,
        )


def names_somebody(speaker: str) -> bool:
    """Whether a statement's speaker has a name: pronouns, roles, nouns and "reports" are none."""
    words = [word for word in _personal(speaker).split() if not word.islower()]
    if len(words) == 1 and not words[0].casefold().endswith(_INSTITUTIONS):
        return not _is_noun(words[0])
    return not all(_is_general(word) for word in words)


def _is_noun(word: str) -> bool:
    return word.casefold() not in GIVEN and (_is_general(word) or is_common(word))


def _is_general(word: str) -> bool:
    lower = word.casefold()
    return lower in _GENERAL or lower.endswith(_SOURCES) or is_title(lower)


class _Name:
    """A name as written, without titles, and how many statements carry it."""

    def __init__(self, text: str, count: int) -> None:
        self.text, self.count = text, count
        self.is_other = _is_of_somebody(text)
        family = text.split() if self.is_other else surname(text).split()
        self.given = [word for word in text.split() if word not in family]
        self.family = family[-1] if family and not self.is_other else text
        self.base = _GENITIVE.sub("", self.family.casefold())
        self.keys = {*name_keys(self.family), *name_keys(self.base)} or {text.casefold()}
        initials = [word for word in self.given if len(word.rstrip(".")) == 1]
        self.is_vague = initials == self.given
        shown = [word for word in text.split() if self.is_vague or word not in initials]
        self.compared = " ".join(shown)  # an initial in the middle tells nothing

    @property
    def is_known_for_person(self) -> bool:
        """Whether the given names, or a surname that is no common noun, show a person."""
        return any(word.casefold() in GIVEN for word in self.given) or not _is_noun(self.family)


def _is_of_somebody(speaker: str) -> bool:
    """Whether somebody is called only by whose he is: "Anwalt von Karl Berg"."""
    words = speaker.split()
    of = next((at for at, word in enumerate(words) if word.casefold() in _BEHIND and at), 0)
    if not of or words[0].casefold() in GIVEN:
        return False
    whose = strip_titles(" ".join(words[of + 1 :])).split()
    return len(whose) > 1 and whose[0].casefold() in GIVEN


def _personal(speaker: str) -> str:
    """A speaker's name without titles and what is none of it: "Wann Trump", "NATO am Montag"."""
    if _is_of_somebody(speaker):
        return speaker
    words = strip_titles(speaker).split() or speaker.split()
    while len(words) > 1 and words[0].casefold() in _FUNCTION_WORDS - _PARTICLES:
        words = words[1:]
    end = next((at for at in range(1, len(words)) if _goes_on(words, at)), len(words))
    return " ".join(words[:end])


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Whether the word there begins a phrase behind the name, as no particle within one does."""
    return words[at] in _BEHIND and _PARTICLES.isdisjoint(words[at - 1 : at + 1])


def _fullest(group: Sequence[_Name]) -> Sequence[_Name]:
    """The names with a given name, if there are any: they say whom the others mean."""
    return [name for name in group if not name.is_vague] or group


def _fits(name: _Name, group: Sequence[_Name]) -> bool:
    """Whether a name can mean the one of these names.

    A surname alone can mean a person in full, but "police" no particular police; and a noun is
    spelt in one way.
    """
    full = _fullest(group)
    if not _same(name, full):
        return False
    if bool(name.given) != bool(full[0].given):
        return (name if name.given else full[0]).is_known_for_person
    if name.given or name.base == full[0].base:
        return True
    return not (_is_noun(name.family) or _is_noun(full[0].family))


def _same(name: _Name, names: Iterable[_Name]) -> bool:
    return any(
        name.text.casefold() == each.text.casefold()
        if name.is_other or each.is_other
        else same_name(name.compared, each.compared)
        for each in names
    )
