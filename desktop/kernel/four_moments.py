"""The first four moments from pieces, merged without losing digits.

The merge is that of Pebay, "Formulas for Robust, One-Pass Parallel Computation of Covariances and
Arbitrary-Order Statistical Moments", Sandia report SAND2008-6212 (2008), equations 2.1 and 3.1.
Powers are written as products, which become infinite beyond float64 where Python's powers raise.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

_SHAPE_DIGITS = 12
"""Decimals of skewness and kurtosis: what float64 leaves behind them is the order of the sums."""


@dataclass(slots=True)
class FourMoments:
    """Count, mean, and sums of the second, third and fourth powers of distances from the mean."""

    count: int = 0
    mean: float = 0.0
    second: float = 0.0
    third: float = 0.0
    fourth: float = 0.0

    @classmethod
    def from_sums(cls, count: int, sums: tuple[float, float, float, float]) -> FourMoments:
        """Return the moments of values of which the sums of powers 1 to 4 are known.

        The values must be counted from a number near their mean, or digits are lost.
        """
        if not count:
            return cls()
        mean, square, cube, fourth = (each / count for each in sums)
        return cls(
            count,
            mean,
            _not_negative(count * (square - mean * mean)),
            count * (cube - mean * (3 * square - 2 * mean * mean)),
            _not_negative(
                count * (fourth - mean * (4 * cube - mean * (6 * square - 3 * mean * mean)))
            ),
        )

    def add(self, other: FourMoments) -> None:
        """Take in the moments of other values."""
        if not other.count:
            return
        n, m = self.count, other.count
        total = n + m
        apart = other.mean - self.mean
        step = apart / total
        self.fourth += (
            other.fourth
            + apart * step * step * step * n * m * (n * n - n * m + m * m)
            + 6 * step * step * (n * n * other.second + m * m * self.second)
            + 4 * step * (n * other.third - m * self.third)
        )
        self.third += (
            other.third
            + apart * step * step * n * m * (n - m)
            + 3 * step * (n * other.second - m * self.second)
        )
        self.second += other.second + apart * step * n * m
        self.mean += step * m
        self.count = total

    def completed(self, units: np.ndarray, counts: np.ndarray) -> FourMoments:
        """Return them with the third and fourth power as counts (int64) at `units` tell them.

        The units are the left ends of bins of width 1, few of which hold a deviation's share. What
        these lack of the second power (Sheppard's correction) tells what they lack of the fourth.
        """
        n = float(counts.sum())
        # Sums instead of dot products, for which BLAS would call the other cores.
        apart = units - float((units * counts).sum()) / n
        square = apart * apart
        weighted = square * counts
        second, third = float(weighted.sum()), float((weighted * apart).sum())
        lacking = 6 * second / n * (self.second - second)
        fourth = float((weighted * square).sum()) + lacking
        return FourMoments(self.count, self.mean, self.second, third, max(0.0, fourth))

    def moved(self, factor: float, shift: float) -> FourMoments:
        """Return the moments of the values times a positive factor, plus a shift."""
        with_factor = [self.second, self.third, self.fourth]
        for power, value in enumerate(with_factor, 2):
            with_factor[power - 2] = _times(value, factor, power)
        return FourMoments(self.count, self.mean * factor + shift, *with_factor)

    def variance(self) -> float | None:
        """Return the variance of the sample (n - 1), None of fewer than two values."""
        return _finite(self.second / (self.count - 1)) if self.count > 1 else None

    def skewness(self) -> float | None:
        """Return the third standardised moment, None where all values are equal."""
        if not self.second or not math.isfinite(self.second):
            return None
        found = _finite(self.third / self.second * math.sqrt(self.count / self.second))
        return None if found is None else round(found, _SHAPE_DIGITS)

    def kurtosis(self) -> float | None:
        """Return the fourth standardised moment minus 3, None where all values are equal."""
        if not self.second or not math.isfinite(self.second):
            return None
        found = _finite(self.fourth / self.second / self.second * self.count - 3)
        return None if found is None else round(found, _SHAPE_DIGITS)


def _not_negative(value: float) -> float:
    """Return 0 for what rounding made negative; NaN, of powers beyond float64, stays."""
    return 0.0 if value < 0 else value


def _times(value: float, factor: float, power: int) -> float:
    for _ in range(power):
        value *= factor
    return value


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
