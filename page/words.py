"""The words of the page, in the languages it speaks."""

from __future__ import annotations

from datetime import datetime

from index.language import date_in_words

Words = dict[str, str]

ENGLISH: Words = {
    "language": "en",
    "title": "Ask the articles",
    "lead": "Every sentence of an answer leads to the words in the articles it came from.",
    "examples": "For example",
    "ask": "Ask a question about the articles",
    "wait": "Reading the articles …",
    "none": "There is no index to ask",
    "new": "New conversation",
    "tab_ask": "Ask",
    "tab_speakers": "Speakers",
    "seek": "Find a speaker, in any spelling",
    "all_speakers": "All speakers",
    "also_spelt": "Also",
    "nobody": "No speaker has a name like this.",
    "undated": "Undated",
    "some": "{shown} of {total}. Type a name to find the others.",
    "newest": "The newest {shown} of {total}",
    "more": "Show more",
    "statement": "statement",
    "statements": "statements",
    "sources": "Sources",
    "also_found": "Also found, not used in the answer",
    "nearest": "Nearest passages – not an answer",
    "also_in": "Also in",
    "original": "Read the original",
    "own_words": "In the articles’ own words",
    "written_by": "Written by {model}, checked sentence by sentence",
    "copy": "Copy",
    "copied": "Copied",
    "partly": "Only partly supported",
    "unsupported": "Not supported by its source",
    "searching": "Looking through the articles …",
    "stopped": "Stopped.",
    "failed": "That did not work.",
    "articles": "articles",
    "passages": "passages",
    "article": "article",
    "passage": "passage",
    "skipped": "file could not be read",
    "skippeds": "files could not be read",
    "built": "from {folder}, built {when} with {embedder}",
    "reading": "Reading the articles",
    "embedding": "Learning what the passages mean",
    "writing": "Writing the index",
    "building": "Building the index of {folder}",
    "rebuild": "Rebuild from a folder",
    "rebuild_hint": "The page goes on answering from the old index until the new one is complete.",
    "folder": "Folder of articles",
    "no_folder": "Name a folder of articles.",
    "build": "Build",
    "thousands": ",",
}

GERMAN: Words = {
    "language": "de",
    "title": "Fragen an die Artikel",
    "lead": "Jeder Satz einer Antwort führt zu den Worten der Artikel, aus denen er stammt.",
    "examples": "Zum Beispiel",
    "ask": "Eine Frage an die Artikel",
    "wait": "Die Artikel werden gelesen …",
    "none": "Es gibt keinen Index, der antwortet",
    "new": "Neues Gespräch",
    "tab_ask": "Fragen",
    "tab_speakers": "Sprecher",
    "seek": "Sprecher suchen, in jeder Schreibweise",
    "all_speakers": "Alle Sprecher",
    "also_spelt": "Auch",
    "nobody": "Niemand mit einem solchen Namen kommt zu Wort.",
    "undated": "Ohne Datum",
    "some": "{shown} von {total}. Ein Name im Suchfeld findet die anderen.",
    "newest": "Die neuesten {shown} von {total}",
    "more": "Mehr zeigen",
    "statement": "Aussage",
    "statements": "Aussagen",
    "sources": "Quellen",
    "also_found": "Außerdem gefunden, nicht in der Antwort verwendet",
    "nearest": "Nächstliegende Textstellen – keine Antwort",
    "also_in": "Auch in",
    "original": "Zum Original",
    "own_words": "In den Worten der Artikel",
    "written_by": "Geschrieben von {model}, Satz für Satz geprüft",
    "copy": "Kopieren",
    "copied": "Kopiert",
    "partly": "Nur teilweise belegt",
    "unsupported": "Nicht durch die Quelle belegt",
    "searching": "Die Artikel werden durchsucht …",
    "stopped": "Abgebrochen.",
    "failed": "Das hat nicht geklappt.",
    "articles": "Artikel",
    "passages": "Textstellen",
    "article": "Artikel",
    "passage": "Textstelle",
    "skipped": "Datei konnte nicht gelesen werden",
    "skippeds": "Dateien konnten nicht gelesen werden",
    "built": "aus {folder}, erstellt am {when} mit {embedder}",
    "reading": "Artikel werden gelesen",
    "embedding": "Bedeutung der Textstellen wird erfasst",
    "writing": "Index wird geschrieben",
    "building": "Der Index von {folder} entsteht",
    "rebuild": "Aus einem Ordner neu erstellen",
    "rebuild_hint": "Die Seite antwortet weiter aus dem alten Index, bis der neue vollständig ist.",
    "folder": "Ordner mit Artikeln",
    "no_folder": "Nennen Sie einen Ordner mit Artikeln.",
    "build": "Erstellen",
    "thousands": ".",
}


def words(language: str) -> Words:
    """The page's words for an ISO 639-1 code or an ``Accept-Language`` header.

    German where that comes first, English for every other language.
    """
    return GERMAN if language.strip().lower().startswith("de") else ENGLISH


def time_text(moment: datetime, say: Words) -> str:
    """``12 February 2025, 16:55`` or ``12. Februar 2025, 16:55``."""
    return f"{date_in_words(moment, say['language'])}, {moment:%H:%M}"


def number_text(number: int, say: Words) -> str:
    """``1,878`` or ``1.878``."""
    return f"{number:,}".replace(",", say["thousands"])


def count_text(number: int, noun: str, say: Words) -> str:
    """``1,878 articles``: the noun in the form its number asks for."""
    return f"{number_text(number, say)} {say[noun if number == 1 else noun + 's']}"
