"""A check box that can be seen in the dark theme as well, and grows with its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

import resources
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

_GAP = 4


class BenchCheckBox(QCheckBox):
    """Fusion draws the frame of its box in a colour close to that of a dark ground."""

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.height() + _GAP + metrics.horizontalAdvance(self.text()) + 2
        return QSize(width, metrics.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme_colors(self.palette())
        side = self.fontMetrics().height()
        name = "square-check" if self.isChecked() else "square"
        ink = colors.accent if self.isChecked() else colors.muted
        box = QRect(0, (self.height() - side) // 2, side, side)
        resources.icon(name, ink).paint(painter, box)
        words = self.rect().adjusted(side + _GAP, 0, 0, 0)
        painter.setPen(colors.text)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, int(flags), self.text())
        if self.hasFocus():
            painter.setPen(QPen(colors.accent, 1))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 3, 3)
