"""python -m index build FOLDER | info | check | search | speakers | statements."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tqdm import tqdm

from index import Index, Progress
from index.errors import IndexFault
from index.store import Explanation, check

_DEFAULT = Path("my-index")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status: 0, 1 for a fault, 2 for wrong arguments."""
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except IndexFault as fault:
        print(fault, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. No index was changed.", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m index", description="Build, check and search an index of articles."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    build = commands.add_parser("build", help="index a folder of articles")
    build.add_argument("folder", type=Path, help="txt, md, html, pdf, docx, json, csv, feeds")
    build.add_argument("--into", type=Path, default=_DEFAULT, metavar="INDEX")
    build.add_argument(
        "--embedder", metavar="NAME", help="a sentence-transformers model, by name or folder"
    )
    build.set_defaults(run=_build)

    info = commands.add_parser("info", help="what an index holds")
    info.set_defaults(run=_info)
    verify = commands.add_parser("check", help="verify every file of an index")
    verify.set_defaults(run=_check)

    search = commands.add_parser("search", help="find passages")
    search.add_argument("question")
    search.add_argument("-k", type=_positive, default=10, metavar="N", help="how many passages")
    search.add_argument("--since", type=_day, metavar="YYYY-MM-DD")
    search.add_argument("--until", type=_day, metavar="YYYY-MM-DD")
    search.add_argument("--source", help="only articles of this source")
    search.add_argument("--language", metavar="CODE", help="only articles in it, such as de or en")
    search.add_argument(
        "--explain", action="store_true", help="what each ranking gave, and which words matched"
    )
    search.set_defaults(run=_search)

    speakers = commands.add_parser("speakers", help="who is quoted, and how often")
    speakers.add_argument("-k", type=_positive, default=50, metavar="N", help="how many")
    speakers.set_defaults(run=_speakers)

    statements = commands.add_parser("statements", help="who said what")
    statements.add_argument("--speaker", metavar="NAME", help="in any spelling")
    statements.add_argument("--about", metavar="TOPIC")
    statements.add_argument("--since", type=_day, metavar="YYYY-MM-DD")
    statements.add_argument("--until", type=_day, metavar="YYYY-MM-DD")
    statements.add_argument("-k", type=_positive, default=20, metavar="N", help="how many")
    statements.set_defaults(run=_statements)

    for command in (info, verify, search, speakers, statements):
        command.add_argument("--index", type=Path, default=_DEFAULT)
    return parser


def _build(arguments: argparse.Namespace) -> int:
    with _ProgressBar() as bar:
        report = Index.build(
            arguments.folder, arguments.into, embedder=arguments.embedder, progress=bar
        )
    print(report)
    return 0


def _info(arguments: argparse.Namespace) -> int:
    manifest = Index.open(arguments.index).manifest
    print(f"{arguments.index}, built {manifest.built_at:%Y-%m-%d %H:%M} UTC from {manifest.folder}")
    print(f"  {manifest.articles:>7,} articles")
    print(f"  {manifest.passages:>7,} passages")
    print(f"  {manifest.statements:>7,} statements")
    print(f"  embedder {manifest.embedder.name}, {manifest.dimension} dimensions")
    return 0


def _check(arguments: argparse.Namespace) -> int:
    faults = check(arguments.index)
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print(f"{arguments.index}: every file is what the build wrote.")
    return 1 if faults else 0


def _search(arguments: argparse.Namespace) -> int:
    index = Index.open(arguments.index).snapshot()
    hits = index.search(
        arguments.question,
        arguments.k,
        since=arguments.since,
        until=arguments.until,
        source=arguments.source,
        language=arguments.language,
    )
    for number, hit in enumerate(hits, 1):
        origin = " · ".join(
            str(part) for part in (hit.article.source, hit.article.published) if part
        )
        print(f"{number}. {hit.score:.3f}  {hit.article.heading}  {origin}")
        print(f"   {hit.passage.id}")
        if arguments.explain:
            _explain(index.explain(arguments.question, hit))
        print(f"   {' '.join(hit.passage.text.split())}\n")
    if not hits:
        print("Nothing found.")
    return 0


def _explain(why: Explanation) -> None:
    """What each ranking gave of the most it could give, and how much it weighs."""
    weights = why.weights
    print(
        f"   stems {why.stems:.3f} x {weights.stems:.2f}, parts {why.parts:.3f} x "
        f"{weights.parts:.2f}, vectors {why.dense:.3f} x {weights.dense:.2f}; "
        f"best sentence {why.sentence:.3f}"
    )
    for word, held in why.matches.items():
        print(f"   {word}: {', '.join(held) or '-'}")


def _speakers(arguments: argparse.Namespace) -> int:
    found = Index.open(arguments.index).speakers()
    for speaker in found[: arguments.k]:
        days = " to ".join(dict.fromkeys(str(day) for day in (speaker.first, speaker.last) if day))
        print(f"{speaker.name}  {', '.join(speaker.spellings)}".rstrip())
        print(f"   {_counted(speaker.statements, speaker.articles)}, {days or 'undated'}")
    print(_count(len(found), "speaker"))
    return 0


def _statements(arguments: argparse.Namespace) -> int:
    index = Index.open(arguments.index).snapshot()
    found = index.statements(
        arguments.speaker,
        arguments.about,
        None,
        since=arguments.since,
        until=arguments.until,
    )
    for statement in found[: arguments.k]:
        told = statement.cue or statement.kind
        day = statement.published or "undated"
        print(f"{statement.speaker} ({told}), {day}, {statement.article_id}")
        print(f"   {' '.join(statement.text.split())}\n")
    if not found:
        print("Nothing found.")
        return 0
    print(_counted(len(found), len({statement.article_id for statement in found})))
    if arguments.speaker and len(named := index.speakers(arguments.speaker)) > 1:
        print("by " + ", ".join(f"{each.name} ({each.statements:,} in all)" for each in named))
    return 0


def _counted(statements: int, articles: int) -> str:
    return f"{_count(statements, 'statement')} in {_count(articles, 'article')}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


class _ProgressBar:
    """A bar for each stage of a build, on a terminal only."""

    def __init__(self) -> None:
        self._stage = ""
        self._bar: tqdm[None] | None = None

    def __enter__(self) -> _ProgressBar:
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.close()

    def __call__(self, progress: Progress) -> None:
        if progress.stage != self._stage:
            self.__exit__()
            self._stage = progress.stage
            self._bar = tqdm(total=progress.total, desc=f"{progress.stage:>9}", disable=None)
        if self._bar is not None:
            self._bar.total = progress.total
            self._bar.update(progress.done - self._bar.n)


def _positive(text: str) -> int:
    if (number := int(text)) < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2025-02-12") from None


if __name__ == "__main__":
    sys.exit(main())
