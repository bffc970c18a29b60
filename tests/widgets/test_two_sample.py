"""Tests of the two-sample Kolmogorov-Smirnov test from counts, beside scipy's on the values."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from tests.widgets import fine_histograms, histograms
from widgets.two_sample import kolmogorov_tail, two_sample


def statistic_of(draws: list[np.ndarray]) -> float:
    found = stats.ks_2samp(draws[0], draws[1], method="asymp")
    return float(found.statistic)  # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize("x", [0.0, 0.03, 0.05, 0.2, 0.5, 1.0, 1.17, 1.19, 2.0, 5.0, 40.0])
def test_the_tail_agrees_with_scipy(x: float) -> None:
    assert kolmogorov_tail(x) == pytest.approx(stats.kstwobign.sf(x), rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("mean", [0.0, 0.05])
def test_the_bracket_holds_the_statistic_of_the_values(mean: float) -> None:
    draws = [
        np.random.default_rng(1).normal(size=4000),
        np.random.default_rng(2).normal(mean, size=9000),
    ]
    first, second = (fine_histograms.with_fine(v, -11, 6, fine_histograms.NORMAL) for v in draws)
    test = two_sample(first, second)
    assert test is not None
    statistic = statistic_of(draws)
    assert test.statistic <= statistic + 1e-12
    assert statistic <= test.statistic_high + 1e-12
    assert test.statistic_high - test.statistic < 0.002
    assert test.p_low <= test.p_value
    root = np.sqrt(4000 * 9000 / 13000)
    assert test.p_value == pytest.approx(stats.kstwobign.sf(root * test.statistic), rel=1e-9)


def test_whole_numbers_are_exact() -> None:
    draws = [np.random.default_rng(s).integers(0, 1000, 6000) for s in (3, 4)]
    test = two_sample(fine_histograms.fine_dice(seed=3), fine_histograms.fine_dice(seed=4))
    assert test is not None
    assert test.exact
    assert test.statistic == pytest.approx(statistic_of(draws))


def test_other_grids_meet_at_common_edges() -> None:
    fine, coarse = fine_histograms.fine_uniform(), fine_histograms.fine_uniform(seed=9, bits=10)
    draws = [np.random.default_rng(s).random(100_000) for s in (1, 9)]
    test = two_sample(fine, coarse)
    assert test is not None
    statistic = statistic_of(draws)
    assert test.statistic <= statistic <= test.statistic_high


def test_samples_that_do_not_overlap_are_as_far_apart_as_can_be() -> None:
    near, far = fine_histograms.fine_normal(1000), fine_histograms.fine_normal(1000, mean=100.0)
    test = two_sample(near, far)
    assert test is not None
    assert test.statistic == 1.0
    assert test.p_value < 1e-100


def test_shown_counts_do_where_there_are_no_finer_ones() -> None:
    test = two_sample(histograms.uniform(), histograms.uniform(10))
    assert test is not None
    assert test.statistic == pytest.approx(0, abs=1e-12)
    assert test.statistic_high > 0.05


def test_offsets_count() -> None:
    first = histograms.neighbours()
    test = two_sample(first, replace(first, offset=first.offset + 3))
    assert test is not None
    assert test.statistic == 1.0
    assert two_sample(first, replace(first, offset=0)) is None


def test_nothing_to_compare() -> None:
    assert two_sample(histograms.uniform(), histograms.nothing()) is None
