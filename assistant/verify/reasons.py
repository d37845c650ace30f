"""Why a sentence is not supported, in the reader's language."""

from __future__ import annotations

_REASONS = {
    "quotation": (
        "the quotation “{0}” is not in the article",
        "das Zitat „{0}“ steht nicht im Artikel",
    ),
    "wording": (
        "the quotation is not word for word: the article says “{0}”",
        "das Zitat ist nicht wörtlich: im Artikel steht „{0}“",
    ),
    "speaker": (
        "the article gives these words to {0}, not to {1}",
        "im Artikel sagt das {0}, nicht {1}",
    ),
    "instead": (
        "the article says {0}, not {1}",
        "im Artikel steht {0}, nicht {1}",
    ),
    "figure": (
        "{0} is not in the article",
        "{0} steht nicht im Artikel",
    ),
    "name": (
        "{0} is not named in the article",
        "{0} kommt im Artikel nicht vor",
    ),
    "elsewhere": (
        "{0} is named in the article, but not in this passage",
        "{0} kommt im Artikel vor, aber nicht an dieser Stelle",
    ),
    "denied": (
        "the article denies this: “{0}”",
        "der Artikel verneint das: „{0}“",
    ),
    "affirmed": (
        "the article does not deny this: “{0}”",
        "der Artikel verneint das nicht: „{0}“",
    ),
    "undenied": (
        "nothing in the article denies this",
        "nichts im Artikel verneint das",
    ),
    "part": (
        "the article says only a part of this",
        "der Artikel sagt davon nur einen Teil",
    ),
    "little": (
        "the article does not say this",
        "der Artikel sagt das nicht",
    ),
    "unchecked": (
        "the article is in another language, and the sentence has no name, figure or quotation "
        "that could be checked",
        "der Artikel ist in einer anderen Sprache, und der Satz enthält keinen Namen, keine "
        "Zahl und kein Zitat zum Nachprüfen",
    ),
    "nothing": (
        "the sentence says nothing that could be checked",
        "der Satz sagt nichts, was sich prüfen ließe",
    ),
    "uncited": (
        "no article that was found says this",
        "keiner der gefundenen Artikel sagt das",
    ),
}


def reason(key: str, language: str, *details: str) -> str:
    """The reason ``key`` with its details, in German for "de", else in English."""
    english, german = _REASONS[key]
    return (german if language == "de" else english).format(*details)
