"""The tree of lessons and steps, with arrows that grow with the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtWidgets import QTreeView
from typing_extensions import override

import resources
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


class LessonTree(QTreeView):
    """Fusion draws arrows of one size and indents by much: neither suits a narrow column."""

    def scale(self) -> None:
        """Take glyphs, arrows and indentation from the font."""
        side = self.fontMetrics().height()
        self.setIconSize(QSize(side, side))
        self.setIndentation(round(side * 0.75))
        sheet = f"QTreeView::item {{ padding: {side // 4}px 2px; }}"
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    @override
    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colors = theme_colors(self.palette())
        if self.selectionModel().isSelected(index):
            painter.fillRect(rect, colors.match)
        if self.model().hasChildren(index):
            name = "chevron-down" if self.isExpanded(index) else "chevron-right"
            place = QRect(0, 0, self.indentation(), self.indentation())
            place.moveCenter(rect.center())
            place.moveRight(rect.right())
            resources.icon(name, colors.muted).paint(painter, place)
