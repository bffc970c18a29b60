from __future__ import annotations

import numpy as np
import pytest

from desktop.kernel.fit.law_shares import CELLS, LawShares, ShareCounts, shares_of_bins
from tests.desktop.kernel.fit.known_laws import NORMAL, UNIFORM, integers


def test_bins_become_shares_with_an_end_on_both_sides() -> None:
    edges, counts = np.array([-1.0, 0.0, 2.0]), np.array([3, 4])
    counted = shares_of_bins(NORMAL, edges, counts, below=1, above=2)
    np.testing.assert_allclose(counted.shares[1:-1], NORMAL.cdf(edges))
    assert counted.counts.tolist() == [1, 3, 4, 2]
    assert (counted.shares[0], counted.shares[-1], counted.count) == (0.0, 1.0, 10)
    assert counted.reached.tolist() == [0, 1, 4, 8, 10]


def test_whole_numbers_belong_to_the_bin_that_they_start() -> None:
    counted = shares_of_bins(integers(0, 4), np.arange(5.0), np.array([1, 1, 1, 1]))
    np.testing.assert_allclose(np.diff(counted.shares), [0, *[0.25] * 4, 0], atol=1e-12)


def test_cuts_are_made_at_the_nearest_edges() -> None:
    counted = LawShares(np.array([0.0, 0.0, 0.2, 0.5, 0.9, 1.0, 1.0]), np.array([1, 2, 3, 4, 5, 6]))
    probabilities, counts = counted.cut(np.array([0.01, 0.21, 0.6, 0.99]))
    np.testing.assert_allclose(probabilities, [0.2, 0.3, 0.5])
    assert counts.tolist() == [3, 3, 15]


@pytest.mark.parametrize("pieces", [1, 200])
def test_values_are_counted_in_equal_shares(pieces: int) -> None:
    values = np.random.default_rng(1).normal(size=100_000)
    counter = ShareCounts(NORMAL)
    for piece in np.array_split(values, pieces):
        counter.take(piece)
    counted = counter.shares()
    assert counted.counts.size == CELLS
    known = np.histogram(NORMAL.cdf(values), CELLS, (0, 1))[0]
    np.testing.assert_array_equal(counted.counts, known)


def test_values_at_and_beyond_the_ends_are_in_the_last_cells() -> None:
    counter = ShareCounts(UNIFORM)
    counter.take(np.array([-1.0, 0.0, 1.0, 2.0]))
    assert counter.shares().counts[[0, -1]].tolist() == [2, 2]
