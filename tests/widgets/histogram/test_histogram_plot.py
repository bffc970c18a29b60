"""Tests of the drawn histogram: marks, zoom, pan and cursor."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.widgets import histograms
from widgets.histogram.histogram_plot import HistogramPlot
from widgets.theme_colors import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def plot(qtbot: QtBot) -> HistogramPlot:
    plot = HistogramPlot()
    qtbot.add_widget(plot)
    plot.dress(LIGHT, QFont(), "Value", "Count")
    plot.resize(500, 400)
    with qtbot.wait_exposed(plot):
        plot.show()
    return plot


def roll(plot: HistogramPlot, place: QPoint, modifiers: Qt.KeyboardModifier, steps: int) -> None:
    event = QWheelEvent(
        QPointF(place),
        QPointF(plot.mapToGlobal(place)),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(plot.viewport(), event)


def drag(plot: HistogramPlot, start: QPoint, end: QPoint) -> None:
    """Drag with the left button; Qt's test moves hold no button down."""
    kinds, left = QEvent.Type, Qt.MouseButton.LeftButton
    moves = [(kinds.MouseButtonPress, start), (kinds.MouseMove, (start + end) / 2)]
    moves += [(kinds.MouseMove, end), (kinds.MouseButtonRelease, end)]
    for kind, place in moves:
        button = Qt.MouseButton.NoButton if kind == kinds.MouseMove else left
        held = Qt.MouseButton.NoButton if kind == kinds.MouseButtonRelease else left
        event = QMouseEvent(
            kind,
            QPointF(place),
            QPointF(plot.mapToGlobal(place)),
            button,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(plot.viewport(), event)


def test_a_continuous_law_is_a_curve_at_its_values(plot: HistogramPlot) -> None:
    plot.set_histogram(histograms.uniform(50))
    x, y = plot.law.points()
    assert not plot.law.marked
    np.testing.assert_allclose(x, [0, 0, 1, 1])
    np.testing.assert_allclose(y, [0, 200, 200, 0])


def test_a_discrete_law_is_a_mark_in_the_middle_of_each_bar(plot: HistogramPlot) -> None:
    plot.set_histogram(histograms.dice())
    x, y = plot.law.points()
    assert plot.law.marked
    bars = plot.bars.rectangles()
    np.testing.assert_allclose(x, bars[:, 0] + bars[:, 2] / 2)
    np.testing.assert_allclose(y, 100.0)


def test_another_histogram_leaves_no_old_law(plot: HistogramPlot) -> None:
    plot.set_histogram(histograms.dice())
    plot.set_histogram(histograms.uniform())
    assert not plot.law.marked
    plot.set_histogram(histograms.constant())
    assert plot.law.points()[0].size == 0


def test_moments_stand_at_their_values(plot: HistogramPlot) -> None:
    histogram = histograms.uniform(mean=0.5, std=0.25)
    plot.set_histogram(histogram)
    assert plot.moments.places() == pytest.approx((0.25, 0.5, 0.75))
    plot.set_histogram(histograms.constant())
    assert plot.moments.places() == (None, pytest.approx(0.5), None)
    plot.set_histogram(replace(histogram, mean=None, std=None))
    assert plot.moments.places() == (None, None, None)


def test_the_whole_view_holds_all_bars_and_the_law(plot: HistogramPlot) -> None:
    values = np.array([0.3, 0.4, 0.5, 0.55])
    few = histograms.counted(values, np.array([0.3, 0.45, 0.6]), "fixed", law=histograms.UNIFORM)
    plot.set_histogram(few)
    low, high = plot.shown_values()
    assert low < 0.3 - 0.1
    assert high > 0.6 + 0.1
    plot.set_histogram(histograms.uniform())
    low, high = plot.shown_values()
    assert -0.1 < low < 0
    assert 1 < high < 1.1
    bottom, top = plot.shown_counts()
    assert bottom == 0
    assert plot.counts.max() < top < 1.3 * plot.counts.max()


def test_the_wheel_zooms_the_values_around_the_pointer(plot: HistogramPlot) -> None:
    plot.set_histogram(histograms.normal())
    whole, place = plot.shown_values(), plot.place_of(2.0)
    roll(plot, place, Qt.KeyboardModifier.NoModifier, 3)
    low, high = plot.shown_values()
    assert high - low < 0.7 * (whole[1] - whole[0])
    assert abs(plot.place_of(2.0).x() - place.x()) <= 2
    assert plot.shown_counts()[0] == 0
    plot.reset_view()
    assert plot.shown_values() == pytest.approx(whole)


def test_counts_follow_what_is_seen(plot: HistogramPlot) -> None:
    plot.set_histogram(histograms.normal())
    top = plot.shown_counts()[1]
    plot.point_at(190)
    for _ in range(8):
        plot.zoom(1)
    assert plot.shown_counts()[1] < top / 10


def test_shift_and_wheel_scale_the_counts_until_reset(plot: HistogramPlot) -> None:
    plot.set_histogram(histograms.uniform())
    values, top = plot.shown_values(), plot.shown_counts()[1]
    roll(plot, plot.place_of(0.5), Qt.KeyboardModifier.ShiftModifier, 3)
    assert plot.shown_counts()[1] < 0.9 * top
    assert plot.shown_counts()[0] >= 0
    assert plot.shown_values() == pytest.approx(values)
    plot.reset_view()
    assert plot.shown_counts()[1] == pytest.approx(top)


def test_dragging_pans(plot: HistogramPlot) -> None:
    plot.set_histogram(histograms.uniform())
    plot.zoom(2)
    low, high = plot.shown_values()
    start = plot.place_of(0.5)
    drag(plot, start, start + QPoint(60, 0))
    moved = plot.shown_values()
    assert moved[0] < low - 0.05
    assert moved[1] - moved[0] == pytest.approx(high - low)
    assert plot.shown_counts()[0] == 0


def test_double_click_and_home_reset(plot: HistogramPlot, qtbot: QtBot) -> None:
    plot.set_histogram(histograms.uniform())
    whole = plot.shown_values()
    plot.zoom(2)
    middle = plot.place_of(0.5)
    qtbot.mouseDClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert plot.shown_values() == pytest.approx(whole)
    plot.zoom(2)
    qtbot.keyClick(plot, Qt.Key.Key_Home)
    assert plot.shown_values() == pytest.approx(whole)


def test_zoom_has_an_end(plot: HistogramPlot) -> None:
    plot.set_histogram(histograms.uniform(50))
    plot.zoom(60)
    low, high = plot.shown_values()
    assert high - low == pytest.approx(2 / 50)
    plot.zoom(-60)
    low, high = plot.shown_values()
    assert high - low <= 2.01


@pytest.mark.parametrize(
    ("keys", "bins"),
    [
        ([Qt.Key.Key_Right], [0]),
        ([Qt.Key.Key_Left, Qt.Key.Key_Left], [0, -1]),
        ([Qt.Key.Key_Right, Qt.Key.Key_Right], [0, 1]),
        ([Qt.Key.Key_Right, Qt.Key.Key_Escape], [0, None]),
    ],
)
def test_keys_move_the_cursor_from_the_fullest_bar(
    plot: HistogramPlot, qtbot: QtBot, keys: list[Qt.Key], bins: list[int | None]
) -> None:
    plot.set_histogram(histograms.normal())
    fullest = int(plot.counts.argmax())
    for key, offset in zip(keys, bins, strict=True):
        with qtbot.wait_signal(plot.bin_pointed) as pointed:
            qtbot.keyClick(plot, key)
        assert pointed.args == [-1 if offset is None else fullest + offset]


def test_the_cursor_stays_within_and_in_view(plot: HistogramPlot, qtbot: QtBot) -> None:
    plot.set_histogram(histograms.uniform(43))
    plot.zoom(4)
    plot.point_at(42)
    assert plot.shown_values()[1] >= 1.0 - 1e-9
    with qtbot.wait_signal(plot.bin_pointed) as pointed:
        qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert pointed.args == [42]


def test_other_keys_are_left_to_the_window(plot: HistogramPlot, qtbot: QtBot) -> None:
    plot.set_histogram(histograms.uniform())
    with qtbot.assert_not_emitted(plot.bin_pointed):
        qtbot.keyClick(plot, Qt.Key.Key_A)
        qtbot.keyClick(plot, Qt.Key.Key_Escape)


def test_keys_on_an_empty_plot_do_nothing(plot: HistogramPlot, qtbot: QtBot) -> None:
    plot.set_histogram(histograms.uniform())
    plot.clear()
    with qtbot.assert_not_emitted(plot.bin_pointed):
        qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.counts.size == 0
    assert plot.edges.size == 0


@pytest.mark.parametrize(
    "edges",
    [
        np.array([-1.7e308, -0.8e308, 0.0, 0.8e308, 1.7e308]),
        np.linspace(-1e-310, 2e-310, 5),
        np.linspace(1e9, 1e9 + 1e-3, 5),
        np.full(5, 2.0**62),
        np.array([5.0, 5.0]),
    ],
    ids=["huge", "tiny", "far", "beyond half-integers", "one value"],
)
def test_every_scale_is_drawn(plot: HistogramPlot, edges: np.ndarray) -> None:
    made = replace(
        histograms.constant(), counts=np.arange(1, edges.size), edges=edges, rule="fixed"
    )
    plot.set_histogram(made)
    image = plot.grab().toImage()
    seen = {image.pixelColor(x, 380 * 3 // 4).name() for x in range(image.width())}
    assert LIGHT.bar.name() in seen
    np.testing.assert_array_equal(plot.edges, edges)


def test_a_count_of_one_beside_a_million_is_seen(plot: HistogramPlot) -> None:
    made = replace(
        histograms.constant(),
        counts=np.array([1, 1_000_000]),
        edges=np.array([0.0, 0.5, 1.0]),
        mean=None,
    )
    plot.set_histogram(made)
    image = plot.grab().toImage()
    column = plot.place_of(0.3).x()
    seen = {image.pixelColor(column, y).name() for y in range(image.height())}
    assert LIGHT.bar.name() in seen


def test_the_counts_axis_has_room_before_it_is_painted(plot: HistogramPlot) -> None:
    plot.set_histogram(histograms.dice())
    narrow = plot.place_of(1.0).x()
    large = replace(histograms.dice(), counts=np.full(6, 123_456_789), law=None)
    plot.set_histogram(large)
    assert plot.place_of(1.0).x() > narrow


def test_far_values_are_written_from_an_offset(plot: HistogramPlot) -> None:
    plot.set_histogram(histograms.uniform())
    assert plot.offset == 0
    edges = np.linspace(1e9 + 2e-3, 1e9 + 3e-3, 44)
    plot.set_histogram(histograms.uniform(edges=edges, law=None))
    assert plot.offset == pytest.approx(1e9, abs=1e-2)


def test_bars_of_single_values_stand_where_they_are(plot: HistogramPlot) -> None:
    histogram = histograms.far_apart()
    plot.set_histogram(histogram)
    bars = plot.bars.rectangles()
    middles = bars[:, 0] + bars[:, 2] / 2
    np.testing.assert_allclose(middles, plot.places.of(np.array([0.0, 1000.0, 1005.0])))
    assert np.ptp(bars[:, 2]) < 1e-12
    assert bars[1, 0] + bars[1, 2] < bars[2, 0]
    np.testing.assert_array_equal(plot.counts, histogram.counts)


def test_the_axis_says_what_whole_numbers_beyond_float64_are_relative_to(
    plot: HistogramPlot,
) -> None:
    plot.set_histogram(histograms.neighbours())
    assert plot.offset == 2**60
    assert isinstance(plot.offset, int)


@pytest.mark.parametrize("share", [0.001, 0.5, 0.999])
def test_names_at_the_ends_of_the_plot_are_not_cut(plot: HistogramPlot, share: float) -> None:
    plot.set_histogram(histograms.uniform())
    plot.moments.set_words("mean", "−1 std", "+1 std")
    low, high = plot.box.x_range()
    place = low + (high - low) * share
    plot.moments.set_places(place, None, None)
    plot.moments.fit()
    plot.grab()
    label = plot.moments._lines[1].label
    drawn = label.mapRectToScene(label.boundingRect())
    inside = plot.box.sceneBoundingRect()
    assert inside.left() <= drawn.left() + 1
    assert drawn.right() <= inside.right() + 1


def test_no_name_covers_the_tallest_bar(plot: HistogramPlot) -> None:
    plot.set_histogram(histograms.normal(40))
    plot.moments.set_words("mean", "−1 std", "+1 std")
    plot.reset_view()
    plot.grab()
    label = plot.moments._lines[1].label
    top = plot.box.mapViewToScene(QPointF(0.5, float(plot.counts.max()))).y()
    assert label.mapRectToScene(label.boundingRect()).bottom() <= top
