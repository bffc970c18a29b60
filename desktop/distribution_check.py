"""Check this distribution: how well a tensor of the lesson fits a law, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.engine.question import fit_question

if TYPE_CHECKING:
    from desktop.engine.torch_thread import TorchThread
    from desktop.inspection import Inspection
    from desktop.main_window import MainWindow
    from widgets.distribution_records import Fit, LawChoice
    from widgets.fit.fit_report import FitReport
    from widgets.tensor_records import Histogram, VariableTable


class DistributionCheck(QObject):
    """Asks for the fit of the chosen name; the report goes with the step that made it."""

    def __init__(self, window: MainWindow, thread: TorchThread, inspection: Inspection) -> None:
        super().__init__(window)
        self._window = window
        self._thread = thread
        self._inspection = inspection
        self._name: str | None = None
        """What the report is about."""

    @Slot()
    def check(self) -> None:
        """Show the chosen name's distribution and ask how well it fits its law."""
        name = self._window.tensor_inspector.selected()
        row = self._inspection.row_of(name or "")
        self._window.show_distribution()
        if name is None or row is None or not row.countable:
            # The histogram says why there is nothing to count.
            return
        if name != self._name:
            self._name = name
            self._report.set_fit(None)
            self._report.set_histogram(self._inspection.histogram_of(name))
        self._window.distribution_page.show_report()
        law = self._inspection.law_of(name)
        if law is not None or row.law is not None:
            self._thread.ask(fit_question(name, law))
            self._report.set_progress(0.0)

    @property
    def _report(self) -> FitReport:
        return self._window.distribution_page.report

    @Slot(object)
    def _on_page_law_chosen(self, law: LawChoice) -> None:
        if self._name is not None:
            self._inspection.choose_law(self._name, law)
            self._thread.ask(fit_question(self._name, law))
            # The fit to another law must not stand there as if it were this one's.
            self._report.set_fit(None)
            self._report.set_progress(0.0)

    @Slot(object)
    def _on_thread_histogram_arrived(self, histogram: Histogram) -> None:
        if histogram.name == self._name:
            self._report.set_histogram(histogram)

    @Slot(object)
    def _on_thread_fit_arrived(self, fit: Fit) -> None:
        row = self._inspection.row_of(fit.name)
        if fit.name == self._name and row is not None:
            self._report.set_fit(fit, row.dtype or "")

    @Slot(str, float)
    def _on_thread_fit_progressed(self, name: str, share: float) -> None:
        if name == self._name:
            self._report.set_progress(share)

    @Slot(str, str, str, str)
    def _on_thread_refused(self, question: str, name: str, reason: str, detail: str) -> None:
        if question != "fit" or name != self._name:
            return
        # Without a law the report offers some; it can be asked again after all else.
        self._report.set_fit(None)
        if reason in ("failed", "unreadable"):
            words = self.tr("{name} could not be checked. {reason}").format(
                name=name, reason=detail
            )
            self._window.histogram_view.pane.notice.show_words(words.strip(), level="warning")

    @Slot(object)
    def _on_thread_table_changed(self, _table: VariableTable) -> None:
        self._forget()

    @Slot(str)
    def _on_inspector_variable_selected(self, name: str) -> None:
        if name != self._name:
            self._forget()

    def _forget(self) -> None:
        """Take the report away: it is about what was."""
        if self._name is not None:
            self._thread.cancel("fit", self._name)
            self._name = None
            self._window.distribution_page.hide_report()
