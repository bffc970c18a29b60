"""The words for what is special about a tensor, and why one can't be read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from widgets.tensor_records import Change


def short_note(code: str) -> str:
    """Return a few words for a note code; an empty text for one that is not known."""
    translate = QCoreApplication.translate
    return {
        "no_data": translate("TensorWords", "no data"),
        "lazy": translate("TensorWords", "not yet known"),
        "storage_freed": translate("TensorWords", "storage freed"),
        "nested": translate("TensorWords", "nested"),
        "wrapper": translate("TensorWords", "wrapper"),
        "sparse": translate("TensorWords", "sparse"),
        "quantized": translate("TensorWords", "quantized"),
        "packed": translate("TensorWords", "packed"),
        "broken": translate("TensorWords", "can't be read"),
        "expanded": translate("TensorWords", "expanded"),
        "while_running": translate("TensorWords", "while running"),
        "no_elements": translate("TensorWords", "no elements"),
        "masked": translate("TensorWords", "masked"),
        "no_dtype": translate("TensorWords", "no torch dtype"),
    }.get(code, "")


def note_sentence(code: str) -> str:
    """Return one sentence for a note code; an empty text for one that is not known."""
    return _reasons().get(code, "") or _remarks().get(code, "")


def _reasons() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "no_data": translate(
            "TensorWords", "It has a shape and a dtype but no data, so there are no values to show."
        ),
        "lazy": translate(
            "TensorWords", "Its shape becomes known when the module is used for the first time."
        ),
        "storage_freed": translate(
            "TensorWords", "Its storage is smaller than its shape needs, so reading it is not safe."
        ),
        "nested": translate(
            "TensorWords", "It is a list of tensors of different lengths; look at its parts."
        ),
        "wrapper": translate(
            "TensorWords",
            "It wraps another tensor, as subclasses and transforms do, and has no values itself.",
        ),
        "packed": translate(
            "TensorWords", "Several numbers share one byte, so single values can't be shown."
        ),
        "broken": translate("TensorWords", "It raised an error when it was asked about itself."),
    }


def _remarks() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "sparse": translate(
            "TensorWords", "It stores only some of its elements; look at its parts."
        ),
        "quantized": translate(
            "TensorWords", "It stores small integers; the values shown are dequantized."
        ),
        "expanded": translate(
            "TensorWords", "Several elements share one place in memory (a stride is 0)."
        ),
        "while_running": translate(
            "TensorWords", "The step is still running; values come when it has ended."
        ),
        "masked": translate(
            "TensorWords",
            "Some of its elements are masked (--), so it has no summary and no histogram.",
        ),
        "no_dtype": translate(
            "TensorWords",
            "torch has no dtype for its elements, so it has no summary and no histogram.",
        ),
        "no_elements": translate("TensorWords", "A size in its shape is 0, so it has no elements."),
    }


def refusal_sentence(reason: str) -> str:
    """Return one sentence that says why a question was refused and what to do."""
    translate = QCoreApplication.translate
    known = {
        "gone": translate("TensorWords", "The name no longer exists; run the step again."),
        "unreadable": translate("TensorWords", "The values of this tensor can't be read."),
        "cancelled": translate("TensorWords", "Stopped before it was finished."),
    }
    return known.get(reason) or translate(
        "TensorWords", "The values could not be read; run the step again."
    )


def change_word(change: Change) -> str:
    """Return what the last step did to a name; an empty text when it stayed the same."""
    translate = QCoreApplication.translate
    return {
        Change.NEW: translate("TensorWords", "new since the last step"),
        Change.CHANGED: translate("TensorWords", "changed by the last step"),
        Change.UNKNOWN: translate(
            "TensorWords", "may have changed: it can't be compared with what it was"
        ),
    }.get(change, "")
