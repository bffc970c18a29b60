"""The histogram with its words around it: what is saved as a picture."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from widgets import histogram_caption as caption
from widgets.sliced_import import SlicedImport
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np

    from widgets.histogram_plot import HistogramPlot
    from widgets.records import Histogram

_FIRST = ("numpy", "PySide6.QtOpenGLWidgets", "PySide6.QtTest", "xml.etree.ElementTree", "decimal")
_READ = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets")
_SMALLEST_PLOT = 8
"""Height of the smallest plot, in lines of text."""


class HistogramPicture(QWidget):
    """Title, bin rule, legend, plot and the reading of one bin."""

    bin_read = Signal(str)
    """What stands under the plot about the pointed bin changed."""
    menu_requested = Signal(QPoint)
    """A menu is wished at this place of the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._histogram: Histogram | None = None
        self._pointed = -1
        self._import = SlicedImport("pyqtgraph", first=_FIRST, read=_READ)
        self._preparing = QTimer(self, interval=0)
        self._preparing.timeout.connect(self._on_preparing_timeout)
        self.plot: HistogramPlot | None = None
        self.title, self.rule, self.not_finite = QLabel(self), QLabel(self), QLabel(self)
        self.legend, self.reading = QLabel(self), QLabel(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 8, 8, 8)
        self._layout.setSpacing(4)
        # The plot comes before most of the words: at 200 % they may need scrolling, not it.
        for label in (self.title, self.not_finite, self.reading, self.legend, self.rule):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            self._layout.addWidget(label)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._dress()

    def prepare(self) -> None:
        """Import pyqtgraph and build the plot in slices while the event loop is idle."""
        self._preparing.start()

    def set_histogram(self, histogram: Histogram) -> None:
        """Draw a histogram that has at least one bin."""
        self._histogram = histogram
        self._pointed = -1
        plot = self._ready_plot()
        plot.set_histogram(histogram)
        plot.set_stale(False)
        self.retranslate()

    def clear(self) -> None:
        """Draw nothing."""
        self._histogram = None
        if self.plot is not None:
            self.plot.clear()

    def set_stale(self, stale: bool) -> None:
        """Grey the picture while it shows what was, not what is."""
        if self.plot is not None:
            self.plot.set_stale(stale)

    @property
    def counts(self) -> np.ndarray:
        """The counts that are drawn, empty before the first picture."""
        import numpy as np

        return np.empty(0, dtype=np.int64) if self.plot is None else self.plot.counts

    @property
    def edges(self) -> np.ndarray:
        """The edges that are drawn, empty before the first picture."""
        import numpy as np

        return np.empty(0) if self.plot is None else self.plot.edges

    @contextmanager
    def as_saved(self) -> Iterator[None]:
        """Leave out, for a moment, what only helps on the screen."""
        shown = self.reading.text()
        if self._pointed < 0:
            self.reading.setText("")
        try:
            yield
        finally:
            self.reading.setText(shown)

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        histogram = self._histogram
        if histogram is None or self.plot is None:
            return
        colors = theme_colors(self.palette())
        name, *rest = caption.title(histogram).split(caption.SEPARATOR)
        self.title.setText(
            f"<b>{escape(name)}</b>{caption.SEPARATOR}{escape(caption.SEPARATOR.join(rest))}"
        )
        self.rule.setText(_colored(escape(caption.rule(histogram)), colors.muted.name()))
        beside = caption.not_finite(histogram)
        self.not_finite.setText(_colored(f"▲ {escape(beside)}", colors.warning.name()))
        self.not_finite.setVisible(bool(beside))
        self.legend.setText(self._legend(histogram))
        self.legend.setVisible(bool(self.legend.text()))
        self.plot.moments.set_words(self.tr("mean"), self.tr("−1 std"), self.tr("+1 std"))
        self.plot.setAccessibleName(self.tr("Histogram"))
        self.plot.setToolTip("")
        self.setAccessibleDescription(caption.summary(histogram))
        self._dress_plot(self.plot)
        self._read()

    @override
    def minimumSizeHint(self) -> QSize:
        # Wrapped labels would ask for the height they need when narrow; see heightForWidth.
        return QSize(0, 0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = QEvent.Type
        if event.type() == kinds.LanguageChange:
            self.retranslate()
        elif event.type() in (kinds.PaletteChange, kinds.FontChange):
            self._dress()
            self.retranslate()

    def _ready_plot(self) -> HistogramPlot:
        self._preparing.stop()
        self._import.finish()
        return self._make_plot() if self.plot is None else self.plot

    def _make_plot(self) -> HistogramPlot:
        from widgets.histogram_plot import HistogramPlot

        self.plot = HistogramPlot(self)
        self.plot.bin_pointed.connect(self._on_plot_bin_pointed)
        self.plot.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.plot.customContextMenuRequested.connect(self._on_plot_menu_requested)
        self._layout.insertWidget(self._layout.indexOf(self.reading), self.plot, 1)
        self._dress()
        return self.plot

    def _legend(self, histogram: Histogram) -> str:
        colors = theme_colors(self.palette())
        law_glyph = "━━" if self.plot is None or not self.plot.law.marked else "◆"
        moments = (
            ("┃", colors.text, caption.mean(histogram)),
            ("┆", colors.text, caption.deviation(histogram)),
        )
        laws = ((law_glyph, colors.law, caption.law(histogram)),)
        lines = (" &nbsp; ".join(_entries(moments)), "".join(_entries(laws)))
        return "<br>".join(line for line in lines if line)

    def _read(self) -> None:
        histogram = self._histogram
        if histogram is None or self.plot is None:
            return
        if self._pointed < 0:
            muted = theme_colors(self.palette()).muted.name()
            words = self.tr("Point at a bar, or press ← and → in the plot, to read it")
            self.reading.setText(_colored(words, muted))
        else:
            words = caption.reading(histogram, self._pointed)
            self.reading.setText(escape(words))
        self.plot.setAccessibleDescription(words)
        self.bin_read.emit(words)

    def _dress(self) -> None:
        # Two lines even when one is needed: the plot mustn't jump while the pointer moves.
        self.reading.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.reading.setAlignment(Qt.AlignmentFlag.AlignTop)
        if self.plot is not None:
            self.plot.setMinimumHeight(_SMALLEST_PLOT * self.fontMetrics().lineSpacing())
            self._dress_plot(self.plot)

    def _dress_plot(self, plot: HistogramPlot) -> None:
        value = self.tr("Value")
        if plot.offset:
            value = self.tr("Value − {offset}").format(offset=f"{plot.offset:.17g}")
        colors = theme_colors(self.palette())
        plot.dress(colors, QFont(self.font()), value, self.tr("Count"))

    @Slot()
    def reset_view(self) -> None:
        """Show all bars."""
        if self.plot is not None:
            self.plot.reset_view()

    @Slot()
    def zoom_in(self) -> None:
        """Look closer."""
        if self.plot is not None:
            self.plot.zoom(1)

    @Slot()
    def zoom_out(self) -> None:
        """Look from farther."""
        if self.plot is not None:
            self.plot.zoom(-1)

    @Slot()
    def _on_preparing_timeout(self) -> None:
        if self._import.step() and "widgets.histogram_plot" not in sys.modules:
            import widgets.histogram_plot  # noqa: F401 - the plot is made in the next slice
        elif self._import.done:
            self._ready_plot()

    @Slot(QPoint)
    def _on_plot_menu_requested(self, place: QPoint) -> None:
        if self.plot is not None:
            self.menu_requested.emit(self.plot.mapToGlobal(place))

    @Slot(int)
    def _on_plot_bin_pointed(self, index: int) -> None:
        if index != self._pointed:
            self._pointed = index
            self._read()


def _colored(html: str, color: str) -> str:
    return f'<span style="color: {color}">{html}</span>'


def _entries(entries: tuple[tuple[str, QColor, str], ...]) -> list[str]:
    return [
        f"{_colored(glyph, color.name())}&nbsp;{escape(words)}"
        for glyph, color, words in entries
        if words
    ]
