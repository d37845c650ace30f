"""What models say about the task instead of doing it: refusals in words, apologies, labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.prompts import LANGUAGES, NOT_FOUND

# ---- Refusals in words ----------------------------------------------------------------------

_NOT_FOUND = re.compile(NOT_FOUND.replace("_", r"\\?_"))  # Markdown writes "\_"


def says_not_found(text: str) -> bool:
    """Whether a model wrote the word that it is told to write when the passages do not answer."""
    return bool(_NOT_FOUND.search(text))


def _pattern(text: str) -> re.Pattern[str]:
    """A regular expression whose white space is for readers; a space in the text is ``\\s``."""
    return re.compile(text, re.IGNORECASE | re.VERBOSE)


# A sentence about the passages themselves, in the present tense: "the sources did not say" is
# rather something that an article tells of its own sources, and so is "the text of the treaty".
_KINDS = r"""
    (?:(?:provided|given|above|available|supplied|cited|numbered|news)\s)*
    (?:passages?|articles?|sources?|excerpts?|context|texts?)\b
    (?:\s(?:provided|given|above|here))*(?!\s(?:of|by)\b)
"""
_PASSAGES = rf"(?:(?:any\sof\s)?(?:the|these|those|this|your)\s){_KINDS}"
_SAY = r"""
    (?:say|contain|mention|provide|answer|include|state|specify|give|address|discuss|report|offer
    |tell|reveal|indicate|cover|describe|explain|have|quote)s?\b
"""
_STELLEN = r"""
    (?:die|den|der|dem|diese[mnr]?|keine[mnr]?)\s
    (?:(?:der|vorliegenden?|angegebenen?|bereitgestellten?|gegebenen?|obigen?|genannten?
    |zitierten?)\s)*
    (?:(?:text)?passagen?|artikeln?|text(?:e[ns]?|stellen?)?|quellen?|auszügen?|kontext
    |abschnitte?n?)\b(?!\s(?:des|der|von|vom)\b)
"""
_SAGEN = r"""
    (?:sag|enthalt|enthält|erwähn|nenn|beantwort|liefer|geb|gib|mach|biet|bericht|schreib|äußer
    |beschreib|erklär|geh)(?:en|e?t|n)?\b
"""
_STEHT = r"(?:steht|stehen|gibt|findet|finden|geht|gehen|lässt|wird|werden|kann|ist|sind)\b"
_NOT = r"(?:\s?not|n?['’]t)\b"
_NICHTS = r"\b(?:nichts?|kein(?:e[mnrs]?)?)\b"
_LEAD = r"""
    ^\W*(?:(?:but|however|unfortunately|sorry|I\s?(?:['’]|a)m\s(?:very\s|so\s)?(?:sorry|afraid)
    |apologies|note\sthat|that|aber|leider|jedoch|(?:es\s)?tut\smir\s(?:sehr\s)?leid)\b\W*)*
"""
_WITHIN = r"[^,;:“”\"„«»]*"  # no clause or quotation begins in it
_REFUSALS = tuple(
    _pattern(_LEAD + form)
    for form in (
        rf"{_PASSAGES}\s(?:do|does|can){_NOT}\s(?:\w+ly\s)?{_SAY}",
        rf"(?:none\sof|neither\sof|nothing\sin)\s{_PASSAGES}\s{_SAY}",
        rf"no\s{_KINDS}\s{_SAY}",
        rf"{_PASSAGES}\s{_SAY}\s(?:no|nothing)\b",
        rf"there\s(?:is|are)\s(?:no|nothing)\b{_WITHIN}\b(?:in|from)\s{_PASSAGES}",
        rf"""
            {_WITHIN}\b(?:is|are){_NOT}\s(?:\w+ly\s)?
            (?:said|given|mentioned|contained|provided|found|stated|specified|answered|included)\s
            (?:in|by)\s{_PASSAGES}
        """,
        rf"I\s(?:can|could|am|do){_NOT}{_WITHIN}\b{_PASSAGES}",
        rf"""
            (?:based\son|from|in|according\sto)\s{_PASSAGES}\W+
            (?:I\s(?:can|could|do){_NOT}|it\sis\s(?:not|un)|there\s(?:is|are)\s(?:no|nothing)\b)
        """,
        rf"{_STELLEN}\s{_SAGEN}{_WITHIN}{_NICHTS}",
        rf"keine[rs]?\s{_STELLEN}\s{_SAGEN}",
        rf"(?:(?:dazu|davon|darüber|hierzu)\s)?{_SAGEN}\s{_STELLEN}{_WITHIN}{_NICHTS}",
        rf"(?:in|aus)\s{_STELLEN}\s{_STEHT}{_WITHIN}{_NICHTS}",
        rf"{_WITHIN}\b{_STEHT}{_WITHIN}{_NICHTS}{_WITHIN}\b(?:in|aus|anhand)\s{_STELLEN}",
        rf"{_WITHIN}\b{_STEHT}{_WITHIN}\b(?:in|aus|anhand|mit)\s{_STELLEN}{_WITHIN}{_NICHTS}",
        rf"ich\s(?:kann|konnte)\b{_WITHIN}\b{_STELLEN}{_WITHIN}{_NICHTS}",
    )
)
_CONTRAST = re.compile(r",?\s(?:but|however|aber|jedoch|sondern)\s", re.IGNORECASE)


def is_refusal(text: str, *, cites: bool) -> bool:
    """Whether a sentence says of the passages that they do not say something.

    One that goes on ("..., but they mention ...") and cites a passage for it says more than that.
    """
    match = next(filter(None, (form.match(text) for form in _REFUSALS)), None)
    return match is not None and not (cites and _CONTRAST.search(text, match.end()))


# ---- Questions among remarks ----------------------------------------------------------------

_APOLOGY = r"""
    (?:(?:I\s?(?:['’]|a)m|we\sare)\s)?(?:(?:very|so|really)\s)?(?:sorry|afraid|unable)\b
    |I\s(?:can|could|do|am){_NOT}|(?:my\s)?apologies\b|as\san\s(?:AI|language)\b
    |(?:es\s)?tut\smir\s(?:sehr\s)?leid\b|entschuldig(?:ung|en\ssie)\b|ich\s(?:kann|konnte)\b
""".replace("{_NOT}", _NOT)
_APOLOGISES = _pattern(_APOLOGY)
_REMARK = _pattern(
    rf"""
    {_APOLOGY}
    |(?:sure|certainly|of\scourse|okay|gerne?|natürlich)\s*(?:[,!.][^?]*)?$
    |here(?:\sis|\sare|['’]s)\b|hier\s(?:ist|sind|kommt)\b|I\shope\b|ich\shoffe\b
    |unfortunately\b|leider\b
    """
)


def is_apology(text: str) -> bool:
    """Whether a sentence only says that the model cannot do what it was asked for."""
    return bool(_APOLOGISES.match(text))


_AROUND = ' \t*"“”„«»,{}'
_SIGNS = re.compile(r"[^\w¿¡]*(?:\d+[.)]\W*)?")  # of a list, of emphasis, of a quotation
_ASKED = _pattern(
    r"""
    (?:[^\W\d_]+['’]?\w*[\s,!*-]+){0,6}?
    (?:questions?|query|queries|translations?|frage|fragen|suchanfrage|übersetzung)
    (?:\s(?:that|which|in|as|rewritten|auf|im|die|lautet)\b(?:[\s-]+\w+){0,4})?\W{0,4}:\W*
    """
)
_NAMED = {name.casefold(): code for code, name in LANGUAGES.items()} | {c: c for c in LANGUAGES}
_LANGUAGE = re.compile(r"(\w+)\W{0,4}:\W*")  # "**German**: "


def is_remark(text: str) -> bool:
    """Whether a line or sentence says something to the reader instead of what was asked for."""
    return text.endswith(":") or says_not_found(text) or bool(_REMARK.match(text))


def questions(lines: Iterator[str]) -> Iterator[tuple[str, str]]:
    """(language, question) of the lines in which a model asks one.

    The language is "" where no label names it. Labels go; so do remarks, which are told by how a
    line begins: "Why can't Ukraine join NATO?" is none. A line that holds nothing is ("", "").
    """
    for line in lines:
        text = _SIGNS.sub("", line, count=1)
        label = _LANGUAGE.match(text)
        language = _NAMED.get(label[1].casefold(), "") if label else ""
        if label and language:
            text = text[label.end() :]
        elif asked := _ASKED.match(text):
            text = text[asked.end() :]
        text = text.strip(_AROUND)
        yield (language, "") if is_remark(text) else (language, text)
