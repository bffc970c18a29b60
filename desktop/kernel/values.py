"""Reads the visible window of a tensor: only its elements are touched, however large the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import torch

from . import plain_values, readable
from .gate import RefusedError
from .learner_names import is_array, is_tensor

if TYPE_CHECKING:
    from collections.abc import Mapping

Picked = TypeVar("Picked", torch.Tensor, np.ndarray)

MASKED = "--"
"""Stands for a masked element, as NumPy prints it."""

MOST_CELLS = 1 << 20
"""Cells of one answer; a window is cut to it."""

_DIGITS = {
    torch.float64: 15, torch.complex128: 15, torch.float32: 7, torch.complex64: 7,
    torch.float16: 4, torch.complex32: 4, torch.bfloat16: 3, torch.float8_e4m3fn: 2,
    torch.float8_e4m3fnuz: 2, torch.float8_e5m2: 2, torch.float8_e5m2fnuz: 2,
    torch.float8_e8m0fnu: 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Window:
    """What is asked for: two dimensions with a range each, an index in every other."""

    row_dim: int | None
    column_dim: int | None
    fixed: Mapping[int, int]
    first_row: int
    first_column: int
    rows: int
    columns: int

    @classmethod
    def from_arguments(cls, arguments: Mapping[str, Any]) -> Window:
        """Read a window from a question's arguments (JSON: keys of `fixed` are strings)."""
        fixed = {int(dim): int(index) for dim, index in (arguments.get("fixed") or {}).items()}
        return cls(
            row_dim=arguments.get("row_dim"),
            column_dim=arguments.get("column_dim"),
            fixed=fixed,
            first_row=int(arguments.get("first_row", 0)),
            first_column=int(arguments.get("first_column", 0)),
            rows=int(arguments.get("rows", 64)),
            columns=int(arguments.get("columns", 32)),
        )


def index_of(window: Window, shape: tuple[int, ...]) -> tuple[int | slice, ...]:
    """Return the basic index that picks the window, clamped to the shape."""
    shown = [dim for dim in (window.row_dim, window.column_dim) if dim is not None]
    if len(set(shown)) < len(shown) or any(dim not in range(len(shape)) for dim in shown):
        raise RefusedError("gone", f"no such dimensions in a shape of {len(shape)}")
    index: list[int | slice] = []
    for dim, size in enumerate(shape):
        if dim == window.row_dim:
            index.append(_clamped(window.first_row, window.rows, size))
        elif dim == window.column_dim:
            index.append(_clamped(window.first_column, window.columns, size))
        elif size == 0:
            raise RefusedError("unreadable", "no_elements")
        else:
            index.append(min(max(window.fixed.get(dim, 0), 0), size - 1))
    return tuple(index)


def _clamped(first: int, count: int, size: int) -> slice:
    start = min(max(first, 0), size)
    return slice(start, min(size, start + min(max(count, 0), MOST_CELLS)))


def read(thing: object, window: Window) -> dict[str, Any]:
    """Return `kind`, `values` (2-d) and `digits` of a window of a tensor or a NumPy array."""
    if is_tensor(thing):
        return _read_tensor(readable.as_plain(thing), window)
    if is_array(thing):
        return _read_array(thing, window)
    raise RefusedError("unreadable", "not a tensor")


def _read_array(array: np.ndarray, window: Window) -> dict[str, Any]:
    plain = np.asarray(array).view(np.ndarray)
    index = (*index_of(window, plain.shape), ...)
    picked = _two_dims(plain[index], window)
    mask = readable.mask_of(array)
    if mask is None and readable.array_obstacle(picked) is None:
        return _numbers(readable.as_tensor(picked.copy()))
    masked = np.zeros(picked.shape, bool) if mask is None else _two_dims(mask[index], window)
    return _texts(picked, masked)


def _texts(picked: np.ndarray, masked: np.ndarray) -> dict[str, Any]:
    # As Python's own values, but for numbers and times that Python would round or rename.
    scalars = list(picked.flat) if picked.dtype.kind in "Mmfc" else picked.reshape(-1).tolist()
    texts = [
        MASKED if hidden else plain_values.cell_text(item)
        for item, hidden in zip(scalars, masked.flat, strict=True)
    ]
    across = picked.shape[1]
    rows = [texts[row * across : (row + 1) * across] for row in range(picked.shape[0])]
    return {"kind": "text", "values": rows, "digits": 0}


def _read_tensor(tensor: torch.Tensor, window: Window) -> dict[str, Any]:
    picked = tensor
    # From the last dimension on, so that taking one out doesn't renumber those still to come.
    for dim, pick in reversed(list(enumerate(index_of(window, tuple(tensor.shape))))):
        if isinstance(pick, slice):
            picked = picked.narrow(dim, pick.start, pick.stop - pick.start)
        else:
            picked = picked.select(dim, pick)
    return _numbers(_two_dims(picked, window))


def _two_dims(picked: Picked, window: Window) -> Picked:
    if window.row_dim is None and window.column_dim is None:
        return picked[None, None]
    if window.row_dim is None:
        return picked[None]
    if window.column_dim is None:
        return picked[:, None]
    return picked.T if window.row_dim > window.column_dim else picked


def _numbers(picked: torch.Tensor) -> dict[str, Any]:
    dtype = picked.dtype
    digits = _DIGITS.get(dtype, 0)
    if dtype == torch.bool:
        return {"kind": "bool", "values": _copy(picked, torch.bool), "digits": digits}
    if dtype == torch.uint64:
        # Its bits travel as int64: uint64 lacks most operations, even this copy on some devices.
        bits = _copy(picked.view(torch.int64), torch.int64)
        return {"kind": "int", "values": bits.view(np.uint64), "digits": digits}
    if dtype.is_complex:
        parts = _copy(readable.as_real(picked), torch.float64)
        return {"kind": "complex", "values": parts.view(np.complex128)[..., 0], "digits": digits}
    if dtype.is_floating_point:
        return {"kind": "float", "values": _copy(picked, torch.float64), "digits": digits}
    return {"kind": "int", "values": _copy(picked, torch.int64), "digits": digits}


def _copy(picked: torch.Tensor, dtype: torch.dtype) -> np.ndarray:
    # First to the CPU: not every device knows float64. A new array in any case, never a view.
    own = torch.empty(picked.shape, dtype=dtype, device="cpu")
    own.copy_(picked.to("cpu"))
    return own.numpy()
