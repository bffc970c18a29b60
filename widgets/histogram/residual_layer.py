"""The residual picture: how many standard errors each count lies from what the law expects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from widgets.histogram.histogram_bars import HistogramBars
from widgets.histogram.picture_curves import Residuals, residuals
from widgets.histogram.picture_layer import PictureLayer

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from widgets.histogram.histogram_box import HistogramBox
    from widgets.histogram.picture_scene import Scene
    from widgets.theme_colors import ThemeColors

BAND = 3.0
"""Standard errors within which a residual is no surprise (99.7 % of normal ones)."""
_LEAST_VIEW = 4.0
_FARTHEST = 1e9


class ResidualLayer(PictureLayer):
    """Bars up and down from zero, the +-3 band behind them."""

    left = "signed"

    def __init__(self, box: HistogramBox) -> None:
        super().__init__()
        self.bars = HistogramBars()
        self._band = pg.LinearRegionItem((-BAND, BAND), orientation="horizontal", movable=False)
        self._band.setZValue(-10)
        self._zero = pg.InfiniteLine(0.0, angle=0)
        self._zero.setZValue(11)
        self.data: Residuals | None = None
        self.items = [self._band, self.bars, self._zero]
        for item in self.items:
            box.addItem(item, ignoreBounds=True)
        self.set_visible(False)

    @override
    def draw(self, scene: Scene) -> None:
        self.data = residuals(scene.shown)
        if self.data is None:
            self.edges = np.empty(0)
            return
        self.edges = scene.places.of(self.data.edges)
        if not np.all(np.diff(self.edges) > 0):
            self.edges = np.linspace(0.0, 1.0, self.edges.size)
        heights = np.clip(self.data.values, -_FARTHEST, _FARTHEST)
        # Every residual is drawn, also where nothing was counted.
        counts = np.ones(heights.size, dtype=np.int64)
        self.bars.set_bars(self.edges, counts, gap=scene.shown.integer, heights=heights)

    @override
    def clear(self) -> None:
        super().clear()
        self.data = None
        self.bars.set_bars(np.empty(0), np.empty(0, dtype=np.int64), gap=False)

    @override
    def vertical(self, low: float, high: float) -> tuple[float, float]:
        most = _LEAST_VIEW
        if self.data is not None:
            seen = (self.edges[1:] > low) & (self.edges[:-1] < high)
            sizes = np.abs(self.data.values[seen]).clip(0.0, _FARTHEST)
            most = max(most, 1.1 * float(sizes.max(initial=0.0)))
        return -most, most

    @override
    def start(self) -> int:
        return 0 if self.data is None else int(np.abs(self.data.values).argmax())

    @override
    def choose(self, index: int) -> None:
        self.bars.choose(index)

    @override
    def dress(self, colors: ThemeColors, font: QFont) -> None:
        self.bars.set_colors(colors.bar, colors.accent, colors.ground)
        band = QColor(colors.law)
        band.setAlpha(34)
        self._band.setBrush(band)
        for line in self._band.lines:
            line.setPen(pg.mkPen(colors.law, width=1.5, style=Qt.PenStyle.DashLine))
        self._zero.setPen(pg.mkPen(colors.text, width=1))

    @override
    def points(self) -> tuple[np.ndarray, np.ndarray]:
        if self.data is None:
            return np.empty(0), np.empty(0)
        return (self.edges[:-1] + self.edges[1:]) / 2, self.data.values
