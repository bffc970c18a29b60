"""Laws of numbers that a dtype or a random generator rounds: single values with their shares."""

from __future__ import annotations

import functools
import math
from typing import TYPE_CHECKING

import numpy as np
import torch

if TYPE_CHECKING:
    from .standard import Moments

DRAWS = 1 << 24
"""torch makes float32 and narrower uniform numbers of 24 random bits
(ATen/core/TransformationHelper.h)."""


class Tabulated:
    """Listed values, each with its share; both ends can be drawn."""

    discrete = True
    whole = False
    low_closed = True
    high_closed = True

    def __init__(self, values: np.ndarray, shares: np.ndarray) -> None:
        """Take rising float64 values and float64 shares whose sum is 1."""
        used = shares > 0
        self.values = values[used]
        self.shares = shares[used] / shares.sum()
        self._sums = np.minimum(np.concatenate(([0.0], np.cumsum(self.shares))), 1.0)
        self.low, self.high = float(self.values[0]), float(self.values[-1])

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return P(X <= x)."""
        return self._share(np.searchsorted(self.values, x, side="right"), x)

    def below(self, x: np.ndarray) -> np.ndarray:
        """Return P(X < x)."""
        return self._share(np.searchsorted(self.values, x, side="left"), x)

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return P(X > x)."""
        return 1 - self.cdf(x)

    def at_least(self, x: np.ndarray) -> np.ndarray:
        """Return P(X >= x)."""
        return 1 - self.below(x)

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return P(X = x)."""
        return self.cdf(x) - self.below(x)

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the least value with P(X <= value) >= p."""
        places = np.searchsorted(self._sums[1:], p, side="left")
        found = self.values[np.minimum(places, self.values.size - 1)]
        return np.where((np.asarray(p) >= 0) & (np.asarray(p) <= 1), found, np.nan)

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the greatest value with P(X >= value) >= p."""
        places = np.searchsorted(-(1 - self._sums[:-1]), -np.asarray(p), side="right") - 1
        found = self.values[np.clip(places, 0, self.values.size - 1)]
        return np.where((np.asarray(p) >= 0) & (np.asarray(p) <= 1), found, np.nan)

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        mean = float(self.shares @ self.values)
        distances = self.values - mean
        variance, third, fourth = (float(self.shares @ distances**n) for n in (2, 3, 4))
        if not variance:
            return mean, 0.0, math.nan, math.nan
        return mean, variance, third / variance**1.5, fourth / variance**2 - 3

    def _share(self, places: np.ndarray, x: np.ndarray) -> np.ndarray:
        return np.where(np.isnan(x), np.nan, self._sums[places])


class RoundedUniform:
    """What `uniform_(low, high)` draws on a CPU, and scale * it + shift, in float32 or narrower.

    k / 2^24 * (high - low) + low, rounded once to float32 and then to the dtype; what reaches
    `high` becomes `low` (ATen/native/cpu/DistributionTemplates.h, ATen/core/DistributionsHelper.h).
    Each further operation rounds again. With a negative scale this is the law of -X.
    """

    def __init__(
        self, dtype: torch.dtype, low: float, high: float, scale: float, shift: float
    ) -> None:
        self._dtype = dtype
        self._low, self._high = np.float32(low), np.float32(high)
        self._scale, self._shift = scale, shift
        self.sign = 1.0 if scale > 0 else -1.0
        end = torch.tensor(float(high), dtype=dtype).double().item()
        kept = _count(lambda k: self._drawn(k).double().numpy() < end, np.zeros(1), DRAWS)
        self.wrapped = DRAWS - int(kept[0])
        """Of 2^24 draws, those that reached `high` and became `low`."""
        ends = self._value(np.array([0, DRAWS - 1 - self.wrapped])).tolist()
        self.low, self.high = ends

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return P(X <= x)."""
        asked = np.asarray(x, dtype=np.float64)
        kept = DRAWS - self.wrapped
        count = _count(lambda k: self._value(k) <= asked, asked, kept)
        shares = (count + self.wrapped * (asked >= self.low)) / DRAWS
        return np.where(np.isnan(asked), np.nan, shares)

    def below(self, x: np.ndarray) -> np.ndarray:
        """Return P(X < x)."""
        return self.cdf(np.nextafter(x, -np.inf))

    def share_at(self, x: float) -> float:
        """Return P(X = x)."""
        ends = np.array([x])
        return float((self.cdf(ends) - self.below(ends))[0])

    def table(self) -> Tabulated:
        """Return the same law as a list: for dtypes of two bytes."""
        values = np.unique(moved(dtype_values(self._dtype), self._dtype, self._scale, self._shift))
        values = np.unique(self.sign * values[np.isfinite(values)])
        values = values[(values >= self.low) & (values <= self.high)]
        return Tabulated(values, np.diff(self.cdf(values), prepend=0.0))

    def _drawn(self, k: np.ndarray) -> torch.Tensor:
        """Return the draws before scale and shift: one rounding, as the processor multiplies."""
        exact = k / DRAWS * float(self._high - self._low) + float(self._low)
        return torch.from_numpy(exact).to(torch.float32).to(self._dtype)

    def _value(self, k: np.ndarray) -> np.ndarray:
        """Return the mirrored or plain value of draw k, rising with k."""
        drawn = self._drawn(k)
        if (self._scale, self._shift) != (1.0, 0.0):
            drawn = drawn * self._scale + self._shift
        return self.sign * drawn.double().numpy()


@functools.cache
def dtype_values(dtype: torch.dtype) -> np.ndarray:
    """Return all finite values (rising float64) of a floating dtype of two bytes."""
    patterns = torch.arange(-(1 << 15), 1 << 15, dtype=torch.int16)
    values = patterns.view(dtype).double().numpy()
    return np.unique(values[np.isfinite(values)])


def rounded(cdf_at: np.ndarray, dtype: torch.dtype, scale: float, shift: float) -> Tabulated:
    """Return the law of numbers rounded to a dtype of two bytes, then scaled and shifted in it.

    `cdf_at` is P(X <= boundary) at each of `boundaries(dtype)`.
    """
    images = moved(dtype_values(dtype), dtype, scale, shift)
    values, places = np.unique(images, return_inverse=True)
    shares = np.bincount(places, np.diff(cdf_at, prepend=0.0), values.size)
    finite = np.isfinite(values)
    return Tabulated(values[finite], np.maximum(shares[finite], 0.0))


def cut(cdf_at: np.ndarray, dtype: torch.dtype, low: float, high: float) -> np.ndarray:
    """Return the shares of numbers that are drawn again while they lie outside of [low, high].

    All are rounded to the dtype first, the bounds as well; `cdf_at` and the result are as for
    `rounded`.
    """
    ends = torch.tensor([low, high], dtype=torch.float64).to(dtype).double().tolist()
    values = dtype_values(dtype)
    inside = (values >= ends[0]) & (values <= ends[1])
    reached = np.cumsum(np.where(inside, np.diff(cdf_at, prepend=0.0), 0.0))
    return reached / reached[-1]


def boundaries(dtype: torch.dtype) -> np.ndarray:
    """Return up to where numbers are rounded to each of `dtype_values` (float64)."""
    values = dtype_values(dtype)
    # The number after the largest one, if there were one.
    after = values[-1] + (values[-1] - values[-2])
    return (values + np.append(values[1:], after)) / 2


def moved(values: np.ndarray, dtype: torch.dtype, scale: float, shift: float) -> np.ndarray:
    """Return scale * values + shift (float64) as a dtype rounds it after each operation."""
    held = torch.from_numpy(values).to(dtype)
    if (scale, shift) != (1.0, 0.0):
        held = held * scale + shift
    return held.double().numpy()


def _count(holds, shape: np.ndarray, most: int) -> np.ndarray:  # noqa: ANN001
    """Return how many of the whole numbers from 0 to most - 1 a falling condition holds for."""
    low = np.zeros(np.shape(shape), dtype=np.int64)
    high = np.full(np.shape(shape), most, dtype=np.int64)
    for _ in range(most.bit_length()):
        middle = (low + high) // 2
        inside = middle < high
        held = holds(np.minimum(middle, most - 1)) & inside
        low = np.where(held, middle + 1, low)
        high = np.where(held | ~inside, high, middle)
    return low
