"""The values of a two-dimensional part of a tensor, of which one window is at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from widgets.inspector.slice_expression import CellRange, slice_expression
from widgets.inspector.value_cells import LoadedCells, Subject, read_window
from widgets.inspector.value_presentation import Presentation
from widgets.number_format import NumberFormat, exact_text, format_for

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from widgets.number_format import Value
    from widgets.tensor_records import ValueWindow

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
PAGE = 1_000_000
"""Rows or columns that a header can hold; larger dimensions are shown from an offset."""
UNKNOWN = "…"
_CELL_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.BackgroundRole,
    Qt.ItemDataRole.ForegroundRole,
)


class ValueTableModel(QAbstractTableModel):
    """A table of the full size that asks for nothing itself and keeps only the last window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._subject = Subject()
        self._loaded: LoadedCells | None = None
        self._format = NumberFormat()
        self._looks = Presentation()

    @property
    def subject(self) -> Subject:
        """What the table shows."""
        return self._subject

    @property
    def looks(self) -> Presentation:
        """How values are shown."""
        return self._looks

    @property
    def loaded(self) -> LoadedCells | None:
        """The window of values that is at hand."""
        return self._loaded

    def set_subject(self, subject: Subject) -> None:
        """Show another part; its values are unknown until a window comes."""
        self.beginResetModel()
        self._subject = subject
        self._loaded = None
        self.endResetModel()

    def set_looks(self, looks: Presentation) -> None:
        """Show the values in another way."""
        if looks != self._looks:
            self._looks = looks
            self._choose_format()
            self._tell_all()

    def set_window(self, window: ValueWindow) -> bool:
        """Keep a window of values; return False when it is not of the part that is shown."""
        loaded = read_window(self._subject, window)
        if loaded is not None:
            self.load(loaded)
        return loaded is not None

    def load(self, loaded: LoadedCells) -> None:
        """Keep cells of the part that is shown."""
        self._loaded = loaded
        self._looks = self._looks._replace(stale=False)
        self._choose_format()
        self._tell_all()

    def _choose_format(self) -> None:
        if self._loaded is not None:
            every = (value for row in self._loaded.values for value in row)
            self._format = format_for(every, self._looks.decimals, self._loaded.digits)

    def _tell_all(self) -> None:
        rows, columns = self.rowCount(), self.columnCount()
        if rows and columns:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, columns - 1))

    def true_cells(self, top: int, left: int, bottom: int, right: int) -> CellRange:
        """Return the true indices of a rectangle of the model; ends are exclusive."""
        down, along = self._subject.first_row, self._subject.first_column
        return CellRange(top + down, left + along, bottom + down, right + along)

    def value(self, index: Index) -> Value | None:
        """Return the value of a cell, None while it is unknown."""
        if self._loaded is None:
            return None
        row, column = self._subject.first_row, self._subject.first_column
        return self._loaded.value(index.row() + row, index.column() + column)

    def widest_text(self) -> str:
        """Return the longest text among the values at hand."""
        values = self._loaded.values if self._loaded is not None else []
        texts = (self._format.text(value) for row in values for value in row)
        return max(texts, key=len, default=UNKNOWN)

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        if parent.isValid() or not self._subject.name:
            return 0
        return min(self._subject.part.rows - self._subject.first_row, PAGE)

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        if parent.isValid() or not self._subject.name:
            return 0
        return min(self._subject.part.columns - self._subject.first_column, PAGE)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        part = self._subject.part
        if orientation == Qt.Orientation.Horizontal:
            return str(section + self._subject.first_column) if part.column_dim is not None else ""
        return str(section + self._subject.first_row) if part.row_dim is not None else ""

    def cell(self, row: int, column: int) -> tuple[str, QColor | None, QColor | None]:
        """Return text, ground and text colour of a cell; None for the view's own colours."""
        if self._loaded is None:
            return UNKNOWN, None, self._looks.colors.muted
        down, along = self._subject.first_row, self._subject.first_column
        value = self._loaded.value(row + down, column + along)
        text = UNKNOWN if value is None else self._format.text(value)
        return text, *self._looks.cell_colors(value, self._loaded.span)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in _CELL_ROLES:
            return self.cell(index.row(), index.column())[_CELL_ROLES.index(role)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        value = self.value(index) if role == Qt.ItemDataRole.ToolTipRole else None
        if value is None:
            return None
        return f"{self._expression(index)} = {exact_text(value, self._subject.dtype)}"

    def _expression(self, index: Index) -> str:
        row, column = index.row(), index.column()
        cells = self.true_cells(row, column, row + 1, column + 1)
        return slice_expression(self._subject.python, self._subject.part, cells)
