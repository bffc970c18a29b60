"""Shows that the torch thread works, once that takes longer than a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from widgets.records import KernelState

if TYPE_CHECKING:
    from desktop.main_window import MainWindow

CALM = 60  # milliseconds of work that nobody needs to see


class BusyLook(QObject):
    """Keeps buttons and words as they are while a step or a check runs that ends at once.

    They would flicker, and painting them would hold up the tensor that the step has made.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._state = KernelState.STARTING
        self._is_running = False
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM)
        self._calm.timeout.connect(self._on_calm_timeout)

    @Slot(object)
    def set_state(self, state: KernelState) -> None:
        """Show a state of the kernel; that it runs, only when it still does after a moment."""
        self._state = state
        self._show_in_time()

    @Slot(bool)
    def set_running(self, is_running: bool) -> None:
        """Show that a step was handed over, when its end isn't there after a moment.

        It may have to wait for its kernel.
        """
        self._is_running = is_running
        self._show_in_time()

    def _show_in_time(self) -> None:
        if self._state is not KernelState.RUNNING and not self._is_running:
            self._calm.stop()
            self._show()
        elif self._state is KernelState.STOPPING:
            self._show()
        elif not self._calm.isActive():
            self._calm.start()

    @Slot()
    def _on_calm_timeout(self) -> None:
        self._show()

    def _show(self) -> None:
        bar = self._window.run_bar
        self._window.kernel_status.set_state(self._state)
        bar.set_waiting(self._is_running)
        bar.set_state(self._state)
