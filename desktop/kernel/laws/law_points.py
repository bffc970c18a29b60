"""The points that a law is drawn with over a histogram."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from .law import Law

POINTS = 200
"""Points of a density's curve."""

MOST_WHOLE_NUMBERS = 200
"""A discrete law on more numbers is drawn as a density."""

_EQUAL = ("integers", "permutation", "permutation_part")

WHOLE_RANGES = (*_EQUAL, "bernoulli", "categorical")
"""Laws whose whole numbers are shown all, even those that were not drawn."""

_TAIL = 0.00135
"""The share beyond three standard deviations of a normal law."""


def points(law: Law, edges: np.ndarray) -> tuple[bool, np.ndarray, np.ndarray]:
    """Return whether each number stands alone, and x and y over what is drawn (float64).

    y is the probability of each number, or the density. `law` and the edges have the same origin.
    """
    low, high = (float(edges[0]), float(edges[-1])) if edges.size > 1 else (0.0, 0.0)
    if law.discrete:
        first, last = _numbers(law, low, high)
        if last - first < MOST_WHOLE_NUMBERS:
            x = _ordered(law, np.arange(first, last + 1))
            return True, x, law.probability(x)
        if law.name in _EQUAL:
            half = abs(law.scale) / 2
            return False, *_box(law.low - half, law.high + half, low, high)
        every = _ordered(law, np.unique(np.round(np.linspace(first, last, POINTS))))
        return False, every, law.probability(every) / abs(law.scale)
    if law.name == "uniform":
        return False, *_box(law.low, law.high, low, high)
    return False, *_curve(law, edges, low, high)


def _ordered(law: Law, numbers: np.ndarray) -> np.ndarray:
    """Return the rising values of a law for its standard's numbers."""
    return np.sort(numbers * float(law.scale) + float(law.shift))


def _numbers(law: Law, low: float, high: float) -> tuple[float, float]:
    """Return the first and the last of the standard's numbers that are drawn."""
    standard = law.standard
    if law.name in WHOLE_RANGES:
        return float(standard.low), float(standard.high)
    ends = sorted((end - law.shift) / law.scale for end in (low, high))
    tails = standard.quantile(np.array([_TAIL, 1 - _TAIL]))
    first, last = min(math.ceil(ends[0]), tails[0]), max(math.floor(ends[1]), tails[1])
    return max(float(first), float(standard.low)), min(float(last), float(standard.high))


def _curve(law: Law, edges: np.ndarray, low: float, high: float) -> tuple[np.ndarray, np.ndarray]:
    start, end = _range(law, low, high)
    x = np.linspace(start, end, POINTS)
    if law.name != "normal":
        # More of them where the values are, and at the edges of unequal bins.
        dense = law.quantile(np.linspace(0, 1, POINTS // 2 + 2)[1:-1])
        x = np.unique(np.concatenate((x, dense[(dense > start) & (dense < end)])))
        if _unequal(edges):
            x = np.unique(np.concatenate((x, edges[(edges >= start) & (edges <= end)])))
    with np.errstate(divide="ignore", over="ignore"):
        y = law.density(x)
    return x, np.minimum(y, _highest(law, y))


def _range(law: Law, low: float, high: float) -> tuple[float, float]:
    """Return where the curve starts and ends: all that is shown, and more of a few draws."""
    first, last = law.quantile(np.array([_TAIL, 1 - _TAIL])).tolist()
    if law.name != "normal":
        first, last = max(first, low - (high - low)), min(last, high + (high - low))
    return max(min(low, first), law.low), min(max(high, last), law.high)


def _highest(law: Law, y: np.ndarray) -> float:
    """Return where a density is cut off that rises without bound: a picture can't show it."""
    if np.isinf(law.density(np.array([law.low, law.high]))).any():
        return float(law.density(law.quantile(np.array([0.005, 0.995]))).max())
    return 1.5 * float(y[np.isfinite(y)].max(initial=0.0))


def _unequal(edges: np.ndarray) -> bool:
    widths = np.diff(edges)
    return widths.size > 1 and not np.allclose(widths, widths[0], rtol=1e-6, atol=0)


def _box(start: float, end: float, low: float, high: float) -> tuple[np.ndarray, np.ndarray]:
    """Return a flat density on [start, end) with upright sides, shown from low to high."""
    height = 1 / (end - start)
    inside = np.linspace(start, end, POINTS)
    x = np.concatenate(([min(low, start), start], inside, [end, max(high, end)]))
    y = np.concatenate(([0.0, 0.0], np.full(POINTS, height), [0.0, 0.0]))
    return x, y
