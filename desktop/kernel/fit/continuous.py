"""The tests of a continuous law: Kolmogorov-Smirnov, Cramér-von Mises and chi-square."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from . import p_values
from .cells import chi_square, wanted_shares
from .distance import Bracket, Distance, largest_between, squares_between
from .fit_fields import chi_square_fields, fields
from .float_grid import largest_step, seen_by_cells, seen_by_distance
from .law_shares import LawShares, ShareCounts
from .rising import Rising

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ..laws.law import Law
    from .finite_values import FiniteValues, Step

    Fields = dict[str, Any]

MOST_SORTED = 10_000_000
"""Values that are looked at one by one; more are counted in shares of the law."""

_TIES_SEEN = 0.1
"""A jump of F_n by this part of 1/sqrt(n) is seen by D and W."""


def tests_of_values(values: FiniteValues, laws: Sequence[Law], step: Step) -> list[list[Fields]]:
    """Return the fields of the FitTest records for each of some continuous laws.

    `step` is called with the part done and may raise to stop the work.
    """
    dtype = values.tensor.dtype
    if values.table is None and values.tensor.numel() > MOST_SORTED:
        counters = [ShareCounts(law) for law in laws]
        for piece, _ in values.pieces(step):
            for counter in counters:
                counter.take(piece)
        counted = [counter.shares() for counter in counters]
        steps = [largest_step(law, dtype) for law in laws]
        return [tests_of_counts(*each) for each in zip(counted, steps, strict=True)]
    distances = _distances(values, laws, step)
    return [_exact(each, largest_step(each.law, dtype)) for each in distances]


def tests_of_counts(counted: LawShares, grid: float) -> list[Fields]:
    """Return the fields of the FitTest records where only counts are known: D and W in brackets.

    `grid` is the largest share of the law that the spacing of the dtype's numbers hides.
    """
    n = counted.count
    if not n:
        return []
    notes = ("bracket", *_grid_note(seen_by_distance(grid, n)))
    found = [
        _bracket("kolmogorov_smirnov", largest_between(counted), n, notes),
        _bracket("cramer_von_mises", squares_between(counted), n, notes),
    ]
    return found + _cells(*counted.cut(wanted_shares(n)), grid)


_P_VALUES: dict[str, Callable[[float, int], float]] = {
    "kolmogorov_smirnov": p_values.kolmogorov_smirnov,
    "cramer_von_mises": p_values.cramer_von_mises,
}


def _distances(values: FiniteValues, laws: Sequence[Law], step: Step) -> list[Distance]:
    if values.table is not None:
        order = np.argsort(values.table.values)
        single, counts = values.table.values[order], values.table.counts[order]
        found = [_distance(law, int(counts.sum())) for law in laws]
        for each in found:
            each.take_counted(single, counts)
        return found
    rising = Rising(values, step)
    found = [_distance(law, rising.count) for law in laws]
    for block in rising.blocks():
        for each in found:
            each.take(block)
    return found


def _distance(law: Law, count: int) -> Distance:
    return Distance(law, count, np.concatenate(([0.0], wanted_shares(count), [1.0])))


def _exact(distance: Distance, grid: float) -> list[Fields]:
    n = distance.count
    if not n:
        return []
    notes = _grid_note(seen_by_distance(grid, n))
    if not notes and distance.longest_tie > max(1.0, _TIES_SEEN * n**0.5):
        notes = ("ties",)
    largest, squares = distance.largest, distance.cramer_von_mises
    found = [_single("kolmogorov_smirnov", largest, n, notes)]
    if n > 1:
        found.append(_single("cramer_von_mises", squares, n, notes))
    counts = np.diff(np.concatenate((distance.reached[:-1], [n])))
    return found + _cells(np.diff(distance.shares), counts, grid)


def _cells(probabilities: np.ndarray, counts: np.ndarray, grid: float) -> list[Fields]:
    n = int(counts.sum())
    notes = _grid_note(seen_by_cells(grid, n, probabilities))
    return chi_square_fields(chi_square(probabilities, counts), n, notes)


def _single(name: str, statistic: float, count: int, notes: Sequence[str]) -> Fields:
    return fields(name, statistic, _P_VALUES[name](statistic, count), count, notes)


def _bracket(name: str, bracket: Bracket, count: int, notes: Sequence[str]) -> Fields:
    ends = {"statistic_high": bracket.high, "p_low": _P_VALUES[name](bracket.high, count)}
    known = fields(name, bracket.low, _P_VALUES[name](bracket.low, count), count, notes)
    return {**known, **ends}


def _grid_note(seen: bool) -> tuple[str, ...]:
    return ("float_grid",) if seen else ()
