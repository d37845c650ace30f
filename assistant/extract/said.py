"""Questions for somebody's words, or for who said something -> statements."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from assistant.extract.compose import Chosen, repeats
from assistant.extract.facts import assured_sentences
from assistant.extract.notices import Namesakes, Silent, Told
from assistant.extract.questions import Question, Words
from index import Hit, Index, Statement
from index.language import fold, stop_words
from index.language.periods import LATE, Days, period
from index.names import is_title
from index.passages import split_sentences
from index.speakers import names_somebody

Found = tuple[Told, Sequence[Statement]] | Silent | Namesakes
"""How much was said and what; or that nothing was on this, or that several have the name."""

_SENTENCES = 5
_LOOKED = 50  # passages, for whom they call by a role
# Of two namesakes, the one with so many times the other's statements is meant by the surname.
_FOREMOST = 4
_YEAR = re.compile(r"(?<![\d.,-])[12]\d{3}(?![\d.,-])")
_WORD = re.compile(r"\w+")
_SHARE = 0.8  # of the best sentence's score, for a further one to tell who said it


def find_words(question: Question, index: Index, hits: Sequence[Hit]) -> Found | None:
    """What the speaker said; None if nobody's words are asked for, or nobody has that name."""
    if question.kind != "statement":
        return None
    for words in question.readings:
        if words.speaker.islower() and words.speaker in stop_words(question.language):
            continue  # "he" is somebody else in every article
        if holders := _holders(words.speaker, question, index):
            if len(holders) > 1:
                return Namesakes(_without_article(words.speaker, question), holders)
            words = replace(words, speaker=holders[0])
        if _is_known(question, words.speaker, index):
            return _said(question, words, index, hits)
        if words.together and all(_is_known(question, name, index) for name in words.together):
            return _said_together(question, words, index, hits)
    return None


def passages_of(said: Sequence[Statement], index: Index, k: int) -> list[Hit]:
    """The first ``k`` passages in which the statements begin, each once."""
    found: dict[str, Hit] = {}
    for statement in said:
        hit = index.passage_at(statement.article_id, statement.start)
        found.setdefault(hit.passage.id, hit)
        if len(found) == k:
            break
    return list(found.values())


def _holders(role: str, question: Question, index: Index) -> tuple[str, ...]:
    """Whom the articles call by a role, "der Kremlsprecher", most statements first.

    None if it is no role, or somebody's name as well. One who is so often quoted as to be meant is
    the only one.
    """
    stop = stop_words(question.language)
    sought = [word for word in _WORD.findall(fold(role)) if word not in stop]
    is_role = bool(sought) and is_title(role.split()[-1])
    if not is_role or any(_is_full(each.name) for each in index.speakers(role)):
        return ()
    articles = {hit.article.id: hit.article for hit in index.search(role, _LOOKED)}
    called: Counter[str] = Counter()
    for each in index.statements(k=None, articles=articles):
        if each.speaker_span and _is_person(each.speaker):
            written = articles[each.article_id].text[slice(*each.speaker_span)]
            if set(sought) <= set(_WORD.findall(fold(written))):
                called[index.speakers(each.speaker)[0].name] += 1
    holders = called.most_common()
    foremost = len(holders) > 1 and holders[0][1] >= _FOREMOST * holders[1][1]
    return tuple(name for name, _ in (holders[:1] if foremost else holders))


def _without_article(role: str, question: Question) -> str:
    first, _, rest = role.partition(" ")
    return rest if rest and fold(first) in stop_words(question.language) else role


def _is_person(name: str) -> bool:
    """Whether a speaker has a full name, and not only that of an office."""
    *given, family = name.split()
    spelt = all(not word.islower() or len(word) < 4 for word in given)  # "von der"
    return bool(given) and spelt and not family.islower() and not is_title(family)


def _is_known(question: Question, name: str, index: Index) -> bool:
    return bool(_statements(question, Words(name), index))


def choose_speakers(question: Question, index: Index, k: int) -> list[Chosen]:
    """The sentences that tell who said what the question says; none if none is near enough.

    Words in quotation marks must have been said as they are. Others are looked for in ``k``
    passages.
    """
    (words,) = question.readings
    if words.quoted:
        sought = _folded(words.about)
        found = [each for each in index.statements(k=None) if sought in _folded(each.text)]
        return _by_name(sentences_of(found, index))
    hits = index.search(words.about, k)
    said = index.statements(k=None, articles={hit.article.id for hit in hits})
    assured = assured_sentences(question, index, hits, words.about)
    near = [found for assurance, found in assured if assurance >= 1]
    telling = [
        each
        for found in near
        if found.score >= _SHARE * near[0].score
        for each in said
        if each.article_id == found.hit.article.id
        and each.start < found.end
        and found.start < each.end
    ]
    return _by_name(sentences_of(dict.fromkeys(telling), index))


def _folded(text: str) -> str:
    """The words of ``text``, whatever its case and punctuation marks."""
    return f" {' '.join(_WORD.findall(fold(text)))} "


def _by_name(shown: Sequence[Chosen]) -> list[Chosen]:
    return [each if names_somebody(each.speaker) else replace(each, speaker="") for each in shown]


def _said_together(question: Question, words: Words, index: Index, hits: Sequence[Hit]) -> Found:
    """What each of several speakers said, in turn."""
    counts: list[Told] = []
    found: list[Sequence[Statement]] = []
    silent: list[Silent] = []
    for name in words.together:
        match _said(question, replace(words, speaker=name), index, hits):
            case (told, said):
                counts.append(told)
                found.append(said)
            case Silent() as one:
                silent.append(one)
            case Namesakes() as which:
                return which
    if not found:
        names = tuple(name for one in silent for name in one.speakers)
        return replace(silent[0], speakers=names)
    in_turn = itertools.chain.from_iterable(itertools.zip_longest(*found))
    every = list(dict.fromkeys(each for each in in_turn if each))
    told = _counted(every, words.about, [name for told in counts for name in told.speakers])
    namesakes = tuple(name for told in counts for name in told.namesakes)
    return replace(told, namesakes=namesakes, silent=tuple(silent)), every


def _said(question: Question, words: Words, index: Index, hits: Sequence[Hit]) -> Found:
    known = index.speakers(words.speaker)
    every = _statements(question, words, index)
    if not every:
        return Silent((known[0].name if len(known) == 1 else words.speaker,), words.about)
    said = {each: frozenset(index.statements(each, k=None)) for each in known}
    telling = [each for each in known if not said[each].isdisjoint(every)]
    full = [each for each in telling if _is_full(each.name) and not words.speaker.islower()]
    namesakes = full[1:]
    if namesakes and full[0].statements < _FOREMOST * namesakes[0].statements:
        return Namesakes(words.speaker, tuple(each.name for each in full))
    meant = [each for each in telling if each not in namesakes]
    found: Sequence[Statement] = [
        each for each in every if any(each in said[speaker] for speaker in meant)
    ]
    name = meant[0].name if len(meant) == 1 else words.speaker
    days = _days_of(question, words)
    if days:
        found = _then(found, days)
        if not found:
            return Silent((name,), words.about, days)
    elif words.occasion:
        found = _nearest_first(found, hits)
    told = _counted(found, words.about, [name])
    others = tuple(each.name for each in namesakes)
    return replace(
        told, ranked=bool(words.about or (words.occasion and not days)), namesakes=others
    ), found


def _counted(said: Sequence[Statement], about: str, speakers: Iterable[str]) -> Told:
    articles = {each.article_id for each in said}
    return Told(tuple(dict.fromkeys(speakers)), about, len(said), len(articles))


def _is_full(name: str) -> bool:
    """Whether a name has more than the surname."""
    return len(name.split()) > 1


def _statements(question: Question, words: Words, index: Index) -> list[Statement]:
    """What the speaker said; a mere noun ("the union") is no name, so it keeps to its language."""
    said = index.statements(words.speaker, words.about or None, None)
    if not words.speaker.islower():
        return said
    return [each for each in said if index.article(each.article_id).language == question.language]


def _nearest_first(said: Sequence[Statement], hits: Sequence[Hit]) -> Sequence[Statement]:
    """The statements of the articles that search found first, in its order."""
    articles = list(dict.fromkeys(hit.article.id for hit in hits))
    place = {article: at for at, article in enumerate(articles)}
    return sorted(said, key=lambda each: place.get(each.article_id, len(articles)))


def _days_of(question: Question, words: Words) -> Days | None:
    """The days that the question names; a year may tell when somebody spoke."""
    if days := period(question.text, date.today()):
        return days
    year = _YEAR.search(words.occasion)
    return (date(int(year[0]), 1, 1), date(int(year[0]), 12, 31)) if year else None


def _then(said: Sequence[Statement], days: Days) -> Sequence[Statement]:
    """The statements in articles of these days; all if no article has a date."""
    first, last = days
    if not any(each.published for each in said):
        return said
    return [each for each in said if each.published and first <= each.published <= last + LATE]


def sentences_of(said: Iterable[Statement], index: Index) -> list[Chosen]:
    """Up to five sentences that hold the statements, in the order given; each one once."""
    shown: list[Chosen] = []
    for statement in said:
        new: list[Chosen] = []
        for each in _sentences(statement, index):
            at = next((i for i, other in enumerate(shown) if _is_same(each, other)), None)
            if at is not None:
                shown[at] = replace(shown[at], highlights=shown[at].highlights + each.highlights)
            elif not repeats(each, (*shown, *new)):
                new.append(each)
        if not shown or len(shown) + len(new) <= _SENTENCES:
            shown.extend(new[:_SENTENCES])
        if len(shown) == _SENTENCES:
            break
    return shown


def _is_same(one: Chosen, other: Chosen) -> bool:
    return one.hit.article.id == other.hit.article.id and one.start == other.start


def _sentences(statement: Statement, index: Index) -> list[Chosen]:
    """The sentences from the one that names the speaker to the end of what was said.

    A quotation of several sentences is shown as one, as far as it lies in one passage.
    """
    article = index.article(statement.article_id)
    first, last = statement.start, statement.end
    if statement.speaker_span:
        first, last = min(first, statement.speaker_span[0]), max(last, statement.speaker_span[1])
    shown: list[Chosen] = []
    for start, end in split_sentences(article.text, article.language):
        if end <= first or last <= start:
            continue
        said = max(start, statement.start), min(end, statement.end)
        hit = index.passage_at(article.id, start)
        each = Chosen(hit, start, end, (said,) if said[0] < said[1] else (), statement.speaker)
        if statement.kind == "direct" and shown and _goes_on(shown[-1], each):
            quoted = shown[-1].highlights[0][0], said[1]
            shown[-1] = replace(shown[-1], end=end, highlights=(quoted,))
        else:
            shown.append(each)
    return shown


def _goes_on(before: Chosen, each: Chosen) -> bool:
    """Whether both sentences are quoted, and in one passage."""
    return bool(
        before.highlights and each.highlights and before.hit.passage.id == each.hit.passage.id
    )
