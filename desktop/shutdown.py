"""The end: what is saved and what is ended when the window closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from desktop.engine.torch_thread import TorchThread
    from desktop.main_window import MainWindow
    from desktop.progress import Progress
    from desktop.settings import Settings


class Shutdown(QObject):
    """Ends the torch threads with their kernels, then closes the files."""

    def __init__(
        self,
        window: MainWindow,
        threads: tuple[TorchThread, ...],
        progress: Progress,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._threads = threads
        self._progress = progress
        self._settings = settings
        window.closing.connect(self._on_window_closing)

    @Slot()
    def _on_window_closing(self) -> None:
        # All at once: each may take its time.
        for thread in self._threads:
            thread.stop()
        for thread in self._threads:
            thread.shut_down()
        self._settings.save()
        self._progress.close()
