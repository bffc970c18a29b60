from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStyleOptionViewItem

from tests.widgets.inspector.inspector_rows import CHANGED, NEW, statistics, table, tensor
from widgets.inspector.summaries import Summaries
from widgets.inspector.variable_delegate import VariableDelegate
from widgets.inspector.variable_table_model import Column, VariableTableModel
from widgets.tensor_records import Change

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from widgets.tensor_records import VariableRow


def styled(qtbot: QtBot, row: VariableRow, column: Column) -> QStyleOptionViewItem:
    """Return how a cell of a row is going to be drawn."""
    del qtbot
    model = VariableTableModel(Summaries())
    model.set_table(table(row))
    option = QStyleOptionViewItem()
    VariableDelegate().initStyleOption(option, model.index(0, column))
    return option


@pytest.mark.parametrize(
    ("change", "glyph", "heavy"),
    [
        (NEW, True, True),
        (CHANGED, True, True),
        (Change.UNKNOWN, True, False),
        (Change.SAME, False, False),
    ],
)
def test_change_has_a_glyph_and_weight(
    qtbot: QtBot, change: Change, glyph: bool, heavy: bool
) -> None:
    option = styled(qtbot, tensor("x", 3, change=change), Column.NAME)
    assert option.icon.isNull() is not glyph
    assert (option.font.weight() > QFont.Weight.Normal) is heavy


@pytest.mark.parametrize(("nan", "glyph"), [(0, False), (2, True)])
def test_nan_has_a_glyph(qtbot: QtBot, nan: int, glyph: bool) -> None:
    option = styled(qtbot, tensor("x", 3, statistics=statistics(nan=nan)), Column.SUMMARY)
    assert option.icon.isNull() is not glyph
