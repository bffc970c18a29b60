"""Tests of laws as scipy expressions, beside torch's own distributions."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from scipy import stats
from torch import distributions as d

from widgets.histogram.picture_laws import is_whole, scipy_law
from widgets.tensor_records import Law

LAWS = [
    ("uniform", {"low": -1.0, "high": 3.0}, d.Uniform(-1.0, 3.0)),
    ("normal", {"mean": 1.0, "std": 2.0}, d.Normal(1.0, 2.0)),
    ("exponential", {"rate": 3.0}, d.Exponential(3.0)),
    ("cauchy", {"median": 1.0, "scale": 2.0}, d.Cauchy(1.0, 2.0)),
    ("log_normal", {"mean": 0.5, "std": 0.75}, d.LogNormal(0.5, 0.75)),
    ("beta", {"a": 2.0, "b": 3.0}, d.Beta(2.0, 3.0)),
    ("gamma", {"shape": 2.0, "rate": 3.0}, d.Gamma(2.0, 3.0)),
    ("laplace", {"mean": 1.0, "scale": 2.0}, d.Laplace(1.0, 2.0)),
    ("student_t", {"df": 5.0}, d.StudentT(5.0)),
    ("chi_square", {"df": 5.0}, d.Chi2(5.0)),
    ("gumbel", {"mean": 1.0, "scale": 2.0}, d.Gumbel(1.0, 2.0)),
    ("half_normal", {"std": 2.0}, d.HalfNormal(2.0)),
    ("half_cauchy", {"scale": 2.0}, d.HalfCauchy(2.0)),
    ("rayleigh", {"scale": 2.0}, d.Weibull(2.0 * 2**0.5, 2.0)),
    ("weibull", {"scale": 2.0, "shape": 1.5}, d.Weibull(2.0, 1.5)),
    ("pareto", {"scale": 0.25, "shape": 1.5}, d.Pareto(0.25, 1.5)),
    ("bernoulli", {"p": 0.3}, d.Bernoulli(0.3)),
    ("poisson", {"rate": 4.0}, d.Poisson(4.0)),
    ("binomial", {"n": 7, "p": 0.3}, d.Binomial(7, torch.tensor(0.3))),
]


def law_of(name: str, parameters: dict[str, float]) -> Law:
    return Law(name, "f()", False, np.empty(0), np.empty(0), parameters)


@pytest.mark.parametrize(("name", "parameters", "same"), LAWS, ids=[each[0] for each in LAWS])
def test_the_density_is_torchs(name: str, parameters: dict[str, float], same: object) -> None:
    law = law_of(name, parameters)
    x = np.array([1.0]) if is_whole(law) else np.array([0.4])
    made = eval(str(scipy_law(law, 0)), {"stats": stats})
    density = made.pmf(x) if is_whole(law) else made.pdf(x)
    log = same.log_prob(torch.tensor(x))  # pyright: ignore[reportAttributeAccessIssue]
    np.testing.assert_allclose(np.log(density), log, rtol=1e-6)


def test_laws_that_are_not_in_the_table() -> None:
    assert scipy_law(law_of("unheard of", {}), 0) is None
    assert scipy_law(law_of("gamma", {"shape": 1.0}), 0) is None
    assert scipy_law(law_of("beta", {"a": 1.0, "b": 2.0, "scale": 2.0, "shift": 1.0}), 0) is None
    assert scipy_law(law_of("integers", {"low": 2**60, "high": 2**60 + 3}), 2**60) is None
    assert scipy_law(law_of("geometric", {"p": 0.25}), 0) == "stats.geom(0.25)"


def test_a_truncated_normal_ends_where_it_is_cut() -> None:
    numbers = {"mean": 1.0, "std": 2.0, "low": -1.0, "high": 2.0}
    made = eval(str(scipy_law(law_of("truncated_normal", numbers), 0)), {"stats": stats})
    np.testing.assert_allclose(made.cdf([-1.0, 2.0]), [0.0, 1.0], atol=1e-12)
