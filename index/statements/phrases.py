"""Noun phrases, verbs and clauses where a subject stands before its verb, as in English."""

from __future__ import annotations

from index.statements.grammar import Grammar, Tokens
from index.statements.units import DELIMITERS, ENDS, QUOTE, Unit


class Phrases(Grammar):
    """Where a noun phrase ends, which one is a subject, and what looks like a verb or a clause."""

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
            doing = k + 1 < limit and lows[k + 1].endswith(cues.gerund_endings)
            if low in cues.prepositions | cues.times and (doing or low not in cues.genitive):
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

    def opening(self, unit: Unit, a: int = 0) -> Tokens | None:
        """The noun phrase that begins a clause: up to its verb, or a name's last word."""
        first = self.skip(unit, a)
        if first == len(unit) or unit.lows[first] in self._cues.prepositions:
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

    def is_plural(self, unit: Unit, verb: int) -> bool:
        """Whatever "they" say is said by several, or by somebody who is not told."""
        return True

    def is_in_subordinate(self, unit: Unit, k: int) -> bool:
        """As in `Grammar`; no comma needs to part the clause: "asked whether it would"."""
        a, b = unit.clause(k)
        a += unit.lows[a] in self._cues.demonstratives  # "That would be late."
        opened = not self._cues.subordinators.isdisjoint(unit.lows[a:k])
        return opened or self.is_subordinate(unit, a, b)

    def _left(self, unit: Unit, a: int, i: int) -> Tokens | None:
        """The subject between clause start and verb."""
        cues, lows = self._cues, unit.lows
        while not (i and lows[i - 1] in cues.prepositions):  # "parents with questions"
            relative = next((k for k in range(i - 1, a, -1) if lows[k] in cues.subjects), i)
            if not any(
                lows[k] in cues.verbal or self._may_be_verb(unit, k) for k in range(relative + 1, i)
            ):
                break
            i = relative  # "nurses who had left said"
        else:
            return None
        start = self._inner_start(unit, a, i)
        return None if start is None else self._subject(unit, self.skip(unit, start), i)

    def _inner_start(self, unit: Unit, a: int, i: int) -> int | None:
        """Where the clause of the verb at token i begins, past what brings it in, if it may."""
        cues, lows = self._cues, unit.lows
        for k in range(i - 1, a - 1, -1):
            if k < i - 1 and self._tells(unit, k):  # but none is in "blamed weak demand"
                return k + 1 if lows[k] in cues.bare else None
            if lows[k] == QUOTE or lows[k] in cues.subordinators | cues.complementizers:
                return k + 1
        return a

    def _subject(self, unit: Unit, first: int, i: int) -> Tokens | None:
        """The subject among tokens first..i, less the adverbs and auxiliaries before the verb."""
        cues, lows = self._cues, unit.lows
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
        return None if self._holds_verb(unit, first, i) else (first, i)

    def _holds_verb(self, unit: Unit, first: int, i: int) -> bool:
        """Whether tokens first..i hold a verb, and so the word behind them is none."""
        cues, lows = self._cues, unit.lows
        if lows[i - 1] in cues.past and not unit.capitals[i - 1]:  # "took questions"
            return True
        return any(
            lows[k] in cues.verbal
            or self._tells(unit, k)  # but "the appeals court ruled"
            or (k > first and self._has_object(unit, k, i - 1))  # "cut its profit forecast"
            for k in range(first, i)
        )

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

    def _owner(self, unit: Unit, end: int) -> Tokens:
        """The noun phrase in the genitive that ends at a token: "the mayor's"."""
        a = end - 1
        while a > 0 and unit.capitals[a - 1] and unit.capitals[end - 1]:
            a -= 1
        while a > 0 and unit.words[a - 1].islower() and unit.lows[a - 1] not in self._cues.small:
            a -= 1
        a -= a > 0 and unit.lows[a - 1] in self._cues.determiners
        return a, end

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

    def _names_person(self, unit: Unit, k: int) -> bool:
        """Whether a person's name begins at token k."""
        end = k
        while end < len(unit) and unit.capitals[end]:
            end += 1
        person = self._people.by_surname(unit.words[end - 1]) if end > k else None
        return person is not None and person.certain

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
        first, told = k, lows[k - 1] in cues.telling
        while k < b and not ((told or k == first) and self._is_infinitive(unit, k)):
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

    def _is_infinitive(self, unit: Unit, k: int) -> bool:
        """Whether "to go" or "not to go" stands at token k, rather than "to them"."""
        cues, lows = self._cues, unit.lows
        k += k < len(unit) and lows[k] in cues.negations
        if k + 1 >= len(unit) or lows[k] != cues.infinitive or unit.capitals[k + 1]:
            return False
        return lows[k + 1] not in cues.determiners | cues.objects | cues.hearers

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

    def _has_verb(self, unit: Unit, start: int) -> bool:
        """Whether the clause from token ``start`` on can be one: with a subject and a verb."""
        cues, lows = self._cues, unit.lows
        if start >= len(unit):
            return False
        _, end = unit.clause(start)
        joints = (k for k in range(start, end - 1) if lows[k] in cues.conjunctions)
        end = next((k for k in joints if self._tells(unit, k + 1)), end)
        return lows[start] in cues.pronouns or any(
            lows[k] in cues.verbal | cues.past
            or self._tells(unit, k)
            or lows[k].endswith(cues.verb_endings)
            for k in range(start + 1, end)
        )

    def _points(self, unit: Unit, k: int) -> bool:
        """Whether the "that" at token k is the one of "disputed that account"."""
        _, end = unit.clause(k)
        near = end - k <= 4 and unit.lows[k] in self._cues.demonstratives
        return near and not self._has_verb(unit, k) and not self._has_verb(unit, k + 1)

    def _tells(self, unit: Unit, k: int) -> bool:
        """Whether token k is a form of a verb of saying, and neither "the call" nor "States"."""
        if unit.lows[k] not in self._cues.finite or (unit.capitals[k] and not unit.is_title()):
            return False
        if k and unit.lows[k - 1] in self._cues.determiners:
            return False
        compound = unit.lows[k] in self._cues.speech_nouns  # "a UN report found"
        return not (compound and k + 1 < len(unit) and unit.lows[k + 1] in self._cues.finite)

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
