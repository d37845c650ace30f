"""Are sentences told apart that a passage supports and that it does not?

    python -m benchmarks verification [--data DIR] [--errors] [--json]

Supported sentences are those of the sample corpus and, with --data, of every third article of
German Wikinews, each held against the passage it stands in: "verbatim"; "shortened" by a
parenthesis or a subordinate clause; and "rendering", what renderings.jsonl says in English for
German sentences of the sample corpus.
Broken ones are made from them by rule:

- number: a digit or a number word outside quotations is changed;
- name: a person or place is exchanged with another of the corpus that the article does not have;
- negation: "nicht", "kein", "not" ... is taken out, or put behind an auxiliary verb;
- quotation: in one of two words or more, a word is exchanged with another of the passage;
- cut: a "nicht" or "not" in a quotation is left out with "...", or put in in brackets;
- speaker: what one person is quoted with is given to another of the article;
- other article, other passage: the sentence stays, and another passage is cited, of another article
  or of the same one. (Where two articles tell of one event, the other may support it too.)

``flagged`` is the share of sentences that are not "supported": false alarms in the rows
"supported", detection in the others; ``refused`` is the share that is "unsupported". Rules are
tuned with every second article and every second rendering (and --errors shows those only);
"report" gives the figures of the others. ``ms`` is the mean time of a verdict.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import islice
from math import ceil
from pathlib import Path

from assistant.verify import verify
from assistant.verify.figures import figures
from assistant.verify.quotations import quotations, without_quotations
from benchmarks.data import print_record, records
from index import Article, Hit
from index.articles import read_folder
from index.errors import IndexFault
from index.language import LANGUAGES, fold, words
from index.language.table import word_list
from index.lexicon import dictionary, is_common
from index.names import is_title, name_keys, same_name
from index.passages import make_passages, split_sentences
from index.statements import find_statements

_HERE = Path(__file__).parent
_ARTICLES = _HERE.parent / "articles"
_RENDERINGS = _HERE / "renderings.jsonl"
_WIKINEWS = "wikinews-quotes.dev.jsonl"
_EVERY = 3  # article of German Wikinews: more take minutes and change little
_SHORTEST = 4  # words of a sentence; fewer are mostly pieces of headlines
_ROOT = 5  # letters that a name shares with what is derived of it: Europa, europäisch
_LETTERS_PER_PIECE = 3  # of German, for the packaged embedder: about

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, what was done to it, and the passage it is held against."""

    text: str
    hit: Hit
    group: str  # verbatim, shortened, rendering
    split: str  # tune, report
    done: str = "supported"

    @property
    def language(self) -> str:
        """The language of the sentence, which is the reader's."""
        return "en" if self.group == "rendering" else self.hit.article.language


def main(argv: Sequence[str]) -> int:
    """Print the table; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks verification",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--data", type=Path, metavar="DIR", help=f"has {_WIKINEWS}")
    parser.add_argument("--errors", action="store_true", help="first show what was judged wrongly")
    parser.add_argument("--json", action="store_true", help="print a record instead of a table")
    arguments = parser.parse_args(argv)
    if arguments.data and not (file := arguments.data / _WIKINEWS).is_file():
        print(f"There is no file {file}. Name the data with --data DIR.", file=sys.stderr)
        return 2
    try:
        corpora = [_Corpus(_sample(_ARTICLES))]
        cases = [*corpora[0].cases(), *corpora[0].rendered(_RENDERINGS)]
        if arguments.data:
            corpora.append(_Corpus(_wikinews(arguments.data / _WIKINEWS)))
            cases += corpora[1].cases()
    except IndexFault as fault:
        print(fault, file=sys.stderr)
        return 1
    print_record(measure(cases, show=arguments.errors), as_json=arguments.json)
    return 0


def measure(cases: Sequence[Case], *, show: bool = False) -> list[dict[str, object]]:
    """One row for each group of sentences and what was done to them."""
    judged: defaultdict[tuple[str, str], list[tuple[Case, str]]] = defaultdict(list)
    seconds: defaultdict[tuple[str, str], float] = defaultdict(float)
    for case in cases:
        started = time.perf_counter()
        verdict = verify(case.text, [case.hit], case.language)
        seconds[case.group, case.done] += time.perf_counter() - started
        judged[case.group, case.done].append((case, verdict.support))
        wrong = (verdict.support == "supported") != (case.done == "supported")
        if show and wrong and case.split == "tune":
            print(f"{case.group}, {case.done}: {case.text} [{verdict.reason or 'supported'}]")
    rows: list[dict[str, object]] = []
    for (group, done), results in sorted(judged.items()):
        row: dict[str, object] = {"sentences": group, "are": done}
        for split in ("tune", "report"):
            support = [support for case, support in results if case.split == split]
            row[f"{split} n"] = len(support)
            row[f"{split} flagged"] = _share(sum(s != "supported" for s in support), len(support))
        row["report refused"] = _share(support.count("unsupported"), len(support))
        row["ms"] = round(1000 * seconds[group, done] / len(results), 1)
        rows.append(row)
    return rows


def _share(count: int, total: int) -> float | None:
    return round(count / total, 3) if total else None


# ---- Supported sentences --------------------------------------------------------------------


def _sample(folder: Path) -> list[Article]:
    return [article for article in read_folder(folder) if isinstance(article, Article)]


def _wikinews(path: Path) -> list[Article]:
    return [
        Article(
            record["id"],
            record["title"],
            record["text"],
            published=date.fromisoformat(record["published"]) if record["published"] else None,
            language=record["language"],
        )
        for record in islice(records(path), 0, None, _EVERY)
    ]


def _passages(article: Article) -> list[Hit]:
    def count(texts: Sequence[str]) -> list[int]:
        return [ceil(len(text) / _LETTERS_PER_PIECE) for text in texts]

    return [Hit(passage, article, 1.0) for passage in make_passages(article, count)]


class _Corpus:
    """Articles with their passages and the names they use."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._hits = {article.id: _passages(article) for article in articles}
        self._articles = {article.id: article for article in articles}
        self._texts = {article.id: " ".join(article.text.split()) for article in articles}
        self._names: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for article in articles:
            for kind, name in _names(article.text):
                self._names[article.language, kind].add(name)

    def cases(self) -> Iterator[Case]:
        """The sentences of the articles, whole and shortened, with the broken ones."""
        for number, article in enumerate(self._articles.values()):
            split = ("tune", "report")[number % 2]
            for hit in self._hits[article.id]:
                for start, end in split_sentences(hit.passage.text, article.language):
                    text = " ".join(hit.passage.text[start:end].split())
                    if len(_WORD.findall(text)) >= _SHORTEST:
                        yield from self._with_broken(Case(text, hit, "verbatim", split), text)
                        if shorter := _shortened(text):
                            case = Case(shorter, hit, "shortened", split)
                            yield from self._with_broken(case, text)

    def rendered(self, path: Path) -> Iterator[Case]:
        """The renderings of German sentences in ``path``, with the broken ones."""
        listed = list(records(path))
        for record in listed:
            for kind, name in _names(record["rendering"]):
                self._names["en", kind].add(name)
        for record in listed:
            source = record["sentence"]
            hit = next(h for h in self._hits[record["article"]] if source in h.passage.text)
            case = Case(record["rendering"], hit, "rendering", record["split"])
            yield from self._with_broken(case, source)

    def _with_broken(self, case: Case, source: str) -> Iterator[Case]:
        """``case``, and what can be made of it that is broken; ``source`` is what it says."""
        yield case
        for done, breaks in _BREAKS.items():
            chance = random.Random(f"{done}: {case.text}")
            broken = breaks(case, self._others(case), chance)
            if broken and broken != case.text:
                yield replace(case, text=broken, done=done)
        own = case.hit.article
        chance = random.Random(case.text)
        elsewhere = [
            hit
            for id, hits in self._hits.items()
            if id != own.id and source not in self._texts[id]
            for hit in hits
        ]
        siblings = [
            hit
            for hit in self._hits[own.id]
            if hit != case.hit and source not in " ".join(hit.passage.text.split())
        ]
        for done, hits in (("other article", elsewhere), ("other passage", siblings)):
            if hits:
                yield replace(case, hit=chance.choice(hits), done=done)

    def _others(self, case: Case) -> dict[str, list[str]]:
        """Names by kind, none of which the article has."""
        article = case.hit.article
        text = f"{article.title} {article.text}"
        folded, keys = fold(text), {key for word in words(text) for key in name_keys(word)}

        def has(word: str) -> bool:  # in any spelling or derivation
            called = {key for each in (word, *_translations(word)) for key in name_keys(each)}
            return fold(word)[:_ROOT] in folded or not keys.isdisjoint(called)

        return {
            kind: sorted(name for name in names if not any(map(has, name.split())))
            for (language, kind), names in self._names.items()
            if language == case.language
        }


_PARENTHESIS = re.compile(r"\s\([^()]*\)|\s[–—]\s[^–—]*[^–—\s]\s[–—](?=\s)")
_SUBORDINATE = re.compile(
    r",\s(?:(?:in|an|auf|bei|mit|von|zu|für|aus|nach|über)\s)?(?:der|die|das|den|dem|deren|dessen|"
    r"weil|während|nachdem|obwohl|wobei|indem|bevor|which|who|whose|while|because|although|"
    r"after|before|when)\s[^,;:]*(?:,(?=\s)|(?=[.!?]$))"
)


def _shortened(sentence: str) -> str:
    """``sentence`` without a parenthesis or a subordinate clause; "" when it has none."""
    outside = without_quotations(sentence)
    for pattern in (_PARENTHESIS, _SUBORDINATE):
        if found := pattern.search(outside):
            shorter = sentence.replace(found[0], "", 1)
            if shorter != sentence and len(_WORD.findall(shorter)) >= _SHORTEST:
                return shorter
    return ""


# ---- Broken ones ----------------------------------------------------------------------------

Others = dict[str, list[str]]
_Chance = random.Random

_NUMBER_WORDS = {
    "de": word_list("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
    "en": word_list("two three four five six seven eight nine ten eleven twelve"),
}
_DIGITS = re.compile(r"(?<![\w.,:-])\d+(?:[.,:]\d+)*(?![\w]|-[A-Z])")


def _outside(case: Case, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Where ``pattern`` matches outside the quotations of a sentence."""
    quoted = quotations(case.text)
    return [
        match
        for match in pattern.finditer(case.text)
        if not any(start <= match.start() < end for start, end in quoted)
    ]


def _put(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def _number_changed(case: Case, others: Others, chance: _Chance) -> str:
    known = _NUMBER_WORDS[case.language]
    pattern = re.compile(rf"{_DIGITS.pattern}|\b(?:{'|'.join(known)})\b")
    if not (found := _outside(case, pattern)):
        return ""
    match = chance.choice(found)
    if match[0] in known:
        return _put(case.text, match, chance.choice([word for word in known if word != match[0]]))
    at = chance.choice([i for i, letter in enumerate(match[0]) if letter.isdigit()])
    digit = chance.choice([d for d in "123456789" if d != match[0][at]])
    return _put(case.text, match, match[0][:at] + digit + match[0][at + 1 :])


def _name_exchanged(case: Case, others: Others, chance: _Chance) -> str:
    named = sorted(set(_names(without_quotations(case.text))))
    if not named:
        return ""
    kind, name = chance.choice(named)
    choice = [other for other in others.get(kind, []) if not same_name(other, name)]
    return case.text.replace(name, chance.choice(choice)) if choice else ""


_FULL_NAME = re.compile(r"(?<![\w-])[A-ZÄÖÜ][a-zà-ÿß]+(?:\s[A-ZÄÖÜ][a-zà-ÿß]+)?(?![\w-])")


def _names(text: str) -> list[tuple[str, str]]:
    """Persons by two names that no word list has, and places that the English-German list has."""
    found = []
    for match in _FULL_NAME.finditer(text):
        parts = match[0].split()
        begins = re.search(r"(?:^|[.!?:„“»\"]\s?)$", text[: match.start()])
        if len(parts) == 2 and all(map(_is_person, parts)):
            found.append(("person", match[0]))
        elif _is_place(parts[0]) and not begins:
            found.append(("place", parts[0]))
    return found


def _is_person(word: str) -> bool:
    month = any(word in language.months for language in LANGUAGES.values())
    return not (month or is_common(word) or is_title(word) or figures(word, "de"))


def _is_place(word: str) -> bool:
    if not _is_person(word):
        return False
    told = _translations(word)
    return bool(told) and all(text[0].isupper() for text in told)


@lru_cache(1 << 14)
def _translations(word: str) -> tuple[str, ...]:
    """What the word lists call ``word`` in the other language, taken for either."""
    pairs = (dictionary("de", "en"), dictionary("en", "de"))
    return tuple(r.text for pair in pairs if pair for r in pair.renderings([word])[0])


@dataclass(frozen=True)
class _Signs:
    """Negations with what is put in their place; verbs that another may follow, and that one."""

    opposite: Mapping[str, str]
    verbs: Sequence[str]
    negation: str


_SIGNS = {
    "de": _Signs(
        {"nicht": "", "nie": "immer", "niemals": "immer", "kein": "ein", "keine": "eine"}
        | {"keinen": "einen", "keinem": "einem", "keiner": "einer", "niemand": "jemand"},
        word_list("""
            ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte
            soll sollen sollte sei seien habe will wolle muss müssen darf dürfen
        """),
        "nicht",
    ),
    "en": _Signs(
        {"not": "", "never": "always", "no": "a", "No": "The", "nobody": "somebody"},
        word_list("is are was were has have had will would can could should must may be"),
        "not",
    ),
}
_BOTH = re.compile(r"\b(?:weder|neither)\b", re.IGNORECASE)  # has no opposite of one word


def _negation_flipped(case: Case, others: Others, chance: _Chance) -> str:
    signs = _SIGNS[case.language]
    if _BOTH.search(case.text):
        return ""
    if found := _outside(case, _one_of(signs.opposite)):
        match = chance.choice(found)
        return " ".join(_put(case.text, match, signs.opposite[match[0]]).split())
    if found := _outside(case, _one_of(signs.verbs)):
        match = found[0]
        ends = re.match(r"\s?[.,;:!?]|$", case.text[match.end() :])
        pair = (signs.negation, match[0]) if ends else (match[0], signs.negation)
        return _put(case.text, match, " ".join(pair))
    return ""


def _one_of(chosen: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(chosen)})\b")


def _quotation_altered(case: Case, others: Others, chance: _Chance) -> str:
    places = [
        (start + match.start(), start + match.end())
        for start, end in quotations(case.text)
        if len(case.text[start:end].split()) > 1
        for match in re.finditer(r"[^\W\d_]{4,}", case.text[start:end])
    ]
    if not places:
        return ""
    start, end = chance.choice(places)
    word = case.text[start:end]
    there = sorted(set(re.findall(r"[^\W\d_]{4,}", case.hit.passage.text)))
    other: str = chance.choice([each for each in there if fold(each) != fold(word)])
    return case.text[:start] + other + case.text[end:]


def _quotation_cut(case: Case, others: Others, chance: _Chance) -> str:
    signs = _SIGNS[case.hit.article.language]
    for start, end in quotations(case.text):
        if denial := re.compile(rf"(?<=\w\s){signs.negation}(?=\s\w)").search(
            case.text, start, end
        ):
            return _put(case.text, denial, "…")
        if gaps := [m.end() for m in re.finditer(r"\w\s(?=\w)", case.text[start:end])]:
            at = start + chance.choice(gaps)
            return f"{case.text[:at]}[{signs.negation}] {case.text[at:]}"
    return ""


def _speaker_exchanged(case: Case, others: Others, chance: _Chance) -> str:
    article = case.hit.article
    persons = sorted({name for kind, name in _names(article.text) if kind == "person"})
    for said in find_statements(case.text, [(0, len(case.text))], case.language, article.id):
        start, end = said.speaker_span or (0, 0)
        choice = [each for each in persons if not same_name(each, said.speaker)]
        if said.kind == "direct" and _names(said.speaker) and start < end and choice:
            return case.text[:start] + chance.choice(choice) + case.text[end:]
    return ""


_BREAKS: dict[str, Callable[[Case, Others, _Chance], str]] = {
    "number": _number_changed,
    "name": _name_exchanged,
    "negation": _negation_flipped,
    "quotation": _quotation_altered,
    "cut": _quotation_cut,
    "speaker": _speaker_exchanged,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
