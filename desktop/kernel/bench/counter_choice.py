"""Chooses what counts the chunks of a dtype fastest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .counters import PatternCounter, ValueCounter
from .grids import LinearGrid
from .quick_counter import QuickCounter

if TYPE_CHECKING:
    import torch

    from .grids import Grid
    from .tally import Ends

Counter = ValueCounter | PatternCounter


def counter_for(
    grid: Grid, ends: Ends, dtype: torch.dtype, device: torch.device, chunk: int
) -> Counter:
    """Return a counter on a grid; `chunk` is the longest chunk's length."""
    if dtype.itemsize <= 2:
        return PatternCounter(grid, ends, dtype, device)
    if isinstance(grid, LinearGrid) and QuickCounter.suits(grid, dtype, device):
        return QuickCounter(grid, ends, dtype, device, chunk)
    return ValueCounter(grid, ends, dtype, device, chunk)
