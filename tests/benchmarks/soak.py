"""Whether a window stands random use: no exception, no wrong state, no leak, nothing left."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.engine_look import MARK
from tests.benchmarks.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PROBE = "tests.benchmarks.soak_probe"
GROWTH = 20.0
"""MB that the window's process may grow after the warm-up."""


def rows(minutes: float, seed: int) -> Iterator[Row]:
    """Yield what was found in some minutes of actions from a seed."""
    print(f"         {minutes:g} min from seed {seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", PROBE, folder, str(60 * minutes), str(seed)],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen", MARK: os.urandom(8).hex()},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    found = json.loads(done.stdout.splitlines()[-1])
    for sentence in [*found["complaints"], *found["wrong"], *found["left"]]:
        print(f"         {sentence}")
    yield Row("soak", "actions", found["actions"], None, "", None)
    yield Row("soak", "exceptions, messages", len(found["complaints"]), None, "", 0.0)
    yield Row("soak", "wrong states", len(found["wrong"]), None, "", 0.0)
    yield Row("soak", "gui growth", found["end"] - found["warm"], None, "MB", GROWTH)
    yield Row("soak", "processes left", len(found["left"]), None, "", 0.0)
