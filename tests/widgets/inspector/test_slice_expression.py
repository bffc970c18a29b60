from __future__ import annotations

import numpy as np
import pytest

from widgets.inspector.slice_expression import (
    CellRange,
    Slice,
    first_slice,
    shown,
    slice_expression,
)

CUBE = shown((4, 6, 8), 1, 2, {})


@pytest.mark.parametrize(
    ("shape", "row", "column", "fixed"),
    [((), None, None, {}), ((7,), 0, None, {}), ((5, 3), 0, 1, {}),
     ((2, 3, 4, 5), 2, 3, {0: 0, 1: 0})],
)  # fmt: skip
def test_first_slice_shows_the_last_two_dimensions(
    shape: tuple[int, ...], row: int | None, column: int | None, fixed: dict[int, int]
) -> None:
    part = first_slice(shape)
    assert (part.row_dim, part.column_dim, dict(part.fixed)) == (row, column, fixed)


@pytest.mark.parametrize(
    ("part", "cells", "text"),
    [
        (Slice(), None, "x"),
        (first_slice((7,)), None, "x"),
        (first_slice((7,)), CellRange(2, 0, 3, 1), "x[2]"),
        (first_slice((7,)), CellRange(2, 0, 7, 1), "x[2:]"),
        (first_slice((5, 3)), None, "x"),
        (first_slice((5, 3)), CellRange(0, 0, 5, 3), "x"),
        (first_slice((5, 3)), CellRange(1, 0, 2, 3), "x[1, :]"),
        (first_slice((5, 3)), CellRange(0, 2, 5, 3), "x[:, 2]"),
        (shown((5, 3), 1, 0, {}), None, "x.T"),
        (CUBE, None, "x[0, :, :]"),
        (CUBE, CellRange(0, 3, 6, 4), "x[0, :, 3]"),
        (CUBE, CellRange(1, 2, 4, 8), "x[0, 1:4, 2:]"),
        (CUBE, CellRange(0, 0, 2, 1), "x[0, :2, 0]"),
        (CUBE, CellRange(2, 5, 3, 6), "x[0, 2, 5]"),
        (shown((4, 6, 8), 2, 0, {1: 5}), None, "x[:, 5, :].T"),
        (shown((4, 6, 8), 2, 0, {1: 5}), CellRange(3, 0, 4, 4), "x[:, 5, 3]"),
        (first_slice((1, 3)), CellRange(0, 0, 1, 3), "x[0, :]"),
    ],
)
def test_expression(part: Slice, cells: CellRange | None, text: str) -> None:
    assert slice_expression("x", part, cells) == text


@pytest.mark.parametrize("dims", [(1, 2), (2, 1), (0, 2), (2, 0)])
def test_expression_gives_what_is_shown(dims: tuple[int, int]) -> None:
    x = np.arange(4 * 6 * 8).reshape(4, 6, 8)
    part = shown(x.shape, *dims, {0: 2, 1: 3, 2: 5})
    other = ({0, 1, 2} - set(dims)).pop()
    table = np.moveaxis(x, other, 0)[part.fixed[other]]
    table = table.T if dims[0] > dims[1] else table
    whole = eval(slice_expression("x", part))
    assert (whole == table).all()
    some = eval(slice_expression("x", part, CellRange(1, 2, 3, 4)))
    assert (some == table[1:3, 2:4]).all()


def test_result_has_no_name_to_slice() -> None:
    assert slice_expression("(result)", CUBE) == "[0, :, :]"


def test_contains_and_area() -> None:
    large = CellRange(0, 0, 10, 10)
    assert large.contains(CellRange(3, 3, 10, 10))
    assert not large.contains(CellRange(3, 3, 11, 10))
    assert (large.area, CellRange(5, 5, 4, 9).area) == (100, 0)
