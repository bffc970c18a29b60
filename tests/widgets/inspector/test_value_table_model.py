from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from tests.widgets.inspector.inspector_rows import answer
from widgets.inspector.slice_expression import CellRange, Slice, first_slice, shown
from widgets.inspector.value_cells import Subject, request_for
from widgets.inspector.value_table_model import PAGE, UNKNOWN, ValueTableModel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

Role = Qt.ItemDataRole


def model_of(
    whole: np.ndarray, dtype: str = "float32", part: Slice | None = None
) -> ValueTableModel:
    model = ValueTableModel()
    subject = Subject("x", dtype, part or first_slice(whole.shape))
    model.set_subject(subject)
    cells = CellRange(0, 0, model.rowCount(), model.columnCount())
    assert model.set_window(answer(request_for(subject, cells), whole))
    return model


def texts(model: ValueTableModel) -> list[list[str]]:
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[model.index(row, column).data() for column in columns] for row in rows]


@pytest.mark.parametrize("shape", [(), (1,), (5,), (5, 3), (2, 3, 4), (2, 1, 1, 3)])
def test_is_a_sound_model(qtmodeltester: ModelTester, shape: tuple[int, ...]) -> None:
    model = model_of(np.arange(np.prod(shape, dtype=int), dtype="f8").reshape(shape))
    qtmodeltester.check(model)


def test_is_sound_without_a_subject(qtmodeltester: ModelTester) -> None:
    model = ValueTableModel()
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_one_dimension_stands_upright() -> None:
    model = model_of(np.array([1.5, 2.5, 3.5]))
    assert texts(model) == [["1.5000"], ["2.5000"], ["3.5000"]]
    assert model.headerData(2, Qt.Orientation.Vertical) == "2"
    assert model.headerData(0, Qt.Orientation.Horizontal) == ""


def test_a_single_number_is_one_cell() -> None:
    model = model_of(np.array(2.5))
    assert texts(model) == [["2.5000"]]
    assert model.headerData(0, Qt.Orientation.Vertical) == ""


@pytest.mark.parametrize(
    ("whole", "shown_texts"),
    [
        (np.array([[True, False]]), [["True", "False"]]),
        (np.array([[1, -2]]), [["1", "-2"]]),
        (np.array([[2**64 - 1]], dtype="u8"), [["18446744073709551615"]]),
        (np.array([[1 + 2j, -1j]]), [["1.+2.j", "-0.-1.j"]]),
        (np.array([[np.nan, np.inf, -np.inf, 1.5]]), [["NaN", "+∞", "−∞", "1.5000"]]),
        (np.array([["a", "b"]], dtype=object), [["a", "b"]]),
    ],
)
def test_every_kind_of_value(whole: np.ndarray, shown_texts: list[list[str]]) -> None:
    assert texts(model_of(whole)) == shown_texts


def test_transposed_slice() -> None:
    whole = np.arange(24, dtype="i8").reshape(2, 3, 4)
    model = model_of(whole, "int64", shown(whole.shape, 2, 0, {1: 1}))
    assert texts(model) == [["4", "16"], ["5", "17"], ["6", "18"], ["7", "19"]]


def test_cells_are_unknown_until_their_window_comes() -> None:
    model = ValueTableModel()
    subject = Subject("x", "float32", first_slice((1000, 1000)))
    model.set_subject(subject)
    assert model.index(0, 0).data() == UNKNOWN
    whole = np.arange(10**6, dtype="f8").reshape(1000, 1000)
    model.set_window(answer(request_for(subject, CellRange(500, 500, 510, 510)), whole))
    assert model.index(505, 509).data() == "505509."
    assert model.index(0, 0).data() == UNKNOWN
    assert model.index(510, 509).data() == UNKNOWN


def test_long_dimension_is_shown_from_an_offset() -> None:
    model = ValueTableModel()
    start = 10**9 - PAGE
    subject = Subject("x", "uint8", first_slice((10**9,)), first_row=start)
    model.set_subject(subject)
    assert model.rowCount() == PAGE
    assert model.headerData(PAGE - 1, Qt.Orientation.Vertical) == "999999999"
    request = request_for(subject, model.true_cells(0, 0, 3, 1))
    window = answer(request, np.zeros(0))
    model.set_window(replace(window, kind="int", values=np.array([[7, 8, 9]])))
    assert model.index(2, 0).data() == "9"


def test_tooltip_says_where_and_exactly_what() -> None:
    model = model_of(np.array([[0.10000000149011612, 2.0]]))
    assert model.index(0, 0).data(Role.ToolTipRole) == "x[0, 0] = 0.1"


def test_one_infinity_does_not_turn_colours_off() -> None:
    model = model_of(np.array([[0.0, np.inf, 1.0]]))
    grounds = [model.index(0, column).data(Role.BackgroundRole) for column in range(3)]
    assert grounds[1] == model.looks.colors.nan
    assert grounds[0] != grounds[2]


def test_new_window_makes_values_current_again() -> None:
    model = model_of(np.array([[1.0, 2.0]]))
    model.set_looks(model.looks._replace(stale=True))
    cells = CellRange(0, 0, 1, 2)
    model.set_window(answer(request_for(model.subject, cells), np.array([[3.0, 4.0]])))
    assert not model.looks.stale
    assert texts(model) == [["3.", "4."]]


def test_decimals_can_be_chosen() -> None:
    model = model_of(np.array([[0.123456, 1.0]]))
    model.set_looks(model.looks._replace(decimals=2))
    assert texts(model) == [["0.12", "1.00"]]
