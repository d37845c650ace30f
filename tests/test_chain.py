from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.messages import AIMessageChunk
from langchain_core.outputs import ChatGenerationChunk

from assistant.chain import (
    Request,
    answer_chain,
    load_model,
    returned,
    standalone,
    translated,
    write_answer,
)
from assistant.errors import ModelInterrupted, ModelUnavailable
from assistant.prompts import Prompts
from assistant.types import Answer, Piece, Turn
from index import Article, Hit, Passage
from tests.fakes import QueuedModel, Reply

PROMPTS = Prompts.read()
QUESTION = "Was ist mit dem Hafen?"
PORT = "Der Hafen von Osterwyk bleibt bis Freitag geschlossen."
CAPTAIN = "Kapitänin Ilse Brandt nannte die Lage „ernst, aber nicht hoffnungslos“."
SHIPS = "Am Kai lagen am Abend 14 Schiffe aus Lund."


def hit(text: str, name: str) -> Hit:
    article = Article(f"{name}.txt", f"Titel {name}", text, "Küstenbote", language="de")
    return Hit(Passage(f"{name}:0", article.id, 0, len(text), text), article, 1.0)


HITS = [hit(PORT, "a"), hit(CAPTAIN, "b"), hit(SHIPS, "c")]


def pieces(
    *replies: Reply, hits: Sequence[Hit] = HITS, language: str = "de", history: Sequence[Turn] = ()
) -> list[Piece]:
    model = QueuedModel(*replies)
    return list(write_answer(QUESTION, hits, history, model, PROMPTS, language))


def answered(*replies: Reply, hits: Sequence[Hit] = HITS, language: str = "de") -> Answer:
    *_, last = pieces(*replies, hits=hits, language=language)
    assert last.answer
    return last.answer


# ---- An answer ------------------------------------------------------------------------------


def test_an_answer_with_its_citations() -> None:
    answer = answered(
        "Ilse Brandt nannte die Lage „ernst, aber nicht hoffnungslos“ [Passage 2]. Der Hafen "
        "bleibt bis Freitag geschlossen. [1]"
    )
    assert answer.text == (
        "Ilse Brandt nannte die Lage „ernst, aber nicht hoffnungslos“ [1]. Der Hafen bleibt bis "
        "Freitag geschlossen. [2]"
    )
    assert [(s.text, s.citations, s.support) for s in answer.sentences] == [
        ("Ilse Brandt nannte die Lage „ernst, aber nicht hoffnungslos“.", (1,), "supported"),
        ("Der Hafen bleibt bis Freitag geschlossen.", (2,), "supported"),
    ]
    first, second = answer.citations
    assert (first.number, first.article.id) == (1, "b.txt")
    assert [first.article.text[a:b] for a, b in first.highlights] == [
        "ernst, aber nicht hoffnungslos"
    ]
    assert (second.number, second.article.id) == (2, "a.txt")
    assert [second.article.text[a:b] for a, b in second.highlights] == [PORT]
    assert answer.found
    assert (answer.question, answer.language, answer.model) == (QUESTION, "de", "queued")
    assert answer.passages == tuple(HITS)


def test_the_pieces_are_sentences_and_joined_they_are_the_text() -> None:
    steps = pieces("Der Hafen bleibt bis Freitag geschlossen [1]. Am Kai lagen 14 Schiffe [3].")
    assert [step.text for step in steps] == [
        "Der Hafen bleibt bis Freitag geschlossen [1].",
        " Am Kai lagen 14 Schiffe [2].",
        "",
    ]
    assert [step.answer is None for step in steps] == [True, True, False]


def test_an_invention_is_shown_as_what_it_is() -> None:
    answer = answered("Der Hafen bleibt bis Freitag geschlossen [1]. Am Kai lagen 41 Schiffe [3].")
    sentence = answer.sentences[1]
    assert sentence.support == "unsupported"
    assert sentence.reason == "im Artikel steht 14, nicht 41"
    assert sentence.citations == (2,)


def test_invented_passages_are_not_cited() -> None:
    answer = answered("Der Hafen bleibt bis Freitag geschlossen [1][0][9].")
    assert answer.text == "Der Hafen bleibt bis Freitag geschlossen [1]."
    assert len(answer.citations) == 1


def test_a_sentence_without_a_mark_gets_one_if_a_passage_supports_it() -> None:
    answer = answered("Am Kai lagen 14 Schiffe. Der Mond besteht aus altem Käse.")
    assert answer.text == "Am Kai lagen 14 Schiffe. [1] Der Mond besteht aus altem Käse."
    assert [(s.citations, s.support) for s in answer.sentences] == [
        ((1,), "supported"),
        ((), "unsupported"),
    ]


def test_a_wire_copy_stays_with_its_citation() -> None:
    copy = Article("copy.txt", "Titel", PORT, "Inselblatt", language="de")
    told = Hit(HITS[0].passage, HITS[0].article, 1.0, (copy,))
    assert answered(f"{PORT} [1]", hits=[told]).citations[0].copies == (copy,)


def test_marks_of_an_earlier_turn_mean_nothing() -> None:
    before = answered(f"{CAPTAIN} [2]")
    *_, last = pieces(f"{SHIPS} [3]", history=[Turn(QUESTION, before)])
    assert last.answer
    assert [citation.article.id for citation in last.answer.citations] == ["c.txt"]


def test_what_stands_around_an_answer_is_left_out() -> None:
    answer = answered(
        "<think>Passage 1 says so [1].</think>\n\n**Der Hafen** bleibt bis Freitag geschlossen "
        "[1].\n\nQuellen:\n[1] Titel a, Küstenbote"
    )
    assert answer.text == "Der Hafen bleibt bis Freitag geschlossen [1]."


def test_what_a_model_was_shown_is_no_answer() -> None:
    fence = "passage-0123456789ab"
    answer = answered(f'<{fence} number="1">\n{QUESTION} [1]\n{PORT} [1]\n</{fence}>\n{SHIPS} [3]')
    assert answer.text == f"{PORT} [1]\n{SHIPS} [2]"
    assert [sentence.text for sentence in answer.sentences] == [PORT, SHIPS]


# ---- No answer ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "reply",
    [
        "NOT_FOUND",
        " **NOT_FOUND**.\n",
        "NOT\\_FOUND",
        "NOT_FOUND\n\nDie Artikel sagen nur: Am Kai lagen 14 Schiffe [3].",
        "<think>Hm.</think>NOT_FOUND",
        "Darüber ist leider nichts bekannt.",
        "Die Passagen sagen nicht, wie lange der Hafen geschlossen bleibt.",
        "Die Artikel enthalten keine Angaben zum Hafen [1].",
        "Dazu steht nichts in den Passagen. Der Hafen bleibt bis Freitag geschlossen [1].",
        "The passages do not say how long the port stays closed.",
        "I'm sorry, but the provided passages do not contain information about the port.",
        "I'm sorry. The passages do not mention the port of Osterwyk.",
    ],
)
def test_a_refusal_cites_nothing_and_names_what_is_nearest(reply: str) -> None:
    steps = pieces(reply)
    answer = steps[-1].answer
    assert answer
    assert not answer.found
    assert answer.citations == ()
    assert "Titel a" in answer.text
    assert "NOT" not in answer.text
    assert "".join(step.text for step in steps) == answer.text


def test_without_passages_no_model_is_asked() -> None:
    assert not answered(hits=[]).found


def test_a_refusal_of_a_part_only_drops_that_sentence() -> None:
    answer = answered("Am Kai lagen 14 Schiffe [3]. NOT_FOUND")
    assert answer.found
    assert answer.text == "Am Kai lagen 14 Schiffe [1]."


def test_a_later_refusal_in_words_is_left_out() -> None:
    answer = answered(f"{SHIPS} [3] Die Passagen sagen nicht, ob der Hafen geschlossen bleibt.")
    assert answer.text == f"{SHIPS} [1]"


def test_a_sentence_that_goes_on_and_cites_is_no_refusal() -> None:
    answer = answered(f"Die Artikel nennen keinen Grund, aber {PORT[0].lower()}{PORT[1:]} [1]")
    assert answer.found


# ---- However it streams ---------------------------------------------------------------------

REPLIES = [
    f"{CAPTAIN} [2] {PORT} (1) Am Kai lagen 41 Schiffe【3】. Es regnet [7].",
    f"- {PORT} [1]\n- Brandt sagte: „Ernst. Sehr ernst.“ [2]\n\nSources:\n[1] Titel",
    f"Das steht da. {SHIPS} NOT_FOUND",
    "<think>[1]</think>NOT_FOUND",
]


@settings(deadline=None)
@given(st.sampled_from(REPLIES), st.lists(st.integers(0, 300), max_size=8))
def test_the_answer_is_the_same_however_the_reply_is_cut(reply: str, places: list[int]) -> None:
    edges = [0, *sorted(min(place, len(reply)) for place in places), len(reply)]
    parts = [reply[a:b] for a, b in pairwise(edges)]
    steps = pieces(parts)
    whole = pieces([reply])
    assert steps[-1] == whole[-1]
    assert "".join(step.text for step in steps) == "".join(step.text for step in whole)
    assert steps[-1].answer
    assert "".join(step.text for step in steps) == steps[-1].answer.text


# ---- Failures -------------------------------------------------------------------------------


class Refused(Exception):
    status_code = 401


class Missing(Exception):
    status_code = 404


@pytest.mark.parametrize(
    ("failure", "advice"),
    [
        (Refused("bad key"), "OPENAI_API_KEY"),
        (Missing("no such thing"), "ollama pull"),
        (ConnectionRefusedError("refused"), "server is running"),
        (TimeoutError("slow"), "ASSISTANT_TIMEOUT"),
    ],
)
def test_a_failing_model_says_what_to_do(failure: Exception, advice: str) -> None:
    with pytest.raises(ModelUnavailable, match=advice) as caught:
        pieces(failure)
    assert "queued" in str(caught.value)
    assert str(failure) in str(caught.value)
    assert not isinstance(caught.value, ModelInterrupted)
    assert caught.value.__cause__ is failure


def test_a_failure_in_the_middle_comes_after_what_was_written() -> None:
    model = QueuedModel([f"{PORT} [1] ", "Am Kai lagen", ConnectionError("gone")])
    stream = write_answer(QUESTION, HITS, [], model, PROMPTS, "de")
    assert next(stream).text == f"{PORT} [1]"
    with pytest.raises(ModelInterrupted, match="gone") as caught:
        list(stream)
    assert caught.value.written.text == f"{PORT} [1]"
    assert [citation.number for citation in caught.value.written.citations] == [1]


def test_a_model_that_writes_nothing_has_failed() -> None:
    with pytest.raises(ModelUnavailable, match="wrote nothing"):
        pieces([" ", "\n"])


def test_a_stream_that_is_closed_asks_for_no_more() -> None:
    never = AssertionError("the model was asked for more")
    model = QueuedModel([f"{PORT} [1] {SHIPS} [3] ", never])
    stream = write_answer(QUESTION, HITS, [], model, PROMPTS, "de")
    assert next(stream).text
    stream.close()  # type: ignore[attr-defined]


def test_who_waits_for_a_first_citation_can_leave() -> None:
    never = AssertionError("the model was asked for more")
    model = QueuedModel(["Niemand kommt. Es ist ", never])
    stream = write_answer(QUESTION, HITS, [], model, PROMPTS, "de")
    assert next(stream) == Piece("")
    stream.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("words", ["und so weiter ", f"{PORT} [1] "])
def test_a_model_that_never_ends_is_stopped(words: str) -> None:
    never = AssertionError("the model was asked for more")
    answer = answered([f"{PORT} [1] ", *[words] * 20_000, never])
    assert answer.found
    assert len(answer.sentences) <= 50


def test_what_a_model_repeats_is_shown_once() -> None:
    answer = answered(f"{PORT} [1] {SHIPS} [3] {PORT} [1]\n\n{SHIPS} [2] {CAPTAIN} [2]")
    assert [sentence.text for sentence in answer.sentences] == [PORT, SHIPS, CAPTAIN]
    assert answer.text == f"{PORT} [1] {SHIPS} [2] {CAPTAIN} [3]"


# ---- The chain itself -----------------------------------------------------------------------


def request() -> Request:
    return Request(question=QUESTION, hits=HITS, history=[], language="de")


def test_the_chain_is_a_runnable() -> None:
    async def streamed() -> str:
        chain = answer_chain(QueuedModel(PORT), PROMPTS)
        return "".join([piece async for piece in chain.astream(request())])

    assert answer_chain(QueuedModel(PORT), PROMPTS).invoke(request()) == PORT
    parts = list(answer_chain(QueuedModel(PORT), PROMPTS).stream(request()))
    assert len(parts) > 5
    assert "".join(parts) == PORT
    assert asyncio.run(streamed()) == PORT


def test_callbacks_hear_of_every_step() -> None:
    heard: list[str] = []

    class Listener(BaseCallbackHandler):
        def on_chat_model_start(self, *args: Any, **kwargs: Any) -> None:
            heard.append("asked")

        def on_llm_new_token(self, token: Any, **kwargs: Any) -> None:
            heard.append(token)

    model = QueuedModel([PORT, " [1]"])
    list(write_answer(QUESTION, HITS, [], model, PROMPTS, "de", {"callbacks": [Listener()]}))
    assert heard[:3] == ["asked", PORT, " [1]"]


def test_the_model_is_shown_the_question_and_the_passages() -> None:
    model = QueuedModel(PORT)
    list(write_answer("{Wer} kam?", HITS, [], model, PROMPTS, "de"))
    system, user = model.asked[0]
    assert (system.type, user.type) == ("system", "human")
    assert "{Wer} kam?" in str(user.content)
    for told in HITS:
        assert told.passage.text in str(user.content)


# ---- Follow-ups -----------------------------------------------------------------------------

HISTORY = [Turn("Was sagte Brandt?", answered(f"{CAPTAIN} [2]"))]


def follow_up(model: QueuedModel, history: Sequence[Turn] = HISTORY) -> str:
    return returned(standalone("Wann kam sie?", history, model, PROMPTS))


def put_in(languages: list[str], model: QueuedModel) -> list[str]:
    return returned(translated(ASKED, languages, model, PROMPTS))


@pytest.mark.parametrize(
    "reply",
    [
        "Wann kam Ilse Brandt?",
        ' "Wann kam Ilse Brandt?"\n',
        "<think>She means Brandt.</think>\nWann kam Ilse Brandt?\n\nThat is the question.",
        "**Wann kam Ilse Brandt?**",
        "Sure! Here is the question:\nWann kam Ilse Brandt?",
        "The question that stands alone: Wann kam Ilse Brandt?",
    ],
)
def test_a_follow_up_is_made_to_stand_alone(reply: str) -> None:
    model = QueuedModel(reply)
    assert follow_up(model) == "Wann kam Ilse Brandt?"
    assert "Was sagte Brandt?" in str(model.asked[0][-1].content)
    assert "hoffnungslos“ [1]" not in str(model.asked[0][-1].content)


def test_a_first_question_asks_no_model() -> None:
    assert follow_up(QueuedModel(), []) == "Wann kam sie?"


@pytest.mark.parametrize(
    "reply",
    [
        "",
        "\n\n",
        "Brandt kam " + "sehr " * 100,
        "NOT_FOUND",
        "I'm sorry, I cannot help with that.",
        "Here is the question that stands alone:",
        "Brandt kam am Montag.",
    ],
)
def test_what_is_no_question_is_not_used(reply: str) -> None:
    assert follow_up(QueuedModel([reply])) == ""


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Wann kam Ilse Brandt?\n", "Wann kam Ilse Brandt?"),
        ("Brandt kam " + "sehr " * 100, ""),
    ],
)
def test_of_a_follow_up_no_more_than_a_line_is_waited_for(words: str, meant: str) -> None:
    never = AssertionError("the model was asked for more")
    assert follow_up(QueuedModel([words, never])) == meant


def test_a_follow_up_that_the_model_cannot_take_is_an_error() -> None:
    with pytest.raises(ModelUnavailable, match="gone"):
        follow_up(QueuedModel(ConnectionError("gone")))


def test_who_waits_for_a_question_can_leave() -> None:
    never = AssertionError("the model was asked for more")
    for steps in (
        standalone("Wann kam sie?", HISTORY, QueuedModel(["Wann ", never]), PROMPTS),
        translated(ASKED, ["en"], QueuedModel(["English: What ", never]), PROMPTS),
    ):
        assert next(steps) == Piece("")
        steps.close()


# ---- In the articles' languages -------------------------------------------------------------

ASKED = "Was kostete die Brücke?"
ENGLISH, FRENCH = "What did the bridge cost?", "Combien le pont a-t-il coûté ?"


@pytest.mark.parametrize(
    "reply",
    [
        f"English: {ENGLISH}\nFrench: {FRENCH}",
        f"1. **English**: “{ENGLISH}”\n2. **French**: «{FRENCH}»",
        f"- {ENGLISH}\n- {FRENCH}",
        f"<think>French: il faut...</think>Sure, here it is:\n\nen: {ENGLISH}\nfr: {FRENCH}",
        f'{{"English": "{ENGLISH}",\n"French": "{FRENCH}"}}',
        f"English:\n{ENGLISH}\n\nFrench:\n{FRENCH}\n\nEnglish: And the price of it?",
        f"English: {ENGLISH}\nSpanish: ¿Cuánto costó?\nFrench: {FRENCH}\nI hope this helps.",
        f"English: {ENGLISH}\nFrench: {FRENCH}\nFrench: {'très ' * 300}",
    ],
)
def test_a_question_is_put_in_other_languages(reply: str) -> None:
    model = QueuedModel(reply)
    assert put_in(["en", "fr"], model) == [ENGLISH, FRENCH]
    assert len(model.asked) == 1, "one call for all languages"
    assert ASKED in str(model.asked[0][-1].content)
    assert "English, French" in str(model.asked[0][0].content)


@pytest.mark.parametrize(
    "reply",
    [
        "",
        "I'm sorry, I cannot help with that.",
        "Es tut mir leid, das kann ich nicht.",
        "English: I'm sorry, I cannot translate that.\nFrench: NOT_FOUND",
        "Here is the question in English and French:",
        f"German: {ASKED}",
        f"English: {ASKED}",
        "English: " + "very " * 200,
        "English:",
        "42",
    ],
)
def test_what_is_no_translation_is_not_searched_for(reply: str) -> None:
    assert put_in(["en", "fr"], QueuedModel([reply])) == []


def test_a_question_with_the_words_of_an_apology_is_a_translation() -> None:
    asked = "Why can't Ukraine join NATO?"
    assert put_in(["en"], QueuedModel([asked])) == [asked]


@pytest.mark.parametrize("languages", [[], ["xx"]])
def test_without_a_language_that_has_a_name_no_model_is_asked(languages: list[str]) -> None:
    assert put_in(languages, QueuedModel()) == []


def test_a_model_that_goes_on_after_the_translations_is_let_go() -> None:
    never = AssertionError("the model was asked for more")
    words = f"English: {ENGLISH}\n" + "And what else?\n" * 8
    assert put_in(["en", "fr"], QueuedModel([words, never])) == [ENGLISH]


def test_a_model_that_cannot_translate_is_an_error() -> None:
    with pytest.raises(ModelUnavailable, match="gone"):
        put_in(["en"], QueuedModel(ConnectionError("gone")))


# ---- Models by name -------------------------------------------------------------------------


@pytest.fixture
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_BASE_URL", "OPENAI_API_BASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("_no_keys")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("openai:gpt-4o-mini", "OPENAI_API_KEY"),
        ("nobody:gpt", "provider:name"),
        ("gpt", "provider:name"),
        ("ollama:", "provider:name"),
    ],
)
def test_a_model_that_cannot_be_loaded_says_what_to_do(name: str, words: str) -> None:
    with pytest.raises(ModelUnavailable, match=words):
        load_model(name)


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "langchain_mistralai", None)
    with pytest.raises(ModelUnavailable, match="pip install langchain-mistralai"):
        load_model("mistralai:small")


@pytest.mark.usefixtures("_no_keys")
@pytest.mark.parametrize("name", ["small:3b", "openai:small:3b"])
def test_a_server_of_ones_own_needs_no_key(name: str) -> None:
    model = load_model(name, base_url="http://127.0.0.1:9/v1", timeout=2.5)
    assert (model.model_name, model.openai_api_base, model.request_timeout) == (  # type: ignore[attr-defined]
        "small:3b",
        "http://127.0.0.1:9/v1",
        2.5,
    )


def test_ollama_is_given_room_for_the_passages(monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, Any] = {}
    monkeypatch.setattr(
        "langchain.chat_models.init_chat_model", lambda model, **options: given.update(options)
    )
    load_model("ollama:qwen3", timeout=5)
    assert (given["num_ctx"], given["client_kwargs"]) == (8192, {"timeout": 5})


# ---- A server that speaks as OpenAI's does --------------------------------------------------


class Server(ThreadingHTTPServer):
    """Answers every request with ``status`` and ``words``; ``breaks`` cuts the line after them.

    ``ends`` tells that the answer came to its end, for the ``reason``; ``waits`` is in seconds,
    ``asked`` counts requests, the first ``busy`` of which are refused. ``gone`` is set when the
    client closed the connection before it had everything.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.status, self.words = 200, [f"{PORT} [1] ", "Am Kai ", "lagen 14 Schiffe [3]."]
        self.breaks, self.ends, self.reason = False, True, "stop"
        self.waits, self.asked, self.busy = 0.0, 0, 0
        self.gone = threading.Event()


class Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked += 1
        time.sleep(self.server.waits)
        self.send_response(503 if self.server.asked <= self.server.busy else self.server.status)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.send_header("Connection", "close")  # or a client asks again on a line that is dead
        self.end_headers()
        try:
            for text in self.server.words:
                self._send_choice({"content": text}, None)
            if self.server.ends and not self.server.breaks:
                self._send_choice({}, self.server.reason)
            if not self.server.breaks:
                self._send("[DONE]")
                self.wfile.write(b"0\r\n\r\n")
        except OSError:
            self.server.gone.set()
        self.close_connection = True

    def _send_choice(self, delta: dict[str, str], finish_reason: str | None) -> None:
        choice = {"index": 0, "delta": delta, "finish_reason": finish_reason}
        self._send(json.dumps({"id": "1", "model": "small", "choices": [choice]}))

    def _send(self, data: str) -> None:
        line = f"data: {data}\n\n".encode()
        self.wfile.write(f"{len(line):x}\r\n".encode() + line + b"\r\n")

    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def served(server: Server, timeout: float = 20) -> Iterator[Piece]:
    url = f"http://127.0.0.1:{server.server_port}/v1"
    model = load_model("small", base_url=url, timeout=timeout)
    return write_answer(QUESTION, HITS, [], model, PROMPTS, "de")


@pytest.mark.usefixtures("_no_keys")
def test_a_server_answers(server: Server) -> None:
    *_, last = served(server)
    assert last.answer
    assert last.answer.text == f"{PORT} [1] Am Kai lagen 14 Schiffe [2]."
    assert last.answer.model == "small"


@pytest.mark.usefixtures("_no_keys")
def test_a_server_that_stops_in_the_middle(server: Server) -> None:
    server.breaks = True
    stream = served(server)
    assert next(stream).text == f"{PORT} [1]"
    with pytest.raises(ModelUnavailable):
        list(stream)


@pytest.mark.usefixtures("_no_keys")
def test_a_server_that_falls_silent_in_the_middle(server: Server) -> None:
    server.ends = False
    stream = served(server)
    assert next(stream).text == f"{PORT} [1]"
    with pytest.raises(ModelInterrupted, match="broke off") as caught:
        list(stream)
    assert caught.value.written.text == f"{PORT} [1]", "half a sentence is not given out"


@pytest.mark.usefixtures("_no_keys")
@pytest.mark.parametrize(
    ("reason", "advice"),
    [("length", "let it have 8192 tokens"), ("content_filter", "ask in other words")],
)
def test_an_answer_that_was_cut_off_is_not_shown_as_whole(
    server: Server, reason: str, advice: str
) -> None:
    server.reason = reason
    stream = served(server)
    assert next(stream).text == f"{PORT} [1]"
    with pytest.raises(ModelInterrupted, match=advice) as caught:
        list(stream)
    assert caught.value.written.text == f"{PORT} [1]", "half a sentence is not given out"


class EndingModel(QueuedModel):
    """Tells why it stopped as its provider does."""

    ending: dict[str, Any]

    def __init__(self, reply: Reply, **ending: Any) -> None:
        super().__init__(reply, ending=ending)

    def _stream(self, *args: Any, **kwargs: Any) -> Iterator[ChatGenerationChunk]:
        yield from super()._stream(*args, **kwargs)
        end = AIMessageChunk(content="", response_metadata=self.ending)
        yield ChatGenerationChunk(message=end)


@pytest.mark.parametrize(
    ("name", "whole", "cut"),
    [
        ("stop_reason", "end_turn", "max_tokens"),
        ("stop_reason", "stop_sequence", "refusal"),
        ("done_reason", "stop", "length"),
        ("finish_reason", "STOP", "MAX_TOKENS"),
        ("finish_reason", "eos_token", "tool_calls"),
    ],
)
def test_every_provider_tells_whether_the_answer_is_whole(name: str, whole: str, cut: str) -> None:
    chain = answer_chain(EndingModel(PORT, **{name: whole}), PROMPTS)
    assert "".join(chain.stream(request())) == PORT
    with pytest.raises(EOFError, match=cut):
        list(answer_chain(EndingModel(PORT, **{name: cut}), PROMPTS).stream(request()))


def test_the_newer_interface_tells_only_of_limits() -> None:
    whole = EndingModel(PORT, status="completed")
    assert "".join(answer_chain(whole, PROMPTS).stream(request())) == PORT
    cut = EndingModel(PORT, incomplete_details={"reason": "max_output_tokens"})
    with pytest.raises(EOFError, match="max_output_tokens"):
        list(answer_chain(cut, PROMPTS).stream(request()))


@pytest.mark.usefixtures("_no_keys")
@pytest.mark.parametrize("words", [[], [" ", "\n"]])
def test_a_server_whose_context_is_too_small_says_nothing(server: Server, words: list[str]) -> None:
    server.words, server.ends = words, bool(words)
    with pytest.raises(ModelUnavailable, match="context may be too small"):
        list(served(server))


@pytest.mark.usefixtures("_no_keys")
def test_a_server_that_is_too_slow_is_asked_once(server: Server) -> None:
    server.waits = 1
    with pytest.raises(ModelUnavailable, match="ASSISTANT_TIMEOUT"):
        list(served(server, timeout=0.2))
    assert server.asked == 1


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses made between two attempts, which take no time here."""
    made: list[float] = []
    monkeypatch.setattr("assistant.chain.sleep", made.append)
    return made


@pytest.mark.usefixtures("_no_keys")
def test_a_busy_server_is_asked_again(server: Server, pauses: list[float]) -> None:
    server.busy = 2
    *_, last = served(server)
    assert last.answer
    assert last.answer.found
    assert (server.asked, len(pauses)) == (3, 2)


@pytest.mark.usefixtures("_no_keys")
@pytest.mark.parametrize(("status", "advice"), [(503, "busy, or still loading"), (429, "limit")])
def test_a_server_that_stays_busy_is_not_asked_for_ever(
    server: Server, pauses: list[float], status: int, advice: str
) -> None:
    server.status = status
    with pytest.raises(ModelUnavailable, match=advice):
        list(served(server))
    assert (server.asked, len(pauses)) == (3, 2)


@pytest.mark.usefixtures("_no_keys")
def test_a_server_that_is_not_there_yet_is_asked_again(pauses: list[float]) -> None:
    with Server() as closed:
        pass
    with pytest.raises(ModelUnavailable, match="server is running"):
        list(served(closed))
    assert len(pauses) == 2


@pytest.mark.usefixtures("_no_keys")
def test_a_server_without_that_model(server: Server) -> None:
    server.status = 404
    with pytest.raises(ModelUnavailable, match="Check the model's name"):
        list(served(server))


@pytest.mark.usefixtures("_no_keys")
def test_who_cancels_lets_go_of_the_server(server: Server) -> None:
    server.words = [f"{PORT} [1] ", *["und so weiter " * 100] * 20_000]
    stream = served(server)
    assert next(stream).text
    stream.close()  # type: ignore[attr-defined]
    assert server.gone.wait(20)


def test_langchain_is_not_imported_before_a_model_is() -> None:
    code = (
        "import sys, assistant, assistant.chain\n"
        "print([name for name in sys.modules if name.startswith('langchain')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_strict_leaves_out_what_nothing_supports() -> None:
    reply = "Am Kai lagen am Abend 41 Schiffe aus Lund. [3] Der Hafen bleibt bis Freitag zu. [1]"

    def texts(*, strict: bool) -> list[str]:
        model = QueuedModel(reply)
        *_, last = write_answer(QUESTION, HITS, [], model, PROMPTS, "de", strict=strict)
        assert last.answer
        return [sentence.text for sentence in last.answer.sentences]

    false, true = "Am Kai lagen am Abend 41 Schiffe aus Lund.", "Der Hafen bleibt bis Freitag zu."
    assert texts(strict=False) == [false, true]
    assert texts(strict=True) == [true]


def test_strict_refuses_when_nothing_is_left() -> None:
    model = QueuedModel("Am Kai lagen am Abend 41 Schiffe aus Lund. [3]")
    *_, last = write_answer(QUESTION, HITS, [], model, PROMPTS, "de", strict=True)
    assert last.answer
    assert not last.answer.found
    assert last.answer.citations == ()
