"""The Distribution tab: the histogram, and below it in words how well the values fit a law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from widgets.histogram_view import HistogramView

if TYPE_CHECKING:
    from widgets.fit_report import FitReport


_PICTURE = 0.62
"""The histogram's part of the height beside a report."""


class DistributionPage(QWidget):
    """Its report is made when a distribution is first checked."""

    check_requested = Signal()
    """The tensor that is shown shall be checked."""
    law_chosen = Signal(object)
    """The tensor that is shown shall be compared with this LawChoice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.histogram_view = HistogramView(self)
        self._report: FitReport | None = None
        self._is_shared = False
        """Whether the two have shared the height before."""
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.histogram_view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)

    @property
    def has_report(self) -> bool:
        """Whether there is a report, shown or not."""
        return self._report is not None

    @property
    def report(self) -> FitReport:
        """The words about the fit, made when they are first needed."""
        if self._report is None:
            from widgets.fit_report import FitReport

            self._report = FitReport(self)
            self._report.check_requested.connect(self.check_requested)
            self._report.law_chosen.connect(self.law_chosen)
            self._splitter.addWidget(self._report)
        return self._report

    def show_report(self) -> None:
        """Show the report; the histogram keeps the larger part unless the learner moves it."""
        self.report.show()
        if not self._is_shared:
            height = self._splitter.height()
            self._splitter.setSizes([round(_PICTURE * height), round((1 - _PICTURE) * height)])
            self._is_shared = True
