"""Fine bins for values of very different sizes: equal parts of each power of two.

A float64's bits, read as a whole number, rise with its magnitude, and their upper part names the
power of two and the part of it: placing a value is exact, whatever its size.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .fine_grid import FINE_BINS

_MANTISSA = 52
_LARGEST = float(np.finfo(np.float64).max)
_LEAST_SHARE = 1e-4
"""The share of values near 0 that may lie in one bin."""


@dataclass(frozen=True, slots=True)
class ExponentGrid:
    """2^digits bins for each power of two, below zero, around zero and above it.

    Magnitudes are told by their key, the upper bits of a float64: those up to `lowest` share the
    bin around zero, those from there to `highest` have bins of their own.
    """

    digits: int
    """Binary digits after the leading one that tell parts of a power of two apart."""
    lowest: int
    """The first key that has a bin of its own, 0 or more."""
    highest: int
    """The key after the last one."""
    negative: bool
    """Whether there are bins below zero."""
    positive: bool = True

    @property
    def shift(self) -> int:
        """How many bits of a float64 lie below its key."""
        return _MANTISSA - self.digits

    @property
    def side(self) -> int:
        """How many bins lie on each side of the bin around zero."""
        return self.highest - self.lowest

    @property
    def size(self) -> int:
        """How many bins there are."""
        return 1 + self.side * (self.negative + self.positive)

    @property
    def centre(self) -> int:
        """The bin around zero."""
        return self.side if self.negative else 0

    def index_of_bits(self, bits: np.ndarray) -> np.ndarray:
        """Return the bin (int64) of float64 values by their bits (int64)."""
        magnitude = bits & np.int64((1 << 63) - 1)
        below = bits < 0
        # A bin holds its left edge: below zero that is the larger magnitude.
        key = (magnitude - (below & (magnitude > 0))) >> self.shift
        steps = np.clip(key - self.lowest + 1, 0, self.side)
        return np.where(below, self.centre - steps, self.centre + steps)

    def index_of(self, values: np.ndarray) -> np.ndarray:
        """Return the bin of each finite float64 value."""
        return self.index_of_bits(np.ascontiguousarray(values, dtype=np.float64).view(np.int64))

    def edges(self) -> np.ndarray:
        """Return the rising edges (float64), one more than bins."""
        keys = np.arange(self.lowest, self.highest + 1, dtype=np.int64) << self.shift
        # The key after the largest number is that of infinity.
        magnitudes = np.minimum(keys.view(np.float64), _LARGEST)
        left = -magnitudes[::-1] if self.negative else np.zeros(1)
        right = magnitudes if self.positive else np.zeros(1)
        return np.concatenate((left, right))


def coarse_grid(low: float, high: float) -> ExponentGrid:
    """Return one bin for each power of two of float64 up to the larger magnitude."""
    highest = _key(max(abs(low), abs(high)), 0) + 1
    return ExponentGrid(0, 1, max(highest, 2), low < 0, high > 0)


def fitting_grid(coarse: ExponentGrid, counts: np.ndarray) -> ExponentGrid | None:
    """Return the finest grid for values whose counts (int64) on the coarse one are known.

    None where all of them lie around zero.
    """
    sides = np.zeros(coarse.side, dtype=np.int64)
    if coarse.positive:
        sides += counts[coarse.centre + 1 :]
    if coarse.negative:
        sides += counts[: coarse.centre][::-1]
    used = sides.nonzero()[0]
    if used.size == 0:
        return None
    reached = counts[coarse.centre] + np.cumsum(sides)
    # Of the smallest magnitudes a few may share the bin around zero.
    spare = int(np.searchsorted(reached, counts.sum() * _LEAST_SHARE, side="right"))
    first = min(max(int(used[0]), spare), int(used[-1]))
    octaves = int(used[-1]) - first + 1
    digits = int(math.log2(FINE_BINS / (octaves * (coarse.negative + coarse.positive) + 1)))
    lowest, highest = coarse.lowest + first, coarse.lowest + int(used[-1]) + 1
    digits = min(digits, _MANTISSA)
    return ExponentGrid(
        digits, lowest << digits, highest << digits, coarse.negative, coarse.positive
    )


def _key(magnitude: float, digits: int) -> int:
    return int(np.float64(magnitude).view(np.int64)) >> (_MANTISSA - digits)


def shown_bins(grid: ExponentGrid, counts: np.ndarray, most: int) -> tuple[np.ndarray, np.ndarray]:
    """Return at most `most` unequal bins (int64 counts, float64 edges) that unite fine ones.

    Each holds the same part of a power of two; the bin around zero stays alone.
    """
    step = 1
    while 1 + -(-grid.side // step) * (grid.negative + grid.positive) > most:
        step *= 2
    below = range(grid.centre % step, grid.centre, step)
    starts = sorted({0, *below, grid.centre, *range(grid.centre + 1, grid.size, step)})
    edges = grid.edges()
    return np.add.reduceat(counts, starts), np.append(edges[starts], edges[-1])
