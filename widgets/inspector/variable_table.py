"""The view of the learner's names: one is chosen, its facts can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget
from typing_extensions import override

from widgets.inspector.variable_columns import fit_columns, looked_at
from widgets.inspector.variable_delegate import VariableDelegate
from widgets.inspector.variable_table_model import ROW_ROLE, VariableTableModel
from widgets.inspector.variable_words import copied_facts

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from widgets.inspector.summaries import Summaries
    from widgets.tensor_records import VariableRow, VariableTable


class VariableTableView(QTableView):
    """Rows of names; the chosen one is kept by name when the table changes."""

    variable_chosen = Signal(str)
    """The learner chose another row."""
    rows_seen = Signal()
    """Other rows came into view."""

    def __init__(self, summaries: Summaries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("variable_table")
        self._summaries = summaries
        self._names = VariableTableModel(summaries, self)
        self._chosen: str | None = None
        self._fitted_to: list[set[str]] = []
        """The texts that the widths were made for."""
        delegate = VariableDelegate(self)
        delegate.stop_clicked.connect(summaries.cancel)
        summaries.summary_changed.connect(self._on_summaries_summary_changed)
        self.setItemDelegate(delegate)
        self._look_settled = QTimer(self, singleShot=True, interval=0)
        self._look_settled.timeout.connect(self._on_look_settled)
        self._set_up_look()
        self.setModel(self._names)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.verticalScrollBar().valueChanged.connect(self.rows_seen)
        self._add_actions()
        self.retranslate()

    def _set_up_look(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        # The style's own least width is more than a narrow pane has for the summary.
        self.horizontalHeader().setMinimumSectionSize(8)

    def _add_actions(self) -> None:
        self._copy = QAction(self)
        self._copy.setShortcut(QKeySequence.StandardKey.Copy)
        self._copy.triggered.connect(self._on_copy_triggered)
        self._stop = QAction(self)
        self._stop.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        self._stop.triggered.connect(self._on_stop_triggered)
        self._compute = QAction(self)
        self._compute.triggered.connect(self._on_compute_triggered)
        for action in (self._copy, self._stop, self._compute):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.addAction(action)
        self._enable_actions()

    def retranslate(self) -> None:
        """Word everything anew."""
        self._copy.setText(self.tr("Copy facts"))
        self._stop.setText(self.tr("Stop computing the summary"))
        self._compute.setText(self.tr("Compute the summary"))
        self.setAccessibleName(self.tr("Your names"))
        self.setAccessibleDescription(self.tr("Shape, dtype, device and summary of each name"))
        self._names.retranslate()
        self._look_settled.start()

    @property
    def names(self) -> VariableTableModel:
        """The model of the names."""
        return self._names

    def set_table(self, table: VariableTable) -> None:
        """Show another table; the chosen name stays chosen where it still exists."""
        top = self.verticalScrollBar().value()
        self._names.set_table(table)
        self.select(self._chosen if self._names.row(self._chosen) else None)
        self.verticalScrollBar().setValue(top)
        texts = looked_at(self._names)
        if texts != self._fitted_to:
            self._fitted_to = texts
            fit_columns(self, self._names)

    def select(self, name: str | None) -> None:
        """Choose a name without saying so; None, or a name that does not exist, chooses nothing."""
        number = self._names.row_number(name)
        self._chosen = None if number is None else name
        if number is None:
            self.clearSelection()
        else:
            self.selectRow(number)
            self.scrollTo(self._names.index(number, 0))
        self._enable_actions()

    def chosen(self) -> str | None:
        """Return the chosen name."""
        return self._chosen

    def rows_in_view(self) -> tuple[VariableRow, ...]:
        """Return the rows that are scrolled into view."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        rows = self._names.rows
        return rows[max(first, 0) : len(rows) if last < 0 else last + 1]

    @Slot(str)
    def _on_summaries_summary_changed(self, name: str) -> None:
        if name == self._chosen:
            self._enable_actions()

    def _enable_actions(self) -> None:
        name = self._chosen or ""
        self._copy.setEnabled(bool(name))
        self._stop.setEnabled(self._summaries.progress(name) is not None)
        self._compute.setEnabled(self._summaries.stopped(name))

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, selected: QItemSelection, _before: QItemSelection) -> None:
        indexes = selected.indexes()
        name = indexes[0].data(ROW_ROLE).name if indexes else self._chosen
        if name != self._chosen:
            self._chosen = name
            self._enable_actions()
            self.variable_chosen.emit(name)

    @Slot()
    def _on_copy_triggered(self) -> None:
        row = self._names.row(self._chosen)
        if row is not None:
            facts = copied_facts(row, self._summaries.statistics(row.name))
            QGuiApplication.clipboard().setText(facts)

    @Slot()
    def _on_stop_triggered(self) -> None:
        self._summaries.cancel(self._chosen or "")

    @Slot()
    def _on_compute_triggered(self) -> None:
        self._summaries.want(self._chosen or "")

    @Slot()
    def _on_look_settled(self) -> None:
        height = self.fontMetrics().height() * 3 // 2
        self.verticalHeader().setDefaultSectionSize(height)
        fit_columns(self, self._names)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit_columns(self, self._names)
        # Once more when a scroll bar that came or went has found its place.
        self._look_settled.start()
        self.rows_seen.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._look_settled.start()
