"""A stream in batches: the same items, and a caller that never waits long."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from page.stream import in_batches


@settings(deadline=None)
@given(st.lists(st.integers(), max_size=50))
def test_batches_joined_are_the_stream(items: list[int]) -> None:
    assert [item for batch in in_batches(items) for item in batch] == items


def test_what_came_before_a_fault_is_given_first() -> None:
    def failing() -> Iterator[int]:
        yield 1
        raise ValueError("no more")

    batches = in_batches(failing(), seconds=1)
    assert next(batches) == [1]
    with pytest.raises(ValueError, match="no more"):
        next(batches)


def test_the_caller_gets_a_turn_while_nothing_comes() -> None:
    go = threading.Event()

    def waiting() -> Iterator[int]:
        assert go.wait(10)
        yield 1

    batches = in_batches(waiting(), seconds=0.01)
    assert next(batches) == []
    go.set()
    assert [item for batch in batches for item in batch] == [1]


def test_a_stream_that_was_left_is_closed() -> None:
    go, closed = threading.Event(), threading.Event()

    def endless() -> Iterator[int]:
        try:
            while go.wait(10):
                yield 1
        finally:
            closed.set()

    batches = in_batches(endless(), seconds=0.01)
    next(batches)
    batches.close()
    go.set()
    assert closed.wait(10)
