"""Gives a widget a ground of its own without cutting it off from the application's palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def set_ground(widget: QWidget, color: QColor) -> None:
    """Fill the widget's background; only the window role is set, the others stay inherited."""
    widget.setAutoFillBackground(True)
    if widget.palette().color(QPalette.ColorRole.Window) == color:
        return
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, color)
    widget.setPalette(palette)
