"""Laws that the tests of fit are tried on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.kernel.laws.chosen import chosen_law

if TYPE_CHECKING:
    from desktop.kernel.laws.law import Law

UNIFORM = chosen_law("uniform", {"low": 0.0, "high": 1.0})
NORMAL = chosen_law("normal", {"mean": 0.0, "std": 1.0})
CAUCHY = chosen_law("cauchy", {"median": 0.0, "scale": 1.0})
EXPONENTIAL = chosen_law("exponential", {"rate": 1.0})


def integers(low: int, high: int) -> Law:
    return chosen_law("integers", {"low": low, "high": high})


def permutation(size: int) -> Law:
    return chosen_law("permutation", {"low": 0, "high": size})


def poisson(rate: float) -> Law:
    return chosen_law("poisson", {"rate": rate})


def bernoulli(p: float) -> Law:
    return chosen_law("bernoulli", {"p": p})


def geometric(p: float) -> Law:
    return chosen_law("geometric", {"p": p})
