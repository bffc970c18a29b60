"""Tests of the look of flat buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QToolButton

import resources
from widgets.button_look import button_sheet, button_width, icon_extent
from widgets.theme_colors import DARK, LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_the_sheet_has_the_theme_s_colors_only(colors: object) -> None:
    sheet = button_sheet(LIGHT if colors is LIGHT else DARK)
    other = DARK if colors is LIGHT else LIGHT
    assert other.accent.name() not in sheet
    assert sheet.count("{") == sheet.count("}")


@pytest.mark.usefixtures("qtbot")
def test_icons_grow_with_the_font() -> None:
    small, large = QFont(), QFont()
    small.setPointSizeF(10.0)
    large.setPointSizeF(20.0)
    assert icon_extent(large) > 1.5 * icon_extent(small)


@pytest.mark.parametrize("icon", [True, False])
def test_the_width_is_what_qt_asks_for(qtbot: QtBot, icon: bool) -> None:
    button = QToolButton()
    qtbot.add_widget(button)
    button.setText("Force stop")
    button.setIcon(resources.icon("square", LIGHT.text))
    button.setIconSize(QSize(16, 16))
    styles = Qt.ToolButtonStyle
    button.setToolButtonStyle(
        styles.ToolButtonTextBesideIcon if icon else styles.ToolButtonTextOnly
    )
    width = button_width(button, icon=icon, text=True)
    assert button.sizeHint().width() <= width <= button.sizeHint().width() + 4
