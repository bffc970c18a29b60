"""Gives memory that the window has done with back to the system."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL = 30_000  # milliseconds


class HeapTrim(QObject):
    """Trims the heap now and then, where the C library can (glibc).

    A change of the theme or a flood of output needs some megabytes for a moment; what is made
    meanwhile lies above them, and of itself glibc gives back only what lies at the very top.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        trim_heap()


def trim_heap() -> None:
    """Give the free pages of the heap back, where glibc is; takes a millisecond or a few."""
    if sys.platform != "linux":
        return
    import ctypes  # not before the first paint

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(ctypes.c_size_t(0))
