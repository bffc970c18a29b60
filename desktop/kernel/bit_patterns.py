"""Values of one or two bytes as whole numbers, and back: there are at most 65,536 of them."""

from __future__ import annotations

import numpy as np
import torch


def patterns_of(values: torch.Tensor) -> torch.Tensor:
    """Return the bits of each element as a whole number from 0 on (uint8 or int32)."""
    if values.element_size() == 1:
        return values.view(torch.uint8)
    return values.view(torch.int16).to(torch.int32).bitwise_and_(0xFFFF)


def values_of(patterns: np.ndarray, dtype: torch.dtype) -> torch.Tensor:
    """Return the values of a dtype that bit patterns (whole numbers) stand for."""
    if dtype.itemsize == 1:
        return torch.from_numpy(patterns.astype(np.uint8)).view(dtype)
    return torch.from_numpy(patterns.astype(np.uint16).view(np.int16)).view(dtype)
