"""An action as words at the end of a field's label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from widgets.bench.bench_form import BenchForm
from widgets.bench.bench_link import BenchLink

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_does_what_its_action_does(qtbot: QtBot) -> None:
    action = QAction("Open a file…")
    link = BenchLink(action)
    qtbot.add_widget(link)
    assert link.focusPolicy() is Qt.FocusPolicy.TabFocus
    with qtbot.wait_signal(action.triggered, timeout=1000):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    action.setEnabled(False)
    assert not link.isEnabled()


def test_the_form_offers_a_file_over_its_calls(qtbot: QtBot) -> None:
    form = BenchForm()
    qtbot.add_widget(form)
    link = form.findChild(BenchLink)
    assert isinstance(link, BenchLink)
    assert link.text() == "Open a file…"
    with qtbot.wait_signal(form.file_requested, timeout=1000):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
