"""Reads a tensor's finite values in NumPy pieces of a dtype that holds each exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch

from ..chunks import chunks
from ..shared_array import array_of
from ..value_table import tabulate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Step = Callable[[float], None]

PIECE = 1 << 17
"""Values that are worked on at once: as float64 they stay near the processor."""

_KEPT = {torch.float32: np.float32, torch.float64: np.float64, torch.uint64: np.uint64}


class FiniteValues:
    """The finite values of a plain tensor, which may be read several times.

    Complex numbers count by their absolute value. A dtype of one or two bytes is counted once by
    its bit patterns; `step` is called with the part of that done and may raise to stop it.
    Whole numbers come relative to `offset`, which keeps their digits beyond 2^53.
    """

    def __init__(self, tensor: torch.Tensor, step: Step, offset: int = 0) -> None:
        self.tensor = tensor
        self.offset = offset
        narrow = tensor.element_size() <= 2 and tensor.numel() > 0
        self.table = tabulate(tensor, step) if narrow else None
        """Every different value with its count, where that is cheap to know."""

    @property
    def dtype(self) -> type[np.generic]:
        """The dtype of the pieces: float32, float64, uint64, or int64 for other integers."""
        dtype = self.tensor.dtype
        if dtype == torch.uint64 and self.offset:
            return np.int64
        if self.table is not None or dtype.is_complex:
            return np.float64
        return _KEPT.get(dtype, np.int64)

    def pieces(self, step: Step) -> Iterator[tuple[np.ndarray, np.ndarray | None]]:
        """Yield values (1-d) and how often each occurs (int64), None for once.

        `step` is called with the part done after each piece and may raise to stop the work.
        """
        if self.table is not None:
            yield self.table.values, self.table.counts
            step(1.0)
            return
        done, total = 0, self.tensor.numel()
        for piece in chunks(self.tensor, PIECE):
            values = self._held(piece)
            yield values[np.isfinite(values)] if values.dtype.kind == "f" else values, None
            done += piece.numel()
            step(done / total)

    def _held(self, piece: torch.Tensor) -> np.ndarray:
        near = piece.resolve_neg().resolve_conj().cpu()
        if near.is_complex():
            pairs = torch.view_as_real(near).to(torch.float64)
            return torch.hypot(pairs[:, 0], pairs[:, 1]).numpy()
        if near.dtype == torch.uint64 and self.offset:
            return (array_of(near) - np.uint64(self.offset)).view(np.int64)
        if near.dtype in _KEPT:
            return array_of(near)
        return array_of(near.to(torch.int64)) - self.offset
