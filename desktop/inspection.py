"""Brings the learner's tensors from the kernel into the inspector and the histogram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from widgets.records import KernelState
from widgets.tensor_records import VariableRow, VariableTable

if TYPE_CHECKING:
    from desktop.engine.torch_thread import TorchThread
    from desktop.main_window import MainWindow

DISTRIBUTION = 1  # the index of the tab


class Inspection(QObject):
    """Asks for what the eye can see, and asks again what a running step refused."""

    def __init__(self, window: MainWindow, thread: TorchThread) -> None:
        super().__init__(window)
        self._window = window
        self._thread = thread
        self._rows: dict[str, VariableRow] = {}
        self._drawn: str | None = None
        """The name that the histogram shows or was asked for; None when it is out of date."""
        self._table = VariableTable()
        self._refused = False

    @Slot(object)
    def _on_thread_table_changed(self, table: VariableTable) -> None:
        self._rows = {row.name: row for row in table.rows}
        self._table = table
        self._refused = False
        self._drawn = None
        self._window.tensor_inspector.set_table(table)
        self._refresh_histogram()

    @Slot(str)
    def _on_inspector_variable_selected(self, name: str) -> None:
        if name != self._drawn:
            self._drawn = None
            self._refresh_histogram()

    @Slot(int)
    def _on_views_current_changed(self, _index: int) -> None:
        self._refresh_histogram()

    def _refresh_histogram(self) -> None:
        if self._window.views.currentIndex() != DISTRIBUTION:
            return
        name = self._window.tensor_inspector.selected()
        if name == self._drawn:
            return
        self._drawn = name
        row = self._rows.get(name or "")
        if name is None or row is None or row.kind == "value":
            self._window.histogram_view.clear()
        elif not row.readable and not self._table.while_running:
            self._window.histogram_view.set_refused(name, "unreadable")
        elif row.readable:
            self._thread.ask_histogram(name, "auto")

    @Slot(str, object)
    def _on_histogram_requested(self, name: str, bins: int | str) -> None:
        self._thread.ask_histogram(name, bins)

    @Slot(str, str, str)
    def _on_thread_refused(self, question: str, name: str, reason: str) -> None:
        self._refused = self._refused or reason == "busy"
        if question == "histogram":
            self._window.histogram_view.set_refused(name, reason)
            if reason == "busy":
                self._drawn = None
        elif question in ("values", "statistics"):
            self._window.tensor_inspector.set_refused(name, reason, question)

    @Slot(object)
    def _on_thread_state_changed(self, state: KernelState) -> None:
        if state is KernelState.READY and self._refused:
            self._refused = False
            self._window.tensor_inspector.set_table(self._table)
            self._refresh_histogram()
        elif state in (KernelState.STARTING, KernelState.DEAD):
            self._on_thread_table_changed(VariableTable())
