from __future__ import annotations

import pytest

from widgets.inspector.slice_expression import CellRange
from widgets.inspector.value_window import margin_around


@pytest.mark.parametrize(
    ("visible", "whole"),
    [
        (CellRange(0, 0, 20, 8), CellRange(0, 0, 1000, 1000)),
        (CellRange(500, 500, 520, 508), CellRange(0, 0, 1000, 1000)),
        (CellRange(980, 990, 1000, 1000), CellRange(0, 0, 1000, 1000)),
        (CellRange(0, 0, 5, 3), CellRange(0, 0, 5, 3)),
        (CellRange(0, 0, 120, 90), CellRange(0, 0, 10**6, 10**6)),
        (CellRange(2 * 10**9, 0, 2 * 10**9 + 30, 1), CellRange(2 * 10**9, 0, 2 * 10**9 + 10**6, 1)),
    ],
)
def test_window_holds_what_is_visible_and_stays_small(visible: CellRange, whole: CellRange) -> None:
    window = margin_around(visible, whole)
    assert window.contains(visible)
    assert whole.contains(window)
    assert window.area <= max(4096, visible.area)


def test_small_tables_are_fetched_whole() -> None:
    assert margin_around(CellRange(0, 0, 10, 4), CellRange(0, 0, 60, 30)) == CellRange(0, 0, 60, 30)
