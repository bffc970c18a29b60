"""The CDF picture: the empirical distribution function with its band, the law, the frozen one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPolygonF
from PySide6.QtWidgets import QGraphicsPolygonItem
from typing_extensions import override

from widgets.histogram.fine_bins import total
from widgets.histogram.picture_curves import Steps, band_width, distribution, seen_edges
from widgets.histogram.picture_layer import PictureLayer

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from widgets.histogram.histogram_box import HistogramBox
    from widgets.histogram.picture_scene import Scene
    from widgets.theme_colors import ThemeColors

_ROOM = 0.03
"""Empty room under and over the curves, as a share of their height."""
_LEAST_HEIGHT = 1e-6


class CdfLayer(PictureLayer):
    """Curves of P(X <= x); the points to point at are the right edges of the shown bins."""

    left = "share"

    def __init__(self, box: HistogramBox) -> None:
        super().__init__()
        self._band = QGraphicsPolygonItem()
        self._band.setZValue(-5)
        self.curve, self.law, self.other = (pg.PlotCurveItem(antialias=True) for _ in range(3))
        self._point = pg.ScatterPlotItem(symbol="o", pxMode=True, useCache=False)
        self.items = [self._band, self.curve, self.other, self.law, self._point]
        for rank, item in enumerate(self.items[1:]):
            item.setZValue(10 + rank)
        for item in self.items:
            box.addItem(item, ignoreBounds=True)
        self._steps: list[tuple[Steps, np.ndarray]] = []
        """The record's distribution function and that of the frozen one, with edges' places."""
        self._half, self._marked = 0.0, -1
        self.set_visible(False)

    @override
    def draw(self, scene: Scene) -> None:
        self.edges = scene.places.edges
        records = [scene.record] if scene.reference is None else [scene.record, scene.reference]
        self._steps = []
        for record in records:
            steps = distribution(record)
            self._steps.append((steps, scene.places.of(steps.edges)))
        self._half = band_width(total(scene.record))
        self._marked = -1
        self._point.setData([], [])

    @override
    def clear(self) -> None:
        super().clear()
        self._steps = []
        for curve in (self.curve, self.law, self.other):
            curve.setData(np.empty(0), np.empty(0))
        self._band.setPolygon(QPolygonF())

    @override
    def follow(self, low: float, high: float) -> None:
        if not self._steps:
            return
        x, y = _line(*self._steps[0], low, high)
        self.curve.setData(x, y)
        self._band.setPolygon(_strip(x, y, self._half))
        steps, places = self._steps[0]
        none = np.empty(0)
        if steps.law is None:
            self.law.setData(none, none)
        else:
            self.law.setData(*_line(steps, places, low, high, of_law=True))
        if len(self._steps) > 1:
            self.other.setData(*_line(*self._steps[1], low, high))
        else:
            self.other.setData(none, none)

    @override
    def limits(self) -> tuple[float, float]:
        return -0.5, 1.5

    @override
    def vertical(self, low: float, high: float) -> tuple[float, float]:
        x, y = self.curve.getData()
        if x is None or y is None or x.size == 0:
            return 0.0, 1.0
        seen = y[(x >= low) & (x <= high)]
        if seen.size == 0:
            seen = np.interp([low, high], x, y)
        bottom = max(0.0, float(seen.min()) - self._half)
        top = min(1.0, float(seen.max()) + self._half)
        room = _ROOM * max(_LEAST_HEIGHT, top - bottom)
        return bottom - room, top + room

    def share_at(self, index: int) -> tuple[float, float | None, float | None]:
        """Return the share of values up to a bin's right edge, the law's, the frozen one's."""
        place = self.edges[index + 1]
        steps, places = self._steps[0]
        law = None if steps.law is None else float(np.interp(place, places, steps.law))
        other = None
        if len(self._steps) > 1:
            other = float(np.interp(place, self._steps[1][1], self._steps[1][0].shares))
        return float(np.interp(place, places, steps.shares)), law, other

    def distance(self) -> float | None:
        """Return the largest distance from the law at an edge, None without a law."""
        if not self._steps or self._steps[0][0].law is None:
            return None
        steps = self._steps[0][0]
        return float(np.abs(steps.shares - steps.law).max())

    @property
    def half_width(self) -> float:
        """The half width of the confidence band."""
        return self._half

    @override
    def choose(self, index: int) -> None:
        if index == self._marked:
            return
        self._marked = index
        if 0 <= index < self.size:
            self._point.setData([self.edges[index + 1]], [self.share_at(index)[0]])
        else:
            self._point.setData([], [])

    @override
    def dress(self, colors: ThemeColors, font: QFont) -> None:
        band = QColor(colors.bar)
        band.setAlpha(70)
        self._band.setBrush(band)
        self._band.setPen(Qt.PenStyle.NoPen)
        self.curve.setPen(pg.mkPen(colors.accent, width=2.5))
        self.law.setPen(pg.mkPen(colors.law, width=2.5, style=Qt.PenStyle.DotLine))
        self.other.setPen(pg.mkPen(colors.reference, width=2, style=Qt.PenStyle.DashLine))
        self._point.setBrush(pg.mkBrush(colors.accent))
        self._point.setPen(pg.mkPen(colors.ground, width=1.5))
        self._point.setSize(max(9.0, QFontMetricsF(font).height() * 0.6))

    @override
    def points(self) -> tuple[np.ndarray, np.ndarray]:
        x, y = self.curve.getData()
        none = np.empty(0)
        return none if x is None else x, none if y is None else y


def _line(
    steps: Steps, places: np.ndarray, low: float, high: float, *, of_law: bool = False
) -> tuple[np.ndarray, np.ndarray]:
    """Return the x and y of a distribution function as it is seen between two places."""
    chosen = seen_edges(places, low, high)
    x, shares = places[chosen], steps.shares if steps.law is None or not of_law else steps.law
    y = shares[chosen]
    if steps.jumps and chosen.size > 1 and chosen.size == chosen[-1] - chosen[0] + 1:
        middles = np.repeat((x[:-1] + x[1:]) / 2, 2)
        return np.concatenate((x[:1], middles, x[-1:])), np.repeat(y, 2)
    # Beyond the last edge nothing comes: the curve goes on level to the ends of the view.
    x = np.concatenate(([min(low, x[0])], x, [max(high, x[-1])]))
    return x, np.concatenate((y[:1], y, y[-1:]))


def _strip(x: np.ndarray, y: np.ndarray, half: float) -> QPolygonF:
    upper, lower = np.clip(y + half, 0.0, 1.0), np.clip(y - half, 0.0, 1.0)
    return pg.functions.arrayToQPolygonF(
        np.concatenate((x, x[::-1])), np.concatenate((upper, lower[::-1]))
    )
