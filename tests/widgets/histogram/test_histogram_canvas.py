"""Tests of the four pictures in the plot, by the arrays that are drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from tests.widgets import fine_histograms, histograms
from widgets.histogram.bin_choice import BinChoice
from widgets.histogram.cdf_layer import CdfLayer
from widgets.histogram.histogram_plot import HistogramPlot
from widgets.histogram.picture_kinds import KINDS
from widgets.histogram.residual_layer import ResidualLayer
from widgets.theme_colors import LIGHT

if TYPE_CHECKING:
    import pyqtgraph as pg
    from pytestqt.qtbot import QtBot


@pytest.fixture
def plot(qtbot: QtBot) -> HistogramPlot:
    plot = HistogramPlot()
    qtbot.add_widget(plot)
    plot.dress(LIGHT, QFont(), "Value", "Count")
    plot.resize(600, 400)
    with qtbot.wait_exposed(plot):
        plot.show()
    return plot


def drawn(curve: pg.PlotCurveItem) -> tuple[np.ndarray, np.ndarray]:
    x, y = curve.getData()
    assert x is not None
    assert y is not None
    return x, y


def grown(record: histograms.Histogram, times: int) -> histograms.Histogram:
    assert record.fine is not None
    fine = replace(record.fine, counts=record.fine.counts * times)
    return replace(record, counts=record.counts * times, fine=fine)


def test_zoom_brings_finer_bins_and_reset_the_first_ones(plot: HistogramPlot) -> None:
    record = fine_histograms.fine_normal()
    plot.set_histogram(record)
    plot.zoom(6)
    low, high = plot.shown_values()
    assert plot.counts.size > 4 * record.counts.size
    assert plot.counts.sum() == record.finite_count
    in_view = np.count_nonzero((plot.edges[1:] > low) & (plot.edges[:-1] < high))
    assert 0.5 < in_view / record.counts.size < 2
    x, y = plot.law.points()
    middle = np.abs(x - plot.places.of_one(0.0)).argmin()
    width = plot.edges[1] - plot.edges[0]
    assert y[middle] == pytest.approx(100_000 * width / np.sqrt(2 * np.pi), rel=0.01)
    plot.reset_view()
    assert plot.counts is record.counts


def test_a_density_without_end_leaves_the_bars_in_view(plot: HistogramPlot) -> None:
    record = fine_histograms.fine_normal()
    law = record.law
    assert law is not None
    pole = law.y.copy()
    pole[pole.size // 2] *= 1000
    plot.set_histogram(replace(record, law=replace(law, y=pole)))
    low, high = plot.shown_counts()
    assert record.counts.max() < high - low < 2 * record.counts.max()
    twice = replace(record, law=replace(law, y=2 * law.y))
    plot.set_histogram(twice)
    low, high = plot.shown_counts()
    assert high - low > 1.9 * record.counts.max()


def test_a_rule_groups_at_once(plot: HistogramPlot) -> None:
    record = fine_histograms.fine_normal()
    plot.set_histogram(record)
    plot.set_choice(BinChoice("number", 25))
    assert plot.counts.size == 25
    assert plot.counts.sum() == record.finite_count


def test_the_cdf_is_drawn_with_its_law_and_band(plot: HistogramPlot) -> None:
    record = fine_histograms.fine_normal()
    plot.set_histogram(record)
    plot.set_kind("cdf")
    layer = plot.layer
    assert isinstance(layer, CdfLayer)
    x, y = layer.points()
    values = np.sort(np.random.default_rng(2).normal(size=100_000))
    exact = np.searchsorted(values, [plot.values.value(place) for place in x]) / values.size
    np.testing.assert_allclose(y, exact, atol=2e-5)
    assert drawn(layer.law)[0].size == x.size
    distance = layer.distance()
    assert distance is not None
    assert distance < layer.half_width
    assert layer.share_at(int(plot.counts.size // 2))[1] is not None


def test_steps_of_whole_numbers_stand_upright(plot: HistogramPlot) -> None:
    plot.set_histogram(histograms.dice())
    plot.set_kind("cdf")
    x, y = plot.layer.points()
    np.testing.assert_allclose(x[1:-1:2], plot.places.of(np.arange(1.0, 7.0)))
    np.testing.assert_array_equal(x[1:-1:2], x[2:-1:2])
    np.testing.assert_allclose(y[2::2], np.cumsum(histograms.dice().counts) / 600)


def test_quantiles_lie_on_the_line(plot: HistogramPlot) -> None:
    plot.set_histogram(fine_histograms.fine_normal())
    plot.set_kind("quantiles")
    x, y = plot.layer.points()
    np.testing.assert_allclose(x, y, atol=0.03)
    low, high = plot.shown_values()
    assert low < -3.0
    assert high > 3.0


def test_residuals_are_drawn_as_bars(plot: HistogramPlot) -> None:
    plot.set_histogram(fine_histograms.fine_normal())
    plot.set_kind("residuals")
    layer = plot.layer
    assert isinstance(layer, ResidualLayer)
    assert layer.data is not None
    table = layer.bars.rectangles()
    np.testing.assert_allclose(table[:, 1] + table[:, 3], layer.data.values)
    assert plot.shown_counts() == (-4.0, 4.0)


@pytest.mark.parametrize("kind", KINDS)
def test_only_one_picture_is_seen(plot: HistogramPlot, kind: str) -> None:
    plot.set_histogram(fine_histograms.fine_normal())
    plot.set_kind(kind)
    for name, layer in plot.layers.items():
        assert {item.isVisible() for item in layer.items} == {name == kind}, name


@pytest.mark.parametrize("kind", KINDS)
def test_keys_point_at_things_of_each_picture(plot: HistogramPlot, qtbot: QtBot, kind: str) -> None:
    plot.set_histogram(fine_histograms.fine_normal())
    plot.set_kind(kind)
    with qtbot.wait_signal(plot.bin_pointed) as first:
        qtbot.keyClick(plot, Qt.Key.Key_Right)
    with qtbot.wait_signal(plot.bin_pointed) as second:
        qtbot.keyClick(plot, Qt.Key.Key_Left)
    assert first.args is not None
    assert second.args == [first.args[0] - 1]


@pytest.mark.parametrize("kind", ["quantiles", "residuals"])
def test_without_a_law_there_is_nothing_to_point_at(
    plot: HistogramPlot, qtbot: QtBot, kind: str
) -> None:
    plot.set_histogram(histograms.constant())
    plot.set_kind(kind)
    assert plot.layer.size == 0
    with qtbot.assert_not_emitted(plot.bin_pointed):
        qtbot.keyClick(plot, Qt.Key.Key_Right)


def test_counts_on_a_log_axis(plot: HistogramPlot) -> None:
    record = fine_histograms.fine_normal()
    plot.set_histogram(record)
    plot.set_logs(values=False, counts=True)
    table = plot.bars.rectangles()
    tops = table[:, 1] + table[:, 3]
    filled = record.counts > 0
    np.testing.assert_allclose(tops[filled], np.log10(record.counts[filled]))
    # Nothing is drawn for no count.
    np.testing.assert_array_equal(table[~filled, 3], 0)
    assert plot.shown_counts()[0] == pytest.approx(np.log10(0.5))


def test_values_on_a_log_axis(plot: HistogramPlot) -> None:
    record = fine_histograms.fine_cauchy()
    plot.set_histogram(record)
    plot.set_logs(values=True, counts=False)
    places = plot.places.edges
    assert places[0] == 0
    assert places[-1] == 1
    assert np.diff(places).max() < 0.03
    low, high = plot.shown_values()
    assert low < record.edges[0]
    assert high > record.edges[-1]


def test_a_frozen_record_is_an_outline(plot: HistogramPlot) -> None:
    record, other = fine_histograms.fine_normal(), fine_histograms.fine_normal(50_000, seed=8)
    plot.set_histogram(record)
    plot.set_reference(other)
    x, y = drawn(plot.density.outline)
    assert x.size == y.size > record.counts.size
    scene = plot.scene_shown
    assert scene is not None
    assert scene.unit == "share"
    assert y.max() == pytest.approx(scene.heights(other, other.counts).max(), rel=0.01)
    plot.set_kind("cdf")
    layer = plot.layer
    assert isinstance(layer, CdfLayer)
    assert drawn(layer.other)[0].size > 100
    plot.set_kind("density")
    plot.set_reference(None)
    assert drawn(plot.density.outline)[0].size == 0


@pytest.mark.parametrize("kind", KINDS)
def test_growing_counts_keep_view_picture_and_cursor(plot: HistogramPlot, kind: str) -> None:
    record = fine_histograms.fine_normal()
    plot.set_histogram(record)
    plot.set_kind(kind)
    plot.zoom(3)
    plot.point_at(plot.layer.at(0.52))
    seen, bins = plot.shown_values(), plot.counts.size
    pointed: list[int] = []
    plot.bin_pointed.connect(pointed.append)
    plot.set_histogram(grown(record, 3), keep_view=True)
    assert plot.shown_values() == pytest.approx(seen)
    assert plot.counts.size == bins
    assert plot.counts.sum() == 300_000
    left, right = plot.layer.span(pointed[-1])
    assert left - 0.01 <= 0.52 <= right + 0.01
    plot.set_histogram(record)
    assert plot.at_home()
    assert pointed[-1] == -1


def test_a_view_of_the_whole_follows_growing_ends(plot: HistogramPlot) -> None:
    plot.set_histogram(fine_histograms.fine_normal(100))
    plot.set_histogram(fine_histograms.fine_normal(100_000), keep_view=True)
    assert plot.at_home()
    assert plot.shown_values()[0] < -4


def test_the_cursor_stays_at_its_value_while_bins_change(plot: HistogramPlot) -> None:
    plot.set_histogram(fine_histograms.fine_normal())
    plot.point_at(plot.places.bin_at(plot.places.of_one(1.0)))
    pointed: list[int] = []
    plot.bin_pointed.connect(pointed.append)
    plot.zoom(5)
    index = pointed[-1]
    assert plot.edges[index] - 0.05 <= 1.0 <= plot.edges[index + 1] + 0.05
