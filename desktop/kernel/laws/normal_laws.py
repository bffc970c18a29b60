"""The normal law and those made of it (Johnson, Kotz and Balakrishnan, 1994, ch. 10, 13, 14)."""

from __future__ import annotations

import math

import numpy as np
import torch

from .standard import Continuous, Moments, Symmetric

_PEAK = 1 / math.sqrt(2 * math.pi)
_HALF = math.sqrt(0.5)
_NODES = 200
"""More than enough for a density that falls by exp(-50) at most."""


def normal_cdf(x: np.ndarray) -> np.ndarray:
    """Return erfc(-x / sqrt 2) / 2, exact in the left tail as well (float64)."""
    scaled = torch.from_numpy(np.asarray(x, dtype=np.float64) * -_HALF)
    return torch.special.erfc(scaled).numpy() / 2


def normal_quantile(p: np.ndarray) -> np.ndarray:
    """Return the inverse of `normal_cdf`, NaN outside 0 to 1 (float64)."""
    return torch.special.ndtri(torch.from_numpy(np.asarray(p, dtype=np.float64))).numpy()


def normal_density(x: np.ndarray) -> np.ndarray:
    """Return exp(-x^2 / 2) / sqrt(2 pi)."""
    with np.errstate(over="ignore", under="ignore"):
        return _PEAK * np.exp(-np.square(x) / 2)


class Normal(Symmetric):
    """Mean 0 and standard deviation 1."""

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return P(X <= x)."""
        return normal_cdf(x)

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return the bell curve."""
        return normal_density(x)

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X <= x) = p."""
        return normal_quantile(p)

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        return 0.0, 1.0, 0.0, 0.0


class HalfNormal(Continuous):
    """The absolute value of a standard normal number."""

    low = 0.0
    low_closed = True

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return erf(x / sqrt 2)."""
        scaled = torch.from_numpy(np.maximum(x, 0.0) * _HALF)
        return torch.special.erf(scaled).numpy()

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return P(X > x)."""
        return 2 * normal_cdf(-np.maximum(x, 0.0))

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return twice the bell curve from 0 on."""
        return np.where(np.asarray(x) < 0, 0.0, 2 * normal_density(x))

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X <= x) = p."""
        valid = np.where((p >= 0) & (p <= 1), p, np.nan)
        return math.sqrt(2) * torch.special.erfinv(torch.from_numpy(valid)).numpy()

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X > x) = p."""
        return -normal_quantile(np.asarray(p) / 2)

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        pi = math.pi
        skewness = math.sqrt(2) * (4 - pi) / (pi - 2) ** 1.5
        return math.sqrt(2 / pi), 1 - 2 / pi, skewness, 8 * (pi - 3) / (pi - 2) ** 2


class LogNormal(Continuous):
    """The exponential of a normal number with mean 0."""

    low = 0.0

    def __init__(self, std: float) -> None:
        self._std = std

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return P(X <= x)."""
        return normal_cdf(self._logs(x))

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return P(X > x)."""
        return normal_cdf(-self._logs(x))

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return the density, 0 up to 0."""
        inside = np.where(np.asarray(x) > 0, x, 1.0)
        held = normal_density(np.log(inside) / self._std) / (inside * self._std)
        return np.where(np.isnan(x), np.nan, np.where(np.asarray(x) > 0, held, 0.0))

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X <= x) = p."""
        return np.exp(self._std * normal_quantile(p))

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X > x) = p."""
        return np.exp(-self._std * normal_quantile(p))

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis; infinite beyond float64."""
        square = min(self._std**2, 170.0)
        widened = math.exp(square)
        kurtosis = widened**4 + 2 * widened**3 + 3 * widened**2 - 6
        spread = math.expm1(square)
        return math.exp(square / 2), spread * widened, (widened + 2) * math.sqrt(spread), kurtosis

    def _logs(self, x: np.ndarray) -> np.ndarray:
        with np.errstate(divide="ignore", over="ignore"):
            return np.log(np.maximum(x, 0.0)) / self._std


class TruncatedNormal(Continuous):
    """A standard normal number, drawn again until it lies between the bounds."""

    low_closed = True
    high_closed = True

    def __init__(self, low: float, high: float) -> None:
        self.low, self.high = low, high
        # On the side where the shares are small they keep their digits.
        self._sign = -1.0 if low > 0 else 1.0
        ends = np.sort(np.array([low, high]) * self._sign)
        self._start, end = normal_cdf(ends).tolist()
        self.share = end - self._start
        """What the bounds leave of the normal law."""

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return P(X <= x)."""
        return self._right(x) if self._sign < 0 else self._left(x)

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return P(X > x)."""
        return self._left(x) if self._sign < 0 else self._right(x)

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return the density, 0 outside the bounds."""
        outside = (np.asarray(x) < self.low) | (np.asarray(x) > self.high)
        return np.where(outside, 0.0, normal_density(x) / self.share)

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X <= x) = p."""
        shares = 1 - np.asarray(p) if self._sign < 0 else np.asarray(p)
        return self._found(shares)

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X > x) = p."""
        shares = np.asarray(p) if self._sign < 0 else 1 - np.asarray(p)
        return self._found(shares)

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis, by Gauss and Legendre's nodes.

        The closed formulas take nearly equal numbers from each other where the bounds are near.
        """
        mode = min(max(0.0, self.low), self.high)
        # Beyond, the density is less than exp(-50) of its highest.
        reach = math.hypot(mode, 10.0)
        start, end = max(self.low, -reach), min(self.high, reach)
        nodes, weights = np.polynomial.legendre.leggauss(_NODES)
        half = (end - start) / 2
        apart = half * nodes
        x = (start + end) / 2 + apart
        shares = weights * np.exp((mode - x) * (mode + x) / 2)
        shares /= shares.sum()
        middle = float(shares @ apart)
        # In units of the range, whose powers can't vanish.
        distances = (apart - middle) / half
        second, third, fourth = (float(shares @ distances**power) for power in (2, 3, 4))
        shape = third / second**1.5, fourth / second**2 - 3
        return (start + end) / 2 + middle, second * half * half, *shape

    def _left(self, x: np.ndarray) -> np.ndarray:
        """Return the share on the far side of x, on the side where shares are small."""
        inside = np.clip(x, self.low, self.high) * self._sign
        return np.clip((normal_cdf(inside) - self._start) / self.share, 0.0, 1.0)

    def _right(self, x: np.ndarray) -> np.ndarray:
        return 1 - self._left(x)

    def _found(self, shares: np.ndarray) -> np.ndarray:
        valid = np.where((shares >= 0) & (shares <= 1), shares, np.nan)
        inside = normal_quantile(self._start + valid * self.share) * self._sign
        return np.clip(inside, self.low, self.high)
