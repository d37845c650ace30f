"""Is a sentence supported by what it cites?

Every claim of a sentence that can be compared is compared: quotations word for word, numbers and
dates by value, names in any spelling, negations, and how much of the rest the passages contain.
Words in another language are found where one of their renderings in the word list is; without a
list, a sentence is held to its quotations, figures and names.
A sentence that passes uses the passages' own facts; one that fails is told why, in the reader's
language. This is comparison, not understanding: that two true facts are wrongly joined can escape.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.types import Span, Support
from assistant.verify.counts import counted_otherwise, counts
from assistant.verify.figures import Figure, dated, figures, gives, of_its_day
from assistant.verify.names import Name, exchanged, named, names, words
from assistant.verify.opposites import opposite
from assistant.verify.quotations import as_spoken, locate, quotations, without_quotations
from assistant.verify.reasons import reason
from assistant.verify.roles import agree, roles
from assistant.verify.speakers import misattributed
from assistant.verify.wording import (
    SAYING,
    Term,
    content,
    contradicted,
    coverage,
    nearest_sentence,
    negates,
    sentences,
    terms,
    undenied,
)
from index import Hit
from index.language import detect
from index.lexicon import dictionary
from index.names import same_name

__all__ = ["Verdict", "cite", "highlights", "verify"]

# Shares of a sentence's words that its passages must have. Hardly a news sentence has the first in
# another article, and few in another passage of their own; nearly all English renderings of German
# sentences have it in theirs (`python -m benchmarks verification`).
_ENOUGH = 0.6
_SOME = 0.35
_HALF = 0.5  # of those that are no names or figures: who is named tells little of what is said
_FEW = 3  # words: that fewer are missing says little
_SMALL_COUNT = 2  # up to here a number may be the writer's own, or say no more than "a"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far a sentence is supported; ``reason`` is "" when it is."""

    support: Support
    reason: str = ""


def verify(sentence: str, cited: Sequence[Hit], language: str) -> Verdict:
    """Hold ``sentence``, without its marks, against the passages it cites.

    What any one of them gives is given. The reason is in ``language`` ("de", else English). A
    sentence that cites nothing is unsupported.
    """
    if not cited:
        return Verdict("unsupported", reason("uncited", language))
    faults = list(_faults(sentence, cited, language))
    return next(
        (fault for fault in faults if fault.support == "unsupported"),
        faults[0] if faults else Verdict("supported"),
    )


def cite(
    sentence: str, marks: Sequence[int], hits: Sequence[Hit], language: str
) -> tuple[tuple[int, ...], Verdict]:
    """The passages ``sentence`` should cite, as numbers from 1 into ``hits``, and the verdict.

    The ``marks`` it has are kept. A quotation that stands only in another of the passages adds
    that one. A sentence without marks gets the one passage that supports it best, or none.
    """
    numbers = list(dict.fromkeys(marks))
    for start, end in quotations(sentence):
        holders = [
            number
            for number, hit in enumerate(hits, 1)
            if locate(sentence[start:end], hit.passage.text)
        ]
        if holders and set(holders).isdisjoint(numbers):
            numbers.append(holders[0])
    if not numbers:
        numbers = _best_passage(sentence, hits, language)
    return tuple(numbers), verify(sentence, [hits[n - 1] for n in numbers], language)


def highlights(sentence: str, hit: Hit, language: str) -> tuple[Span, ...]:
    """The words of ``hit`` that support ``sentence``, as spans in characters of its article.

    Its quotations where they stand; without any, the passage's sentence nearest to it.
    """
    spans: list[Span] = []
    for start, end in quotations(sentence):
        spans += _quoted(sentence[start:end], hit)
    if spans:
        return tuple(spans)
    nearest = _nearest(_Claims.of(sentence, language), hit)
    return ((hit.passage.start + nearest[0], hit.passage.start + nearest[1]),) if nearest else ()


@dataclass(frozen=True)
class _Claims:
    """What a sentence says outside its quotations, ready to compare."""

    text: str
    language: str
    quoted: tuple[str, ...]
    figures: tuple[Figure, ...]
    names: tuple[Name, ...]

    @staticmethod
    @lru_cache(256)
    def of(sentence: str, language: str) -> _Claims:
        text = without_quotations(sentence)
        found = detect(text, among=("de", "en"))
        spoken = language if found == "und" else found
        return _Claims(
            text,
            spoken,
            tuple(sentence[start:end] for start, end in quotations(sentence)),
            tuple(f for f in figures(text, spoken) if not _is_trivial(f)),
            tuple(names(text, spoken)),
        )

    @property
    def sure_names(self) -> list[str]:
        """The words that are names, and not only perhaps."""
        return [name.word for name in self.names if name.sure != "possible"]

    @property
    def anchors(self) -> int:
        """How many figures and names there are."""
        return len(self.figures) + len(self.sure_names)

    def others(self, cited: Sequence[Hit]) -> frozenset[Term]:
        """The words that belong to no quotation, figure or name, as ``terms`` gives them."""
        told = (*(figure.text for figure in self.figures), *self.sure_names, *SAYING)
        either = "|".join(re.escape(each) for each in sorted(told, key=len, reverse=True))
        text = re.sub(rf"(?<!\w)(?:{either})(?!\w)", " ", self.text, flags=re.IGNORECASE)
        return terms(text, self.language, self._targets(cited))

    def terms(self, cited: Sequence[Hit]) -> frozenset[Term]:
        """The words outside quotations, as they may be said in the languages of ``cited``."""
        return terms(self.text, self.language, self._targets(cited))

    def _targets(self, cited: Sequence[Hit]) -> tuple[str, ...]:
        return tuple(sorted({self.in_(hit) for hit in cited}))

    def in_(self, hit: Hit) -> str:
        """The language of a passage; the sentence's own where it cannot be told."""
        known = hit.article.language
        return self.language if known == "und" else known


def _is_trivial(figure: Figure) -> bool:
    """Zero, one and "both" are often said in other words ("a week", "niemand"): not held to."""
    if figure.kind != "number" or figure.unit == "percent":
        return False
    return figure.value[0] in (0, 1) or figure.text.casefold().startswith(("beide", "both"))


def _is_counted(figure: Figure) -> bool:
    """Two, spelt out, is often the writer's own count ("the two presidents")."""
    return figure.value == (2.0,) and figure.text.casefold() in ("zwei", "two")


@lru_cache(256)
def _figures_of(hit: Hit) -> tuple[Figure, ...]:
    text = _words_given(hit)
    return tuple(dated(figures(text, hit.article.language), text, hit.article.published))


def _figures_given(claims: _Claims, hit: Hit) -> Sequence[Figure]:
    """Those of the passage; the day the article appeared only where the words name no other."""
    its_day = of_its_day(_words_near(claims, hit), hit.article.language, hit.article.published)
    return (*_figures_of(hit), *its_day)


def _words_given(hit: Hit) -> str:
    return "\n".join((hit.passage.text, hit.article.title, hit.article.source or ""))


def _same_language(claims: _Claims, hit: Hit) -> bool:
    return claims.in_(hit) == claims.language


def _comparable(claims: _Claims, hit: Hit) -> bool:
    """Whether words can be compared: in one language, or by a word list."""
    return _same_language(claims, hit) or bool(dictionary(claims.language, claims.in_(hit)))


# ---- Faults, the graver kinds first ---------------------------------------------------------


def _faults(sentence: str, cited: Sequence[Hit], language: str) -> Iterator[Verdict]:
    claims = _Claims.of(sentence, language)
    yield from _quotation_faults(claims, cited, language)
    yield from _speaker_faults(sentence, claims, cited, language)
    yield from _figure_faults(claims, cited, language)
    yield from _count_faults(claims, cited, language)
    yield from _name_faults(claims, cited, language)
    yield from _role_faults(claims, cited, language)
    comparable = [hit for hit in cited if _comparable(claims, hit)]
    yield from _sign_faults(claims, comparable, language)
    yield from _opposite_faults(claims, comparable, language)
    if len(comparable) == len(cited):
        yield from _wording_faults(claims, cited, language)
    elif not comparable:
        yield from _translation_faults(claims, cited, language)
    # else the words that are missing may stand in a passage without word list


def _quotation_faults(claims: _Claims, cited: Sequence[Hit], language: str) -> Iterator[Verdict]:
    for quotation in claims.quoted:
        if any(_quoted(quotation, hit) or locate(quotation, hit.article.title) for hit in cited):
            continue
        for hit in cited:
            if spans := locate(as_spoken(quotation), hit.article.text, any_case=True):
                words_there = " … ".join(hit.article.text[start:end] for start, end in spans)
                yield Verdict("partly", reason("wording", language, words_there))
                break
        else:
            yield Verdict("unsupported", reason("quotation", language, quotation))


def _speaker_faults(
    sentence: str, claims: _Claims, cited: Sequence[Hit], language: str
) -> Iterator[Verdict]:
    """Words given to one person are wrong where every article with them has them said by others."""
    if not claims.quoted:
        return
    holding = [hit for hit in cited if any(_quoted(each, hit) for each in claims.quoted)]
    others = [misattributed(sentence, claims.language, h.article, claims.in_(h)) for h in holding]
    if others and (names_there := others[0]) and all(others):
        yield Verdict("unsupported", reason("speaker", language, *names_there))


def _quoted(quotation: str, hit: Hit) -> tuple[Span, ...]:
    """Where the article has the words, in its characters; within the passage if they are there."""
    start = hit.passage.start
    inside = tuple((start + a, start + b) for a, b in locate(quotation, hit.passage.text))
    return inside or locate(quotation, hit.article.text)


def _figure_faults(claims: _Claims, cited: Sequence[Hit], language: str) -> Iterator[Verdict]:
    for claim in claims.figures:
        if any(gives(_figures_given(claims, hit), claim) for hit in cited):
            continue
        others = {
            other.text
            for hit in cited
            for other in _figures_near(claims, hit)
            if (other.kind, other.unit) == (claim.kind, claim.unit)
            if not gives(claims.figures, other)
        }
        support: Support = "partly" if _is_counted(claim) else "unsupported"
        if len(others) == 1:
            yield Verdict(support, reason("instead", language, others.pop(), claim.text))
        else:
            yield Verdict(support, reason("figure", language, claim.text))


def _count_faults(claims: _Claims, cited: Sequence[Hit], language: str) -> Iterator[Verdict]:
    """Small counts, which need not be said, are wrong where every passage counts otherwise."""
    for claim in counts(claims.text, claims.language):
        if claim.value <= _SMALL_COUNT and claim.of:
            others = [
                counted_otherwise(
                    claim, _words_near(claims, hit), hit.passage.text, claims.in_(hit)
                )
                for hit in cited
            ]
            if (other := others[0]) and all(others):
                yield Verdict("unsupported", reason("instead", language, other.text, claim.text))


def _words_near(claims: _Claims, hit: Hit) -> str:
    start, end = _nearest(claims, hit) or (0, 0)
    return hit.passage.text[start:end]


def _figures_near(claims: _Claims, hit: Hit) -> list[Figure]:
    return figures(_words_near(claims, hit), hit.article.language)


def _name_faults(claims: _Claims, cited: Sequence[Hit], language: str) -> Iterator[Verdict]:
    given = [word for hit in cited for word in words(_words_given(hit))]
    renderings = _renderings(claims, cited)
    instead = _exchanged(claims, cited)
    for name in claims.names:
        other, verbatim = instead.get(name.word, ("", False))
        if name.sure == "possible" and not other:
            continue
        called = (name.word, *renderings[name.word])
        if any(named(word, given) for word in called):
            continue
        support: Support = "unsupported" if name.sure == "certain" or verbatim else "partly"
        elsewhere = (words(hit.article.text) for hit in cited)
        if not verbatim and any(named(word, there) for there in elsewhere for word in called):
            yield Verdict("partly", reason("elsewhere", language, name.word))
        elif other:
            yield Verdict(support, reason("instead", language, other, name.word))
        else:
            yield Verdict(support, reason("name", language, name.word))


def _role_faults(claims: _Claims, cited: Sequence[Hit], language: str) -> Iterator[Verdict]:
    """A role is wrong where the articles give the person others, and never this one."""
    for name, role in roles(claims.text, claims.language):
        known = [
            (other, claims.in_(hit))
            for hit in cited
            for who, other in roles(hit.article.text, claims.in_(hit))
            if same_name(who, name)
        ]
        if known and not any(agree(role, claims.language, *other) for other in known):
            yield Verdict("unsupported", reason("instead", language, known[0][0], role))


def _renderings(claims: _Claims, cited: Sequence[Hit]) -> Mapping[str, Sequence[str]]:
    """Names of the sentence -> what the word lists call them in the languages of the passages.

    Neighbours are looked up together: Lake Constance, Bodensee.
    """
    found: dict[str, list[str]] = {name.word: [] for name in claims.names}
    for code in {claims.in_(hit) for hit in cited}:
        if listed := dictionary(claims.language, code):
            for word, renderings in zip(found, listed.renderings(list(found)), strict=True):
                found[word] += (rendering.text for rendering in renderings)
    return found


def _exchanged(claims: _Claims, cited: Sequence[Hit]) -> dict[str, tuple[str, bool]]:
    """Names of the sentence -> the word the nearest sentence has there, and if it is verbatim."""
    found = {}
    for hit in cited:
        if _same_language(claims, hit) and (nearest := _nearest(claims, hit)):
            evidence = hit.passage.text[nearest[0] : nearest[1]]
            for word, other, verbatim in exchanged(claims.text, evidence):
                found[word] = (other, verbatim)
    return found


def _sign_faults(claims: _Claims, comparable: Sequence[Hit], language: str) -> Iterator[Verdict]:
    given: defaultdict[str, str] = defaultdict(str)
    for hit in comparable:
        given[claims.in_(hit)] += _unquoted(hit.passage.text, claims.quoted) + "\n\n"
    for code, text in given.items():
        if contrary := contradicted(claims.text, claims.language, text, code):
            denied, words_there = contrary
            key = "denied" if denied else "affirmed"
            yield Verdict("unsupported", reason(key, language, words_there))
        elif undenied(claims.text, claims.language, text, code):
            yield Verdict("partly", reason("undenied", language))


def _opposite_faults(
    claims: _Claims, comparable: Sequence[Hit], language: str
) -> Iterator[Verdict]:
    near = " ".join(_unquoted(_words_near(claims, hit), claims.quoted) for hit in comparable)
    if words_there := opposite(claims.text, near):
        yield Verdict("unsupported", reason("instead", language, *words_there))


def _wording_faults(claims: _Claims, cited: Sequence[Hit], language: str) -> Iterator[Verdict]:
    """Figures and names count as words that are said; of the others some must be said too."""
    others = claims.others(cited)
    said = coverage(others, frozenset().union(*(_content(claims, hit) for hit in cited)))
    anchors, given = claims.anchors, _given(claims, cited)
    total = len(others) + anchors
    if not (total or claims.quoted):
        yield Verdict("partly", reason("nothing", language))
        return
    share = (said * len(others) + given) / total if total else 1.0
    if not claims.quoted and (share == 0 or (share < _SOME and total >= _FEW)):
        yield Verdict("unsupported", reason("little", language))
    elif share < _ENOUGH or said < _HALF:
        yield Verdict("partly", reason("part", language))


def _given(claims: _Claims, cited: Sequence[Hit]) -> int:
    """How many figures and names of the sentence the passages have."""
    figures_there = [figure for hit in cited for figure in _figures_given(claims, hit)]
    there = [word for hit in cited for word in words(_words_given(hit))]
    called = _renderings(claims, cited)
    names_given = (
        any(named(word, there) for word in (name, *called[name])) for name in claims.sure_names
    )
    return sum(gives(figures_there, claim) for claim in claims.figures) + sum(names_given)


def _unquoted(text: str, quoted: Iterable[str]) -> str:
    """``text`` with blanks for what a sentence quotes from it: that is compared word for word."""
    for quotation in quoted:
        for start, end in locate(quotation, text):
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _content(claims: _Claims, hit: Hit) -> frozenset[str]:
    return content(_words_given(hit), claims.in_(hit))


def _translation_faults(claims: _Claims, cited: Sequence[Hit], language: str) -> Iterator[Verdict]:
    if negates(claims.text) and not any(negates(hit.passage.text) for hit in cited):
        yield Verdict("unsupported", reason("undenied", language))
    if not claims.quoted and not any(_anchors(claims, hit) for hit in cited):
        yield Verdict("partly", reason("unchecked", language))


# ---- The nearest words ----------------------------------------------------------------------


def _anchors(claims: _Claims, hit: Hit) -> int:
    """How many names and figures of the sentence the passage has, whatever its language."""
    return _anchors_in(claims, _words_given(hit), _figures_of(hit))


def _anchors_in(claims: _Claims, text: str, given: Sequence[Figure]) -> int:
    there = words(text)
    return sum(gives(given, claim) for claim in claims.figures) + sum(
        named(name.word, there) for name in claims.names
    )


def _nearest(claims: _Claims, hit: Hit) -> Span | None:
    """The passage's sentence that says most of the claims, in characters of the passage."""
    text, language = hit.passage.text, claims.in_(hit)
    if _comparable(claims, hit):
        return nearest_sentence(claims.terms([hit]), text, language)

    def shared(span: Span) -> int:
        part = text[span[0] : span[1]]
        found = dated(figures(part, language), part, hit.article.published)
        return _anchors_in(claims, part, found)

    best = max(sentences(text, language), key=shared, default=None)
    return best if best and shared(best) else None


def _best_passage(sentence: str, hits: Sequence[Hit], language: str) -> list[int]:
    """The number of the passage that supports ``sentence`` best; none when none does.

    One that says more of it and yet does not support it is cited rather: it says otherwise.
    """
    claims = _Claims.of(sentence, language)
    order = ("supported", "partly", "unsupported")

    def shared(hit: Hit) -> float:
        if _comparable(claims, hit):
            wanted = claims.terms([hit])
            return coverage(wanted, _content(claims, hit)) if wanted else 0.0
        return min(1.0, _anchors(claims, hit) / _FEW)

    found = [
        (order.index(verify(sentence, [hit], language).support), -share, number)
        for number, hit in enumerate(hits, 1)
        if (share := shared(hit))
    ]
    best = min(found, default=None)
    if best is None or best[0] == 2:
        return []
    nearest = min(found, key=lambda each: each[1])
    return [nearest[2] if nearest[0] == 2 and nearest[1] < best[1] else best[2]]
