"""The view of a step's output: follows its end, and opens what can be clicked."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, QUrl, Signal, Slot
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from widgets.output.long_lines import KIND as LINE_REST
from widgets.output.output_document import MARGIN, OutputDocument

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from widgets.output.output_flow import OutputFlow

FIT_AFTER = 100
"""Milliseconds without a change of the width, after which the pictures are fitted to it."""
LEAST_ROOM = 160  # pixels of width that a picture gets in the narrowest pane


class OutputText(QTextBrowser):
    """Shows one output document after another; scrolled to its end, it stays there.

    An error that doesn't fit is shown from its first line on, which says what happened.
    """

    line_activated = Signal(int)  # a line of the step, counted from 1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow: OutputFlow | None = None
        self._follows = True
        self._fit = QTimer(self, singleShot=True, interval=FIT_AFTER)
        self._fit.timeout.connect(self._on_fit_timeout)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.anchorClicked.connect(self._on_anchor_clicked)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._on_bar_range_changed)
        bar.valueChanged.connect(self._on_bar_value_changed)

    def new_output(self) -> OutputDocument:
        """Return an empty output in this view's look."""
        return OutputDocument(self)

    @property
    def flow(self) -> OutputFlow:
        """The output that is shown."""
        assert self._flow is not None
        return self._flow

    def show_flow(self, flow: OutputFlow) -> None:
        """Show another output, from its end on."""
        self._flow = flow
        self._follows = True
        flow.document.dress()
        flow.document.pictures.fit(self.picture_room())
        self.setDocument(flow.document)
        self._on_bar_range_changed()

    def picture_room(self) -> int:
        """Return how wide a picture may be, in pixels."""
        bar = self.verticalScrollBar()
        # The picture itself may make the bar appear.
        taken = 2 * MARGIN + (0 if bar.isVisible() else bar.sizeHint().width())
        return max(LEAST_ROOM, self.viewport().width() - taken)

    @Slot()
    def _on_bar_range_changed(self) -> None:
        if self._follows and self._flow is not None:
            bar, top = self.verticalScrollBar(), self._flow.errors.top()
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
            self.flow.errors.unfold(int(number))
        elif kind == LINE_REST:
            self.flow.document.long_lines.unfold(number)

    @Slot()
    def _on_fit_timeout(self) -> None:
        self.flow.document.pictures.fit(self.picture_room())

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        """Let the pictures follow the width, once it stays."""
        super().resizeEvent(e)
        self._fit.start()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom and the theme, also in the text that is there."""
        super().changeEvent(event)
        dresses = event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange)
        if dresses and self._flow is not None:
            self._flow.document.dress()
