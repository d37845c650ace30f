"""One pass over an article: frames become statements, quotations find their speakers.

Frames own the quotations beside and inside them; sentences of reported speech without a cue carry
on the frame before them; pronouns and roles become names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from index.statements.grammar import Frame, Grammar
from index.statements.people import People
from index.statements.speakers import Speaker, Speakers
from index.statements.table import Cues
from index.statements.units import Tokenizer, Unit


@dataclass(slots=True)
class Said:
    """A statement before it gets its article; reported speech that goes on moves its ``end``."""

    speaker: str
    speaker_span: tuple[int, int] | None
    cue: str
    kind: Literal["direct", "indirect"]
    start: int
    end: int


class Reader:
    """Reads one article with one language's cues."""

    def __init__(self, text: str, cues: Cues, grammar: type[Grammar]) -> None:
        self._text = text
        self._cues = cues
        self._people = People(text, cues)
        self._grammar = grammar(cues, self._people)
        self._speakers = Speakers(text, cues, self._people, self._grammar)
        self._said: list[Said] = []
        self._last_speaker: Speaker | None = None
        self._silent = 9  # units since somebody spoke
        self._pending: tuple[Speaker, str] | None = None  # a colon announced what follows
        self._before: tuple[int, int] | None = None  # the unit before, as characters
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
            speaker = self._speakers.resolve(unit, frame)
            if speaker is None:
                continue
            speakers.append((frame, speaker))
            if frame.content and not _only_quotes(self._text, frame.content, speech):
                told.append((self._tell(speaker, frame.cue, "indirect", *frame.content), frame))
        said_here = [s for s, _ in told]
        # "Er erwäge den Rücktritt" is told by whoever spoke before, as is "Sie hätten gefordert".
        reported = all(self._grammar.is_subjunctive(unit, frame.at) for frame, _ in speakers)
        continued = self._continue(unit) if reported else None
        for s, e in speech:
            owner = self._owner(unit, s, e, speakers, said_here, continued)
            if owner is not None:
                self._tell(owner[0], owner[1], "direct", s, e)
        if speakers and continued is None:
            self._speakers.current = speakers[-1][1]
            self._running = None
        elif continued is None and not (speech and self._speakers.current):
            self._speakers.current = None
            self._running = None
        if self._speakers.current is not None:
            self._last_speaker, self._silent = self._speakers.current, 0
        self._silent += 1
        self._announce(unit, speakers)
        self._before = unit.span(0, len(unit))
        self._speakers.read(unit)

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
            elif self._speakers.current:
                self._pending = (self._speakers.current, "")
            else:
                named = self._speakers.person_in(unit, len(unit))
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
        if len(unit.quotes) == 1 and start == unit.starts[0] and self._speakers.current:
            return self._speakers.current, ""
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
        speaker = self._speakers.resolve(unit, Frame(k, "", (k + 1, stop), None))
        return (speaker, unit.words[k]) if speaker else None

    def _named_before_colon(self, unit: Unit, start: int) -> Speaker | None:
        """Müller: "..."."""
        if ":" not in unit.lows:
            return None
        colon = unit.lows.index(":")
        if unit.ends[colon] > start:
            return None
        if not self._grammar.is_nominal(unit, 0, colon):
            return self._speakers.person_in(unit, colon)
        end = self._grammar.noun_phrase(unit, 0, colon)
        return self._speakers.resolve(unit, Frame(0, "", (0, end), None)) if end else None

    def _continue(self, unit: Unit) -> Said | None:
        """Reported speech that goes on without a cue of its own."""
        strength = self._reported_speech(unit)
        if not strength or (self._speakers.current is None and strength < 2):
            return None
        if self._speakers.current is None:
            self._speakers.current = self._speakers.topic() or (
                self._last_speaker if self._silent <= 4 else None
            )
            if self._speakers.current is None:
                return None
        start, end = unit.starts[0], unit.ends[-1]
        if self._running is not None:
            self._running.end = end
            return self._running
        self._running = self._tell(self._speakers.current, "", "indirect", start, end)
        return self._running

    def _reported_speech(self, unit: Unit) -> int:
        """2 if a verb form shows reported speech, 1 if it may, else 0."""
        cues = self._cues
        weak = 0
        doubtful = frozenset() if self._running else cues.hypothetical
        for k, word in enumerate(unit.words):  # as written: "Teile" is a noun
            listed = word in cues.subjunctive
            form = word if k else unit.lows[0]
            marked = listed or (form in cues.weak_subjunctive and form not in doubtful)
            if not marked and not self._grammar.is_subjunctive(unit, k):
                continue
            if self._grammar.is_subordinate(unit, *unit.clause(k)):
                continue
            if listed:
                return 2
            weak = 1
        return weak


def _only_quotes(text: str, content: tuple[int, int], speech: list[tuple[int, int]]) -> bool:
    """Whether a span holds nothing but quotations and what stands between them."""
    start, end = content
    for s, e in speech:
        if s <= start + 2 and e >= start:
            start = e
            while start < end and not text[start].isalnum() and all(start != q for q, _ in speech):
                start += 1
    return start >= end
