"""Counts chunks of one dtype on the device where they are: places, moments, extremes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import torch

from .. import counted_numbers
from ..bit_patterns import patterns_of, values_of
from ..four_moments import FourMoments
from .grids import scratch_for
from .tally import Counted, Extremes, Tally

if TYPE_CHECKING:
    from .grids import Grid, Scratch
    from .tally import Ends


class ValueCounter:
    """Counts values of four or eight bytes on a grid.

    Powers are summed up in the grid's units and, of float32, as float32: torch adds in cascades,
    by which a chunk's sum is off by less than 80 roundings of 2^-24, in practice by 10^-8 of the
    sum of sizes; the chunks are added as float64. That is below the standard errors of the four
    moments up to 10^10 values.
    """

    def __init__(
        self, grid: Grid, ends: Ends, dtype: torch.dtype, device: torch.device, chunk: int
    ) -> None:
        self.grid = grid
        self._ends = ends
        self.tally = Tally(grid.size + 2, device)
        self._pivot: float | None = None
        self._scratch = scratch_for(grid, dtype, device, chunk)
        self._sums = torch.empty(4, dtype=self._scratch.scaled.dtype, device=device)

    def add(self, chunk: torch.Tensor) -> None:
        """Count a chunk of at most the length that was announced."""
        low, high = (end.item() for end in torch.aminmax(chunk))
        extremes = Extremes()
        values = chunk
        if not (math.isfinite(low) and math.isfinite(high)):
            values = _finite_values(chunk, extremes)
            if not values.numel():
                nothing = torch.zeros(self.grid.size + 2, dtype=torch.int64, device=chunk.device)
                self.tally.add(chunk.numel(), nothing, FourMoments(), extremes)
                return
            low, high = (end.item() for end in torch.aminmax(values))
        self.look_at_ends(values, low, high, extremes)
        scratch = self._scratch.cut(values.numel())
        self.grid.scaled(values, scratch.scaled)
        inside = self.grid.holds(low, high)
        at = self.grid.places(values, scratch, inside)
        found = torch.bincount(at, minlength=self.grid.size + (0 if inside else 2))
        self.tally.add(chunk.numel(), found, self._moments(values, scratch), extremes)

    def look_at_ends(
        self, values: torch.Tensor, low: float, high: float, extremes: Extremes
    ) -> None:
        """Take in the extremes of finite values, and what lies at and beyond the law's ends."""
        extremes.widen(low, high)
        # Few chunks of a continuous law reach so far.
        if low <= self._ends.low:
            extremes.at_low = int((values == self._ends.low).sum())
            extremes.under = int((values < self._ends.low).sum())
        if high >= self._ends.high:
            extremes.at_high = int((values == self._ends.high).sum())
            extremes.over = int((values > self._ends.high).sum())

    @property
    def drawn(self) -> int:
        """How many values were counted."""
        return self.tally.drawn

    def counted(self) -> Counted:
        """Return everything that was counted, the moments of the values themselves."""
        drawn, places, moments, extremes = self.tally.read()
        factor = math.ldexp(1.0, self.grid.unit)
        moved = moments.moved(factor, (self._pivot or 0.0) * factor)
        return Counted(drawn, places, moved, extremes)

    def _moments(self, values: torch.Tensor, scratch: Scratch) -> FourMoments:
        """Return the moments in the grid's units, counted from the pivot; overwrites both."""
        scaled = scratch.scaled
        if self._pivot is None:
            self._pivot = _pivot(scaled)
        if self._pivot:
            scaled.sub_(self._pivot)
        sums = power_sums(scaled, scratch.other, self._sums)
        if scaled.dtype == torch.float32 and not all(map(math.isfinite, sums)):
            # A value so far out that its powers are beyond float32.
            wide = self.grid.scaled(values, torch.empty_like(values, dtype=torch.float64))
            wide.sub_(self._pivot)
            sums = power_sums(wide, torch.empty_like(wide), self._sums.to(torch.float64))
        return FourMoments.from_sums(values.numel(), sums)


def _pivot(scaled: torch.Tensor) -> float:
    """Return a whole number near the middle of values: zero where that is near enough."""
    middle = scaled.median().item()
    return 0.0 if abs(middle) < scaled.std().item() / 4 else float(round(middle))


def power_sums(
    values: torch.Tensor, square: torch.Tensor, sums: torch.Tensor
) -> tuple[float, float, float, float]:
    """Return the sums of powers 1 to 4; all three tensors are overwritten."""
    first, second, third, fourth = sums
    torch.mul(values, values, out=square)
    torch.sum(values, 0, out=first)
    torch.sum(square, 0, out=second)
    torch.sum(values.mul_(square), 0, out=third)
    torch.sum(square.mul_(square), 0, out=fourth)
    # One way from an accelerator instead of four.
    one, two, three, four = sums.tolist()
    return one, two, three, four


def _finite_values(chunk: torch.Tensor, extremes: Extremes) -> torch.Tensor:
    """Return the finite values of a chunk, and count the others."""
    extremes.nan = int(chunk.isnan().sum())
    extremes.positive_infinity = int(chunk.isposinf().sum())
    extremes.negative_infinity = int(chunk.isneginf().sum())
    return chunk[chunk.isfinite()]


class PatternCounter:
    """Counts values of one or two bytes by their bits: everything else follows from that."""

    def __init__(self, grid: Grid, ends: Ends, dtype: torch.dtype, device: torch.device) -> None:
        self.grid = grid
        self._ends = ends
        self._dtype = dtype
        self._patterns = 1 << 8 * dtype.itemsize
        self.tally = Tally(self._patterns, device)

    @property
    def drawn(self) -> int:
        """How many values were counted."""
        return self.tally.drawn

    def add(self, chunk: torch.Tensor) -> None:
        """Count a chunk."""
        found = torch.bincount(patterns_of(chunk), minlength=self._patterns)
        self.tally.add(chunk.numel(), found, FourMoments(), Extremes())

    def counted(self) -> Counted:
        """Return everything that was counted, on the grid."""
        drawn, counts, _, extremes = self.tally.read()
        present = counts.nonzero()[0]
        values, held = values_of(present, self._dtype), counts[present]
        if values.is_floating_point():
            values = values.to(torch.float32)
            extremes.nan = int(held[values.isnan().numpy()].sum())
            extremes.positive_infinity = int(held[values.isposinf().numpy()].sum())
            extremes.negative_infinity = int(held[values.isneginf().numpy()].sum())
            finite = values.isfinite()
            values, held = values[finite], held[finite.numpy()]
        places = np.zeros(self.grid.size + 2, dtype=np.int64)
        numbers = values.to(torch.float64).numpy()
        if values.numel():
            low, high = torch.aminmax(values)
            extremes.widen(low.item(), high.item())
            extremes.at_low = int(held[numbers == self._ends.low].sum())
            extremes.under = int(held[numbers < self._ends.low].sum())
            extremes.at_high = int(held[numbers == self._ends.high].sum())
            extremes.over = int(held[numbers > self._ends.high].sum())
            np.add.at(places, self._places(values), held)
        known = counted_numbers.rising(numbers, held)
        return Counted(drawn, places, _weighted(numbers, held), extremes, known)

    def _places(self, values: torch.Tensor) -> np.ndarray:
        scratch = scratch_for(self.grid, values.dtype, values.device, values.numel())
        self.grid.scaled(values, scratch.scaled)
        return self.grid.places(values, scratch, inside=False).numpy().astype(np.int64)


def _weighted(values: np.ndarray, counts: np.ndarray) -> FourMoments:
    """Return the moments of float64 values, each of which occurs `counts` times."""
    count = int(counts.sum())
    if not count:
        return FourMoments()
    mean = float(np.dot(values, counts)) / count
    apart = values - mean
    powers = (float(np.dot(apart**power, counts)) for power in (2, 3, 4))
    return FourMoments(count, mean, *powers)
