from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
import torch
from scipy import stats

from desktop.kernel.fit.finite_values import FiniteValues
from desktop.kernel.fit.permutation import PositionCounts, parts_for, permutation_tests
from desktop.kernel.fit.report import Claim, fit_of_tensor
from tests.desktop.kernel.fit.known_laws import permutation


def ignore(_done: float) -> None:
    pass


def order(size: int, seed: int) -> torch.Tensor:
    return torch.randperm(size, generator=torch.Generator().manual_seed(seed))


def judged(tensor: torch.Tensor, size: int, again: Any = None) -> tuple[Any, Any]:
    return permutation_tests(FiniteValues(tensor, ignore), permutation(size), ignore, again)


@pytest.mark.parametrize("size", [20, 1000, 300_000])
def test_a_permutation_has_each_number_once(size: int) -> None:
    tests, findings = judged(order(size, 1), size)
    assert findings == ({"code": "each_once", "numbers": {"count": size}},)
    assert [each["name"] for each in tests] == ["position_counts"]
    assert tests[0]["p_value"] > 0.001
    assert tests[0]["degrees"] == (parts_for(size) - 1) ** 2


@pytest.mark.parametrize("dtype", [torch.uint8, torch.int16, torch.float32, torch.float16])
def test_every_dtype_is_read(dtype: torch.dtype) -> None:
    assert judged(order(200, 0).to(dtype), 200)[0][0]["p_value"] > 0.001


FAULTS = {
    "repeated": (torch.tensor([0, 1, 2, 2, 4]), {"missing": 1, "repeated": 1}),
    "outside": (torch.tensor([0, 1, 2, 3, 5]), {"missing": 1, "repeated": 1}),
    "negative": (torch.tensor([0, 1, 2, 3, -1]), {"missing": 1, "repeated": 1}),
}


@pytest.mark.parametrize(("values", "numbers"), FAULTS.values(), ids=FAULTS.keys())
def test_what_is_no_permutation_has_no_chance(
    values: torch.Tensor, numbers: dict[str, int]
) -> None:
    tests, findings = judged(values, 5)
    assert findings == ({"code": "not_each_once", "numbers": numbers},)
    assert tests[0]["p_value"] == 0.0


def test_a_part_of_a_permutation_is_drawn_without_replacement() -> None:
    (test,), findings = judged(order(1000, 0)[:300], 1000)
    assert findings[0]["code"] == "each_once"
    assert (test["name"], test["count"], test["degrees"]) == ("chi_square", 300, 59)
    assert test["notes"] == ["without_replacement"]
    assert judged(torch.arange(300), 1000)[0][0]["p_value"] < 1e-9
    assert judged(order(1000, 0)[:9], 1000)[0] == []
    assert judged(order(1000, 0)[:995], 1000)[0] == []
    assert judged(torch.tensor([1, 1]), 1000)[1][0]["code"] == "not_each_once"


@pytest.mark.parametrize("size", [2, 3, 10, 500])
def test_a_short_one_is_drawn_again_and_again(size: int) -> None:
    drawn: list[int] = []

    def again(number: int) -> torch.Tensor:
        drawn.append(number)
        return order(size, number)

    tests, _ = judged(order(size, 0), size, again)
    assert len(set(drawn)) == len(drawn) > 0
    assert tests[0]["count"] == size * (len(drawn) + 1)
    assert tests[0]["p_value"] > 0.001


def test_an_order_that_is_hardly_shuffled_is_found() -> None:
    near = torch.arange(10_000) + torch.randint(0, 3000, (10_000,))
    assert judged(near.argsort(), 10_000)[0][0]["p_value"] < 1e-9


@pytest.mark.parametrize("size", [3, 40])
def test_p_values_are_uniform(size: int) -> None:
    found = []
    for seed in range(150):
        counter = PositionCounts(0, size, parts_for(size, 50))
        for number in range(50):
            counter.take(order(size, seed * 1000 + number), ignore)
        found.append(counter.fields()["p_value"])
    assert stats.kstest(np.array(found), stats.uniform.cdf).pvalue > 0.001


@pytest.mark.parametrize("size", [2, 5, 1000, 300_001])
@pytest.mark.parametrize("dtype", [torch.int64, torch.float32])
def test_the_moments_of_a_whole_permutation_have_no_rounding_errors(
    size: int, dtype: torch.dtype
) -> None:
    values = order(size, 3).to(dtype)
    fit = fit_of_tensor(Claim("p", permutation(size)), values, ignore)
    found, law = fit["values"], fit["expected"]
    assert (found["mean"], found["skewness"]) == ((size - 1) / 2, 0.0)
    assert found["variance"] == float(Fraction(size * (size + 1), 12))
    assert found["kurtosis"] == law["kurtosis"]
    exact = -Fraction(6 * (size**2 + 1), 5 * (size**2 - 1))
    assert law["kurtosis"] == pytest.approx(float(exact), rel=1e-15)
    assert found["variance"] == pytest.approx(values.double().var().item(), rel=1e-12)
    assert (found["minimum"], found["maximum"]) == (0, size - 1)


def test_the_moments_of_a_part_are_its_own() -> None:
    values = order(1000, 3)[:300]
    found = fit_of_tensor(Claim("p", permutation(1000)), values, ignore)["values"]
    assert found["mean"] == pytest.approx(values.double().mean().item())
    assert found["variance"] == pytest.approx(values.double().var().item())
    one = fit_of_tensor(Claim("p", permutation(1)), torch.zeros(1), ignore)["values"]
    assert (one["mean"], one["variance"]) == (0.0, None)


@pytest.mark.parametrize(("size", "part"), [(1000, 300), (400, 330), (300, 150)])
def test_the_p_values_of_parts_are_uniform(size: int, part: int) -> None:
    p_values = [judged(order(size, seed)[:part], size)[0][0]["p_value"] for seed in range(400)]
    mean, deviation = np.mean(p_values), np.std(p_values)
    assert abs(mean - 0.5) < 4 / np.sqrt(12 * 400)
    assert deviation == pytest.approx(12**-0.5, abs=0.03)
