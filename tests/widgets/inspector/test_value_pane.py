from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from tests.widgets.inspector.inspector_rows import answer, delete_closed_widgets, statistics, tensor
from widgets.fitting_scroll import FittingScroll
from widgets.inspector.summaries import Summaries
from widgets.inspector.value_pane import ValuePane
from widgets.tensor_records import ValueRequest

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


def _sized(pane: ValuePane, points: float) -> None:
    font = QFont(pane.font())
    font.setPointSizeF(points)
    pane.setFont(font)


def test_values_follow_the_zoom_both_ways(pane: ValuePane) -> None:
    pane.show_row(tensor("x", 5, 3))
    table = pane._table
    _sized(pane, 10.0)
    small = (table.rowHeight(0), table.columnWidth(0), table.fontMetrics().height())
    _sized(pane, 20.0)
    assert table.font().pointSizeF() == 20.0
    assert table.rowHeight(0) > table.fontMetrics().height() > small[2]
    assert table.columnWidth(0) > small[1]
    _sized(pane, 10.0)
    assert (table.rowHeight(0), table.columnWidth(0), table.fontMetrics().height()) == small


def test_nothing_above_the_values_is_cut_and_they_keep_some_rows(
    pane: ValuePane, qtbot: QtBot
) -> None:
    _sized(pane, 20.0)
    pane.show_row(tensor("x", 3, 4, 5, 6, 7, law="torch.rand(3, 4, 5, 6, 7)"))
    pane.resize(400, 340)
    scroll = pane.findChild(FittingScroll)
    assert scroll is not None
    content = scroll.widget()
    assert content is not None
    qtbot.wait_until(lambda: content.height() >= content.heightForWidth(content.width()))
    assert scroll.verticalScrollBar().maximum() > 0
    assert content.width() <= scroll.viewport().width()
    assert pane._table.viewport().height() >= 2 * pane._table.rowHeight(0)
    assert all(picker.isVisibleTo(content) for picker in pane._slices._pickers)


def test_what_stands_above_takes_no_more_than_it_needs(pane: ValuePane, qtbot: QtBot) -> None:
    pane.show_row(tensor("x", 5, 3))
    pane.resize(500, 600)
    scroll = pane.findChild(FittingScroll)
    assert scroll is not None
    qtbot.wait_until(lambda: scroll.height() == scroll.sizeHint().height())
    assert scroll.verticalScrollBar().maximum() == 0


def test_an_opaque_tensor_is_sliced_when_it_is_dense(pane: ValuePane) -> None:
    pane.show_row(tensor("x", 2, 3, 4, layout="_mkldnn", strides=None))
    assert pane._controls.expression() == "x.to_dense()[0, :, :]"


def test_an_expression_of_a_result_without_a_name_is_not_copied(pane: ValuePane) -> None:
    pane.show_row(tensor("(result)", 5, 3))
    assert not pane._controls._copy.isEnabled()
    assert "Give the result a name" in pane._controls._copy.toolTip()
    QApplication.clipboard().setText("before")
    pane._table.copying._expression.trigger()
    assert QApplication.clipboard().text() == "before"
    pane.show_row(tensor("x", 5, 3))
    assert pane._controls._copy.isEnabled()
