"""What stands in place of values, or above them, when they can't be shown or are not current."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.tensor_words import note_sentence, refusal_sentence

if TYPE_CHECKING:
    from widgets.tensor_records import VariableRow


def instead_of_values(row: VariableRow | None, refusal: str | None) -> str:
    """Return what to say in place of a row's values, empty when they can be shown."""
    translate = QCoreApplication.translate
    if row is None:
        return translate("ValueWords", "Choose a name above and its values appear here.")
    if row.kind == "value":
        return row.text or translate("ValueWords", "This value has no short text.")
    if row.shape is not None and 0 in row.shape:
        return note_sentence("no_elements")
    if not row.readable:
        return _with_parts(note_sentence(row.note or "") or refusal_sentence("unreadable"), row)
    return "" if refusal is None else refusal_sentence(refusal)


def above_values(row: VariableRow | None, *, waiting: bool, refused_cells: int) -> str:
    """Return the remark above a row's values, empty when there is nothing to say."""
    translate = QCoreApplication.translate
    if waiting:
        return translate(
            "ValueWords", "A step is running. These are the values from before it; new ones come "
            "when it has ended.",
        )  # fmt: skip
    if refused_cells:
        words = translate("ValueWords", "Select at most {count} cells to copy them.")
        return words.format(count=f"{refused_cells:,}")
    if row is None or row.note is None or row.note == "while_running":
        return ""
    return _with_parts(note_sentence(row.note), row)


def _with_parts(sentence: str, row: VariableRow) -> str:
    if not row.parts:
        return sentence
    words = QCoreApplication.translate("ValueWords", "Try these in the step: {expressions}")
    return f"{sentence}\n{words.format(expressions='   '.join(row.parts))}"
