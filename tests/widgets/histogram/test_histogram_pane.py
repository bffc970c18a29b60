"""Tests of the pane that holds picture and tools: pictures, freezing, words, ways out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QInputDialog

from tests.widgets import fine_histograms, histograms
from widgets.histogram.histogram_pane import HistogramPane
from widgets.histogram.picture_kinds import KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from widgets.histogram.histogram_plot import HistogramPlot


@pytest.fixture
def pane(qtbot: QtBot) -> HistogramPane:
    pane = HistogramPane()
    qtbot.add_widget(pane)
    pane.resize(600, 600)
    with qtbot.wait_exposed(pane):
        pane.show()
    return pane


def plot_of(pane: HistogramPane) -> HistogramPlot:
    assert pane.picture.plot is not None
    return pane.picture.plot


def test_f7_goes_through_the_pictures(pane: HistogramPane, qtbot: QtBot) -> None:
    pane.set_histogram(fine_histograms.fine_normal())
    plot_of(pane).setFocus()
    told: list[str] = []
    pane.picture_changed.connect(told.append)
    for _ in KINDS:
        qtbot.keyClick(plot_of(pane), Qt.Key.Key_F7)
    assert told == ["cdf", "quantiles", "residuals", "density"]


def test_f7_goes_on_from_a_picture_that_cant_be_drawn(pane: HistogramPane, qtbot: QtBot) -> None:
    pane.set_histogram(histograms.constant())
    plot_of(pane).setFocus()
    qtbot.keyClick(plot_of(pane), Qt.Key.Key_F7)
    qtbot.keyClick(plot_of(pane), Qt.Key.Key_F7)
    assert not plot_of(pane).isVisible()
    assert "No law is known" in pane.picture.empty.text()
    assert "freeze another" in pane.picture.empty.text()
    qtbot.keyClick(pane.picture.empty, Qt.Key.Key_F7)
    assert pane.picture.kind == "residuals"
    assert "choose one to compare" in pane.picture.empty.text()
    qtbot.keyClick(pane.picture.empty, Qt.Key.Key_F7)
    assert plot_of(pane).isVisible()
    assert plot_of(pane).hasFocus()


def test_the_menu_chooses_a_picture_and_follows_it(pane: HistogramPane) -> None:
    pane.set_histogram(fine_histograms.fine_normal())
    pane.tools.pictures.actions()[3].trigger()
    assert pane.picture.kind == "residuals"
    assert pane.tools.actions_by_name["picture"].text() == "Residuals"
    pane.set_picture("cdf")
    assert pane.tools.pictures.actions()[1].isChecked()


@pytest.mark.parametrize(
    ("kind", "finding", "reading"),
    [
        ("cdf", "95 % confidence", "of the values lie below"),
        ("quantiles", "quantiles are equal", "by the law below"),
        ("residuals", "outside ±3 standard errors", "residual"),
    ],
)
def test_each_picture_speaks(
    pane: HistogramPane, qtbot: QtBot, kind: str, finding: str, reading: str
) -> None:
    told: list[str] = []
    pane.description_changed.connect(told.append)
    pane.set_histogram(fine_histograms.fine_normal())
    pane.set_picture(kind)
    assert finding in pane.picture.finding.text()
    assert finding in told[-1]
    qtbot.keyClick(plot_of(pane), Qt.Key.Key_Right)
    assert reading in pane.picture.reading.text()
    assert plot_of(pane).accessibleDescription() == pane.picture.reading.text()


def test_a_closer_look_says_its_bin_width(pane: HistogramPane) -> None:
    pane.set_histogram(fine_histograms.fine_normal())
    assert "bin width" not in pane.picture.title.text()
    pane.tools.actions_by_name["zoom_in"].trigger()
    pane.tools.actions_by_name["zoom_in"].trigger()
    assert "bin width 0.01562" in pane.picture.title.text()
    assert "closer look" in pane.picture.rule.text()
    pane.tools.actions_by_name["reset"].trigger()
    assert "bin width" not in pane.picture.title.text()


def test_freezing_lays_it_over_the_next_one(pane: HistogramPane, qtbot: QtBot) -> None:
    first = fine_histograms.fine_normal()
    pane.set_histogram(first)
    with qtbot.wait_signal(pane.reference_changed) as changed:
        pane.tools.actions_by_name["freeze"].trigger()
    assert changed.args == [first]
    assert "drawn over it" in pane.picture.comparison.text()
    pane.set_histogram(fine_histograms.fine_normal(50_000, seed=9, mean=0.5))
    assert "≤ D ≤ 0.19" in pane.picture.comparison.text()
    assert "frozen: x · n = 100,000" in pane.picture.legend.text()
    with qtbot.wait_signal(pane.reference_changed) as changed:
        pane.tools.actions_by_name["freeze"].trigger()
    assert changed.args == [None]
    assert not pane.picture.comparison.isVisible()


def test_whole_numbers_are_compared_without_a_bracket(pane: HistogramPane) -> None:
    pane.set_histogram(fine_histograms.fine_dice(seed=3))
    pane.set_reference(fine_histograms.fine_dice(seed=4))
    assert "D = 0.0" in pane.picture.comparison.text()
    pane.set_histogram(replace(histograms.neighbours(), name="y"))
    assert "be compared, as their bins" in pane.picture.comparison.text()


def test_shift_f7_freezes_and_drops(pane: HistogramPane, qtbot: QtBot) -> None:
    pane.set_histogram(fine_histograms.fine_normal())
    plot_of(pane).setFocus()
    for frozen in (True, False):
        with qtbot.wait_signal(pane.reference_changed):
            qtbot.keyClick(plot_of(pane), Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
        assert pane.tools.actions_by_name["freeze"].isChecked() is frozen


def test_bins_are_made_of_fine_ones_without_a_question(pane: HistogramPane, qtbot: QtBot) -> None:
    pane.set_histogram(fine_histograms.fine_normal())
    with qtbot.assert_not_emitted(pane.histogram_requested):
        pane.tools.bins_box.setValue(30)
        assert pane.picture.counts.size == 30
        pane.tools.bins_menu.actions()[3].trigger()
        assert "Sturges" in pane.picture.rule.text()
        assert pane.tools.bins_box.value() == 0
        pane.tools.bins_menu.actions()[0].trigger()
    assert "Freedman" in pane.picture.rule.text()


def test_another_name_begins_with_the_kernels_bins(pane: HistogramPane) -> None:
    pane.set_histogram(fine_histograms.fine_normal())
    pane.tools.bins_box.setValue(30)
    other = replace(fine_histograms.fine_normal(), name="y")
    pane.set_histogram(other)
    assert pane.picture.counts is other.counts
    assert pane.tools.bins_menu.actions()[0].isChecked()


def test_a_width_is_asked_for_until_it_is_one(
    pane: HistogramPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane.set_histogram(fine_histograms.fine_normal())
    answers = [("0.25", True), ("-1", True), ("wide", True)]
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_named: answers.pop())
    pane.tools.bins_menu.actions()[4].trigger()
    assert np.diff(pane.picture.edges)[1] == 0.25
    assert "bins of width 0.25" in pane.picture.rule.text()
    answers.append(("", False))
    pane.tools.bins_menu.actions()[0].trigger()
    pane.tools.bins_menu.actions()[4].trigger()
    assert pane.tools.bins_menu.actions()[0].isChecked()


def test_without_fine_counts_rules_cant_be_chosen(pane: HistogramPane) -> None:
    pane.set_histogram(histograms.uniform())
    enabled = [action.isEnabled() for action in pane.tools.bins_menu.actions()]
    assert enabled == [True, False, False, False, False]


def test_bins_by_exponent_come_on_a_log_axis(pane: HistogramPane) -> None:
    pane.set_histogram(fine_histograms.fine_cauchy())
    assert pane.tools.axes.values.isChecked()
    scene = plot_of(pane).scene_shown
    assert scene is not None
    assert scene.scale.kind == "symmetric"
    pane.tools.axes.values.trigger()
    scene = plot_of(pane).scene_shown
    assert scene is not None
    assert scene.scale.even
    pane.set_histogram(fine_histograms.fine_normal())
    pane.tools.axes.counts.trigger()
    scene = plot_of(pane).scene_shown
    assert scene is not None
    assert scene.log_counts


@pytest.mark.parametrize("kind", KINDS)
def test_every_picture_is_saved(pane: HistogramPane, tmp_path: Path, kind: str) -> None:
    pane.set_histogram(fine_histograms.fine_normal())
    pane.set_picture(kind)
    pane.saver.save_png(tmp_path / "x.png")
    pane.saver.save_svg(tmp_path / "x.svg")
    assert (tmp_path / "x.png").stat().st_size > 5000
    drawing = (tmp_path / "x.svg").read_text(encoding="utf-8")
    assert "<image" not in drawing
    assert "torch.randn(100000)" in " ".join(drawing.split())


def test_the_drawn_bins_leave_as_csv(pane: HistogramPane, tmp_path: Path) -> None:
    pane.set_histogram(fine_histograms.fine_normal())
    pane.tools.bins_box.setValue(30)
    pane.saver.write(tmp_path / "x.csv")
    lines = (tmp_path / "x.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "left,right,count,expected,residual"
    assert len(lines) == 31


@pytest.mark.usefixtures("ensure_empty_clipboard")
def test_the_code_of_a_picture_goes_to_the_clipboard(pane: HistogramPane) -> None:
    pane.saver.copy_code()
    assert QApplication.clipboard().text() == ""
    pane.set_histogram(fine_histograms.fine_normal())
    pane.export_code("torch.randn(100000)")
    pane.tools.actions_by_name["copy_code"].trigger()
    text = QApplication.clipboard().text()
    assert "x = torch.randn(100000)" in text
    compile(text, "picture.py", "exec")
    assert "Python code" in pane.notice.words()


def test_growing_counts_keep_what_was_chosen(pane: HistogramPane) -> None:
    record = fine_histograms.fine_normal()
    pane.set_histogram(record)
    pane.set_picture("cdf")
    plot_of(pane).zoom(4)
    seen = plot_of(pane).shown_values()
    pane.set_histogram(replace(record, count=record.count), keep_view=True)
    assert pane.picture.kind == "cdf"
    assert plot_of(pane).shown_values() == pytest.approx(seen)
    pane.set_histogram(replace(record, name="another seed"), keep_view=True)
    assert plot_of(pane).shown_values() == pytest.approx(seen)
    pane.set_histogram(replace(record, name="another call"))
    assert plot_of(pane).at_home()
