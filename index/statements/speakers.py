"""The people of an article: from "er", "Merkel" or "der Sprecher" to a full name."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from index.names import is_role, is_title, name_key, strip_titles

# Two and more capitalised words in a row, particles allowed between: candidates for full names.
_CAPITAL = r"[^\W\d_a-zäöüß][\w’'-]*"
_CAPITALS = re.compile(
    rf"(?:{_CAPITAL}|(?:[A-Z]\.)+|Dr\.|Prof\.)"
    rf"(?: (?:(?:v[oa]n(?: de[rnm]?)?|zu|de(?: la)?|del|di|da|dos|bin|ibn|al|el|le|ten) )?"
    rf"(?:(?:[A-Z]\.)+|Dr\.|{_CAPITAL}))+"
)
_FEMALE_TITLES = frozenset({"frau", "mrs", "ms", "miss", "lady", "queen"})
_MALE_TITLES = frozenset({"herr", "herrn", "mr", "sir", "lord", "king"})

# Given names whose ending does not tell the gender; -a and -e are taken as women's names otherwise.
_FEMALE = frozenset(
    [
        "angela",
        "anna",
        "maria",
        "eva",
        "laura",
        "julia",
        "andrea",
        "claudia",
        "petra",
        "sabine",
        "susanne",
        "christine",
        "heide",
        "renate",
        "brigitte",
        "monika",
        "ursula",
        "ulla",
        "katrin",
        "kathrin",
        "karin",
        "karen",
        "ellen",
        "helen",
        "carmen",
        "ingrid",
        "sigrid",
        "astrid",
        "margot",
        "edith",
        "judith",
        "ruth",
        "elisabeth",
        "elizabeth",
        "hannelore",
        "gudrun",
        "kristin",
        "kirsten",
        "birgit",
        "gabriele",
        "annegret",
        "ines",
        "doris",
        "iris",
        "hillary",
        "mary",
        "jennifer",
        "sarah",
        "hannah",
        "kate",
        "jane",
        "anne",
        "ann",
        "susan",
        "joan",
        "condoleezza",
        "ségolène",
        "marine",
        "christiane",
        "simone",
        "nicole",
        "michelle",
        "melanie",
        "stefanie",
        "marion",
        "sharon",
        "lynn",
        "megan",
        "rachel",
        "elif",
        "ayse",
        "aysel",
        "fatma",
        "gülsen",
        "nancy",
        "kimberly",
        "emily",
        "amy",
        "lucy",
        "wendy",
        "dorothy",
        "margaret",
        "janet",
        "carol",
        "alice",
        "beatrix",
        "irmgard",
        "hedwig",
        "almut",
        "antje",
        "silke",
        "heike",
        "elke",
        "anke",
        "ute",
        "ilse",
        "inge",
        "else",
        "luise",
        "marieluise",
        "gesine",
        "sahra",
        "mechthild",
        "roswitha",
        "adelheid",
        "agnes",
        "marlies",
        "beate",
        "renée",
        "kerstin",
        "bärbel",
        "carolin",
        "katarina",
        "franziska",
        "yvonne",
        "brooke",
        "theresa",
        "liz",
        "nicola",
        "olaf-ina",
        "kamala",
        "ivanka",
        "melania",
        "greta",
        "annalena",
        "saskia",
        "manuela",
        "svenja",
        "katja",
        "anja",
        "tanja",
        "sonja",
        "nadja",
        "olga",
        "irina",
        "natalia",
        "natalja",
        "swetlana",
        "svetlana",
        "julija",
        "yulia",
        "tatjana",
        "marija",
    ]
)
_MALE_IN_A = frozenset(
    [
        "luca",
        "joshua",
        "mustafa",
        "nikita",
        "ilja",
        "ilya",
        "sascha",
        "sasha",
        "mischa",
        "misha",
        "juha",
        "elia",
        "andrea",
        "kofi",
        "uwe",
        "rené",
        "andre",
        "andré",
        "george",
        "pierre",
        "jörge",
        "arne",
        "helge",
        "hauke",
        "heinke",
        "jose",
        "josé",
        "steve",
        "mike",
        "joe",
        "dave",
        "bruce",
        "luke",
        "jake",
        "pete",
        "wayne",
        "dale",
        "clarence",
        "lawrence",
        "maurice",
        "eugene",
        "jerome",
        "duane",
        "gene",
        "lee",
        "kaye",
        "janne",
        "malte",
        "bjarne",
        "sönke",
        "thilo",
        "theodore",
        "philippe",
        "jacques",
        "yves",
        "guillaume",
        "christophe",
        "étienne",
        "dwayne",
        "blake",
        "chase",
        "kyle",
        "cole",
        "zane",
        "rene",
        "hasse",
        "abe",
        "shinzo",
        "barack",
        "moritz",
    ]
) - {"andrea"}
_MALE = frozenset(
    [
        "adam",
        "ahmed",
        "albert",
        "alexander",
        "alexei",
        "alfred",
        "ali",
        "andreas",
        "andrej",
        "andrew",
        "anthony",
        "anton",
        "antonio",
        "armin",
        "arnold",
        "arthur",
        "axel",
        "benedikt",
        "benjamin",
        "bernd",
        "bernhard",
        "bill",
        "björn",
        "boris",
        "brian",
        "bruno",
        "burkhard",
        "carl",
        "carlos",
        "charles",
        "chris",
        "christian",
        "christoph",
        "claus",
        "clemens",
        "daniel",
        "david",
        "dennis",
        "detlef",
        "dick",
        "dieter",
        "dietmar",
        "dirk",
        "dmitri",
        "dominik",
        "donald",
        "eckart",
        "edmund",
        "eduard",
        "edward",
        "emmanuel",
        "enrico",
        "eric",
        "erich",
        "erik",
        "ernst",
        "erwin",
        "eugen",
        "felix",
        "ferdinand",
        "fidel",
        "florian",
        "francis",
        "francesco",
        "frank",
        "franz",
        "fred",
        "frederik",
        "friedrich",
        "fritz",
        "georg",
        "gerald",
        "gerd",
        "gerhard",
        "gernot",
        "giorgio",
        "giovanni",
        "gottfried",
        "gregor",
        "guido",
        "günter",
        "günther",
        "gustav",
        "hamid",
        "hannes",
        "hans",
        "harald",
        "harry",
        "hartmut",
        "hassan",
        "heiko",
        "heiner",
        "heinrich",
        "heinz",
        "helmut",
        "henning",
        "henry",
        "herbert",
        "heribert",
        "hermann",
        "holger",
        "horst",
        "hubert",
        "hugo",
        "ian",
        "igor",
        "ingo",
        "iwan",
        "ivan",
        "jack",
        "jakob",
        "james",
        "jan",
        "javier",
        "jean",
        "jens",
        "jeremy",
        "jerry",
        "jim",
        "jimmy",
        "joachim",
        "jochen",
        "johann",
        "johannes",
        "john",
        "jonathan",
        "jörg",
        "josef",
        "joseph",
        "juan",
        "jürgen",
        "julian",
        "kai",
        "karl",
        "karsten",
        "kenneth",
        "kevin",
        "klaus",
        "konrad",
        "kurt",
        "larry",
        "lars",
        "leo",
        "leon",
        "leonid",
        "lothar",
        "louis",
        "luis",
        "ludwig",
        "lukas",
        "lutz",
        "manfred",
        "manuel",
        "marc",
        "marcel",
        "marco",
        "marcus",
        "mario",
        "mark",
        "markus",
        "martin",
        "matthias",
        "max",
        "maximilian",
        "michael",
        "michail",
        "mikhail",
        "miguel",
        "mohammed",
        "mohamed",
        "muhammad",
        "nicolas",
        "nikolaus",
        "nikolai",
        "norbert",
        "oleg",
        "oliver",
        "olaf",
        "oskar",
        "otto",
        "pascal",
        "patrick",
        "paul",
        "pavel",
        "pedro",
        "peer",
        "peter",
        "philipp",
        "rainer",
        "ralf",
        "ralph",
        "reinhard",
        "reinhold",
        "richard",
        "rick",
        "robert",
        "roger",
        "roland",
        "rolf",
        "roman",
        "ronald",
        "rüdiger",
        "rudolf",
        "sam",
        "samuel",
        "scott",
        "sebastian",
        "sergej",
        "sergei",
        "siegfried",
        "siegmar",
        "sigmar",
        "silvio",
        "simon",
        "stefan",
        "stephan",
        "stephen",
        "steven",
        "sven",
        "theo",
        "thomas",
        "thorsten",
        "tim",
        "timo",
        "tobias",
        "tom",
        "toni",
        "tony",
        "torsten",
        "udo",
        "ulrich",
        "ursus",
        "valentin",
        "victor",
        "viktor",
        "vincent",
        "volker",
        "walter",
        "warren",
        "werner",
        "wilhelm",
        "willi",
        "william",
        "winfried",
        "wladimir",
        "vladimir",
        "wolf",
        "wolfgang",
        "wolodymyr",
        "jewgeni",
        "yevgeny",
        "tim",
        "tino",
        "uli",
        "wolfram",
        "alan",
        "alastair",
        "bob",
        "brad",
        "gary",
        "george",
        "gordon",
        "greg",
        "keith",
        "nigel",
        "neil",
        "ross",
        "stuart",
        "terry",
        "todd",
    ]
)
GIVEN = _FEMALE | _MALE_IN_A | _MALE


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the article names in full: where first, and as man or woman if that shows."""

    name: str
    at: int
    gender: str
    certain: bool = False


class People:
    """Who is named in an article, and whom a shorter mention means."""

    def __init__(self, text: str, small: frozenset[str]) -> None:
        self._small = small
        self._by_surname: dict[str, Person] = {}
        self._by_role: list[tuple[str, str]] = []
        self._mentions: list[tuple[int, Person]] = []
        self._places: list[int] = []
        for match in _CAPITALS.finditer(text):
            self._note(match.group(), match.start(), text)

    def _note(self, mention: str, at: int, text: str) -> None:
        words = mention.split()
        for i in range(len(words) - 1, -1, -1):
            if words[i].lower() in self._small and words[i][0].isupper():
                at += sum(len(w) + 1 for w in words[: i + 1])
                words = words[i + 1 :]
                break
        last = max((i for i, w in enumerate(words) if is_title(w)), default=-1)
        roles, names = words[: last + 1], words[last + 1 :]
        if not names or roles and names[0].islower():
            return
        surname = name_key(names[-1].removesuffix("."))
        known = self._by_surname.get(surname)
        if len(names) >= 2:
            if known is None or len(known.name.split()) < 2:
                sure = bool(roles) or names[0].lower().split("-")[0] in GIVEN
                known = Person(" ".join(names), at, gender(roles, names), sure)
                self._by_surname[surname] = known
        if known is None and roles and not names[0].endswith("s"):
            known = Person(names[0], at, gender(roles, names), True)
            self._by_surname[surname] = known
        if known is None:
            return
        self._mentions.append((at, known))
        self._places.append(at)
        for role in roles:
            if is_role(role):
                self._by_role.append((role.lower(), known.name))

    def name_role(self, role: str, name: str) -> None:
        """Remember that the article calls ``name`` a ``role`` (one lower-case noun)."""
        self._by_role.append((role, name))

    def by_surname(self, word: str) -> Person | None:
        """The person this article names in full with this surname."""
        return self._by_surname.get(name_key(word))

    def knows(self, name: str) -> bool:
        """Whether this is the name of somebody who is certainly a person."""
        known = self.by_surname(name.split()[-1]) if name else None
        return known is not None and known.name == name and known.certain

    def by_genitive(self, word: str) -> Person | None:
        """The person of whom "Merkels" speaks."""
        return self._by_surname.get(name_key(word[:-1])) if word.endswith("s") else None

    def by_role(self, role: str) -> str | None:
        """The one person whom the article gives this role: "Sprecher" also finds Kremlsprecher."""
        role = role.lower()
        found = {name for known, name in self._by_role if known == role} or {
            name for known, name in self._by_role if known.endswith(role) and len(role) > 4
        }
        return found.pop() if len(found) == 1 else None

    def last_before(self, at: int, wanted: str) -> Person | None:
        """The last person of a gender named before a place, at most some sentences back."""
        i = bisect_left(self._places, at) - 1
        while i >= 0 and at - self._places[i] < 600:
            person = self._mentions[i][1]
            if person.gender in (wanted, ""):
                return person
            i -= 1
        return None


def gender(roles: list[str], names: list[str]) -> str:
    """ "m", "f" or "" as titles and the first given name tell."""
    titles = {w.lower().rstrip(".") for w in roles}
    if titles & _FEMALE_TITLES or any(t.endswith("in") and is_role(t) for t in titles):
        return "f"
    if titles & _MALE_TITLES:
        return "m"
    if len(names) < 2:
        return "m" if roles else ""
    given = names[0].lower().split("-")[0]
    if given in _FEMALE:
        return "f"
    if given.endswith(("a", "e")) and given not in _MALE_IN_A:
        return "f"
    return "m"


__all__ = ["People", "Person", "gender", "strip_titles"]
