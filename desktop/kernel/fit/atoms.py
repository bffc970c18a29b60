"""Counts the values of a discrete law: each by itself, or in cells where there are very many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .cells import wanted_shares

if TYPE_CHECKING:
    from ..laws.law import Law

MOST_ATOMS = 1 << 12
"""Different values of a law that are counted each by itself."""


class AtomCounts:
    """Cells of a discrete law, and how many values lie in each.

    Cell i holds the values above tops[i - 1] up to tops[i]; one more lies beyond the last top.
    """

    def __init__(self, law: Law, count: int) -> None:
        self.tops = _tops(law, count)
        """float64, rising."""
        self.counts = np.zeros(self.tops.size + 1, dtype=np.int64)
        at = np.clip(np.maximum.accumulate(law.cdf(self.tops)), 0.0, 1.0)
        if np.isfinite(law.high):
            at[-1] = 1.0
        self.probabilities = np.diff(at, prepend=0.0, append=1.0)
        if np.isfinite(law.low):
            self.probabilities[0] = 0.0
        self._neighbours = bool((np.diff(self.tops[1:]) == 1.0).all()) and self.tops.size > 1

    def take(self, values: np.ndarray, counts: np.ndarray | None = None) -> None:
        """Take finite values (1-d), each once or with its int64 count."""
        places = self._places(values)
        if counts is None:
            self.counts += np.bincount(places, minlength=self.counts.size)
        else:
            np.add.at(self.counts, places, counts)

    def _places(self, values: np.ndarray) -> np.ndarray:
        if not self._neighbours:
            return np.searchsorted(self.tops, values, side="left")
        # Neighbouring whole numbers needn't be looked for.
        steps = np.ceil(values.astype(np.float64)) - self.tops[1]
        return np.clip(steps + 1, 0, self.tops.size).astype(np.int64)


def _tops(law: Law, count: int) -> np.ndarray:
    """Return every value of the law that matters, or quantiles where these are too many."""
    dense = np.arange(1, 2 * MOST_ATOMS) / (2 * MOST_ATOMS)
    few = wanted_shares(count)
    tops = np.unique(law.quantile(np.concatenate((dense, few))))
    if tops.size > MOST_ATOMS:
        tops = np.unique(law.quantile(few))
    ends = [end for end in (np.nextafter(law.low, -np.inf), law.high) if np.isfinite(end)]
    return np.unique(np.concatenate((tops, ends)))
