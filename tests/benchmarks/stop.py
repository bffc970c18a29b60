"""How fast what learners run is stopped, what it costs and what it leaves behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from tests.benchmarks.engine_look import MARK
from tests.benchmarks.row import Row
from tests.benchmarks.stop_cases import CASES, Case, Ending
from tests.benchmarks.stop_table import table

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
TURNS = 3
STOPPED, READY = 200.0, 1000.0
"""Milliseconds until interruptible Python has stopped, and until anything else is ready again."""
GAP, WORST_GAP = 50.0, 100.0
"""Milliseconds in which the window's event loop doesn't turn: in the median, and at worst."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A case with what was found in each turn."""

    case: Case
    turns: tuple[dict[str, Any], ...]

    def middle(self, what: str) -> float | None:
        """Return the median of `stopped` or `ready` in milliseconds, None where there is none."""
        values = [turn[what] for turn in self.turns if turn[what] is not None]
        return median(values) if values else None

    @property
    def key(self) -> str:
        """The key that it took in the last turn."""
        return self.turns[-1]["key"]

    @property
    def gap(self) -> float:
        """The longest gap of all turns, in milliseconds."""
        return max(turn["gap"] for turn in self.turns)

    def told(self, what: str) -> list[str]:
        """Return what was `lost` or `left` in any turn."""
        return sorted({each for turn in self.turns for each in turn[what]})

    def line(self) -> str:
        """Return the case as a line of the terminal's table."""
        times = [self.middle("stopped"), self.middle("ready"), self.gap]
        shown = "".join(f"{'-' if each is None else f'{each:.0f} ms':>10}" for each in times)
        lost, left = self.told("lost"), len(self.told("left"))
        return (
            f"         {self.case.name:<20} {self.key:<11}{shown}"
            f"  lost: {', '.join(lost) or 'nothing'}  left: {left}"
        )


def rows(*, markdown: bool = False) -> Iterator[Row]:
    """Yield the rows of the table; with `markdown` print those of the two READMEs as well."""
    if sys.platform == "win32":
        print("stop     needs a POSIX system: the processes left are told by their environment")
        return
    found, ends = _measured()
    for measured in found:
        print(measured.line())
        for stray in measured.told("left")[:3]:
            print(f"           left: {stray}")
    if markdown:
        print(table(found, korean=False), table(found, korean=True), sep="\n\n")
    yield from _times(found)
    gaps = [turn["gap"] for measured in found for turn in measured.turns]
    yield Row("stop", "gui gap, median", median(gaps), None, "ms", GAP)
    yield Row("stop", "gui gap, worst", max(gaps), None, "ms", WORST_GAP)
    yield Row("stop", "lost", sum(len(_lost_too(each)) for each in found), None, "", 0.0)
    left = sum(len(each.told("left")) for each in found) + len(ends["left"])
    yield Row("stop", "processes left", left, None, "", 0.0)
    bare, cold = median(ends["bare"]), median(ends["cold"])
    yield Row("stop", "ready without spare", bare, cold, "ms", 1.2)


def _measured() -> tuple[list[Measured], dict[str, Any]]:
    """Run the probe; return its cases, and what it says at the end."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.stop_probe", folder, str(TURNS)],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", MARK: os.urandom(8).hex()},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    *turns, ends = [json.loads(line) for line in done.stdout.splitlines()]
    of_case = {case: tuple(each for each in turns if each["case"] == case.name) for case in CASES}
    return [Measured(case, found) for case, found in of_case.items() if found], ends


def _times(found: list[Measured]) -> Iterator[Row]:
    for measured in found:
        name, ending = measured.case.name, measured.case.ending
        stopped, ready = measured.middle("stopped"), measured.middle("ready")
        if ending is Ending.STOPS and stopped is not None:
            yield Row("stop", f"{name}, stopped", stopped, None, "ms", STOPPED)
        elif ready is not None:
            yield Row("stop", f"{name}, ready", ready, None, "ms", READY)


def _lost_too(measured: Measured) -> list[str]:
    """Return what should still be there: after Stop the names too, after a new kernel all else."""
    renewed = measured.key in (Ending.FORCED.value, Ending.NEW_KERNEL.value)
    return [each for each in measured.told("lost") if not (renewed and each == "names")]
