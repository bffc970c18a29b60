"""The CPU/GPU toggle: which device new tensors are made on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.notices import Notice, listed
from widgets.records import DeviceList

if TYPE_CHECKING:
    from desktop.engine.torch_thread import TorchThread
    from desktop.main_window import MainWindow
    from desktop.notices import Notices
    from desktop.step_runs import StepRuns


class DeviceChoice(QObject):
    """Keeps the learner's device through replaced kernels and says what lives elsewhere."""

    def __init__(
        self, window: MainWindow, thread: TorchThread, notices: Notices, runs: StepRuns
    ) -> None:
        super().__init__(window)
        self._window = window
        self._thread = thread
        self._notices = notices
        self._runs = runs
        self._devices = DeviceList(())
        self._current = self._wanted = "cpu"

    @Slot(object)
    def _on_thread_devices_found(self, devices: DeviceList) -> None:
        self._devices = devices
        self._current = devices.current
        self._window.device_toggle.set_devices(devices)
        self._window.desk_actions["switch_device"].setEnabled(len(self.names()) > 1)
        if devices.current != self._wanted and self._wanted in self.names():
            self._thread.set_device(self._wanted)

    def names(self) -> list[str]:
        """Return the devices that the kernel found, the CPU first; none before it has looked."""
        return [device.name for device in self._devices.devices]

    @Slot(str)
    def choose(self, name: str) -> None:
        """Make tensors on this device from the next step on."""
        self._wanted = name
        self._thread.set_device(name)

    @Slot()
    def switch(self) -> None:
        """Choose the next device of the list."""
        names = self.names()
        if self._wanted in names:
            self.choose(names[(names.index(self._wanted) + 1) % len(names)])

    @Slot(str, object)
    def _on_thread_device_changed(self, name: str, elsewhere: tuple[str, ...]) -> None:
        if self._devices.devices and name not in self.names():
            # Such as `meta`, which a step may choose: neither side of the toggle.
            return
        self._current = self._wanted = name
        self._window.device_toggle.set_current(name)
        if elsewhere:

            def say() -> Notice:
                sentence = self.tr(
                    "New tensors are made on {device}. These still live elsewhere: {names}."
                )
                words = sentence.format(device=name, names=listed(elsewhere))
                return Notice(words, self.tr("Run the steps again"))

            self._notices.post(say, self._runs.run_again)

    @Slot(str, str)
    def _on_thread_device_refused(self, wanted: str, detail: str) -> None:
        self._wanted = self._current
        self._window.device_toggle.set_current(self._current)
        device = self._current
        self._notices.post(lambda: self._refused(wanted, device, detail), level="warning")

    def _refused(self, wanted: str, device: str, detail: str) -> Notice:
        if detail:
            sentence = self.tr("New tensors are still made on {device}: {reason}.")
            return Notice(sentence.format(device=device, reason=detail.rstrip(".")))
        sentence = self.tr(
            "There was no switch to {wanted}: choose it again when the kernel is ready."
        )
        return Notice(sentence.format(wanted=wanted))
