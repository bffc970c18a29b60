from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.widgets.inspector.inspector_rows import CHANGED, NEW, statistics, table, tensor
from widgets.inspector.summaries import Summaries
from widgets.inspector.variable_table_model import Column, VariableTableModel
from widgets.tensor_records import VariableRow, VariableTable

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

VALUE = VariableRow("n", "value", "int", text="64")


def model_of(*rows: VariableRow, while_running: bool = False) -> VariableTableModel:
    summaries = Summaries()
    model = VariableTableModel(summaries)
    summaries.setParent(model)
    model.set_table(VariableTable(rows, None, while_running))
    return model


def cells(model: VariableTableModel, row: int = 0) -> list[str]:
    return [model.index(row, column).data() for column in Column]


def test_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = model_of(tensor("x", 5, 3, change=NEW), VALUE)
    qtmodeltester.check(model)


def test_empty_model_is_sound(qtmodeltester: ModelTester) -> None:
    model = model_of()
    qtmodeltester.check(model)


def test_shape_stands_right_behind_the_name() -> None:
    model = model_of()
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert titles == ["Name", "Shape", "dtype", "Device", "Grad", "Memory", "Summary"]


@pytest.mark.parametrize(
    ("row", "texts"),
    [
        (tensor("x", 5, 3, statistics=statistics()),
         ["x", "[5, 3]", "float32", "cpu", "–", "60 B", "0 … 1 · mean 0.5 · std 0.25"]),
        (tensor("s", requires_grad=True), ["s", "[]", "float32", "cpu", "✓", "4 B", ""]),
        (tensor("w", 2, type="Parameter"), ["w", "[2]", "float32", "cpu", "–", "8 B", "Parameter"]),
        (VALUE, ["n", "", "int", "", "", "", "64"]),
        (VariableRow("a", "array", "ndarray", (3,), "float64", memory=24),
         ["a", "[3]", "float64", "", "", "24 B", "ndarray"]),
        (tensor("m", 2, 2, device="meta", note="no_data", readable=False),
         ["m", "[2, 2]", "float32", "meta", "–", "16 B", "no data"]),
        (tensor("z", 0, 3, note="no_elements"),
         ["z", "[0, 3]", "float32", "cpu", "–", "0 B", "no elements"]),
        (tensor("(result)", 2), ["(result)", "[2]", "float32", "cpu", "–", "8 B", ""]),
    ],
)  # fmt: skip
def test_facts_of_a_row(row: VariableRow, texts: list[str]) -> None:
    assert cells(model_of(row)) == texts


def test_missing_requires_grad_is_no_text_of_none() -> None:
    row = VariableRow("lazy", "tensor", "UninitializedParameter", note="lazy", readable=False)
    assert cells(model_of(row)) == [
        "lazy",
        "",
        "",
        "",
        "",
        "",
        "UninitializedParameter · not yet known",
    ]


def test_progress_is_a_number(qtmodeltester: ModelTester) -> None:
    summaries = Summaries()
    model = VariableTableModel(summaries)
    model.set_table(table(tensor("x", 5)))
    summaries.advance("x", 0.4)
    assert cells(model)[Column.SUMMARY] == "computing 40 %"
    summaries.cancel("x")
    assert cells(model)[Column.SUMMARY] == "summary stopped"
    summaries.finish("x", statistics())
    assert cells(model)[Column.SUMMARY].startswith("0 … 1")
    qtmodeltester.check(model)


def test_old_statistics_are_not_shown_while_a_step_runs() -> None:
    row = tensor("x", 5, statistics=statistics(), note="while_running", readable=False)
    assert cells(model_of(row, while_running=True))[Column.SUMMARY] == "while running"


@pytest.mark.parametrize(("change", "words"), [(NEW, "new"), (CHANGED, "changed")])
def test_change_is_said_to_screen_readers_and_in_the_tooltip(change: object, words: str) -> None:
    model = model_of(tensor("x", 5, change=change))
    index = model.index(0, Column.NAME)
    assert words in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert words in index.data(Qt.ItemDataRole.ToolTipRole)


def test_tooltip_tells_the_whole_story() -> None:
    row = tensor("x", 5, 3, law="torch.rand(5, 3)", storage_memory=4000, statistics=statistics())
    model = model_of(row)
    tooltip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    for fact in ("strides (3, 1)", "from torch.rand(5, 3)", "60 B in a storage of 4 kB", "all 15"):
        assert fact in tooltip


def test_the_same_names_again_change_only_the_rows_that_differ(qtbot: QtBot) -> None:
    model = model_of(tensor("x", 5, 3, change=NEW), VALUE, tensor("y", 2))
    rows: list[int] = []
    model.dataChanged.connect(lambda first, last: rows.extend((first.row(), last.row())))
    again = (tensor("x", 5, 3, change=CHANGED), VALUE, tensor("y", 2))
    with qtbot.assert_not_emitted(model.modelReset):
        model.set_table(VariableTable(again))
    assert rows == [0, 0]
    assert model.rows == again


def test_a_summary_that_came_or_went_is_a_change(qtbot: QtBot) -> None:
    summaries = Summaries()
    model = VariableTableModel(summaries)
    model.set_table(VariableTable((tensor("x", 5),)))
    summaries.finish("x", statistics())
    with qtbot.wait_signal(model.dataChanged):
        model.set_table(VariableTable((tensor("x", 5),), None, while_running=True))
    assert cells(model)[Column.SUMMARY] == ""


def test_another_order_is_another_table(qtbot: QtBot) -> None:
    model = model_of(tensor("x", 5), VALUE)
    with qtbot.wait_signal(model.modelReset):
        model.set_table(VariableTable((VALUE, tensor("x", 5))))
    assert cells(model)[Column.NAME] == "n"
