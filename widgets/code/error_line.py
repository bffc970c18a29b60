"""The line of the text that an error came from."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument


class ErrorLine(QObject):
    """Remembers a line while the text around it changes, until the line itself is edited."""

    changed = Signal()  # another line, or none, is marked

    def __init__(self, document: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._cursor: QTextCursor | None = None
        self._text = ""
        document.contentsChanged.connect(self._on_document_contents_changed)

    def mark(self, line: int | None) -> None:
        """Mark a line, counted from 1; None or a line that isn't there marks nothing."""
        if line is None and self._cursor is None:
            return
        block = self._document.findBlockByNumber(line - 1) if line else QTextBlock()
        self._cursor = QTextCursor(block) if block.isValid() else None
        self._text = block.text() if block.isValid() else ""
        self.changed.emit()

    def block(self) -> QTextBlock | None:
        """Return the marked block."""
        return self._cursor.block() if self._cursor else None

    def number(self) -> int | None:
        """Return the marked line, counted from 1."""
        return self._cursor.blockNumber() + 1 if self._cursor else None

    @Slot()
    def _on_document_contents_changed(self) -> None:
        if self._cursor and self._cursor.block().text() != self._text:
            self.mark(None)
