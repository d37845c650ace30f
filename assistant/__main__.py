"""python -m assistant "What did Peskow say?": the answer and its sources, in a terminal."""

from __future__ import annotations

import argparse
import json
import os
import sys
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from assistant import Answer, Assistant, Citation, Piece, Sentence, Turn
from assistant.errors import AssistantFault
from assistant.extract.notices import heading
from assistant.prompts import Prompts
from assistant.settings import Settings
from assistant.types import Span
from index import Article, Passage
from index.errors import IndexFault

FOUND, FAULT, NOT_FOUND = 0, 1, 3  # exit status; 2 is argparse's, for wrong usage
_WIDTH = 100
_EPILOG = """exit status: 0 answered (or the conversation ended), 1 something is wrong,
2 wrong usage, 3 the articles do not know"""


def main(argv: Sequence[str] | None = None) -> int:
    """Answer the question given, or every line that comes in; returns the exit status."""
    arguments = _parser().parse_args(argv)
    try:
        return _run(arguments)
    except (AssistantFault, IndexFault) as fault:
        print(fault, file=sys.stderr)
        return FAULT
    except BrokenPipeError:  # who reads has seen enough: "| head"
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for the flush at the end
        return FOUND


def _run(arguments: argparse.Namespace) -> int:
    settings = Settings.from_environment(
        os.environ,
        index=arguments.index,
        model=arguments.model,
        strict=arguments.strict or None,
    )
    assistant = Assistant(
        settings.index,
        settings.model,
        Prompts.read(settings.prompts),
        base_url=settings.base_url,
        timeout=settings.timeout,
        strict=settings.strict,
    )
    if arguments.question is None:
        return _converse(assistant, as_json=arguments.json)
    answer = _show(assistant, arguments.question, (), as_json=arguments.json)
    return FOUND if answer.found else NOT_FOUND


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m assistant",
        description="Answer a question from the articles of an index, with its sources.",
        epilog=_EPILOG,
    )
    parser.add_argument(
        "question",
        nargs="?",
        help="without one, questions are read line by line, as a conversation",
    )
    parser.add_argument("--index", help="folder of the index (default: my-index)")
    parser.add_argument("--model", help="provider:name; without it, the articles' own words")
    parser.add_argument(
        "--strict",
        action="store_true",
        help="leave out what the model writes without support in the articles",
    )
    parser.add_argument(
        "--json", action="store_true", help="print everything about the answer, one JSON a line"
    )
    return parser


def _converse(assistant: Assistant, *, as_json: bool) -> int:
    """Answer line after line until they end; each may build on those before."""
    turns: list[Turn] = []
    for question in _lines():
        try:
            answer = _show(assistant, question, turns, as_json=as_json)
        except AssistantFault as fault:
            print(fault, file=sys.stderr)
            continue
        turns.append(Turn(question, answer))
    return FOUND


def _lines() -> Iterator[str]:
    """The lines of the input that are not empty; a reader at a terminal is prompted."""
    prompt = "> " if sys.stdin.isatty() else ""
    while True:
        try:
            line = input(prompt).strip()
        except (EOFError, KeyboardInterrupt):
            return
        if line:
            yield line


def _show(assistant: Assistant, question: str, history: Sequence[Turn], *, as_json: bool) -> Answer:
    """Print the answer, its text as it comes; then what is in doubt, and the sources."""
    if as_json:
        answer = assistant.ask(question, history)
        print(json.dumps(record(answer), ensure_ascii=False), flush=True)
        return answer
    answer = _stream(assistant.stream(question, history))
    for sentence in answer.sentences:
        if sentence.support != "supported":
            print(_printable(_doubt(sentence, answer.language)) + "\n")
    for citation in answer.citations:
        print(_printable(_source(citation)) + "\n")
    sys.stdout.flush()
    return answer


def _stream(pieces: Iterator[Piece]) -> Answer:
    """Print the text piece by piece; returns the answer that the last one carries."""
    begun, answer = False, None
    for piece in pieces:
        if piece.text:
            print(("" if begun else "\n") + _printable(piece.text), end="", flush=True)
            begun = True
        answer = piece.answer
    print("\n")
    assert answer, "the last piece carries the answer"
    return answer


_DOUBTS = {
    "de": {"partly": "nur teilweise belegt", "unsupported": "nicht belegt"},
    "en": {"partly": "only partly supported", "unsupported": "not supported"},
}


def _doubt(sentence: Sentence, language: str) -> str:
    """A sentence that its sources do not bear out, and under it why."""
    verdict = _DOUBTS["de" if language == "de" else "en"][sentence.support]
    return f"? {sentence.text}\n  {': '.join(filter(None, (verdict, sentence.reason)))}"


def _source(citation: Citation) -> str:
    """Number, heading, source and date; under it the cited words and where else they stand."""
    indent = " " * (len(str(citation.number)) + 3)
    lines = [f"[{citation.number}] {_named(citation.article)}"]
    for start, end in citation.highlights:
        cited = " ".join(citation.article.text[start:end].split())
        lines += textwrap.wrap(
            cited, _WIDTH, initial_indent=f"{indent}| ", subsequent_indent=f"{indent}| "
        )
    lines += [f"{indent}= {_named(copy)}" for copy in citation.copies]
    lines.append(indent + (citation.article.url or citation.article.id))
    return "\n".join(lines)


def _named(article: Article) -> str:
    day = article.published.isoformat() if article.published else None
    return ", ".join(filter(None, (heading(article), article.source, day)))


def _printable(text: str) -> str:
    """``text`` without the control characters by which an article could command a terminal."""
    return "".join(c if c in "\n\t" or unicodedata.category(c) != "Cc" else "\ufffd" for c in text)


def record(answer: Answer) -> dict[str, Any]:
    """Everything about an answer as values that JSON knows; dates as YYYY-MM-DD."""
    return {
        "question": answer.question,
        "found": answer.found,
        "language": answer.language,
        "model": answer.model,
        "text": answer.text,
        "sentences": [asdict(sentence) for sentence in answer.sentences],
        "citations": [
            {
                "number": citation.number,
                "article": _article(citation.article),
                "passage": _passage(citation.passage),
                "highlights": [_span(citation.article, span) for span in citation.highlights],
                "copies": [_article(copy) for copy in citation.copies],
            }
            for citation in answer.citations
        ],
        "passages": [
            {
                "score": round(hit.score, 4),
                "article": _article(hit.article),
                "passage": _passage(hit.passage),
                "copies": [_article(copy) for copy in hit.copies],
            }
            for hit in answer.passages
        ],
    }


def _article(article: Article) -> dict[str, Any]:
    """All about an article but its text."""
    fields = asdict(article)
    del fields["text"]
    published: date | None = article.published
    return fields | {"published": published.isoformat() if published else None}


def _passage(passage: Passage) -> dict[str, Any]:
    fields = asdict(passage)
    del fields["article_id"]
    return fields


def _span(article: Article, span: Span) -> dict[str, Any]:
    start, end = span
    return {"start": start, "end": end, "text": article.text[start:end]}


if __name__ == "__main__":
    sys.exit(main())
