"""Tests of the marks at brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from widgets.code.bracket_marks import BracketMarks
from widgets.code.code_editor import CodeEditor
from widgets.theme_colors import LIGHT

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("text", "position", "places", "ground"),
    [
        ("f(x)", 2, [1, 3], LIGHT.match),
        ("f(x)", 4, [3, 1], LIGHT.match),
        ("f(x]", 2, [1, 3], LIGHT.error_ground),
        ("f(x", 2, [], None),
        ("f(x)", 0, [], None),
    ],
)
def test_brackets_are_marked(
    qtbot: QtBot, text: str, position: int, places: list[int], ground: object
) -> None:
    editor = CodeEditor()
    qtbot.add_widget(editor)
    marks = BracketMarks(editor)
    editor.set_text(text)
    cursor = editor.textCursor()
    cursor.setPosition(position)
    editor.setTextCursor(cursor)
    marks.mark()

    shown = editor.extraSelections()

    assert [mark.cursor.selectionStart() for mark in shown] == places
    assert all(mark.format.background().color() == ground for mark in shown)
