"""A frozen picture is seen in both views of distributions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.main_window import MainWindow
from desktop.reference_exchange import ReferenceExchange
from desktop.settings import Settings
from tests.widgets.histograms import normal, uniform

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = MainWindow(Settings(tmp_path))
    qtbot.add_widget(made)
    exchange = ReferenceExchange(made)
    made.bench_tab.view_made.connect(exchange._on_tab_view_made)
    return made


def freeze(window: MainWindow, of: str) -> None:
    pane = window.bench_tab.view.pane if of == "bench" else window.histogram_view.pane
    pane.tools.actions_by_name["freeze"].trigger()


def references(window: MainWindow) -> list[object]:
    panes = (window.histogram_view.pane, window.bench_tab.view.pane)
    return [pane.picture.reference for pane in panes]


@pytest.mark.parametrize("of", ["bench", "lesson"])
def test_what_is_frozen_in_one_lies_over_the_other(window: MainWindow, of: str) -> None:
    drawn = normal()
    window.histogram_view.set_histogram(drawn if of == "lesson" else uniform())
    window.bench_tab.view.pane.set_histogram(drawn if of == "bench" else uniform())
    freeze(window, of)
    assert references(window) == [drawn, drawn]
    freeze(window, of)
    assert references(window) == [None, None]


def test_a_bench_that_is_made_later_has_it_too(window: MainWindow) -> None:
    drawn = normal()
    window.histogram_view.set_histogram(drawn)
    freeze(window, "lesson")
    window.bench_tab.prepare()
    assert references(window) == [drawn, drawn]
