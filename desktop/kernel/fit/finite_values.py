"""Reads a tensor's finite values in NumPy pieces of a dtype that holds each exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch

from ..chunks import chunks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PIECE = 1 << 17
"""Values that are worked on at once: as float64 they stay near the processor."""

_KEPT = {torch.float32: np.float32, torch.float64: np.float64, torch.uint64: np.uint64}


def held_dtype(dtype: torch.dtype) -> type[np.generic]:
    """Return the dtype of the pieces: float32, float64, uint64, or int64 for other integers."""
    if dtype in _KEPT:
        return _KEPT[dtype]
    if dtype.is_complex:
        return np.float64
    return np.float32 if dtype.is_floating_point else np.int64


def finite_values(
    tensor: torch.Tensor, step: Callable[[float], None]
) -> Iterator[tuple[np.ndarray, int]]:
    """Yield the finite values (1-d) of a plain tensor with the number of all values so far.

    Complex numbers count by their absolute value. `step` is called with the part done after each
    piece and may raise to stop the work.
    """
    dtype, done, total = held_dtype(tensor.dtype), 0, tensor.numel()
    for piece in chunks(tensor, PIECE):
        values = _held(piece, dtype)
        done += piece.numel()
        yield values[np.isfinite(values)] if values.dtype.kind == "f" else values, done
        step(done / total)


def _held(piece: torch.Tensor, dtype: type[np.generic]) -> np.ndarray:
    near = piece.resolve_neg().resolve_conj().cpu()
    if near.is_complex():
        pairs = torch.view_as_real(near).to(torch.float64)
        return torch.hypot(pairs[:, 0], pairs[:, 1]).numpy()
    if dtype is np.float32:
        return near.to(torch.float32).numpy()
    return near.numpy() if near.dtype in _KEPT else near.to(torch.int64).numpy()
