"""The line above the output that says whose it is and what of it was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from widgets.output.output_document import MARGIN

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class OutputCaption(QLabel):
    """Keeps the height that its words need: a splitter asks no widget for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, wordWrap=True, margin=MARGIN // 2, indent=MARGIN // 2)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def set_lines(self, lines: list[str]) -> None:
        """Show these lines; without any there is no caption."""
        self.setText("\n".join(lines))
        self.setVisible(bool(lines))
        self._keep_height()

    def _keep_height(self) -> None:
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_height()
