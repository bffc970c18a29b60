"""The numbers behind a CDF, a Q-Q plot and residuals, from counts and a law."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from widgets.histogram.fine_bins import are_whole_numbers, fine_of, quantiles, total
from widgets.histogram.law_curve import expected_counts

if TYPE_CHECKING:
    from widgets.histogram.picture_scene import Scene
    from widgets.tensor_records import Histogram

CONFIDENCE = 0.95
LEAST_EXPECTED = 5.0
"""Below it the residual of a count is far from normal (Cochran, 1954)."""
_MOST_QUANTILES = 199
_MOST_POINTS = 800


@dataclass(frozen=True, slots=True)
class Steps:
    """A distribution function at edges: P(X < edge), and a law's there."""

    edges: np.ndarray
    shares: np.ndarray
    law: np.ndarray | None
    jumps: bool
    """The whole rise of a bin is in its middle: each bin is one number."""


def distribution(histogram: Histogram) -> Steps:
    """Return the empirical distribution function at all fine edges, exact there."""
    fine = fine_of(histogram)
    reached = np.concatenate(([0], np.cumsum(fine.counts))) + fine.below
    law = fine.cumulative
    if law is None and histogram.fine is None:
        expected = expected_counts(histogram)
        n = max(1, total(histogram))
        law = None if expected is None else np.concatenate(([0.0], np.cumsum(expected) / n))
    edges = fine.edges
    jumps = are_whole_numbers(edges) or (histogram.fine is None and histogram.integer)
    return Steps(edges, reached / max(1, total(histogram)), law, jumps)


def band_width(n: int) -> float:
    """Return the half width of the confidence band around a distribution function of n values.

    Dvoretzky, Kiefer and Wolfowitz (1956) with Massart's constant (1990): sqrt(ln(2 / a) / 2n).
    """
    return math.sqrt(math.log(2 / (1 - CONFIDENCE)) / (2 * max(1, n)))


def seen_edges(places: np.ndarray, low: float, high: float) -> np.ndarray:
    """Return the numbers of the edges that a curve needs between two places, few enough to draw."""
    first = max(0, int(np.searchsorted(places, low)) - 1)
    last = min(places.size - 1, int(np.searchsorted(places, high)) + 1)
    if last - first < _MOST_POINTS:
        return np.arange(first, last + 1)
    wanted = np.linspace(places[first], places[last], _MOST_POINTS)
    inner = np.searchsorted(places, wanted).clip(first, last)
    return np.unique(np.concatenate(([first], inner, [last])))


@dataclass(frozen=True, slots=True)
class QuantilePoints:
    """Points of a Q-Q plot, `x` of the law or of the frozen record, `y` of the values."""

    shares: np.ndarray
    x: np.ndarray
    y: np.ndarray


def quantile_points(scene: Scene) -> QuantilePoints | None:
    """Return the points against the frozen record, else against the law; None without either."""
    if scene.reference is not None:
        shares = _shares(min(total(scene.record), total(scene.reference)))
        both = (quantiles(fine_of(each), shares) for each in (scene.reference, scene.record))
        x, y = both
        return QuantilePoints(shares, x, y)
    points = scene.record.quantiles
    if points is None:
        return _from_counts(scene.record)
    known = np.isfinite(points.law) & np.isfinite(points.values)
    if not known.any():
        return None
    return QuantilePoints(points.shares[known], points.law[known], points.values[known])


def _from_counts(histogram: Histogram) -> QuantilePoints | None:
    """Return quantiles of both from their distribution functions at the edges."""
    steps = distribution(histogram)
    if steps.law is None:
        return None
    shares = _shares(total(histogram))
    shares = shares[(shares >= steps.law[0]) & (shares <= steps.law[-1])]
    if shares.size == 0:
        return None
    x = np.interp(shares, steps.law, steps.edges)
    return QuantilePoints(shares, x, quantiles(fine_of(histogram), shares))


def _shares(n: int) -> np.ndarray:
    """Return shares in the middle of equal parts, and some denser ones towards the ends."""
    most = max(1, min(n, _MOST_QUANTILES))
    even = (np.arange(most) + 0.5) / most
    ends = np.array([1e-4, 3e-4, 1e-3, 2e-3])
    ends = ends[ends * n >= 1]
    return np.unique(np.concatenate((ends, even, 1 - ends)))


@dataclass(frozen=True, slots=True)
class Residuals:
    """Observed less expected counts in standard errors, of bins that expect enough."""

    edges: np.ndarray
    observed: np.ndarray
    expected: np.ndarray
    values: np.ndarray
    merged: int
    """Bins that expect too little on their own."""


def residuals(histogram: Histogram) -> Residuals | None:
    """Return (observed - expected) / sqrt(expected (1 - p)) a bin; None without a law.

    That is the standardized residual of a count that is binomial with p. Neighbours that expect
    less than five are put together.
    """
    expected = expected_counts(histogram)
    if expected is None or expected.size == 0:
        return None
    starts = _starts(expected)
    wide = np.add.reduceat(expected, starts)
    observed = np.add.reduceat(histogram.counts, starts)
    edges = histogram.edges[np.concatenate((starts, [histogram.counts.size]))]
    spread = np.sqrt(wide * np.clip(1 - wide / max(1, total(histogram)), 0.0, 1.0))
    values = np.divide(observed - wide, spread, out=np.zeros_like(wide), where=spread > 1e-9)
    values[(spread <= 1e-9) & (np.abs(observed - wide) > 0.5)] = np.inf
    few = int(np.count_nonzero(expected < LEAST_EXPECTED))
    return Residuals(edges, observed, wide, values, few)


def _starts(expected: np.ndarray) -> np.ndarray:
    """Return where groups begin whose expected counts reach the least one."""
    if expected.min() >= LEAST_EXPECTED:
        return np.arange(expected.size)
    starts, held = [0], 0.0
    for index, value in enumerate(expected.tolist()):
        if held >= LEAST_EXPECTED:
            starts.append(index)
            held = 0.0
        held += value
    if held < LEAST_EXPECTED and len(starts) > 1:
        starts.pop()
    return np.array(starts)
