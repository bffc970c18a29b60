"""The window is built without styling its parts over and over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from desktop.main_window import MainWindow
from desktop.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Restyled(QObject):
    """Counts how often widgets are told that their style has changed."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.StyleChange
        return False


def test_widgets_are_made_where_they_stay(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    restyled = Restyled()
    qapp.installEventFilter(restyled)
    window = MainWindow(Settings(tmp_path))
    qapp.removeEventFilter(restyled)
    qtbot.add_widget(window)
    assert restyled.count < len(window.findChildren(QWidget)) * 3
