"""Mean and spread from pieces, merged without losing digits.

The merge is the parallel one of Chan, Golub and LeVeque (1979): each piece is centred on its own
mean, so no large sums of squares are ever subtracted from each other.
"""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(slots=True)
class Moments:
    """Count, mean and sum of squared distances from the mean, relative to `pivot`."""

    count: int = 0
    offset: float = 0.0
    """Mean minus pivot."""
    squares: float = 0.0
    pivot: int = 0
    """Whole number near the values, so that a small spread around 2^62 keeps its digits."""

    def add(self, count: int, offset: float, squares: float, pivot: int = 0) -> None:
        """Take in a piece of `count` values whose mean is `pivot + offset`."""
        if count == 0:
            return
        if self.count == 0:
            self.count, self.offset, self.squares, self.pivot = count, offset, squares, pivot
            return
        total = self.count + count
        difference = offset - self.offset + float(pivot - self.pivot)
        self.offset += difference * (count / total)
        self.squares += squares + difference * difference * (self.count * count / total)
        self.count = total

    def mean(self) -> float | None:
        """Return the mean, None of nothing."""
        return self.pivot + self.offset if self.count else None

    def mean_from(self, origin: int) -> float | None:
        """Return the mean minus a whole number near it, which keeps the digits of both."""
        return float(self.pivot - origin) + self.offset if self.count else None

    def std(self, times: int = 1) -> float | None:
        """Return the sample deviation (n - 1) when every value occurs `times` times."""
        if self.count * times < 2:
            return None
        return math.sqrt(max(self.squares, 0.0) * times / (self.count * times - 1))
