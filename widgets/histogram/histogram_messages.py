"""The words that stand where no histogram can be drawn, and why it could not be counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.histogram.histogram_caption import not_finite_counts
from widgets.tensor_words import note_sentence

if TYPE_CHECKING:
    from widgets.tensor_records import Histogram

WORTH_ANOTHER_TRY = ("busy", "cancelled", "failed")
"""Reasons after which counting again can succeed."""


def nothing_yet() -> str:
    """Return what would fill the pane."""
    return QCoreApplication.translate(
        "HistogramMessages",
        "Run a step that makes a tensor, or choose one under Tensors: "
        "how its values are distributed is drawn here.",
    )


def nothing_to_draw(histogram: Histogram) -> str:
    """Return why there is no bar to draw, nothing when there is one."""
    if histogram.numel == 0:
        return QCoreApplication.translate(
            "HistogramMessages", "{name} has no elements, so there is nothing to count."
        ).format(name=histogram.name)
    if histogram.counts.size == 0 or histogram.finite_count == 0:
        return QCoreApplication.translate(
            "HistogramMessages", "{name} has no finite value to draw ({found})."
        ).format(name=histogram.name, found=not_finite_counts(histogram))
    return ""


def refused(name: str, reason: str, note: str = "") -> str:
    """Return why a name wasn't counted; `reason` is one of the kernel's protocol.

    `note` is the code of its row, which says more of what can't be read.
    """
    told = note_sentence(note) if reason == "unreadable" else ""
    if told:
        words = QCoreApplication.translate(
            "HistogramMessages", "There is nothing to count in {name}. {reason}"
        )
        return words.format(name=name, reason=told)
    words = {
        "busy": QCoreApplication.translate(
            "HistogramMessages", "A step is running: {name} can be counted when it has ended."
        ),
        "gone": QCoreApplication.translate(
            "HistogramMessages", "{name} isn't there any more: run the step that makes it again."
        ),
        "cancelled": QCoreApplication.translate(
            "HistogramMessages", "Counting {name} was cancelled."
        ),
        "unreadable": QCoreApplication.translate(
            "HistogramMessages", "The values of {name} can't be read, so there is nothing to count."
        ),
    }
    failed = QCoreApplication.translate("HistogramMessages", "{name} could not be counted.")
    return words.get(reason, failed).format(name=name)
