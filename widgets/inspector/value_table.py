"""The view of a tensor's values: asks for what is in view, colours it, copies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QTableView, QWidget
from typing_extensions import override

import resources
from widgets.inspector.cell_copy import CellCopy
from widgets.inspector.index_header import IndexHeader
from widgets.inspector.value_cells import Subject, read_window, request_for
from widgets.inspector.value_delegate import ValueDelegate
from widgets.inspector.value_table_model import ValueTableModel
from widgets.inspector.value_window import margin_around
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QResizeEvent, QShowEvent

    from widgets.inspector.slice_expression import CellRange
    from widgets.tensor_records import ValueWindow

_COALESCED = 15
"""Milliseconds in which scrolling makes one request."""
_LEAST_ROWS = 3
"""Rows that are in view in the lowest window."""


class ValueTableView(QTableView):
    """Cells of a two-dimensional part of a tensor, of which only the visible ones are fetched."""

    values_requested = Signal(object)
    """A ValueRequest for cells that are not at hand."""
    cells_selected = Signal()
    """The selected rectangle changed."""
    copy_refused = Signal(int)
    """Too many cells are selected to be copied; the most that can be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("value_table")
        self._values = ValueTableModel(self)
        self._asked: CellRange | None = None
        self._fitted: tuple[str, int | None, int] | None = None
        self._scrolled = QTimer(self, singleShot=True, interval=_COALESCED)
        self._scrolled.timeout.connect(self._on_scrolled_timeout)
        self._set_up_look()
        self.setItemDelegate(ValueDelegate(self._values, self))
        self.setModel(self._values)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._on_bar_moved)
        self.copying = CellCopy(self)
        self.follow_font(QApplication.font())
        self._dress()
        self.retranslate()

    def _set_up_look(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalHeader(IndexHeader(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(IndexHeader(Qt.Orientation.Vertical, self))
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # One rectangle, so that it can be said as a slice; it also keeps selecting fast, because
        # toggling a column would ask about each of its cells.
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def follow_font(self, like: QFont) -> None:
        """Take the size of a font; a view with a font of its own does not follow its parent's."""
        self.setFont(resources.code_font(like))
        # Room for the indices and some rows, whatever stands above.
        row = self.fontMetrics().height() * 4 // 3
        self.setMinimumHeight(self.horizontalHeader().sizeHint().height() + _LEAST_ROWS * row)

    def retranslate(self) -> None:
        """Word everything anew."""
        self.setAccessibleName(self.tr("Values"))
        self.setAccessibleDescription(self.tr("The values of the chosen tensor, by index"))
        self.copying.retranslate()

    @property
    def values(self) -> ValueTableModel:
        """The model of the values."""
        return self._values

    def show_subject(self, subject: Subject, opening: ValueWindow | None = None) -> None:
        """Show another part of a tensor from its beginning, and ask for values that are missing.

        `opening` is a window that came unasked; it may be of another part.
        """
        self._asked = None
        self._values.set_subject(subject)
        self.verticalHeader().updateGeometry()
        self.scrollToTop()
        self.horizontalScrollBar().setValue(0)
        self.updateGeometries()
        if opening is None or not self.renew(opening):
            self.ask()

    def renew(self, window: ValueWindow) -> bool:
        """Show values that came unasked; return False when they don't cover what is in view."""
        loaded = read_window(self._values.subject, window)
        if loaded is None or not loaded.cells.contains(self._visible_cells()):
            return False
        self._asked = None
        self._values.load(loaded)
        self._settle()
        return True

    def set_window(self, window: ValueWindow) -> None:
        """Show values that came, or copy them when they were fetched for that."""
        if self.copying.take(window):
            return
        if self._values.set_window(window):
            self._settle()

    def _settle(self) -> None:
        """Fit the columns to the values that came; narrower ones may bring more into view."""
        self._fit_columns()
        self._scrolled.start()

    def set_decimals(self, decimals: int | None) -> None:
        """Show so many decimals; None lets the values decide."""
        self._values.set_looks(self._values.looks._replace(decimals=decimals))
        self._settle()

    def selected_cells(self) -> CellRange | None:
        """Return the selected rectangle by true index, None when nothing is selected."""
        ranges = self.selectionModel().selection()
        if ranges.isEmpty():
            return None
        chosen = ranges.first()
        return self._values.true_cells(
            chosen.top(), chosen.left(), chosen.bottom() + 1, chosen.right() + 1
        )

    def ask(self, *, again: bool = False) -> None:
        """Ask for the values in view that are not at hand; `again` even if they are."""
        visible = self._visible_cells()
        if not visible.area:
            return
        loaded = None if self._values.loaded is None else self._values.loaded.cells
        known = (loaded, self._asked)
        if not again and any(cells is not None and cells.contains(visible) for cells in known):
            return
        model, subject = self._values, self._values.subject
        whole = model.true_cells(0, 0, model.rowCount(), model.columnCount())
        self._asked = margin_around(visible, whole)
        if subject.name:
            self.values_requested.emit(request_for(subject, self._asked))

    def forget_asked(self) -> None:
        """Note that what was asked for will not come."""
        self._asked = None

    def _visible_cells(self) -> CellRange:
        """Return the rectangle of true indices in view, computed: the layout may not be done."""
        model, area = self._values, self.viewport().size()
        top, left = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        high, wide = self.verticalHeader(), self.horizontalHeader()
        rows = area.height() // max(high.defaultSectionSize(), 1) + 2
        columns = area.width() // max(wide.defaultSectionSize(), 1) + 2
        bottom, right = min(top + rows, model.rowCount()), min(left + columns, model.columnCount())
        return model.true_cells(min(top, bottom), min(left, right), bottom, right)

    def _fit_columns(self) -> None:
        metrics = self.fontMetrics()
        longest = max(len(self._values.widest_text()), 4)
        width = metrics.horizontalAdvance("0" * longest) + 2 * metrics.averageCharWidth()
        last = self._values.headerData(self._values.columnCount() - 1, Qt.Orientation.Horizontal)
        header = self.horizontalHeader()
        needed = header.fontMetrics().horizontalAdvance(str(last)) + metrics.averageCharWidth() * 2
        width = min(max(width, needed), 40 * metrics.averageCharWidth())
        # While one tensor is scrolled through, columns only grow, so that nothing trembles.
        fitted = (self._values.subject.name, self._values.looks.decimals, metrics.height())
        if fitted == self._fitted:
            width = max(width, header.defaultSectionSize())
        self._fitted = fitted
        header.setDefaultSectionSize(width)

    def _dress(self) -> None:
        """Take over font and colours."""
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() * 4 // 3)
        looks = self._values.looks._replace(colors=theme_colors(self.palette()))
        self._values.set_looks(looks)
        self._fit_columns()

    @Slot()
    def _on_bar_moved(self) -> None:
        if not self._scrolled.isActive():
            self._scrolled.start()

    @Slot()
    def _on_scrolled_timeout(self) -> None:
        self.ask()

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, _new: QItemSelection, _old: QItemSelection) -> None:
        self.cells_selected.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_bar_moved()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._on_bar_moved()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._dress()
