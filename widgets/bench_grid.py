"""A layout of fields in as many columns as fit, with their messages under the row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from typing_extensions import override

if TYPE_CHECKING:
    from widgets.bench_field import BenchField

_GAP = 8
_LINE_GAP = 8
_COLUMN_LETTERS = 15
"""Average letters that a column has room for at least."""
_MOST_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class _Cell:
    item: QLayoutItem
    wide: bool
    message: QLayoutItem | None = None


class BenchGrid(QLayout):
    """Cells of one width, row by row; wide ones have a row of their own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._cells: list[_Cell] = []

    def add_field(self, field: BenchField, *, wide: bool = False) -> None:
        """Append a field; its message gets the whole width under the field's row."""
        self.addChildWidget(field)
        self.addChildWidget(field.message)
        self._cells.append(_Cell(QWidgetItem(field), wide, QWidgetItem(field.message)))

    def add_part(self, part: QWidget, *, wide: bool = True) -> None:
        """Append another widget."""
        self.addChildWidget(part)
        self._cells.append(_Cell(QWidgetItem(part), wide))

    def columns(self, width: int) -> int:
        """Return how many columns a width in pixels has room for."""
        parent = self.parentWidget()
        letters = parent.fontMetrics().averageCharWidth() if parent is not None else 7
        return max(1, min(_MOST_COLUMNS, (width + _GAP) // (_COLUMN_LETTERS * letters + _GAP)))

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        self._cells.append(_Cell(arg__1, wide=True))

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
        for cell in self._shown():
            full = not rows or rows[-1][0].wide or len(rows[-1]) == columns
            if cell.wide or full:
                rows.append([])
            rows[-1].append(cell)
        return rows

    def _lay_out(self, rect: QRect, *, place: bool) -> int:
        """Return the height that is needed; `place` puts everything where it belongs."""
        columns = self.columns(rect.width())
        cell_width = (rect.width() - _GAP * (columns - 1)) // columns
        top = rect.top()
        for row in self._rows(columns):
            width = rect.width() if row[0].wide else cell_width
            top = self._lay_row(row, QRect(rect.left(), top, width, 0), place=place)
            messages = [cell.message for cell in row if cell.message is not None]
            for message in messages:
                if not message.isEmpty():
                    spot = QRect(rect.left(), top - _LINE_GAP // 2, rect.width(), 0)
                    top = _put(message, spot, place=place) + _LINE_GAP
        return max(0, top - rect.top() - _LINE_GAP)

    def _lay_row(self, row: list[_Cell], first: QRect, *, place: bool) -> int:
        height = max(_height(cell.item, first.width()) for cell in row)
        for index, cell in enumerate(row):
            left = first.left() + index * (first.width() + _GAP)
            if place:
                cell.item.setGeometry(QRect(left, first.top(), first.width(), height))
        return first.top() + height + _LINE_GAP


def _put(item: QLayoutItem, spot: QRect, *, place: bool) -> int:
    height = _height(item, spot.width())
    if place:
        item.setGeometry(QRect(spot.left(), spot.top(), spot.width(), height))
    return spot.top() + height


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
