from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

import resources
from tests.widgets.inspector.inspector_rows import NEW, delete_closed_widgets, table, tensor
from widgets.inspector.summaries import Summaries
from widgets.inspector.variable_delegate import stop_rect
from widgets.inspector.variable_table import VariableTableView
from widgets.inspector.variable_table_model import Column
from widgets.inspector.variable_words import column_titles
from widgets.tensor_records import VariableRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS = (tensor("x", 5, 3, change=NEW), tensor("y", 10), VariableRow("n", "value", "int", text="64"))


@pytest.fixture
def summaries() -> Summaries:
    return Summaries()


@pytest.fixture
def view(qtbot: QtBot, summaries: Summaries) -> VariableTableView:
    delete_closed_widgets()
    view = VariableTableView(summaries)
    qtbot.add_widget(view)
    view.resize(480, 200)
    view.show()
    view.set_table(table(*ROWS))
    return view


def test_chosen_name_stays_chosen_when_rows_move(view: VariableTableView) -> None:
    view.select("y")
    view.set_table(table(tensor("new", 2, change=NEW), *ROWS))
    assert view.chosen() == "y"
    assert view.currentIndex().row() == 2


def test_lost_name_is_not_replaced_silently(view: VariableTableView) -> None:
    view.select("y")
    view.set_table(table(ROWS[0]))
    assert view.chosen() is None
    assert not view.selectionModel().hasSelection()


def test_click_chooses(view: VariableTableView, qtbot: QtBot) -> None:
    center = view.visualRect(view.names.index(1, Column.SHAPE)).center()
    with qtbot.wait_signal(view.variable_chosen) as chosen:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=center)
    assert chosen.args == ["y"]


def test_arrow_keys_choose(view: VariableTableView, qtbot: QtBot) -> None:
    view.select("x")
    with qtbot.wait_signal(view.variable_chosen) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert chosen.args == ["y"]


def test_selecting_by_program_says_nothing(view: VariableTableView, qtbot: QtBot) -> None:
    with qtbot.assert_not_emitted(view.variable_chosen):
        view.select("y")


def test_facts_are_copied(view: VariableTableView) -> None:
    view.select("x")
    view._copy.trigger()
    assert QApplication.clipboard().text() == "x\t[5, 3]\tfloat32\tcpu\trequires_grad=False\t60 B\t"


def test_click_on_the_cross_stops(
    view: VariableTableView, summaries: Summaries, qtbot: QtBot
) -> None:
    summaries.advance("y", 0.4)
    rect = view.visualRect(view.names.index(1, Column.SUMMARY))
    option = QStyleOptionViewItem()
    option.initFrom(view)
    option.rect = rect
    cross = stop_rect(option).center()
    with qtbot.wait_signal(summaries.statistics_cancelled) as stopped:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cross)
    assert stopped.args == ["y"]


def test_escape_stops_and_the_menu_starts_again(
    view: VariableTableView, summaries: Summaries, qtbot: QtBot
) -> None:
    view.setFocus()
    view.select("y")
    summaries.advance("y", 0.4)
    with qtbot.wait_signal(summaries.statistics_cancelled):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view._compute.isEnabled()
    assert not view._stop.isEnabled()
    with qtbot.wait_signal(summaries.statistics_requested):
        view._compute.trigger()


@pytest.mark.parametrize("width", [420, 480, 560])
def test_common_tables_need_no_sideways_scrolling(
    view: VariableTableView, width: int, qtbot: QtBot
) -> None:
    view.resize(width, 200)
    qtbot.wait_until(lambda: view.horizontalScrollBar().maximum() == 0)
    for column in (Column.NAME, Column.SHAPE, Column.DTYPE, Column.DEVICE, Column.GRAD):
        assert not view.isColumnHidden(column)


def test_a_long_name_is_cut_before_a_column_is_left_out(view: VariableTableView) -> None:
    view.resize(600, 200)
    view.set_table(table(tensor("a_name_of_thirty_four_characters_x", 5, 3), tensor("x", 5, 3)))
    assert not any(view.isColumnHidden(column) for column in Column)
    assert view.columnWidth(Column.NAME) >= 10 * view.fontMetrics().averageCharWidth()
    assert view.horizontalScrollBar().maximum() == 0


def test_a_narrow_pane_cuts_no_title(view: VariableTableView) -> None:
    view.resize(300, 200)
    view.set_table(table(tensor("a_long_name", 100, 200, 300, dtype="float8_e4m3fn")))
    for column in (Column.NAME, Column.SHAPE, Column.DTYPE):
        title = view.fontMetrics().horizontalAdvance(column_titles()[column])
        assert view.columnWidth(column) >= title


@pytest.mark.parametrize("language", ["en", "ko"])
def test_short_names_stay_whole_in_a_narrow_pane_in_large_letters(
    view: VariableTableView, qapp: QApplication, qtbot: QtBot, language: str
) -> None:
    translator = resources.translator(language)
    qapp.installTranslator(translator)
    font = view.font()
    font.setPointSizeF(19.5)
    view.setFont(font)
    view.resize(366, 300)
    wide = tensor("w", 3, 4, 20, 30, dtype="complex64")
    view.set_table(table(tensor("big", 3, 4), wide, *ROWS))
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    name = QFontMetrics(bold).horizontalAdvance("big")
    # The mark of a new name stands before it.
    qtbot.wait_until(
        lambda: view.columnWidth(Column.NAME) >= name + view.fontMetrics().height() + 4
    )
    qapp.removeTranslator(translator)


def test_summary_ends_where_the_pane_ends(view: VariableTableView) -> None:
    view.set_table(table(*(tensor(f"name_{number}", 1000, 1000, 10) for number in range(50))))
    for width in (300, 420, 700):
        view.resize(width, 200)
        shown = sum(view.columnWidth(column) for column in Column)
        assert shown == view.viewport().width()


@pytest.mark.parametrize(
    ("devices", "kept"), [(("cpu", "cpu"), Column.GRAD), (("cpu", "meta"), Column.DEVICE)]
)
def test_a_device_that_all_have_is_left_out_before_the_gradients_tick(
    view: VariableTableView, devices: tuple[str, str], kept: Column
) -> None:
    view.set_table(table(*(tensor(f"x{n}", 5, 3, device=d) for n, d in enumerate(devices))))
    both = {Column.DEVICE, Column.GRAD}
    found = []
    for width in range(420, 200, -5):
        view.resize(width, 200)
        found.append({column for column in both if not view.isColumnHidden(column)})
    assert next(left for left in found if left != both) == {kept}


def test_narrow_pane_keeps_name_shape_dtype_and_summary(view: VariableTableView) -> None:
    view.resize(240, 200)
    shown = [column for column in Column if not view.isColumnHidden(column)]
    assert shown == [Column.NAME, Column.SHAPE, Column.DTYPE, Column.SUMMARY]


def test_rows_in_view(view: VariableTableView) -> None:
    view.set_table(table(*(tensor(f"t{number}", 3) for number in range(500))))
    seen = view.rows_in_view()
    assert 3 < len(seen) < 20
    assert seen[0].name == "t0"
