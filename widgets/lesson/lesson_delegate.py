"""Draws how far a lesson is at the right end of its row, where no long title hides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from widgets.lesson.lesson_tree_model import COUNT_ROLE, WHOLE_ROLE
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


class LessonDelegate(QStyledItemDelegate):
    """A title to the left, which gives way, and a count to the right, which doesn't."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if not index.data(COUNT_ROLE):
            super().paint(painter, option, index)
            return
        count = self.count_rect(option, index)
        whole = QRect(option.rect)
        self._paint_ground(painter, option, index)
        option.rect.setRight(count.left() - 1)
        super().paint(painter, option, index)
        option.rect.setRect(whole.x(), whole.y(), whole.width(), whole.height())
        colors = theme_colors(option.palette)
        painter.save()
        painter.setPen(colors.success if index.data(WHOLE_ROLE) else colors.muted)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(count.adjusted(0, 0, -_air(option), 0), flags, index.data(COUNT_ROLE))
        painter.restore()

    def count_rect(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QRect:
        """Return the place of the count in a row, with the air around it."""
        width = option.fontMetrics.horizontalAdvance(index.data(COUNT_ROLE)) + 2 * _air(option)
        return option.rect.adjusted(max(0, option.rect.width() - width), 0, 0, 0)

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Fill the whole row: what is selected is selected up to its end."""
        row = QStyleOptionViewItem(option)
        self.initStyleOption(row, index)
        if row.widget is not None:
            panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
            row.widget.style().drawPrimitive(panel, row, painter, row.widget)


def _air(option: QStyleOptionViewItem) -> int:
    return option.fontMetrics.height() // 3
