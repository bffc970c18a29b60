from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import SIGNAL
from PySide6.QtGui import QAction

from widgets.action_button import ActionButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def action(qapp: QApplication) -> QAction:
    return QAction("&Save", qapp)


@pytest.fixture
def button(action: QAction, qtbot: QtBot) -> ActionButton:
    made = ActionButton(action)
    qtbot.addWidget(made)
    return made


def test_changing_an_action_often_leaves_no_connection_behind(
    action: QAction, button: ActionButton
) -> None:
    before = action.receivers(SIGNAL("changed()"))
    for number in range(50):
        action.setText(f"Save {number}")
        action.setEnabled(number % 2 == 0)
    assert action.receivers(SIGNAL("changed()")) == before
    assert button.text() == "Save 49"
    assert not button.isEnabled()


def test_who_else_listens_to_the_action_still_hears_it(
    action: QAction, button: ActionButton
) -> None:
    heard = list[str]()
    action.changed.connect(lambda: heard.append(action.text()))
    action.setText("Save all")
    action.setText("Save none")
    assert heard == ["Save all", "Save none"]
    assert button.text() == "Save none"


def test_a_click_triggers_the_action_once_after_many_changes(
    action: QAction, button: ActionButton
) -> None:
    triggered = list[str]()
    action.triggered.connect(lambda: triggered.append(action.text()))
    for number in range(5):
        action.setText(str(number))
    button.click()
    assert triggered == ["4"]


def test_a_checkable_action_is_followed_both_ways(action: QAction, button: ActionButton) -> None:
    action.setCheckable(True)
    action.setChecked(True)
    assert button.isChecked()
    button.click()
    assert not action.isChecked()
    assert not button.isChecked()
