from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch
from scipy import stats

from desktop.kernel.fit.distance import Distance, largest_between, squares_between
from desktop.kernel.fit.finite_values import FiniteValues
from desktop.kernel.fit.law_shares import LawShares, shares_of_bins
from desktop.kernel.fit.rising import Rising
from tests.desktop.kernel.fit.known_laws import CAUCHY, EXPONENTIAL, NORMAL, UNIFORM

if TYPE_CHECKING:
    from desktop.kernel.laws.law import Law

SHARES = np.array([0.1, 0.5, 0.9])
SAMPLES = {
    "uniform": (UNIFORM, lambda n: torch.rand(n)),
    "normal": (NORMAL, lambda n: torch.randn(n)),
    "float64": (NORMAL, lambda n: torch.randn(n, dtype=torch.float64)),
    "cauchy": (CAUCHY, lambda n: torch.empty(n).cauchy_()),
    "another law": (EXPONENTIAL, lambda n: torch.rand(n)),
    "outside": (UNIFORM, lambda n: torch.randn(n)),
    "ties": (NORMAL, lambda n: torch.randn(n).bfloat16().float()),
}


def ignore(_done: float) -> None:
    pass


def distance(law: Law, tensor: torch.Tensor) -> Distance:
    rising = Rising(FiniteValues(tensor, ignore), ignore)
    found = Distance(law, rising.count, SHARES)
    for block in rising.blocks():
        found.take(block)
    return found


@pytest.mark.parametrize("count", [1, 2, 37, 300_000])
@pytest.mark.parametrize(("law", "make"), SAMPLES.values(), ids=SAMPLES.keys())
def test_statistics_are_scipys(law: Law, make: Any, count: int) -> None:
    torch.manual_seed(count)
    tensor = make(count)
    found, values = distance(law, tensor), tensor.double().numpy()
    assert found.largest == pytest.approx(stats.kstest(values, law.cdf).statistic, abs=1e-15)
    if count > 1:
        # scipy's own p-value fails where the statistic is large.
        with np.errstate(invalid="ignore"):
            known = stats.cramervonmises(values, law.cdf).statistic
        assert found.cramer_von_mises == pytest.approx(known, rel=1e-9)
    assert found.longest_tie == np.unique(values, return_counts=True)[1].max()
    np.testing.assert_array_equal(found.reached, [(law.cdf(values) < s).sum() for s in SHARES])


@pytest.mark.parametrize(("law", "make"), SAMPLES.values(), ids=SAMPLES.keys())
def test_counted_values_give_the_same_as_single_ones(law: Law, make: Any) -> None:
    torch.manual_seed(5)
    tensor = make(10_000).bfloat16().float()
    single = distance(law, tensor)
    counted = Distance(law, tensor.numel(), SHARES)
    values, counts = np.unique(tensor.double().numpy(), return_counts=True)
    for part in np.array_split(np.arange(values.size), 3):
        counted.take_counted(values[part], counts[part])
    assert counted.largest == pytest.approx(single.largest, abs=1e-15)
    assert counted.squares == pytest.approx(single.squares, rel=1e-9)
    assert counted.longest_tie == single.longest_tie
    np.testing.assert_array_equal(counted.reached, single.reached)


def bins(values: np.ndarray, law: Law, number: int) -> LawShares:
    edges = np.linspace(-3, 3, number + 1)
    counts = np.histogram(values, edges)[0]
    return shares_of_bins(law, edges, counts, int((values < -3).sum()), int((values > 3).sum()))


@pytest.mark.parametrize("number", [1, 7, 100, 10_000])
@pytest.mark.parametrize(("law", "make"), SAMPLES.values(), ids=SAMPLES.keys())
def test_brackets_hold_the_exact_statistics(law: Law, make: Any, number: int) -> None:
    torch.manual_seed(number)
    tensor = make(20_000)
    counted = bins(tensor.double().numpy(), law, number)
    exact = distance(law, tensor)
    largest, squares = largest_between(counted), squares_between(counted)
    assert largest.low - 1e-12 <= exact.largest <= largest.high + 1e-12
    assert squares.low - 1e-9 <= exact.cramer_von_mises <= squares.high + 1e-9


def test_brackets_narrow_with_the_bins() -> None:
    torch.manual_seed(1)
    values = torch.randn(20_000).double().numpy()
    wide, narrow = (largest_between(bins(values, NORMAL, number)) for number in (50, 5000))
    assert narrow.high - narrow.low < 0.1 * (wide.high - wide.low)
    assert narrow.high - narrow.low < 0.002


def test_squares_of_one_bin_are_those_that_can_be_written_down() -> None:
    # Between 0 and 1 nothing is known: from nothing to a third of n.
    whole = squares_between(LawShares(np.array([0.0, 1.0]), np.array([12])))
    assert whole.low == 0
    assert whole.high == pytest.approx(12 * 2 * (1 - 0.5**3) / 3)
    # All values left of the middle: F_n is 1 on the right half, between 0 and 1 on the left.
    half = squares_between(LawShares(np.array([0.0, 0.5, 1.0]), np.array([12, 0])))
    assert half.low == pytest.approx(12 * 0.5**3 / 3)
