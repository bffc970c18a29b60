from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from scipy import stats

from desktop.kernel.laws import law_of
from desktop.kernel.provenance import Provenance
from desktop.kernel.random_calls import RandomCall

TEMPLATE = torch.zeros(2, 3)
ONE_VALUE: Any = torch.tensor(5)
HIGH = {"low": 0.0, "high": 10.0}
DIE = {"low": 1.0, "high": 7.0}

CALLS: list[tuple[Any, str, dict[str, float]]] = [
    (lambda: torch.rand(5), "uniform", {"low": 0.0, "high": 1.0}),
    (lambda: torch.rand_like(TEMPLATE), "uniform", {"low": 0.0, "high": 1.0}),
    (lambda: torch.randn(5, dtype=torch.bfloat16), "normal", {"mean": 0.0, "std": 1.0}),
    (lambda: torch.randn_like(TEMPLATE), "normal", {"mean": 0.0, "std": 1.0}),
    (lambda: torch.randint(10, (5,)), "integers", HIGH),
    (lambda: torch.randint(1, 7, (5,)), "integers", DIE),
    (lambda: torch.randint(1, high=7, size=(5,)), "integers", DIE),
    (lambda: torch.randint(high=10, size=(5,)), "integers", HIGH),
    (lambda: torch.randint(low=1, high=7, size=(5,)), "integers", DIE),
    (lambda: torch.randint(-5, -2, (5,)), "integers", {"low": -5.0, "high": -2.0}),
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


@pytest.mark.parametrize(("make", "name", "parameters"), CALLS)
def test_the_documented_law_of_a_call(
    provenance: Provenance, make: Any, name: str, parameters: dict[str, float]
) -> None:
    call = provenance.call_behind(make())
    assert call is not None
    law = law_of(call)
    assert law is not None
    assert (law.name, law.parameters) == (name, parameters)


@pytest.mark.parametrize(
    ("make", "bounds"),
    [
        (lambda: torch.randint(2**53 + 1, 2**62 + 3, (5,)), (2**53 + 1, 2**62 + 3)),
        (lambda: torch.randperm(12345), (0, 12345)),
    ],
)
def test_the_bounds_of_whole_numbers_stay_exact_ints(
    provenance: Provenance, make: Any, bounds: tuple[int, int]
) -> None:
    law = law_of(provenance.call_behind(make()) or pytest.fail("no call"))
    assert law is not None
    found = law.parameters["low"], law.parameters["high"]
    assert found == bounds
    assert [type(bound) for bound in found] == [int, int]


def test_the_points_of_a_law_far_from_zero_are_relative() -> None:
    law = law_of(RandomCall("randint", torch.int64, 9, (2**60 + 1, 2**60 + 4)))
    assert law is not None
    fields = law.fields(0.5, 3.5, 2**60)
    np.testing.assert_array_equal(fields["x"], [1, 2, 3])
    assert fields["parameters"]["high"] == 2**60 + 4


@pytest.mark.parametrize(
    "make",
    [
        lambda: torch.rand(5, dtype=torch.complex64),
        lambda: torch.randint(0, ONE_VALUE, (3,)),
        lambda: torch.randperm(0),
    ],
)
def test_no_law_is_guessed(provenance: Provenance, make: Any) -> None:
    call = provenance.call_behind(make())
    assert call is None or law_of(call) is None


def points(function: str, low: float, high: float, *arguments: Any) -> tuple[Any, Any, bool]:
    law = law_of(RandomCall(function, torch.float32, 100, arguments))
    assert law is not None
    fields = law.fields(low, high)
    return fields["x"], fields["y"], fields["discrete"]


def test_the_normal_curve_is_scipys_and_covers_what_is_shown() -> None:
    x, y, discrete = points("randn", -5.0, 4.0, 100)
    assert not discrete
    assert (x[0], x[-1], x.size) == (-5.0, 4.0, 200)
    np.testing.assert_allclose(y, stats.norm.pdf(x), rtol=1e-12)


def test_the_uniform_density_stands_upright_at_its_bounds() -> None:
    x, y, _ = points("rand", -0.5, 1.5, 100)
    assert (x[0], x[-1]) == (-0.5, 1.5)
    assert (y[(x > 0) & (x < 1)] == 1).all()
    assert (y[(x < 0) | (x > 1)] == 0).all()
    assert np.trapezoid(y, x) == pytest.approx(1)


@pytest.mark.parametrize(("function", "arguments"), [("randint", (3, 9, (5,))), ("randperm", (6,))])
def test_whole_numbers_have_equal_probabilities(function: str, arguments: Any) -> None:
    x, y, discrete = points(function, 0, 9, *arguments)
    assert discrete
    first = 3 if function == "randint" else 0
    np.testing.assert_array_equal(x, np.arange(first, first + 6))
    np.testing.assert_allclose(y, stats.randint.pmf(x, first, first + 6))


def test_many_whole_numbers_are_drawn_as_a_density() -> None:
    x, y, discrete = points("randint", -0.5, 999.5, 1000, (5,))
    assert not discrete
    assert (x[0], x[-1]) == (-0.5, 999.5)
    assert np.trapezoid(y, x) == pytest.approx(1)
    assert y.max() == pytest.approx(1 / 1000)
