"""Where values lie in a plot whose x runs from 0 at the first edge to 1 at the last."""

from __future__ import annotations

import numpy as np

from widgets.histogram.value_scale import LINEAR, ValueScale
from widgets.range_share import share_of_range

_FARTHEST = 1e6
"""No place is farther out; a law may be wide beside the values that came of it."""


class BinPlaces:
    """Turns values into places and places into bins."""

    def __init__(
        self,
        edges: np.ndarray,
        ends: tuple[float, float] | None = None,
        scale: ValueScale = LINEAR,
    ) -> None:
        """Take the edges of the bins (float64), none for an empty plot.

        `ends` are the values at 0 and 1 where they aren't the outer edges, as with other bins of
        the same plot.
        """
        self._scale = scale
        self._ends = np.array(ends) if ends is not None else edges[[0, -1]] if edges.size else edges
        self._ends = scale.forward(self._ends)
        self.edges = self.of(edges)
        if edges.size and not np.all(np.diff(self.edges) > 0):
            # Whole numbers beyond 2**53 have no half-integers: give each bar the same room.
            self.edges = np.linspace(0.0, 1.0, edges.size)

    def of(self, values: np.ndarray) -> np.ndarray:
        """Return the places of values, none of them farther out than is of use."""
        if self._ends.size == 0 or values.size == 0:
            return np.empty(0)
        low, high = self._ends
        if not high > low:
            return np.full(values.shape, 0.5)
        with np.errstate(over="ignore"):
            places = share_of_range(self._scale.forward(values), float(low), float(high))
        return np.clip(places, -_FARTHEST, _FARTHEST)

    def of_one(self, value: float) -> float:
        """Return the place of one value."""
        return float(self.of(np.array([value]))[0])

    def of_bin(self, index: int) -> tuple[float, float]:
        """Return the places of a bin's edges."""
        return float(self.edges[index]), float(self.edges[index + 1])

    def bin_at(self, place: float) -> int:
        """Return the bin at a place, -1 outside of all; the last one holds its right edge."""
        if self.edges.size == 0 or not self.edges[0] <= place <= self.edges[-1]:
            return -1
        found = int(np.searchsorted(self.edges, place, side="right")) - 1
        return min(found, self.edges.size - 2)

    def seen(self, low: float, high: float) -> np.ndarray:
        """Return which bins (bool, one each) are seen between two places."""
        return (self.edges[1:] > low) & (self.edges[:-1] < high)
