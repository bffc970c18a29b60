"""Counts between shares of a law: what every test looks at once values are binned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from ..laws.law import Law

CELLS = 1 << 20
"""Equal shares that many values are counted in: a statistic is then known to a millionth."""


_HELD = 64
"""Pieces that are collected before they are counted."""


@dataclass(frozen=True, slots=True)
class LawShares:
    """How many values lie between rising shares of a law, from 0 to 1."""

    shares: np.ndarray
    """float64, one more than `counts`; neighbours are equal where the law has nothing."""
    counts: np.ndarray
    """int64."""

    def cut(self, wanted: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return probabilities and counts of the cells cut near the wanted shares (rising)."""
        shares, first = np.unique(self.shares, return_index=True)
        right = np.clip(np.searchsorted(shares, wanted), 1, shares.size - 1)
        nearer_left = wanted - shares[right - 1] < shares[right] - wanted
        places = np.unique(np.where(nearer_left, right - 1, right))
        inner = places[(shares[places] > 0) & (shares[places] < 1)]
        reached = np.concatenate(([0], self.reached[first[inner]], [self.count]))
        return np.diff(shares[inner], prepend=0.0, append=1.0), np.diff(reached)

    @property
    def count(self) -> int:
        """All values."""
        return int(self.counts.sum())

    @property
    def reached(self) -> np.ndarray:
        """How many values lie below each share (int64)."""
        return np.concatenate(([0], np.cumsum(self.counts)))


def shares_of_bins(
    law: Law, edges: np.ndarray, counts: np.ndarray, below: int = 0, above: int = 0
) -> LawShares:
    """Return the shares of bins [left, right) with float64 edges and int64 counts.

    `below` and `above` are the values beyond the edges; the last bin may be closed.
    """
    inner = np.maximum.accumulate(np.clip(law.below(edges), 0.0, 1.0))
    return LawShares(
        np.concatenate(([0.0], inner, [1.0])),
        np.concatenate(([below], counts, [above])).astype(np.int64),
    )


class ShareCounts:
    """Counts values in CELLS equal shares of a continuous law; needs memory for these alone."""

    def __init__(self, law: Law) -> None:
        self._law = law
        self._counts = np.zeros(CELLS, dtype=np.int64)
        self._held: list[np.ndarray] = []

    def take(self, values: np.ndarray) -> None:
        """Take single finite values (1-d)."""
        places = self._law.cdf(values.astype(np.float64)) * CELLS
        self._held.append(np.minimum(places, CELLS - 1).astype(np.int64))
        if len(self._held) == _HELD:
            self._flush()

    def shares(self) -> LawShares:
        """Return what was counted."""
        self._flush()
        return LawShares(np.arange(CELLS + 1) / CELLS, self._counts)

    def _flush(self) -> None:
        if self._held:
            self._counts += np.bincount(np.concatenate(self._held), minlength=CELLS)
            self._held.clear()
