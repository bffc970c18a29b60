"""Laws of whole numbers with closed formulas (Johnson, Kemp and Kotz, 2005)."""

from __future__ import annotations

import math

import numpy as np

from .standard import Discrete, Moments


class WholeNumbers(Discrete):
    """The whole numbers from 0 to count - 1, equally likely."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.high = count - 1

    def reached(self, k: np.ndarray) -> np.ndarray:
        """Return (k + 1) / count."""
        return (k + 1) / self.count

    def passed(self, k: np.ndarray) -> np.ndarray:
        """Return the share of the numbers after k."""
        return (self.high - k) / self.count

    def mass(self, k: np.ndarray) -> np.ndarray:
        """Return 1 / count."""
        return np.full(np.shape(k), 1 / self.count)

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the least k with P(X <= k) >= p."""
        found = np.clip(np.ceil(np.asarray(p) * self.count) - 1, 0, self.high)
        return np.where((np.asarray(p) >= 0) & (np.asarray(p) <= 1), found, np.nan)

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the greatest k with P(X >= k) >= p."""
        return self.high - self.quantile(p)

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        rest = self.count**2 - 1
        if not rest:
            return 0.0, 0.0, math.nan, math.nan
        # The whole of it is -6/5 (n² + 1) / (n² - 1).
        return (self.count - 1) / 2, rest / 12, 0.0, -1.2 - 2.4 / rest


class BiasedNumbers(WholeNumbers):
    """The remainders of `draws` equally likely numbers divided by `count`: the first come oftener.

    With q, r = divmod(draws, count), each of the first r numbers stands for q + 1 draws, the others
    for q.
    """

    def __init__(self, count: int, draws: int) -> None:
        super().__init__(count)
        self.draws = draws
        self._each, self.favoured = divmod(draws, count)

    def reached(self, k: np.ndarray) -> np.ndarray:
        """Return P(X <= k)."""
        met = k + 1
        return met * (self._each / self.draws) + np.minimum(met, self.favoured) / self.draws

    def passed(self, k: np.ndarray) -> np.ndarray:
        """Return P(X > k)."""
        return 1 - self.reached(k)

    def mass(self, k: np.ndarray) -> np.ndarray:
        """Return the number's share of the draws."""
        return (self._each + (np.asarray(k) < self.favoured)) / self.draws

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the least k with P(X <= k) >= p, found by halving."""
        return Discrete.quantile(self, p)

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the greatest k with P(X >= k) >= p."""
        return Discrete.upper_quantile(self, p)

    def moments(self) -> Moments:
        """Return mean and variance of the two parts together; the shape is that of equal shares."""
        mean, variance, skewness, kurtosis = super().moments()
        first, count = self.favoured, self.count
        # The favoured numbers, once more each, have the mean (first - 1) / 2.
        extra = first / self.draws
        base = 1 - extra
        low = (first - 1) / 2
        moved = base * mean + extra * low
        inner = base * variance + extra * (first**2 - 1) / 12 if first else variance
        between = base * extra * (mean - low) ** 2
        return (moved, inner + between, skewness, kurtosis) if count > 1 else super().moments()


class Categorical(Discrete):
    """The places of weights, each as often as its weight says."""

    def __init__(self, weights: tuple[float, ...]) -> None:
        held = np.asarray(weights, dtype=np.float64)
        self._shares = held / held.sum()
        self._sums = np.minimum(np.cumsum(self._shares), 1.0)
        self.high = held.size - 1

    def reached(self, k: np.ndarray) -> np.ndarray:
        """Return P(X <= k)."""
        return self._sums[np.asarray(k).astype(np.int64)]

    def mass(self, k: np.ndarray) -> np.ndarray:
        """Return the share of a weight."""
        return self._shares[np.asarray(k).astype(np.int64)]

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        k = np.arange(self._shares.size)
        mean = float(self._shares @ k)
        variance = float(self._shares @ (k - mean) ** 2)
        if not variance:
            return mean, 0.0, math.nan, math.nan
        # Of tiny variances the powers would vanish.
        with np.errstate(over="ignore"):
            apart = (k - mean) / math.sqrt(variance)
            third, fourth = (float(self._shares @ apart**power) for power in (3, 4))
        return mean, variance, third, fourth - 3


class Geometric(Discrete):
    """The try that succeeds first: 1, 2, ..."""

    low = 1

    def __init__(self, p: float) -> None:
        self._p = p
        self._log = math.log1p(-p) if p < 1 else -math.inf

    def reached(self, k: np.ndarray) -> np.ndarray:
        """Return 1 - (1 - p)^k."""
        return -np.expm1(k * self._log)

    def passed(self, k: np.ndarray) -> np.ndarray:
        """Return (1 - p)^k."""
        return np.exp(k * self._log)

    def mass(self, k: np.ndarray) -> np.ndarray:
        """Return (1 - p)^(k - 1) p."""
        with np.errstate(invalid="ignore"):
            return np.where(k == 1, self._p, np.exp((k - 1) * self._log) * self._p)

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        p = self._p
        if p == 1:
            return 1.0, 0.0, math.nan, math.nan
        return 1 / p, (1 - p) / p**2, (2 - p) / math.sqrt(1 - p), 6 + p**2 / (1 - p)
