"""The report of a fit for a place of any height, for example a part of a splitter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from widgets.fit.fit_panel import FitPanel
from widgets.fitting_scroll import FittingScroll
from widgets.wheel_guard import WheelGuard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from widgets.distribution_records import Fit
    from widgets.tensor_records import Histogram


class FitReport(FittingScroll):
    """Scrolls where there is no room for all of the panel."""

    law_chosen = Signal(object)
    """The values shall be compared with this LawChoice."""
    check_requested = Signal()
    """The values shall be tested against their law."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.panel = FitPanel()
        super().__init__(self.panel, parent)
        self.setObjectName("fit_report")
        WheelGuard(self).watch(self.panel)
        self.panel.law_chosen.connect(self.law_chosen)
        self.panel.check_requested.connect(self.check_requested)

    def set_fit(self, fit: Fit | None, dtype: str = "") -> None:
        """Show a fit; None where there is none yet. `dtype` is that of the values."""
        self.panel.set_fit(fit, dtype)

    def set_histogram(self, histogram: Histogram | None) -> None:
        """Say what there is to check while there is no fit: nothing, values, or also their law."""
        self.panel.set_histogram(histogram)

    def set_progress(self, share: float) -> None:
        """Say that a share (0 to 1) of the values is tested."""
        self.panel.set_progress(share)

    def lines(self) -> list[str]:
        """Return the report in words."""
        return self.panel.lines()
