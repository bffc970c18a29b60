"""The learner's names as a table model, shape first."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)
from typing_extensions import override

from widgets.inspector.summary_words import short_summary
from widgets.inspector.variable_words import (
    column_explanations,
    column_titles,
    dtype_text,
    grad_text,
    kind_words,
    memory_text,
    result_name,
    row_tooltip,
    shape_text,
)
from widgets.plain_tip import plain_tip
from widgets.tensor_records import Change, VariableRow, VariableTable
from widgets.tensor_words import change_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from widgets.inspector.summaries import Summaries
    from widgets.tensor_records import Statistics

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The VariableRow."""
STATISTICS_ROLE = Qt.ItemDataRole.UserRole + 2
"""The Statistics, or None."""
PROGRESS_ROLE = Qt.ItemDataRole.UserRole + 3
"""The share of the statistics that is done, 0 to 1; None when they are not being computed."""

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class Column(IntEnum):
    """The columns, in their order."""

    NAME = 0
    SHAPE = 1
    DTYPE = 2
    DEVICE = 3
    GRAD = 4
    MEMORY = 5
    SUMMARY = 6


_TEXTS: dict[int, Callable[[VariableRow], str]] = {
    Column.NAME: result_name, Column.SHAPE: shape_text, Column.DTYPE: dtype_text,
    Column.GRAD: grad_text, Column.MEMORY: memory_text,
}  # fmt: skip


class VariableTableModel(QAbstractTableModel):
    """One row a name, with statistics that may come later than the row."""

    def __init__(self, summaries: Summaries, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = VariableTable()
        self._summaries = summaries
        summaries.summary_changed.connect(self._on_summaries_summary_changed)

    @property
    def rows(self) -> tuple[VariableRow, ...]:
        """The rows as they were read."""
        return self._table.rows

    def set_table(self, table: VariableTable) -> None:
        """Show another table; with the same names in the same order, only rows that changed."""
        if [row.name for row in table.rows] == [row.name for row in self._table.rows]:
            self._renew_rows(table)
            return
        self.beginResetModel()
        self._take(table)
        self.endResetModel()

    def _take(self, table: VariableTable) -> None:
        self._table = table
        self._summaries.renew(table)

    def _renew_rows(self, table: VariableTable) -> None:
        before = self._shown()
        self._take(table)
        for number, (old, new) in enumerate(zip(before, self._shown(), strict=True)):
            if old != new:
                last = self.index(number, len(Column) - 1)
                self.dataChanged.emit(self.index(number, 0), last)

    def _shown(self) -> list[tuple[VariableRow, Statistics | None, str]]:
        """Return what the cells of each row are drawn from."""
        return [(row, self._known(row), self._summary(row)) for row in self._table.rows]

    def texts(self, column: Column, most: int) -> set[str]:
        """Return what stands in a column, of so many rows."""
        return {self._text(row, column) for row in self._table.rows[:most]}

    def row(self, name: str | None) -> VariableRow | None:
        """Return the row of a name, None when there is none."""
        return next((row for row in self._table.rows if row.name == name), None)

    def row_number(self, name: str | None) -> int | None:
        """Return where a name stands, counted from 0."""
        names = enumerate(self._table.rows)
        return next((number for number, row in names if row.name == name), None)

    @Slot(str)
    def _on_summaries_summary_changed(self, name: str) -> None:
        number = self.row_number(name)
        if number is not None:
            index = self.index(number, Column.SUMMARY)
            self.dataChanged.emit(index, index)

    def retranslate(self) -> None:
        """Word everything anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self._table.rows:
            last = self.index(len(self._table.rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_titles()[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return column_explanations()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._table.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row_tooltip(row, self._known(row)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = self._text(row, index.column())
            return f"{text}, {change_word(row.change)}" if _tells_change(row, index) else text
        return self._record(row, role)

    def _record(self, row: VariableRow, role: int) -> object:
        if role == ROW_ROLE:
            return row
        if role == STATISTICS_ROLE:
            return self._known(row)
        return self._summaries.progress(row.name) if role == PROGRESS_ROLE else None

    def _text(self, row: VariableRow, column: int) -> str:
        if column == Column.SUMMARY:
            return self._summary(row)
        if column == Column.DEVICE:
            return row.device or ""
        return _TEXTS[column](row)

    def _summary(self, row: VariableRow) -> str:
        if row.kind == "value":
            return row.text or ""
        return " · ".join(part for part in (kind_words(row), self._numbers(row)) if part)

    def _numbers(self, row: VariableRow) -> str:
        share, statistics = self._summaries.progress(row.name), self._known(row)
        if share is not None:
            return self.tr("computing {percent} %").format(percent=int(share * 100))
        if statistics is not None:
            return short_summary(statistics)
        return self.tr("summary stopped") if self._summaries.stopped(row.name) else row.text or ""

    def _known(self, row: VariableRow) -> Statistics | None:
        """Return a row's statistics; while a step runs those at hand may no longer be true."""
        return None if self._table.while_running else self._summaries.statistics(row.name)


def _tells_change(row: VariableRow, index: Index) -> bool:
    return index.column() == Column.NAME and row.change is not Change.SAME


def _alignment(column: int) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignLeft
    if column == Column.GRAD:
        across = Qt.AlignmentFlag.AlignHCenter
    return across | Qt.AlignmentFlag.AlignVCenter
