"""Counts float32 chunks without asking first for their extremes, where that is safe."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import torch
from typing_extensions import override

from .counters import ValueCounter, power_sums
from .four_moments import FourMoments
from .grids import LinearGrid
from .tally import Extremes

if TYPE_CHECKING:
    from .grids import Scratch
    from .tally import Ends

_MOST = torch.iinfo(torch.int16).max


class QuickCounter(ValueCounter):
    """Counts most chunks of a law that spreads widely around its middle in fewer passes.

    The sum of fourth powers bounds each value: where it is small enough, all are known to be finite
    and to fit narrow integers, and a bin outside the grid is seen in the counts. The extremes are
    asked for only where a bin is taken that is at least as far out as theirs.
    """

    grid: LinearGrid

    def __init__(
        self, grid: LinearGrid, ends: Ends, dtype: torch.dtype, device: torch.device, chunk: int
    ) -> None:
        super().__init__(grid, ends, dtype, device, chunk)
        self._first, self._last = grid.size, -1
        """The outermost bins that are known to be taken."""

    @staticmethod
    def suits(grid: LinearGrid, dtype: torch.dtype, device: torch.device) -> bool:
        """Whether chunks of a dtype can be counted so."""
        first, last = grid.fine.first, grid.fine.first + grid.size
        return (
            type(grid) is LinearGrid
            and device.type == "cpu"
            and dtype == grid.work_dtype(dtype) == torch.float32
            # From zero on there are fewer passes to save than it would cost.
            and -_MOST < first < 0
            and last < _MOST
        )

    @override
    def add(self, chunk: torch.Tensor) -> None:
        """Count a chunk of at most the length that was announced."""
        if self._pivot is None or not self._add_quickly(chunk, self._scratch.cut(chunk.numel())):
            super().add(chunk)
            self._know_extremes()

    def _add_quickly(self, chunk: torch.Tensor, scratch: Scratch) -> bool:
        """Count a chunk, if it turns out that all its values lie in the grid."""
        scaled, other, indices = scratch
        assert self._pivot is not None
        self.grid.scaled(chunk, scaled)
        torch.floor(scaled, out=other)
        indices.copy_(other).sub_(self.grid.fine.first)
        if self._pivot:
            scaled.sub_(self._pivot)
        sums = power_sums(scaled, other, self._sums)
        if not sums[3] < (_MOST - abs(self._pivot)) ** 4:
            return False
        try:
            found = torch.bincount(indices, minlength=self.grid.size)
        except RuntimeError:
            # Something negative: below the grid, or so far above it that it has wrapped around.
            return False
        if found.numel() > self.grid.size:
            return False
        extremes = Extremes()
        if found[: self._first + 1].any() or found[self._last :].any():
            low, high = (end.item() for end in torch.aminmax(chunk))
            self.look_at_ends(chunk, low, high, extremes)
        self.tally.add(chunk.numel(), found, FourMoments.from_sums(chunk.numel(), sums), extremes)
        self._know_extremes()
        return True

    def _know_extremes(self) -> None:
        """Remember the bins of the extremes, or of the law's ends where these lie further in."""
        low, high = self.tally.ends()
        if low is not None and high is not None:
            self._first = self._bin(max(low, self._ends.low))
            self._last = self._bin(min(high, self._ends.high))

    def _bin(self, value: float) -> int:
        unit = math.floor(math.ldexp(value, -self.grid.unit))
        return min(max(unit - self.grid.fine.first, 0), self.grid.size)
