"""Stop, Force stop, a dead kernel: the window lives and the text is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psutil
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QToolButton

from desktop.kernel_care import FORCE_AFTER
from tests.desktop.conftest import STUBBORN, outcome_of, run, run_to_death, settle
from widgets.lesson_records import StepState
from widgets.records import KernelState, Outcome

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts


def start(parts: Parts, qtbot: QtBot, code: str) -> None:
    parts.window.code_pane.replace_code(code)
    with qtbot.wait_signal(
        parts.thread.state_changed,
        timeout=30_000,
        check_params_cb=lambda state: state is KernelState.RUNNING,
    ):
        parts.runs.run_open_step()


@pytest.mark.parametrize("code", ["while True: pass", "import time\ntime.sleep(1e9)"])
def test_stop_ends_a_step_and_names_stay(parts: Parts, qtbot: QtBot, code: str) -> None:
    run(parts, qtbot, "kept = 1")
    start(parts, qtbot, code)
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        parts.care.stop()
    settle(parts, qtbot)
    assert outcome_of(parts) is Outcome.INTERRUPTED
    assert "KeyboardInterrupt" not in parts.window.output_pane.text()
    run(parts, qtbot, "assert kept == 1")
    assert outcome_of(parts) is Outcome.OK


def test_force_stop_is_offered_after_a_second_and_says_what_is_lost(
    parts: Parts, qtbot: QtBot
) -> None:
    run(parts, qtbot, "lost_name = 1")
    start(parts, qtbot, STUBBORN)
    parts.care.stop()
    button = parts.window.findChild(QToolButton, "stop_button")
    assert isinstance(button, QToolButton)
    qtbot.wait_until(lambda: button.text() == "Force stop", timeout=FORCE_AFTER * 10)
    with qtbot.wait_signal(parts.runs.step_ended, timeout=60_000):
        parts.care.stop_or_force()
    settle(parts, qtbot)
    assert "lost_name" in parts.window.output_pane.notice()
    assert button.text() == "Stop"
    assert parts.window.code_pane.code() == STUBBORN
    run(parts, qtbot, "assert 'lost_name' not in globals()")
    assert outcome_of(parts) is Outcome.OK


def test_stop_pressed_again_and_again_does_not_put_force_stop_off(
    parts: Parts, qtbot: QtBot
) -> None:
    start(parts, qtbot, "import signal\nsignal.signal(signal.SIGINT, lambda *_: None)\n" + STUBBORN)
    button = parts.window.findChild(QToolButton, "stop_button")
    assert isinstance(button, QToolButton)
    pressing = QTimer(interval=FORCE_AFTER // 5)
    pressing.timeout.connect(parts.care.stop)
    pressing.start()
    qtbot.wait_until(lambda: button.text() == "Force stop", timeout=FORCE_AFTER * 10)
    pressing.stop()
    with qtbot.wait_signal(parts.runs.step_ended, timeout=60_000):
        parts.care.stop_or_force()
    settle(parts, qtbot)


def test_force_stop_names_what_the_step_itself_has_made_and_no_result(
    parts: Parts, qtbot: QtBot
) -> None:
    run(parts, qtbot, "before = 1\nbefore + 1")
    start(parts, qtbot, f"made_meanwhile = 2\n{STUBBORN}")
    parts.care.stop()
    qtbot.wait_until(lambda: parts.care.is_force_offered, timeout=30_000)
    qtbot.wait_until(lambda: "made_meanwhile" in parts.recovery._names, timeout=30_000)
    with qtbot.wait_signal(parts.runs.step_ended, timeout=60_000):
        parts.care.stop_or_force()
    settle(parts, qtbot)
    lost = parts.window.output_pane.notice().partition(": ")[2].rstrip(".").split(", ")
    assert {"before", "made_meanwhile"} <= set(lost)
    assert "(result)" not in lost


def test_stop_right_behind_run_is_not_lost(parts: Parts, qtbot: QtBot) -> None:
    parts.window.code_pane.replace_code("while True: pass")
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        parts.runs.run_open_step()
        parts.care.stop()
    settle(parts, qtbot)
    assert outcome_of(parts) is Outcome.INTERRUPTED


def test_a_step_that_waits_for_its_kernel_can_be_stopped(parts: Parts, qtbot: QtBot) -> None:
    stop = parts.window.desk_actions["stop"]
    parts.window.code_pane.replace_code("never_made = 1")
    # Twice: the spare is taken, and a kernel that starts takes its time.
    parts.care.start_new_kernel()
    parts.care.start_new_kernel()
    parts.runs.run_open_step()
    assert stop.isEnabled()
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        stop.trigger()
    settle(parts, qtbot)
    assert outcome_of(parts) is Outcome.INTERRUPTED
    assert not stop.isEnabled()
    run(parts, qtbot, "assert 'never_made' not in globals()")
    assert outcome_of(parts) is Outcome.OK


def test_a_death_in_another_step_marks_no_line_of_the_open_one(parts: Parts, qtbot: QtBot) -> None:
    parts.window.code_pane.replace_code("import ctypes\nx = input()\nctypes.string_at(0)")
    with qtbot.wait_signal(parts.thread.input_requested, timeout=30_000):
        parts.runs.run_open_step()
    parts.desk.open("01_small", "last")
    parts.window.code_pane.replace_code("a = 1\nb = 2\nc = 3\n")
    with qtbot.wait_signal(parts.thread.kernel_died, timeout=30_000):
        parts.thread.send_input("")
    assert parts.window.code_pane.editor.error_line.number() is None
    assert "line 3" in parts.window.output_pane.notice()
    with qtbot.wait_signal(parts.thread.kernel_ready, timeout=60_000):
        parts.care.start_new_kernel()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("import os\n\nos._exit(1)", "exit code 1"),
        ("import ctypes\n\nctypes.string_at(0)", "line 3"),
        ("import os\n\nos.kill(os.getpid(), 9)", "SIGKILL"),
    ],
)
def test_a_kernel_that_dies_is_told_and_replaced_on_request(
    parts: Parts, qtbot: QtBot, code: str, words: str
) -> None:
    run_to_death(parts, qtbot, code)
    assert words in parts.window.output_pane.notice()
    line = 3 if words == "line 3" else None
    assert parts.window.code_pane.editor.error_line.number() == line
    assert parts.window.kernel_status.words() == "torch thread: its kernel is dead"
    assert parts.window.code_pane.code() == code
    with qtbot.wait_signal(parts.thread.kernel_ready, timeout=60_000):
        parts.window.output_pane.notice_action_triggered.emit()
    run(parts, qtbot, "alive = 1")
    assert outcome_of(parts) is Outcome.OK


def test_a_killed_kernel_takes_no_text_output_or_progress_along(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, "print('of the first step')")
    parts.window.lesson_view.prediction_made.emit("turned")
    parts.desk.open("01_small", "last")
    start(parts, qtbot, "import os, time\nprint(os.getpid(), flush=True)\ntime.sleep(1e9)")
    pane = parts.window.output_pane
    qtbot.wait_until(lambda: pane.text().endswith("\n"), timeout=30_000)
    pid = pane.text()
    parts.window.code_pane.replace_code("typed while it ran")
    with qtbot.wait_signal(parts.thread.kernel_died, timeout=30_000):
        psutil.Process(int(pid)).kill()
    assert parts.window.code_pane.code() == "typed while it ran"
    assert pane.text().startswith(pid)
    parts.desk.open("01_small", "make")
    assert parts.window.code_pane.code() == "print('of the first step')"
    assert pane.text() == "of the first step\n"
    kept = parts.exercises._progress
    assert kept.predictions("01_small")["make"].chosen == "turned"
    assert kept.steps.of("01_small")["make"].runs > 0
    parts.keeper.save_now()
    assert kept.texts("01_small")["last"] == "typed while it ran"
    with qtbot.wait_signal(parts.thread.kernel_ready, timeout=60_000):
        parts.care.start_new_kernel()


def test_run_after_a_death_brings_a_new_kernel(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot)
    parts.desk.open("01_small", "last")
    run_to_death(parts, qtbot, "import os\nos._exit(3)")
    assert parts.desk.run is not None
    assert parts.desk.run.state("make") is StepState.STALE
    run(parts, qtbot, "alive = 1", timeout=60_000)
    assert outcome_of(parts) is Outcome.OK


def test_another_lesson_has_a_kernel_of_its_own(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, "import torch\ntorch.set_default_dtype(torch.float64)\nmine = 1")
    with qtbot.wait_signal(parts.thread.kernel_ready, timeout=60_000):
        parts.desk.open("02_more", "many")
    run(parts, qtbot, "import torch\nassert torch.get_default_dtype() == torch.float32")
    assert outcome_of(parts) is Outcome.OK
    run(parts, qtbot, "assert 'mine' not in globals()")
    assert outcome_of(parts) is Outcome.OK
