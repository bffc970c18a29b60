"""Rows, tables and windows of values for the tests of the tensor inspector."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent

from widgets.tensor_records import Change, Statistics, ValueWindow, VariableRow, VariableTable

if TYPE_CHECKING:
    import numpy as np

    from widgets.tensor_records import ValueRequest

KINDS = {"f": "float", "i": "int", "u": "int", "b": "bool", "c": "complex", "O": "text"}


def delete_closed_widgets() -> None:
    """Delete what earlier tests closed; without an event loop it would pile up, and every new
    style sheet would be applied to all of it."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def tensor(name: str, *shape: int, **facts: Any) -> VariableRow:
    """Return the row of a float32 tensor."""
    known: dict[str, Any] = {
        "kind": "tensor", "type": "Tensor", "dtype": "float32", "device": "cpu",
        "requires_grad": False, "memory": 4 * prod(shape), "layout": "strided",
        "strides": tuple(prod(shape[at + 1 :]) for at in range(len(shape))),
    }  # fmt: skip
    return VariableRow(name=name, shape=shape, **known | facts)


def table(*rows: VariableRow, newest: str | None = None) -> VariableTable:
    """Return a table after a step."""
    return VariableTable(rows, newest)


def statistics(low: float = 0.0, high: float = 1.0, **facts: Any) -> Statistics:
    """Return statistics of fifteen elements."""
    known: dict[str, Any] = {"count": 15, "numel": 15, "mean": 0.5, "std": 0.25}
    return Statistics(minimum=low, maximum=high, **known | facts)


def answer(request: ValueRequest, whole: np.ndarray) -> ValueWindow:
    """Return what a kernel that holds `whole` answers."""
    subscripts = [request.fixed.get(dim, slice(None)) for dim in range(whole.ndim)]
    part = whole[tuple(subscripts)]
    if request.column_dim is None:
        part = part.reshape(1, 1)
    elif request.row_dim is None:
        part = part.reshape(1, -1)
    elif request.row_dim > request.column_dim:
        part = part.T
    bottom, right = request.first_row + request.rows, request.first_column + request.columns
    values = part[request.first_row : bottom, request.first_column : right]
    return ValueWindow(request, KINDS[values.dtype.kind], values, 7)


NEW = Change.NEW
CHANGED = Change.CHANGED
