"""Who a speaker is: from the words beside a cue to a name that the article gives in full."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from index.lexicon import is_common
from index.names import is_role, is_title, strip_titles
from index.statements.grammar import Characters, Frame, Grammar, Tokens
from index.statements.people import People
from index.statements.table import Cues
from index.statements.units import DELIMITERS, Unit

_MENTIONS = 50  # of a name that are looked at
_NEAR = 80  # characters around a name within which it is told what somebody is


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as resolved, where he is named, and of which gender ("m", "f", "n" or "").

    ``human`` tells a person, or the holder of a role, from an institution.
    """

    name: str
    span: Characters | None
    gender: str = ""
    human: bool = False


class Speakers:
    """Resolves the speakers of one article."""

    def __init__(self, text: str, cues: Cues, people: People, grammar: Grammar) -> None:
        self._text = text
        self._cues = cues
        self._people = people
        self._grammar = grammar
        self.current: Speaker | None = None  # who spoke in the sentence before
        self._verb = -1  # the token of the cue whose speaker is looked for
        self.here: Speaker | None = None  # who speaks in this one, before the word in question
        self._before: Unit | None = None  # the sentence before
        self._called: dict[str, Speaker] = {}  # whom "der 40-Jährige" meant
        self._since = 0  # where the one before that begins

    def read(self, unit: Unit) -> None:
        """Remember a sentence: who it is about, the next one may call "er"."""
        self._since = self._before.starts[0] if self._before else 0
        self._before = unit

    def topic(self) -> Speaker | None:
        """The person, or holder of a role, whom the sentence before is about."""
        return self.person_in(self._before, len(self._before)) if self._before else None

    def person_in(self, unit: Unit, end: int) -> Speaker | None:
        """The first person, or holder of a role, named before token ``end`` as a subject may be."""
        cues = self._cues
        for k in range(end):
            if not unit.capitals[k] or (k and unit.capitals[k - 1]):
                continue
            a = k
            while a and not unit.capitals[a - 1] and unit.lows[a - 1] not in cues.small:
                a -= 1
            a -= a > 0 and unit.lows[a - 1] in cues.determiners
            governed = a > 0 and unit.lows[a - 1] in cues.prepositions
            if governed or unit.lows[a] in cues.non_subject:
                continue
            run = next((j for j in range(k, end) if not unit.capitals[j]), end)
            for stop in (self._grammar.noun_phrase(unit, a, end), run):
                speaker = self._named(unit, a, stop) if stop > a else None
                if speaker is not None and speaker.human:
                    return speaker
        return None

    def resolve(self, unit: Unit, frame: Frame) -> Speaker | None:
        """The speaker of a frame, or None where nobody can be meant."""
        if frame.speaker is None:
            return self.current if frame.at == 0 else None
        self._verb = frame.at
        a, b = frame.speaker
        span = (unit.starts[a], unit.ends[b - 1])
        low = unit.lows[a]
        if low in self._cues.according or low in self._cues.therein:
            before = self._noun_before(unit, a - 1) if a else None
            name = before or self._told_before(low in self._cues.therein)
            return self._speaker(name, span) if name else None
        if b - a == 1 and a > 0 and low in self._cues.relatives and unit.lows[a - 1] == ",":
            name = self._noun_before(unit, a - 1)
            return self._speaker(name, span) if name else None
        if b - a == 1 and a == 0 and low in self._cues.articles:
            return self._other(low, span)
        if b - a == 1 and low in self._cues.pronouns:
            return self._by_pronoun(unit, frame, a, span)
        if low in self._cues.starters:
            return None
        if low in self._cues.possessives and self._is_telling(unit.lows[b - 1]):
            return self._by_possessive(unit, a, b, span)
        if self.current and self._is_known_source(unit, a, b):
            return replace(self.current, span=span)
        mentioned = self._mentioned(unit, a, b) or self._company(unit, a, b)
        return mentioned or self._named(unit, a, b)

    def _told_before(self, therein: bool) -> str | None:
        """Whose words "demnach" goes on with: who spoke, or the source that was spoken of.

        "Darin" means a source in any case.
        """
        subject = self.opening(self._before) if self._before else None
        told = [word.lower() for word in subject.name.split()] if subject else []
        if subject and any(self._is_telling(low) for low in told):
            return subject.name
        speaker = None if therein else self.current or self.body_before()
        return speaker.name if speaker else None

    def _by_pronoun(self, unit: Unit, frame: Frame, k: int, span: Characters) -> Speaker | None:
        """Whom the pronoun at token k means as the subject of a frame; itself if that is open."""
        cues, low = self._cues, unit.lows[k]
        polite = k > 0 and unit.words[k] in cues.polite
        if polite or cues.pronouns[low] in ("x", "i"):
            return None
        if cues.pronouns[low] == "n":
            return self._body(unit, span)
        if low in cues.also_plural and self._grammar.is_plural(unit, frame.at):
            meant = self._several(span)
        else:
            told = self._front(unit, k)  # "Stein warf er vor, ...": he is not Stein
            apart = told is not None or self._is_told_of(unit, frame, low)
            subject = None if apart else self._subject(unit, k)
            meant = subject or self._pronoun(low, span, told.name if told else "")
        return meant or Speaker(unit.words[k], span)

    def _front(self, unit: Unit, k: int) -> Speaker | None:
        """The person who stands in front of the verb before token k, and nothing else does."""
        first = self._grammar.skip(unit, 0)
        if not first < k - 1 == self._grammar.noun_phrase(unit, first, k - 1):
            return None
        named = self._named(unit, first, k - 1)
        return named if named.human else None

    def _is_told_of(self, unit: Unit, frame: Frame, pronoun: str) -> bool:
        """Whether a pronoun's sentence begins with what somebody goes on to tell of others.

        "Sein Vater, ein Richter, sei krank, sagt er."
        """
        content = frame.content
        if content is None or content[1] > unit.starts[frame.at]:
            return False
        told = any(self._grammar.is_subjunctive(unit, k) for k in range(frame.at))
        return told and self._may_be(self.current, self._cues.pronouns[pronoun])

    def _by_possessive(self, unit: Unit, a: int, b: int, span: Characters) -> Speaker:
        """Whose words "nach seinen Angaben" are; "nach eigenen": of the subject."""
        low = unit.lows[a]
        own = not self._cues.possessives[low]
        subject = self.person_in(unit, a) or self.opening(unit) if own else None
        if subject:
            return replace(subject, span=span)
        return self._pronoun(low, span) or Speaker(self._phrase(unit, a, b), span)

    def _is_telling(self, low: str) -> bool:
        """Whether a noun is one for what somebody says: "Angaben", "Kritik"."""
        return self._grammar.is_source(low) or low in self._cues.speech_nouns

    def _is_known_source(self, unit: Unit, a: int, b: int) -> bool:
        """Whether tokens a..b say only that somebody told it: "den Angaben", not whose."""
        cues, lows = self._cues, unit.lows
        return b - a == 2 and lows[a] in cues.determiners and lows[b - 1] in cues.tellings

    def apart(self, unit: Unit, frames: Iterable[Frame]) -> Iterator[Frame]:
        """The frames, once for each person where two speak: "Eva Stein und Karl Berg sagten"."""
        for frame in frames:
            for speaker in self._persons(unit, *frame.speaker) if frame.speaker else ():
                yield replace(frame, speaker=speaker)
            if frame.speaker is None:
                yield frame

    def _persons(self, unit: Unit, a: int, b: int) -> list[Tokens]:
        """Tokens a..b by persons where they name several, else as they are."""
        between = [
            k for k in range(a + 1, b - 1) if unit.lows[k] in self._cues.conjunctions | {","}
        ]
        names = list(zip([a, *(k + 1 for k in between)], [*between, b], strict=True))
        named = all(i < j and self._people.person(self.name(unit, i, j)) for i, j in names)
        return names if named else [(a, b)]

    def _named(self, unit: Unit, a: int, b: int) -> Speaker:
        """The speaker that tokens a..b name."""
        gender = self._cues.articles.get(unit.lows[a], "")
        span = (unit.starts[a], unit.ends[b - 1])
        return self._speaker(self.name(unit, a, b), span, gender)

    def _speaker(self, name: str, span: Characters, gender: str = "") -> Speaker:
        person = self._people.person(name)
        if person is not None:
            return Speaker(name, span, person.gender, True)
        words = name.split()
        roles = self._cues.roles
        human = is_role(words[0]) or words[0] in roles or words[-1].lower() in roles
        return Speaker(name, span, gender, human)

    def _may_be_surname(self, speaker: Speaker | None) -> bool:
        """Whether a pronoun may mean a speaker of whom a single word is known: "Trump"."""
        name = speaker.name if speaker else ""
        return name.istitle() and " " not in name and not self._is_institution(name)

    def _is_institution(self, name: str) -> bool:
        return name.lower().endswith(self._cues.institutions)

    def _is_body(self, name: str) -> bool:
        return self._is_institution(name) or name.lower().endswith(self._cues.bodies)

    def may_speak(self, speaker: Speaker) -> bool:
        """Whether a speaker is somebody, a body or a source, and no other thing."""
        last = speaker.name.split()[-1]
        if self._may_be_surname(speaker) and not is_common(last):
            return True
        return speaker.human or last.isupper() or self._is_body(last) or self._is_telling(last)

    def body_before(self) -> Speaker | None:
        """The institution that begins the sentence before."""
        return self._body_of(self._before) if self._before else None

    def _body_of(self, unit: Unit) -> Speaker | None:
        """The institution that begins a sentence."""
        subject = self.opening(unit)
        name = subject.name.split()[-1] if subject else ""
        known = name.isupper() or self._is_institution(name)
        return subject if known else None

    def _body(self, unit: Unit, span: Characters) -> Speaker | None:
        """Whom "it" means: the institution that spoke last or that a sentence begins with."""
        subject = self.current if self.current and not self.current.human else None
        subject = subject or self._body_of(unit) or self.body_before()
        return subject and Speaker(subject.name, span, "n")

    def opening(self, unit: Unit) -> Speaker | None:
        """The noun phrase that begins a sentence."""
        tokens = self._grammar.opening(unit)
        return self._named(unit, *tokens) if tokens else None

    def _noun_before(self, unit: Unit, end: int) -> str | None:
        """The name of the last noun phrase of the clause that ends at token ``end``."""
        start, _ = unit.clause(end - 1)
        for k in range(start, end):
            if unit.lows[k] in self._cues.determiners or unit.capitals[k]:
                stop = self._grammar.noun_phrase(unit, k, end)
                if stop == end:
                    return self.name(unit, k, stop)
        return None

    def _pronoun(self, low: str, span: Characters, other: str = "") -> Speaker | None:
        """Whom a pronoun means: who spoke last if that fits, else who was named last.

        A man or a woman is rather a person named near than an institution that spoke. ``other``
        is not meant.
        """
        wanted = self._cues.pronouns.get(low) or self._cues.possessives.get(low, "")
        return self._meant(wanted, span, other)

    def _mentioned(self, unit: Unit, a: int, b: int) -> Speaker | None:
        """Whom "the Swede" or "der 40-Jährige" means: somebody named before."""
        cues, low = self._cues, unit.lows[a]
        if low not in cues.determiners or low in cues.indefinite:
            return None
        end = next((k for k in range(a + 1, b) if unit.lows[k] in cues.prepositions), b)
        nouns = unit.lows[a + 1 : end]
        named = self._people.by_surname(unit.words[end - 1])
        by_age = bool(nouns) and nouns[0].endswith(cues.ages) and not named
        if not nouns or not (by_age or nouns[-1] in cues.demonyms):
            return None
        at, span = unit.starts[a], (unit.starts[a], unit.ends[end - 1])
        called = (nouns[0] if by_age else nouns[-1]).rstrip("rn")
        if called in self._called:
            return replace(self._called[called], span=span)
        meant = self._meant(cues.articles.get(low, ""), span)
        years = [called.partition("-")[0]] if by_age else [called]
        if meant is None or not self._is_told_with(meant.name, years, at):
            meant = None if meant is None or self._has_rival(meant, at, called) else meant
        if meant is not None:
            self._called[called] = meant
        return meant

    def _has_rival(self, speaker: Speaker, at: int, called: str) -> bool:
        """Whether "der 40-Jährige" at a character can be somebody else than who is meant.

        Another person is named near, was called so before, or brought in just now: "ein Fahrer".
        """
        before = self._before
        pairs = itertools.pairwise(before.lows) if before else ()
        brought = any(
            low in self._cues.indefinite and (is_role(noun) or noun.endswith(self._cues.beings))
            for low, noun in pairs
        )
        near = self._people.another(speaker.name, speaker.gender, self._since, at)
        return near or brought or called in self._text[:at].lower()

    def _company(self, unit: Unit, a: int, b: int) -> Speaker | None:
        """Whom "the company" means: the one named in this sentence or the one before it."""
        cues = self._cues
        noun, known = unit.lows[b - 1], cues.determiners - cues.indefinite - cues.possessives.keys()
        if b - a != 2 or noun not in cues.companies or unit.lows[a] not in known:
            return None
        name = self._company_in(unit, a, noun)
        if not name and self._before:
            name = self._company_in(self._before, len(self._before), noun)
        if not name and self.current and self.current.gender == "n":
            name = self.current.name
        return Speaker(name, (unit.starts[a], unit.ends[b - 1]), "n") if name else None

    def _company_in(self, unit: Unit, end: int, noun: str) -> str:
        """Bonmarket in "Retailer Bonmarket", "shares in Bonmarket" or, named so, "the bank X"."""
        cues, lows = self._cues, unit.lows
        any_kind = noun in cues.any_company
        for k in range(1, end):
            kind = lows[k - 1] == noun or (any_kind and lows[k - 1] in cues.companies)
            shares = any_kind and k > 1 and lows[k - 2] in cues.shares
            if unit.capitals[k] and (kind or (shares and lows[k - 1] in cues.prepositions)):
                stop = next((j for j in range(k, end) if not unit.capitals[j]), end)
                return " ".join(unit.words[k:stop])
        return ""

    def _meant(self, wanted: str, span: Characters, other: str = "") -> Speaker | None:
        speaker = self.here if self._may_be(self.here, wanted) else self.current
        if not self._may_be(speaker, wanted) or (speaker and speaker.name == other):
            speaker = self.topic()
        if speaker and self._may_be(speaker, wanted) and speaker.name != other:
            return Speaker(speaker.name, span, wanted, True)
        named = wanted in ("m", "f", "") and not self._may_be_surname(self.current)
        person = self._people.last_before(span[0], wanted, other) if named else None
        current = self.current or self._body_called(wanted)
        if (
            current
            and not current.human
            and (wanted != "m" or (current.gender == "m" and person is None))
        ):
            return Speaker(current.name, span, current.gender)
        return Speaker(person.name, span, wanted, True) if person else None

    def _body_called(self, gender: str) -> Speaker | None:
        """The institution that begins the sentence before, if its article has a gender."""
        body = self.body_before()
        return body if body and gender and body.gender == gender else None

    def _other(self, low: str, span: Characters) -> Speaker:
        """Whom "Der antwortete" means: the last who was named beside the one who spoke."""
        wanted = self._cues.articles[low]
        spoke = self.current.name if self.current else ""
        person = self._people.last_before(span[0], wanted, spoke)
        return Speaker(person.name if person else low, span, wanted, True)

    def pronoun(self, unit: Unit, k: int) -> Speaker | None:
        """Whom the pronoun, or possessive, at a token means."""
        return self._pronoun(unit.lows[k], (unit.starts[k], unit.ends[k]))

    def _subject(self, unit: Unit, k: int) -> Speaker | None:
        """The person whom the sentence is about before the pronoun at token k, if it fits."""
        wanted = self._cues.pronouns.get(unit.lows[k], "")
        person = self.person_in(unit, k) if k > 1 and wanted in ("m", "f") else None
        if person is None or not self._may_be(person, wanted):
            return None
        return Speaker(person.name, (unit.starts[k], unit.ends[k]), wanted, True)

    def _several(self, span: Characters) -> Speaker | None:
        """Whom "they" means: who spoke last, unless that is one person."""
        current = self.current or self._opening_several()
        if current is None or self._people.person(current.name):
            return None
        return Speaker(current.name, span, current.gender, current.human)

    def _opening_several(self) -> Speaker | None:
        """The several people that the sentence before is about: "Einige Spieler sind da"."""
        unit, cues = self._before, self._cues
        if unit is None or unit.lows[0] not in cues.plural | cues.any_number:
            return None
        end = self._grammar.noun_phrase(unit, 0, len(unit))
        plural = 0 < end < len(unit) and self._grammar.is_plural(unit, end)
        return self.opening(unit) if plural and unit.words[end].islower() else None

    def _may_be(self, speaker: Speaker | None, wanted: str) -> bool:
        """Whether a speaker is a person whom a pronoun of this gender can mean."""
        if speaker is None or not speaker.human:
            return False
        return not wanted or speaker.gender in (wanted, "")

    def _apposed_name(self, unit: Unit, a: int, b: int) -> str | None:
        """The name behind tokens a..b in "der Leiter der Behörde, Klaus Muster, ..."."""
        if b < len(unit) and unit.lows[b] in self._cues.prepositions:  # "der Leiter im Amt, ..."
            _, end = unit.clause(b)
            nominal = any(is_role(word) for word in unit.words[a:b])
            nominal = nominal and self._grammar.is_nominal(unit, b + 1, end)
            b = end if nominal else self._grammar.noun_phrase(unit, b + 1, len(unit))
        if b + 2 >= len(unit) or unit.lows[b] not in DELIMITERS or unit.lows[b] == ":":
            return None
        _, end = unit.clause(b + 1)
        start = end
        while start > b + 1 and unit.capitals[start - 1]:
            start -= 1
        person = self._people.by_surname(unit.words[end - 1], unit.starts[b], unit.words[start:end])
        introduced = start > b + 1 and self._grammar.is_nominal(unit, b + 1, end)
        if person and person.certain:
            numbered = person.name.endswith(".")  # "Königin Elisabeth II."
            if introduced or numbered:  # "der Leiter, der Diplomat Klaus Muster,"
                return person.name
        run = next((k for k in range(b + 1, end) if not unit.capitals[k]), end)
        named = self._people.person(" ".join(unit.words[b + 1 : run]))
        if named and run == self._verb:
            return named.name  # the comma behind it is forgotten
        names = range(b + 1, end)
        if not 2 <= len(names) <= 6 or not all(
            unit.capitals[k] or unit.lows[k] in self._cues.name_particles for k in names
        ):
            return None
        return strip_titles(" ".join(unit.words[b + 1 : end])) or None

    def name(self, unit: Unit, a: int, b: int) -> str:
        """The speaker named by tokens a..b: a person's full name, or the phrase itself."""
        cues, words = self._cues, unit.words
        if cues.roles:
            return self._name_behind_role(unit, a, b)
        a = self._grammar.past_attribute(unit, a, b)
        a += self._grammar.is_owner(unit, a, b)
        first, end = self._first_capitals(unit, a, b)
        if first == end:
            return self._phrase(unit, a, b)
        source = self._grammar.is_source(unit.lows[first]) and end == first + 1
        if source and end + 1 < b:  # "Angaben der Polizei" are the words of the police
            if unit.lows[end] in cues.of:
                return self.name(unit, end + (unit.lows[end] not in cues.determiners), b)
            if self._grammar.is_genitive_plural(unit, end, b):
                return self.name(unit, end, b)
        owned = self._grammar.is_source(unit.lows[end - 1]) and words[end - 2].endswith("s")
        owner = self._people.among(words[first : end - 1], unit.starts[a]) if owned else None
        if owner is not None:
            return owner  # "nach Steins Worten"
        head, last = words[first], words[end - 1]
        at = unit.starts[a]
        person = self._people.by_surname(last, at, words[first : end - 1])
        article = first > a and not is_title(head)  # "der Roman" is not Roman Berg
        if person is None and not article and all(map(is_title, words[first : end - 1])):
            person = self._people.by_given(last)
        named = person is not None and person.certain and not is_role(last)
        if (first > a or is_role(head)) and not named:
            apposed = self._apposed_name(unit, a, b)
            if apposed is not None:
                self._people.name_role(head.lower(), apposed)
                return apposed
        other = first > a and words[first - 1].islower() and unit.lows[first - 1] not in cues.small
        other = other and end == first + 1
        if (
            person is not None
            and not is_role(last)
            and (person.certain or (end == b and not other))
        ):  # "griechische Medien" are not the "Belgrader Medien" named before
            return person.name
        if self._grammar.is_source(unit.lows[first]):
            found = self._people.among(words[first + 1 : b], at)
        elif is_role(last) and end < b and unit.lows[end] in cues.conjunctions:
            found = self._people.among(words[b - 1 : b], at)
        elif is_role(head) and end == first + 1:
            found = self._name_behind_genitive(unit, end, b)
            found = found or self._name_of_role(unit, a, first, b)
        else:
            found = None
        return found or self._phrase(unit, a, b)

    def _nominative(self, unit: Unit, a: int, k: int) -> str:
        """The noun at token k of a phrase, without the ending of a genitive: "des Ministers"."""
        genitive = not self._cues.owners.isdisjoint(unit.lows[max(0, a - 1) : k])
        return re.sub(self._cues.owner_ending, "", unit.words[k]) if genitive else unit.words[k]

    def _name_of_role(self, unit: Unit, a: int, k: int, b: int) -> str | None:
        """Whom the role at token k of a phrase a..b means, if anybody known.

        Of several who have it, the one who spoke last. What the role is of must be told with the
        name: "der Sprecher der Bahn" is no "Polizeisprecher".
        """
        if unit.lows[a] in self._cues.indefinite:
            return None
        role = self._nominative(unit, a, k)
        holders = self._people.by_role(role)
        spoke = self.current.name if self.current else ""
        if not holders:
            introduced = unit.lows[b : b + 1] == [","] and any(unit.capitals[b + 1 : b + 2])
            if b - a > 2 or introduced or not self._is_called(role, unit.lows[a], unit.starts[a]):
                return None
            self._people.name_role(role.lower(), spoke)
            return spoke
        name = spoke if spoke in holders else next(iter(holders)) if len(holders) == 1 else None
        owner = self._owner(unit, k + 1, b) + unit.words[a + 1 : k]  # "der russische Präsident"
        return name if name and self._is_told_with(name, owner, unit.starts[a]) else None

    def _owner(self, unit: Unit, k: int, b: int) -> list[str]:
        """The nouns of what somebody leads, told from token k on: "der Deutschen Bahn".

        Something of one's own, as in "der Minister in seiner Rede", is none.
        """
        own = not self._cues.possessives.keys().isdisjoint(unit.lows[k : k + 2])
        return [] if own else [unit.words[j] for j in range(k, b) if unit.capitals[j]]

    def _is_called(self, calling: str, article: str, at: int) -> bool:
        """Whether who spoke last can be "der Ökonom" at a character: a person of that gender.

        Nobody before is called so, nobody else is named near, and what a compound names is told
        with the person: "der Bahn-Chef" has to do with the Bahn.
        """
        cues, low = self._cues, calling.lower()
        gender = "f" if low.endswith(cues.female_endings) else cues.articles.get(article, "-")
        person = self._people.person(self.current.name) if self.current else None
        if person is None or person.gender not in ((gender,) if gender == "f" else (gender, "")):
            return False
        rival = self._people.another(person.name, gender, self._since, at)
        if rival or low in self._text[:at].lower():
            return False
        *house, _ = calling.split("-")
        if house:
            return self._is_told_with(person.name, house, at)
        return low.endswith(cues.callings) and not self._people.has_role(person.name)

    def _is_told_with(self, name: str, owner: list[str], before: int) -> bool:
        """Whether all words of what somebody leads stand near his name before a character.

        Their endings may be others.
        """
        stems = [word[: max(3, len(word) - 2)].lower() for word in owner]
        text = self._text[:before]
        found = itertools.islice(re.finditer(re.escape(name), text), _MENTIONS)
        places = [match.span() for match in found]
        if not stems or any(not text[end:].strip(" ,") for _, end in places):
            return True  # right behind the name
        near = (text[max(0, start - _NEAR) : end + _NEAR].lower() for start, end in places)
        return any(all(stem in each for stem in stems) for each in near)

    def _name_behind_genitive(self, unit: Unit, a: int, b: int) -> str | None:
        """Klaus Muster in "der Leiter | der Behörde Klaus Muster", tokens a..b."""
        run = b
        while run > a and unit.capitals[run - 1]:
            run -= 1
        if b - run < 3 or is_role(unit.words[run]):
            return None
        person = self._people.by_surname(unit.words[b - 1], unit.starts[run], unit.words[run:b])
        return person.name if person is not None and person.certain else None

    def _first_capitals(self, unit: Unit, a: int, b: int) -> tuple[int, int]:
        """The first run of capitalised words among tokens a..b, with particles before names."""
        particles = self._cues.name_particles
        while a < b and not unit.capitals[a] and unit.lows[a] not in particles:
            a += 1
        end = a
        while end < b and (
            unit.capitals[end]
            or (unit.lows[end] in particles and end == a)
            or (
                unit.lows[end] in particles | self._cues.determiners
                and self._is_name_inside(unit, end, b)
            )
        ):
            end += 1
        apart = a < end < b - 1 and unit.words[end - 1].endswith("-")
        if apart and unit.lows[end] in self._cues.conjunctions and unit.capitals[end + 1]:
            return self._first_capitals(unit, end + 1, b)  # "Chinas Staats- und Parteichef X"
        return a, end

    def _is_name_inside(self, unit: Unit, k: int, b: int) -> bool:
        """Whether the particle at token k stands inside a name: "Thomas de Maizière"."""
        later = next((j for j in range(k, b) if unit.capitals[j]), None)
        person = self._people.by_surname(unit.words[later]) if later else None
        return person is not None and f" {unit.words[k]} " in person.name

    def _phrase(self, unit: Unit, a: int, b: int) -> str:
        """A noun phrase as written, without its article, but "more than half" whole."""
        cues, lows = self._cues, unit.lows
        genitive = not cues.owners.isdisjoint(lows[max(0, a - 1) : a + 1])
        determiners = cues.determiners | cues.relative_owners
        while a < b - 1 and lows[a] in determiners and lows[a + 1] not in cues.small - determiners:
            a += 1
        ending = self._genitive_ending(unit, a, b) if genitive else None
        start, end = ending or (unit.ends[b - 1], unit.ends[b - 1])
        return self._text[unit.starts[a] : start] + self._text[end : unit.ends[b - 1]]

    def _genitive_ending(self, unit: Unit, a: int, b: int) -> Characters | None:
        """Where the first noun of tokens a..b, "Ministeriums", has what the nominative lacks."""
        names = [k for k in range(a, b) if unit.capitals[k] and unit.words[k][0].isalpha()]
        noun = next((k for k in names if k + 1 not in names), a)
        ending = re.search(self._cues.owner_ending, unit.words[noun])
        return (unit.starts[noun] + ending.start(), unit.ends[noun]) if ending else None

    def _name_behind_role(self, unit: Unit, a: int, b: int) -> str:
        """As `name`, where roles are small words: "Kremlin spokesman Dmitri Peskov"."""
        cues = self._cues
        end = next((k for k in range(a + 1, b) if unit.lows[k] in cues.prepositions), b)
        first = end
        while first > a and unit.capitals[first - 1]:
            first -= 1
        run = unit.words[first:end]
        person = self._people.by_surname(run[-1], unit.starts[a], run[:-1]) if run else None
        in_full = person is not None and person.certain and len(run) > 1
        if run and (first == a or in_full or unit.lows[first - 1] in cues.roles | cues.companies):
            name = person.name if person is not None else strip_titles(" ".join(run))
            return name or self._phrase(unit, a, b)
        role = unit.lows[end - 1].removesuffix("'s")
        plain = role in cues.roles or not any(unit.capitals[a:end])  # "his wife, Anna Hall,"
        apposed = self._apposed_name(unit, a, b) if plain else None
        if apposed is not None:
            self._people.name_role(role, apposed)
            return apposed
        if role in cues.roles:
            holders = self._people.by_role(role)
            if len(holders) == 1 and unit.lows[a] not in cues.indefinite:
                return next(iter(holders))
        return self._phrase(unit, a, b)
