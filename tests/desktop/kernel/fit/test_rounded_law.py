"""Whole numbers that are compared with a continuous law of the learner's choice."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from scipy import stats

from desktop.kernel.fit.report import Claim, fit_of_tensor
from desktop.kernel.laws import families


def fit(values: torch.Tensor, name: str, **parameters: float) -> dict[str, Any]:
    claim = Claim("x", families.make(name, parameters))
    return fit_of_tensor(claim, values, lambda _done: None)


def rounded_normal(dtype: torch.dtype = torch.int64, std: float = 2.0) -> torch.Tensor:
    torch.manual_seed(7)
    return (torch.randn(20_000, dtype=torch.float64) * std).round().to(dtype)


@pytest.mark.parametrize(
    "dtype", [torch.int64, torch.int8, torch.int32, torch.float32, torch.bfloat16]
)
def test_whole_numbers_are_compared_with_the_rounded_law(dtype: torch.dtype) -> None:
    found = fit(rounded_normal(dtype), "normal", mean=0.0, std=2.0)
    (test,) = found["tests"]
    assert (test["name"], test["count"]) == ("chi_square", 20_000)
    assert "rounded_law" in test["notes"]
    assert test["p_value"] > 0.001
    assert [finding["code"] for finding in found["findings"]] == ["whole_numbers"]
    wrong = fit(rounded_normal(dtype), "normal", mean=0.1, std=2.0)
    assert wrong["tests"][0]["p_value"] < 1e-6


def test_the_statistic_is_scipys() -> None:
    values = rounded_normal()
    numbers = np.arange(-7, 8)
    edges = np.concatenate(([-np.inf], numbers[:-1] + 0.5, [np.inf]))
    observed = np.histogram(values, edges)[0]
    expected = np.diff(stats.norm(0, 2).cdf(edges)) * 20_000
    peer = stats.chisquare(observed, expected)
    test = fit(values, "normal", mean=0.0, std=2.0)["tests"][0]
    assert test["degrees"] == observed.size - 1
    assert test["statistic"] == pytest.approx(peer.statistic, rel=1e-9)
    assert test["p_value"] == pytest.approx(peer.pvalue, rel=1e-9)


def test_a_law_so_wide_that_whole_numbers_are_dense_keeps_its_tests() -> None:
    found = fit(rounded_normal(std=1e6), "normal", mean=0.0, std=1e6)
    names = ["kolmogorov_smirnov", "cramer_von_mises", "chi_square"]
    assert [test["name"] for test in found["tests"]] == names
    assert min(test["p_value"] for test in found["tests"]) > 0.001
    assert found["findings"] == []


def test_other_floats_are_no_whole_numbers() -> None:
    values = rounded_normal(torch.float32)
    values[5] += 0.5
    assert len(fit(values, "normal", mean=0.0, std=2.0)["tests"]) == 3
    far = torch.rand(1000) * 1e12
    assert len(fit(far, "uniform", low=0.0, high=1e12)["tests"]) == 3
    complex_ones = torch.ones(100, dtype=torch.complex64)
    assert len(fit(complex_ones, "normal", mean=0.0, std=2.0)["tests"]) == 3


def test_too_few_of_them_have_no_test_but_the_reason() -> None:
    found = fit(torch.tensor([1, 2, 2]), "normal", mean=0.0, std=2.0)
    assert found["tests"] == []
    assert [finding["code"] for finding in found["findings"]] == ["whole_numbers"]


def test_a_number_outside_of_the_law_speaks_against_it() -> None:
    values = torch.randint(0, 12, (1000,))
    found = fit(values, "uniform", low=-0.5, high=9.5)
    assert found["tests"][0]["p_value"] == 0.0
    assert found["bounds"][1]["outside"] > 0
    whole = fit(torch.randint(0, 10, (1000,)), "uniform", low=-0.5, high=9.5)
    assert (whole["tests"][0]["degrees"], whole["bounds"][1]["outside"]) == (9, 0)


def test_a_discrete_law_is_tested_as_ever() -> None:
    found = fit(torch.randint(0, 10, (1000,)), "integers", low=0, high=10)
    assert (found["tests"][0]["notes"], found["findings"]) == ([], [])
