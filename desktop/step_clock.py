"""Keeps how much time was spent on each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from typing_extensions import override

from desktop.attention import Attention

if TYPE_CHECKING:
    from desktop.main_window import MainWindow
    from desktop.progress import Progress
    from desktop.progress_writer import ProgressWriter

SAVE_EVERY = 60_000  # milliseconds; a kill loses no more than that
_SIGNS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
}
# What a window gets from a mouse that only passes, also while the learner works in another one.
_PASSING = {QEvent.Type.MouseMove, QEvent.Type.Wheel}


class StepClock(QObject):
    """Counts while the window is active and the learner is at it, for the step that lies open."""

    def __init__(
        self,
        window: MainWindow,
        progress: Progress,
        writer: ProgressWriter,
        attention: Attention | None = None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._progress = progress
        self._writer = writer
        self._attention = attention or Attention()
        self._place: tuple[str, str] | None = None
        self._is_active = False
        self._timer = QTimer(self)
        self._timer.setInterval(SAVE_EVERY)
        self._timer.timeout.connect(self.save)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear when the window is active, and of every key and move that it gets."""
        kind = event.type()
        if kind in _SIGNS or (kind in _PASSING and self._is_active):
            self._attention.see()
        elif watched is not self._window:
            return False
        elif kind == QEvent.Type.WindowActivate:
            self._is_active = True
            self._attention.see()
        elif kind == QEvent.Type.WindowDeactivate:
            self._is_active = False
            self._attention.pause()
        elif kind == QEvent.Type.Show:
            self._listen()
        return False

    def _listen(self) -> None:
        # Keys and moves pass through the platform's window, whichever widget they are for.
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
            self._timer.start()

    @Slot()
    def stop(self) -> None:
        """Save the last seconds and count no more: the window closes."""
        self.save()
        self._timer.stop()
        for watched in (self._window, self._window.windowHandle()):
            if watched is not None:
                watched.removeEventFilter(self)

    @Slot(str, str)
    def _on_desk_step_opened(self, lesson_id: str, step_id: str) -> None:
        self._attention.take()
        self._place = (lesson_id, step_id)

    @Slot()
    def _on_desk_step_left(self) -> None:
        self.save()
        self._place = None

    @Slot()
    def save(self) -> None:
        """Add what was counted to the open step's time."""
        seconds = self._attention.take()
        if self._place is not None and seconds:
            lesson, step = self._place
            self._writer.keep(self._progress.steps.add_seconds, lesson, step, seconds)
