"""Tests of the two-sample Kolmogorov-Smirnov test from counts, beside scipy's on the values."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch
from scipy import stats

from desktop.engine import decode_distribution
from desktop.kernel.histogram import count
from tests.widgets import fine_histograms, histograms
from widgets.histogram.picture_comparison import compared_words
from widgets.histogram.two_sample import kolmogorov_tail, two_sample

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from widgets.tensor_records import Histogram


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


def narrow(dtype: torch.dtype, seed: int, size: int, *, mean: float = 0.0) -> torch.Tensor:
    generator = torch.Generator().manual_seed(seed)
    return (torch.randn(size, generator=generator, dtype=torch.float64) + mean).to(dtype)


def record(values: torch.Tensor) -> Histogram:
    return decode_distribution.histogram(count("x", values))


@pytest.mark.parametrize("mean", [0.0, 0.02])
@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16])
def test_values_of_two_bytes_are_exact(dtype: torch.dtype, mean: float) -> None:
    draws = [narrow(dtype, 1, 20_000), narrow(dtype, 2, 30_000, mean=mean)]
    test = two_sample(*(record(values) for values in draws))
    assert test is not None
    assert (test.exact, test.ties) == (True, True)
    first, second = (values.double().numpy() for values in draws)
    peer: Any = stats.ks_2samp(first, second, method="asymp")
    assert test.statistic == pytest.approx(peer.statistic, abs=1e-15)
    # scipy's formula has the first correction for finite samples, a hundredth here.
    assert test.p_value == pytest.approx(peer.pvalue, rel=0.02)


def test_two_dtypes_are_exact_and_zeros_are_one_number() -> None:
    first = torch.tensor([-0.0, 0.0, 0.0, 1.0, 1.5, float("inf")], dtype=torch.bfloat16)
    second = torch.tensor([-0.0, 2.0, 2.0, 3.0], dtype=torch.float16)
    test = two_sample(record(first), record(second))
    assert test is not None
    assert test.exact
    finite = first[first.isfinite()].double().numpy()
    assert test.statistic == statistic_of([finite, second.double().numpy()]) == 0.75


def test_bytes_meet_whole_numbers_of_a_wider_dtype() -> None:
    draws = [torch.arange(-100, 100).to(torch.int8), torch.arange(-50, 120)]
    test = two_sample(record(draws[0]), record(draws[1]))
    assert test is not None
    assert test.exact
    assert test.statistic == pytest.approx(statistic_of([each.numpy() for each in draws]))


def test_a_wider_dtype_beside_a_narrow_one_is_a_bracket() -> None:
    draws = [narrow(torch.bfloat16, 1, 5000), narrow(torch.float32, 2, 5000)]
    test = two_sample(*(record(values) for values in draws))
    assert test is not None
    statistic = statistic_of([values.double().numpy() for values in draws])
    assert not test.exact
    assert test.statistic - 1e-12 <= statistic <= test.statistic_high + 1e-12


def test_ties_are_told_beside_the_p_value(qtbot: QtBot) -> None:
    first, second = (record(narrow(torch.bfloat16, seed, 5000)) for seed in (1, 2))
    words = compared_words(first, second)
    assert "a bracket" not in words
    assert words.endswith("as equal values (ties) occur, the true p is at most this")


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
