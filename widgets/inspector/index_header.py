"""The header of a table of values: its indices, drawn fast however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class IndexHeader(QHeaderView):
    """Sections of one size; a click selects a whole row or column.

    The stock header asks the selection model about every cell of a selected column each time it
    paints, which takes two seconds for a million rows.
    """

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        # A least size that follows the font would resize sections, which then keep their size.
        self.setMinimumSectionSize(4)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        colors = theme_colors(self.palette())
        painter.fillRect(rect, colors.raised)
        painter.setPen(colors.line)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self.orientation() == Qt.Orientation.Vertical:
            painter.drawLine(rect.topRight(), rect.bottomRight())
        inset = self.fontMetrics().averageCharWidth() // 2 + 3
        painter.setPen(colors.muted)
        text = self.model().headerData(logicalIndex, self.orientation())
        painter.drawText(rect.adjusted(inset, 0, -inset, 0), self._flags(), str(text))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        area, end = self.viewport().rect(), self.length() - self.offset()
        if self.orientation() == Qt.Orientation.Horizontal:
            area.setLeft(end)
        else:
            area.setTop(end)
        if area.isValid():
            # The header ends with the cells: a band beyond them would look like one of no values.
            painter = QPainter(self.viewport())
            painter.fillRect(area, theme_colors(self.palette()).ground)
            painter.end()

    def _flags(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

    @override
    def sizeHint(self) -> QSize:
        """Return the room for the last index, which is the longest."""
        metrics = self.fontMetrics()
        model = self.model()
        if model is None or self.orientation() == Qt.Orientation.Horizontal:
            return QSize(0, metrics.height() + 6)
        last = model.headerData(max(model.rowCount() - 1, 0), self.orientation())
        inset = metrics.averageCharWidth() + 8
        return QSize(metrics.horizontalAdvance(str(last or "0")) + inset, 0)
