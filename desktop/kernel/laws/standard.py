"""What every law is before it is scaled and shifted: formulas on float64 arrays.

All functions take and return float64 arrays of any shape; shares outside 0 to 1 give NaN.
"""

from __future__ import annotations

import math
from typing import Protocol

import numpy as np

Moments = tuple[float, float, float, float]
"""Mean, variance, skewness and excess kurtosis; NaN or an infinity where there is none."""

_DOUBLINGS = 65
"""A quantile of whole numbers is looked for up to 2^64, the range of int64."""


class Standard(Protocol):
    """A law before scale and shift."""

    discrete: bool
    whole: bool
    """Whether it gives whole numbers only."""

    @property
    def low(self) -> float: ...  # noqa: D102

    @property
    def high(self) -> float: ...  # noqa: D102

    @property
    def low_closed(self) -> bool: ...  # noqa: D102

    @property
    def high_closed(self) -> bool: ...  # noqa: D102

    def cdf(self, x: np.ndarray) -> np.ndarray: ...  # noqa: D102

    def below(self, x: np.ndarray) -> np.ndarray: ...  # noqa: D102

    def upper(self, x: np.ndarray) -> np.ndarray: ...  # noqa: D102

    def at_least(self, x: np.ndarray) -> np.ndarray: ...  # noqa: D102

    def density(self, x: np.ndarray) -> np.ndarray: ...  # noqa: D102

    def quantile(self, p: np.ndarray) -> np.ndarray: ...  # noqa: D102

    def upper_quantile(self, p: np.ndarray) -> np.ndarray: ...  # noqa: D102

    def moments(self) -> Moments: ...  # noqa: D102


class Continuous:
    """A law with a density, on the closed or half-open range from `low` to `high`."""

    discrete = False
    whole = False
    low = -math.inf
    high = math.inf
    low_closed = False
    high_closed = False

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return P(X <= x)."""
        return 1 - self.upper(x)

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return P(X > x), exact where it is tiny as well."""
        return 1 - self.cdf(x)

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return the density; infinite at a pole."""
        raise NotImplementedError

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the least x with P(X <= x) >= p."""
        raise NotImplementedError

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X > x) = p, exact where p is tiny as well."""
        return self.quantile(1 - p)

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        raise NotImplementedError

    def below(self, x: np.ndarray) -> np.ndarray:
        """Return P(X < x)."""
        return self.cdf(x)

    def at_least(self, x: np.ndarray) -> np.ndarray:
        """Return P(X >= x)."""
        return self.upper(x)


class Symmetric(Continuous):
    """A law whose density is the same on both sides of 0."""

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return P(X > x) = P(X < -x)."""
        return self.cdf(-x)

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the mirrored quantile."""
        return -self.quantile(p)


class Discrete:
    """A law on the whole numbers from `low` to `high`, both of which it can give."""

    discrete = True
    whole = True
    """Whether it gives whole numbers only."""
    low: float = 0
    high: float = math.inf
    low_closed = True

    @property
    def high_closed(self) -> bool:
        """Whether there is a largest number."""
        return math.isfinite(self.high)

    def reached(self, k: np.ndarray) -> np.ndarray:
        """Return P(X <= k) of whole numbers inside the range."""
        raise NotImplementedError

    def passed(self, k: np.ndarray) -> np.ndarray:
        """Return P(X > k) of whole numbers inside the range."""
        return 1 - self.reached(k)

    def mass(self, k: np.ndarray) -> np.ndarray:
        """Return P(X = k) of whole numbers inside the range."""
        raise NotImplementedError

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        raise NotImplementedError

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return P(X <= x)."""
        return self._stepped(np.floor(x), self.reached, 0.0)

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return P(X > x)."""
        return self._stepped(np.floor(x), self.passed, 1.0)

    def below(self, x: np.ndarray) -> np.ndarray:
        """Return P(X < x)."""
        return self._stepped(np.ceil(x) - 1, self.reached, 0.0)

    def at_least(self, x: np.ndarray) -> np.ndarray:
        """Return P(X >= x)."""
        return self._stepped(np.ceil(x) - 1, self.passed, 1.0)

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return P(X = x), 0 between whole numbers."""
        # Further out no law without an end has any, and the formulas overflow.
        whole = (x == np.floor(x)) & (x >= self.low) & (x <= min(self.high, 2.0**64))
        inside = np.where(whole, x, self.low)
        return np.where(whole, self.mass(inside), np.where(np.isnan(x), np.nan, 0.0))

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the least k with P(X <= k) >= p, found by halving; `high` for 1."""
        found = self._first(lambda k: self.cdf(k) >= p, p)
        return np.where(np.asarray(p) == 1, self.high, found)

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the greatest k with P(X >= k) >= p; the range's ends for 0 and 1."""
        found = self._first(lambda k: self.at_least(k + 1) < p, p)
        return np.where(np.asarray(p) == 0, self.high, found)

    def _first(self, reached, p: np.ndarray) -> np.ndarray:  # noqa: ANN001
        """Return the least k, from `low` on, where a rising condition holds."""
        base = np.full(np.shape(p), float(self.low))
        start, end = base.copy(), base.copy()
        for power in range(_DOUBLINGS):
            missing = ~reached(end) & (end < self.high)
            if not missing.any():
                break
            start = np.where(missing, end + 1, start)
            end = np.where(missing, np.minimum(base + 2.0**power, self.high), end)
        while (start < end).any():
            middle = start + np.floor((end - start) / 2)
            # Beyond 2^53 half a step is rounded up, and one more is the same number.
            middle = np.where(middle < end, middle, start)
            after = np.maximum(middle + 1, np.nextafter(middle, np.inf))
            found = reached(middle)
            end = np.where(found, middle, end)
            start = np.where(found, start, np.minimum(after, end))
        valid = (p >= 0) & (p <= 1)
        return np.where(valid, np.where(reached(end), end, self.high), np.nan)

    def _stepped(self, k: np.ndarray, inside, under: float) -> np.ndarray:  # noqa: ANN001
        """Return `inside(k)`, `under` below the range and its opposite from `high` on."""
        low, high = k < self.low, k >= self.high
        held = np.where(low | high | np.isnan(k), self.low, k)
        shares = np.where(low, under, np.where(high, 1 - under, inside(held)))
        return np.where(np.isnan(k), np.nan, shares)
