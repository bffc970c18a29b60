"""A line that filters a list, with a magnifying glass that grows with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from typing_extensions import override

import resources
from widgets.button_look import icon_extent
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_LEFT = 8  # pixels between the edge and the glass


class FilterField(QLineEdit):
    """An action's icon would keep its size at every zoom.

    Down goes on to the list, Escape shows all of it again.
    """

    left_down = Signal()  # the keys are for the list from now on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glass = QLabel(self)
        self._glass.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setClearButtonEnabled(True)
        self._dress()

    def _dress(self) -> None:
        side = icon_extent(self.font())
        icon = resources.icon("search", theme_colors(self.palette()).muted)
        self._glass.setPixmap(icon.pixmap(side, side))
        self._glass.resize(side, side)
        self.setTextMargins(side + _LEFT, 0, 0, 0)
        self._place()

    def _place(self) -> None:
        self._glass.move(_LEFT, (self.height() - self._glass.height()) // 2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave for the list, or clear the words."""
        if event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the zoom."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._dress()
