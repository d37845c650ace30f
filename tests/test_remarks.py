"""What models say about the task: told from answers and questions by how it begins."""

from __future__ import annotations

import pytest

from assistant.remarks import is_refusal, questions


@pytest.mark.parametrize(
    "text",
    [
        "The passages do not say what Peskov said about the call.",
        "I'm sorry, but the provided passages do not contain information about that.",
        "I am sorry, but the articles don't mention it.",
        "Unfortunately, none of the passages mentions a date.",
        "There is no information in the passages about the cost.",
        "The passages contain no information about the call.",
        "No article mentions the date.",
        "The date is not mentioned in the provided passages.",
        "I cannot answer this question based on the given passages.",
        "I couldn't find any information about it in the articles.",
        "Based on the passages, I cannot say who won.",
        "Nothing in the passages says who won.",
        "The provided context does not answer the question.",
        "Die Artikel enthalten keine Informationen darüber.",
        "Die Passagen erwähnen nicht, was Peskow sagte.",
        "Dazu steht nichts in den Passagen.",
        "In den Artikeln steht dazu nichts.",
        "Leider geben die Passagen dazu keine Auskunft.",
        "Keiner der Artikel nennt ein Datum.",
        "Die Artikel gehen darauf nicht ein.",
        "Aus den Passagen geht nicht hervor, wann er kam.",
        "Die Frage kann anhand der Passagen nicht beantwortet werden.",
        "Es gibt in den Passagen keine Angaben dazu.",
        "Tut mir leid, aber die vorliegenden Textstellen enthalten keine Angaben.",
        "Das wird in den Artikeln nicht erwähnt.",
    ],
)
def test_a_sentence_about_the_passages_is_a_refusal(text: str) -> None:
    assert is_refusal(text, cites=False)


@pytest.mark.parametrize(
    "text",
    [
        'Peskov said: "The article does not say that."',
        "The sources did not say who had ordered it.",
        "The president does not mention the call.",
        "The text message contained no threat.",
        "The agreement does not contain the text.",
        "I do not know, said Brandt, what the sources say.",
        "The date is not mentioned in the text of the treaty.",
        "Die Frist ist nicht in den Artikeln des Vertrags genannt.",
        "Die Quelle nannte er nicht.",
        "Brandt sagte, die Artikel enthielten keine Fehler.",
        "In der Stadt gibt es keine Artikel mehr.",
        "Es gibt keine Einigung, sagte Brandt.",
        "Die Artikel 3 und 4 des Vertrags gelten nicht.",
        "Die Texte der Band erschienen nicht auf Deutsch.",
    ],
)
def test_what_articles_tell_is_no_refusal(text: str) -> None:
    assert not is_refusal(text, cites=False)


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("The question that stands alone: Wann kam Peskow?", ("", "Wann kam Peskow?")),
        ("Sure! Here is the question: Wann kam Peskow?", ("", "Wann kam Peskow?")),
        ('**Rewritten question:** "Wann kam Peskow?"', ("", "Wann kam Peskow?")),
        ("Die Frage: Wann kam Peskow?", ("", "Wann kam Peskow?")),
        ('1. **German**: "Wann kam Peskow?"', ("de", "Wann kam Peskow?")),
        ("English: Why can't Ukraine join NATO?", ("en", "Why can't Ukraine join NATO?")),
        ("Why can't Ukraine join NATO?", ("", "Why can't Ukraine join NATO?")),
        ("Ukraine: Was sagte Peskow?", ("", "Ukraine: Was sagte Peskow?")),
        ("Entschuldigte sich Peskow?", ("", "Entschuldigte sich Peskow?")),
        ("Who is sorry for the attack?", ("", "Who is sorry for the attack?")),
        ("Sure! Here is the question:", ("", "")),
        ("English: I'm sorry, I cannot translate that.", ("en", "")),
        ("Es tut mir leid, das kann ich nicht.", ("", "")),
        ("I hope this helps.", ("", "")),
        ("NOT_FOUND", ("", "")),
        ("English:", ("en", "")),
    ],
)
def test_a_question_is_told_from_what_a_model_says_around_it(
    line: str, asked: tuple[str, str]
) -> None:
    assert list(questions(iter([line]))) == [asked]
