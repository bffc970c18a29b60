"""That a step ran is kept when it ends: shown at the next start, also after a kill."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.app import assemble
from desktop.lesson_runs import LessonRuns
from desktop.step_log import StepRecord
from lessons.catalog import find_lessons
from tests.desktop.conftest import LESSONS, run
from widgets.lesson_records import StepState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts

ROOT = Path(__file__).resolve().parents[2]


def at_the_next_start(parts: Parts) -> LessonRuns:
    return LessonRuns(find_lessons(LESSONS), parts.exercises._progress)


def test_a_step_that_ran_is_done_at_the_next_start(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot)
    later = at_the_next_start(parts)["01_small"]
    assert later.state("make") is StepState.DONE
    assert later.state("last") is StepState.UNTOUCHED
    assert later.done == 1


def test_runs_are_counted_however_they_end(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, "1 / 0")
    run(parts, qtbot, "x = 1")
    record = parts.exercises._progress.steps.of("01_small")["make"]
    assert record[:3] == StepRecord(2, 2, "x = 1")[:3]


def test_to_run_the_starter_is_no_try_at_an_exercise(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot)
    parts.desk.open("01_small", "double")
    button = parts.window.lesson_view._exercise.hint_button
    run(parts, qtbot)
    assert not button.isEnabled()
    run(parts, qtbot, "d = x + 1")
    assert button.isEnabled()
    parts.desk.open("01_small", "last")
    parts.desk.open("01_small", "double")
    assert button.isEnabled()
    assert at_the_next_start(parts)["01_small"].steps["double"].memory.is_tried


KILLED_AT_WORK = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.app import application, assemble
from desktop.progress import Progress

folder, lessons = Path(sys.argv[1]), Path(sys.argv[2])
parts = assemble(folder, lessons_folder=lessons)
parts.window.painted_first.disconnect(parts.thread.start)
parts.desk.open("01_small", "double")
parts.window.show()
parts.window.code_pane.replace_code("d = 'mine'")
parts.clock._attention.see()
parts.clock._timer.start(100)

def kill_once_it_is_kept():
    other = Progress.open(folder)
    kept = other.texts("01_small"), other.steps.of("01_small")
    other.close()
    if all(kept) and (folder / "settings.ini").exists():
        os.kill(os.getpid(), signal.SIGKILL)

timer = QTimer(interval=50)
timer.timeout.connect(kill_once_it_is_kept)
timer.start()
application().exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that nothing survives")
def test_a_kill_loses_neither_place_nor_text_nor_time(tmp_path: Path, qtbot: QtBot) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLED_AT_WORK, str(tmp_path), str(LESSONS)],
        cwd=ROOT,
        check=False,
        timeout=60,
        capture_output=True,
        text=True,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    again = assemble(tmp_path, lessons_folder=LESSONS)
    assert again.window.trouble() == ""
    assert (again.desk.lesson_id, again.desk.step_id) == ("01_small", "double")
    assert again.window.code_pane.code() == "d = 'mine'"
    assert again.exercises._progress.steps.of("01_small")["double"].seconds > 0
    again.window.close()
    again.window.deleteLater()
