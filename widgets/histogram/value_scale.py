"""How values and counts are laid along an axis: evenly, by their logarithm, or both."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from widgets.tensor_records import Histogram

_MOST_DECADES = 12
"""A symmetric axis bends at most so many decades below its ends."""
_NEAR_ZERO = 0.05
"""This share of the values nearest to zero is laid out evenly."""
_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class ValueScale:
    """`linear`; `log`: log10; `symmetric`: asinh, which is even within ±`bend` and log beyond."""

    kind: str = "linear"
    bend: float = 1.0

    @property
    def even(self) -> bool:
        """Whether equal distances are equal differences of the values."""
        return self.kind == "linear"

    def forward(self, values: np.ndarray) -> np.ndarray:
        """Return where values lie on the axis (float64); -inf for what a log can't hold."""
        if self.kind == "log":
            with np.errstate(divide="ignore", invalid="ignore"):
                return np.where(values > 0, np.log10(values), -np.inf)
        if self.kind == "symmetric":
            return np.arcsinh(values / self.bend) / math.log(10)
        return values

    def inverse(self, place: float) -> float:
        """Return the value at a place of the axis."""
        if self.kind == "log":
            return 10.0 ** min(place, 308.25)
        if self.kind == "symmetric":
            return math.sinh(max(-700.0, min(700.0, place * math.log(10)))) * self.bend
        return place

    def ticks(self, low: float, high: float, most: int) -> list[float]:
        """Return powers of ten between two places, at most so many, none for an even axis."""
        if self.kind == "log":
            return [10.0**power for power in _powers(low, high, most)]
        first, last = math.floor(math.log10(self.bend)), self.inverse(max(-low, high))
        powers = _powers(first + 0.5, math.log10(max(last, self.bend * 1.01)), max(1, most // 2))
        sizes = [10.0**power for power in powers]
        values = [*(-size for size in reversed(sizes)), 0.0, *sizes]
        places = self.forward(np.array(values))
        return [v for v, p in zip(values, places.tolist(), strict=True) if low <= p <= high]


LINEAR = ValueScale()


def power_text(value: float) -> str:
    """Return a power of ten, its negative or 0 as it stands at a tick: 1, 10, 100, then 10³."""
    if value == 0:
        return "0"
    power = round(math.log10(abs(value)))
    sign = "−" if value < 0 else ""
    if 0 <= power <= 2:
        return f"{sign}{10**power}"
    return f"{sign}10{str(power).translate(_SUPERSCRIPTS)}"


def scale_for(histogram: Histogram, *, log: bool) -> ValueScale:
    """Return the values' axis: log where all edges are above zero, else symmetric.

    Whole numbers that are relative to an offset have no logarithm worth drawing.
    """
    edges = histogram.edges
    if not log or histogram.offset or edges.size < 2 or not edges[-1] > edges[0]:
        return LINEAR
    if edges[0] > 0:
        return ValueScale("log")
    return ValueScale("symmetric", _bend(histogram))


def _bend(histogram: Histogram) -> float:
    """Return the power of ten below which the values nearest to zero lie, near enough to see."""
    fine = histogram.fine
    edges, counts = (
        (histogram.edges, histogram.counts) if fine is None else (fine.edges, fine.counts)
    )
    sizes = np.maximum(np.abs(edges[:-1]), np.abs(edges[1:]))
    order = np.argsort(sizes, kind="stable")
    reached = np.cumsum(counts[order])
    near = sizes[order][int(np.searchsorted(reached, _NEAR_ZERO * reached[-1]))]
    largest = float(sizes.max())
    least = math.log10(largest) - _MOST_DECADES
    return 10.0 ** math.floor(max(math.log10(max(float(near), 1e-300)), least))


def _powers(low: float, high: float, most: int) -> list[int]:
    first, last = math.ceil(low - 1e-9), math.floor(high + 1e-9)
    step = max(1, math.ceil((last - first + 1) / max(1, most)))
    return list(range(-(-first // step) * step, last + 1, step))
