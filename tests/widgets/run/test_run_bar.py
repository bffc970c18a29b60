"""Tests of the run bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from desktop import theme
from widgets.records import KernelState, Outcome, StepResult
from widgets.run.device_toggle import DeviceToggle
from widgets.run.run_bar import RunBar


@pytest.fixture
def bar(qtbot: QtBot) -> RunBar:
    bar = RunBar()
    qtbot.add_widget(bar)
    bar.add_toggle(DeviceToggle())
    bar.set_state(KernelState.READY)
    bar.resize(1000, 40)
    with qtbot.wait_exposed(bar):
        bar.show()
    return bar


def button(bar: RunBar, name: str) -> QToolButton:
    found = bar.findChild(QToolButton, name)
    assert found is not None
    return found


def shown(bar: RunBar) -> list[QToolButton]:
    return [found for found in bar.findChildren(QToolButton) if found.isVisible()]


def menu_texts(bar: RunBar) -> list[str]:
    actions = button(bar, "more_button").menu().actions()
    return [action.text() for action in actions if not action.isSeparator()]


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("run_button", "run_requested"),
        ("reset_button", "reset_requested"),
        ("run_above_button", "run_above_requested"),
        ("check_button", "check_requested"),
    ],
)
def test_a_click_is_a_wish(bar: RunBar, qtbot: QtBot, name: str, signal: str) -> None:
    bar.set_exercise(True)
    with qtbot.wait_signal(getattr(bar, signal)):
        qtbot.mouseClick(button(bar, name), Qt.MouseButton.LeftButton)


def test_run_and_next_is_in_the_menu(bar: RunBar, qtbot: QtBot) -> None:
    assert menu_texts(bar) == ["Run and go to the next step"]
    with qtbot.wait_signal(bar.run_next_requested):
        button(bar, "more_button").menu().actions()[-1].trigger()


@pytest.mark.parametrize(
    ("state", "run", "stop"),
    [
        (KernelState.STARTING, True, False),
        (KernelState.READY, True, False),
        (KernelState.RUNNING, False, True),
        (KernelState.STOPPING, False, False),
        (KernelState.DEAD, True, False),
    ],
)
def test_state_decides_what_can_be_done(
    bar: RunBar, state: KernelState, run: bool, stop: bool
) -> None:
    bar.set_state(state)
    assert button(bar, "run_button").isEnabled() is run
    assert button(bar, "stop_button").isEnabled() is stop
    assert button(bar, "reset_button").isEnabled()


def test_stop_becomes_force_stop(bar: RunBar, qtbot: QtBot) -> None:
    stop = button(bar, "stop_button")
    bar.set_state(KernelState.RUNNING)
    with qtbot.wait_signal(bar.stop_requested):
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    bar.set_state(KernelState.STOPPING)
    bar.set_force(True)
    assert stop.text() == "Force stop"
    assert "lost" in stop.toolTip()
    with (
        qtbot.wait_signal(bar.force_stop_requested),
        qtbot.assert_not_emitted(bar.stop_requested),
    ):
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    bar.set_state(KernelState.READY)
    assert stop.text() == "Stop"
    assert not stop.isEnabled()


@pytest.mark.parametrize(
    ("seconds", "device", "words"),
    [
        (0.0004, "cpu", "0.4 ms"),
        (0.0123, "cpu", "12 ms"),
        (0.501, "cpu", "0.50 s"),
        (3.456, "cpu", "3.46 s"),
        (42.04, "cuda:0", "42.0 s on cuda:0"),
        (125.2, "cpu", "2 min 5 s"),
    ],
)
def test_wall_time(bar: RunBar, seconds: float, device: str, words: str) -> None:
    bar.set_result(StepResult("a", Outcome.OK, seconds, device))
    label = bar.findChild(QLabel, "wall_time")
    assert label is not None
    assert label.text() == words
    assert label.isVisible()
    bar.set_result(None)
    assert label.isHidden()


def test_how_the_step_ended_is_in_the_tooltip(bar: RunBar) -> None:
    bar.set_result(StepResult("a", Outcome.ERROR, 0.5))
    label = bar.findChild(QLabel, "wall_time")
    assert label is not None
    assert label.toolTip() == "Wall time until the error"


def test_check_is_for_exercises_only(bar: RunBar) -> None:
    check = button(bar, "check_button")
    assert check.isHidden()
    bar.set_exercise(True)
    assert check.isVisible()
    bar.set_exercise(False)
    bar.resize(bar.minimumSizeHint().width(), 40)
    assert "Check" not in menu_texts(bar)


def test_every_button_speaks(bar: RunBar) -> None:
    bar.set_exercise(True)
    for found in bar.findChildren(QToolButton):
        assert found.toolTip(), found.objectName()
        assert found.text() or found.accessibleName(), found.objectName()
    assert "Ctrl+Enter" in button(bar, "run_button").toolTip()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("force", [False, True])
def test_a_narrow_bar_folds_into_the_menu(
    bar: RunBar, qtbot: QtBot, qapp: QApplication, zoom: float, force: bool
) -> None:
    theme.apply_zoom(qapp, zoom)
    bar.set_exercise(True)
    bar.set_result(StepResult("a", Outcome.OK, 0.0123))
    bar.set_state(KernelState.RUNNING)
    bar.set_force(force)
    bar.resize(440, bar.sizeHint().height())
    qtbot.wait_until(lambda: button(bar, "run_above_button").isHidden())
    assert bar.width() == 440
    assert menu_texts(bar)[-3:] == ["Reset", "Run all above", "Run and go to the next step"]
    qtbot.wait_until(lambda: all(b.width() >= b.sizeHint().width() for b in shown(bar)))
    assert max(b.mapTo(bar, b.rect().topRight()).x() for b in shown(bar)) < 440
    for name in (
        "run_button",
        "stop_button",
        "check_button",
        "more_button",
        "cpu_button",
        "gpu_button",
    ):
        assert button(bar, name).isVisible()


def test_check_keeps_its_text_longest(bar: RunBar, qtbot: QtBot) -> None:
    bar.set_exercise(True)
    bar.set_result(StepResult("a", Outcome.OK, 0.0123))
    icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
    given_up: list[str] = []
    for width in range(bar.sizeHint().width(), bar.minimumSizeHint().width() - 1, -1):
        bar.resize(width, bar.height())
        for name in ("run_button", "stop_button", "check_button"):
            if button(bar, name).toolButtonStyle() == icon_only and name not in given_up:
                given_up.append(name)
        for name in ("run_above_button", "reset_button"):
            if button(bar, name).isHidden() and name not in given_up:
                given_up.append(name)
        label = bar.findChild(QLabel, "wall_time")
        if label is not None and label.isHidden() and "time" not in given_up:
            given_up.append("time")
        text_only = Qt.ToolButtonStyle.ToolButtonTextOnly
        if button(bar, "cpu_button").toolButtonStyle() == text_only and "cpu" not in given_up:
            given_up.append("cpu")
    assert given_up == [
        "run_above_button",
        "reset_button",
        "time",
        "cpu",
        "stop_button",
        "run_button",
        "check_button",
    ]
    assert button(bar, "check_button").isVisible()


@pytest.mark.parametrize("state", [KernelState.STARTING, KernelState.DEAD])
def test_a_step_that_waits_for_its_kernel_can_be_stopped(bar: RunBar, state: KernelState) -> None:
    bar.set_state(state)
    bar.set_waiting(True)
    assert button(bar, "stop_button").isEnabled()
    assert not button(bar, "run_button").isEnabled()
    bar.set_waiting(False)
    assert not button(bar, "stop_button").isEnabled()
    assert button(bar, "run_button").isEnabled()


def test_a_click_leaves_the_keys_where_they_are(bar: RunBar, qtbot: QtBot) -> None:
    bar.activateWindow()
    for found in bar.findChildren(QToolButton):
        assert found.focusPolicy() == Qt.FocusPolicy.TabFocus, found.objectName()


def test_a_button_that_dies_under_the_keys_says_so(bar: RunBar, qtbot: QtBot) -> None:
    bar.activateWindow()
    button(bar, "run_button").setFocus()
    with qtbot.wait_signal(bar.focus_given_up):
        bar.set_state(KernelState.RUNNING)
    button(bar, "more_button").setFocus()
    with qtbot.assert_not_emitted(bar.focus_given_up):
        bar.set_state(KernelState.READY)
        bar.set_state(KernelState.RUNNING)


def test_the_toggle_ends_at_the_right_edge(bar: RunBar, qtbot: QtBot) -> None:
    gpu = button(bar, "gpu_button")
    qtbot.wait_until(lambda: gpu.mapTo(bar, gpu.rect().topRight()).x() == bar.width() - 1)


def test_a_wide_bar_unfolds_again(bar: RunBar, qtbot: QtBot) -> None:
    bar.resize(bar.minimumSizeHint().width(), 40)
    qtbot.wait_until(lambda: button(bar, "reset_button").isHidden())
    bar.resize(1000, 40)
    qtbot.wait_until(lambda: button(bar, "reset_button").isVisible())
    assert menu_texts(bar) == ["Run and go to the next step"]


def test_tab_goes_along_the_row(bar: RunBar) -> None:
    assert button(bar, "run_above_button").nextInFocusChain() is button(bar, "more_button")


def test_language_and_palette_changes_keep_what_is_shown(
    bar: RunBar, qtbot: QtBot, qapp: QApplication
) -> None:
    bar.set_state(KernelState.RUNNING)
    bar.set_force(True)
    sheet = bar.styleSheet()
    theme.apply_theme(qapp, "dark")
    qtbot.wait_until(lambda: bar.styleSheet() != sheet)
    button(bar, "stop_button").defaultAction().setText("?")
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))
    assert button(bar, "stop_button").text() == "Force stop"
