"""Tests of what a law expects of a histogram."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from tests.widgets import fine_histograms, histograms
from widgets.histogram.fine_bins import rebinned
from widgets.histogram.law_curve import expected_counts, is_marks, law_points
from widgets.tensor_records import Law


def expected_of(histogram: histograms.Histogram) -> np.ndarray:
    expected = expected_counts(histogram)
    assert expected is not None
    return expected


def test_without_a_law_nothing_is_expected() -> None:
    histogram = histograms.constant()
    assert expected_counts(histogram) is None
    assert law_points(histogram)[0].size == 0
    assert not is_marks(histogram)


def test_a_uniform_density_lies_on_the_bars() -> None:
    histogram = histograms.uniform(50)
    x, y = law_points(histogram)
    assert not is_marks(histogram)
    np.testing.assert_allclose(x, [0, 0, 1, 1])
    np.testing.assert_allclose(y, [0, 200, 200, 0])
    np.testing.assert_allclose(expected_of(histogram), np.full(50, 200.0))


def test_a_normal_law_agrees_with_scipy() -> None:
    histogram = histograms.normal(40)
    expected = expected_of(histogram)
    n = histogram.finite_count
    np.testing.assert_allclose(expected, n * np.diff(stats.norm.cdf(histogram.edges)), atol=1e-9)
    x, y = law_points(histogram)
    inside = slice(1, -1)
    np.testing.assert_allclose(y[inside], n * 0.25 * stats.norm.pdf(x[inside]), rtol=1e-9)


@pytest.mark.parametrize("histogram", [histograms.dice(), histograms.permutation()])
def test_a_discrete_law_has_a_mark_each_number(histogram: histograms.Histogram) -> None:
    x, y = law_points(histogram)
    assert is_marks(histogram)
    middles = (histogram.edges[:-1] + histogram.edges[1:]) / 2
    np.testing.assert_array_equal(x, middles)
    np.testing.assert_allclose(y, histogram.finite_count / x.size)
    np.testing.assert_allclose(expected_of(histogram), y)


def test_a_law_on_more_numbers_than_bars_is_summed_a_bar() -> None:
    values = np.arange(1000) % 100
    density = Law(
        "integers",
        "torch.randint(0, 100, (1000,))",
        False,
        np.array([-0.5, 99.5]),
        np.array([0.01, 0.01]),
        {"low": 0.0, "high": 100.0},
    )
    histogram = histograms.counted(
        values, np.arange(-0.5, 105, 7), "integers_binned", law=density, dtype="int64"
    )
    expected = expected_counts(histogram)
    assert expected is not None
    np.testing.assert_allclose(expected, histogram.counts)
    assert not is_marks(histogram)


def test_a_law_steps_down_where_the_last_bar_holds_fewer_whole_numbers() -> None:
    law = Law("integers", "f()", False, np.empty(0), np.empty(0), {"low": 0, "high": 1000})
    histogram = histograms.counted(
        np.arange(1000), np.arange(-0.5, 1200, 300), "integers_binned", law=law, dtype="int64"
    )
    x, y = law_points(histogram)
    assert not is_marks(histogram)
    np.testing.assert_allclose(y, [0, 300, 300, 300, 300, 300, 300, 100, 100, 0])
    np.testing.assert_allclose(x[-3:], [899.5, 1199.5, 1199.5])


def test_a_law_beyond_what_float64_tells_apart_is_relative() -> None:
    histogram = histograms.neighbours()
    np.testing.assert_allclose(expected_of(histogram), [10, 10, 10])
    np.testing.assert_allclose(law_points(histogram)[0], [0, 1, 2])


def test_bins_of_unequal_width_get_marks() -> None:
    edges = np.array([0.0, 0.1, 0.5, 1.0])
    histogram = histograms.counted(
        np.random.default_rng(1).random(1000), edges, "fixed", law=histograms.UNIFORM
    )
    x, y = law_points(histogram)
    assert is_marks(histogram)
    np.testing.assert_allclose(x, [0.05, 0.3, 0.75])
    np.testing.assert_allclose(y, [100, 400, 500])


def test_a_law_by_its_points_alone_is_integrated() -> None:
    points = np.linspace(0, 2, 201)
    law = Law("triangle", "somewhere", False, points, points / 2)
    histogram = replace(
        histograms.counted(np.array([0.5, 1.5]), np.array([0.0, 1.0, 2.0]), "fixed"), law=law
    )
    np.testing.assert_allclose(expected_of(histogram), [0.5, 1.5], rtol=1e-6)


def test_shares_below_the_edges_that_came_along_are_taken_as_they_are() -> None:
    edges = np.array([0.0, 1.0, 10.0, 100.0])
    law = Law("pareto", "f()", False, np.empty(0), np.empty(0), {}, np.array([0, 0.5, 0.8, 0.9]))
    histogram = histograms.counted(np.array([0.5, 5.0, 50.0, 60.0]), edges, "exponent", law=law)
    np.testing.assert_allclose(expected_of(histogram), [2.0, 1.2, 0.4])
    x, y = law_points(histogram)
    assert is_marks(histogram)
    np.testing.assert_allclose(x, [0.5, 5.5, 55.0])
    np.testing.assert_allclose(y, [2.0, 1.2, 0.4])


def test_a_bar_beside_the_numbers_of_a_law_expects_nothing() -> None:
    law = Law(
        "integers",
        "f()",
        True,
        np.array([1.0, 3.0]),
        np.array([0.5, 0.5]),
        {"low": 0, "high": 2, "times": 2.0, "plus": 1.0},
        np.array([0.0, 0.5, 0.5, 1.0]),
    )
    histogram = histograms.counted(
        np.array([1, 3, 3, 3]), np.arange(0.5, 4), "integers", law=law, dtype="int64"
    )
    np.testing.assert_allclose(expected_of(histogram), [2, 0, 2])


def test_what_the_kernel_knows_at_the_edges_comes_first() -> None:
    record = fine_histograms.fine_normal()
    assert record.law is not None
    other = replace(record.law, name="unheard of")
    n = record.finite_count
    exact = n * np.diff(stats.norm.cdf(record.edges))
    np.testing.assert_allclose(expected_of(replace(record, law=other)), exact, atol=1e-9)


def test_a_closer_look_has_the_law_at_each_bin() -> None:
    shown = rebinned(fine_histograms.fine_normal(), level=3)
    x, y = law_points(shown)
    assert x.size == shown.counts.size
    np.testing.assert_allclose(y, expected_of(shown))
    assert not is_marks(shown)
