"""Shown bins as unions of a record's fine bins: by a rule, for a closer look, on a log axis."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from widgets.distribution_records import FineCounts
from widgets.histogram.bin_choice import AUTOMATIC, BinChoice
from widgets.histogram.value_scale import LINEAR, ValueScale

if TYPE_CHECKING:
    from widgets.tensor_records import Histogram

MOST_BY_RULE = 200
"""Bins that a rule may ask for: more would be drawn narrower than they can be seen."""
MOST_CHOSEN = 1000
"""Bins that the learner may choose."""
_AUTO = BinChoice()


@dataclass(frozen=True, slots=True)
class _Wish:
    """How many fine bins make a shown one, and whether more bins were asked for."""

    step: float
    capped: bool = False


def fine_of(histogram: Histogram) -> FineCounts:
    """Return the finest counts that there are: the fine ones, or those that are shown."""
    if histogram.fine is not None:
        return histogram.fine
    law = histogram.law
    known = None if law is None else law.cumulative
    return FineCounts(histogram.edges, histogram.counts, cumulative=known)


def total(histogram: Histogram) -> int:
    """Return how many finite values were counted, with those beyond the fine bins."""
    fine = histogram.fine
    if fine is None:
        return histogram.finite_count
    return int(fine.counts.sum()) + fine.below + fine.above


def rebinned(
    histogram: Histogram, choice: BinChoice = _AUTO, level: int = 0, scale: ValueScale = LINEAR
) -> Histogram:
    """Return the record with other bins, each count the exact sum of fine ones.

    `level` halves the bins so many times for a closer look; a chosen width stays. Bins of equal
    width on a `scale` are unions too. Without fine counts the record itself is returned.
    """
    fine = histogram.fine
    own = choice.rule == AUTOMATIC and level == 0 and (scale.even or fine is None)
    if fine is None or own or (choice.rule == AUTOMATIC and _is_whole_each(histogram)):
        return histogram
    if fine.scale == "exponent" and choice.rule == AUTOMATIC and level == 0:
        return histogram
    low, high = _ends(histogram, fine)
    wish = _wish(histogram, fine, choice, high - low)
    step = wish.step if choice.rule == "width" else max(1.0, wish.step / 2**level)
    if scale.even or fine.scale == "exponent":
        bounds = _bounds(fine, low, high, step, exact=choice.rule == "number" and level == 0)
    else:
        bounds = _bounds_on(scale, fine, low, high, math.ceil((high - low) / step))
    name = "zoomed" if level and choice.rule != "width" else _rule_name(histogram, choice)
    return _union(histogram, fine, bounds, name, capped=wish.capped and not level)


def zoom_level(share: float) -> int:
    """Return how often bins are halved when this share of the whole is in view."""
    return max(0, round(math.log2(1 / share))) if share > 0 else 0


def are_edges(values: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """Return which values (bool) are among rising edges."""
    if edges.size == 0:
        return np.zeros(values.size, dtype=bool)
    places = np.searchsorted(edges, values)
    return edges[np.minimum(places, edges.size - 1)] == values


def are_whole_numbers(edges: np.ndarray) -> bool:
    """Tell whether each bin between rising edges is one whole number: half-integers, 1 apart."""
    return bool(edges.size > 1 and edges[0] % 1 == 0.5 and np.all(np.diff(edges) == 1))


def bin_width(histogram: Histogram) -> float | None:
    """Return the width that all bins but the outer two have, None where they differ.

    Bins that are one fine bin wider than others, as an exact number needs, count as equal.
    """
    widths = np.diff(histogram.edges)
    inner = widths[1:-1] if widths.size > 4 else widths
    if inner.size == 0 or not np.all(np.isfinite(inner)):
        return None
    middle = float(np.median(inner))
    return middle if np.allclose(inner, middle, rtol=0.02, atol=0) else None


def quantiles(fine: FineCounts, shares: np.ndarray) -> np.ndarray:
    """Return the values below which shares of all values lie, by straight lines inside a bin.

    Shares that lie beyond the fine bins give the first or the last edge.
    """
    reached = np.concatenate(([0], np.cumsum(fine.counts))) + fine.below
    # The first edge that reaches a share, and the last one: empty bins have no quantile.
    return np.interp(shares * (reached[-1] + fine.above), reached, fine.edges)


def _rule_name(histogram: Histogram, choice: BinChoice) -> str:
    names = {"width": "fixed_width", "number": "fixed", AUTOMATIC: histogram.rule}
    return names.get(choice.rule, choice.rule)


def _is_whole_each(histogram: Histogram) -> bool:
    """Tell whether each bar is a whole number already, which no fine bin parts."""
    return histogram.integer or histogram.rule in ("bool", "constant", "distinct")


def _ends(histogram: Histogram, fine: FineCounts) -> tuple[int, int]:
    """Return the fine edges between which the record's bins and all its values lie."""
    filled = fine.counts.nonzero()[0]
    low = int(np.searchsorted(fine.edges, histogram.edges[0], side="right")) - 1
    high = int(np.searchsorted(fine.edges, histogram.edges[-1], side="left"))
    if filled.size:
        low, high = min(low, int(filled[0])), max(high, int(filled[-1]) + 1)
    return max(0, low), min(fine.counts.size, high)


def _wish(histogram: Histogram, fine: FineCounts, choice: BinChoice, size: int) -> _Wish:
    """Return the step of a rule, in fine bins.

    Freedman and Diaconis (1981): width 2 IQR / n^(1/3). Scott (1979): 3.49 s / n^(1/3).
    Sturges (1926): range / (log2(n) + 1). On exponent bins all three count in fine bins.
    """
    if choice.rule == AUTOMATIC:
        return _Wish(max(1.0, size / max(1, histogram.counts.size)))
    if choice.rule == "number":
        wanted = max(1, round(choice.value))
        return _Wish(max(1.0, size / min(wanted, MOST_CHOSEN)), wanted > min(size, MOST_CHOSEN))
    if choice.rule == "width":
        return _least(choice.value / _fine_width(fine), size, MOST_CHOSEN)
    n = max(1, int(fine.counts.sum()))
    if choice.rule == "sturges":
        return _least(size / (math.log2(n) + 1), size, MOST_BY_RULE)
    if choice.rule == "scott":
        return _least(3.49 * _deviation(fine.counts) / n ** (1 / 3), size, MOST_BY_RULE)
    places = FineCounts(np.arange(fine.edges.size, dtype=np.float64), fine.counts)
    low, high = quantiles(places, np.array([0.25, 0.75])).tolist()
    return _least(2 * (high - low) / n ** (1 / 3), size, MOST_BY_RULE)


def _least(step: float, size: int, most: int) -> _Wish:
    """Return a step that leaves at most so many bins, none finer than the fine ones."""
    least = max(1.0, size / most)
    if not step >= 1.0 or step < least:
        return _Wish(math.ceil(least), capped=True)
    return _Wish(float(round(step)))


def _fine_width(fine: FineCounts) -> float:
    return float(fine.edges[1] - fine.edges[0])


def _deviation(counts: np.ndarray) -> float:
    """Return the sample deviation of values in the middles of fine bins, in fine bins."""
    places, n = np.arange(counts.size), max(2, int(counts.sum()))
    mean = float(counts @ places) / n
    return math.sqrt(float(counts @ (places - mean) ** 2) / (n - 1))


def _bounds(fine: FineCounts, low: int, high: int, step: float, *, exact: bool) -> np.ndarray:
    """Return the numbers of the fine edges that part the shown bins."""
    if exact:
        number = max(1, round((high - low) / step))
        return np.unique(np.round(np.linspace(low, high, number + 1)).astype(np.int64))
    whole = max(1, round(step))
    # Multiples of the step from zero, so that other data on the same grid have the same bins.
    lead = 0
    if fine.scale == "linear" and not _is_whole(fine):
        lead = (round(float(fine.edges[0]) / _fine_width(fine)) + low) % whole
    inner = np.arange(low - lead + whole, high, whole, dtype=np.int64)
    return np.concatenate(([low], inner, [high]))


def _is_whole(fine: FineCounts) -> bool:
    """Tell whether fine bins hold whole numbers: their edges lie half way between two."""
    return float(fine.edges[0]) % 1 == 0.5 and _fine_width(fine) % 1 == 0


def _bounds_on(scale: ValueScale, fine: FineCounts, low: int, high: int, number: int) -> np.ndarray:
    """Return the fine edges nearest to `number` equal steps of a log axis."""
    first, last = scale.forward(fine.edges[[low, high]]).tolist()
    if not math.isfinite(first):
        first = float(scale.forward(fine.edges[low + 1 : low + 2])[0])
    places = np.linspace(first, last, number + 1)
    inner = np.searchsorted(scale.forward(fine.edges), places[1:-1])
    return np.unique(np.concatenate(([low], np.clip(inner, low, high), [high])))


def _union(
    histogram: Histogram, fine: FineCounts, bounds: np.ndarray, rule: str, *, capped: bool
) -> Histogram:
    law = histogram.law
    if law is not None:
        known = None if fine.cumulative is None else fine.cumulative[bounds]
        law = replace(law, cumulative=known)
    each = _is_whole(fine) and bool(np.all(np.diff(fine.edges[bounds]) == 1))
    return replace(
        histogram,
        counts=np.add.reduceat(fine.counts, bounds[:-1]),
        edges=fine.edges[bounds],
        rule=rule,
        capped=capped,
        integer=each,
        values=(),
        law=law,
    )
