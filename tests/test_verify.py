from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.verify import Verdict, cite, highlights, verify
from assistant.verify.figures import figures, gives
from assistant.verify.opposites import opposite
from assistant.verify.quotations import locate, quotation_is_open, quotations
from index import Article, Hit, Passage
from index.articles import read_folder
from index.language import split_sentences

ROOT = Path(__file__).parent.parent

GERMAN = (
    "Der Hafen von Osterwyk bleibt bis Freitag geschlossen. Kapitänin Ilse Brandt nannte die Lage "
    "am Dienstag „ernst, aber nicht hoffnungslos“. Am Kai lagen 14 Schiffe, der Schaden beträgt "
    "rund 1,2 Millionen Euro. Bürgermeister Pjotr Sorokin lehnte einen Rücktritt nicht ab. Die "
    "Fähre nach Lund fuhr am 3. März um 14.30 Uhr, 85 Minuten später als geplant."
)
ENGLISH = (
    "The lighthouse of Lund was sold for 250,000 dollars. Its keeper, Anna Berg, said she would "
    "not leave before 12 February 2025. The roof had not been repaired for twenty-one years."
)


def hit(text: str, language: str, whole: str = "", name: str = "a") -> Hit:
    article = Article(
        f"{name}.txt",
        "",
        whole or text,
        "Küstenbote",
        published=date(2025, 3, 5),
        language=language,
    )
    start = article.text.index(text)
    passage = Passage(f"{name}:0", article.id, start, start + len(text), text)
    return Hit(passage, article, 1.0)


PORT = hit(GERMAN, "de")
LIGHTHOUSE = hit(ENGLISH, "en", name="b")


def support(sentence: str, *cited: Hit, language: str = "de") -> str:
    return verify(sentence, cited or (PORT,), language).support


def why(sentence: str, *cited: Hit, language: str = "de") -> str:
    return verify(sentence, cited or (PORT,), language).reason


# ---- What is supported ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Hafen von Osterwyk bleibt bis Freitag geschlossen.",
        "Bis Freitag bleibt der Hafen geschlossen.",
        "Ilse Brandt nannte die Lage „ernst, aber nicht hoffnungslos“.",
        'Brandt nannte die Lage "ernst, aber  nicht hoffnungslos".',
        "Brandt nannte die Lage »ernst … nicht hoffnungslos«.",
        "Am Kai lagen vierzehn Schiffe.",
        "Der Schaden beträgt 1.200.000 Euro.",
        "Die Fähre fuhr am 03.03.2025 um 14:30 Uhr.",
        "Die Fähre fuhr am 3. März 85 Minuten später als geplant.",
        "Die Lage sei ernst, sagte Brandt am 4. März.",  # a Tuesday
        "Pyotr Sorokin lehnte einen Rücktritt nicht ab.",
        "Bürgermeister Sorokin lehnte seinen Rücktritt nicht ab.",
    ],
)
def test_german_about_german(sentence: str) -> None:
    assert verify(sentence, [PORT], "de") == Verdict("supported")


@pytest.mark.parametrize(
    "sentence",
    [
        "Captain Ilse Brandt called the situation “ernst, aber nicht hoffnungslos”.",
        "There were 14 ships in the port of Osterwyk.",
        "The damage in Osterwyk is 1.2 million euros.",
        "Mayor Piotr Sorokin did not rule out resigning.",
        "The ferry to Lund left on March 3, 2025 at 2:30 p.m., 85 minutes late.",
        "On Tuesday, Brandt called the situation serious.",
        "The harbour stays closed until Friday.",
    ],
)
def test_english_about_german(sentence: str) -> None:
    assert verify(sentence, [PORT], "en") == Verdict("supported")


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Leuchtturm von Lund wurde für 250.000 Dollar verkauft.",
        "Anna Berg will nicht vor dem 12. Februar 2025 gehen.",
        "In Lund wurde einundzwanzig Jahre lang nichts repariert.",
    ],
)
def test_german_about_english(sentence: str) -> None:
    assert verify(sentence, [LIGHTHOUSE], "de") == Verdict("supported")


def test_what_any_of_the_cited_passages_gives_is_given() -> None:
    sentence = "Im Hafen lagen 14 Schiffe, der Leuchtturm kostete 250.000 Dollar."
    assert support(sentence, PORT) == "unsupported"
    assert support(sentence, PORT, LIGHTHOUSE) == "supported"


# ---- What is not ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        (
            "Brandt nannte die Lage „ernst und hoffnungslos“.",
            "das Zitat „ernst und hoffnungslos“ steht nicht im Artikel",
        ),
        ("Brandt nannte die Lage „hoffnungs“.", "das Zitat „hoffnungs“ steht nicht im Artikel"),
        ("Am Kai lagen 41 Schiffe.", "im Artikel steht 14, nicht 41"),
        ("Die Fähre fuhr 58 Minuten später als geplant.", "im Artikel steht 85, nicht 58"),
        ("Die Fähre fuhr 85 Stunden später als geplant.", "85 steht nicht im Artikel"),
        (
            "Der Schaden beträgt rund 1,2 Milliarden Euro.",
            "im Artikel steht 1,2 Millionen, nicht 1,2 Milliarden",
        ),
        (
            "Die Fähre nach Lund fuhr am 4. April.",
            "im Artikel steht 3. März, nicht 4. April",
        ),
        (
            "Kapitänin Ilse Brandt nannte die Lage am Montag ernst.",
            "im Artikel steht Dienstag, nicht Montag",
        ),
        (
            "Der Hafen von Visby bleibt bis Freitag geschlossen.",
            "im Artikel steht Osterwyk, nicht Visby",
        ),
        ("Kapitänin Eva Lund nannte die Lage ernst.", "im Artikel steht Ilse, nicht Eva"),
        (
            "Bürgermeister Orlow lehnte einen Rücktritt nicht ab.",
            "im Artikel steht Sorokin, nicht Orlow",
        ),
        ("In Spanien verloren Fußballer gestern wieder ein Spiel.", "der Artikel sagt das nicht"),
    ],
)
def test_german_that_is_wrong(sentence: str, reason: str) -> None:
    verdict = verify(sentence, [PORT], "de")
    assert (verdict.support, verdict.reason) == ("unsupported", reason)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        (
            "Brandt called it “serious, but not hopeless”.",
            "the quotation “serious, but not hopeless” is not in the article",
        ),
        ("The port of Osterwyk held 41 ships.", "41 is not in the article"),
        (
            "The damage is 1.2 billion euros.",
            "the article says 1,2 Millionen, not 1.2 billion",
        ),
        ("The ferry left on May 3, 2025.", "the article says 3. März, not May 3, 2025"),
        ("Captain Ingrid Holm called it serious.", "Ingrid is not named in the article"),
        ("Orlov said he would not resign.", "Orlov is not named in the article"),
        ("It was the F-16 that came to Osterwyk.", "F-16 is not named in the article"),
    ],
)
def test_english_about_german_that_is_wrong(sentence: str, reason: str) -> None:
    verdict = verify(sentence, [PORT], "en")
    assert (verdict.support, verdict.reason) == ("unsupported", reason)


@pytest.mark.parametrize(
    ("sentence", "cited", "language"),
    [
        ("Bürgermeister Sorokin lehnte einen Rücktritt ab.", PORT, "de"),
        ("Der Hafen von Osterwyk bleibt bis Freitag nicht geschlossen.", PORT, "de"),
        ("Am Kai lagen keine 14 Schiffe.", PORT, "de"),
        ("Anna Berg said she would leave before 12 February 2025.", LIGHTHOUSE, "en"),
        ("The lighthouse of Lund was not sold for 250,000 dollars.", LIGHTHOUSE, "en"),
        ("The roof had been repaired for twenty-one years.", LIGHTHOUSE, "en"),
    ],
)
def test_the_opposite_is_not_supported(sentence: str, cited: Hit, language: str) -> None:
    assert support(sentence, cited, language=language) == "unsupported"


def test_the_reason_shows_what_the_article_says_instead() -> None:
    assert why("Bürgermeister Sorokin lehnte einen Rücktritt ab.") == (
        "der Artikel verneint das: „Bürgermeister Pjotr Sorokin lehnte einen Rücktritt nicht ab.“"
    )
    assert why("The lighthouse of Lund was not sold.", LIGHTHOUSE, language="en") == (
        "the article does not deny this: “The lighthouse of Lund was sold for 250,000 dollars.”"
    )


@pytest.mark.parametrize(
    ("text", "language", "sentence", "opposite"),
    [
        (
            "Der Hafen von Osterwyk ist geschlossen.",
            "de",
            "The port of Osterwyk is closed.",
            "The port of Osterwyk is not closed.",
        ),
        (
            "Wann und wo sich die Minister treffen, ist noch nicht entschieden.",
            "de",
            "When and where the ministers will meet has not been decided.",
            "When and where the ministers will meet has been decided.",
        ),
        (
            "Sorokin warf den Fischern vor, sich nicht an die Abmachung zu halten.",
            "de",
            "Sorokin accused the fishermen of not keeping to the agreement.",
            "Sorokin accused the fishermen of keeping to the agreement.",
        ),
        (
            "Die Fischer dürfen weder Netze auslegen noch Boote verkaufen.",
            "de",
            "The fishermen may neither lay out nets nor sell boats.",
            "The fishermen may lay out nets and sell boats.",
        ),
        (
            "The lighthouse was not sold.",
            "en",
            "Der Leuchtturm wurde nicht verkauft.",
            "Der Leuchtturm wurde verkauft.",
        ),
    ],
)
def test_the_opposite_in_another_language(
    text: str, language: str, sentence: str, opposite: str
) -> None:
    reader = "en" if language == "de" else "de"
    cited = hit(text, language)
    assert verify(sentence, [cited], reader) == Verdict("supported")
    verdict = verify(opposite, [cited], reader)
    assert verdict.support == "unsupported"
    assert text in verdict.reason


@pytest.mark.parametrize(
    ("text", "language", "sentence", "opposite"),
    [
        (
            "He has run the shop for 19 years and has no insurance against floods.",
            "en",
            "He is not insured against floods.",
            "He is insured against floods.",
        ),
        (
            "Anna Berg, a keeper in Lund who was not involved, praised the study.",
            "en",
            "Anna Berg was not involved in the study.",
            "Anna Berg was involved in the study.",
        ),
        (
            "Das Land könne keine Vereinbarungen akzeptieren, die ohne es getroffen würden.",
            "de",
            "The country could not accept agreements made without it.",
            "The country could accept agreements made without it.",
        ),
        (
            "The keeper did not rule out a vote on a strike.",
            "en",
            "Die Wärterin schloss eine Abstimmung über einen Streik nicht aus.",
            "Die Wärterin schloss eine Abstimmung über einen Streik aus.",
        ),
    ],
)
def test_the_opposite_of_a_part(text: str, language: str, sentence: str, opposite: str) -> None:
    reader = "de" if "Wärterin" in sentence else "en"
    cited = hit(text, language)
    assert verify(sentence, [cited], reader) == Verdict("supported")
    assert support(opposite, cited, language=reader) == "unsupported"


def test_what_is_denied_where_nothing_is() -> None:
    told = hit("According to Peskov, the Russian leader invited Mr Trump to Moscow.", "en")
    assert why("Peskow zufolge lud Trump ihn nicht nach Moskau ein.", told) == (
        "nichts im Artikel verneint das"
    )


def test_nobody_is_no_name() -> None:
    told = hit("Tote gab es nicht. Zwei Feuerwehrleute wurden leicht verletzt.", "de")
    sentence = "Nobody died, but two firefighters were slightly injured."
    assert "Nobody" not in why(sentence, told, language="en")


def test_a_clause_left_out_takes_its_negation_with_it() -> None:
    told = hit("Die Fähre, die nie pünktlich war, fuhr nach Lund.", "de")
    assert support("Die Fähre fuhr nach Lund.", told) == "supported"
    assert support("Die Fähre fuhr nicht nach Lund.", told) == "unsupported"


def test_the_negation_in_a_quotation_is_not_the_sentences_own() -> None:
    told = hit("Den Vorschlag nannte Ilse Brandt nach der Sitzung „nicht klug“.", "de")
    sentence = "After the meeting, Ilse Brandt called the proposal “nicht klug”."
    assert verify(sentence, [told], "en") == Verdict("supported")


def test_a_denial_that_nothing_in_an_article_without_word_list_denies() -> None:
    shut = hit("Le port d'Osterwyk est fermé.", "fr")
    assert why("The port of Osterwyk is not shut.", shut, language="en") == (
        "nothing in the article denies this"
    )


# ---- Words and names in another language ----------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "cited", "language"),
    [
        ("The bakery burned down during the night.", PORT, "en"),
        ("Die Bäckerei ist in der Nacht abgebrannt.", LIGHTHOUSE, "de"),
    ],
)
def test_what_a_foreign_article_does_not_say(sentence: str, cited: Hit, language: str) -> None:
    assert support(sentence, cited, language=language) == "unsupported"


def test_what_may_stand_in_an_article_without_word_list_is_not_missed() -> None:
    told = hit("La tempête a détruit les grues et les toits.", "fr", name="c")
    sentence = "The harbour of Osterwyk stays closed because a storm destroyed cranes and roofs."
    assert verify(sentence, [PORT, told], "en") == Verdict("supported")
    opposite = "The harbour of Osterwyk does not stay closed until Friday."
    assert support(opposite, PORT, told, language="en") == "unsupported"


def test_half_of_a_sentence_in_another_language() -> None:
    sentence = "The harbour of Osterwyk stays closed because a storm destroyed cranes and roofs."
    assert verify(sentence, [PORT], "en") == Verdict(
        "partly", "the article says only a part of this"
    )


def test_a_name_may_be_what_the_word_list_calls_it() -> None:
    told = hit("Die Reise nach Saudi-Arabien begann am Bodensee.", "de")
    sentence = "The trip to Saudi Arabia began at Lake Constance."
    assert verify(sentence, [told], "en") == Verdict("supported")
    assert why(sentence.replace("Saudi Arabia", "Egypt"), told, language="en") == (
        "Egypt is not named in the article"
    )


def test_a_common_word_in_front_of_a_name_is_none() -> None:
    sentence = "Afterwards Brandt called the situation serious."
    assert verify(sentence, [PORT], "en") == Verdict("supported")


# ---- Offices and trades ---------------------------------------------------------------------

CALL = (
    "Kremlin spokesman Dmitry Peskov said President Putin had invited Mr Trump to Moscow. A day "
    "before, Russia had released Marc Fogel, an American teacher. Boris Pistorius, the defence "
    "minister, did not rule out a visit."
)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Dmitri Peskow, the Kremlin’s spokesman, said Putin had invited Trump.", "en"),
        ("Spokesman Peskov said Putin had invited Trump to Moscow.", "en"),
        ("Laut Kremlsprecher Dmitri Peskow hatte Präsident Putin Trump eingeladen.", "de"),
        ("Defence minister Boris Pistorius did not rule out a visit.", "en"),
        ("Verteidigungsminister Boris Pistorius schloss einen Besuch nicht aus.", "de"),
        ("After the visit of the minister, Dmitri Peskow said Putin had invited Trump.", "en"),
        ("Putin, the minister said, had invited Mr Trump to Moscow, a spokesman said.", "en"),
        ("Laut Dmitri Peskow, Minister Boris Pistorius und Marc Fogel kam die Einladung.", "de"),
        ("Mr Trump, the president, had been invited to Moscow by Putin.", "en"),  # no role told
    ],
)
def test_a_role_that_the_article_gives(sentence: str, language: str) -> None:
    assert verify(sentence, [hit(CALL, "en")], language) == Verdict("supported")


def test_two_words_for_one_role() -> None:
    told = hit("Personalvorstand Carl-Otto Brandes nannte den Aufruf unverantwortlich.", "de")
    sentence = "Personalchef Carl-Otto Brandes nannte den Aufruf unverantwortlich."
    assert support(sentence, told) == "supported"
    assert support(sentence.replace("Personalchef", "Bürgermeister"), told) == "unsupported"


@pytest.mark.parametrize(
    ("sentence", "language", "reason"),
    [
        (
            "Dmitri Peskow, the Russian President, said Putin had invited Trump to Moscow.",
            "en",
            "the article says Kremlin spokesman, not Russian President",
        ),
        (
            "Russia had released Marc Fogel, an American journalist.",
            "en",
            "the article says American teacher, not American journalist",
        ),
        (
            "Finance minister Boris Pistorius did not rule out a visit.",
            "en",
            "the article says defence minister, not Finance minister",
        ),
        (
            "Laut Präsident Dmitri Peskow hatte Putin Trump nach Moskau eingeladen.",
            "de",
            "im Artikel steht Kremlin spokesman, nicht Präsident",
        ),
    ],
)
def test_a_role_that_it_does_not(sentence: str, language: str, reason: str) -> None:
    assert verify(sentence, [hit(CALL, "en")], language) == Verdict("unsupported", reason)


TALK = hit(
    "Ilse Brandt sagte am Kai: „Der Leuchtturm ist ein Traum.“ Pjotr Sorokin widersprach ihr: „Das "
    "Dach ist undicht.“ Ein Sprecher sagte: „Wir reparieren das Dach.“",
    "de",
)


@pytest.mark.parametrize(
    ("sentence", "language", "reason"),
    [
        (
            "Pjotr Sorokin sagte: „Der Leuchtturm ist ein Traum.“",
            "de",
            "im Artikel sagt das Ilse Brandt, nicht Pjotr Sorokin",
        ),
        (
            "“Das Dach ist undicht”, said Brandt.",
            "en",
            "the article gives these words to Pjotr Sorokin, not to Brandt",
        ),
    ],
)
def test_words_given_to_another(sentence: str, language: str, reason: str) -> None:
    assert verify(sentence, [TALK], language) == Verdict("unsupported", reason)


def test_words_given_to_whom_the_article_gives_them_or_may() -> None:
    assert support("Brandt sagte: „Der Leuchtturm ist ein Traum.“", TALK) == "supported"
    assert support("Pyotr Sorokin said: “Das Dach ist undicht.”", TALK, language="en") == (
        "supported"
    )
    assert support("Brandt sagte: „Wir reparieren das Dach.“", TALK) == "supported"
    assert support("Sie sagte: „Der Leuchtturm ist ein Traum.“", TALK) == "supported"
    office = hit(
        "„Alles bleibt wie es ist“, sagte die Lotsin Ilse Brandt vom Bund der Lotsen.", "de"
    )
    assert support("„Alles bleibt wie es ist“, sagte Pjotr Sorokin.", office) == "unsupported"
    again = hit(
        "Pjotr Sorokin sagte: „Auch für mich ist der Leuchtturm ein Traum.“", "de", name="c"
    )
    sentence = "Sorokin sagte, der Leuchtturm sei „ein Traum“."
    assert support(sentence, TALK) == "unsupported"
    assert support(sentence, TALK, again) == "supported"


PRICES = hit(
    "Die Preise in Lund stiegen um 3 Prozent. Mehr als 200 Fischer waren betroffen. Brandt lehnte "
    "den Vorschlag der Stadt ab. Osterwyk gewann das Spiel am Sonntag. Sorokin nahm am Treffen "
    "teil, den Preis nahm er an.",
    "de",
)


@pytest.mark.parametrize(
    ("right", "wrong", "language"),
    [
        (
            "Die Preise in Lund stiegen um 3 Prozent.",
            "Die Preise in Lund sanken um 3 Prozent.",
            "de",
        ),
        ("Prices in Lund rose by 3 per cent.", "Prices in Lund fell by 3 per cent.", "en"),
        (
            "Mehr als 200 Fischer waren betroffen.",
            "Weniger als 200 Fischer waren betroffen.",
            "de",
        ),
        ("Brandt rejected the city's proposal.", "Brandt accepted the city's proposal.", "en"),
        (
            "Brandt lehnte den Vorschlag der Stadt ab.",
            "Brandt nahm den Vorschlag der Stadt an.",
            "de",
        ),
        ("Osterwyk won the game on Sunday.", "Osterwyk lost the game on Sunday.", "en"),
        ("Sorokin nahm den Preis an.", "Sorokin lehnte den Preis ab.", "de"),
    ],
)
def test_a_word_for_the_opposite(right: str, wrong: str, language: str) -> None:
    assert support(right, PRICES, language=language) == "supported"
    assert support(wrong, PRICES, language=language) == "unsupported"


def test_what_denies_the_opposite_or_says_both_is_none() -> None:
    assert opposite("Lund verlor das Spiel.", "Lund gewann das Spiel.") == ("gewann", "verlor")
    assert opposite("Lund verlor das Spiel.", "Lund gewann das Spiel nicht.") is None
    assert opposite("Lund verlor das Spiel.", "Osterwyk gewann, Lund verlor.") is None


SUNK = hit("Drei schwer verletzte Matrosen starben in Lund, als die Fähre sank.", "de")
SHUT = hit("Der Kai von Lund bleibt drei Wochen zu.", "de")
SAVED = hit("Three people were rescued in Lund. One was flown to Osterwyk with two dogs.", "en")


@pytest.mark.parametrize(
    ("sentence", "cited", "language", "reason"),
    [
        ("Ein Matrose starb in Lund.", SUNK, "de", "im Artikel steht Drei, nicht Ein"),
        ("Beide Matrosen starben.", SUNK, "de", "im Artikel steht Drei, nicht Beide"),
        ("One sailor died in Lund.", SUNK, "en", "the article says Drei, not One"),
        ("Two people were rescued in Lund.", SAVED, "en", "the article says Three, not Two"),
        ("Zwei Menschen wurden gerettet.", SAVED, "de", "im Artikel steht Three, nicht Zwei"),
        ("Der Kai bleibt eine Woche zu.", SHUT, "de", "im Artikel steht drei, nicht eine"),
        ("The quay stays shut for one week.", SHUT, "en", "the article says drei, not one"),
    ],
)
def test_a_small_count_that_is_another(
    sentence: str, cited: Hit, language: str, reason: str
) -> None:
    assert verify(sentence, [cited], language) == Verdict("unsupported", reason)


def test_a_small_count_of_what_is_not_counted() -> None:
    assert support("In Lund sank eine Fähre.", SUNK) == "supported"
    assert support("One ferry sank in Lund.", SUNK, language="en") == "supported"
    assert support("One of the rescued people was flown to Osterwyk.", SAVED, language="en") == (
        "supported"
    )
    assert support("One person was flown to Osterwyk.", SAVED, language="en") == "supported"


# ---- What is supported in part --------------------------------------------------------------


def test_a_quotation_in_other_capitals_is_shown_as_it_is_written() -> None:
    verdict = verify("Brandt sagte: „Ernst, aber nicht hoffnungslos.“", [PORT], "de")
    assert verdict == Verdict(
        "partly",
        "das Zitat ist nicht wörtlich: im Artikel steht „ernst, aber nicht hoffnungslos“",
    )


def test_a_name_from_elsewhere_in_the_article() -> None:
    told = hit("Sie nannte die Lage ernst.", "de", whole=f"{GERMAN} Sie nannte die Lage ernst.")
    assert verify("Ilse Brandt nannte die Lage ernst.", [told], "de") == Verdict(
        "partly", "Brandt kommt im Artikel vor, aber nicht an dieser Stelle"
    )


def test_a_short_sentence_of_which_nothing_is_said() -> None:
    verdict = Verdict("unsupported", "der Artikel sagt das nicht")
    assert verify("Bananen schmecken.", [PORT], "de") == verdict


def test_half_of_a_sentence() -> None:
    sentence = "Der Hafen von Osterwyk bleibt zu, weil ein Sturm die Kräne und Dächer zerstörte."
    assert verify(sentence, [PORT], "de") == Verdict(
        "partly", "der Artikel sagt davon nur einen Teil"
    )


def test_a_sentence_with_nothing_to_compare_in_a_language_without_word_list() -> None:
    told = hit("Ce fut une journée difficile pour tout le monde.", "fr")
    verdict = verify("It was a rather difficult day for everybody.", [told], "en")
    assert verdict.support == "partly"
    assert "could be checked" in verdict.reason


@pytest.mark.parametrize("sentence", ["(nothing yet)", "Ja.", "There is."])
def test_a_sentence_that_says_nothing(sentence: str) -> None:
    assert verify(sentence, [LIGHTHOUSE], "en") == Verdict(
        "partly", "the sentence says nothing that could be checked"
    )
    assert cite(sentence, [], [LIGHTHOUSE], "en")[0] == ()


def test_who_is_named_does_not_tell_what_is_said() -> None:
    sentence = "Pyotr Sorokin and Ilse Brandt got married in Osterwyk."
    assert support(sentence, language="en") == "partly"


def test_figures_and_names_count_as_said_however_they_are_written() -> None:
    told = hit("Im Hafen zählte Pjotr Sorokin 4105 Schiffe und 2936 Boote.", "de")
    sentence = "There were 4,105 ships and 2,936 boats, Pyotr Sorokin said."
    assert verify(sentence, [told], "en") == Verdict("supported")


@pytest.mark.parametrize(
    "spellings",
    [
        "Kiew Kyjiw Kyiv Kiev",
        "Lemberg Lwiw Lviv",
        "Charkiw Charkow Kharkiv",
        "Odessa Odesa",
        "Moskau Moscow",
        "Peking Beijing",
        "Mailand Milan",
        "Warschau Warsaw",
        "Prag Prague",
        "Wien Vienna",
        "Brüssel Brussels",
        "Tiflis Tbilisi",
    ],
)
def test_a_place_by_any_of_its_names(spellings: str) -> None:
    first, *others = spellings.split()
    told = hit(f"Ilse Brandt reiste am Montag nach {first}.", "de")
    for other in others:
        assert support(f"Ilse Brandt reiste am Montag nach {other}.", told) == "supported"
        assert support(f"Ilse Brandt travelled to {other} on Monday.", told, language="en") == (
            "supported"
        )
    assert support("Ilse Brandt reiste am Montag nach Lissabon.", told) == "unsupported"


def test_the_country_of_something_is_compared() -> None:
    told = hit("Es ging in dem Gespräch um das Atomprogramm des Iran.", "de")
    assert support("Es ging um das iranische Atomprogramm.", told) == "supported"
    assert why("Es ging um das syrische Atomprogramm.", told) == (
        "syrische kommt im Artikel nicht vor"
    )


# ---- Which passage is cited -----------------------------------------------------------------


def test_a_quotation_from_another_passage_gets_that_citation() -> None:
    sentence = "Brandt nannte die Lage „ernst, aber nicht hoffnungslos“."
    assert cite(sentence, [1], [LIGHTHOUSE, PORT], "de") == ((1, 2), Verdict("supported"))
    assert cite(sentence, [2], [LIGHTHOUSE, PORT], "de") == ((2,), Verdict("supported"))


def test_a_sentence_without_mark_gets_the_passage_that_supports_it_best() -> None:
    sentence = "Am Kai von Osterwyk lagen 14 Schiffe."
    assert cite(sentence, [], [LIGHTHOUSE, PORT], "de") == ((2,), Verdict("supported"))
    assert cite("Anna Berg paid 250,000 dollars.", [], [PORT, LIGHTHOUSE], "en")[0] == (2,)


def test_a_passage_that_says_otherwise_is_cited_before_one_that_says_less() -> None:
    vague = hit("Bürgermeister Sorokin sprach am Abend von einem Rücktritt.", "de")
    sentence = "Bürgermeister Sorokin lehnte einen Rücktritt ab."
    assert cite(sentence, [], [vague], "de")[0] == (1,)
    numbers, verdict = cite(sentence, [], [vague, PORT], "de")
    assert (numbers, verdict.support) == ((2,), "unsupported")
    assert "verneint das" in verdict.reason


def test_a_sentence_that_no_passage_supports_is_marked() -> None:
    assert cite("Der Mond ist aus Käse gemacht.", [], [LIGHTHOUSE, PORT], "de") == (
        (),
        Verdict("unsupported", "keiner der gefundenen Artikel sagt das"),
    )


# ---- What a small model wrote ---------------------------------------------------------------

TOLD = ("2025-02-12-trump-putin-call.html", "2025-01-28-brennau-flood.html")


@pytest.fixture(scope="module")
def paragraphs() -> list[Hit]:
    """Two articles of the sample corpus, about which a model of 135 million parameters wrote."""
    articles = [a for a in read_folder(ROOT / "articles") if isinstance(a, Article)]
    return [
        Hit(
            Passage(f"{article.id}:{match.start()}", article.id, *match.span(), match[0]),
            article,
            1,
        )
        for article in articles
        if article.id in TOLD
        for match in re.finditer(r".+", article.text)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dmitri Peskow, the Russian President, said the call had lasted almost an hour and a half.",
        "Pekka Peskow, the head of the authority that runs the Holm dam in Brennau, said he had "
        "followed the rules and released 85 cubic metres a second for five hours.",
        "Peskow is now planning to hold a meeting with the local government to discuss how to "
        "improve disaster preparedness in the future.",
        "The call lasted 12 hours, and the people of Brennau were back with shovels.",
        'Katrin Wendehorst said that the meeting was a "meaningful conversation" about the '
        "opportunity to achieve peace in Ukraine.",
        "Pete Hegseth told the allies that he would meet with them in Saudi Arabia.",
        "Trump and Putin agreed to start talks on Ukraine, but they did not agree on the specifics "
        "of how to achieve a lasting settlement.",
        "The town’s crisis team said they had been told to wait for an emergency evacuation of 120 "
        "residents until 4pm on Tuesday.",
        "(nothing yet)",
    ],
)
def test_what_a_small_model_invented_is_caught(sentence: str, paragraphs: list[Hit]) -> None:
    assert cite(sentence, [], paragraphs, "en")[1].support != "supported"


def test_what_it_got_right_is_supported(paragraphs: list[Hit]) -> None:
    sentence = "The river rose faster than anyone living there could remember."
    assert cite(sentence, [], paragraphs, "en")[1].support == "supported"


# ---- Highlights -----------------------------------------------------------------------------


def shown(sentence: str, cited: Hit, language: str) -> list[str]:
    return [cited.article.text[a:b] for a, b in highlights(sentence, cited, language)]


def test_a_quotation_is_highlighted_where_it_stands() -> None:
    moved = hit(GERMAN, "de", whole="Von Bo Ek\n\n" + GERMAN)
    sentence = "Brandt called it “ernst … nicht hoffnungslos”."
    assert shown(sentence, moved, "en") == ["ernst", "nicht hoffnungslos"]


def test_without_quotation_the_nearest_sentence_is_highlighted() -> None:
    told = ["Der Hafen von Osterwyk bleibt bis Freitag geschlossen."]
    moved = hit(GERMAN, "de", whole="Von Bo Ek\n\n" + GERMAN)
    assert shown("Bis Freitag ist der Hafen geschlossen.", moved, "de") == told
    assert shown("Osterwyk is shut until Friday.", moved, "en") == told
    assert shown("Der Mond ist aus Käse.", moved, "de") == []


# ---- Quotations -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["„a b“", "„a b”", '„a b"', "“a b”", '"a b"', "»a b«", "«a b»", "‚a b‘", "‘a b’", "'a b'"],
)
def test_every_style_of_quotation_marks(text: str) -> None:
    assert quotations(f"Er sagte {text} und ging.") == [(10, 13)]


def test_an_apostrophe_is_no_quotation_mark() -> None:
    assert quotations("It’s Brandt’s port, and that’s ‘what’s left’.") == [(32, 43)]
    assert quotations("It's Brandt's port, and that's 'what's left'.") == [(32, 43)]
    assert quotations("The crews' wages and the pilots' since the '90s.") == []


def test_a_quotation_in_typewriter_marks_is_compared() -> None:
    assert support("Brandt nannte die Lage 'ernst, aber nicht hoffnungslos'.") == "supported"
    assert support("Brandt nannte die Lage 'ernst und hoffnungslos'.") == "unsupported"


def test_a_quotation_that_is_open() -> None:
    assert quotation_is_open("She said: 'It's late. We")
    assert not quotation_is_open("She said: 'It's late.' We")
    assert not quotation_is_open("The crews' wages since the '90s. We")


def test_what_does_not_count_in_a_quotation_and_what_does() -> None:
    text = "Er sei lang\nund »gut« – sagte man, nicht bereit."
    assert locate("lang und 'gut'", text)
    assert locate("»gut« - sagte man.", text)
    assert locate("Er […] lang", text)
    assert locate("sagte (...) bereit", "Das sagte er, zu allem bereit.")
    assert not locate("bereit … lang", text)
    assert not locate("lang gut", text)
    assert not locate("reit", text)
    assert not locate("Lang und", text)
    assert not locate("", text)


@pytest.mark.parametrize(
    ("text", "altered", "faithful"),
    [
        (
            "Brandt: „Wir wollen den Deich erhöhen, aber nicht vor dem Winter.“",
            "Wir wollen … vor dem Winter",
            "Wir wollen … erhöhen",
        ),
        ("“We are not ready to sell.”", "We are … ready to sell.", "We … not ready to sell"),
        (
            "Sorokin: “The pier is lost.” Brandt: “We shall mend it, and we shall do it soon.”",
            "The pier … shall mend it",
            "We shall mend it … soon",
        ),
        ("‘The pier is lost,’ he said. ‘It was old.’", "The pier … was old", "The … is lost"),
        ("Der Deich hält\n\nDas Boot sinkt", "Der Deich … sinkt", "Der Deich … hält"),
        ("Eins, " + 80 * "zwei, " + "drei, eins und drei", "Eins … drei", "eins … drei"),
        ("Nein. Wir gehen nicht. Du bleibst hier.", "Wir … bleibst hier", "Nein. … Du bleibst"),
    ],
)
def test_what_may_be_left_out_of_a_quotation(text: str, altered: str, faithful: str) -> None:
    assert not locate(altered, text)
    assert locate(faithful, text)


def test_what_a_writer_puts_into_a_quotation() -> None:
    told = hit("Brandt sagte: „Wir sind bereit, über den Kai zu reden, aber heute nicht.“", "de")
    assert support("Brandt sagte: „Wir sind bereit, über den [alten] Kai zu reden.“", told) == (
        "partly"
    )
    assert support("Brandt sagte: „Wir sind [nicht] bereit“.", told) == "unsupported"
    kept = hit("Brandt sagte: „Wir [die Lotsen] sind bereit.“", "de")
    assert support("Brandt sagte: „Wir [die Lotsen] sind bereit.“", kept) == "supported"


@settings(deadline=None)
@given(st.text(alphabet="ab „“.,-\n", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_what_is_found_says_what_was_looked_for(text: str, start: int, end: int) -> None:
    wanted = text[start:end]
    found = locate(wanted, text)
    if found:  # "..." leaves words out: then it is several parts
        said = "".join(text[a:b] for a, b in found)
        assert [c for c in said if c.isalpha()] == [c for c in wanted if c.isalpha()]


# ---- Figures --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("1,2 Millionen", "1.2 million"),
        ("1.200", "1,200"),
        ("1.234.567,5", "1,234,567.5"),
        ("10 000", "ten thousand"),
        ("zwölf", "twelve"),
        ("einundzwanzig", "twenty-one"),
        ("zweihundert", "two hundred"),
        ("achtunddreißig", "thirty-eight"),
        ("achtunddreissig", "38"),
        ("eine Milliarde", "a billion"),
        ("drei Billionen", "three trillion"),
        ("5 Prozent", "five per cent"),
        ("5,5 %", "5.5 percent"),
        ("20 Dollar", "$20"),
        ("3 Stunden", "three hours"),
        ("20-jähriger", "20-year-old"),
        ("12. Februar 2025", "February 12, 2025"),
        ("12.02.2025", "12 Feb 2025"),
        ("im März", "in March"),
        ("März 2025", "March 2025"),
        ("14.30 Uhr", "2:30 p.m."),
        ("0 Uhr", "12 am"),
        ("Mittwochabend", "Wednesday"),
        ("anderthalb Stunden", "an hour and a half"),
        ("zweieinhalb Jahre", "two and a half years"),
        ("eine halbe Stunde", "half an hour"),
    ],
)
def test_german_and_english_figures_are_one(german: str, english: str) -> None:
    (first,), (second,) = figures(german, "de"), figures(english, "en")
    assert (first.kind, first.value, first.unit) == (second.kind, second.value, second.unit)
    assert gives([first], second)
    assert gives([second], first)


@pytest.mark.parametrize(
    "text", ["F-16", "A380", "COVID-19", "eine Frau", "a ship", "half a ship", "3.11.2"]
)
def test_what_is_no_figure(text: str) -> None:
    assert figures(text, "de") == []


@pytest.mark.parametrize(
    ("german", "english"),
    [("ab Juli", "from July"), ("bis Juni", "by June"), ("bis Mai", "until May")],
)
def test_a_month_behind_a_preposition_is_a_figure(german: str, english: str) -> None:
    (first,), (second,) = figures(german, "de"), figures(english, "en")
    assert first.value == second.value
    assert figures("Blamed by May, he left from March Street.", "en") == []


def test_a_month_is_compared() -> None:
    told = hit("Der Kai ist ab Juli gesperrt. Im Hafen von Lund war der August ruhig.", "de")
    assert support("Der Kai ist ab Juni gesperrt.", told) == "unsupported"
    assert support("The quay is closed from July.", told, language="en") == "supported"
    assert support("Bis August war der Hafen von Lund ruhig.", told) == "supported"


def test_a_month_has_the_year_that_is_written_or_the_nearest() -> None:
    told = hit("Der Kai ist seit dem ersten Juli 2011 gesperrt. Im August sank ein Boot.", "de")
    assert support("Der Kai ist seit Juli 2011 gesperrt.", told) == "supported"
    assert support("Der Kai ist seit Juli 2061 gesperrt.", told) == "unsupported"
    assert support("Im August 2025 sank ein Boot.", told) == "supported"
    assert support("Im August 2015 sank ein Boot.", told) == "unsupported"


def test_the_day_an_article_appeared_is_no_other_day() -> None:  # 5 March 2025
    told = hit("Die Fähre sank am 3. März. Der Kai ist gesperrt. Brandt kam gestern.", "de")
    assert support("Die Fähre sank am 3. März 2025.", told) == "supported"
    assert support("Die Fähre sank am 5. März.", told) == "unsupported"
    assert support("Der Kai war am 5. März gesperrt.", told) == "supported"
    assert support("Brandt kam am 4. März.", told) == "supported"
    assert support("Brandt kam am 5. März.", told) == "unsupported"


def test_one_length_of_time_in_two_units() -> None:
    (told,), (same,), (other,) = (
        figures(text, "en") for text in ("an hour and a half", "90 minutes", "85 minutes")
    )
    assert gives([told], same)
    assert gives([same], told)
    assert not gives([told], other)


def test_a_large_number_may_be_rounded_a_small_one_not() -> None:
    def given_by(exact: str, claimed: str) -> bool:
        return gives(figures(exact, "en"), figures(claimed, "en")[0])

    assert given_by("1,234,567", "1.2 million")
    assert not given_by("1.2 million", "1,234,567")
    assert not given_by("1,234,567", "1.3 million")
    assert not given_by("2,024", "2,000")
    assert not given_by("98", "100")


@settings(deadline=None)
@given(st.integers(2, 10**12))
def test_a_whole_number_is_read_as_german_and_english_group_it(number: int) -> None:
    english = f"{number:,}"
    for text, language in ((english, "en"), (english.replace(",", "."), "de"), (str(number), "de")):
        (figure,) = figures(text, language)
        assert figure.value == (float(number),)


# ---- Whatever comes -------------------------------------------------------------------------

HARD = """„|“|"|[|…|3.|März|1,2|nicht|Brandt|30.02.2025|APRİL 2025|MİTTWOCH|ſechs Millİonen|dreißig
DREISSIG|٣|²|99:99"""
ANYTHING = st.lists(
    st.sampled_from(["\n", *HARD.replace("\n", "|").split("|")]) | st.text(max_size=5), max_size=15
).map(" ".join)


@settings(deadline=None)
@given(ANYTHING, ANYTHING, st.sampled_from(["de", "en", "fr", "und"]))
def test_every_sentence_gets_a_verdict_with_its_reason(
    sentence: str, text: str, language: str
) -> None:
    cited = hit(text, language)
    verdict = verify(sentence, [cited], language)
    assert (verdict.support == "supported") == (verdict.reason == "")
    for start, end in highlights(sentence, cited, language):
        assert 0 <= start < end <= len(cited.article.text)


@settings(deadline=None)
@given(
    st.sampled_from([GERMAN[a:b] for a, b in split_sentences(GERMAN, "de")]),
    st.sampled_from(["de", "en"]),
)
def test_the_article_supports_its_own_words(sentence: str, language: str) -> None:
    assert verify(sentence, [PORT], language) == Verdict("supported")
