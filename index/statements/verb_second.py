"""Sentences whose finite verb comes second, as in German: "Gestern sagte X, ..."."""

from __future__ import annotations

import itertools

from index.names import is_role
from index.statements.grammar import Characters, Frame, Grammar, Tokens
from index.statements.units import DELIMITERS, ENDS, QUOTE, Unit


class VerbSecond(Grammar):
    """German: capitalised nouns, clauses parted by commas, verbs last in subordinate clauses."""

    def _frame_at(self, unit: Unit, i: int, frames: list[Frame]) -> Frame | None:
        cues, low = self._cues, unit.lows[i]
        if low in cues.participles and self._ends_in_perfect(unit, i):
            return self._verb_final(unit, i, i + 1)
        if (
            low in cues.finite
            or low in cues.auxiliaries
            or low in cues.passives
            or low in cues.owning
        ):
            return self._verb(unit, i, frames)
        if low in cues.final:
            return self._verb_final(unit, i, i)
        if low in cues.after or (
            low in cues.after_nouns and i and unit.lows[i - 1] in cues.opinion_nouns
        ):
            return self._source_after(unit, i)
        if low in cues.before or low in cues.source_prepositions:
            return self._source_before(unit, i)
        if low in cues.thus:
            return self._thus(unit, i)
        if low in cues.as_words:
            return self._as_told(unit, i, frames)
        if low in cues.according:
            return self._accordingly(unit, i)
        if low in cues.speech_nouns:
            return self._speech_noun(unit, i, frames)
        return None

    def _source_after(self, unit: Unit, i: int) -> Frame | None:
        """X zufolge."""
        a, _ = unit.clause(i)
        cues, lows = self._cues, unit.lows
        j = i
        while j > a and (unit.capitals[j - 1] or lows[j - 1] in cues.genitive) and j - 1 >= 0:
            j -= 1
            if j == 0:
                break
        while (
            j > a
            and (
                lows[j - 1] in cues.determiners
                or (not unit.capitals[j - 1] and lows[j - 1].endswith(("en", "er", "em")))
            )
            and lows[j - 1] not in cues.verbal
            and lows[j - 1] not in cues.finite
        ):
            j -= 1
        if j == i:
            return None
        return Frame(i, unit.words[i], (j, i), self._around(unit, j, i + 1))

    def _thus(self, unit: Unit, i: int) -> Frame | None:
        """…, so X."""
        if i == 0 or unit.lows[i - 1] not in {",", QUOTE, "–", "-"}:
            return None
        _, b = unit.clause(i)
        end = self.noun_phrase(unit, i + 1, b)
        cues = self._cues
        if (
            end == i + 1
            or unit.lows[i + 1] in cues.finite
            or unit.lows[i + 1] in cues.passives
            or (
                unit.lows[i + 1] in cues.small
                and unit.lows[i + 1] not in cues.determiners
                and unit.lows[i + 1] not in cues.pronouns
            )
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

    def _accordingly(self, unit: Unit, i: int) -> Frame | None:
        """Demnach ...: the speaker before goes on; ein Bericht, wonach ...: the noun before."""
        if i == 0 or unit.lows[i - 1] == ",":
            return Frame(i, unit.words[i], (i, i + 1), unit.span(i + 1, len(unit)))
        return None

    def noun_phrase(self, unit: Unit, i: int, limit: int) -> int:
        """End of the noun phrase that begins at token i; i itself where there is none."""
        cues, lows = self._cues, unit.lows
        if i >= limit:
            return i
        if lows[i] in cues.pronouns and (
            lows[i] not in cues.determiners or not (i + 1 < limit and unit.capitals[i + 1])
        ):
            return i + 1
        j = self.past_attribute(unit, i, limit)
        end = i
        while j < limit:
            k = j
            while k < limit and not unit.capitals[k]:
                low = lows[k]
                if low in DELIMITERS or low in ENDS or low == QUOTE or k - j > 4:
                    return end
                if k > j and (
                    low in cues.subjunctive or low in cues.passives or low in cues.finite
                ):
                    return end
                if k > j and low in cues.determiners and lows[k - 1] not in cues.small:
                    return end  # "dezidiert eine Kandidatur" is no one noun phrase
                k += 1
            if k >= limit:
                return end
            while k < limit and unit.capitals[k] and unit.words[k] != QUOTE:
                k += 1
            end = j = k
            if not self._goes_on(unit, j, limit):
                return end
        return end

    def _goes_on(self, unit: Unit, j: int, limit: int) -> bool:
        """Whether a noun phrase goes on at token j behind a noun: whose, where or for what it is.

        A name takes no such attribute but where somebody is from, and nothing tells a time.
        """
        cues, lows = self._cues, unit.lows
        if j >= limit:
            return False
        if self.is_owner(unit, j - 1, limit):
            return True
        if lows[j] in cues.name_particles and unit.capitals[min(j + 1, limit - 1)]:
            return True
        if self._is_genitive_plural(unit, j, limit):
            return True
        if lows[j] not in cues.genitive:
            return False
        if lows[j] in cues.prepositions and lows[min(j + 1, limit - 1)] in cues.indefinite:
            return False  # "in einer Rede" tells where it was said
        noun = next((k for k in range(j + 1, min(j + 5, limit)) if unit.capitals[k]), j)
        if lows[noun] in cues.times or lows[noun][0].isdigit():
            return False
        person = self._people.by_surname(unit.words[j - 1])
        named = unit.words[j - 1].isupper() or not unit.words[j - 1][-1].isalnum()
        named = named or (person is not None and person.certain)
        return not named or lows[j] in cues.conjunctions or lows[j] in cues.origins

    def _is_genitive_plural(self, unit: Unit, j: int, limit: int) -> bool:
        """Whether tokens j and on are whose it is, without an article: "unabhängiger Experten"."""
        while j < limit and unit.lows[j].endswith("er") and unit.words[j].islower():
            if unit.lows[j] in self._cues.small:
                return False
            j += 1
            if j < limit and unit.capitals[j]:
                return True
        return False

    def is_owner(self, unit: Unit, i: int, limit: int) -> bool:
        """Whether token i is a genitive in front: "Berlins früherer Bürgermeister"."""
        if i + 2 >= limit or not unit.words[i].endswith("s") or not unit.capitals[i + 2]:
            return False
        low = unit.lows[i + 1]  # no verb ends in -er
        return unit.words[i + 1].islower() and low.endswith("er") and low not in self._cues.small

    def _as_told(self, unit: Unit, i: int, frames: list[Frame]) -> Frame | None:
        """wie X mitteilte; as X said."""
        a, b = unit.clause(i)
        cues, lows = self._cues, unit.lows
        if self.skip(unit, a) != i or b - i < 3:
            return None
        if frames and frames[-1].content and frames[-1].content[0] == unit.starts[i]:
            return None
        first = i + 2 if lows[i + 1] in cues.reflexive else i + 1
        while not self._told_at(unit, b - 1):
            if b + 1 >= len(unit) or lows[b] != "," or b - i > 30:
                return None
            start, b = unit.clause(b + 1)
            if not (
                self.is_nominal(unit, start, b)
                or self._is_relative(unit, start, b)
                or self._told_at(unit, b - 1)
            ):
                return None
        last = b - 2 if lows[b - 1] in cues.auxiliaries else b - 1
        first += lows[first] in cues.prepositions  # "wie aus der Studie hervorgeht"
        end = self.noun_phrase(unit, first, last)
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

    def _verb(self, unit: Unit, i: int, frames: list[Frame]) -> Frame | None:
        """X said ...; ..., said X."""
        a, b = unit.clause(i)
        if not self._is_finite(unit, i, a, b):
            return None
        match = self._complete(unit, i, b)
        if match is None:
            return self._passive(unit, i, b) if unit.lows[i] in self._cues.passives else None
        cue, verb, after = match
        lows, cues = unit.lows, self._cues
        if a > 0 and a < i and lows[a] in cues.as_words:
            return None
        speaker: Tokens | None
        if (i == a and i > 0) or (i > 0 and lows[i - 1] == QUOTE):
            right = self._subject_right(unit, i + 1, b)
            if right and not self._agrees(unit, *right, i):  # "..., fordern aber eine Reform"
                right = frames[-1].speaker if frames else None
            first = self.skip(unit, 0)
            head = self.noun_phrase(unit, first, i)
            apposed = lows[i - 1] != QUOTE and self._is_apposition(unit, i)
            if apposed and right and self._is_somebody(unit, *right):
                apposed = self._is_somebody(unit, first, head)
            named = self._name_before(unit, i)
            if apposed:
                speaker = (first, head) if head > first else None
            elif named:
                speaker = named
            else:
                adverbial = self._is_adverbial(unit, i)
                if verb.sourced and adverbial:
                    speaker = self._source(unit, 0, unit.clause(0)[1], 0)
                elif verb.sourced:
                    speaker = self._source(unit, i, i, b)
                else:
                    speaker = right
                if speaker is not None and not adverbial:
                    return Frame(i, cue, speaker, unit.span(0, i))
                speaker = speaker or self._somebody_before(unit, i)  # "..., sagte aber, ..."
        elif lows[i - 1] in cues.conjunctions and i > a:
            speaker = frames[-1].speaker if frames else self._somebody_before(unit, i)
            speaker = speaker or self._subject(unit, 0, i, b)
        elif verb.sourced and not (i == a + 1 and lows[a] in cues.demonstratives):
            speaker = self._source(unit, a, i, b)
        elif i == a + 1 and lows[a] in cues.demonstratives:
            speaker = self._subject_right(unit, i + 1, b)
            if verb.sourced:
                speaker = self._source(unit, a, i, b)
            if speaker is None:
                return None
            return Frame(
                i,
                cue,
                speaker,
                self._complement(unit, i, after, True) or self._that(unit, a, max(after, b)),
            )
        elif i == a + 1 and a and lows[a] in cues.thus:
            return Frame(i, cue, self._subject_right(unit, i + 1, b), unit.span(0, a))
        else:
            speaker = self._head(unit, a) or self._subject(unit, a, i, b)
        if lows[i] in cues.quoting and speaker and speaker[0] < i:
            return self._quotes_somebody(unit, i, b, cue, speaker, frames)
        content = None
        if not verb.names or ":" in lows[i:]:
            content = self._complement(unit, i, after, bool(speaker and speaker[0] > i))
        if verb.written and (content is None or not self._is_source_phrase(unit, speaker)):
            return None
        reports = verb.reports and not self.is_subjunctive(unit, i)
        if content is None and reports and b - i > 1 and not unit.quotes:
            whole = unit.span(0 if speaker and speaker[0] < i else a, len(unit))
            content = whole and (whole[0], unit.ends[-1])
        return Frame(i, cue, speaker, content)

    def _that(self, unit: Unit, a: int, b: int) -> Characters | None:
        """What "das" refers to in "Das sagte X.", tokens a..b, with these words themselves."""
        if a:
            return unit.span(0, a)
        while b < len(unit) and unit.lows[b] in ENDS:
            b += 1
        return self._before and (self._before[0], unit.ends[b - 1])

    def _quotes_somebody(
        self, unit: Unit, i: int, b: int, cue: str, speaker: Tokens, frames: list[Frame]
    ) -> Frame:
        """X zitierte Y, der ...: X says it, and what Y is said to have said is Y's."""
        end = self.noun_phrase(unit, i + 1, b)
        if end == i + 1 or unit.lows[i + 1] in self._cues.prepositions:
            return Frame(i, cue, speaker, self._complement(unit, i, b, False))
        frames.append(Frame(i, cue, speaker, unit.span(i + 1, len(unit))))
        start = end + 1  # past the comma, then past the pronoun
        if start < len(unit) and self._is_relative(unit, start, unit.clause(start)[1]):
            theirs = unit.span(start + 1, len(unit))
        else:
            theirs = self._complement(unit, i, b, False)
        return Frame(i, cue, (i + 1, end), theirs)

    def _speech_noun(self, unit: Unit, i: int, frames: list[Frame]) -> Frame | None:
        """X stellte die Theorie auf, dass ...; X begegnet dem mit dem Argument, ..."""
        a, b = unit.clause(i)
        if b + 1 >= len(unit):
            return None
        if unit.lows[i + 1] in self._cues.of:
            return self._speech_of(unit, i, b)
        if b - i > 2 or (frames and frames[-1].at >= a):
            return None
        first = self.skip(unit, a)
        end = self.noun_phrase(unit, first, i)
        speaker: Tokens | None = (first, end)
        if end == first or not self.starts_subject(unit, first) or end >= i - 1:
            speaker = self._somebody_before(unit, i)
        if speaker is None or speaker[1] >= i - 1:
            return None
        content = self._complement(unit, i, b, False)
        return Frame(i, unit.words[i], speaker, content) if content else None

    def _speech_of(self, unit: Unit, i: int, b: int) -> Frame | None:
        """die Forderung des Ministers, mehr zu tun, ..."""
        first = i + 1 if unit.lows[i + 1] in self._cues.determiners else i + 2
        end = self._source_end(unit, first, b)
        start, stop = unit.clause(b + 1)
        infinitive = self._is_infinitive(unit.lows[start:stop])
        joined = infinitive or unit.lows[start] in self._cues.complementizers
        if end != b or end == first or not joined:
            return None
        return Frame(i, unit.words[i], (first, end), unit.span(start, stop))

    def _ends_in_perfect(self, unit: Unit, i: int) -> bool:
        """Whether the participle at token i and an auxiliary end their clause: "gesagt hat"."""
        _, b = unit.clause(i)
        return i + 2 == b and unit.lows[i + 1] in self._cues.auxiliaries

    def _verb_final(self, unit: Unit, i: int, last: int) -> Frame | None:
        """..., der dem Minister vorwarf, ...; nachdem X mitgeteilt hatte, ...: tokens i..last."""
        a, b = unit.clause(i)
        if last != b - 1 or unit.lows[a] in self._cues.as_words:
            return None
        if not self._is_relative(unit, a, b) and unit.lows[a] not in self._cues.subordinators:
            return None
        speaker = self._subject(unit, a, i, i + 1)
        content = self._complement(unit, i, b, False)
        if content is None and QUOTE not in unit.lows[a:i]:
            return None
        return Frame(i, " ".join(unit.words[i:b]), speaker, content)

    def _passive(self, unit: Unit, i: int, b: int) -> Frame | None:
        """... wurde von X kritisiert: the agent speaks."""
        cues, lows = self._cues, unit.lows
        done = next((k for k in range(i + 1, b) if lows[k] in cues.participles), None)
        if done is None:
            return None
        a, _ = unit.clause(i)
        agent = next((k for k in range(a, b) if lows[k] in cues.agents), None)
        if agent is None:
            return self._unsigned(unit, a, i, done)
        end = self.noun_phrase(unit, agent + 1, b)
        if end == agent + 1:
            return None
        content = self._complement(unit, i, done + 1, False)
        if content is None and i == a + 1 and lows[a] in cues.demonstratives:
            content = self._that(unit, a, b)
        if content is None and cues.participles[lows[done]] and not unit.quotes:
            content = (unit.starts[0], unit.ends[-1])
        return Frame(i, f"{unit.words[i]} {unit.words[done]}", (agent + 1, end), content)

    def _unsigned(self, unit: Unit, a: int, i: int, done: int) -> Frame | None:
        """In einem Bericht der X wurde vermutet, dass ...: what it stands in speaks."""
        source = self._source(unit, a, i, done)
        if source is None:
            return None
        spoken = self._is_source_phrase(unit, source) or self._is_somebody(unit, *source)
        content = self._complement(unit, i, done + 1, False) if spoken else None
        cue = f"{unit.words[i]} {unit.words[done]}"
        return Frame(i, cue, source, content) if content else None

    def _is_source_phrase(self, unit: Unit, phrase: Tokens | None) -> bool:
        """Whether a noun phrase holds a noun of what is said: "einem Bericht der Bank"."""
        lows = unit.lows[slice(*phrase)] if phrase else []
        return any(self.is_source(low) or low in self._cues.speech_nouns for low in lows)

    def _is_finite(self, unit: Unit, i: int, a: int, b: int) -> bool:
        """Rules out nouns, infinitives, participles and adjectives that look like a finite form."""
        cues, lows = self._cues, unit.lows
        if unit.words[i][0].isupper() or (i > 0 and lows[i - 1] == cues.infinitive):
            return False
        if lows[i] in cues.auxiliaries or lows[i] in cues.owning:
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
                or lows[i + 1] in cues.subjunctive
                or self._marks_infinitive(unit, i + 1)
            ):
                return False
        if i + 1 >= b or not unit.capitals[i + 1]:
            return True
        if i == a + 1 and lows[a] in cues.demonstratives:  # "Das sagte X."
            return True
        k = i - 1
        while k >= a and not unit.capitals[k] and lows[k] in cues.adverbs:
            k -= 1
        return k < a or lows[k] not in cues.determiners or lows[k] in cues.pronouns

    def _name_before(self, unit: Unit, i: int) -> Tokens | None:
        """The person named between two commas before the verb: "der Leiter, Karl Berg, sagte"."""
        if i < 3 or unit.lows[i - 1] != ",":
            return None
        start, end = unit.clause(i - 2)
        if not start or not 2 <= end - start <= 4:
            return None
        particles = self._cues.name_particles
        names = all(unit.capitals[k] or unit.lows[k] in particles for k in range(start, end))
        person = self._people.by_surname(unit.words[end - 1]) if names else None
        return (start, end) if person is not None and person.certain else None

    def _somebody_before(self, unit: Unit, i: int) -> Tokens | None:
        """The first person, role or institution before token i that may be a subject."""
        k = 0
        while k < i:
            end = self.noun_phrase(unit, k, i) if self._may_start(unit, k) else k
            if end > k and self._is_somebody(unit, k, end):
                return k, end
            k = max(end, k + 1)
        return None

    def _may_start(self, unit: Unit, k: int) -> bool:
        """Whether a subject may start at token k: no preposition or adjective stands before it."""
        if not self.starts_subject(unit, k):
            return False
        if not (unit.capitals[k] or unit.lows[k] in self._cues.determiners):
            return False
        before = unit.lows[k - 1] if k else ","
        governs = before in self._cues.prepositions or before in self._cues.determiners
        return not governs and not (k and unit.capitals[k - 1])

    def _is_somebody(self, unit: Unit, a: int, b: int) -> bool:
        """Whether tokens a..b surely name a person, a role or an institution."""
        for word, capital in zip(unit.words[a:b], unit.capitals[a:b], strict=True):
            if capital and (is_role(word) or word.lower().endswith(self._cues.institutions)):
                return True
            person = self._people.by_surname(word) if capital else None
            if person is not None and person.certain:
                return True
        return False

    def _marks_infinitive(self, unit: Unit, k: int) -> bool:
        """Whether token k is the "zu" of an infinitive, not of "zu dem Schluss"."""
        if unit.lows[k] != self._cues.infinitive or k + 1 >= len(unit):
            return False
        return not unit.capitals[k + 1] and unit.lows[k + 1] not in self._cues.determiners

    def _is_apposition(self, unit: Unit, i: int) -> bool:
        """Whether all before token i is one noun phrase with appositions and relative clauses."""
        if not self.is_nominal(unit, *unit.clause(0)):
            return False
        k = 0
        while k < i:
            start, k = unit.clause(k)
            if (
                start
                and not self.is_nominal(unit, start, k)
                and not self._is_relative(unit, start, k)
            ):
                return False
            k += 1
        return True

    def _is_adverbial(self, unit: Unit, i: int) -> bool:
        """Whether all before the verb at token i tells when, where or why, and is nobody's words.

        A clause joined on ("Als er kam, sagte X ..."), or a preposition's noun, with what is said
        of it ("In der Rede, die er hielt, sagte X ...").
        """
        cues, lows = self._cues, unit.lows
        _, end = unit.clause(0)
        joined = lows[0] in cues.subordinators and lows[0] not in cues.determiners
        if lows[0] in cues.purpose:
            joined = cues.infinitive in lows[1:end]
        if joined and not any(low in cues.verbal for low in lows[1 : end - 2]):  # verb last
            return end == i - 1
        first = self.skip(unit, 0)
        if lows[first] not in cues.prepositions or QUOTE in lows[:i] or end == i:
            return False
        if not self.is_nominal(unit, first + 1, end):
            return False
        while end < i - 1:
            start, end = unit.clause(end + 1)
            if not self._is_relative(unit, start, end) and not self.is_nominal(unit, start, end):
                return False
        return True

    def is_nominal(self, unit: Unit, a: int, b: int) -> bool:
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
            if low in self._cues.pronouns or low == QUOTE or low in self._cues.subordinators:
                return False
            if low in self._cues.finite or low in self._cues.verbal or k + 1 >= b:
                return False
            adjective = low.endswith(("e", "en", "er", "em", "es"))
            if not unit.capitals[k + 1] and (not adjective or unit.lows[k + 1] in self._cues.small):
                return False
        return True

    def _subject(self, unit: Unit, a: int, i: int, b: int) -> Tokens | None:
        cues, lows = self._cues, unit.lows
        if (
            i + 1 < b
            and lows[i + 1] in cues.pronouns
            and lows[i + 1] not in cues.determiners
            and not (i + 2 < b and unit.capitals[i + 2])
            and cues.pronouns[lows[i + 1]] != "x"
            and not (i - a == 1 and lows[a] in cues.pronouns)
            and self._people.by_surname(unit.words[i - 1]) is None
        ):
            return i + 1, i + 2
        first = self.skip(unit, a)
        if a > 0 and i == b - 1:
            k = a + 1 if lows[a] in cues.prepositions else a
            if k < i and lows[k] in cues.relatives:
                if k == a and lows[k] not in cues.non_subject:
                    return a, a + 1
                end = self.noun_phrase(unit, k + 1, i)
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
            i + 1 < b
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
            and (first > a or lows[first] not in cues.adverbs)
        ):
            end = self.noun_phrase(unit, first, i)
            if end > first and not self._is_time(unit, first, end):
                right = None if self._agrees(unit, first, end, i) else i + 1
                return (right and self._subject_right(unit, right, b)) or (first, end)
        return self._subject_right(unit, i + 1, b)

    def is_plural(self, unit: Unit, verb: int) -> bool:
        """Whether the verb at a token has several subjects: all their forms end in -n."""
        return unit.lows[verb].endswith("n")

    def _agrees(self, unit: Unit, a: int, b: int, verb: int) -> bool:
        """Whether the noun phrase a..b can be the subject of a verb by its number."""
        cues, low = self._cues, unit.lows[a]
        plural_verb = self.is_plural(unit, verb)
        several = low in cues.plural or any(unit.lows[k] in cues.conjunctions for k in range(a, b))
        if not several and low in cues.any_number and a + 1 < b:
            adjective = not unit.capitals[a + 1] and unit.lows[a + 1].endswith("en")
            several = adjective or unit.lows[b - 1].endswith(cues.plural_endings)
        return plural_verb if several else not (plural_verb and low in cues.singular)

    def _head(self, unit: Unit, a: int) -> Tokens | None:
        """The person at the start of "Eva Stein, Leiterin des Amtes sagte", its comma forgotten."""
        _, end = unit.clause(0)
        if end != a - 1 or end > 4 or not all(unit.capitals[:end]):
            return None
        return (0, end) if self._people.by_surname(unit.words[end - 1]) else None

    def _is_time(self, unit: Unit, a: int, b: int) -> bool:
        """Whether the noun phrase tells when, not who: "Ende Januar 2006"."""
        names = [unit.lows[k] for k in range(a, b) if unit.capitals[k]]
        return bool(names) and all(low in self._cues.times or low[0].isdigit() for low in names)

    def _source(self, unit: Unit, a: int, i: int, b: int) -> Tokens | None:
        """In X heißt es; heißt es in X."""
        for k in itertools.chain(range(i - 1, a - 1, -1), range(i + 1, b)):
            if unit.lows[k] in self._cues.sources:
                end = self.noun_phrase(unit, k + 1, i if k < i else b)
                if end > k + 1 and not self._is_time(unit, k + 1, end):
                    return k + 1, end
        return None

    def _subject_right(self, unit: Unit, i: int, b: int) -> Tokens | None:
        cues, lows = self._cues, unit.lows
        while i < b:
            if lows[i] in cues.prepositions or lows[i] in cues.non_subject:
                end = self.noun_phrase(unit, i + 1, b)
                if end == i + 1 and lows[i] in cues.prepositions:
                    return None
                i = max(end, i + 1)
            elif lows[i] in cues.adverbs and lows[i] not in cues.pronouns:
                i += 1
            else:
                break
        end = self.noun_phrase(unit, i, b)
        return (i, end) if end > i and lows[i] != "es" else None

    def _complement(self, unit: Unit, i: int, after: int, inverted: bool) -> Tokens | None:
        """What is said after the verb: a clause of its own kind, or all after a colon."""
        cues, lows, n = self._cues, unit.lows, len(unit)
        start, skipped = None, False
        k = max(i + 1, after - 1)
        for _ in range(5):
            while k < n and lows[k] not in DELIMITERS:
                k += 1
            if k + 1 >= n:
                break
            if lows[k] == ":":
                return unit.span(k + 1, n)
            k += 1
            _, end = unit.clause(k)
            if lows[k] in cues.complementizers:
                return unit.span(k, n)
            if self._is_infinitive(lows[k:end]) and ((start is None and not skipped) or k == start):
                return unit.span(k, n)
            relative = self._is_relative(unit, k, end)
            skipped = skipped or relative
            if start is None and not relative and not (inverted and self.is_nominal(unit, k, end)):
                start = k
            if start is None:
                continue
            spoken = any(
                unit.words[j] in cues.weak_subjunctive or self.is_subjunctive(unit, j)
                for j in range(k, end)
            )
            if spoken or (k == start == after + 1 and self._is_main_clause(unit, k, end)):
                return unit.span(start, n)
        return None

    def _is_main_clause(self, unit: Unit, a: int, b: int) -> bool:
        """Whether a clause behind "X sagte," can be what X said: not joined on, not nominal."""
        cues, low = self._cues, unit.lows[a]
        if low in cues.conjunctions or low in cues.as_words or low in cues.thus or b - a < 2:
            return False
        if low in cues.subordinators and low not in cues.determiners:
            return False
        return not self._is_relative(unit, a, b) and not self.is_nominal(unit, a, b)

    def _is_infinitive(self, body: list[str]) -> bool:
        mark = self._cues.infinitive
        if not body or body[0] in self._cues.purpose:
            return False
        return mark in body[-3:-1] or any(
            mark in low[2:-3] and low.endswith("en") for low in body[-1:]
        )
