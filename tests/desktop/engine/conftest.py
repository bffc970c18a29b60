"""One real kernel behind one real TorchThread for all tests that don't end it."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import psutil
import pytest
from PySide6.QtCore import QObject

from desktop.engine.event_signals import SIGNALS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from desktop.engine.torch_thread import TorchThread
    from widgets.records import StepResult

# Milliseconds; a kernel starts in 2 s when the machine has nothing else to do.
PATIENCE = 40_000


class Note(QObject):
    """Receives one signal in the test's thread."""

    def __init__(self, name: str, heard: list[tuple[str, tuple[Any, ...]]]) -> None:
        super().__init__()
        self._name = name
        self._heard = heard

    def take(self, *values: Any) -> None:
        self._heard.append((self._name, values))


class Desk:
    """Drives a TorchThread as a window does and remembers what it said."""

    def __init__(self, thread: TorchThread) -> None:
        self.thread = thread
        self.heard: list[tuple[str, tuple[Any, ...]]] = []
        self.qtbot: QtBot | None = None
        self.strangers: set[int] = set()
        self._notes = [Note(name, self.heard) for name in SIGNALS.values()]
        for note, name in zip(self._notes, SIGNALS.values(), strict=True):
            getattr(thread, name).connect(note.take)

    def all(self, name: str) -> list[Any]:
        """Return what a signal said, its only value or the tuple of its values."""
        said = [values for each, values in self.heard if each == name]
        return [values[0] if len(values) == 1 else values for values in said]

    def wait_for(self, holds: Callable[[], bool], patience: int = PATIENCE) -> None:
        assert self.qtbot is not None
        self.qtbot.wait_until(holds, timeout=patience)

    def next(self, name: str, action: Callable[[], object] | None = None) -> Any:
        """Do something and return what the signal says next."""
        before = len(self.all(name))
        if action is not None:
            action()
        self.wait_for(lambda: len(self.all(name)) > before)
        return self.all(name)[before]

    def run(self, code: str, step_id: str = "step", *, timed: bool = False) -> StepResult:
        """Run a step and wait for its end."""
        return self.next("step_finished", lambda: self.thread.run_step(code, step_id, timed))

    def output(self) -> str:
        return "".join(chunk.text for chunk in self.all("output_arrived"))

    def state(self) -> str:
        states = self.all("state_changed")
        return states[-1].value if states else "starting"

    def wait_for_state(self, state: str, patience: int = PATIENCE) -> None:
        self.wait_for(lambda: self.state() in (state, "dead"), patience)
        assert self.state() == state, self.all("kernel_died")

    def kernels(self) -> set[int]:
        """Return the process ids of this thread's kernels."""
        return kernels_here() - self.strangers

    def pid(self) -> int:
        """Return the kernel's process id, as the kernel knows it."""
        self.run("import os; print('pid', os.getpid())", "pid")
        return int(self.output().rpartition("pid ")[2])


def kernels_here() -> set[int]:
    """Return the kernels of this process that run; one that ended may still wait to be reaped."""
    return {pid for child in psutil.Process().children() if (pid := _kernel_behind(child))}


def _kernel_behind(child: psutil.Process) -> int | None:
    """Return the kernel that a child of ours is the reaper of, None where there is none (yet)."""
    with suppress(psutil.NoSuchProcess):
        if "--connection-file" in child.cmdline():
            behind = [child] if sys.platform == "win32" else child.children()
            return next((kernel.pid for kernel in behind), None)
    return None


def make_desk(*, keep_spare: bool) -> Desk:
    from desktop.engine.kernel_process import KernelProcess
    from desktop.engine.torch_thread import TorchThread

    strangers = kernels_here()
    thread = TorchThread(KernelProcess.start(), keep_spare=keep_spare)
    desk = Desk(thread)
    desk.strangers = strangers
    thread.start()
    return desk


@pytest.fixture(scope="session")
def shared_desk(qapp: QObject) -> Iterator[Desk]:
    del qapp
    desk = make_desk(keep_spare=False)
    yield desk
    desk.thread.shut_down()


@pytest.fixture
def desk(shared_desk: Desk, qtbot: QtBot) -> Desk:
    """A kernel that is ready; a test may run anything in it but must not end it."""
    shared_desk.qtbot = qtbot
    shared_desk.wait_for_state("ready")
    shared_desk.heard.clear()
    shared_desk.heard.append(("state_changed", (_ready(),)))
    return shared_desk


@pytest.fixture
def own_desk(qtbot: QtBot) -> Iterator[Desk]:
    """A kernel with a spare that the test may end."""
    desk = make_desk(keep_spare=True)
    desk.qtbot = qtbot
    desk.wait_for_state("ready")
    yield desk
    began = time.monotonic()
    desk.thread.shut_down()
    assert desk.thread.isFinished()
    assert time.monotonic() - began < 20


def _ready() -> Any:
    from widgets.records import KernelState

    return KernelState.READY
