"""The chosen tensor: its facts, the part that is shown, and its values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.fitting_scroll import FittingScroll
from widgets.inspector.slice_bar import SliceBar
from widgets.inspector.slice_expression import first_slice
from widgets.inspector.statistics_line import StatisticsLine
from widgets.inspector.tensor_header import TensorHeader
from widgets.inspector.value_cells import Subject
from widgets.inspector.value_controls import ValueControls
from widgets.inspector.value_table import ValueTableView
from widgets.inspector.value_words import above_values, instead_of_values
from widgets.tensor_records import Change

if TYPE_CHECKING:
    from widgets.inspector.summaries import Summaries
    from widgets.tensor_records import Statistics, ValueWindow, VariableRow


class ValuePane(QWidget):
    """Shows one row of the table of names in full."""

    values_requested = Signal(object)
    """A ValueRequest for cells in view."""

    def __init__(self, summaries: Summaries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summaries = summaries
        self._row: VariableRow | None = None
        self._refusal: str | None = None
        self._waiting = False
        self._too_many = 0
        # At 200 % the words can be higher than the pane: they scroll, the values keep their rows.
        above = QWidget(self)
        scroll = FittingScroll(above, self)
        self._header = TensorHeader(above)
        self._statistics_line = StatisticsLine(summaries, above)
        self._slices = SliceBar(above)
        self._controls = ValueControls(above)
        self._remark = QLabel(above, wordWrap=True)
        self._stack = QStackedWidget(self)
        self._message = QLabel(self._stack, wordWrap=True)
        self._table = ValueTableView(self._stack)
        self._lay_out(above, scroll)
        self._connect()
        self.retranslate()

    def _lay_out(self, above: QWidget, scroll: FittingScroll) -> None:
        self._message.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._remark.setTextFormat(Qt.TextFormat.PlainText)
        self._stack.addWidget(self._message)
        self._stack.addWidget(self._table)
        lines = QVBoxLayout(above)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(4)
        for widget in (self._header, self._statistics_line, self._slices, self._controls,
                       self._remark):  # fmt: skip
            lines.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 0)
        column.setSpacing(4)
        column.addWidget(scroll)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._summaries.summary_changed.connect(self._on_summaries_summary_changed)
        self._slices.slice_changed.connect(self._on_slices_changed)
        self._controls.decimals_changed.connect(self._on_controls_decimals_changed)
        self._controls.heat_map_toggled.connect(self._on_controls_heat_map_toggled)
        self._table.values_requested.connect(self.values_requested)
        self._table.cells_selected.connect(self._on_table_cells_selected)
        self._table.copy_refused.connect(self._on_table_copy_refused)

    def show_row(self, row: VariableRow | None, opening: ValueWindow | None = None) -> None:
        """Show a row of the table after a step; ask for its values unless `opening` holds them."""
        before, self._row = self._row, row
        known = _alike(before, row) and row is not None and row.change is Change.SAME
        fresh = known and not self._waiting and self._refusal is None
        self._refusal, self._waiting, self._too_many = None, False, 0
        if not _alike(before, row):
            self._slices.set_slice(first_slice(() if row is None else row.shape or ()))
            self._show_part(opening)
        elif not fresh:
            self._renew(opening, stale=not known)
        name = "" if row is None or row.kind == "value" else row.name
        self._statistics_line.show_name(name)
        self._look_as(span=_span(self._summaries.statistics(name)))
        self.retranslate()

    def show_waiting(self, row: VariableRow | None) -> None:
        """Keep what is shown, greyed, because a step is running."""
        if self._row is None and row is not None:
            self._row = row
        self._waiting = True
        self._look_as(stale=True)
        self.retranslate()

    def set_window(self, window: ValueWindow) -> None:
        """Show values that came."""
        self._table.set_window(window)

    def set_refused(self, reason: str) -> None:
        """Say why values did not come."""
        self._table.forget_asked()
        if reason == "busy":
            self.show_waiting(self._row)
        elif reason != "cancelled":
            self._refusal = reason
            self.retranslate()

    @Slot(str)
    def _on_summaries_summary_changed(self, name: str) -> None:
        if self._row is not None and name == self._row.name:
            self._look_as(span=_span(self._summaries.statistics(name)))

    def _look_as(self, **changes: object) -> None:
        model = self._table.values
        model.set_looks(model.looks._replace(**changes))

    def _renew(self, opening: ValueWindow | None, *, stale: bool) -> None:
        if opening is None or not self._table.renew(opening):
            self._look_as(stale=stale)
            self._table.ask(again=True)

    def _show_part(self, opening: ValueWindow | None = None) -> None:
        row, part = self._row, self._slices.part()
        if row is None or instead_of_values(row, None):
            self._table.show_subject(Subject())
            return
        down, along = self._slices.offset(part.row_dim), self._slices.offset(part.column_dim)
        self._look_as(stale=False)
        opaque = row.layout == "_mkldnn"
        subject = Subject(row.name, row.dtype or "", part, down, along, opaque)
        self._table.show_subject(subject, opening)

    def retranslate(self) -> None:
        """Word everything anew."""
        row = self._row
        message = instead_of_values(row, self._refusal)
        self._header.show_row(row)
        self._header.setVisible(row is not None)
        self._message.setText(message)
        self._stack.setCurrentWidget(self._message if message else self._table)
        self._controls.setVisible(not message)
        self._slices.setVisible(not message and self._slices.has_choice())
        remark = above_values(row, waiting=self._waiting, refused_cells=self._too_many)
        self._remark.setText("" if message and not self._waiting else remark)
        self._remark.setVisible(bool(self._remark.text()))
        copying = self._table.copying
        self._controls.set_expression(copying.expression(), runnable=copying.is_runnable())

    @Slot()
    def _on_slices_changed(self) -> None:
        self._show_part()
        self.retranslate()

    @Slot(object)
    def _on_controls_decimals_changed(self, decimals: int | None) -> None:
        self._table.set_decimals(decimals)

    @Slot(bool)
    def _on_controls_heat_map_toggled(self, on: bool) -> None:
        self._look_as(heat_map=on)

    @Slot()
    def _on_table_cells_selected(self) -> None:
        self._too_many = 0
        self.retranslate()

    @Slot(int)
    def _on_table_copy_refused(self, most: int) -> None:
        self._too_many = most
        self.retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._table.follow_font(self.font())


def _alike(one: VariableRow | None, other: VariableRow | None) -> bool:
    """Return whether two rows have the same name and the same table of values."""
    if one is None or other is None:
        return one is other
    facts = ((r.name, r.kind, r.shape, r.dtype, r.readable, r.note) for r in (one, other))
    return len(set(facts)) == 1


def _span(statistics: Statistics | None) -> tuple[float, float] | None:
    if statistics is None or statistics.minimum is None or statistics.maximum is None:
        return None
    return statistics.minimum, statistics.maximum
