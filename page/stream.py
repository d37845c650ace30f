"""A slow stream -> steps a page can follow, and leave."""

from __future__ import annotations

import queue
import threading
from collections.abc import Generator, Iterable
from typing import TypeVar

Item = TypeVar("Item")


def in_batches(stream: Iterable[Item], seconds: float = 0.05) -> Generator[list[Item], None, None]:
    """What ``stream`` gave in each span of ``seconds``; ends and raises as it does.

    A batch is empty when nothing came, so the caller gets its turn however long the next item
    takes. The stream runs in a thread of its own; once the caller leaves, it is closed at its
    next item.
    """
    arrived: queue.SimpleQueue[Item] = queue.SimpleQueue()
    left = threading.Event()
    faults: list[BaseException] = []

    def run() -> None:
        try:
            for item in stream:
                if left.is_set():
                    return
                arrived.put(item)
        except BaseException as fault:
            faults.append(fault)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        while thread.is_alive() or not arrived.empty():
            thread.join(seconds)
            yield [arrived.get() for _ in range(arrived.qsize())]
    finally:
        left.set()
    if faults:
        raise faults[0]
