"""The bars of a histogram as one graphics item, painted straight from the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

_LEAST_HEIGHT = 2.0
"""Height in pixels of a bar that holds anything: the axis hides the lowest pixel."""
_SEPARABLE = 5.0
"""Bars wider than this, in pixels, are parted by a line."""
_WHOLE_NUMBER_WIDTH = 0.8
"""Bars of single whole numbers leave a gap: there is nothing between two of them."""
_MOST_ROOM = 0.1
"""Room of such a bar at most, as a share of all: a wider one would look like a range."""
_LEAST_WIDTH = 3.0
"""Width in pixels of a bar that stands alone among places where nothing is."""


class HistogramBars(pg.GraphicsObject):
    """Bars between edges; every bin that holds something can be seen."""

    def __init__(self) -> None:
        super().__init__()
        self.counts = np.empty(0, dtype=np.int64)
        self._edges, self._ends, self._base = np.empty(0), np.empty(0), 0.0
        self._gap = False
        self._places: np.ndarray | None = None
        self._chosen = -1
        self._bar, self._chosen_bar, self._ground = QColor(), QColor(), QColor()

    def set_bars(
        self,
        edges: np.ndarray,
        counts: np.ndarray,
        *,
        gap: bool,
        places: np.ndarray | None = None,
        heights: np.ndarray | None = None,
        base: float = 0.0,
    ) -> None:
        """Show counts between edges (in the plot's own x); `gap` sets single numbers apart.

        At `places`, where given, stand bars as wide as the closest two of them leave room for.
        `heights` are where bars end, where that isn't the count; all start at `base`.
        """
        self.prepareGeometryChange()
        self._edges, self.counts, self._gap, self._places = edges, counts, gap, places
        self._ends = counts.astype(np.float64) if heights is None else heights
        self._base = base
        self._chosen = -1
        self.informViewBoundsChanged()
        self.update()

    def set_colors(self, bar: QColor, chosen: QColor, ground: QColor) -> None:
        """Set the colours of bars, of the chosen bar and of the lines between them."""
        self._bar, self._chosen_bar, self._ground = bar, chosen, ground
        self.update()

    def choose(self, index: int) -> None:
        """Mark a bar, none for -1."""
        if index != self._chosen:
            self._chosen = index
            self.update()

    def rectangles(self) -> np.ndarray:
        """Return left, bottom, width and height of each bar in the plot's coordinates (n x 4)."""
        widths = np.diff(self._edges)
        lefts = self._edges[:-1].copy()
        if self._places is not None:
            widths = np.full(widths.size, self._room())
            lefts = self._places - widths / 2
        if self._gap:
            lefts += widths * (1 - _WHOLE_NUMBER_WIDTH) / 2
            widths = widths * _WHOLE_NUMBER_WIDTH
        bottoms = np.full_like(lefts, self._base)
        return np.column_stack((lefts, bottoms, widths, self._ends - self._base))

    def _room(self) -> float:
        """Return the least distance between two bars that stand at places."""
        assert self._places is not None
        return float(np.diff(self._places).min(initial=_MOST_ROOM))

    @override
    def boundingRect(self) -> QRectF:
        if self.counts.size == 0:
            return QRectF()
        left, right = float(self._edges[0]), float(self._edges[-1])
        low = min(self._base, float(self._ends.min()))
        high = max(self._base + 1e-9, float(self._ends.max()))
        return QRectF(left, low, right - left, high - low)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        view = painter.combinedTransform()
        pixel_x, pixel_y = abs(view.m11()), abs(view.m22())
        if self.counts.size == 0 or pixel_x == 0 or pixel_y == 0:
            return
        first, last = self._seen()
        table = self.rectangles()[first:last]
        if table.size == 0:
            return
        filled = self.counts[first:last] > 0
        signs = np.where(table[:, 3] < 0, -1.0, 1.0)
        least = np.maximum(np.abs(table[:, 3]), _LEAST_HEIGHT / pixel_y)
        table[:, 3] = np.where(filled, signs * least, 0.0)
        if self._places is not None:
            lacking = np.maximum(_LEAST_WIDTH / pixel_x - table[:, 2], 0.0)
            table[:, 0] -= lacking / 2
            table[:, 2] += lacking
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._gap)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._bar)
        if self._gap:
            painter.drawRects([QRectF(*row) for row in table[filled].tolist()])
        else:
            painter.drawPolygon(_outline(table, self._base))
        if first <= self._chosen < last:
            painter.setBrush(self._chosen_bar)
            painter.drawRect(QRectF(*table[self._chosen - first].tolist()).normalized())
        if not self._gap and float(table[:, 2].min()) * pixel_x > _SEPARABLE:
            self._part(painter, table)

    def _seen(self) -> tuple[int, int]:
        """Return which bars, from first to before last, the view can show."""
        rect = self.viewRect()
        if rect is None or self._places is not None:
            return 0, self.counts.size
        first = int(np.searchsorted(self._edges, rect.left(), side="right")) - 1
        last = int(np.searchsorted(self._edges, rect.right(), side="left"))
        return max(0, first), min(self.counts.size, last)

    def _part(self, painter: QPainter, table: np.ndarray) -> None:
        """Draw the lines that part wide bars which touch."""
        pen = QPen(self._ground, 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        left, right = table[:-1, 3], table[1:, 3]
        alike = np.sign(left) * (np.sign(left) == np.sign(right))
        ends = self._base + alike * np.minimum(np.abs(left), np.abs(right))
        places = zip(table[1:, 0].tolist(), ends.tolist(), strict=True)
        painter.drawLines([QLineF(x, self._base, x, end) for x, end in places])


def _outline(table: np.ndarray, base: float) -> QPolygonF:
    """Return bars that touch as one shape: drawn one by one they show seams in a saved SVG."""
    lefts, heights = table[:, 0], table[:, 3] + base
    rights = lefts + table[:, 2]
    x = np.column_stack((lefts, np.append(lefts[1:], rights[-1:]))).ravel()
    y = np.repeat(heights, 2)
    x = np.concatenate((x[:1], x, x[-1:]))
    y = np.concatenate(([base], y, [base]))
    return pg.functions.arrayToQPolygonF(x, y)
