"""Counts each different whole number by itself, as long as there are few of them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np


class DistinctValues:
    """The different values that were met, with their counts; gives up beyond `most`."""

    def __init__(self, most: int) -> None:
        self._most = most
        self.values = np.empty(0, dtype=np.int64)
        """Rising."""
        self.counts = np.empty(0, dtype=np.int64)

    def add(self, block: np.ndarray) -> bool:
        """Take int64 values in; return whether there are still few different ones."""
        if self.values.size:
            places = np.minimum(np.searchsorted(self.values, block), self.values.size - 1)
            known = self.values[places] == block
            self.counts += np.bincount(places[known], minlength=self.values.size)
            block = block[~known]
        if block.size:
            self._widen(*np.unique(block, return_counts=True))
        return self.values.size <= self._most

    def _widen(self, values: np.ndarray, counts: np.ndarray) -> None:
        every = np.concatenate((self.values, values))
        order = np.argsort(every)
        self.values = every[order]
        self.counts = np.concatenate((self.counts, counts))[order]


def edges_between(values: list[int], offset: int) -> np.ndarray | None:
    """Return float64 edges, relative to `offset`, with one of the rising values in each bin.

    They lie half-way; None where float64 can't part the values.
    """
    near = [value - offset for value in values]
    gaps = [high - low for low, high in pairwise(near)]
    half = min(gaps, default=1) / 2
    middles = [(low + high) / 2 for low, high in pairwise(near)]
    edges = np.array([near[0] - half, *middles, near[-1] + half])
    return edges if (np.diff(edges) > 0).all() else None
