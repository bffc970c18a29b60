"""Makes a scroll area look as if its content stood there by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea, QWidget


def lay_bare(area: QScrollArea, content: QWidget) -> None:
    """Let an area scroll its content up and down only, without a frame, ground or focus."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    for part in (area.viewport(), content):
        part.setAutoFillBackground(False)
