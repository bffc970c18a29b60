"""The window opens within the screen, also on a small one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop.first_size import fit_screen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("screen", "fills"),
    [((1920, 1040), False), ((1366, 728), True), ((1280, 800), True), ((1024, 1200), True)],
)
def test_a_window_that_has_no_room_fills_the_screen(
    qtbot: QtBot, screen: tuple[int, int], fills: bool
) -> None:
    window = QWidget()
    qtbot.add_widget(window)
    window.resize(1280, 800)
    fit_screen(window, QSize(*screen))
    assert window.isMaximized() == fills
    assert window.width() <= screen[0]
    assert window.height() < screen[1]
