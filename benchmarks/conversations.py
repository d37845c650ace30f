"""Is a follow-up understood? Conversations of two and three turns over the sample articles.

    python -m benchmarks conversations [--index FOLDER] [--json]

`tests/conversations.json` says for every follow-up which articles answer it in which words, and how
it would be asked without the conversation; where no article is named, the articles do not know.
Each follow-up is asked in four ways, always after the turns before it and answered in the articles'
own words, so that the ways differ in nothing but the question that is searched:

- ``bare``: as it stands, without the conversation;
- ``joined``: behind the question before it;
- ``without a model``: as the assistant completes it (`assistant.extract.followup`);
- ``with a model``: as a model rewrites it that gives the form written down for it.

``three`` is the share of follow-ups whose right passage is among the first three different ones
that the reader sees: those that the answer cites, in its order, then the others that search found.
A passage is right when it is of an article named and holds one of the answer's words. ``cited`` is
the share whose answer cites a right one, ``refused`` that of the ``unknown`` questions, which the
articles do not answer, that is refused. Rules were written on the conversations to "tune".
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from langchain_core.language_models import FakeListChatModel

from assistant import Answer, Assistant, Turn
from assistant.chain import returned, standalone
from assistant.prompts import Prompts
from benchmarks.data import Row, print_record
from index import Index, Passage
from index.errors import IndexFault

_ROOT = Path(__file__).parent.parent
_FIRST = 3  # passages


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question of a conversation; ``standalone`` asks the same without it.

    ``article`` are the ids of the articles that answer it, each in one of the words in ``answer``;
    both are empty where the articles do not know.
    """

    question: str
    standalone: str
    article: Sequence[str]
    answer: Sequence[str]

    def is_answered_by(self, passage: Passage) -> bool:
        """Whether a passage is one of the right ones."""
        text = " ".join(passage.text.split())
        return passage.article_id in self.article and any(words in text for words in self.answer)


@dataclass(frozen=True, slots=True)
class Conversation:
    """A first question and what is asked after it; ``split`` is "tune" or "report"."""

    split: str
    first: str
    others: Sequence[FollowUp]


Way = Callable[[Assistant, FollowUp, Sequence[Turn]], Answer]


def main(argv: Sequence[str]) -> int:
    """Print the table; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks conversations",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--index", type=Path, metavar="FOLDER", help="has the sample articles; else one is built"
    )
    parser.add_argument("--json", action="store_true", help="print a record instead of a table")
    arguments = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as scratch:
        place = arguments.index or Path(scratch, "index")
        try:
            if not arguments.index:
                Index.build(_ROOT / "articles", place)
            rows = measure(Assistant(place))
        except IndexFault as fault:
            print(fault, file=sys.stderr)
            return 1
    print_record(rows, as_json=arguments.json)
    return 0


def conversations() -> list[Conversation]:
    """The conversations over the sample articles."""
    text = (_ROOT / "tests" / "conversations.json").read_text(encoding="utf-8")
    return [
        Conversation(
            each["split"],
            each["turns"][0]["question"],
            [FollowUp(**turn) for turn in each["turns"][1:]],
        )
        for each in json.loads(text)
    ]


def measure(assistant: Assistant) -> list[Row]:
    """One row for each way and split."""
    return [
        {"follow-ups": name, "split": split} | score(asked(assistant, way, split))
        for name, way in WAYS.items()
        for split in ("tune", "report")
    ]


def asked(assistant: Assistant, way: Way, split: str) -> list[tuple[FollowUp, Answer]]:
    """Every follow-up of a half with its answer."""
    told = []
    for conversation in conversations():
        if conversation.split == split:
            turns = [Turn(conversation.first, assistant.ask(conversation.first))]
            for each in conversation.others:
                answer = way(assistant, each, turns)
                turns.append(Turn(each.question, answer))
                told.append((each, answer))
    return told


def score(told: Iterable[tuple[FollowUp, Answer]]) -> dict[str, object]:
    """Shares of the follow-ups that the articles answer, and of the others."""
    known = [(each, answer) for each, answer in told if each.article]
    unknown = [answer for each, answer in told if not each.article]
    return {
        "n": len(known),
        "three": _share(is_found(each, answer) for each, answer in known),
        "cited": _share(
            any(each.is_answered_by(cited.passage) for cited in answer.citations)
            for each, answer in known
        ),
        "unknown": len(unknown),
        "refused": _share(not answer.found for answer in unknown),
    }


def is_found(each: FollowUp, answer: Answer) -> bool:
    """Whether a right passage is among the first three that the reader sees."""
    seen = dict.fromkeys(
        [cited.passage for cited in answer.citations] + [hit.passage for hit in answer.passages]
    )
    return any(each.is_answered_by(passage) for passage in list(seen)[:_FIRST])


def _share(of: Iterable[bool]) -> float:
    counted = list(of)
    return round(sum(counted) / len(counted), 3)


def _bare(assistant: Assistant, each: FollowUp, turns: Sequence[Turn]) -> Answer:
    return assistant.ask(each.question)


def _joined(assistant: Assistant, each: FollowUp, turns: Sequence[Turn]) -> Answer:
    return assistant.ask(f"{turns[-1].question} {each.question}")


def without_model(assistant: Assistant, each: FollowUp, turns: Sequence[Turn]) -> Answer:
    """The assistant's own way."""
    return assistant.ask(each.question, turns)


def _with_model(assistant: Assistant, each: FollowUp, turns: Sequence[Turn]) -> Answer:
    model = FakeListChatModel(responses=[each.standalone])
    return assistant.ask(returned(standalone(each.question, turns, model, Prompts.read())))


WAYS: Mapping[str, Way] = {
    "bare": _bare,
    "joined": _joined,
    "without a model": without_model,
    "with a model": _with_model,
}
