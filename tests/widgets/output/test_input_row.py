"""The line for `input()`: its prompt, however long, leaves the window as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from widgets.output.input_row import InputRow
from widgets.records import InputRequest
from widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WIDTH = 500


@pytest.fixture
def row(qtbot: QtBot) -> InputRow:
    made = InputRow()
    qtbot.add_widget(made)
    made.resize(WIDTH, 40)
    return made


def parts(row: InputRow) -> tuple[WrappedLabel, QLineEdit]:
    prompt, line = row.findChild(WrappedLabel), row.findChild(QLineEdit)
    assert isinstance(prompt, WrappedLabel)
    assert isinstance(line, QLineEdit)
    return prompt, line


def test_a_short_prompt_stands_before_the_line(row: InputRow) -> None:
    row.ask(InputRequest("name? "))
    prompt, line = parts(row)
    assert prompt.geometry().right() < line.geometry().left()
    assert line.width() > WIDTH / 2


@pytest.mark.parametrize("prompt", ["a long prompt " * 20, "긴 질문입니다 " * 40, "one\ntwo: "])
def test_a_long_prompt_stands_above_the_line(row: InputRow, qtbot: QtBot, prompt: str) -> None:
    row.ask(InputRequest(prompt))
    label, line = parts(row)
    assert row.minimumSizeHint().width() < WIDTH
    assert row.minimumHeight() >= label.heightForWidth(WIDTH - 20) + line.sizeHint().height()
    qtbot.wait_until(lambda: row.height() >= row.minimumHeight())
    assert label.geometry().bottom() < line.geometry().top()


@pytest.mark.parametrize("flood", ["x" * 100_000, "x\n" * 1000])
def test_of_a_flood_the_end_is_shown(row: InputRow, flood: str) -> None:
    row.ask(InputRequest(f"{flood} really? "))
    label, _ = parts(row)
    assert label.text().endswith(" really? ")
    assert row.minimumHeight() < 300
