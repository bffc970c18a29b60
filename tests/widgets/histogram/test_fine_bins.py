"""Tests of shown bins as unions of fine ones."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from tests.widgets import fine_histograms, histograms
from widgets.histogram.bin_choice import BinChoice
from widgets.histogram.fine_bins import bin_width, fine_of, quantiles, rebinned, total, zoom_level
from widgets.histogram.law_curve import expected_counts
from widgets.histogram.value_scale import ValueScale, scale_for


def assert_union(shown: histograms.Histogram, record: histograms.Histogram) -> None:
    """Every count is the sum of the fine ones between its edges, and none is lost."""
    fine = record.fine
    assert fine is not None
    places = np.searchsorted(fine.edges, shown.edges)
    np.testing.assert_array_equal(fine.edges[places], shown.edges)
    sums = [fine.counts[a:b].sum() for a, b in pairwise(places)]
    np.testing.assert_array_equal(shown.counts, sums)
    assert shown.finite_count == fine.counts.sum()


def test_the_record_stays_as_the_kernel_made_it() -> None:
    record = fine_histograms.fine_normal()
    assert rebinned(record) is record
    without = histograms.normal()
    assert rebinned(without, BinChoice("scott"), 3) is without
    dice = histograms.dice()
    assert rebinned(dice, level=2) is dice


@pytest.mark.parametrize("level", [1, 2, 4, 20])
@pytest.mark.parametrize("kind", ["normal", "uniform", "dice", "cauchy"])
def test_a_closer_look_halves_the_bins_and_loses_nothing(kind: str, level: int) -> None:
    record = getattr(fine_histograms, f"fine_{kind}")()
    shown = rebinned(record, level=level)
    assert_union(shown, record)
    assert shown.rule == "zoomed"
    fine = record.fine.counts.size
    assert shown.counts.size >= min(fine, record.counts.size * 2**level) * 0.6
    expected = expected_counts(shown)
    assert expected is not None
    assert expected.sum() == pytest.approx(record.finite_count, rel=1e-3)


def test_the_finest_look_at_whole_numbers_is_a_bar_each() -> None:
    record = fine_histograms.fine_dice()
    assert not record.integer
    shown = rebinned(record, level=5)
    assert shown.integer
    assert shown.counts.size == 1000


@pytest.mark.parametrize(
    ("rule", "numpy_rule"),
    [("freedman_diaconis", "fd"), ("scott", "scott"), ("sturges", "sturges")],
)
def test_rules_agree_with_numpy_to_a_fine_bin(rule: str, numpy_rule: str) -> None:
    values = np.random.default_rng(2).normal(size=5000)
    record = fine_histograms.with_fine(values, -11, 6, fine_histograms.NORMAL)
    shown = rebinned(record, BinChoice(rule))
    assert_union(shown, record)
    edges = np.histogram_bin_edges(values, numpy_rule)
    width = bin_width(shown)
    assert width is not None
    # numpy rounds the number of bins up, and its Scott has 3.49083 in full.
    assert width == pytest.approx(edges[1] - edges[0], rel=0.06)
    assert shown.rule == rule
    assert not shown.capped


def test_a_rule_is_capped_at_what_can_be_seen() -> None:
    record = fine_histograms.fine_uniform()
    assert record.fine is not None
    many = replace(record.fine, counts=record.fine.counts * 10**6)
    shown = rebinned(replace(record, fine=many), BinChoice("freedman_diaconis"))
    assert shown.capped
    assert 100 <= shown.counts.size <= 201


@pytest.mark.parametrize(("number", "drawn", "capped"), [(50, 50, False), (1, 1, False),
                                                         (5000, 1000, True)])  # fmt: skip
def test_an_exact_number(number: int, drawn: int, capped: bool) -> None:
    record = fine_histograms.fine_uniform()
    shown = rebinned(record, BinChoice("number", number))
    assert_union(shown, record)
    assert (shown.counts.size, shown.capped, shown.rule) == (drawn, capped, "fixed")
    assert np.ptp(np.diff(shown.edges)) <= 2**-14 + 1e-12


def test_a_width_stays_while_zooming() -> None:
    record = fine_histograms.fine_normal()
    for level in (0, 3):
        shown = rebinned(record, BinChoice("width", 0.25), level)
        assert bin_width(shown) == 0.25
        assert shown.rule == "fixed_width"
        assert_union(shown, record)
    assert rebinned(record, BinChoice("width", 1e-9)).capped


def test_other_data_on_the_same_grid_have_the_same_edges() -> None:
    first, second = (fine_histograms.fine_normal(1000, seed=seed) for seed in (1, 2))
    one, two = (rebinned(each, BinChoice("width", 0.25)).edges for each in (first, second))
    assert np.intersect1d(one, two).size >= min(one.size, two.size) - 2


def test_bins_on_a_log_axis_look_alike() -> None:
    values = np.random.default_rng(5).random(100_000) + 2**-10
    record = fine_histograms.with_fine(values, -14, 8, fine_histograms.UNIFORM)
    scale = scale_for(record, log=True)
    assert scale == ValueScale("symmetric", 0.01)
    shown = rebinned(record, scale=scale)
    assert_union(shown, record)
    assert np.ptp(np.diff(scale.forward(shown.edges[8:]))) < 0.1
    assert bin_width(shown) is None


def test_the_level_follows_the_share_in_view() -> None:
    assert [zoom_level(share) for share in (2.0, 1.0, 0.5, 0.26, 1e-3)] == [0, 0, 1, 2, 10]


def test_quantiles_lie_on_straight_lines_within_a_bin() -> None:
    record = fine_histograms.fine_normal()
    shares = np.array([0.25, 0.5, 0.75])
    exact = np.quantile(np.random.default_rng(2).normal(size=100_000), shares)
    np.testing.assert_allclose(quantiles(fine_of(record), shares), exact, atol=1e-3)


def test_values_beyond_the_fine_bins_count() -> None:
    record = fine_histograms.fine_uniform()
    assert record.fine is not None
    beyond = replace(record, fine=replace(record.fine, below=3, above=4))
    assert total(beyond) == 100_007
    assert total(histograms.dice()) == 600
