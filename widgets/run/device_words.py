"""The words about the devices that a kernel found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from widgets.records import Device, DeviceList

CPU = "cpu"


def accelerators(devices: DeviceList | None) -> tuple[Device, ...]:
    """Return the devices besides the CPU, none before the kernel has looked."""
    if devices is None:
        return ()
    return tuple(device for device in devices.devices if device.name != CPU)


def about_accelerators(devices: DeviceList | None) -> str:
    """Return what the GPU side does, or why it can do nothing."""
    found = accelerators(devices)
    if len(found) > 1:
        return QCoreApplication.translate(
            "DeviceWords", "Make new tensors on one of the accelerators: choose which"
        )
    if found:
        return QCoreApplication.translate("DeviceWords", "Make new tensors on {device}").format(
            device=described(found[0])
        )
    if devices is None:
        return QCoreApplication.translate("DeviceWords", "The kernel is still looking for a GPU")
    if devices.no_accelerator == "cpu_build":
        return QCoreApplication.translate(
            "DeviceWords", "No GPU: this build of torch is made for the CPU only"
        )
    return QCoreApplication.translate(
        "DeviceWords", "No GPU: torch found no device or no driver for it on this computer"
    )


def described(device: Device) -> str:
    """Return a device's label, memory and name."""
    if device.memory is None:
        return f"{device.label} ({device.name})"
    return f"{device.label}, {device.memory / 2**30:.1f} GiB ({device.name})"
