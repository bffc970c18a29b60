"""The part of a tensor that a table shows, and the Python expression that gives it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

RESULT = "(result)"
"""The row of a last bare expression: it has no name that an expression could use."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Which two dimensions of a tensor are shown, and where the others stand."""

    shape: tuple[int, ...] = ()
    row_dim: int | None = None
    """None for 0-d."""
    column_dim: int | None = None
    """None for 0-d and 1-d."""
    fixed: Mapping[int, int] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """How many rows the whole table has."""
        return 1 if self.row_dim is None else self.shape[self.row_dim]

    @property
    def columns(self) -> int:
        """How many columns the whole table has."""
        return 1 if self.column_dim is None else self.shape[self.column_dim]


class CellRange(NamedTuple):
    """A rectangle of cells by true index; ends are exclusive."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def area(self) -> int:
        """How many cells it has."""
        return max(self.bottom - self.top, 0) * max(self.right - self.left, 0)

    def contains(self, other: CellRange) -> bool:
        """Return whether another rectangle lies within this one."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom


def first_slice(shape: tuple[int, ...]) -> Slice:
    """Return the slice that a tensor opens with: its last two dimensions, index 0 elsewhere."""
    if not shape:
        return Slice()
    if len(shape) == 1:
        return Slice(shape, row_dim=0)
    return shown(shape, len(shape) - 2, len(shape) - 1, {})


def shown(shape: tuple[int, ...], row: int, column: int, indices: Mapping[int, int]) -> Slice:
    """Return the slice that shows two given dimensions of a tensor with at least two."""
    others = (dim for dim in range(len(shape)) if dim not in (row, column))
    return Slice(shape, row, column, {dim: indices.get(dim, 0) for dim in others})


def slice_expression(name: str, part: Slice, cells: CellRange | None = None) -> str:
    """Return Python for the shown part, or for a rectangle of it, for example `x[0, :, 3]`."""
    subject = "" if name == RESULT else name
    subscripts = [str(part.fixed.get(dim, ":")) for dim in range(len(part.shape))]
    if cells is not None:
        _narrow(subscripts, part.row_dim, cells.top, cells.bottom, part.rows)
        _narrow(subscripts, part.column_dim, cells.left, cells.right, part.columns)
    turned = part.row_dim is not None and part.column_dim is not None
    turned = turned and (part.row_dim or 0) > (part.column_dim or 0)
    both_shown = turned and all(":" in subscripts[d or 0] for d in (part.row_dim, part.column_dim))
    plain = all(text == ":" for text in subscripts)
    expression = subject if plain and subject else f"{subject}[{', '.join(subscripts)}]"
    return f"{expression}.T" if both_shown else expression


def _narrow(subscripts: list[str], dim: int | None, start: int, stop: int, size: int) -> None:
    if dim is None or (start == 0 and stop == size and size > 1):
        return
    subscripts[dim] = str(start) if stop == start + 1 else f"{start or ''}:{_end(stop, size)}"


def _end(stop: int, size: int) -> str:
    return "" if stop == size else str(stop)
