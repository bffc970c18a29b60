"""What the learner chose about kernels: how much memory, and whether a spare one waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from desktop.engine.torch_thread import TorchThread
    from desktop.main_window import MainWindow
    from desktop.settings import Settings


class KernelSettings(QObject):
    """Applies and remembers it; the kernel that runs follows at once."""

    def __init__(self, window: MainWindow, thread: TorchThread, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._thread = thread
        self._settings = settings
        window.desk_actions["keep_spare"].setChecked(settings.keep_spare)
        window.menus.set_memory(settings.kernel_memory)

    @Slot(bool)
    def set_spare(self, keep: bool) -> None:
        """Keep a kernel in waiting, or none."""
        self._settings.keep_spare = keep
        self._thread.keep_spare(keep)

    @Slot(str)
    def set_memory(self, choice: str) -> None:
        """Let a kernel have so much memory."""
        self._settings.kernel_memory = choice
        self._window.menus.set_memory(choice)
        self._thread.limit_memory(choice)
