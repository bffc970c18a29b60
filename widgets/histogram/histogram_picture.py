"""A picture of a histogram with its words around it: what is saved as a picture."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.histogram import picture_words as words
from widgets.histogram.picture_kinds import DENSITY
from widgets.histogram.plot_loader import PlotLoader
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np

    from widgets.histogram.histogram_plot import HistogramPlot
    from widgets.histogram.picture_labels import PictureLabels
    from widgets.tensor_records import Histogram

_SMALLEST_PLOT = 8
"""Height of the smallest plot, in lines of text."""


class HistogramPicture(QWidget):
    """Title, plot, the reading of one bin, what the picture says, legend and bin rule."""

    menu_requested = Signal(QPoint)
    """A menu is wished at this place of the screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = DENSITY
        self.reference: Histogram | None = None
        self._histogram: Histogram | None = None
        self._pointed = -1
        self._loader = PlotLoader(self)
        self._loader.loaded.connect(self.ready_plot)
        self.plot: HistogramPlot | None = None
        self.title, self.rule, self.not_finite = QLabel(self), QLabel(self), QLabel(self)
        self.legend, self.reading, self.empty = QLabel(self), QLabel(self), QLabel(self)
        self.finding, self.comparison = QLabel(self), QLabel(self)
        self._layout = QVBoxLayout(self)
        self._lay_out()
        self._dress()

    def prepare(self) -> None:
        """Import pyqtgraph and build the plot in slices while the event loop is idle."""
        if self.plot is None:
            self._loader.start()

    def set_histogram(self, histogram: Histogram, *, keep_view: bool = False) -> None:
        """Draw a histogram that has at least one bin, as closely as the last one on `keep_view`."""
        self._histogram = histogram
        plot = self.ready_plot()
        if not keep_view:
            self._pointed = -1
        plot.set_histogram(histogram, keep_view=keep_view)
        plot.set_stale(False)
        self.retranslate()

    def set_kind(self, kind: str) -> None:
        """Show another of the pictures of `picture_kinds`."""
        self.kind, self._pointed = kind, -1
        if self.plot is not None:
            self.plot.set_kind(kind)
            self.retranslate()

    def set_reference(self, reference: Histogram | None) -> None:
        """Lay a frozen record over this one, or none."""
        self.reference = reference
        if self.plot is not None:
            self.plot.set_reference(reference)
            self.retranslate()

    def shown(self) -> Histogram | None:
        """Return the record with the bins that are drawn, None when nothing is."""
        scene = None if self.plot is None else self.plot.scene_shown
        return None if scene is None else scene.shown

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

    @Slot()
    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        if self._histogram is None or self.plot is None:
            return
        # Imports numpy and pyqtgraph, which the first painted window does without.
        from widgets.histogram.picture_labels import labels_of

        labels = labels_of(self.plot, self.kind, self.reference, theme_colors(self.palette()))
        if labels is None:
            return
        self._set_texts(labels)
        self.plot.moments.set_words(self.tr("mean"), self.tr("−1 std"), self.tr("+1 std"))
        self.plot.setAccessibleName(words.name(self.kind))
        self.setAccessibleDescription(labels.summary)
        self._dress(labels.axes)
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

    def _set_texts(self, labels: PictureLabels) -> None:
        assert self.plot is not None
        held = self.plot.hasFocus() or self.empty.hasFocus()
        for label, text in (
            (self.title, labels.title),
            (self.rule, labels.rule),
            (self.not_finite, labels.not_finite),
            (self.legend, labels.legend),
            (self.finding, labels.finding),
            (self.comparison, labels.comparison),
            (self.empty, labels.empty),
        ):
            if label.text() != text:
                label.setText(text)
            label.setVisible(bool(text))
        self.plot.setVisible(not labels.empty)
        self.reading.setVisible(not labels.empty)
        if held:
            # What is hidden hands the keys to a neighbour: the next picture is a key away.
            (self.empty if labels.empty else self.plot).setFocus()

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
        for label in (
            self.title,
            self.not_finite,
            self.empty,
            self.reading,
            self.finding,
            self.comparison,
            self.legend,
            self.rule,
        ):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            self._layout.addWidget(label)
        for label in (self.finding, self.comparison, self.empty):
            label.hide()
        self.reading.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setMargin(24)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.empty.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    @Slot()
    def ready_plot(self) -> HistogramPlot:
        """Return the plot, made at once where it isn't yet."""
        if self.plot is not None:
            return self.plot
        self._loader.finish()
        from widgets.histogram.histogram_plot import HistogramPlot

        self.plot = HistogramPlot(self)
        self.plot.bin_pointed.connect(self._on_plot_bin_pointed)
        self.plot.bins_changed.connect(self.retranslate)
        self.plot.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.plot.customContextMenuRequested.connect(self._on_plot_menu_requested)
        self._layout.insertWidget(self._layout.indexOf(self.reading), self.plot, 1)
        QWidget.setTabOrder(self.empty, self.plot)
        self.plot.set_kind(self.kind)
        self.plot.set_reference(self.reference)
        self._dress()
        return self.plot

    def _read(self) -> None:
        scene = None if self.plot is None else self.plot.scene_shown
        if scene is None or self.plot is None:
            return
        from widgets.histogram.picture_reading import reading

        roles = QPalette.ColorRole
        pointed = 0 <= self._pointed < self.plot.layer.size
        told = words.hint(self.kind)
        if pointed:
            told = reading(self.plot.layer, scene, self._pointed)
        self.reading.setForegroundRole(roles.WindowText if pointed else roles.PlaceholderText)
        self.reading.setText(told)
        self.plot.setAccessibleDescription(told)

    def _dress(self, axes: tuple[str, str] = ("", "")) -> None:
        # Two lines even when one is needed: the plot mustn't jump while the pointer moves.
        self.reading.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.reading.setAlignment(Qt.AlignmentFlag.AlignTop)
        if self.plot is None:
            return
        self.plot.setMinimumHeight(_SMALLEST_PLOT * self.fontMetrics().lineSpacing())
        self.plot.dress(theme_colors(self.palette()), QFont(self.font()), *axes)

    @Slot(QPoint)
    def _on_plot_menu_requested(self, place: QPoint) -> None:
        if self.plot is not None:
            self.menu_requested.emit(self.plot.mapToGlobal(place))

    @Slot(int)
    def _on_plot_bin_pointed(self, index: int) -> None:
        if index != self._pointed:
            self._pointed = index
            self._read()
