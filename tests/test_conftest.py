"""What a test leaves behind doesn't reach the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("turn", [1, 2])
def test_no_key_is_held_when_a_test_begins(qtbot: QtBot, turn: int) -> None:
    assert QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QWidget(), Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.keyboardModifiers() == Qt.KeyboardModifier.ShiftModifier
