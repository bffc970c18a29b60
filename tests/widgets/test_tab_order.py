"""Tests of the order of Tab."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from tests.widgets.bench_records import sample
from widgets.bench.bench_view import BenchView
from widgets.distribution_records import BenchCall
from widgets.tab_order import chain, tab_stops

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def rotated(stops: list[QWidget], first: QWidget) -> list[QWidget]:
    """Begin a round of stops at one of them."""
    start = stops.index(first)
    return stops[start:] + stops[:start]


def describes(part: QWidget) -> bool:
    """Return whether a screen reader has something to say at a stop."""
    spoken = QAccessible.queryAccessibleInterface(part)
    return bool(spoken.text(QAccessible.Text.Name))


def test_parts_are_gone_through_as_told(qtbot: QtBot) -> None:
    page, second = QWidget(), QWidget()
    qtbot.add_widget(page)
    column = QVBoxLayout(page)
    inside = [QLineEdit(second), QLineEdit(second)]
    column.addWidget(second)
    first = QLineEdit(page)
    QLabel(page)
    assert tab_stops(page) == [*inside, first]
    chain(first, second)
    assert rotated(tab_stops(page), first) == [first, *inside]


def test_tab_goes_through_the_bench_as_one_reads_it(qtbot: QtBot) -> None:
    view = BenchView()
    qtbot.add_widget(view)
    view.resize(1280, 800)
    with qtbot.wait_exposed(view):
        view.show()
    view.set_call(BenchCall("normal", {"mean": 0.0, "std": 1.0}))
    view.set_sample(sample(BenchCall("randn")))
    fields, pane = view.form.fields, view.pane
    plot = pane.picture.plot
    assert plot is not None
    wanted: list[QWidget] = [
        fields.functions,
        *(fields.parameters.fields[name].editor for name in ("mean", "std")),
        fields.dtypes,
        fields.devices,
        fields.count.line,
        fields.count.slider,
        fields.seed,
        fields.new_seed,
        fields.generators,
        plot,
        pane.tools.bins_box,
        view.report.picker.compare,
        view.repeats.seeds,
        view.repeats.start,
    ]
    order = rotated(tab_stops(view), fields.functions)
    places = [order.index(each) for each in wanted]
    assert places == sorted(places)
    stops = [each for each in order if each.isVisible() and each.focusProxy() is None]
    assert [each for each in stops if not describes(each)] == []
    names = [each.objectName() for each in order]
    assert names.index("bench_link") == 1
    assert places[9] < names.index("bench_resample_button") < places[10]
    assert places[10] < names.index("more_button", places[10]) < places[11]


def test_python_objects_of_widgets_are_freed_though_a_part_went(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.add_widget(page)
    part = QWidget(page)
    QLineEdit(part)
    before = dead_line_edits()
    for _ in range(3):
        passing, later = QPushButton(page), QSpinBox(page)
        QWidget.setTabOrder(part, passing)
        QWidget.setTabOrder(passing, later)
        assert len(tab_stops(part)) == 1
        shiboken6.delete(passing)
    assert dead_line_edits() == before


def dead_line_edits() -> int:
    """Return how many objects there are of those inside spin boxes, taken for deleted."""
    gc.collect()
    edits = [each for each in gc.get_objects() if type(each) is QLineEdit]
    return sum(not shiboken6.isValid(each) for each in edits)
