"""The Distribution tab: the histogram, and below it in words how well the values fit a law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.histogram.histogram_view import HistogramView
from widgets.tab_order import chain

if TYPE_CHECKING:
    from widgets.fit.fit_report import FitReport


CHECK_KEYS = "F2"
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
        self._is_drawn = False
        self._is_shared = False
        """Whether the two have shared the height before."""
        self._splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.histogram_view)
        self._offer, self.check_button = QWidget(self), QPushButton(self)
        self._lay_out()
        self.check_button.clicked.connect(self.check_requested)
        self.histogram_view.drawn_changed.connect(self._on_histogram_view_drawn_changed)
        self.retranslate()

    @property
    def has_report(self) -> bool:
        """Whether there is a report, shown or not."""
        return self._report is not None

    @property
    def report(self) -> FitReport:
        """The words about the fit, made when they are first needed."""
        if self._report is None:
            from widgets.fit.fit_report import FitReport

            self._report = FitReport(self)
            self._report.check_requested.connect(self.check_requested)
            self._report.law_chosen.connect(self.law_chosen)
            self._splitter.addWidget(self._report)
        return self._report

    def show_report(self) -> None:
        """Show the report; the histogram keeps the larger part unless the learner moves it."""
        self.report.show()
        self._show_offer()
        if not self._is_shared:
            height = self._splitter.height()
            self._splitter.setSizes([round(_PICTURE * height), round((1 - _PICTURE) * height)])
            self._is_shared = True

    def hide_report(self) -> None:
        """Take the report away; a check is offered again."""
        if self._report is not None:
            self._report.hide()
        self._show_offer()

    def take_keys(self) -> None:
        """Give the keys to the plot, as soon as there is one."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._pass_keys_on()

    def _pass_keys_on(self) -> None:
        if self._is_drawn and self.hasFocus():
            picture = self.histogram_view.pane.picture
            # Words stand in the place of a picture that can't be drawn.
            (picture.ready_plot() if picture.empty.isHidden() else picture.empty).setFocus()

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self.check_button.setText(self.tr("Check this distribution"))
        tip = self.tr("Test whether the values follow their law ({keys})").format(keys=CHECK_KEYS)
        self.check_button.setToolTip(tip)

    def _lay_out(self) -> None:
        self.check_button.setObjectName("check_distribution_button")
        # A click leaves the keys where they are, for the most part in the code.
        self.check_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._offer.setAutoFillBackground(True)
        self._offer.setBackgroundRole(QPalette.ColorRole.Base)
        row = QHBoxLayout(self._offer)
        row.setContentsMargins(8, 0, 8, 8)
        row.addWidget(self.check_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._splitter, 1)
        column.addWidget(self._offer)
        self._offer.hide()

    def _show_offer(self) -> None:
        """Offer a check of what is drawn, unless the report has the place."""
        reported = self._report is not None and not self._report.isHidden()
        self._offer.setVisible(self._is_drawn and not reported)

    @Slot(bool)
    def _on_histogram_view_drawn_changed(self, drawn: bool) -> None:
        if drawn and not self._is_drawn:
            # The parts of the picture are made when there is something to draw.
            chain(self.histogram_view, self.check_button)
        self._is_drawn = drawn
        self._show_offer()
        self._pass_keys_on()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
