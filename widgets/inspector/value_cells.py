"""The part of a tensor that a table shows, and the window of its values that is at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from widgets.inspector.slice_expression import CellRange, Slice
from widgets.inspector.value_colors import finite_range
from widgets.tensor_records import ValueRequest

if TYPE_CHECKING:
    from widgets.number_format import Value
    from widgets.tensor_records import ValueWindow


class Subject(NamedTuple):
    """What the table shows: a part of a named tensor, from an offset in very long dimensions."""

    name: str = ""
    """Empty when nothing is shown."""
    dtype: str = ""
    part: Slice = Slice()
    first_row: int = 0
    first_column: int = 0
    opaque: bool = False
    """Whether Python can index it only when it was made dense (oneDNN's layout)."""

    @property
    def python(self) -> str:
        """What stands before the brackets of its slice."""
        return f"{self.name}.to_dense()" if self.opaque else self.name


class LoadedCells(NamedTuple):
    """The window of values that is at hand, by true index."""

    cells: CellRange
    values: list[list[Value]]
    span: tuple[float, float] | None
    """Least and greatest finite value in the window."""
    digits: int = 15
    """Significant decimal digits that the dtype holds."""

    def value(self, row: int, column: int) -> Value | None:
        """Return the value at a true index, None outside the window."""
        cells = self.cells
        if cells.top <= row < cells.bottom and cells.left <= column < cells.right:
            return self.values[row - cells.top][column - cells.left]
        return None

    def block(self, cells: CellRange) -> list[list[Value]]:
        """Return the values of a rectangle that lies within the window."""
        rows = self.values[cells.top - self.cells.top : cells.bottom - self.cells.top]
        left, right = cells.left - self.cells.left, cells.right - self.cells.left
        return [row[left:right] for row in rows]


def request_for(subject: Subject, cells: CellRange) -> ValueRequest:
    """Return the request for a rectangle of true indices."""
    part, name = subject.part, subject.name
    rows, columns = cells.bottom - cells.top, cells.right - cells.left
    if part.column_dim is None:
        # A request lays a 1-d tensor out as one row; the table stands it up.
        return ValueRequest(name, None, part.row_dim, {}, 0, cells.top, 1, rows)
    dims = (part.row_dim, part.column_dim)
    return ValueRequest(name, *dims, dict(part.fixed), cells.top, cells.left, rows, columns)


def read_window(subject: Subject, window: ValueWindow) -> LoadedCells | None:
    """Return the cells of an answer, None when it is not of the part that is shown."""
    asked, like = window.request, request_for(subject, CellRange(0, 0, 1, 1))
    dims = (like.name, like.row_dim, like.column_dim)
    if (asked.name, asked.row_dim, asked.column_dim) != dims or asked.fixed != like.fixed:
        return None
    top, left, array = asked.first_row, asked.first_column, window.values
    if like.row_dim is None and like.column_dim is not None:
        top, left, array = left, top, array.T
    rows, columns = array.shape
    values = array.tolist()
    span = finite_range(value for row in values for value in row)
    return LoadedCells(
        CellRange(top, left, top + rows, left + columns), values, span, window.digits
    )
