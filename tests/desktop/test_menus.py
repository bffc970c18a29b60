"""The menus of the real window: what they offer, with which keys, and to which text."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTextEdit

from desktop.about import about_words
from desktop.main_window import MainWindow
from desktop.settings import Settings
from widgets.code.documentation_popup import DocumentationPopup
from widgets.records import Documentation, KernelState, OutputChunk

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = MainWindow(Settings(tmp_path))
    qtbot.add_widget(made)
    made.code_pane.set_code("x = 1\n")
    made.run_bar.set_state(KernelState.READY)
    with qtbot.wait_exposed(made):
        made.show()
    made.activateWindow()
    qtbot.wait_until(lambda: made.code_pane.editor.hasFocus())
    return made


def entries(window: MainWindow, menu: str) -> dict[str, str]:
    """Return the keys that a menu shows for each of its texts."""
    found = window.findChild(QMenu, menu)
    assert isinstance(found, QMenu)
    shown = {}
    for action in found.actions():
        text, _, keys = action.text().partition("\t")
        shown[text] = keys or action.shortcut().toString()
    return shown


def test_the_edit_menu_has_what_an_editor_has(window: MainWindow) -> None:
    shown = entries(window, "edit_menu")
    wanted = {
        "Undo": "Ctrl+Z",
        "Redo": "Ctrl+Shift+Z",
        "Cut": "Ctrl+X",
        "Copy": "Ctrl+C",
        "Paste": "Ctrl+V",
        "Comment out or in": "Ctrl+/",
        "Complete the name": "Ctrl+Space",
        "Show documentation": "F1",
        "Find": "Ctrl+F",
    }
    assert {text: shown.get(text) for text in wanted} == wanted


def test_run_is_shown_with_the_keys_that_the_readme_names(window: MainWindow) -> None:
    shown = entries(window, "run_menu")
    assert shown["Run the step"] == "Ctrl+Enter"
    assert shown["Run and go to the next step"] == "Shift+Enter"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_both_enter_keys_run(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.wait_signal(window.desk_actions["run"].triggered):
        qtbot.keyClick(window.code_pane.editor, key, Control)


def test_no_keys_are_claimed_twice(window: MainWindow) -> None:
    claimed: dict[str, list[str]] = {}
    everywhere = Qt.ShortcutContext.WindowShortcut
    for action in window.findChildren(QAction):
        for keys in action.shortcuts() if action.shortcutContext() == everywhere else ():
            claimed.setdefault(keys.toString(), []).append(action.text())
    assert {keys: texts for keys, texts in claimed.items() if len(set(texts)) > 1} == {}


def test_the_menu_edits_the_code(window: MainWindow, qtbot: QtBot) -> None:
    actions, editor = window.desk_actions, window.code_pane.editor
    qtbot.keyClicks(editor, "y")
    actions["undo"].trigger()
    assert window.code_pane.code() == "x = 1\n"
    actions["redo"].trigger()
    assert window.code_pane.code() == "yx = 1\n"
    editor.selectAll()
    actions["cut"].trigger()
    assert window.code_pane.code() == ""
    actions["paste"].trigger()
    assert window.code_pane.code() == "yx = 1\n"
    actions["comment"].trigger()
    assert "#" in window.code_pane.code()


def test_copy_takes_what_is_selected_where_the_keys_go(window: MainWindow, qtbot: QtBot) -> None:
    window.output_pane.append(OutputChunk("stdout", "tensor(6.)"))
    assert window.output_pane.text().strip() == "tensor(6.)"
    text = window.output_pane.findChild(QTextEdit)
    assert isinstance(text, QTextEdit)
    text.setFocus()
    text.moveCursor(QTextCursor.MoveOperation.Start)
    text.moveCursor(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    window.desk_actions["copy"].trigger()
    assert QApplication.clipboard().text().strip() == "tensor(6.)"
    window.desk_actions["cut"].trigger()
    assert window.output_pane.text().strip() == "tensor(6.)"


def test_a_line_that_has_the_keys_is_edited_instead(window: MainWindow, qtbot: QtBot) -> None:
    window.lesson_sidebar.focus_filter()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "rand")
    line.selectAll()
    window.desk_actions["cut"].trigger()
    assert line.text() == ""
    assert window.code_pane.code() == "x = 1\n"


def test_about_names_versions_and_licences() -> None:
    words = about_words()
    assert f"Python {platform.python_version()}" in words
    assert "torch 2" in words
    for name in ("Tensor Desk 0", "Qt 6", "PySide6 6", "Pretendard", "D2Coding", "Lucide", "MIT"):
        assert name in words


def test_run_takes_the_documentation_away(window: MainWindow, qtbot: QtBot) -> None:
    window.code_pane.show_documentation(Documentation("x", "an int"))
    popup = window.findChild(DocumentationPopup)
    assert isinstance(popup, DocumentationPopup)
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Return, Control)
    assert popup.isHidden()
    assert window.code_pane.editor.hasFocus()
