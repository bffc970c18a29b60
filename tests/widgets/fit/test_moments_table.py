"""Tests of the table of moments."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from tests.widgets.bench_records import GOOD
from widgets.distribution_records import Moments
from widgets.fit.fit_text import FitText
from widgets.fit.moments_table import MomentsTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.add_widget(page)
    page.resize(800, 400)
    with qtbot.wait_exposed(page):
        page.show()
    return page


@pytest.fixture
def table(page: QWidget) -> MomentsTable:
    table = MomentsTable(page)
    table.set_fit(GOOD)
    table.resize(table.sizeHint())
    table.show()
    return table


def test_values_law_and_difference(table: MomentsTable) -> None:
    rows = ("count", "mean", "variance", "skewness", "kurtosis")
    cells = [
        [table.text(row, column) for column in ("values", "law", "difference")] for row in rows
    ]
    assert cells == [
        ["1,000,000", "", ""],
        ["0.0004", "0", "+0.40"],
        ["1.002", "1", "+1.41"],
        ["−0.00213", "0", "−0.87"],
        ["0.00345", "0", "+0.70"],
    ]


def test_what_there_is_none_of_is_a_dash(table: MomentsTable) -> None:
    none = Moments(None, None, None, None)
    table.set_fit(replace(GOOD, law="cauchy", expected=none))
    assert table.text("mean", "law") == "–"
    assert table.text("mean", "difference") == "–"
    assert "standard errors" not in " ".join(table.lines())


def test_a_difference_late_in_the_digits_is_seen(table: MomentsTable) -> None:
    table.set_fit(replace(GOOD, values=Moments(1000.00002, 1.0, 0.0, 0.0), count=10**10))
    assert table.text("mean", "values") == "1000"  # far from the law's 0
    table.set_fit(
        replace(
            GOOD,
            values=Moments(1000.00002, 1.0, 0.0, 0.0),
            expected=Moments(1000.0, 1.0, 0.0, 0.0),
            count=10**10,
        )
    )
    assert table.text("mean", "values") == "1000.00002"


def test_it_is_read_out(table: MomentsTable) -> None:
    said = table.accessibleDescription()
    assert "mean: 0.0004; law: 0; difference: +0.40 standard errors" in said


def test_without_room_it_is_lines_of_text(table: MomentsTable, qtbot: QtBot) -> None:
    text = table.findChild(FitText)
    assert text is not None
    table.resize(table.sizeHint().width() // 2, 400)
    qtbot.wait_until(text.isVisible)
    assert text.text().splitlines() == table.lines()
    table.resize(600, 400)
    qtbot.wait_until(text.isHidden)
