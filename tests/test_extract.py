"""Answers in the articles' own words: what is quoted, cited, highlighted, and refused."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.extract import extract
from assistant.extract.questions import Words, read_question
from assistant.types import Answer, Citation
from index import Article, Index
from index.embedding import Vectors, unit
from tests.conftest import WordLengths

MAYOR = """Die Brücke über die Lauter wird am 3. Juni 2024 wieder geöffnet. Der Umbau hat \
4,2 Millionen Euro gekostet, weil die alten Pfeiler unterspült waren. Der Ingenieur Tilo Brandeis \
leitete die Arbeiten.

Bürgermeisterin Hanna Voss nannte die Brücke „ein Geschenk an die Stadt“. Sie kündigte an, dass \
der Markt künftig am Ufer stattfinde.

Der Fahrradverein ist unzufrieden. Sein Vorsitzender Emil Krantz sagte:

„Der Radweg endet im Nichts. Das ist gefährlich.“

Gebaut wurde auch anderswo. In Lindau entstand ein Hafen."""
FAIR = """The spring fair in Ashford opened on Saturday. Organiser Ruth Calder said that \
12,000 visitors came on the first day. The fair closes on 9 May.

Calder praised the volunteers. “They saved the fair,” she said."""
WIRE = """Ein Güterzug ist am Dienstag bei Marnheim entgleist. Verletzt wurde niemand. Die Strecke \
bleibt nach Angaben der Bahn bis Freitag gesperrt."""


def records() -> list[dict[str, str]]:
    return [
        {"title": "Brücke wieder offen", "text": MAYOR, "source": "Lauterbote",
         "published": "2024-06-01", "language": "de"},
        {"title": "Fair opens", "text": FAIR, "source": "Ashford Times",
         "published": "2024-05-05", "language": "en"},
        {"title": "Zug entgleist", "text": WIRE, "source": "Kurier", "language": "de"},
        {"title": "Entgleisung bei Marnheim", "text": WIRE + " Ein Kran ist bestellt.",
         "source": "Rundschau", "language": "de"},
        {"title": "Marnheim", "language": "de",
         "text": "Bei Marnheim ist am Dienstag ein Güterzug entgleist. Die Ursache ist unklar."},
        {"title": "Studie", "language": "de",
         "text": "Fledermäuse jagen laut einer Studie [3] auch Motten [12]."},
    ]  # fmt: skip


class Blind(WordLengths):
    """An embedder to which every question is as far from every passage: only words count."""

    name = fingerprint = "blind"
    dimension = 2

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        return unit(np.tile([1.0, 0.0], (len(texts), 1)))

    def embed_questions(self, texts: Sequence[str]) -> Vectors:
        return unit(np.tile([0.4, 0.917], (len(texts), 1)))  # a cosine of 0.4 to all


def build(folder: Path, articles: list[dict[str, str]]) -> Index:
    (folder / "articles").mkdir()
    lines = "\n".join(json.dumps(article) for article in articles)
    (folder / "articles" / "a.jsonl").write_text(lines, encoding="utf-8")
    embedder = Blind()
    Index.build(folder / "articles", folder / "index", embedder=embedder)
    return Index.open(folder / "index", embedder=embedder)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return build(tmp_path_factory.mktemp("extract"), records())


@pytest.fixture(scope="module")
def ask(index: Index) -> Callable[[str], Answer]:
    return lambda question: extract(question, index, index.search(question))


def highlighted(citation: Citation) -> list[str]:
    return [citation.article.text[start:end] for start, end in citation.highlights]


def texts(answer: Answer) -> list[str]:
    return [sentence.text for sentence in answer.sentences]


Ask = Callable[[str], Answer]


# ---- What is shown ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        ("Wann wird die Brücke geöffnet?", "wieder geöffnet.", "3. Juni 2024"),
        ("Wie viel hat der Umbau gekostet?", "gekostet, weil", "4,2 Millionen Euro"),
        ("Wer leitete die Arbeiten?", "leitete die", "Tilo Brandeis"),
        ("Wo entstand ein Hafen?", "In Lindau", "Lindau"),
        ("Warum war der Umbau der Brücke nötig?", "unterspült", "weil die alten Pfeiler"),
        ("How many visitors came to the fair on the first day?", "visitors", "12,000"),
        ("When does the fair close?", "closes", "9 May"),
    ],
)
def test_the_words_that_answer_are_highlighted(
    ask: Ask, question: str, sentence: str, words: str
) -> None:
    answer = ask(question)
    shown = next(each for each in answer.sentences if sentence in each.text)
    cited = answer.citations[shown.citations[0] - 1]
    assert any(words in each for each in highlighted(cited))


def test_a_question_for_a_fact_is_answered_by_the_sentence_that_tells_it(ask: Ask) -> None:
    answer = ask("Wer leitete die Arbeiten?")
    assert texts(answer)[0] == "Der Ingenieur Tilo Brandeis leitete die Arbeiten."
    assert answer.text.startswith("Der Ingenieur Tilo Brandeis leitete die Arbeiten. [1]")
    assert answer.citations[0].article.title == "Brücke wieder offen"
    assert answer.found
    assert answer.language == "de"
    assert answer.model is None


def test_wire_copies_are_one_source_with_two_places(ask: Ask) -> None:
    answer = ask("Wie lange bleibt die Strecke nach Angaben der Bahn gesperrt?")
    (citation,) = answer.citations
    places = {citation.article.source, *(copy.source for copy in citation.copies)}
    assert places == {"Kurier", "Rundschau"}


def test_nearly_the_same_sentence_is_shown_once(ask: Ask) -> None:
    answer = ask("Was ist am Dienstag bei Marnheim entgleist?")
    assert len([text for text in texts(answer) if "Güterzug" in text]) == 1


def test_an_articles_own_brackets_are_no_marks(ask: Ask) -> None:
    answer = ask("Was jagen Fledermäuse laut einer Studie?")
    assert texts(answer) == ["Fledermäuse jagen laut einer Studie [3] auch Motten [12]."]
    assert answer.text == "Fledermäuse jagen laut einer Studie (3) auch Motten (12). [1]"


ALL_WORDS = sorted({word for record in records() for word in re.findall(r"\w+", record["text"])})
QUESTION_WORDS = ["Wer", "Wann", "Wie viele", "Warum", "Wo", "Was sagte", "Who", "What did", "say"]


@settings(max_examples=80)
@given(
    st.lists(st.sampled_from(QUESTION_WORDS), max_size=2),
    st.lists(st.one_of(st.sampled_from(ALL_WORDS), st.text(max_size=8)), max_size=6),
)
def test_whatever_is_asked_quotations_and_marks_are_true(
    ask: Ask, opening: list[str], words: list[str]
) -> None:
    answer = ask(" ".join([*opening, *words]) + "?")
    marks = [int(mark) for mark in re.findall(r"\[(\d+)\]", answer.text)]
    assert list(dict.fromkeys(marks)) == [citation.number for citation in answer.citations]
    assert answer.found == bool(answer.sentences) == bool(answer.citations)
    assert len(answer.sentences) <= 5
    for sentence in answer.sentences:
        (number,) = sentence.citations
        cited = answer.citations[number - 1]
        start = cited.article.text.index(sentence.text)
        assert cited.passage.start <= start < cited.passage.end
        assert sentence.support == "supported"
    passages = [citation.passage.id for citation in answer.citations]
    assert len(set(passages)) == len(passages)


# ---- Somebody's words ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    ["Was sagte Emil Krantz?", "Was sagt Krantz?", "Was hat Krantz gesagt?", "Zitate von Krantz"],
)
def test_a_quotation_in_the_next_paragraph_comes_with_the_sentence_that_names_the_speaker(
    ask: Ask, question: str
) -> None:
    answer = ask(question)
    assert texts(answer) == [
        "Sein Vorsitzender Emil Krantz sagte:",
        "„Der Radweg endet im Nichts. Das ist gefährlich.“",
    ]
    assert highlighted(answer.citations[0]) == ["„Der Radweg endet im Nichts. Das ist gefährlich.“"]
    assert [sentence.citations for sentence in answer.sentences] == [(1,), (1,)]


@pytest.mark.parametrize("name", ["Voss", "Hanna Voss", "Bürgermeisterin Hanna Voss", "Foss"])
def test_a_speaker_is_known_by_title_full_name_and_surname_in_any_spelling(
    ask: Ask, name: str
) -> None:
    answer = ask(f"Was sagte {name}?")
    known = name != "Foss"
    assert answer.found is known
    assert any("ein Geschenk an die Stadt" in text for text in texts(answer)) is known


def test_words_about_a_topic_come_first(ask: Ask) -> None:
    answer = ask("Was sagte Voss zum Markt?")
    assert texts(answer)[0] == "Sie kündigte an, dass der Markt künftig am Ufer stattfinde."


def test_a_speaker_who_is_silent_on_the_topic_is_said_to_be(ask: Ask) -> None:
    german, english = ask("Was sagte Voss über Steuern?"), ask("What did Calder say about taxes?")
    assert not german.found
    assert german.text.startswith("In den Artikeln kommt Hanna Voss zu Wort, aber nicht")
    assert not english.found
    assert english.text.startswith("The articles quote Ruth Calder, but not on this: taxes.")


def test_who_is_asked_for_by_a_role_is_found_by_name(ask: Ask, tmp_path: Path) -> None:
    answer = ask("Was sagte die Bürgermeisterin zum Markt?")
    assert answer.text.startswith("Hanna Voss zum Thema Markt: ")
    mayors = [
        {"text": f"Das teilte man mit. „{said}“, sagte Bürgermeister {name}.", "language": "de"}
        for name, said in (("Jan Eck", "Es regnet stark"), ("Ole Timm", "Es bleibt trocken"))
    ]
    index = build(tmp_path, mayors)
    question = "Was sagte der Bürgermeister?"
    which = extract(question, index, index.search(question))
    assert not which.found
    assert which.text == "Wer ist mit Bürgermeister gemeint: Jan Eck oder Ole Timm?"


def test_what_two_said_is_told_in_turn(ask: Ask) -> None:
    answer = ask("Was sagten Voss und Krantz?")
    assert answer.text.startswith("Hanna Voss und Emil Krantz: 3 Aussagen in 1 Artikel.\n")
    speakers = [sentence.speaker for sentence in answer.sentences]
    assert speakers[0] == "Hanna Voss"
    assert "Emil Krantz" in speakers[:3]
    market = ask("Was sagten Voss und Calder zum Markt?").text
    assert market.startswith("Hanna Voss zum Thema Markt: 2 Aussagen in 1 Artikel")
    assert "kommt Ruth Calder zu Wort, aber nicht zu diesem Thema: Markt." in market
    neither = ask("What did Voss and Krantz say about taxes?")
    assert not neither.found
    assert "Emil Krantz, but not on this: taxes." in neither.text


def test_an_answer_counts_the_statements_and_names_the_speaker(ask: Ask) -> None:
    answer = ask("Was sagte Voss?")
    assert answer.text.startswith("Hanna Voss: 2 Aussagen in 1 Artikel, die neuesten zuerst.\n")
    assert {sentence.speaker for sentence in answer.sentences} == {"Hanna Voss"}
    assert {sentence.speaker for sentence in ask("Wer leitete die Arbeiten?").sentences} == {""}
    about = ask("What did Ruth Calder say about the volunteers?")
    assert about.text.startswith("Ruth Calder about volunteers: ")


@pytest.mark.parametrize(
    "question",
    [
        "Wer sagte, dass der Markt künftig am Ufer stattfindet?",
        "Wer hat gesagt, dass der Markt künftig am Ufer stattfindet?",
        "Wer kündigte an, dass der Markt künftig am Ufer stattfindet?",
    ],
)
def test_who_said_something_is_told_with_the_words(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert texts(answer)[0] == "Sie kündigte an, dass der Markt künftig am Ufer stattfinde."
    assert answer.sentences[0].speaker == "Hanna Voss"


def test_who_said_something_in_english_and_in_quotation_marks(ask: Ask) -> None:
    for question in ("Who said that they saved the fair?", "Who said “They saved the fair”?"):
        answer = ask(question)
        assert texts(answer)[0] == "“They saved the fair,” she said."
        assert answer.sentences[0].speaker == "Ruth Calder"
        assert "was said by Ruth Calder." in answer.text.split("\n")[0]


def test_quoted_words_must_have_been_said_as_they_are(ask: Ask) -> None:
    answer = ask("Who said “Der Radweg endet”?")
    assert answer.text.startswith("This was said by Emil Krantz.\n")
    assert not ask("Wer sagte „Der Radweg ist lang“?").found


def test_what_nobody_said_nobody_is_named_for(ask: Ask) -> None:
    assert not ask("Wer sagte, dass der Mond aus Käse besteht?").found
    assert not ask("Who said that penicillin cures hiccups?").found


NAMESAKES = [
    {"text": f"{name} sagte: „{said}“ Danach endete die Sitzung.", "language": "de"}
    for name, said in (
        ("Petra Krumbholz", "Der Hafen bleibt zu."),
        ("Hans Krumbholz", "Der Hafen öffnet."),
        ("Hans Krumbholz", "Die Steuern steigen."),
        *(("Ada Quandt", f"Die Fähre {ship} fährt wieder.") for ship in range(10, 14)),
        ("Ilse Quandt", "Das Wetter ist schön."),
    )
]


@pytest.fixture(scope="module")
def namesakes(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    index = build(tmp_path_factory.mktemp("namesakes"), NAMESAKES)
    return lambda question: extract(question, index, index.search(question))


def test_of_namesakes_it_is_asked_who_is_meant(namesakes: Ask) -> None:
    english, german = namesakes("What did Krumbholz say?"), namesakes("Was sagte Krumbholz?")
    assert english.text == "Which Krumbholz: Hans Krumbholz or Petra Krumbholz?"
    assert german.text == "Wer ist mit Krumbholz gemeint: Hans Krumbholz oder Petra Krumbholz?"
    assert not english.found


def test_a_given_name_or_a_topic_tells_namesakes_apart(namesakes: Ask) -> None:
    assert texts(namesakes("Was sagte Petra Krumbholz?")) == [
        "Petra Krumbholz sagte: „Der Hafen bleibt zu.“"
    ]
    assert texts(namesakes("Was sagte Krumbholz zu den Steuern?")) == [
        "Hans Krumbholz sagte: „Die Steuern steigen.“"
    ]
    assert not namesakes("Was sagte Krumbholz zum Hafen?").found


def test_a_surname_means_the_one_who_is_quoted_far_more_and_the_other_is_named(
    namesakes: Ask,
) -> None:
    answer = namesakes("What did Quandt say?")
    assert answer.text.startswith(
        "Ada Quandt: 4 statements in 4 articles, newest first. The articles also quote Ilse Quandt."
    )
    assert {sentence.speaker for sentence in answer.sentences} == {"Ada Quandt"}


def test_nobody_is_made_to_say_what_another_said(ask: Ask) -> None:
    assert not ask("Was sagte Magda Ohlert über die Brücke?").found


# ---- Languages -------------------------------------------------------------------------------


def test_words_in_another_language_stay_as_they_are_and_the_answer_says_so(ask: Ask) -> None:
    english = ask("What did Emil Krantz say?")
    assert english.text.startswith(
        "Emil Krantz: 1 statement in 1 article.\n"
        "The articles say (in German):\nSein Vorsitzender Emil Krantz sagte: [1]"
    )
    assert texts(english)[0] == "Sein Vorsitzender Emil Krantz sagte:"
    assert english.language == "en"
    german = ask("Was sagte Calder über die 12,000?")
    assert german.text.startswith(
        "Ruth Calder zum Thema 12,000: 3 Aussagen in 1 Artikel, die treffendsten zuerst.\n"
        "In den Artikeln steht (auf Englisch):\n"
    )


def test_a_question_of_names_only_is_taken_to_be_in_the_articles_language(ask: Ask) -> None:
    answer = ask("Tilo Brandeis")
    assert (answer.found, answer.language) == (True, "de")


# ---- What the articles do not know -----------------------------------------------------------


def test_a_refusal_cites_nothing_and_names_the_nearest_articles(ask: Ask) -> None:
    answer = ask("Wer gewann 1974 die Fußballweltmeisterschaft gegen Holland?")
    assert not answer.found
    assert not answer.citations
    assert not answer.sentences
    assert answer.passages
    told, *nearest = answer.text.splitlines()
    assert told == "Die Artikel beantworten das nicht. Am nächsten kommen dem:"
    assert 1 <= len(nearest) <= 3
    titles = {hit.article.title for hit in answer.passages}
    assert all(any(title in line for title in titles) for line in nearest)


def test_the_nearest_are_named_with_source_and_date_in_the_questions_language(
    index: Index,
) -> None:
    hits = [
        replace(hit, score=0.0)
        for hit in index.search("Brücke")
        if hit.article.title == "Brücke wieder offen"
    ]
    assert (
        "– Brücke wieder offen (Lauterbote, 1 June 2024)"
        in extract("Who invented penicillin?", index, hits).text.splitlines()
    )


def test_nothing_found_is_refused_too(index: Index) -> None:
    answer = extract("Wer?", index, [])
    assert (answer.found, answer.text) == (False, "Die Artikel beantworten das nicht.")


def test_a_number_is_not_answered_by_a_sentence_without_one(ask: Ask) -> None:
    answer = ask("Wie viele Ingenieure leiteten die Arbeiten?")
    assert "Der Ingenieur Tilo Brandeis leitete die Arbeiten." not in texts(answer)


def test_one_article_alone_answers_and_refuses(tmp_path: Path) -> None:
    index = build(tmp_path, records()[:1])

    def ask(question: str) -> Answer:
        return extract(question, index, index.search(question))

    assert texts(ask("Wer leitete die Arbeiten?"))[0].startswith("Der Ingenieur")
    assert ask("Was sagte Krantz?").found
    assert not ask("Wer gewann 1974 die Fußballweltmeisterschaft gegen Holland?").found
    assert not ask("Who invented penicillin?").found


# ---- Reading questions -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Wer baute den Hafen?", "person"),
        ("Mit wem sprach sie?", "person"),
        ("Wann war das Fest?", "time"),
        ("In welchem Jahr wurde er gewählt?", "time"),
        ("Um wie viel Uhr beginnt es?", "time"),
        ("Wie viele Menschen kamen?", "number"),
        ("Was hat der Umbau gekostet?", "number"),
        ("Welche Summe wurde gezahlt?", "number"),
        ("In welcher Stadt steht der Turm?", "place"),
        ("Weshalb fiel der Zug aus?", "reason"),
        ("Was geschah, als wer fehlte?", "fact"),
        ("Ist die Brücke offen?", "fact"),
        ("Whom did she meet?", "person"),
        ("What year was it built?", "time"),
        ("What happened when the dam broke?", "fact"),
        ("How much does it cost?", "number"),
        ("Which country won?", "place"),
        ("Why did it fail?", "reason"),
        ("Did the mayor resign?", "fact"),
    ],
)
def test_what_a_question_asks_for(question: str, kind: str) -> None:
    assert read_question(question).kind == kind


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Was sagte Voss?", Words("Voss")),
        ("Was sagte Voss über den Markt?", Words("Voss", "Markt")),
        ("Was hat Voss zum Markt gesagt?", Words("Voss", "Markt")),
        ("Was kündigte Voss am Montag an?", Words("Voss", "", "am Montag")),
        ("Wie äußerte sich Voss nach dem Fest zur Wahl?", Words("Voss", "Wahl", "nach dem Fest")),
        ("Was hält Voss von Krantz?", Words("Voss", "Krantz")),
        ("Wie reagierte Voss auf die Kritik?", Words("Voss", "Kritik")),
        ("What did Ruth Calder say?", Words("Ruth Calder")),
        ("What did Calder say about the fair?", Words("Calder", "fair")),
        ("What did Calder say on Tuesday about rain?", Words("Calder", "rain", "on Tuesday")),
        ("What is Calder's position on taxes?", Words("Calder", "taxes")),
        ("How did Calder react to the storm?", Words("Calder", "storm")),
    ],
)
def test_whose_words_a_question_asks_for(question: str, words: Words) -> None:
    read = read_question(question)
    assert read.kind == "statement"
    assert read.readings[0] == words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Was meinte Voss zum Markt?", Words("Voss", "Markt")),
        ("Was ist die Position von Voss zum Markt?", Words("Voss", "Markt")),
        ("Voss Zitate", Words("Voss")),
        ("Voss quotes about rain", Words("Voss", "rain")),
        ("Quotes by Ruth Calder", Words("Ruth Calder")),
        ("Welche Zitate gibt es von Voss?", Words("Voss")),
        ("Was sagte Voss damals Streit Markt?", Words("Voss", "", "damals Streit Markt")),
        ("Calder's statements on the fair", Words("Calder", "fair")),
        ("Brandeis’ Position zum Markt", Words("Brandeis", "Markt")),
        ("Merkels Äußerungen zum Markt", Words("Merkel", "Markt")),
        ("Was sagten Voss und Krantz?", Words("Voss und Krantz", "", "", ("Voss", "Krantz"))),
        (
            "What did Calder, Voss and Krantz say about rain?",
            Words("Calder, Voss and Krantz", "rain", "", ("Calder", "Voss", "Krantz")),
        ),
        ("Wer sagte, dass der Markt umzieht?", Words("", "der Markt umzieht")),
        ("Wer hat behauptet, dass es regnet?", Words("", "es regnet")),
        ("Von wem stammt das Zitat „Es regnet“?", Words("", "Es regnet", quoted=True)),
        ("Who claimed that it rains?", Words("", "it rains")),
        ("Who said “It rains”?", Words("", "It rains", quoted=True)),
    ],
)
def test_further_ways_to_ask_for_words(question: str, words: Words) -> None:
    assert read_question(question).readings[0] == words


def test_a_title_and_a_name_with_particles_are_read_both_ways() -> None:
    readings = read_question("Was sagte Ministerin Ada von der Heide zur Bahn?").readings
    assert Words("Ada von der Heide", "Bahn") in readings
    assert Words("Ministerin Ada von der Heide", "Bahn") in readings


@pytest.mark.parametrize(
    "question", ["What is another name for State Route 9?", "What was the song she wrote?"]
)
def test_not_every_what_asks_for_words(question: str) -> None:
    assert read_question(question).kind == "fact"


def test_an_article_without_title_is_named_by_its_first_words() -> None:
    from assistant.extract.notices import heading

    assert heading(Article("a", "", "Ein Zug ist entgleist. " * 20)).startswith(
        "Ein Zug ist entgleist."
    )
    assert len(heading(Article("a", "", "Ein Zug ist entgleist. " * 20))) <= 80


def test_words_of_the_days_that_are_asked_for(tmp_path: Path) -> None:
    said = "Sprecherin Jutta Behn sagte, {} werde geprüft."
    index = build(
        tmp_path,
        [
            {"title": "Eins", "text": said.format("der Deich"), "date": "2024-03-04"},
            {"title": "Zwei", "text": said.format("die Schleuse"), "date": "2024-05-06"},
        ],
    )

    def answered(question: str) -> str:
        return extract(question, index, index.search(question)).text

    assert "Deich" in answered("Was sagte Jutta Behn im März 2024?")
    assert "Schleuse" not in answered("Was sagte Jutta Behn im März 2024?")
    assert "Schleuse" in answered("What did Jutta Behn say in May 2024?")
    for question in ("Was sagte Jutta Behn im Juli 2023?", "Was sagte Jutta Behn 2023 zum Deich?"):
        silent = answered(question)
        assert silent.startswith("In den Artikeln kommt Jutta Behn zu Wort, aber nicht in dieser")
    assert "1. Juli 2023 – 31. Juli 2023" in answered("Was sagte Jutta Behn im Juli 2023?")
    assert "Deich" in answered("Was sagte Jutta Behn im Jahr 2024 zum Deich?")
