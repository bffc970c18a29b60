"""Continuous laws with closed formulas (Johnson, Kotz and Balakrishnan, 1994 and 1995)."""

from __future__ import annotations

import math

import numpy as np

from .standard import Continuous, Moments, Symmetric


def _shares(p: np.ndarray) -> np.ndarray:
    """Return the shares with NaN for those outside 0 to 1."""
    return np.where((np.asarray(p) >= 0) & (np.asarray(p) <= 1), p, np.nan)


class Uniform(Continuous):
    """From 0, which it can give, up to 1."""

    low, high = 0.0, 1.0
    low_closed = True

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return P(X <= x)."""
        return np.clip(x, 0.0, 1.0)

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return 1 inside the range."""
        return np.where((np.asarray(x) >= 0) & (np.asarray(x) <= 1), 1.0, 0.0)

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return p itself."""
        return _shares(p)

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        return 0.5, 1 / 12, 0.0, -1.2


class Exponential(Continuous):
    """With rate 1."""

    low = 0.0

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return 1 - exp(-x)."""
        return -np.expm1(-np.maximum(x, 0.0))

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return exp(-x)."""
        return np.exp(-np.maximum(x, 0.0))

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return exp(-x) from 0 on."""
        return np.where(np.asarray(x) < 0, 0.0, np.exp(-np.maximum(x, 0.0)))

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return -log(1 - p)."""
        with np.errstate(divide="ignore"):
            return -np.log1p(-_shares(p))

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return -log(p)."""
        with np.errstate(divide="ignore"):
            return -np.log(_shares(p))

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        return 1.0, 1.0, 2.0, 6.0


class Laplace(Symmetric):
    """Two exponential laws back to back."""

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return P(X <= x)."""
        half = np.exp(-np.abs(x)) / 2
        return np.where(np.asarray(x) < 0, half, 1 - half)

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return exp(-|x|) / 2."""
        return np.exp(-np.abs(x)) / 2

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X <= x) = p."""
        shares = _shares(p)
        with np.errstate(divide="ignore"):
            return np.where(shares < 0.5, np.log(2 * shares), -np.log(2 * (1 - shares)))

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        return 0.0, 2.0, 0.0, 3.0


class Cauchy(Symmetric):
    """With median 0 and quartiles at -1 and 1; it has no moments."""

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return 1/2 + arctan(x) / pi, without losing the left tail."""
        return np.arctan2(1.0, -np.asarray(x)) / math.pi

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return 1 / (pi (1 + x^2))."""
        with np.errstate(over="ignore"):
            return 1 / (math.pi * (1 + np.square(x)))

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return -cot(pi p)."""
        shares = _shares(p)
        with np.errstate(divide="ignore"):
            left = -1 / np.tan(math.pi * np.minimum(shares, 0.5))
            right = 1 / np.tan(math.pi * np.minimum(1 - shares, 0.5))
        return np.where(shares == 0.5, 0.0, np.where(shares < 0.5, left, right))

    def moments(self) -> Moments:
        """Return NaN: none of the integrals exists."""
        return math.nan, math.nan, math.nan, math.nan


class HalfCauchy(Continuous):
    """The absolute value of a standard Cauchy number."""

    low = 0.0
    low_closed = True

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return 2 arctan(x) / pi."""
        return 2 / math.pi * np.arctan(np.maximum(x, 0.0))

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return P(X > x), without losing the tail."""
        return 2 / math.pi * np.arctan2(1.0, np.maximum(x, 0.0))

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return twice the density of a Cauchy number from 0 on."""
        with np.errstate(over="ignore"):
            return np.where(np.asarray(x) < 0, 0.0, 2 / (math.pi * (1 + np.square(x))))

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return tan(pi p / 2)."""
        shares = _shares(p)
        return np.where(shares < 0.5, np.tan(math.pi / 2 * shares), self.upper_quantile(1 - shares))

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return cot(pi p / 2)."""
        with np.errstate(divide="ignore"):
            return 1 / np.tan(math.pi / 2 * _shares(p))

    def moments(self) -> Moments:
        """Return the infinite mean and NaN."""
        return math.inf, math.nan, math.nan, math.nan


class Gumbel(Continuous):
    """The law of largest values, with mode 0."""

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return exp(-exp(-x))."""
        with np.errstate(over="ignore"):
            return np.exp(-np.exp(-np.asarray(x)))

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return P(X > x)."""
        with np.errstate(over="ignore"):
            return -np.expm1(-np.exp(-np.asarray(x)))

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return exp(-x - exp(-x))."""
        with np.errstate(over="ignore"):
            return np.exp(-(np.clip(x, -800.0, None) + np.exp(-np.clip(x, -800.0, None))))

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return -log(-log(p))."""
        with np.errstate(divide="ignore"):
            return -np.log(-np.log(_shares(p)))

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X > x) = p."""
        with np.errstate(divide="ignore"):
            return -np.log(-np.log1p(-_shares(p)))

    def moments(self) -> Moments:
        """Return Euler's constant, pi^2 / 6, 12 sqrt(6) zeta(3) / pi^3 and 12 / 5."""
        return np.euler_gamma, math.pi**2 / 6, 1.1395470994046486, 2.4


class Weibull(Continuous):
    """A power of an exponential number: scale 1."""

    low = 0.0

    def __init__(self, shape: float) -> None:
        self._shape = shape

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return 1 - exp(-x^shape)."""
        return -np.expm1(-self._power(x))

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return exp(-x^shape)."""
        return np.exp(-self._power(x))

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return shape x^(shape - 1) exp(-x^shape) from 0 on."""
        inside = np.maximum(x, 0.0)
        with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
            held = self._shape * inside ** (self._shape - 1) * np.exp(-(inside**self._shape))
        return np.where((np.asarray(x) < 0) | np.isposinf(x), 0.0, held)

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return (-log(1 - p))^(1 / shape)."""
        with np.errstate(divide="ignore"):
            return (-np.log1p(-_shares(p))) ** (1 / self._shape)

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return (-log(p))^(1 / shape)."""
        with np.errstate(divide="ignore"):
            return (-np.log(_shares(p))) ** (1 / self._shape)

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis, from the moments about 0."""
        try:
            one, two, three, four = (math.gamma(1 + k / self._shape) for k in (1, 2, 3, 4))
        except OverflowError:
            return math.inf, math.inf, math.inf, math.inf
        variance = two - one**2
        third = three - 3 * one * two + 2 * one**3
        fourth = four - 4 * one * three + 6 * one**2 * two - 3 * one**4
        return one, variance, third / variance**1.5, fourth / variance**2 - 3

    def _power(self, x: np.ndarray) -> np.ndarray:
        with np.errstate(over="ignore"):
            return np.maximum(x, 0.0) ** self._shape


class Pareto(Continuous):
    """From 1 on, falling as a power."""

    low = 1.0
    low_closed = True

    def __init__(self, shape: float) -> None:
        self._shape = shape

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return 1 - x^-shape."""
        return -np.expm1(-self._shape * np.log(np.maximum(x, 1.0)))

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return x^-shape."""
        return np.maximum(x, 1.0) ** -self._shape

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return shape x^-(shape + 1) from 1 on."""
        held = self._shape * np.maximum(x, 1.0) ** -(self._shape + 1)
        return np.where(np.asarray(x) < 1, 0.0, held)

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return (1 - p)^(-1 / shape)."""
        with np.errstate(divide="ignore", over="ignore"):
            return np.exp(-np.log1p(-_shares(p)) / self._shape)

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return p^(-1 / shape)."""
        with np.errstate(divide="ignore", over="ignore"):
            return _shares(p) ** (-1 / self._shape)

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis; infinite or NaN beyond the shape."""
        a = self._shape
        mean = a / (a - 1) if a > 1 else math.inf
        variance = a / ((a - 1) ** 2 * (a - 2)) if a > 2 else math.inf
        skewness = 2 * (1 + a) / (a - 3) * math.sqrt((a - 2) / a) if a > 3 else math.nan
        kurtosis = 6 * (a**3 + a**2 - 6 * a - 2) / (a * (a - 3) * (a - 4)) if a > 4 else math.nan
        return mean, variance, skewness, kurtosis
