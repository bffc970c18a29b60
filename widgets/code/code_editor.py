"""The editor itself: Python text, its keys and the ground it is painted on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QTextDocument
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from widgets.code.code_keys import NEW_LINE, edit_by_key
from widgets.code.error_line import ErrorLine
from widgets.code.indentation import INDENT, CodeLine
from widgets.code.line_grounds import paint_line, paint_selection
from widgets.code.pasted_code import clean_code
from widgets.code.python_highlighter import PythonHighlighter, scan
from widgets.code.spaced_layout import SpacedLayout, line_height
from widgets.text_units import utf16_units
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtGui import (
        QAction,
        QContextMenuEvent,
        QFocusEvent,
        QPaintEvent,
        QShowEvent,
        QTextBlock,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QMenu

_WHEEL_STEP = 120
"""Eighths of a degree that one notch of a wheel turns."""
_LINES_ABOVE = 2
"""Lines left in view above one that was scrolled to."""
_NO_NEW_LINE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class CodeEditor(QPlainTextEdit):
    """A plain text editor that knows how Python is written."""

    edited = Signal()  # the text is another one; not while a syllable is being composed
    focus_changed = Signal()  # keys go here from now on, or no more
    zoom_requested = Signal(int)  # notches of the wheel turned with Ctrl, up is positive

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        document = QTextDocument(self)
        self._spacing = SpacedLayout(document)
        document.setDocumentLayout(self._spacing)
        self.setDocument(document)
        self.highlighter = PythonHighlighter(document, self)
        self.error_line = ErrorLine(document, self)
        self.menu_actions: tuple[QAction, ...] = ()
        self._text = ""
        self._turned = 0
        self._marks: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self.viewport().update)
        self.error_line.changed.connect(self.viewport().update)

    def set_text(self, text: str) -> None:
        """Show another text; there is nothing to undo, and `edited` is not emitted."""
        self._text = text.replace("\r\n", "\n").replace("\r", "\n")
        self.setPlainText(self._text)
        self.error_line.mark(None)

    def set_marks(self, layer: str, marks: list[QTextEdit.ExtraSelection]) -> None:
        """Show one layer's marks (brackets, matches) beside those of the others."""
        if marks or self._marks.get(layer):
            self._marks[layer] = marks
            self.setExtraSelections([mark for layer in self._marks.values() for mark in layer])

    def lines_upward(self, position: int) -> Iterator[CodeLine]:
        """Yield the line before a position, then the whole lines above it."""
        block = self.document().findBlock(position)
        text = utf16_units(block.text())[: position - block.position()]
        while block.isValid():
            tokens, state = scan(text, self.highlighter.state_before(block))
            yield CodeLine(text, tokens, bool(state))
            block = block.previous()
            text = utf16_units(block.text())

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield each block in view with its rectangle in the viewport."""
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        while block.isValid() and top.y() <= self.viewport().height():
            size = self.blockBoundingRect(block).size()
            size.setHeight(block.layout().lineCount() * line_height(block))
            rect = QRectF(top, size)
            yield block, rect
            block, top = block.next(), rect.bottomLeft()

    def show_block(self, block: QTextBlock) -> None:
        """Scroll to a block that isn't in view; the cursor stays."""
        bottoms = [rect.bottom() for seen, rect in self.visible_blocks() if seen == block]
        if not bottoms or bottoms[0] > self.viewport().height():
            self.verticalScrollBar().setValue(max(0, block.firstLineNumber() - _LINES_ABOVE))

    def context_menu(self, place: QPoint) -> QMenu:
        """Return the menu for a place in the viewport; it is deleted when it closes."""
        menu = self.createStandardContextMenu(place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        menu.addActions(self.menu_actions)
        return menu

    def composing(self) -> bool:
        """Return whether an input method holds a syllable that isn't in the text yet."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    @override
    def event(self, event: QEvent) -> bool:
        # The base class would claim Shift+Enter for a line separator, which Python can't read:
        # leave it to the window's shortcuts.
        if event.type() == QEvent.Type.ShortcutOverride and _is_other_enter(event):
            event.ignore()
            return False
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_other_enter(event):
            event.ignore()
            return
        cursor = self.textCursor()
        if not self.composing() and edit_by_key(event, cursor, self.lines_upward):
            self.setTextCursor(cursor)
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(clean_code(source.text()))
        self.ensureCursorVisible()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.context_menu(event.pos()).popup(event.globalPos())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _WHEEL_STEP)
        self._turned -= steps * _WHEEL_STEP
        if steps:
            self.zoom_requested.emit(steps)
        event.accept()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._spacing.set_font(self.font())
            metrics = QFontMetricsF(self.font())
            self.setTabStopDistance(metrics.horizontalAdvance(INDENT))
            self.setCursorWidth(max(1, round(metrics.horizontalAdvance(" ") / 5)))
            self.document().setDocumentMargin(round(metrics.horizontalAdvance(" ")))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Before its first layout the editor is a few pixels high, too low for a large first line.
        if self.textCursor().atStart():
            self.verticalScrollBar().setValue(0)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
        self.focus_changed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._paint_grounds(painter)
        painter.end()
        super().paintEvent(event)

    def _paint_grounds(self, painter: QPainter) -> None:
        colors = theme_colors(self.palette())
        cursor, error = self.textCursor(), self.error_line.block()
        for block, rect in self.visible_blocks():
            if block == error:
                paint_line(painter, rect, colors.error_ground)
            elif block == cursor.block() and self.hasFocus():
                paint_line(painter, rect, colors.current_line)
            if cursor.hasSelection():
                ground = self.palette().highlight().color()
                paint_selection(painter, block, rect, cursor, ground)

    @Slot()
    def _on_text_changed(self) -> None:
        # The base class also reports a syllable being composed, which isn't text yet.
        text = self.toPlainText()
        if text != self._text:
            self._text = text
            self.edited.emit()


def _is_other_enter(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() in NEW_LINE
        and bool(event.modifiers() & _NO_NEW_LINE)
    )
