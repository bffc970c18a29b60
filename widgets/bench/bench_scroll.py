"""The bench's page in a window that is lower than it: it scrolls to the result that was sought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtWidgets import QScrollArea
from typing_extensions import override

from widgets.bare_scroll import lay_bare

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from widgets.bench.bench_page import BenchPage


class BenchScroll(QScrollArea):
    """Where form and picture have no room together, it shows the picture once values come."""

    def __init__(self, page: BenchPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._seeking = False
        self._placed = -1
        """Where it scrolled to; anywhere else the learner has gone on."""
        lay_bare(self, page)

    def seek_result(self) -> None:
        """Show what comes next."""
        self._seeking, self._placed = True, -1

    def show_result(self, *, last: bool) -> None:
        """Show the picture and the verdict; `last`: nothing more comes of what was sought."""
        moved = self._placed >= 0 and not self._is_placed()
        if self._seeking and not moved:
            # What has just come is laid out first.
            QTimer.singleShot(0, self, self._place)
        self._seeking = self._seeking and not (moved or last)

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        held = self._is_placed()
        super().resizeEvent(arg__1)
        if held:
            QTimer.singleShot(0, self, self._place)

    @override
    def eventFilter(self, arg__1: QObject, arg__2: QEvent) -> bool:
        done = super().eventFilter(arg__1, arg__2)
        if arg__2.type() == QEvent.Type.Resize and self._placed > 0 and self._is_placed():
            QTimer.singleShot(0, self, self._go_back)
        return done

    @Slot()
    def _go_back(self) -> None:
        """Show the form again where all turned out to have room."""
        if self._page.result_span()[1] <= self.viewport().height():
            self.verticalScrollBar().setValue(0)
            self._placed = 0

    def _is_placed(self) -> bool:
        return self.verticalScrollBar().value() == self._placed

    @Slot()
    def _place(self) -> None:
        bar, view = self.verticalScrollBar(), self.viewport().height()
        top, bottom = self._page.result_span()
        if bar.value() > top or bar.value() + view < bottom:
            bar.setValue(top if bar.value() > top else min(top, bottom - view))
        self._placed = bar.value()
