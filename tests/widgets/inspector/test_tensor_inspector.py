from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication, QTableView

from tests.widgets.inspector.inspector_rows import (
    CHANGED,
    NEW,
    answer,
    delete_closed_widgets,
    statistics,
    table,
    tensor,
)
from widgets.inspector.tensor_inspector import TensorInspector
from widgets.inspector.value_cells import request_for
from widgets.inspector.value_table import ValueTableView
from widgets.tensor_records import Change, ValueRequest, VariableRow, VariableTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

X = tensor("x", 5, 3, change=NEW, law="torch.rand(5, 3)", statistics=statistics())
CUBE = tensor("cube", 4, 6, 8, statistics=statistics())
N = VariableRow("n", "value", "int", text="64")
DATA = {"x": np.eye(5, 3), "cube": np.arange(192.0).reshape(4, 6, 8)}


class Kernel(QObject):
    """Answers an inspector at once, or not at all, and remembers what it was asked."""

    def __init__(self, inspector: TensorInspector) -> None:
        super().__init__(inspector)
        self.inspector, self.answers = inspector, True
        self.requests: list[ValueRequest] = []
        self.summed: list[str] = []
        self.chosen: list[str] = []
        inspector.values_requested.connect(self.show_values)
        inspector.statistics_requested.connect(self.remember_statistics)
        inspector.variable_selected.connect(self.remember_choice)

    @Slot(object)
    def show_values(self, request: ValueRequest) -> None:
        self.requests.append(request)
        if self.answers:
            self.inspector.set_values(answer(request, DATA[request.name]))

    @Slot(str)
    def remember_statistics(self, name: str) -> None:
        self.summed.append(name)

    @Slot(str)
    def remember_choice(self, name: str) -> None:
        self.chosen.append(name)


@pytest.fixture
def inspector(qtbot: QtBot) -> TensorInspector:
    delete_closed_widgets()
    inspector = TensorInspector()
    qtbot.add_widget(inspector)
    inspector.resize(440, 700)
    inspector.show()
    return inspector


@pytest.fixture
def kernel(inspector: TensorInspector) -> Kernel:
    return Kernel(inspector)


def values(inspector: TensorInspector) -> ValueTableView:
    view = inspector.findChild(QTableView, "value_table")
    assert isinstance(view, ValueTableView)
    return view


def names(inspector: TensorInspector) -> QTableView:
    view = inspector.findChild(QTableView, "variable_table")
    assert view is not None
    return view


def shown(inspector: TensorInspector) -> list[list[str]]:
    model = values(inspector).model()
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[model.index(row, column).data() for column in columns] for row in rows]


def message(inspector: TensorInspector) -> str:
    label = inspector._values._message
    return label.text() if label.isVisible() else ""


def remark(inspector: TensorInspector) -> str:
    label = inspector._values._remark
    return label.text() if label.isVisible() else ""


def test_before_anything_ran_it_says_what_fills_it(inspector: TensorInspector) -> None:
    assert "Nothing has run yet" in inspector._caption.text()
    assert names(inspector).isHidden()
    inspector.set_table(table())
    assert "no names yet" in inspector._caption.text()


def test_newest_tensor_is_chosen_and_shown(inspector: TensorInspector, kernel: Kernel) -> None:
    inspector.set_table(table(X, CUBE, N, newest="x"))
    assert inspector.selected() == "x"
    assert kernel.chosen == ["x"]
    assert shown(inspector)[0] == ["1.", "0.", "0."]
    assert "from torch.rand(5, 3)" in inspector._values._header.text()
    assert kernel.summed == []


def test_choice_is_kept_by_name(inspector: TensorInspector, kernel: Kernel) -> None:
    inspector.set_table(table(X, CUBE, newest="x"))
    inspector.select("cube")
    same = replace(X, change=Change.SAME)
    inspector.set_table(table(N, same, CUBE))
    assert inspector.selected() == "cube"
    assert kernel.chosen == ["x", "cube"]


def test_changed_tensor_is_announced_and_read_again(
    inspector: TensorInspector, kernel: Kernel
) -> None:
    inspector.set_table(table(X, newest="x"))
    inspector.set_table(table(replace(X, change=CHANGED), newest="x"))
    assert kernel.chosen == ["x", "x"]
    assert len(kernel.requests) == 2


def test_unchanged_tensor_is_not_read_again(inspector: TensorInspector, kernel: Kernel) -> None:
    inspector.set_table(table(X, newest="x"))
    inspector.set_table(table(replace(X, change=Change.SAME)))
    assert len(kernel.requests) == 1
    assert kernel.chosen == ["x"]


def test_changed_values_are_greyed_until_they_come(
    inspector: TensorInspector, kernel: Kernel
) -> None:
    inspector.set_table(table(X, newest="x"))
    kernel.answers = False
    inspector.set_table(table(replace(X, change=CHANGED), newest="x"))
    assert values(inspector).values.looks.stale
    inspector.set_values(answer(kernel.requests[-1], DATA["x"]))
    assert not values(inspector).values.looks.stale


def test_index_picker_and_expression(inspector: TensorInspector, kernel: Kernel) -> None:
    inspector.set_table(table(CUBE, newest="cube"))
    inspector._values._slices._pickers[0]._spin.setValue(2)
    assert shown(inspector)[1][:2] == ["104.", "105."]
    values(inspector).selectColumn(3)
    assert inspector._values._controls.expression() == "cube[2, :, 3]"
    inspector._values._controls._copy.click()
    assert QApplication.clipboard().text() == "cube[2, :, 3]"
    assert kernel.requests[-1].fixed == {0: 2}


def test_place_in_a_tensor_is_kept_when_it_changes(
    inspector: TensorInspector, kernel: Kernel
) -> None:
    inspector.set_table(table(CUBE, newest="cube"))
    inspector._values._slices._pickers[0]._spin.setValue(2)
    inspector.set_table(table(replace(CUBE, change=CHANGED), newest="cube"))
    assert kernel.requests[-1].fixed == {0: 2}


def opened(row: VariableRow, request: ValueRequest) -> VariableTable:
    """Return a table that brings values of its newest tensor along."""
    return replace(table(row, newest=row.name), opening=answer(request, DATA[row.name]))


def test_values_that_came_along_are_not_asked_for(
    inspector: TensorInspector, kernel: Kernel, qtbot: QtBot
) -> None:
    inspector.set_table(opened(CUBE, ValueRequest("cube", 1, 2, {0: 0}, rows=6, columns=8)))
    assert shown(inspector)[1][:2] == ["8.", "9."]
    inspector.set_table(opened(replace(CUBE, change=CHANGED), kernel_request(inspector)))
    scrolled = values(inspector)._scrolled
    qtbot.wait_until(lambda: not scrolled.isActive())
    assert kernel.requests == []
    assert not values(inspector).values.looks.stale


def kernel_request(inspector: TensorInspector) -> ValueRequest:
    loaded = values(inspector).values.loaded
    assert loaded is not None
    return request_for(values(inspector).values.subject, loaded.cells)


def test_values_of_another_part_that_came_along_are_not_shown(
    inspector: TensorInspector, kernel: Kernel
) -> None:
    inspector.set_table(table(CUBE, newest="cube"))
    inspector._values._slices._pickers[0]._spin.setValue(2)
    first = ValueRequest("cube", 1, 2, {0: 0}, rows=6, columns=8)
    inspector.set_table(opened(replace(CUBE, change=CHANGED), first))
    assert kernel.requests[-1].fixed == {0: 2}
    assert shown(inspector)[1][:2] == ["104.", "105."]


def test_fewer_values_than_the_eye_sees_are_not_enough(
    inspector: TensorInspector, kernel: Kernel
) -> None:
    inspector.set_table(opened(X, ValueRequest("x", 0, 1, rows=2, columns=2)))
    assert [request.name for request in kernel.requests] == ["x"]
    assert shown(inspector)[2][2] == "1."


def test_late_answer_about_another_name_is_passed_over(
    inspector: TensorInspector, kernel: Kernel
) -> None:
    kernel.answers = False
    inspector.set_table(table(X, CUBE, newest="x"))
    inspector.select("cube")
    inspector.set_values(answer(kernel.requests[0], DATA["x"]))
    assert shown(inspector)[0][0] == "…"


def test_large_tensor_is_summed_when_chosen(inspector: TensorInspector, kernel: Kernel) -> None:
    huge = tensor("huge", 1000, 1000, 1000, dtype="uint8")
    kernel.answers = False
    inspector.set_table(table(X, huge, newest="x"))
    assert kernel.summed == []
    inspector.select("huge")
    assert kernel.summed == ["huge"]
    inspector.set_progress("huge", 0.4)
    model = names(inspector).model()
    assert model.index(1, 6).data() == "computing 40 %"
    inspector.set_statistics("huge", statistics())
    assert model.index(1, 6).data().startswith("0 … 1")


def test_while_running_the_last_values_stay_greyed(
    inspector: TensorInspector, kernel: Kernel
) -> None:
    inspector.set_table(table(X, newest="x"))
    running = replace(X, note="while_running", readable=False, change=Change.SAME)
    inspector.set_table(VariableTable((running,), None, while_running=True))
    assert "While running" in inspector._caption.text()
    assert shown(inspector)[0] == ["1.", "0.", "0."]
    assert values(inspector).values.looks.stale
    assert "from before" in remark(inspector)
    inspector.set_table(table(replace(X, change=CHANGED), newest="x"))
    assert remark(inspector) == ""
    assert inspector._caption.isHidden()
    assert len(kernel.requests) == 2


def test_busy_is_no_error(inspector: TensorInspector, kernel: Kernel) -> None:
    inspector.set_table(table(X, newest="x"))
    inspector.set_refused("x", "busy", "values")
    assert message(inspector) == ""
    assert "from before" in remark(inspector)
    inspector.set_table(table(replace(X, change=Change.SAME)))
    assert len(kernel.requests) == 2


@pytest.mark.parametrize("reason", ["gone", "unreadable", "failed", "unknown_question"])
def test_refusal_is_said_in_a_sentence(
    inspector: TensorInspector, kernel: Kernel, reason: str
) -> None:
    kernel.answers = False
    inspector.set_table(table(X, newest="x"))
    inspector.set_refused("x", reason, "values")
    assert message(inspector).endswith(".")


@pytest.mark.parametrize(
    "note", ["no_data", "lazy", "storage_freed", "nested", "wrapper", "packed"]
)
def test_what_cannot_be_read_says_why_and_asks_nothing(
    inspector: TensorInspector, kernel: Kernel, note: str
) -> None:
    row = tensor("odd", 3, note=note, readable=False, change=NEW)
    inspector.set_table(table(row, newest="odd"))
    assert message(inspector).endswith(".")
    assert kernel.requests == []
    assert kernel.summed == []


def test_shape_that_is_not_known_is_no_obstacle(inspector: TensorInspector, kernel: Kernel) -> None:
    row = VariableRow("lazy", "tensor", "UninitializedParameter", note="lazy", readable=False)
    inspector.set_table(table(row))
    assert "first time" in message(inspector)
    assert kernel.requests == []


def test_plain_value_shows_its_text(inspector: TensorInspector, kernel: Kernel) -> None:
    inspector.set_table(table(X, N, newest="x"))
    inspector.select("n")
    assert message(inspector) == "64"
    assert len(kernel.requests) == 1


def test_language_change_rewords_everything(inspector: TensorInspector, kernel: Kernel) -> None:
    inspector.set_table(table(CUBE, newest="cube"))
    controls = inspector._values._controls
    controls._decimals_label.setText("")
    inspector._caption.setText("stays only until the language changes")
    QApplication.sendEvent(inspector, QEvent(QEvent.Type.LanguageChange))
    QApplication.sendEvent(controls, QEvent(QEvent.Type.LanguageChange))
    assert inspector._caption.text() == ""
    assert controls._decimals_label.text() == "Decimals"
    assert kernel.chosen == ["cube"]


@pytest.mark.parametrize("name", ["tensor_inspector", "variable_table", "value_table"])
def test_parts_have_stable_names(inspector: TensorInspector, name: str) -> None:
    found = [inspector, *inspector.findChildren(QTableView)]
    assert name in [part.objectName() for part in found]
    assert all(view.accessibleName() for view in inspector.findChildren(QTableView))


def test_same_table_again_asks_anew_and_keeps_the_choice(
    inspector: TensorInspector, kernel: Kernel
) -> None:
    known = table(X, CUBE, newest="x")
    inspector.set_table(known)
    inspector.select("cube")
    inspector.set_refused("cube", "busy", "values")
    inspector.set_table(known)
    assert inspector.selected() == "cube"
    assert kernel.chosen == ["x", "cube"]
    assert [request.name for request in kernel.requests] == ["x", "cube", "cube"]
    assert remark(inspector) == ""


def test_refused_statistics_leave_the_values_alone(
    inspector: TensorInspector, kernel: Kernel
) -> None:
    inspector.set_table(table(replace(X, statistics=None), newest="x"))
    assert kernel.summed == ["x"]
    inspector.set_refused("x", "failed", "statistics")
    assert message(inspector) == ""
    assert shown(inspector)[0] == ["1.", "0.", "0."]
