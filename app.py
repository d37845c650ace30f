"""The page: shows turns, sources and the state of the index; decides nothing.

python app.py [--index INDEX] [--articles FOLDER] [--model PROVIDER:NAME] [--host] [--port]
"""

from __future__ import annotations

import argparse
import errno
import ipaddress
import logging
import os
import socket
import sys
import webbrowser
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"  # read while gradio is imported

import gradio as gr

from assistant import Assistant
from assistant.errors import AssistantFault
from assistant.settings import SettingInvalid, Settings
from assistant.types import Turn
from index.errors import IndexFault
from page import render
from page.library import Library, State
from page.stream import in_batches
from page.words import ENGLISH, GERMAN, Words, words

ASSETS = Path(render.__file__).parent
EXAMPLES = (  # over the articles that come with the program; shown where the index answers them
    "What did Peskow say?",
    "Was sagte Peskow?",
    "How long did the call last?",
    "Wie viele Menschen mussten ihre Häuser verlassen?",
    "Was sagte Oyelaran über den Wasserdampf?",
    "Wie ging der Bürgerentscheid in Brennau aus?",
)
PORTS_TRIED = 20
SPEAKERS = 100  # listed at once
STATEMENTS = 50  # of a speaker, until the reader asks for more
# Seconds between two looks at the library. They never end: one switched off when a build ends and
# on when one starts would stay off when those two answers reach the browser in the other order.
POLL = 0.5
FONT = ["system-ui", "Segoe UI", "Roboto", "Helvetica Neue", "sans-serif"]
READERS_AT_ONCE = 8  # answers being written at one time; more readers wait their turn
log = logging.getLogger("app")
text_of = gr.I18n(en=ENGLISH, de=GERMAN)


@dataclass
class Chat:
    """One reader's conversation; its session keeps it.

    ``turns`` were answered, ``shown`` are all turns as the page shows them; before the first one,
    the examples ``offered``. While ``answering``, the reader may ask to ``stop``.
    """

    turns: list[Turn] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    offered: tuple[str, ...] | None = None
    answering: bool = False
    stop: bool = False


class Desk:
    """What happens when a reader does something; the page's events end here."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def look(self, chat: Chat, request: gr.Request) -> tuple[Any, ...]:
        """Everything around the turns, after a look at what the index has become."""
        self._library.notice()
        return self.refresh(chat, request)

    def refresh(self, chat: Chat, request: gr.Request) -> tuple[Any, ...]:
        """Everything around the turns, as the library is now."""
        state, say = self._library.state, _words(request)
        can_ask = state.assistant is not None
        hint = "ask" if can_ask else "wait" if state.busy else "none"
        welcome = gr.skip()
        if not (chat.shown or chat.answering) and chat.offered != state.examples:
            chat.offered = state.examples
            welcome = [render.welcome(state.examples, say)]
        return (
            _status(state, say),
            gr.update(interactive=can_ask, placeholder=text_of(hint)),
            welcome,
        )

    def ask(self, question: str, chat: Chat, request: gr.Request) -> Iterator[tuple[Any, ...]]:
        """One turn as it streams: the question box, the transcript, the button to start afresh."""
        assistant, question = self._library.state.assistant, question.strip()
        if assistant is None or not question:
            return
        say, number = _words(request), len(chat.shown) + 1
        heading, body = render.question(number, question), render.pending("", say)
        chat.answering, chat.stop = True, False
        yield (
            gr.update(value="", submit_btn=False, stop_btn=True),
            [*chat.shown, heading + body],
            gr.update(visible=False),
        )
        try:
            for body in _bodies(assistant, question, chat, say):
                yield gr.skip(), [*chat.shown, heading + body], gr.skip()
        finally:
            chat.answering = False
        chat.shown.append(heading + body)
        yield gr.update(submit_btn=True, stop_btn=False), list(chat.shown), gr.update(visible=True)

    def ask_example(self, event: gr.EventData) -> str:
        """The example that was clicked, for the question box."""
        return str(event.question)

    def find_speakers(self, name: str, request: gr.Request) -> str:
        """The speakers with a name like this, for the list."""
        say, index = _words(request), self._library.state.index
        if index is None:
            return render.speakers([], 0, say)
        found = index.speakers(like=name)
        return render.speakers(found[:SPEAKERS], len(found), say)

    def show_speaker(self, event: gr.EventData, request: gr.Request) -> Any:
        """What the speaker who was clicked said over time."""
        assert self._library.state.index is not None
        index = self._library.state.index.snapshot()
        who = next((each for each in index.speakers(event.name) if each.name == event.name), None)
        if who is None:  # the index was built anew meanwhile
            return gr.skip()
        said = index.statements(who, k=int(event.most) or STATEMENTS)
        hits = [index.passage_at(each.article_id, each.start) for each in said]
        return render.speaker(who, list(zip(said, hits, strict=True)), _words(request))

    def stop(self, chat: Chat) -> None:
        """The turn under way ends where it is."""
        chat.stop = True

    def start_afresh(self) -> tuple[Chat, Any]:
        """A new conversation, without the button that starts one."""
        return Chat(), gr.update(visible=False)

    def rebuild(self, folder: str, request: gr.Request) -> None:
        """Build the index anew; the page goes on meanwhile."""
        if not folder.strip():  # which would be the folder that the program runs in
            raise gr.Error(_words(request)["no_folder"], print_exception=False)
        try:
            self._library.rebuild(Path(folder.strip()).expanduser())
        except IndexFault as fault:
            raise gr.Error(str(fault), print_exception=False) from None


def _bodies(assistant: Assistant, question: str, chat: Chat, say: Words) -> Iterator[str]:
    """The answer as it grows and, last, as it stays; an answered turn is kept in ``chat``."""
    text = ""
    try:
        for pieces in in_batches(assistant.stream(question, tuple(chat.turns))):
            text += "".join(piece.text for piece in pieces)
            if pieces and (answer := pieces[-1].answer):
                yield render.answer(len(chat.shown) + 1, answer)
                chat.turns.append(Turn(question, answer))
            elif chat.stop:
                yield render.stopped(text, say)
                return
            elif pieces:
                yield render.pending(text, say)
    except (IndexFault, AssistantFault) as fault:
        yield render.fault(str(fault), say)
    except Exception as fault:
        log.exception("a question could not be answered")
        yield render.fault(f"{type(fault).__name__}: {fault}", say)


def build_page(library: Library, *, may_rebuild: bool) -> gr.Blocks:
    """The page over a library. ``may_rebuild`` lets its readers name folders of this machine."""
    desk = Desk(library)
    blocks = gr.Blocks(title=text_of("title"), analytics_enabled=False)
    with blocks:
        chat = gr.State(Chat())
        timer = gr.Timer(POLL)
        with gr.Row(elem_id="top"):
            status = gr.HTML(apply_default_css=False, elem_id="status")
            fresh = gr.Button(text_of("new"), size="sm", visible=False, elem_id="fresh")
        if may_rebuild:
            with gr.Accordion(text_of("rebuild"), open=False, elem_id="rebuild"), gr.Row():
                folder = gr.Textbox(
                    str(library.settings.articles),
                    label=text_of("folder"),
                    info=text_of("rebuild_hint"),
                )
                start = gr.Button(text_of("build"))
        with gr.Tabs(elem_id="tabs"):
            with gr.Tab(text_of("tab_ask")):
                transcript = gr.HTML(
                    [],
                    html_template='<div class="transcript" role="log"></div>',
                    js_on_load=(ASSETS / "transcript.js").read_text("utf-8"),
                    apply_default_css=False,
                    elem_id="transcript",
                )
                box = gr.Textbox(
                    label=text_of("ask"),
                    show_label=False,
                    placeholder=text_of("wait"),
                    interactive=False,
                    submit_btn=True,
                    max_lines=6,
                    autofocus=True,
                    elem_id="box",
                )
            with gr.Tab(text_of("tab_speakers")) as speakers_tab:
                seek = gr.Textbox(
                    show_label=False,
                    label=text_of("seek"),
                    placeholder=text_of("seek"),
                    elem_id="seek",
                )
                speakers = gr.HTML(
                    "",
                    html_template='<div class="register"></div>',
                    js_on_load=(ASSETS / "speakers.js").read_text("utf-8"),
                    apply_default_css=False,
                    elem_id="speakers",
                )

        quiet: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
        many: dict[str, Any] = quiet | {"concurrency_limit": READERS_AT_ONCE}
        page = [status, box, transcript]
        turn = [box, transcript, fresh]
        blocks.load(desk.look, chat, page, **many)
        timer.tick(desk.refresh, chat, page, **many)
        clicked = transcript.example(desk.ask_example, None, box, **many)
        for asked in (box.submit, clicked.then):
            asked(desk.ask, [box, chat], turn, concurrency_id="ask", **many).then(
                desk.look, chat, page, **many
            )
        box.stop(desk.stop, chat, None, **quiet)
        for listed in (speakers_tab.select, seek.change, speakers.back):
            listed(desk.find_speakers, seek, speakers, trigger_mode="always_last", **many)
        speakers.choose(desk.show_speaker, None, speakers, **many)
        fresh.click(desk.start_afresh, None, [chat, fresh], **quiet).then(
            desk.refresh, chat, page, **many
        )
        if may_rebuild:
            start.click(desk.rebuild, folder, None, **quiet).then(desk.refresh, chat, page, **many)
    return blocks


def _words(request: gr.Request) -> Words:
    """The page's words in the language the reader's browser asks for."""
    return words(request.headers.get("accept-language", ""))


def _status(state: State, say: Words) -> str:
    """What the index holds, how far its build is, and what went wrong, as far as each applies."""
    parts = []
    if state.index is not None:
        parts.append(render.ready(state.index.manifest, say))
    if state.folder is not None:
        parts.append(render.building(state.folder, state.progress, say))
    if state.report is not None:
        parts.append(render.skipped(state.report, say))
    if state.fault:
        parts.append(render.fault(state.fault, say))
    return "".join(parts)


def serve(library: Library, host: str, port: int) -> tuple[gr.Blocks, str]:
    """Serve the page in the background; returns it and its address.

    Nothing but this machine's own address is contacted.

    Raises:
        SettingInvalid: as `free_port` does.
    """
    port = free_port(host, port)
    page = build_page(library, may_rebuild=is_this_machine(host))
    # Gradio asks its own address whether it is up; a proxy could not answer that.
    others = os.environ.get("no_proxy") or os.environ.get("NO_PROXY") or ""
    os.environ["no_proxy"] = f"{others},localhost,127.0.0.1,{host}"
    _, address, _ = page.launch(
        server_name=host,
        server_port=port,
        share=False,
        inbrowser=False,
        prevent_thread_lock=True,
        quiet=True,
        footer_links=[],
        run_history=False,
        enable_monitoring=False,
        ssr_mode=False,
        mcp_server=False,
        pwa=False,
        i18n=text_of,
        theme=gr.themes.Base(font=FONT, font_mono=["ui-monospace", "monospace"]),
        css_paths=ASSETS / "style.css",
        favicon_path=ASSETS / "icon.svg",
    )
    return page, address


def free_port(host: str, port: int) -> int:
    """``port``, or the next one above it that is free; 0 takes any.

    Raises:
        SettingInvalid: the host is no address of this machine, or no port is free.
    """
    fault: OSError | None = None
    for candidate in range(port, min(port + PORTS_TRIED, 65536)):
        try:
            family, *_, address = socket.getaddrinfo(host, candidate, type=socket.SOCK_STREAM)[0]
            with socket.create_server(address[:2], family=family) as server:
                return int(server.getsockname()[1])
        except OSError as error:
            fault = error
            if error.errno != errno.EADDRINUSE:
                break
    raise SettingInvalid(f"Cannot listen on {host}, port {port}: {fault}")


def is_this_machine(host: str) -> bool:
    """Whether only programs of this machine can reach the host."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _has_desktop() -> bool:
    """Whether a browser opened here would be seen by somebody."""
    if sys.platform in ("win32", "darwin"):
        return "SSH_CONNECTION" not in os.environ
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def parse(arguments: Sequence[str] | None = None) -> tuple[Settings, bool]:
    """Settings and whether to open a browser, from the command line and ``ASSISTANT_*``."""
    parser = argparse.ArgumentParser(
        prog="app.py", description="Ask a folder of news articles, in the browser."
    )
    parser.add_argument("--index", help="folder of the index (default: my-index)")
    parser.add_argument(
        "--articles", help="built into an index if there is none yet (default: articles)"
    )
    parser.add_argument("--model", help="provider:name; without it, the articles' own words")
    parser.add_argument(
        "--strict",
        action="store_const",
        const=True,
        help="leave out what the model writes without support in the articles",
    )
    parser.add_argument(
        "--host", help="address to listen on (default: 127.0.0.1, only this machine)"
    )
    parser.add_argument("--port", help="port, or the next free one (default: 7860; 0 for any)")
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    given = vars(parser.parse_args(arguments))
    open_browser = not given.pop("no_browser")
    try:
        settings = Settings.from_environment(os.environ, **given)
    except SettingInvalid as error:
        parser.error(str(error))
    return settings, open_browser


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the page and serve it until interrupted; returns the exit status."""
    settings, open_browser = parse(arguments)
    logging.basicConfig(format="%(message)s")
    logging.getLogger("page").setLevel(logging.INFO)
    library = Library(settings, EXAMPLES)
    try:
        page, address = serve(library, settings.host, settings.port)
    except SettingInvalid as error:
        print(error, file=sys.stderr)
        return 2
    library.open()
    print(f"Ask your articles at {address}  (Ctrl+C ends it)", flush=True)
    if open_browser and _has_desktop():
        webbrowser.open(address)
    page.block_thread()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
