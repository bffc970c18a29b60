"""Gets pyqtgraph ready, in slices while the event loop is idle or at once."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from widgets.histogram.sliced_import import SlicedImport

_FIRST = ("numpy", "PySide6.QtOpenGLWidgets", "PySide6.QtTest", "xml.etree.ElementTree", "decimal")
_READ = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets")
_PLOT = "widgets.histogram.histogram_plot"


class PlotLoader(QObject):
    """Imports the module that draws, and all it needs."""

    loaded = Signal()
    """The plot can be made now without a stall."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._import = SlicedImport("pyqtgraph", first=_FIRST, read=_READ)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._on_timer_timeout)

    def start(self) -> None:
        """Import in slices."""
        self._timer.start()

    def finish(self) -> None:
        """Import what is left at once; `loaded` isn't emitted."""
        self._timer.stop()
        self._import.finish()

    @Slot()
    def _on_timer_timeout(self) -> None:
        if not self._import.step():
            return
        if _PLOT not in sys.modules:
            __import__(_PLOT)
            return
        self._timer.stop()
        self.loaded.emit()
