from __future__ import annotations

import numpy as np
import pytest

from tests.widgets.inspector.inspector_rows import answer
from widgets.inspector.slice_expression import CellRange, Slice, first_slice, shown
from widgets.inspector.value_cells import Subject, read_window, request_for


def test_request_lays_one_dimension_out_as_a_row() -> None:
    subject = Subject("v", "float32", first_slice((100,)))
    request = request_for(subject, CellRange(10, 0, 30, 1))
    assert (request.row_dim, request.column_dim) == (None, 0)
    assert (request.first_row, request.first_column, request.rows, request.columns) == (
        0,
        10,
        1,
        20,
    )


@pytest.mark.parametrize(
    ("part", "cells"),
    [
        (Slice(), CellRange(0, 0, 1, 1)),
        (first_slice((9,)), CellRange(2, 0, 7, 1)),
        (first_slice((5, 6)), CellRange(1, 2, 4, 6)),
        (shown((5, 6), 1, 0, {}), CellRange(2, 0, 6, 5)),
        (shown((3, 4, 5), 2, 0, {1: 3}), CellRange(0, 1, 5, 3)),
    ],
)
def test_answer_comes_back_as_the_cells_asked_for(part: Slice, cells: CellRange) -> None:
    whole = np.arange(np.prod(part.shape, dtype=int)).reshape(part.shape)
    subject = Subject("x", "int64", part)
    loaded = read_window(subject, answer(request_for(subject, cells), whole))
    assert loaded is not None
    assert loaded.cells == cells
    subscripts = [part.fixed.get(dim, 0) for dim in range(len(part.shape))]
    if part.row_dim is not None:
        subscripts[part.row_dim] = cells.bottom - 1
    if part.column_dim is not None:
        subscripts[part.column_dim] = cells.right - 1
    assert loaded.value(cells.bottom - 1, cells.right - 1) == whole[tuple(subscripts)]
    assert loaded.value(cells.bottom, cells.right - 1) is None


@pytest.mark.parametrize(
    "other",
    [
        Subject("y", "float32", first_slice((3, 4, 5))),
        Subject("x", "float32", shown((3, 4, 5), 1, 2, {0: 1})),
        Subject("x", "float32", shown((3, 4, 5), 2, 1, {})),
        Subject("x", "float32", first_slice((4, 5))),
    ],
)
def test_answer_about_something_else_is_passed_over(other: Subject) -> None:
    request = request_for(Subject("x", "float32", first_slice((3, 4, 5))), CellRange(0, 0, 4, 5))
    assert read_window(other, answer(request, np.zeros((3, 4, 5)))) is None
