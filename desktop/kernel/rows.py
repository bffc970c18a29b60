"""Describes one of the learner's objects as a row of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from . import plain_values, readable, tensor_facts
from .learner_names import is_array, is_tensor

if TYPE_CHECKING:
    from collections.abc import Mapping

_FIELDS = (
    "kind", "type", "shape", "dtype", "device", "requires_grad", "memory", "storage_memory",
    "strides", "layout", "text", "change", "readable", "note", "statistics", "law", "parts",
)  # fmt: skip


def row_of(thing: object, *, running: bool = False) -> dict[str, Any]:
    """Return the fields of a VariableRow but its name; None for those that are not known.

    With `running` nothing is read that a step may be changing. Never raises. Call when quiet.
    """
    row: dict[str, Any] = dict.fromkeys(_FIELDS)
    row.update(kind="value", type="", change="same", readable=False, parts=())
    try:
        row["type"] = type(thing).__name__
        _describe(row, thing, running)
    except Exception:  # a row that says so is better than no table
        row.update(note="broken", readable=False)
    if running:
        row.update(note="while_running", readable=False, parts=())
    return row


def numel(row: Mapping[str, Any]) -> int:
    """Return how many elements the object of a row has."""
    count = 1
    for size in row["shape"] or ():
        count *= size
    return count


def is_countable(row: Mapping[str, Any]) -> bool:
    """Whether the object of a row has numbers to sum up."""
    return row["readable"] and row["kind"] != "value" and row["note"] not in ("masked", "no_dtype")


def _describe(row: dict[str, Any], thing: object, running: bool) -> None:
    if is_tensor(thing):
        row["kind"] = "tensor"
        row.update(tensor_facts.facts(thing))
    elif is_array(thing):
        row.update(_array_facts(thing))
    elif not running:
        row["text"] = plain_values.text_of(thing)


def _array_facts(array: np.ndarray) -> dict[str, Any]:
    owner = array.base if isinstance(array.base, np.ndarray) else array
    return {
        "kind": "array",
        "shape": array.shape,
        "dtype": str(array.dtype),
        "device": "cpu",
        "memory": array.nbytes,
        "storage_memory": owner.nbytes if owner.nbytes != array.nbytes else None,
        "strides": array.strides,
        "layout": "strided",
        "readable": True,
        "note": "no_elements" if array.size == 0 else readable.array_obstacle(array),
    }
