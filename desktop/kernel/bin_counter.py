"""Counts one tensor into fine bins and into the bins that are shown."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch

from . import bin_rules, counted_numbers
from .chunks import unexpanded
from .distinct_values import edges_between
from .exponent_grid import ExponentGrid, coarse_grid, fitting_grid, shown_bins
from .fine_grid import FineGrid, grid_for_floats, grid_for_whole_numbers, offset_for
from .moments import Moments
from .statistics import measured
from .value_stream import ValueStream
from .value_table import ValueTable, tabulate

if TYPE_CHECKING:
    from collections.abc import Callable

    from .laws.law import Law

    Step = Callable[[float], None]

_MISSING = ("nan", "positive_infinity", "negative_infinity")

_RESOLVED = 8
"""Fine bins between the quartiles that show a shape."""

_FEW = 100
"""Values that need no bins by exponent: there is no shape to see."""


@dataclass(frozen=True, slots=True)
class FineBins:
    """Bins whose unions are shown."""

    edges: np.ndarray
    """float64, relative to the counter's `offset`."""
    counts: np.ndarray
    """int64."""
    scale: str = "linear"
    """Or `exponent`."""
    whole: bool = False
    """Whether each bin holds one whole number, in its middle."""


class BinCounter:
    """Counts one tensor; tells how afterwards.

    A `law` of whole numbers says which bars there could be; a `chosen` one only where the values
    are whole numbers as well, and not how far they reach.
    """

    def __init__(
        self, tensor: torch.Tensor, step: Step, law: Law | None, *, chosen: bool = False
    ) -> None:
        self.rule = "constant"
        self.capped = False
        self.integer = False
        self.offset = 0
        """What edges and mean are relative to."""
        self.alone: tuple[int, ...] = ()
        """The values, where each different one has a bar of its own."""
        self.fine: FineBins | None = None
        """None where the shown bins are the finest."""
        self._dtype = tensor.dtype
        self._moments = Moments()
        self._step, self._start, self._done, self._room = step, 0.0, 0.0, 1.0
        stored, self._times = unexpanded(tensor)
        if tensor.element_size() <= 2:
            self._values = tabulate(stored, step)
            self.known = self._values.summary(self._times)
        else:
            self._begin(0.5)
            self.known, self._moments = measured(tensor, self._told)
            finite = not any(self.known[key] for key in _MISSING)
            self._values = ValueStream(stored, finite, self._told)
        self._is_float = tensor.dtype.is_floating_point or tensor.dtype.is_complex
        self._chosen = chosen
        self._law = law if law is not None and self._has_whole_numbers(law) else None

    @property
    def ends(self) -> tuple[float, float]:
        """The least and the greatest finite value, relative to `offset`."""
        low, high = (float(self.known[key] - self.offset) for key in ("minimum", "maximum"))
        return low, high

    def numbers(self) -> tuple[np.ndarray, np.ndarray] | None:
        """Return every different value, rising, and its count; None of wider dtypes."""
        if not isinstance(self._values, ValueTable):
            return None
        return counted_numbers.rising(self._values.values, self._values.counts * self._times)

    def mean(self) -> float | None:
        """Return the mean, relative to `offset`."""
        return self._moments.mean_from(self.offset) if self.offset else self.known["mean"]

    def shown(self, wanted: int | None) -> tuple[np.ndarray, np.ndarray]:
        """Return int64 counts and float64 edges for a number of bins, or by a rule."""
        low, high = self.known["minimum"], self.known["maximum"]
        if low is None or high is None:
            return np.zeros(0, dtype=np.int64), np.zeros(1)
        if self._law is not None or not self._is_float:
            counts, edges = self._whole_numbers(int(low), int(high), wanted)
        elif low == high:
            counts, edges = self._constant(low)
        else:
            counts, edges = self._floats(low, high, wanted)
        self._step(1.0)
        return counts * self._times, edges

    def _begin(self, part: float) -> None:
        """Let a pass over all values fill a part of the progress that is left."""
        self._start = self._done
        self._room = (1 - self._done) * part

    def _told(self, done: float) -> None:
        self._done = self._start + self._room * done
        self._step(self._done)

    def _has_whole_numbers(self, law: Law) -> bool:
        if not law.whole_numbers or not (self._chosen and self._is_float):
            return law.whole_numbers
        self._begin(0.3)
        return self._values.all_whole()

    def _constant(self, value: float) -> tuple[np.ndarray, np.ndarray]:
        self._begin(1.0)
        counts = self._values.counts_on(grid_for_floats(value, value))
        return counts, bin_rules.edges_around(value)

    def _floats(self, low: float, high: float, wanted: int | None) -> tuple[np.ndarray, np.ndarray]:
        grid = grid_for_floats(low, high)
        self._begin(0.8)
        fine = self._values.counts_on(grid)
        by_exponent = self._by_exponent(low, high, fine)
        if by_exponent is None:
            edges = grid.edges(grid.first, 1, grid.size)
            self.fine = FineBins(edges, fine * self._times)
        else:
            heavy, counts = by_exponent
            self.fine = FineBins(heavy.edges(), counts * self._times, "exponent")
        if wanted is not None:
            return self._fixed(low, high, wanted)
        if by_exponent is None:
            return self._by_rule(grid, fine)
        self.rule = "exponent"
        return shown_bins(*by_exponent, bin_rules.MOST_BINS)

    def _by_exponent(
        self, low: float, high: float, fine: np.ndarray
    ) -> tuple[ExponentGrid, np.ndarray] | None:
        """Return bins by exponent, None where linear ones tell the quartiles apart or none do."""
        if fine.sum() < _FEW or _distance(fine) >= _RESOLVED:
            return None
        coarse = coarse_grid(low, high)
        self._begin(0.5)
        grid = fitting_grid(coarse, self._values.counts_by_exponent(coarse))
        if grid is None:
            return None
        self._begin(0.8)
        counts = self._values.counts_by_exponent(grid)
        return (grid, counts) if _distance(counts) >= _RESOLVED else None

    def _fixed(self, low: float, high: float, wanted: int) -> tuple[np.ndarray, np.ndarray]:
        edges = _equal_edges(low, high, wanted)
        self.rule, self.capped = "fixed", edges.size - 1 < wanted
        self._begin(1.0)
        return self._values.counts_between(edges), edges

    def _by_rule(self, grid: FineGrid, fine: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        rule = bin_rules.choose_rule(fine, self._deviation(grid))
        step = bin_rules.aligned_step(grid.first, grid.size, rule.width)
        self.rule, self.capped = rule.name, grid.size > bin_rules.MOST_BINS * rule.width
        lead = grid.first % step
        counts = bin_rules.group(fine, lead, step)
        return counts, grid.edges(grid.first - lead, step, counts.size)

    def _whole_numbers(
        self, low: int, high: int, wanted: int | None
    ) -> tuple[np.ndarray, np.ndarray]:
        low, high = self._whole_ends(low, high)
        self.offset = 0 if self._is_float else offset_for(low, high)
        grid = grid_for_whole_numbers(low, high, self.offset)
        self._begin(1.0)
        fine = self._values.counts_on(grid)
        if wanted is None and self._law is None and grid.size > bin_rules.MOST_BINS:
            apart = self._apart(grid, fine)
            if apart is not None:
                return apart
        step = self._whole_step(grid, fine, wanted)
        self.integer = step == 1 and grid.exponent == 0
        if step > 1 or (grid.exponent and grid.size > bin_rules.MOST_BINS):
            edges = self._whole_edges(grid, 1, grid.size)
            self.fine = FineBins(edges, fine * self._times, whole=grid.exponent == 0)
        counts = bin_rules.group(fine, 0, step)
        return counts, self._whole_edges(grid, step, counts.size)

    def _whole_ends(self, low: int, high: int) -> tuple[int, int]:
        """Return the first and the last whole number that could have been drawn."""
        if self._dtype == torch.bool:
            return 0, 1
        reach = None if self._law is None else self._law.whole_range
        if reach is None:
            return low, high
        # Of a few draws, the bars still stand for all that could have been drawn.
        first, last = min(low, reach[0]), max(high, reach[1])
        near = last - first < max(bin_rules.MOST_BINS, 2 * (high - low))
        return (first, last) if near or not self._chosen else (low, high)

    def _whole_edges(self, grid: FineGrid, step: int, count: int) -> np.ndarray:
        return grid.between_numbers(grid.edges(grid.first, step, count))

    def _apart(self, grid: FineGrid, fine: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
        """Return a bar for each different value, None when there are too many."""
        if np.count_nonzero(fine) > bin_rules.MOST_BINS:
            return None
        if grid.exponent == 0:
            places = fine.nonzero()[0]
            values = [grid.offset + grid.first + place for place in places.tolist()]
            counts = fine[places]
        else:
            self._begin(1.0)
            found = self._values.distinct(bin_rules.MOST_BINS)
            if found is None:
                return None
            values, counts = found
        edges = edges_between(values, self.offset)
        if edges is None:
            return None
        self.rule, self.integer, self.alone = "distinct", True, tuple(values)
        return counts, edges

    def _whole_step(self, grid: FineGrid, fine: np.ndarray, wanted: int | None) -> int:
        """Return how many fine bins make a shown one, and set the rule."""
        if wanted is not None:
            self.rule = "fixed"
            return -(-grid.size // wanted)
        if grid.size <= bin_rules.MOST_BINS:
            whole = "integers" if grid.exponent == 0 else "integers_binned"
            self.rule = "bool" if self._dtype == torch.bool else whole
            return 1
        width = max(1.0, bin_rules.choose_rule(fine, self._deviation(grid)).width)
        self.rule, self.capped = "integers_binned", grid.size > bin_rules.MOST_BINS * width
        return bin_rules.whole_step(grid.size, width)

    def _deviation(self, grid: FineGrid) -> float:
        return math.ldexp(self.known["std"] or 0.0, -grid.exponent)


def _distance(fine: np.ndarray) -> float:
    """Return how many fine bins lie between the quartiles."""
    low, high = bin_rules.quantiles(fine, 0.25, 0.75)
    return high - low


def _equal_edges(low: float, high: float, wanted: int) -> np.ndarray:
    """Return edges of equal bins from low to high, fewer where float64 has too few numbers."""
    shift = math.frexp(max(abs(low), abs(high)))[1]
    start, end = math.ldexp(low, -shift), math.ldexp(high, -shift)
    # 52 binary places, fewer among the denormal numbers.
    distinct = (end - start) * 2 ** min(52, 1074 + shift)
    edges = np.ldexp(np.linspace(start, end, max(1, min(wanted, int(distinct))) + 1), shift)
    edges[0], edges[-1] = low, high
    return edges
