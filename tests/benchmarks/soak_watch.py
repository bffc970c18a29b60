"""Finds what is wrong with a window that has come to rest."""

from __future__ import annotations

import gc
import logging
import sys
import time
from statistics import median
from typing import TYPE_CHECKING

import psutil
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from typing_extensions import override

from tests.benchmarks.engine_look import GRACE, KERNELS, kernels, looked
from tests.benchmarks.window_probe import rest, set_and_run
from widgets.records import KernelState

if TYPE_CHECKING:
    from types import TracebackType

    from desktop.connections import Parts
    from desktop.engine.kernel_session import KernelSession

PATIENCE = 60.0
"""Seconds in which a window must come to rest."""
MOMENT = 150
"""Milliseconds until buttons and words show that nothing runs."""
OFFSCREEN = ("propagateSizeHints", "raise()")
"""Said by the platform without a screen of every window."""


class Complaints(logging.Handler):
    """Keeps every exception, Qt message and log warning that came from now on."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []
        sys.excepthook = self._take_exception
        qInstallMessageHandler(self._take_message)
        logging.getLogger().addHandler(self)

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(self.format(record))

    def _take_exception(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self.heard.append("".join(logging.Formatter().formatException((kind, error, _trace))))

    def _take_message(self, _kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        if not any(each in words for each in OFFSCREEN):
            self.heard.append(f"Qt: {words}")


def come_to_rest(parts: Parts) -> bool:
    """Stop what runs, by force where that is offered; return whether that worked."""
    deadline = time.monotonic() + PATIENCE
    while not _rests(parts):
        if time.monotonic() > deadline:
            return False
        parts.care.stop_or_force()
        parts.bench_room.bench.stop()
        rest(50)
    rest(MOMENT)
    return True


def _rests(parts: Parts) -> bool:
    state = looked(parts, lambda session: session.state)
    tab = parts.window.bench_tab
    draws = tab.is_made and tab.view.form.busy
    return (
        state in (KernelState.READY, KernelState.DEAD) and not parts.runs.is_running and not draws
    )


def unrest(parts: Parts) -> dict[str, object]:
    """Return what helps to find out why a window doesn't come to rest."""
    return {
        "state": looked(parts, lambda session: session.state),
        "job": looked(parts, lambda session: session._work and session._work._jobs.job),
        "waiting": looked(parts, lambda session: session._work and list(session._work._waiting)),
        "running": parts.runs.is_running,
        "force offered": parts.care.is_force_offered,
        "code": parts.window.code_pane.code(),
        "output": parts.window.output_pane.text()[-300:],
    }


def mismatches(parts: Parts) -> list[str]:
    """Return what the resting window shows that isn't so in the kernel, and who is left."""
    state = looked(parts, lambda session: session.state)
    window, bar = parts.window, parts.window.run_bar
    claims = {
        f"the words say {window.kernel_status.state}, it is {state}": (
            window.kernel_status.state is state
        ),
        "Run is disabled": bar.run_button.isEnabled(),
        "Stop is enabled": not bar.stop_button.isEnabled(),
        "the action Stop is enabled": not window.desk_actions["stop"].isEnabled(),
        "Force stop is offered": not parts.care.is_force_offered,
        "a step is said to run": not parts.runs.is_running,
        f"{len(kernels())} kernels": len(kernels()) <= KERNELS,
    }
    wrong = [claim for claim, holds in claims.items() if not holds]
    return wrong or _contradiction(parts) or _unproved(parts)


def _contradiction(parts: Parts) -> list[str]:
    """Return that a kernel lives that is said to be dead, or the other way round, for a while."""
    deadline = time.monotonic() + GRACE
    state, end = looked(parts, _state_and_end)
    while (end == "lives") is not (state is KernelState.READY):
        if time.monotonic() > deadline:
            return [f"the kernel is said to be {state}, its process {end}"]
        rest(50)
        state, end = looked(parts, _state_and_end)
    return []


def _state_and_end(session: KernelSession) -> tuple[KernelState, str]:
    # In one look: a kernel may die between two.
    link = session._link
    if link is None:
        return session.state, "is gone"
    code = link.process.poll()
    return session.state, "lives" if code is None else f"ended with {code}"


def _unproved(parts: Parts) -> list[str]:
    """Run a step: a kernel that is said to be ready answers."""
    set_and_run(parts, "print(6 * 7)\n")
    shown = parts.window.output_pane.text()
    return [] if "42" in shown else [f"a step printed {shown!r} instead of 42"]


def memory() -> float:
    """Return this process's memory in MB, garbage collected."""
    found = []
    for _ in range(3):
        gc.collect()
        rest(50)
        found.append(psutil.Process().memory_info().rss / 1e6)
    return median(found)
