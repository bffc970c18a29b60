"""Why the bench has nothing new to show, where no field of its form is to blame."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def refusal_sentence(reason: str, detail: str = "") -> str:
    """Return a sentence for a reason of the kernel's protocol; nothing where it was cancelled."""
    translate = QCoreApplication.translate
    if reason == "bad_file":
        return _of_file(detail)
    words = {
        "cancelled": "",
        "died": detail,
        "busy": translate(
            "BenchRefusalWords", "The bench was still at work and got a new kernel: draw again."
        ),
        "gone": translate("BenchRefusalWords", "The kernel of the bench is gone: draw again."),
        "out_of_memory": translate(
            "BenchRefusalWords", "The memory of the device is not enough: choose a smaller n."
        ),
    }
    failed = translate("BenchRefusalWords", "The bench could not do this.")
    told = words.get(reason)
    return told if told is not None else f"{failed} {detail}".strip()


def _of_file(detail: str) -> str:
    code, _, rest = detail.partition("|")
    other = QCoreApplication.translate(
        "BenchRefusalWords", "The values of this file can't be read ({detail})."
    )
    return other.format(detail=", ".join(part for part in (code, *rest.split("|")) if part))
