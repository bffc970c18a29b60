"""The histogram that answers pointer and keys: a cursor on one bar, zoom and reset."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from typing_extensions import override

from widgets.histogram.histogram_canvas import HistogramCanvas

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from widgets.tensor_records import Histogram

# Limited, pyqtgraph drops the last move and a bar stays marked that the pointer has left.
pg.setConfigOption("mouseRateLimit", 0)

_ZOOM = 0.7
"""How much of the values a closer look leaves in view."""
_CURSOR_MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ZOOM_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class HistogramPlot(HistogramCanvas):
    """Left and right move the cursor, up and down zoom, Home resets, Escape leaves the cursor."""

    bin_pointed = Signal(int)
    """The bin under the pointer or the keys' cursor changed; -1 for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("histogram_plot")
        self._cursor = -1
        self._held: float | None = None
        """The value under the keys' cursor, which stays when the bins become others."""
        self._pointer: QPointF | None = None
        self.bins_changed.connect(self._find_cursor)
        scene = self.sceneObj
        assert scene is not None
        scene.sigMouseMoved.connect(self._on_scene_mouse_moved)

    @override
    def set_histogram(self, histogram: Histogram, *, keep_view: bool = False) -> None:
        if not keep_view:
            self._held = None
        super().set_histogram(histogram, keep_view=keep_view)
        self._find_cursor()

    @override
    def set_kind(self, kind: str) -> None:
        self._held = None
        super().set_kind(kind)

    @override
    def clear(self) -> None:
        self._cursor, self._held = -1, None
        super().clear()

    def zoom(self, steps: int) -> None:
        """Look closer by so many steps (negative: from farther), around the cursor or centre."""
        low, high = self.box.x_range() if self._cursor < 0 else self.layer.span(self._cursor)
        self.box.zoom(_ZOOM**steps, (low + high) / 2)

    @Slot()
    def _find_cursor(self) -> None:
        """Put the cursor where its value now lies, and read what the pointer is at."""
        self._cursor = -1 if self._held is None else self.layer.at(self.values.place(self._held))
        self._read_pointer()

    def point_at(self, index: int) -> None:
        """Mark a bin and bring it into view; -1 marks none."""
        self._cursor, self._held = index, None
        if index >= 0:
            left, right = self.layer.span(index)
            self._held = self.values.value((left + right) / 2)
            self.box.reveal(left, right)
        self._show_bin(index)

    @override
    def keyPressEvent(self, ev: QKeyEvent) -> None:
        key = Qt.Key(ev.key())
        if key in _CURSOR_MOVES and self.layer.size:
            self._move_cursor(_CURSOR_MOVES[key])
        elif key in _ZOOM_STEPS:
            self.zoom(_ZOOM_STEPS[key])
        elif key == Qt.Key.Key_Home:
            self.reset_view()
        elif key == Qt.Key.Key_Escape and self._cursor >= 0:
            self.point_at(-1)
        else:
            ev.ignore()

    @override
    def leaveEvent(self, ev: QEvent) -> None:
        super().leaveEvent(ev)
        self._pointer = None
        self._show_bin(self._cursor)

    def _move_cursor(self, bins: int) -> None:
        """Move by so many bins; the first key press starts at the fullest one."""
        start = self._cursor + bins if self._cursor >= 0 else self.layer.start()
        self.point_at(max(0, min(self.layer.size - 1, start)))

    def _show_bin(self, index: int) -> None:
        self.layer.choose(index)
        self.bin_pointed.emit(index)

    @Slot(object)
    def _on_scene_mouse_moved(self, place: QPointF) -> None:
        self._pointer = place
        self._read_pointer()

    def _read_pointer(self) -> None:
        index, place = -1, self._pointer
        if place is not None and self.box.sceneBoundingRect().contains(place):
            index = self.layer.at(self.box.mapSceneToView(place).x())
        self._show_bin(self._cursor if index < 0 else index)
