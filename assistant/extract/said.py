"""Questions for somebody's words -> that person's statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.extract.compose import Chosen, repeats
from assistant.extract.questions import Question
from index import Hit, Index, Statement
from index.passages import split_sentences

_STATEMENTS = 100  # looked at, to find those that are told in five sentences
_SENTENCES = 5


@dataclass(frozen=True, slots=True)
class Silent:
    """The speaker is quoted, but not on the topic."""

    speaker: str
    about: str


def choose_words(
    question: Question, index: Index, hits: Sequence[Hit]
) -> list[Chosen] | Silent | None:
    """The sentences that tell what the speaker said; None if nobody known has that name."""
    for words in question.readings:
        if not _statements(question, words.speaker, "", index):
            continue
        said = _statements(question, words.speaker, words.about, index)
        if not said:
            return Silent(words.speaker, words.about)
        return _shown(_on(said, hits) if words.occasion else said, index)
    return None


def _statements(question: Question, speaker: str, about: str, index: Index) -> list[Statement]:
    """What the speaker said; a mere noun ("the union") is no name, so it keeps to its language."""
    said = index.statements(speaker=speaker, about=about or None, k=_STATEMENTS)
    if not speaker.islower():
        return said
    return [each for each in said if index.article(each.article_id).language == question.language]


def _on(said: Sequence[Statement], hits: Sequence[Hit]) -> Sequence[Statement]:
    """The statements of the articles that search found, in its order; if there are none, all."""
    articles = list(dict.fromkeys(hit.article.id for hit in hits))
    found = [each for each in said if each.article_id in articles]
    return sorted(found, key=lambda each: articles.index(each.article_id)) or said


def _shown(said: Sequence[Statement], index: Index) -> list[Chosen]:
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
        each = Chosen(hit, start, end, (said,) if said[0] < said[1] else ())
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
