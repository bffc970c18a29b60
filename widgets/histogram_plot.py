"""The drawn histogram: axes, bars, marks, zoom and a cursor for mouse and keys (pyqtgraph)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal, Slot
from typing_extensions import override

from widgets.histogram_bars import HistogramBars
from widgets.histogram_box import HistogramBox
from widgets.histogram_marks import LawMarks, MomentMarks
from widgets.law_curve import is_marks, law_points
from widgets.plot_axes import CountAxis, ValueAxis

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QKeyEvent
    from PySide6.QtWidgets import QWidget

    from widgets.records import Histogram
    from widgets.theme_colors import ThemeColors

# Limited, pyqtgraph drops the last move and a bar stays marked that the pointer has left.
pg.setConfigOption("mouseRateLimit", 0)

_SIDE = 0.03
"""Empty room left and right of the bars, as a share of their width."""
_FARTHEST = (-0.4, 1.4)
"""How far the whole view follows a law that reaches beyond the bars."""
_HEADROOM = 1.16
"""The view's height over the tallest bar: the marks' names stand there."""
_ZOOM = 0.7
_STALE_OPACITY = 0.4
_CURSOR_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ZOOM_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class HistogramPlot(pg.GraphicsView):
    """Draws a Histogram record; x inside is 0 at the first edge and 1 at the last."""

    bin_pointed = Signal(int)
    """The bin under the pointer or the keys' cursor changed; -1 for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("histogram_plot")
        self._histogram: Histogram | None = None
        self._edge_places = np.empty(0)
        self._cursor = -1
        self._box = HistogramBox()
        self._values, self._counts = ValueAxis(), CountAxis()
        self._place_items()
        self.bars = HistogramBars()
        self._box.addItem(self.bars, ignoreBounds=True)
        self.moments = MomentMarks(self._box)
        self.law = LawMarks(self._box)
        self._box.sigXRangeChanged.connect(self._on_box_range_changed)
        self._box.sigResized.connect(self._on_box_range_changed)
        self._box.reset_wanted.connect(self._on_box_reset_wanted)
        scene = self.sceneObj
        assert scene is not None
        scene.sigMouseMoved.connect(self._on_scene_mouse_moved)
        # A cached background would be a bitmap in a saved SVG.
        self.setCacheMode(self.CacheModeFlag.CacheNone)

    def _place_items(self) -> None:
        self._layout = layout = pg.GraphicsLayout()
        layout.setContentsMargins(0, 8, 24, 0)
        layout.setSpacing(0)
        layout.addItem(self._counts, row=0, col=0)
        layout.addItem(self._box, row=0, col=1)
        layout.addItem(self._values, row=1, col=1)
        self._values.linkToView(self._box)
        self._counts.linkToView(self._box)
        self.setCentralItem(layout)

    @property
    def counts(self) -> np.ndarray:
        """The counts that are drawn (int64)."""
        return self.bars.counts

    @property
    def edges(self) -> np.ndarray:
        """The edges that are drawn (float64), one more than the counts."""
        return np.empty(0) if self._histogram is None else self._histogram.edges

    def set_histogram(self, histogram: Histogram) -> None:
        """Draw a histogram with at least one bin, seen whole."""
        self._histogram = histogram
        self._cursor = -1
        edges = histogram.edges
        named = {0.0: "False", 1.0: "True"} if histogram.rule == "bool" else {}
        self._values.set_values(
            float(edges[0]), float(edges[-1]), whole=histogram.integer, named=named
        )
        gap = histogram.integer or histogram.rule == "bool"
        self._edge_places = self._places(edges)
        if not np.all(np.diff(self._edge_places) > 0):
            # Whole numbers beyond 2**53 have no half-integers: give each bar the same room.
            self._edge_places = np.linspace(0.0, 1.0, edges.size)
        self.bars.set_bars(self._edge_places, histogram.counts, gap=gap)
        x, y = law_points(histogram)
        self.law.set_points(self._places(x), y, marks=is_marks(histogram))
        self._set_moments(histogram)
        self._box.set_bins(histogram.counts.size)
        self.reset_view()

    def clear(self) -> None:
        """Draw no histogram."""
        self._histogram = None
        self._cursor = -1
        self._edge_places = np.empty(0)
        self.bars.set_bars(self._edge_places, np.empty(0, dtype=np.int64), gap=False)
        self.law.set_points(np.empty(0), np.empty(0), marks=False)
        self.moments.set_places(None, None, None)

    def _set_moments(self, histogram: Histogram) -> None:
        mean, std = histogram.mean, histogram.std
        if mean is None:
            self.moments.set_places(None, None, None)
            return
        sides = (mean - std, mean + std) if std else None
        low, high = (None, None) if sides is None else self._places(np.array(sides)).tolist()
        self.moments.set_places(float(self._places(np.array([mean]))[0]), low, high)

    def _places(self, values: np.ndarray) -> np.ndarray:
        """Return values as places of the plot's x; halved first, so that 1e308 has room."""
        if self._histogram is None or values.size == 0:
            return np.empty(0)
        low, high = self._histogram.edges[0], self._histogram.edges[-1]
        if not high > low:
            return np.full(values.shape, 0.5)
        return (values / 2 - low / 2) / (high / 2 - low / 2)

    def dress(self, colors: ThemeColors, font: QFont, value: str, count: str) -> None:
        """Set colours, font and the names of the axes."""
        self.setBackground(colors.ground)
        self.bars.set_colors(colors.bar, colors.accent, colors.ground)
        self._values.dress(font, colors.text, colors.muted, value)
        self._counts.dress(font, colors.text, colors.muted, count)
        self.moments.dress(colors, font)
        self.law.dress(colors, font)

    def is_stale(self) -> bool:
        """Tell whether the picture is greyed."""
        return self._layout.opacity() < 1.0

    @property
    def offset(self) -> float:
        """What the texts of the value axis leave out, 0 for nothing."""
        return self._values.offset

    def set_stale(self, stale: bool) -> None:
        """Grey the picture while it shows what was, not what is."""
        self._layout.setOpacity(_STALE_OPACITY if stale else 1.0)

    def reset_view(self) -> None:
        """Show all bars and the law, from no count to a little over the highest."""
        self._box.counts_held = False
        x, y = self.law.points()
        inside = x[y > 0].clip(*_FARTHEST)
        low, high = min(0.0, inside.min(initial=0.0)), max(1.0, inside.max(initial=1.0))
        side = _SIDE * (high - low)
        self._box.setXRange(low - side, high + side, padding=0)
        self._follow()

    def zoom(self, steps: int) -> None:
        """Look closer by so many steps (negative: from farther), around the cursor or centre."""
        low, high = self._box.x_range()
        place = (low + high) / 2
        if self._cursor >= 0:
            place = float(self._edge_places[self._cursor : self._cursor + 2].mean())
        self._box.zoom(_ZOOM**steps, place)

    def shown_values(self) -> tuple[float, float]:
        """Return the values at the left and the right end of the view."""
        low, high = self._box.x_range()
        return self._values.value(low), self._values.value(high)

    def shown_counts(self) -> tuple[float, float]:
        """Return the counts at the bottom and the top of the view."""
        return self._box.y_range()

    def place_of(self, value: float) -> QPoint:
        """Return where a value lies on the screen, in the plot's own pixels, half way up."""
        x = float(self._places(np.array([value]))[0])
        y = sum(self.shown_counts()) / 2
        return self.mapFromScene(self._box.mapViewToScene(QPointF(x, y)))

    def point_at(self, index: int) -> None:
        """Mark a bin and bring it into view; -1 marks none."""
        self._cursor = index
        self.bars.choose(index)
        if index >= 0:
            left, right = self._edge_places[index : index + 2].tolist()
            self._box.reveal(left, right)
        self.bin_pointed.emit(index)

    def _follow(self) -> None:
        """Let the counts' axis follow the highest bar in view."""
        if self._histogram is None or self._box.counts_held:
            return
        low, high = self._box.x_range()
        places = self._edge_places
        seen = self.counts[(places[1:] > low) & (places[:-1] < high)]
        top = max(float(seen.max(initial=0)), self.law.top(low, high), 1.0)
        self._box.setYRange(0.0, top * _HEADROOM, padding=0)

    def _bin_at(self, place: float) -> int:
        places = self._edge_places
        if not places.size or not places[0] <= place <= places[-1]:
            return -1
        found = int(np.searchsorted(places, place, side="right")) - 1
        return min(found, self.counts.size - 1)

    @override
    def sizeHint(self) -> QSize:
        # Qt would ask for the scene's size, which is the view's: it would never shrink.
        return self.minimumSize()

    @override
    def keyPressEvent(self, ev: QKeyEvent) -> None:
        key = Qt.Key(ev.key())
        if key in _CURSOR_MOVES and self.counts.size:
            self._move_cursor(_CURSOR_MOVES[key])
        elif key in _ZOOM_STEPS:
            self.zoom(_ZOOM_STEPS[key])
        elif key == Qt.Key.Key_Home:
            self.reset_view()
        elif key == Qt.Key.Key_Escape and self._cursor >= 0:
            self.point_at(-1)
        else:
            ev.ignore()

    def _move_cursor(self, bins: int) -> None:
        """Move by so many bins; the first key press starts at the fullest one."""
        start = self._cursor + bins if self._cursor >= 0 else int(self.counts.argmax())
        self.point_at(max(0, min(self.counts.size - 1, start)))

    @override
    def leaveEvent(self, ev: QEvent) -> None:
        super().leaveEvent(ev)
        self.bars.choose(self._cursor)
        self.bin_pointed.emit(self._cursor)

    @Slot(object)
    def _on_scene_mouse_moved(self, place: QPointF) -> None:
        inside = self._box.sceneBoundingRect().contains(place)
        index = self._bin_at(self._box.mapSceneToView(place).x()) if inside else -1
        index = self._cursor if index < 0 else index
        self.bars.choose(index)
        self.bin_pointed.emit(index)

    @Slot()
    def _on_box_range_changed(self) -> None:
        self._follow()
        self.moments.fit()

    @Slot()
    def _on_box_reset_wanted(self) -> None:
        self.reset_view()
