"""The axes of a histogram: values along the bottom, counts up the left, no hidden factors."""

from __future__ import annotations

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from typing_extensions import override

from widgets.histogram.value_places import ValuePlaces
from widgets.histogram.value_scale import LINEAR, ValueScale, power_text
from widgets.plot_numbers import count_text, tick_texts, ticks

_MOST_TICKS = 9
_NAME_MARGIN = 8
"""Pixels that a name leaves free of its axis' length."""
_TICK_ROOM = 14
"""Pixels for the ticks and the gaps around their texts."""
_NEAR = 1e-5
"""Values whose range is a smaller share of their size are written from an offset."""
_LEAST_GAP = 1.4
"""Least room for a tick's text, in its own widths."""


class PlotAxis(pg.AxisItem):
    """An axis whose ticks are multiples of 1, 2 or 5 and whose texts never overlap."""

    def __init__(self, orientation: str) -> None:
        # Asked for while pyqtgraph makes the axis.
        self._words = ""
        self._style: dict[str, Any] = {}
        self._metrics = QFontMetricsF(QFont())
        super().__init__(orientation)
        self.enableAutoSIPrefix(False)
        self.setStyle(maxTickLevel=0, maxTextLevel=0, tickLength=-4)
        self._texts: list[str] = []

    def dress(self, font: QFont, text: QColor, line: QColor, words: str) -> None:
        """Set the font, the colours and the axis' name."""
        self._metrics = QFontMetricsF(font)
        self.setTickFont(font)
        self.setPen(pg.mkPen(line))
        self.setTextPen(pg.mkPen(text))
        # Texts at the ends may reach over the ends, into the corner and the right margin.
        self.setStyle(hideOverlappingLabels=int(self._metrics.averageCharWidth() * 8))
        self._words = words
        self._style = {"color": text.name(), "font-size": f"{font.pointSizeF()}pt"}
        self._reserve()
        self._name()
        self.picture = None

    def _name(self) -> None:
        """Write the name as far as the axis is long, in its middle."""
        along = self.size().height() if self.orientation == "left" else self.size().width()
        room = max(0, int(along) - _NAME_MARGIN)
        short = self._metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        if short != self.labelText or self._style != self.labelStyle:
            self.setLabel(short, **self._style)
        super().resizeEvent()

    @override
    def resizeEvent(self, ev: Any = None) -> None:
        super().resizeEvent(ev)
        if self._words:
            self._name()

    def _reserve(self) -> None:
        """Take the room that texts and name need: left alone, it is found while painting."""

    @override
    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return list(self._texts)


class ValueAxis(PlotAxis):
    """The values; the plot's own x runs from 0 at the first edge to 1 at the last."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self._places, self._whole = ValuePlaces(), False
        self._named: dict[float, str] = {}
        self.offset = 0.0
        """What the ticks' texts leave out, 0 for nothing."""

    def set_values(
        self,
        low: float,
        high: float,
        *,
        whole: bool,
        named: dict[float, str],
        scale: ValueScale = LINEAR,
    ) -> None:
        """Set the values at 0 and 1; `whole` keeps to whole numbers, `named` replaces texts."""
        self._places, self._whole, self._named = ValuePlaces(low, high, scale), whole, named
        self.offset = _offset(low, high) if scale.even else 0.0
        self.picture = None
        self.update()

    def value(self, place: float) -> float:
        """Return the value at a place of the plot's x."""
        return self._places.value(place)

    def place(self, value: float) -> float:
        """Return the place of a value in the plot's x."""
        return self._places.place(value) if self._places.high > self._places.low else 0.5

    @override
    def tickValues(
        self, minVal: float, maxVal: float, size: float
    ) -> list[tuple[float, list[float]]]:
        places = self._places
        if not places.high > places.low:
            self._texts = [f"{places.low:.17g}"]
            return [(1.0, [0.5])]
        low, high = self.value(float(minVal)), self.value(float(maxVal))
        values: list[float] = []
        for most in range(_MOST_TICKS, 0, -1):
            values, self._texts, room = self._ticks(low, high, most)
            if self._fits(self._texts, size * room):
                break
        return [(1.0, [places.place(value) for value in values])]

    def _ticks(self, low: float, high: float, most: int) -> tuple[list[float], list[str], float]:
        """Return values, their texts and the share of the axis that each of them has."""
        powers = self._places.powers(low, high, most)
        if powers:
            return powers, [power_text(value) for value in powers], 1 / len(powers)
        low, high = low - self.offset, high - self.offset
        step, values = ticks(low, high, most, whole=self._whole)
        if self._named:
            values = [value for value in values if value in self._named]
        written = zip(values, tick_texts(values, step), strict=True)
        texts = [self._named.get(value, text) for value, text in written]
        room = _room(step, low, high) if self._places.scale.even else 1 / len(values)
        return [value + self.offset for value in values], texts, room

    @override
    def _reserve(self) -> None:
        self.setHeight(round(2 * self._metrics.height()) + _TICK_ROOM)

    def _fits(self, texts: list[str], room: float) -> bool:
        width = max((self._metrics.horizontalAdvance(text) for text in texts), default=0.0)
        return width * _LEAST_GAP <= room


def _offset(low: float, high: float) -> float:
    """Return a round number near the values when their ticks would need too many digits."""
    span, largest = high - low, max(abs(low), abs(high))
    if not (0 < span < largest * _NEAR) or not math.isfinite(span):
        return 0.0
    power = 10.0 ** math.ceil(math.log10(span))
    offset = round(low / power) * power
    # Rounding up can leave float64, whose largest numbers then are written as they are.
    return offset if math.isfinite(offset) else 0.0


def _room(step: float, low: float, high: float) -> float:
    """Return the share of an even axis that each tick has."""
    if not high > low:
        return 1.0
    return step / (high - low) if math.isfinite(high - low) else (step / 2) / (high / 2 - low / 2)


class CountAxis(PlotAxis):
    """What is drawn upwards: counts, shares, their logarithms, signed numbers, or values."""

    def __init__(self) -> None:
        super().__init__("left")
        self._kind, self._bottom, self._top = "count", 0.0, 1.0
        self._places = ValuePlaces()

    def set_top(
        self,
        top: float,
        kind: str = "count",
        bottom: float = 0.0,
        places: ValuePlaces | None = None,
    ) -> None:
        """Make room for the texts from bottom to top, so that the plot never moves.

        `kind` is `count`, `share`, `log` (y is a base-10 logarithm), `signed` or `value` (y runs
        from 0 to 1 as `places` says).
        """
        self._kind, self._bottom, self._top = kind, bottom, top
        self._places = places or ValuePlaces()
        self.picture = None
        self._reserve()

    @override
    def _reserve(self) -> None:
        texts: list[str] = []
        for top in (self._top, (self._bottom + self._top) / 2):
            self.tickValues(self._bottom, top, 1000.0)
            texts += self._texts
        # Digits differ in width, and a text that is a pixel too wide isn't drawn at all.
        digit = max("0123456789", key=self._metrics.horizontalAdvance)
        texts = ["".join(digit if c.isdecimal() else c for c in text) for text in texts]
        widest = max((self._metrics.horizontalAdvance(text) for text in texts), default=0.0)
        self.setWidth(round(widest + self._metrics.height()) + _TICK_ROOM)

    @override
    def tickValues(
        self, minVal: float, maxVal: float, size: float
    ) -> list[tuple[float, list[float]]]:
        most = min(6, max(3, int(size / (self._metrics.height() * 1.8))))
        if self._kind == "value":
            return self._value_ticks(float(minVal), float(maxVal), most)
        if self._kind == "log" and maxVal - minVal >= 1:
            powers = ValueScale("log").ticks(minVal, maxVal, most + 1)
            self._texts = [power_text(value) for value in powers]
            return [(1.0, [math.log10(value) for value in powers])]
        if self._kind == "log":
            low, high = 10.0**minVal, 10.0**maxVal
            step, values = ticks(low, high, most)
            values = [value for value in values if value > 0]
            self._texts = tick_texts(values, step)
            return [(1.0, [math.log10(value) for value in values])]
        step, values = ticks(minVal, maxVal, most, whole=self._kind == "count")
        large = values and values[-1] >= 1e8
        counted = self._kind == "count" and not large
        self._texts = [count_text(v) for v in values] if counted else tick_texts(values, step)
        return [(step, values)]

    def _value_ticks(self, bottom: float, top: float, most: int) -> list[tuple[float, list[float]]]:
        low, high = self._places.value(bottom), self._places.value(top)
        values = self._places.powers(low, high, most)
        self._texts = [power_text(value) for value in values]
        if not values:
            step, values = ticks(low, high, most)
            self._texts = tick_texts(values, step)
        return [(1.0, [self._places.place(value) for value in values])]
