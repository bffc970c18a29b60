"""Tests of what is in view once values have come, in windows that are low."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect

from desktop import theme
from tests.widgets.bench_records import sample
from widgets.bench.bench_scroll import BenchScroll
from widgets.bench.bench_view import BenchView
from widgets.distribution_records import BenchCall

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget
    from pytestqt.qtbot import QtBot

CALL = BenchCall("randn")
PANE = (454, 719)
"""The views' part of a window of 1280 x 800."""
LARGE_PANE = (462, 633)
"""The same of 1366 x 768 at 200 %."""


def bench(qtbot: QtBot, size: tuple[int, int]) -> BenchView:
    view = BenchView()
    qtbot.add_widget(view)
    view.resize(*size)
    with qtbot.wait_exposed(view):
        view.show()
    return view


def draw(view: BenchView, *, done: bool = True) -> None:
    view.set_busy(True)
    view.set_sample(sample(CALL, done=done))
    view.set_busy(not done)


def scroll(view: BenchView) -> BenchScroll:
    found = view.findChild(BenchScroll)
    assert found is not None
    return found


def in_view(view: BenchView, part: QWidget) -> bool:
    page = scroll(view).viewport()
    return page.rect().contains(QRect(part.mapTo(page, QPoint(0, 0)), part.size()))


def test_the_verdict_is_in_view_beside_the_form(qtbot: QtBot) -> None:
    view = bench(qtbot, PANE)
    draw(view)
    qtbot.wait_until(lambda: in_view(view, view.report.verdict) and in_view(view, view.pane))
    assert scroll(view).verticalScrollBar().value() == 0


@pytest.mark.parametrize("done", [True, False])
def test_where_there_is_no_room_the_picture_is_scrolled_to(
    qtbot: QtBot, qapp: QApplication, done: bool
) -> None:
    theme.apply_zoom(qapp, 2.0)
    view = bench(qtbot, LARGE_PANE)
    assert not in_view(view, view.form)
    draw(view, done=done)
    qtbot.wait_until(lambda: in_view(view, view.pane))
    draw(view)
    qtbot.wait_until(lambda: in_view(view, view.report.verdict))
    assert in_view(view, view.pane)
    # It stays so in a window of another size.
    view.resize(LARGE_PANE[0] + 40, LARGE_PANE[1] - 20)
    qtbot.wait_until(lambda: in_view(view, view.report.verdict) and in_view(view, view.pane))


def test_the_form_comes_back_where_all_has_room(qtbot: QtBot) -> None:
    view = bench(qtbot, (PANE[0], PANE[1] - 120))
    draw(view)
    bar = scroll(view).verticalScrollBar()
    qtbot.wait_until(lambda: bar.value() > 0)
    view.resize(PANE[0], PANE[1] + 60)
    qtbot.wait_until(lambda: bar.value() == 0)
    assert in_view(view, view.report.verdict)


def test_who_scrolled_on_is_left_alone(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply_zoom(qapp, 2.0)
    view = bench(qtbot, LARGE_PANE)
    draw(view, done=False)
    bar = scroll(view).verticalScrollBar()
    qtbot.wait_until(lambda: bar.value() > 0)
    bar.setValue(0)
    view.set_sample(sample(CALL))
    qtbot.wait_until(lambda: bool(view.report.lines()[1:]))
    assert bar.value() == 0


def test_a_field_that_is_typed_into_comes_into_view(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply_zoom(qapp, 2.0)
    view = bench(qtbot, LARGE_PANE)
    view.activateWindow()
    seed = view.form.fields.seed
    seed.setFocus()
    qtbot.wait_until(seed.hasFocus)
    draw(view)
    qtbot.wait_until(lambda: in_view(view, view.pane))
    qtbot.keyClicks(seed, "7")
    assert in_view(view, seed)
