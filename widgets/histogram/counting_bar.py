"""Shows how far the counting is, with a button that ends it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget
from typing_extensions import override


class CountingBar(QWidget):
    """A progress bar with its number in words, and Cancel."""

    cancel_requested = Signal()
    """The counting shall end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = QProgressBar(self)
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        self._words = QLabel(self)
        self._cancel = QToolButton(self)
        self._cancel.setObjectName("cancel_button")
        self._cancel.clicked.connect(self.cancel_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(self._words)
        layout.addWidget(self._progress, 1)
        layout.addWidget(self._cancel)
        self.retranslate()
        self.hide()

    def set_share(self, share: float) -> None:
        """Show that a share (0 to 1) of the elements is counted."""
        self._progress.setValue(round(100 * max(0.0, min(1.0, share))))
        self._word()
        self.show()

    def words(self) -> str:
        """Return the words in the bar, nothing when hidden."""
        return "" if self.isHidden() else self._words.text()

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self._word()
        self._progress.setAccessibleName(self.tr("Counting"))
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("End the counting; the picture stays as it is"))

    def _word(self) -> None:
        percent = self._progress.value()
        self._words.setText(self.tr("counting {percent} %").format(percent=max(0, percent)))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
