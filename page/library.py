"""The index that all readers of the page ask, and the build that may be renewing it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from assistant import Assistant
from assistant.errors import AssistantFault
from assistant.prompts import Prompts
from assistant.settings import Settings
from index import Index, Progress, Report
from index.errors import IndexBusy, IndexFault, IndexNotFound

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class State:
    """The library at one moment.

    ``index`` and ``assistant`` are None until there is an index. ``examples`` are questions that
    it answers, as it was built at ``seen``. While ``busy``, a job is under way; when it is a
    build, it reads ``folder`` and has come as far as ``progress``. ``report`` tells what the last
    build did, ``fault`` why the last job failed.
    """

    index: Index | None = None
    assistant: Assistant | None = None
    examples: tuple[str, ...] = ()
    seen: datetime | None = None
    busy: bool = False
    folder: Path | None = None
    progress: Progress | None = None
    report: Report | None = None
    fault: str = ""


class Library:
    """Opens and builds in the background, one job at a time; ``state`` is always whole."""

    def __init__(self, settings: Settings, examples: Sequence[str] = ()) -> None:
        self.settings = settings
        self._examples = examples
        self.state = State()
        self._lock = threading.Lock()

    def open(self) -> threading.Thread:
        """Open the index; where there is none yet, build it from the settings' articles."""
        return self._start(self._open_or_build)

    def rebuild(self, folder: Path) -> threading.Thread:
        """Build the index anew from ``folder``; until that is done, the old one answers.

        Raises:
            IndexBusy: this library is opening or building already.
        """
        return self._start(lambda: self._build(folder))

    def notice(self) -> None:
        """Look at an index that was built anew since; where none could be opened, try again."""
        state = self.state
        if state.index is None:
            job = self._open_or_build
        elif state.index.manifest.built_at != state.seen:
            job = self._try_examples
        else:
            return
        with suppress(IndexBusy):
            self._start(job)

    def _start(self, job: Callable[[], None]) -> threading.Thread:
        with self._lock:
            if self.state.busy:
                raise IndexBusy("A build is running already; wait for it to end.")
            self._change(busy=True, fault="")
        thread = threading.Thread(target=self._run, args=(job,), daemon=True)
        thread.start()
        return thread

    def _run(self, job: Callable[[], None]) -> None:
        fault = ""
        try:
            job()
        except (IndexFault, AssistantFault) as error:
            fault = str(error)
            log.error("%s", fault)
        except Exception as error:
            log.exception("the index could not be opened or built")
            fault = f"{type(error).__name__}: {error}"
        self._change(busy=False, folder=None, progress=None, fault=fault)

    def _open_or_build(self) -> None:
        try:
            self._open()
        except IndexNotFound:
            self._build(self.settings.articles)

    def _open(self) -> None:
        index, settings = Index.open(self.settings.index), self.settings
        assistant = Assistant(
            index,
            settings.model,
            Prompts.read(settings.prompts) if settings.model else None,
            base_url=settings.base_url,
            timeout=settings.timeout,
            strict=settings.strict,
        )
        self._change(index=index, assistant=assistant)
        self._try_examples()

    def _build(self, folder: Path) -> None:
        self._change(folder=folder, report=None)
        report = Index.build(
            folder, self.settings.index, progress=lambda step: self._change(progress=step)
        )
        self._change(folder=None, progress=None, report=report)
        log.info("%s", report)
        if self.state.index is None:
            self._open()
        else:  # it notices the new generation by itself
            self._try_examples()

    def _try_examples(self) -> None:
        """Keep the examples this corpus answers in its own words.

        That also loads the embedder before the first reader has to wait for it.
        """
        index = self.state.index
        assert index is not None
        self._change(seen=index.manifest.built_at, examples=())
        asked = Assistant(index)
        self._change(examples=tuple(each for each in self._examples if asked.ask(each).found))

    def _change(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
