"""Copies selected cells as tab-separated text in full precision, fetching those not at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from widgets.inspector.slice_expression import RESULT, slice_expression
from widgets.inspector.value_cells import read_window, request_for
from widgets.number_format import exact_text

if TYPE_CHECKING:
    from widgets.inspector.slice_expression import CellRange
    from widgets.inspector.value_cells import LoadedCells
    from widgets.inspector.value_table import ValueTableView
    from widgets.tensor_records import ValueRequest, ValueWindow

MOST_CELLS = 4096
"""More would hold the window up while they are written out."""


class CellCopy(QObject):
    """The copy actions of a table of values."""

    def __init__(self, view: ValueTableView) -> None:
        super().__init__(view)
        self._view = view
        self._awaited: ValueRequest | None = None
        self._cells = QAction(view)
        self._cells.setShortcut(QKeySequence.StandardKey.Copy)
        self._cells.triggered.connect(self._on_cells_triggered)
        self._expression = QAction(view)
        self._expression.setShortcut(QKeySequence("Ctrl+Shift+C"))
        self._expression.triggered.connect(self._on_expression_triggered)
        for action in (self._cells, self._expression):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            view.addAction(action)

    def retranslate(self) -> None:
        """Word everything anew."""
        self._cells.setText(self.tr("Copy cells"))
        self._expression.setText(self.tr("Copy slice expression"))

    def expression(self) -> str:
        """Return Python for the selected cells, or for all that is shown."""
        subject = self._view.values.subject
        return slice_expression(subject.python, subject.part, self._view.selected_cells())

    def is_runnable(self) -> bool:
        """Return whether the expression means anything in a step: a result has no name."""
        return self._view.values.subject.name not in ("", RESULT)

    def take(self, window: ValueWindow) -> bool:
        """Copy a window that was fetched for it; return False when it was not."""
        if self._awaited is None or window.request != self._awaited:
            return False
        self._awaited = None
        loaded = read_window(self._view.values.subject, window)
        if loaded is not None:
            self._put(loaded, loaded.cells)
        return True

    @Slot()
    def _on_cells_triggered(self) -> None:
        cells = self._view.selected_cells()
        if cells is None:
            return
        if cells.area > MOST_CELLS:
            self._view.copy_refused.emit(MOST_CELLS)
        elif _holds(self._view.values.loaded, cells):
            self._put(self._view.values.loaded, cells)
        else:
            self._awaited = request_for(self._view.values.subject, cells)
            self._view.values_requested.emit(self._awaited)

    def _put(self, loaded: LoadedCells | None, cells: CellRange) -> None:
        if loaded is None:
            return
        dtype = self._view.values.subject.dtype
        texts = ([exact_text(value, dtype) for value in row] for row in loaded.block(cells))
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in texts))

    @Slot()
    def _on_expression_triggered(self) -> None:
        if self.is_runnable():
            QGuiApplication.clipboard().setText(self.expression())


def _holds(loaded: LoadedCells | None, cells: CellRange) -> bool:
    return loaded is not None and loaded.cells.contains(cells)
