"""Who said what: statements against gold quotations.

    python -m benchmarks statements [--data FILE] [--json]

Always: the spans of short English and German passages with gold statements, which come with the
project, in two halves, one to learn from and one to report. With ``--data``, German news articles
with gold quotations, two tables. *spans*: a predicted statement matches a gold quotation, one to
one, if their characters overlap with intersection over union of at least .5 and, for the
attributed figure, they share a content word of the speaker (both without a speaker also agree).
*asked*: for every article and every person's surname among its gold speakers, the sentences that
the statements of that surname touch against the sentences that the gold quotations of that surname
touch; once more for every name, of institutions too. The gold does not say whom a pronoun means,
so a sentence rightly given to the surname counts as wrong where the gold speaker is "er". Two more
rows see to that: one leaves out the sentences whose gold speaker is a pronoun, the other counts
them for the person they mean, as readers who saw no answers of ours found ("speakers_meant.json":
the characters where the surname stands in the article, null where it is open). A person is who has
a known given name, or a name of words that no list holds.
"""

from __future__ import annotations

import argparse
import itertools
import json
import re
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.data import records
from index.language.sentences import split_sentences
from index.lexicon import is_common
from index.names import same_name, strip_titles
from index.statements import Statement, find_statements
from index.statements.given_names import GIVEN

_TESTS = Path(__file__).parent.parent / "tests"
PASSAGES = {
    "en": _TESTS / "english_statements.json",
    "de": _TESTS / "german_statements.json",
}  # by language
MEANT = Path(__file__).with_name("speakers_meant.json")
_KINDS = ("Direct", "Indirect", "IndirectFreeIndirect", "Reported")
_SPEECH = re.compile(
    r"\b(sag|erklär|beton|teilt|mein|äußer|sprach|forder|kritisi|berichte|laut|zufolge|"
    r"nach Angaben|so )|[„“”»«\"]"
)
_WORD = re.compile(r"\w+")
_SMALL = {
    *("der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "einem", "einen"),
    *("und", "von", "vom", "zu", "zur", "zum", "in", "im", "am", "an", "auf", "aus", "bei", "beim"),
    *("mit", "nach", "für", "über", "sowie"),
}
_PARTICLES = {"von", "van", "vom", "zu", "der", "den", "de", "del", "di", "da", "bin", "al"}
_CAPITAL = r"[^\W\d_a-zäöüß][\w’'.-]*"
_NAME = re.compile(rf"{_CAPITAL}(?:(?: (?:{'|'.join(_PARTICLES)}))* {_CAPITAL})+")
_UNNAMED = {"er", "sie", "es", "der", "die", "das", "man", "wir", "ich", "demnach", "danach", ""}

Span = tuple[int, int]
Counts = tuple[int, int, int]  # right, predicted, gold
Meant = dict[str, Span | None]  # number of a quotation -> where its speaker's surname stands
Names = Callable[[dict[str, Any]], list[str]]
Select = Callable[[dict[str, Any], list[Statement], str], set[int]]  # -> numbers of sentences


def main(argv: list[str]) -> int:
    """Print both tables (or one JSON record); returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks statements")
    parser.add_argument("--data", type=Path, help="quotations as JSON lines")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(argv)
    record: dict[str, Any] = {}
    if options.data:
        articles = list(records(options.data))
        find(articles[0])  # reads the word lists, as every process does once
        started = time.process_time()
        found = [find(article) for article in articles]
        seconds = time.process_time() - started
        record = {
            "articles": len(articles),
            "articles_per_second": round(len(articles) / seconds, 1),
            "spans": spans_table(articles, found),
            "asked, persons": asked_table(articles, found, persons),
            "asked, every name": asked_table(articles, found, every_name),
        }
    for language, half in itertools.product(PASSAGES, ("tune", "report")):
        passages = gold_passages(language, half)
        record[f"passages, {language}, {half}"] = spans_table(
            passages, [find(each) for each in passages], False
        )
    print(json.dumps(record, ensure_ascii=False) if options.json else _as_text(record))
    return 0


def find(article: dict[str, Any]) -> list[Statement]:
    """The statements of one gold article."""
    return find_statements(
        article["text"],
        [tuple(s) for s in article["sentences"]],
        article["language"],
        article["id"],
    )


def gold_passages(language: str, half: str) -> list[dict[str, Any]]:
    """The passages in a language, of one half ("tune" or "report"), as gold articles.

    A quotation is found in its passage by its words, which must stand there; those of one passage
    come in the order of the text or lie inside one another.
    """
    articles = []
    passages = json.loads(PASSAGES[language].read_text(encoding="utf-8"))
    for number, passage in enumerate(passages):
        if passage["half"] != half:
            continue
        text = passage["text"]
        quotes = []
        for quote in passage["quotes"]:
            start = text.index(quote["quote"])
            quotes.append({**quote, "quote_spans": [(start, start + len(quote["quote"]))]})
        articles.append(
            {
                "id": f"{language}-{number}",
                "language": language,
                "text": text,
                "sentences": split_sentences(text, language),
                "quotes": quotes,
            }
        )
    return articles


def spans_table(
    articles: Sequence[dict[str, Any]], found: Sequence[list[Statement]], single: bool = True
) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 of spans; attributed unless the row says otherwise.

    Statements are direct or indirect, so only all, direct and all indirect kinds have a precision;
    the ``single`` indirect kinds, where asked for, are given by their recall.
    """
    rows: dict[str, tuple[tuple[str, ...], str | None, bool]] = {
        "all, spans only": (_KINDS, None, False),
        "all": (_KINDS, None, True),
        "Direct, spans only": (("Direct",), "direct", False),
        "Direct": (("Direct",), "direct", True),
        "indirect kinds": (_KINDS[1:], "indirect", True),
    }
    table = {}
    for name, (types, kind, attributed) in rows.items():
        table[name] = _scores(
            _sum(
                match_counts(a, s, types, kind, attributed)
                for a, s in zip(articles, found, strict=True)
            )
        )
    for kind_of_gold in _KINDS[1:] if single else ():
        right, _, gold = _sum(
            match_counts(a, s, (kind_of_gold,), None, True)
            for a, s in zip(articles, found, strict=True)
        )
        table[kind_of_gold] = {"R": round(right / max(gold, 1), 3)}
    return table


def match_counts(
    article: dict[str, Any],
    statements: Sequence[Statement],
    types: tuple[str, ...],
    kind: str | None,
    attributed: bool,
) -> Counts:
    """(matched pairs, statements, gold quotations), pairs taken greedily by overlap."""
    gold = [q for q in article["quotes"] if q["type"] in types]
    told = [s for s in statements if kind is None or s.kind == kind]
    pairs = []
    for g, quote in enumerate(gold):
        for t, statement in enumerate(told):
            overlap = iou(quote["quote_spans"], (statement.start, statement.end))
            if overlap >= 0.5 and (
                not attributed or same_speaker(quote["speaker"], statement, article["text"])
            ):
                pairs.append((overlap, g, t))
    used_gold, used_told = set(), set()
    for _, g, t in sorted(pairs, reverse=True):
        if g not in used_gold and t not in used_told:
            used_gold.add(g)
            used_told.add(t)
    return len(used_gold), len(told), len(gold)


def iou(pieces: Sequence[Sequence[int]], span: Span) -> float:
    """Intersection over union, in characters, of a gold quotation in pieces and one span."""
    start, end = span
    common = sum(max(0, min(e, end) - max(s, start)) for s, e in pieces)
    union = sum(e - s for s, e in pieces) + end - start - common
    return common / union if union else 0.0


def same_speaker(gold: str, statement: Statement, text: str) -> bool:
    """Whether the gold speaker and the statement's, as resolved or as written, share a word."""
    written = text[slice(*statement.speaker_span)] if statement.speaker_span else ""
    mine = _content(f"{statement.speaker} {written}")
    theirs = _content(gold)
    return bool(mine & theirs) or not (mine or theirs)


def _content(speaker: str) -> set[str]:
    words = set(_WORD.findall(speaker.lower()))
    return (words - _SMALL) or words


def asked_table(
    articles: Sequence[dict[str, Any]], found: Sequence[list[Statement]], names: Names
) -> dict[str, dict[str, float]]:
    """The sentences returned for "Was sagte <surname>?", ours and two baselines."""

    def ours(article: dict[str, Any], statements: list[Statement], name: str) -> set[int]:
        spans = [(s.start, s.end) for s in statements if same_name(s.speaker, name)]
        return touched(article["sentences"], spans)

    def named(article: dict[str, Any], _: list[Statement], name: str) -> set[int]:
        text = article["text"]
        return {i for i, (s, e) in enumerate(article["sentences"]) if name in text[s:e]}

    def spoken(article: dict[str, Any], statements: list[Statement], name: str) -> set[int]:
        text, sentences = article["text"], article["sentences"]
        return {
            i
            for i in named(article, statements, name)
            if _SPEECH.search(text[slice(*sentences[i])])
        }

    rows: dict[str, Select] = {
        "all sentences with the name": named,
        "those with a speech verb or a quotation mark": spoken,
        "statements": ours,
    }
    pairs = [
        (article, statements, name)
        for article, statements in zip(articles, found, strict=True)
        for name in names(article)
    ]
    table = {
        row: {"pairs": len(pairs)} | _scores(_sum(_asked(select, *pair) for pair in pairs))
        for row, select in rows.items()
    }
    table["statements, sentences of unnamed speakers left out"] = _scores(
        _sum(_asked(ours, *pair, leave_out_unnamed=True) for pair in pairs)
    )
    meant = json.loads(MEANT.read_text(encoding="utf-8"))
    if any(article["id"] in meant for article in articles):
        table["statements, unnamed speakers as readers understand them"] = _scores(
            _sum(_asked(ours, *pair, meant=meant.get(pair[0]["id"], {})) for pair in pairs)
        )
    return table


def _asked(
    select: Select,
    article: dict[str, Any],
    statements: list[Statement],
    name: str,
    leave_out_unnamed: bool = False,
    meant: Meant | None = None,
) -> Counts:
    """(right, told, gold) sentences for one question."""
    sentences, text = article["sentences"], article["text"]
    whose = {int(n): span and text[slice(*span)] for n, span in (meant or {}).items()}

    def covered(quotes: Iterable[dict[str, Any]]) -> set[int]:
        return touched(sentences, [piece for q in quotes for piece in q["quote_spans"]])

    quotes = article["quotes"]
    gold = covered(q for n, q in enumerate(quotes) if name in q["speaker"] or whose.get(n) == name)
    told = select(article, statements, name)
    told -= covered(q for n, q in enumerate(quotes) if whose.get(n, "") is None) - gold
    if leave_out_unnamed:
        told -= covered(q for q in quotes if q["speaker"].lower() in _UNNAMED) - gold
    return len(gold & told), len(told), len(gold)


def persons(article: dict[str, Any]) -> list[str]:
    """Surnames of the persons among the gold speakers: those named with a given name too."""
    found = []
    for quote in article["quotes"]:
        for name in _NAME.findall(strip_titles(" ".join(quote["speaker"].split()))):
            words = _without_house(name.rstrip(".").split())
            words = words[words[0].lower() in _SMALL :]
            if len(words) > 1 and _is_person(words):
                found.append(words[-1])
    return list(dict.fromkeys(found))


def _without_house(words: list[str]) -> list[str]:
    """Words of a name without the house told behind it ("Eva Stein von der Stadt Ulm")."""
    for i, word in enumerate(words[2:], 2):
        named = words[i - 1][0].isupper() and words[i - 1].casefold() not in GIVEN
        if word in ("von", "vom", "der") and named:
            return words[:i]
    return words


def _is_person(words: Sequence[str]) -> bool:
    if any(word.split("-")[0].casefold() in GIVEN for word in words[:-1]):
        return True
    return not any(word.isupper() or is_common(word) for word in words if word[0].isupper())


def every_name(article: dict[str, Any]) -> list[str]:
    """The last words of all names of several words among the gold speakers."""
    names = []
    for quote in article["quotes"]:
        words = strip_titles(quote["speaker"]).split()
        if len(words) > 1 and all(w[0].isupper() or w in _PARTICLES for w in words):
            names.append(words[-1])
    return list(dict.fromkeys(names))


def touched(sentences: Sequence[Sequence[int]], spans: Iterable[Sequence[int]]) -> set[int]:
    """Sentences that share more than 30 % of the shorter of sentence and span."""
    spans = list(spans)
    return {
        i
        for i, (a, b) in enumerate(sentences)
        if any(min(b, e) - max(a, s) > 0.3 * min(b - a, e - s) for s, e in spans)
    }


def _sum(counts: Iterable[Counts]) -> Counts:
    right = told = gold = 0
    for r, t, g in counts:
        right, told, gold = right + r, told + t, gold + g
    return right, told, gold


def _scores(counts: Counts) -> dict[str, float]:
    right, told, gold = counts
    p, r = right / max(told, 1), right / max(gold, 1)
    f = 2 * p * r / (p + r) if p + r else 0.0
    return {"P": round(p, 3), "R": round(r, 3), "F1": round(f, 3)}


def _as_text(record: dict[str, Any]) -> str:
    lines = []
    if "articles" in record:
        speed = f"{record['articles_per_second']} a second of processor time"
        lines.append(f"{record['articles']} articles, {speed}")
        for asked in ("asked, persons", "asked, every name"):
            pairs = record[asked]["statements"]["pairs"]
            lines.append(f"{asked}: {pairs} pairs of article and surname")
    for table in (name for name, rows in record.items() if isinstance(rows, dict)):
        lines.append("")
        lines.append(f"{table:56}" + "".join(f"{c:>8}" for c in ("P", "R", "F1")))
        for name, row in record[table].items():
            cells = (f"{row[c]:8.3f}" if c in row else " " * 8 for c in ("P", "R", "F1"))
            lines.append(f"{name:56}" + "".join(cells))
    return "\n".join(lines)
