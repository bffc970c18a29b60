"""The pictures of one histogram in one plot: which is drawn, on which axes, with which bins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Signal, Slot
from typing_extensions import override

from widgets.histogram.bin_choice import BinChoice
from widgets.histogram.bin_places import BinPlaces
from widgets.histogram.cdf_layer import CdfLayer
from widgets.histogram.density_layer import DensityLayer, alone_at
from widgets.histogram.fine_bins import rebinned, zoom_level
from widgets.histogram.picture_kinds import CDF, DENSITY, QUANTILES, RESIDUALS
from widgets.histogram.picture_scene import Scene, make_scene
from widgets.histogram.plot_frame import PlotFrame
from widgets.histogram.quantile_layer import QuantileLayer
from widgets.histogram.residual_layer import ResidualLayer
from widgets.histogram.value_places import ValuePlaces
from widgets.histogram.value_scale import LINEAR, scale_for

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from widgets.histogram.picture_layer import PictureLayer
    from widgets.tensor_records import Histogram
    from widgets.theme_colors import ThemeColors

_SIDE = 0.03
"""Empty room left and right of the bars, as a share of their width."""
_LEAST_HEADROOM = 1.06
"""The view's height over the tallest bar, where no names of marks stand."""
_NOTHING = np.empty(0)


class HistogramCanvas(PlotFrame):
    """Draws a Histogram record; the y axis follows what is in view, bins follow the zoom."""

    bins_changed = Signal()
    """A closer or farther look brought other bins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.density = DensityLayer(self.box)
        self.bars, self.law, self.moments = (
            self.density.bars,
            self.density.law,
            self.density.moments,
        )
        self.layers: dict[str, PictureLayer] = {
            DENSITY: self.density,
            CDF: CdfLayer(self.box),
            QUANTILES: QuantileLayer(self.box),
            RESIDUALS: ResidualLayer(self.box),
        }
        self.layer: PictureLayer = self.density
        self.scene_shown: Scene | None = None
        self._record: Histogram | None = None
        self._reference: Histogram | None = None
        self._choice, self._level = BinChoice(), 0
        self._log_values = self._log_counts = False
        self._home = (0.0, 1.0)
        self.density.set_visible(True)
        self.box.sigXRangeChanged.connect(self._on_box_range_changed)
        self.box.sigResized.connect(self._on_box_range_changed)

    @property
    def counts(self) -> np.ndarray:
        """The counts that are drawn (int64)."""
        if self.scene_shown is None:
            return np.empty(0, dtype=np.int64)
        return self.scene_shown.shown.counts

    @property
    def edges(self) -> np.ndarray:
        """The edges of the counts that are drawn."""
        return _NOTHING if self.scene_shown is None else self.scene_shown.shown.edges

    @property
    def places(self) -> BinPlaces:
        """Where the drawn bins and any values lie in the plot's own x."""
        return BinPlaces(_NOTHING) if self.scene_shown is None else self.scene_shown.places

    @property
    def offset(self) -> float:
        """What the texts of the value axis leave out, 0 for nothing; exact as an int."""
        near = self.values.offset
        whole = 0 if self._record is None else self._record.offset
        return round(near) + whole if whole else near

    def set_histogram(self, histogram: Histogram, *, keep_view: bool = False) -> None:
        """Draw a histogram with at least one bin; seen whole, or as closely as the last one."""
        self._draw(histogram, keep=keep_view and self._record is not None)

    def set_kind(self, kind: str) -> None:
        """Show another picture of the same record, the same values in view where it has them."""
        self.layer.set_visible(False)
        self.layer.choose(-1)
        before, self.layer = self.layer, self.layers[kind]
        self.layer.set_visible(True)
        valued = self.layers[QUANTILES]
        self._redraw(keep=before is not valued and self.layer is not valued)

    def set_reference(self, reference: Histogram | None) -> None:
        """Lay a frozen record over this one, or none."""
        self._reference = reference
        self._redraw(keep=False)

    def set_choice(self, choice: BinChoice) -> None:
        """Group the fine bins by another rule."""
        self._choice = choice
        self._redraw(keep=True)

    def set_logs(self, *, values: bool, counts: bool) -> None:
        """Lay values or counts along a log axis, or evenly."""
        same = values == self._log_values
        self._log_values, self._log_counts = values, counts
        self._redraw(keep=same)

    def _redraw(self, *, keep: bool) -> None:
        if self._record is not None:
            self._draw(self._record, keep=keep)
            self.bins_changed.emit()

    def _draw(self, record: Histogram, *, keep: bool) -> None:
        seen = self.shown_values() if keep and not self.at_home() else None
        self._record = record
        self._make_scene(0 if seen is None else self._level)
        scene = self.scene_shown
        assert scene is not None
        low, high = self.layer.ends(scene)
        named = {0.0: "False", 1.0: "True"} if record.rule == "bool" else {}
        self.values.set_values(low, high, whole=scene.shown.integer, named=named, scale=scene.scale)
        self._set_limits(scene)
        self.activate()
        if seen is None:
            self.reset_view()
        else:
            # Into places again: the ends of growing data move.
            places = ValuePlaces(low, high, scene.scale)
            self._find_home()
            self._show_range(places.place(seen[0]), places.place(seen[1]))
        # Done while it is painted, marks would move then and all would be painted once more.
        inside = self.sceneObj
        assert inside is not None
        inside.prepareForPaint()

    def _make_scene(self, level: int) -> None:
        """Draw the record with the bins of a zoom level."""
        assert self._record is not None
        self._level = level
        scale = scale_for(self._record, log=self._log_values) if self._log_values else LINEAR
        shown = rebinned(self._record, self._choice, level, scale)
        scene = make_scene(
            self._record,
            shown,
            scale=scale,
            log_counts=self._log_counts,
            reference=self._reference,
        )
        self.scene_shown = scene
        self.layer.draw(scene)

    def _set_limits(self, scene: Scene) -> None:
        alone = alone_at(scene)
        closest = float(np.diff(scene.places.edges if alone is None else alone).min(initial=1.0))
        fine = scene.record.fine
        if fine is not None and not scene.shown.integer:
            closest = min(closest, 4 / fine.counts.size)
        bottom, top = self.layer.limits()
        self.box.set_limits(closest, bottom, top)
        low, high = self.layer.ends(scene)
        if self.layer.left in ("share", "signed", "value") and self.layer is not self.density:
            bottom, top = self.layer.vertical(0.0, 1.0)
        places = ValuePlaces(low, high, scene.scale)
        self.counts_axis.set_top(top, self.layer.left, bottom, places)

    def clear(self) -> None:
        """Draw no histogram."""
        self._record = self.scene_shown = None
        for layer in self.layers.values():
            layer.clear()

    def dress(self, colors: ThemeColors, font: QFont, value: str, count: str) -> None:
        """Set colours, font and the names of the axes, where they are others than before."""
        if self.is_dressed(colors, font, value, count):
            return
        self.dress_axes(colors, font, value, count)
        for layer in self.layers.values():
            layer.dress(colors, font)

    def at_home(self) -> bool:
        """Tell whether the whole is in view."""
        return bool(np.allclose(self.box.x_range(), self._home, rtol=0, atol=1e-9))

    @Slot()
    def reset_view(self) -> None:
        """Show all bars and the law, from no count to a little over the highest."""
        self.box.counts_held = False
        self._find_home()
        self._show_range(*self._home)

    def _show_range(self, low: float, high: float) -> None:
        """Bring a range of places into view, and draw it also where that is no change."""
        before = self.box.x_range()
        self.box.setXRange(low, high, padding=0)
        if self.box.x_range() == before:
            self._on_box_range_changed()

    def _find_home(self) -> None:
        low, high = self.layer.extent()
        side = _SIDE * (high - low)
        self._home = low - side, high + side

    def place_of(self, value: float) -> QPoint:
        """Return where a value lies on the screen, in the plot's own pixels, half way up."""
        middle = QPointF(self.places.of_one(value), sum(self.shown_counts()) / 2)
        return self.mapFromScene(self.box.mapViewToScene(middle))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.reset_view()

    def _follow(self) -> None:
        low, high = self.box.x_range()
        self.layer.follow(low, high)
        if self.box.counts_held:
            return
        bottom, top = self.layer.vertical(low, high)
        if self.layer is self.density:
            height = max(1.0, self.box.height())
            under_names = max(0.5, 1 - self.moments.name_height() / height)
            top = bottom + (top - bottom) * max(_LEAST_HEADROOM, 1 / under_names)
        self.box.setYRange(bottom, top, padding=0)

    def _follow_bins(self) -> bool:
        """Take finer or coarser bins for what is in view; tell whether that was needed."""
        low, high = self.box.x_range()
        level = zoom_level((high - low) / (self._home[1] - self._home[0]))
        if level == self._level or self.layer is self.layers[QUANTILES]:
            return False
        before = self.counts.size
        self._make_scene(level)
        return before != self.counts.size

    @Slot()
    def _on_box_range_changed(self) -> None:
        if self._record is None:
            return
        changed = self._follow_bins()
        self._follow()
        if self.layer is self.density:
            self.moments.fit()
        if changed:
            self.bins_changed.emit()
