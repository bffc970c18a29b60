"""Writes to the progress file; a write that fails is said in the status bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.progress_file import ProgressError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.main_window import MainWindow


class ProgressWriter(QObject):
    """For what may be lost when the disk is full, but not without a word."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def write(self, save: Callable[[], None]) -> bool:
        """Call what writes; return whether that worked."""
        try:
            save()
        except ProgressError as error:
            sentence = self.tr("Your progress isn't saved: {reason}.")
            self._window.show_trouble(sentence.format(reason=error))
            return False
        return True
