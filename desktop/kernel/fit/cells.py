"""The cells that a chi-square test counts in, and the test."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from . import p_values

LEAST_EXPECTED = 5.0
"""What a cell must expect for the chi-square law to hold (Cochran 1954)."""

MOST_CELLS = 1000
"""Equal cells in the middle of a law; more would see less of what is smooth."""


def wanted_shares(count: int) -> np.ndarray:
    """Return the rising shares, inside 0 to 1, at which a law is cut for `count` values.

    Their number grows like n^(2/5) (Mann and Wald 1942); at both ends they halve down to what
    still expects LEAST_EXPECTED, for equal cells are blind to a cut tail.
    """
    number = max(2, min(MOST_CELLS, math.ceil(count**0.4), int(count / LEAST_EXPECTED)))
    equal = np.arange(1, number) / number
    halvings = int(max(0.0, math.log2(count / number / LEAST_EXPECTED))) if count else 0
    tail = 2.0 ** -np.arange(halvings, 0, -1) / number
    return np.concatenate((tail, equal, 1 - tail[::-1]))


@dataclass(frozen=True, slots=True)
class ChiSquare:
    """Pearson's statistic over some cells."""

    statistic: float
    """Infinite where a value was counted that the law can't give."""
    degrees: int
    merged: bool
    """Whether cells had to be put together to expect enough."""

    @property
    def p_value(self) -> float:
        """How likely a statistic at least as large is."""
        return p_values.chi_square(self.statistic, self.degrees)


def chi_square(probabilities: np.ndarray, counts: np.ndarray) -> ChiSquare | None:
    """Compare int64 counts with the law's probabilities of the same cells (float64).

    Neighbours are put together until each expects LEAST_EXPECTED. None where that leaves one cell.
    """
    count = int(counts.sum())
    expected = probabilities * count
    impossible = bool((counts[expected <= 0] > 0).any())
    starts = _starts(expected)
    if starts.size < 2:
        return ChiSquare(math.inf, 1, True) if impossible else None
    held, sums = np.add.reduceat(counts, starts), np.add.reduceat(expected, starts)
    statistic = math.inf if impossible else float(np.sum((held - sums) ** 2 / sums))
    merged = starts.size < int((expected > 0).sum())
    return ChiSquare(statistic, starts.size - 1, merged)


def _starts(expected: np.ndarray) -> np.ndarray:
    """Return where groups of neighbours start that expect enough; the last one takes the rest."""
    reached = np.concatenate(([0.0], np.cumsum(expected)))
    starts, least = [0], LEAST_EXPECTED * (1 - 1e-12)
    while True:
        end = int(np.searchsorted(reached, reached[starts[-1]] + least, side="left"))
        if end >= expected.size or reached[-1] - reached[end] < least:
            return np.array(starts)
        starts.append(end)
