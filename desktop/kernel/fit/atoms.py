"""Counts the values of a discrete law: each by itself, or in cells where there are very many."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from .cells import wanted_shares

if TYPE_CHECKING:
    from ..laws.law import Law

MOST_ATOMS = 1 << 12
"""Different values of a law that are counted each by itself."""


class AtomCounts:
    """Cells of a discrete law, and how many values lie in each.

    Cell i holds the values above edges[i - 1] up to edges[i]; one more lies beyond the last edge.
    """

    def __init__(self, law: Law, count: int) -> None:
        self.edges = _edges(law, count)
        """float64, rising."""
        self.counts = np.zeros(self.edges.size + 1, dtype=np.int64)
        reached = np.clip(np.maximum.accumulate(law.cdf(self.edges)), 0.0, 1.0)
        if math.isfinite(law.low):
            reached[0] = 0.0
        if math.isfinite(law.high):
            reached[-1] = 1.0
        self.probabilities = np.diff(reached, prepend=0.0, append=1.0)
        self._equal = bool((np.diff(self.edges) == 1.0).all())

    def take(self, values: np.ndarray, counts: np.ndarray | None = None) -> None:
        """Take finite values (1-d), each once or with its int64 count."""
        places = self._places(values)
        if counts is None:
            self.counts += np.bincount(places, minlength=self.counts.size)
        else:
            np.add.at(self.counts, places, counts)

    def _places(self, values: np.ndarray) -> np.ndarray:
        if not self._equal:
            return np.searchsorted(self.edges, values, side="left")
        # Neighbouring whole numbers needn't be looked for.
        steps = np.ceil(values.astype(np.float64) - self.edges[0])
        return np.clip(steps, 0, self.edges.size).astype(np.int64)


def _edges(law: Law, count: int) -> np.ndarray:
    """Return edges around every value of the law that matters, or quantiles of too many.

    Those of whole numbers lie half-way, so that a scaled one may be rounded to either side.
    """
    dense = np.arange(1, 2 * MOST_ATOMS) / (2 * MOST_ATOMS)
    few = wanted_shares(count)
    tops = np.unique(law.quantile(np.concatenate((dense, few))))
    if tops.size > MOST_ATOMS:
        tops = np.unique(law.quantile(few))
    half = abs(law.scale) / 2 if law.standard.whole else 0.0
    ends = [law.low - half if half else np.nextafter(law.low, -np.inf), law.high + half]
    return np.unique(np.concatenate((tops + half, [end for end in ends if math.isfinite(end)])))
