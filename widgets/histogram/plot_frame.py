"""A plot with one axis of values and one upwards, its view, and how it is dressed (pyqtgraph)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtWidgets import QGraphicsGridLayout
from typing_extensions import override

from widgets.histogram.histogram_box import HistogramBox
from widgets.histogram.plot_axes import CountAxis, ValueAxis

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

    from widgets.theme_colors import ThemeColors

_STALE_OPACITY = 0.4


class PlotFrame(pg.GraphicsView):
    """Axes to the left and the bottom of one view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = HistogramBox()
        self.values, self.counts_axis = ValueAxis(), CountAxis()
        self._whole = pg.GraphicsWidget()
        self._grid = QGraphicsGridLayout(self._whole)
        self._lay_out()
        self._dressed: tuple[object, ...] = ()
        # A cached background would be a bitmap in a saved SVG.
        self.setCacheMode(self.CacheModeFlag.CacheNone)

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 8, 24, 0)
        self._grid.setSpacing(0)
        self._grid.addItem(self.counts_axis, 0, 0)
        self._grid.addItem(self.box, 0, 1)
        self._grid.addItem(self.values, 1, 1)
        self.values.linkToView(self.box)
        self.counts_axis.linkToView(self.box)
        self.setCentralItem(self._whole)

    def activate(self) -> None:
        """Lay out at once: a picture taken before the next turn of the event loop is right too."""
        self._grid.activate()

    def is_dressed(self, *look: object) -> bool:
        """Tell whether this look was the last one asked about, and remember it."""
        same = look == self._dressed
        self._dressed = look
        return same

    def dress_axes(self, colors: ThemeColors, font: QFont, value: str, count: str) -> None:
        """Set the ground, and colours, font and names of the axes."""
        self.setBackground(colors.ground)
        self.values.dress(font, colors.text, colors.muted, value)
        self.counts_axis.dress(font, colors.text, colors.muted, count)

    def set_stale(self, stale: bool) -> None:
        """Grey the picture while it shows what was, not what is."""
        self._whole.setOpacity(_STALE_OPACITY if stale else 1.0)

    def is_stale(self) -> bool:
        """Tell whether the picture is greyed."""
        return self._whole.opacity() < 1.0

    def shown_values(self) -> tuple[float, float]:
        """Return the values at the left and the right end of the view."""
        low, high = self.box.x_range()
        return self.values.value(low), self.values.value(high)

    def shown_counts(self) -> tuple[float, float]:
        """Return the y at the bottom and the top of the view: counts in a plain density."""
        return self.box.y_range()

    @override
    def sizeHint(self) -> QSize:
        # Qt would ask for the scene's size, which is the view's: it would never shrink.
        return self.minimumSize()
