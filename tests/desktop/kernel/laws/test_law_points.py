"""The points of a law's picture."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy import stats

from desktop.kernel.laws import families
from desktop.kernel.laws.law_points import points


def drawn(name: str, parameters: Any, low: float, high: float) -> tuple[bool, Any, Any]:
    return points(families.make(name, parameters), np.linspace(low, high, 50))


def test_the_normal_curve_is_scipys_and_covers_what_is_shown() -> None:
    discrete, x, y = drawn("normal", {"mean": 0.0, "std": 1.0}, -5.0, 4.0)
    assert not discrete
    assert (x[0], x[-1], x.size) == (-5.0, 4.0, 200)
    np.testing.assert_allclose(y, stats.norm.pdf(x), rtol=1e-12)


def test_the_uniform_density_stands_upright_at_its_bounds() -> None:
    _, x, y = drawn("uniform", {"low": 0.0, "high": 1.0}, -0.5, 1.5)
    assert (x[0], x[-1]) == (-0.5, 1.5)
    assert (y[(x > 0) & (x < 1)] == 1).all()
    assert (y[(x < 0) | (x > 1)] == 0).all()
    assert np.trapezoid(y, x) == pytest.approx(1)


@pytest.mark.parametrize(("name", "first"), [("integers", 3), ("permutation", 0)])
def test_whole_numbers_have_equal_probabilities(name: str, first: int) -> None:
    discrete, x, y = drawn(name, {"low": first, "high": first + 6}, 0, 9)
    assert discrete
    np.testing.assert_array_equal(x, np.arange(first, first + 6))
    np.testing.assert_allclose(y, stats.randint.pmf(x, first, first + 6))


def test_many_whole_numbers_are_drawn_as_a_density() -> None:
    discrete, x, y = drawn("integers", {"low": 0, "high": 1000}, -0.5, 999.5)
    assert not discrete
    assert (x[0], x[-1]) == (-0.5, 999.5)
    assert np.trapezoid(y, x) == pytest.approx(1)
    assert y.max() == pytest.approx(1 / 1000)


def test_counts_without_an_end_are_drawn_where_they_are_likely_or_shown() -> None:
    discrete, x, y = drawn("poisson", {"rate": 4.0}, 1.5, 20.5)
    assert discrete
    assert (x[0], x[-1]) == (0, 20)
    np.testing.assert_allclose(y, stats.poisson.pmf(x, 4))
    many, x, y = drawn("poisson", {"rate": 1e5}, 98_000, 102_000)
    assert not many
    np.testing.assert_allclose(y, stats.poisson.pmf(x, 1e5), rtol=1e-9)


@pytest.mark.parametrize(
    ("name", "parameters", "scipys"),
    [
        ("exponential", {"rate": 2.0}, stats.expon(scale=0.5)),
        ("laplace", {"mean": 0.0, "scale": 1.0}, stats.laplace()),
        ("cauchy", {"median": 0.0, "scale": 1.0}, stats.cauchy()),
    ],
)
def test_other_densities_are_scipys(name: str, parameters: Any, scipys: Any) -> None:
    _, x, y = drawn(name, parameters, 0.0, 5.0)
    assert (np.diff(x) > 0).all()
    np.testing.assert_allclose(y, scipys.pdf(x), rtol=1e-9)


def test_a_pole_is_cut_off() -> None:
    _, x, y = drawn("beta", {"a": 0.5, "b": 0.5}, 0.0, 1.0)
    assert (x[0], x[-1]) == (0.0, 1.0)
    assert np.isfinite(y).all()
    assert y.max() < 100


def test_unequal_bins_have_a_point_at_each_edge() -> None:
    law = families.make("cauchy", {"median": 0.0, "scale": 1.0})
    edges = np.concatenate((-(2.0 ** np.arange(20, -5, -1)), 2.0 ** np.arange(-4, 21)))
    _, x, _ = points(law, edges)
    assert set(edges) <= set(x)
