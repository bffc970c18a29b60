"""Tests of the pane's actions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from widgets.code.code_actions import CodeActions

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_each_action_has_a_text_and_a_shortcut_of_the_pane(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.add_widget(pane)

    actions = CodeActions(pane).all()

    assert list(actions) == sorted(pane.actions(), key=actions.index)
    shortcuts = [action.shortcut().toString() for action in actions]
    assert shortcuts == ["Ctrl+Space", "F1", "Ctrl+/", "Ctrl+F", "F3", "Shift+F3"]
    assert all(action.text() for action in actions)
    contexts = [action.shortcutContext() for action in actions]
    inside, everywhere = (
        Qt.ShortcutContext.WidgetWithChildrenShortcut,
        Qt.ShortcutContext.WindowShortcut,
    )
    assert contexts == [inside] * 3 + [everywhere] * 3


def test_no_shortcut_is_a_bare_letter_or_sign(qtbot: QtBot) -> None:
    pane = QWidget()
    qtbot.add_widget(pane)

    for action in CodeActions(pane).all():
        shortcut = action.shortcut().toString()
        assert re.fullmatch(r"Ctrl\+.+|(Shift\+)?F\d+", shortcut)
