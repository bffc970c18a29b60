"""Tests of which keys edit and which are left to the base class."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument

from widgets.code.code_keys import edit_by_key
from widgets.code.indentation import CodeLine

if TYPE_CHECKING:
    from collections.abc import Iterator

Key = Qt.Key
Modifier = Qt.KeyboardModifier


def _no_lines(_position: int) -> Iterator[CodeLine]:
    yield CodeLine("", ())


@pytest.mark.parametrize(
    ("key", "modifier", "taken"),
    [
        (Key.Key_Tab, Modifier.NoModifier, True),
        (Key.Key_Tab, Modifier.ControlModifier, False),
        (Key.Key_Backtab, Modifier.ShiftModifier, True),
        (Key.Key_Home, Modifier.NoModifier, True),
        (Key.Key_Home, Modifier.ControlModifier, False),
        (Key.Key_Return, Modifier.NoModifier, True),
        (Key.Key_Enter, Modifier.KeypadModifier, True),
        (Key.Key_Backspace, Modifier.NoModifier, False),
        (Key.Key_Backspace, Modifier.ControlModifier, False),
        (Key.Key_A, Modifier.NoModifier, False),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_edit_by_key(key: Key, modifier: Modifier, taken: bool) -> None:
    document = QTextDocument()
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifier)

    assert edit_by_key(event, QTextCursor(document), _no_lines) is taken
