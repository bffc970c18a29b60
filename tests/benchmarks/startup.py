"""How fast the window, the first tensor and every Run are, beside peers and limits."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tests.benchmarks.row import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ROOT = Path(__file__).resolve().parents[2]
TURNS = 5
MILLISECONDS = 1000.0
_TORCH = "import torch; print(torch.rand(5, 3))"


def rows() -> Iterator[Row]:
    """Yield the rows of the table, peers that aren't installed left out."""
    yield _first_window()
    yield from _first_window_beside_thonny()
    ours, other = _in_turns(lambda: _until_said("first_tensor"), _torch_alone)
    yield Row("startup", "first tensor", ours, other, "ms", 1.4)
    yield from _inside_one_window()


def _first_window() -> Row:
    if importlib.util.find_spec("qtconsole") is None:
        print("startup  first window: qtconsole isn't installed, so it is left out")
        ours = median(_until_said("first_window") for _ in range(TURNS))
        return Row("startup", "first window", ours, None, "ms", 500.0)
    peer = "tests.benchmarks.qtconsole_probe"
    ours, other = _in_turns(
        lambda: _until_said("first_window"), lambda: _until_said("qtconsole", peer)
    )
    return Row("startup", "first window", ours, other, "ms", 1.0)


def _first_window_beside_thonny() -> Iterator[Row]:
    missing = [name for name in ("thonny", "tkinter") if importlib.util.find_spec(name) is None]
    if missing or shutil.which("Xvfb") is None:
        print(
            f"startup  first window: {(missing or ['Xvfb'])[0]} isn't installed: no Thonny beside"
        )
        return
    with _virtual_display() as display:
        ours, other = _in_turns(
            lambda: _until_said("first_window"),
            lambda: _until_said("thonny", "tests.benchmarks.thonny_probe", {"DISPLAY": display}),
        )
    yield Row("startup", "first window, Thonny", ours, other, "ms", None)


@contextmanager
def _virtual_display() -> Iterator[str]:
    """Run an X server without a screen and yield its display: Thonny's toolkit needs one."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        try:
            yield f":{server.stdout.readline().strip()}"
        finally:
            server.terminate()


def _in_turns(ours: Callable[[], float], other: Callable[[], float]) -> tuple[float, float]:
    pairs = [(ours(), other()) for _ in range(TURNS + 1)][1:]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def _command(mode: str, module: str, folder: str) -> list[str]:
    return [sys.executable, "-m", module, mode, folder]


def _environment() -> dict[str, str]:
    """Return an ordinary user's environment, in which each module is compiled only once.

    The peers' modules were compiled when they were installed; ours are in the first turn, which
    isn't counted.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", "QT_API": "pyside6"}


def _until_said(
    mode: str,
    module: str = "tests.benchmarks.window_probe",
    variables: Mapping[str, str] | None = None,
) -> float:
    """Return milliseconds from the process's start until it says that it has painted."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        with subprocess.Popen(
            _command(mode, module, folder),
            cwd=ROOT,
            env=_environment() | dict(variables or {}),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        ) as process:
            assert process.stdout is not None
            # A peer may log before it says the word, and leave a process of its own behind.
            said = any(line.strip() == "painted" for line in process.stdout)
            took = (time.perf_counter() - began) * MILLISECONDS
            if module.endswith("thonny_probe"):
                os.killpg(process.pid, signal.SIGKILL)
            if not said:
                raise RuntimeError(f"{module} {mode} ended without a word")
    return took


def _torch_alone() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", _TORCH], check=True, capture_output=True)
    return (time.perf_counter() - began) * MILLISECONDS


def _inside_one_window() -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            _command("inside", "tests.benchmarks.window_probe", folder),
            cwd=ROOT,
            env=_environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            check=True,
        )
    found = json.loads(done.stdout.splitlines()[-1])
    yield Row("startup", "run to painted", median(found["run to painted"]), None, "ms", 25.0)
    yield Row("startup", "open lesson", median(found["open lesson"]), None, "ms", 200.0)
    yield Row("startup", "gui gap", max(found["gui gap"].values()), None, "ms", 100.0)
    for what, gap in found["gui gap"].items():
        print(f"         gui gap of {what}: {gap:.1f} ms")
    yield Row("startup", "open 1e9", median(found["open 1e9"]), None, "ms", 200.0)
    yield Row("startup", "open 1e9 memory", found["open 1e9 memory"], None, "MB", 5.0)
    yield Row("startup", "gui memory", found["gui memory"], None, "MB", 180.0)
    for look, times in found["looks"].items():
        yield Row("startup", f"gui gap, {look}", median(times), None, "ms", None)
