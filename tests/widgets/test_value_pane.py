from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.widgets.inspector_rows import answer, delete_closed_widgets, statistics, tensor
from widgets.summaries import Summaries
from widgets.tensor_records import ValueRequest
from widgets.value_pane import ValuePane

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def summaries() -> Summaries:
    return Summaries()


@pytest.fixture
def pane(qtbot: QtBot, summaries: Summaries) -> ValuePane:
    delete_closed_widgets()
    pane = ValuePane(summaries)
    qtbot.add_widget(pane)
    pane.resize(440, 400)
    pane.show()
    return pane


def test_refused_copy_is_said_until_the_next_selection(pane: ValuePane) -> None:
    pane.show_row(tensor("x", 1000, 1000))
    pane._table.selectAll()
    pane._table.copying._cells.trigger()
    assert "4,096" in pane._remark.text()
    pane._table.selectRow(0)
    assert pane._remark.text() == ""


def test_colours_span_the_whole_tensor_once_its_range_is_known(
    pane: ValuePane, summaries: Summaries
) -> None:
    pane.show_row(tensor("x", 5, 3))
    assert pane._table.values.looks.span is None
    summaries.finish("x", statistics(-2.0, 7.0))
    assert pane._table.values.looks.span == (-2.0, 7.0)


def test_controls_change_how_values_look(pane: ValuePane) -> None:
    pane.show_row(tensor("x", 1, 2))
    request = ValueRequest("x", 0, 1, {}, 0, 0, 1, 2)
    pane.set_window(answer(request, np.array([[0.123456, 2.0]])))
    pane._controls._decimals.setValue(2)
    assert pane._table.values.index(0, 0).data() == "0.12"
    pane._controls._decimals.setValue(-1)
    assert pane._table.values.index(0, 0).data() == "0.1235"
    pane._controls._heat.click()
    assert not pane._table.values.looks.heat_map


def test_another_tensor_takes_the_place_with_its_own_slice(pane: ValuePane) -> None:
    pane.show_row(tensor("cube", 2, 3, 4))
    assert pane._slices.isVisible()
    pane.show_row(tensor("x", 5, 3))
    assert not pane._slices.isVisible()
    assert pane._controls.expression() == "x"
    assert pane._table.values.rowCount() == 5


def test_nothing_chosen(pane: ValuePane) -> None:
    pane.show_row(None)
    assert "Choose a name" in pane._message.text()
    assert pane._table.values.rowCount() == 0
