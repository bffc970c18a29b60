"""The Bench tab: an empty page until it is first seen, then the bench."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from widgets.scroll_into_view import scroll_into_view

if TYPE_CHECKING:
    from widgets.bench.bench_view import BenchView


class BenchTab(QWidget):
    """Makes the bench when it is first needed: the window is painted sooner without."""

    view_made = Signal(object)
    """The BenchView is there now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._made: BenchView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.retranslate()

    @property
    def is_made(self) -> bool:
        """Whether the bench is there."""
        return self._made is not None

    @property
    def view(self) -> BenchView:
        """The bench, made when it is first needed."""
        if self._made is None:
            from widgets.bench.bench_view import BenchView

            self._made = BenchView(self)
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self._made)
            self.view_made.emit(self._made)
        return self._made

    def prepare(self) -> None:
        """Make the bench."""
        self.view.show()

    def take_keys(self) -> None:
        """Give the keys to the choice of the call, where the bench is there."""
        if self._made is not None:
            functions = self._made.form.fields.functions
            functions.setFocus(Qt.FocusReason.ShortcutFocusReason)
            scroll_into_view(functions)

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self.setAccessibleName(self.tr("Bench"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
