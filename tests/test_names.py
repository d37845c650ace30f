from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.names import name_key, name_keys, same_name, strip_titles, surname

# Pairs of spellings of one name. The rules were written with the first half in view; the second
# half was written before its result was seen and is what RECALL speaks of.
TUNED = """
Peskow = Peskov; Peskow = Песков; Selenskij = Zelenskyy; Selenskyj = Zelensky; Selenskij = Зеленский
Zelensky = Зеленський; Tschesnakow = Chesnakov; Tschesnakow = Чеснаков; Gorbatschow = Gorbachev
Gorbatschow = Горбачёв; Jelzin = Yeltsin; Jelzin = Ельцин; Chruschtschow = Khrushchev
Chruschtschow = Хрущёв; Müller = Mueller; Müller = Muller; Putin = Poutine; Putin = Путин
Janukowitsch = Yanukovych; Juschtschenko = Yushchenko; Schirinowski = Zhirinovsky
Jewgeni = Yevgeny; Jewgenij = Evgeny; Medwedew = Medvedev; Medwedjew = Медведев
Chamenei = Khamenei; Chodorkowski = Khodorkovsky; Lawrow = Lavrov; Prigoschin = Prigozhin
Nawalny = Navalny; Nawalnyj = Навальный; Johnson = Джонсон; Schröder = Schroeder; Göthe = Goethe
Sergej = Sergey; Sergei = Сергей; Breschnew = Brezhnev; Präsident Putin = Wladimir Putin
Mr. Peskov = Dmitri Peskow; Kremlsprecher Dmitri Peskow = Peskow; Putins = Putin
Wladimir Putin = Vladimir Putin; Wolodymyr Selenskyj = Volodymyr Zelenskyy
Wladimir Selenskij = Volodymyr Zelensky; Frau Dr. Müller = Anna Müller; Angela Merkel = Merkel
Bundeskanzlerin Merkel = Angela Merkel; Ursula von der Leyen = von der Leyen
Ursula von der Leyen = Leyen; Alexander Van der Bellen = van der Bellen
Thomas de Maizière = de Maiziere; Mohammed bin Salman = bin Salman; George W. Bush = George Bush
Dmitri Peskow = Dmitry Peskov; D. Peskow = Dmitri Peskow; Xi = Xi Jinping; Kim Jong-un = Kim
Olaf Scholz = Scholz; Frank-Walter Steinmeier = Steinmeier; Annalena Baerbock = Baerbocks
Steinmeyer = Steinmeier; Müntefering = Münterfering; Mohammed Ali = Muhammad Ali
Dmitri Peskow, der Sprecher des Präsidenten = Peskow; Sprecher der Behörde, Klaus Muster = Muster
Karl-Theodor zu Guttenberg = zu Guttenberg; Guttenberg = zu Guttenberg; Erdoğan = Erdogan
Nicolas Sarkozy = Präsident Sarkozy; Łukasz Nowak = Lukasz Nowak; Škoda = Skoda; René = Rene
Straße = Strasse; Poroschenko = Poroshenko; Schoigu = Shoigu; Schewardnadse = Shevardnadze
""".replace("\n", ";")
HELD_OUT = """
Timoschenko = Tymoshenko; Kutschma = Kuchma; Lukaschenko = Lukashenko; Lukaschenko = Лукашенко
Kadyrow = Kadyrov; Schukow = Zhukov; Tschaikowski = Tchaikovsky; Tschaikowski = Чайковский
Dostojewski = Dostoevsky; Tolstoi = Tolstoy; Tschechow = Chekhov; Chatschaturjan = Khachaturian
Solschenizyn = Solzhenitsyn; Pasternak = Пастернак; Sacharow = Sakharov; Kissiljow = Kiselyov
Mischustin = Mishustin; Sobjanin = Sobyanin; Wolodin = Volodin; Matwijenko = Matviyenko
Sacharowa = Zakharova; Rjabkow = Ryabkov; Uschakow = Ushakov; Schuwalow = Shuvalov
Klitschko = Klichko; Kutschma = Кучма; Reznikow = Reznikov; Saluschnyj = Zaluzhnyi
Syrskyj = Syrskyi; Podoljak = Podolyak; Jermak = Yermak; Kuleba = Кулеба; Stefantschuk = Stefanchuk
Saakaschwili = Saakashvili; Alijew = Aliyev; Nasarbajew = Nazarbayev; Tokajew = Tokayev
Karimow = Karimov; Rachmon = Rakhmon; Chatami = Khatami; Chomeini = Khomeini
Scheichulislam = Sheikhulislam; Milošević = Milosevic; Vučić = Vucic; Tito = Тито
Karadžić = Karadzic; Kaczyński = Kaczynski; Wałęsa = Walesa; Havel = Václav Havel; Čapek = Capek
Weizsäcker = Weizsaecker; Richard von Weizsäcker = Weizsäcker; Röttgen = Roettgen; Söder = Soeder
Markus Söder = Ministerpräsident Markus Söder; Gauß = Gauss; Björn Höcke = Bjoern Hoecke
Jean-Claude Juncker = Juncker; Kommissionspräsident Juncker = Jean-Claude Juncker
Bundestagspräsidentin Bärbel Bas = Bas; Herr Schmidt = Helmut Schmidt; Altkanzler Schmidt = Schmidt
Prime Minister Boris Johnson = Johnson; Secretary of State Antony Blinken = Blinken
Sen. Bernie Sanders = Bernie Sanders; Dr. Anthony Fauci = Fauci; Peskov's = Peskow; Trumps = Trump
Joe Biden = Präsident Biden; Emmanuel Macron = Macrons; Giorgia Meloni = Ministerpräsidentin Meloni
Hu Jintao = Hu; Park Geun-hye = Park; Li Keqiang = Li; Juri Gagarin = Yuri Gagarin
Alexei Nawalny = Alexey Navalny; Michail Gorbatschow = Mikhail Gorbachev
Nikita Chruschtschow = Nikita Khrushchev; Boris Jelzin = Борис Ельцин; Andrej Melnyk = Andriy Melnyk
Dmitrij Medwedew = Dmitry Medvedev; Sergej Lawrow = Sergey Lavrov; Oleksandr Usyk = Alexander Usyk
Martin Luther King Jr. = King; Sahra Wagenknecht = Wagenknechts; Steinmeiers = Steinmeier
Vitali Klitschko = Vitaly Klitschko; Anders Breivik = Breivik; Lech Walesa = Lech Wałęsa
""".replace("\n", ";")
APART = """
Merz = Merkel; Putin = Puten; Scholz = Schulz; Schmidt = Schmied; Müller = Möller; Meier = Maier
Bush = Busch Senior; Obama = Osama; Michelle Obama = Barack Obama; Hillary Clinton = Bill Clinton
Peter Müller = Petra Müller; Peter Müller = Hans Müller; Christian Schmidt = Christine Schmidt
Petersen = Peterson; Becker = Becher; Peskow = Peskowa; Chan = Khan; Trump = Triumph; Xi = Li
Lehmann = Lohmann; Neumann = Naumann; Hartmann = Hermann; Wagner = Weigner; Kohl = Kahl; Koch = Kock
Andrea Nahles = Andreas Nahles; Johanna Wanka = Johann Wanka; Biden = Baden; Macron = Marcon
Weber = Webber Smith; Lawrow = Lavrova; Jelzin = Jelinek; Stalin = Stallone; Lenin = Lennon
Gabriel = Gabriele; Fischer = Fisher; Kim = Kern; Rice = Reis; Roth = Rother; Lang = Lange
Klein = Kleine; Braun = Brand; Wolf = Wolff-Metternich; Krause = Kraus; Simon = Simonis
Schröder = Schäuble; Steinbrück = Steinmeier; Lafontaine = Fontane; Westerwelle = Westermann
Orbán = Urban; Sarkozy = Szakacs; Tusk = Task; Kurz = Kern; Berger = Burger; Ludwig = Ludewig
""".replace("\n", ";")


def pairs(table: str) -> list[tuple[str, str]]:
    lines = (line.split(" = ") for line in table.split(";") if line.strip())
    return [(a.strip(), b.strip()) for a, b in lines]


def test_there_are_enough_pairs_to_speak_of() -> None:
    assert len(pairs(TUNED)) >= 75
    assert len(pairs(HELD_OUT)) >= 75
    assert not set(pairs(TUNED)) & set(pairs(HELD_OUT))


@pytest.mark.parametrize(("a", "b"), pairs(TUNED))
def test_spellings_of_one_name_are_the_same(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


def test_precision_and_recall_on_names_not_tuned_for() -> None:
    right = sum(same_name(a, b) for a, b in pairs(HELD_OUT))
    wrong = sum(same_name(a, b) for a, b in pairs(APART))
    assert right / len(pairs(HELD_OUT)) >= 0.95
    assert right / (right + wrong) >= 0.95


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Heinz-Christian Strache", "Heinz Christian Strache"),
        ("Jean-Claude Juncker", "Jean Juncker"),
        ("Kramp Karrenbauer", "Annegret Kramp-Karrenbauer"),
        ("Ban Ki Moon", "Ban Ki-moon"),
    ],
)
def test_a_hyphen_may_be_left_out(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Merz", "Merkel"),
        ("Putin", "Puten"),
        ("Chan", "Khan"),
        ("Michelle Obama", "Barack Obama"),
        ("Peter Müller", "Petra Müller"),
        ("Hans-Peter Müller", "Hans-Jürgen Müller"),
        ("王小明", "李四"),
        ("Peskow", "Peskowa"),
        ("", "Putin"),
        ("", ""),
        ("42", "42"),
    ],
)
def test_other_names_stay_apart(a: str, b: str) -> None:
    assert not same_name(a, b)


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Ursula von der Leyen", "von der Leyen"),
        ("Alexander Van der Bellen", "Van der Bellen"),
        ("Thomas de Maizière", "de Maizière"),
        ("Mohammed bin Salman", "bin Salman"),
        ("Präsident Putin", "Putin"),
        ("Kremlsprecher Dmitri Peskow", "Peskow"),
        ("der Leiter der Behörde, Klaus Muster", "Muster"),
        ("Martin Luther King Jr.", "King"),
        ("Bundespräsident Horst König (CDU)", "König"),
        ("Xi Jinping", "Xi"),
        ("Peskow", "Peskow"),
        ("", ""),
    ],
)
def test_surname(name: str, family: str) -> None:
    assert surname(name) == family


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Bundeskanzlerin Angela Merkel", "Angela Merkel"),
        ("Mr. Dmitry Peskov", "Dmitry Peskov"),
        ("Dmitri Peskow, der Sprecher des Präsidenten", "Dmitri Peskow"),
        ("der Kremlsprecher", "Kremlsprecher"),
        ("die Polizei", "Polizei"),
    ],
)
def test_strip_titles(name: str, bare: str) -> None:
    assert strip_titles(name) == bare


def listed(section: str) -> list[tuple[str, str]]:
    """The pairs of one section of name_pairs.txt, in order."""
    text = (Path(__file__).parent / "name_pairs.txt").read_text(encoding="utf-8")
    return pairs(text.partition(f"[{section}]\n")[2].partition("[")[0].replace("\n", ";"))


@pytest.mark.parametrize("half", [0, 1], ids=["tuning", "report"])
def test_keys_join_the_spellings_of_a_name_and_part_two_names(half: int) -> None:
    one, two = listed("one name")[half::2], listed("two names")[half::2]
    joined = sum(not set(name_keys(a)).isdisjoint(name_keys(b)) for a, b in one)
    parted = sum(set(name_keys(a)).isdisjoint(name_keys(b)) for a, b in two)
    assert len(one) >= 200
    assert len(two) >= 100
    assert joined / len(one) >= 0.9
    assert parted / len(two) >= 0.97


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Milošević", "Milosevic"),
        ("Chostakovitch", "Schostakowitsch"),
        ("Fedor", "Fjodor"),
        ("Луганськ", "Luhansk"),
        ("Хайфа", "Haifa"),
        ("Milos\u030cevic\u0301", "Milošević"),
    ],
)
def test_rarer_readings_have_keys_too(a: str, b: str) -> None:
    assert not set(name_keys(a)).isdisjoint(name_keys(b))


@given(st.text())
@example("ᴬ")
@example("Ѝ")
def test_a_word_is_found_by_its_own_key_first(word: str) -> None:
    assert name_keys(word)[:1] in [(), (name_key(word),)]
    assert all(key.isascii() and key.isalpha() and key.islower() for key in name_keys(word))


@given(st.text())
def test_any_text_has_a_key_of_small_latin_letters(text: str) -> None:
    key = name_key(text)
    assert key == "" or (key.isascii() and key.isalpha() and key.islower())


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzäöüčšабвгдежзийклмнопрстуфхцчшщъыьэюя"))
def test_a_key_does_not_depend_on_case(text: str) -> None:
    assert name_key(text.upper()) == name_key(text)


@given(st.text(), st.text())
def test_sameness_is_symmetric_and_never_fails(a: str, b: str) -> None:
    assert same_name(a, b) == same_name(b, a)


@given(st.text(alphabet="abcdefghiklmnoprstuvwäöü", min_size=3, max_size=12))
def test_a_name_is_the_same_as_itself(name: str) -> None:
    assert same_name(name.capitalize(), name.capitalize())
