"""A layout of plain text with air between its lines."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontInfo, QTextBlock, QTextDocument, QTextLayout
from PySide6.QtWidgets import QPlainTextDocumentLayout
from typing_extensions import override

SPACING = 1.35
"""Distance of two lines, in sizes of the font."""


class SpacedLayout(QPlainTextDocumentLayout):
    """Spreads the lines of each block; the plain layout ignores the line height of a format."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._distance = 0.0

    def set_font(self, font: QFont) -> None:
        """Space the lines for a font; the document's own font is set by its editor."""
        self._distance = SPACING * QFontInfo(font).pixelSize()
        self.requestUpdate()

    @override
    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        # This runs some hundred times a keystroke: it asks Qt as little as it can.
        rect = super().blockBoundingRect(block)
        layout = block.layout()
        first = layout.lineAt(0)
        if not first.isValid():
            return rect
        half = max(0, ceil((self._distance - first.height()) / 2))
        # The base class lays a block out anew at any time, beginning at 0: then spread it again.
        if first.y() != half:
            _spread(layout, half)
            rect = super().blockBoundingRect(block)
        rect.setHeight(rect.height() + half)
        return rect


def line_height(block: QTextBlock) -> float:
    """Return the pixels that one line of a block takes, with the air around it."""
    line = block.layout().lineAt(0)
    return line.height() + 2 * line.y()


def _spread(layout: QTextLayout, half: int) -> None:
    y = float(half)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        line.setPosition(QPointF(line.x(), y))
        y += line.height() + 2 * half
