"""Where the keys go in the real window: F6, the views, and home to the code."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from desktop.main_window import MainWindow
from desktop.settings import Settings
from tests.widgets.lesson.lesson_pages import PAGE
from widgets.code.find_bar import FindBar
from widgets.lesson.lesson_tree import LessonTree
from widgets.lesson.option_button import OptionButton
from widgets.lesson_records import LessonEntry, StepEntry
from widgets.output.input_row import InputRow
from widgets.output.output_text import OutputText
from widgets.records import InputRequest, KernelState
from widgets.tab_order import tab_stops
from widgets.theme_colors import LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = MainWindow(Settings(tmp_path))
    qtbot.add_widget(made)
    made.lesson_sidebar.set_lessons([LessonEntry("01_a", "Tensors", "", (StepEntry("one", "A"),))])
    made.lesson_view.show_page(PAGE)
    made.run_bar.set_state(KernelState.READY)
    with qtbot.wait_exposed(made):
        made.show()
    made.activateWindow()
    qtbot.wait_until(lambda: made.code_pane.editor.hasFocus())
    return made


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def pane_with_keys(window: MainWindow) -> str:
    panes = {
        "lessons": window.lesson_sidebar,
        "text": window.lesson_view,
        "code": window.code_pane,
        "output": window.output_pane,
        "views": window.views,
    }
    return next(name for name, pane in panes.items() if pane.isAncestorOf(focus()))


def test_f6_goes_round_the_panes(window: MainWindow, qtbot: QtBot) -> None:
    seen = []
    for _ in range(5):
        qtbot.keyClick(focus(), Key.Key_F6)
        seen.append(pane_with_keys(window))
    assert seen == ["output", "views", "lessons", "text", "code"]
    qtbot.keyClick(focus(), Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert pane_with_keys(window) == "text"


def test_a_line_shows_that_keys_scroll_the_text(window: MainWindow, qtbot: QtBot) -> None:
    view = window.lesson_view
    assert view.grab().toImage().pixelColor(0, 20) == LIGHT.ground
    qtbot.keyClick(focus(), Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert view.grab().toImage().pixelColor(0, 20) == LIGHT.accent


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_2])
def test_a_view_gets_the_keys_with_its_shortcut(
    window: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    window.desk_actions["show_tensors"].triggered.connect(window.show_tensors)
    window.desk_actions["show_distribution"].triggered.connect(window.show_distribution)
    qtbot.keyClick(focus(), key, Control)
    assert pane_with_keys(window) == "views"


def test_ctrl_f_looks_in_the_code_from_anywhere(window: MainWindow, qtbot: QtBot) -> None:
    window.lesson_sidebar.focus_filter()
    qtbot.keyClick(focus(), Key.Key_F, Control)
    bar = window.code_pane.findChild(FindBar)
    assert isinstance(bar, FindBar)
    assert bar.isVisible()
    assert bar.field.hasFocus()


def test_a_click_on_run_leaves_the_keys_in_the_code(window: MainWindow, qtbot: QtBot) -> None:
    run = window.findChild(QToolButton, "run_button")
    assert isinstance(run, QToolButton)
    qtbot.mouseClick(run, Qt.MouseButton.LeftButton)
    window.run_bar.set_state(KernelState.RUNNING)
    assert window.code_pane.editor.hasFocus()


def test_run_by_space_hands_the_keys_to_the_code(window: MainWindow, qtbot: QtBot) -> None:
    run = window.findChild(QToolButton, "run_button")
    assert isinstance(run, QToolButton)
    run.setFocus()
    window.run_bar.set_state(KernelState.RUNNING)
    assert window.code_pane.editor.hasFocus()


def test_a_prediction_chosen_by_mouse_leaves_the_keys_in_the_code(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.mouseClick(window.lesson_view.findChildren(OptionButton)[0], Qt.MouseButton.LeftButton)
    window.lesson_view.reveal_prediction("six")
    window.lesson_view.show_page(PAGE._replace(step_id="two", prediction=None))
    assert window.code_pane.editor.hasFocus()


def test_an_option_that_goes_hands_the_keys_to_the_code(window: MainWindow) -> None:
    window.lesson_view.findChildren(OptionButton)[0].setFocus()
    window.lesson_view.show_page(PAGE._replace(step_id="two", prediction=None))
    assert window.code_pane.editor.hasFocus()


def test_tab_reads_the_window_from_left_to_right(window: MainWindow) -> None:
    panes = [
        window.lesson_sidebar,
        window.lesson_view,
        window.code_pane,
        window.run_bar,
        window.output_pane,
        window.views,
    ]
    stops = tab_stops(window)
    first = next(stop for stop in stops if panes[0].isAncestorOf(stop) or stop is panes[0])
    stops = stops[stops.index(first) :] + stops[: stops.index(first)]
    places = [pane for stop in stops for pane in panes if pane.isAncestorOf(stop) or stop is pane]
    assert [pane for pane, _ in groupby(places)] == panes


def test_options_stand_before_the_code_in_the_order_of_tab(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.lesson_view.show_page(PAGE._replace(step_id="two"))
    window.lesson_view.set_tried(True)
    order: list[QWidget] = []
    part: QWidget | None = window.lesson_view.findChildren(OptionButton)[-1]
    while part is not None and part is not window.code_pane.editor:
        order.append(part)
        part = part.nextInFocusChain()
    assert not any(window.views.isAncestorOf(part) for part in order)


@pytest.mark.parametrize("ends", ["answered", "stopped"])
def test_a_line_of_input_gives_the_keys_back(window: MainWindow, qtbot: QtBot, ends: str) -> None:
    window.output_pane.ask_input(InputRequest("name? "))
    row = window.output_pane.findChild(InputRow)
    assert isinstance(row, InputRow)
    assert row.isAncestorOf(focus())
    if ends == "answered":
        qtbot.keyClick(focus(), Key.Key_Return)
    else:
        window.output_pane.end_step()
    assert window.code_pane.editor.hasFocus()


def _edge_color(widget: QWidget) -> str:
    """Return the colour in the middle of a widget's upper edge."""
    image = widget.window().grab().toImage()
    edge = widget.mapTo(widget.window(), QPoint(widget.width() // 2, 0))
    ratio = image.devicePixelRatio()
    return image.pixelColor(edge * ratio).name()


@pytest.mark.parametrize("kind", [LessonTree, OutputText])
def test_what_has_the_keys_is_framed(window: MainWindow, qtbot: QtBot, kind: type[QWidget]) -> None:
    pane = window.findChild(kind)
    assert isinstance(pane, kind)
    assert _edge_color(pane) != LIGHT.accent.name()
    pane.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.wait_until(pane.hasFocus)
    assert _edge_color(pane) == LIGHT.accent.name()
