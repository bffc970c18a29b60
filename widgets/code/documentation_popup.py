"""What the kernel knows about a name, over the window beside the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit
from typing_extensions import override

from widgets.code.plain_documentation import plain_documentation
from widgets.code.popup_place import beside

if TYPE_CHECKING:
    from widgets.code.code_editor import CodeEditor
    from widgets.records import Documentation

_COLUMNS = 76
_LINES = 16
_UNSCROLLED = Qt.TextInteractionFlag.TextSelectableByMouse


class DocumentationPopup(QPlainTextEdit):
    """Takes the focus so that keys scroll it; Esc or a click elsewhere closes it."""

    def __init__(self, editor: CodeEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.setReadOnly(True)
        self.setTextInteractionFlags(_UNSCROLLED | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFrameShape(QFrame.Shape.Box)
        self.setCursorWidth(0)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Word the popup in the current language."""
        self.setAccessibleName(self.tr("Documentation"))
        self.setToolTip(self.tr("Esc closes this"))

    def show_documentation(self, documentation: Documentation) -> None:
        """Show what is known about a name, under the cursor of the editor."""
        unknown = self.tr("Nothing is known about {name}. Run the step that makes it first.")
        text = plain_documentation(documentation.text.strip("\n"))
        self.setPlainText(text or unknown.format(name=documentation.name or "…"))
        window = self._editor.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        rect = self._editor.cursorRect()
        corner = self._editor.viewport().mapTo(window, rect.topLeft())
        # The bar with Run lies under the editor: it stays free.
        bounds = window.rect()
        bounds.setBottom(self._editor.mapTo(window, self._editor.rect().bottomLeft()).y())
        self.setGeometry(beside(QRect(corner, rect.size()), self.sizeHint(), bounds))
        self.show()
        self.raise_()
        self.setFocus()

    def close_popup(self) -> None:
        """Go away; keys that came here go to the code again."""
        if self.hasFocus():
            self._editor.setFocus()
        self.hide()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        margin = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        bar = self.verticalScrollBar().sizeHint().width()
        longest = max(map(metrics.horizontalAdvance, self.toPlainText().split("\n")))
        width = min(longest, _COLUMNS * metrics.horizontalAdvance("0"))
        lines = min(self.blockCount() + (longest > width), _LINES)
        width += bar + margin + metrics.height()
        # Scrolling is by whole lines: with a line to spare a short text doesn't scroll.
        return QSize(width, (lines + 1) * metrics.lineSpacing() + margin)

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.close_popup()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.hide()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
