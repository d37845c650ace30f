"""A folder of files -> its articles, and why some files gave none."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from index.articles.dates import parse_date
from index.articles.docx import read_docx
from index.articles.feeds import read_feed
from index.articles.fields import Draft, host
from index.articles.head import read_head, without_teasers
from index.articles.model import Article, Duplicate, Skipped, Unreadable
from index.articles.pdf import read_pdf
from index.articles.plain import read_markdown, read_plain
from index.articles.records import read_json, read_json_lines, read_table
from index.articles.text import clean, line
from index.articles.web import read_page
from index.errors import ArticlesNotFound
from index.language import detect

Reader = Callable[[Path], Iterator[Draft | Unreadable]]

_READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_page,
    ".htm": read_page,
    ".xhtml": read_page,
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_table,
    ".tsv": read_table,
    ".xml": read_feed,
    ".rss": read_feed,
    ".atom": read_feed,
}
_KNOWN = "txt, md, html, pdf, docx, json, jsonl, csv and xml are read"
_JUNK = re.compile(r"\.|~\$|__MACOSX\Z|Thumbs\.db\Z|desktop\.ini\Z", re.IGNORECASE)
_DATED_NAME = re.compile(r"(\d{4})[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)")


def article_files(folder: Path) -> list[Path]:
    """Return the files below ``folder``, sorted; all are to be read or reported.

    Hidden files and folders, and what programs leave lying about, are passed over. No link to
    a folder is followed, so there are no loops; one that leads out of ``folder`` is listed, to
    be reported, and so is a folder that may not be opened.

    Raises:
        ArticlesNotFound: there is no such folder.
    """
    if not folder.is_dir():
        raise ArticlesNotFound(f"There is no folder {folder}. Name a folder of articles.")
    found: list[Path] = []

    def closed(error: OSError) -> None:
        found.append(Path(error.filename))

    for place, folders, files in os.walk(folder, onerror=closed):
        folders[:] = [
            name
            for name in folders
            if not _JUNK.match(name) and not Path(place, name, "building.lock").is_file()
        ]
        links = [name for name in folders if _leads_out(Path(place, name), folder)]
        found += [Path(place, name) for name in [*links, *files] if not _JUNK.match(name)]
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _leads_out(path: Path, folder: Path) -> bool:
    return path.is_symlink() and not path.resolve().is_relative_to(folder.resolve())


def read_folder(
    folder: Path, progress: Callable[[int, int], None] | None = None
) -> Iterator[Article | Skipped | Duplicate]:
    """Yield the articles below ``folder`` in the order of their paths, and what gave none.

    An article whose title, source and text were read before, blanks aside, is a `Duplicate`; the
    same text under another headline or in another paper is an article of its own. ``progress``
    is called with the number of files read and of all files. One record is held in memory at a
    time (one file of a format that cannot be read in parts), and 16 bytes for each article.

    Raises:
        ArticlesNotFound: there is no such folder.
    """
    files = article_files(folder)
    seen: dict[bytes, str] = {}
    for done, path in enumerate(files, 1):
        for found in read_file(path, folder):
            yield _once(found, seen) if isinstance(found, Article) else found
        if progress:
            progress(done, len(files))


def _once(article: Article, seen: dict[bytes, str]) -> Article | Duplicate:
    words = " ".join(article.text.split())
    told = "\n".join((article.title, article.source or "", words))
    first = seen.setdefault(hashlib.blake2b(told.encode(), digest_size=16).digest(), article.id)
    return article if first == article.id else Duplicate(article.id, first)


def read_file(path: Path, folder: Path) -> Iterator[Article | Skipped]:
    """Yield the articles of a file below ``folder``; never raises for what is in the file."""
    name = path.relative_to(folder).as_posix()
    shown = os.fsencode(name).decode("utf-8", "replace")
    try:
        if shown != name:
            raise Unreadable("its name is not valid UTF-8; rename it")
        for draft in _reader(path, folder)(path):
            yield _finished(draft, path, name)
    except Unreadable as reason:
        yield Skipped(shown, line(str(reason)))
    except OSError as error:
        yield Skipped(shown, f"cannot be opened: {error.strerror or error}")
    except Exception as error:  # on damaged files, parsers fail in ways of their own
        what = f"{type(error).__name__}: {line(str(error))[:200]}"
        yield Skipped(shown, f"damaged, or not what its ending says ({what})")


def _reader(path: Path, folder: Path) -> Reader:
    """The reader for a file of this ending, once it is sure that there is a file to read."""
    if _leads_out(path, folder):
        raise Unreadable("a link that leads out of the folder; not followed")
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        os.scandir(path).close()  # says why it was not looked into
        raise Unreadable("a folder that could not be looked into")
    if not stat.S_ISREG(mode):
        raise Unreadable("not a file but a device or pipe")
    ending = path.suffix.lower()
    if ending not in _READERS:
        raise Unreadable(f"{f'unknown ending {ending}' if ending else 'no ending'}; {_KNOWN}")
    return _READERS[ending]


def _finished(draft: Draft | Unreadable, path: Path, name: str) -> Article | Skipped:
    """Decide what is still open in a draft: head and tail of its text, date, source, language."""
    if isinstance(draft, Unreadable):
        return Skipped(name, line(str(draft)))
    where = f"record {draft.number}: " if draft.number else ""
    text = clean(draft.text)
    language = draft.language or detect(text)
    head = read_head(text, line(draft.title), language, draft.headline_inside)
    text = without_teasers(head.text)
    if not any(map(str.isalnum, text)):
        return Skipped(name, f"{where}no text {'below its headline' if head.title else 'in it'}")
    return Article(
        id=f"{name}#{draft.number}" if draft.number else name,
        title=head.title,
        text=text,
        source=draft.source or head.source or host(draft.url),
        url=draft.url,
        authors=draft.authors or head.authors,
        published=draft.published or head.published or _date_of_name(path, draft) or draft.filed,
        language=language,
    )


def _date_of_name(path: Path, draft: Draft) -> date | None:
    """The date that begins the name of a file with one article; that of a dump says nothing."""
    match = _DATED_NAME.match(path.name)
    return parse_date("-".join(match.groups())) if match and not draft.number else None
