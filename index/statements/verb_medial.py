"""Sentences with the verb between subject and what is said, as in English: "X said the ..."."""

from __future__ import annotations

import itertools

from index.statements.grammar import Characters, Frame, Tokens
from index.statements.phrases import Phrases
from index.statements.table import Verb
from index.statements.units import DELIMITERS, ENDS, QUOTE, Unit

Match = tuple[str, Verb, int]  # cue, verb, and where the verb's words end


class VerbMedial(Phrases):
    """English: small nouns, no comma before what is said, the subject left of its verb."""

    def _frame_at(self, unit: Unit, i: int, frames: list[Frame]) -> Frame | None:
        cues, low = self._cues, unit.lows[i]
        if self._is_quoted(unit, i):
            return None  # its "as saying" has the frame
        if self._tells(unit, i) or low in cues.auxiliaries or low in cues.passives:
            frame = self._verb(unit, i, frames)
            if frame and frames and self._within(unit, i, frames[-1]):
                apart = self._is_nested(unit, frame) or self._is_outside(unit, frame)
                return frame if apart else None
            return frame
        if low in cues.before or low in cues.source_prepositions:
            return self._source_before(unit, i)
        if low in cues.gerunds and unit.lows[i - 1] in cues.as_words and i:
            return self._quoted(unit, i)
        if low in cues.gerunds:
            return self._joined(unit, i, frames)
        if low in cues.speech_nouns:
            return self._speech_noun(unit, i)
        return self._headline(unit, i) if low == ":" else None

    def _headline(self, unit: Unit, i: int) -> Frame | None:
        """Minister: no new taxes this year."""
        n = len(unit)
        speaks = unit.lows[i - 1] in self._cues.roles or self._names_person(unit, 0)
        closed = unit.quotes or unit.lows[-1] in ENDS | DELIMITERS
        if closed or not speaks or n < i + 4 or self.noun_phrase(unit, 0, i) != i:
            return None
        if self._names_person(unit, i + 1):  # "Director: Ann Stone"
            return None
        return Frame(i, unit.words[i], (0, i), unit.span(i + 1, n))

    def _cut(self, unit: Unit, frame: Frame, later: Frame) -> None:
        """What is said, or done, also ends where another verb goes on, or tells who tells it."""
        super()._cut(unit, frame, later)
        at = self._goes_on(unit, later)
        tells = later.content or QUOTE in unit.lows[later.at :]
        if at is None or at < frame.at or not frame.content or not tells:
            return
        start, end = frame.content
        if start < unit.starts[at] < end:
            frame.content = unit.span(unit.starts.index(start), at)
        if later.content and later.content[0] < unit.starts[at] < later.content[1]:
            later.content = unit.starts[later.at], later.content[1]

    def _goes_on(self, unit: Unit, later: Frame) -> int | None:
        """Where the part of a sentence begins that a later cue brings in, if it is one apart."""
        i = later.at
        a, _ = unit.clause(i)
        if unit.lows[i] in self._cues.gerunds:
            return i
        outside = later.content is not None and later.content[1] <= unit.starts[a]
        apart = outside or unit.lows[a] in self._cues.conjunctions or self._is_reduced(unit, i)
        return a if apart else self._joint(unit, a, i)

    def _joined(self, unit: Unit, i: int, frames: list[Frame]) -> Frame | None:
        """X left early, saying that ...: the subject of the sentence speaks."""
        _, b = unit.clause(i)
        if i < 2 or unit.lows[i - 1] != "," or i + 1 >= len(unit):
            return None
        start = self._past_hearers(unit, i + 1, b)
        quoted = QUOTE in unit.lows[start : b if unit.lows[i] in self._cues.naming else start + 1]
        quoted = quoted or (start == b and QUOTE in unit.lows[b : b + 2])
        joined = start < b and unit.lows[start] in self._cues.complementizers
        if not (quoted or joined or (start == i + 1 and self._has_verb(unit, start))):
            return None
        speaker = frames[-1].speaker if frames else self.opening(unit)
        if speaker is None:
            return None
        return Frame(i, unit.words[i], speaker, None if quoted else unit.span(start, len(unit)))

    def _quoted(self, unit: Unit, i: int) -> Frame | None:
        """X was quoted as saying that ...; Y quoted X as saying that ...: X says it."""
        cues, lows = self._cues, unit.lows
        at = next((k for k in range(i - 1, 0, -1) if lows[k] in cues.quoting), 0)
        if not at:
            return None
        a, b = unit.clause(at)[0], unit.clause(i)[1]
        if lows[at - 1] in cues.passives:
            speaker = self._left(unit, a, at - 1) or self.opening(unit)
        else:
            speaker = at + 1, self.noun_phrase(unit, at + 1, i - 1)
        if speaker is None or speaker[0] >= speaker[1]:
            return None
        start = self._past_hearers(unit, i + 1, b)
        if not self._tells_nothing(unit, start, b, False):
            return Frame(i, unit.words[i], speaker, unit.span(start, len(unit)))
        aside = a > 0 and QUOTE not in lows
        return Frame(i, unit.words[i], speaker, self._aside(unit, a, b) if aside else None)

    def _is_quoted(self, unit: Unit, i: int) -> bool:
        """Whether "quoted X as saying" or "was quoted as saying" begins at token i."""
        cues, lows = self._cues, unit.lows
        if cues.quoting.isdisjoint(lows[i : i + 3]):
            return False
        pairs = itertools.pairwise(lows[i:])
        return any(low in cues.as_words and later in cues.gerunds for low, later in pairs)

    def _speech_noun(self, unit: Unit, i: int) -> Frame | None:
        """X's claim that ...; a warning from X that ..."""
        cues, lows = self._cues, unit.lows
        _, b = unit.clause(i)
        owner = i
        while owner > 0 and unit.words[owner - 1].islower() and lows[owner - 1] not in cues.small:
            if lows[owner - 1].endswith(cues.genitive_endings):
                break
            owner -= 1  # "X's repeated claim"
        that = i + 1
        if owner and lows[owner - 1].endswith(cues.genitive_endings):
            speaker = self._owner(unit, owner)
        elif that < b and lows[that] in cues.of:
            that = self._phrase_end(unit, i + 2, b)
            speaker = (i + 2, that)
        else:
            return None
        if that >= b or lows[that] not in cues.demonstratives or self._points(unit, that):
            return None
        return Frame(i, unit.words[i], speaker, unit.span(that, b))

    def _within(self, unit: Unit, i: int, frame: Frame) -> bool:
        """Whether token i stands in what an earlier cue brought in ("said he had agreed")."""
        if frame.content is None or unit.starts[frame.at] >= frame.content[0]:
            return False
        a, _ = unit.clause(i)
        joined = not self._cues.conjunctions.isdisjoint((unit.lows[a], unit.lows[i - 1]))
        joined = joined and unit.lows[i] not in self._cues.auxiliaries  # "and had agreed"
        return frame.content[0] <= unit.starts[i] < frame.content[1] and not joined

    def _is_nested(self, unit: Unit, frame: Frame) -> bool:
        """Whether what somebody says tells what another says: "said the men had told her that"."""
        if frame.content is None or frame.speaker is None:
            return False
        joined = unit.lows[unit.starts.index(frame.content[0])] in self._cues.complementizers
        return joined and unit.lows[frame.speaker[0]] not in self._cues.pronouns

    def _is_outside(self, unit: Unit, frame: Frame) -> bool:
        """Whether a cue ends what is said before: "A said he was ill, B reported"."""
        cues, lows = self._cues, unit.lows
        a, _ = unit.clause(frame.at)
        if self._is_reduced(unit, frame.at):
            return True
        before = lows[unit.clause(a - 2)[0] : a] if a > 1 else []
        whole = (cues.subordinators - cues.demonstratives).isdisjoint(before)
        return whole and frame.content is not None and frame.content[1] <= unit.starts[a]

    def _is_reduced(self, unit: Unit, i: int) -> bool:
        """Whether "hailed by X as ..." begins at token i, behind what is hailed."""
        cues, lows = self._cues, unit.lows
        by = min(i + 1, len(unit) - 1)
        if not cues.participles.get(lows[i]) or lows[by] not in cues.agents:
            return False
        end = self.noun_phrase(unit, by + 1, len(unit))
        return end < len(unit) and lows[end] in cues.as_words

    def _verb(self, unit: Unit, i: int, frames: list[Frame]) -> Frame | None:
        """The frame of the verb, or the auxiliary, at token i."""
        a, b = unit.clause(i)
        cues, lows = self._cues, unit.lows
        before = lows[i - 1] if i else ""
        if before == cues.infinitive or self._is_helped(unit, a, i) or before in cues.hypothetical:
            return None
        if agent := self._agent(unit, i, b):
            return agent
        match = self._complete(unit, i, b)
        if match is None:
            return None
        cue, _, after = match
        if after > b or (after > i + 2 and lows[after - 2] in cues.passives):
            return None  # "has gone, he said", "has been proposed"
        if lows[a] in cues.as_words and a < i:
            speaker = self._left(unit, a + 1, i)
            return Frame(i, cue, speaker, self._around(unit, a, b)) if speaker else None
        if i == a or before == QUOTE or self._is_late(unit, a, i):
            return self._verb_first(unit, i, match)
        if before in cues.subjects and i > 1 and lows[i - 2] == ",":
            return self._relative(unit, i, match)
        return self._subject_first(unit, i, match, frames)

    def _is_helped(self, unit: Unit, a: int, i: int) -> bool:
        """Whether token i is the participle of an auxiliary before it: "has often said"."""
        cues, lows = self._cues, unit.lows
        if i == a or lows[i] not in cues.participles:
            return False
        helping = next((low for low in lows[i - 1 : a : -1] if low not in cues.adverbs), lows[a])
        return helping in cues.auxiliaries | cues.passives

    def _subject_first(self, unit: Unit, i: int, match: Match, frames: list[Frame]) -> Frame | None:
        """X said ...; "...," X said; ..., X said, ..."""
        cue, verb, after = match
        cues, lows, (a, b) = self._cues, unit.lows, unit.clause(i)
        joined = self._joint(unit, a, i) is not None
        speaker = self._joined_subject(unit, a, frames) if joined else self._left(unit, a, i)
        if speaker is None:
            return None
        start = self._past_hearers(unit, after, b)
        if (
            lows[start : start + 1]
            and lows[start] in cues.verbal
            and lows[a] in cues.complementizers
        ):
            return None  # "What he said was wrong"
        goes_on = joined or lows[a] in cues.conjunctions
        fronted = self._is_fronted(unit, a)
        said_before = not goes_on and (QUOTE in lows[:i] or (a > 0 and not fronted))
        if not self._tells_nothing(unit, start, b, said_before):
            return Frame(i, cue, speaker, self._content(unit, i, after, start, verb))
        quoted = all(low == QUOTE or low in DELIMITERS for low in lows[:a])
        apart = quoted or fronted or goes_on or lows[b : b + 1] == [":"]
        apart = apart or verb.names or lows[a] in cues.relatives
        apart = apart or (lows[0] in cues.subordinators and not unit.span(b, len(unit)))
        return Frame(i, cue, speaker, None if apart else self._aside(unit, a, b))

    def _joint(self, unit: Unit, a: int, i: int) -> int | None:
        """The conjunction that joins the verb at token i to one before: "... and later added"."""
        k = i - 1
        while k > a and unit.lows[k] in self._cues.adverbs - self._cues.conjunctions:
            k -= 1
        return k if k >= a and unit.lows[k] in self._cues.conjunctions else None

    def _joined_subject(self, unit: Unit, a: int, frames: list[Frame]) -> Tokens | None:
        """The subject of a verb that is joined to another, in the clause from token a on."""
        if frames:
            return frames[-1].speaker
        goes_on = unit.lows[a] in self._cues.conjunctions or self._may_be_verb(unit, a)
        return self.opening(unit, 0 if goes_on else a)

    def _is_late(self, unit: Unit, a: int, i: int) -> bool:
        """Whether only adverbials part a verb from an apposition: "X, a nurse, later said"."""
        cues = self._cues
        apposed = a > 2 and unit.clause(a - 2)[0] > 0 and unit.lows[a - 1] == ","
        adverbial = cues.adverbs | cues.prepositions | cues.times | cues.determiners
        return apposed and all(low in adverbial or low.isdigit() for low in unit.lows[a:i])

    def _relative(self, unit: Unit, i: int, match: Match) -> Frame | None:
        """X, who denies the charge, ...: told in the clause alone."""
        cue, verb, after = match
        cues, lows = self._cues, unit.lows
        _, b = unit.clause(i)
        start = self._past_hearers(unit, after, b)
        nothing = self._tells_nothing(unit, start, b, False)
        content = None if nothing else self._content(unit, i, after, start, verb)
        last = unit.ends[b - 1]
        if self._is_infinitive(unit, after) and lows[i] not in cues.promising:
            return None  # "who asked not to be named"
        if content is None or last <= content[0]:
            return None
        return Frame(i, cue, (i - 1, i), (max(content[0], unit.starts[i]), min(content[1], last)))

    def _agent(self, unit: Unit, i: int, b: int) -> Frame | None:
        """X was described by Y as ...: Y says it."""
        cues, lows = self._cues, unit.lows
        helping = cues.passives | cues.auxiliaries
        reduced = self._is_reduced(unit, i)
        if (lows[i] not in helping and not reduced) or (i and lows[i - 1] in helping):
            return None
        first = i + (not reduced)
        done = next((k for k in range(first, min(i + 5, b)) if lows[k] in cues.participles), None)
        if done is None or not (reduced or any(low in cues.passives for low in lows[i:done])):
            return None
        by = next((k for k in range(done + 1, b) if lows[k] in cues.agents), None)
        end = self.noun_phrase(unit, by + 1, b) if by else 0
        if by is None or end == by + 1:
            return None
        cue = " ".join(word for word in unit.words[i : done + 1] if word != QUOTE)
        content: Characters | None = (unit.starts[0], unit.ends[-1])
        if reduced:
            content = unit.span(i, next((k for k in range(end, b) if lows[k] in cues.verbal), b))
        if end < len(unit) and lows[end] in cues.complementizers:
            content = unit.span(end, len(unit))
        return Frame(i, cue, (by + 1, end), None if unit.quotes else content)

    def _verb_first(self, unit: Unit, i: int, match: Match) -> Frame | None:
        """..., said X; or X, the mayor of Y, said ..."""
        cue, verb, after = match
        _, b = unit.clause(i)
        quote = next((k for k in unit.quotes[::-1] if k < i), -1)
        a = quote + 1 + (unit.lows[quote + 1] == ",")
        start = self._past_hearers(unit, after, b)
        joined = start < b and unit.lows[start] in self._cues.complementizers
        while joined and a < i and unit.lows[a] in self._cues.prepositions:
            a = unit.clause(a)[1] + 1  # "Under oath, the witness, X, said that ..."
        if named := self._name_before(unit, a, i, b, after):
            return Frame(i, cue, named, self._aside(unit, named[0], b))
        if i > a and self._is_apposition(unit, a, i) and not self._is_inverted(unit, a, after):
            head = (self.skip(unit, a), unit.clause(a)[1])
            if head[0] >= head[1]:
                return None
            nothing = self._tells_nothing(unit, start, b, quote >= 0)
            content = None if nothing else self._content(unit, i, after, start, verb)
            return Frame(i, cue, head, content)
        end = self.noun_phrase(unit, after, b)
        if joined or i == 0 or end == after or not self.starts_subject(unit, after):
            return None
        if end < b and unit.lows[end] in self._cues.verbal:  # "X, accused of it, said he was"
            opening = self.opening(unit, a)
            return opening and Frame(i, cue, opening, unit.span(after, len(unit)))
        return Frame(i, cue, (after, end), unit.span(0, i))

    def _name_before(self, unit: Unit, a: int, i: int, b: int, after: int) -> Tokens | None:
        """The person in "It is late, the mayor, Ann Stone, said on Friday."."""
        start, end = unit.clause(i - 2)
        role, _ = unit.clause(start - 2) if start - 2 > a else (a, a)
        if role <= a or end != i - 1 or not self._names_person(unit, start):
            return None
        said = self._past_hearers(unit, after, b)
        roled = any(low in self._cues.roles for low in unit.lows[role:start])
        return (start, end) if roled and self._tells_nothing(unit, said, b, True) else None

    def _is_inverted(self, unit: Unit, a: int, after: int) -> bool:
        """Whether a full name behind the verb speaks, since what stands before it is none."""
        first = self.skip(unit, a)
        return self._names_person(unit, after) and not self._names_person(unit, first)

    def _tells_nothing(self, unit: Unit, k: int, b: int, said_before: bool) -> bool:
        """Whether nothing said stands at tokens k..b, as in "..., he told the club on Friday"."""
        if k >= b or unit.lows[k] == QUOTE:
            return True
        joined = unit.lows[k] in self._cues.complementizers or self._is_infinitive(unit, k)
        return said_before and not joined and not self._has_verb(unit, k)

    def _content(self, unit: Unit, i: int, after: int, start: int, verb: Verb) -> Characters | None:
        """What is said from token ``start`` on; the act itself for "praised the men".

        The verb begins at token i and ends before token ``after``.
        """
        cues, n = self._cues, len(unit)
        said = unit.lows[after - 1]
        if self._is_infinitive(unit, after) and said in cues.promising | cues.bare:
            return unit.span(after, n) if said in cues.promising else None  # "hopes to win"
        if unit.lows[start] in cues.complementizers and not self._points(unit, start):
            return unit.span(start, n)
        clause = said in cues.saying or self._has_verb(unit, start)
        takes_noun = said in cues.nominal and not clause
        if said in cues.bare and clause and not verb.names:
            return unit.span(start, self._reach_of(unit, i))
        if said in cues.naming and self._is_plain_object(unit, after):
            return None
        return self._act(unit, i, after, verb) if verb.reports or takes_noun else None

    def _reach_of(self, unit: Unit, i: int) -> int:
        """Where what is said may end: with the clause that is fronted or relative, if any is."""
        a, b = unit.clause(i)
        cues, low = self._cues, unit.lows[a]
        inner = low in cues.subordinators if a == 0 else low in cues.relatives
        return b if inner else len(unit)

    def _act(self, unit: Unit, i: int, after: int, verb: Verb) -> Characters | None:
        """What a verb reports without a clause: its sentence, or its part of one with quotations.

        There is none where the quotation is all that is said: "praised its "charm"".
        """
        cues, lows, (a, b) = self._cues, unit.lows, unit.clause(i)
        if lows[after] in cues.prepositions and not lows[i].endswith(cues.verb_endings):
            rest = itertools.takewhile(lambda low: low not in cues.subordinators, lows[after:b])
            if not cues.verbal.isdisjoint(rest):  # "demand for firewood was strong"
                return None
        if not (cues.subordinators - cues.complementizers - cues.as_words).isdisjoint(lows[a:i]):
            return unit.span(i, b)  # "after the club warned of losses"
        if not unit.quotes:
            return unit.starts[0], unit.ends[-1]
        if (verb.names and QUOTE in lows[i:b]) or lows[b : b + 1] == [":"]:
            return None
        told = any(lows[k] != QUOTE and lows[k] not in cues.small for k in range(after, b))
        return unit.span(i, len(unit)) if told else None

    def _is_plain_object(self, unit: Unit, after: int) -> bool:
        """Whether nothing is said of the object: "called her mother on Sunday"."""
        cues, n = self._cues, len(unit)
        end = self.noun_phrase(unit, after, n)
        if unit.lows[after] in cues.genitive:  # "called for peace"
            return False
        if end == after or (end < n and unit.lows[end] in cues.as_words):
            return False
        if not cues.determiners.isdisjoint(unit.lows[after + 1 : end]):  # "the deal a mistake"
            return False
        return end == n or unit.lows[end] in cues.prepositions | DELIMITERS | ENDS

    def _aside(self, unit: Unit, a: int, b: int) -> Characters | None:
        """What is said around ", X said," or before ", X said."."""
        return unit.span(0, len(unit) if unit.span(b, len(unit)) else a)
