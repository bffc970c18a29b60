"""Tests of the buttons under a histogram."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QToolButton

from desktop import theme
from widgets.histogram.histogram_tools import HistogramTools

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def tools(qtbot: QtBot) -> HistogramTools:
    tools = HistogramTools()
    qtbot.add_widget(tools)
    tools.resize(500, 50)
    with qtbot.wait_exposed(tools):
        tools.show()
    return tools


@pytest.mark.parametrize(
    ("name", "signal", "arguments"),
    [
        ("reset", "reset_requested", []),
        ("zoom_in", "zoom_requested", [1]),
        ("zoom_out", "zoom_requested", [-1]),
        ("copy", "copy_requested", []),
        ("save_png", "save_png_requested", []),
        ("save_svg", "save_svg_requested", []),
        ("save_csv", "save_csv_requested", []),
        ("copy_code", "copy_code_requested", []),
        ("freeze", "freeze_requested", [True]),
    ],
)
def test_every_action_is_a_wish(
    tools: HistogramTools, qtbot: QtBot, name: str, signal: str, arguments: list[int]
) -> None:
    with qtbot.wait_signal(getattr(tools, signal)) as wished:
        tools.actions_by_name[name].trigger()
    assert wished.args == arguments


def test_every_button_speaks(tools: HistogramTools) -> None:
    for button in tools.findChildren(QToolButton):
        assert button.toolTip()
        assert button.text() or button.accessibleName()
    assert all(action.toolTip() != action.text() for action in tools.actions_by_name.values())


def test_narrow_it_keeps_reset_the_menu_and_the_bins(
    tools: HistogramTools, qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply_zoom(qapp, 2.0)
    tools.resize(330, 80)
    qtbot.wait_until(lambda: tools.bins_box.font().pointSizeF() == 20.0)
    assert tools.width() == 330
    assert tools.bins_box.isVisible()
    right = tools.bins_box.mapTo(tools, tools.bins_box.rect().topRight()).x()
    assert right <= 330


def test_language_change_rewords(tools: HistogramTools) -> None:
    tools.actions_by_name["reset"].setText("?")
    QApplication.sendEvent(tools, QEvent(QEvent.Type.LanguageChange))
    assert tools.actions_by_name["reset"].text() == "Reset view"
