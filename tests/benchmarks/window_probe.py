"""Drives the real window in a process of its own and says when things were painted."""

from __future__ import annotations

import gc
import json
import sys
import time
from functools import partial
from pathlib import Path

# As main.py does it: no garbage is looked for, and the kernel starts before Qt is imported.
from desktop.engine.kernel_process import KernelProcess

PROCESS: KernelProcess | None = None
if __name__ == "__main__":
    gc.disable()
    PROCESS = KernelProcess.start()

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QEventLoop,
    QObject,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtWidgets import QTableView
from typing_extensions import override

from desktop.app import application, assemble
from widgets.inspector.value_table_model import ValueTableModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.connections import Parts

TIMES = 15
PATIENCE = 120_000  # milliseconds
BIG = """import torch
big = torch.zeros(10**9, dtype=torch.uint8).view(1000, 1000, 1000)
small = torch.ones(2)
"""
GAPS = {
    "10^6 lines": "for i in range(10**6): print(i)\n",
    "a 50 MB line": "print('x' * 50_000_000)\n",
    "10^8 floats": "import torch\nx = torch.rand(10**8)\n",
}


class Painted(QObject):
    """Tells when the value table was painted with values that just came."""

    painted = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        table = parts.window.findChild(QTableView, "value_table")
        assert isinstance(table, QTableView)
        self._armed = False
        table.viewport().installEventFilter(self)
        model = table.model()
        assert isinstance(model, ValueTableModel)
        model.dataChanged.connect(self._arm)
        self._values = model
        self._known: object = None
        self._viewport = table.viewport()

    def _arm(self, *_range: object) -> None:
        if self._values.loaded is not self._known and not self._values.looks.stale:
            self._known, self._armed = self._values.loaded, True
            self._viewport.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._armed and event.type() == QEvent.Type.Paint:
            self._armed = False
            QTimer.singleShot(0, self.painted.emit)
        return False


class Gaps(QObject):
    """Watches the event loop: the longest time between two ticks of a timer, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._tick)
        self._clock.start()
        self._timer.start()

    def _tick(self) -> None:
        self.longest = max(self.longest, self._clock.nsecsElapsed() / 1e6)
        self._clock.restart()

    def stop(self) -> float:
        self._timer.stop()
        return self.longest


def wait(signal: SignalInstance, *actions: object) -> float:
    """Call the actions, wait for the signal; return the milliseconds that passed."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(PATIENCE, loop, lambda: sys.exit("nothing came"))
    began = time.perf_counter()
    for action in actions:
        assert callable(action)
        action()
    loop.exec()
    took = (time.perf_counter() - began) * 1000
    signal.disconnect(loop.quit)
    return took


def settle(parts: Parts) -> None:
    while not parts.runs.is_ready:
        rest(10)


def rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def set_and_run(parts: Parts, code: str) -> None:
    parts.window.code_pane.set_code(code)
    assert parts.desk.run is not None
    parts.desk.run.edit(parts.desk.step_id, code)
    wait(parts.runs.step_ended, parts.runs.run_open_step)
    settle(parts)


def run_to_painted(parts: Parts, painted: Painted) -> list[float]:
    code = "x = torch.rand(5, 3)\n"
    set_and_run(parts, f"import torch\n{code}")
    set_and_run(parts, code)
    found = []
    for _ in range(TIMES):
        rest(50)
        found.append(wait(painted.painted, parts.runs.run_open_step))
        settle(parts)
    return found


def open_lesson(parts: Parts) -> list[float]:
    ids = ["02_first_tensors", "01_what_is_pytorch"]
    found = []
    for number in range(6):
        rest(6000)
        target = ids[number % 2]
        found.append(wait(parts.thread.kernel_ready, lambda name=target: parts.desk.open(name, "")))
    return found


def gaps(parts: Parts) -> dict[str, float]:
    found = {}
    parts.desk.open("02_first_tensors", "rounding")
    settle(parts)
    watch = Gaps()
    ended: list[str] = []
    parts.runs.step_ended.connect(lambda _lesson, step, _result: ended.append(step))
    parts.runs.run_through()
    while parts.desk.step_id not in ended:
        rest(10)
    found["a whole lesson"] = watch.stop()
    for name, code in GAPS.items():
        watch = Gaps()
        set_and_run(parts, code)
        rest(1500)
        found[name] = watch.stop()
    return found


def looks(parts: Parts) -> dict[str, list[float]]:
    """Return the longest gap at each change of a look, once all views are there."""
    wait(parts.bench_room.thread.kernel_ready, parts.window.desk_actions["show_bench"].trigger)
    rest(500)
    changes = {
        "theme": [partial(parts.appearance.set_theme, name) for name in ("dark", "light")],
        "zoom": [parts.appearance.zoom_in, parts.appearance.zoom_out],
        "language": [partial(parts.appearance.set_language, name) for name in ("ko", "en")],
    }
    return {look: [_gap(change) for change in both * 3] for look, both in changes.items()}


def _gap(action: Callable[[], object]) -> float:
    watch = Gaps()
    rest(50)
    action()
    rest(300)
    return watch.stop()


def memory() -> float:
    import psutil

    return psutil.Process().memory_info().rss / 1e6


def open_billion(parts: Parts, painted: Painted) -> tuple[list[float], float]:
    inspector = parts.window.tensor_inspector
    set_and_run(parts, BIG)
    found = []
    before = memory()
    for _ in range(5):
        inspector.select("small")
        rest(300)
        found.append(wait(painted.painted, lambda: inspector.select("big")))
        rest(100)
    return found, memory() - before


def inside(parts: Parts) -> None:
    painted = Painted(parts)
    settle(parts)
    wait(parts.runs.step_ended, parts.runs.run_open_step)
    settle(parts)
    rest(3000)
    results: dict[str, object] = {"gui memory": memory()}
    results["run to painted"] = run_to_painted(parts, painted)
    results["open lesson"] = open_lesson(parts)
    results["gui gap"] = gaps(parts)
    results["open 1e9"], results["open 1e9 memory"] = open_billion(parts, painted)
    results["looks"] = looks(parts)
    print(json.dumps(results), flush=True)


def say(word: str) -> None:
    print(word, flush=True)
    application().quit()


def main() -> None:
    mode, folder = sys.argv[1], Path(sys.argv[2])
    app = application()
    parts = assemble(folder, process=PROCESS)
    parts.window.show()
    if mode == "first_window":
        parts.window.painted_first.connect(lambda: say("painted"))
        app.exec()
    elif mode == "first_tensor":
        painted = Painted(parts)
        painted.painted.connect(lambda: say("painted"))
        QTimer.singleShot(0, parts.runs.run_open_step)
        app.exec()
    else:
        inside(parts)
    parts.window.close()


if __name__ == "__main__":
    main()
