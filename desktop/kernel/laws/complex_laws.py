"""The laws of the absolute values of complex numbers, which are what is counted of them.

torch documents of `randn` in a complex dtype that both parts are independent normal numbers with
half the variance. `normal_` and `uniform_` fill the parts, seen as a real tensor, in the same way
(ATen/native/DistributionTemplates.h).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from .arguments import UntoldError
from .standard import Continuous, Moments

if TYPE_CHECKING:
    from collections.abc import Mapping

PART = math.sqrt(0.5)
"""The standard deviation of each part of complex numbers with variance 1."""
_LOG = math.asinh(1)
_HALVINGS = 60


def absolute(name: str, parameters: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """Return the law of the absolute values by the law that torch calls the numbers' own.

    Raises UntoldError where they have none that is known here.
    """
    if name == "normal" and parameters["mean"] == 0:
        return "rayleigh", {"scale": PART * parameters["std"]}
    if name == "uniform" and parameters["low"] == 0:
        return "uniform_absolute", {"high": parameters["high"]}
    raise UntoldError


class Rayleigh(Continuous):
    """The distance from 0 of two standard normal numbers (Johnson, Kotz, Balakrishnan, ch. 18)."""

    low = 0.0
    low_closed = True

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return 1 - exp(-x^2 / 2)."""
        return -np.expm1(-self._half_square(x))

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return exp(-x^2 / 2)."""
        return np.exp(-self._half_square(x))

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return x exp(-x^2 / 2) from 0 on."""
        inside = np.where(np.isposinf(x), 0.0, np.maximum(x, 0.0))
        return inside * np.exp(-self._half_square(inside))

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return sqrt(-2 log(1 - p)), NaN outside 0 to 1."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.sqrt(-2 * np.log1p(-np.asarray(p)))

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return sqrt(-2 log(p)), NaN outside 0 to 1."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.sqrt(-2 * np.log(np.asarray(p)))

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        pi = math.pi
        skewness = 2 * math.sqrt(pi) * (pi - 3) / (4 - pi) ** 1.5
        kurtosis = -(6 * pi**2 - 24 * pi + 16) / (4 - pi) ** 2
        return math.sqrt(pi / 2), 2 - pi / 2, skewness, kurtosis

    def _half_square(self, x: np.ndarray) -> np.ndarray:
        with np.errstate(over="ignore"):
            return np.square(np.maximum(x, 0.0)) / 2


class UniformAbsolute(Continuous):
    """The distance from 0 of a point of the unit square, whose coordinates are uniform."""

    low, high = 0.0, math.sqrt(2)
    low_closed = True

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return the area of the square within x: a quarter of a disc, cut off beyond 1."""
        inside, beyond = self._parted(x)
        quarter = math.pi / 4 - np.arctan(beyond)
        return np.where(inside <= 1, math.pi / 4 * inside**2, beyond + inside**2 * quarter)

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return the length of the arc at x inside the square."""
        inside, beyond = self._parted(x)
        arc = inside * (math.pi / 2 - 2 * np.arctan(beyond))
        outside = (np.asarray(x) < 0) | (np.asarray(x) > self.high)
        return np.where(outside, 0.0, arc)

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X <= x) = p, beyond 1 found by halving; NaN outside 0 to 1."""
        shares = np.where((np.asarray(p) >= 0) & (np.asarray(p) <= 1), p, np.nan)
        start, end = np.ones(shares.shape), np.full(shares.shape, self.high)
        for _ in range(_HALVINGS):
            middle = (start + end) / 2
            reached = self.cdf(middle) >= shares
            start, end = np.where(reached, start, middle), np.where(reached, middle, end)
        near = np.sqrt(4 / math.pi * np.minimum(shares, math.pi / 4))
        far = np.where(shares == 1, self.high, end)
        return np.where(shares > math.pi / 4, far, near)

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis, from the moments about 0.

        With L = arsinh 1 those are (sqrt 2 + L) / 3, 2 / 3, (7 sqrt 2 + 3 L) / 20 and 28 / 45.
        """
        root = math.sqrt(2)
        one, two, three, four = (root + _LOG) / 3, 2 / 3, (7 * root + 3 * _LOG) / 20, 28 / 45
        variance = two - one**2
        third = three - 3 * one * two + 2 * one**3
        fourth = four - 4 * one * three + 6 * one**2 * two - 3 * one**4
        return one, variance, third / variance**1.5, fourth / variance**2 - 3

    def _parted(self, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Return x within the range, and where a circle of it leaves the square: sqrt(x² - 1)."""
        inside = np.clip(x, 0.0, self.high)
        return inside, np.sqrt(np.clip(inside**2 - 1, 0.0, 1.0))
