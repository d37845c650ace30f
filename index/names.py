"""Names in any spelling: Peskow = Peskov = Песков.

A name travels through alphabets and habits of transliteration: one Russian surname is written one
way in German news, another in English and a third in French. ``name_key`` maps the spellings of
one word to one key, ``name_keys`` adds the keys of rarer readings, and ``same_name`` compares whole
names, titles and given names included.

The keys merge what transliterations mix up (German w and English v, German s and English z, the
many ways to write й) and keep what tells names apart (the other consonants, the vowels). Tables and
rules are this project's own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "e",
    "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "tch", "ш": "sh", "щ": "shtch", "ъ": "", "ы": "i", "ь": "",
    "э": "e", "ю": "iu", "я": "ia", "ј": "i", "љ": "li", "њ": "ni", "ћ": "tch", "ђ": "dzh",
    "џ": "dzh",
}  # fmt: skip
_LATIN = {
    "ß": "ss", "æ": "a", "ø": "o", "œ": "o", "ł": "l", "đ": "dzh", "ð": "d", "þ": "th", "ı": "i",
    "č": "tch", "ć": "tch", "ç": "s", "š": "sh", "ş": "sh", "ș": "sh", "ś": "sh", "ž": "zh",
    "ż": "zh", "ź": "z", "ț": "ts", "ř": "r", "ğ": "g", "ä": "a", "ö": "o", "ü": "u",
}  # fmt: skip
_LETTERS = str.maketrans(_CYRILLIC | _LATIN)

# Applied in this order. S stands for the hushing sounds (sch, sh, zh), C for tsch and kh.
_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"[^a-z]", ""),
        (r"schtsch|shch", "shtch"),
        # ae, oe, ue are ä, ö, ü: but not in "Michael", "Israel", "Manuel", "Noel"
        (r"([aou])e(?!l$|ls$)", r"\1"),
        (r"(?<=[^aeioud])j(?=e)", ""),  # е after a consonant: Aljechin, Alekhin
        (r"dsch|dzh|dj(?!e)", "i"),  # дж, English j
        (r"tsch|tch|cz|(?<=...i)c$", "C"),  # Czornobyl; Modric, as Modrić is written
        (r"sch|sh|zh|sz", "S"),
        (r"kh|ch", "C"),
        (r"ph", "f"),
        (r"(?<=[bdgt])h", ""),
        (r"ck|q(?!u)", "k"),
        (r"qu", "kv"),
        (r"ts|tz|z|c(?=[eiy])", "s"),  # German z is English ts, German s is English z
        (r"c", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"off$", "ov"),
        (r"eff$", "ev"),
        (r"(?<=out)ine$", "in"),  # French: Poutine
        (r"ou", "u"),
        (r"(?<=..)ee(?=[^v])", "i"),  # Karim, Kareem; but not Mendeleev
        (r"(?<=..)oo(?=.)", "u"),  # Massud, Masood
        (r"(?<=..)eh$", "a"),  # Hanija, Haniyeh
        (r"(?<=[CS])ov(?=$|a$)", "ev"),  # ё after a hushing sound: Gorbatschow, Gorbachev
        (r"[jy]", "i"),
        (r"(?<=[aeou])h(?=[^aeiou]|$)", ""),  # a mute h lengthens: Johnson, Kohl
        (r"^ie|(?<=[^aeiou])i+e(?=v)|(?<=[aeou])i+e(?=[vn])", "e"),  # е: Jelzin, Medwedjew
        (r"ii+", "i"),
        (r"(.)\1+", r"\1"),  # double letters
    )
)

# Other ways to read a word: which words may be meant so, and what they then say.
_READINGS = tuple(
    (re.compile(words), tuple((re.compile(pattern), says) for pattern, says in rules))
    for words, rules in (
        (  # French: Chostakovitch, Prigojine, Serguei
            r"ou|tch|kh|gu[ei]|(?:...ine|ov|ev|off|eff|ski|ko|vili)$",
            (
                (r"(?<![ts])ch", "sh"),
                (r"(?<!d)j", "zh"),
                (r"gu(?=[ei])", "g"),
                (r"(?<=...)ine$", "in"),
            ),
        ),
        (r"[^aeiouy][jy]o[^aeiouy]", ((r"(?<=[^aeiouy])[jy]o", "e"),)),  # ё: Fyodor, Fedor
        (r".{5}", ((r"kh|х", "h"),)),  # Sakharov, Saharov; Хайфа, Haifa
        (r"г", ((r"г", "h"),)),  # Луганськ, Luhansk; Гамбург, Hamburg
    )
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PARTICLES = _words(
    """
    von van vom zu zur zum der den dem de del della di da do dos das du des la le les lo ten
    ter bin ibn ben al el abu af av und
    """
)
_ROLE_NOUNS = _words(
    """
    präsident kanzler minister sprecher chef vorsitzende vorsitzender direktor sekretär leiter
    bürgermeister gouverneur senator abgeordnete abgeordneter kommissar general admiral oberst
    major könig königin prinz prinzessin fürst papst bischof kardinal pfarrer imam botschafter
    anwalt anwältin staatsanwalt richter trainer manager experte expertin forscher politiker
    wissenschaftler professor doktor politologe politologin historiker ökonom analyst
    außenpolitiker autor journalist regisseur schauspieler sänger kapitän spitzenkandidat
    kandidat premier staatschef regierungschef beauftragte beauftragter generalsekretär
    landeshauptmann landrat ministerpräsident aktivist gründer inhaber ingenieur arzt ärztin
    biologe physiker hauptmann leutnant feldwebel führer dekan dekanin rektor rechtsanwalt
    kommissarin kommandeur stratege vertreter mitarbeiter sprecherin geschäftsführer vorstand
    koordinator berater soldat jurist wissenschafter regulator obmann obfrau spieler torhüter
    stürmer mediziner psychologe soziologe chirurg ologe ologin künstler künstlerin schriftsteller
    komponist dirigent kurator intendant ermittler polizist kommandant offizier diplomat diplomatin
    konsul unternehmer investor banker volkswirt volkswirtin statistiker verteidiger ankläger
    rabbiner patriarch landesrat landesrätin stadtrat stadträtin parlamentarier moderator
    korrespondent redakteur herausgeber verleger fotograf juristin weltmeister
    stellvertreter nachfolger vorgänger mandatar astronom astronomin philosoph philosophin
    oberhaupt delegierte delegierter
    """
)
_TITLES = _words(
    """
    mr mrs ms miss mx sir dame lord lady dr drs prof dipl ing mag med phil jur herr herrn frau
    fräulein president vice prime minister chancellor secretary spokesman spokeswoman
    spokesperson senator representative congressman congresswoman governor mayor general
    colonel captain lieutenant sergeant chief chairman chairwoman director professor doctor
    king queen prince princess pope bishop cardinal archbishop judge justice attorney
    ambassador foreign defense defence interior finance former ex kremlin monsieur madame mme
    señor signor ceo cfo cto leader officer deputy premier coach exkanzler expräsident
    altkanzler altbundeskanzler freiherr graf gräfin baron ritter
    """
)
_ROLE_ENDINGS = tuple(_ROLE_NOUNS)
_ARTICLES = _words(
    """
    der die das den dem des ein eine einer eines einem einen the a an sein seine ihr ihre
    dieser diese jener
    """
)
_SUFFIXES = _words(
    """
    jr jun sr ii iii iv phd md cdu csu spd fdp
    """
)

# Family names that stand first, with their given names behind them.
_FAMILY_FIRST = _words(
    """
    xi hu wen li wang zhang jiang deng mao zhou zhu chen liu ma bo kim park moon roh ban yoon
    nguyen tran peng he wu yang zhao sun lai tsai
    """
)
_GIVEN_AFTER = re.compile(
    r"(?:[A-Z][a-z]+-[a-zA-Z][a-z]+|(?:Jin|Xiao|Ze|Jia|Ke|Jong|En|Qi|Chol|Dae)[a-z]*|Tao|Yi|Un|Il|"
    r"Ki|Geun|Jae|Moo|Ying|Lai|Wei|Bo|Ma|Rongji|Yong|Liyuan|Shan|Zhaoxu|Wenbin|Ning|Lijian|Peng|"
    r"Qiang)$"
)

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*\.?(?:-[^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiou]")


@lru_cache(maxsize=65536)
def name_key(word: str) -> str:
    """The key that all spellings of one name word share.

    Case, accents, alphabet (Cyrillic or Latin) and the habits of German, English and French
    transliteration do not change the key. Anything that is not a letter is dropped, so
    ``name_key("")`` and ``name_key("42")`` are "".
    """
    text = _without_marks(_folded(word).translate(_LETTERS)).translate(_LETTERS)  # й, then ѝ
    # Too few letters are left of a short name to merge ch and kh: Chan is not Khan.
    if len(text) <= 4 and text.startswith("kh"):
        text = "k" + text[2:]
    return _rewritten(text, _RULES).translate({ord("S"): "x", ord("C"): "c"})


@lru_cache(maxsize=65536)
def name_keys(word: str) -> tuple[str, ...]:
    """All keys that one name word may be found by, ``name_key(word)`` first.

    Beside the usual reading, a word may have left its marks out (Milosevic for Milošević), be
    written the French way (Chostakovitch), have е for ё (Fedor for Fyodor), or hold a Cyrillic
    г or х that others hear as h (Луганськ, Luhansk). Two words may be one name when they share a
    key. A word without a letter of these alphabets has none.
    """
    text = _folded(word)
    readings = [text, _without_marks(text.replace("đ", "d"))]  # Unicode does not take đ apart
    readings += [_rewritten(text, rules) for words, rules in _READINGS if words.search(text)]
    return tuple(dict.fromkeys(filter(None, map(name_key, dict.fromkeys(readings)))))


def _rewritten(text: str, rules: Iterable[tuple[re.Pattern[str], str]]) -> str:
    for pattern, replacement in rules:
        text = pattern.sub(replacement, text)
    return text


def _folded(word: str) -> str:
    """Small letters, each as one character; superscripts and other shapes as the plain letter."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold())


def _without_marks(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def strip_titles(name: str) -> str:
    """The name without articles, titles and roles, apposition and brackets.

    "Kremlsprecher Dmitri Peskow" -> "Dmitri Peskow"; "der Leiter der Behörde, Klaus Muster" ->
    "Klaus Muster". What is nothing but a role ("der Kremlsprecher") keeps its role.
    """
    return " ".join(_name_words(name))


def surname(name: str) -> str:
    """The family name with its particles: "von der Leyen", "de Maizière", "bin Salman".

    Family names that stand first are known for the usual Chinese and Korean ones (Xi Jinping ->
    Xi). A single word is its own surname.
    """
    words = _name_words(name)
    return words[0] if _family_first(words) else " ".join(words[_split_at(words) :])


def same_name(a: str, b: str) -> bool:
    """Whether two names can mean one person or institution.

    Surnames must agree (in any spelling; one slip of the pen in long ones; a genitive -s is
    allowed), and given names where both have one. Titles and roles do not count.
    """
    first, second = _parts(a), _parts(b)
    if not first[1] or not second[1]:
        return False
    whole, other = _joined_key(a), _joined_key(b)
    if whole in (other, *_surname_keys(second[1])) or other in _surname_keys(first[1]):
        return bool(whole and other)  # Kramp Karrenbauer, Annegret Kramp-Karrenbauer
    return _same_surname(first[1], second[1]) and _given_agree(first[0], second[0])


@lru_cache(maxsize=16384)
def is_role(word: str) -> bool:
    """Whether a German noun names a role: Sprecherin, Kremlsprecher, Außenministers."""
    lower = word.casefold()
    return any(
        lower.removesuffix(ending).endswith(_ROLE_ENDINGS) for ending in ("", "in", "s", "en", "n")
    )


def is_title(word: str) -> bool:
    """Whether a word is a title, or a role, that may stand before a name: Dr., Präsident."""
    lower = word.casefold().rstrip(".")
    return lower in _TITLES or is_role(lower)


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(given names, surname words), particles left out of the surname."""
    words = _name_words(name)
    if _family_first(words):
        return words[1:], words[:1]
    cut = _split_at(words)
    family = tuple(w for w in words[cut:] if w.casefold() not in _PARTICLES)
    return words[:cut], family or words[cut:]


@lru_cache(maxsize=4096)
def _name_words(name: str) -> tuple[str, ...]:
    """The words of the personal part of a name, leading titles and articles dropped."""
    name = re.sub(r"\([^)]*\)|\[[^\]]*\]|[„“”\"«»]", " ", name)
    parts = [part.strip() for part in name.split(",") if part.strip()]
    if not parts:
        return ()
    chosen = next((part for part in parts if _looks_personal(part)), parts[0])
    if is_title(_WORD.findall(chosen + " x")[0]):  # "Sprecher der Behörde, Klaus Muster"
        chosen = next((part for part in parts if _is_full_name(part)), chosen)
    words = _WORD.findall(chosen)
    words = [w for w in words if w.casefold().rstrip(".") not in _SUFFIXES] or words
    start = 0
    for i, word in enumerate(words[:-1]):
        article = start == i and word.casefold() in _ARTICLES
        if article or (is_title(word) and not _is_given_name_like(words, i)):
            start = i + 1
    return tuple(words[start:])


def _is_given_name_like(words: list[str], i: int) -> bool:
    """A surname such as König or Richter is no title where a particle follows it."""
    return i > 0 and words[i + 1].casefold() in _PARTICLES


def _looks_personal(part: str) -> bool:
    words = _WORD.findall(part)
    names = [w for w in words if w[0].isupper() and not is_title(w)]
    small = [w for w in words if w[0].islower() and w.casefold() not in _PARTICLES]
    return bool(names) and not small and words[0].casefold() not in _ARTICLES


def _is_full_name(part: str) -> bool:
    words = _WORD.findall(part)
    return len(words) > 1 and all(word[0].isupper() and not is_title(word) for word in words)


def _family_first(words: tuple[str, ...]) -> bool:
    return (
        2 <= len(words) <= 3
        and words[0].casefold() in _FAMILY_FIRST
        and bool(_GIVEN_AFTER.match(words[1]))
    )


def _split_at(words: tuple[str, ...]) -> int:
    """Where the surname begins: the last word with the particles before it."""
    cut = max(len(words) - 1, 0)
    while cut > 0 and words[cut - 1].casefold() in _PARTICLES:
        cut -= 1
    return cut


@lru_cache(maxsize=4096)
def _joined_key(name: str) -> str:
    return name_key("".join(_name_words(name)))


def _same_surname(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return any(_same_key(x, y) for x in _surname_keys(a) for y in _surname_keys(b))


@lru_cache(maxsize=4096)
def _surname_keys(words: tuple[str, ...]) -> tuple[str, ...]:
    word = "".join(words)
    bare = re.sub(r"['’ʼ]s?$|(?<=\w{3}[^s])s$", "", word)
    return tuple(dict.fromkeys(name_keys(word) + name_keys(bare)))


def _same_key(a: str, b: str) -> bool:
    if a == b:
        return bool(a)
    return min(len(a), len(b)) >= 7 and a[0] == b[0] and a[-1] == b[-1] and _one_slip(a, b)


def _one_slip(a: str, b: str) -> bool:
    """One letter too many or two swapped; one letter exchanged only in keys of nine and more.

    A shorter pair that differs in one letter is more often two names (Petersen, Peterson).
    """
    if abs(len(a) - len(b)) > 1:
        return False
    if len(a) > len(b):
        a, b = b, a
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) < len(b):
        return a[at:] == b[at + 1 :]
    swapped = a[at : at + 2] == b[at : at + 2][::-1] and a[at + 2 :] == b[at + 2 :]
    return swapped or (len(a) >= 9 and a[at + 1 :] == b[at + 1 :])


def _given_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if not a or not b:
        return True
    return any(_same_given(x, y) for x in a for y in b)


def _same_given(a: str, b: str) -> bool:
    short = min(len(a.rstrip(".")), len(b.rstrip(".")))
    if short == 1:
        return name_key(a)[:1] == name_key(b)[:1]
    if ("-" in a) != ("-" in b):  # Heinz-Christian is called Heinz, or written Heinz Christian
        a, b = a.partition("-")[0], b.partition("-")[0]
    x, y = name_key(a), name_key(b)
    if x == y:
        return True
    # Vowels of given names vary more (Mohammed, Muhammad; Wladimir, Wolodymyr), but a final -a
    # or -e tells women's names from men's.
    if min(len(x), len(y)) < 6 or (x[-1] in "ae") != (y[-1] in "ae"):
        return False
    return _VOWELS.sub("", x) == _VOWELS.sub("", y)
