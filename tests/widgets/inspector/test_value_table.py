from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from tests.widgets.inspector.inspector_rows import answer, delete_closed_widgets
from widgets.inspector.slice_expression import CellRange, first_slice, shown
from widgets.inspector.value_cells import Subject
from widgets.inspector.value_table import ValueTableView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from widgets.tensor_records import ValueRequest


class Kernel(QObject):
    """Answers a view at once and remembers what it was asked."""

    def __init__(self, view: ValueTableView, whole: np.ndarray) -> None:
        super().__init__(view)
        self.view, self.whole = view, whole
        self.requests: list[ValueRequest] = []
        view.values_requested.connect(self.answer)

    @Slot(object)
    def answer(self, request: ValueRequest) -> None:
        self.requests.append(request)
        self.view.set_window(answer(request, self.whole))


@pytest.fixture
def view(qtbot: QtBot) -> ValueTableView:
    delete_closed_widgets()
    view = ValueTableView()
    qtbot.add_widget(view)
    view.resize(400, 300)
    view.show()
    return view


def test_small_tensor_is_asked_for_once(view: ValueTableView) -> None:
    kernel = Kernel(view, np.eye(5, 3))
    view.show_subject(Subject("x", "float32", first_slice((5, 3))))
    assert len(kernel.requests) == 1
    assert view.values.index(4, 2).data() == "0."


def test_only_the_window_in_view_is_asked_for(view: ValueTableView, qtbot: QtBot) -> None:
    kernel = Kernel(view, np.zeros((1000, 1000)))
    view.show_subject(Subject("x", "float32", first_slice((1000, 1000))))
    asked = kernel.requests[0]
    assert asked.rows * asked.columns <= 4096
    view.verticalScrollBar().setValue(600)
    qtbot.wait_until(lambda: view.values.index(605, 0).data() == "0.")
    last = kernel.requests[-1]
    assert last.first_row <= 600 < last.first_row + last.rows


def test_scrolling_within_the_window_asks_for_nothing(view: ValueTableView, qtbot: QtBot) -> None:
    kernel = Kernel(view, np.zeros((1000, 10)))
    view.show_subject(Subject("x", "float32", first_slice((1000, 10))))
    view.verticalScrollBar().setValue(3)
    view.ask()
    qtbot.wait_until(lambda: not view._scrolled.isActive())
    assert len(kernel.requests) == 1


def test_many_moves_make_one_request(view: ValueTableView, qtbot: QtBot) -> None:
    view.show_subject(Subject("x", "float32", first_slice((10**6, 10))))
    with qtbot.wait_signal(view.values_requested) as asked:
        for row in range(1000, 900_000, 1000):
            view.verticalScrollBar().setValue(row)
    assert asked.args is not None
    assert asked.args[0].first_row > 800_000


def test_billion_elements_have_true_headers(view: ValueTableView) -> None:
    view.show_subject(Subject("x", "uint8", first_slice((10**9,)), first_row=10**9 - 10**6))
    view.scrollToBottom()
    last = view.values.rowCount() - 1
    assert view.values.headerData(last, Qt.Orientation.Vertical) == "999999999"
    assert view.verticalHeader().isVisible()


def test_selecting_a_column_of_a_million_rows_is_quick(view: ValueTableView, qtbot: QtBot) -> None:
    Kernel(view, np.broadcast_to(np.zeros(1), (3, 10**6, 50)))
    view.show_subject(Subject("x", "uint8", shown((3, 10**6, 50), 1, 2, {})))
    with qtbot.wait_signal(view.cells_selected, timeout=500):
        view.selectColumn(3)
    view.horizontalHeader().grab()
    assert view.copying.expression() == "x[0, :, 3]"


def test_cells_are_copied_exactly_as_tsv(view: ValueTableView) -> None:
    whole = np.array([[0.10000000149011612, np.nan, 2.0], [np.inf, -np.inf, 1e-30]])
    Kernel(view, whole)
    view.show_subject(Subject("x", "float32", first_slice((2, 3))))
    view.selectAll()
    view.copying._cells.trigger()
    assert QApplication.clipboard().text() == "0.1\tnan\t2.0\ninf\t-inf\t1e-30"


def test_cells_that_are_not_at_hand_are_fetched_to_be_copied(view: ValueTableView) -> None:
    whole = np.arange(2000)
    kernel = Kernel(view, whole)
    view.show_subject(Subject("x", "int64", first_slice((2000,))))
    view.selectColumn(0)
    view.copying._cells.trigger()
    assert kernel.requests[-1].columns == 2000
    copied = QApplication.clipboard().text().split("\n")
    assert [int(line) for line in copied] == list(range(2000))
    assert view.values.index(1500, 0).data() == "…"


def test_too_many_cells_are_refused_in_words(view: ValueTableView, qtbot: QtBot) -> None:
    Kernel(view, np.zeros((1000, 1000)))
    view.show_subject(Subject("x", "float32", first_slice((1000, 1000))))
    view.selectAll()
    QApplication.clipboard().setText("before")
    with qtbot.wait_signal(view.copy_refused) as refused:
        view.copying._cells.trigger()
    assert refused.args == [4096]
    assert QApplication.clipboard().text() == "before"


def test_expression_of_the_selection_is_copied(view: ValueTableView) -> None:
    Kernel(view, np.zeros((4, 5, 6)))
    view.show_subject(Subject("x", "float32", first_slice((4, 5, 6))))
    view.selectRow(2)
    view.copying._expression.trigger()
    assert QApplication.clipboard().text() == "x[0, 2, :]"


def test_selection_is_one_rectangle_by_true_index(view: ValueTableView) -> None:
    view.show_subject(Subject("x", "uint8", first_slice((3 * 10**6,)), first_row=2 * 10**6))
    view.selectRow(4)
    assert view.selected_cells() == CellRange(2_000_004, 0, 2_000_005, 1)


def test_columns_fit_the_widest_number(view: ValueTableView) -> None:
    Kernel(view, np.array([[-123456.5, 1.0]]))
    view.show_subject(Subject("x", "float32", first_slice((1, 2))))
    needed = view.fontMetrics().horizontalAdvance("-123456.5000")
    assert view.horizontalHeader().sectionSize(0) > needed
