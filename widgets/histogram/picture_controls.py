"""Brings what is chosen in the tools to the picture: its kind, axes, bins, and what is frozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from widgets.histogram.bin_choice import BinChoice
from widgets.histogram.picture_kinds import next_kind

if TYPE_CHECKING:
    from widgets.histogram.histogram_picture import HistogramPicture
    from widgets.histogram.histogram_tools import HistogramTools
    from widgets.tensor_records import Histogram


class PictureControls(QObject):
    """Knows what the learner chose; it stays when another record is drawn."""

    picture_changed = Signal(str)
    """Another kind of picture is shown."""
    reference_changed = Signal(object)
    """The learner froze a Histogram to compare with, or dropped it (None)."""
    reworded = Signal()
    """What the picture says has changed."""
    recount_requested = Signal(object)
    """Another count is needed, with a number of bins (int) or `auto` (str)."""

    def __init__(
        self, tools: HistogramTools, picture: HistogramPicture, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tools, self._picture = tools, picture
        self._histogram: Histogram | None = None
        self._by_exponent = False
        tools.pictures.picture_chosen.connect(self.set_picture)
        tools.bins_menu.choice_made.connect(self._on_tools_choice_made)
        tools.bins_chosen.connect(self._on_tools_bins_chosen)
        tools.axes.logs_chosen.connect(self._on_tools_logs_chosen)
        tools.freeze_requested.connect(self._on_tools_freeze_requested)
        tools.reset_requested.connect(picture.reset_view)
        tools.zoom_requested.connect(picture.zoom)

    def set_histogram(self, histogram: Histogram, *, keep_view: bool) -> None:
        """Draw a record with at least one bin; another name's begins with the kernel's bins."""
        if self._histogram is None or self._histogram.name != histogram.name:
            self._choose_bins(BinChoice())
        self._histogram = histogram
        self._suit_axes(histogram)
        self._tools.bins_menu.set_fine(histogram.fine is not None)
        self._picture.set_histogram(histogram, keep_view=keep_view)
        self._say_bins()

    def clear(self) -> None:
        """Draw nothing."""
        self._histogram = None
        self._picture.clear()

    @Slot(str)
    def set_picture(self, kind: str) -> None:
        """Show one of the pictures of `picture_kinds`."""
        if kind != self._picture.kind:
            self._picture.set_kind(kind)
            self._tools.set_kind(kind)
            self.reworded.emit()
            self.picture_changed.emit(kind)

    @Slot()
    def cycle_picture(self) -> None:
        """Show the next kind of picture."""
        self.set_picture(next_kind(self._picture.kind))

    def set_reference(self, reference: Histogram | None) -> None:
        """Lay a frozen record over what is drawn, or none."""
        self._picture.set_reference(reference)
        self._tools.set_frozen(reference is not None)
        self.reworded.emit()

    @Slot()
    def toggle_frozen(self) -> None:
        """Freeze what is drawn, or drop what is frozen."""
        self._on_tools_freeze_requested(self._picture.reference is None)

    def _suit_axes(self, histogram: Histogram) -> None:
        """Lay values along a log axis when bins by exponent come, evenly when others do."""
        fine = histogram.fine
        by_exponent = fine is not None and fine.scale == "exponent"
        if by_exponent != self._by_exponent:
            self._by_exponent = by_exponent
            axes = self._tools.axes
            axes.values.setChecked(by_exponent)
            self._picture.ready_plot().set_logs(values=by_exponent, counts=axes.counts.isChecked())

    def _choose_bins(self, choice: BinChoice) -> None:
        self._tools.bins_menu.set_choice(choice)
        if self._picture.plot is not None:
            self._picture.plot.set_choice(choice)

    def _say_bins(self) -> None:
        """Show the number and the width of the drawn bins in the tools."""
        shown = self._picture.shown()
        if shown is None or shown.counts.size == 0:
            return
        self._tools.bins_box.set_drawn(shown.counts.size, chosen=shown.rule == "fixed")
        middle = shown.counts.size // 2
        self._tools.bins_menu.set_width(float(shown.edges[middle + 1] - shown.edges[middle]))

    @Slot(bool)
    def _on_tools_freeze_requested(self, freeze: bool) -> None:
        reference = self._histogram if freeze else None
        self.set_reference(reference)
        self.reference_changed.emit(reference)

    @Slot(bool, bool)
    def _on_tools_logs_chosen(self, values: bool, counts: bool) -> None:
        if self._picture.plot is not None:
            self._picture.plot.set_logs(values=values, counts=counts)
            self.reworded.emit()

    @Slot(object)
    def _on_tools_bins_chosen(self, bins: int | str) -> None:
        """Make the bins of fine ones at once, or ask for another count."""
        if self._histogram is None or self._histogram.fine is None:
            self.recount_requested.emit(bins)
        else:
            chosen = BinChoice("number", bins) if isinstance(bins, int) else BinChoice()
            self._on_tools_choice_made(chosen)

    @Slot(object)
    def _on_tools_choice_made(self, choice: BinChoice) -> None:
        if self._histogram is None or self._histogram.fine is None:
            self.recount_requested.emit("auto")
            return
        self._choose_bins(choice)
        self._say_bins()
        self.reworded.emit()
