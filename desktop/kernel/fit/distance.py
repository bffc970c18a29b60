"""How far values lie from a continuous law: the D of Kolmogorov, the W of Cramér and von Mises."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ..laws.law import Law
    from .law_shares import LawShares


@dataclass(slots=True)
class Distance:
    """What is known of `count` values after some rising blocks of them."""

    law: Law
    count: int
    shares: np.ndarray
    """Rising shares of the law, at which the values below are counted."""
    largest: float = 0.0
    """Kolmogorov and Smirnov's D so far."""
    squares: float = 0.0
    """Cramér and von Mises's W so far, without 1 / 12 n."""
    longest_tie: int = 1
    """Most values that are equal."""
    seen: int = 0
    reached: np.ndarray = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    """Values below each of the shares (int64)."""

    def __post_init__(self) -> None:
        self.reached = np.zeros(self.shares.size, dtype=np.int64)

    @property
    def cramer_von_mises(self) -> float:
        """W, when all values were taken."""
        return self.squares + 1 / (12 * self.count)

    def take(self, values: np.ndarray) -> None:
        """Take the next block of single values (float64, rising)."""
        ranks = np.arange(self.seen, self.seen + values.size + 1, dtype=np.float64) / self.count
        at = self.law.cdf(values)
        self._widen(ranks, at)
        self.squares += float(np.sum(((ranks[:-1] + ranks[1:]) / 2 - at) ** 2))
        self.longest_tie = max(self.longest_tie, _longest_run(values))
        self.reached += np.searchsorted(at, self.shares, side="left")
        self.seen += values.size

    def take_counted(self, values: np.ndarray, counts: np.ndarray) -> None:
        """Take the next different values (float64, rising) with their int64 counts.

        The squares of m equal values are m times that of their middle rank, and what m ranks
        scatter around it: m (m² - 1) / 12 n².
        """
        if not values.size:
            return
        whole = self.seen + np.concatenate(([0], np.cumsum(counts)))
        ranks = whole / self.count
        at = self.law.cdf(values)
        self._widen(ranks, at)
        m = counts.astype(np.float64)
        squares = m * ((ranks[:-1] + ranks[1:]) / 2 - at) ** 2
        scatter = m * (m**2 - 1) / (12 * float(self.count) ** 2)
        self.squares += float(np.sum(squares + scatter))
        self.longest_tie = max(self.longest_tie, int(counts.max()))
        self.reached += whole[np.searchsorted(at, self.shares, side="left")] - self.seen
        self.seen = int(whole[-1])

    def _widen(self, ranks: np.ndarray, at: np.ndarray) -> None:
        above, under = float((ranks[1:] - at).max()), float((at - ranks[:-1]).max())
        self.largest = max(self.largest, above, under)


def _longest_run(values: np.ndarray) -> int:
    """Return how often the commonest of rising values occurs."""
    ends = np.flatnonzero(np.diff(values, append=np.inf))
    return int(np.diff(ends, prepend=-1).max())


@dataclass(frozen=True, slots=True)
class Bracket:
    """Between which two figures a statistic lies of which only counts are known."""

    low: float
    high: float


def largest_between(counted: LawShares) -> Bracket:
    """Return where D lies: at least what the edges show, at most what can hide inside the bins."""
    reached, shares = counted.reached / counted.count, counted.shares
    inside = np.maximum(reached[1:] - shares[:-1], shares[1:] - reached[:-1])
    return Bracket(float(np.abs(reached - shares).max()), float(inside.max()))


def squares_between(counted: LawShares) -> Bracket:
    """Return where W = n times the integral of (F_n - F)² dF lies.

    In a bin F runs from a to b while F_n stays between its values c and d at the edges: the
    difference is at least the distance from F to [c, d] and at most that to the farther end.
    """
    reached, shares = counted.reached / counted.count, counted.shares
    a, b, c, d = shares[:-1], shares[1:], reached[:-1], reached[1:]
    # F below c first, above d last; between them nothing is certain.
    low = _cubes(c - np.minimum(b, c), c - np.minimum(a, c)) + _cubes(
        np.maximum(a, d) - d, np.maximum(b, d) - d
    )
    middle = np.clip((c + d) / 2, a, b)
    high = _cubes(d - middle, d - a) + _cubes(middle - c, b - c)
    return Bracket(counted.count * float(low.sum()), counted.count * float(high.sum()))


def _cubes(start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """Return the integral of t² from start to end."""
    return (end**3 - start**3) / 3
