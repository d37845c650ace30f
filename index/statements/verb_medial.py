"""Sentences with the verb between subject and what is said, as in English: "X said the ..."."""

from __future__ import annotations

import itertools

from index.statements.grammar import Characters, Frame, Grammar, Tokens
from index.statements.table import Verb
from index.statements.units import DELIMITERS, ENDS, QUOTE, Unit


class VerbMedial(Grammar):
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

    def _owner(self, unit: Unit, end: int) -> Tokens:
        """The noun phrase in the genitive that ends at a token: "the mayor's"."""
        a = end - 1
        while a > 0 and unit.capitals[a - 1] and unit.capitals[end - 1]:
            a -= 1
        while a > 0 and unit.words[a - 1].islower() and unit.lows[a - 1] not in self._cues.small:
            a -= 1
        a -= a > 0 and unit.lows[a - 1] in self._cues.determiners
        return a, end

    def opening(self, unit: Unit, a: int = 0) -> Tokens | None:
        """The noun phrase that begins a clause: up to its verb, or a name's last word."""
        first = self.skip(unit, a)
        if unit.lows[first] in self._cues.prepositions:
            return None
        _, end = unit.clause(first)
        end = next((k for k in range(first + 1, end) if self._may_be_verb(unit, k)), end)
        names = next((k for k in range(first, end) if unit.capitals[k]), first)
        last = names
        while last < end and unit.capitals[last]:
            last += 1
        if last > names and names - first <= 3:
            return first, end if last < end <= last + 2 and end < unit.clause(first)[1] else last
        stop = self.noun_phrase(unit, first, end)
        closed = stop == end or unit.lows[stop] in self._cues.verbal
        return (first, stop) if stop > first and closed else None

    def _within(self, unit: Unit, i: int, frame: Frame) -> bool:
        """Whether token i stands in what an earlier cue brought in ("said he had agreed")."""
        if frame.content is None or unit.starts[frame.at] >= frame.content[0]:
            return False
        joined = unit.lows[i - 1] in self._cues.conjunctions
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
        """X said ...; "...," said X; ..., X said, ..."""
        a, b = unit.clause(i)
        cues, lows = self._cues, unit.lows
        before = lows[i - 1] if i else ""
        if before == cues.infinitive:
            return None
        helping = next((low for low in lows[i - 1 : a : -1] if low not in cues.adverbs), lows[a])
        if i > a and lows[i] in cues.participles and helping in cues.auxiliaries | cues.passives:
            return None
        if agent := self._agent(unit, i, b):
            return agent
        match = self._complete(unit, i, b)
        if match is None:
            return None
        cue, verb, after = match
        if after > b or (after > i + 2 and lows[after - 2] in cues.passives):
            return None  # "has gone, he said", "has been proposed"
        if unit.lows[a] in cues.as_words and a < i:
            speaker = self._left(unit, a + 1, i)
            return Frame(i, cue, speaker, self._around(unit, a, b)) if speaker else None
        if i == a or before == QUOTE or self._is_late(unit, a, i):
            return self._verb_first(unit, i, b, cue, verb, after)
        joined = self._joint(unit, a, i) is not None
        speaker = self._joined_subject(unit, a, frames) if joined else self._left(unit, a, i)
        if before in cues.subjects and i > 1 and lows[i - 2] == ",":
            return self._relative(unit, i, cue, verb, after)
        if speaker is None:
            return None
        start = self._past_hearers(unit, after, b)
        fronted = self._is_fronted(unit, a)
        said_before = QUOTE in lows[:i] or (a > 0 and not fronted)
        said_before = said_before and not joined and lows[a] not in cues.conjunctions
        if self._tells_nothing(unit, start, b, said_before):
            quoted = all(low == QUOTE or low in DELIMITERS for low in unit.lows[:a])
            announced = quoted or fronted or joined or unit.lows[b : b + 1] == [":"]
            apart = announced or verb.names or lows[a] in cues.relatives | cues.conjunctions
            aside = a > 0 and not apart
            return Frame(i, cue, speaker, self._aside(unit, a, b) if aside else None)
        return Frame(i, cue, speaker, self._content(unit, i, after, start, verb))

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

    def _relative(self, unit: Unit, i: int, cue: str, verb: Verb, after: int) -> Frame | None:
        """X, who denies the charge, ...: told in the clause alone."""
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
        cue = " ".join(unit.words[i : done + 1])
        content: Characters | None = (unit.starts[0], unit.ends[-1])
        if reduced:
            content = unit.span(i, next((k for k in range(end, b) if lows[k] in cues.verbal), b))
        if end < len(unit) and lows[end] in cues.complementizers:
            content = unit.span(end, len(unit))
        return Frame(i, cue, (by + 1, end), None if unit.quotes else content)

    def _verb_first(
        self, unit: Unit, i: int, b: int, cue: str, verb: Verb, after: int
    ) -> Frame | None:
        """..., said X; or X, the mayor of Y, said ..."""
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

    def _names_person(self, unit: Unit, k: int) -> bool:
        """Whether a person's name begins at token k."""
        end = k
        while end < len(unit) and unit.capitals[end]:
            end += 1
        person = self._people.by_surname(unit.words[end - 1]) if end > k else None
        return person is not None and person.certain

    def _left(self, unit: Unit, a: int, i: int) -> Tokens | None:
        """The subject between clause start and verb."""
        cues, lows = self._cues, unit.lows
        if i and lows[i - 1] in cues.prepositions:  # "parents with questions"
            return None
        for k in range(i - 1, a - 1, -1):
            told = k < i - 1 and self._tells(unit, k)
            joined = lows[k] in cues.subordinators or lows[k] in cues.complementizers
            if told and lows[k] not in cues.bare:  # "blamed weak demand"
                return None
            if lows[k] == QUOTE or joined or told:
                a = k + 1
                break
        first = self.skip(unit, a)
        passing = (cues.small | cues.verbal) - cues.pronouns.keys()
        while i > first and (
            lows[i - 1] in passing
            or (lows[i - 1] in cues.times and lows[i - 2] in cues.prepositions - cues.genitive)
        ):
            i -= 1
        if first < i and lows[first] in cues.prepositions:
            return self._beside(unit, first, i)
        if first >= i or (lows[first] in cues.non_subject and lows[first] not in cues.pronouns):
            return None
        if first + 1 < i and lows[first + 1] in cues.agents:  # "helped by strong demand"
            return None
        for k in range(first, i):
            if lows[k] in cues.verbal or self._tells(unit, k):  # but "the appeals court ruled"
                return None
            if k > first and self._has_object(unit, k, i - 1):  # "cut its profit forecast"
                return None
        return None if lows[i - 1] in cues.past else (first, i)  # "took questions"

    def _beside(self, unit: Unit, a: int, i: int) -> Tokens | None:
        """The subject right before the verb at token i: "In a letter he wrote"."""
        if unit.lows[i - 1] in self._cues.pronouns:
            return i - 1, i
        k = i
        while k > a and unit.capitals[k - 1]:
            k -= 1
        if k == i:  # "On Friday the bank said"
            k -= 1
            while k > a and not self._starts_phrase(unit, k):
                k -= 1
            k = k if self.noun_phrase(unit, k, i) == i else i
        before = unit.lows[k - 1]
        governed = before in self._cues.prepositions or before in self._cues.determiners
        return None if k == i or governed or k <= a + 1 else (k, i)

    def _starts_phrase(self, unit: Unit, k: int) -> bool:
        """Whether the article of a noun phrase, and not of whose it is, stands at token k."""
        cues, lows = self._cues, unit.lows
        return lows[k] in cues.determiners and lows[k - 1] not in cues.genitive

    def _past_hearers(self, unit: Unit, k: int, b: int) -> int:
        """Where what is said may begin: past whom it is told, when and where."""
        cues, lows = self._cues, unit.lows
        if k >= b:
            return k
        that = self._complementizer(unit, k, b)
        if that is not None:
            return that
        acts = any(verb.reports for verb in cues.finite.get(lows[k - 1], ()))
        of = cues.asking if acts else cues.genitive if lows[k - 1] in cues.nominal else frozenset()
        if lows[k] in of:
            return k  # "asked for privacy", "apologised to the fans", "warned of losses"
        verb, told = k, lows[k - 1] in cues.telling
        while k < b and not ((told or k == verb) and self._is_infinitive(unit, k)):
            object_of_telling = lows[k] in cues.objects and lows[k - 1] in cues.telling
            passing = cues.hearers | cues.times | (cues.adverbs - cues.determiners)
            if lows[k] in passing or object_of_telling:
                k += 1
            elif lows[k] in cues.prepositions:
                k = max(self._phrase_end(unit, k + 1, b), k + 1)
            elif unit.lows[k - 1] in cues.telling and lows[k] in cues.determiners:
                k = min(k + 2, b)
            elif lows[k - 1] in cues.telling and (unit.capitals[k] or lows[k].endswith("s")):
                k += 1
            else:
                break
        return k

    def _complementizer(self, unit: Unit, k: int, b: int) -> int | None:
        """Where "that" brings in what the verb before token k says: not "found a car that"."""
        cues, lows = self._cues, unit.lows
        that = next((j for j in range(k, min(k + 9, b)) if lows[j] in cues.complementizers), None)
        if that is None or any(
            lows[j] in cues.verbal or lows[j] == QUOTE or (j > k and self._tells(unit, j))
            for j in range(k, that)
        ):
            return None
        of_noun = lows[k] in cues.determiners and lows[k - 1] not in cues.addressing
        of_noun = of_noun or lows[that - 1] in cues.speech_nouns
        return None if of_noun and k < that and lows[that] in cues.demonstratives else that

    def _is_infinitive(self, unit: Unit, k: int) -> bool:
        """Whether "to go" or "not to go" stands at token k, rather than "to them"."""
        cues, lows = self._cues, unit.lows
        k += lows[k] in cues.negations
        if k + 1 >= len(unit) or lows[k] != cues.infinitive or unit.capitals[k + 1]:
            return False
        return lows[k + 1] not in cues.determiners | cues.objects | cues.hearers

    def _phrase_end(self, unit: Unit, k: int, b: int) -> int:
        """The end of what a preposition governs: an article and a noun, or a name."""
        cues = self._cues
        if k < b and unit.lows[k] in cues.determiners:
            k += 1
        if k < b and not unit.capitals[k]:
            return min(k + 1, b)
        while k < b and unit.capitals[k]:
            k += 1
        return k

    def _tells_nothing(self, unit: Unit, k: int, b: int, said_before: bool) -> bool:
        """Whether nothing said stands at tokens k..b, as in "..., he told the club on Friday"."""
        if k >= b or unit.lows[k] == QUOTE:
            return True
        joined = unit.lows[k] in self._cues.complementizers or self._is_infinitive(unit, k)
        return said_before and not joined and not self._has_verb(unit, k)

    def _is_fronted(self, unit: Unit, a: int) -> bool:
        """Whether only an adverbial stands before the clause at token a: "Speaking in Bonn,"."""
        cues, (_, end) = self._cues, unit.clause(0)
        if a and unit.lows[0] in cues.participles:  # "Asked if it was late, X ..."
            return True
        adverbial = unit.lows[0] in cues.prepositions or unit.lows[0].endswith(cues.gerund_endings)
        if not adverbial or end != a - 1 or end == 1:
            return False
        return not any(
            unit.lows[k] in cues.verbal or self._tells(unit, k) or self._may_be_verb(unit, k)
            for k in range(1, end)
        )

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
        takes_noun = said in cues.nominal and not self._has_verb(unit, start)
        if said in cues.bare and not verb.names and not takes_noun:
            return unit.span(start, n)
        if said in cues.naming and self._is_plain_object(unit, after):
            return None
        return self._act(unit, i, after, verb) if verb.reports or takes_noun else None

    def _act(self, unit: Unit, i: int, after: int, verb: Verb) -> Characters | None:
        """What a verb reports without a clause: its sentence, or its part of one with quotations.

        There is none where the quotation is all that is said: "praised its "charm"".
        """
        cues, lows, (_, b) = self._cues, unit.lows, unit.clause(i)
        if lows[after] in cues.prepositions and not lows[i].endswith(cues.verb_endings):
            rest = itertools.takewhile(lambda low: low not in cues.subordinators, lows[after:b])
            if not cues.verbal.isdisjoint(rest):  # "demand for firewood was strong"
                return None
        a, _ = unit.clause(i)
        if not (cues.subordinators - cues.complementizers - cues.as_words).isdisjoint(lows[a:i]):
            return unit.span(i, b)  # "after the club warned of losses"
        if not unit.quotes:
            return unit.starts[0], unit.ends[-1]
        if (verb.names and QUOTE in lows[i:b]) or lows[b] == ":":
            return None
        told = any(lows[k] != QUOTE and lows[k] not in self._cues.small for k in range(after, b))
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

    def _points(self, unit: Unit, k: int) -> bool:
        """Whether the "that" at token k is the one of "disputed that account"."""
        _, end = unit.clause(k)
        near = end - k <= 4 and unit.lows[k] in self._cues.demonstratives
        return near and not self._has_verb(unit, k) and not self._has_verb(unit, k + 1)

    def _has_verb(self, unit: Unit, start: int) -> bool:
        """Whether the clause from token ``start`` on can be one: with a subject and a verb."""
        cues, lows = self._cues, unit.lows
        _, end = unit.clause(start)
        joints = (k for k in range(start, end - 1) if lows[k] in cues.conjunctions)
        end = next((k for k in joints if self._tells(unit, k + 1)), end)
        return lows[start] in cues.pronouns or any(
            lows[k] in cues.verbal or self._tells(unit, k) or lows[k].endswith(cues.verb_endings)
            for k in range(start + 1, end)
        )

    def _aside(self, unit: Unit, a: int, b: int) -> Characters | None:
        """What is said around ", X said," or before ", X said."."""
        return unit.span(0, len(unit) if unit.span(b, len(unit)) else a)

    def _is_apposition(self, unit: Unit, a: int, i: int) -> bool:
        """Whether tokens a..i are one noun phrase with appositions and relative clauses."""
        cues, lows = self._cues, unit.lows
        k = a
        while k < i:
            start, k = max(a, unit.clause(k)[0]), min(unit.clause(k)[1], i)
            aside = lows[start] in cues.prepositions and k - start <= 3
            relative = next((j for j in range(start + 1, k) if lows[j] in cues.subordinators), k)
            apposed = aside or lows[start] in cues.relatives
            apposed = apposed or self.is_nominal(unit, start, relative)
            if not (apposed if start > a else self.is_nominal(unit, start, k)):
                return False
            k += 1
        return True

    def _may_be_verb(self, unit: Unit, k: int) -> bool:
        """Whether token k looks like a verb, by itself or since an object follows."""
        cues, low = self._cues, unit.lows[k]
        if unit.capitals[k] or low in cues.small or unit.lows[k - 1] in cues.determiners:
            return False
        acts = low in cues.past or low.endswith(cues.verb_endings)
        return acts or self._has_object(unit, k, len(unit))

    def _has_object(self, unit: Unit, k: int, end: int) -> bool:
        """Whether an article or an object pronoun right behind it makes token k a verb."""
        cues, lows = self._cues, unit.lows
        if k + 1 >= end or lows[k] in cues.small or not unit.words[k].islower():
            return False
        if lows[k].endswith(cues.gerund_endings):  # "including the chairman"
            return False
        return lows[k + 1] in cues.determiners | cues.objects

    def _tells(self, unit: Unit, k: int) -> bool:
        """Whether token k is a form of a verb of saying, and neither "the call" nor "States"."""
        if unit.lows[k] not in self._cues.finite or (unit.capitals[k] and not unit.is_title()):
            return False
        if k and unit.lows[k - 1] in self._cues.determiners:
            return False
        compound = unit.lows[k] in self._cues.speech_nouns  # "a UN report found"
        return not (compound and k + 1 < len(unit) and unit.lows[k + 1] in self._cues.finite)

    def is_in_subordinate(self, unit: Unit, k: int) -> bool:
        """As in `Grammar`; no comma needs to part the clause: "asked whether it would"."""
        a, b = unit.clause(k)
        a += unit.lows[a] in self._cues.demonstratives  # "That would be late."
        opened = not self._cues.subordinators.isdisjoint(unit.lows[a:k])
        return opened or self.is_subordinate(unit, a, b)

    def is_plural(self, unit: Unit, verb: int) -> bool:
        """Whatever "they" say is said by several, or by somebody who is not told."""
        return True

    def is_nominal(self, unit: Unit, a: int, b: int) -> bool:
        """No auxiliary, no verb of saying, no adverbial at the start."""
        cues = self._cues
        return (
            a < b
            and unit.lows[a] not in cues.prepositions
            and not any(
                unit.lows[k] in cues.verbal or unit.lows[k] == QUOTE or self._tells(unit, k)
                for k in range(a, b)
            )
        )

    def noun_phrase(self, unit: Unit, i: int, limit: int) -> int:
        """Up to a preposition other than "of", a verb or a delimiter."""
        cues, lows = self._cues, unit.lows
        if i < limit and lows[i] in cues.pronouns:
            return i + 1
        k = i
        while k < limit:
            low = lows[k]
            if low in DELIMITERS or low in ENDS or low == QUOTE or low in cues.verbal:
                break
            if (low in cues.prepositions or low in cues.times) and low not in cues.genitive:
                break
            if low in cues.relatives or low in cues.conjunctions or low in cues.as_words:
                break
            if low in cues.complementizers or self._tells(unit, k):
                break
            closes = k + 1 == limit or lows[k + 1] in cues.small
            if k > i and closes and self._may_be_verb(unit, k):  # "a study published in May"
                break
            k += 1
        return k
