"""How many lines of a step's output are kept, as the learner chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from desktop.main_window import MainWindow
    from desktop.settings import Settings


class OutputLength(QObject):
    """Applies and remembers the choice."""

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._apply()

    @Slot(int)
    def set_lines(self, count: int) -> None:
        """Keep so many lines from now on, also of what is there."""
        self._settings.output_lines = count
        self._apply()

    def _apply(self) -> None:
        count = self._settings.output_lines
        self._window.output_pane.outputs.keep(count)
        self._window.menus.set_output_lines(count)
