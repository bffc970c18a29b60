"""Which cells to fetch around those in view."""

from __future__ import annotations

from widgets.inspector.slice_expression import CellRange

_LEAST_ROWS = 64
_LEAST_COLUMNS = 32
_MOST_CELLS = 4096
"""Cells that can be formatted between two frames."""


def margin_around(visible: CellRange, whole: CellRange) -> CellRange:
    """Return the visible cells with a margin, within the whole table."""
    rows, columns = visible.bottom - visible.top, visible.right - visible.left
    more_rows = max(_LEAST_ROWS - rows, rows // 2)
    more_columns = max(_LEAST_COLUMNS - columns, columns // 2)
    while (rows + more_rows) * (columns + more_columns) > _MOST_CELLS:
        if not (more_rows or more_columns):
            break
        more_rows, more_columns = more_rows // 2, more_columns // 2
    top, bottom = _widened(visible.top, visible.bottom, more_rows, whole.top, whole.bottom)
    left, right = _widened(visible.left, visible.right, more_columns, whole.left, whole.right)
    return CellRange(top, left, bottom, right)


def _widened(start: int, stop: int, more: int, least: int, most: int) -> tuple[int, int]:
    """Spread `more` over both ends; what one end has no room for goes to the other."""
    size = min(stop - start + more, most - least)
    first = min(max(start - more // 2, least), most - size)
    return first, first + size
