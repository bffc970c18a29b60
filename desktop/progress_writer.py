"""Writes to the progress file; a write that fails is said in the status bar and tried again."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.progress_file import ProgressError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.main_window import MainWindow

RETRY_AFTER = 2000  # milliseconds after a failed write


class ProgressWriter(QObject):
    """Keeps what was done: when the disk is full it waits, in its order, until there is room."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: deque[Callable[[], None]] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.catch_up)
        window.closing.connect(self._timer.stop)

    def write(self, save: Callable[[], None]) -> bool:
        """Call what writes; return whether that worked. It isn't tried again."""
        try:
            save()
        except ProgressError as error:
            self._tell(self.tr("Your progress isn't saved: {reason}."), error)
            return False
        return True

    def keep(self, save: Callable[..., None], *arguments: object) -> None:
        """Call what writes with these arguments, now or as soon as it can be written."""
        self._waiting.append(lambda: save(*arguments))
        self.catch_up()

    @Slot()
    def catch_up(self) -> None:
        """Write what waits, in the order in which it came."""
        was_late = self._timer.isActive() or len(self._waiting) > 1
        self._timer.stop()
        while self._waiting:
            try:
                self._waiting[0]()
            except ProgressError as error:
                sentence = self.tr("Your progress isn't saved yet: {reason}. Trying again.")
                self._tell(sentence, error)
                self._timer.start(RETRY_AFTER)
                return
            self._waiting.popleft()
        if was_late:
            self._window.show_trouble("")

    def _tell(self, sentence: str, error: ProgressError) -> None:
        self._window.show_trouble(sentence.format(reason=error))
