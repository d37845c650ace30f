"""python -m tests.fake_page RELEASE: the page over an assistant whose answers are known.

Prints its address. An answer to a question with "slowly", and a build of the folder "slowly",
stop half way until the file RELEASE is there; everything else about the page is as in app.py.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from unittest.mock import patch

import app
import page.library
from assistant.errors import ModelUnavailable
from assistant.settings import Settings
from assistant.types import Answer, Piece, Turn
from index import Article, Hit, Progress, Report, Speaker, Statement
from page.library import Library
from tests.answers import HARBOUR, HOSTILE, cite, hit, quoted, refusal, reply, verbatim
from tests.test_library import MANIFEST, FakeIndex

QUOTE = "„Wir warten auf den Pegel“, sagte Kapitänin Ilse Brandt."
SHIPS = "Am Kai lagen 14 Schiffe."


class ScriptedAssistant:
    """Answers by a word of the question, in pieces of one word."""

    def __init__(self, *given: object, **named: object) -> None: ...

    def ask(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        if "fail" in question:
            raise ModelUnavailable("The model <m> cannot be reached. Start it.")
        if "crash" in question:
            raise RuntimeError("unforeseen")
        quote, ships = cite(1, HARBOUR, QUOTE), cite(2, HARBOUR, SHIPS)
        if "hostile" in question:
            return verbatim(question, cite(1, HOSTILE, HOSTILE.text), also=(hit(HOSTILE),))
        if "Brandt" in question:
            note = "Ilse Brandt: 2 statements in 1 article, newest first."
            return quoted(question, "Ilse Brandt", quote, ships, note=note)
        if "unknown" in question:
            return refusal(question, hit(HARBOUR), hit(HOSTILE))
        if "model" in question:
            doubt = "the article says 14, not 41"
            return reply(
                question,
                ("The captain waits.", quote, "supported", ""),
                ("There were 41 ships.", ships, "unsupported", doubt),
                model="some:model",
            )
        language = "de" if "Hafen" in question else "en"
        return verbatim(question, quote, ships, also=(hit(HOSTILE),), language=language)

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Iterator[Piece]:
        answer = self.ask(question, history)
        first, *words = answer.text.split(" ")
        yield Piece(first)
        for word in words:
            if word == words[len(words) // 2] and "slowly" in question:
                wait_for(RELEASE)
            yield Piece(f" {word}")
        yield Piece("", answer)


class ScriptedIndex(FakeIndex):
    """An index of no articles that can be built from any folder but "empty"."""

    @classmethod
    def build(cls, folder: Path, into: Path, *, progress: Callable[[Progress], None]) -> Report:
        if folder.name == "slowly":
            progress(Progress("reading", 1, 3))
            wait_for(RELEASE)
        return super().build(folder, into, progress=progress)

    def snapshot(self) -> ScriptedIndex:
        return self

    def speakers(
        self, name: str | None = None, k: int | None = None, *, like: str = ""
    ) -> list[Speaker]:
        return [each for each in SPEAKERS if (name or like).lower() in each.name.lower()]

    def statements(self, speaker: Speaker, *, k: int) -> list[Statement]:
        """Of the talkative speaker there are more than are shown at first."""
        if speaker.name == HOSTILE_NAME:
            return [_statement(HOSTILE, HOSTILE.text)] * min(k, speaker.statements)
        return [_statement(HARBOUR, "„Wir warten auf den Pegel“")][:k]

    def passage_at(self, article_id: str, position: int) -> Hit:
        return hit(HOSTILE if article_id == HOSTILE.id else HARBOUR)


HOSTILE_NAME = "<b>Hostile</b> \"&amp;' onclick=alert('name')"
SPEAKERS = (
    Speaker(HOSTILE_NAME, ("<i>Spelt</i>",), 60, 1, None, None),
    Speaker("Ilse Brandt", ("Brandt",), 1, 1, date(2025, 3, 4), date(2025, 3, 4)),
)


def _statement(article: Article, words: str) -> Statement:
    start = article.text.index(words)
    return Statement(article.id, "", None, "<sagte>", "direct", start, start + len(words), words)


def wait_for(file: Path) -> None:
    while not file.exists():
        time.sleep(0.02)


if __name__ == "__main__":
    RELEASE = Path(sys.argv[1])
    ScriptedIndex.disk = MANIFEST
    ScriptedIndex.gate.set()
    with patch.multiple(page.library, Index=ScriptedIndex, Assistant=ScriptedAssistant):
        library = Library(Settings(), ["Why is the harbour closed?", "An unknown matter?"])
        library.open().join()
        blocks, address = app.serve(library, "127.0.0.1", 0)
        print(address, flush=True)
        blocks.block_thread()
