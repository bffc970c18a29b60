"""Counts a narrow dtype by its bit patterns: at most 65,536 different values, whatever the size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from .bit_patterns import patterns_of, values_of
from .chunks import chunks
from .index_tally import IndexTally
from .value_stream import block_and_piece

if TYPE_CHECKING:
    from collections.abc import Callable

    from .exponent_grid import ExponentGrid
    from .fine_grid import FineGrid


@dataclass(frozen=True, slots=True)
class ValueTable:
    """Every value that occurs, with its int64 count."""

    values: np.ndarray
    """float64, finite."""
    counts: np.ndarray
    nan: int
    positive_infinity: int
    negative_infinity: int

    def summary(self, times: int) -> dict[str, Any]:
        """Return the fields of Statistics that a histogram shows, each value counted `times`."""
        n = int(self.counts.sum())
        mean = float(np.dot(self.values, self.counts)) / n if n else None
        squares = 0.0 if mean is None else float(np.dot((self.values - mean) ** 2, self.counts))
        return {
            "minimum": float(self.values.min()) if n else None,
            "maximum": float(self.values.max()) if n else None,
            "mean": mean,
            "std": (squares * times / (n * times - 1)) ** 0.5 if n * times > 1 else None,
            "nan": self.nan * times,
            "positive_infinity": self.positive_infinity * times,
            "negative_infinity": self.negative_infinity * times,
        }

    def counts_on(self, grid: FineGrid) -> np.ndarray:
        """Return the int64 counts in a grid that holds all values."""
        return self._placed(grid.index_of(self.values), grid.size)

    def counts_by_exponent(self, grid: ExponentGrid) -> np.ndarray:
        """Return the int64 counts in a grid that holds all values."""
        return self._placed(grid.index_of(self.values), grid.size)

    def all_whole(self) -> bool:
        """Return whether every value is a whole number."""
        return bool((self.values == np.floor(self.values)).all())

    def counts_between(self, edges: np.ndarray) -> np.ndarray:
        """Return the int64 counts between float64 edges, the last one closed."""
        places = np.searchsorted(edges, self.values, side="right") - 1
        return self._placed(np.minimum(places, edges.size - 2), edges.size - 1)

    def distinct(self, most: int) -> tuple[list[int], np.ndarray] | None:
        """Return the different whole numbers with their int64 counts, None when there are more."""
        if self.values.size > most:
            return None
        return [int(value) for value in self.values.tolist()], self.counts

    def _placed(self, places: np.ndarray, size: int) -> np.ndarray:
        counts = np.zeros(size, dtype=np.int64)
        np.add.at(counts, places, self.counts)
        return counts


def tabulate(tensor: torch.Tensor, step: Callable[[float], None]) -> ValueTable:
    """Count the values of a plain tensor whose elements are one or two bytes, none complex.

    `step` is called with the part done after each piece and may raise to stop the work.
    """
    tally = IndexTally(1 << 8 * tensor.element_size(), tensor.device)
    done, total = 0, tensor.numel()
    block, longest = block_and_piece(tensor.device)
    for piece in chunks(tensor, longest):
        for part in piece.resolve_neg().split(block):
            tally.add(patterns_of(part))
        done += piece.numel()
        step(done / total)
    counts = tally.counts()
    present = counts.nonzero()[0]
    values = values_of(present, tensor.dtype).to(torch.float64).numpy()
    finite = np.isfinite(values)
    held = counts[present]
    return ValueTable(
        values[finite],
        held[finite],
        int(held[np.isnan(values)].sum()),
        int(held[np.isposinf(values)].sum()),
        int(held[np.isneginf(values)].sum()),
    )
