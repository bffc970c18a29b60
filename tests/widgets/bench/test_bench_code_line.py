"""Tests of the line of code that can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolButton

from widgets.bench.bench_code_line import BenchCodeLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CODE = "torch.manual_seed(0); x = torch.nn.init.trunc_normal_(torch.empty(1000000), 0.0, 1.0)"


def test_it_wraps_and_is_copied_as_one_line(qtbot: QtBot, ensure_empty_clipboard: None) -> None:
    line = BenchCodeLine()
    qtbot.add_widget(line)
    line.set_code(CODE)
    line.resize(240, 120)
    with qtbot.wait_exposed(line):
        line.show()
    text, button = line.findChild(QPlainTextEdit), line.findChild(QToolButton)
    assert text is not None
    assert button is not None
    qtbot.wait_until(lambda: text.height() > 3 * text.fontMetrics().lineSpacing())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == CODE


def test_there_may_be_none(qtbot: QtBot) -> None:
    line = BenchCodeLine()
    qtbot.add_widget(line)
    line.set_code(CODE)
    line.set_code("")
    button = line.findChild(QToolButton)
    assert button is not None
    assert not button.isEnabled()
    assert button.accessibleName()
