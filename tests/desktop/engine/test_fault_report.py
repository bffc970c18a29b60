from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.engine.fault_report import learner_line, signal_name

if TYPE_CHECKING:
    from pathlib import Path

CRASH = """Fatal Python error: Segmentation fault

Thread 0x00007f1 (most recent call first):
  File "<step other #1>", line 99 in work

Current thread 0x00007f2 (most recent call first):
  File "/usr/lib/python3.11/ctypes/__init__.py", line 519 in string_at
  File "<step views #12>", line 3 in crash
  File "<step views #12>", line 5 in <module>
  File "/site-packages/IPython/core/interactiveshell.py", line 3577 in run_code
"""


def test_innermost_learner_line_of_the_crashed_thread(tmp_path: Path) -> None:
    file = tmp_path / "fault.txt"
    file.write_text(CRASH)
    assert learner_line(file) == 3


def test_line_of_the_step_that_ran_not_of_an_earlier_one_s_function(tmp_path: Path) -> None:
    file = tmp_path / "fault.txt"
    file.write_text(CRASH.replace("<step views #12>", "<step maker #3>", 1))
    assert learner_line(file) == 5


def test_crash_in_a_thread_of_an_earlier_step_has_no_line(tmp_path: Path) -> None:
    file = tmp_path / "fault.txt"
    file.write_text(CRASH.replace("<step other #1>", "<step running #40>"))
    assert learner_line(file) is None


@pytest.mark.parametrize("text", ["", CRASH.replace("<step", "<string"), "Fatal Python error: x\n"])
def test_no_learner_line(tmp_path: Path, text: str) -> None:
    file = tmp_path / "fault.txt"
    file.write_text(text)
    assert learner_line(file) is None


def test_no_file(tmp_path: Path) -> None:
    assert learner_line(tmp_path / "none") is None


@pytest.mark.parametrize(
    ("code", "name"), [(-11, "SIGSEGV"), (-9, "SIGKILL"), (1, None), (0, None), (None, None)]
)
def test_signal_name(code: int | None, name: str | None) -> None:
    assert signal_name(code) == name
