"""Tests of the air between lines."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontInfo, QTextCursor
from PySide6.QtWidgets import QApplication

import resources
from widgets.code.code_editor import CodeEditor
from widgets.code.spaced_layout import SPACING, line_height

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def editor(qtbot: QtBot) -> CodeEditor:
    editor = CodeEditor()
    qtbot.add_widget(editor)
    editor.resize(300, 300)
    editor.show()
    return editor


@pytest.mark.parametrize("size", [8, 10, 12.5, 20, 30])
def test_lines_stand_apart(editor: CodeEditor, size: float) -> None:
    font = QFont("Pretendard")
    font.setPointSizeF(size)
    editor.setFont(resources.code_font(font))
    editor.set_text("a\n한글\n\nb")
    pixels = QFontInfo(editor.font()).pixelSize()

    tops = [rect.top() for _, rect in editor.visible_blocks()]

    steps = {below - above for above, below in pairwise(tops)}
    assert len(steps) == 1
    assert SPACING * pixels - 1 <= steps.pop() <= SPACING * pixels + 3


def test_a_line_keeps_its_height_while_it_is_edited(editor: CodeEditor) -> None:
    editor.set_text("a\nb")
    block = editor.document().firstBlock()
    before = editor.blockBoundingRect(block).height()

    QTextCursor(block).insertText("가나다")

    assert editor.blockBoundingRect(block).height() == before
    assert line_height(block) == before


def test_a_wrapped_line_has_air_between_its_rows(editor: CodeEditor) -> None:
    editor.set_text("한글 " * 60)
    block = editor.document().firstBlock()
    editor.blockBoundingRect(block)
    layout = block.layout()

    rows = [layout.lineAt(number).y() for number in range(layout.lineCount())]

    assert len(rows) > 2
    assert rows[1] - rows[0] == rows[2] - rows[1] == line_height(block)
    assert block.lineCount() == layout.lineCount()


def test_a_click_reaches_the_line_under_it(editor: CodeEditor) -> None:
    editor.set_text("\n".join("abcdefghij"))
    QApplication.sendPostedEvents()

    for number, (_, rect) in enumerate(editor.visible_blocks()):
        place = rect.center().toPoint()
        assert editor.cursorForPosition(place).blockNumber() == number
