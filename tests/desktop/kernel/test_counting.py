from __future__ import annotations

import sys
import threading

import pytest

from desktop.kernel.counting import Counting


def test_one_kind_is_answered_in_order() -> None:
    counting, done, finished = Counting(), [], threading.Event()
    for number in range(5):
        counting.add("statistics", lambda number=number: done.append(number))
    counting.add("statistics", finished.set)
    assert finished.wait(10)
    assert done == [0, 1, 2, 3, 4]


def test_kinds_do_not_wait_for_each_other() -> None:
    counting, go_on, finished = Counting(), threading.Event(), threading.Event()

    def wait() -> None:
        go_on.wait(10)

    counting.add("statistics", wait)
    counting.add("histogram", finished.set)
    assert finished.wait(10)
    go_on.set()


def test_threads_do_not_keep_the_process_alive() -> None:
    counting, found = Counting(), []
    finished = threading.Event()

    def look() -> None:
        found.append(threading.current_thread().daemon)
        finished.set()

    counting.add("statistics", look)
    assert finished.wait(10)
    assert found == [True]


def test_a_kind_without_a_thread_is_answered_once_one_can_be_had(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    counting, finished = Counting(), threading.Event()
    with monkeypatch.context() as without:
        # No thread of Python's starts then.
        without.setattr(sys, "excepthook", None)
        with pytest.raises(RuntimeError):
            counting.add("statistics", finished.set)
    counting.add("statistics", finished.set)
    assert finished.wait(10)
