"""How likely a statistic at least as large is when the values follow the law.

scipy is imported when the first of these is asked for: it costs a second.
"""

from __future__ import annotations

import math

import numpy as np

_MANY, _FAR = 100_000, 2.2
"""From so many values on, and for n D² beyond this, scipy's exact sum takes up to seconds."""
_NO_TERM = 50.0
"""Terms of the series smaller than exp(-50) can't be seen in float64."""
_SURE = 10.0
"""No float64 p-value is left beyond this Cramér-von Mises statistic: about exp(-49)."""


def kolmogorov_smirnov(distance: float, count: int) -> float:
    """Return P(D >= distance) for the two-sided statistic of `count` values of a continuous law.

    As scipy has it (Simard and L'Ecuyer 2011), within 1e-6; the small ones of many values by the
    expansion of Maag and Dicaire (1971), which scipy, too, takes beyond a million values.
    """
    if count >= _MANY and count * distance**2 > _FAR:
        return min(1.0, 2 * math.exp(-((6 * count * distance + 1) ** 2) / (18 * count)))
    from scipy.stats import kstwo

    return float(np.clip(kstwo.sf(distance, count), 0.0, 1.0))


def chi_square(statistic: float, degrees: int) -> float:
    """Return P(X >= statistic) for a chi-square variable."""
    from scipy.special import chdtrc

    return float(chdtrc(degrees, statistic))


def cramer_von_mises(statistic: float, count: int) -> float:
    """Return P(W >= statistic) for `count` values of a continuous law.

    Csörgő and Faraway (1996), equation 1.8: the limit law and its first correction, to O(1/n²).
    """
    if statistic <= 1 / (12 * count):
        return 1.0
    if statistic >= min(count / 3, _SURE):
        return 0.0
    limit, correction = _series(statistic)
    # The correction of equation 1.10 holds the limit law again, a twelfth of it.
    cumulative = limit * (1 + 1 / (12 * count)) + correction / count
    return min(max(1.0 - cumulative, 0.0), 1.0)


def _series(x: float) -> tuple[float, float]:
    """Return the limit law (equation 1.3) and the rest of the correction (1.10) at x."""
    from scipy.special import gammaln

    # Every term falls like exp(-(4 k + 1)² / 8 x).
    k = np.arange(math.ceil(math.sqrt(8 * x * _NO_TERM) / 4) + 2, dtype=np.float64)
    weight = np.exp(gammaln(k + 0.5) - gammaln(k + 1))
    first, root = 4 * k + 1, 2 * math.sqrt(x)
    limit = np.sum(weight * np.sqrt(first / x) * _fallen(0.25, first**2 / (16 * x)))
    odd = 2 * k + 1
    parts = (
        odd * weight * _second((4 * k + 3) / root) / (9 * x**0.75),
        weight * _third(first / root) / (72 * x**1.25),
        2 * (odd + 2) * (k + 0.5) * weight * _third((4 * k + 5) / root) / (12 * x**1.25),
        7 * odd * weight * _second(first / root) / (144 * x**0.75),
        7 * odd * weight * _second((4 * k + 5) / root) / (144 * x**0.75),
    )
    return float(limit) / math.pi**1.5, -float(sum(part.sum() for part in parts)) / math.pi


def _fallen(order: float, q: np.ndarray) -> np.ndarray:
    """Return exp(-q) times the modified Bessel function of the second kind."""
    from scipy.special import kve

    return np.exp(-2 * q) * kve(order, q)


def _second(y: np.ndarray) -> np.ndarray:
    """Return the parabolic cylinder function D of order 3/2 as the correction has it."""
    q = y**2 / 4
    return (y / 2) ** 1.5 * (_fallen(0.25, q) + _fallen(0.75, q)) / math.sqrt(math.pi)


def _third(y: np.ndarray) -> np.ndarray:
    """Return the same of order 5/2."""
    q = y**2 / 4
    bessel = 2 * _fallen(0.25, q) + 3 * _fallen(0.75, q) - _fallen(1.25, q)
    return (y / 2) ** 2.5 * bessel / math.sqrt(math.pi)
