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
    translate = QCoreApplication.translate
    code, _, number = detail.partition("|")
    words = {
        "no_file": translate("BenchRefusalWords", "This file is not there any more."),
        "unsafe": translate(
            "BenchRefusalWords",
            "This file holds more than plain numbers, and Python code in a file is never run: save"
            " the tensor alone, with torch.save.",
        ),
        "not_a_tensor": translate(
            "BenchRefusalWords", "This file doesn't hold a single tensor or array of numbers."
        ),
        "not_plain": translate(
            "BenchRefusalWords",
            "The tensor of this file is sparse, nested or without values: save it as a dense one.",
        ),
        "other_kind": translate(
            "BenchRefusalWords", "Only files that end in .pt, .pth, .npy, .csv or .txt are read."
        ),
        "several_columns": translate(
            "BenchRefusalWords", "Line {number} has several columns: one column of numbers is read."
        ),
        "not_a_number": translate("BenchRefusalWords", "Line {number} holds no number."),
        "too_large": translate("BenchRefusalWords", "This file is too large to be read."),
        "empty": translate("BenchRefusalWords", "This file holds no values."),
    }
    other = translate("BenchRefusalWords", "This file is not what its name says, or it is damaged.")
    return words.get(code, other).format(number=number)
