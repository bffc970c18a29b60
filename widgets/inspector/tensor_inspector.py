"""The tensor inspector: the learner's names above, the values of the chosen one below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.inspector.summaries import Summaries
from widgets.inspector.value_pane import ValuePane
from widgets.inspector.variable_table import VariableTableView
from widgets.tensor_records import Change, VariableRow, VariableTable

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from widgets.tensor_records import Statistics, ValueWindow


class TensorInspector(QWidget):
    """Shows the names that a step left, and asks for values and statistics of what is in view."""

    variable_selected = Signal(str)
    """Another name was chosen, or the chosen one is not what it was."""
    values_requested = Signal(object)
    """A ValueRequest for the cells in view."""
    statistics_requested = Signal(str)
    """The statistics of a name are missing."""
    statistics_cancelled = Signal(str)
    """The statistics of a name are no longer wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tensor_inspector")
        self._summaries = Summaries(self)
        self._table: VariableTable | None = None
        self._announced: VariableRow | None = None
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        # A widget that gets another parent is styled anew, with all that it holds.
        upper = QWidget(self._splitter)
        self._caption = QLabel(upper, wordWrap=True, margin=8)
        self._names = VariableTableView(self._summaries, upper)
        self._values = ValuePane(self._summaries, self._splitter)
        self._lay_out(upper)
        self._connect()
        self.retranslate()

    def _lay_out(self, upper: QWidget) -> None:
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        above.addWidget(self._caption)
        above.addWidget(self._names, 1)
        above.addStretch(0)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        self._values.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)

    def _connect(self) -> None:
        self._names.variable_chosen.connect(self._on_names_variable_chosen)
        self._names.rows_seen.connect(self._on_names_rows_seen)
        self._values.values_requested.connect(self.values_requested)
        self._summaries.statistics_requested.connect(self.statistics_requested)
        self._summaries.statistics_cancelled.connect(self.statistics_cancelled)

    def offer(self, action: QAction) -> None:
        """Add something to do with the chosen name to its menu."""
        self._names.addAction(action)

    def retranslate(self) -> None:
        """Word everything anew."""
        self._caption.setText(self._caption_words())
        self._caption.setVisible(bool(self._caption.text()))
        has_names = self._table is not None and bool(self._table.rows)
        self._names.setVisible(has_names)
        if has_names and self._values.isHidden():
            self._values.show()
            self._share_height()
        self._values.setVisible(has_names)

    def _share_height(self) -> None:
        height = self._splitter.height()
        self._splitter.setSizes([height * 2 // 5, height - height * 2 // 5])

    def _caption_words(self) -> str:
        if self._table is None:
            return self.tr(
                "Nothing has run yet. Run the step, and the names that it makes appear here with "
                "their shape, dtype, device and values."
            )
        if self._table.while_running:
            return self.tr("While running: shapes and dtypes only. Values come after the step.")
        if not self._table.rows:
            return self.tr("There are no names yet. Assign a value to a name, as in x = 1.")
        return ""

    def set_table(self, table: VariableTable) -> None:
        """Show another table; the newest changed tensor is chosen, else the name chosen before."""
        # The same table again, to ask anew for what was refused, leaves the choice alone.
        again, self._table = table is self._table, table
        self._names.set_table(table)
        self.retranslate()
        if table.while_running:
            self._values.show_waiting(self._names.names.row(self.selected()))
            return
        if self.selected() is None or not again:
            self._names.select(self._name_to_choose(table))
        self._show_chosen(again=again, opening=None if again else table.opening)

    def _name_to_choose(self, table: VariableTable) -> str | None:
        if table.newest is not None:
            return table.newest
        tensors = (row.name for row in table.rows if row.kind != "value")
        return self.selected() or next(tensors, None)

    def _show_chosen(self, *, again: bool = False, opening: ValueWindow | None = None) -> None:
        row = self._names.names.row(self.selected())
        self._values.show_row(row, opening)
        announced, self._announced = self._announced, row
        changed = row is not None and row.change is not Change.SAME and not again
        if row is not None and (changed or _bare(row) != _bare(announced)):
            self.variable_selected.emit(row.name)
        self._look_at_rows()

    def select(self, name: str) -> None:
        """Choose a name; one that does not exist changes nothing."""
        if self._names.names.row(name) is not None and name != self.selected():
            self._names.select(name)
            self._on_names_variable_chosen(name)

    def selected(self) -> str | None:
        """Return the chosen name."""
        return self._names.chosen()

    def set_values(self, window: ValueWindow) -> None:
        """Show values that came; those of another name or part are passed over."""
        self._values.set_window(window)

    def set_statistics(self, name: str, statistics: Statistics) -> None:
        """Show the statistics of a name."""
        self._summaries.finish(name, statistics)

    def set_progress(self, name: str, share: float) -> None:
        """Show how far the statistics of a name are, from 0 to 1."""
        self._summaries.advance(name, share)

    def set_refused(self, name: str, reason: str, question: str) -> None:
        """Take note that a question, `values` or `statistics`, was refused."""
        if (question == "values" or reason == "busy") and name == self.selected():
            self._values.set_refused(reason)
        if question != "values":
            self._summaries.refuse(name, reason)

    def _look_at_rows(self) -> None:
        if self._table is not None and not self._table.while_running:
            chosen = self._names.names.row(self.selected())
            self._summaries.look_at(chosen, self._names.rows_in_view())

    @Slot(str)
    def _on_names_variable_chosen(self, _name: str) -> None:
        self._show_chosen()

    @Slot()
    def _on_names_rows_seen(self) -> None:
        self._look_at_rows()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _bare(row: VariableRow | None) -> VariableRow | None:
    """Return a row without what may differ although the variable is the same."""
    return None if row is None else replace(row, statistics=None, change=Change.SAME)
