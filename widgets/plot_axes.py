"""The axes of a histogram: values along the bottom, counts up the left, no hidden factors."""

from __future__ import annotations

import math
import sys
from typing import Any

import pyqtgraph as pg
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from typing_extensions import override

from widgets.plot_numbers import count_text, tick_texts, ticks

_MOST_TICKS = 9
_TICK_ROOM = 14
"""Pixels for the ticks and the gaps around their texts."""
_NEAR = 1e-5
"""Values whose range is a smaller share of their size are written from an offset."""
_LEAST_GAP = 1.4
"""Least room for a tick's text, in its own widths."""


class PlotAxis(pg.AxisItem):
    """An axis whose ticks are multiples of 1, 2 or 5 and whose texts never overlap."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.enableAutoSIPrefix(False)
        self.setStyle(maxTickLevel=0, maxTextLevel=0, tickLength=-4)
        self._metrics = QFontMetricsF(QFont())
        self._texts: list[str] = []

    def dress(self, font: QFont, text: QColor, line: QColor, words: str) -> None:
        """Set the font, the colours and the axis' name."""
        self._metrics = QFontMetricsF(font)
        self.setTickFont(font)
        self.setPen(pg.mkPen(line))
        self.setTextPen(pg.mkPen(text))
        # Texts at the ends may reach over the ends, into the corner and the right margin.
        self.setStyle(hideOverlappingLabels=int(self._metrics.averageCharWidth() * 8))
        style: dict[str, Any] = {"color": text.name(), "font-size": f"{font.pointSizeF()}pt"}
        self.setLabel(words, **style)
        self._reserve()
        self.picture = None

    def _reserve(self) -> None:
        """Take the room that texts and name need: left alone, it is found while painting."""

    @override
    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return list(self._texts)


class ValueAxis(PlotAxis):
    """The values; the plot's own x runs from 0 at the first edge to 1 at the last.

    So 1e-320, 1e308 and a millionth beside a billion are all drawn alike: a view that is scaled
    by such factors loses its digits.
    """

    def __init__(self) -> None:
        super().__init__("bottom")
        self._low, self._high, self._whole = 0.0, 1.0, False
        self._named: dict[float, str] = {}
        self.offset = 0.0
        """What the ticks' texts leave out, 0 for nothing."""

    def set_values(self, low: float, high: float, *, whole: bool, named: dict[float, str]) -> None:
        """Set the values at 0 and 1; `whole` keeps to whole numbers, `named` replaces texts."""
        self._low, self._high, self._whole, self._named = low, high, whole, named
        self.offset = _offset(low, high)
        self.picture = None
        self.update()

    def value(self, place: float) -> float:
        """Return the value at a place of the plot's x."""
        value = self._low * (1 - place) + self._high * place
        return max(-sys.float_info.max, min(sys.float_info.max, value))

    @override
    def tickValues(
        self, minVal: float, maxVal: float, size: float
    ) -> list[tuple[float, list[float]]]:
        if not self._high > self._low:
            self._texts = [f"{self._low:.17g}"]
            return [(1.0, [0.5])]
        low = self.value(float(minVal)) - self.offset
        high = self.value(float(maxVal)) - self.offset
        values: list[float] = []
        for most in range(_MOST_TICKS, 0, -1):
            step, values = ticks(low, high, most, whole=self._whole)
            if self._named:
                values = [value for value in values if value in self._named]
            written = zip(values, tick_texts(values, step), strict=True)
            self._texts = [self._named.get(value, text) for value, text in written]
            if self._fits(self._texts, size * ((step / 2) / (high / 2 - low / 2))):
                break
        return [(1.0, [self._place(value + self.offset) for value in values])]

    @override
    def _reserve(self) -> None:
        self.setHeight(round(2 * self._metrics.height()) + _TICK_ROOM)

    def _place(self, value: float) -> float:
        return (value / 2 - self._low / 2) / (self._high / 2 - self._low / 2)

    def _fits(self, texts: list[str], room: float) -> bool:
        width = max((self._metrics.horizontalAdvance(text) for text in texts), default=0.0)
        return width * _LEAST_GAP <= room


def _offset(low: float, high: float) -> float:
    """Return a round number near the values when their ticks would need too many digits."""
    span, largest = high - low, max(abs(low), abs(high))
    if not (0 < span < largest * _NEAR) or not math.isfinite(span):
        return 0.0
    power = 10.0 ** math.ceil(math.log10(span))
    return round(low / power) * power


class CountAxis(PlotAxis):
    """The counts: whole numbers with their thousands parted."""

    def __init__(self) -> None:
        super().__init__("left")
        self._top = 1.0

    def set_top(self, top: float) -> None:
        """Make room for the texts of counts up to this one, so that the plot never moves."""
        self._top = top
        self._reserve()

    @override
    def _reserve(self) -> None:
        self.tickValues(0.0, self._top, 1000.0)
        # Digits differ in width, and a text that is a pixel too wide isn't drawn at all.
        digit = max("0123456789", key=self._metrics.horizontalAdvance)
        texts = ["".join(digit if c.isdigit() else c for c in text) for text in self._texts]
        widest = max((self._metrics.horizontalAdvance(text) for text in texts), default=0.0)
        self.setWidth(round(widest + self._metrics.height()) + _TICK_ROOM)

    @override
    def tickValues(
        self, minVal: float, maxVal: float, size: float
    ) -> list[tuple[float, list[float]]]:
        most = max(3, int(size / (self._metrics.height() * 1.8)))
        step, values = ticks(minVal, maxVal, min(most, 6), whole=True)
        large = values and values[-1] >= 1e8
        self._texts = tick_texts(values, step) if large else [count_text(v) for v in values]
        return [(step, values)]
