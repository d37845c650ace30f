"""One pass over an article's sentences: from cues to who said what.

A sentence (or several, where a quotation runs over them) is a *unit* of tokens; a speech
quotation is one token, so that no cue is read inside it. Cues open *frames*: who speaks, with
which cue, and which characters are what is said. Frames then own the quotations, and sentences in
reported speech carry on the frame before them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from index.names import is_role, strip_titles
from index.statements.quotations import quotations
from index.statements.speakers import People
from index.statements.table import Cues, Verb

_QUOTE = "\0"  # the token of a speech quotation
_DELIMITERS = frozenset(",;:–—-()")
_TOKEN = r"\w+(?:[-’'./&]\w+)*\.?(?<!\w\w\w\.)|[^\w\s]"
_INNER_WORD = re.compile(r"\w+")
_ENDS = frozenset(".!?…")


@dataclass(slots=True)
class Said:
    """A statement before it gets its article: spans in characters of the text."""

    speaker: str
    speaker_span: tuple[int, int] | None
    cue: str
    kind: Literal["direct", "indirect"]
    start: int
    end: int


@dataclass(slots=True)
class Frame:
    """A cue at token ``at`` with its speaker (a token range) and what is said (characters)."""

    at: int
    cue: str
    speaker: tuple[int, int] | None
    content: tuple[int, int] | None


@dataclass(slots=True)
class Speaker:
    name: str
    span: tuple[int, int] | None


class Unit:
    """The tokens of one sentence: surface, lower case, and where they stand."""

    __slots__ = ("capitals", "end", "ends", "lows", "quotes", "start", "starts", "words")

    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end
        self.words: list[str] = []
        self.lows: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.quotes: list[int] = []
        self.capitals: list[bool] = []

    def __len__(self) -> int:
        return len(self.words)

    def add(self, word: str, low: str, start: int, end: int) -> None:
        self.words.append(word)
        self.lows.append(low)
        self.starts.append(start)
        self.ends.append(end)

    def capital(self, i: int) -> bool:
        """A capitalised word that is not a determiner, or a title in quotation marks."""
        return self.capitals[i]


class Reader:
    """Reads one article with one language's cues."""

    def __init__(self, text: str, sentences: Sequence[tuple[int, int]], cues: Cues) -> None:
        self._text = text
        self._cues = cues
        self._quotes = quotations(text)
        self._phrases = tuple(w for w in cues.before if " " in w) + cues.phrases
        self._small = (
            cues.determiners
            | cues.prepositions
            | cues.conjunctions
            | cues.adverbs
            | cues.subordinators
            | frozenset(cues.pronouns)
        )
        self._finite = (
            cues.subjunctive
            | cues.weak_subjunctive
            | cues.auxiliaries
            | cues.modals
            | cues.passives
        ) - cues.nonfinite
        self._people = People(text, self._small)
        self._units = [u for u in self._make_units(sentences) if len(u)]
        self._said: list[Said] = []
        self._current: Speaker | None = None  # who spoke in the unit before
        self._pending: tuple[Speaker, str] | None = None  # a colon announced what follows
        self._before: tuple[int, int] | None = None  # the sentence before, as characters
        self._last_unit: Unit | None = None
        self._last_speaker: Speaker | None = None
        self._silent = 9  # sentences since somebody spoke
        self._running: Said | None = None  # reported speech that may go on

    # -- tokens ---------------------------------------------------------------------------

    def _make_units(self, sentences: Sequence[tuple[int, int]]) -> Iterator[Unit]:
        quotes = self._quotes
        q = 0
        i = 0
        while i < len(sentences):
            start, end = sentences[i]
            while q < len(quotes) and quotes[q][1] <= start:
                q += 1
            inside = []
            while q < len(quotes) and quotes[q][0] < end:
                inside.append(quotes[q])
                while quotes[q][1] > end and i + 1 < len(sentences):
                    i += 1
                    end = sentences[i][1]
                q += 1
            while (  # "...!“ sagte er." is one sentence to us, whoever split it
                inside
                and inside[-1][1] == end
                and i + 1 < len(sentences)
                and self._text[sentences[i + 1][0]].islower()
            ):
                i += 1
                end = sentences[i][1]
            yield self._tokens(start, end, inside)
            i += 1

    def _tokens(self, start: int, end: int, quotes: list[tuple[int, int]]) -> Unit:
        unit = Unit(start, end)
        at = start
        for s, e in quotes:
            self._plain_tokens(unit, at, s)
            inner = self._text[s:e]
            if self._is_speech(inner) or self._is_wording(unit):
                unit.quotes.append(len(unit))
                unit.add(_QUOTE, _QUOTE, s, e)
                unit.capitals.append(False)
            else:
                unit.add(inner, inner, s, e)
                unit.capitals.append(True)
            at = e
        self._plain_tokens(unit, at, end)
        return unit

    def _plain_tokens(self, unit: Unit, start: int, end: int) -> None:
        depth = 0
        small = self._small
        for match in _pattern(self._phrases).finditer(self._text, start, end):
            word = match.group()
            if word == "(":
                depth += 1
            elif word == ")":
                depth = max(0, depth - 1)
            elif not depth:
                low = word.lower()
                unit.add(word, low, match.start(), match.end())
                unit.capitals.append(
                    (word[0].isupper() and low not in small)
                    or (word[0].isdigit() and bool(unit.capitals) and unit.capitals[-1])
                )

    def _is_wording(self, unit: Unit) -> bool:
        """Whether what stands before a quoted noun makes it somebody's choice of words."""
        if not unit.lows:
            return False
        low = unit.lows[-1]
        if low in self._cues.indefinite:
            return True
        return (
            low.isalpha()
            and unit.words[-1][0].islower()
            and low not in self._small
            and low not in self._cues.passives
            and low not in self._cues.source_nouns
        )

    def _is_speech(self, quotation: str) -> bool:
        """A quotation that is somebody's words, not a title or a name."""
        inner = quotation[1:-1].strip()
        words = _INNER_WORD.findall(inner)
        if not words:
            return False
        if inner[-1] in ".!?," or len(words) > 6:
            return True
        small = self._cues.determiners | self._cues.prepositions | self._cues.conjunctions
        return any(w[0].islower() and w not in small for w in words)

    # -- the pass -------------------------------------------------------------------------

    def read(self) -> list[Said]:
        """All statements, by where they begin."""
        for unit in self._units:
            self._read_unit(unit)
        self._said.sort(key=lambda s: (s.start, -s.end))
        return self._said

    def _read_unit(self, unit: Unit) -> None:
        frames = self._frames(unit)
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
        self._before = self._chars(unit, 0, len(unit))
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
        if unit.lows[k] in self._small or unit.lows[k] in self._finite or k == after + 1:
            return None
        _, b = self._clause(unit, k)
        stop = self._noun_phrase(unit, k + 1, b)
        if stop == k + 1 or not self._starts_subject(unit, k + 1):
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
        if not self._is_nominal(unit, 0, colon):
            return self._person_in(unit, colon)
        end = self._noun_phrase(unit, 0, colon)
        return self._resolve(unit, Frame(0, "", (0, end), None)) if end else None

    def _person_in(self, unit: Unit, end: int) -> Speaker | None:
        """The one person, or holder of a role, named before token ``end``."""
        for k in range(end):
            if unit.capitals[k] and (k == 0 or not unit.capitals[k - 1]):
                a = k - 1 if k and unit.lows[k - 1] in self._cues.determiners else k
                if (
                    a
                    and unit.lows[a - 1] in self._cues.prepositions
                    or unit.lows[a] in self._cues.non_subject
                ):
                    continue
                stop = self._noun_phrase(unit, a, end)
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
        first = self._skip(unit, 0)
        if (
            first
            or unit.lows[0] in self._cues.prepositions
            or unit.lows[0] in self._cues.non_subject
        ):
            return None
        end = self._noun_phrase(unit, 0, len(unit))
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
        for word in unit.words:  # as written: "Teile" is a noun
            if word in cues.subjunctive:
                return 2
            if word in cues.weak_subjunctive:
                weak = 1
        return weak

    # -- frames ---------------------------------------------------------------------------

    def _frames(self, unit: Unit) -> list[Frame]:
        cues = self._cues
        frames: list[Frame] = []
        for i, low in enumerate(unit.lows):
            frame = None
            if low in cues.finite or low in cues.auxiliaries or low in cues.passives:
                frame = self._verb(unit, i, frames)
            elif low in cues.final and low not in cues.finite:
                frame = self._verb_final(unit, i)
            elif low in cues.after or (
                low in cues.after_nouns and i and unit.lows[i - 1] in cues.opinion_nouns
            ):
                frame = self._source_after(unit, i)
            elif low in cues.before or low in cues.source_prepositions:
                frame = self._source_before(unit, i)
            elif low in cues.thus:
                frame = self._thus(unit, i)
            elif low in cues.as_words:
                frame = self._as_told(unit, i, frames)
            elif low in cues.according:
                frame = self._accordingly(unit, i)
            elif low in cues.speech_nouns:
                frame = self._speech_noun(unit, i, frames)
            if frame is not None:
                frames.append(frame)
        for frame, later in itertools.pairwise(frames):
            self._cut(unit, frame, later)
        return frames

    def _cut(self, unit: Unit, frame: Frame, later: Frame) -> None:
        """What is said ends where a conjunction brings in the next cue of the main clause."""
        if frame.content is None or later.at <= frame.at:
            return
        a, _ = self._clause(unit, later.at)
        for k in (later.at - 1, a):
            if (
                unit.lows[k] in self._cues.conjunctions
                and frame.content[0] < unit.starts[k]
                and (unit.starts[frame.at] < frame.content[0])
            ):
                end = self._chars(unit, 0, k)
                if end:
                    frame.content = (frame.content[0], end[1])
                return

    def _clause(self, unit: Unit, i: int) -> tuple[int, int]:
        a = i
        while a > 0 and unit.lows[a - 1] not in _DELIMITERS:
            a -= 1
        b = i + 1
        while b < len(unit) and unit.lows[b] not in _DELIMITERS and unit.lows[b] not in _ENDS:
            b += 1
        return a, b

    def _chars(self, unit: Unit, a: int, b: int) -> tuple[int, int] | None:
        """Characters of tokens a..b without delimiters at either end."""
        drop = _DELIMITERS | _ENDS
        while a < b and unit.lows[a] in drop:
            a += 1
        while b > a and unit.lows[b - 1] in drop:
            b -= 1
        return (unit.starts[a], unit.ends[b - 1]) if a < b else None

    def _noun_phrase(self, unit: Unit, i: int, limit: int) -> int:
        """End of the noun phrase that begins at token i; i itself where there is none."""
        cues, lows = self._cues, unit.lows
        if i >= limit:
            return i
        if lows[i] in cues.pronouns and not (i + 1 < limit and unit.capital(i + 1)):
            return i + 1
        j = i
        end = i
        while j < limit:
            k = j
            while k < limit and not unit.capital(k):
                low = lows[k]
                if low in _DELIMITERS or low in _ENDS or low == _QUOTE or k - j > 4:
                    return end
                if k > j and (
                    low in cues.subjunctive or low in cues.passives or low in cues.finite
                ):
                    return end
                k += 1
            if k >= limit:
                return end
            while k < limit and unit.capital(k) and unit.words[k] != _QUOTE:
                k += 1
            end = j = k
            if j < limit and lows[j] in cues.genitive:
                continue
            return end
        return end

    def _source_before(self, unit: Unit, i: int) -> Frame | None:
        """laut X; nach Angaben von X; according to X."""
        cues, lows = self._cues, unit.lows
        a, b = self._clause(unit, i)
        if lows[i] in cues.source_prepositions:
            noun = next((k for k in range(i + 1, min(i + 5, b)) if self._is_source(lows[k])), None)
            if noun is None:
                return None
            end = max(self._noun_phrase(unit, i + 1, b), noun + 1)
            if lows[i] not in cues.after_nouns and end == noun + 1:
                return None
        else:
            end = self._noun_phrase(unit, i + 1, b)
            if end == i + 1:
                return None
        return Frame(i, unit.words[i], (i + 1, end), self._around(unit, i, end))

    def _is_source(self, low: str) -> bool:
        """Angaben, Polizeiangaben, Fernsehbericht."""
        return low in self._cues.source_nouns or low.endswith(self._cues.source_endings)

    def _source_after(self, unit: Unit, i: int) -> Frame | None:
        """X zufolge."""
        a, _ = self._clause(unit, i)
        cues, lows = self._cues, unit.lows
        j = i
        while j > a and (unit.capital(j - 1) or lows[j - 1] in cues.genitive) and j - 1 >= 0:
            j -= 1
            if j == 0:
                break
        while (
            j > a
            and (
                lows[j - 1] in cues.determiners
                or (not unit.capital(j - 1) and lows[j - 1].endswith(("en", "er", "em")))
            )
            and lows[j - 1] not in cues.subjunctive
        ):
            j -= 1
        if j == i:
            return None
        return Frame(i, unit.words[i], (j, i), self._around(unit, j, i + 1))

    def _thus(self, unit: Unit, i: int) -> Frame | None:
        """…, so X."""
        if i == 0 or unit.lows[i - 1] not in {",", _QUOTE, "–", "-"}:
            return None
        _, b = self._clause(unit, i)
        end = self._noun_phrase(unit, i + 1, b)
        cues = self._cues
        if (
            end == i + 1
            or unit.lows[i + 1] in cues.finite
            or unit.lows[i + 1] in cues.passives
            or (unit.lows[i + 1] in self._small and unit.lows[i + 1] not in cues.determiners)
            or any(
                low in cues.finite
                or low in cues.passives
                or low in cues.modals
                or low in cues.subjunctive
                for low in unit.lows[end:b]
            )
        ):
            return None
        return Frame(i, unit.words[i], (i + 1, end), self._around(unit, i, b))

    def _as_told(self, unit: Unit, i: int, frames: list[Frame]) -> Frame | None:
        """wie X mitteilte; as X said."""
        a, b = self._clause(unit, i)
        cues, lows = self._cues, unit.lows
        if a != i or (b - i < 3 and cues.verb_second):
            return None
        if frames and frames[-1].content and frames[-1].content[0] == unit.starts[i]:
            return None
        first = i + 2 if lows[i + 1] in cues.reflexive else i + 1
        while not self._told_at(unit, b - 1):
            if b + 1 >= len(unit) or lows[b] != "," or b - i > 30:
                return None
            start, b = self._clause(unit, b + 1)
            if not (
                self._is_nominal(unit, start, b)
                or self._is_relative(unit, start, b)
                or (b - start <= 4 and self._told_at(unit, b - 1))
            ):
                return None
        last = b - 2 if lows[b - 1] in cues.auxiliaries else b - 1
        end = self._noun_phrase(unit, first, last)
        if end == first:
            return None
        return Frame(
            i, f"{unit.words[i]} {unit.words[last]}", (first, end), self._around(unit, i, b)
        )

    def _told_at(self, unit: Unit, last: int) -> bool:
        """Does a clause that ends at this token end with a verb of saying?"""
        lows, cues = unit.lows, self._cues
        if lows[last] in cues.auxiliaries:
            return last > 0 and lows[last - 1] in cues.participles
        return lows[last] in cues.final or lows[last] in cues.shown

    def _accordingly(self, unit: Unit, i: int) -> Frame | None:
        """Demnach ...: the speaker before goes on; ein Bericht, wonach ...: the noun before."""
        if i == 0 or unit.lows[i - 1] == ",":
            return Frame(i, unit.words[i], (i, i + 1), self._chars(unit, i + 1, len(unit)))
        return None

    def _around(self, unit: Unit, i: int, j: int) -> tuple[int, int] | None:
        """What is said in a sentence whose source stands at tokens i..j."""
        a, b = self._clause(unit, i)
        if (
            a > 0
            and a < i
            and unit.lows[a] not in self._cues.as_words
            and (
                self._is_relative(unit, a, b)
                or (
                    unit.lows[a] in self._cues.subordinators
                    and unit.lows[a] not in self._cues.determiners
                )
            )
        ):
            return self._chars(unit, a, b)
        if i == 0 or self._chars(unit, 0, i) is None:
            return self._chars(unit, j, len(unit))
        after = self._chars(unit, j, len(unit))
        return self._chars(unit, 0, i if after is None else len(unit))

    # -- verbs ----------------------------------------------------------------------------

    def _verb(self, unit: Unit, i: int, frames: list[Frame]) -> Frame | None:
        """X said ...; ..., said X."""
        a, b = self._clause(unit, i)
        if not self._is_finite(unit, i, a, b):
            return None
        match = self._complete(unit, i, b)
        if match is None:
            return self._passive(unit, i, b) if unit.lows[i] in self._cues.passives else None
        cue, verb, after = match
        lows, cues = unit.lows, self._cues
        if a > 0 and a < i and lows[a] in cues.as_words:
            return None
        speaker: tuple[int, int] | None
        if (i == a and i > 0) or (i > 0 and lows[i - 1] == _QUOTE):
            fronted = lows[0] in cues.subordinators and lows[0] not in cues.determiners
            if lows[i - 1] != _QUOTE and self._is_apposition(unit, i):
                first = self._skip(unit, 0)
                head = self._noun_phrase(unit, first, i)
                speaker = (first, head) if head > first else None
            else:
                if verb.sourced:
                    speaker = self._source(unit, i, i, b)
                else:
                    speaker = self._subject_right(unit, i + 1, b)
                if speaker is not None and not (fronted and self._clause(unit, 0)[1] == i - 1):
                    return Frame(i, cue, speaker, self._chars(unit, 0, i))
        elif lows[i - 1] in cues.conjunctions and i > a:
            speaker = frames[-1].speaker if frames else self._subject(unit, 0, i, b)
        elif verb.sourced and not (i == a + 1 and lows[a] in cues.demonstratives):
            speaker = self._source(unit, a, i, b)
        elif i == a + 1 and lows[a] in cues.demonstratives:
            speaker = self._subject_right(unit, i + 1, b)
            if verb.sourced:
                speaker = self._source(unit, a, i, b)
            if speaker is None:
                return None
            before = self._chars(unit, 0, a) if a else self._before
            return Frame(i, cue, speaker, self._complement(unit, i, after, True) or before)
        elif i == a + 1 and a and lows[a] in cues.thus:
            return Frame(i, cue, self._subject_right(unit, i + 1, b), self._chars(unit, 0, a))
        else:
            speaker = self._subject(unit, a, i, b)
        if lows[i] in cues.quoting and speaker and speaker[0] < i:
            return self._quotes_somebody(unit, i, b, cue, speaker, frames)
        content = None
        if not verb.names or ":" in lows[i:]:
            content = self._complement(unit, i, after, bool(speaker and speaker[0] > i))
        if content is None and verb.reports and b - i > 2 and not unit.quotes:
            whole = self._chars(unit, 0 if speaker and speaker[0] < i else a, len(unit))
            content = whole and (whole[0], unit.ends[-1])
        return Frame(i, cue, speaker, content)

    def _quotes_somebody(
        self, unit: Unit, i: int, b: int, cue: str, speaker: tuple[int, int], frames: list[Frame]
    ) -> Frame:
        """X zitierte Y, der ...: X says it, and what Y is said to have said is Y's."""
        content = self._complement(unit, i, b, False)
        end = self._noun_phrase(unit, i + 1, b)
        if end == i + 1 or unit.lows[i + 1] in self._cues.prepositions:
            return Frame(i, cue, speaker, content)
        frames.append(Frame(i, cue, speaker, content or self._chars(unit, i + 1, len(unit))))
        return Frame(i, cue, (i + 1, end), content or self._chars(unit, end, len(unit)))

    def _speech_noun(self, unit: Unit, i: int, frames: list[Frame]) -> Frame | None:
        """X stellte die Theorie auf, dass ...; X begegnet dem mit dem Argument, ..."""
        a, b = self._clause(unit, i)
        if b - i > 2 or (frames and frames[-1].at >= a) or b + 1 >= len(unit):
            return None
        first = self._skip(unit, a)
        end = self._noun_phrase(unit, first, i)
        if end == first or not self._starts_subject(unit, first) or end >= i - 1:
            return None
        content = self._complement(unit, i, b, False)
        return Frame(i, unit.words[i], (first, end), content) if content else None

    def _starts_subject(self, unit: Unit, i: int) -> bool:
        low = unit.lows[i]
        cues = self._cues
        return not (
            low in cues.prepositions
            or low in cues.non_subject
            or (low in cues.subordinators and low not in cues.determiners)
        )

    def _verb_final(self, unit: Unit, i: int) -> Frame | None:
        """..., der dem Minister vorwarf, ...; nachdem X mitteilte, ..."""
        a, b = self._clause(unit, i)
        if i != b - 1 or unit.lows[a] in self._cues.as_words:
            return None
        if not self._is_relative(unit, a, b) and unit.lows[a] not in self._cues.subordinators:
            return None
        speaker = self._subject(unit, a, i, b)
        content = self._complement(unit, i, b, False)
        return Frame(i, unit.words[i], speaker, content) if content else None

    def _passive(self, unit: Unit, i: int, b: int) -> Frame | None:
        """... wurde von X kritisiert: the agent speaks."""
        cues, lows = self._cues, unit.lows
        done = next((k for k in range(i + 1, b) if lows[k] in cues.participles), None)
        if done is None:
            return None
        a, _ = self._clause(unit, i)
        agent = next((k for k in range(a, b) if lows[k] in cues.agents), None)
        if agent is None:
            return None
        end = self._noun_phrase(unit, agent + 1, b)
        if end == agent + 1:
            return None
        content = self._complement(unit, i, done + 1, False)
        if content is None and cues.participles[lows[done]] and not unit.quotes:
            content = (unit.starts[0], unit.ends[-1])
        return Frame(i, f"{unit.words[i]} {unit.words[done]}", (agent + 1, end), content)

    def _is_finite(self, unit: Unit, i: int, a: int, b: int) -> bool:
        """Rules out nouns, infinitives, participles and adjectives that look like a finite form."""
        cues, lows = self._cues, unit.lows
        if unit.words[i][0].isupper() or (i > 0 and lows[i - 1] == cues.infinitive):
            return False
        if lows[i] in cues.auxiliaries:
            return True
        if lows[i] in cues.participles or lows[i].endswith("en"):
            for k in range(a, i):
                if (
                    lows[k] in cues.passives
                    or lows[k] in cues.auxiliaries
                    or lows[k] in cues.modals
                ):
                    return False
            if i + 1 < b and (
                lows[i + 1] in cues.passives
                or lows[i + 1] in cues.auxiliaries
                or lows[i + 1] in cues.modals
                or lows[i + 1] == cues.infinitive
            ):
                return False
        if not cues.verb_second or i + 1 >= b or not unit.capitals[i + 1]:
            return True
        k = i - 1
        while k >= a and not unit.capitals[k] and lows[k] in cues.adverbs:
            k -= 1
        return k < a or lows[k] not in cues.determiners or lows[k] in cues.pronouns

    def _is_apposition(self, unit: Unit, i: int) -> bool:
        """Whether all before token i is one noun phrase with appositions and relative clauses."""
        if not self._is_nominal(unit, *self._clause(unit, 0)):
            return False
        k = 0
        while k < i:
            start, k = self._clause(unit, k)
            if (
                start
                and not self._is_nominal(unit, start, k)
                and not self._is_relative(unit, start, k)
            ):
                return False
            k += 1
        return True

    def _is_nominal(self, unit: Unit, a: int, b: int) -> bool:
        """Whether tokens a..b hold no verb: a noun phrase, perhaps with its attributes.

        A small-letter word that is no function word must then be an adjective before a noun.
        """
        if a >= b or unit.lows[a] in self._cues.prepositions:
            return False
        for k in range(a, b):
            low = unit.lows[k]
            if unit.capitals[k] or low in self._cues.adverbs or low in self._cues.determiners:
                continue
            if low in self._cues.prepositions or low in self._cues.genitive:
                continue
            if low[0].isdigit():
                continue
            if low in self._cues.pronouns or low == _QUOTE or low in self._cues.subordinators:
                return False
            if low in self._cues.finite or low in self._finite or k + 1 >= b:
                return False
            adjective = low.endswith(("e", "en", "er", "em", "es")) or not self._cues.verb_second
            if not unit.capitals[k + 1] and (not adjective or unit.lows[k + 1] in self._small):
                return False
        return True

    def _complete(self, unit: Unit, i: int, b: int) -> tuple[str, Verb, int] | None:
        """(cue, verb, where the verb's words end) if token i heads a verb of saying."""
        cues, lows = self._cues, unit.lows
        best = None
        reach = self._reach(unit, i, b)
        for verb in cues.finite.get(lows[i], ()):
            if not verb.particle:
                best = best or (unit.words[i], verb, i + 1)
                continue
            for k in reach:
                if lows[k] == verb.particle:
                    return f"{unit.words[i]} {unit.words[k]}", verb, k + 1
        if best is None and lows[i] in cues.auxiliaries:
            for k in reach:
                if lows[k] in cues.participles:
                    verb = Verb("", cues.participles[lows[k]])
                    return f"{unit.words[i]} {unit.words[k]}", verb, k + 1
        if best is None and lows[i] in cues.passives:
            for k in range(i + 1, b):
                if lows[k] in cues.quoted:
                    return f"{unit.words[i]} {unit.words[k]}", Verb(), k + 1
        return best

    def _reach(self, unit: Unit, i: int, b: int) -> list[int]:
        """Tokens where the rest of a verb may stand: its clause, and past appositions."""
        reach = list(range(i + 1, b))
        end = b
        for _ in range(3):
            if end + 1 >= len(unit) or unit.lows[end] != ",":
                break
            start, end = self._clause(unit, end + 1)
            reach.append(start)
            if not (self._is_nominal(unit, start, end) or self._is_relative(unit, start, end)):
                break
        return reach

    def _skip(self, unit: Unit, i: int) -> int:
        cues = self._cues
        while (
            i < len(unit)
            and (unit.lows[i] in cues.conjunctions or unit.lows[i] in cues.adverbs)
            and unit.lows[i] not in cues.pronouns
        ):
            i += 1
        return i

    def _subject(self, unit: Unit, a: int, i: int, b: int) -> tuple[int, int] | None:
        cues, lows = self._cues, unit.lows
        if (
            cues.verb_second
            and i + 1 < b
            and lows[i + 1] in cues.pronouns
            and not (i + 2 < b and unit.capital(i + 2))
            and lows[i + 1] != "es"
        ):
            return i + 1, i + 2
        first = self._skip(unit, a)
        if a > 0 and i == b - 1:
            k = a + 1 if lows[a] in cues.prepositions else a
            if k < i and lows[k] in cues.relatives:
                if k == a and lows[k] not in cues.non_subject:
                    return a, a + 1
                end = self._noun_phrase(unit, k + 1, i)
                return (k + 1, end) if end > k + 1 else None
        if lows[a] in cues.subordinators and lows[a] not in cues.determiners:
            if a == 0 and i < b - 1 and lows[a] not in cues.complementizers:
                return self._subject_right(unit, i + 1, b)
            first = a + 1
        named = (
            lows[first] in cues.name_particles
            and first + 1 < i
            and self._people.by_surname(unit.words[i - 1]) is not None
            and i - first <= 3
        )
        if named:
            return first, i
        if (
            cues.verb_second
            and i + 1 < b
            and unit.capitals[i + 1]
            and any(verb.names for verb in cues.finite.get(lows[i], ()))
            and self._people.by_surname(unit.words[i + 1]) is not None
            and not any(self._people.by_surname(w) for w in unit.words[first:i])
        ):
            return i + 1, i + 2
        if (
            first < i
            and lows[first] not in cues.prepositions
            and lows[first] not in cues.non_subject
            and (lows[first] not in cues.demonstratives or first + 1 < i)
            and (not cues.verb_second or first > a or lows[first] not in cues.adverbs)
        ):
            end = self._noun_phrase(unit, first, i)
            if end > first and not self._is_time(unit, first, end):
                return first, end
        if cues.verb_second:
            return self._subject_right(unit, i + 1, b)
        return None

    def _is_time(self, unit: Unit, a: int, b: int) -> bool:
        """Whether the noun phrase tells when, not who: "Ende Januar 2006"."""
        names = [unit.lows[k] for k in range(a, b) if unit.capitals[k]]
        return all(low in self._cues.times or low[0].isdigit() for low in names)

    def _source(self, unit: Unit, a: int, i: int, b: int) -> tuple[int, int] | None:
        """In X heißt es; heißt es in X."""
        for k in itertools.chain(range(i - 1, a - 1, -1), range(i + 1, b), range(a)):
            if unit.lows[k] in self._cues.prepositions:
                end = self._noun_phrase(unit, k + 1, i if k < i else b)
                if end > k + 1:
                    return k + 1, end
        return None

    def _subject_right(self, unit: Unit, i: int, b: int) -> tuple[int, int] | None:
        cues, lows = self._cues, unit.lows
        while i < b:
            if lows[i] in cues.prepositions or lows[i] in cues.non_subject:
                end = self._noun_phrase(unit, i + 1, b)
                if end == i + 1 and lows[i] in cues.prepositions:
                    return None
                i = max(end, i + 1)
            elif lows[i] in cues.adverbs and lows[i] not in cues.pronouns:
                i += 1
            else:
                break
        end = self._noun_phrase(unit, i, b)
        return (i, end) if end > i and lows[i] != "es" else None

    def _complement(self, unit: Unit, i: int, after: int, inverted: bool) -> tuple[int, int] | None:
        """What is said after the verb: a clause of its own kind, or all after a colon."""
        cues, lows, n = self._cues, unit.lows, len(unit)
        if cues.bare_clause and after < n and lows[after] in cues.complementizers:
            return self._chars(unit, after, n)
        start, skipped = None, False
        k = i + 1
        for _ in range(5):
            while k < n and lows[k] not in _DELIMITERS:
                k += 1
            if k + 1 >= n:
                break
            if lows[k] == ":":
                return self._chars(unit, k + 1, n)
            k += 1
            _, end = self._clause(unit, k)
            if lows[k] in cues.complementizers:
                return self._chars(unit, k, n)
            if self._is_infinitive(lows[k:end]) and (start is None and not skipped or k == start):
                return self._chars(unit, k, n)
            relative = self._is_relative(unit, k, end)
            skipped = skipped or relative
            if start is None and not relative and not (inverted and self._is_nominal(unit, k, end)):
                start = k
            body = lows[k:end]
            if start is not None and (
                (
                    any(low in cues.subjunctive or low in cues.weak_subjunctive for low in body)
                    and not (relative and k == start)
                )
                or (k == start and self._is_infinitive(body))
            ):
                return self._chars(unit, start, n)
        if cues.bare_clause:
            return self._bare_clause(unit, after)
        return None

    def _is_relative(self, unit: Unit, a: int, b: int) -> bool:
        """Whether a clause after a comma is a relative one: its pronoun first, its verb last."""
        cues, lows = self._cues, unit.lows
        k = a + 1 if lows[a] in cues.prepositions else a
        if k + 1 >= b or lows[k] not in cues.relatives or unit.capitals[b - 1]:
            return False
        return not any(word in self._finite for word in unit.words[k + 1 : b - 1])

    def _is_main_clause(self, unit: Unit, a: int, b: int) -> bool:
        """Whether a clause behind "X sagte," can be what X said: not joined on, not nominal."""
        cues, low = self._cues, unit.lows[a]
        if low in cues.conjunctions or low in cues.as_words or low in cues.thus or b - a < 3:
            return False
        if low in cues.subordinators and low not in cues.determiners:
            return False
        return not self._is_relative(unit, a, b) and not self._is_nominal(unit, a, b)

    def _is_infinitive(self, body: list[str]) -> bool:
        mark = self._cues.infinitive
        if not body or body[0] in self._cues.purpose:
            return False
        return mark in body[-3:-1] or any(
            mark in low[2:-3] and low.endswith("en") for low in body[-1:]
        )

    def _bare_clause(self, unit: Unit, k: int) -> tuple[int, int] | None:
        if k >= len(unit) or unit.lows[k] in _DELIMITERS or unit.lows[k] in _ENDS:
            return None
        content = self._chars(unit, k, len(unit))
        return content

    # -- speakers -------------------------------------------------------------------------

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
        start, _ = self._clause(unit, end - 1)
        for k in range(start, end):
            if unit.lows[k] in self._cues.determiners or unit.capitals[k]:
                stop = self._noun_phrase(unit, k, end)
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
        if b + 2 >= len(unit) or unit.lows[b] not in _DELIMITERS or unit.lows[b] == ":":
            return None
        _, end = self._clause(unit, b + 1)
        names = range(b + 1, end)
        if not 2 <= len(names) <= 6 or not all(
            unit.capitals[k] or unit.lows[k] in self._cues.name_particles for k in names
        ):
            return None
        return strip_titles(" ".join(unit.words[b + 1 : end]))

    def _name(self, unit: Unit, a: int, b: int) -> str:
        """The speaker named by tokens a..b: a person's full name, or the phrase itself."""
        cues, words = self._cues, unit.words
        first = a
        while (
            first < b and not unit.capitals[first] and unit.lows[first] not in cues.name_particles
        ):
            first += 1
        end = first
        while end < b and (
            unit.capitals[end] or (unit.lows[end] in cues.name_particles and end == first)
        ):
            end += 1
        if first > a and unit.lows[first - 1] in cues.prepositions:
            later = next((k for k in range(end, b) if unit.capitals[k]), None)
            if later is not None:
                return self._name(unit, later, b)
        run = words[first:end]
        if not run:
            return " ".join(words[a:b])
        apposed = self._apposed_name(unit, b) if first > a or is_role(run[0]) else None
        if apposed is not None:
            self._people.name_role(run[0].lower(), apposed)
            return apposed
        person = self._people.by_surname(run[-1])
        if person is not None and not is_role(run[-1]):
            return person.name
        if self._is_source(unit.lows[first]):
            named = [w for w in words[first + 1 : b] if w[0].isupper()]
            for find in (self._people.by_surname, self._people.by_genitive):
                for word in reversed(named):
                    person = find(word)
                    if person is not None and person.certain:
                        return person.name
        if is_role(run[-1]) and end < b and unit.lows[end] in cues.conjunctions:
            person = self._people.by_surname(words[b - 1])
            if person is not None and person.certain:
                return person.name
        if is_role(run[0]) and len(run) == 1 and unit.lows[a] not in cues.indefinite:
            named = self._people.by_role(run[0])
            if named:
                return named
        while a < b - 1 and unit.lows[a] in cues.determiners:
            a += 1
        return " ".join(words[a:b])


@lru_cache(maxsize=16)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Tokens, with the table's phrases of several words as one token each."""
    several = [rf"\b{re.escape(phrase)}\b" for phrase in phrases]
    return re.compile("|".join([*several, _TOKEN]), re.IGNORECASE)


def _only_quotes(text: str, content: tuple[int, int], speech: list[tuple[int, int]]) -> bool:
    """Is there nothing but quotations in the span?"""
    start, end = content
    for s, e in speech:
        if s <= start + 2 and e >= start:
            start = max(start, e)
            while (
                start < end and not text[start].isalnum() and (start not in {x for x, _ in speech})
            ):
                start += 1
    return start >= end
