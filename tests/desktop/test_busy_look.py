"""Buttons and words while the torch thread works: calm at first, true from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from typing_extensions import override

from desktop.busy_look import BusyLook
from desktop.main_window import MainWindow
from desktop.settings import Settings
from tests.desktop.conftest import run
from widgets.records import KernelState, Outcome, StepResult

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = MainWindow(Settings(tmp_path))
    qtbot.add_widget(made)
    return made


def button(window: QWidget, name: str) -> QToolButton:
    found = window.findChild(QToolButton, name)
    assert isinstance(found, QToolButton)
    return found


class Changes(QObject):
    """Counts how often a widget was enabled or disabled."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.EnabledChange
        return False


def test_a_short_step_lets_no_button_flicker(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, "x = 1")
    changes = Changes(button(parts.window, "run_button"))
    seen = []
    for _ in range(5):
        changes.count = 0
        run(parts, qtbot, "x = 2")
        seen.append(changes.count)
    # On a busy machine even this step may take longer than a moment.
    assert min(seen) == 0
    assert parts.window.kernel_status.words() == "torch thread: ready"


def test_a_long_step_is_seen_to_run(parts: Parts, qtbot: QtBot) -> None:
    parts.window.code_pane.replace_code("input()")
    with qtbot.wait_signal(parts.thread.input_requested, timeout=30_000):
        parts.runs.run_open_step()
    qtbot.wait_until(button(parts.window, "stop_button").isEnabled)
    assert not button(parts.window, "run_button").isEnabled()
    assert parts.window.kernel_status.words().startswith("torch thread: running")
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        parts.thread.send_input("")
    qtbot.wait_until(button(parts.window, "run_button").isEnabled)
    assert not button(parts.window, "stop_button").isEnabled()


def test_the_time_of_the_run_before_goes_while_a_step_runs(
    window: MainWindow, qtbot: QtBot
) -> None:
    look, bar = BusyLook(window), window.run_bar
    time = bar.findChild(QLabel, "wall_time")
    assert isinstance(time, QLabel)
    with qtbot.wait_exposed(window):
        window.show()
    look.set_state(KernelState.READY)
    bar.set_result(StepResult("a", Outcome.OK, 0.5))
    assert not time.isHidden()
    look.set_running(True)
    assert not time.isHidden()
    qtbot.wait_until(time.isHidden)
    bar.set_result(StepResult("a", Outcome.OK, 2.5))
    look.set_running(False)
    assert not time.isHidden()
    assert time.text() == "2.50 s"


def test_many_short_steps_in_a_row_are_seen_to_run(window: MainWindow, qtbot: QtBot) -> None:
    look = BusyLook(window)
    look.set_state(KernelState.READY)
    stop = button(window, "stop_button")

    def step() -> bool:
        for running, state in [(True, KernelState.RUNNING), (False, KernelState.RUNNING),
                               (True, KernelState.READY)]:  # fmt: skip
            look.set_running(running)
            look.set_state(state)
        return stop.isEnabled()

    qtbot.wait_until(step)


@pytest.mark.parametrize("state", [KernelState.STOPPING, KernelState.DEAD, KernelState.STARTING])
def test_what_is_no_step_shows_at_once(window: MainWindow, state: KernelState) -> None:
    look = BusyLook(window)
    look.set_state(state)
    assert window.kernel_status.state is state


def test_stop_is_offered_while_a_step_waits_for_its_kernel(
    window: MainWindow, qtbot: QtBot
) -> None:
    look = BusyLook(window)
    look.set_state(KernelState.STARTING)
    look.set_running(True)
    qtbot.wait_until(button(window, "stop_button").isEnabled)
