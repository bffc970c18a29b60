"""A light drawing of p-values in 20 bins, with what is expected of each."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    import numpy as np
    from PySide6.QtGui import QPaintEvent

BINS = 20
_LINES = 8
"""Its height in lines of text."""


class RepeatsPlot(QWidget):
    """Bars of equal width from 0 to 1; under the law all expect the same, give or take the band."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts: tuple[int, ...] = ()
        """How many p-values lie in each bin."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_p_values(self, p_values: np.ndarray) -> None:
        """Count p-values (float64, 0 to 1)."""
        bins = (p_values * BINS).astype(int).clip(0, BINS - 1)
        self.counts = tuple(int((bins == index).sum()) for index in range(BINS))
        self.update()

    def band(self) -> tuple[float, float, float]:
        """Return what a bin expects, and two standard deviations of it (binomial) to each side."""
        total = sum(self.counts)
        expected, spread = total / BINS, 2 * math.sqrt(total / BINS * (1 - 1 / BINS))
        return max(0.0, expected - spread), expected, expected + spread

    @override
    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        return QSize(24 * self.fontMetrics().averageCharWidth(), _LINES * line)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colors = theme_colors(self.palette())
        metrics = self.fontMetrics()
        area = QRectF(self.rect()).adjusted(0, 4, 0, -metrics.lineSpacing() - 4)
        if sum(self.counts):
            self._paint_bars(painter, area)
        painter.setPen(QPen(colors.line, 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setPen(colors.muted)
        below = QRectF(0, area.bottom() + 4, self.width(), metrics.lineSpacing())
        sides = Qt.AlignmentFlag
        painter.drawText(below, sides.AlignLeft, "0")
        painter.drawText(below, sides.AlignHCenter, "p")
        painter.drawText(below, sides.AlignRight, "1")

    def _paint_bars(self, painter: QPainter, area: QRectF) -> None:
        colors = theme_colors(self.palette())
        low, expected, high = self.band()
        unit = area.height() / max(*self.counts, high, 1)
        shade = colors.law.toRgb()
        shade.setAlpha(40)
        band = QRectF(area.left(), area.bottom() - high * unit, area.width(), (high - low) * unit)
        painter.fillRect(band, shade)
        width = area.width() / BINS
        for index, count in enumerate(self.counts):
            left, height = area.left() + index * width, count * unit
            bar = QRectF(left + 1, area.bottom() - height, width - 2, height)
            painter.fillRect(bar, colors.bar)
        painter.setPen(QPen(colors.law, 1, Qt.PenStyle.DashLine))
        for line in (band.top(), band.bottom()):
            painter.drawLine(QPointF(area.left(), line), QPointF(area.right(), line))
        painter.setPen(QPen(colors.law, 1.5))
        level = area.bottom() - expected * unit
        painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self.update()
