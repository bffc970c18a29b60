from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch
from scipy import stats

from desktop.kernel.fit import discrete
from desktop.kernel.fit.finite_values import FiniteValues
from desktop.kernel.fit.law_shares import shares_of_bins
from tests.desktop.kernel.fit.known_laws import bernoulli, geometric, integers, poisson

if TYPE_CHECKING:
    from desktop.kernel.laws.law import Law


def ignore(_done: float) -> None:
    pass


def judged(tensor: torch.Tensor, law: Law) -> dict[str, Any]:
    found = discrete.tests_of_values(FiniteValues(tensor, ignore), law, ignore)
    return found[0] if found else {}


@pytest.mark.parametrize("sides", [2, 6, 100, 4000])
@pytest.mark.parametrize("dtype", [torch.int16, torch.int64, torch.float32])
def test_p_values_are_scipys_where_each_number_is_a_cell(sides: int, dtype: torch.dtype) -> None:
    tensor = torch.randint(3, 3 + sides, (100_000,), generator=torch.Generator().manual_seed(sides))
    found = judged(tensor.to(dtype), integers(3, 3 + sides))
    known = stats.chisquare(np.bincount(tensor.numpy() - 3, minlength=sides))
    assert found["statistic"] == pytest.approx(known.statistic, rel=1e-9)
    assert found["p_value"] == pytest.approx(known.pvalue, abs=1e-6)
    assert (found["degrees"], found["count"], found["notes"]) == (sides - 1, 100_000, [])


SAMPLES = {
    "poisson": (poisson(5.0), lambda n: torch.poisson(torch.full((n,), 5.0))),
    "wide poisson": (poisson(4e4), lambda n: torch.poisson(torch.full((n,), 4e4))),
    "coin": (bernoulli(0.25), lambda n: torch.bernoulli(torch.full((n,), 0.25))),
    "bytes": (integers(0, 256), lambda n: torch.randint(0, 256, (n,), dtype=torch.uint8)),
    "forty bits": (integers(0, 2**40), lambda n: torch.randint(0, 2**40, (n,))),
    "geometric": (geometric(0.1), lambda n: torch.empty(n).geometric_(0.1)),
}


@pytest.mark.parametrize(("law", "make"), SAMPLES.values(), ids=SAMPLES.keys())
def test_values_of_the_law_pass_and_others_fail(law: Law, make: Any) -> None:
    torch.manual_seed(11)
    tensor = make(100_000)
    assert judged(tensor, law)["p_value"] > 0.001
    assert judged(tensor // 2, law)["p_value"] < 1e-6


def test_a_biased_remainder_is_found() -> None:
    # Below 3 * 2^26 torch takes the remainder of 32 bits: the lowest third comes oftener.
    sides = 3 * 2**26
    torch.manual_seed(1)
    assert judged(torch.randint(0, sides, (10**6,)), integers(0, sides))["p_value"] < 1e-9


def test_rare_numbers_are_put_together() -> None:
    torch.manual_seed(2)
    found = judged(torch.poisson(torch.full((1000,), 2.0)), poisson(2.0))
    assert found["notes"] == ["few_expected"]
    assert found["degrees"] < 9


@pytest.mark.parametrize("value", [0, 7])
def test_one_value_outside_is_enough(value: int) -> None:
    tensor = torch.randint(1, 7, (1000,))
    tensor[3] = value
    assert judged(tensor, integers(1, 7))["p_value"] == 0.0


@pytest.mark.parametrize("tensor", [torch.empty(0), torch.ones(4)], ids=len)
def test_too_few_values_have_no_test(tensor: torch.Tensor) -> None:
    assert judged(tensor, integers(0, 2)) == {}


@pytest.mark.parametrize("law", [poisson(5.0), integers(0, 30), poisson(3e4), integers(0, 9000)])
def test_counts_say_the_same_as_values(law: Law) -> None:
    values = law.quantile(np.random.default_rng(8).random(200_000))
    edges = np.arange(values.min(), values.max() + 2)
    counted = shares_of_bins(law, edges - 0.5, np.histogram(values, edges)[0])
    found = discrete.tests_of_counts(counted)[0]
    assert found["count"] == 200_000
    assert found["p_value"] > 0.001
    moved = shares_of_bins(law, edges * 0.95 - 0.5, np.histogram(values, edges)[0])
    assert discrete.tests_of_counts(moved)[0]["p_value"] < 0.001


def test_counts_beyond_the_law_are_enough() -> None:
    counted = shares_of_bins(integers(0, 9000), np.arange(9002.0), np.ones(9001, dtype=np.int64))
    assert discrete.tests_of_counts(counted)[0]["p_value"] == 0.0
