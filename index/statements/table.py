"""What one language needs to tell who said what: its cues and small words.

A further language is a further ``Cues`` value in a file of its own, listed in
``index.statements.LANGUAGES`` with the grammar that fits its order of words. No word of a language
stands anywhere else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Verb:
    """One finite form of a verb of saying.

    ``particle`` is the word that must follow in the clause ("mit" for "teilte ... mit"), or "";
    "von…aus" are two, of which the second ends the clause.
    ``reports`` tells that the verb reports even without a clause of its own ("forderte den
    Rücktritt"), ``sourced`` that a preposition names the speaker ("In der Mitteilung heißt es"),
    ``names`` that no clause follows that could be what is said ("nannte ihn einen Helden"),
    ``written`` that only a source does so, and with a clause ("in der Studie steht, dass ...").
    """

    particle: str = ""
    reports: bool = False
    sourced: bool = False
    names: bool = False
    written: bool = False


@dataclass(frozen=True, slots=True)
class Cues:
    """The table of one language; all words in lower case unless said otherwise."""

    finite: dict[str, tuple[Verb, ...]]
    """Finite form -> the verbs of saying it may belong to."""
    final: frozenset[str]
    """Forms that end a subordinate clause: "mitteilte", "erklärte"."""
    participles: dict[str, bool]
    """Participle of a verb of saying -> does it report without a clause?"""
    auxiliaries: frozenset[str]
    passives: frozenset[str]
    complementizers: frozenset[str]
    relatives: frozenset[str]
    subordinators: frozenset[str]
    before: frozenset[str]
    """Prepositions that name a source: "laut", "according to" (as one token each)."""
    source_nouns: frozenset[str]
    """Nouns that make a preposition name a source: nach "Angaben"."""
    source_prepositions: frozenset[str]
    after: frozenset[str]
    """Postpositions: "zufolge"."""
    after_nouns: frozenset[str]
    """Postpositions behind a source noun: "seiner Meinung nach"."""
    concerning: frozenset[str]
    """Prepositions before whose view it is: "für" X sei das falsch."""
    thus: frozenset[str]
    """Words that name a source after a comma: ", so Müller"."""
    according: frozenset[str]
    """Words that carry on the source of the sentence before: "demnach"."""
    first_person: frozenset[str]
    """Words of somebody who speaks himself: "ich", "unser"."""
    therein: frozenset[str]
    """Words that name the source of the sentence before behind the verb: heißt es "darin"."""
    as_words: frozenset[str]
    """"wie" in "wie X mitteilte"."""
    determiners: frozenset[str]
    non_subject: frozenset[str]
    """Determiners and pronouns that cannot start a subject: "dem", "ihm"."""
    prepositions: frozenset[str]
    adverbs: frozenset[str]
    conjunctions: frozenset[str]
    pronouns: dict[str, str]
    """Pronoun -> "m", "f", "n", "p" (they), "i" (I), or "x" for one who is nobody ("man")."""
    genitive: frozenset[str]
    """Words that continue a noun phrase: "des", "of"."""
    subjunctive: frozenset[str]
    """Verb forms of reported speech (Konjunktiv I, and II where it replaces it)."""
    weak_subjunctive: frozenset[str]
    """Forms that mark reported speech only where it is already going on."""
    infinitive: str
    """The mark of an infinitive clause ("zu")."""
    modals: frozenset[str] = frozenset()
    purpose: frozenset[str] = frozenset()
    """Words that make an infinitive clause one of purpose: "um"."""
    tellings: frozenset[str] = frozenset()
    """Source nouns that are nobody's own: "den Angaben zufolge" is as somebody said before."""
    opinion_nouns: frozenset[str] = frozenset()
    """Source nouns that also stand before the postposition: "seiner Meinung nach"."""
    source_endings: tuple[str, ...] = ()
    """Endings of compound source nouns: "-angaben"."""
    speech_nouns: frozenset[str] = frozenset()
    """Nouns before what is said: "mit dem Argument, ..."."""
    nonfinite: frozenset[str] = frozenset()
    """Forms of the passives and modals that are not finite: "worden"."""
    agents: frozenset[str] = frozenset()
    """Prepositions that name who acts in a passive: "von"."""
    quoting: frozenset[str] = frozenset()
    """Forms of "to quote": their object speaks as well."""
    days: frozenset[str] = frozenset()
    """Days and their parts, which stand behind a name and are none of it: "Montagabend"."""
    times: frozenset[str] = frozenset()
    """Nouns of time, which begin a sentence without being its subject."""
    media: frozenset[str] = frozenset()
    """Nouns for where somebody speaks: "im Fachblatt"."""
    shown: frozenset[str] = frozenset()
    """Further verbs that end an "as" clause: "wie die Studie zeigt"."""
    quoted: frozenset[str] = frozenset()
    """Participles that make the subject of a passive the speaker: "wird ... zitiert"."""
    phrases: tuple[str, ...] = ()
    """Phrases of several words that count as one token."""
    indefinite: frozenset[str] = frozenset()
    """Words after which even a single quoted noun is somebody's word: "als"."""
    infinitive_ending: str = ""
    """Ending of infinitives: "-n"."""
    wanting: frozenset[str] = frozenset()
    """Forms of verbs of wanting: X "will" „rasch handeln“."""
    wording: frozenset[str] = frozenset()
    """Prepositions between a verb of saying and somebody's word: "warnte vor" „Panik“."""
    demanding: frozenset[str] = frozenset()
    """Forms of the verb by which a disaster has victims: "forderte" 20 Tote."""
    victims: frozenset[str] = frozenset()
    """Nouns for victims of disasters only: "Todesopfer"."""
    casualties: frozenset[str] = frozenset()
    """Nouns that mean such where a number stands before them: "20 Tote"."""
    owning: frozenset[str] = frozenset()
    """Modals with which one still says it: "musste einräumen", "ließ verlauten"."""
    infinitives: frozenset[str] = frozenset()
    """Infinitives of verbs of saying."""
    plural: frozenset[str] = frozenset()
    """Determiners of several: "viele"."""
    also_plural: frozenset[str] = frozenset()
    """Pronouns of one that are also those of several, as the verb tells: "sie"."""
    polite: frozenset[str] = frozenset()
    """Pronouns, as written, that address the hearer: "Sie"."""
    any_number: frozenset[str] = frozenset()
    """Determiners of one or several: "die"."""
    singular: frozenset[str] = frozenset()
    """Determiners of one: "das"."""
    subjunctive_ending: str = ""
    past_ending: str = ""
    """Ending of the past tense, which looks like the subjunctive but is none."""
    plural_endings: tuple[str, ...] = ()
    prefixes: frozenset[str] = frozenset()
    """Prefixes that part from their verbs and are other words as well: "auf", "ein"."""
    relative_owners: frozenset[str] = frozenset()
    """Whose something is, of somebody named before: "dessen" Anwalt."""
    owners: frozenset[str] = frozenset()
    """Articles of a genitive whose noun shows it: "des" Ministeriums."""
    owner_ending: str = "(?!)"
    """The ending of such a noun as an expression, where it surely is one: "Ministerium-s"."""
    of: frozenset[str] = frozenset()
    """Words that join a source noun to whose it is: Angaben "der" Polizei."""
    origins: frozenset[str] = frozenset()
    """Words behind a full name that tell where somebody is from: Jane Stone "von" der Bank."""
    possessives: dict[str, str] = field(default_factory=dict)
    """Possessive -> gender of whose it is, "" for the one who is spoken of ("eigenen")."""
    institutions: tuple[str, ...] = ()
    """Endings of names that are no person's: "Europäische Union"."""
    companies: frozenset[str] = frozenset()
    """Nouns for companies, which stand before a name or mean one named before."""
    any_company: frozenset[str] = frozenset()
    """Those of ``companies`` that mean one of any kind: "the firm"."""
    shares: frozenset[str] = frozenset()
    """Nouns before the name of a company: "shares" in it."""
    bodies: tuple[str, ...] = ()
    """Endings of further nouns for those who can speak: "Opposition"."""
    articles: dict[str, str] = field(default_factory=dict)
    """Article of a subject -> its gender: "die" -> "f"."""
    adverb_endings: tuple[str, ...] = ()
    """Endings of adverbs, which are no nouns even where they begin a sentence."""
    adjective_endings: tuple[str, ...] = ()
    attribute_endings: tuple[str, ...] = ()
    """Endings of participles, which have words of their own before them: "gebor-ene"."""
    name_particles: frozenset[str] = frozenset()
    reflexive: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()
    """Who is nobody in particular: "wer", "niemand"."""
    negations: frozenset[str] = frozenset()
    lifting: frozenset[str] = frozenset()
    """Words behind a negation that lift it: "not only"."""
    nobody: frozenset[str] = frozenset()
    """Words that a subject begins with that is nobody: "none", "kein"."""
    doubting: frozenset[str] = frozenset()
    """What opens a clause that leaves open whether it is so: "if"."""
    opining: frozenset[str] = frozenset()
    """Forms of verbs whose negation is an opinion too: "does not believe that"."""
    addressing: frozenset[str] = frozenset()
    """Forms of verbs that name the hearer before a clause: "reminded the court that"."""
    silent: frozenset[str] = frozenset()
    """Words of sentences in which nobody speaks: "could not be reached for comment"."""
    demonstratives: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    """Small-letter words for people by what they do: "spokesman"."""
    beings: tuple[str, ...] = ()
    """Endings of nouns for somebody brought in: "ein Autofahrer"."""
    weak_ending: str = ""
    """Ending of several people, and of men in the genitive: "Journalist-en"."""
    female_endings: tuple[str, ...] = ()
    """Endings of nouns for women by what they are: "Seglerin"."""
    callings: tuple[str, ...] = ()
    """Endings of nouns that another word for whoever spoke may have: "der Ökonom"."""
    papers: frozenset[str] = frozenset()
    """Feminine nouns for papers, which in the dative look like the genitive: "der Zeitung"."""
    journalists: tuple[str, ...] = ()
    """Endings of those who belong to one: "der Herausgeber" der Zeitung."""
    feminine: tuple[str, ...] = ()
    """Endings of feminine nouns, which "der" stands before in the dative only."""
    hearers: frozenset[str] = frozenset()
    """Whom one tells, without article: "reporters"."""
    objects: frozenset[str] = frozenset()
    """Object pronouns."""
    saying: frozenset[str] = frozenset()
    """Those of ``bare`` after which anything is said: "said no"."""
    hypothetical: frozenset[str] = frozenset()
    """Modals before a verb that is not, or not yet, done: "will say"."""
    telling: frozenset[str] = frozenset()
    """Forms of "to tell", which name the hearer first."""
    bare: frozenset[str] = frozenset()
    """Forms after which what is said may follow at once: "said the plan would fail"."""
    sources: frozenset[str] = frozenset()
    """Prepositions before what speaks without a subject: "heißt es in" the report."""
    promising: frozenset[str] = frozenset()
    """Forms of verbs that say what somebody does, or will do: "promised to go"."""
    so_called: tuple[str, ...] = ()
    """Beginnings of words before a name in quotation marks: "so-called"."""
    sayings: frozenset[str] = frozenset()
    """Nouns before words that somebody says or writes: "der Parole", "dem Satz"."""
    genitive_endings: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()
    """Endings of words that mean somebody named before by his age: "the 40-year-old"."""
    demonyms: frozenset[str] = frozenset()
    """Nouns that mean somebody named before by where he is from: "the Swede"."""
    gerunds: frozenset[str] = frozenset()
    """Verbs of saying that are joined on: "arguing that"."""
    naming: frozenset[str] = frozenset()
    """Forms that report only if they say what something is: "called the plan a mistake"."""
    proper: frozenset[str] = frozenset()
    """Words that are names where they are written so, and function words else: "US", "May"."""
    names: frozenset[str] = frozenset()
    """Names that are written small: "taz"."""
    starters: frozenset[str] = field(init=False)
    """Function words that no speaker's name begins with."""
    nominal: frozenset[str] = frozenset()
    """Those of ``bare`` that also take a noun, and then report: "denied the charges"."""
    verb_endings: tuple[str, ...] = ()
    gerund_endings: tuple[str, ...] = ()
    asking: frozenset[str] = frozenset()
    """Prepositions behind a verb that reports by itself: "asked for calm"."""
    subjects: frozenset[str] = frozenset()
    """Relative pronouns that may be subjects: "who"."""
    past: frozenset[str] = frozenset()
    """Past forms of verbs of doing without such an ending: "went"."""
    small: frozenset[str] = field(init=False)
    """All function words."""
    verbal: frozenset[str] = field(init=False)
    """Finite forms of auxiliaries and modals, and the subjunctive."""

    def __post_init__(self) -> None:
        small = self.determiners | self.prepositions | self.conjunctions | self.adverbs
        small |= self.subordinators | frozenset(self.pronouns)
        verbal = self.subjunctive | self.weak_subjunctive | self.auxiliaries
        verbal |= self.modals | self.passives
        starters = self.subordinators | self.prepositions | self.conjunctions | self.reflexive
        starters |= self.as_words | self.complementizers
        starters -= self.determiners | self.relatives | self.name_particles
        object.__setattr__(self, "starters", starters | self.questions)
        object.__setattr__(self, "small", small)
        object.__setattr__(self, "verbal", verbal - self.nonfinite)


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


def lexicon(entries: Iterable[tuple[str, Verb]]) -> dict[str, tuple[Verb, ...]]:
    """Group the verbs by form."""
    found: dict[str, list[Verb]] = {}
    for form, verb in entries:
        found.setdefault(form, []).append(verb)
    return {form: tuple(verbs) for form, verbs in found.items()}
