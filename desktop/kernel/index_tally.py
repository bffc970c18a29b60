"""Adds up how often each index occurs."""

from __future__ import annotations

import numpy as np
import torch

HELD = 1 << 18
"""Indices that are collected on the CPU before they are counted: a few milliseconds."""


class IndexTally:
    """Takes indices from 0 to size - 1 a block at a time, on the device where they are."""

    def __init__(self, size: int, device: torch.device) -> None:
        self._size = size
        self._counts = np.zeros(size, dtype=np.int64)
        self._on_cpu = device.type == "cpu"
        self._far = torch.zeros(0 if self._on_cpu else size, dtype=torch.int64, device=device)
        self._held = torch.empty(HELD if self._on_cpu else 0, dtype=torch.int64, device="cpu")
        self._used = 0

    def add(self, indices: torch.Tensor) -> None:
        """Take at most HELD indices (1-d, any dtype that holds them exactly)."""
        if not self._on_cpu:
            self._far += torch.bincount(indices.to(torch.int64), minlength=self._size)
            return
        if self._used + indices.numel() > HELD:
            self._flush()
        self._held[self._used : self._used + indices.numel()] = indices
        self._used += indices.numel()

    def counts(self) -> np.ndarray:
        """Return the int64 counts of everything that was taken."""
        if not self._on_cpu:
            return self._far.cpu().numpy()
        self._flush()
        return self._counts.copy()

    def _flush(self) -> None:
        # NumPy's stays on one core: torch's looks for the extremes on all of them first.
        self._counts += np.bincount(self._held[: self._used].numpy(), minlength=self._size)
        self._used = 0
