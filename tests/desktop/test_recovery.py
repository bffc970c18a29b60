"""Back to work in one key after a kernel is gone."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.desktop.conftest import START, STUBBORN, run, run_to_death, settle
from widgets.lesson_records import StepState
from widgets.notice_bar import ACTION_KEYS
from widgets.records import ErrorReport, KernelState, Outcome, Shortage, StepResult

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts


def make_names(parts: Parts, qtbot: QtBot) -> None:
    """Run the first step, which makes a name, and open the last one."""
    run(parts, qtbot, "made_above = 1")
    parts.desk.open("01_small", "last")


def press(parts: Parts, qtbot: QtBot) -> None:
    """Press the one key where the learner types, and wait until the first step has run."""
    with qtbot.wait_signal(
        parts.runs.step_ended, timeout=START, check_params_cb=lambda _, step, __: step == "make"
    ):
        qtbot.keyClick(parts.window.code_pane.editor, Qt.Key.Key_F9)
    settle(parts, qtbot)


def button(parts: Parts) -> str:
    found = parts.window.output_pane.notice_bar.findChild(QPushButton)
    assert isinstance(found, QPushButton)
    return found.text()


def assert_name_is_back(parts: Parts, qtbot: QtBot) -> None:
    assert parts.desk.run is not None
    assert parts.desk.run.state("make") is not StepState.STALE
    run(parts, qtbot, "assert made_above == 1")
    result = parts.desk.run.result("last")
    assert result is not None
    assert result.outcome is Outcome.OK


def test_one_key_makes_the_names_again_after_a_death(parts: Parts, qtbot: QtBot) -> None:
    make_names(parts, qtbot)
    run_to_death(parts, qtbot)
    assert "Names that are gone: made_above." in parts.window.output_pane.notice()
    assert button(parts) == f"Run the steps above again ({ACTION_KEYS})"
    press(parts, qtbot)
    assert_name_is_back(parts, qtbot)


def test_one_key_makes_the_names_again_after_force_stop(parts: Parts, qtbot: QtBot) -> None:
    make_names(parts, qtbot)
    parts.window.code_pane.replace_code(STUBBORN)
    with qtbot.wait_signal(
        parts.thread.state_changed,
        timeout=30_000,
        check_params_cb=lambda state: state is KernelState.RUNNING,
    ):
        parts.runs.run_open_step()
    parts.care.force_stop()
    # The end of the stopped step hasn't been told yet.
    assert parts.runs.is_running
    assert "Names that are gone: made_above." in parts.window.output_pane.notice()
    press(parts, qtbot)
    assert_name_is_back(parts, qtbot)


def test_a_step_that_kills_the_kernel_is_not_run_again(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, "made_above = 1")
    run_to_death(parts, qtbot)
    assert button(parts) == f"Start a new kernel ({ACTION_KEYS})"
    with qtbot.wait_signal(parts.thread.kernel_ready, timeout=START):
        parts.window.desk_actions["follow_notice"].trigger()
    settle(parts, qtbot)


def test_a_death_between_steps_offers_every_step_that_ran(parts: Parts, qtbot: QtBot) -> None:
    make_names(parts, qtbot)
    pid = kernel_pid(parts, qtbot)
    with qtbot.wait_signal(parts.thread.kernel_died, timeout=30_000):
        os.kill(pid, signal.SIGTERM)
    assert "made_above" in parts.window.output_pane.notice()
    assert button(parts) == f"Run them again ({ACTION_KEYS})"
    parts.window.code_pane.replace_code("last = 2")
    press(parts, qtbot)


def test_the_key_is_there_only_while_something_is_offered(parts: Parts, qtbot: QtBot) -> None:
    action = parts.window.desk_actions["follow_notice"]
    assert not action.isEnabled()
    run_to_death(parts, qtbot)
    assert action.isEnabled()
    with qtbot.wait_signal(parts.thread.kernel_ready, timeout=START):
        action.trigger()
    settle(parts, qtbot)
    assert parts.window.output_pane.notice() == "A new kernel is there: it has no names yet."
    assert not action.isEnabled()


ERRORS = [
    (ErrorReport("AcceleratorError", "…", advice="device_assert"), "A check on the GPU failed"),
    (ErrorReport("AcceleratorError", "…", advice="device_fault"), "The GPU stopped"),
    (
        ErrorReport("OutOfMemoryError", "…", advice="out_of_memory", shortage=Shortage("cuda:0")),
        "The memory of cuda:0 is full",
    ),
]


@pytest.mark.parametrize(("error", "words"), ERRORS)
def test_a_device_in_trouble_offers_another_kernel(
    parts: Parts, qtbot: QtBot, error: ErrorReport, words: str
) -> None:
    make_names(parts, qtbot)
    pid = kernel_pid(parts, qtbot)
    result = StepResult("last", Outcome.ERROR, 0.1, "cuda:0", error)
    parts.runs.step_ended.emit("01_small", "last", result)
    assert parts.window.output_pane.notice().startswith(words)
    assert button(parts) == f"Start a new kernel and run the steps above ({ACTION_KEYS})"
    press(parts, qtbot)
    assert kernel_pid(parts, qtbot) != pid
    assert_name_is_back(parts, qtbot)


def kernel_pid(parts: Parts, qtbot: QtBot) -> int:
    run(parts, qtbot, "import os\nprint('pid', os.getpid())")
    return int(parts.window.output_pane.text().split()[1])


def test_want_of_main_memory_leaves_the_kernel_alone(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, "import torch\ntorch.empty(10**15)")
    assert parts.window.output_pane.notice() == ""
    assert "not enough" in parts.window.output_pane.text()
