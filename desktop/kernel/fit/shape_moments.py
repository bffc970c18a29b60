"""The first four moments from pieces, merged without losing digits.

Pébay (2008), equations 3.1: each piece is centred on its own mean, and sums are merged as powers
of the distance between the means.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np


class ShapeMoments:
    """Sums of powers of the distances from the mean, and the extremes."""

    def __init__(self) -> None:
        self.count = 0
        self._mean = 0.0
        self._sums = (0.0, 0.0, 0.0)
        self._low = math.inf
        self._high = -math.inf

    def take(self, values: np.ndarray, counts: np.ndarray | None = None) -> None:
        """Take finite values (1-d), each once or with its int64 count."""
        if not values.size:
            return
        self._low = min(self._low, float(values.min()))
        self._high = max(self._high, float(values.max()))
        near = values.astype(np.float64, copy=False)
        count = near.size if counts is None else int(counts.sum())
        with np.errstate(over="ignore", invalid="ignore"):
            self._merge(count, *_centred(near, counts, count))

    def fields(self) -> dict[str, Any]:
        """Return the fields of a Moments record; None for what there is none of."""
        n, (second, third, fourth) = self.count, self._sums
        known: dict[str, Any] = dict.fromkeys(("mean", "variance", "skewness", "kurtosis"))
        known |= {"minimum": self._low, "maximum": self._high} if n else {}
        if n:
            # Not a rounding error beside it, as n times 0.1 divided by n can be.
            known["mean"] = _finite(self._mean) if self._low < self._high else self._low
        if n > 1:
            known["variance"] = _finite(second / (n - 1)) if self._low < self._high else 0.0
        if math.isfinite(second) and second > 0 and self._low < self._high:
            known["skewness"] = _finite(math.sqrt(n) * third / second**1.5)
            known["kurtosis"] = _finite(n * fourth / second**2 - 3)
        return known

    def _merge(self, m: int, mean: float, sums: tuple[float, float, float]) -> None:
        if self.count == 0:
            self.count, self._mean, self._sums = m, mean, sums
            return
        n = self.count
        total, d = n + m, np.float64(mean - self._mean)
        (a2, a3, a4), (b2, b3, b4) = self._sums, sums
        third = d**3 * (n * m * (n - m) / total**2) + 3 * d * (n * b2 - m * a2) / total
        fourth = (
            d**4 * (n * m * (n * n - n * m + m * m) / total**3)
            + 6 * d**2 * (n * n * b2 + m * m * a2) / total**2
            + 4 * d * (n * b3 - m * a3) / total
        )
        second = d**2 * (n * m / total)
        self._sums = (float(a2 + b2 + second), float(a3 + b3 + third), float(a4 + b4 + fourth))
        self._mean += float(d) * m / total
        self.count = total


def _centred(
    values: np.ndarray, counts: np.ndarray | None, count: int
) -> tuple[float, tuple[float, float, float]]:
    """Return the mean and the sums of the second to fourth powers of the distances from it."""
    mean = float(np.sum(values if counts is None else values * counts)) / count
    distances = values - mean
    squares = distances * distances
    weighted = squares if counts is None else squares * counts
    sums = (np.sum(weighted), np.dot(weighted, distances), np.dot(weighted, squares))
    return mean, (float(sums[0]), float(sums[1]), float(sums[2]))


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
