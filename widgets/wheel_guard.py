"""Keeps the wheel to the page that it scrolls: what it passes over stays as it is."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QGraphicsView, QSlider
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea, QWidget

PAUSE = 0.5
"""Seconds without the wheel, after which it zooms a plot that it has come to."""


class WheelGuard(QObject):
    """Boxes and sliders of a page leave the wheel to it; plots do while the page is scrolled."""

    def __init__(self, page: QScrollArea) -> None:
        super().__init__(page)
        self._scrolled = -PAUSE
        """When the page was scrolled."""
        page.viewport().installEventFilter(self)
        self._page = page.viewport()

    def watch(self, part: QWidget) -> None:
        """Guard all that the wheel would change within a part."""
        for kind in (QComboBox, QAbstractSpinBox, QSlider):
            for control in part.findChildren(kind):
                # The wheel alone would give it the keys.
                control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                control.installEventFilter(self)
        for plot in part.findChildren(QGraphicsView):
            plot.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel go on to the page."""
        if event.type() != QEvent.Type.Wheel:
            return False
        if watched is self._page:
            self._scrolled = monotonic()
            return False
        if not isinstance(watched, QComboBox | QAbstractSpinBox | QSlider):
            # The viewport of a plot: a look closer is what the wheel is for, once it rests there.
            if monotonic() - self._scrolled > PAUSE:
                return False
            self._scrolled = monotonic()
        event.ignore()
        return True
