"""How much of a sentence a passage says in the same language, and whether it says the opposite."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from assistant.types import Span
from index.language import stems
from index.language.table import word_set
from index.passages import split_sentences

_NEGATIONS = word_set("""
    nicht nichts nie niemals niemand niemanden niemandem kein keine keinen keinem keiner keines
    keinerlei weder ohne nirgends keineswegs keinesfalls
    not n't n’t no never none nobody nothing neither nor without cannot nowhere
""")
# Words that deny without negating: beside one of them a negation may be somebody's paraphrase.
_DENIALS = re.compile(
    r"\b(?:lehn\w+|abgelehn\w+|ablehn\w+|verweiger\w+|weiger\w+|bestr[ei]\w+|dementier\w+|verneint?e?"
    r"|zurückgewiesen\w*|zurückwies\w*|kaum|scheiter\w+|gescheitert\w*|fehl\w+|mangel\w*"
    r"|verbot\w*|verbiete\w*|verhinder\w+|unmöglich\w*|ausgeschlossen\w*|verzicht\w+"
    r"|den(?:y|ies|ied|ying)|refus\w+|reject\w+|fail\w*|hardly|barely|unable|lack\w*|dismiss\w+"
    r"|rule[ds]? out|ban(?:s|ned)?|prevent\w*|impossible|unlikely|declin\w+|avoid\w*|absen\w+)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;:()]|\s[–—-]\s|\b(?:aber|sondern|doch|but|while|während)\b")
_WORD = re.compile(r"n['’]t\b|[^\W_]+(?=n['’]t\b)|[^\W_]+")


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence: its stems without negations, if it is negated, and its denials."""

    stems: frozenset[str]
    negated: bool
    denials: frozenset[str]


@lru_cache(1024)
def sentences(text: str, language: str) -> tuple[Span, ...]:
    """The sentences of ``text`` as spans in characters."""
    return tuple(split_sentences(text, language))


@lru_cache(4096)
def content(text: str, language: str) -> frozenset[str]:
    """The stems of ``text`` that carry meaning; negations are left out."""
    kept = " ".join(word for word in _WORD.findall(text) if word.casefold() not in _NEGATIONS)
    return frozenset(stems(kept, language))


def coverage(wanted: Iterable[str], given: frozenset[str]) -> float:
    """The share of the stems ``wanted`` that are among ``given``, 0 to 1; 1 for none wanted.

    Parts of compounds count ("Gespräch", "Telefongespräch"), and so do words with the same
    beginning ("informiert", "Information").
    """
    stems_wanted = list(wanted)
    if not stems_wanted:
        return 1.0
    return sum(said(stem, given) for stem in stems_wanted) / len(stems_wanted)


def said(stem: str, given: frozenset[str]) -> bool:
    """Whether ``stem`` or a word akin to it is among ``given``."""
    return stem in given or any(_akin(stem, other) for other in given)


@lru_cache(1 << 16)
def _akin(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    if len(short) < 5 or short.isdigit():
        return False
    return short in long or long.startswith(short[: max(5, len(short) - 2)])


def nearest_sentence(stems_wanted: frozenset[str], text: str, language: str) -> Span | None:
    """The sentence of ``text`` that says most of ``stems_wanted``; None when none says any.

    Of two that say as much, the shorter.
    """
    best: tuple[float, int, Span] | None = None
    for start, end in sentences(text, language):
        words = content(text[start:end], language)
        rank = (sum(said(stem, words) for stem in stems_wanted), -len(words), (start, end))
        if rank[0] and (best is None or rank > best):
            best = rank
    return best[2] if best else None


def contradicted(sentence: str, text: str, language: str) -> tuple[bool, str] | None:
    """Where ``text`` says the same with the opposite sign: (text denies it, its sentence).

    A clause of ``sentence`` is held against the clauses of ``text`` that share most words with it.
    None when the signs agree, nothing is near enough, or a word such as "lehnte ab" on one side
    only makes the signs incomparable.
    """
    evidence = [
        (clause, text[start:end])
        for start, end in sentences(text, language)
        for clause in clauses(text[start:end], language)
    ]
    for clause in clauses(sentence, language):
        near = _nearest(clause, evidence)
        if near and all(other.negated != clause.negated for other, _ in near):
            other, words = near[0]
            if clause.denials == other.denials:
                return other.negated, words
    return None


_LONG_CLAUSE = 8  # stems: of a longer one, half as many are enough to tell it


def _nearest(clause: Clause, evidence: list[tuple[Clause, str]]) -> list[tuple[Clause, str]]:
    """The clauses that share most with ``clause``, and at least half of either."""
    near: list[tuple[Clause, str]] = []
    most = 1
    for other, words in evidence:
        shared = sum(said(stem, other.stems) for stem in clause.stems)
        longest = max(len(clause.stems), min(len(other.stems), _LONG_CLAUSE))
        if shared < most or 2 * shared < longest or (shared == 1 and longest > 1):
            continue
        near = near if shared == most else []
        near.append((other, words))
        most = shared
    return near


@lru_cache(4096)
def clauses(sentence: str, language: str) -> tuple[Clause, ...]:
    """The clauses of ``sentence``, parted at punctuation and "but"; empty ones left out."""
    found = []
    for part in _CLAUSE_END.split(sentence):
        words = [word.casefold() for word in _WORD.findall(part)]
        negations = sum(word in _NEGATIONS for word in words)
        if stems_here := content(part, language):
            denials = frozenset(word.casefold() for word in _DENIALS.findall(part))
            found.append(Clause(stems_here, negations % 2 == 1, denials))
    return tuple(found)


def negates(text: str) -> bool:
    """Whether ``text`` holds any word of negation or denial, in German or English."""
    words = {word.casefold() for word in _WORD.findall(text)}
    return not words.isdisjoint(_NEGATIONS) or bool(_DENIALS.search(text))
