"""What a step has left computing is noticed, and nothing else is taken for it."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from desktop.engine.events import Event, LeftoverWorkNoticed
from desktop.engine.leftover_work import SHARE, SOON, SPAN, LeftoverWork

if TYPE_CHECKING:
    from tests.desktop.engine.conftest import Desk

LOOPING_THREAD = (
    "import threading\ngo_on = True\ndef turn():\n    while go_on: pass\n"
    "thread = threading.Thread(target=turn)\nthread.start()"
)
LOOPING_CHILD = (
    "import os\nchild = os.fork()\nif child == 0:\n    while True: pass\nprint('child', child)"
)


class Kernel:
    """A clock and a processor time that a test moves on."""

    def __init__(self) -> None:
        self.now = 100.0
        self.used = 7.0
        self.told: list[bool] = []
        self.looks = 0
        self.is_silent = False
        self.leftovers = LeftoverWork(self.look, self.hear)

    def look(self) -> float | None:
        self.looks += 1
        return None if self.is_silent else self.used

    def hear(self, event: Event) -> None:
        assert isinstance(event, LeftoverWorkNoticed)
        self.told.append(event.is_there)

    def pass_time(self, seconds: float, share: float, *, calm: bool = True) -> None:
        """Let the kernel take a share of a core for a while."""
        self.now += seconds
        self.used += share * seconds
        self.leftovers.tick(self.now, calm=calm)


@pytest.fixture
def kernel() -> Kernel:
    made = Kernel()
    made.leftovers.step_ended(made.now)
    return made


def test_an_idle_kernel_is_looked_at_twice(kernel: Kernel) -> None:
    for _ in range(10):
        kernel.pass_time(SOON, 0.01)
    assert (kernel.looks, kernel.told) == (2, [])
    assert kernel.leftovers.due_in(kernel.now) is None


def test_work_that_goes_on_is_told_until_it_ends(kernel: Kernel) -> None:
    kernel.pass_time(SOON, 0.0)
    kernel.pass_time(SPAN, 2 * SHARE)
    assert kernel.told == [True]
    kernel.pass_time(SPAN, 2 * SHARE)
    assert kernel.told == [True]
    kernel.pass_time(SPAN, 0.0)
    assert kernel.told == [True, False]
    assert kernel.leftovers.due_in(kernel.now) is None


def test_what_the_kernel_does_for_us_is_not_counted(kernel: Kernel) -> None:
    kernel.pass_time(SOON, 0.0)
    kernel.pass_time(SPAN, 2 * SHARE, calm=False)
    kernel.pass_time(SOON, 0.0)
    kernel.pass_time(SPAN, 0.0)
    assert kernel.told == []


def test_nothing_goes_on_in_a_kernel_that_is_gone(kernel: Kernel) -> None:
    kernel.pass_time(SOON, 0.0)
    kernel.pass_time(SPAN, 2 * SHARE)
    kernel.leftovers.leave()
    assert kernel.told == [True, False]
    assert kernel.leftovers.due_in(kernel.now) is None


def test_a_question_in_between_begins_the_measurement_anew(kernel: Kernel) -> None:
    kernel.pass_time(SOON, 0.0)
    kernel.used += 5.0
    kernel.leftovers.disturbed(kernel.now)
    kernel.pass_time(SOON, 0.0)
    kernel.pass_time(SPAN, 0.0)
    assert kernel.told == []


def test_a_computer_that_slept_tells_nothing(kernel: Kernel) -> None:
    kernel.pass_time(SOON, 0.0)
    kernel.pass_time(SPAN, 2 * SHARE)
    kernel.pass_time(3600.0, SHARE / 10)
    kernel.pass_time(SPAN, 2 * SHARE)
    assert kernel.told == [True]


def test_a_system_that_does_not_say_is_asked_again(kernel: Kernel) -> None:
    kernel.is_silent = True
    kernel.pass_time(SOON, 2 * SHARE)
    assert kernel.leftovers.due_in(kernel.now) == SPAN
    kernel.is_silent = False
    kernel.pass_time(SPAN, 2 * SHARE)
    kernel.pass_time(SPAN, 2 * SHARE)
    assert kernel.told == [True]


def test_a_thread_that_loops_is_noticed_and_its_end(own_desk: Desk) -> None:
    assert own_desk.next("leftover_work_noticed", lambda: own_desk.run(LOOPING_THREAD)) is True
    assert own_desk.next("leftover_work_noticed", lambda: own_desk.run("go_on = False")) is False


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
def test_a_child_that_loops_is_noticed_and_its_end(own_desk: Desk) -> None:
    assert own_desk.next("leftover_work_noticed", lambda: own_desk.run(LOOPING_CHILD)) is True
    os.kill(int(own_desk.output().split()[1]), signal.SIGKILL)
    own_desk.wait_for(lambda: own_desk.all("leftover_work_noticed") == [True, False])


def test_a_new_kernel_has_nothing_left(own_desk: Desk) -> None:
    assert own_desk.next("leftover_work_noticed", lambda: own_desk.run(LOOPING_THREAD)) is True
    assert own_desk.next("leftover_work_noticed", own_desk.thread.replace) is False
