"""How much of a sentence a passage says, and whether it says the opposite.

Words are compared by their stems; where the passage is in another language, by the stems of all
their renderings in the word list, and as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import add

from assistant.types import Span
from index.language import stems
from index.language.table import word_set
from index.lexicon import dictionary
from index.passages import split_sentences

_NEGATIONS = word_set("""
    nicht nichts nie niemals niemand niemanden niemandem kein keine keinen keinem keiner keines
    keinerlei weder ohne nirgends keineswegs keinesfalls
    not n't n’t no never none nobody nothing neither nor without cannot nowhere
""")
# Words by which news say who speaks: nearly every passage has some, so they tell nothing.
SAYING = word_set("""
    sagte sagt sagten sagen gesagt erklärte erklärt betonte meinte teilte angaben zufolge laut
    said says say saying told stated explained added announced according
""")
# Words that deny without negating: beside one of them a negation may be somebody's paraphrase.
_DENIALS = re.compile(
    r"\b(?:lehn\w+|abgelehn\w+|ablehn\w+|verweiger\w+|weiger\w+|bestr[ei]\w+|dementier\w+|verneint?e?"
    r"|zurückgewiesen\w*|zurückwies\w*|kaum|scheiter\w+|gescheitert\w*|fehl\w+|mangel\w*"
    r"|verbot\w*|verbiete\w*|verhinder\w+|unmöglich\w*|ausgeschlossen\w*|verzicht\w+"
    r"|schl(?:ie|o)(?:ß|ss)\w*\b.*\baus"
    r"|den(?:y|ies|ied|ying)|refus\w+|reject\w+|fail\w*|hardly|barely|unable|lack\w*|dismiss\w+"
    r"|rule[ds]? out|ban(?:s|ned)?|prevent\w*|impossible|unlikely|declin\w+|avoid\w*|absen\w+)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[,;:()]|\s[–—-]\s|\b(?:aber|sondern|doch|but|while|während)\b|(?=\b(?:ohne|without)\b)"
)
_PART_END = re.compile(rf"{_CLAUSE_END.pattern}|\b(?:und|and|who|which)\b")
_WORD = re.compile(r"n['’]t\b|[^\W_]+(?=n['’]t\b)|[^\W_]+")

# The ways to say one word: each is the stems that must all be there.
Term = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence, or several: its words without negations, and its signs.

    ``denials`` counts the words that deny without negating.
    """

    terms: frozenset[Term]
    stems: frozenset[str]
    negated: bool
    denials: int

    def __add__(self, other: Clause) -> Clause:
        return Clause(
            self.terms | other.terms,
            self.stems | other.stems,
            self.negated != other.negated,
            self.denials + other.denials,
        )


@lru_cache(1024)
def sentences(text: str, language: str) -> tuple[Span, ...]:
    """The sentences of ``text`` as spans in characters."""
    return tuple(split_sentences(text, language))


@lru_cache(4096)
def content(text: str, language: str) -> frozenset[str]:
    """The stems of ``text`` that carry meaning; negations are left out."""
    return frozenset(stems(" ".join(_kept(text)), language))


def _kept(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if word.casefold() not in _NEGATIONS]


@lru_cache(1024)
def terms(text: str, language: str, targets: tuple[str, ...]) -> frozenset[Term]:
    """The words of ``text`` that carry meaning, as they may be said in any language of ``targets``.

    They are said in ``language`` itself in one way, and so in a language that has no word list.
    """
    kept = [word for word in _kept(text) if stems(word, language)]
    ways = [{tuple(stems(word, code)) for code in (language, *targets)} for word in kept]
    for target in targets:
        if listed := dictionary(language, target):
            for known, renderings in zip(ways, listed.renderings(kept), strict=True):
                for rendering in renderings:
                    known |= {tuple(stems(r, target)) for r in (rendering.text, *rendering.forms)}
    return frozenset(frozenset(known - {()}) for known in ways)


def coverage(wanted: Iterable[Term], given: frozenset[str]) -> float:
    """The share of the terms ``wanted`` that the stems ``given`` say, 0 to 1; 1 for none wanted.

    Parts of compounds count ("Gespräch", "Telefongespräch"), and so do words with the same
    beginning ("informiert", "Information").
    """
    all_wanted = list(wanted)
    if not all_wanted:
        return 1.0
    return sum(said(term, given) for term in all_wanted) / len(all_wanted)


@lru_cache(1 << 16)
def said(term: Term, given: frozenset[str]) -> bool:
    """Whether one way to say ``term``, or words akin to it, are among ``given``."""
    if any(given.issuperset(way) for way in term):
        return True
    return any(all(stem in given or _has_akin(stem, given) for stem in way) for way in term)


_SHORTEST_AKIN = 5  # letters; shorter words have too much in common


@lru_cache(1 << 16)
def _has_akin(stem: str, given: frozenset[str]) -> bool:
    if len(stem) < _SHORTEST_AKIN or stem.isdigit():
        return False
    return any(_akin(stem, other) for other in given if len(other) >= _SHORTEST_AKIN)


def _akin(a: str, b: str) -> bool:
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    return short in long or long.startswith(short[: max(_SHORTEST_AKIN, len(short) - 2)])


def nearest_sentence(wanted: frozenset[Term], text: str, language: str) -> Span | None:
    """The sentence of ``text`` that says most of ``wanted``; None when none says any.

    Of two that say as much, the shorter.
    """
    best: tuple[float, int, Span] | None = None
    for start, end in sentences(text, language):
        words = content(text[start:end], language)
        rank = (sum(said(term, words) for term in wanted), -len(words), (start, end))
        if rank[0] and (best is None or rank > best):
            best = rank
    return best[2] if best else None


def contradicted(
    sentence: str, language: str, text: str, text_language: str
) -> tuple[bool, str] | None:
    """Where ``text`` says the same with the opposite sign: (text denies it, its sentence).

    A clause of ``sentence`` is held against the clauses of ``text``, or the neighbouring ones
    together, that say most of its words and least besides. None when the signs agree, nothing is
    near enough, or a word such as "lehnte ab" on one side only makes the signs incomparable.
    """
    evidence = [text[start:end] for start, end in sentences(text, text_language)]
    for clause in clauses(sentence, language, (text_language,)):
        near = _nearest(clause, evidence, text_language)
        if near and all(other.negated != clause.negated for other, _ in near):
            other, words = near[0]
            if clause.denials == other.denials:
                return other.negated, words
    return None


def undenied(sentence: str, language: str, text: str, text_language: str) -> bool:
    """Whether ``sentence`` denies something of which ``text`` speaks without denying anything."""
    evidence = [text[start:end] for start, end in sentences(text, text_language)]
    for clause in clauses(sentence, language, (text_language,)):
        if clause.negated:
            shared = [_shared(clause, content(each, text_language)) for each in evidence]
            most = max(shared, default=0)
            near = [each for each, n in zip(evidence, shared, strict=True) if n and 2 * n >= most]
            if near and not any(map(negates, near)):
                return True
    return False


_LONG_CLAUSE = 8  # terms: of a longer one, half as many are enough to tell it
_LONGEST_RUN = 3  # clauses


@lru_cache(1024)
def _runs(sentence: str, language: str) -> tuple[Clause, ...]:
    """The parts of ``sentence``, neighbouring ones joined, and two without what parts them."""
    single = clauses(sentence, language, (language,), _PART_END)
    together = (
        single[start:end]
        for start in range(len(single))
        for end in range(start + 1, min(start + _LONGEST_RUN, len(single)) + 1)
    )
    return tuple(reduce(add, run) for run in (*together, *zip(single, single[2:], strict=False)))


def _nearest(clause: Clause, evidence: Iterable[str], language: str) -> list[tuple[Clause, str]]:
    """The clauses of sentences that are most alike to ``clause``, and share half of either.

    Likeness is the coefficient of Dice 1945, "Measures of the Amount of Ecologic Association
    Between Species".
    """
    near: list[tuple[Clause, str]] = []
    most = 0.0
    wanted = len(clause.terms)
    for sentence in evidence:
        if 2 * _shared(clause, content(sentence, language)) < wanted:
            continue
        for other in _runs(sentence, language):
            shared = _shared(clause, other.stems)
            alike = 2 * shared / (wanted + len(other.stems))
            longest = max(wanted, min(len(other.stems), _LONG_CLAUSE))
            if alike < most or 2 * shared < longest or (shared <= 1 and longest > 1):
                continue
            near = near if alike == most else []
            near.append((other, sentence))
            most = alike
    return near


def _shared(clause: Clause, given: frozenset[str]) -> int:
    """How many of its words ``given`` says."""
    return sum(said(term, given) for term in clause.terms)


@lru_cache(4096)
def clauses(
    sentence: str, language: str, targets: tuple[str, ...], end: re.Pattern[str] = _CLAUSE_END
) -> tuple[Clause, ...]:
    """The clauses of ``sentence``, parted at punctuation and "but"; empty ones left out."""
    found = []
    for part in end.split(sentence):
        words = [word.casefold() for word in _WORD.findall(part)]
        negations = sum(word in _NEGATIONS for word in words)
        negations -= "neither" in words and "nor" in words  # one denial of two things
        if wanted := terms(part, language, targets):
            denials = len(_DENIALS.findall(part))
            found.append(Clause(wanted, content(part, language), negations % 2 == 1, denials))
    return tuple(found)


def negates(text: str) -> bool:
    """Whether ``text`` holds any word of negation or denial, in German or English."""
    return has_negation(text) or bool(_DENIALS.search(text))


def has_negation(text: str) -> bool:
    """Whether ``text`` holds any word of negation, in German or English."""
    return not _NEGATIONS.isdisjoint(word.casefold() for word in _WORD.findall(text))
