"""How fast the bench draws, counts and shows, beside torch alone and beside matplotlib."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.benchmarks.bench_kernel import MEGA, BenchKernel
from tests.benchmarks.row import Row
from tests.benchmarks.startup import MILLISECONDS, ROOT, TURNS

if TYPE_CHECKING:
    from collections.abc import Iterator

STREAMED = 5 * 10**8
PICTURED = 10**8
FIRST = 10**6
SIZES = tuple(1 << power for power in range(13, 20))

_ALONE = """
import time, torch
def rate(size, count):
    x = torch.empty(size)
    began = time.perf_counter()
    for _ in range(count // size):
        x.normal_()
    return count // size * size / (time.perf_counter() - began) / 1e6
found = rate({size}, {count})
"""

_PEER = """
import sys, time
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt
import torch
began = time.perf_counter()
plt.hist(torch.randn({count}).numpy(), 200)
plt.savefig(sys.argv[1])
print(time.perf_counter() - began)
"""

_MODE = """
import json
from tests.benchmarks.mode_cost import measure
print(json.dumps(measure()))
"""


def rows() -> Iterator[Row]:
    """Yield the rows about speed."""
    with BenchKernel() as kernel:
        best = max(SIZES, key=lambda size: _alone(kernel, size, STREAMED // 8))
        yield from _streamed(kernel, best)
        yield _picture(kernel)
        firsts = [_until_first(kernel) for _ in range(TURNS + 1)][1:]
        yield Row("distribution", "first picture", median(firsts), None, "ms", 150.0)
    shown = _until_painted()
    yield Row("distribution", "first picture, window", median(shown), None, "ms", 150.0)
    costs = json.loads(_output(_MODE))
    yield Row("distribution", "mode cost", costs["plain"], None, "us", 2.0)
    yield Row("distribution", "mode cost, empty mode", costs["empty"], None, "us", None)
    device = costs["default_device"]
    yield Row("distribution", "mode cost, device set", device, None, "us", 3.5)


def _streamed(kernel: BenchKernel, best: int) -> Iterator[Row]:
    """Yield two rows, each with torch alone in the same turns."""
    turns = [
        (
            _alone(kernel, best, STREAMED),
            _rate(kernel, generators=1),
            _rate(kernel, generators=2),
        )
        for _ in range(TURNS + 1)
    ][1:]
    alone, one, two = (median(turn[column] for turn in turns) for column in range(3))
    yield Row("distribution", "one generator", one, alone, "M/s", 0.95, "higher")
    yield Row("distribution", "two generators", two, alone, "M/s", 1.25, "higher")


def _alone(kernel: BenchKernel, size: int, count: int) -> float:
    return kernel.run(_ALONE.format(size=size, count=count), "found")


def _rate(kernel: BenchKernel, generators: int) -> float:
    """Return millions of values a second that are drawn and counted."""
    *_, (_, record) = kernel.sample("randn", STREAMED, generators=generators)
    return record["drawn"] / record["seconds"] / MEGA


def _picture(kernel: BenchKernel) -> Row:
    """Compare a picture of all with matplotlib's, which is drawn to a file."""
    pairs = [(_until_all(kernel), _peer()) for _ in range(3)]
    ours, other = (median(pair[column] for pair in pairs) for column in range(2))
    return Row("distribution", "1e8 to picture", ours, other, "s", 0.5)


def _until_all(kernel: BenchKernel) -> float:
    """Return seconds until a picture shows everything."""
    shown = [s for s, record in kernel.sample("randn", PICTURED) if record["drawn"] == PICTURED]
    return shown[0]


def _peer() -> float:
    with tempfile.TemporaryDirectory() as folder:
        return float(_output(_PEER.format(count=PICTURED), str(Path(folder) / "peer.png")))


def _until_first(kernel: BenchKernel) -> float:
    """Return milliseconds until the first picture has come."""
    seconds = [seconds for seconds, _ in kernel.sample("randn", FIRST)]
    return seconds[0] * MILLISECONDS


def _until_painted() -> list[float]:
    """Return milliseconds from Resample in the real window until the picture is painted."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.bench_window_probe", folder],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            check=True,
        )
    return json.loads(done.stdout.splitlines()[-1])["until painted"]


def _output(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout
