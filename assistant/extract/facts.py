"""Questions for a fact -> the sentences that tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assistant.extract.compose import Chosen, repeats
from assistant.extract.evidence import answers
from assistant.extract.questions import Question, table_of
from assistant.extract.tables import Kind
from assistant.types import Span
from index import Hit, Index
from index.language import LANGUAGES, stop_words, words
from index.lexicon import dictionary, is_common
from index.names import name_key
from index.store import SentenceHit

# Dates and numbers are recognised so well that a sentence without one answers no such question.
_NEEDED: frozenset[Kind] = frozenset(("time", "duration", "number"))
# A sentence that holds what the kind of question asks for goes before one that does not. Nearly
# every sentence of news names persons and places, so these tell nothing. This and all numbers
# below were chosen on half of the questions of `python -m benchmarks answers` and `refusal`.
_BONUS: dict[Kind, float] = {"time": 0.15, "duration": 0.1, "number": 0.1, "reason": 0.1}
_MOST = 3  # sentences
_OF_OTHERS = 0.7  # of its assurance is left to a sentence about others than the question names
# In any language: "The" opens the name of a poem, "Quand" a question in French.
_STOP_WORDS = frozenset[str]().union(*(stop_words(code) for code in LANGUAGES))
_SHARE = 0.7  # of the best score, for a further sentence to be worth reading


def enough(asked: str, answering: str) -> float:
    """The score from which a passage may answer, for the languages of question and passage.

    It is what 95 of 100 answerable questions reach, in an index of 7,000 passages and in one of 70
    alike. Without a dictionary between the languages few words are shared.
    """
    if asked in ("und", answering):
        return 0.31
    return 0.25 if dictionary(asked, answering) else 0.2


def assurance(question: Question, found: SentenceHit) -> float:
    """The score of a sentence's passage in proportion to what is enough; from 1 on it may answer.

    That of the sentence itself tells less (`python -m benchmarks refusal`). It is 0 where a date
    or number is asked for and the sentence has none.
    """
    language = found.hit.article.language
    if question.kind in _NEEDED and table_of(language) and not _spans(question, found):
        return 0.0
    return found.hit.score / enough(question.language, language)


def assured_sentences(
    question: Question, index: Index, hits: Sequence[Hit], about: str = ""
) -> Iterator[tuple[float, SentenceHit]]:
    """Every sentence of ``hits`` with its assurance, best first; ``about`` is as in `choose`.

    Where the question has names and the article holds none of them, it is less: however near the
    other words are, the mayor of another town is no answer.
    """
    named = _names_in(question)
    others = {hit.article.id for hit in hits if named and not index.names_any(named, hit.article)}
    for found in index.sentences(about or question.text, hits):
        share = _OF_OTHERS if found.hit.article.id in others else 1.0
        yield share * assurance(question, found), found


def choose(
    question: Question, index: Index, hits: Sequence[Hit], *, about: str = "", naming: str = ""
) -> list[Chosen]:
    """The sentences of ``hits`` that answer, best first; none if none is near enough.

    ``about`` takes the question's place where only its topic counts. ``naming`` is a person whom
    the sentence's passage must name.
    """
    rated = [
        (found.score + (_BONUS.get(question.kind, 0.0) if spans else 0.0), found, spans)
        for assured, found in assured_sentences(question, index, hits, about)
        if assured >= 1 and _names(found, naming)
        for spans in [_spans(question, found)]
    ]
    rated.sort(key=lambda each: -each[0])
    return _in_reading_order(_best(rated))


def _names_in(question: Question) -> list[str]:
    """The words of the question that are written as names and are no common words."""
    return [
        word
        for word in words(question.text)
        if len(word) > 2 and word[0].isupper() and word.casefold() not in _STOP_WORDS
        if not is_common(word)
    ]


def _best(rated: Sequence[tuple[float, SentenceHit, tuple[Span, ...]]]) -> list[Chosen]:
    """The first sentence and those that come near it: one where one fact stands out."""
    chosen: list[Chosen] = []
    for score, found, spans in rated:
        if len(chosen) == _MOST or score < _SHARE * rated[0][0]:
            break
        each = Chosen(found.hit, found.start, found.end, spans or ((found.start, found.end),))
        if not repeats(each, chosen):
            chosen.append(each)
    return chosen


def _in_reading_order(chosen: Sequence[Chosen]) -> list[Chosen]:
    """The best one first, the others of an article together and in its order."""
    articles = [each.hit.article.id for each in chosen]
    rest = sorted(chosen[1:], key=lambda each: (articles.index(each.hit.article.id), each.start))
    return [*chosen[:1], *rest]


def _spans(question: Question, found: SentenceHit) -> tuple[Span, ...]:
    """Where in its article the sentence holds words that can answer."""
    article, passage = found.hit.article, found.hit.passage
    spans = answers(question, found.text, article.language, passage.text)
    return tuple((found.start + start, found.start + end) for start, end in spans)


def _names(found: SentenceHit, person: str) -> bool:
    """Whether the sentence's passage names a person, in any spelling; True for no person."""
    keys = {name_key(word) for word in words(person)[-1:] if word[0].isupper()}
    return not keys or not keys.isdisjoint(name_key(word) for word in words(found.hit.passage.text))
