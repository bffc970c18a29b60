"""The fields of a Histogram record from fine counts, and from a law where there is one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .. import bin_rules, quantile_points
from .grids import ExponentGrid

if TYPE_CHECKING:
    import torch

    from ..laws.law import Law
    from .grids import Grid
    from .tally import Counted


@dataclass(slots=True)
class Shown:
    """The bins that are drawn, and the finer ones that they unite."""

    counts: np.ndarray
    """int64."""
    edges: np.ndarray
    """float64, one more."""
    rule: str
    capped: bool = False
    integer: bool = False
    fine_counts: np.ndarray | None = None
    """None where no finer ones are known."""
    fine_edges: np.ndarray | None = None


class Cumulative:
    """A law's shares at the edges of fine bins; those of the last picture are remembered."""

    def __init__(self, law: Law | None, grid: Grid) -> None:
        self.law = law
        self.near = None if law is None else law.moved(grid.offset)
        """The law relative to the grid's offset."""
        self._edges = np.zeros(0)
        self._below = self._edges

    def below(self, edges: np.ndarray) -> np.ndarray | None:
        """Return P(X < edge) for float64 edges, None without a law."""
        if self.near is None:
            return None
        if not np.array_equal(edges, self._edges):
            self._edges, self._below = edges, self.near.below(edges)
        return self._below


def picture(
    counted: Counted, grid: Grid, dtype: torch.dtype, device: str, cumulative: Cumulative
) -> dict[str, Any]:
    """Return the fields of a Histogram record; edges and mean are relative to its `offset`."""
    shown = _shown(counted, grid)
    variance = counted.moments.variance()
    some = counted.moments.count > 0
    law, near = cumulative.law, cumulative.near
    return {
        "name": "",
        "dtype": str(dtype).removeprefix("torch."),
        "device": device,
        "numel": counted.drawn,
        "count": counted.drawn,
        "counts": shown.counts,
        "edges": shown.edges,
        "integer": shown.integer,
        "rule": shown.rule,
        "capped": shown.capped,
        "mean": counted.moments.mean if some else None,
        "std": None if variance is None else math.sqrt(variance),
        "nan": counted.extremes.nan,
        "positive_infinity": counted.extremes.positive_infinity,
        "negative_infinity": counted.extremes.negative_infinity,
        "offset": grid.offset,
        "values": (),
        "sampled": False,
        "of": "values",
        "fine": _fine(counted, shown, grid, cumulative),
        "law": None if law is None else law.fields(shown.edges, grid.offset),
        "quantiles": None if near is None else _quantiles(counted, shown, grid, near),
    }


def _shown(counted: Counted, grid: Grid) -> Shown:
    fine = counted.places[1:-1]
    low, high = counted.extremes.minimum, counted.extremes.maximum
    if low is None or high is None or not fine.any():
        return Shown(np.zeros(0, dtype=np.int64), np.zeros(1), "constant")
    if grid.whole:
        return _whole_numbers(counted, grid, fine)
    if low == high:
        return Shown(fine[fine.nonzero()], bin_rules.edges_around(low), "constant")
    if isinstance(grid, ExponentGrid):
        return _by_exponent(grid, fine)
    return _by_rule(counted, grid, fine)


def _by_rule(counted: Counted, grid: Grid, fine: np.ndarray) -> Shown:
    first, last = _used(fine)
    used = fine[first : last + 1]
    rule = bin_rules.choose_rule(used, _deviation(counted, grid))
    start = _start(grid) + first
    step = bin_rules.aligned_step(start, used.size, rule.width)
    lead = start % step
    counts = bin_rules.group(used, lead, step)
    # The finer bins reach as far as the shown ones, so that these are unions of them.
    padded = np.pad(used, (lead, counts.size * step - lead - used.size))
    return Shown(
        counts,
        grid.edges(first - lead, step, counts.size),
        rule.name,
        used.size > bin_rules.MOST_BINS * rule.width,
        fine_counts=padded,
        fine_edges=grid.edges(first - lead, 1, padded.size),
    )


def _by_exponent(grid: ExponentGrid, fine: np.ndarray) -> Shown:
    first, last = _used(fine)
    zero = grid.half if grid.signed else 0
    step = 1
    while (last - first) // step >= bin_rules.MOST_BINS - 4:
        step *= 2
    # Equal parts of powers of two begin behind the two bins that are nearest to zero.
    right, left = np.arange(zero + 1, last + 1, step), np.arange(zero - 1, first, -step)
    starts = np.unique(np.concatenate(([first, zero], left, right)))
    starts = starts[(first <= starts) & (starts <= last)]
    counts = np.add.reduceat(fine[: last + 1], starts)
    edges = grid.edges(first, 1, last + 1 - first)
    return Shown(
        counts,
        np.append(edges[starts - first], edges[-1]),
        "exponent",
        fine_counts=fine[first : last + 1],
        fine_edges=edges,
    )


def _whole_numbers(counted: Counted, grid: Grid, fine: np.ndarray) -> Shown:
    first, last = (0, fine.size - 1) if grid.all_shown else _used(fine)
    used = fine[first : last + 1]
    single = grid.unit == 0
    if used.size <= bin_rules.MOST_BINS:
        edges = grid.edges(first, 1, used.size)
        return Shown(used, edges, "integers" if single else "integers_binned", integer=single)
    width = max(1.0, bin_rules.choose_rule(used, _deviation(counted, grid)).width)
    step = bin_rules.whole_step(used.size, width)
    counts = bin_rules.group(used, 0, step)
    # As in the shown bins, the last one may reach beyond the last number.
    padded = np.pad(used, (0, counts.size * step - used.size))
    return Shown(
        counts,
        grid.edges(first, step, counts.size),
        "integers_binned",
        used.size > bin_rules.MOST_BINS * width,
        fine_counts=padded,
        fine_edges=grid.edges(first, 1, padded.size),
    )


def _fine(
    counted: Counted, shown: Shown, grid: Grid, cumulative: Cumulative
) -> dict[str, Any] | None:
    if shown.fine_counts is None or shown.fine_edges is None:
        return None
    return {
        "edges": shown.fine_edges,
        "counts": shown.fine_counts,
        "scale": grid.scale,
        "below": int(counted.places[0]),
        "above": int(counted.places[-1]),
        "cumulative": cumulative.below(shown.fine_edges),
    }


def _quantiles(counted: Counted, shown: Shown, grid: Grid, law: Law) -> dict[str, Any] | None:
    """Return the fields of a Quantiles record from the finest bins."""
    low, high = counted.extremes.minimum, counted.extremes.maximum
    if low is None or high is None or not shown.counts.size:
        return None
    edges = shown.edges if shown.fine_edges is None else shown.fine_edges
    counts = shown.counts if shown.fine_counts is None else shown.fine_counts
    ends = (float(low - grid.offset), float(high - grid.offset))
    single = grid.whole and grid.unit == 0
    return quantile_points.points(law, edges, counts, ends, whole=single)


def _used(fine: np.ndarray) -> tuple[int, int]:
    """Return the first and the last bin that holds something."""
    places = fine.nonzero()[0]
    return int(places[0]), int(places[-1])


def _start(grid: Grid) -> int:
    return 0 if isinstance(grid, ExponentGrid) else grid.fine.first


def _deviation(counted: Counted, grid: Grid) -> float:
    """Return the values' deviation in fine bins."""
    return math.ldexp(math.sqrt(counted.moments.variance() or 0.0), -grid.unit)
