"""Noun phrases and subjects where the finite verb comes second, as in German."""

from __future__ import annotations

import itertools

from index.lexicon import is_common
from index.names import is_role
from index.statements.given_names import GIVEN
from index.statements.grammar import Grammar, Tokens
from index.statements.units import DELIMITERS, ENDS, QUOTE, Unit


class NounPhrases(Grammar):
    """Where a noun phrase ends, whether it names somebody, and which one is a verb's subject."""

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
                behind = cues.small | cues.name_particles  # "van der Marel"
                if k > j and low in cues.determiners and lows[k - 1] not in behind:
                    return end  # "dezidiert eine Kandidatur" is no one noun phrase
                k += 1
            if k >= limit:
                return end
            while k < limit and unit.capitals[k] and unit.words[k] != QUOTE:
                if lows[k] in cues.days and unit.capitals[k - 1] and k > j:
                    return k  # "sagte Eva Stein Montagabend"
                if self._begins_another(unit, j, k):
                    return k  # "hielt Eva Stein Karl Berg entgegen"
                k += 1
            end = j = k
            if not self._goes_on(unit, j, limit):
                return end
        return end

    def _begins_another(self, unit: Unit, a: int, k: int) -> bool:
        """Whether somebody else's name begins at token k of the capitalised words from token a."""
        if self._ends_name(unit, a, k):
            return True
        if k - a < 2 or k + 1 >= len(unit) or not unit.capitals[k + 1]:
            return False
        given = [unit.words[at].casefold() in GIVEN for at in range(a, k + 1)]
        return given[-1] and given[-3] and not given[-2] and not unit.words[k - 2].endswith("s")

    def _ends_name(self, unit: Unit, a: int, k: int) -> bool:
        """Whether a name ends before token k: "warf Berg | Stein vor"."""
        if k == a:
            return False
        last, word = unit.words[k - 1 : k + 1]
        named = (
            k - 2 >= a and unit.words[k - 2].casefold() in GIVEN and last.casefold() not in GIVEN
        )
        known = self._people.by_surname(word) is not None
        noun = is_common(word) and not is_role(word) and not self._is_house(word)
        if named and noun and not known:
            return not unit.capitals[min(k + 1, len(unit) - 1)]  # "warf Karl Berg Lügen vor"
        person = self._people.by_surname(last)
        if person is None or not person.certain or last != person.name.split()[-1]:
            return False
        role = is_role(word) and not word.endswith(self._cues.weak_ending)
        if word[0].islower() or role:  # "Ali al-Omair", "Stein Anwalt Karl Berg"
            return False
        if unit.lows[a] in self._cues.determiners and not is_role(unit.words[a + 1]):
            return False  # "die Robert Bosch Verwaltung"
        other = self._people.by_surname(word)
        if word.casefold() in GIVEN and k + 1 < len(unit):
            other = self._people.by_surname(unit.words[k + 1]) if unit.capitals[k + 1] else None
        if other is not None and (other is person or f"{last} {word}" in other.name):
            return False
        known = other is not None and other.certain
        return known or not (self._is_house(word) or word.casefold() in GIVEN)

    def _is_house(self, word: str) -> bool:
        """Whether a noun behind a name makes it an institution's: "Karl Berg Stiftung"."""
        low = word.lower()
        return word.isupper() or low.endswith(self._cues.institutions)

    def _goes_on(self, unit: Unit, j: int, limit: int) -> bool:
        """Whether a noun phrase goes on at token j behind a noun: whose, where or for what it is.

        A name takes no such attribute but where somebody is from, and nothing tells a time.
        """
        cues, lows = self._cues, unit.lows
        if j >= limit:
            return False
        if self.is_owner(unit, j - 1, limit):
            return True
        if lows[j] in cues.name_particles:
            small = cues.name_particles | set(cues.articles)  # "Nienke van der Marel"
            if next((unit.capitals[k] for k in range(j, limit) if lows[k] not in small), False):
                return True
        if self.is_genitive_plural(unit, j, limit):
            return True
        if lows[j] not in cues.genitive or self._is_nominative(unit, j):
            return False
        if lows[j] in cues.prepositions and lows[min(j + 1, limit - 1)] in cues.indefinite:
            return False  # "in einer Rede" tells where it was said
        noun = next((k for k in range(j + 1, min(j + 5, limit)) if unit.capitals[k]), j)
        if lows[noun] in cues.times or lows[noun] in cues.media or lows[noun][0].isdigit():
            return False
        if lows[noun] in cues.hearers and self._is_somebody(unit, j - 1, j):
            return False  # "sagte ein Sprecher der dpa"
        if lows[noun] in cues.papers and not lows[j - 1].endswith(cues.journalists):
            return not is_role(lows[j - 1])  # "sagte der Minister der Zeitung"
        person = self._people.by_surname(unit.words[j - 1])
        named = unit.words[j - 1].isupper() or not unit.words[j - 1][-1].isalnum()
        named = named or (person is not None and person.certain)
        return not named or lows[j] in cues.conjunctions or lows[j] in cues.origins

    def _is_nominative(self, unit: Unit, j: int) -> bool:
        """Whether the article at token j begins a subject, not a genitive: "der neue Leiter"."""
        masculine = self._cues.articles.get(unit.lows[j]) == "m"
        return (
            masculine
            and j + 1 < len(unit)
            and not unit.capitals[j + 1]
            and (unit.lows[j + 1].endswith("e"))
        )

    def is_genitive_plural(self, unit: Unit, j: int, limit: int) -> bool:
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
        """The subject of the verb at token i in its clause a..b, before it or behind it."""
        cues, lows = self._cues, unit.lows
        if self._has_pronoun_behind(unit, a, i, b):
            return i + 1, i + 2
        if a == 0 and i == 1 and lows[0] in cues.articles:
            return 0, 1  # "Der antwortete, ..."
        if a > 0 and i == b - 1 and self._relative_pronoun(unit, a, i) < i:
            return self._relative_subject(unit, a, i)
        first = self.skip(unit, a)
        if lows[a] in cues.subordinators and lows[a] not in cues.determiners:
            if a == 0 and i < b - 1 and lows[a] not in cues.complementizers:
                return self._subject_right(unit, i + 1, b)
            first = a + 1
        particle = lows[first] in cues.name_particles and first + 1 < i <= first + 3
        person = self._people.by_surname(unit.words[i - 1]) if particle else None
        if person is not None and f" {lows[first]} " in person.name:
            return first, i  # "Von der Leyen sagte"
        if self._names_object(unit, first, i, b):
            return i + 1, i + 2
        may_begin = (
            first < i
            and not self._is_dative(unit, first)
            and self.starts_subject(unit, first)
            and (lows[first] not in cues.demonstratives or first + 1 < i)
            and (first > a or unit.capitals[first] or lows[first] not in cues.adverbs)
        )
        before = self._subject_left(unit, first, i, b) if may_begin else None
        return before or self._subject_right(unit, i + 1, b)

    def _is_dative(self, unit: Unit, k: int) -> bool:
        """Whether token k begins the dative of a feminine noun: "Der Ministerin wirft X vor"."""
        if self._cues.articles.get(unit.lows[k]) != "m":
            return False
        noun = k + 1
        while noun < len(unit) - 1 and not unit.capitals[noun] and unit.lows[noun].endswith("en"):
            noun += 1  # "der neuen Ministerin"
        low = unit.lows[min(noun, len(unit) - 1)]
        return low.endswith(self._cues.feminine) or (
            is_role(low) and low.endswith(self._cues.female_endings)
        )

    def _has_pronoun_behind(self, unit: Unit, a: int, i: int, b: int) -> bool:
        """Whether the verb's subject is a pronoun right behind it: "sagte er"."""
        cues, lows = self._cues, unit.lows
        if (
            i + 1 >= b
            or lows[i + 1] in cues.determiners
            or cues.pronouns.get(lows[i + 1], "x") == "x"
        ):
            return False
        if (i + 2 < b and unit.capitals[i + 2]) or (i - a == 1 and lows[a] in cues.pronouns):
            return False
        if cues.pronouns[lows[i + 1]] == "m":
            return True  # no object: "Berg warf er vor, ..."
        if self._people.by_surname(unit.words[i - 1]) is not None:
            return False
        return not (lows[i + 1] in cues.also_plural and self._is_he(unit, a, i))

    def _relative_pronoun(self, unit: Unit, a: int, i: int) -> int:
        """The token of a relative pronoun that opens the clause at token a; i if none does."""
        k = a + 1 if unit.lows[a] in self._cues.prepositions else a
        opens = k < i and unit.lows[k] in self._cues.relatives and unit.lows[a - 1] == ","
        return k if opens else i

    def _relative_subject(self, unit: Unit, a: int, i: int) -> Tokens | None:
        """Who speaks in a relative clause a..i: its pronoun, or the noun behind that."""
        k = self._relative_pronoun(unit, a, i)
        if k == a and unit.lows[k] in self._cues.subjects:
            return a, a + 1
        end = self.noun_phrase(unit, k + 1, i)
        return (k + 1, end) if end > k + 1 else None

    def _names_object(self, unit: Unit, first: int, i: int, b: int) -> bool:
        """Whether who is known by name stands behind a naming verb, and nobody before it."""
        if i + 1 >= b or not unit.capitals[i + 1]:
            return False
        known = self._people.by_surname
        if not any(verb.names for verb in self._cues.finite.get(unit.lows[i], ())):
            return False
        if any(low.endswith(self._cues.bodies) for low in unit.lows[first:i]):
            return False  # "Die Opposition nannte Berg einen Lügner"
        return known(unit.words[i + 1]) is not None and not any(
            known(word) for word in unit.words[first:i]
        )

    def _subject_left(self, unit: Unit, first: int, i: int, b: int) -> Tokens | None:
        """The subject that begins at token ``first``, or behind the verb if it is none."""
        end = self.noun_phrase(unit, first, i)
        behind = self._subject_right(unit, i + 1, b)
        if behind and self._is_object(unit, first, end) and self._speaks(unit, first, *behind, i):
            return behind  # "Mitsprache für Eltern fordert Direktorin Eva Stein"
        if end == first or self._is_time(unit, first, end):
            return None
        person = self._people.person(" ".join(unit.words[first:end]))
        if person and behind and (self.is_plural(unit, i) or self._is_he(unit, i + 1, behind[1])):
            return behind  # "Eva Stein attestierte der Arzt, ..."
        if not self._agrees(unit, first, end, i) and behind:
            return behind
        return self._list_start(unit, first, end), end

    def _is_object(self, unit: Unit, a: int, b: int) -> bool:
        """Whether tokens a..b can be an object in front: they name a thing, nobody and no source.

        "Der Plan" is none by its article, and "den Plan" nothing else.
        """
        a += self._is_either(unit, a)
        if a >= b or not unit.capitals[a] or not is_common(unit.words[a]):
            return False
        if unit.lows[a].endswith(self._cues.bodies):
            return False
        return not (self._is_somebody(unit, a, b) or self._is_source_phrase(unit, (a, b)))

    def _is_either(self, unit: Unit, k: int) -> bool:
        """Whether token k is an article of subject and object alike: "die", "das"."""
        cues, low = self._cues, unit.lows[k]
        return low in cues.any_number or cues.articles.get(low) in ("f", "n")

    def _speaks(self, unit: Unit, first: int, a: int, b: int, verb: int) -> bool:
        """Whether tokens a..b behind the verb are who speaks, of a thing in front of it.

        Where that may be the subject as well, only a man shows his case: "der Minister".
        """
        if self.is_plural(unit, verb) or not self._is_somebody(unit, a, b):
            return False
        return self._is_he(unit, a, b) or (unit.capitals[a] and not self._is_either(unit, first))

    def _list_start(self, unit: Unit, a: int, b: int) -> int:
        """Where the list begins that the noun phrase a..b ends: "Audi, BMW und Daimler"."""
        if self._cues.conjunctions.isdisjoint(unit.lows[a:b]):
            return a
        while a > 1 and unit.lows[a - 1] == ",":
            start, end = unit.clause(a - 2)
            if not all(unit.capitals[start + (unit.lows[start] in self._cues.articles) : end]):
                break
            a = start
        return a

    def _is_he(self, unit: Unit, a: int, i: int) -> bool:
        """Whether a man in the nominative begins tokens a..i: "der Sprecher", not "der Chefin"."""
        man = i - a > 1 and is_role(unit.words[a + 1]) and not unit.lows[a + 1].endswith("in")
        return man and self._cues.articles.get(unit.lows[a]) == "m"

    def is_plural(self, unit: Unit, verb: int) -> bool:
        """Whether the verb at a token has several subjects: all their forms end in -n."""
        return unit.lows[verb].endswith(("n", "nd"))  # "sind"

    def _agrees(self, unit: Unit, a: int, b: int, verb: int) -> bool:
        """Whether the noun phrase a..b can be the subject of a verb by its number."""
        cues, low = self._cues, unit.lows[a]
        plural_verb = self.is_plural(unit, verb)
        several = low in cues.plural or any(unit.lows[k] in cues.conjunctions for k in range(a, b))
        several = several and not (a + 1 < b and unit.lows[a + 1].endswith(cues.institutions))
        several = several and not self._has_two_roles(unit, a, b)
        if not several and low in cues.any_number and a + 1 < b:
            adjective = not unit.capitals[a + 1] and unit.lows[a + 1].endswith("en")
            several = adjective or unit.lows[b - 1].endswith(cues.plural_endings)
        return plural_verb if several else not (plural_verb and low in cues.singular)

    def _has_two_roles(self, unit: Unit, a: int, b: int) -> bool:
        """Whether a noun phrase is one person's: "die Abgeordnete und Bürgermeisterin X"."""
        cues, lows = self._cues, unit.lows
        joined = next((k for k in range(a + 1, b - 1) if lows[k] in cues.conjunctions), 0)
        if joined and unit.words[joined - 1].endswith("-"):
            return lows[joined - 2] in cues.determiners or unit.words[joined - 1][0].isupper()
        person = self._people.by_surname(unit.words[b - 1])
        if not joined or person is None or not person.certain:
            return False
        return is_role(unit.words[joined - 1]) and lows[joined + 1] not in cues.determiners

    def _head(self, unit: Unit, a: int, i: int) -> Tokens | None:
        """The person at the start of "Eva Stein, Leiterin des Amtes sagte", its comma forgotten."""
        _, end = unit.clause(0)
        listed = not self._cues.conjunctions.isdisjoint(unit.lows[a:i])
        apart = end != a - 1 or unit.lows[min(end, len(unit) - 1)] != ","
        if apart or end > 4 or listed or not all(unit.capitals[:end]):
            return None
        return (0, end) if self._people.by_surname(unit.words[end - 1]) else None

    def _is_time(self, unit: Unit, a: int, b: int) -> bool:
        """Whether the noun phrase tells when, not who: "Ende Januar 2006"."""
        names = [unit.lows[k] for k in range(a, b) if unit.capitals[k]]
        return bool(names) and all(
            low in self._cues.times or (low[0].isdigit() and not low.endswith(self._cues.ages))
            for low in names
        )

    def _source(self, unit: Unit, a: int, i: int, b: int) -> Tokens | None:
        """In X heißt es; heißt es in X."""
        for k in itertools.chain((a,), range(i - 1, a, -1), range(i + 1, b)):
            if unit.lows[k] in self._cues.sources:
                end = self.noun_phrase(unit, k + 1, i if k < i else b)
                if end > k + 1 and not self._is_time(unit, k + 1, end):
                    return k + 1, end
        return next(((k, k + 1) for k in range(a, b) if unit.lows[k] in self._cues.therein), None)

    def _subject_right(self, unit: Unit, i: int, b: int) -> Tokens | None:
        cues, lows = self._cues, unit.lows
        while i < b:
            pronoun = cues.pronouns.get(lows[i], "")
            owned = lows[i] in cues.relative_owners and unit.capitals[min(i + 1, b - 1)]
            if lows[i] in cues.prepositions or (lows[i] in cues.non_subject and not owned):
                end = self.noun_phrase(unit, i + 1, b)
                if end == i + 1 and lows[i] in cues.prepositions:
                    return None
                i = max(end, i + 1)
            elif (lows[i] in cues.adverbs and not pronoun) or pronoun == "x":
                i += 1  # "nannte es die Historikerin"
            else:
                break
        end = self.noun_phrase(unit, i, b)
        return (i, end) if end > i else None

    def _somebody_before(self, unit: Unit, i: int) -> Tokens | None:
        """The first person, role or institution before token i that may be a subject."""
        cues, k = self._cues, 0
        _, end = unit.clause(0)
        joined = unit.lows[0] in cues.subordinators - cues.determiners
        if joined and not unit.capitals[end - 1] and end < unit.clause(i)[0]:
            k = end + 1  # "Als der Minister kam, trat X vor und sagte"
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
        governs = governs or (before in self._cues.conjunctions and unit.capitals[k - 2])
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

    def _is_source_phrase(self, unit: Unit, phrase: Tokens | None) -> bool:
        """Whether a noun phrase holds a noun of what is said: "einem Bericht der Bank"."""
        lows = unit.lows[slice(*phrase)] if phrase else []
        return any(self.is_source(low) or low in self._cues.speech_nouns for low in lows)
