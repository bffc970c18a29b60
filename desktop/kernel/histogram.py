"""Counts a whole tensor into the bins that are shown, with the law of the call that made it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from . import bin_rules, laws, readable, tensor_facts
from .chunks import unexpanded
from .distinct_values import edges_between
from .fine_grid import FineGrid, grid_for_floats, grid_for_whole_numbers, offset_for
from .gate import RefusedError
from .moments import Moments
from .statistics import measured
from .value_stream import ValueStream
from .value_table import tabulate

if TYPE_CHECKING:
    from collections.abc import Callable

    from .random_calls import RandomCall

    Step = Callable[[float], None]

MOST_ASKED = 1000
"""Bins that may be asked for by number."""


def count(
    name: str,
    thing: torch.Tensor | np.ndarray,
    bins: object = "auto",
    call: RandomCall | None = None,
    progress: Step | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> dict[str, Any]:
    """Return the fields of a Histogram record about every element. Call when quiet.

    `bins` is "auto" or a number from 1 to 1000; `call` is what made the tensor, if it is known.
    Between pieces of some milliseconds `progress` is called with the part done (0 to 1) and
    `cancelled` is asked. Raises RefusedError: "cancelled", "unreadable", "failed" (other bins).
    """
    wanted = _wanted(bins)
    is_array = isinstance(thing, np.ndarray)
    tensor = readable.as_tensor(thing) if is_array else readable.as_plain(thing)
    law = None if call is None else laws.law_of(call)
    counter = _Counter(tensor, _step(progress, cancelled), law)
    counts, edges = counter.shown(wanted)
    return {
        "name": name,
        "dtype": str(thing.dtype).removeprefix("torch."),
        "device": str(tensor.device),
        "numel": tensor.numel(),
        "count": tensor.numel(),
        "counts": counts,
        "edges": edges,
        "integer": counter.integer,
        "rule": counter.rule,
        "capped": counter.capped,
        **{key: counter.known[key] for key in _SHOWN},
        "mean": counter.mean(),
        "offset": counter.offset,
        "values": counter.alone,
        "sampled": False,
        "of": _of(thing),
        "law": None if law is None else law.fields(*_ends(edges), counter.offset),
    }


_SHOWN = ("mean", "std", "nan", "positive_infinity", "negative_infinity")


class _Counter:
    """Counts one tensor; tells how afterwards."""

    def __init__(self, tensor: torch.Tensor, step: Step, law: laws.Law | None) -> None:
        self.rule = "constant"
        self.capped = False
        self.integer = False
        self.offset = 0
        """What edges and mean are relative to."""
        self.alone: tuple[int, ...] = ()
        """The values, where each different one has a bar of its own."""
        self._dtype = tensor.dtype
        self._moments = Moments()
        stored, self._times = unexpanded(tensor)
        if tensor.element_size() <= 2:
            self._values = tabulate(stored, step)
            self.known = self._values.summary(self._times)
        else:
            self.known, self._moments = measured(tensor, lambda done: step(done / 2))
            finite = not any(self.known[key] for key in _SHOWN[2:])
            self._values = ValueStream(stored, finite, lambda done: step((1 + done) / 2))
        self._law = law if law is not None and law.whole_numbers else None
        self._is_float = tensor.dtype.is_floating_point or tensor.dtype.is_complex

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
        elif wanted is not None:
            counts, edges = self._fixed(low, high, wanted)
        else:
            counts, edges = self._by_rule(grid_for_floats(low, high))
        return counts * self._times, edges

    def _constant(self, value: float) -> tuple[np.ndarray, np.ndarray]:
        counts = self._values.counts_on(grid_for_floats(value, value))
        half = 0.5 if abs(value) < 1 << 50 else abs(value) / 16
        with np.errstate(over="ignore"):
            edges = np.array([value - half, value + half])
        return counts, np.nan_to_num(edges)

    def _fixed(self, low: float, high: float, wanted: int) -> tuple[np.ndarray, np.ndarray]:
        edges = _equal_edges(low, high, wanted)
        self.rule, self.capped = "fixed", edges.size - 1 < wanted
        return self._values.counts_between(edges), edges

    def _by_rule(self, grid: FineGrid) -> tuple[np.ndarray, np.ndarray]:
        fine = self._values.counts_on(grid)
        rule = bin_rules.choose_rule(fine, self._deviation(grid))
        step = bin_rules.power_of_two(rule.width)
        while (grid.first + grid.size - 1) // step - grid.first // step >= bin_rules.MOST_BINS:
            step *= 2
        self.rule, self.capped = rule.name, grid.size > bin_rules.MOST_BINS * rule.width
        lead = grid.first % step
        counts = bin_rules.group(fine, lead, step)
        return counts, grid.edges(grid.first - lead, step, counts.size)

    def _whole_numbers(
        self, low: int, high: int, wanted: int | None
    ) -> tuple[np.ndarray, np.ndarray]:
        if self._dtype == torch.bool:
            low, high = 0, 1
        if self._law is not None:
            # Of a few draws, the bars still stand for all that could have been drawn.
            low = min(low, int(self._law.parameters["low"]))
            high = max(high, int(self._law.parameters["high"]) - 1)
        self.offset = 0 if self._is_float else offset_for(low, high)
        grid = grid_for_whole_numbers(low, high, self.offset)
        fine = self._values.counts_on(grid)
        if wanted is None and self._law is None and grid.size > bin_rules.MOST_BINS:
            apart = self._apart(grid, fine)
            if apart is not None:
                return apart
        step = self._whole_step(grid, fine, wanted)
        self.integer = step == 1 and grid.exponent == 0
        counts = bin_rules.group(fine, 0, step)
        edges = grid.edges(grid.first, step, counts.size)
        # Where float64 has half-integers, the edges lie between whole numbers.
        return counts, edges - 0.5 if grid.exponent == 0 or np.abs(edges).max() < 1 << 52 else edges

    def _apart(self, grid: FineGrid, fine: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
        """Return a bar for each different value, None when there are too many."""
        if np.count_nonzero(fine) > bin_rules.MOST_BINS:
            return None
        if grid.exponent == 0:
            places = fine.nonzero()[0]
            values = [grid.offset + grid.first + place for place in places.tolist()]
            counts = fine[places]
        else:
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


def _ends(edges: np.ndarray) -> tuple[float, float]:
    return (float(edges[0]), float(edges[-1])) if edges.size > 1 else (0.0, 0.0)


def _equal_edges(low: float, high: float, wanted: int) -> np.ndarray:
    """Return edges of equal bins from low to high, fewer where float64 has too few numbers."""
    shift = math.frexp(max(abs(low), abs(high)))[1]
    start, end = math.ldexp(low, -shift), math.ldexp(high, -shift)
    # 52 binary places, fewer among the denormal numbers.
    distinct = (end - start) * 2 ** min(52, 1074 + shift)
    edges = np.ldexp(np.linspace(start, end, max(1, min(wanted, int(distinct))) + 1), shift)
    edges[0], edges[-1] = low, high
    return edges


def _wanted(bins: object) -> int | None:
    if bins in ("auto", None):
        return None
    if type(bins) is not int or not 1 <= bins <= MOST_ASKED:
        raise RefusedError("failed", f"bins must be 'auto' or a number from 1 to {MOST_ASKED}")
    return bins


def _of(thing: torch.Tensor | np.ndarray) -> str:
    if isinstance(thing, np.ndarray):
        return "abs" if np.iscomplexobj(thing) else "values"
    if tensor_facts.attribute(thing, "is_quantized"):
        return "dequantized"
    return "abs" if thing.dtype.is_complex else "values"


def _step(progress: Step | None, cancelled: Callable[[], bool] | None) -> Step:
    def step(done: float) -> None:
        if cancelled is not None and cancelled():
            raise RefusedError("cancelled")
        if progress is not None:
            progress(done)

    return step
