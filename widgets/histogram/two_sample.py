"""The two-sample Kolmogorov-Smirnov test from two records' counts, with what bins may hide."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from widgets.distribution_records import CountedNumbers
from widgets.histogram.fine_bins import are_edges, are_whole_numbers, fine_of, total

if TYPE_CHECKING:
    from widgets.distribution_records import FineCounts
    from widgets.tensor_records import Histogram

_EXACT_SHIFT = 1 << 52
_SERIES_MEET = 1.18
"""Below it the theta form of the Kolmogorov distribution converges faster."""


@dataclass(frozen=True, slots=True)
class TwoSampleTest:
    """The largest distance of two empirical distribution functions, and its p-value."""

    statistic: float
    """At the edges that both have: exact there, and the least that it can be."""
    statistic_high: float
    """The most that it can be, whatever the bins hide."""
    p_value: float
    p_low: float
    """p of `statistic_high`; equals `p_value` where the bins hide nothing."""
    ties: bool = False
    """Whether equal values are known to occur: then the true p is smaller (Noether 1963)."""

    @property
    def exact(self) -> bool:
        """Whether the bins hide nothing: each holds one number."""
        return self.statistic_high - self.statistic < 1e-12


def two_sample(first: Histogram, second: Histogram) -> TwoSampleTest | None:
    """Compare two records; None where they have no values or no edge in common.

    The p-value is the limit for large samples, Q(D sqrt(nm / (n + m))), Kolmogorov (1933) and
    Smirnov (1939). Between two common edges a < b the distance is at most F(b) - G(a). Where each
    different number was counted by itself, the distance is exact.
    """
    n, m = total(first), total(second)
    one, two = _numbers(first), _numbers(second)
    if n and m and one is not None and two is not None:
        return _of_numbers(one, two)
    edges = _common_edges(first, second) if n and m else None
    if edges is None or edges.size < 2:
        return None
    shift = second.offset - first.offset
    f, g = _below(first, edges) / n, _below(second, edges - shift) / m
    least = float(np.abs(f - g).max())
    most = least
    hidden = (np.diff(f) > 0) | (np.diff(g) > 0)
    if not all(are_whole_numbers(fine_of(each).edges) for each in (first, second)):
        apart = np.maximum(f[1:] - g[:-1], g[1:] - f[:-1])
        most = max(least, float(apart[hidden].max(initial=0.0)))
    root = math.sqrt(n / (n + m) * m)
    return TwoSampleTest(least, most, kolmogorov_tail(root * least), kolmogorov_tail(root * most))


def _numbers(histogram: Histogram) -> CountedNumbers | None:
    """Return every different number with its count, where they are known."""
    if histogram.numbers is not None:
        return histogram.numbers
    fine = fine_of(histogram)
    if histogram.offset or fine.below or fine.above or not are_whole_numbers(fine.edges):
        return None
    return CountedNumbers(fine.edges[:-1] + 0.5, fine.counts)


def _of_numbers(first: CountedNumbers, second: CountedNumbers) -> TwoSampleTest:
    """Compare two samples at every number that occurs: between two of them nothing changes."""
    at = np.union1d(first.values, second.values)
    n, m = int(first.counts.sum()), int(second.counts.sum())
    both = np.zeros((2, at.size), dtype=np.int64)
    for row, each in zip(both, (first, second), strict=True):
        row[np.searchsorted(at, each.values)] = each.counts
    reached = np.cumsum(both, axis=1)
    largest = float(np.abs(reached[0] / n - reached[1] / m).max())
    p_value = kolmogorov_tail(math.sqrt(n / (n + m) * m) * largest)
    ties = bool((both.sum(axis=0) > 1).any())
    return TwoSampleTest(largest, largest, p_value, p_value, ties)


def kolmogorov_tail(x: float) -> float:
    """Return P(K > x) for the Kolmogorov distribution.

    2 sum (-1)^(k-1) exp(-2 k^2 x^2) for large x, 1 - sqrt(2 pi) / x sum exp(-(2k-1)^2 pi^2 /
    (8 x^2)) for small: Marsaglia, Tsang and Wang, J. Stat. Softw. 8(18), 2003, formulas 1 and 2.
    """
    if x <= 0.04:  # the second sum is below the smallest float64 there
        return 1.0
    if x < _SERIES_MEET:
        terms = (math.exp(-((2 * k - 1) ** 2) * math.pi**2 / (8 * x * x)) for k in range(1, 8))
        return 1 - math.sqrt(2 * math.pi) / x * sum(terms)
    terms = ((-1) ** (k - 1) * math.exp(-2 * k * k * x * x) for k in range(1, 10))
    return max(0.0, 2 * sum(terms))


def _common_edges(first: Histogram, second: Histogram) -> np.ndarray | None:
    """Return the edges at which both distribution functions are known, relative to the first."""
    shift = second.offset - first.offset
    if abs(shift) >= _EXACT_SHIFT:
        return None
    one, two = fine_of(first), fine_of(second)
    ours, theirs = one.edges, two.edges + shift
    both = ours[are_edges(ours, theirs)]
    outside = [
        edges[_known_outside(edges, fine, others)]
        for edges, fine, others in ((ours, two, theirs), (theirs, one, ours))
    ]
    if not any(each.size for each in outside):
        return both
    return np.unique(np.concatenate((both, *outside)))


def _known_outside(edges: np.ndarray, fine: FineCounts, ends: np.ndarray) -> np.ndarray:
    """Return which edges lie beyond the other's bins, below which it has none or all."""
    left = (edges < ends[0]) if fine.below == 0 else np.zeros(edges.size, dtype=bool)
    right = (edges > ends[-1]) if fine.above == 0 else np.zeros(edges.size, dtype=bool)
    return left | right


def _below(histogram: Histogram, edges: np.ndarray) -> np.ndarray:
    """Return how many values lie below each edge that is one of its fine edges or beyond them."""
    fine = fine_of(histogram)
    reached = np.concatenate(([0], np.cumsum(fine.counts))) + fine.below
    places = np.searchsorted(fine.edges, edges, side="left")
    return reached[np.minimum(places, reached.size - 1)]
