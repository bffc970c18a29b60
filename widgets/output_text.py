"""The view of a step's output: follows its end, and opens what can be clicked."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QUrl, Signal, Slot
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from widgets.output_document import OutputDocument

if TYPE_CHECKING:
    from widgets.records import Picture

LEAST_ROOM = 160  # pixels of width that a picture gets in the narrowest pane


class OutputText(QTextBrowser):
    """Shows one output document after another; scrolled to its end, it stays there.

    An error that doesn't fit is shown from its first line on, which says what happened.
    """

    line_activated = Signal(int)  # a line of the step, counted from 1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._follows = True
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.anchorClicked.connect(self._on_anchor_clicked)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._on_bar_range_changed)
        bar.valueChanged.connect(self._on_bar_value_changed)
        self.output = self.new_output()
        self.show_output(self.output)

    def new_output(self) -> OutputDocument:
        """Return an empty output in this view's look."""
        return OutputDocument(self)

    def show_output(self, output: OutputDocument) -> None:
        """Show another output, from its end on."""
        self.output = output
        self._follows = True
        output.dress()
        self.setDocument(output)
        self._on_bar_range_changed()

    def show_picture(self, picture: Picture, output: OutputDocument) -> None:
        """Add an image to an output, no wider than the view."""
        output.show_picture(picture, max(LEAST_ROOM, self.viewport().width() - 32))

    @Slot()
    def _on_bar_range_changed(self) -> None:
        if self._follows:
            bar, top = self.verticalScrollBar(), self.output.error_top()
            bar.setValue(bar.maximum() if top is None else min(bar.maximum(), ceil(top)))

    @Slot(int)
    def _on_bar_value_changed(self, value: int) -> None:
        bar = self.verticalScrollBar()
        self._follows = value >= bar.maximum() - bar.singleStep()

    @Slot(QUrl)
    def _on_anchor_clicked(self, url: QUrl) -> None:
        kind, _, number = url.toString().partition(":")
        if kind == "line":
            self.line_activated.emit(int(number))
        elif kind == "frames":
            self.output.unfold(int(number))

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom and the theme, also in the text that is there."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self.output.dress()
