"""What is drawn over the bars: the mean, one standard deviation to either side, and the law."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF

if TYPE_CHECKING:
    from widgets.histogram.histogram_box import HistogramBox
    from widgets.theme_colors import ThemeColors

_LINE = 2.0
_LAW_LINE = 2.5
_NAME_GAPS = 20.0
"""Pixels over and under the names at the lines, with the frames of their texts."""
_NAME_SIDES = 10.0
"""Pixels left and right of a name, with the frame of its text."""


class MomentMarks:
    """A line at the mean and a band of one standard deviation to either side, both named."""

    def __init__(self, box: HistogramBox) -> None:
        self._box = box
        self._band = pg.LinearRegionItem(movable=False)
        self._band.setZValue(-10)
        for line in self._band.lines:
            line.setPen(pg.mkPen(None))
        self._lines = [self._line(box) for _ in range(3)]
        box.addItem(self._band, ignoreBounds=True)
        self._lines[1].setZValue(11)
        self._metrics = QFontMetricsF(QFont())
        self._texts = ["", "", ""]
        self._places: list[float | None] = [None, None, None]
        self._fitted: tuple[object, ...] = ()
        """What the names were last fitted to."""
        self.items = [self._band, *self._lines]
        self.show()

    @staticmethod
    def _line(box: HistogramBox) -> pg.InfiniteLine:
        centred = {"position": 0.94, "movable": False, "anchors": [(0.5, 0.5), (0.5, 0.5)]}
        line = pg.InfiniteLine(angle=90, label="", labelOpts=centred)
        line.setZValue(10)
        box.addItem(line, ignoreBounds=True)
        return line

    def set_places(self, mean: float | None, low: float | None, high: float | None) -> None:
        """Set where mean and one deviation to either side lie in the plot's x, None: nowhere."""
        self._places = [low, mean, high]
        self.show()

    def places(self) -> tuple[float | None, ...]:
        """Return where the deviation to the left, the mean and that to the right are drawn."""
        return tuple(self._places)

    def set_words(self, mean: str, low: str, high: str) -> None:
        """Set the names that stand at the lines."""
        self._texts = [low, mean, high]
        self.fit()

    def dress(self, colors: ThemeColors, font: QFont) -> None:
        """Set colours and font."""
        ground = QColor(colors.ground)
        ground.setAlpha(225)
        self._metrics, self._fitted = QFontMetricsF(font), ()
        styles = Qt.PenStyle
        for line, style in zip(
            self._lines, (styles.DashLine, styles.SolidLine, styles.DashLine), strict=True
        ):
            line.setPen(pg.mkPen(colors.text, width=_LINE, style=style))
            line.label.setFont(font)
            line.label.setColor(colors.text)
            line.label.fill = pg.mkBrush(ground)
        band = QColor(colors.text)
        band.setAlpha(22)
        self._band.setBrush(band)
        self.fit()

    def fit(self) -> None:
        """Name the deviations only where their names have room beside the mean's.

        A name near an end of the plot moves inwards, so that it isn't cut.
        """
        lines, centres = self._pixels(), self._centres()
        middle = 1 - min(0.3, self.name_height() / 2 / max(1.0, self._box.height()))
        # pyqtgraph lays a label out anew at every change, which takes longer than all the rest.
        fitted = (lines, middle, self._box.width(), *self._texts)
        if fitted == self._fitted:
            return
        self._fitted = fitted
        for index, line in enumerate(self._lines):
            across = 0.5 + (lines[index] - centres[index]) / self._name_width(index)
            label, shown = line.label, index == 1 or self._has_room(index, lines, centres)
            label.anchors = [(across, 0.5), (across, 0.5)]
            if label.format != self._texts[index]:
                label.setFormat(self._texts[index])
            # Even an empty label would paint its ground over its neighbour.
            if label.isVisible() != shown:
                label.setVisible(shown)
            if shown:
                label.setPosition(middle)

    def _has_room(self, index: int, lines: list[float], centres: list[float]) -> bool:
        needed = (self._name_width(index) + self._name_width(1)) / 2
        inside = 0 <= lines[index] <= self._box.width()
        return inside and abs(centres[index] - centres[1]) >= needed

    def _pixels(self) -> list[float]:
        """Return where the lines stand in the plot."""
        (left, right), width = self._box.x_range(), max(1.0, self._box.width())
        places = (left if place is None else place for place in self._places)
        return [(place - left) * width / (right - left) for place in places]

    def _centres(self) -> list[float]:
        """Return where the middles of the names stand."""
        width = self._box.width()
        halves = [self._name_width(index) / 2 for index in range(3)]
        return [
            min(max(pixel, half), max(half, width - half)) if 0 <= pixel <= width else pixel
            for pixel, half in zip(self._pixels(), halves, strict=True)
        ]

    def _name_width(self, index: int) -> float:
        return self._metrics.horizontalAdvance(self._texts[index]) + _NAME_SIDES

    def name_height(self) -> float:
        """Return the pixels that the names take at the top of the view, 0 when there are none."""
        return 0.0 if self._places[1] is None else self._metrics.height() + _NAME_GAPS

    def show(self) -> None:
        """Show the marks that have a place."""
        for place, line in zip(self._places, self._lines, strict=True):
            line.setVisible(place is not None)
            line.setValue(0.0 if place is None else place)
        low, _, high = self._places
        self._band.setVisible(low is not None and high is not None)
        if low is not None and high is not None:
            self._band.setRegion((low, high))


class LawMarks:
    """The law over the bars: a curve for a density, one diamond a whole number otherwise."""

    def __init__(self, box: HistogramBox) -> None:
        self._curve = pg.PlotCurveItem(antialias=True)
        # Out of the cache it would be a bitmap in a saved SVG.
        self._points = pg.ScatterPlotItem(symbol="d", pxMode=True, useCache=False)
        self._size = 9.0
        self.marked = False
        self.items = [self._curve, self._points]
        for item in self.items:
            item.setZValue(20)
            box.addItem(item, ignoreBounds=True)

    def set_points(self, x: np.ndarray, y: np.ndarray, *, marks: bool) -> None:
        """Draw counts `y` at places `x` as marks or as a curve; empty arrays draw nothing."""
        self.marked = marks
        none = np.empty(0)
        self._curve.setData(none if marks else x, none if marks else y)
        self._points.setData(x=x if marks else none, y=y if marks else none, size=self._size)

    def points(self) -> tuple[np.ndarray, np.ndarray]:
        """Return what is drawn: places and counts."""
        for x, y in (self._points.getData(), self._curve.getData()):
            if x is not None and y is not None and len(x):
                return x, y
        return np.empty(0), np.empty(0)

    def dress(self, colors: ThemeColors, font: QFont) -> None:
        """Set the colour and the size of the marks."""
        self._curve.setPen(pg.mkPen(colors.law, width=_LAW_LINE))
        self._points.setBrush(pg.mkBrush(colors.law))
        self._points.setPen(pg.mkPen(colors.ground, width=1))
        self._size = max(7.0, QFontMetricsF(font).height() * 0.55)
        self._points.setSize(self._size)

    def top(self, low: float, high: float) -> float:
        """Return the largest count drawn between two places, 0 for none."""
        x, y = self.points()
        seen = y[(x >= low) & (x <= high)]
        return float(seen.max()) if seen.size else 0.0
