"""Sentences whose finite verb comes second, as in German: "Gestern sagte X, ..."."""

from __future__ import annotations

from index.statements.grammar import Characters, Frame, Tokens
from index.statements.noun_phrases import NounPhrases
from index.statements.table import Verb
from index.statements.units import DELIMITERS, ENDS, QUOTE, Unit


class VerbSecond(NounPhrases):
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
        if low in cues.concerning and i == self.skip(unit, 0):
            return self._for_somebody(unit, i)
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
        while j > a and (unit.capitals[j - 1] or lows[j - 1] in cues.genitive):
            j -= 1
            if j > a + 1 and self.is_source(
                lows[j]
            ):  # "ermittelt die Polizei Medienberichten zufolge"
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

    def _for_somebody(self, unit: Unit, i: int) -> Frame | None:
        """Für X sei das ein Fehler; für X ist das „ein Fehler“."""
        _, b = unit.clause(i)
        end = self.noun_phrase(unit, i + 1, b)
        cues, lows = self._cues, unit.lows
        if end + 1 >= b or not self._is_somebody(unit, i + 1, end):
            return None
        if self._told_by_another(unit, i) or not self.starts_subject(unit, end + 1):
            return None
        judged = lows[end + 1] in cues.articles or lows[end + 1] in cues.demonstratives
        if self.is_subjunctive(unit, end) and judged:
            return Frame(i, unit.words[i], (i + 1, end), unit.span(end, len(unit)))
        quoted = unit.quotes[0] if unit.quotes else 0
        titled = lows[quoted - 1] in cues.prepositions  # "die erste Rolle nach „Heimat“"
        is_so = quoted and not titled and lows[end] in cues.passives
        return Frame(i, unit.words[i], (i + 1, end), None) if is_so else None

    def _told_by_another(self, unit: Unit, i: int) -> bool:
        """Whether another cue stands behind the clause of token i: "..., teilte X mit"."""
        _, b = unit.clause(i)
        return any(low in self._cues.finite for low in unit.lows[b : b + 2])

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
            or not cues.as_words.isdisjoint(unit.lows[i + 1 : b])  # "so viel wie X"
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
        begun = 1 < i < 6 and unit.lows[i - 2] in cues.verbal  # "Man habe, so X, nichts getan"
        closed = self._is_closed(unit, b) and not begun
        content = unit.span(0, i) if closed else self._around(unit, i, b)
        return Frame(i, unit.words[i], (i + 1, end), content)

    def _is_closed(self, unit: Unit, b: int) -> bool:
        """Whether nothing but what is told of somebody stands behind his clause, from b on."""
        while b + 1 < len(unit) and unit.lows[b] == ",":
            start, b = unit.clause(b + 1)
            if not (self.is_nominal(unit, start, b) or self._is_relative(unit, start, b)):
                return False
        return b == len(unit) or unit.lows[b] in ENDS

    def _accordingly(self, unit: Unit, i: int) -> Frame | None:
        """Demnach ...: the speaker before goes on; ein Bericht, wonach ...: the noun before."""
        if i == 0 or unit.lows[i - 1] == ",":
            return Frame(i, unit.words[i], (i, i + 1), unit.span(i + 1, len(unit)))
        return None

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
        if cues.pronouns.get(lows[first]) == "x":  # "wie es in der Studie heißt"
            first += 1
        first += lows[first] in cues.prepositions  # "wie aus der Studie hervorgeht"
        end = self.noun_phrase(unit, first, last)
        if end == first:
            return None
        speaker = self._opening_for(unit, first, i) or (first, end)
        return Frame(i, f"{unit.words[i]} {unit.words[last]}", speaker, self._around(unit, i, b))

    def _opening_for(self, unit: Unit, k: int, limit: int) -> Tokens | None:
        """What the pronoun at token k means, if a noun of its gender begins the sentence.

        "Die Bank schließt in Bonn, wie sie mitteilte."
        """
        cues, lows = self._cues, unit.lows
        gender = cues.pronouns.get(lows[k], "")
        if gender not in ("m", "f") or cues.articles.get(lows[0]) != gender:
            return None
        end = self.noun_phrase(unit, 0, limit)
        return (0, end) if end > 1 else None

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
        if match is None and unit.lows[i] in self._cues.wanting:
            return self._wants(unit, a, i, b)
        if match is None:
            return self._passive(unit, i, b) if unit.lows[i] in self._cues.passives else None
        cue, verb, after = match
        lows, cues = unit.lows, self._cues
        if a > 0 and a < i and lows[a] in cues.as_words:
            return None
        joined = lows[a] in cues.subordinators - cues.determiners and i == b - 1 > a
        if i > 0 and (i == a or lows[i - 1] == QUOTE):
            speaker, said_before = self._behind_words(unit, i, verb, frames)
            if said_before and speaker and i > a and verb.names:  # "Als „Unsinn“ bezeichnete X"
                return Frame(i, cue, speaker, None)
            if said_before and speaker and lows[i] in cues.quoting:
                speaker = self._quoted_behind(unit, *speaker, b) or speaker
            if said_before and speaker:
                behind = max(after, speaker[1])
                resumed = self._is_apposed(unit, i) or self._is_resumed(unit, behind)
                return Frame(i, cue, speaker, unit.span(0, len(unit) if resumed else i))
        elif i == a + 1 and a and lows[a] in cues.thus:
            right = self._source(unit, i, i, b) if verb.sourced else None
            right = right or self._subject_right(unit, i + 1, b)
            return Frame(i, cue, right, self._around(unit, a, b))
        elif lows[a] in cues.demonstratives and i == self.skip(unit, a + 1):
            return self._that_said(unit, i, match)
        else:
            speaker = self._speaker_of(unit, a, i, b, verb, frames)
        if lows[i] in cues.quoting and speaker and speaker[0] < i:
            return self._quotes_somebody(unit, i, b, cue, speaker, frames)
        content = self._content(unit, i, after, verb, speaker)
        if verb.written and (content is None or not self._is_source_phrase(unit, speaker)):
            return None
        reports = verb.reports and not self.is_subjunctive(unit, i)
        reports = reports and not self._demands_victims(unit, i, b) and not joined
        if content is None and reports and b - i > 1 and not unit.quotes:
            whole = unit.span(0 if speaker and speaker[0] < i else a, len(unit))
            content = whole and (whole[0], unit.ends[-1])
        return Frame(i, cue, speaker, content)

    def _speaker_of(
        self, unit: Unit, a: int, i: int, b: int, verb: Verb, frames: list[Frame]
    ) -> Tokens | None:
        """Who speaks by a verb that does not open its clause a..b."""
        if unit.lows[i - 1] in self._cues.conjunctions and i > a:
            before = frames[-1].speaker if frames else self._somebody_before(unit, i)
            return before or self._subject(unit, 0, i, b)
        if verb.sourced:
            return self._source(unit, a, i, b)
        return self._head(unit, a, i) or self._subject(unit, a, i, b)

    def _content(
        self, unit: Unit, i: int, after: int, verb: Verb, speaker: Tokens | None
    ) -> Characters | None:
        """What is said in a clause, with one in front: "Wenn es regnet, sagte X, werde es nass"."""
        lows = unit.lows
        if verb.names and ":" not in lows[i:]:
            return None
        content = self._complement(unit, i, after, bool(speaker and speaker[0] > i))
        if content and i == unit.clause(i)[0] > 0:
            first = unit.starts.index(content[0])
            if lows[first - 1] == "," and lows[first] in self._cues.verbal:
                return unit.starts[0], content[1]
        return content

    def _demands_victims(self, unit: Unit, i: int, b: int) -> bool:
        """Whether the verb at token i is a disaster's: "Der Sturm forderte 20 Tote"."""
        cues, lows = self._cues, unit.lows
        if cues.demanding.isdisjoint(lows[i:b]):
            return False
        return any(
            lows[k] in cues.victims or (lows[k] in cues.casualties and lows[k - 1][0].isdigit())
            for k in range(i + 1, b)
        )

    def _is_resumed(self, unit: Unit, k: int) -> bool:
        """Whether what stands before "sagt X" goes on behind it, from token k on.

        The next clause, past what is told of X, is in reported speech.
        """
        _, end = unit.clause(k - 1)
        while end + 1 < len(unit) and unit.lows[end] == ",":
            start, end = unit.clause(end + 1)
            if self.is_nominal(unit, start, end) or self._is_relative(unit, start, end):
                continue
            joined = self.is_subordinate(unit, start, end)  # "..., sagte X, weil es sonst regne"
            shows = self.is_subjunctive if joined else self.is_reported
            return any(shows(unit, k) for k in range(start, end))
        return False

    def _behind_words(
        self, unit: Unit, i: int, verb: Verb, frames: list[Frame]
    ) -> tuple[Tokens | None, bool]:
        """Who speaks by a verb that opens its clause, and whether all before it is what is said.

        It is in "Es regne, sagte X.", but not in "X, der Leiter, sagte ..." and "Als er kam, sagte
        X ...".
        """
        _, b = unit.clause(i)
        right = self._subject_right(unit, i + 1, b)
        if right and not self._agrees(unit, *right, i):  # "..., fordern aber eine Reform"
            right = frames[-1].speaker if frames else None
        first = self.skip(unit, 0)
        head = first, self.noun_phrase(unit, first, i)
        apposed = self._is_apposed(unit, i)
        if apposed and right and unit.lows[right[0]] in self._cues.pronouns:
            apposed = False  # "Viele Händler, sagte sie, hätten geschlossen"
        elif apposed and right and self._is_somebody(unit, *right):
            apposed = self._is_somebody(unit, *head) or self._is_named_behind(unit, head[1], i)
        if apposed:
            return (head if head[1] > first else None), False
        if named := self._name_before(unit, i):
            return named, False
        adverbial = self._is_adverbial(unit, i)
        if verb.sourced and adverbial:
            right = self._source(unit, 0, unit.clause(0)[1], 0)
        elif verb.sourced:
            right = self._source(unit, i, i, b)
        if right and not adverbial:
            return right, True
        before = frames[-1].speaker if frames else None
        return right or self._somebody_before(unit, i) or before, False  # "..., sagte aber, ..."

    def _that_said(self, unit: Unit, i: int, match: tuple[str, Verb, int]) -> Frame | None:
        """Das sagte X."""
        cue, verb, after = match
        a, b = unit.clause(i)
        if verb.sourced:
            speaker = self._source(unit, a, i, b)
        else:
            speaker = self._subject_right(unit, i + 1, b)
        if speaker is None:
            return None
        content = self._complement(unit, i, after, True) or self._that(unit, a, max(after, b))
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

    def _quoted_behind(self, unit: Unit, a: int, b: int, limit: int) -> Tokens | None:
        """Who is quoted by tokens a..b: "...", zitiert das Blatt "den Minister"."""
        end = self.noun_phrase(unit, b, limit)
        if end == b or unit.lows[b] in self._cues.prepositions:
            return None
        return (b, end) if self._is_somebody(unit, b, end) else None

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
        joined = joined or any(self.is_subjunctive(unit, k) for k in range(start, stop))
        if end != b or end == first or not joined:
            return None
        while stop + 1 < len(unit) and self._is_relative(unit, *unit.clause(stop + 1)):
            _, stop = unit.clause(stop + 1)
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
        content = self._complement(unit, i, b, False, main=False)
        if content is None and QUOTE not in unit.lows[a:i]:
            return None
        return Frame(i, " ".join(unit.words[i:b]), speaker, content)

    def _wants(self, unit: Unit, a: int, i: int, b: int) -> Frame | None:
        """X will „rasch handeln“: what somebody wants, in his words."""
        wishes = zip(unit.quotes, unit.quoted, strict=True)
        if not any(i < k == b - 1 and self._is_wish(quoted) for k, quoted in wishes):
            return None
        named = self._name_before(unit, i) if i == a else None
        return Frame(i, unit.words[i], named or self._subject(unit, a, i, b), None)

    def _is_wish(self, quoted: str) -> bool:
        """Whether quoted words can be what somebody wants to do, and are no title."""
        return quoted[:1].islower() and quoted.rstrip(".,!").endswith(self._cues.infinitive_ending)

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

    def _is_finite(self, unit: Unit, i: int, a: int, b: int) -> bool:
        """Rules out nouns, infinitives, participles and adjectives that look like a finite form."""
        cues, lows = self._cues, unit.lows
        if unit.words[i][0].isupper() or (i > 0 and lows[i - 1] == cues.infinitive):
            return False
        if lows[i] in cues.auxiliaries or lows[i] in cues.owning:
            return True
        if lows[i] in cues.determiners and i + 1 < b and unit.capitals[i + 1]:
            return False  # "meine Meinung"
        if self.past_attribute(unit, self.skip(unit, a), b) == i + 1:
            return False  # "zwei aus Ungarn erwartete Züge"
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

    def _marks_infinitive(self, unit: Unit, k: int) -> bool:
        """Whether token k is the "zu" of an infinitive, not of "zu dem Schluss"."""
        if unit.lows[k] != self._cues.infinitive or k + 1 >= len(unit):
            return False
        return not unit.capitals[k + 1] and unit.lows[k + 1] not in self._cues.determiners

    def _is_apposed(self, unit: Unit, i: int) -> bool:
        """Whether it is "X, der Leiter, sagte", and not "Alle sparen, sagte X", at token i."""
        several = unit.clause(0)[1] < i - 1
        return several and unit.lows[i - 1] != QUOTE and self._is_apposition(unit, i)

    def _is_named_behind(self, unit: Unit, k: int, limit: int) -> bool:
        """Whether an apposition behind token k says who it is: "die Königin Elisabeth"."""
        while k + 1 < limit:
            start, k = unit.clause(k + 1)
            if self.is_nominal(unit, start, k) and self._is_somebody(unit, start, k):
                return True
        return False

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
        first = 0 if lows[0] in cues.subordinators else self.skip(unit, 0)
        joined = lows[first] in cues.subordinators and lows[first] not in cues.determiners
        joined = joined and lows[first] not in cues.complementizers - cues.as_words
        if lows[first] in cues.participles:  # "Gefragt, ob es regne, sagte X"
            joined = lows[min(end + 1, i)] in cues.complementizers
            end = unit.clause(end + 1)[1] if joined else end
        if lows[first] in cues.purpose:
            joined = cues.infinitive in lows[first + 1 : end]
        verb_last = not unit.capitals[end - 1] and not self._is_second(unit, first + 1)
        verb_last = verb_last and not any(low in cues.verbal for low in lows[first + 1 : end - 2])
        if joined and verb_last:
            return end == i - 1
        if lows[first] not in cues.prepositions or QUOTE in lows[:i] or end == i:
            return False
        if not self.is_nominal(unit, first + 1, end):
            return False
        while end < i - 1:
            start, end = unit.clause(end + 1)
            # "Auf die Frage, ob es regne, sagte X"; "Auf den Vorwurf, es sei spät, sagte X"
            joined = lows[start] in cues.subordinators or lows[start] in cues.complementizers
            if not cues.speech_nouns.isdisjoint(lows[first:start]):
                joined = joined or any(self.is_subjunctive(unit, k) for k in range(start, end))
            if not joined and not self.is_nominal(unit, start, end):
                return False
        return True

    def _is_second(self, unit: Unit, k: int) -> bool:
        """Whether token k is a verb right behind the first word, as in "Da zeigt sich viel"."""
        low = unit.lows[k]
        if not unit.words[k].islower() or not low.isalpha() or low in self._cues.small:
            return False
        adjective = low.endswith(self._cues.adjective_endings)
        return not (adjective and any(unit.capitals[k + 1 : k + 3]))

    def _complement(
        self, unit: Unit, i: int, after: int, inverted: bool, main: bool = True
    ) -> Characters | None:
        """What is said after the verb: a clause of its own kind, or all after a colon.

        It is a plain main clause only where ``main`` allows it.
        """
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
            if any(self._joins_on(unit, j) for j in range(after + 1, k)):
                break  # "begrüßte die Idee und betonte, ..."
            k += 1
            _, end = unit.clause(k)
            if not main and lows[k] in cues.verbal:
                break  # "wer sich versichert, sei sicher": the main clause
            if lows[k] in cues.as_words and self._told_at(unit, end - 1):
                break  # "..., wie X mitteilte"
            if lows[k] in cues.complementizers:
                return unit.span(k, n)
            if self._is_infinitive(lows[k:end]) and ((start is None and not skipped) or k == start):
                return unit.span(k, n)
            relative = self._is_relative(unit, k, end)
            if k == after + 1 and unit.words[end - 1] in cues.subjunctive:
                relative = False  # "sagte, die Zahl sinke"
            skipped = skipped or relative
            if start is None and not relative and not (inverted and self.is_nominal(unit, k, end)):
                start = k
            if start is None:
                continue
            spoken = any(
                unit.words[j] in cues.weak_subjunctive or self.is_subjunctive(unit, j)
                for j in range(k, end)
            )
            plain = main and k == start == after + 1 and self._is_main_clause(unit, k, end)
            if spoken or plain:
                return unit.span(start, n)
        return None

    def _joins_on(self, unit: Unit, k: int) -> bool:
        """Whether token k is a further verb of saying: "und betonte", ", betonte aber"."""
        cues, lows = self._cues, unit.lows
        joined = lows[k - 1] in cues.conjunctions or lows[k - 1] == ","
        return joined and lows[k] in cues.finite and not self.is_subjunctive(unit, k)

    def _is_main_clause(self, unit: Unit, a: int, b: int) -> bool:
        """Whether a clause right behind "X sagte," can be what X said: it is not joined on."""
        cues, low = self._cues, unit.lows[a]
        if low in cues.conjunctions or low in cues.as_words or low in cues.thus or b - a < 2:
            return False
        if low in cues.finite:  # "..., gab ein Sprecher an"
            return False
        return low not in cues.subordinators or low in cues.determiners

    def _is_infinitive(self, body: list[str]) -> bool:
        mark = self._cues.infinitive
        if not body or body[0] in self._cues.purpose:
            return False
        marked = mark in body[-3:-1] and body[-1].isalpha() and body[-1].endswith("n")
        return marked or any(mark in low[2:-3] and low.endswith("en") for low in body[-1:])
