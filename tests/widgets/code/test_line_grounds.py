"""Tests of the ground under lines and selections, by the picture."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCursor

from widgets.code.code_pane import CodePane
from widgets.theme_colors import LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QImage
    from pytestqt.qtbot import QtBot


@pytest.fixture
def pane(qtbot: QtBot) -> CodePane:
    pane = CodePane()
    qtbot.add_widget(pane)
    pane.resize(400, 200)
    with qtbot.wait_exposed(pane):
        pane.show()
    pane.activateWindow()
    pane.set_code("aa\nbbbb\ncccc\n" + "긴 줄 " * 40)
    return pane


def picture(pane: CodePane) -> QImage:
    return pane.editor.viewport().grab().toImage()


def rows_of(image: QImage, x: int, color: QColor) -> list[int]:
    """Return the rows in which a column of the picture has a colour."""
    return [y for y in range(image.height()) if image.pixelColor(x, y) == color]


def test_the_current_line_reaches_over_the_whole_width(pane: CodePane) -> None:
    pane.editor.setFocus()
    rects = [rect for _, rect in pane.editor.visible_blocks()]

    rows = rows_of(picture(pane), pane.editor.viewport().width() - 2, LIGHT.current_line)

    assert rows == list(range(round(rects[0].top()), round(rects[0].bottom())))


def test_all_rows_of_a_wrapped_line_are_marked(pane: CodePane) -> None:
    pane.mark_error_line(4)
    rect = [rect for _, rect in pane.editor.visible_blocks()][3]

    rows = rows_of(picture(pane), pane.editor.viewport().width() - 2, LIGHT.error_ground)

    assert rect.height() > 36
    assert rows == list(range(round(rect.top()), round(rect.bottom())))


def test_a_selection_has_no_gaps_between_lines(pane: CodePane) -> None:
    pane.set_code("aa\nb    b\nc    c\nd")
    cursor = pane.editor.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(15, QTextCursor.MoveMode.KeepAnchor)
    pane.editor.setTextCursor(cursor)
    rects = [rect for _, rect in pane.editor.visible_blocks()]
    highlight = pane.editor.palette().highlight().color()

    rows = rows_of(picture(pane), pane.editor.cursorRect(_at(pane, 6)).x(), highlight)

    assert rows[0] == round(rects[1].top())
    assert rows[-1] == round(rects[2].bottom()) - 1
    gaps = {below - above for above, below in pairwise(rows)}
    assert gaps == {1}


def _at(pane: CodePane, position: int) -> QTextCursor:
    cursor = QTextCursor(pane.editor.document())
    cursor.setPosition(position)
    return cursor
