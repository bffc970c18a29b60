"""Scrolls a page to what has just appeared on it, once the layout knows where that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

AIR = 16  # pixels left beyond what is brought into view


class PageScroll(QScrollArea):
    """A column of text as wide as the area; only its height scrolls."""

    focus_changed = Signal()  # keys scroll the page from now on, or no more

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first: QWidget | None = None
        self._last: QWidget | None = None
        self._share = 0.0
        """The part of the way down the page at which it is to stand, where nothing is brought."""
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._on_settle_timeout)
        # Qt gives a click on a part that takes none to whoever around it does.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def go_to_top(self) -> None:
        """Begin a new page; what is shown in the same turn of the event loop doesn't move it."""
        self._first = self._last = None
        self._share = 0.0
        self.verticalScrollBar().setValue(0)
        self._settle.start()

    def stay(self) -> None:
        """Keep the place in a page whose text is about to change in words or size.

        What is shown in the same turn of the event loop doesn't move it.
        """
        bar = self.verticalScrollBar()
        self._first = self._last = None
        self._share = bar.value() / max(1, bar.maximum())
        self._settle.start()

    def bring_into_view(self, first: QWidget, last: QWidget) -> None:
        """Scroll as little as shows everything from `first` to `last`, `first` in any case."""
        if not self._settle.isActive() or self._first is not None:
            self._first, self._last = first, last
            self._settle.start()

    def is_settling(self) -> bool:
        """Return whether a move was asked for that has not been made yet."""
        return self._settle.isActive()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange and not self._settle.isActive():
            self.stay()
        super().changeEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    @Slot()
    def _on_settle_timeout(self) -> None:
        page, bar = self.widget(), self.verticalScrollBar()
        if page is None:
            return
        # What was shown or filled a moment ago has its place only after the layout ran.
        self._lay_out_now(page)
        if self._first is None or self._last is None:
            bar.setValue(round(self._share * bar.maximum()))
            return
        top = self._first.mapTo(page, self._first.rect().topLeft()).y() - AIR
        bottom = self._last.mapTo(page, self._last.rect().bottomLeft()).y() + AIR
        value = max(bar.value(), bottom - self.viewport().height())
        bar.setValue(min(value, top))
        self._first = self._last = None

    def _lay_out_now(self, page: QWidget) -> None:
        for part in (*reversed(page.findChildren(QWidget)), page):
            layout = part.layout()
            if layout is not None:
                layout.activate()
        # The area resizes the page, and with it the range of the bar, when it hears of this.
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
