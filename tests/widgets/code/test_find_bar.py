"""Tests of the find bar in its pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QToolButton

from desktop import theme
from widgets.code.code_pane import CodePane
from widgets.code.find_bar import FindBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

Key = Qt.Key
Modifier = Qt.KeyboardModifier


@pytest.fixture
def pane(qtbot: QtBot) -> CodePane:
    pane = CodePane()
    qtbot.add_widget(pane)
    pane.resize(500, 300)
    with qtbot.wait_exposed(pane):
        pane.show()
    pane.activateWindow()
    pane.editor.setFocus()
    pane.set_code("rand\nRand\nrandn\n")
    return pane


@pytest.fixture
def bar(pane: CodePane) -> FindBar:
    bar = pane.findChild(FindBar)
    assert bar is not None
    return bar


def count(bar: FindBar) -> str:
    """Return what the bar says about the matches."""
    return next(label.text() for label in bar.findChildren(QLabel))


def button(bar: FindBar, name: str) -> QToolButton:
    """Return the button of an accessible name."""
    return next(b for b in bar.findChildren(QToolButton) if b.accessibleName().startswith(name))


def test_ctrl_f_opens_and_esc_closes(qtbot: QtBot, pane: CodePane, bar: FindBar) -> None:
    assert not bar.isVisible()

    qtbot.keyClick(pane.editor, Key.Key_F, Modifier.ControlModifier)
    assert bar.isVisible()
    assert bar.field.hasFocus()
    qtbot.keyClicks(bar.field, "rand")
    qtbot.keyClick(bar.field, Key.Key_Escape)

    assert not bar.isVisible()
    assert pane.editor.hasFocus()
    assert pane.editor.extraSelections() == []
    assert pane.editor.textCursor().selectedText() == "rand"


def test_typing_counts_and_enter_goes_on(qtbot: QtBot, pane: CodePane, bar: FindBar) -> None:
    pane.show_find()
    qtbot.keyClicks(bar.field, "rand")
    counts = [count(bar)]
    for modifier in (Modifier.NoModifier, Modifier.NoModifier, Modifier.NoModifier):
        qtbot.keyClick(bar.field, Key.Key_Return, modifier)
        counts.append(count(bar))
    qtbot.keyClick(bar.field, Key.Key_Return, Modifier.ShiftModifier)
    counts.append(count(bar))

    assert counts == ["1 of 3", "2 of 3", "3 of 3", "1 of 3", "3 of 3"]


def test_f3_goes_on_from_the_code(qtbot: QtBot, pane: CodePane, bar: FindBar) -> None:
    pane.show_find()
    qtbot.keyClicks(bar.field, "rand")
    pane.editor.setFocus()

    qtbot.keyClick(pane.editor, Key.Key_F3)
    assert count(bar) == "2 of 3"
    qtbot.keyClick(pane.editor, Key.Key_F3, Modifier.ShiftModifier)

    assert count(bar) == "1 of 3"


def test_f3_opens_a_closed_bar(qtbot: QtBot, pane: CodePane, bar: FindBar) -> None:
    qtbot.keyClick(pane.editor, Key.Key_F3)

    assert bar.isVisible()


def test_the_case_may_matter(qtbot: QtBot, pane: CodePane, bar: FindBar) -> None:
    pane.show_find()
    qtbot.keyClicks(bar.field, "Rand")
    assert count(bar) == "1 of 3"

    button(bar, "Match case").click()

    assert count(bar) == "1 of 1"


def test_no_match_is_said(qtbot: QtBot, pane: CodePane, bar: FindBar) -> None:
    pane.show_find()
    assert count(bar) == ""

    qtbot.keyClicks(bar.field, "gone")

    assert count(bar) == "No match"
    assert not button(bar, "Next").isEnabled()


def test_a_selected_text_is_looked_for(pane: CodePane, bar: FindBar) -> None:
    pane.editor.moveCursor(QTextCursor.MoveOperation.EndOfLine, QTextCursor.MoveMode.KeepAnchor)

    pane.show_find()

    assert bar.field.text() == "rand"
    assert count(bar) == "1 of 3"


def test_matches_are_counted_anew_while_the_code_changes(
    qtbot: QtBot, pane: CodePane, bar: FindBar
) -> None:
    pane.show_find()
    qtbot.keyClicks(bar.field, "rand")

    pane.replace_code("rand")
    qtbot.wait_until(lambda: count(bar) == "1 found")
    pane.set_code("rand rand")

    qtbot.wait_until(lambda: count(bar) == "2 found")


def test_every_control_has_a_name_and_a_tool_tip(bar: FindBar) -> None:
    controls = [bar.field, *bar.findChildren(QToolButton)]

    assert len(controls) == 5
    assert all(control.accessibleName() and control.toolTip() for control in controls)


def test_the_buttons_have_icons_as_large_as_the_text(
    qtbot: QtBot, qapp: QApplication, pane: CodePane, bar: FindBar
) -> None:
    pane.show_find()
    close = button(bar, "Close")
    assert not close.icon().isNull()
    side = close.iconSize().width()

    theme.apply_zoom(qapp, 2.0)

    qtbot.wait_until(lambda: close.iconSize().width() > 1.5 * side)


def test_asked_for_again_it_keeps_what_it_looks_for(
    qtbot: QtBot, pane: CodePane, bar: FindBar
) -> None:
    pane.show_find()
    qtbot.keyClicks(bar.field, "RAND")

    pane.show_find()

    assert bar.field.text() == "RAND"
    assert bar.field.selectedText() == "RAND"
