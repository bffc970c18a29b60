"""Scrolls to a part of a page, however many areas that scroll lie around it."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def scroll_into_view(part: QWidget) -> None:
    """Move every area around a widget just so far that it is seen."""
    # Of a field that is typed into Qt shows the cursor only.
    air = part.fontMetrics().height()
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(part, 0, air)
        around = around.parentWidget()


def scroll_to_new(part: QWidget) -> None:
    """Bring a widget that has just come into view, once it is laid out."""
    QTimer.singleShot(0, part, lambda: scroll_into_view(part))
