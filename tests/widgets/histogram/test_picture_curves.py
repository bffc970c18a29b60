"""Tests of the numbers behind a CDF, a Q-Q plot and residuals."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from tests.widgets import fine_histograms, histograms
from widgets.histogram.picture_curves import (
    band_width,
    distribution,
    quantile_points,
    residuals,
    seen_edges,
)
from widgets.histogram.picture_scene import make_scene


def test_the_distribution_function_is_exact_at_fine_edges() -> None:
    values = np.sort(np.random.default_rng(2).normal(size=100_000))
    steps = distribution(fine_histograms.fine_normal())
    below = np.searchsorted(values, steps.edges, side="left") / values.size
    np.testing.assert_array_equal(steps.shares, below)
    assert steps.law is not None
    np.testing.assert_allclose(steps.law, stats.norm.cdf(steps.edges))
    assert not steps.jumps


def test_without_fine_counts_the_law_comes_from_what_it_expects() -> None:
    steps = distribution(histograms.dice())
    assert steps.jumps
    assert steps.law is not None
    np.testing.assert_allclose(steps.law, np.arange(7) / 6)
    assert distribution(histograms.constant()).law is None


def test_the_band_holds_the_law_in_all_but_a_few_of_many_draws() -> None:
    half, rng = band_width(500), np.random.default_rng(1)
    assert half == pytest.approx(np.sqrt(np.log(40) / 1000))
    draws = (stats.kstest(rng.random(500), "uniform").statistic for _ in range(300))
    assert sum(distance > half for distance in draws) <= 300 * 0.05 * 1.8


def test_a_curve_has_few_points_and_both_ends() -> None:
    places = np.linspace(0, 1, 16385)
    chosen = seen_edges(places, 0.25, 0.5)
    assert chosen.size <= 802
    assert places[chosen[0]] < 0.25
    assert places[chosen[-1]] > 0.5
    np.testing.assert_array_equal(seen_edges(places, 0.5, 0.501), np.arange(8191, 8211))


def test_quantiles_of_the_record_are_drawn_as_they_are() -> None:
    record = fine_histograms.fine_normal()
    points = quantile_points(make_scene(record, record))
    assert points is not None
    assert record.quantiles is not None
    np.testing.assert_array_equal(points.x, record.quantiles.law)
    np.testing.assert_array_equal(points.y, record.quantiles.values)


def test_quantiles_come_from_the_counts_where_the_record_has_none() -> None:
    record = replace(fine_histograms.fine_normal(), quantiles=None)
    points = quantile_points(make_scene(record, record))
    assert points is not None
    np.testing.assert_allclose(points.x, stats.norm.ppf(points.shares), atol=2e-3)
    values = np.random.default_rng(2).normal(size=100_000)
    middle = slice(10, -10)
    exact = np.quantile(values, points.shares)
    np.testing.assert_allclose(points.y[middle], exact[middle], atol=2e-3)
    alone = histograms.constant()
    assert quantile_points(make_scene(alone, alone)) is None


def test_a_frozen_record_gives_a_two_sample_plot() -> None:
    record, other = fine_histograms.fine_normal(), fine_histograms.fine_normal(seed=9, mean=2.0)
    points = quantile_points(make_scene(record, record, reference=other))
    assert points is not None
    middle = slice(20, -20)
    np.testing.assert_allclose(points.x[middle] - points.y[middle], 2.0, atol=0.05)


def test_residuals_are_standardized_and_thin_bins_are_merged() -> None:
    record = fine_histograms.fine_normal()
    found = residuals(record)
    assert found is not None
    assert found.expected.min() >= 5
    assert found.merged > 0
    assert found.observed.sum() == record.finite_count
    p = found.expected / record.finite_count
    np.testing.assert_allclose(
        found.values, (found.observed - found.expected) / np.sqrt(found.expected * (1 - p))
    )
    assert np.abs(found.values).max() < 4.5
    assert found.values.std() == pytest.approx(1, abs=0.15)


def test_residuals_without_a_law_or_against_an_impossible_one() -> None:
    assert residuals(histograms.constant()) is None
    record = fine_histograms.fine_uniform()
    assert record.law is not None
    beyond = replace(record.law, cumulative=np.ones(record.edges.size))
    found = residuals(replace(record, law=beyond))
    assert found is not None
    assert found.values.tolist() == [np.inf]
