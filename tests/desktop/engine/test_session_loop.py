from __future__ import annotations

import time
from typing import TYPE_CHECKING

import psutil
import pytest
from PySide6.QtCore import QObject, QTimer, Slot

from desktop.engine import events
from desktop.engine.kernel_process import KernelProcess
from widgets.records import Outcome

if TYPE_CHECKING:
    from tests.desktop.engine.conftest import Desk


class Ticks(QObject):
    """Counts how often the event loop had time for a timer; benchmarks measure its gaps."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start(1)

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def _on_timer_timeout(self) -> None:
        self.count += 1


@pytest.mark.parametrize(
    "code",
    [
        "for i in range(10**6): print(i)",
        "print('x' * 50_000_000)",
        "import sys\nfor i in range(3 * 10**5): print(i, file=sys.stderr, flush=True)",
        "import os\nfor i in range(3000): os.write(1, b'y' * 10_000)",
        "print('z\\n' * 10_000_000)",
    ],
)
def test_flood_leaves_the_window_alive(desk: Desk, code: str) -> None:
    ticks = Ticks()
    began = time.monotonic()
    result = desk.run(code)
    assert result.outcome is Outcome.OK
    ticks.stop()
    assert ticks.count > 20
    chunks = desk.all("output_arrived")
    assert max(len(chunk.text) for chunk in chunks) <= 40_000
    # The kernel lets half a million characters a second through, and some at once at the start.
    assert len(desk.output()) < 600_000 * (2 + time.monotonic() - began)


def test_flood_is_spread_over_time(desk: Desk) -> None:
    began = time.monotonic()
    desk.run("for i in range(200_000): print(i)")
    count = len(desk.all("output_arrived"))
    assert count <= 2 + 70 * (time.monotonic() - began)


def test_rest_costs_nothing(desk: Desk) -> None:
    desk.run("1")
    thread_time = psutil.Process().cpu_times
    before, began = thread_time().user + thread_time().system, time.monotonic()
    desk.qtbot.wait(1500)  # pyright: ignore[reportOptionalMemberAccess]
    used = thread_time().user + thread_time().system - before
    assert used / (time.monotonic() - began) < 0.3


def test_no_port_is_open_while_a_step_runs(desk: Desk) -> None:
    desk.thread.run_step("print('go', flush=True)\nimport time\ntime.sleep(1e9)", "s")
    desk.wait_for(lambda: "go" in desk.output())
    (kernel,) = desk.kernels()
    for pid in (None, kernel):
        assert psutil.Process(pid).net_connections("inet") == []
    desk.next("step_finished", desk.thread.interrupt)


@pytest.mark.parametrize(
    "code",
    [
        "import time\ntime.sleep(0.5)\nsum(range(10**10))",
        "while True: print('x')",
        "input()",
        "import time",
        "",
    ],
)
def test_shut_down_leaves_nothing(own_desk: Desk, code: str) -> None:
    before = own_desk.pid()
    folder = psutil.Process(before).cwd()
    if code:
        own_desk.heard.clear()
        own_desk.thread.run_step(f"print('go', flush=True)\n{code}", "s")
        own_desk.wait_for(lambda: "go" in own_desk.output())
    began = time.monotonic()
    own_desk.thread.shut_down()
    assert time.monotonic() - began < 20
    assert own_desk.thread.isFinished()
    assert not psutil.pid_exists(before)
    assert not _exists(folder)


def test_shut_down_while_starting(own_desk: Desk) -> None:
    own_desk.thread.replace()
    own_desk.thread.shut_down()
    assert own_desk.thread.isFinished()


def test_shut_down_twice_and_wishes_after_it(own_desk: Desk) -> None:
    own_desk.thread.shut_down()
    own_desk.thread.run_step("1", "late")
    own_desk.thread.shut_down()


def test_nothing_is_told_after_the_end(own_desk: Desk) -> None:
    own_desk.thread.shut_down()
    own_desk.heard.clear()
    own_desk.thread.event_arrived.emit(events.Judged("check", events.Judgement("check")))
    assert own_desk.heard == []


def test_thread_that_never_started_ends_its_process(qtbot: object) -> None:
    del qtbot
    from desktop.engine.torch_thread import TorchThread

    process = KernelProcess.start()
    TorchThread(process).shut_down()
    assert process.poll() is not None
    assert not process.folder.exists()


def _exists(folder: str) -> bool:
    from pathlib import Path

    return Path(folder).exists()
