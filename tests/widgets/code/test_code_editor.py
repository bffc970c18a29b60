"""Tests of the editor by its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QInputMethodEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication

import resources
from widgets.code.code_editor import CodeEditor
from widgets.theme_colors import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key
Modifier = Qt.KeyboardModifier


@pytest.fixture
def editor(qtbot: QtBot) -> CodeEditor:
    editor = CodeEditor()
    qtbot.add_widget(editor)
    editor.setFont(resources.code_font(QFont("Pretendard", 10)))
    editor.highlighter.set_colors(LIGHT)
    editor.resize(400, 300)
    with qtbot.wait_exposed(editor):
        editor.show()
    editor.setFocus()
    return editor


def place(editor: CodeEditor, shown: str) -> None:
    """Fill the editor; `|` is the cursor, or `«»` the selection."""
    editor.set_text(shown.translate({ord(sign): None for sign in "«»|"}))
    cursor = editor.textCursor()
    if "|" in shown:
        cursor.setPosition(shown.index("|"))
    else:
        cursor.setPosition(shown.index("«"))
        cursor.setPosition(shown.index("»") - 1, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def drawn(editor: CodeEditor) -> str:
    """Return the editor's text with its cursor."""
    text, cursor = editor.toPlainText(), editor.textCursor()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    if start == end:
        return f"{text[:start]}|{text[start:]}"
    return f"{text[:start]}«{text[start:end]}»{text[end:]}"


def compose(editor: CodeEditor, preedit: str, commit: str = "") -> None:
    """Send what an input method sends."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


@pytest.mark.parametrize(
    ("key", "modifier", "before", "after"),
    [
        (Key.Key_Return, Modifier.NoModifier, "if x:|", "if x:\n    |"),
        (Key.Key_Enter, Modifier.KeypadModifier, "    x|", "    x\n    |"),
        (Key.Key_Return, Modifier.NoModifier, "    return 1|", "    return 1\n|"),
        (Key.Key_Return, Modifier.NoModifier, "f(|)", "f(\n    |\n)"),
        (Key.Key_Return, Modifier.NoModifier, "f(a,|  b)", "f(a,\n    |b)"),
        (Key.Key_Return, Modifier.NoModifier, "    |x", "    \n    |x"),
        (Key.Key_Return, Modifier.NoModifier, "|x", "\n|x"),
        (Key.Key_Return, Modifier.NoModifier, "if x:«y»", "if x:\n    |"),
        (Key.Key_Return, Modifier.NoModifier, '  """a|  b', '  """a\n  |  b'),
        (Key.Key_Tab, Modifier.NoModifier, "a|", "a   |"),
        (Key.Key_Tab, Modifier.NoModifier, "a«\nb»", "    a«\n    b»"),
        (Key.Key_Backtab, Modifier.ShiftModifier, "    a«\n    b»", "a«\nb»"),
        (Key.Key_Backspace, Modifier.NoModifier, "        |x", "    |x"),
        (Key.Key_Backspace, Modifier.NoModifier, "ab|", "a|"),
        (Key.Key_Backspace, Modifier.NoModifier, "«ab»", "|"),
        (Key.Key_Home, Modifier.NoModifier, "    x|", "    |x"),
        (Key.Key_Home, Modifier.NoModifier, "    |x", "|    x"),
        (Key.Key_Home, Modifier.ShiftModifier, "    xy|", "    «xy»"),
        (Key.Key_Return, Modifier.ControlModifier, "x|", "x|"),
        (Key.Key_Return, Modifier.ShiftModifier, "x|", "x|"),
    ],
)
def test_key(
    qtbot: QtBot, editor: CodeEditor, key: Key, modifier: Modifier, before: str, after: str
) -> None:
    place(editor, before)

    qtbot.keyClick(editor, key, modifier)

    assert drawn(editor) == after


def test_a_new_line_behind_an_emoji(qtbot: QtBot, editor: CodeEditor) -> None:
    editor.set_text("x = '🙂'; f()")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.moveCursor(QTextCursor.MoveOperation.Left)

    qtbot.keyClick(editor, Key.Key_Return)

    assert editor.toPlainText() == "x = '🙂'; f(\n    \n)"


def test_typing_a_function(qtbot: QtBot, editor: CodeEditor) -> None:
    for line in ("def f(x):", "if x:", "return 1", "return 2", "f(3)"):
        qtbot.keyClicks(editor, line)
        qtbot.keyClick(editor, Key.Key_Return)

    assert editor.toPlainText() == ("def f(x):\n    if x:\n        return 1\n    return 2\nf(3)\n")


def test_a_new_line_is_undone_with_its_indentation(qtbot: QtBot, editor: CodeEditor) -> None:
    place(editor, "f(|)")

    qtbot.keyClick(editor, Key.Key_Return)
    editor.undo()

    assert editor.toPlainText() == "f()"


def test_edited_tells_typing_but_not_set_text(qtbot: QtBot, editor: CodeEditor) -> None:
    with qtbot.assert_not_emitted(editor.edited):
        editor.set_text("x = 1")
    with qtbot.wait_signal(editor.edited):
        qtbot.keyClicks(editor, "y")
    with qtbot.wait_signal(editor.edited):
        editor.undo()


def test_colouring_is_no_edit(qtbot: QtBot, editor: CodeEditor) -> None:
    editor.set_text("x = 1")

    with qtbot.assert_not_emitted(editor.edited):
        editor.highlighter.set_colors(LIGHT)


def test_a_syllable_being_composed_is_no_edit(qtbot: QtBot, editor: CodeEditor) -> None:
    place(editor, "# |")

    with qtbot.assert_not_emitted(editor.edited):
        compose(editor, "ㅎ")
        compose(editor, "한")
    assert editor.composing()
    assert editor.toPlainText() == "# "

    with qtbot.wait_signal(editor.edited):
        compose(editor, "", "한")
    assert not editor.composing()
    assert editor.toPlainText() == "# 한"


def test_keys_leave_a_syllable_being_composed_alone(qtbot: QtBot, editor: CodeEditor) -> None:
    place(editor, "    |")
    compose(editor, "한")

    qtbot.keyClick(editor, Key.Key_Backspace)

    assert editor.toPlainText() == "   "


@pytest.mark.parametrize("text", ["", "    x = '한글'", "a\nb\nc"])
def test_the_input_method_is_told_where_the_cursor_is(editor: CodeEditor, text: str) -> None:
    editor.set_text(text)
    editor.moveCursor(QTextCursor.MoveOperation.End)

    told = editor.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).toRect()

    shown = editor.cursorRect()
    corner = editor.viewport().mapTo(editor, shown.topLeft())
    assert (told.topLeft() - corner).manhattanLength() <= 1
    assert told.height() == shown.height()


def test_hangul_is_two_columns_wide(editor: CodeEditor) -> None:
    editor.set_text("가나다라\nabcdefgh")
    rights = []
    for line in range(2):
        cursor = QTextCursor(editor.document().findBlockByNumber(line))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        rights.append(editor.cursorRect(cursor).x())

    assert abs(rights[0] - rights[1]) <= 1


def test_pasted_code_is_cleaned_in_one_step(editor: CodeEditor) -> None:
    data = QMimeData()
    data.setText(">>> x = 1\n>>> y = 2\n")
    place(editor, "a|")

    editor.insertFromMimeData(data)
    assert editor.toPlainText() == "ax = 1\ny = 2\n"
    editor.undo()

    assert editor.toPlainText() == "a"


def _turn(editor: CodeEditor, angle: int, modifier: Modifier) -> None:
    middle = QPointF(editor.viewport().rect().center())
    event = QWheelEvent(
        middle, editor.viewport().mapToGlobal(middle), QPoint(), QPoint(0, angle),
        Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(editor.viewport(), event)


@pytest.mark.parametrize(("angles", "steps"), [([120], 1), ([-240], -2), ([60, 60], 1)])
def test_the_wheel_with_ctrl_asks_for_zoom(
    qtbot: QtBot, editor: CodeEditor, angles: list[int], steps: int
) -> None:
    size = editor.font().pointSizeF()

    with qtbot.wait_signal(editor.zoom_requested) as asked:
        for angle in angles:
            _turn(editor, angle, Modifier.ControlModifier)

    assert asked.args == [steps]
    assert editor.font().pointSizeF() == size


def test_the_wheel_alone_scrolls(qtbot: QtBot, editor: CodeEditor) -> None:
    editor.set_text("x\n" * 200)

    with qtbot.assert_not_emitted(editor.zoom_requested):
        _turn(editor, -120, Modifier.NoModifier)

    assert editor.verticalScrollBar().value() > 0


def test_show_block_scrolls_only_if_need_be(editor: CodeEditor) -> None:
    editor.set_text("\n".join(map(str, range(300))))
    bar = editor.verticalScrollBar()

    editor.show_block(editor.document().findBlockByNumber(2))
    assert bar.value() == 0
    editor.show_block(editor.document().findBlockByNumber(200))

    seen = [block.blockNumber() for block, _ in editor.visible_blocks()]
    assert 200 in seen[:5]


def test_lines_upward_begin_before_the_cursor(editor: CodeEditor) -> None:
    editor.set_text("a = 1\nb = 2")

    lines = [line.text for line in editor.lines_upward(9)]

    assert lines == ["b =", "a = 1"]
