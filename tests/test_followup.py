"""Follow-ups without a model: what they get from the conversation, and what they do not."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Answer, Citation, Sentence, Turn
from assistant.extract.followup import stands_alone
from assistant.extract.mentions import names_only
from index import Article, Hit, Passage

TEXT = "All members came to the boathouse. Hinein durfte jeder."
ARTICLE = Article("boathouse.txt", "", TEXT)
NEAREST = (Hit(Passage("boathouse:0", ARTICLE.id, 0, len(TEXT), TEXT), ARTICLE, 1.0),)
ANSWER = Answer("", "", (), (), False, NEAREST, "de")
QUESTIONS = [
    row["question"]
    for row in json.loads(
        Path(__file__).with_name("corpus_questions.json").read_text(encoding="utf-8")
    )
]


def meant(*asked: str) -> str:
    """The last question in full, after the others."""
    return stands_alone(asked[-1], [Turn(question, ANSWER) for question in asked[:-1]], holds)


def holds(words: Sequence[str], article: Article) -> bool:
    return any(word in article.text for word in words)


@pytest.mark.parametrize(
    ("before", "question", "full"),
    [
        # whose words
        ("Was sagte Lorenz?", "Was sagte er über Boote?", "Was sagte Lorenz über Boote?"),
        ("What did Lorenz say?", "What did she say about boats?",
         "What did Lorenz say about boats?"),
        ("Was sagte Lorenz?", "Und zur Jugend?", "Was sagte Lorenz zur Jugend?"),
        ("What did Lorenz say?", "And about the price of boats in spring?",
         "What did Lorenz say about the price of boats in spring?"),
        ("Was sagte Lorenz über Boote?", "Und Behn?", "Was sagte Behn über Boote?"),
        ("What did Lorenz say?", "And what about Behn?", "What did Behn say?"),
        ("Was sagte Lorenz in Lund?", "Und in Basel?", "Was sagte Lorenz in Basel?"),
        ("Was sagte Lorenz in Lund?", "Und Behn?", "Was sagte Behn in Lund?"),
        ("Was sagte Lorenz noch?", "Und Behn?", "Was sagte Behn?"),
        (r"Was sagte Xi\2?", "Was sagte er?", r"Was sagte Xi\2?"),
        # two languages: the topic is in the words of its own
        ("What did Lorenz say about boats?", "Und Trump?", "What did Trump say about boats?"),
        ("Was sagte Lorenz über Boote?", "And about gas?", "What did Lorenz say about gas?"),
        # a name alone, and a mended one
        ("Was sagte Lorenz über Boote?", "Trump?", "Was sagte Trump über Boote?"),
        ("Was sagte Lorenz über Boote?", "Ada Lorenz", "Was sagte Ada Lorenz über Boote?"),
        ("Was sagte Lorenz über Boote?", "Ich meinte Behn.", "Was sagte Behn über Boote?"),
        ("Was sagte Lorenz?", "Nicht Lorenz, sondern Behn.", "Was sagte Behn?"),
        ("What did Lorenz say?", "No, I mean Behn.", "What did Behn say?"),
        ("What did Lorenz say?", "Sorry, Behn.", "What did Behn say?"),
        ("How long was the race in May?", "I meant the one in June.",
         "How long was the race in June?"),
        # another person, place or thing of the same question
        ("Wann wurde Fogel festgenommen?", "Und Vinnik?", "Wann wurde Vinnik festgenommen?"),
        ("How many people died in Valencia?", "And in Paris?", "How many people died in Paris?"),
        ("Wer verhandelt für die Bahn?", "Und für die Fluglinie?",
         "Wer verhandelt für die Fluglinie?"),
        ("How many boats sank?", "And of the ferries?", "How many boats sank of the ferries?"),
        # he, she and they
        ("Wann wurde Fogel festgenommen?", "Wie alt ist er?", "Wie alt ist Fogel?"),
        ("Wer ist Imke Lorenz aus Lund?", "Was sagte sie?", "Was sagte Imke Lorenz?"),
        ("Did Anna Behn meet Olaf Lorenz?", "Did he thank her?",
         "Did Olaf Lorenz thank Anna Behn?"),
        ("Worüber sprachen Behn und Lorenz?", "Haben sie sich geeinigt?",
         "Haben sie sich geeinigt? sprachen Behn Lorenz"),
        ("Was sagte Lorenz?", "Was sagte der über Boote?", "Was sagte Lorenz über Boote?"),
        # nobody is in two places, and no thing is a man
        ("What did Lorenz say?", "And about her?", "And about her?"),
        ("What did Lorenz say about Behn?", "And about her?", "What did Lorenz say about Behn?"),
        ("Was sagte der Rechner?", "Hat er sich entschuldigt?",
         "Hat er sich entschuldigt? der Rechner"),
        ("Was sagte der?", "Was sagte er über Boote?", "Was sagte er über Boote?"),
        # another time
        ("Was sagte Lorenz gestern?", "Und im März?", "Was sagte Lorenz im März?"),
        ("What did Lorenz say about boats yesterday?", "And in March?",
         "What did Lorenz say about boats in March?"),
        ("Wie war das Wetter gestern?", "Und im März?", "Wie war das Wetter im März?"),
        ("Wie viele Boote sanken 2023?", "Und 2024?", "Wie viele Boote sanken 2024?"),
        ("Was sagte Lorenz in Lund?", "Und letzten Mai?", "Was sagte Lorenz in Lund letzten Mai?"),
        # what only points back gets the topic
        ("Wann wurde das Bootshaus eröffnet?", "Wo war das?", "Wo war das? Bootshaus eröffnet"),
        ("Wann wurde das Bootshaus eröffnet?", "Wer hat das entschieden?",
         "Wer hat das entschieden? Bootshaus eröffnet"),
        ("Wann wurde das Bootshaus eröffnet?", "Und warum?", "Und warum? Bootshaus eröffnet"),
        ("Wann wurde das Bootshaus eröffnet?", "Und wer durfte hinein?",
         "Und wer durfte hinein? Bootshaus eröffnet"),
        ("How high is the boathouse?", "How much would that cost?",
         "How much would that cost? boathouse"),
        ("How high is the boathouse?", "Who else came?", "Who else came? boathouse"),
        ("What did Lorenz say about boats?", "When did she say that?",
         "When did Lorenz say that? Lorenz boats"),
    ],
)  # fmt: skip
def test_a_follow_up_is_asked_in_full(before: str, question: str, full: str) -> None:
    assert meant(before, question) == full


@pytest.mark.parametrize(
    ("asked", "full"),
    [
        (["Was sagte Lorenz?", "Und Behn?", "Und zu Beiträgen?"], "Was sagte Behn zu Beiträgen?"),
        (["Was sagte Lorenz?", "Was kostete der Bau?", "Was sagte er über Boote?"],
         "Was sagte Lorenz über Boote?"),
        (["Was sagte Lorenz?", "Was sagte Anna Behn?", "Was sagte er?"], "Was sagte Lorenz?"),
        (["Was sagte Lorenz gestern?", "Danke!", "Und im März?"], "Was sagte Lorenz im März?"),
        (["How big is the boathouse?", "OK, thank you.", "When was that?"],
         "When was that? boathouse"),
        # the topic of the question that stood alone, and of the last; not of all between
        (["How big is the boathouse?", "Who built it?", "Why did they build it?", "When was that?"],
         "When was that? build boathouse"),
    ],
)  # fmt: skip
def test_a_longer_conversation_carries_on(asked: list[str], full: str) -> None:
    assert meant(*asked) == full


@pytest.mark.parametrize(
    ("speaker", "question", "full"),
    [
        ("Anna Lorenz", "What did she say about boats?", "What did Lorenz say about boats?"),
        ("Anna Lorenz", "What did he say about boats?", "What did he say about boats?"),
        ("Olaf Lorenz", "What did he say about boats?", "What did Lorenz say about boats?"),
        ("Olaf Lorenz", "What did she say about boats?", "What did she say about boats?"),
    ],
)
def test_the_answer_tells_whether_a_surname_is_hers_or_his(
    speaker: str, question: str, full: str
) -> None:
    sentence = Sentence("Boats cost too much.", (1,), speaker=speaker)
    cited = Citation(1, NEAREST[0].passage, ARTICLE, ())
    answer = Answer("", "", (sentence,), (cited,), True, NEAREST, "en")
    assert stands_alone(question, [Turn("What did Lorenz say?", answer)], holds) == full


@pytest.mark.parametrize(
    "question",
    [
        "Was sagte Behn?",
        "Wer ist Lorenz?",
        "Und wie lange dauert ein Jahr auf HN-418 c?",
        "And what did Behn say?",
        "And how do you bake a cake?",
        "Und wie ist das Wetter?",
        "Who else won a medal?",
        "Hochwasser Brennau",
        "Is it true that Behn left the club?",
        "Why did Behn sell his boat?",
        "Wann wusste Behn, dass er gewonnen hatte?",
        "Wer trat zurück, nachdem die Brücke gesperrt war?",
        "What happened this week in Lund?",
        "Gibt es ein neues Urteil?",
        "Wann soll das Haus in Lund fertig sein?",
        "Wer sagte, dass es regnen wird?",
        "Que dit Macron ?",
    ],
)
def test_a_question_that_says_all_itself_comes_back(question: str) -> None:
    assert meant("Was sagte Lorenz über Boote?", question) == question


@given(st.lists(st.sampled_from(QUESTIONS), min_size=1, max_size=5))
def test_a_new_topic_carries_nothing_over(asked: list[str]) -> None:
    assert meant(*asked) == asked[-1]


@given(st.lists(st.text(max_size=30), max_size=4), st.text(max_size=30))
def test_whatever_is_asked_gives_a_question(before: list[str], question: str) -> None:
    assert question.strip(" ,;:?!.") in meant(*before, question) or before


def test_what_was_long_ago_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def reads(turn: Turn, *_: object) -> None:
        read.append(turn.question)

    monkeypatch.setattr("assistant.extract.followup._after", reads)
    meant(*(f"Question {number}?" for number in range(1000)))
    assert read == [f"Question {number}?" for number in range(991, 999)]


@pytest.mark.parametrize(
    ("question", "only"),
    [
        ("Was sagte Peskow?", True),
        ("What did Peskov say about Ukraine?", True),
        ("What did Peskov say about the war?", False),
        ("Wie hoch ist der Turm?", False),
    ],
)
def test_a_question_may_be_made_of_names(question: str, only: bool) -> None:
    assert names_only(question) == only
