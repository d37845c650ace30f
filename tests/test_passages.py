"""Sentences and passages, with exact positions."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.sentences import score
from index.articles import Article
from index.language import LANGUAGES
from index.passages import Passage, embedding_text, make_passages, split_sentences

GERMAN = [
    ["Das Wetter bleibt schön.", "Morgen regnet es!", "Oder nicht?", "Wer weiß."],
    ["Dr. Huber kam mit Prof. Lang.", "Sie blieben bis ca. 18 Uhr."],
    ["Es gibt z. B. Äpfel, d. h. Obst, u. a. Birnen.", "Auch z.B. Kirschen."],
    ["Er zahlte 3 Mio. Euro bzw. Franken.", "Das ist Nr. 5 der Liste."],
    ["Am 3. März 2024 begann der 5. Prozess.", "Er endete am 12. April."],
    ["Am 5. und 6. Mai ist zu.", "Im 19. Jahrhundert nicht."],
    ["Das geschah 1997.", "Erste Folgen sah man 2004.", "Huber ging 2011."],
    ["Sie feierte ihren 100. Geburtstag.", "Das war im Jahr 2001.", "Niemand kam."],
    ["Er landete auf Platz 3.", "Trainer Huber war zufrieden."],
    ["Der 1. FC Neustadt verlor.", "Papst Benedikt XVI. Ratzinger kam."],
    ["Kaiser Karl V. regierte.", "Unter Karl V. Habsburg wuchs das Reich."],
    ["J. K. Rowling und John F. Kennedy trafen sich nie.", "Schade."],
    ["Sie mag Obst, Gemüse usw. und isst es.", "Er mag Fisch usw.", "Das reicht."],
    ["„Das ist gut.“", "Dann ging er.", "„Nein!“, rief sie.", "„Warum?“ fragte er."],
    ["Er sagte: „Ich komme.", "Ich bleibe.“", "Dann kam er."],
    ["„Das Haus ist alt“, sagte er.", "„Es fällt.“"],
    ["»Komm!«, rief er.", "»Ich gehe.«", "Und er ging."],
    ["Sie kommt (wie immer zu spät).", "(Er auch.)", "Alle kamen."],
    ["Es kostet 2,50 Euro, nicht 1.000.000 Euro.", "Der DAX fiel um 3,5 Prozent."],
    ["Mehr auf www.beispiel.de/seite.html im Netz.", "Die Version 4.2.2 ist neu."],
    ["Er zögerte … und ging.", "Sie kam ... nicht.", "Es war still."],
    ["Die WHO und die UNO.", "Die EU.", "Alle drei."],
    ["Das war im Mai.", "eBay wuchs trotzdem.", "40 Leute kamen."],
    ["Laut § 5 Abs. 2 ist das verboten.", "Das gilt ab 1. Jan. 2025 im Land."],
    ["Er kam – und ging.", "– Sie blieb."],
    ["Der Vorfall ereignete sich am 8.8. 2015 in Wien.", "Alle blieben heil."],
]

ENGLISH = [
    ["It rained.", "It snowed!", "Did it hail?", "No."],
    ["Mr. Smith met Dr. Jones and Mrs. Lee.", "They talked for approx. 5 minutes."],
    ["The U.S. Army left.", "He lives in the U.S.", "She does not."],
    ["It began at 5 p.m. Monday.", "It ended at 8 a.m.", "Nobody stayed."],
    ["Fruit, e.g. apples, i.e. Bramleys, is good.", "See No. 5 on p. 12."],
    ['"It is over," he said.', '"Is it?" she asked.', '"Why?" Smith asked.', '"No."'],
    ["“We agree.", "We always did,” Smith said.", "“Good.”", "He left."],
    ["Apple Inc. said so.", "He founded Miller Bros. Ltd. in May."],
    ["John F. Kennedy and J. R. R. Tolkien never met.", "Pity."],
    ["It grew by 3.5 percent to $1.2 billion.", "In 2011 it fell.", "It was 1997."],
    ["She came third.", "Nor did he win.", "Not one of them did."],
    ["Jones et al. found it.", "Gov. Brown and Sen. Green agreed."],
    ["On Jan. 5 he came.", "By Sept. 11 he had gone."],
    ["It costs 5.", "Smith paid."],
    ["Did he win?!", "Yes!!", "He did..."],
]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [*(("de", case) for case in GERMAN), *(("en", case) for case in ENGLISH)],
)
def test_sentences_end_where_a_reader_ends_them(language: str, sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split_sentences(text, language)] == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Eine Überschrift\n\nDer Text dazu.", ["Eine Überschrift", "Der Text dazu."]),
        ("Überschrift\nDer Text dazu.", ["Überschrift", "Der Text dazu."]),
        ("Ein Satz,\nder weitergeht.", ["Ein Satz,\nder weitergeht."]),
        ("1. Milch\n2. Brot\n3. Käse", ["1. Milch", "2. Brot", "3. Käse"]),
        ("  \n Ein Satz. \n\n  Noch einer. \n", ["Ein Satz.", "Noch einer."]),
        ("Das war im Mai.Der Juni kam.", ["Das war im Mai.", "Der Juni kam."]),
        ("", []),
        (" \n\t\n ", []),
    ],
)
def test_lines_and_white_space(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text, "de")] == sentences


def test_a_line_break_forced_by_the_width_of_the_text_ends_no_sentence() -> None:
    text = (
        "Die kurze Überschrift\n"
        "Dieser Text wurde von Hand umbrochen, wie es in alten\n"
        "Nachrichten üblich war, und jede Zeile ist etwa gleich\n"
        "Breit geblieben. Ein zweiter Satz."
    )
    assert [text[start:end].split()[0] for start, end in split_sentences(text, "de")] == [
        "Die",
        "Dieser",
        "Ein",
    ]


@given(st.text(), st.sampled_from([*LANGUAGES, "und", "xx"]))
def test_sentences_cover_any_text_exactly(text: str, language: str) -> None:
    check_spans(text, split_sentences(text, language))


_SIGNS = [*'.!?…„“"():;,–\u200b😀é', " ", " ", " ", "\n", "\n\n"]
_WORDS = ["Der", "kam", "3", "Mai", "z", "B", "Dr", "usw"]
PUNCTUATED = st.lists(st.sampled_from(_SIGNS + _WORDS)).map("".join)


@given(PUNCTUATED, st.sampled_from(["de", "en", "und"]))
def test_sentences_cover_any_punctuation_exactly(text: str, language: str) -> None:
    check_spans(text, split_sentences(text, language))


def check_spans(text: str, spans: list[tuple[int, int]]) -> None:
    """The spans ascend, are trimmed, and leave only white space between them."""
    position = 0
    for start, end in spans:
        assert position <= start < end
        assert not text[position:start].strip()
        assert text[start:end] == text[start:end].strip()
        position = end
    assert not text[position:].strip()


def count_words(texts: list[str]) -> list[int]:
    return [len(text.split()) for text in texts]


def count_characters(texts: list[str]) -> list[int]:
    return [len(text) for text in texts]


def article(text: str, title: str = "", language: str = "de") -> Article:
    return Article(id="a", title=title, text=text, language=language)


def test_a_short_article_is_one_passage() -> None:
    text = " Erster Satz.\n\nZweiter Satz. "
    assert make_passages(article(text), count_words) == [
        Passage("a:1-28", "a", 1, 28, "Erster Satz.\n\nZweiter Satz.")
    ]


def test_an_empty_article_has_no_passages() -> None:
    assert make_passages(article(" \n "), count_words) == []


def test_passages_are_of_even_length() -> None:
    text = " ".join(["Vier Wörter hat jeder."] * 7)
    passages = make_passages(article(text), count_words, limit=26)  # room for six sentences
    assert [len(passage.text.split()) // 4 for passage in passages] in ([3, 4], [4, 3])


def test_passages_rather_end_with_a_paragraph() -> None:
    sentence = "Vier Wörter hat jeder."
    text = " ".join([sentence] * 3) + "\n\n" + " ".join([sentence] * 5)
    passages = make_passages(article(text), count_words, limit=26)
    assert [passage.text.count(sentence) for passage in passages] == [3, 5]


def test_the_heading_takes_its_part_of_the_limit() -> None:
    text = " ".join(["Vier Wörter hat jeder."] * 4)
    titled = article(text, title="Ein Titel von fünf Wörtern")
    assert len(make_passages(article(text), count_words, limit=18)) == 1
    assert len(make_passages(titled, count_words, limit=18)) == 2


def test_a_sentence_too_long_is_divided_between_clauses() -> None:
    text = "Erst kam der eine Mann, dann kam die andere Frau, zuletzt kamen alle ihre Kinder."
    passages = make_passages(article(text), count_words, limit=10)
    assert [passage.text for passage in passages] == [
        "Erst kam der eine Mann,",
        "dann kam die andere Frau,",
        "zuletzt kamen alle ihre Kinder.",
    ]


def test_a_word_too_long_is_divided_anywhere() -> None:
    passages = make_passages(article("x" * 100), count_characters, limit=32)
    assert "".join(passage.text for passage in passages) == "x" * 100
    assert all(len(passage.text) <= 30 for passage in passages)


def test_sentences_are_counted_once() -> None:
    counted: list[str] = []

    def count(texts: list[str]) -> list[int]:
        counted.extend(texts)
        return count_words(texts)

    make_passages(article("Eins zwei. Drei vier. Fünf sechs.", title="Titel"), count, limit=8)
    assert counted == ["Titel", "Eins zwei.", "Drei vier.", "Fünf sechs."]


@given(
    st.one_of(st.text(max_size=300), PUNCTUATED),
    st.text(max_size=40),
    st.sampled_from([count_words, count_characters]),
    st.integers(min_value=60, max_value=90),
)
def test_nothing_of_any_text_is_beyond_the_limit(text, title, count, limit) -> None:  # type: ignore[no-untyped-def]
    whole = article(text, title=title)
    passages = make_passages(whole, count, limit)
    check_spans(text, [(passage.start, passage.end) for passage in passages])
    for passage in passages:
        assert text[passage.start : passage.end] == passage.text
        assert passage.id == f"a:{passage.start}-{passage.end}"
        assert count([embedding_text(whole, passage)])[0] + 2 <= limit


def test_embedding_text_has_title_source_and_date_in_front() -> None:
    whole = Article(
        id="a",
        title="Neue Brücke",
        text="Die Brücke steht.",
        source="Stadtanzeiger",
        published=date(2025, 3, 1),
        language="de",
    )
    (passage,) = make_passages(whole, count_words)
    assert embedding_text(whole, passage) == (
        "Neue Brücke\nStadtanzeiger, 1. März 2025\nDie Brücke steht."
    )
    assert embedding_text(article("Die Brücke steht."), passage) == "Die Brücke steht."


def test_the_benchmark_compares_ends() -> None:
    marked = [{"text": "Eins. Zwei. ", "sentences": [[0, 5], [6, 12]]}]
    right = score(lambda text: {5, 11}, marked)
    half = score(lambda text: {5, 8, 9, 10}, marked)
    assert (right["precision"], right["recall"], right["F1"]) == (1, 1, 1)
    assert (half["precision"], half["recall"], half["F1"]) == (0.25, 0.5, 0.3333)
