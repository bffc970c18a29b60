"""Places chunks of values in fine bins, exactly and on the values' own device.

A place is 0 for what lies below the grid, `size + 1` for what lies above it; where all values are
known to lie inside, the first bin is place 0. A linear grid scales by a power of two and rounds
down, an exponent grid reads the bits of each number: neither rounds.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch

from ..fine_grid import FineGrid, floor_units, grid_for_whole_numbers, offset_for

if TYPE_CHECKING:
    from .spans import Span

LEAST_BINS = 1 << 14
"""Fine bins that a linear grid has at least, where the dtype has so many numbers."""
MOST_PARTS = 12
"""A power of two is cut into at most 2^12 parts."""

_FLOAT32_DIGITS = 24
_LARGEST = float(np.finfo(np.float64).max)
_FAR = 100
"""Beyond 2^100 and 2^-100 float32 can't be scaled without loss."""


class Scratch(NamedTuple):
    """Tensors of the length of a chunk, overwritten by what works on it."""

    scaled: torch.Tensor
    """Float: the values in units of the grid."""
    other: torch.Tensor
    """Float."""
    indices: torch.Tensor
    """Integer."""

    def cut(self, length: int) -> Scratch:
        """Return the first `length` elements of each."""
        return Scratch(*(each[:length] for each in self))


@dataclass(frozen=True)
class LinearGrid:
    """Bins of equal widths, a power of two, for floats."""

    fine: FineGrid
    whole: bool = False
    """Whether the values are whole numbers, so that bars stand around them."""
    all_shown: bool = False
    """Whether the bars of what could have been drawn are shown, even where there is none of it."""
    scale: str = field(default="linear", init=False)

    @property
    def size(self) -> int:
        """How many fine bins there are."""
        return self.fine.size

    @property
    def unit(self) -> int:
        """The power of two in which scaled values are given."""
        return self.fine.exponent

    @property
    def offset(self) -> int:
        """Whole number that edges and scaled values are relative to."""
        return self.fine.offset

    def work_dtype(self, dtype: torch.dtype) -> torch.dtype:
        """Return in which dtype values of a dtype can be scaled without loss."""
        # Scaled down, small float32 would vanish.
        narrow = dtype != torch.float64 and -_FAR < self.fine.exponent <= 0
        return torch.float32 if narrow and dtype.is_floating_point else torch.float64

    def scaled(self, values: torch.Tensor, out: torch.Tensor) -> torch.Tensor:
        """Write values / 2^unit to `out`, of the work dtype."""
        exponent = -self.fine.exponent
        half = exponent // 2 if abs(exponent) > 1000 else exponent
        if values.dtype == out.dtype:
            torch.mul(values, math.ldexp(1.0, half), out=out)
        else:
            # Widened first: torch multiplies in the dtype of the values.
            out.copy_(values).mul_(math.ldexp(1.0, half))
        return out if half == exponent else out.mul_(math.ldexp(1.0, exponent - half))

    def places(self, values: torch.Tensor, scratch: Scratch, inside: bool) -> torch.Tensor:
        """Return places of finite values, which were scaled before, in `scratch.indices`."""
        scaled, other, indices = scratch
        first = self.fine.first
        if inside and first == 0:
            # None is negative: what stands behind the point is cut off.
            return indices.copy_(scaled)
        if self.fine.exponent > 0 and values.dtype == torch.float64:
            # A negative value that vanishes when scaled down still lies below zero.
            scaled = torch.where((scaled == 0) & (values < 0), -0.5, scaled)
        torch.floor(scaled, out=other)
        if not inside:
            return indices.copy_(other.sub_(first - 1).clamp_(0, self.size + 1))
        if max(-first, first + self.size) < torch.iinfo(indices.dtype).max:
            # Narrow integers are subtracted faster than floats.
            return indices.copy_(other).sub_(first)
        return indices.copy_(other.sub_(first))

    def holds(self, low: float, high: float) -> bool:
        """Whether the grid holds all from low to high."""
        first, last = self._ends
        return low >= first and high < last

    @cached_property
    def _ends(self) -> tuple[float, float]:
        units = [float(self.fine.first), float(self.fine.first + self.size)]
        first, last = np.ldexp(units, self.fine.exponent).tolist()
        return first, last

    def edges(self, first: int, step: int, count: int) -> np.ndarray:
        """Return count + 1 edges, `step` bins apart, from bin `first` of the grid on."""
        # Whole numbers below 2^53, so float64 holds them.
        units = self.fine.first + first + step * np.arange(count + 1, dtype=np.float64)
        with np.errstate(over="ignore"):
            edges = np.clip(np.ldexp(units, self.fine.exponent), -_LARGEST, _LARGEST)
        return self.fine.between_numbers(edges) if self.whole else edges


@dataclass(frozen=True)
class IntegerGrid(LinearGrid):
    """Bins of whole numbers for integer dtypes, placed in integer arithmetic."""

    def scaled(self, values: torch.Tensor, out: torch.Tensor) -> torch.Tensor:
        """Write (values - offset) / 2^unit to `out`, a float64."""
        # Exact where it must be: a round number near the values is subtracted first.
        lifted = values.to(torch.int64) - self.fine.offset if self.fine.offset else values
        return out.copy_(lifted).mul_(math.ldexp(1.0, -self.fine.exponent))

    def places(self, values: torch.Tensor, scratch: Scratch, inside: bool) -> torch.Tensor:
        """Return int64 places."""
        del scratch
        lifted = values.to(torch.int64)
        if self.fine.offset:
            lifted = lifted - self.fine.offset
        units = lifted >> self.fine.exponent if self.fine.exponent else lifted
        if inside:
            return units - self.fine.first if self.fine.first else units
        # Clamped first: the difference of two int64 may be none.
        last = self.fine.first + self.size
        return units.clamp(self.fine.first - 1, last) - (self.fine.first - 1)

    def holds(self, low: float, high: float) -> bool:
        """Whether the grid holds all from low to high (ints)."""
        units = [(int(value) - self.fine.offset) >> self.fine.exponent for value in (low, high)]
        return units[0] >= self.fine.first and units[1] < self.fine.first + self.size


@dataclass(frozen=True)
class ExponentGrid:
    """Each power of two is cut into equal parts; two bins hold what is nearest to zero."""

    lowest: int
    """The bins nearest to zero reach to 2^lowest."""
    highest: int
    """The last edge is 2^highest."""
    parts: int
    """2^parts bins a power of two."""
    signed: bool
    wide: bool
    """Whether values are read as float64."""
    scale: str = field(default="exponent", init=False)
    whole: bool = field(default=False, init=False)
    all_shown: bool = field(default=False, init=False)
    offset: int = field(default=0, init=False)

    @property
    def half(self) -> int:
        """How many bins there are on each side of zero."""
        return ((self.highest - self.lowest) << self.parts) + 1

    @property
    def size(self) -> int:
        """How many fine bins there are."""
        return 2 * self.half if self.signed else self.half

    @property
    def unit(self) -> int:
        """The power of two in which scaled values are given."""
        return 0

    def work_dtype(self, dtype: torch.dtype) -> torch.dtype:
        """Return float64: squares and more of far values are summed up."""
        del dtype
        return torch.float64

    def scaled(self, values: torch.Tensor, out: torch.Tensor) -> torch.Tensor:
        """Write the values to `out`, a float64."""
        return out.copy_(values)

    def places(self, values: torch.Tensor, scratch: Scratch, inside: bool) -> torch.Tensor:
        """Return int32 or int64 places of finite values."""
        del scratch, inside
        whole = torch.int64 if self.wide else torch.int32
        # Adding zero makes one zero of two.
        bits = values.to(torch.float64 if self.wide else torch.float32).add(0.0).view(whole)
        sign = bits >> (63 if self.wide else 31)
        bits &= (1 << (63 if self.wide else 31)) - 1
        # From here on numbers in the order of the values: the nearest to zero begin with 1.
        bits -= self._base - (1 << self._shift)
        bits.clamp_(1, (self.half << self._shift) + 1)
        bits ^= sign
        bits -= sign
        bits >>= self._shift
        bits += 1 + (self.half if self.signed else 0)
        return bits.clamp_(0, self.size + 1)

    def holds(self, low: float, high: float) -> bool:
        """Whether the grid holds all from low to high: not asked, every place is clamped."""
        del low, high
        return False

    def edges(self, first: int, step: int, count: int) -> np.ndarray:
        """Return count + 1 edges, `step` bins apart, from bin `first` of the grid on."""
        chosen = np.clip(first + step * np.arange(count + 1), 0, self.size)
        return self._edges[chosen]

    @cached_property
    def _edges(self) -> np.ndarray:
        numbers = np.arange(1, self.half + 1, dtype=np.int64) << self._shift
        bits = numbers + (self._base - (1 << self._shift))
        kind = (np.int64, np.float64) if self.wide else (np.int32, np.float32)
        right = bits.astype(kind[0]).view(kind[1]).astype(np.float64)
        left = -right[::-1] if self.signed else right[:0]
        return np.concatenate((left, [0.0], right))

    @property
    def _shift(self) -> int:
        """Bits of a number that are below its part of a power of two."""
        return (52 if self.wide else 23) - self.parts

    @property
    def _base(self) -> int:
        """The bits of 2^lowest."""
        return (self.lowest + (1023 if self.wide else 127)) << (52 if self.wide else 23)


Grid = LinearGrid | ExponentGrid


def scratch_for(grid: Grid, dtype: torch.dtype, device: torch.device, length: int) -> Scratch:
    """Return tensors to work in, for chunks of a dtype that aren't longer."""
    # mps has no float64.
    work = torch.float32 if device.type == "mps" else grid.work_dtype(dtype)
    narrow = device.type == "cpu" and grid.size + 1 <= torch.iinfo(torch.int16).max
    kinds = (work, work, torch.int16 if narrow else torch.int32)
    return Scratch(*(torch.empty(length, dtype=kind, device=device) for kind in kinds))


def grid_for(span: Span, dtype: torch.dtype, whole: bool) -> Grid:
    """Return the grid that holds a span of values of a dtype."""
    if whole:
        low, high = int(span.low), int(span.high)
        offset = 0 if dtype.is_floating_point else offset_for(low, high)
        made = grid_for_whole_numbers(low, high, offset)
        kind = LinearGrid if dtype.is_floating_point else IntegerGrid
        return kind(made, True, span.all_shown)
    if span.octaves is not None:
        return _exponent_grid(span.octaves, span.signed, dtype == torch.float64)
    return LinearGrid(_linear(span.low, span.high, dtype))


def _linear(low: float, high: float, dtype: torch.dtype) -> FineGrid:
    digits = 53 if dtype == torch.float64 else _FLOAT32_DIGITS
    finest = math.frexp(max(abs(low), abs(high)))[1] - digits
    # Halved first: the distance between two floats can be beyond float64.
    width = math.frexp(high / 2 - low / 2)[1] - LEAST_BINS.bit_length() + 1
    exponent = max(width, finest, -1074)
    first, last = floor_units(np.array([low, high]), exponent).astype(np.int64).tolist()
    return FineGrid(exponent, first, last - first + 1)


def _exponent_grid(octaves: tuple[int, int], signed: bool, wide: bool) -> ExponentGrid:
    # The exponents of normal numbers.
    least, most = (-1020, 1023) if wide else (-124, 127)
    lowest = min(max(octaves[0], least), most - 1)
    highest = min(max(octaves[1], lowest + 1), most)
    sides = (highest - lowest) * (2 if signed else 1)
    parts = min(MOST_PARTS, max(4, round(math.log2(LEAST_BINS / sides))))
    return ExponentGrid(lowest, highest, parts, signed, wide)
