"""Does random things to the real window for some minutes and says what was wrong."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.app import application, assemble
from desktop.engine.kernel_process import KernelProcess
from tests.benchmarks.engine_look import kernels, left
from tests.benchmarks.soak_actions import Actions
from tests.benchmarks.soak_watch import Complaints, come_to_rest, memory, mismatches, unrest
from tests.benchmarks.window_probe import wait

if TYPE_CHECKING:
    from desktop.connections import Parts

ROUND = 20
"""Actions between two looks at a window that has come to rest."""
WARM_UP = 0.3
"""The part of the time in which memory may grow; at most `LONGEST_WARM_UP` seconds."""
LONGEST_WARM_UP = 300.0


def main() -> None:
    """Print one JSON object: actions, what was wrong, MB after the warm-up and at the end."""
    folder, seconds, seed = Path(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])
    complaints = Complaints()
    app = application()
    parts = assemble(folder, process=KernelProcess.start())
    parts.window.show()
    wait(parts.thread.kernel_ready)
    found = soak(parts, seconds, seed)
    parts.window.close()
    found |= {"complaints": complaints.heard, "left": [*map(str, kernels()), *left()]}
    print(json.dumps(found), flush=True)
    app.quit()


def soak(parts: Parts, seconds: float, seed: int) -> dict[str, Any]:
    """Act for so many seconds, looking at the window again and again."""
    actions, wrong = Actions(parts, seed), list[str]()
    actions.tour()
    count, warm = 0, None
    began = time.monotonic()
    while (passed := time.monotonic() - began) < seconds:
        done = actions.round(ROUND)
        count += ROUND
        if not come_to_rest(parts):
            wrong.append(f"{count}: it didn't come to rest; {done}; {unrest(parts)}")
            break
        wrong += [f"{count}: {each}; {done}" for each in [*mismatches(parts), *left()]]
        if warm is None and passed > min(WARM_UP * seconds, LONGEST_WARM_UP):
            warm = memory()
    return {"actions": count, "wrong": wrong, "warm": warm or memory(), "end": memory()}


if __name__ == "__main__":
    main()
