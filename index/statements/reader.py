"""One pass over an article: frames become statements, quotations find their speakers.

Frames own the quotations beside and inside them; sentences of reported speech without a cue carry
on the frame before them; pronouns and roles become names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from index.names import is_role, strip_titles
from index.statements.grammar import Frame, Grammar
from index.statements.people import People
from index.statements.table import Cues
from index.statements.units import DELIMITERS, Tokenizer, Unit


@dataclass(slots=True)
class Said:
    """A statement before it gets its article; reported speech that goes on moves its ``end``."""

    speaker: str
    speaker_span: tuple[int, int] | None
    cue: str
    kind: Literal["direct", "indirect"]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as resolved, and where he is named."""

    name: str
    span: tuple[int, int] | None


class Reader:
    """Reads one article with one language's cues."""

    def __init__(self, text: str, cues: Cues, grammar: type[Grammar]) -> None:
        self._text = text
        self._cues = cues
        self._people = People(text, cues.small)
        self._grammar = grammar(cues, self._people)
        self._said: list[Said] = []
        self._current: Speaker | None = None  # who spoke in the unit before
        self._last_speaker: Speaker | None = None
        self._silent = 9  # units since somebody spoke
        self._pending: tuple[Speaker, str] | None = None  # a colon announced what follows
        self._before: tuple[int, int] | None = None  # the unit before, as characters
        self._last_unit: Unit | None = None
        self._running: Said | None = None  # reported speech that may go on

    def read(self, sentences: Sequence[tuple[int, int]]) -> list[Said]:
        """All statements, by where they begin."""
        for unit in Tokenizer(self._text, self._cues).units(sentences):
            self._read_unit(unit)
        self._said.sort(key=lambda s: (s.start, -s.end))
        return self._said

    def _read_unit(self, unit: Unit) -> None:
        frames = self._grammar.frames(unit, self._before)
        speech = [(unit.starts[i], unit.ends[i]) for i in unit.quotes]
        told: list[tuple[Said, Frame]] = []
        speakers: list[tuple[Frame, Speaker]] = []
        for frame in frames:
            speaker = self._resolve(unit, frame)
            if speaker is None:
                continue
            speakers.append((frame, speaker))
            if frame.content and not _only_quotes(self._text, frame.content, speech):
                told.append((self._tell(speaker, frame.cue, "indirect", *frame.content), frame))
        said_here = [s for s, _ in told]
        continued = None
        if not speakers:
            continued = self._continue(unit)
        for s, e in speech:
            owner = self._owner(unit, s, e, speakers, said_here, continued)
            if owner is not None:
                self._tell(owner[0], owner[1], "direct", s, e)
        if speakers:
            self._current = speakers[-1][1]
            self._running = None
        elif continued is None and not (speech and self._current):
            self._current = None
            self._running = None
        if self._current is not None:
            self._last_speaker, self._silent = self._current, 0
        self._silent += 1
        self._announce(unit, speakers)
        self._before = unit.span(0, len(unit))
        self._last_unit = unit

    def _tell(
        self, speaker: Speaker, cue: str, kind: Literal["direct", "indirect"], start: int, end: int
    ) -> Said:
        said = Said(speaker.name, speaker.span, cue, kind, start, end)
        self._said.append(said)
        return said

    def _announce(self, unit: Unit, speakers: list[tuple[Frame, Speaker]]) -> None:
        self._pending = None
        if unit.lows[-1] == ":":
            if speakers:
                self._pending = (speakers[-1][1], speakers[-1][0].cue)
            elif self._current:
                self._pending = (self._current, "")
            else:
                named = self._person_in(unit, len(unit))
                self._pending = (named, "") if named else None

    def _owner(
        self,
        unit: Unit,
        start: int,
        end: int,
        speakers: list[tuple[Frame, Speaker]],
        said: list[Said],
        continued: Said | None,
    ) -> tuple[Speaker, str] | None:
        """Whose words the quotation is: the cue beside it, around it, or nearest to it."""
        for frame, speaker in speakers:
            if 0 <= unit.starts[frame.at] - end <= 3:
                return speaker, frame.cue
        for s in said:
            if s.start <= start and end <= s.end:
                return Speaker(s.speaker, s.speaker_span), s.cue
        if speakers:
            frame, speaker = min(
                speakers,
                key=lambda f: min(abs(unit.starts[f[0].at] - end), abs(start - unit.ends[f[0].at])),
            )
            return speaker, frame.cue
        if self._pending and start == unit.starts[0]:
            return self._pending
        beside = self._named_beside(unit, end)
        if beside is not None:
            return beside
        named = self._named_before_colon(unit, start)
        if named is not None:
            return named, ""
        if continued is not None:
            return Speaker(continued.speaker, continued.speaker_span), continued.cue
        if len(unit.quotes) == 1 and start == unit.starts[0] and self._current:
            return self._current, ""
        return None

    def _named_beside(self, unit: Unit, end: int) -> tuple[Speaker, str] | None:
        """ "...", <any verb> Müller."""
        after = next((k for k in unit.quotes if unit.ends[k] == end), None)
        if after is None:
            return None
        k = after + 1
        if k < len(unit) and unit.lows[k] == ",":
            k += 1
        if k + 1 >= len(unit) or not unit.lows[k].isalpha() or not unit.words[k].islower():
            return None
        if unit.lows[k] in self._cues.small or unit.lows[k] in self._cues.verbal or k == after + 1:
            return None
        _, b = unit.clause(k)
        stop = self._grammar.noun_phrase(unit, k + 1, b)
        if stop == k + 1 or not self._grammar.starts_subject(unit, k + 1):
            return None
        speaker = self._resolve(unit, Frame(k, "", (k + 1, stop), None))
        return (speaker, unit.words[k]) if speaker else None

    def _named_before_colon(self, unit: Unit, start: int) -> Speaker | None:
        """Müller: "..."."""
        if ":" not in unit.lows:
            return None
        colon = unit.lows.index(":")
        if unit.ends[colon] > start:
            return None
        if not self._grammar.is_nominal(unit, 0, colon):
            return self._person_in(unit, colon)
        end = self._grammar.noun_phrase(unit, 0, colon)
        return self._resolve(unit, Frame(0, "", (0, end), None)) if end else None

    def _person_in(self, unit: Unit, end: int) -> Speaker | None:
        """The one person, or holder of a role, named before token ``end``."""
        for k in range(end):
            if unit.capitals[k] and (k == 0 or not unit.capitals[k - 1]):
                a = k - 1 if k and unit.lows[k - 1] in self._cues.determiners else k
                governed = a > 0 and unit.lows[a - 1] in self._cues.prepositions
                if governed or unit.lows[a] in self._cues.non_subject:
                    continue
                stop = self._grammar.noun_phrase(unit, a, end)
                if stop == a:
                    continue
                name = self._name(unit, a, stop)
                if self._people.knows(name) or is_role(unit.words[k]):
                    return Speaker(name, (unit.starts[a], unit.ends[stop - 1]))
        return None

    def _continue(self, unit: Unit) -> Said | None:
        """Reported speech that goes on without a cue of its own."""
        strength = self._reported_speech(unit)
        if not strength or (self._current is None and strength < 2):
            return None
        if self._current is None:
            self._current = self._topic() or (self._last_speaker if self._silent <= 4 else None)
            if self._current is None:
                return None
        start, end = unit.starts[0], unit.ends[-1]
        if self._running is not None:
            self._running.end = end
            return self._running
        self._running = self._tell(self._current, "", "indirect", start, end)
        return self._running

    def _topic(self) -> Speaker | None:
        """The subject of the sentence before, to whom reported speech without a cue belongs."""
        unit = self._last_unit
        if unit is None:
            return None
        first = self._grammar.skip(unit, 0)
        if (
            first
            or unit.lows[0] in self._cues.prepositions
            or unit.lows[0] in self._cues.non_subject
        ):
            return None
        end = self._grammar.noun_phrase(unit, 0, len(unit))
        if not end:
            return None
        speaker = self._resolve(unit, Frame(0, "", (0, end), None))
        if speaker is None or not (
            self._people.knows(speaker.name) or is_role(speaker.name.split()[0])
        ):
            return None
        return speaker

    def _reported_speech(self, unit: Unit) -> int:
        """2 if a verb form shows reported speech, 1 if it may, else 0."""
        cues = self._cues
        weak = 0
        for k, word in enumerate(unit.words):  # as written: "Teile" is a noun
            strong = word in cues.subjunctive
            if not strong and word not in cues.weak_subjunctive:
                continue
            if self._grammar.is_subordinate(unit, *unit.clause(k)):
                continue
            if strong:
                return 2
            weak = 1
        return weak

    def _resolve(self, unit: Unit, frame: Frame) -> Speaker | None:
        if frame.speaker is None:
            return self._current if frame.at == 0 else None
        a, b = frame.speaker
        span = (unit.starts[a], unit.ends[b - 1])
        low = unit.lows[a]
        if low in self._cues.according:
            before = self._noun_before(unit, a - 1) if a else None
            name = before or (self._current.name if self._current else None)
            return Speaker(name, span) if name else None
        if b - a == 1 and a > 0 and low in self._cues.relatives and unit.lows[a - 1] == ",":
            name = self._noun_before(unit, a - 1)
            return Speaker(name, span) if name else None
        if b - a == 1 and low in self._cues.pronouns:
            if self._cues.pronouns[low] == "x":
                return None
            return Speaker(self._pronoun(low, span[0]) or unit.words[a], span)
        return Speaker(self._name(unit, a, b), span)

    def _noun_before(self, unit: Unit, end: int) -> str | None:
        """The name of the last noun phrase of the clause that ends at token ``end``."""
        start, _ = unit.clause(end - 1)
        for k in range(start, end):
            if unit.lows[k] in self._cues.determiners or unit.capitals[k]:
                stop = self._grammar.noun_phrase(unit, k, end)
                if stop == end:
                    return self._name(unit, k, stop)
        return None

    def _pronoun(self, low: str, at: int) -> str | None:
        """Whom a pronoun means: who spoke last if that fits, else the last person named."""
        wanted = self._cues.pronouns[low]
        if wanted == "i":
            return None
        person = self._people.last_before(at, wanted)
        if self._current is None:
            return person.name if person else None
        current = self._current.name
        known = self._people.by_surname(current.split()[-1])
        if known is not None and known.name == current and known.certain:
            if known.gender in (wanted, "") or person is None:
                return current
            return person.name
        # "er" is rather a man named just before than the institution that spoke last.
        return person.name if wanted == "m" and person and person.certain else current

    def _apposed_name(self, unit: Unit, b: int) -> str | None:
        """The name in "der Leiter der Behörde, Klaus Muster, ...", if there is one."""
        if b + 2 >= len(unit) or unit.lows[b] not in DELIMITERS or unit.lows[b] == ":":
            return None
        _, end = unit.clause(b + 1)
        names = range(b + 1, end)
        if not 2 <= len(names) <= 6 or not all(
            unit.capitals[k] or unit.lows[k] in self._cues.name_particles for k in names
        ):
            return None
        return strip_titles(" ".join(unit.words[b + 1 : end])) or None

    def _name(self, unit: Unit, a: int, b: int) -> str:
        """The speaker named by tokens a..b: a person's full name, or the phrase itself."""
        cues, words = self._cues, unit.words
        if cues.roles:
            return self._name_behind_role(unit, a, b)
        first, end = self._first_capitals(unit, a, b)
        if first == end:
            return self._phrase(unit, a, b)
        if first > a and unit.lows[first - 1] in cues.prepositions:  # "die in Bonn geborene X"
            later = next((k for k in range(end, b) if unit.capitals[k]), None)
            if later is not None:
                return self._name(unit, later, b)
        head, last = words[first], words[end - 1]
        if first > a or is_role(head):
            apposed = self._apposed_name(unit, b)
            if apposed is not None:
                self._people.name_role(head.lower(), apposed)
                return apposed
        person = self._people.by_surname(last)
        if person is not None and not is_role(last):
            return person.name
        if self._grammar.is_source(unit.lows[first]):
            found = self._people.among(words[first + 1 : b])
        elif is_role(last) and end < b and unit.lows[end] in cues.conjunctions:
            found = self._people.among(words[b - 1 : b])
        elif is_role(head) and end == first + 1 and unit.lows[a] not in cues.indefinite:
            found = self._people.by_role(head)
        else:
            found = None
        return found or self._phrase(unit, a, b)

    def _first_capitals(self, unit: Unit, a: int, b: int) -> tuple[int, int]:
        """The first run of capitalised words among tokens a..b, with a particle before it."""
        particles = self._cues.name_particles
        while a < b and not unit.capitals[a] and unit.lows[a] not in particles:
            a += 1
        end = a
        while end < b and (unit.capitals[end] or (unit.lows[end] in particles and end == a)):
            end += 1
        return a, end

    def _phrase(self, unit: Unit, a: int, b: int) -> str:
        """A noun phrase as written, without its article."""
        while a < b - 1 and unit.lows[a] in self._cues.determiners:
            a += 1
        return self._text[unit.starts[a] : unit.ends[b - 1]]

    def _name_behind_role(self, unit: Unit, a: int, b: int) -> str:
        """As `_name`, where roles are small words: "Kremlin spokesman Dmitri Peskov"."""
        cues = self._cues
        end = next((k for k in range(a + 1, b) if unit.lows[k] in cues.prepositions), b)
        first = end
        while first > a and unit.capitals[first - 1]:
            first -= 1
        run = unit.words[first:end]
        if run and (first == a or unit.lows[first - 1] in cues.roles):
            person = self._people.by_surname(run[-1])
            name = person.name if person is not None else strip_titles(" ".join(run))
            return name or self._phrase(unit, a, b)
        role = unit.lows[end - 1].removesuffix("'s")
        if role in cues.roles:
            apposed = self._apposed_name(unit, b)
            if apposed is not None:
                self._people.name_role(role, apposed)
                return apposed
            named = self._people.by_role(role)
            if named and unit.lows[a] not in cues.indefinite:
                return named
        return self._phrase(unit, a, b)


def _only_quotes(text: str, content: tuple[int, int], speech: list[tuple[int, int]]) -> bool:
    """Whether a span holds nothing but quotations and what stands between them."""
    start, end = content
    for s, e in speech:
        if s <= start + 2 and e >= start:
            start = e
            while start < end and not text[start].isalnum() and all(start != q for q, _ in speech):
                start += 1
    return start >= end
