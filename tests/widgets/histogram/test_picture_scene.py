"""Tests of how a record and a frozen one are laid out together."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.widgets import fine_histograms, histograms
from widgets.histogram.fine_bins import rebinned
from widgets.histogram.picture_scene import make_scene, moved
from widgets.histogram.value_scale import scale_for


def test_alone_it_is_drawn_in_counts() -> None:
    record = fine_histograms.fine_normal()
    scene = make_scene(record, record)
    assert scene.unit == "count"
    np.testing.assert_array_equal(scene.heights(record, record.counts), record.counts)


@pytest.mark.parametrize(("n", "unit"), [(100_000, "count"), (50_000, "share")])
def test_the_frozen_one_has_the_same_bins(n: int, unit: str) -> None:
    record, other = fine_histograms.fine_normal(), fine_histograms.fine_normal(n, seed=8)
    for level in (0, 3):
        shown = rebinned(record, level=level)
        scene = make_scene(record, shown, reference=other)
        assert scene.unit == unit
        assert scene.compared is not None
        assert scene.compared.finite_count == n
        inside = np.isin(scene.compared.edges, shown.edges)
        assert inside.sum() >= 0.9 * shown.edges.size
        heights = scene.heights(scene.compared, scene.compared.counts)
        assert heights.sum() == pytest.approx(n if unit == "count" else 1)


def test_other_bins_are_compared_by_density() -> None:
    record, other = histograms.uniform(43), histograms.uniform(10)
    scene = make_scene(record, record, reference=other)
    assert scene.unit == "density"
    for each in (record, other):
        np.testing.assert_allclose(scene.heights(each, each.counts), 1.0, atol=0.2)


def test_both_are_in_the_whole_view() -> None:
    record, other = histograms.uniform(), histograms.normal()
    scene = make_scene(record, record, reference=other)
    assert scene.ends == (-5.0, 5.0)
    np.testing.assert_allclose(scene.places.of(np.array([-5.0, 0.0, 5.0])), [0, 0.5, 1])


def test_a_log_axis_is_in_shares_per_decade() -> None:
    record = fine_histograms.fine_cauchy()
    scene = make_scene(record, record, scale=scale_for(record, log=True))
    assert scene.unit == "decade"
    heights = scene.heights(record, record.counts)
    np.testing.assert_allclose((heights * scene.widths(record)).sum(), 1.0)
    assert make_scene(record, record).unit == "density"


def test_offsets_are_moved_and_too_far_is_left_out() -> None:
    record = histograms.neighbours()
    near = moved(replace(record, offset=record.offset + 3), record.offset)
    assert near is not None
    np.testing.assert_array_equal(near.edges, record.edges + 3)
    assert moved(record, record.offset) is record
    assert make_scene(record, record, reference=histograms.dice()).compared is None
