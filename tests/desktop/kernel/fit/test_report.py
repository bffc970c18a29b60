"""What a report says of real tensors under the kernel's own laws."""

from __future__ import annotations

from dataclasses import fields as fields_of
from typing import Any

import numpy as np
import pytest
import torch

from desktop.kernel.fit.report import Claim, Counts, fit_of_counts, fit_of_tensor
from desktop.kernel.gate import RefusedError
from desktop.kernel.laws.chosen import chosen_law
from widgets.distribution_records import Bound, Finding, Fit, FitTest, Moments


def ignore(_done: float) -> None:
    pass


def reported(tensor: torch.Tensor, name: str, **parameters: Any) -> dict[str, Any]:
    return fit_of_tensor(Claim("x", chosen_law(name, parameters)), tensor, ignore)


def record(fields: dict[str, Any]) -> Fit:
    """Make the window's record of the fields: each one is known there."""
    assert set(fields) == {each.name for each in fields_of(Fit)}
    return Fit(
        **{
            **fields,
            "values": Moments(**fields["values"]),
            "expected": Moments(**fields["expected"]),
            "bounds": tuple(Bound(**each) for each in fields["bounds"]),
            "tests": tuple(FitTest(**each) for each in fields["tests"]),
            "implemented": tuple(FitTest(**each) for each in fields["implemented"]),
            "findings": tuple(Finding(**each) for each in fields["findings"]),
        }
    )


def test_a_continuous_law_is_told_whole() -> None:
    torch.manual_seed(1)
    tensor = torch.rand(100_000)
    fit = record(reported(tensor, "uniform", low=0.0, high=1.0))
    assert (fit.name, fit.law, fit.parameters) == ("x", "uniform", {"low": 0.0, "high": 1.0})
    assert fit.count == 100_000
    assert fit.values.mean == pytest.approx(tensor.double().mean().item())
    assert fit.values.variance == pytest.approx(tensor.double().var().item())
    assert (fit.expected.mean, fit.expected.kurtosis) == (0.5, pytest.approx(-1.2))
    assert [(bound.side, bound.closed, bound.outside) for bound in fit.bounds] == [
        ("low", True, 0),
        ("high", False, 0),
    ]
    names = ["kolmogorov_smirnov", "cramer_von_mises", "chi_square"]
    assert [test.name for test in fit.tests] == names
    assert min(test.p_value for test in fit.tests) > 0.001


DRAWN = {
    "randint": (lambda: torch.randint(1, 7, (10_000,)), "integers", {"low": 1, "high": 7}),
    "bytes": (
        lambda: torch.randint(0, 9, (10_000,), dtype=torch.uint8), "integers",
        {"low": 0, "high": 9},
    ),
    "far out": (
        lambda: torch.randint(2**60, 2**60 + 6, (10_000,)), "integers",
        {"low": 2**60, "high": 2**60 + 6},
    ),
    "far below": (
        lambda: torch.randint(-(2**63), -(2**63) + 5, (10_000,)), "integers",
        {"low": -(2**63), "high": -(2**63) + 5},
    ),
    "unsigned": (
        lambda: torch.randint(-(2**63), 7 - 2**63, (10_000,)).view(torch.uint64), "integers",
        {"low": 2**63, "high": 2**63 + 7},
    ),
    "all of int64": (
        lambda: torch.randint(-(2**63), 2**63 - 1, (10_000,)), "integers",
        {"low": -(2**63), "high": 2**63 - 1},
    ),
    "poisson": (lambda: torch.poisson(torch.full((10_000,), 3.0)), "poisson", {"rate": 3.0}),
    "coin": (lambda: torch.bernoulli(torch.full((10_000,), 0.3)), "bernoulli", {"p": 0.3}),
    "order": (lambda: torch.randperm(10_000), "permutation", {"low": 0, "high": 10_000}),
    "cauchy": (lambda: torch.empty(10_000).cauchy_(), "cauchy", {"median": 0.0, "scale": 1.0}),
    "half": (lambda: torch.randn(1000, dtype=torch.float16), "normal", {"mean": 0.0, "std": 1.0}),
    "strided": (lambda: torch.randn(300, 200)[:, ::3].T, "normal", {"mean": 0.0, "std": 1.0}),
}  # fmt: skip


@pytest.mark.parametrize(("make", "name", "parameters"), DRAWN.values(), ids=DRAWN.keys())
def test_what_torch_draws_follows_its_law(make: Any, name: str, parameters: Any) -> None:
    torch.manual_seed(2)
    tensor = make()
    fit = record(reported(tensor, name, **parameters))
    assert fit.tests
    assert min(test.p_value for test in fit.tests) > 0.001
    assert all(bound.outside == 0 for bound in fit.bounds)
    assert fit.values.minimum == pytest.approx(float(tensor.numpy().min()))


def test_one_number_too_far_is_seen_where_float64_has_no_digits_left() -> None:
    tensor = torch.randint(2**60, 2**60 + 6, (10_000,))
    fit = record(reported(tensor + 1, "integers", low=2**60, high=2**60 + 6))
    assert fit.tests[0].p_value == 0.0
    assert fit.bounds[1].outside > 1000


def test_the_implemented_law_is_tested_beside_the_documented_one() -> None:
    torch.manual_seed(3)
    tensor = torch.randn(10_000) * 1.1
    finding = {"code": "wider", "numbers": {"std": 1.1}}
    documented, drawn = (chosen_law("normal", {"mean": 0.0, "std": std}) for std in (1.0, 1.1))
    fit = record(fit_of_tensor(Claim("x", documented, drawn, (finding,)), tensor, ignore))
    assert max(test.p_value for test in fit.tests) < 1e-3
    assert min(test.p_value for test in fit.implemented) > 1e-3
    assert fit.findings == (Finding("wider", {"std": 1.1}),)


@pytest.mark.parametrize("smooth_first", [True, False])
def test_a_continuous_law_may_be_implemented_in_steps(smooth_first: bool) -> None:
    torch.manual_seed(3)
    tensor = torch.randint(0, 100, (10_000,)).float()
    smooth = chosen_law("uniform", {"low": -0.5, "high": 99.5})
    stepped = chosen_law("integers", {"low": 0, "high": 100})
    first, second = (smooth, stepped) if smooth_first else (stepped, smooth)
    fit = record(fit_of_tensor(Claim("x", first, second), tensor, ignore))
    numbers = [len(fit.tests), len(fit.implemented)]
    assert numbers == ([3, 1] if smooth_first else [1, 3])


def test_nothing_finite_has_no_tests() -> None:
    for tensor in (torch.empty(0), torch.full((5,), float("nan"))):
        fit = record(reported(tensor, "normal", mean=0.0, std=1.0))
        assert (fit.count, fit.tests, fit.values.mean) == (0, (), None)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float16])
def test_progress_rises_and_a_stop_is_heard(dtype: torch.dtype) -> None:
    tensor = torch.rand(10**6, dtype=dtype)
    law = chosen_law("uniform", {"low": 0.0, "high": 1.0})
    told: list[float] = []
    fit_of_tensor(Claim("x", law), tensor, told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0

    def stop(done: float) -> None:
        raise RefusedError("cancelled")

    with pytest.raises(RefusedError, match="cancelled"):
        fit_of_tensor(Claim("x", law), tensor, stop)


def counted(values: np.ndarray, edges: np.ndarray, offset: int = 0) -> Counts:
    near = values - offset
    return Counts(
        edges=edges,
        counts=np.histogram(near, edges)[0],
        dtype=torch.float32,
        summary={"count": values.size, "values": {}},
        bounds=[],
        below=int((near < edges[0]).sum()),
        above=int((near > edges[-1]).sum()),
        offset=offset,
    )


def test_counts_bracket_what_the_values_say() -> None:
    torch.manual_seed(5)
    tensor = torch.randn(200_000)
    claim = Claim("x", chosen_law("normal", {"mean": 0.0, "std": 1.0}))
    exact = fit_of_tensor(claim, tensor, ignore)["tests"]
    known = counted(tensor.double().numpy(), np.arange(-4096, 4097) / 1024)
    told = fit_of_counts(claim, known)["tests"]
    assert [each["name"] for each in told] == [each["name"] for each in exact]
    for bracket, single in zip(told[:2], exact[:2], strict=True):
        assert "bracket" in bracket["notes"]
        assert bracket["statistic"] <= single["statistic"] <= bracket["statistic_high"]
        assert bracket["p_low"] <= single["p_value"] <= bracket["p_value"]
    assert told[2]["p_value"] > 0.001


def test_counts_of_whole_numbers_are_tested_relative_to_their_offset() -> None:
    low = 2**60
    values = np.random.default_rng(0).integers(0, 50, 10_000) + low
    claim = Claim("x", chosen_law("integers", {"low": low, "high": low + 50}))
    told = fit_of_counts(claim, counted(values, np.arange(51.0), offset=low))["tests"]
    assert [each["name"] for each in told] == ["chi_square"]
    assert told[0]["degrees"] == 49
    assert told[0]["p_value"] > 0.001


def _without_tails() -> torch.Tensor:
    values = torch.randn(10**6)
    return values[values.abs() < 3.5]


UNIFORM = ("uniform", {"low": 0.0, "high": 1.0})
FAULTS = {
    # Ten times the bias of the benchmark, which has ten times the values.
    "biased": (lambda: torch.rand(10**6) * 0.99, *UNIFORM),
    "squared": (lambda: torch.rand(10**5) ** 2, *UNIFORM),
    "off by one": (lambda: torch.randint(0, 99, (10**5,)), "integers", {"low": 0, "high": 100}),
    "truncated": (_without_tails, "normal", {"mean": 0.0, "std": 1.0}),
    "bfloat16": (lambda: torch.rand(10**5, dtype=torch.bfloat16), *UNIFORM),
}


@pytest.mark.parametrize(("make", "name", "parameters"), FAULTS.values(), ids=FAULTS.keys())
def test_planted_faults_are_caught(make: Any, name: str, parameters: Any) -> None:
    torch.manual_seed(0)
    fit = record(reported(make(), name, **parameters))
    assert min(test.p_value for test in fit.tests) < 0.001
