"""A law whose formulas are scipy's: the reference that the tests of fit are tried on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from scipy import stats


@dataclass(frozen=True)
class ScipyLaw:
    """Has what a law of the kernel has."""

    frozen: Any
    name: str = "law"
    call: str = ""
    parameters: dict[str, Any] = field(default_factory=dict)

    @property
    def discrete(self) -> bool:
        return hasattr(self.frozen, "pmf")

    @property
    def low(self) -> float:
        return float(self.frozen.support()[0])

    @property
    def high(self) -> float:
        return float(self.frozen.support()[1])

    low_closed = True

    @property
    def high_closed(self) -> bool:
        return self.discrete

    @property
    def whole_range(self) -> tuple[int, int] | None:
        if self.name not in ("integers", "permutation"):
            return None
        return self.parameters["low"], self.parameters["high"] - 1

    def moved(self, offset: int) -> ScipyLaw:
        assert offset == 0
        return self

    def cdf(self, x: np.ndarray) -> np.ndarray:
        return self.frozen.cdf(x)

    def below(self, x: np.ndarray) -> np.ndarray:
        return self.frozen.cdf(np.ceil(x) - 1) if self.discrete else self.frozen.cdf(x)

    def density(self, x: np.ndarray) -> np.ndarray:
        return self.frozen.pdf(x)

    def probability(self, k: np.ndarray) -> np.ndarray:
        return self.frozen.pmf(k)

    def quantile(self, p: np.ndarray) -> np.ndarray:
        return self.frozen.ppf(p)

    def moments(self) -> dict[str, float | None]:
        names = ("mean", "variance", "skewness", "kurtosis")
        return {
            name: float(value) for name, value in zip(names, self.frozen.stats("mvsk"), strict=True)
        }


UNIFORM = ScipyLaw(stats.uniform(), "uniform", "torch.rand(n)", {"low": 0.0, "high": 1.0})
NORMAL = ScipyLaw(stats.norm(), "normal", "torch.randn(n)", {"mean": 0.0, "std": 1.0})
CAUCHY = ScipyLaw(stats.cauchy(), "cauchy", "x.cauchy_()", {"median": 0.0, "scale": 1.0})
EXPONENTIAL = ScipyLaw(stats.expon(), "exponential", "x.exponential_()", {"rate": 1.0})


def integers(low: int, high: int) -> ScipyLaw:
    parameters = {"low": low, "high": high}
    return ScipyLaw(stats.randint(low, high), "integers", "torch.randint(...)", parameters)


def poisson(rate: float) -> ScipyLaw:
    return ScipyLaw(stats.poisson(rate), "poisson", "torch.poisson(...)", {"rate": rate})
