"""What the assistant says in its own words, around the words of the articles."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index import Article, Hit
from index.language import date_in_words
from index.language.periods import Days

_NEAREST = 3
_NAMED = 6  # namesakes
_HEADING = 80  # characters


@dataclass(frozen=True, slots=True)
class Silent:
    """The speakers are quoted, but not on the topic, or in no article of the ``days``."""

    speakers: tuple[str, ...]
    about: str
    days: Days | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """How much speakers said on a topic, "" for any.

    ``ranked`` tells that the most relevant comes first, not the newest. ``namesakes`` are not
    counted. ``silent`` were asked for too, but are not told of.
    """

    speakers: tuple[str, ...]
    about: str
    statements: int
    articles: int
    ranked: bool = False
    namesakes: tuple[str, ...] = ()
    silent: tuple[Silent, ...] = ()


@dataclass(frozen=True, slots=True)
class Namesakes:
    """A name may mean any of several speakers, the most quoted first."""

    name: str
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notices:
    """The notices in one language; ``languages`` names those that articles may be in."""

    words: str
    some_words: str
    unknown: str
    silent: str
    silent_then: str
    told: str
    told_about: str
    statement: str
    statements: str
    article: str
    articles: str
    newest: str
    nearest_first: str
    also: str
    said_by: str
    said_like: str
    which: str
    either: str
    nearest: str
    failed: str
    languages: dict[str, str]
    other_language: str
    joined: str


_ENGLISH = Notices(
    words="The articles say (in {languages}):",
    some_words="The articles say (partly in {languages}):",
    unknown="The articles do not answer this.",
    silent="The articles quote {speaker}, but not on this: {about}.",
    silent_then="The articles quote {speaker}, but not in this time: {days}.",
    told="{speaker}: {statements} in {articles}{order}.",
    told_about="{speaker} about {about}: {statements} in {articles}{order}.",
    statement="{count} statement",
    statements="{count:,} statements",
    article="{count} article",
    articles="{count:,} articles",
    newest=", newest first",
    nearest_first=", most relevant first",
    also="The articles also quote {others}.",
    said_by="This was said by {speakers}.",
    said_like="This, or something like it, was said by {speakers}.",
    which="Which {name}: {speakers}?",
    either=" or ",
    nearest="The nearest ones are:",
    failed="The answer is in the articles’ own words, because the model failed. {why}",
    languages={
        "de": "German", "en": "English", "fr": "French", "es": "Spanish", "it": "Italian",
        "pt": "Portuguese", "nl": "Dutch", "ru": "Russian", "uk": "Ukrainian",
    },
    other_language="another language",
    joined=" and ",
)  # fmt: skip
_GERMAN = Notices(
    words="In den Artikeln steht (auf {languages}):",
    some_words="In den Artikeln steht (teils auf {languages}):",
    unknown="Die Artikel beantworten das nicht.",
    silent="In den Artikeln kommt {speaker} zu Wort, aber nicht zu diesem Thema: {about}.",
    silent_then="In den Artikeln kommt {speaker} zu Wort, aber nicht in dieser Zeit: {days}.",
    told="{speaker}: {statements} in {articles}{order}.",
    told_about="{speaker} zum Thema {about}: {statements} in {articles}{order}.",
    statement="{count} Aussage",
    statements="{count:,} Aussagen",
    article="{count} Artikel",
    articles="{count:,} Artikeln",
    newest=", die neuesten zuerst",
    nearest_first=", die treffendsten zuerst",
    also="Zu Wort kommt in den Artikeln auch {others}.",
    said_by="Gesagt hat das {speakers}.",
    said_like="Das oder Ähnliches hat {speakers} gesagt.",
    which="Wer ist mit {name} gemeint: {speakers}?",
    either=" oder ",
    nearest="Am nächsten kommen dem:",
    failed="Die Antwort steht in den Worten der Artikel, weil das Modell ausgefallen ist. {why}",
    languages={
        "de": "Deutsch", "en": "Englisch", "fr": "Französisch", "es": "Spanisch",
        "it": "Italienisch", "pt": "Portugiesisch", "nl": "Niederländisch", "ru": "Russisch",
        "uk": "Ukrainisch",
    },
    other_language="einer anderen Sprache",
    joined=" und ",
)  # fmt: skip


def _notices(language: str) -> Notices:
    """German for German questions, English for all others."""
    return _GERMAN if language == "de" else _ENGLISH


def foreign(shown: Sequence[str], language: str) -> str:
    """Says in which languages the sentences of an answer are; "" if all are in the question's.

    ``shown`` are the sentences' languages.
    """
    say = _notices(language)
    others = [code for code in dict.fromkeys(shown) if code not in (language, "und")]
    if not others:
        return ""
    names = dict.fromkeys(say.languages.get(code, say.other_language) for code in others)
    template = say.some_words if language in shown else say.words
    return template.format(languages=say.joined.join(names))


def unknown(hits: Iterable[Hit], language: str) -> str:
    """Says that the articles do not answer, and which come nearest."""
    return _refusal(_notices(language).unknown, hits, language)


def silent(who: Silent, hits: Iterable[Hit], language: str) -> str:
    """Says that the speakers are quoted, but not on this topic, or not in this time."""
    return _refusal(" ".join(_silent(who, language)), hits, language)


def _silent(who: Silent, language: str) -> list[str]:
    say = _notices(language)
    template = say.silent_then if who.days else say.silent
    days = " – ".join(date_in_words(day, language) for day in dict.fromkeys(who.days or ()))
    about = who.about
    return [template.format(speaker=name, about=about, days=days) for name in who.speakers]


def told(what: Told, language: str) -> str:
    """Says how many statements there are, and who else has the name."""
    say = _notices(language)
    template = say.told_about if what.about else say.told
    order = say.nearest_first if what.ranked else say.newest
    one, several = (say.statement, say.statements), (say.article, say.articles)
    note = template.format(
        speaker=say.joined.join(what.speakers),
        about=what.about,
        statements=_counted(what.statements, *one, language),
        articles=_counted(what.articles, *several, language),
        order=order if what.statements > 1 and len(what.speakers) == 1 else "",
    )
    others = say.joined.join(what.namesakes)
    also = [say.also.format(others=others)] if others else []
    silent = [text for who in what.silent for text in _silent(who, language)]
    return " ".join([note, *also, *silent])


def said_by(speakers: Iterable[str], language: str, *, verbatim: bool) -> str:
    """Says whose words are shown; "" if they are of nobody with a name."""
    say = _notices(language)
    names = say.joined.join(dict.fromkeys(filter(None, speakers)))
    template = say.said_by if verbatim else say.said_like
    return template.format(speakers=names) if names else ""


def namesakes(which: Namesakes, language: str) -> str:
    """Asks whom the reader means."""
    say = _notices(language)
    *first, last = which.speakers[:_NAMED]
    speakers = say.either.join(filter(None, (", ".join(first), last)))
    return say.which.format(name=which.name, speakers=speakers)


def _counted(count: int, one: str, several: str, language: str) -> str:
    shown = (one if count == 1 else several).format(count=count)
    return shown.replace(",", ".") if language == "de" else shown


def model_failed(why: str, language: str) -> str:
    """Says why no model wrote the answer."""
    return _notices(language).failed.format(why=why)


def _refusal(told: str, hits: Iterable[Hit], language: str) -> str:
    nearest = list(dict.fromkeys(hit.article for hit in hits))[:_NEAREST]
    if not nearest:
        return told
    named = (f"– {_place(article, language)}" for article in nearest)
    return "\n".join([f"{told} {_notices(language).nearest}", *named])


def _place(article: Article, language: str) -> str:
    day = date_in_words(article.published, language) if article.published else ""
    origin = ", ".join(filter(None, (article.source, day)))
    return f"{heading(article)} ({origin})" if origin else heading(article)


def heading(article: Article) -> str:
    """The article's title in one line; its first words when it has none."""
    return textwrap.shorten(
        article.title or article.text[: 4 * _HEADING], _HEADING, placeholder=" …"
    )
