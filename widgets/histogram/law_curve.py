"""What a law expects of a histogram: its curve in counts, its marks, and each bin's count."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from widgets.histogram.fine_bins import bin_width, total

if TYPE_CHECKING:
    from widgets.tensor_records import Histogram, Law


_WHOLE = ("integers", "permutation", "permutation_part")
"""Laws of equally likely whole numbers."""
_MOST_MARKS = 60
"""More marks than this would hide each other: a line is drawn through them."""


def law_points(histogram: Histogram) -> tuple[np.ndarray, np.ndarray]:
    """Return the law's x and y in counts, empty without a law.

    Discrete: each whole number with its expected count. Continuous: density x n x bin width, so
    that the curve lies on the bars. Bins of unequal width have no such curve, and a close look
    needs a finer one: both give each bin's middle and expected count.
    """
    law = histogram.law
    if law is None or histogram.counts.size == 0:
        return np.empty(0), np.empty(0)
    if law.discrete and histogram.integer:
        return law.x, total(histogram) * law.y
    if _is_stepped(histogram, law):
        return _steps(histogram)
    width = bin_width(histogram)
    if law.discrete or width is None or histogram.rule == "zoomed":
        middles = histogram.edges[:-1] / 2 + histogram.edges[1:] / 2
        expected = expected_counts(histogram)
        return middles, np.empty(0) if expected is None else expected
    # The density of some laws has no end at a bound.
    known = np.isfinite(law.y)
    return _closed(law.x[known], total(histogram) * width * law.y[known])


def is_marks(histogram: Histogram) -> bool:
    """Tell whether the law is drawn as one mark a bin instead of a curve."""
    law = histogram.law
    if law is None or histogram.counts.size == 0 or _is_stepped(histogram, law):
        return False
    if law.discrete:
        return histogram.counts.size <= _MOST_MARKS
    few = histogram.counts.size <= _MOST_MARKS and histogram.rule != "zoomed"
    return few and bin_width(histogram) is None


def _is_stepped(histogram: Histogram, law: Law) -> bool:
    """Tell whether bars hold several whole numbers of a law each, the last one perhaps fewer."""
    return law.name in _WHOLE and not law.discrete and not histogram.integer


def _steps(histogram: Histogram) -> tuple[np.ndarray, np.ndarray]:
    """Return each bin's expected count as a line over the whole bin."""
    expected = expected_counts(histogram)
    if expected is None:
        return np.empty(0), np.empty(0)
    return _closed(np.repeat(histogram.edges, 2)[1:-1], np.repeat(expected, 2))


def _closed(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Let a density that starts or ends above zero drop to zero upright, as uniform ones do."""
    if x.size == 0:
        return x, y
    return np.concatenate((x[:1], x, x[-1:])), np.concatenate(([0.0], y, [0.0]))


def expected_counts(histogram: Histogram) -> np.ndarray | None:
    """Return the count that the law expects in each bin, None without a law."""
    law = histogram.law
    if law is None or histogram.counts.size == 0:
        return None
    if law.cumulative is not None and law.cumulative.size == histogram.edges.size:
        return total(histogram) * np.diff(law.cumulative)
    if law.discrete or law.name in _WHOLE:
        shares = _whole_shares(law, histogram.edges, histogram.offset)
    else:
        shares = np.diff(_cumulative(law, histogram.edges))
    return total(histogram) * shares


def _cumulative(law: Law, edges: np.ndarray) -> np.ndarray:
    parameters = law.parameters
    if law.name == "uniform" and {"low", "high"} <= set(parameters):
        low, high = parameters["low"], parameters["high"]
        return np.clip((edges - low) / (high - low), 0.0, 1.0)
    if law.name == "normal" and {"mean", "std"} <= set(parameters):
        scaled = (edges - parameters["mean"]) / (parameters["std"] * math.sqrt(2))
        return np.array([math.erfc(-value) / 2 for value in scaled])
    steps = np.diff(law.x) * (law.y[1:] + law.y[:-1]) / 2
    return np.interp(edges, law.x, np.concatenate(([0.0], np.cumsum(steps))))


def _whole_shares(law: Law, edges: np.ndarray, offset: int) -> np.ndarray:
    """Return the probability of [left, right) for equally likely or listed whole numbers.

    Edges and listed numbers are relative to `offset`, the law's bounds are not.
    """
    low, high = law.parameters.get("low"), law.parameters.get("high")
    if law.name in _WHOLE and low is not None and high is not None:
        inside = np.clip(np.ceil(edges), float(low - offset), float(high - offset))
        return np.diff(inside) / (high - low)
    shares, _ = np.histogram(law.x, bins=edges, weights=law.y)
    return shares
