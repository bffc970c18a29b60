"""NumPy's view of a tensor's memory that leaves no mark on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import torch


def array_of(tensor: torch.Tensor) -> np.ndarray:
    """Return an array on the memory of a tensor on the CPU, of a dtype that NumPy has.

    `numpy()` marks the memory as NumPy's for ever: the learner could not resize it any more, and
    nobody would know what its elements come from. Call when quiet.
    """
    return np.from_dlpack(tensor.detach())
