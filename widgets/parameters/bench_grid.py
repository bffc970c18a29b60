"""A layout of fields in as many columns as fit, with their messages under the row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from typing_extensions import override

if TYPE_CHECKING:
    from widgets.parameters.bench_field import BenchField

_GAP = 8
_LINE_GAP = 8
_COLUMN_LETTERS = 12
"""Average letters that a column has room for at least."""
_MOST_COLUMNS = 4
WHOLE_ROW = _MOST_COLUMNS
"""A span that leaves no room for another cell."""


@dataclass(frozen=True, slots=True)
class _Cell:
    item: QLayoutItem
    span: int
    message: QLayoutItem | None = None


class BenchGrid(QLayout):
    """Cells row by row; one may span several columns, at most those that there are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._cells: list[_Cell] = []

    def add_field(self, field: BenchField, span: int = 1) -> None:
        """Append a field; its message gets the whole width under the field's row."""
        self.addChildWidget(field)
        self.addChildWidget(field.message)
        self._cells.append(_Cell(QWidgetItem(field), span, QWidgetItem(field.message)))

    def columns(self, width: int) -> int:
        """Return how many columns a width in pixels has room for."""
        parent = self.parentWidget()
        letters = parent.fontMetrics().averageCharWidth() if parent is not None else 7
        return max(1, min(_MOST_COLUMNS, (width + _GAP) // (_COLUMN_LETTERS * letters + _GAP)))

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        self._cells.append(_Cell(arg__1, WHOLE_ROW))

    @override
    def count(self) -> int:
        return len(self._items())

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        items = self._items()
        return items[index] if 0 <= index < len(items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        item = self.itemAt(index)
        if item is not None:
            self._cells = [cell for cell in self._cells if item not in (cell.item, cell.message)]
        return item

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return self._lay_out(QRect(0, 0, arg__1, 0), place=False)

    @override
    def sizeHint(self) -> QSize:
        width = max((cell.item.sizeHint().width() for cell in self._shown()), default=0)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSize(self) -> QSize:
        least = [item.minimumSize() for item in self._items() if not item.isEmpty()]
        return QSize(max((size.width() for size in least), default=0), 0)

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        self._lay_out(arg__1, place=True)

    def _items(self) -> list[QLayoutItem]:
        pairs = [(cell.item, cell.message) for cell in self._cells]
        return [item for pair in pairs for item in pair if item is not None]

    def _shown(self) -> list[_Cell]:
        return [cell for cell in self._cells if not cell.item.isEmpty()]

    def _rows(self, columns: int) -> list[list[_Cell]]:
        rows: list[list[_Cell]] = []
        left = 0
        for cell in self._shown():
            span = min(cell.span, columns)
            if span > left:
                rows.append([])
                left = columns
            rows[-1].append(cell)
            left -= span
        return rows

    def _lay_out(self, rect: QRect, *, place: bool) -> int:
        """Return the height that is needed; `place` puts everything where it belongs."""
        columns = self.columns(rect.width())
        top = rect.top()
        for row in self._rows(columns):
            top = self._lay_row(row, columns, QRect(rect.left(), top, rect.width(), 0), place=place)
            messages = [cell.message for cell in row if cell.message is not None]
            for message in messages:
                if not message.isEmpty():
                    spot = QRect(rect.left(), top - _LINE_GAP // 2, rect.width(), 0)
                    top = _put(message, spot, place=place) + _LINE_GAP
        return max(0, top - rect.top() - _LINE_GAP)

    def _lay_row(self, row: list[_Cell], columns: int, line: QRect, *, place: bool) -> int:
        """Place a row's cells from the left; return the top of what comes below it."""
        unit = (line.width() - _GAP * (columns - 1)) // columns
        spans = [min(cell.span, columns) for cell in row]
        widths = [
            line.width() if span == columns else span * unit + (span - 1) * _GAP for span in spans
        ]
        height = max(_height(*pair) for pair in zip([c.item for c in row], widths, strict=True))
        left = line.left()
        for cell, width in zip(row, widths, strict=True):
            if place:
                cell.item.setGeometry(QRect(left, line.top(), width, height))
            left += width + _GAP
        return line.top() + height + _LINE_GAP


def _put(item: QLayoutItem, spot: QRect, *, place: bool) -> int:
    height = _height(item, spot.width())
    if place:
        item.setGeometry(QRect(spot.left(), spot.top(), spot.width(), height))
    return spot.top() + height


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
