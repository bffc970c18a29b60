"""Counts values at the ends of a law's range and beyond them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

if TYPE_CHECKING:
    from ..laws.law import Law


class BoundCounts:
    """The finite ends of a law, as the dtype of the values holds them."""

    def __init__(self, law: Law, dtype: torch.dtype) -> None:
        self._law = law
        self._ends = [_Bound(law.low, "low", dtype), _Bound(law.high, "high", dtype)]

    def take(self, values: np.ndarray, counts: np.ndarray | None = None) -> None:
        """Take finite values (1-d), each once or with its int64 count."""
        if values.size:
            low, high = values.min(), values.max()
            for bound, extreme in zip(self._ends, (low, high), strict=True):
                bound.take(values, extreme, counts)

    def fields(self) -> list[dict[str, Any]]:
        """Return the fields of a Bound record for each finite end."""
        closed = {"low": self._law.low_closed, "high": self._law.high_closed}
        return [
            {
                "value": float(bound.value),
                "side": bound.side,
                "closed": closed[bound.side],
                "at": bound.at,
                "outside": bound.outside,
            }
            for bound in self._ends
            if math.isfinite(bound.value)
        ]


class _Bound:
    def __init__(self, value: float, side: str, dtype: torch.dtype) -> None:
        self.value = value
        self.side = side
        self.at = self.outside = 0
        # 0.3 as float32 is above 0.3, yet no value beyond it.
        self._held = _rounded(value, dtype)

    def take(self, values: np.ndarray, extreme: float, counts: np.ndarray | None) -> None:
        if extreme > self._held if self.side == "low" else extreme < self._held:
            return
        beyond = values < self._held if self.side == "low" else values > self._held
        self.at += _sum(values == self._held, counts)
        self.outside += _sum(beyond, counts)


def _rounded(value: float, dtype: torch.dtype) -> float:
    if not (math.isfinite(value) and dtype.is_floating_point):
        return value
    return torch.tensor(value, dtype=torch.float64, device="cpu").to(dtype).item()


def _sum(which: np.ndarray, counts: np.ndarray | None) -> int:
    return int(np.count_nonzero(which) if counts is None else counts[which].sum())
