"""Runs every lesson as delivered in the real window and says how long each took."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from desktop.app import LESSONS, application, assemble
from desktop.engine.kernel_process import KernelProcess
from lessons.catalog import find_lessons
from lessons.lesson import Lesson
from tests.benchmarks.window_probe import set_and_run, settle, wait

if TYPE_CHECKING:
    from desktop.connections import Parts

WHO = "import os\nprint(os.getpid())\n"


def most_memory(parts: Parts) -> float:
    """Return the most memory that the open lesson's kernel has had, in MB."""
    set_and_run(parts, WHO)
    pid = int(parts.window.output_pane.text())
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return psutil.Process(pid).memory_info().rss / 1e6
    lines = status.read_text().splitlines()
    return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith("VmHWM"))


def run_lesson(parts: Parts, lesson: Lesson) -> dict[str, float]:
    """Run a lesson from its first step to its last in a kernel of its own."""
    last = lesson.steps[-1].id
    if parts.desk.lesson_id != lesson.id:
        wait(parts.thread.kernel_ready, lambda: parts.desk.open(lesson.id, last))
    parts.desk.open(lesson.id, last)
    settle(parts)
    began = time.perf_counter()
    parts.runs.run_through()
    while parts.runs.is_running:
        wait(parts.runs.step_ended)
    seconds = time.perf_counter() - began
    settle(parts)
    return {"seconds": seconds, "memory": most_memory(parts)}


def main() -> None:
    """Print one JSON object: seconds and MB by lesson."""
    app = application()
    parts = assemble(Path(sys.argv[1]), process=KernelProcess.start())
    parts.window.show()
    wait(parts.thread.kernel_ready)
    found = {
        lesson.id: run_lesson(parts, lesson)
        for lesson in find_lessons(LESSONS)
        if isinstance(lesson, Lesson)
    }
    print(json.dumps(found), flush=True)
    parts.window.close()
    app.quit()


if __name__ == "__main__":
    main()
