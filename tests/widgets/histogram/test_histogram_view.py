"""Tests of the Distribution pane."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from desktop import theme
from tests.widgets import histograms
from widgets.histogram.histogram_view import HistogramView
from widgets.theme_colors import DARK, LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from widgets.histogram.histogram_plot import HistogramPlot
    from widgets.tensor_records import Histogram


@pytest.fixture
def view(qtbot: QtBot) -> HistogramView:
    view = HistogramView()
    qtbot.add_widget(view)
    view.resize(420, 600)
    with qtbot.wait_exposed(view):
        view.show()
    return view


def plot_of(view: HistogramView) -> HistogramPlot:
    assert view.pane.picture.plot is not None
    return view.pane.picture.plot


@pytest.mark.parametrize(
    "histogram",
    [
        histograms.uniform(),
        histograms.normal(),
        histograms.dice(),
        histograms.permutation(),
        histograms.truth_values(),
        histograms.constant(),
    ],
    ids=["uniform", "normal", "dice", "permutation", "bool", "constant"],
)
def test_what_is_drawn_is_the_record(view: HistogramView, histogram: Histogram) -> None:
    view.set_histogram(histogram)
    np.testing.assert_array_equal(view.counts, histogram.counts)
    np.testing.assert_array_equal(view.edges, histogram.edges)
    assert view.property("counts") is histogram.counts
    assert view.pane.picture.isVisible()
    assert not view.pane.message.isVisible()


def test_bars_stand_where_the_edges_say(view: HistogramView) -> None:
    histogram = histograms.uniform()
    view.set_histogram(histogram)
    bars = plot_of(view).bars.rectangles()
    np.testing.assert_allclose(bars[:, 0], histogram.edges[:-1], atol=1e-12)
    np.testing.assert_allclose(bars[:, 2], np.diff(histogram.edges), atol=1e-12)
    np.testing.assert_array_equal(bars[:, 3], histogram.counts)


def test_before_the_first_histogram_it_says_what_would_fill_it(view: HistogramView) -> None:
    words = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert len(words) == 1
    assert "Run a step" in words[0]
    assert view.counts.size == 0
    assert view.edges.size == 0
    assert not view.pane.tools.isVisible()


@pytest.mark.parametrize(
    ("histogram", "words"),
    [
        (histograms.nothing(), "x has no elements"),
        (histograms.nothing(numel=5, nan=5), "no finite value to draw (NaN: 5)"),
    ],
)
def test_nothing_to_draw_is_said(view: HistogramView, histogram: Histogram, words: str) -> None:
    view.set_histogram(histograms.uniform())
    view.set_histogram(histogram)
    assert words in view.pane.message.text()
    assert view.pane.message.isVisible()
    assert view.counts.size == 0


def test_clear_brings_back_the_empty_state(view: HistogramView) -> None:
    view.set_histogram(histograms.uniform())
    view.set_progress("x", 0.2)
    view.clear()
    assert view.pane.message.isVisible()
    assert view.counts.size == 0
    assert view.pane.counting.words() == ""


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("busy", "A step is running"),
        ("cancelled", "was cancelled"),
        ("failed", "could not be counted"),
        ("something new", "could not be counted"),
    ],
)
def test_a_refusal_is_worded_and_greys_the_last_picture(
    view: HistogramView, qtbot: QtBot, reason: str, words: str
) -> None:
    histogram = histograms.uniform()
    view.set_histogram(histogram)
    view.set_progress("x", 0.5)
    view.set_refused("x", reason)
    assert words in view.pane.notice.words()
    assert plot_of(view).is_stale()
    np.testing.assert_array_equal(view.counts, histogram.counts)
    assert view.pane.counting.words() == ""
    assert view.pane.notice.accessibleName()
    with qtbot.wait_signal(view.histogram_requested) as asked:
        view.pane.notice.action_triggered.emit()
    assert asked.args == ["x", "auto"]
    view.set_histogram(histogram)
    assert view.pane.notice.words() == ""
    assert not plot_of(view).is_stale()


@pytest.mark.parametrize(
    ("name", "reason", "words"),
    [
        ("x", "gone", "isn't there any more"),
        ("x", "unreadable", "can't be read"),
        ("y", "busy", "A step is running: y"),
        ("y", "unreadable", "The values of y"),
    ],
)
def test_a_refusal_takes_away_a_picture_that_says_nothing_about_it(
    view: HistogramView, name: str, reason: str, words: str
) -> None:
    view.set_histogram(histograms.uniform())
    QApplication.clipboard().setText("before")
    view.set_refused(name, reason)
    assert words in view.pane.notice.words()
    assert view.counts.size == 0
    assert not view.pane.picture.isVisible()
    assert not view.pane.tools.isVisible()
    view.pane.saver.copy_counts()
    assert QApplication.clipboard().text() == "before"


def test_a_refusal_gives_the_reason_of_the_row(view: HistogramView) -> None:
    view.set_refused("m", "unreadable", "no_data")
    assert view.pane.notice.words() == (
        "There is nothing to count in m. It has a shape and a dtype but no data, so there are no "
        "values to show."
    )


def test_counting_another_name_takes_the_picture_away(view: HistogramView) -> None:
    view.set_histogram(histograms.uniform())
    view.set_progress("big", 0.1)
    assert view.counts.size == 0
    assert not view.pane.tools.isVisible()


def test_a_refusal_without_a_picture(view: HistogramView) -> None:
    view.set_refused("y", "unreadable")
    assert "The values of y" in view.pane.notice.words()
    assert view.pane.message.isVisible()


def test_progress_has_a_number_and_can_be_cancelled(view: HistogramView, qtbot: QtBot) -> None:
    view.set_progress("big", 0.4)
    assert view.pane.counting.words() == "counting 40 %"
    cancel = view.pane.counting.findChild(QToolButton, "cancel_button")
    with qtbot.wait_signal(view.histogram_cancelled) as cancelled:
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert cancelled.args == ["big"]


def test_a_chosen_number_of_bins_is_a_wish(view: HistogramView, qtbot: QtBot) -> None:
    view.set_histogram(histograms.uniform())
    with qtbot.wait_signal(view.histogram_requested) as asked:
        view.pane.tools.bins_box.setValue(100)
    assert asked.args == ["x", 100]
    with qtbot.assert_not_emitted(view.histogram_requested):
        view.set_histogram(histograms.uniform(100, rule="fixed"))
    assert view.pane.tools.bins_box.bins() == 100


def test_png_and_svg_are_written(view: HistogramView, tmp_path: Path) -> None:
    view.set_histogram(histograms.uniform())
    view.save_png(tmp_path / "그림.png")
    image = QImage(str(tmp_path / "그림.png"))
    assert image.size() == view.pane.picture.size() * 2
    colors = {image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in (400, 500)}
    assert LIGHT.bar.name() in colors
    view.save_svg(tmp_path / "x.svg")
    drawing = ElementTree.parse(tmp_path / "x.svg").getroot()
    words = " ".join("".join(drawing.itertext()).split())
    assert "torch.rand(10000)" in words
    assert "Point at a bar" not in words
    assert not drawing.findall(".//{*}image")


@pytest.mark.parametrize("method", ["save_png", "save_svg"])
def test_a_place_that_cant_be_written_raises(
    view: HistogramView, tmp_path: Path, method: str
) -> None:
    view.set_histogram(histograms.uniform())
    with pytest.raises(OSError, match="missing"):
        getattr(view, method)(tmp_path / "missing" / "x.out")


def test_a_failed_save_is_said(view: HistogramView, tmp_path: Path) -> None:
    view.set_histogram(histograms.uniform())
    view.pane.saver.write(tmp_path / "missing" / "x.svg")
    assert "choose another folder" in view.pane.notice.words()
    view.pane.saver.write(tmp_path / "x.svg")
    assert "Saved as" in view.pane.notice.words()


def test_copy_puts_csv_on_the_clipboard(view: HistogramView) -> None:
    view.set_histogram(histograms.dice())
    view.pane.tools.actions_by_name["copy"].trigger()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "left,right,count,expected,residual"
    assert len(lines) == 7
    assert "clipboard" in view.pane.notice.words()


def test_legend_and_caption(view: HistogramView) -> None:
    view.set_histogram(histograms.normal())
    assert "law: normal, mean 0, standard deviation 1" in view.pane.picture.legend.text()
    assert "NaN: 3, +∞: 1" in view.pane.picture.not_finite.text()
    assert view.pane.picture.not_finite.isVisible()
    assert "bins: 200 (capped" in view.pane.picture.rule.text()
    assert "law: normal" in view.accessibleDescription()
    view.set_histogram(histograms.truth_values())
    assert not view.pane.picture.not_finite.isVisible()
    assert "law" not in view.pane.picture.legend.text()


def test_names_are_not_read_as_markup(view: HistogramView) -> None:
    view.set_histogram(histograms.uniform(name="<b>x</b>"))
    assert "&lt;b&gt;x" in view.pane.picture.title.text()


def test_the_tools_zoom_and_reset(view: HistogramView) -> None:
    view.set_histogram(histograms.uniform())
    whole = plot_of(view).shown_values()
    view.pane.tools.actions_by_name["zoom_in"].trigger()
    assert plot_of(view).shown_values()[0] > whole[0]
    view.pane.tools.actions_by_name["zoom_out"].trigger()
    view.pane.tools.actions_by_name["zoom_in"].trigger()
    view.pane.tools.actions_by_name["reset"].trigger()
    assert plot_of(view).shown_values() == pytest.approx(whole)


def test_reading_a_bar_with_keys(view: HistogramView, qtbot: QtBot) -> None:
    view.set_histogram(histograms.dice())
    assert "Point at a bar" in view.pane.picture.reading.text()
    fullest = int(view.counts.argmax())
    qtbot.keyClick(plot_of(view), Qt.Key.Key_Right)
    assert view.pane.picture.reading.text().startswith(
        f"{fullest + 1}: count {view.counts[fullest]}"
    )
    assert "the law expects 100.0" in view.pane.picture.reading.text()
    assert plot_of(view).accessibleDescription() == view.pane.picture.reading.text()
    qtbot.keyClick(plot_of(view), Qt.Key.Key_Escape)
    assert "Point at a bar" in view.pane.picture.reading.text()


def test_reading_the_bar_under_the_pointer(view: HistogramView, qtbot: QtBot) -> None:
    view.set_histogram(histograms.dice())
    plot = plot_of(view)
    qtbot.wait_until(lambda: plot.place_of(3.0).x() > 50)
    qtbot.mouseMove(plot.viewport(), plot.place_of(4.0))
    qtbot.wait_until(lambda: view.pane.picture.reading.text().startswith("4: "))
    qtbot.mouseMove(plot.viewport(), QPoint(2, 2))
    qtbot.wait_until(lambda: "Point at a bar" in view.pane.picture.reading.text())


def test_language_change_rewords_all(view: HistogramView) -> None:
    view.set_histogram(histograms.uniform())
    view.set_refused("x", "busy")
    for label in (view.pane.picture.title, view.pane.picture.rule, view.pane.picture.legend):
        label.setText("?")
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert "whole tensor" in view.pane.picture.title.text()
    assert "Freedman" in view.pane.picture.rule.text()
    assert "law:" in view.pane.picture.legend.text()
    assert "A step is running" in view.pane.notice.words()


def test_palette_change_recolors_the_plot(
    view: HistogramView, qtbot: QtBot, qapp: QApplication
) -> None:
    view.set_histogram(histograms.uniform())

    def colors() -> set[str]:
        image = view.grab().toImage()
        middle = image.height() // 2
        return {QColor(image.pixel(x, middle)).name() for x in range(image.width())}

    qtbot.wait_until(lambda: LIGHT.bar.name() in colors())
    theme.apply_theme(qapp, "dark")
    qtbot.wait_until(lambda: DARK.bar.name() in colors())
    assert LIGHT.ground.name() not in colors()
    assert DARK.law.name() in view.pane.picture.legend.text()


def test_the_axes_follow_the_zoom(view: HistogramView, qtbot: QtBot, qapp: QApplication) -> None:
    view.set_histogram(histograms.uniform())
    before = plot_of(view).minimumHeight()
    theme.apply_zoom(qapp, 2.0)
    qtbot.wait_until(lambda: plot_of(view).minimumHeight() > 1.7 * before)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_it_never_asks_for_more_than_a_narrow_pane(
    view: HistogramView, qtbot: QtBot, qapp: QApplication, zoom: float
) -> None:
    theme.apply_zoom(qapp, zoom)
    view.set_histogram(histograms.normal())
    view.resize(330, 400)
    qtbot.wait_until(lambda: view.width() == 330 and view.height() == 400)


def test_prepare_builds_the_plot_while_idle(view: HistogramView, qtbot: QtBot) -> None:
    view.prepare()
    qtbot.wait_until(lambda: view.pane.picture.plot is not None)
    assert view.pane.message.isVisible()
    view.set_histogram(histograms.uniform())
    assert view.counts.size == 43


def test_a_histogram_cuts_the_preparation_short(view: HistogramView) -> None:
    view.prepare()
    view.set_histogram(histograms.uniform())
    assert view.counts.size == 43


def test_importing_the_pane_imports_neither_pyqtgraph_nor_numpy() -> None:
    code = (
        "import sys, widgets.histogram.histogram_view\n"
        "print([m for m in ('pyqtgraph', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
