"""The facts of one of the learner's names as texts: cells, tooltip, header line, copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.inspector.slice_expression import RESULT
from widgets.inspector.summary_words import full_summary
from widgets.number_format import byte_count
from widgets.tensor_words import change_word, note_sentence, short_note

if TYPE_CHECKING:
    from widgets.tensor_records import Statistics, VariableRow

_LONGEST_NAME = 60


def column_titles() -> tuple[str, ...]:
    """Return the headers of the table of names."""
    translate = QCoreApplication.translate
    return (
        translate("VariableWords", "Name"),
        translate("VariableWords", "Shape"),
        translate("VariableWords", "dtype"),
        translate("VariableWords", "Device"),
        translate("VariableWords", "Grad"),
        translate("VariableWords", "Memory"),
        translate("VariableWords", "Summary"),
    )


def column_explanations() -> tuple[str, ...]:
    """Return one sentence for each header."""
    translate = QCoreApplication.translate
    return (
        translate("VariableWords", "Your name, marked when the last step made or changed it"),
        translate("VariableWords", "Size of each dimension"),
        translate("VariableWords", "Type of the elements, or the class of a plain value"),
        translate("VariableWords", "Where the elements live"),
        translate("VariableWords", "requires_grad: whether autograd records what happens to it"),
        translate("VariableWords", "Bytes of all elements"),
        translate(
            "VariableWords", "Least and greatest element, mean and sample standard deviation"
        ),
    )


def result_name(row: VariableRow) -> str:
    """Return a row's name as it is shown; a very long one is cut in the middle."""
    if row.name == RESULT:
        return QCoreApplication.translate("VariableWords", "(result)")
    if len(row.name) <= _LONGEST_NAME:
        return row.name
    return f"{row.name[: _LONGEST_NAME - 12]}…{row.name[-11:]}"


def shape_text(row: VariableRow) -> str:
    """Return the shape as a Python list, empty for what has none."""
    return "" if row.shape is None else str(list(row.shape))


def dtype_text(row: VariableRow) -> str:
    """Return the dtype, or the class of a plain value."""
    return row.type if row.kind == "value" else row.dtype or ""


def grad_text(row: VariableRow) -> str:
    """Return a tick for a tensor that requires gradients, a dash for one that doesn't."""
    if row.requires_grad is None:
        return ""
    return "✓" if row.requires_grad else "–"


def memory_text(row: VariableRow) -> str:
    """Return the bytes of the elements in a fitting unit."""
    return "" if row.memory is None else byte_count(row.memory)


def kind_words(row: VariableRow) -> str:
    """Return what a row is when it is no plain torch.Tensor: its class, its layout, its note."""
    parts = []
    if row.kind != "value" and row.type != "Tensor":
        parts.append(row.type)
    if row.note is not None:
        parts.append(short_note(row.note))
    return " · ".join(part for part in parts if part)


def memory_words(row: VariableRow) -> str:
    """Return the memory of a row, and of the storage behind it where that is another."""
    if row.memory is None:
        return ""
    if row.storage_memory is None or row.storage_memory == row.memory:
        return memory_text(row)
    words = QCoreApplication.translate("VariableWords", "{size} in a storage of {storage}")
    return words.format(size=memory_text(row), storage=byte_count(row.storage_memory))


def header_facts(row: VariableRow) -> list[str]:
    """Return the facts of the chosen row, in the order of its header line."""
    facts = [dtype_text(row), shape_text(row), row.device or "", memory_words(row)]
    if row.kind != "value" and row.type != "Tensor":
        facts.insert(0, row.type)
    if row.strides is not None:
        words = QCoreApplication.translate("VariableWords", "strides {strides}")
        facts.append(words.format(strides=row.strides))
    if row.layout not in (None, "strided"):
        facts.append(row.layout or "")
    if row.requires_grad is not None:
        facts.append(f"requires_grad={row.requires_grad}")
    return [fact for fact in facts if fact]


def origin_words(row: VariableRow) -> str:
    """Return where a row's values came from, empty when it is not known."""
    if row.law is None:
        return ""
    return QCoreApplication.translate("VariableWords", "from {call}").format(call=row.law)


def row_tooltip(row: VariableRow, statistics: Statistics | None) -> str:
    """Return all that is known of a row, one fact a line."""
    lines = [result_name(row), "  ".join(header_facts(row)), origin_words(row)]
    lines.append(change_word(row.change))
    if row.note is not None:
        lines.append(note_sentence(row.note))
    lines.append(full_summary(statistics) if statistics is not None else row.text or "")
    return "\n".join(line for line in lines if line)


def copied_facts(row: VariableRow, statistics: Statistics | None) -> str:
    """Return a row's facts as tab-separated text, for a spreadsheet or a message."""
    facts = [row.name, shape_text(row), dtype_text(row), row.device or ""]
    facts += ["" if row.requires_grad is None else f"requires_grad={row.requires_grad}"]
    facts += ["" if row.memory is None else f"{row.memory} B"]
    facts += [full_summary(statistics) if statistics is not None else row.text or kind_words(row)]
    return "\t".join(facts)
