from __future__ import annotations

import math

import numpy as np
import pytest
import scipy.stats

from desktop.kernel.four_moments import FourMoments


def of(values: np.ndarray) -> FourMoments:
    sums = [float((values**power).sum()) for power in (1, 2, 3, 4)]
    return FourMoments.from_sums(values.size, (sums[0], sums[1], sums[2], sums[3]))


@pytest.mark.parametrize("sizes", [[100], [50, 50], [1, 98, 1], [0, 100, 0], [1] * 100])
def test_pieces_say_what_the_whole_says(sizes: list[int]) -> None:
    whole = np.random.default_rng(3).exponential(2.0, 100)
    found = FourMoments()
    for piece in np.split(whole, np.cumsum(sizes)[:-1]):
        found.add(of(piece))
    assert found.count == 100
    assert found.mean == pytest.approx(whole.mean(), rel=1e-12)
    assert found.variance() == pytest.approx(whole.var(ddof=1), rel=1e-12)
    assert found.skewness() == pytest.approx(scipy.stats.skew(whole), rel=1e-10)
    assert found.kurtosis() == pytest.approx(scipy.stats.kurtosis(whole), rel=1e-10)


def test_scaled_and_shifted() -> None:
    whole = np.random.default_rng(3).exponential(2.0, 100)
    found = of(whole).moved(0.5, 1e6)
    assert found.mean == pytest.approx(whole.mean() / 2 + 1e6, rel=1e-15)
    assert found.variance() == pytest.approx(whole.var(ddof=1) / 4, rel=1e-12)
    assert found.skewness() == pytest.approx(of(whole).skewness(), rel=1e-12)


def test_too_few_and_all_the_same() -> None:
    assert FourMoments().variance() is None
    assert of(np.ones(1)).variance() is None
    same = of(np.zeros(5))
    assert (same.variance(), same.skewness(), same.kurtosis()) == (0.0, None, None)


def test_what_is_too_large_to_tell_is_not_told() -> None:
    huge = FourMoments(3, 0.0, 1e300, float("inf"), float("inf"))
    assert (huge.skewness(), huge.kurtosis()) == (None, None)


def test_third_and_fourth_powers_follow_from_counts_of_narrow_bins() -> None:
    values = np.random.default_rng(5).gamma(3.0, 300.0, 200_000)
    first = int(values.min())
    counts = np.bincount(np.floor(values).astype(np.int64) - first)
    mean, second = values.mean(), ((values - values.mean()) ** 2).sum()
    half = FourMoments(values.size, float(mean), float(second))
    found = half.completed(first + np.arange(counts.size, dtype=np.float64), counts)
    assert (found.count, found.mean, found.second) == (values.size, mean, second)
    # A hundredth of the standard errors of normal values.
    assert found.skewness() == pytest.approx(float(scipy.stats.skew(values)), abs=5e-5)
    assert found.kurtosis() == pytest.approx(float(scipy.stats.kurtosis(values)), abs=1e-4)


def test_powers_beyond_float64_leave_none_behind() -> None:
    found = FourMoments.from_sums(2, (0.0, math.inf, 0.0, math.inf))
    assert (found.mean, found.variance(), found.skewness(), found.kurtosis()) == (0, *[None] * 3)
    found.add(FourMoments(2, 1e300))
    assert (found.variance(), found.kurtosis()) == (None, None)
