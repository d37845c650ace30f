"""Questions, answers and passages -> HTML strings.

Everything that comes from an article, a model or a reader passes through ``escape`` exactly once;
every tag on the page is written here. None of these functions knows of Gradio.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from assistant.extract.notices import heading
from assistant.types import Answer, Citation, Sentence, Span
from index import Article, Hit, Manifest, Passage, Progress, Report, Speaker, Statement
from index.language import date_in_words
from page.words import Words, count_text, number_text, time_text, words

CONTEXT = 180  # characters of the article shown on either side of a passage
_MARK = re.compile(r"[ \t]*\[([0-9]+)\]")


def question(number: int, text: str) -> str:
    """The reader's words, as the heading of turn ``number``."""
    return f'<h2 class="question" id="t{number}" dir="auto">{escape(text)}</h2>'


def pending(text: str, say: Words) -> str:
    """An answer of which ``text`` has come so far."""
    body = _running(escape(text)) if text else f'<p class="quiet">{say["searching"]}</p>'
    return f'<div class="answer pending" aria-busy="true">{body}</div>'


def stopped(text: str, say: Words) -> str:
    """An answer the reader stopped after ``text``."""
    note = f'<p class="quiet">{say["stopped"]}</p>'
    return f'<div class="answer">{_running(escape(text)) if text else ""}{note}</div>'


def fault(message: str, say: Words) -> str:
    """Why there is no answer, in words."""
    return (
        f'<div class="fault" role="alert"><strong>{say["failed"]}</strong> '
        f"<span>{escape(message)}</span></div>"
    )


def answer(number: int, reply: Answer) -> str:
    """The answer of turn ``number`` with everything it rests on, in the question's language."""
    say = words(reply.language)
    parts = [_said(number, reply, say) or _running(_text(number, reply, say))]
    if reply.found:
        parts.append(_byline(reply, say))
        sources = (_source(number, each, say) for each in reply.citations)
        parts.append(_section("sources", say["sources"], sources))
        cited = {each.passage.id for each in reply.citations}
        others = [hit for hit in reply.passages if hit.passage.id not in cited]
        if others:
            found = _section("others", say["also_found"], (_found(hit, say) for hit in others))
            parts.append(found)
    elif reply.passages:
        nearest = (_found(hit, say) for hit in _one_per_article(reply.passages))
        parts.append(_section("nearest", say["nearest"], nearest))
    kind = "answer" if reply.found else "answer refusal"
    return f'<div class="{kind}" lang="{escape(reply.language)}">{"".join(parts)}</div>'


def passage(article: Article, shown: Passage, highlights: Sequence[Span], say: Words) -> str:
    """A passage amid its article, the ``highlights`` (spans in the article's text) marked."""
    start = min([shown.start, *(first for first, _ in highlights)])
    end = max([shown.end, *(last for _, last in highlights)])
    before, after = _context(article.text, start, end)
    quote = (
        f'<span class="context">{escape(before)}</span>'
        f"{_highlighted(article.text, start, end, highlights)}"
        f'<span class="context">{escape(after)}</span>'
    )
    link = _link(article.url, say["original"] + " ↗", "original")
    return f'<blockquote dir="auto"{_language(article)}>{quote}</blockquote>{link}'


def welcome(examples: Iterable[str], say: Words) -> str:
    """What a reader sees before the first question."""
    buttons = "".join(
        f'<button type="button" data-ask="{escape(text)}">{escape(text)}</button>'
        for text in examples
    )
    offered = f'<p class="quiet">{say["examples"]}</p><div class="examples">{buttons}</div>'
    return (
        f'<div class="welcome"><h1>{say["title"]}</h1><p class="lead">{say["lead"]}</p>'
        f"{offered if buttons else ''}</div>"
    )


def speakers(listed: Sequence[Speaker], total: int, say: Words) -> str:
    """Speakers with their counts, each a button; they are the first of ``total``."""
    if not listed:
        return f'<p class="quiet">{say["nobody"]}</p>'
    rows = "".join(
        f'<li><button type="button" data-speaker="{escape(each.name)}">'
        f"<strong>{escape(each.name)}</strong>"
        f'<span class="facts">{escape(_counts(each, say))}</span></button></li>'
        for each in listed
    )
    return f'<ul class="speakers">{rows}</ul>{_part("some", len(listed), total, say)}'


def speaker(who: Speaker, said: Sequence[tuple[Statement, Hit]], say: Words) -> str:
    """What a speaker said over time, newest first: ``said`` with the passages that hold it.

    A button asks for more statements where these are not all.
    """
    spellings = ", ".join(who.spellings)
    also = f'<p class="facts">{say["also_spelt"]}: {escape(spellings)}</p>' if spellings else ""
    more = (
        f'<button type="button" data-speaker="{escape(who.name)}" data-most="{2 * len(said)}">'
        f"{say['more']}</button>"
        if len(said) < who.statements
        else ""
    )
    days = [day for day in (who.first, who.last) if day]
    period = " – ".join(dict.fromkeys(date_in_words(day, say["language"]) for day in days))
    facts = " · ".join(filter(None, (_counts(who, say), period)))
    return (
        f'<button type="button" class="back" data-back>‹ {say["all_speakers"]}</button>'
        f'<h2 dir="auto">{escape(who.name)}</h2>'
        f'<p class="facts">{escape(facts)}</p>{also}'
        f'<ol class="timeline">{"".join(_statement(*each, say) for each in said)}</ol>'
        f"{_part('newest', len(said), who.statements, say)}{more}"
    )


def _statement(statement: Statement, hit: Hit, say: Words) -> str:
    """A statement with day and source that opens on its passage."""
    article = hit.article
    day = date_in_words(article.published, say["language"]) if article.published else None
    facts = " · ".join(filter(None, (article.source, statement.cue)))
    body = passage(article, hit.passage, [(statement.start, statement.end)], say)
    return (
        f'<li><details class="source"><summary><span class="heading">'
        f'<span class="day">{escape(day or say["undated"])}</span> '
        f'<span class="facts">{escape(facts)}</span>'
        f'<span class="words" dir="auto"{_language(article)}>{escape(statement.text)}</span>'
        f'</span></summary><p class="facts">{escape(_title(article))}</p>{body}'
        f"{_copies(hit.copies, say)}</details></li>"
    )


def _part(note: str, shown: int, total: int, say: Words) -> str:
    """Says that more is there than shown; "" when it is all."""
    if shown >= total:
        return ""
    told = say[note].format(shown=number_text(shown, say), total=number_text(total, say))
    return f'<p class="quiet">{told}</p>'


def _counts(who: Speaker, say: Words) -> str:
    said = count_text(who.statements, "statement", say)
    return f"{said} · {count_text(who.articles, 'article', say)}"


def _said(number: int, reply: Answer, say: Words) -> str:
    """Somebody's words as a list with speaker, source and day; "" for an answer of another kind.

    Sentences of one speaker that follow each other in one place are one item.
    """
    located = [(sentence, span) for sentence, span in _located(reply) if span]
    if not (located and len(located) == len(reply.sentences)):
        return ""
    if not all(sentence.speaker for sentence, _ in located):
        return ""
    known = {each.number for each in reply.citations}
    items: list[tuple[Sentence, str]] = []
    begin, done = located[0][1][0], 0
    for sentence, (start, end) in located:
        marks = _trailing_marks(reply.text, end)
        shown = _linked(number, reply.text[start:marks], known)
        goes_on = items and "\n" not in reply.text[done:start]
        if goes_on and items[-1][0].speaker == sentence.speaker:
            items[-1] = (sentence, f"{items[-1][1]} {shown}")
        else:
            items.append((sentence, shown))
        done = marks
    lead = _running(_between(number, reply.text[:begin].strip(), known)) if begin else ""
    articles = {each.number: each.article for each in reply.citations}
    rows = "".join(
        _quoted(sentence, articles[sentence.citations[0]], shown, say) for sentence, shown in items
    )
    return f'{lead}<ul class="said">{rows}</ul>'


def _quoted(sentence: Sentence, article: Article, shown: str, say: Words) -> str:
    facts = escape(" · ".join(_facts(article, say)))
    return (
        f'<li><p class="who"><strong>{escape(sentence.speaker)}</strong> '
        f'<span class="facts">{facts}</span></p>'
        f'<blockquote class="text" dir="auto"{_language(article)}>{shown}</blockquote></li>'
    )


def _language(article: Article) -> str:
    return "" if article.language == "und" else f' lang="{escape(article.language)}"'


def _text(number: int, reply: Answer, say: Words) -> str:
    """``reply.text``, its marks linked, each sentence in doubt with a note.

    What belongs to no sentence is the assistant's own remark, and looks like one.
    """
    parts: list[str] = []
    elsewhere: list[str] = []
    known = {each.number for each in reply.citations}
    done = 0
    for sentence, span in _located(reply):
        doubt = "" if sentence.support == "supported" else _doubt(sentence, say)
        if span is None:
            elsewhere.append(f"\n„{escape(sentence.text)}“{doubt}" if doubt else "")
            continue
        start, end = span
        marks = _trailing_marks(reply.text, end)
        parts.append(_between(number, reply.text[done:start], known))
        shown = _linked(number, reply.text[start:end], known)
        parts.append(f'<span class="claim {sentence.support}">{shown}</span>' if doubt else shown)
        parts.append(_linked(number, reply.text[end:marks], known) + doubt)
        done = marks
    return "".join([*parts, _between(number, reply.text[done:], known), *elsewhere])


def _located(reply: Answer) -> Iterator[tuple[Sentence, Span | None]]:
    """Each sentence and where in ``reply.text`` it is, also with marks inside it.

    The span is None where the text reads otherwise.
    """
    plain, where = _without_marks(reply.text)
    cursor = 0
    for sentence in reply.sentences:
        at = plain.find(sentence.text, cursor) if sentence.text else -1
        if at < 0:
            yield sentence, None
        else:
            cursor = at + len(sentence.text)
            yield sentence, (where[at], where[cursor - 1] + 1)


def _without_marks(text: str) -> tuple[str, list[int]]:
    """``text`` without its [n] marks, and where each character left stood."""
    marked = {at for match in _MARK.finditer(text) for at in range(*match.span())}
    where = [at for at in range(len(text)) if at not in marked]
    return "".join(text[at] for at in where), where


def _trailing_marks(text: str, end: int) -> int:
    """Where the marks that directly follow ``text[:end]`` are over."""
    while match := _MARK.match(text, end):
        end = match.end()
    return end


def _linked(number: int, text: str, known: set[int]) -> str:
    """``text`` escaped, each mark of a known citation a link to its source."""
    parts, done = [], 0
    for match in _MARK.finditer(text):
        if int(match[1]) in known:
            parts.append(escape(text[done : match.start()]))
            parts.append(f'<a class="mark" href="#t{number}-s{match[1]}">[{match[1]}]</a>')
            done = match.end()
    return "".join(parts) + escape(text[done:])


def _between(number: int, text: str, known: set[int]) -> str:
    """What stands between sentences: space, or a remark of the assistant, which cites nothing."""
    shown = _linked(number, text, known)
    if text.strip() and not _MARK.search(text):
        return f'<span class="remark">{shown}</span>'
    return shown


def _doubt(sentence: Sentence, say: Words) -> str:
    reason = f": {escape(sentence.reason)}" if sentence.reason else ""
    return f' <span class="doubt {sentence.support}">{say[sentence.support]}{reason}</span>'


def _running(markup: str) -> str:
    """Running text. A line end becomes a gap, wherever it stands among the tags."""
    gaps = markup.replace("\n", '<span class="gap">\n</span>')
    return f'<div class="text" dir="auto">{gaps}</div>'


def _byline(reply: Answer, say: Words) -> str:
    if reply.model is None:
        origin = say["own_words"]
    else:
        origin = say["written_by"].format(model=escape(reply.model))
    return (
        f'<p class="byline"><span>{origin}</span>'
        f'<button type="button" data-copy="{escape(_plain(reply, say))}" '
        f'data-copied="{say["copied"]}">'
        f"{say['copy']}</button></p>"
    )


def _plain(reply: Answer, say: Words) -> str:
    """The answer and its sources as text, to be pasted elsewhere."""
    sources = (
        f"[{each.number}] "
        + ", ".join((_title(each.article), *_facts(each.article, say)))
        + (f", {each.article.url}" if each.article.url else "")
        for each in reply.citations
    )
    return "\n".join((reply.text, "", *sources))


def _section(kind: str, heading: str, items: Iterable[str]) -> str:
    listed = "".join(f"<li>{item}</li>" for item in items)
    if kind != "sources":
        return f'<details class="{kind}"><summary>{heading}</summary><ul>{listed}</ul></details>'
    return f'<section class="{kind}"><h3>{heading}</h3><ul>{listed}</ul></section>'


def _source(number: int, citation: Citation, say: Words) -> str:
    """One numbered source: title, origin and, opened, its passage."""
    body = passage(citation.article, citation.passage, citation.highlights, say)
    opened = " open" if citation.number == 1 else ""
    return (
        f'<details class="source" id="t{number}-s{citation.number}"{opened}><summary>'
        f'<span class="number">{citation.number}</span>{_heading(citation.article, say)}</summary>'
        f"{body}{_copies(citation.copies, say)}</details>"
    )


def _found(hit: Hit, say: Words) -> str:
    """One passage that is no source of the answer."""
    body = passage(hit.article, hit.passage, (), say)
    return (
        f'<details class="source"><summary>{_heading(hit.article, say)}</summary>'
        f"{body}{_copies(hit.copies, say)}</details>"
    )


def _heading(article: Article, say: Words) -> str:
    title = f"<cite>{escape(_title(article))}</cite>"
    language = "" if article.language == "und" else article.language.upper()
    facts = [*_facts(article, say), language]
    shown = " · ".join(escape(fact) for fact in facts if fact)
    return f'<span class="heading">{title}<span class="facts">{shown}</span></span>'


def _title(article: Article) -> str:
    return article.title or heading(article)


def _facts(article: Article, say: Words) -> list[str]:
    """Where and when the article appeared, as far as it says."""
    day = date_in_words(article.published, say["language"]) if article.published else None
    return [fact for fact in (article.source, day) if fact]


def _copies(copies: Sequence[Article], say: Words) -> str:
    if not copies:
        return ""
    names = ", ".join(_place(each, say) for each in copies)
    return f'<p class="copies">{say["also_in"]}: {names}</p>'


def _place(article: Article, say: Words) -> str:
    name = ", ".join(_facts(article, say)) or _title(article)
    return _link(article.url, name, "place") or escape(name)


def _link(url: str | None, text: str, kind: str) -> str:
    """A link to another site, or "" where the address is not one of the web."""
    if url is None or not _is_web(url):
        return ""
    return (
        f'<a class="{kind}" href="{escape(url)}" target="_blank" '
        f'rel="noopener noreferrer nofollow">{escape(text)}</a>'
    )


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    """Up to CONTEXT characters before and after, cut between words, "…" where cut."""
    first, last = max(0, start - CONTEXT), min(len(text), end + CONTEXT)
    before, after = text[first:start], text[end:last]
    if first > 0:
        before = "… " + before.partition(" ")[2].lstrip()
    if last < len(text):
        after = after.rpartition(" ")[0].rstrip() + " …"
    return before, after


def _highlighted(text: str, start: int, end: int, spans: Sequence[Span]) -> str:
    """``text[start:end]`` escaped, with the spans in <mark>; where they overlap, the first wins."""
    parts, done = [], start
    for first, last in sorted(spans):
        first = max(first, done)
        if first < last:
            parts.append(f"{escape(text[done:first])}<mark>{escape(text[first:last])}</mark>")
            done = last
    return "".join(parts) + escape(text[done:end])


def _one_per_article(hits: Iterable[Hit]) -> list[Hit]:
    """The best hit of each article, in the order given."""
    best: dict[str, Hit] = {}
    for hit in hits:
        best.setdefault(hit.article.id, hit)
    return list(best.values())


def ready(manifest: Manifest, say: Words) -> str:
    """What the index in use holds, from where and since when."""
    counts = (
        count_text(manifest.articles, "article", say),
        count_text(manifest.passages, "passage", say),
    )
    origin = say["built"].format(
        folder=Path(manifest.folder).name,
        when=time_text(manifest.built_at.astimezone(), say),
        embedder=manifest.embedder.name,
    )
    return (
        f'<p class="state" title="{escape(manifest.folder)}">'
        f"<strong>{' · '.join(counts)}</strong> {escape(origin)}</p>"
    )


def building(folder: Path, progress: Progress | None, say: Words) -> str:
    """How far a build is; ``progress`` is None before its first step."""
    heading = escape(say["building"].format(folder=folder.name))
    if progress is None:
        return f'<p class="state">{heading} …<progress></progress></p>'
    done, total = (number_text(number, say) for number in (progress.done, progress.total))
    count = f" {done} / {total}" if progress.total > 1 else ""
    bar = f'<progress max="{max(progress.total, 1)}" value="{progress.done}"></progress>'
    return f'<p class="state">{heading} · {say[progress.stage]}{count}{bar}</p>'


def skipped(report: Report, say: Words) -> str:
    """The files a build could not read, and why; "" when it read them all."""
    if not report.skipped:
        return ""
    items = "".join(
        f"<li><code>{escape(str(item.path))}</code> {escape(item.reason)}</li>"
        for item in report.skipped
    )
    heading = count_text(len(report.skipped), "skipped", say)
    return f'<details class="skipped"><summary>{heading}</summary><ul>{items}</ul></details>'
