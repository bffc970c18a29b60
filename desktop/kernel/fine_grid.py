"""Fine bins whose edges are multiples of a power of two, so that placing a value is exact.

Multiplying by a power of two and rounding down lose nothing in binary arithmetic; a scaled index
over any other width misplaces values that lie at an edge.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

FINE_BINS = 1 << 14
"""At most this many fine bins, whose counts stay in a cache; shown bins are unions of them."""

_MANTISSA = 53
_HALVES = 1 << 52
"""Below it float64 has half-integers."""
_FAR_APART = 1 << 48
"""Whole numbers so far apart stay below 2^52 relative to a round number that is near them."""
_LARGEST = float(np.finfo(np.float64).max)


@dataclass(frozen=True, slots=True)
class FineGrid:
    """Bin i holds the values from (first + i) * 2^exponent up to the next multiple."""

    exponent: int
    first: int
    size: int
    offset: int = 0
    """Whole number that the values and edges of the grid are relative to."""

    def index_of(self, values: np.ndarray) -> np.ndarray:
        """Return the bin of each finite float64 value."""
        return (floor_units(values, self.exponent) - self.first).astype(np.int64)

    def edges(self, start: int, step: int, count: int) -> np.ndarray:
        """Return count + 1 edges (float64), `step` units apart, the first at `start` units.

        Where the last one is beyond float64, it is float64's largest number.
        """
        units = np.array([start + step * i for i in range(count + 1)], dtype=np.float64)
        with np.errstate(over="ignore"):
            return np.clip(np.ldexp(units, self.exponent), -_LARGEST, _LARGEST)

    def between_numbers(self, edges: np.ndarray) -> np.ndarray:
        """Return edges moved from whole numbers to half-way below, where float64 has halves."""
        return edges - 0.5 if self.exponent == 0 or np.abs(edges).max() < _HALVES else edges


def floor_units(values: np.ndarray, exponent: int) -> np.ndarray:
    """Return floor(value / 2^exponent) as float64, exact wherever it is below 2^53."""
    scaled = np.ldexp(values, -exponent)
    # A negative value that vanishes when scaled down still lies below zero.
    scaled[(scaled == 0) & (values < 0)] = -0.5
    return np.floor(scaled)


def grid_for_floats(low: float, high: float) -> FineGrid:
    """Return the finest grid that holds low to high."""
    # Halved first: the distance between two floats can be beyond float64.
    spread = math.frexp(high / 2 - low / 2)[1] + 1
    size = math.frexp(max(abs(low), abs(high)))[1]
    exponent = max(spread - FINE_BINS.bit_length(), size - _MANTISSA, -1074)
    while True:
        first, last = (_unit(value, exponent) for value in (low, high))
        if last - first < FINE_BINS:
            return FineGrid(exponent, first, last - first + 1)
        exponent += 1


def offset_for(low: int, high: int) -> int:
    """Return a round number near low to high, 0 where float64 tells them apart without one."""
    span = high - low
    if max(abs(low), abs(high)) < _HALVES or span >= _FAR_APART:
        return 0
    power = 10 ** len(str(span))
    return max(low // power * power, -(1 << 63))


def grid_for_whole_numbers(low: int, high: int, offset: int = 0) -> FineGrid:
    """Return the finest grid of whole-number bins that holds low to high (any ints)."""
    low, high = low - offset, high - offset
    exponent = max(0, (high - low).bit_length() - FINE_BINS.bit_length() + 1)
    # Beyond 2^52 float64 has no half-integers and later not every integer: the edges must exist.
    exponent = max(exponent, max(abs(low), abs(high)).bit_length() - _MANTISSA + 1)
    while (high >> exponent) - (low >> exponent) >= FINE_BINS:
        exponent += 1
    first = low >> exponent
    return FineGrid(exponent, first, (high >> exponent) - first + 1, offset)


def _unit(value: float, exponent: int) -> int:
    return int(floor_units(np.array([value]), exponent)[0])
