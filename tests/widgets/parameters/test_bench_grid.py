"""Tests of the layout of fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from widgets.parameters.bench_field import BenchField
from widgets.parameters.bench_grid import BenchGrid

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SPANS = {"a": 2, "b": 1, "c": 1, "d": 1}


class Fields(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.grid = BenchGrid(self)
        self.fields = {name: BenchField(name, QLineEdit(self), self) for name in SPANS}
        for name, field in self.fields.items():
            self.grid.add_field(field, SPANS[name])


@pytest.fixture
def page(qtbot: QtBot) -> Fields:
    page = Fields()
    qtbot.add_widget(page)
    with qtbot.wait_exposed(page):
        page.show()
    return page


def rows(page: Fields) -> list[list[str]]:
    found: dict[int, list[str]] = {}
    for name, field in page.fields.items():
        if not field.isHidden():
            found.setdefault(field.y(), []).append(name)
    return [found[top] for top in sorted(found)]


def width_of(page: Fields, columns: int) -> int:
    return next(width for width in range(10, 4000) if page.grid.columns(width) == columns)


@pytest.mark.parametrize(
    ("columns", "laid"),
    [
        (1, [["a"], ["b"], ["c"], ["d"]]),
        (2, [["a"], ["b", "c"], ["d"]]),
        (3, [["a", "b"], ["c", "d"]]),
        (4, [["a", "b", "c"], ["d"]]),
    ],
)
def test_as_many_columns_as_fit(
    page: Fields, qtbot: QtBot, columns: int, laid: list[list[str]]
) -> None:
    page.resize(width_of(page, columns), 600)
    qtbot.wait_until(lambda: rows(page) == laid)


def test_a_message_has_the_width_under_its_row(page: Fields, qtbot: QtBot) -> None:
    page.resize(width_of(page, 2), 600)
    qtbot.wait_until(lambda: rows(page) == [["a"], ["b", "c"], ["d"]])
    before = page.grid.heightForWidth(page.width())
    page.fields["c"].set_problem("This is wrong.")
    message = page.fields["c"].message
    qtbot.wait_until(lambda: page.grid.heightForWidth(page.width()) > before)
    qtbot.wait_until(lambda: message.width() == page.width())
    assert page.fields["b"].geometry().bottom() < message.y() < page.fields["d"].y()
    page.fields["c"].set_problem("")
    qtbot.wait_until(lambda: page.grid.heightForWidth(page.width()) == before)


def test_hidden_fields_leave_no_gap(page: Fields, qtbot: QtBot) -> None:
    page.resize(width_of(page, 2), 600)
    page.fields["b"].hide()
    qtbot.wait_until(lambda: rows(page) == [["a"], ["c", "d"]])
