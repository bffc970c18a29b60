"""The device on which the bench draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from widgets.run.device_words import CPU, described

if TYPE_CHECKING:
    from widgets.records import DeviceList


class BenchDeviceBox(QComboBox):
    """Offers the CPU and what a call wishes until the kernel has said what there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wished = CPU
        self._is_known = False
        self.addItem(CPU, CPU)
        self.currentIndexChanged.connect(self._on_self_current_index_changed)

    def device(self) -> str:
        """Return the name of the device, for example `cuda:0`."""
        return self.currentData()

    def choose(self, name: str) -> None:
        """Choose a device, the CPU if there is no such one; emits nothing."""
        self._wished = name
        with QSignalBlocker(self):
            if not self._is_known and self.findData(name) < 0:
                self.addItem(name, name)
            self.setCurrentIndex(max(0, self.findData(name)))

    def set_devices(self, devices: DeviceList) -> None:
        """Offer these devices; the chosen one stays, or comes back once it is there."""
        self._is_known = True
        with QSignalBlocker(self):
            self.clear()
            for index, device in enumerate(devices.devices):
                self.addItem(device.name, device.name)
                self.setItemData(index, described(device), Qt.ItemDataRole.ToolTipRole)
        self.choose(self._wished)

    @Slot(int)
    def _on_self_current_index_changed(self, _index: int) -> None:
        self._wished = self.device()
