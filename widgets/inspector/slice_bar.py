"""Chooses which two dimensions of a tensor are shown, and the index of every other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.folding_line import FoldingLine
from widgets.inspector.index_picker import IndexPicker
from widgets.inspector.slice_expression import Slice, shown
from widgets.inspector.value_table_model import PAGE


class SliceBar(QWidget):
    """Two combo boxes for rows and columns, and an index picker a remaining dimension."""

    slice_changed = Signal()
    """The learner chose another part of the tensor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = Slice()
        self._pickers: list[IndexPicker] = []
        self._offsets: list[IndexPicker] = []
        self._row_label, self._rows = QLabel(self), QComboBox(self)
        self._column_label, self._columns = QLabel(self), QComboBox(self)
        self._rows.activated.connect(self._on_rows_activated)
        self._columns.activated.connect(self._on_columns_activated)
        self._choice = QWidget(self)
        self._lay_out()
        self.retranslate()
        self.set_slice(Slice())

    def _lay_out(self) -> None:
        choice = FoldingLine(self._choice)
        for label, combo in ((self._row_label, self._rows), (self._column_label, self._columns)):
            label.setBuddy(combo)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            held = QWidget(self._choice)
            pair = QHBoxLayout(held)
            pair.setContentsMargins(0, 0, 0, 0)
            pair.addWidget(label)
            pair.addWidget(combo)
            choice.addWidget(held)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._choice)

    def retranslate(self) -> None:
        """Word everything anew."""
        self._row_label.setText(self.tr("Rows"))
        self._column_label.setText(self.tr("Columns"))
        self._rows.setAccessibleName(self.tr("Dimension shown as rows"))
        self._columns.setAccessibleName(self.tr("Dimension shown as columns"))
        self._rows.setToolTip(self.tr("The dimension that runs down"))
        self._columns.setToolTip(self.tr("The dimension that runs to the right"))
        self._fill_choice()
        for picker in self._pickers + self._offsets:
            picker.retranslate()
        self._align()

    def part(self) -> Slice:
        """Return the part that is chosen."""
        return self._part

    def has_choice(self) -> bool:
        """Return whether there is anything to choose."""
        return len(self._part.shape) > 2 or bool(self._offsets)

    def offset(self, dim: int | None) -> int:
        """Return the index from which a very long dimension is shown, 0 for others."""
        return next((picker.index() for picker in self._offsets if picker.dim == dim), 0)

    def set_slice(self, part: Slice) -> None:
        """Offer the choices of a tensor, without saying so."""
        self._part = part
        self._fill_choice()
        self._make_pickers()

    def _fill_choice(self) -> None:
        shape = self._part.shape
        self._choice.setVisible(len(shape) > 2)
        chosen = ((self._rows, self._part.row_dim), (self._columns, self._part.column_dim))
        for combo, dim in chosen:
            with QSignalBlocker(combo):
                combo.clear()
                words = self.tr("dim {dim}: {size}")
                combo.addItems([words.format(dim=d, size=size) for d, size in enumerate(shape)])
                combo.setCurrentIndex(-1 if dim is None else dim)

    def _make_pickers(self) -> None:
        for picker in self._pickers + self._offsets:
            picker.hide()
            self._column.removeWidget(picker)
            picker.deleteLater()
        part = self._part
        free = [dim for dim in part.fixed if part.shape[dim] > 1]
        self._pickers = [
            IndexPicker(dim, part.shape[dim] - 1, offset=False, parent=self) for dim in free
        ]
        long = [
            d for d in (part.row_dim, part.column_dim) if d is not None and part.shape[d] > PAGE
        ]
        self._offsets = [
            IndexPicker(dim, part.shape[dim] - PAGE, offset=True, parent=self) for dim in long
        ]
        for picker in self._pickers:
            picker.set_index(part.fixed[picker.dim])
        for picker in self._pickers + self._offsets:
            picker.index_changed.connect(self._on_picker_changed)
            self._column.addWidget(picker)
        self._align()

    def _align(self) -> None:
        """Let the sliders begin and end below each other."""
        pickers = self._pickers + self._offsets
        width = max((picker.label_width() for picker in pickers), default=0)
        for picker in pickers:
            picker.set_label_width(width)

    def _choose(self, row: int | None, column: int | None) -> None:
        if row is None or column is None:
            return
        self._part = shown(self._part.shape, row, column, self._part.fixed)
        self._fill_choice()
        self._make_pickers()
        self.slice_changed.emit()

    @Slot(int)
    def _on_rows_activated(self, dim: int) -> None:
        swapped = dim == self._part.column_dim
        self._choose(dim, self._part.row_dim if swapped else self._part.column_dim)

    @Slot(int)
    def _on_columns_activated(self, dim: int) -> None:
        swapped = dim == self._part.row_dim
        self._choose(self._part.column_dim if swapped else self._part.row_dim, dim)

    @Slot()
    def _on_picker_changed(self) -> None:
        indices = dict(self._part.fixed) | {p.dim: p.index() for p in self._pickers}
        part = self._part
        self._part = Slice(part.shape, part.row_dim, part.column_dim, indices)
        self.slice_changed.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._align()
