"""The density picture: bars with the law, the moments and the outline of the frozen record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from typing_extensions import override

from widgets.histogram.fine_bins import bin_width, total
from widgets.histogram.histogram_bars import HistogramBars
from widgets.histogram.histogram_marks import LawMarks, MomentMarks
from widgets.histogram.law_curve import is_marks, law_points
from widgets.histogram.picture_layer import PictureLayer

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from widgets.histogram.histogram_box import HistogramBox
    from widgets.histogram.picture_scene import Scene
    from widgets.theme_colors import ThemeColors

_FARTHEST = (-0.4, 1.4)
"""How far the whole view follows a law that reaches beyond the bars."""
_MOST_HEADROOM = 2.0
"""How far the counts can be scaled down: to half of the view."""
_FAR_ABOVE, _CUT = 4.0, 1.25
"""A curve more than so many times as high as all bars is cut at so many times their height."""
_REFERENCE_LINE = 1.6


class DensityLayer(PictureLayer):
    """Bars between the shown edges; heights are counts, shares or densities, or their logs."""

    def __init__(self, box: HistogramBox) -> None:
        super().__init__()
        self.bars = HistogramBars()
        self.outline = pg.PlotCurveItem(antialias=False)
        self.outline.setZValue(15)
        for item in (self.bars, self.outline):
            box.addItem(item, ignoreBounds=True)
        self.moments = MomentMarks(box)
        self.law = LawMarks(box)
        self.items = [self.bars, self.outline, *self.law.items, *self.moments.items]
        self._floor = 0.0
        self._outline_tops = np.empty(0), np.empty(0), np.empty(0)

    @override
    def draw(self, scene: Scene) -> None:
        shown, places = scene.shown, scene.places
        self.left = "log" if scene.log_counts else "count" if scene.unit == "count" else "share"
        heights = scene.heights(shown, shown.counts)
        self._floor = _floor(scene, heights)
        self.edges = places.edges
        self.bars.set_bars(
            places.edges,
            shown.counts,
            gap=shown.integer,
            places=alone_at(scene),
            heights=self._y(heights) if scene.log_counts or scene.unit != "count" else None,
            base=self._floor,
        )
        self._draw_law(scene)
        self._draw_outline(scene)
        self.moments.set_places(*_moment_places(scene))

    def _draw_law(self, scene: Scene) -> None:
        x, y = law_points(scene.shown)
        if y.size and scene.unit != "count":
            y = y / max(1, total(scene.shown))
            y = y / _widths_at(scene, x)
        self.law.set_points(scene.places.of(x), self._y(y, 1.0), marks=is_marks(scene.shown))

    def _draw_outline(self, scene: Scene) -> None:
        none = np.empty(0)
        self._outline_tops = none, none, none
        compared = scene.compared
        if compared is None:
            self.outline.setData(none, none)
            return
        y = self._y(scene.heights(compared, compared.counts))
        x = scene.places.of(compared.edges)
        self._outline_tops = x[:-1], x[1:], y
        x = np.concatenate((x[:1], np.repeat(x, 2)[1:-1], x[-1:]))
        self.outline.setData(x, np.concatenate(([self._floor], np.repeat(y, 2), [self._floor])))

    def _y(self, heights: np.ndarray, under: float = 0.0) -> np.ndarray:
        """Return heights where they are drawn; what has no logarithm lies on the floor or under."""
        if self.left != "log":
            return heights
        return np.log10(np.maximum(heights, 10.0 ** (self._floor - under)))

    @override
    def clear(self) -> None:
        super().clear()
        none = np.empty(0)
        self.bars.set_bars(none, np.empty(0, dtype=np.int64), gap=False)
        self.law.set_points(none, none, marks=False)
        self.outline.setData(none, none)
        self.moments.set_places(None, None, None)

    @override
    def set_visible(self, visible: bool) -> None:
        super().set_visible(visible)
        if visible:
            self.moments.show()

    @override
    def extent(self) -> tuple[float, float]:
        x, y = self.law.points()
        inside = x[y > self._floor].clip(*_FARTHEST)
        return min(0.0, inside.min(initial=0.0)), max(1.0, inside.max(initial=1.0))

    @override
    def limits(self) -> tuple[float, float]:
        tops = np.concatenate((self._tops(), self._outline_tops[2], self.law.points()[1]))
        top = float(tops.max(initial=self._floor))
        if self.left == "log":
            return self._floor, self._floor + _MOST_HEADROOM * max(1.0, top - self._floor)
        return 0.0, _MOST_HEADROOM * top if self.left == "share" else max(2.0, 2 * top)

    @override
    def vertical(self, low: float, high: float) -> tuple[float, float]:
        if self.edges.size == 0:
            return 0.0, 1.0
        seen = (self.edges[1:] > low) & (self.edges[:-1] < high)
        left, right, tops = self._outline_tops
        other = tops[(right > low) & (left < high)]
        bars = max(
            float(self._tops()[seen].max(initial=self._floor)),
            float(other.max(initial=self._floor)),
        )
        top = max(bars, self._law_top(low, high, bars))
        if self.left == "count":
            return 0.0, max(top, 1.0)
        return self._floor, top if top > self._floor else self._floor + 1.0

    def _law_top(self, low: float, high: float, bars: float) -> float:
        """Return how much of the law is in view: a density without end would leave no bars."""
        if self.law.points()[0].size == 0:
            return self._floor
        top = self.law.top(low, high)
        boundless = not self.law.marked and self.left != "log" and top > _FAR_ABOVE * bars > 0
        return _CUT * bars if boundless else top

    def _tops(self) -> np.ndarray:
        table = self.bars.rectangles()
        return table[:, 1] + table[:, 3]

    @override
    def start(self) -> int:
        return int(self.bars.counts.argmax())

    @override
    def choose(self, index: int) -> None:
        self.bars.choose(index)

    @override
    def dress(self, colors: ThemeColors, font: QFont) -> None:
        self.bars.set_colors(colors.bar, colors.accent, colors.ground)
        self.moments.dress(colors, font)
        self.law.dress(colors, font)
        self.outline.setPen(pg.mkPen(colors.reference, width=_REFERENCE_LINE))

    @override
    def points(self) -> tuple[np.ndarray, np.ndarray]:
        table = self.bars.rectangles()
        return table[:, 0] + table[:, 2] / 2, table[:, 1] + table[:, 3]


def _floor(scene: Scene, heights: np.ndarray) -> float:
    """Return where bars begin: half of the least that can be seen on a log axis."""
    if not scene.log_counts:
        return 0.0
    if scene.unit == "count":
        return float(np.log10(0.5))
    held = heights[heights > 0]
    if scene.compared is not None:
        other = scene.heights(scene.compared, scene.compared.counts)
        held = np.concatenate((held, other[other > 0]))
    return float(np.log10(held.min() / 2)) if held.size else 0.0


def _widths_at(scene: Scene, x: np.ndarray) -> np.ndarray | float:
    """Return what the law's expected shares at x are divided by: nothing for shares a bin."""
    shown = scene.shown
    if scene.unit == "share":
        return 1.0
    widths = scene.widths(shown)
    if x.size == widths.size:
        return widths
    if scene.unit == "density":
        return bin_width(shown) or float(np.median(widths))
    inside = np.searchsorted(shown.edges, x, side="right") - 1
    return widths[np.clip(inside, 0, widths.size - 1)]


def alone_at(scene: Scene) -> np.ndarray | None:
    """Return where the bars of single values stand, None where they stand between the edges."""
    if not scene.shown.values:
        return None
    near = [float(value - scene.shown.offset) for value in scene.shown.values]
    return scene.places.of(np.array(near))


def _moment_places(scene: Scene) -> tuple[float | None, float | None, float | None]:
    """Return the places of the mean and of one deviation to either side, where there are any."""
    mean, std, places = scene.shown.mean, scene.shown.std, scene.places
    if mean is None:
        return None, None, None
    if not std or (scene.scale.kind == "log" and std >= mean):
        return places.of_one(mean), None, None
    return places.of_one(mean), places.of_one(mean - std), places.of_one(mean + std)
