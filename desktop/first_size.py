"""How large the window opens on a screen that is smaller than it would like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QStyle

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QWidget


def fit_screen(window: QWidget, available: QSize) -> None:
    """Let a window that has no room there, with its title, fill what is free of the screen."""
    # The frame's real height is known only once the window is shown.
    title = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
    room = available.shrunkBy(QMargins(0, title, 0, 0))
    size = window.size()
    if size.width() <= room.width() and size.height() <= room.height():
        return
    window.resize(size.boundedTo(room))
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
