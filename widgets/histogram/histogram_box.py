"""The inside of the plot: wheel and drag move and scale the values, the counts follow."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from typing_extensions import override

_CLOSEST = 2.0
"""The closest look shows this many bins."""
_LEAST_LOOK = 1e-6
"""No look is closer: bars that stand alone may be next to each other in a wide range."""


class HistogramBox(pg.ViewBox):
    """Wheel: zoom the values; Shift+wheel: zoom the counts; drag: pan."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False, defaultPadding=0.0)
        self.disableAutoRange()
        self.counts_held = False
        """Whether the learner scaled the counts, so that they no longer follow the view."""

    def x_range(self) -> tuple[float, float]:
        """Return the ends of the values in view."""
        low, high = self.viewRange()[0]
        return float(low), float(high)

    def y_range(self) -> tuple[float, float]:
        """Return the counts at the bottom and the top of the view."""
        low, high = self.viewRange()[1]
        return float(low), float(high)

    def set_limits(self, width: float, bottom: float, top: float) -> None:
        """Keep the view near x = 0 to 1, where bars stand `width` apart, and within y."""
        closest = min(1.0, max(_LEAST_LOOK, _CLOSEST * width))
        self.setLimits(xMin=-0.5, xMax=1.5, minXRange=closest, maxXRange=2.0, yMin=bottom, yMax=top)

    def zoom(self, factor: float, place: float) -> None:
        """Show `factor` times as much of the values, `place` staying where it is."""
        low, high = self.x_range()
        self.setXRange(place - (place - low) * factor, place + (high - place) * factor, padding=0)

    def reveal(self, left: float, right: float) -> None:
        """Pan just so far that the values from left to right are seen."""
        low, high = self.x_range()
        shift = min(0.0, left - low) or max(0.0, right - high)
        if shift:
            self.setXRange(low + shift, high + shift, padding=0)

    @override
    def wheelEvent(self, ev: Any, axis: int | None = None) -> None:
        if axis is None:
            axis = 1 if ev.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0
        self.counts_held = self.counts_held or axis == 1
        super().wheelEvent(ev, axis=axis)

    @override
    def mouseDragEvent(self, ev: Any, axis: int | None = None) -> None:
        axis = 0 if axis is None else axis
        self.counts_held = self.counts_held or axis == 1
        super().mouseDragEvent(ev, axis=axis)
