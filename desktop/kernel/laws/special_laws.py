"""Laws whose formulas need scipy's special functions (Johnson, Kotz and Balakrishnan, 1994/95).

Imported only when one of them is asked for: scipy costs time and memory.
"""

from __future__ import annotations

import math

import numpy as np
from scipy import special

from .standard import Continuous, Discrete, Moments, Symmetric


class Gamma(Continuous):
    """With rate 1."""

    low = 0.0

    def __init__(self, shape: float) -> None:
        self._shape = shape

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return the regularised incomplete gamma function."""
        return special.gammainc(self._shape, np.maximum(x, 0.0))

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return its complement."""
        return special.gammaincc(self._shape, np.maximum(x, 0.0))

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return x^(shape - 1) exp(-x) / gamma(shape) from 0 on."""
        inside = np.maximum(x, 0.0)
        # At infinity one infinity is taken from another.
        with np.errstate(invalid="ignore"):
            logs = special.xlogy(self._shape - 1, inside) - inside - special.gammaln(self._shape)
        return np.where((np.asarray(x) < 0) | np.isposinf(x), 0.0, np.exp(logs))

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X <= x) = p."""
        return special.gammaincinv(self._shape, p)

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X > x) = p."""
        return special.gammainccinv(self._shape, p)

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        return self._shape, self._shape, 2 / math.sqrt(self._shape), 6 / self._shape


class Beta(Continuous):
    """Between 0 and 1."""

    low, high = 0.0, 1.0

    def __init__(self, a: float, b: float) -> None:
        self._a, self._b = a, b

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return the regularised incomplete beta function."""
        return special.betainc(self._a, self._b, np.clip(x, 0.0, 1.0))

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return its complement."""
        return special.betaincc(self._a, self._b, np.clip(x, 0.0, 1.0))

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return x^(a - 1) (1 - x)^(b - 1) / B(a, b) between 0 and 1."""
        inside = np.clip(x, 0.0, 1.0)
        logs = special.xlogy(self._a - 1, inside) + special.xlog1py(self._b - 1, -inside)
        held = np.exp(logs - special.betaln(self._a, self._b))
        return np.where((np.asarray(x) < 0) | (np.asarray(x) > 1), 0.0, held)

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X <= x) = p."""
        return special.betaincinv(self._a, self._b, p)

    def upper_quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X > x) = p."""
        return special.betainccinv(self._a, self._b, p)

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        a, b = self._a, self._b
        total = a + b
        skewness = 2 * (b - a) * math.sqrt(total + 1) / ((total + 2) * math.sqrt(a * b))
        top = (a - b) ** 2 * (total + 1) - a * b * (total + 2)
        kurtosis = 6 * top / (a * b * (total + 2) * (total + 3))
        return a / total, a * b / (total**2 * (total + 1)), skewness, kurtosis


class StudentT(Symmetric):
    """Student's t."""

    def __init__(self, df: float) -> None:
        self._df = df

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return P(X <= x)."""
        return special.stdtr(self._df, x)

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return (1 + x^2 / df)^(-(df + 1) / 2) / (sqrt(df) B(1/2, df / 2))."""
        with np.errstate(over="ignore"):
            logs = -(self._df + 1) / 2 * np.log1p(np.square(x) / self._df)
        return np.exp(logs - special.betaln(0.5, self._df / 2)) / math.sqrt(self._df)

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the x with P(X <= x) = p."""
        shares = np.asarray(p, dtype=np.float64)
        inside = np.where((shares > 0) & (shares < 1), shares, 0.5)
        ends = np.where(shares == 0, -np.inf, np.where(shares == 1, np.inf, np.nan))
        valid = (shares > 0) & (shares < 1)
        return np.where(valid, special.stdtrit(self._df, inside), ends)

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis, where the integrals exist."""
        df = self._df
        variance = df / (df - 2) if df > 2 else math.inf if df > 1 else math.nan
        kurtosis = 6 / (df - 4) if df > 4 else math.inf if df > 2 else math.nan
        mean, skewness = (0.0 if df > least else math.nan for least in (1, 3))
        return mean, variance, skewness, kurtosis


class Poisson(Discrete):
    """How often something rare occurs."""

    def __init__(self, rate: float) -> None:
        self._rate = rate

    def reached(self, k: np.ndarray) -> np.ndarray:
        """Return P(X <= k)."""
        return special.gammaincc(k + 1, self._rate)

    def passed(self, k: np.ndarray) -> np.ndarray:
        """Return P(X > k)."""
        return special.gammainc(k + 1, self._rate)

    def mass(self, k: np.ndarray) -> np.ndarray:
        """Return rate^k exp(-rate) / k!."""
        return np.exp(special.xlogy(k, self._rate) - self._rate - special.gammaln(k + 1))

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        rate = self._rate
        if not rate:
            return 0.0, 0.0, math.nan, math.nan
        return rate, rate, 1 / math.sqrt(rate), 1 / rate


class Binomial(Discrete):
    """How many of n tries succeed."""

    def __init__(self, n: int, p: float) -> None:
        self.high = n
        self._p = p

    def reached(self, k: np.ndarray) -> np.ndarray:
        """Return P(X <= k)."""
        return special.betaincc(k + 1, np.maximum(self.high - k, 0.5), self._p)

    def passed(self, k: np.ndarray) -> np.ndarray:
        """Return P(X > k)."""
        return special.betainc(k + 1, np.maximum(self.high - k, 0.5), self._p)

    def mass(self, k: np.ndarray) -> np.ndarray:
        """Return n! / (k! (n - k)!) p^k (1 - p)^(n - k)."""
        n, p = self.high, self._p
        ways = -np.log(n + 1) - special.betaln(n - k + 1, k + 1)
        return np.exp(ways + special.xlogy(k, p) + special.xlog1py(n - k, -p))

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        n, p = self.high, self._p
        variance = n * p * (1 - p)
        if not variance:
            return n * p, 0.0, math.nan, math.nan
        return n * p, variance, (1 - 2 * p) / math.sqrt(variance), (1 - 6 * p * (1 - p)) / variance


class NegativeBinomial(Discrete):
    """How many successes of probability p stand before the n-th failure, as torch counts."""

    def __init__(self, n: float, p: float) -> None:
        self._n, self._p = n, p

    def reached(self, k: np.ndarray) -> np.ndarray:
        """Return P(X <= k)."""
        return special.betainc(self._n, k + 1, 1 - self._p)

    def passed(self, k: np.ndarray) -> np.ndarray:
        """Return P(X > k)."""
        return special.betaincc(self._n, k + 1, 1 - self._p)

    def mass(self, k: np.ndarray) -> np.ndarray:
        """Return gamma(k + n) / (k! gamma(n)) p^k (1 - p)^n."""
        n, p = self._n, self._p
        ways = special.gammaln(k + n) - special.gammaln(k + 1) - special.gammaln(n)
        return np.exp(ways + special.xlogy(k, p) + special.xlog1py(n, -p))

    def moments(self) -> Moments:
        """Return mean, variance, skewness and excess kurtosis."""
        n, p = self._n, self._p
        mean = n * p / (1 - p)
        if not mean:
            return 0.0, 0.0, math.nan, math.nan
        kurtosis = 6 / n + (1 - p) ** 2 / (p * n)
        return mean, mean / (1 - p), (1 + p) / math.sqrt(p * n), kurtosis
