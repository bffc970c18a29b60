"""The histogram with its words around it: what is saved as a picture."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from widgets import histogram_caption as caption
from widgets.histogram_legend import colored, legend_html, title_html
from widgets.plot_loader import PlotLoader
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np

    from widgets.histogram_plot import HistogramPlot
    from widgets.tensor_records import Histogram

_SMALLEST_PLOT = 8
"""Height of the smallest plot, in lines of text."""


class HistogramPicture(QWidget):
    """Title, plot, the reading of one bin, legend and bin rule."""

    menu_requested = Signal(QPoint)
    """A menu is wished at this place of the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._histogram: Histogram | None = None
        self._pointed = -1
        self._loader = PlotLoader(self)
        self._loader.loaded.connect(self._ready_plot)
        self.plot: HistogramPlot | None = None
        self.title, self.rule, self.not_finite = QLabel(self), QLabel(self), QLabel(self)
        self.legend, self.reading = QLabel(self), QLabel(self)
        self._layout = QVBoxLayout(self)
        self._lay_out()
        self._dress()

    def prepare(self) -> None:
        """Import pyqtgraph and build the plot in slices while the event loop is idle."""
        if self.plot is None:
            self._loader.start()

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
        self.title.setText(title_html(histogram))
        self.rule.setText(colored(caption.rule(histogram), colors.muted))
        beside = caption.not_finite(histogram)
        self.not_finite.setText(colored(f"▲ {beside}", colors.warning))
        self.not_finite.setVisible(bool(beside))
        self.legend.setText(legend_html(histogram, colors, marked=self.plot.law.marked))
        self.legend.setVisible(bool(self.legend.text()))
        self.plot.moments.set_words(self.tr("mean"), self.tr("−1 std"), self.tr("+1 std"))
        self.plot.setAccessibleName(self.tr("Histogram"))
        self.setAccessibleDescription(caption.summary(histogram))
        self._dress()
        self._read()

    @Slot()
    def reset_view(self) -> None:
        """Show all bars."""
        if self.plot is not None:
            self.plot.reset_view()

    @Slot(int)
    def zoom(self, steps: int) -> None:
        """Look closer by so many steps, from farther when negative."""
        if self.plot is not None:
            self.plot.zoom(steps)

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

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._layout.setContentsMargins(8, 8, 8, 8)
        self._layout.setSpacing(4)
        # The plot comes before most of the words: at 200 % they may need scrolling, not it.
        for label in (self.title, self.not_finite, self.reading, self.legend, self.rule):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            self._layout.addWidget(label)
        self.reading.setTextFormat(Qt.TextFormat.PlainText)

    @Slot()
    def _ready_plot(self) -> HistogramPlot:
        if self.plot is not None:
            return self.plot
        self._loader.finish()
        from widgets.histogram_plot import HistogramPlot

        self.plot = HistogramPlot(self)
        self.plot.bin_pointed.connect(self._on_plot_bin_pointed)
        self.plot.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.plot.customContextMenuRequested.connect(self._on_plot_menu_requested)
        self._layout.insertWidget(self._layout.indexOf(self.reading), self.plot, 1)
        self._dress()
        return self.plot

    def _read(self) -> None:
        if self._histogram is None or self.plot is None:
            return
        roles = QPalette.ColorRole
        pointed = self._pointed >= 0
        if pointed:
            words = caption.reading(self._histogram, self._pointed)
        else:
            words = self.tr("Point at a bar, or press ← and → in the plot, to read it")
        self.reading.setForegroundRole(roles.WindowText if pointed else roles.PlaceholderText)
        self.reading.setText(words)
        self.plot.setAccessibleDescription(words)

    def _dress(self) -> None:
        # Two lines even when one is needed: the plot mustn't jump while the pointer moves.
        self.reading.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.reading.setAlignment(Qt.AlignmentFlag.AlignTop)
        if self.plot is None:
            return
        self.plot.setMinimumHeight(_SMALLEST_PLOT * self.fontMetrics().lineSpacing())
        value = self.tr("Value")
        if self.plot.offset:
            offset = self.plot.offset
            written = str(offset) if isinstance(offset, int) else f"{offset:.17g}"
            value = self.tr("Value − {offset}").format(offset=written)
        colors = theme_colors(self.palette())
        self.plot.dress(colors, QFont(self.font()), value, self.tr("Count"))

    @Slot(QPoint)
    def _on_plot_menu_requested(self, place: QPoint) -> None:
        if self.plot is not None:
            self.menu_requested.emit(self.plot.mapToGlobal(place))

    @Slot(int)
    def _on_plot_bin_pointed(self, index: int) -> None:
        if index != self._pointed:
            self._pointed = index
            self._read()
