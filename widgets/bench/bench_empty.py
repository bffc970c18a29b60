"""What the bench is for, and an example that is ready to be drawn."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.wrapped_label import WrappedLabel


class BenchEmpty(QWidget):
    """Stands where the picture will be."""

    example_requested = Signal()
    """The example shall be drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._button = WrappedLabel(self), QPushButton(self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._button.setObjectName("bench_example_button")
        self._button.clicked.connect(self.example_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self._words.setText(
            self.tr(
                "Draw as many values of a random function of torch as you like, and see and test"
                " whether they follow its law."
            )
        )
        self._button.setText(self.tr("Draw 1,000,000 values of torch.randn"))
        self.setAccessibleDescription(self._words.text())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
