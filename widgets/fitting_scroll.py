"""A scroll area that is as high as its content wherever there is room for that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from widgets.bare_scroll import lay_bare

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

_LEAST_LINES = 3
"""Lines of text that stay in view in the lowest window."""


class FittingScroll(QScrollArea):
    """Nothing in it is ever cut off: what has no room is scrolled to."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._content = content
        lay_bare(self, content)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        least = _LEAST_LINES * self.fontMetrics().lineSpacing()
        bar = self.verticalScrollBar().sizeHint().width()
        width = self._content.minimumSizeHint().width() + bar
        return QSize(width, min(least, self._height()))

    def _height(self) -> int:
        content = self._content
        height = content.heightForWidth(self.width()) if content.hasHeightForWidth() else -1
        return height if height >= 0 else content.sizeHint().height()

    def _fit_bar(self) -> None:
        """Offer the scroll bar only where the whole width isn't enough.

        Shown for a moment, it would narrow the content, which then needs it.
        """
        policies = Qt.ScrollBarPolicy
        fits = self.height() >= self._height()
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAlwaysOff if fits else policies.ScrollBarAsNeeded
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._fit_bar()
        return super().eventFilter(watched, event)
