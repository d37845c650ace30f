"""Who wrote an article: names in metadata and in bylines."""

from __future__ import annotations

import re

from index.language.table import word_set

_MOST_AUTHORS = 20  # more are a list of staff
_LONGEST_NAME = 80  # characters; more is a sentence

AGENCIES = word_set(
    "afp ansa ap apa bloomberg dapd ddp dpa efe epd interfax kna pa reuters ria sda sid tass "
    "ukrinform upi xinhua"
)
_NOBODY = word_set(
    "admin administrator anonym anonymous n/a nan none null python-docx root unbekannt undefined "
    "unknown user"
)
_PARTICLES = word_set(
    "al bin da dal de del den der di do dos du e el ibn la le ten ter van vom von y zu zum zur"
)
_LABEL = re.compile(
    r"(?:(?:eine? \w+ )?von(?: unsere[mnr] \w+)?|(?:written |reported |story )?by)\b:?\s+"
    r"|(?:text|autor(?:in|en|innen)?|authors?|verfasst von|written by)\s*:\s*",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:[,/|&\n]|\b(?:und|and|sowie)\b)\s*")
_MAILBOX = re.compile(r"\S+@\S+\s+\(([^()]+)\)")  # "jane@example.org (Jane Doe)", as in RSS
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|\S+@\S+|\bhttps?://\S+")
_PLACE = re.compile(
    r"\s(?:in|aus|from)\s[A-ZÄÖÜ][\w.-]*(?:\s[A-Z][\w.-]*){0,2}(?=\s(?:und|and)\b|[,;]|\Z)"
)
_WORD = re.compile(r"[^\W\d_][^\W\d_.'’-]*(?:[.'’-][^\W\d_]*)*")


def split_names(text: str) -> tuple[str, ...]:
    """Return the names in a field of metadata: "Jane Doe and John Roe", "Doe, Jane; Roe, John".

    Addresses, remarks in brackets and names that stand for nobody ("admin") are left out.
    """
    text = _ASIDE.sub(" ", _LABEL.sub("", _MAILBOX.sub(r"\1", text.strip()), count=1))
    if ";" in text:
        names = [_first_name_first(part.split(",")) for part in text.split(";")]
    elif _is_turned(parts := text.split(",")):
        names = [_first_name_first(parts)]
    else:
        names = _AND.split(text)
    kept = (" ".join(name.split()).strip("-–—:'\"") for name in names)
    return tuple(dict.fromkeys(name for name in kept if _is_somebody(name)))[:_MOST_AUTHORS]


def _is_turned(parts: list[str]) -> bool:
    """Whether ``parts`` are a surname and a first name, rather than two names."""
    words = [part.split() for part in parts]
    return len(parts) == 2 and all(len(w) == 1 and w[0].lower() not in AGENCIES for w in words)


def _first_name_first(parts: list[str]) -> str:
    return " ".join(reversed(parts)) if len(parts) == 2 else ",".join(parts)


def _is_somebody(name: str) -> bool:
    if not name or len(name) > _LONGEST_NAME or name.casefold() in _NOBODY:
        return False
    return ":" not in name and any(map(str.isalpha, name))


def byline(line: str) -> tuple[str, ...]:
    """Return the authors if ``line`` is a byline ("Von A und B", "By A in London"), else ().

    Whatever follows "Von" must look like names, since sentences begin with it too. A place after
    the name ("Von A, Berlin") is not an author.
    """
    label = _LABEL.match(line)
    if not label:
        return ()
    names = split_names(_PLACE.sub("", line[label.end() :].rstrip(" .,:")))
    if not names or not all(_is_name(name) or len(name.split()) == 1 for name in names):
        return ()
    return tuple(name for name in names if _is_name(name) or name.lower() in AGENCIES)


def _is_name(text: str) -> bool:
    words = text.split()
    capitals = [word for word in words if any(map(str.isupper, word))]
    return (
        2 <= len(capitals) <= len(words) <= 6
        and words[-1] in capitals
        and all(_WORD.fullmatch(word) for word in words)
        and all(word in capitals or word in _PARTICLES for word in words)
    )
