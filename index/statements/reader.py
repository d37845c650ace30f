"""One pass over an article: frames become statements, quotations find their speakers.

Frames own the quotations beside and inside them; sentences of reported speech without a cue carry
on the frame before them; pronouns and roles become names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from index.statements.grammar import Characters, Frame, Grammar
from index.statements.interviews import Interview
from index.statements.people import People
from index.statements.speakers import Speaker, Speakers
from index.statements.table import Cues
from index.statements.units import Tokenizer, Unit

_HEAD = 300  # characters of a headline and a teaser

Kind = Literal["direct", "indirect"]
Told = list[tuple[Frame, Speaker]]  # frames with who speaks


@dataclass(slots=True)
class Said:
    """A statement before it gets its article; reported speech that goes on moves its ``end``."""

    speaker: str
    speaker_span: tuple[int, int] | None
    cue: str
    kind: Kind
    start: int
    end: int


class Reader:
    """Reads one article with one language's cues."""

    def __init__(self, text: str, cues: Cues, grammar: type[Grammar]) -> None:
        self._text = text
        self._cues = cues
        self._tokenizer = Tokenizer(text, cues)
        self._people = People(text, cues)
        self._grammar = grammar(cues, self._people)
        self._speakers = Speakers(text, cues, self._people, self._grammar)
        self._interview = Interview(text, cues, self._people)
        marked = (s for s, e in self._tokenizer.quotations if len(text[s:e].split()) > 2)
        self._unmarked = all(start < _HEAD for start in marked)  # a headline keeps its marks
        self._lost = 0  # how often "Wir gehen, sagte X" shows that marks were lost
        self._said: list[Said] = []
        self._answers: Speaker | None = None  # whose turn it is in an interview
        self._turn: Said | None = None  # what he has said in it so far
        self._last_speaker: Speaker | None = None
        self._silent = 9  # units since somebody spoke
        self._read = 0  # units so far
        self._pending: tuple[Speaker, str] | None = None  # a colon announced what follows
        self._before: tuple[int, int] | None = None  # what "Das sagte X." refers to
        self._running: Said | None = None  # reported speech that may go on
        self._unclaimed: list[Characters] = []  # quotations whose speaker may yet come

    def read(self, sentences: Sequence[tuple[int, int]]) -> list[Said]:
        """All statements, by where they begin."""
        for unit in self._tokenizer.units(sentences):
            self._read_unit(unit)
        self._said.sort(key=lambda s: (s.start, -s.end))
        return self._said

    def _read_unit(self, unit: Unit) -> None:
        speech = [(unit.starts[i], unit.ends[i]) for i in unit.quotes]
        asks = self._take_turn(unit)
        speakers = self._tell_frames(unit, speech, asks)
        if not speakers and not self._turn:
            speakers += self._headed(unit)
        # "Er erwäge den Rücktritt" is told by whoever spoke before, as is "Sie hätten gefordert".
        reported = all(self._grammar.is_reported(unit, frame.at) for frame, _ in speakers)
        continued = self._continue(unit) if reported and not self._turn else None
        unclaimed = self._tell_quotations(unit, speech, speakers, continued)
        if continued is None:
            self._follow(unit, speakers, bool(speech))
        self._claim(unit, speakers, unclaimed)
        if self._speakers.current is not None:
            self._last_speaker, self._silent = self._speakers.current, 0
        self._silent += 1
        self._announce(unit, speakers)
        self._before = self._referred_to(unit)
        self._speakers.read(unit)

    def _tell_frames(self, unit: Unit, speech: list[Characters], asks: bool) -> Told:
        """Tell what frames say in other words; returns all frames with who speaks."""
        speakers: Told = []
        self._speakers.here = None
        frames = self._grammar.frames(unit, self._before)
        for frame in self._speakers.apart(unit, frames):
            speaker = self._speakers.resolve(unit, frame)
            if speaker is None or (asks and speaker.name.lower() in self._cues.pronouns):
                continue
            speakers.append((frame, speaker))
            self._speakers.here = speaker
            told = [(each.content, other.name) for each, other in speakers[:-1]]
            if (frame.content, speaker.name) in told:
                continue  # "fordert mehr Geld und plädiert für ..."
            self._lost += self._unmarked and self._is_unmarked(unit, frame)
            if frame.content and not _only_quotes(self._text, frame.content, speech):
                self._tell(speaker, frame.cue, "indirect", *frame.content)
        return speakers

    def _tell_quotations(
        self, unit: Unit, speech: list[Characters], speakers: Told, continued: Said | None
    ) -> list[Characters]:
        """Tell the quotations of somebody; returns those that are nobody's so far."""
        unclaimed = []
        for s, e in speech:
            owner = self._owner(unit, s, e, speakers, continued)
            if owner is None and (s, e) == unit.span(0, len(unit)):
                unclaimed.append((s, e))
            if owner is not None and not (self._turn and owner[0].name == self._turn.speaker):
                self._tell(owner[0], owner[1], "direct", s, e)
                for other in self._together(owner[0], speakers):
                    self._tell(other, owner[1], "direct", s, e)
        return unclaimed

    def _follow(self, unit: Unit, speakers: Told, quoted: bool) -> None:
        """Remember who has the word behind a unit that does not go on with what was said."""
        if not speakers and quoted and self._speakers.current:
            return
        self._running = None
        if not speakers:
            self._speakers.current = None
        elif not all(self._grammar.refers(unit, frame) for frame, _ in speakers):
            self._speakers.current = self._main(unit, speakers)[1]

    def _is_unmarked(self, unit: Unit, frame: Frame) -> bool:
        """Whether a frame has somebody's own words without marks: "Wir gehen, sagte X"."""
        if frame.content is None:
            return False
        start, end = frame.content
        inside = [k for k in range(len(unit)) if start <= unit.starts[k] < end]
        himself = any(self._cues.pronouns.get(unit.lows[k]) == "i" for k in inside)
        if not himself or any(self._grammar.is_reported(unit, k) for k in inside):
            return False
        colon = self._text[max(0, start - 2) : start].rstrip().endswith(":")
        return colon or start < unit.starts[frame.at]

    def _take_turn(self, unit: Unit) -> bool:
        """In an interview, give to the one who answers what follows the name and the colon.

        Returns whether a question begins here, which is nobody's statement.
        """
        colon = self._interview.label(unit)
        if colon:
            person = self._interview.person(unit, colon)
            span = unit.starts[0], unit.ends[colon - 1]
            self._answers = Speaker(person.name, span, person.gender, True) if person else None
            self._turn = None
        elif self._turn and self._interview.ends(self._gap(unit), unit.starts[0]):
            self._answers = self._turn = None
        content = unit.span(colon + 1 if colon else 0, len(unit))
        if self._turn:
            self._turn.end = unit.ends[-1]
        elif self._answers and content:
            self._turn = self._tell(self._answers, "", "direct", content[0], unit.ends[-1])
            self._speakers.current = self._answers
        return bool(colon) and self._answers is None

    def _gap(self, unit: Unit) -> str:
        """What stands between the answer so far and a unit."""
        return self._text[self._turn.end : unit.starts[0]] if self._turn else ""

    def _headed(self, unit: Unit) -> Told:
        """ "Stein: Es wird kalt."; "Stein strahlte: Es werde kalt." """
        colon = unit.lows.index(":") if ":" in unit.lows else 0
        content = unit.span(colon + 1, len(unit)) if colon else None
        said = range(colon + 1, len(unit))
        reported = any(self._grammar.is_subjunctive(unit, k) for k in said)
        speaker = self._speakers.person_in(unit, colon)
        opening = self._speakers.opening(unit) if reported and not speaker else None
        speaker = speaker or (opening if opening and self._speakers.may_speak(opening) else None)
        if content is None or speaker is None or unit.quotes:
            return []
        end = self._grammar.noun_phrase(unit, 0, colon)
        named = end == colon or (colon - end <= 3 and unit.lows[end] in self._cues.prepositions)
        speaks = any(self._cues.pronouns.get(unit.lows[k]) == "i" for k in said)  # "wir"
        speaks = speaks or any(unit.lows[k] in self._cues.verbal for k in said)
        if not reported and not (named and speaks and self._people.person(speaker.name)):
            return []
        self._tell(speaker, "", "indirect", *content)
        return [(Frame(colon, "", None, content), speaker)]

    def _claim(self, unit: Unit, speakers: Told, unclaimed: list[Characters]) -> None:
        """Give quotations without a speaker to whoever speaks right behind in the paragraph."""
        first = self._unclaimed[0][0] if self._unclaimed else 0
        if speakers and "\n\n" not in self._text[first : unit.starts[0]]:
            frame, speaker = self._main(unit, speakers)
            for span in self._unclaimed:
                self._tell(speaker, frame.cue, "direct", *span)
        self._unclaimed = [*self._unclaimed, *unclaimed] if unclaimed else []

    def _main(self, unit: Unit, speakers: Told) -> tuple[Frame, Speaker]:
        """The last cue that stands in no other's words: who has it speaks on, not whom he reports.

        Somebody does rather than a source: "sagte X laut einer Mitteilung".
        """
        cues = self._cues

        def inside(frame: Frame, other: Frame) -> bool:
            if other is frame or other.content is None:
                return False
            start, end = other.content
            return start <= unit.starts[frame.at] < end and not start <= unit.starts[other.at] < end

        outer = [each for each in speakers if not any(inside(each[0], o) for o, _ in speakers)]
        outer = outer or speakers
        sources = cues.before | cues.source_prepositions | cues.according
        told = [each for each in outer if unit.lows[each[0].at] not in sources]
        return (told if any(speaker.human for _, speaker in told) else outer)[-1]

    @staticmethod
    def _together(speaker: Speaker, speakers: Told) -> Iterator[Speaker]:
        """Who else says what ``speaker`` says: "..., sagten Stein und Berg"."""
        said = {(frame.at, frame.content) for frame, each in speakers if each is speaker}
        for frame, other in speakers:
            if (frame.at, frame.content) in said and other is not speaker:
                yield other

    def _referred_to(self, unit: Unit) -> tuple[int, int] | None:
        """What "Das sagte X." after this unit refers to: it, or the lead up to its second one."""
        span = unit.span(0, len(unit))
        self._read += 1
        if span and self._before and self._read == 2 and "\n\n" not in self._text[: span[0]]:
            return self._before[0], span[1]
        return span

    def _tell(self, speaker: Speaker, cue: str, kind: Kind, start: int, end: int) -> Said:
        said = Said(speaker.name, speaker.span, cue, kind, start, end)
        self._said.append(said)
        return said

    def _announce(self, unit: Unit, speakers: Told) -> None:
        self._pending = None
        if unit.lows[-1] != ":":
            return
        if speakers:
            self._pending = (speakers[-1][1], speakers[-1][0].cue)
        elif speaker := (
            self._owner_of(unit)
            or self._subject(unit, len(unit))
            or self._speakers.current
            or self._speakers.opening(unit)
        ):
            self._pending = (speaker, "")

    def _owner_of(self, unit: Unit) -> Speaker | None:
        """Whose a thing is that a sentence begins with: "His answer was short:"."""
        gender = self._cues.possessives.get(unit.lows[0])
        return self._speakers.pronoun(unit, 0) if gender in ("m", "f") else None

    def _subject(self, unit: Unit, end: int) -> Speaker | None:
        """Whom a sentence is about up to a token: a person it names, or means by a pronoun."""
        cues = self._cues
        for k in range(min(end, 4)):
            apart = unit.capitals[min(k + 1, end - 1)] or (k and unit.lows[k - 1] in cues.small)
            if cues.pronouns.get(unit.lows[k]) in ("m", "f") and not apart:
                return self._speakers.person_in(unit, k) or self._speakers.pronoun(unit, k)
        return self._speakers.person_in(unit, end)

    def _owner(
        self,
        unit: Unit,
        start: int,
        end: int,
        speakers: Told,
        continued: Said | None,
    ) -> tuple[Speaker, str] | None:
        """Whose words the quotation is: the cue beside it, around it, or nearest to it."""
        for frame, speaker in speakers:
            if 0 <= unit.starts[frame.at] - end <= 3:
                return speaker, frame.cue
        if self._stands_alone(unit, start, end, speakers):
            speakers = [each for each in speakers if unit.starts[each[0].at] < start]
        around = [
            f
            for f in speakers
            if _holds(f[0].content, start, end)
            and (len(speakers) == 1 or not _holds(f[0].content, *(2 * (unit.starts[f[0].at],))))
        ]
        if around:  # the innermost: in "A zitierte B: ..." it is B's
            frame, speaker = min(around, key=lambda f: _length(f[0].content))
            return speaker, frame.cue
        if speakers:
            frame, speaker = min(
                speakers,
                key=lambda f: min(abs(unit.starts[f[0].at] - end), abs(start - unit.ends[f[0].at])),
            )
            return speaker, frame.cue
        return self._owner_without_cue(unit, start, end, continued)

    def _owner_without_cue(
        self, unit: Unit, start: int, end: int, continued: Said | None
    ) -> tuple[Speaker, str] | None:
        """Whose words a quotation is that stands in no frame: whom a colon or a name tells."""
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
        somebody = self._speakers.person_in(unit, len(unit))
        if len(unit.quotes) == 1 and self._speakers.current and somebody is None:
            front = unit.lows[: unit.quotes[0]]  # "Und: ..."
            if all(low in self._cues.conjunctions or low == ":" for low in front):
                return self._speakers.current, ""
        return None

    def _stands_alone(self, unit: Unit, start: int, end: int, speakers: Told) -> bool:
        """Whether a quotation behind a colon ends a sentence: who speaks comes before it.

        It does not in: They cheer: "Won!" Anna Hall says.
        """
        k = unit.starts.index(start)
        closed = self._text[end - 2] in ".!?" and k + 1 < len(unit) and unit.words[k + 1].istitle()
        behind = any(frame.speaker and frame.speaker[0] == k + 1 for frame, _ in speakers)
        return k > 0 and unit.lows[k - 1] == ":" and closed and not behind

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
        closed = k > after + 1 or self._text[end - 2] in ",.!?…"  # "...," he wept; „...“, weinte er
        if unit.lows[k] in self._cues.small or unit.lows[k] in self._cues.verbal or not closed:
            return None
        _, b = unit.clause(k)
        first = k + 1 + (unit.lows[k + 1] in self._cues.reflexive)
        stop = self._grammar.noun_phrase(unit, first, b)
        if stop <= first or not self._grammar.starts_subject(unit, first):
            return None
        speaker = self._speakers.resolve(unit, Frame(k, "", (first, stop), None))
        return (speaker, unit.words[k]) if speaker else None

    def _named_before_colon(self, unit: Unit, start: int) -> Speaker | None:
        """Müller: "..."."""
        if ":" not in unit.lows:
            return None
        colon = unit.lows.index(":")
        if unit.ends[colon] > start:
            return None
        if not self._grammar.is_nominal(unit, 0, colon):
            return self._subject(unit, colon) or self._speakers.opening(unit)
        end = self._grammar.noun_phrase(unit, 0, colon)
        return self._speakers.resolve(unit, Frame(0, "", (0, end), None)) if end else None

    def _continue(self, unit: Unit) -> Said | None:
        """Reported speech that goes on without a cue of its own."""
        if len(unit) > 2 and unit.lows[1] == ":" and unit.capitals[0]:
            return None  # "Fazit: Es sei gut"
        strength = self._reported_speech(unit)
        if not strength or (self._speakers.current is None and strength < 2):
            return None
        if self._speakers.current is None:
            self._speakers.current = (
                self._speakers.topic()
                or (self._last_speaker if self._silent <= 4 else None)
                or self._speakers.body_before()
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
        if not cues.silent.isdisjoint(unit.lows):
            return 0
        others = {"m", "f"} & {cues.pronouns.get(low) for low in unit.lows}
        himself = not cues.first_person.isdisjoint(unit.lows) and not others
        weak = int(self._lost > 1 and himself)
        for k, word in enumerate(unit.words):  # as written: "Teile" is a noun
            listed = word in cues.subjunctive and self._grammar.is_subjunctive(unit, k)
            form = word if k else unit.lows[0]
            marked = listed or form in cues.weak_subjunctive
            if not marked and not self._grammar.is_subjunctive(unit, k):
                continue
            if self._grammar.is_in_subordinate(unit, k):
                continue
            if listed:
                return 2
            weak = 1
        return weak


def _holds(span: Characters | None, start: int, end: int) -> bool:
    return span is not None and span[0] <= start and end <= span[1]


def _length(span: Characters | None) -> int:
    return span[1] - span[0] if span else 0


def _only_quotes(text: str, content: tuple[int, int], speech: list[tuple[int, int]]) -> bool:
    """Whether a span holds nothing but quotations and what stands between them."""
    start, end = content
    for s, e in speech:
        if s <= start + 2 and e >= start:
            start = e
            while start < end and not text[start].isalnum() and all(start != q for q, _ in speech):
                start += 1
    return start >= end
