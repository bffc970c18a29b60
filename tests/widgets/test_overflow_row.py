"""Tests of the row that folds buttons into a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from widgets.overflow_row import OverflowRow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def row(qtbot: QtBot) -> OverflowRow:
    row = OverflowRow()
    qtbot.add_widget(row)
    return row


def filled(row: OverflowRow, qtbot: QtBot) -> list[QAction]:
    actions = [QAction(text, row) for text in ("Important", "Useful", "Rare")]
    row.add_action(actions[0], short_rank=3)
    row.add_action(actions[1], hide_rank=2)
    row.add_action(actions[2], hide_rank=1)
    row.resize(row.sizeHint())
    with qtbot.wait_exposed(row):
        row.show()
    return actions


def test_all_is_shown_where_there_is_room(row: OverflowRow, qtbot: QtBot) -> None:
    filled(row, qtbot)
    assert row.folded() == ()
    assert row.menu_button.isHidden()


def test_the_lowest_rank_folds_first(row: OverflowRow, qtbot: QtBot) -> None:
    important, useful, rare = filled(row, qtbot)
    row.resize(row.sizeHint().width() - 1, row.height())
    assert row.folded() == (rare,)
    assert row.menu_button.isVisible()
    row.resize(row.minimumSizeHint())
    assert row.folded() == (useful, rare)
    assert row.menu_button.menu().actions() == [useful, rare]
    assert important not in row.folded()


def test_at_last_texts_are_given_up(row: OverflowRow, qtbot: QtBot) -> None:
    filled(row, qtbot)
    button = row.findChild(type(row.menu_button), "")
    row.resize(row.minimumSizeHint())
    assert button is not None
    assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly


def test_a_longer_text_folds_more(row: OverflowRow, qtbot: QtBot) -> None:
    important, _, rare = filled(row, qtbot)
    important.setText("Important, as everybody says")
    qtbot.wait_until(lambda: rare in row.folded())


def test_what_is_not_offered_is_neither_shown_nor_folded(row: OverflowRow, qtbot: QtBot) -> None:
    filled(row, qtbot)
    label = QLabel("0.012 s")
    row.add_widget(label, hide_rank=0)
    row.set_offered(label, False)
    assert label.isHidden()
    row.set_offered(label, True)
    row.resize(1000, row.height())
    assert label.isVisible()
