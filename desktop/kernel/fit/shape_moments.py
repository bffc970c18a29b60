"""The first four moments of values that come in pieces, and their extremes."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..four_moments import FourMoments


class ShapeMoments:
    """Takes pieces, each of them centred on its own mean."""

    def __init__(self) -> None:
        self._moments = FourMoments()
        self._low = math.inf
        self._high = -math.inf

    @property
    def count(self) -> int:
        """How many values were taken."""
        return self._moments.count

    def take(self, values: np.ndarray, counts: np.ndarray | None = None) -> None:
        """Take finite values (1-d), each once or with its int64 count."""
        if values.size:
            self._low = min(self._low, float(values.min()))
            self._high = max(self._high, float(values.max()))
            # NumPy's floats become infinite where Python's raise.
            with np.errstate(over="ignore", invalid="ignore"):
                self._moments.add(_centred(values.astype(np.float64, copy=False), counts))

    def fields(self) -> dict[str, Any]:
        """Return the fields of a Moments record; None for what there is none of."""
        known: dict[str, Any] = dict.fromkeys(("mean", "variance", "skewness", "kurtosis"))
        if not self.count:
            return known
        known |= {"minimum": self._low, "maximum": self._high}
        if self._low == self._high:
            # Not a rounding error beside it, as n times 0.1 divided by n can be.
            return {**known, "mean": self._low, "variance": 0.0 if self.count > 1 else None}
        found = self._moments
        with np.errstate(over="ignore", invalid="ignore"):
            shape = (found.mean, found.variance(), found.skewness(), found.kurtosis())
        return {**known, **dict(zip(known, map(_finite, shape), strict=False))}


def _centred(values: np.ndarray, counts: np.ndarray | None) -> FourMoments:
    count = values.size if counts is None else int(counts.sum())
    mean = np.sum(values if counts is None else values * counts) / count
    distances = values - mean
    squares = distances * distances
    weighted = squares if counts is None else squares * counts
    sums = np.sum(weighted), np.dot(weighted, distances), np.dot(weighted, squares)
    return FourMoments(count, mean, *sums)


def _finite(value: float | None) -> float | None:
    return float(value) if value is not None and math.isfinite(value) else None
