"""A picture that is frozen in one view of a distribution lies over the other one as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from desktop.main_window import MainWindow
    from widgets.bench.bench_view import BenchView
    from widgets.tensor_records import Histogram


class ReferenceExchange(QObject):
    """Tells the Distribution tab and the bench of each other's frozen picture."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    @Slot(object)
    def _on_tab_view_made(self, view: BenchView) -> None:
        pane = self._window.histogram_view.pane
        view.pane.set_reference(pane.picture.reference)
        view.pane.reference_changed.connect(self._on_bench_reference_changed)
        pane.reference_changed.connect(self._on_distribution_reference_changed)

    @Slot(object)
    def _on_bench_reference_changed(self, reference: Histogram | None) -> None:
        self._window.histogram_view.pane.set_reference(reference)

    @Slot(object)
    def _on_distribution_reference_changed(self, reference: Histogram | None) -> None:
        self._window.bench_tab.view.pane.set_reference(reference)
