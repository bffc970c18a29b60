"""A layout of plain text with air between its lines."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextLayout
from PySide6.QtWidgets import QPlainTextDocumentLayout
from typing_extensions import override

SPACING = 1.35
"""Distance of two lines, in sizes of the font."""


class SpacedLayout(QPlainTextDocumentLayout):
    """Spreads the lines of each block; the plain layout ignores the line height of a format."""

    @override
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        rect = super().blockBoundingRect(block)
        layout = block.layout()
        if not block.isValid() or not layout.lineCount():
            return rect
        half = self.half_gap(layout.lineAt(0).height())
        # The base class lays a block out anew at any time, beginning at 0: then spread it again.
        if layout.lineAt(0).y() != half:
            _spread(layout, half)
            rect = super().blockBoundingRect(block)
        return rect.adjusted(0, 0, 0, half)

    def half_gap(self, line_height: float) -> float:
        """Return the pixels above and below a line of this height."""
        wanted = SPACING * QFontMetricsF(self.document().defaultFont()).horizontalAdvance("가")
        return max(0.0, float(ceil((wanted - line_height) / 2)))


def line_height(block: QTextBlock) -> float:
    """Return the pixels that one line of a block takes, with the air around it."""
    line = block.layout().lineAt(0)
    return line.height() + 2 * line.y()


def _spread(layout: QTextLayout, half: float) -> None:
    y = half
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        line.setPosition(QPointF(line.x(), y))
        y += line.height() + 2 * half
