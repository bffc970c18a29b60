"""Stops in the real window what learners run, and says how long it took and what it cost."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.app import application, assemble
from desktop.engine.kernel_process import KernelProcess
from desktop.engine.kernel_session import KernelSession
from desktop.engine.machine_memory import AUTOMATIC
from tests.benchmarks.engine_look import has_spare, kernels, left, looked
from tests.benchmarks.stop_cases import CASES, Case, Ending
from tests.benchmarks.window_probe import Gaps, rest, set_and_run, settle, wait
from widgets.records import KernelState

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from desktop.connections import Parts

LESSON, BEFORE, STEP = "02_first_tensors", "rand", "zeros"
MILLISECONDS = 1000.0
SETTLED = 500
"""Milliseconds that a step has run when it is stopped."""
REACTION = 100
"""Milliseconds in which nobody presses the next key."""
LONGEST = 60.0
"""Seconds in which a step must begin, end, and its kernel be ready again."""
STUBBORN = next(case for case in CASES if case.name == "ignored signal")


class Stopwatch:
    """Drives one window through one case after the other."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._ended_at: float | None = None
        self._ready_at: float | None = None
        self._died = False
        parts.runs.step_ended.connect(self._note_end)
        parts.thread.state_changed.connect(self._note_state)
        parts.thread.kernel_ready.connect(self._note_ready)
        parts.thread.kernel_died.connect(self._note_death)

    def measure(self, case: Case) -> dict[str, Any]:
        """Return what the case took in milliseconds, what was lost and who is left."""
        self._prepare()
        watch = Gaps()
        self._begin(case)
        found = self._end(case)
        gap = watch.stop()
        lost = self._lost(case)
        return {"case": case.name, **found, "gap": gap, "lost": lost, "left": left()}

    def without_spare(self) -> float:
        """Return the milliseconds from Force stop to ready when no spare is there."""
        self._prepare()
        looked(self._parts, _keep_no_spare)
        wait(self._parts.thread.kernel_ready, self._parts.care.start_new_kernel)
        self._begin(STUBBORN)
        ready = self._end(STUBBORN)["ready"]
        looked(self._parts, _keep_spare)
        return ready

    def _prepare(self) -> None:
        """Bring a name, some output of an earlier step, and a spare."""
        parts = self._parts
        parts.kernel_settings.set_memory(AUTOMATIC)
        if parts.thread.isRunning() and not parts.runs.is_ready:
            settle(parts)
        parts.desk.open(LESSON, BEFORE)
        set_and_run(parts, "kept = 'kept'\nprint(kept)\n")
        parts.desk.open(LESSON, STEP)
        while not looked(parts, has_spare):
            rest(50)
        rest(REACTION)

    def _begin(self, case: Case) -> None:
        parts = self._parts
        parts.kernel_settings.set_memory(case.memory)
        parts.window.code_pane.replace_code(case.code)
        self._ended_at, self._ready_at, self._died = None, None, False
        parts.window.desk_actions["run"].trigger()
        deadline = time.perf_counter() + LONGEST
        pane = parts.window.output_pane
        while "begun" not in pane.text() and not case.floods and not self._died:
            rest(10)
            if time.perf_counter() > deadline:
                sys.exit(f"{case.name} didn't begin")
        rest(SETTLED)

    def _end(self, case: Case) -> dict[str, Any]:
        """Press what ends the step, or what is left of it."""
        actions = self._parts.window.desk_actions
        if case.ending in (Ending.STOPS, Ending.FORCED) and self._ended_at is None:
            return self._stop()
        self._wait(lambda: self._ended_at is not None)
        rest(REACTION)
        if case.name != "threads left" and not self._died:
            assert self._ended_at is not None
            return self._times(Ending.BY_ITSELF, self._ended_at)
        return self._times(Ending.NEW_KERNEL, self._press(actions["new_kernel"]))

    def _stop(self) -> dict[str, Any]:
        parts, stop = self._parts, self._parts.window.desk_actions["stop"]
        pressed = self._press(stop)
        self._wait(lambda: self._ended_at is not None or parts.care.is_force_offered)
        # It may end in the very moment in which force is offered.
        if self._ended_at is not None or not stop.isEnabled():
            self._wait(lambda: self._ended_at is not None)
            return self._times(Ending.STOPS, pressed)
        pressed = self._press(stop)
        self._wait(lambda: self._ended_at is not None)
        return self._times(Ending.FORCED, pressed)

    def _press(self, action: QAction) -> float:
        assert action.isEnabled()
        self._ready_at = None
        pressed = time.perf_counter()
        action.trigger()
        return pressed

    def _times(self, key: Ending, pressed: float) -> dict[str, Any]:
        # The window's own word isn't enough: it is the old kernel's until the new one is told.
        self._wait(lambda: self._ready_at is not None and self._parts.runs.is_ready)
        ready = self._ready_at or time.perf_counter()
        stopped = self._ended_at if key in (Ending.STOPS, Ending.FORCED) else None
        return {
            "key": key.value,
            "stopped": None if stopped is None else (stopped - pressed) * MILLISECONDS,
            "ready": max(0.0, ready - pressed) * MILLISECONDS,
        }

    def _wait(self, holds: Callable[[], bool]) -> None:
        deadline = time.perf_counter() + LONGEST
        while not holds():
            rest(2)
            if time.perf_counter() > deadline:
                sys.exit(f"nothing came: {self._facts()}")

    def _facts(self) -> dict[str, object]:
        """Return what helps to find out why nothing came."""
        parts = self._parts
        return {
            "session": looked(parts, lambda session: session.state),
            "job": looked(parts, lambda session: session._work and session._work._jobs.job),
            "words": parts.window.kernel_status.words(),
            "running": parts.runs.is_running,
            "ended": self._ended_at,
            "died": self._died,
        }

    def _lost(self, case: Case) -> list[str]:
        """Return what isn't there any more: the text, output already shown, names."""
        parts, pane = self._parts, self._parts.window.output_pane
        lost = []
        if parts.window.code_pane.code() != case.code:
            lost.append("text")
        shown = pane.text()
        if not ("begun" in shown or (case.floods and shown)):
            lost.append("output")
        parts.desk.open(LESSON, BEFORE)
        if "kept" not in pane.text():
            lost.append("output of another step")
        set_and_run(parts, "print('kept' in globals())\n")
        if "True" not in pane.text():
            lost.append("names")
        return lost

    def _note_end(self, *_ended: object) -> None:
        self._ended_at = time.perf_counter()

    def _note_death(self, *_death: object) -> None:
        self._died = True

    def _note_ready(self) -> None:
        self._ready_at = time.perf_counter()

    def _note_state(self, state: KernelState) -> None:
        if state is KernelState.READY:
            self._note_ready()


def _keep_spare(session: KernelSession) -> None:
    session.pool.keep_spare(True)


def _keep_no_spare(session: KernelSession) -> None:
    session.pool.keep_spare(False)


def cold_start() -> float:
    """Return the milliseconds from starting a kernel until it is ready, without a window."""
    began = time.perf_counter()
    session = KernelSession(KernelProcess.start(), lambda _event: None, keep_spare=False)
    while session.state is not KernelState.READY:
        session.pump(0.05)
    took = (time.perf_counter() - began) * MILLISECONDS
    session.close()
    return took


def main() -> None:
    """Print a JSON object a case and turn, then one about starts."""
    folder, turns, names = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    app = application()
    parts = assemble(folder, process=KernelProcess.start())
    parts.window.show()
    wait(parts.thread.kernel_ready)
    stopwatch = Stopwatch(parts)
    while not parts.devices.names():
        rest(REACTION)
    has_gpu = len(parts.devices.names()) > 1
    for case in CASES:
        is_wanted = (not names or case.name in names) and (has_gpu or not case.on_gpu)
        for _ in range(turns if is_wanted else 0):
            print(json.dumps(stopwatch.measure(case)), flush=True)
    # In turns, for the machine may be faster at one time than at another.
    pairs = [(stopwatch.without_spare(), cold_start()) for _ in range(turns)]
    bare, cold = zip(*pairs, strict=True)
    parts.window.close()
    print(
        json.dumps({"cold": cold, "bare": bare, "left": [*map(str, kernels()), *left()]}),
        flush=True,
    )
    app.quit()


if __name__ == "__main__":
    main()
