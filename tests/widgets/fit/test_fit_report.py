"""Tests of the report in a splitter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QToolButton

from tests.widgets.bench_records import GOOD, histogram
from widgets.fit.fit_report import FitReport

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_scrolls_where_there_is_no_room(qtbot: QtBot) -> None:
    splitter = QSplitter(Qt.Orientation.Vertical)
    qtbot.add_widget(splitter)
    report = FitReport()
    report.set_fit(GOOD)
    splitter.addWidget(QLabel("picture"))
    splitter.addWidget(report)
    splitter.resize(420, 300)
    with qtbot.wait_exposed(splitter):
        splitter.show()
    bar = report.verticalScrollBar()
    qtbot.wait_until(lambda: bar.maximum() > 0)
    assert report.minimumSizeHint().height() < 100


def test_what_was_asked_for_is_brought_into_view(qtbot: QtBot) -> None:
    report = FitReport()
    qtbot.add_widget(report)
    report.resize(420, 300)
    with qtbot.wait_exposed(report):
        report.show()
    panel, bar = report.panel, report.verticalScrollBar()
    report.set_fit(GOOD)
    qtbot.wait_until(lambda: bar.maximum() > 0)
    other = next(b for b in panel.findChildren(QToolButton) if "another law" in b.text())
    other.click()
    qtbot.wait_until(lambda: panel.picker.visibleRegion().boundingRect() == panel.picker.rect())
    panel.picker.compare.click()
    qtbot.wait_until(lambda: not other.visibleRegion().boundingRect().isValid())
    report.set_fit(GOOD)
    verdict = panel.verdict
    qtbot.wait_until(lambda: verdict.visibleRegion().boundingRect() == verdict.rect())


def test_it_passes_on_what_is_wished(qtbot: QtBot) -> None:
    report = FitReport()
    qtbot.add_widget(report)
    report.set_histogram(histogram())
    with qtbot.wait_signal(report.check_requested):
        report.panel.check_button.click()
    report.set_histogram(histogram(None))
    with qtbot.wait_signal(report.law_chosen):
        report.panel.picker.compare.click()
    assert report.lines() == report.panel.lines()
