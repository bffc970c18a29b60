"""The margin beside the code: line numbers and the mark of an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget
from typing_extensions import override

import resources
from widgets.code.spaced_layout import line_height
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QTextBlock

    from widgets.code.code_editor import CodeEditor


class LineNumberArea(QWidget):
    """Stands beside the editor, not in its viewport's margin.

    WORKAROUND: https://github.com/spyder-ide/spyder/issues/23313
    With viewport margins Qt puts the input method's candidate window over the text.
    """

    def __init__(self, editor: CodeEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        editor.blockCountChanged.connect(self._on_editor_block_count_changed)
        editor.updateRequest.connect(self._on_editor_update_request)
        editor.cursorPositionChanged.connect(self.update)
        editor.error_line.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        digits = max(2, len(str(self._editor.blockCount())))
        numbers = metrics.horizontalAdvance("0") * (digits + 1)
        return QSize(round(numbers + metrics.height()), 0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tool_tip(event)
            return True
        return super().event(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._editor.viewport(), event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme_colors(self.palette()).ground)
        for block, rect in self._editor.visible_blocks():
            self._paint_number(painter, block, rect)

    def _paint_number(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        colors, editor = theme_colors(self.palette()), self._editor
        erring = block == editor.error_line.block()
        current = block == editor.textCursor().block() and editor.hasFocus()
        if erring or current:
            ground = colors.error_ground if erring else colors.current_line
            painter.fillRect(QRectF(0, rect.top(), self.width(), rect.height()), ground)
        height = line_height(block)
        if erring:
            size = round(QFontMetricsF(self.font()).ascent())
            place = QRect(0, 0, size, size)
            place.moveCenter(QRectF(0, rect.top(), height, height).center().toPoint())
            resources.icon("circle-x", colors.error).paint(painter, place)
        painter.setPen(colors.error if erring else colors.text if current else colors.muted)
        right = self.width() - QFontMetricsF(self.font()).horizontalAdvance("0") / 2
        place = QRectF(0, rect.top(), right, height)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _number(block)
        )

    def _show_tool_tip(self, event: QHelpEvent) -> None:
        error = self._editor.error_line.block()
        for block, rect in self._editor.visible_blocks():
            if block == error and rect.top() <= event.pos().y() < rect.bottom():
                text = self.tr("The error came from this line.")
                QToolTip.showText(event.globalPos(), text, self)
                return
        QToolTip.hideText()

    @Slot(int)
    def _on_editor_block_count_changed(self, _count: int) -> None:
        self.updateGeometry()

    @Slot(QRect, int)
    def _on_editor_update_request(self, rect: QRect, scrolled: int) -> None:
        if scrolled:
            self.scroll(0, scrolled)
        else:
            self.update(0, rect.y(), self.width(), rect.height())


def _number(block: QTextBlock) -> str:
    return str(block.blockNumber() + 1)
