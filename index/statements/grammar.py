"""Frames: who speaks, with which cue, and where in a sentence what is said stands.

A grammar reads one unit at a time and keeps nothing of it. What it needs of a language are the
tables of ``Cues``; what differs by the order of words is in its subclasses."""

from __future__ import annotations

import itertools
from abc import ABC, abstractmethod
from dataclasses import dataclass

from index.statements.people import People
from index.statements.table import Cues, Verb
from index.statements.units import DELIMITERS, Unit

Tokens = tuple[int, int]  # a range of tokens of a unit
Characters = tuple[int, int]  # a range of characters of the text


@dataclass(slots=True)
class Frame:
    """A cue at token ``at``, who speaks, and what is said (None where quotations say it)."""

    at: int
    cue: str
    speaker: Tokens | None
    content: Characters | None


class Grammar(ABC):
    """What the grammars of all languages share."""

    def __init__(self, cues: Cues, people: People) -> None:
        self._cues = cues
        self._people = people
        self._before: Characters | None = None

    def frames(self, unit: Unit, before: Characters | None) -> list[Frame]:
        """The frames of a unit, in the order of their cues.

        ``before`` is the sentence before it, which "Das sagte X." refers to.
        """
        self._before = before
        frames: list[Frame] = []
        for i in range(len(unit)):
            frame = self._frame_at(unit, i, frames)
            if frame is not None and self._is_so(unit, frame):
                frames.append(frame)
        for frame, later in itertools.pairwise(frames):
            self._cut(unit, frame, later)
        return frames

    def _is_so(self, unit: Unit, frame: Frame) -> bool:
        """Whether somebody does say it: not "nobody said", "never said that" or "if X said".

        Of an opinion that is denied, as in "does not believe that", the denial is part.
        """
        cues, lows = self._cues, unit.lows
        a, b = unit.clause(frame.at)
        if not cues.doubting.isdisjoint(lows[a : frame.at]):
            return False
        if frame.speaker and lows[frame.speaker[0]] in cues.nobody | cues.negations:
            return False
        content = frame.content
        if content is None:
            return True
        if content[0] <= unit.starts[frame.at] < content[1]:  # the whole sentence, as it is
            return not self._is_denied(unit, frame, a, b)
        at = self._negation(unit, frame, a, b)
        if at is None:
            return True
        if cues.opining.isdisjoint(lows[frame.at : b]):
            return False
        frame.content = min(content[0], unit.starts[a]), max(content[1], unit.ends[b - 1])
        return True

    def _is_denied(self, unit: Unit, frame: Frame, a: int, b: int) -> bool:
        """Whether the verb of a frame is denied: "spricht X nicht", "äußerte sich nicht"."""
        cues, lows, at = self._cues, unit.lows, frame.at
        if lows[at] not in cues.finite or not cues.opining.isdisjoint(lows[at:b]):
            return False
        near = [k for k in range(at + 1, min(at + 3, b)) if lows[k] in cues.negations]
        denied = any(lows[min(k + 1, b - 1)] not in cues.lifting for k in near)
        return denied or lows[b - 1] in cues.negations

    def _negation(self, unit: Unit, frame: Frame, a: int, b: int) -> int | None:
        """The token that denies the verb of a frame in the clause a..b."""
        cues, lows = self._cues, unit.lows
        first = frame.at
        while first > a and lows[first - 1] in cues.negations | cues.verbal | cues.adverbs:
            first -= 1
        content = frame.content or (0, 0)
        for k in range(first, b - (b == len(unit))):
            # "said nothing of it" is denied, "promised not to go" is not
            if lows[k] in cues.negations and lows[k + 1] not in cues.lifting | {cues.infinitive}:
                return k
            if content[0] <= unit.starts[k] < content[1]:
                break
        return None

    @abstractmethod
    def _frame_at(self, unit: Unit, i: int, frames: list[Frame]) -> Frame | None:
        """The frame that a cue at token i opens; ``frames`` are those before it."""

    @abstractmethod
    def noun_phrase(self, unit: Unit, i: int, limit: int) -> int:
        """The end of the noun phrase that begins at token i; i itself where there is none."""

    def opening(self, unit: Unit, a: int = 0) -> Tokens | None:
        """The noun phrase that begins at token ``a`` and may be a subject."""
        end = self.noun_phrase(unit, a, len(unit))
        return (a, end) if end > a and self.starts_subject(unit, a) else None

    @abstractmethod
    def is_nominal(self, unit: Unit, a: int, b: int) -> bool:
        """Whether tokens a..b hold no verb: a noun phrase, perhaps with its attributes."""

    def is_owner(self, unit: Unit, i: int, limit: int) -> bool:
        """Whether token i is a genitive that stands in front of whose it is."""
        return False

    def is_genitive_plural(self, unit: Unit, j: int, limit: int) -> bool:
        """Whether tokens j and on are whose it is, without an article."""
        return False

    def is_plural(self, unit: Unit, verb: int) -> bool:
        """Whether the verb at a token has several subjects, as far as its form tells."""
        return False

    def _cut(self, unit: Unit, frame: Frame, later: Frame) -> None:
        """What is said ends where a conjunction brings in the next cue of the main clause."""
        if frame.content is None or later.at <= frame.at:
            return
        a, _ = unit.clause(later.at)
        for k in (later.at - 1, a):
            if (
                unit.lows[k] in self._cues.conjunctions
                and frame.content[0] < unit.starts[k]
                and (unit.starts[frame.at] < frame.content[0])
            ):
                end = unit.span(0, k)
                if end:
                    frame.content = (frame.content[0], end[1])
                return

    def refers(self, unit: Unit, frame: Frame) -> bool:
        """Whether a frame's cue refers to the noun before it: "Kritik, wonach ..."."""
        return frame.at > 0 and unit.lows[frame.at] in self._cues.according

    def _source_before(self, unit: Unit, i: int) -> Frame | None:
        """laut X; nach Angaben von X; according to X."""
        cues, lows = self._cues, unit.lows
        _, b = unit.clause(i)
        if lows[i] in cues.source_prepositions:
            nouns = range(i + 1, min(i + 5, b))
            noun = next((k for k in nouns if self.is_source(lows[k])), None)
            if noun is None or any(
                unit.capitals[k] and not (lows[k].endswith("s") or unit.capitals[k + 1])
                for k in range(i + 1, noun)
            ):  # "nach Eva Steins Worten"
                return None
            end = max(self._source_end(unit, i + 1, b), noun + 1)
            if lows[i] not in cues.after_nouns and end == noun + 1:
                return None
        else:
            end = self._source_end(unit, i + 1, b)
            if end == i + 1:
                return None
        return Frame(i, unit.words[i], (i + 1, end), self._around(unit, i, end))

    def _source_end(self, unit: Unit, i: int, b: int) -> int:
        """The end of the noun phrase at token i that names a source: only whose it is goes on."""
        end = self.noun_phrase(unit, i, b)
        for k in range(self.past_attribute(unit, i, end) + 1, end):
            low = unit.lows[k]
            if low[0].isdigit() or (low in self._cues.prepositions and low not in self._cues.of):
                return k
        return end

    def is_source(self, low: str) -> bool:
        """Angaben, Polizeiangaben, Fernsehbericht."""
        return low in self._cues.source_nouns or low.endswith(self._cues.source_endings)

    def _around(self, unit: Unit, i: int, j: int) -> tuple[int, int] | None:
        """What is said in a sentence whose source stands at tokens i..j."""
        a, b = unit.clause(i)
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
            return unit.span(a, b)
        if i == 0 or unit.span(0, i) is None:
            return unit.span(j, len(unit))
        after = unit.span(j, len(unit))
        return unit.span(0, i if after is None else len(unit))

    def past_attribute(self, unit: Unit, i: int, limit: int) -> int:
        """Where the noun itself begins in "die in Bonn geborene X"; i where it does so at once."""
        cues, lows = self._cues, unit.lows
        if i + 2 >= limit or unit.capitals[i + 1]:
            return i
        if lows[i] not in cues.determiners and not self._is_owner_named(unit, i):
            return i
        if lows[i + 1] not in cues.small and lows[i + 1].endswith(cues.adjective_endings):
            return i
        found = i
        for k in range(i + 3, min(limit, i + 14)):
            if lows[k] in DELIMITERS or lows[k] in cues.verbal:
                break
            low = lows[k - 1]
            small = unit.capitals[k - 1] or low in cues.small or not low.isalpha()
            if unit.capitals[k] and not small and low.endswith(cues.adjective_endings):
                if low.endswith(cues.attribute_endings):
                    return k
                found = k if found == i else found
        return found

    def _is_owner_named(self, unit: Unit, i: int) -> bool:
        """Whether token i is whose somebody is: "Steins in Bonn geborene Frau"."""
        word = unit.words[i]
        owner = self._people.by_surname(word[:-1]) if word.endswith("s") else None
        return owner is not None and owner.name.split()[-1] == word[:-1]

    def starts_subject(self, unit: Unit, i: int) -> bool:
        """Whether a subject may begin at token i."""
        low = unit.lows[i]
        cues = self._cues
        return not (
            low in cues.prepositions
            or low in cues.non_subject
            or (low in cues.subordinators and low not in cues.determiners)
        )

    def skip(self, unit: Unit, i: int) -> int:
        """The first token from i on that is no adverb or conjunction."""
        cues = self._cues
        while (
            i < len(unit)
            and (unit.lows[i] in cues.conjunctions or unit.lows[i] in cues.adverbs)
            and unit.lows[i] not in cues.pronouns
            and not unit.capitals[i]
        ):
            i += 1
        return i

    def _reach(self, unit: Unit, i: int, b: int) -> list[int]:
        """Tokens where the rest of a verb may stand: its clause, and past appositions."""
        reach = list(range(i + 1, b))
        end = b
        for _ in range(3):
            if end + 1 >= len(unit) or unit.lows[end] != ",":
                break
            start, end = unit.clause(end + 1)
            reach.append(end - 1)
            alone = unit.lows[end : end + 3 : 2] in ([",", ","], [",", ":"])
            if alone and self.is_subordinate(unit, start, end):
                continue  # "warf ihm, nachdem es bekannt wurde, vor, ..."
            if not (self.is_nominal(unit, start, end) or self._is_relative(unit, start, end)):
                break
        return reach

    def _complete(self, unit: Unit, i: int, b: int) -> tuple[str, Verb, int] | None:
        """(cue, verb, where the verb's words end) if token i heads a verb of saying."""
        cues, lows = self._cues, unit.lows
        best = None
        reach = self._reach(unit, i, b)
        a, _ = unit.clause(i)
        if lows[i] in cues.owning:
            return self._infinitive(unit, i, reach)
        for verb in cues.finite.get(lows[i], ()):
            if not verb.particle:
                if not self._has_prefix(unit, i, b):
                    best = best or (unit.words[i], verb, i + 1)
                continue
            particle, _, last = verb.particle.partition("…")
            if lows[a] == particle and a < i and self._leads(unit, a, i):
                return f"{unit.words[i]} {unit.words[a]}", verb, i + 1  # "Zufrieden zeigte sich X"
            for k in reach if not last or lows[b - 1] == last else ():
                if lows[k] == particle and self._is_particle(unit, k, b):
                    return f"{unit.words[i]} {unit.words[k]}", verb, k + 1
        if best is None and lows[i] in cues.auxiliaries:
            for k in reach:
                if lows[k] in cues.participles:
                    verb = Verb("", cues.participles[lows[k]])
                    return f"{unit.words[i]} {unit.words[k]}", verb, k + 1
        if best is None and lows[i] in cues.passives:
            for k in reach:
                if lows[k] in cues.quoted:
                    return f"{unit.words[i]} {unit.words[k]}", Verb(), k + 1
        return best

    def _leads(self, unit: Unit, a: int, i: int) -> bool:
        """Whether token a can stand in front of the verb it belongs to, at token i.

        "In der Nacht sah X" tells when, and "Sicher ist" nobody is.
        """
        cues, low = self._cues, unit.lows[a]
        return not (low in cues.prepositions or unit.lows[i] in cues.passives)

    def _has_prefix(self, unit: Unit, i: int, b: int) -> bool:
        """Whether the verb at token i is another one: "wertete ... aus" is no "werten"."""
        apart = i < b - 1 and unit.lows[b - 1] in self._cues.prefixes
        return apart and self._cues.conjunctions.isdisjoint(unit.lows[i:b])

    def _is_particle(self, unit: Unit, k: int, b: int) -> bool:
        """Whether token k can belong to a verb before it in a clause that ends at token b.

        It is not the "von" of "der Sprecher von ..." or the "Meinung" of "nach Meinung von ...",
        nor the preposition that a verb's prefix also is, as in "auf den Plan".
        """
        cues, lows = self._cues, unit.lows
        if lows[k - 1] in cues.source_prepositions and self.is_source(lows[k]):
            return False
        named = self._people.person(" ".join(unit.words[k - 2 : k]))
        of = lows[k] in cues.of and unit.capitals[k - 1] and not named
        if of and not (k + 1 < b and lows[k + 1][0].isdigit()):
            return False
        noun = k + 1 < b and (unit.capitals[k + 1] or lows[k + 1][0].isdigit())
        governs = noun or (k + 1 < b and lows[k + 1] in cues.determiners)
        return not (governs and lows[k] in cues.prefixes)

    def _infinitive(self, unit: Unit, i: int, reach: list[int]) -> tuple[str, Verb, int] | None:
        """musste einräumen; soll gesagt haben; ließ verlauten."""
        cues, lows = self._cues, unit.lows
        for k in reach:
            verb = Verb() if lows[k] in cues.infinitives else None
            perfect = k + 1 < len(unit) and lows[k + 1] in cues.auxiliaries
            if verb is None and lows[k] in cues.participles and perfect:
                verb = Verb()
            if verb is not None:
                return f"{unit.words[i]} {unit.words[k]}", verb, k + 1
        return None

    def is_subjunctive(self, unit: Unit, k: int) -> bool:
        """Whether token k is a verb form of reported speech: one listed, or one that looks it.

        "er erwäge": right behind a subject, with the ending, and before no noun or adjective.
        """
        cues, word = self._cues, unit.words[k]
        listed = word in cues.subjunctive
        ending = cues.subjunctive_ending
        if not listed and not (ending and word.endswith(ending)):
            return False
        if any(cues.pronouns.get(low) == "i" for low in unit.lows[max(0, k - 1) : k + 2]):
            return False  # "ich habe" is the indicative
        if listed:
            return True
        if k == 0 or not word.islower() or len(word) < 5 or word.endswith(cues.past_ending):
            return False
        subject = unit.capitals[k - 1] or cues.pronouns.get(unit.lows[k - 1], "i") != "i"
        other = word in cues.small or word in cues.after or word in cues.verbal
        other = other or word.endswith(cues.adverb_endings)
        if not subject or other:
            return False
        after = unit.lows[k + 1] if k + 1 < len(unit) else "."
        attribute = after.endswith(("e", "en", "er", "es", "em")) and after not in cues.small
        return not (attribute or unit.capitals[min(k + 1, len(unit) - 1)])

    def is_reported(self, unit: Unit, k: int) -> bool:
        """Whether the verb at token k shows, or may show, that its clause is reported."""
        return unit.words[k] in self._cues.weak_subjunctive or self.is_subjunctive(unit, k)

    def is_subordinate(self, unit: Unit, a: int, b: int) -> bool:
        """Whether tokens a..b are a relative clause or one joined on with "dass", "weil" ..."""
        low = unit.lows[a]
        joined = low in self._cues.subordinators and low not in self._cues.determiners
        if joined and a + 1 < b and unit.lows[a + 1] in self._cues.verbal:  # "Damit wäre ..."
            return False
        if joined and low in self._cues.prepositions | self._cues.as_words:  # "Seit Mai seien ..."
            return unit.words[b - 1] in self._cues.verbal
        return joined or (a > 0 and self._is_relative(unit, a, b))

    def is_in_subordinate(self, unit: Unit, k: int) -> bool:
        """Whether the verb at token k stands in a subordinate clause."""
        return self.is_subordinate(unit, *unit.clause(k))

    def _is_relative(self, unit: Unit, a: int, b: int) -> bool:
        """Whether a clause after a comma is a relative one: its pronoun first, its verb last."""
        cues, lows = self._cues, unit.lows
        if a >= b or (a and lows[a - 1] != ","):
            return False
        k = a + 1 if lows[a] in cues.prepositions else a
        if k + 1 >= b or lows[k] not in cues.relatives or unit.capitals[b - 1]:
            return False
        if lows[b - 1] in cues.prepositions:
            return False
        return not any(word in self._cues.verbal for word in unit.words[k + 1 : b - 1])
