"""The Q-Q picture: quantiles of the values over those of the law, or of the frozen record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QFontMetricsF
from typing_extensions import override

from widgets.histogram.bin_places import BinPlaces
from widgets.histogram.picture_curves import QuantilePoints, quantile_points
from widgets.histogram.picture_layer import PictureLayer

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from widgets.histogram.histogram_box import HistogramBox
    from widgets.histogram.picture_scene import Scene
    from widgets.theme_colors import ThemeColors

_ROOM = 0.04


class QuantileLayer(PictureLayer):
    """Points on the line y = x where both agree; both axes have the same values at 0 and 1."""

    left = "value"

    def __init__(self, box: HistogramBox) -> None:
        super().__init__()
        self.scatter = pg.ScatterPlotItem(symbol="o", pxMode=True, useCache=False)
        self._line = pg.PlotCurveItem([-1.0, 2.0], [-1.0, 2.0], antialias=True)
        self._chosen = pg.ScatterPlotItem(symbol="o", pxMode=True, useCache=False)
        self.items = [self._line, self.scatter, self._chosen]
        for rank, item in enumerate(self.items):
            item.setZValue(10 + rank)
            box.addItem(item, ignoreBounds=True)
        self.data: QuantilePoints | None = None
        self._x, self._y = np.empty(0), np.empty(0)
        self._marked = -1
        self.set_visible(False)

    @override
    def draw(self, scene: Scene) -> None:
        self.data = quantile_points(scene)
        self._marked = -1
        self._chosen.setData([], [])
        if self.data is None:
            self._x = self._y = self.edges = np.empty(0)
            self.scatter.setData([], [])
            return
        places = BinPlaces(np.array(self.ends(scene)), scale=scene.scale)
        self._x, self._y = places.of(self.data.x), places.of(self.data.y)
        self.scatter.setData(self._x, self._y)
        middles = (self._x[:-1] + self._x[1:]) / 2
        self.edges = np.concatenate(([-0.5], middles, [1.5]))

    @override
    def ends(self, scene: Scene) -> tuple[float, float]:
        if self.data is None:
            return scene.ends
        both = np.concatenate((self.data.x, self.data.y))
        low, high = float(both.min()), float(both.max())
        if scene.scale.kind == "log":
            low = max(low, np.nextafter(0, 1))
        return (low, high) if high > low else (low - 0.5, low + 0.5)

    @override
    def limits(self) -> tuple[float, float]:
        return -1.0, 2.0

    @override
    def vertical(self, low: float, high: float) -> tuple[float, float]:
        seen = self._y[(self._x >= low) & (self._x <= high)]
        bottom, top = max(0.0, low), min(1.0, high)
        if seen.size:
            bottom, top = min(bottom, float(seen.min())), max(top, float(seen.max()))
        room = _ROOM * max(1e-9, top - bottom)
        return bottom - room, top + room

    @override
    def span(self, index: int) -> tuple[float, float]:
        return float(self._x[index]), float(self._x[index])

    @override
    def choose(self, index: int) -> None:
        if index == self._marked:
            return
        self._marked = index
        inside = 0 <= index < self._x.size
        self._chosen.setData([self._x[index]] if inside else [], [self._y[index]] if inside else [])

    @override
    def dress(self, colors: ThemeColors, font: QFont) -> None:
        size = max(6.0, QFontMetricsF(font).height() * 0.4)
        self._line.setPen(pg.mkPen(colors.law, width=2))
        self.scatter.setBrush(pg.mkBrush(colors.bar))
        self.scatter.setPen(pg.mkPen(None))
        self.scatter.setSize(size)
        self._chosen.setBrush(pg.mkBrush(colors.accent))
        self._chosen.setPen(pg.mkPen(colors.ground, width=1.5))
        self._chosen.setSize(size * 1.7)

    @override
    def points(self) -> tuple[np.ndarray, np.ndarray]:
        return self._x, self._y
