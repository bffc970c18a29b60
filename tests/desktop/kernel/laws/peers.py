"""Each family with the frozen scipy.stats distribution that it has to agree with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from scipy import stats

from desktop.kernel.laws import families

if TYPE_CHECKING:
    from desktop.kernel.laws.law import Law

Peer = tuple[str, dict[str, Any], Any]

CONTINUOUS: list[Peer] = [
    ("uniform", {"low": 0.0, "high": 1.0}, stats.uniform()),
    ("uniform", {"low": -3.5, "high": 1e6}, stats.uniform(-3.5, 1e6 + 3.5)),
    ("normal", {"mean": 0.0, "std": 1.0}, stats.norm()),
    ("normal", {"mean": -2.0, "std": 1e-3}, stats.norm(-2, 1e-3)),
    ("exponential", {"rate": 1.0}, stats.expon()),
    ("exponential", {"rate": 0.02}, stats.expon(scale=50)),
    ("cauchy", {"median": 0.0, "scale": 1.0}, stats.cauchy()),
    ("cauchy", {"median": 5.0, "scale": 0.1}, stats.cauchy(5, 0.1)),
    ("log_normal", {"mean": 1.0, "std": 2.0}, stats.lognorm(2, scale=np.e)),
    ("log_normal", {"mean": 0.0, "std": 0.25}, stats.lognorm(0.25)),
    ("truncated_normal", {"mean": 0.0, "std": 1.0, "low": -2.0, "high": 2.0},
     stats.truncnorm(-2, 2)),
    ("truncated_normal", {"mean": 1.0, "std": 2.0, "low": 4.0, "high": 9.0},
     stats.truncnorm(1.5, 4, 1, 2)),
    ("beta", {"a": 2.0, "b": 5.0}, stats.beta(2, 5)),
    ("beta", {"a": 0.5, "b": 0.5}, stats.beta(0.5, 0.5)),
    ("gamma", {"shape": 3.5, "rate": 2.0}, stats.gamma(3.5, scale=0.5)),
    ("gamma", {"shape": 0.1, "rate": 1.0}, stats.gamma(0.1)),
    ("laplace", {"mean": -1.0, "scale": 3.0}, stats.laplace(-1, 3)),
    ("student_t", {"df": 5.0, "mean": 0.0, "scale": 1.0}, stats.t(5)),
    ("student_t", {"df": 1.5, "mean": 2.0, "scale": 0.5}, stats.t(1.5, 2, 0.5)),
    ("chi_square", {"df": 3.0}, stats.chi2(3)),
    ("gumbel", {"mean": 1.0, "scale": 2.0}, stats.gumbel_r(1, 2)),
    ("half_normal", {"std": 2.0}, stats.halfnorm(scale=2)),
    ("half_cauchy", {"scale": 0.5}, stats.halfcauchy(scale=0.5)),
    ("rayleigh", {"scale": 0.7}, stats.rayleigh(scale=0.7)),
    ("weibull", {"scale": 2.0, "shape": 1.5}, stats.weibull_min(1.5, scale=2)),
    ("weibull", {"scale": 1.0, "shape": 0.7}, stats.weibull_min(0.7)),
    ("pareto", {"scale": 2.0, "shape": 5.0}, stats.pareto(5, scale=2)),
    ("pareto", {"scale": 1.0, "shape": 1.5}, stats.pareto(1.5)),
]  # fmt: skip

DISCRETE: list[Peer] = [
    ("integers", {"low": 1, "high": 7}, stats.randint(1, 7)),
    ("integers", {"low": -50, "high": 10**6}, stats.randint(-50, 10**6)),
    ("permutation", {"low": 0, "high": 10}, stats.randint(0, 10)),
    ("permutation_part", {"low": 0, "high": 10}, stats.randint(0, 10)),
    ("bernoulli", {"p": 0.3}, stats.bernoulli(0.3)),
    ("categorical", {"weights": (1.0, 0.0, 3.0)}, stats.rv_discrete(values=([0, 2], [0.25, 0.75]))),
    ("poisson", {"rate": 3.5}, stats.poisson(3.5)),
    ("poisson", {"rate": 1e4}, stats.poisson(1e4)),
    ("geometric", {"p": 0.2}, stats.geom(0.2)),
    ("geometric", {"p": 1e-5}, stats.geom(1e-5)),
    ("binomial", {"n": 20, "p": 0.3}, stats.binom(20, 0.3)),
    ("binomial", {"n": 1000, "p": 0.999}, stats.binom(1000, 0.999)),
    ("negative_binomial", {"n": 5, "p": 0.3}, stats.nbinom(5, 0.7)),
]

PEERS = [*CONTINUOUS, *DISCRETE]


def made(peer: Peer) -> Law:
    """Return our law of a peer."""
    return families.make(peer[0], peer[1])


def called(peer: Peer) -> str:
    """Return a name for the test's table."""
    return f"{peer[0]}({', '.join(map(str, peer[1].values()))})"
