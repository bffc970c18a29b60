"""How long the lessons take and how much memory, and how long their proofs take."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.app import LESSONS
from tests.benchmarks.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
TRAINING = ("17_training_loop", "18_data_and_classifier")
"""Lessons that train: they may take longer."""


def rows() -> Iterator[Row]:
    """Yield the slowest lesson, the largest one, and the time of all proofs."""
    found = _in_the_window()
    seconds = {name: each["seconds"] for name, each in found.items()}
    for name, each in found.items():
        print(f"         {name}: {each['seconds']:.1f} s, {each['memory']:.0f} MB")
    others = [took for name, took in seconds.items() if name not in TRAINING]
    yield Row("lessons", "slowest lesson", max(others), None, "s", 10.0)
    yield Row(
        "lessons", "slowest training", max(seconds[name] for name in TRAINING), None, "s", 30.0
    )
    memory = max(each["memory"] for each in found.values())
    yield Row("lessons", "most memory", memory, None, "MB", 1000.0)
    yield Row("lessons", "all proofs", _proofs(), None, "s", 240.0)


def _in_the_window() -> dict[str, dict[str, float]]:
    """Run each lesson from its first step to its last in the real window."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.lessons_probe", folder],
            cwd=ROOT,
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    return json.loads(done.stdout.splitlines()[-1])


def _proofs() -> float:
    """Judge all facts, solutions, starters and listed answers, one lesson after the other."""
    began = time.perf_counter()
    for folder in sorted(path for path in LESSONS.iterdir() if (path / "steps.py").exists()):
        answers = ROOT / "tests" / "lessons" / "answers" / f"{folder.name}.py"
        subprocess.run(
            [sys.executable, "-m", "tests.lessons.lesson_child", folder, answers],
            cwd=ROOT,
            env=os.environ | {"OMP_NUM_THREADS": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
    return time.perf_counter() - began
