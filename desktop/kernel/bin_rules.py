"""Which bins to show: how wide, and by which rule."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

MOST_BINS = 200
"""Bins that a rule may ask for; more would be drawn narrower than they can be seen."""


@dataclass(frozen=True, slots=True)
class BinRule:
    """The widest bins that a rule allows, in units of the fine bins."""

    name: str
    """`freedman_diaconis`, `scott` or `sturges`."""
    width: float


def choose_rule(fine: np.ndarray, std: float) -> BinRule:
    """Return the rule for fine counts (int64) and the values' deviation in units of the fine bins.

    Freedman and Diaconis (1981): 2 IQR / n^(1/3); Scott (1979), where the quartiles coincide:
    3.49 s / n^(1/3); Sturges (1926), where it gives narrower bins, as for few values:
    range / (log2(n) + 1).
    """
    n = int(fine.sum())
    low, high = quantiles(fine, 0.25, 0.75)
    if high - low > 1:
        rule = BinRule("freedman_diaconis", 2 * (high - low) / n ** (1 / 3))
    else:
        # The quartiles lie within one fine bin.
        rule = BinRule("scott", 3.49 * std / n ** (1 / 3))
    sturges = BinRule("sturges", fine.size / (math.log2(n) + 1))
    return rule if 0 < rule.width <= sturges.width else sturges


def quantiles(fine: np.ndarray, *shares: float) -> list[float]:
    """Return where the shares of the counts lie, in units, straight lines inside each bin."""
    reached = np.concatenate(([0], np.cumsum(fine)))
    return [
        float(np.interp(share * reached[-1], reached, np.arange(reached.size))) for share in shares
    ]


def group(fine: np.ndarray, lead: int, step: int) -> np.ndarray:
    """Return sums of `step` fine counts each; `lead` empty fine bins stand before the first."""
    missing = -(lead + fine.size) % step
    return np.pad(fine, (lead, missing)).reshape(-1, step).sum(axis=1)


def aligned_step(first: int, size: int, width: float) -> int:
    """Return how many fine bins make a bar: a power of two near `width`, at most MOST_BINS bars.

    Bars begin at multiples of the step; `first` is the number of the first of `size` fine bins.
    """
    step = power_of_two(width)
    while (first + size - 1) // step - first // step >= MOST_BINS:
        step *= 2
    return step


def whole_step(size: int, wanted: float) -> int:
    """Return how many of `size` fine bins make a bar: near `wanted`, at most MOST_BINS bars.

    The last bar is as full as can be: one that reaches beyond the range looks like a dip.
    """
    least = -(-size // MOST_BINS)
    first = max(least, math.floor(wanted / 1.5))
    last = max(2 * least, math.ceil(wanted * 1.5))

    def drawback(step: int) -> tuple[float, float]:
        return -size % step / step, abs(math.log(step / max(wanted, 1.0)))

    return min(range(first, min(last, size) + 1), key=drawback)


def power_of_two(width: float) -> int:
    """Return the power of two nearest to a width, at least 1."""
    return 1 << max(0, round(math.log2(width))) if width > 1 else 1


def edges_around(value: float) -> np.ndarray:
    """Return two edges (float64) with one value in their middle, far out further apart."""
    half = 0.5 if abs(value) < 1 << 50 else abs(value) / 16
    with np.errstate(over="ignore"):
        return np.nan_to_num(np.array([value - half, value + half]))
