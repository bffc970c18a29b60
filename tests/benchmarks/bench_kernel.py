"""A kernel for the bench's benchmarks: what is asked of it, and what it used meanwhile."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import psutil

from tests.desktop.kernel.running_kernel import RunningKernel
from tests.desktop.kernel.window_side import WindowSide

if TYPE_CHECKING:
    from collections.abc import Iterator

MEGA = 1e6


class BenchKernel:
    """A kernel process as the window starts it and warms it for the bench, with one that asks."""

    def __init__(self) -> None:
        self._kernel = RunningKernel().wait_ready()
        self._window = WindowSide(self._kernel)
        number = self._window.ask("warm_bench")
        self._window.wait(lambda data: data.get("id") == number and "answer" in data)

    def __enter__(self) -> BenchKernel:
        return self

    def __exit__(self, *_error: object) -> None:
        self._kernel.close()

    def memory(self) -> float:
        """Return the megabytes that the process holds."""
        return psutil.Process(self._kernel.pid).memory_info().rss / MEGA

    def run(self, code: str, name: str) -> float:
        """Run a step that leaves a float under a name, and return it."""
        table = self._window.run(code)["table"]
        return next(float(row["text"]) for row in table["rows"] if row["name"] == name)

    def sample(self, function: str, numel: int, **more: Any) -> Iterator[tuple[float, Any]]:
        """Draw; yield the seconds since it was asked and the record of each picture."""
        began = time.perf_counter()
        call = {"function": function, "numel": numel, **more}
        number = self._window.ask("sample", call=call)
        wanted = ("partial", "answer", "refused")
        while True:
            heard = self._window.wait(
                lambda data: data.get("id") == number and any(key in data for key in wanted)
            )
            record = heard.get("partial") or heard.get("answer")
            if record is None:
                raise RuntimeError(f"{call} was refused: {heard['refused']}")
            yield time.perf_counter() - began, record
            if record["done"]:
                return
