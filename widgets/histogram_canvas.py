"""Axes, bars and marks of one histogram, and the view onto them (pyqtgraph)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, QSize, Slot
from PySide6.QtWidgets import QGraphicsGridLayout
from typing_extensions import override

from widgets.bin_places import BinPlaces
from widgets.histogram_bars import HistogramBars
from widgets.histogram_box import HistogramBox
from widgets.histogram_marks import LawMarks, MomentMarks
from widgets.law_curve import is_marks, law_points
from widgets.plot_axes import CountAxis, ValueAxis

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from widgets.tensor_records import Histogram
    from widgets.theme_colors import ThemeColors

_SIDE = 0.03
"""Empty room left and right of the bars, as a share of their width."""
_FARTHEST = (-0.4, 1.4)
"""How far the whole view follows a law that reaches beyond the bars."""
_LEAST_HEADROOM = 1.06
"""The view's height over the tallest bar, where no names of marks stand."""
_MOST_HEADROOM = 2.0
"""How far the counts can be scaled down: to half of the view."""
_STALE_OPACITY = 0.4


class HistogramCanvas(pg.GraphicsView):
    """Draws a Histogram record; the counts' axis follows the highest bar in view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edges = np.empty(0)
        self._whole_offset = 0
        self.places = BinPlaces(self.edges)
        self.box = HistogramBox()
        self._values, self._counts = ValueAxis(), CountAxis()
        self._whole = pg.GraphicsWidget()
        self._grid = QGraphicsGridLayout(self._whole)
        self._lay_out()
        self.bars = HistogramBars()
        self.box.addItem(self.bars, ignoreBounds=True)
        self.moments = MomentMarks(self.box)
        self.law = LawMarks(self.box)
        self.box.sigXRangeChanged.connect(self._on_box_range_changed)
        self.box.sigResized.connect(self._on_box_range_changed)
        # A cached background would be a bitmap in a saved SVG.
        self.setCacheMode(self.CacheModeFlag.CacheNone)

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 8, 24, 0)
        self._grid.setSpacing(0)
        self._grid.addItem(self._counts, 0, 0)
        self._grid.addItem(self.box, 0, 1)
        self._grid.addItem(self._values, 1, 1)
        self._values.linkToView(self.box)
        self._counts.linkToView(self.box)
        self.setCentralItem(self._whole)

    @property
    def counts(self) -> np.ndarray:
        """The counts that are drawn (int64)."""
        return self.bars.counts

    @property
    def offset(self) -> float:
        """What the texts of the value axis leave out, 0 for nothing; exact as an int."""
        near = self._values.offset
        return round(near) + self._whole_offset if self._whole_offset else near

    def set_histogram(self, histogram: Histogram) -> None:
        """Draw a histogram with at least one bin, seen whole."""
        self.edges, self._whole_offset = histogram.edges, histogram.offset
        self.places = BinPlaces(self.edges)
        low, high = float(self.edges[0]), float(self.edges[-1])
        named = {0.0: "False", 1.0: "True"} if histogram.rule == "bool" else {}
        self._values.set_values(low, high, whole=histogram.integer, named=named)
        alone = _places_of_values(histogram, self.places)
        self.bars.set_bars(self.places.edges, histogram.counts, gap=histogram.integer, places=alone)
        x, y = law_points(histogram)
        self.law.set_points(self.places.of(x), y, marks=is_marks(histogram))
        self.moments.set_places(*_moment_places(histogram, self.places))
        top = max(float(histogram.counts.max()), float(y.max(initial=0.0)))
        closest = np.diff(self.places.edges if alone is None else alone).min(initial=1.0)
        self.box.set_limits(float(closest), _MOST_HEADROOM * top)
        self._counts.set_top(_MOST_HEADROOM * top)
        # At once: a picture taken before the next turn of the event loop has its numbers too.
        self._grid.activate()
        self.reset_view()

    def clear(self) -> None:
        """Draw no histogram."""
        none = np.empty(0)
        self.edges, self.places = none, BinPlaces(none)
        self.bars.set_bars(none, np.empty(0, dtype=np.int64), gap=False)
        self.law.set_points(none, none, marks=False)
        self.moments.set_places(None, None, None)

    def dress(self, colors: ThemeColors, font: QFont, value: str, count: str) -> None:
        """Set colours, font and the names of the axes."""
        self.setBackground(colors.ground)
        self.bars.set_colors(colors.bar, colors.accent, colors.ground)
        self._values.dress(font, colors.text, colors.muted, value)
        self._counts.dress(font, colors.text, colors.muted, count)
        self.moments.dress(colors, font)
        self.law.dress(colors, font)

    def set_stale(self, stale: bool) -> None:
        """Grey the picture while it shows what was, not what is."""
        self._whole.setOpacity(_STALE_OPACITY if stale else 1.0)

    def is_stale(self) -> bool:
        """Tell whether the picture is greyed."""
        return self._whole.opacity() < 1.0

    @Slot()
    def reset_view(self) -> None:
        """Show all bars and the law, from no count to a little over the highest."""
        self.box.counts_held = False
        x, y = self.law.points()
        inside = x[y > 0].clip(*_FARTHEST)
        low, high = min(0.0, inside.min(initial=0.0)), max(1.0, inside.max(initial=1.0))
        side = _SIDE * (high - low)
        self.box.setXRange(low - side, high + side, padding=0)
        self._follow()

    def shown_values(self) -> tuple[float, float]:
        """Return the values at the left and the right end of the view."""
        low, high = self.box.x_range()
        return self._values.value(low), self._values.value(high)

    def shown_counts(self) -> tuple[float, float]:
        """Return the counts at the bottom and the top of the view."""
        return self.box.y_range()

    def place_of(self, value: float) -> QPoint:
        """Return where a value lies on the screen, in the plot's own pixels, half way up."""
        middle = QPointF(self.places.of_one(value), sum(self.shown_counts()) / 2)
        return self.mapFromScene(self.box.mapViewToScene(middle))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.reset_view()

    @override
    def sizeHint(self) -> QSize:
        # Qt would ask for the scene's size, which is the view's: it would never shrink.
        return self.minimumSize()

    def _follow(self) -> None:
        if self.counts.size == 0 or self.box.counts_held:
            return
        low, high = self.box.x_range()
        seen = self.counts[self.places.seen(low, high)]
        top = max(float(seen.max(initial=0)), self.law.top(low, high), 1.0)
        height = max(1.0, self.box.height())
        under_names = max(0.5, 1 - self.moments.name_height() / height)
        self.box.setYRange(0.0, top * max(_LEAST_HEADROOM, 1 / under_names), padding=0)

    @Slot()
    def _on_box_range_changed(self) -> None:
        self._follow()
        self.moments.fit()


def _places_of_values(histogram: Histogram, places: BinPlaces) -> np.ndarray | None:
    """Return where the bars of single values stand, None where they stand between the edges."""
    if not histogram.values:
        return None
    near = [float(value - histogram.offset) for value in histogram.values]
    return places.of(np.array(near))


def _moment_places(
    histogram: Histogram, places: BinPlaces
) -> tuple[float | None, float | None, float | None]:
    """Return the places of the mean and of one deviation to either side, where there are any."""
    mean, std = histogram.mean, histogram.std
    if mean is None:
        return None, None, None
    if not std:
        return places.of_one(mean), None, None
    return places.of_one(mean), places.of_one(mean - std), places.of_one(mean + std)
