from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from desktop.kernel.fit.cells import LEAST_EXPECTED, MOST_CELLS, chi_square, wanted_shares


@pytest.mark.parametrize("count", [0, 1, 9, 10, 100, 10**4, 10**7, 10**10])
def test_shares_rise_and_each_cell_expects_enough(count: int) -> None:
    shares = np.concatenate(([0.0], wanted_shares(count), [1.0]))
    assert (np.diff(shares) > 0).all()
    if count >= 10:
        assert (np.diff(shares) * count).min() >= LEAST_EXPECTED * (1 - 1e-6)
    assert shares.size <= MOST_CELLS + 64


def test_ends_are_looked_at_more_closely() -> None:
    shares = wanted_shares(10**6)
    assert shares[0] * 10**6 < 2 * LEAST_EXPECTED
    np.testing.assert_allclose(shares, 1 - shares[::-1], atol=1e-12)


@pytest.mark.parametrize("cells", [2, 7, 200])
def test_the_statistic_is_scipys(cells: int) -> None:
    random = np.random.default_rng(cells)
    probabilities = random.dirichlet(np.full(cells, 5.0))
    counts = random.multinomial(100_000, probabilities)
    known = stats.chisquare(counts, probabilities * 100_000)
    found = chi_square(probabilities, counts)
    assert found is not None
    assert (found.degrees, found.merged) == (cells - 1, False)
    assert found.statistic == pytest.approx(known.statistic, rel=1e-9)
    assert found.p_value == pytest.approx(known.pvalue, abs=1e-9)


def test_neighbours_are_put_together_until_each_expects_enough() -> None:
    probabilities = np.array([0.01, 0.02, 0.03, 0.5, 0.4, 0.02, 0.02])
    counts = np.array([2, 1, 4, 48, 41, 3, 1])
    found = chi_square(probabilities, counts)
    assert found is not None
    known = stats.chisquare([7, 48, 45], [6, 50, 44])
    assert (found.degrees, found.merged) == (2, True)
    assert found.statistic == pytest.approx(known.statistic)


def test_a_value_that_the_law_cannot_give_is_enough() -> None:
    found = chi_square(np.array([0.0, 0.5, 0.5]), np.array([1, 500, 499]))
    assert found is not None
    assert (found.statistic, found.p_value) == (math.inf, 0.0)
    alone = chi_square(np.array([0.0, 1.0]), np.array([1, 99]))
    assert alone is not None
    assert alone.p_value == 0.0


@pytest.mark.parametrize(
    ("probabilities", "counts"), [([1.0], [50]), ([0.5, 0.5], [4, 5]), ([0.0, 1.0, 0.0], [0, 9, 0])]
)
def test_one_cell_says_nothing(probabilities: list[float], counts: list[int]) -> None:
    assert chi_square(np.array(probabilities), np.array(counts)) is None
