"""Paints what lies under the text: the ground of whole lines and of the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from widgets.code.spaced_layout import line_height

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextCursor, QTextLine


def paint_line(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """Fill the ground of a block over the whole width."""
    width = painter.viewport().width()
    painter.fillRect(QRectF(0, rect.top(), width, rect.height()), color)


def paint_selection(
    painter: QPainter, block: QTextBlock, rect: QRectF, cursor: QTextCursor, color: QColor
) -> None:
    """Fill the selected part of a block, with the air between its lines, which Qt leaves out."""
    start = max(cursor.selectionStart() - block.position(), 0)
    end = min(cursor.selectionEnd() - block.position(), block.length())
    if start >= end:
        return
    for part in _parts(block, rect, start, end):
        painter.fillRect(part, color)


def _parts(block: QTextBlock, rect: QRectF, start: int, end: int) -> Iterator[QRectF]:
    layout = block.layout()
    height = line_height(block)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if start < last or (start == last and end > last):
            left = _x(line, max(start, first))
            right = _x(line, min(end, last))
            if end > last and number == layout.lineCount() - 1:
                right += line.height() / 3
            if right > left:
                yield QRectF(rect.left() + left, rect.top() + number * height, right - left, height)


def _x(line: QTextLine, position: int) -> float:
    x = line.cursorToX(position)
    # A pair of the place and the position, though the stubs only say `object`.
    assert isinstance(x, tuple)
    return x[0]
