"""The wheel scrolls the bench's page, whatever it passes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QSlider

from tests.widgets.bench_records import sample
from widgets import wheel_guard
from widgets.bench.bench_scroll import BenchScroll
from widgets.bench.bench_view import BenchView
from widgets.distribution_records import BenchCall
from widgets.fit.fit_report import FitReport

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


@pytest.fixture
def view(qtbot: QtBot) -> BenchView:
    made = BenchView()
    qtbot.add_widget(made)
    made.resize(454, 500)
    with qtbot.wait_exposed(made):
        made.show()
    made.set_sample(sample(BenchCall("randn")))
    qtbot.wait_until(lambda: scroll(made).verticalScrollBar().maximum() > 0)
    return made


def scroll(view: BenchView) -> BenchScroll:
    found = view.findChild(BenchScroll)
    assert found is not None
    return found


def turn(part: QWidget) -> bool:
    """Turn the wheel a notch down over the middle of a part; return whether that took it.

    Only what comes from the system goes on to the parents.
    """
    middle = QPointF(part.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(part.mapToGlobal(middle)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(part, event)
    return event.isAccepted()


@pytest.mark.parametrize("kind", [QComboBox, QAbstractSpinBox, QSlider])
def test_fields_leave_the_wheel_to_the_page(view: BenchView, kind: type[QWidget]) -> None:
    call = view.call()
    assert call is not None
    for control in view.form.findChildren(kind):
        control.setFocus()
        assert not turn(control)
        assert not control.focusPolicy() & ~Qt.FocusPolicy.StrongFocus
    assert view.call() == call


def test_the_list_of_laws_leaves_the_wheel_to_the_report(qtbot: QtBot) -> None:
    report = FitReport()
    qtbot.add_widget(report)
    laws = report.panel.picker.findChildren(QComboBox)
    assert laws
    for box in laws:
        chosen = box.currentText()
        assert not turn(box)
        assert box.currentText() == chosen


def test_a_plot_zooms_once_the_wheel_rests_there(
    view: BenchView, monkeypatch: pytest.MonkeyPatch
) -> None:
    plot = view.pane.picture.plot
    assert plot is not None
    shown = plot.shown_values()
    assert turn(scroll(view).viewport())
    assert scroll(view).verticalScrollBar().value() > 0
    assert not turn(plot.viewport())
    assert plot.shown_values() == shown
    monkeypatch.setattr(wheel_guard, "PAUSE", 0.0)
    turn(plot.viewport())
    assert plot.shown_values() != shown
