"""Tests of the code pane as a whole."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QAction,
    QFontMetricsF,
    QInputMethodEvent,
    QKeySequence,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication

from desktop import theme
from widgets.code.code_pane import CodePane
from widgets.theme_colors import DARK, LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
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
    pane.setFocus()
    return pane


def first_color(pane: CodePane) -> QColor:
    """Return the colour of the code's first token."""
    formats = pane.editor.document().firstBlock().layout().formats()
    return formats[0].format.foreground().color()


def test_the_focus_goes_to_the_editor(pane: CodePane) -> None:
    assert pane.editor.hasFocus()
    assert pane.objectName() == "code_pane"


def test_set_code_is_no_edit_and_can_not_be_undone(qtbot: QtBot, pane: CodePane) -> None:
    with qtbot.assert_not_emitted(pane.code_edited):
        pane.set_code("x = 1\n")

    assert pane.code() == "x = 1\n"
    assert not pane.editor.document().isUndoAvailable()


def test_replace_code_can_be_undone_and_redone(qtbot: QtBot, pane: CodePane) -> None:
    pane.set_code("x = 1\n")
    qtbot.keyClicks(pane.editor, "mine")

    with qtbot.wait_signal(pane.code_edited):
        pane.replace_code("fresh")
    assert pane.code() == "fresh"
    pane.editor.undo()
    assert pane.code() == "minex = 1\n"
    pane.editor.redo()

    assert pane.code() == "fresh"


def test_every_change_of_the_learner_is_told(qtbot: QtBot, pane: CodePane) -> None:
    told: list[str] = []
    pane.code_edited.connect(lambda: told.append(pane.code()))

    qtbot.keyClicks(pane.editor, "ab")
    pane.editor.undo()

    assert told == ["a", "ab", ""]


@pytest.mark.parametrize("language", ["한글 주석", "comment"])
def test_ctrl_slash_comments(qtbot: QtBot, pane: CodePane, language: str) -> None:
    pane.set_code(language)

    qtbot.keyClick(pane.editor, Key.Key_Slash, Modifier.ControlModifier)
    assert pane.code() == f"# {language}"
    qtbot.keyClick(pane.editor, Key.Key_Slash, Modifier.ControlModifier)

    assert pane.code() == language


def test_the_error_line_is_told_in_words_and_brought_into_view(pane: CodePane) -> None:
    pane.set_code("\n".join(map(str, range(200))))

    pane.mark_error_line(150)
    assert pane.editor.accessibleDescription() == "Error on line 150"
    assert 149 in [block.blockNumber() for block, _ in pane.editor.visible_blocks()]
    assert pane.editor.textCursor().position() == 0
    pane.mark_error_line(None)

    assert pane.editor.accessibleDescription() == ""


@pytest.mark.parametrize(("line", "position"), [(1, 0), (2, 2), (3, 4), (9, 5)])
def test_go_to_line(pane: CodePane, line: int, position: int) -> None:
    pane.set_code("a\nb\nc")
    pane.editor.moveCursor(QTextCursor.MoveOperation.End)
    pane.editor.clearFocus()

    pane.go_to_line(line)

    assert pane.editor.textCursor().position() == position
    assert pane.editor.hasFocus()


def test_another_step_has_no_error_line(pane: CodePane) -> None:
    pane.set_code("a\nb")
    pane.mark_error_line(2)

    pane.set_code("a\nb")

    assert pane.editor.error_line.number() is None


def test_completion_is_asked_with_characters(qtbot: QtBot, pane: CodePane) -> None:
    pane.set_code("'🙂'.up")
    pane.editor.moveCursor(QTextCursor.MoveOperation.End)

    with qtbot.wait_signal(pane.completion_requested) as asked:
        pane.actions_of_code.complete.trigger()

    assert asked.args == ["'🙂'.up", 6]


def test_the_font_follows_the_application(qtbot: QtBot, qapp: QApplication, pane: CodePane) -> None:
    pane.set_code("가\nb")
    height = next(pane.editor.visible_blocks())[1].height()

    theme.apply_zoom(qapp, 2.0)

    qtbot.wait_until(lambda: next(pane.editor.visible_blocks())[1].height() > 1.8 * height)
    wide = QFontMetricsF(pane.editor.font())
    assert pane.editor.font().family() == "D2Coding"
    assert pane.editor.tabStopDistance() == wide.horizontalAdvance("    ")


def test_the_colours_follow_the_theme(qtbot: QtBot, qapp: QApplication, pane: CodePane) -> None:
    pane.set_code("import torch")
    for name, colors in (("dark", DARK), ("light", LIGHT)):
        theme.apply_theme(qapp, name)
        qtbot.wait_until(lambda color=colors.keyword: first_color(pane) == color)
        picture = pane.grab().toImage()
        assert picture.pixelColor(pane.width() - 20, pane.height() - 20) == colors.ground


def test_an_empty_pane_says_what_goes_there(pane: CodePane) -> None:
    assert pane.editor.placeholderText() == "Write Python here"
    assert pane.editor.accessibleName() == "Code of the step"


def test_a_syllable_being_composed_is_kept_by_a_comment(pane: CodePane) -> None:
    pane.set_code("x")
    QApplication.sendEvent(pane.editor, QInputMethodEvent("한", []))

    pane.actions_of_code.comment.trigger()

    assert pane.code() == "# x"
    assert pane.editor.composing()


def test_the_context_menu_offers_the_actions_too(pane: CodePane) -> None:
    menu = pane.editor.context_menu(QPoint(5, 5))

    assert set(pane.actions_of_code.all()) <= set(menu.actions())


def test_shift_enter_is_left_to_the_window(qtbot: QtBot, pane: CodePane) -> None:
    heard: list[str] = []
    for keys in ("Shift+Return", "Ctrl+Return"):
        action = QAction(pane, shortcut=QKeySequence(keys))  # pyright: ignore[reportCallIssue]
        action.triggered.connect(lambda _checked, keys=keys: heard.append(keys))
        pane.addAction(action)

    qtbot.keyClick(pane.editor, Key.Key_Return, Modifier.ShiftModifier)
    qtbot.keyClick(pane.editor, Key.Key_Return, Modifier.ControlModifier)

    assert heard == ["Shift+Return", "Ctrl+Return"]
    assert pane.code() == ""


def test_the_pane_needs_no_highlighting_library() -> None:
    script = "import sys, widgets.code.code_pane; sys.exit('pygments' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
