"""Which names a sentence uses, and whether a passage uses them too, in whatever spelling."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from typing import Literal

from index.language import LANGUAGES, fold, stop_words
from index.language.table import word_set
from index.lexicon import is_common
from index.names import is_role, same_name

# A word, or a designation such as F-16, A380, COVID-19, H5N1.
_WORD = re.compile(r"[^\W\d_]+-?\d[^\W_]*|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*")
_DETERMINERS = word_set("""
    der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner
    sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer dieser diese dieses diesen diesem
    jeder jede jedes jeden jedem alle allen im am zum zur beim vom ins ans
""")
_SAYING = word_set("""
    sagte sagt erklärte erklärt betonte betont meinte meint warnte warnt forderte fordert nannte
    nennt schrieb schreibt kündigte teilte behauptete lobte kritisierte bezeichnete versicherte
    äußerte berichtete antwortete ergänzte fügte bestätigte zufolge sprach
    said told wrote met has had was is will would
""")
_PREPOSITIONS = word_set("nach in aus von bei mit gegen laut für durch über")
_ADDRESSES = word_set("herr herrn frau dr prof mr mrs ms sir lord")
# Capitalised English words that belong to offices, institutions and the calendar: in a translation
# they have other names. What is listed here is looked for as a word, not as a name.
_COMMON = word_set("""
    president vice prime minister ministry chancellor secretary general state foreign
    defense defence interior finance economy economic justice health education white house senate
    congress parliament council union united nations states kingdom republic federal federation
    european security conference court supreme police army navy air force forces party
    government office agency bank central national international world war civil cup championship
    league club university institute centre center department commission committee organization
    organisation treaty agreement act law bill north south east west northern southern eastern
    western middle sea ocean river street square spokesman spokeswoman spokesperson mr mrs ms dr
    captain mayor governor senator general colonel major lieutenant sergeant admiral commander
    inspector detective attorney sheriff congressman congresswoman representative speaker judge
    coach bishop archbishop cardinal ambassador archduke former ex acting deputy
    sir lord lady king queen prince princess pope chief head director professor member leader
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december church museum airport station academy board
    group company bureau radio news agency press social network first second third
    nobody somebody anybody everybody someone anyone everyone nothing something everything
""")
# What begins a sentence in front of a verb without being a name: plurals, abstract nouns.
_COMMON_SUBJECT = re.compile(
    r"[^suioa]s$|(?:ing|ion|ment|ness|ity|ance|ence|ism|ship|ed|ly)$"
    r"|^(?:police|rain|war|people|peace|fire|oil|gas|water|work|trade|life|both|neither|none)$"
)
_OF_A_COUNTRY = re.compile(r"(?:isch|deutsch)(?:e[mnrs]?)?$")  # in lower case in German
_GENERIC = re.compile(
    r"(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ismus|tät|täten|nis|nisse|"
    r"chen|ling|linge|tum|euro|prozent|millionen|milliarden|uhr|jahre?n?|tage?n?|wochen?|monate?n?)$"
)

# Places, peoples and institutions that German and English call differently, one a line, as folded
# words. A word of four letters or more stands for all that begin with it ("russ": "russische").
_EXONYMS = """
    deutsch german
    russland russi russe
    frankreich franzos french france
    osterreich austria
    schweiz swiss switzerland
    italien ital
    spani spain
    griech greek greece
    turk turkei turkisch turken turkey turks turkish
    polen polnisch poland polish poles
    tschech czech
    ungar hungar
    rumani romani
    danemark danisch danen denmark danish danes
    schwed swed
    norweg norw
    niederland dutch netherland
    belgi belgi
    brit
    schott scot
    irland irisch iren ireland irish
    irak iraq
    iran
    isral
    palastin palestin
    syri
    agypt egypt
    libanon libanes leban
    jemen yemen
    indien indisch inder india
    china chines
    neuseeland zealand
    kanad canad
    mexik mexic
    brasil brazil
    kuba kuban cuba
    sudafrik africa
    afrik africa
    asien asiat asia
    europa europaisch europe
    amerik americ usa us
    usa us vereinigt united
    ukrain
    weissruss belarus
    aserbaidschan azerbaij
    kasach kazakh
    lettland lettisch latvia
    litau lithuania
    estland estnisch estonia
    kroat croat
    moskau moscow moskva
    kiew kyiv kiev kyjiw
    lemberg lwiw lviv lwow lvov
    charkiw charkow kharkiv kharkov
    odessa odesa
    dnipro dnjepr dnepr dnieper
    luhansk lugansk
    mykolajiw nikolajew mykolaiv nikolaev
    saporischschja saporoschje zaporizh zaporozh
    tschernobyl tschornobyl chernobyl chornobyl
    moldau moldaw moldov
    kischinau kischinjow chisinau
    tiflis tbilisi
    eriwan jerewan yerevan
    bukarest bucharest
    wilna vilnius
    danzig gdansk
    krakau krakow cracow
    breslau wroclaw
    kreml
    peking beijing
    munchen munchner munich
    koln kolner cologne
    nurnberg nuremberg
    wien wiener vienna
    rom rome
    mailand milan
    florenz florence firenze
    turin torino
    genua genoa genova
    sizilien sicil
    venedig venice
    neapel naples
    genf genfer geneva
    brussel
    prag prague praha
    warschau warsaw warszawa
    slowak slovak
    slowen sloven
    serbi
    bosni
    alban
    mazedon macedon
    bulgar
    georgi
    armeni
    zypern zypr cyprus cypriot
    donau danube
    rhein rhine
    kalkutta calcutta kolkata
    bombay mumbai
    rangun rangoon yangon
    lissabon lisbon
    athen
    kopenhagen copenhagen
    haag hague
    bayern bayerisch bavaria
    sachsen sachsisch saxony
    eu europaisch european
    uno un vereint united
    nato
    nahost nahen middle
    """


@dataclass(frozen=True, slots=True)
class Name:
    """A capitalised word, and how surely it is a name, no German noun and no mere first word."""

    word: str
    sure: Literal["certain", "likely", "possible"]


def names(text: str, language: str) -> list[Name]:
    """The words of ``text`` that are names, or in German may be, in order.

    German capitalises every noun: there a word is certain only beside a title or a verb of saying,
    and likely in a full name or behind a preposition without an article ("nach Moskau").
    """
    tokens = list(_WORD.finditer(text))
    found = []
    for i, token in enumerate(tokens):
        word = token[0]
        before = text[tokens[i - 1].start() : token.start()] if i else ""
        follows = re.match(rf"\s({_WORD.pattern})", text[token.end() :])
        place = _Place(
            before=before.rstrip() if re.fullmatch(r"\S+\s+", before) else "",
            follower=follows[1] if follows else "",
            starts=not i or bool(re.search(r"[.!?:]\W*$", before)),
        )
        if _is_code(word):
            found.append(Name(word, "certain"))
        elif word[0].isupper() and len(word) > 1 and not _is_ordinary(word):
            sure = _german(word, place) if language == "de" else _english(word, place)
            found += [Name(word, sure)] if sure else []
        elif language == "de" and _OF_A_COUNTRY.search(word) and _places(fold(word)):
            found.append(Name(word, "likely"))
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """What stands around a word: its neighbours, "" where punctuation or nothing does."""

    before: str
    follower: str
    starts: bool


def _is_code(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


def _is_ordinary(word: str) -> bool:
    lower = word.casefold()
    if word.isupper():
        return False
    return any(lower in stop_words(code) for code in ("de", "en")) or any(
        lower in table.months for table in LANGUAGES.values()
    )


def _english(word: str, place: _Place) -> Literal["certain", "possible"] | None:
    """English: a capital inside a sentence is a name; at its start only with a sign."""
    lower = word.casefold()
    first = place.starts and word[1:] == word[1:].lower()
    if lower in _COMMON or is_role(lower) or (first and lower in LANGUAGES["en"].typical):
        return None
    if not first or (place.follower[:1].isupper() and not is_common(word)):
        return "certain"
    verb_follows = place.follower.casefold() in _SAYING or place.follower.endswith(("s", "ed"))
    return "certain" if verb_follows and not _COMMON_SUBJECT.search(lower) else "possible"


def _german(word: str, place: _Place) -> Literal["certain", "likely", "possible"] | None:
    lower, before = word.casefold(), place.before.casefold().rstrip(".")
    if is_role(lower) or lower in _ADDRESSES:
        return None
    if _GENERIC.search(lower):
        return "possible"
    if place.before[:1].isupper() and not _is_ordinary(place.before):
        if is_role(before) or before in _ADDRESSES:
            return "certain"
        return "possible" if _GENERIC.search(before) else "likely"  # a full name, or two nouns
    if before in _SAYING or (place.follower.casefold() in _SAYING and before not in _DETERMINERS):
        return "certain"
    return "likely" if before in _PREPOSITIONS else "possible"


def named(word: str, given: Collection[str]) -> bool:
    """Whether ``word`` is among the words ``given``: in any spelling, case or derivation."""
    return any(_same(word, other) for other in given)


@lru_cache(1 << 16)
def _same(a: str, b: str) -> bool:
    x, y = fold(a), fold(b)
    if _is_code(a) or _is_code(b):
        return x == y
    if x == y or (b[:1].isupper() and same_name(a, b)):
        return True
    if min(len(x), len(y)) >= 5 and (x in y or y in x):
        return True  # compounds and genitives: "Putins", "Kremlsprecher"
    short, long = sorted((x, y), key=len)
    if len(short) == 4 and len(long) >= 10 and long.startswith(short):
        return True  # "Holm", "Holmtalsperre"
    return not _places(x).isdisjoint(_places(y))


@lru_cache(1 << 14)
def _places(word: str) -> frozenset[int]:
    """The lines of ``_EXONYMS`` that a folded word belongs to."""
    parts = {word, *(word[:end] for end in range(4, len(word)))}
    return frozenset().union(*(_exonym_lines().get(part, frozenset()) for part in parts))


@cache
def _exonym_lines() -> dict[str, frozenset[int]]:
    lines = [frozenset(line.split()) for line in _EXONYMS.splitlines()]
    return {
        part: frozenset(number for number, line in enumerate(lines) if part in line)
        for part in frozenset().union(*lines)
    }


def words(text: str) -> list[str]:
    """The words of ``text`` as written, numbers and punctuation left out."""
    return _WORD.findall(text)


_LONGEST_NAME = 3  # words


def exchanged(sentence: str, evidence: str) -> Iterator[tuple[str, str, bool]]:
    """Capitalised words of ``sentence`` that stand where ``evidence`` has another.

    Yields (word, word of the evidence, whether the two are all but word for word the same).
    """
    ours, theirs = words(sentence), words(evidence)
    matcher = SequenceMatcher(
        None, [fold(word) for word in ours], [fold(word) for word in theirs], autojunk=False
    )
    same = sum(block.size for block in matcher.get_matching_blocks())
    verbatim = same >= 0.75 * len(ours)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag == "replace" and max(end - start, other_end - other_start) <= _LONGEST_NAME:
            aligned = zip(
                reversed(ours[start:end]), reversed(theirs[other_start:other_end]), strict=False
            )  # by the last words: "Sorokin" stands for "Pjotr Sorokin"
            for word, other in aligned:
                if word[0].isupper() and other[0].isupper() and not _is_ordinary(other):
                    yield word, other, verbatim
