"""Brings the learner's tensors from the kernel into the inspector and the histogram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from widgets.records import KernelState
from widgets.tensor_records import VariableRow, VariableTable

if TYPE_CHECKING:
    from desktop.engine.torch_thread import TorchThread
    from desktop.main_window import MainWindow
    from widgets.distribution_records import LawChoice
    from widgets.tensor_records import Histogram

AGAIN = 50  # milliseconds before a quiet kernel that refused is asked again


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
        self._histogram: Histogram | None = None
        self._laws: dict[str, LawChoice] = {}
        """What the learner compares names with; the next step drops it."""
        self._refused = False
        self._ready = False
        self._again = QTimer(self, singleShot=True, interval=AGAIN)
        self._again.timeout.connect(self._ask_again)

    @Slot(object)
    def _on_thread_table_changed(self, table: VariableTable) -> None:
        self._rows = {row.name: row for row in table.rows}
        self._table = table
        self._refused = False
        self._drawn = None
        self._laws.clear()
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
        if self._window.views.currentWidget() is not self._window.distribution_page:
            return
        name = self._window.tensor_inspector.selected()
        if name is not None and name == self._drawn:
            return
        self._drawn = name
        row = self._rows.get(name or "")
        if name is None or row is None or row.kind == "value":
            self._window.histogram_view.clear()
        elif not row.countable and not self._table.while_running:
            self._window.histogram_view.set_refused(name, "unreadable", row.note or "")
        elif row.readable:
            self._thread.ask_histogram(name, "auto", self.law_of(name))

    @Slot(str)
    def _on_inspector_statistics_cancelled(self, name: str) -> None:
        self._thread.cancel("statistics", name)

    @Slot(str)
    def _on_histogram_cancelled(self, name: str) -> None:
        self._thread.cancel("histogram", name)

    @Slot(str, object)
    def _on_histogram_requested(self, name: str, bins: int | str) -> None:
        self._thread.ask_histogram(name, bins, self.law_of(name))

    @Slot(object)
    def _on_thread_histogram_arrived(self, histogram: Histogram) -> None:
        self._histogram = histogram
        self._window.histogram_view.set_histogram(histogram)

    def row_of(self, name: str) -> VariableRow | None:
        """Return what is known about a name."""
        return self._rows.get(name)

    def histogram_of(self, name: str) -> Histogram | None:
        """Return the counts of a name that are shown, None where others are or none."""
        shown = self._histogram
        return shown if shown is not None and shown.name == name == self._drawn else None

    def law_of(self, name: str) -> LawChoice | None:
        """Return the law that was chosen for a name."""
        return self._laws.get(name)

    def choose_law(self, name: str, law: LawChoice) -> None:
        """Draw a name with a law, until the next step."""
        self._laws[name] = law
        self._drawn = None
        self._refresh_histogram()

    @Slot(str, str, str)
    def _on_thread_refused(self, question: str, name: str, reason: str) -> None:
        self._refused = self._refused or reason == "busy"
        late = reason == "busy" and self._ready
        if late:
            # It was on its way when the step ended: no change of state will follow.
            self._again.start()
        if question == "histogram" and late:
            self._drawn = None
        elif question == "histogram":
            if name.partition(".")[0] in self._rows:
                note = self._rows[name].note if name in self._rows else None
                self._window.histogram_view.set_refused(name, reason, note or "")
            else:
                # It went away with its kernel: there is nothing to say about it.
                self._window.histogram_view.clear()
            if reason == "busy":
                self._drawn = None
        elif question in ("values", "statistics"):
            self._window.tensor_inspector.set_refused(name, reason, question)

    @Slot(object)
    def _on_thread_state_changed(self, state: KernelState) -> None:
        self._ready = state is KernelState.READY
        if self._ready:
            self._ask_again()
        elif state in (KernelState.STARTING, KernelState.DEAD):
            self._on_thread_table_changed(VariableTable())

    @Slot()
    def _ask_again(self) -> None:
        """Ask for what a running step refused."""
        if self._refused and self._ready:
            self._refused = False
            self._window.tensor_inspector.set_table(self._table)
            self._refresh_histogram()
