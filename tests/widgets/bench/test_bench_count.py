"""Tests of the typed number and its slider."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from widgets.bench.bench_count import BenchCount
from widgets.parameters.bench_parameters import BadTextError

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.add_widget(page)
    return page


@pytest.fixture
def count(page: QWidget) -> BenchCount:
    made = BenchCount(page)
    made.set_count(1000)
    return made


def test_both_are_in_step(count: BenchCount, qtbot: QtBot) -> None:
    with qtbot.wait_signal(count.changed):
        count.line.setText("10^7")
    assert count.slider.count() == 10**7
    assert count.line.text() == "10^7"
    with qtbot.wait_signal(count.changed):
        count.slider.setValue(0)
    assert count.line.text() == "10"
    assert count.read("randn") == 10


def test_a_bad_text_leaves_the_slider_alone(count: BenchCount) -> None:
    count.line.setText("1e30")
    assert count.slider.count() == 1000
    with pytest.raises(BadTextError):
        count.read("randn")
