"""The laws of absolute values, beside torch's draws and numeric integrals."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch
from scipy import integrate, stats

from desktop.kernel.fit.report import Claim, fit_of_tensor
from desktop.kernel.laws.documented import documented_law
from desktop.kernel.laws.families import make
from desktop.kernel.laws.implemented import implemented_law
from desktop.kernel.random_calls import RandomCall

SQUARE = make("uniform_absolute", {"high": 1.0})
X = np.array([-1.0, 0.0, 0.3, 1.0, 1.2, 1.4, math.sqrt(2), 2.0])


def test_the_area_of_the_square_is_the_integral_of_its_arcs() -> None:
    for x, share in zip(X[2:], SQUARE.cdf(X)[2:], strict=True):
        area = integrate.quad(lambda r: float(SQUARE.density(np.array([r]))[0]), 0, x, points=[1.0])
        assert share == pytest.approx(area[0], rel=1e-9)
    assert SQUARE.cdf(X)[[0, 1, -2, -1]].tolist() == pytest.approx([0.0, 0.0, 1.0, 1.0])
    assert SQUARE.density(X)[[0, -1]].tolist() == [0.0, 0.0]


def test_the_quantiles_of_the_square_lead_back() -> None:
    shares = np.array([0.0, 1e-9, 0.5, math.pi / 4, 0.9, 1 - 1e-9, 1.0])
    np.testing.assert_allclose(SQUARE.cdf(SQUARE.quantile(shares)), shares, atol=1e-15)
    assert SQUARE.quantile(np.array([1.0])) == math.sqrt(2)
    assert np.isnan(SQUARE.quantile(np.array([-0.1, 1.1, np.nan]))).all()


def test_the_moments_of_the_square_are_its_integrals() -> None:
    def raw(order: int) -> float:
        def weighted(y: float, x: float) -> float:
            return math.hypot(x, y) ** order

        return integrate.dblquad(weighted, 0, 1, 0, 1, epsabs=1e-11)[0]

    one, two, three, four = (raw(order) for order in (1, 2, 3, 4))
    variance = two - one**2
    third = three - 3 * one * two + 2 * one**3
    fourth = four - 4 * one * three + 6 * one**2 * two - 3 * one**4
    shape = {"skewness": third / variance**1.5, "kurtosis": fourth / variance**2 - 3}
    expected = {"mean": one, "variance": variance, **shape}
    assert SQUARE.moments() == pytest.approx(expected, abs=1e-7)


def call(function: str, *arguments: Any) -> RandomCall:
    return RandomCall(function, torch.complex64, 50_000, arguments)


@pytest.mark.parametrize("dtype", [torch.complex64, torch.complex128, torch.complex32])
@pytest.mark.parametrize("function", ["randn", "rand"])
@pytest.mark.filterwarnings("ignore:ComplexHalf")
def test_torchs_complex_numbers_follow_their_law(function: str, dtype: torch.dtype) -> None:
    torch.manual_seed(5)
    values = getattr(torch, function)(50_000, dtype=dtype)
    law = documented_law(call(function, 50_000))
    assert law is not None
    fit = fit_of_tensor(Claim("z", law), values, lambda _done: None)
    ks = fit["tests"][0]
    sizes = values.to(torch.complex128).abs().numpy()
    peer = stats.kstest(sizes, lambda x: law.cdf(np.asarray(x)))
    assert ks["statistic"] == pytest.approx(peer.statistic, rel=1e-6)
    assert 0.001 < ks["p_value"] == pytest.approx(peer.pvalue, rel=1e-3)
    assert abs(fit["values"]["mean"] - fit["expected"]["mean"]) < 0.01


def test_what_the_parts_are_is_told() -> None:
    law, told = implemented_law(call("randn", 50_000))
    numbers = {"std": pytest.approx(math.sqrt(0.5))}
    assert (law, told) == (None, ({"code": "absolute_normal", "numbers": numbers},))
    law, told = implemented_law(call("uniform_", 0.0, 2.0))
    assert (law, told) == (None, ({"code": "absolute_uniform", "numbers": {"high": 2.0}},))
