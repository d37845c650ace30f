"""The LangChain chain that lets a chat model write the answer, every sentence checked.

LangChain is imported when a model is used, not before: an answer in the articles' own words does
without it.
"""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterator, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from functools import cache
from itertools import islice
from time import sleep
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

from assistant.citations import Draft, Numbering, drafts
from assistant.errors import ModelInterrupted, ModelUnavailable
from assistant.extract.compose import refused
from assistant.extract.notices import unknown
from assistant.prompts import (
    LANGUAGES,
    Prompt,
    Prompts,
    answer_values,
    queries_values,
    standalone_values,
)
from assistant.remarks import is_apology, is_refusal, questions, says_not_found
from assistant.types import Answer, Piece, Sentence, Span, Turn
from assistant.verify import cite, highlights
from index import Hit
from index.language import detect

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage
    from langchain_core.output_parsers import StrOutputParser
    from langchain_core.runnables import Runnable, RunnableConfig

Result = TypeVar("Result")

# ---- The model ------------------------------------------------------------------------------

_RETRIES = 2  # after the first attempt, with growing pauses: the provider's client makes them
_CONTEXT = 8192  # tokens, for passages, conversation and answer; Ollama cuts off what exceeds it


def load_model(name: str, base_url: str | None = None, timeout: float = 60.0) -> BaseChatModel:
    """The chat model "provider:name", through LangChain's package for that provider.

    With ``base_url``, ``name`` is a model of that OpenAI-compatible server ("openai:" in front of
    it may stay), and no key is needed. ``timeout`` is the longest wait for the model's next
    words, in seconds. Nothing is asked of the model yet.

    Raises:
        ModelUnavailable: the package or the key is missing, or the name is not understood.
    """
    from langchain.chat_models import init_chat_model

    options: dict[str, Any] = {"timeout": timeout, "max_retries": _RETRIES}
    if base_url:
        provider, model = "openai", name.removeprefix("openai:")
        options |= {"base_url": base_url, "api_key": os.environ.get("OPENAI_API_KEY") or "none"}
        options["max_retries"] = 0  # a slow one would have to begin again; _asked retries the rest
    else:
        provider, _, model = name.partition(":")
    if not model:
        raise ModelUnavailable(
            f"The model {name!r} is not understood. Write it as provider:name, for example "
            "ollama:llama3.2 or openai:gpt-4o-mini."
        )
    if provider == "ollama":
        options |= {"client_kwargs": {"timeout": timeout}, "num_ctx": _CONTEXT}
    if provider == "ollama" or base_url:
        options["temperature"] = 0  # small local models invent less; hosted ones may refuse it
    try:
        loaded: BaseChatModel = init_chat_model(model, model_provider=provider, **options)
    except Exception as error:  # every provider has its own
        raise _unavailable(name, error) from error
    return loaded


def model_name(model: BaseChatModel) -> str:
    """What the model is called, by its provider."""
    known = (getattr(model, field, None) for field in ("model_name", "model"))
    return next((name for name in known if isinstance(name, str)), type(model).__name__)


def _unavailable(name: str, error: Exception) -> ModelUnavailable:
    """``error``, which may be any provider's, with what to do about it."""
    words = str(error).strip().partition("\n")[0] or type(error).__name__
    advice = next((advice for sign, advice in _ADVICE if sign.search(_signs(error))), "")
    return ModelUnavailable(
        f"The model {name} cannot be used: {words.rstrip('.')}. {advice}".strip()
    )


def _signs(error: Exception) -> str:
    """By what an error can be told: its status, kind and words."""
    return f"{getattr(error, 'status_code', '')} {type(error).__name__} {error}"


_ADVICE = tuple(
    (re.compile(pattern, re.IGNORECASE), advice)
    for pattern, advice in (
        (r"ImportError", ""),  # LangChain's words already say what to install
        (r"before the end \(\w*(?:length|tokens?)\w*\)",
         f"Its context, or its limit for an answer, is too small: let it have {_CONTEXT} tokens."),
        (r"before the end \(", "Its provider stopped it: ask in other words, or choose another "
         "model."),
        (r"no generation chunks|wrote nothing|context.?(?:length|window|size)",
         f"Its context may be too small: let its server give it {_CONTEXT} tokens."),
        (r"provider=", "Write the model as provider:name, for example ollama:llama3.2."),
        (r"credentials|api.?key|^40[13]\b", "Set the provider's key in the environment, for "
         "example OPENAI_API_KEY."),
        (r"^404\b|not found", "Check the model's name, and that its server has it (with Ollama: "
         "ollama pull NAME)."),
        (r"^429\b", "The provider's limit is reached: wait, or choose another model."),
        (r"^503\b", "The model's server is busy, or still loading it: try again in a moment."),
        (r"timeout|timed out", "Try again, or allow more seconds with ASSISTANT_TIMEOUT."),
        (r"connect", "Check that the model's server is running and its address is right."),
    )
)  # fmt: skip


_PAUSES = (0.5, 1.5)  # seconds, before a server is asked again
_PASSING = (429, 503)  # too many questions; busy, or still loading the model


def _asked(
    chain: Runnable[Any, str], values: object, model: BaseChatModel, config: RunnableConfig | None
) -> Iterator[str]:
    """What ``chain`` writes; before its first words, what may pass is waited for and asked again.

    The providers' clients do that themselves, unless they are told not to retry.
    """
    pauses = iter(_PAUSES if getattr(model, "max_retries", None) == 0 else ())
    begun = False
    while True:
        try:
            for piece in chain.stream(values, config):
                begun = True
                yield piece
            return
        except Exception as error:
            pause = next(pauses, None)
            if begun or pause is None or not _may_pass(error):
                raise
        sleep(pause)


def _may_pass(error: BaseException | None) -> bool:
    """Whether a server refused a question that it may soon take; none that it is too slow for."""
    while error:
        refused = type(error).__name__ in ("ConnectError", "ConnectionRefusedError")
        if refused or getattr(error, "status_code", None) in _PASSING:
            return True
        error = error.__cause__
    return False


# ---- The chains -----------------------------------------------------------------------------


class Request(TypedDict):
    """What the answer is written from; passages are cited by their place in ``hits``, from 1."""

    question: str
    hits: Sequence[Hit]
    history: Sequence[Turn]
    language: str


def answer_chain(model: BaseChatModel, prompts: Prompts) -> Runnable[Request, str]:
    """Values, prompt, model, parser: a `Request` -> the text as the model writes it.

    It streams, runs asynchronously and reports to callbacks as every LangChain runnable.
    """
    from langchain_core.runnables import RunnableLambda

    def values(request: Request) -> dict[str, str]:
        return answer_values(**request)

    return RunnableLambda(values) | _written(prompts.answer, model)


def _written(prompt: Prompt, model: BaseChatModel) -> Runnable[dict[str, str], str]:
    from langchain_core.prompts import ChatPromptTemplate

    return ChatPromptTemplate.from_messages(prompt.messages()) | model | _text_parser()


@cache
def _text_parser() -> StrOutputParser:
    """LangChain's parser of text, but it lets go of the model when its stream is closed.

    The original reads the rest of what the model writes first: who cancels would wait for it.
    """
    from langchain_core.output_parsers import StrOutputParser

    class TextParser(StrOutputParser):
        def transform(
            self,
            input: Iterator[str | BaseMessage],
            config: RunnableConfig | None = None,
            **kwargs: Any,
        ) -> Iterator[str]:
            ending = _Ending()
            for message in input:
                yield ending.heard(message)
            ending.check()

        async def atransform(
            self,
            input: AsyncIterator[str | BaseMessage],
            config: RunnableConfig | None = None,
            **kwargs: Any,
        ) -> AsyncIterator[str]:
            ending = _Ending()
            async for message in input:
                yield ending.heard(message)
            ending.check()

    return TextParser()


# Where providers tell why a model stopped, and what they call it if it had said all.
_REASONS = ("finish_reason", "stop_reason", "done_reason")  # OpenAI and most, Anthropic, Ollama
_WHOLE = frozenset({"stop", "end_turn", "stop_sequence", "eos", "eos_token", "complete"})


def _reason(about: Mapping[str, Any]) -> str:
    """Why a model stopped, if its message tells; OpenAI's newer interface does for limits only."""
    limit = (about.get("incomplete_details") or {}).get("reason")
    return limit or next((about[name] for name in _REASONS if about.get(name)), "")


class _Ending:
    """Whether a stream came to its end, which servers that speak as OpenAI's have to announce.

    One that is stopped, or turns to the next question, may just fall silent; one that comes to a
    limit says so.
    """

    def __init__(self) -> None:
        self._due = self._came = False
        self._reason = ""

    def heard(self, message: str | BaseMessage) -> str:
        """The text of the next message."""
        about = getattr(message, "response_metadata", {})
        last = getattr(message, "chunk_position", None) == "last"  # LangChain's own says no more
        told = _reason(about)
        self._due |= about.get("model_provider") == "openai"
        self._came |= bool(told or (about and last))
        self._reason = told or self._reason
        return message if isinstance(message, str) else str(message.text)

    def check(self) -> None:
        """Raises ConnectionError if the end did not come, EOFError if it is not the whole's."""
        if self._reason and str(self._reason).lower() not in _WHOLE:
            raise EOFError(f"it stopped before the end ({self._reason})")
        if self._due and not self._came:
            raise ConnectionError("what it wrote broke off")


def standalone(
    question: str,
    history: Sequence[Turn],
    model: BaseChatModel,
    prompts: Prompts,
    config: RunnableConfig | None = None,
) -> Generator[Piece, None, str]:
    """Returns ``question`` as it would be asked without the conversation before it.

    It is the first line that asks something, as ``question`` does; "" if the model wrote none.
    Meanwhile there is an empty piece for each of the model's, so that who does not wait can leave.

    Raises:
        ModelUnavailable: the model fails.
    """
    if not history:
        return question
    values, longest = standalone_values(question, history), len(question) + _ADDED
    mark = "?" if question.endswith("?") else ""
    with closing(_lines(prompts.standalone, values, longest, _MOST_LINES, model, config)) as lines:
        for _, text in questions(lines):
            yield Piece("")
            if 0 < len(text) <= longest and text.endswith(mark):
                return text
    return ""


_ADDED = 200  # characters that naming persons and things can add to a question
_MOST_LINES = 4  # per question asked for: its line, and what a model says around it


def translated(
    question: str,
    languages: Sequence[str],
    model: BaseChatModel,
    prompts: Prompts,
    config: RunnableConfig | None = None,
) -> Generator[Piece, None, list[str]]:
    """Returns ``question`` in those of ``languages`` that the model has a line for.

    A line counts if it says that it is in one of them, or is; each language counts once. Anything
    else that models write around it, and lines too long for a question, are left out. Meanwhile
    there is an empty piece for each of the model's.

    Raises:
        ModelUnavailable: the model fails.
    """
    asked = [code for code in languages if code in LANGUAGES]
    if not asked:
        return []
    found: dict[str, str] = {}
    values, longest = queries_values(question, asked), 2 * len(question) + _ADDED
    most = _MOST_LINES * len(asked)
    with closing(_lines(prompts.queries, values, longest, most, model, config)) as lines:
        for language, text in questions(lines):
            yield Piece("")
            if 0 < len(text) <= longest and (language or detect(text)) in asked:
                found.setdefault(language or detect(text), text)
    return [text for text in found.values() if text != question]


def returned(steps: Generator[Piece, None, Result]) -> Result:
    """What ``steps`` return, for those who wait for it."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            value: Result = end.value
            return value


def _lines(
    prompt: Prompt,
    values: dict[str, str],
    longest: int,
    most: int,
    model: BaseChatModel,
    config: RunnableConfig | None,
) -> Generator[str]:
    """The first ``most`` lines that the model writes, its thoughts left out; "" for each piece.

    One with more than ``longest`` characters is the last, and is cut. Closing lets go of the
    model: a small one may go on until its context is full.
    """
    line = ""
    try:
        written = _asked(_written(prompt, model), values, model, config)
        with closing(_without_thoughts(written)) as pieces:
            for piece in pieces:
                yield ""
                *whole, line = (line + piece).split("\n")
                told = list(filter(str.strip, whole))[:most]
                yield from told
                most -= len(told)
                if not most:
                    return
                if len(line) > longest:
                    break
    except Exception as error:
        raise _unavailable(model_name(model), error) from error
    if line.strip():
        yield line


# ---- The answer -----------------------------------------------------------------------------


def write_answer(
    question: str,
    hits: Sequence[Hit],
    history: Sequence[Turn],
    model: BaseChatModel,
    prompts: Prompts,
    language: str,
    config: RunnableConfig | None = None,
    *,
    strict: bool = False,
) -> Iterator[Piece]:
    """The answer to ``question`` from ``hits``, sentence by sentence; the last piece carries it.

    A sentence is given out once it has been checked against what it cites. No text is given out
    before a sentence cites something: if none does, or the model says that the passages do not
    answer, the answer is a refusal. Until then the pieces are empty, so that who does not wait
    for the end can leave. ``language`` is the question's. ``strict`` leaves out sentences
    that nothing supports.

    Raises:
        ModelInterrupted: the model fails after some pieces.
        ModelUnavailable: it fails before.
    """
    editor = _Editor(hits, language, strict=strict)
    if hits:
        request = Request(question=question, hits=hits, history=history, language=language)
        pieces = _streamed(answer_chain(model, prompts), request, model, config)
        try:
            written = drafts(_without_thoughts(pieces), len(hits), language)
            for draft in _without_remarks(written, question):
                yield Piece(editor.add(draft))
        except ModelUnavailable as error:
            if not editor.cites:
                raise
            begun = editor.answer(question, model_name(model))
            raise ModelInterrupted(str(error), begun) from error
    if editor.cites:
        yield Piece("", editor.answer(question, model_name(model)))
    else:
        answer = refused(question, unknown(hits, language), hits, language)
        answer = replace(answer, model=model_name(model))
        yield Piece(answer.text, answer)


def _streamed(
    chain: Runnable[Request, str],
    request: Request,
    model: BaseChatModel,
    config: RunnableConfig | None,
) -> Iterator[str]:
    silent = True
    try:
        for piece in _asked(chain, request, model, config):
            silent = silent and not piece.strip()
            yield piece
    except Exception as error:
        raise _unavailable(model_name(model), error) from error
    if silent:
        raise _unavailable(model_name(model), EOFError("it wrote nothing"))


_THINK, _THOUGHT = "<think>", "</think>"


def _without_thoughts(pieces: Iterable[str]) -> Generator[str]:
    """``pieces`` without the deliberation that some models write in front of what they say."""
    pieces, text = iter(pieces), ""
    for piece in pieces:
        text = (text + piece).lstrip()
        if text.startswith(_THINK):
            if _THOUGHT not in text:
                continue
            text = text.partition(_THOUGHT)[2]
        elif _THINK.startswith(text):
            continue
        yield text
        yield from pieces
        return
    if not text.startswith(_THINK):
        yield text


_MOST_SENTENCES = 50  # ten times what is asked for: a model that repeats itself is stopped
_SOURCES = re.compile(r"\W*(?:sources?|references?|quellen?|quellenangaben|belege)\W*(?::|$)", re.I)


_FENCE = re.compile(r"[ \t]*</?(?:passage|conversation|question)-[0-9a-f]{12}\b[^<>\n]*>?")


def _without_remarks(written: Iterable[Draft], question: str) -> Iterator[Draft]:
    """The sentences that answer, each once; up to a list of sources, none if a refusal begins.

    A later refusal is left out: it says nothing that a passage could support. Small models repeat
    the question and the fences of what they were shown: neither answers.
    """
    given = {question}
    for draft in islice(written, _MOST_SENTENCES):
        draft = Draft(_FENCE.sub("", draft.raw))
        refuses = _refuses(draft)
        if _SOURCES.match(draft.text) or (refuses and len(given) == 1):
            return
        if refuses or draft.text in given or not re.search(r"\w", draft.text):
            continue
        if draft.marks or not is_apology(draft.text):
            given.add(draft.text)
            yield draft


def _refuses(draft: Draft) -> bool:
    return says_not_found(draft.text) or is_refusal(draft.text, cites=bool(draft.marks))


class _Editor:
    """Checks sentences as they come, numbers their citations and keeps what the answer needs."""

    def __init__(self, hits: Sequence[Hit], language: str, *, strict: bool) -> None:
        self._hits = hits
        self._language = language
        self._strict = strict
        self._numbering = Numbering()
        self._sentences: list[Sentence] = []
        self._highlights: dict[int, list[Span]] = {}
        self._texts: list[str] = []
        self._given = 0  # of _texts

    @property
    def cites(self) -> bool:
        """Whether any sentence so far cites something."""
        return bool(self._highlights)

    def add(self, draft: Draft) -> str:
        """The text that can be given out with this sentence; "" while nothing is cited yet."""
        numbers, verdict = cite(draft.text, draft.marks, self._hits, self._language)
        if self._strict and verdict.support == "unsupported":
            return ""
        for number in numbers:
            spans = highlights(draft.text, self._hits[number - 1], self._language)
            self._highlights.setdefault(number, []).extend(spans)
        raw = draft.raw.replace("**", "") if self._texts else draft.raw.replace("**", "").lstrip()
        self._texts.append(self._numbering.apply(raw, numbers))
        shown = tuple(self._numbering.shown(number) for number in numbers)
        self._sentences.append(Sentence(draft.text, shown, verdict.support, verdict.reason))
        if not self.cites:
            return ""
        start, self._given = self._given, len(self._texts)
        return "".join(self._texts[start:])

    def answer(self, question: str, model: str) -> Answer:
        """The answer made of the sentences so far."""
        return Answer(
            question=question,
            text="".join(self._texts),
            sentences=tuple(self._sentences),
            citations=self._numbering.citations(self._hits, self._highlights),
            found=True,
            passages=tuple(self._hits),
            language=self._language,
            model=model,
        )
