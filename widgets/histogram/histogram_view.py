"""The Distribution tab: an empty page until there is something to show, then its pane."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Property, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.histogram import histogram_messages as messages

if TYPE_CHECKING:
    import numpy as np

    from widgets.histogram.histogram_pane import HistogramPane
    from widgets.tensor_records import Histogram


class HistogramView(QWidget):
    """Shows Histogram records.

    The pane behind it, pyqtgraph above all, is made for the first record or by `prepare`: the
    window is painted sooner without.
    """

    histogram_requested = Signal(str, object)
    """A name shall be counted, with a number of bins (int) or `auto` (str)."""
    histogram_cancelled = Signal(str)
    """The counting of this name shall end."""
    drawn_changed = Signal(bool)
    """Whether there is a picture now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("histogram_view")
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._made: HistogramPane | None = None
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setMargin(24)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._words)
        self.retranslate()

    @property
    def pane(self) -> HistogramPane:
        """The parts, made when they are first needed."""
        if self._made is None:
            from widgets.histogram.histogram_pane import HistogramPane

            self._made = HistogramPane(self)
            self._made.histogram_requested.connect(self.histogram_requested)
            self._made.histogram_cancelled.connect(self.histogram_cancelled)
            self._made.drawn_changed.connect(self.drawn_changed)
            self._made.description_changed.connect(self.setAccessibleDescription)
            self._words.hide()
            layout = self.layout()
            assert layout is not None
            layout.addWidget(self._made)
            self._made.show()
        return self._made

    def prepare(self) -> None:
        """Import and build the plot in slices while the window is idle, so that none is felt."""
        self.pane.picture.prepare()

    @Slot(object)
    def set_histogram(self, histogram: Histogram) -> None:
        """Draw a histogram, or say why there is nothing to draw."""
        self.pane.set_histogram(histogram)

    @Slot(str, float)
    def set_progress(self, name: str, share: float) -> None:
        """Say that a share (0 to 1) of a name's elements is counted; the last picture is greyed."""
        self.pane.set_progress(name, share)

    @Slot(str, str, str)
    def set_refused(self, name: str, reason: str, note: str = "") -> None:
        """Say why a name wasn't counted: a reason of the kernel's protocol, a note of its row."""
        self.pane.set_refused(name, reason, note)

    @Slot()
    def clear(self) -> None:
        """Show no histogram, and what would bring one."""
        if self._made is not None:
            self._made.clear()

    def save_png(self, path: str | Path) -> None:
        """Write the picture with its words as PNG; raise OSError when it can't be written."""
        self.pane.saver.save_png(Path(path))

    def save_svg(self, path: str | Path) -> None:
        """Write the picture with its words as SVG; raise OSError when it can't be written."""
        self.pane.saver.save_svg(Path(path))

    def _drawn_counts(self) -> np.ndarray:
        return self.pane.picture.counts

    def _drawn_edges(self) -> np.ndarray:
        return self.pane.picture.edges

    counts = cast("np.ndarray", Property(object, _drawn_counts))
    edges = cast("np.ndarray", Property(object, _drawn_edges))

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self.setAccessibleName(self.tr("Distribution"))
        self._words.setText(messages.nothing_yet())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
