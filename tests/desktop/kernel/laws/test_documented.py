"""The law that torch documents for a call; the old calls by the provenance mode, others by hand."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import torch

from desktop.kernel.laws.documented import documented_law
from desktop.kernel.provenance import Provenance
from desktop.kernel.random_calls import NamedArgument, RandomCall

TEMPLATE = torch.zeros(2, 3)
ONE_VALUE: Any = torch.tensor(5)
UNIT = {"low": 0.0, "high": 1.0}
STANDARD = {"mean": 0.0, "std": 1.0}
HIGH = {"low": 0, "high": 10}
DIE = {"low": 1, "high": 7}

SEEN: list[tuple[Any, str, dict[str, Any]]] = [
    (lambda: torch.rand(5), "uniform", UNIT),
    (lambda: torch.rand_like(TEMPLATE), "uniform", UNIT),
    (lambda: torch.randn(5, dtype=torch.bfloat16), "normal", STANDARD),
    (lambda: torch.randn_like(TEMPLATE), "normal", STANDARD),
    (lambda: torch.randint(10, (5,)), "integers", HIGH),
    (lambda: torch.randint(1, 7, (5,)), "integers", DIE),
    (lambda: torch.randint(1, high=7, size=(5,)), "integers", DIE),
    (lambda: torch.randint(high=10, size=(5,)), "integers", HIGH),
    (lambda: torch.randint(low=1, high=7, size=(5,)), "integers", DIE),
    (lambda: torch.randint(-5, -2, (5,)), "integers", {"low": -5, "high": -2}),
    (lambda: torch.randint_like(TEMPLATE, 10), "integers", HIGH),
    (lambda: torch.randint_like(TEMPLATE, 1, 7), "integers", DIE),
    (lambda: torch.randint_like(TEMPLATE, low=1, high=7), "integers", DIE),
    (lambda: torch.randperm(10), "permutation", HIGH),
    (lambda: torch.randperm(n=10), "permutation", HIGH),
]


@pytest.fixture
def provenance() -> Any:
    watching = Provenance()
    watching.start()
    yield watching
    watching.stop()


@pytest.mark.parametrize(("make", "name", "parameters"), SEEN)
def test_the_documented_law_of_a_call_that_was_seen(
    provenance: Provenance, make: Any, name: str, parameters: dict[str, float]
) -> None:
    call = provenance.call_behind(make())
    assert call is not None
    law = documented_law(call)
    assert law is not None
    assert (law.name, law.parameters, law.call) == (name, parameters, call.text)


TOLD: list[tuple[str, tuple[Any, ...], dict[str, Any], str, dict[str, Any]]] = [
    ("uniform_", (), {}, "uniform", UNIT),
    ("uniform_", (-1, 2.5), {}, "uniform", {"low": -1, "high": 2.5}),
    ("uniform_", (), {"from": 2, "to": 3}, "uniform", {"low": 2, "high": 3}),
    ("uniform_", (), {"a": -1.0, "b": 1.0}, "uniform", {"low": -1.0, "high": 1.0}),
    ("kaiming_uniform_", (), {"low": -0.5, "high": 0.5}, "uniform", {"low": -0.5, "high": 0.5}),
    ("xavier_uniform_", (), {"low": -0.5, "high": 0.5}, "uniform", {"low": -0.5, "high": 0.5}),
    ("kaiming_normal_", (), {"mean": 0.0, "std": 0.1}, "normal", {"mean": 0.0, "std": 0.1}),
    ("xavier_normal_", (), {"std": 0.1}, "normal", {"mean": 0.0, "std": 0.1}),
    ("trunc_normal_", (), {"mean": 0.0, "std": 1.0, "a": -2.0, "b": 2.0}, "truncated_normal",
     {"mean": 0.0, "std": 1.0, "low": -2.0, "high": 2.0}),
    ("normal", (2.0, 3.0, (5,)), {}, "normal", {"mean": 2.0, "std": 3.0}),
    ("normal", (), {"mean": 2.0, "std": 3.0, "size": (5,)}, "normal", {"mean": 2.0, "std": 3.0}),
    ("normal_", (), {}, "normal", STANDARD),
    ("normal_", (5,), {"std": 2}, "normal", {"mean": 5, "std": 2}),
    ("bernoulli", (0.3,), {}, "bernoulli", {"p": 0.3}),
    ("bernoulli", (NamedArgument("x"), 0.25), {}, "bernoulli", {"p": 0.25}),
    ("bernoulli", (NamedArgument("x"),), {"p": 0.25}, "bernoulli", {"p": 0.25}),
    ("bernoulli_", (), {}, "bernoulli", {"p": 0.5}),
    ("poisson", (4.0,), {}, "poisson", {"rate": 4.0}),
    ("multinomial", ([1.0, 3.0], 100, True), {}, "categorical", {"weights": (1.0, 3.0)}),
    ("multinomial", ((1, 2),), {"num_samples": 1}, "categorical", {"weights": (1, 2)}),
    ("exponential_", (), {}, "exponential", {"rate": 1.0}),
    ("exponential_", (), {"lambd": 0.5}, "exponential", {"rate": 0.5}),
    ("geometric_", (0.2,), {}, "geometric", {"p": 0.2}),
    ("cauchy_", (), {}, "cauchy", {"median": 0.0, "scale": 1.0}),
    ("cauchy_", (1,), {"sigma": 2}, "cauchy", {"median": 1, "scale": 2}),
    ("log_normal_", (), {}, "log_normal", {"mean": 1.0, "std": 2.0}),
    ("random_", (10,), {}, "integers", HIGH),
    ("random_", (1, 7), {}, "integers", DIE),
    ("random_", (5, None), {}, "integers", {"low": 5, "high": 2**24 + 1}),
    ("random_", (), {"from": 1, "to": 7}, "integers", DIE),
    ("distributions.Normal", (), {"loc": 1.0, "scale": 2.0}, "normal", {"mean": 1.0, "std": 2.0}),
    ("distributions.Uniform", (), {"low": 1.0, "high": 2.0}, "uniform", {"low": 1.0, "high": 2.0}),
    ("distributions.Beta", (), {"concentration1": 2.0, "concentration0": 3.0}, "beta",
     {"a": 2.0, "b": 3.0}),
    ("distributions.Gamma", (), {"concentration": 2.0, "rate": 3.0}, "gamma",
     {"shape": 2.0, "rate": 3.0}),
    ("distributions.Laplace", (), {"loc": 0.0, "scale": 1.0}, "laplace",
     {"mean": 0.0, "scale": 1.0}),
    ("distributions.StudentT", (), {"df": 3.0, "loc": 0.0, "scale": 1.0}, "student_t",
     {"df": 3.0, "mean": 0.0, "scale": 1.0}),
    ("distributions.Chi2", (), {"df": 3.0}, "chi_square", {"df": 3.0}),
    ("distributions.Gumbel", (), {"loc": 0.0, "scale": 1.0}, "gumbel",
     {"mean": 0.0, "scale": 1.0}),
    ("distributions.Weibull", (), {"scale": 1.0, "concentration": 2.0}, "weibull",
     {"scale": 1.0, "shape": 2.0}),
    ("distributions.Pareto", (), {"scale": 1.0, "alpha": 2.0}, "pareto",
     {"scale": 1.0, "shape": 2.0}),
    ("distributions.Bernoulli", (), {"logits": 0.0}, "bernoulli", {"p": 0.5}),
    ("distributions.Binomial", (), {"total_count": 10.0, "probs": 0.5}, "binomial",
     {"n": 10, "p": 0.5}),
    ("distributions.NegativeBinomial", (), {"total_count": 3.0, "probs": 0.5},
     "negative_binomial", {"n": 3.0, "p": 0.5}),
    ("distributions.Geometric", (), {"probs": 0.5}, "geometric",
     {"p": 0.5, "times": 1.0, "plus": -1.0}),
    ("distributions.Categorical", (), {"probs": [0.5, 0.5]}, "categorical",
     {"weights": (0.5, 0.5)}),
]  # fmt: skip


@pytest.mark.parametrize(("function", "arguments", "keywords", "name", "parameters"), TOLD)
def test_the_documented_law_of_a_call_by_its_record(
    function: str, arguments: Any, keywords: Any, name: str, parameters: Any
) -> None:
    law = documented_law(RandomCall(function, torch.float32, 100, arguments, keywords))
    assert law is not None
    assert (law.name, law.parameters) == (name, parameters)


@pytest.mark.parametrize(
    ("dtype", "end"),
    [
        (torch.bool, 2),
        (torch.uint8, 2**8),
        (torch.int8, 2**7),
        (torch.int16, 2**15),
        (torch.int32, 2**31),
        (torch.int64, 2**63),
        (torch.float16, 2**11 + 1),
        (torch.bfloat16, 2**8 + 1),
        (torch.float32, 2**24 + 1),
        (torch.float64, 2**53 + 1),
    ],
)
def test_random_fills_what_the_dtype_can_hold(dtype: torch.dtype, end: int) -> None:
    law = documented_law(RandomCall("random_", dtype, 5))
    assert law is not None
    assert law.parameters == {"low": 0, "high": end}
    torch.manual_seed(1)
    drawn = torch.empty(200_000, dtype=dtype).random_().double()
    assert drawn.min() >= 0
    assert end * 0.99 - 1 <= drawn.max() <= end


UNTOLD: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = [
    ("rand_of_another_kind", (), {}),
    ("randint", (0, NamedArgument("high"), (3,)), {}),
    ("randint", (0, 0, (3,)), {}),
    ("randperm", (0,), {}),
    ("normal", (NamedArgument("means"), 1.0), {}),
    ("normal", (0.0, 0.0, (3,)), {}),
    ("normal_", (0.0, -1.0), {}),
    ("uniform_", (0.0, math.inf), {}),
    ("bernoulli", (NamedArgument("p"),), {}),
    ("poisson", (NamedArgument("rates"),), {}),
    ("multinomial", (NamedArgument("weights"), 10, True), {}),
    ("multinomial", ([1.0, 2.0], 2), {}),
    ("geometric_", (), {}),
    ("kaiming_uniform_", (), {}),
    ("distributions.Normal", (), {"loc": NamedArgument("loc"), "scale": 1.0}),
    ("distributions.MultivariateNormal", (), {}),
]


@pytest.mark.parametrize(("function", "arguments", "keywords"), UNTOLD)
def test_no_law_is_guessed(function: str, arguments: Any, keywords: Any) -> None:
    assert documented_law(RandomCall(function, torch.float32, 5, arguments, keywords)) is None


@pytest.mark.parametrize("changes", [{"scale": 0.0}, {"scale": math.nan}, {"shift": math.inf}])
def test_a_change_that_leaves_no_law_has_none(changes: Any) -> None:
    assert documented_law(RandomCall("rand", torch.float32, 5, (5,), **changes)) is None


COMPLEX: list[tuple[str, tuple[Any, ...], str, dict[str, Any]]] = [
    ("randn", (5,), "rayleigh", {"scale": math.sqrt(0.5)}),
    ("randn_like", (NamedArgument("z"),), "rayleigh", {"scale": math.sqrt(0.5)}),
    ("normal_", (0.0, 2.0), "rayleigh", {"scale": math.sqrt(2.0)}),
    ("rand", (5,), "uniform_absolute", {"high": 1.0}),
    ("uniform_", (0.0, 3.0), "uniform_absolute", {"high": 3.0}),
]


@pytest.mark.parametrize(("function", "arguments", "name", "parameters"), COMPLEX)
def test_the_law_of_complex_numbers_is_that_of_their_absolute_values(
    function: str, arguments: Any, name: str, parameters: Any
) -> None:
    law = documented_law(RandomCall(function, torch.complex64, 5, arguments))
    assert law is not None
    assert (law.name, law.parameters) == (name, pytest.approx(parameters))


@pytest.mark.parametrize(
    ("function", "arguments"), [("normal_", (1.0, 1.0)), ("uniform_", (-1.0, 1.0))]
)
def test_complex_numbers_around_another_middle_have_no_law(function: str, arguments: Any) -> None:
    assert documented_law(RandomCall(function, torch.complex64, 5, arguments)) is None


def test_changed_complex_numbers_and_permutations_have_no_law() -> None:
    assert documented_law(RandomCall("randn", torch.complex64, 5, (5,), scale=2.0)) is None
    assert documented_law(RandomCall("randperm", torch.int64, 5, (5,), scale=2.0)) is None


AFFINE: list[tuple[str, tuple[Any, ...], float, float, str, dict[str, Any]]] = [
    ("rand", (5,), 2.0, 1.0, "uniform", {"low": 1.0, "high": 3.0}),
    ("rand", (5,), -2.0, 1.0, "uniform", {"low": -1.0, "high": 1.0}),
    ("randn", (5,), -2.0, 1.0, "normal", {"mean": 1.0, "std": 2.0}),
    ("randint", (1, 7, (5,)), 1.0, 3.0, "integers", {"low": 4, "high": 10}),
    ("randint", (1, 7, (5,)), -1.0, 0.0, "integers", {"low": -6, "high": 0}),
    ("randint", (1, 7, (5,)), 2.0, 1.0, "integers",
     {"low": 1, "high": 7, "times": 2.0, "plus": 1.0}),
    ("exponential_", (2.0,), 4.0, 0.0, "exponential", {"rate": 0.5}),
    ("exponential_", (2.0,), -1.0, 0.0, "exponential", {"rate": 2.0, "times": -1.0, "plus": 0.0}),
    ("cauchy_", (0.0, 1.0), -3.0, 1.0, "cauchy", {"median": 1.0, "scale": 3.0}),
    ("log_normal_", (0.0, 1.0), math.e, 0.0, "log_normal", {"mean": 1.0, "std": 1.0}),
    ("trunc_normal_", (0.0, 1.0, -2.0, 3.0), -1.0, 0.0, "truncated_normal",
     {"mean": 0.0, "std": 1.0, "low": -3.0, "high": 2.0}),
    ("bernoulli_", (0.5,), 2.0, -1.0, "bernoulli", {"p": 0.5, "times": 2.0, "plus": -1.0}),
]  # fmt: skip


@pytest.mark.parametrize(("function", "arguments", "scale", "shift", "name", "parameters"), AFFINE)
def test_scale_and_shift_become_parameters_where_the_family_has_them(
    function: str, arguments: Any, scale: float, shift: float, name: str, parameters: Any
) -> None:
    call = RandomCall(function, torch.float32, 5, arguments, scale=scale, shift=shift)
    law = documented_law(call)
    assert law is not None
    assert (law.name, law.parameters) == (name, pytest.approx(parameters))
    plain = documented_law(RandomCall(function, torch.float32, 5, arguments))
    assert plain is not None
    shares = np.linspace(0.05, 0.95, 10)
    expected = plain.quantile(shares if scale > 0 else 1 - shares) * scale + shift
    if not law.discrete:
        np.testing.assert_allclose(law.quantile(shares), expected, rtol=1e-9)
        np.testing.assert_allclose(law.cdf(expected), shares, rtol=1e-9)
