"""Tests of the search in the code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from widgets.code.code_editor import CodeEditor
from widgets.code.text_search import TextSearch, find_all

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("text", "needle", "match_case", "places"),
    [
        ("aXax", "x", False, [1, 3]),
        ("aXax", "x", True, [3]),
        ("aaaa", "aa", True, [0, 2]),
        ("a.b", ".", True, [1]),
        ("가나가", "가", False, [0, 2]),
        ("🙂x🙂", "🙂", True, [0, 3]),
        ("abc", "", True, []),
        ("abc", "d", True, []),
    ],
)
def test_find_all(text: str, needle: str, match_case: bool, places: list[int]) -> None:
    assert find_all(text, needle, match_case) == places


@pytest.fixture
def editor(qtbot: QtBot) -> CodeEditor:
    editor = CodeEditor()
    qtbot.add_widget(editor)
    editor.resize(300, 200)
    editor.show()
    return editor


def chosen(editor: CodeEditor) -> tuple[int, int]:
    """Return the selection."""
    cursor = editor.textCursor()
    return cursor.selectionStart(), cursor.selectionEnd()


def test_the_search_goes_around(editor: CodeEditor) -> None:
    editor.set_text("ab ab AB")
    search = TextSearch(editor)
    counted: list[tuple[int, int]] = []
    search.counted.connect(lambda current, total: counted.append((current, total)))

    search.begin()
    search.search("ab", False)
    places = [chosen(editor)]
    for _ in range(3):
        search.go_on()
        places.append(chosen(editor))
    search.go_back()
    places.append(chosen(editor))

    assert places == [(0, 2), (3, 5), (6, 8), (0, 2), (6, 8)]
    assert counted == [(1, 3), (2, 3), (3, 3), (1, 3), (3, 3)]


def test_the_search_begins_at_the_cursor(editor: CodeEditor) -> None:
    editor.set_text("ab ab")
    cursor = editor.textCursor()
    cursor.setPosition(1)
    editor.setTextCursor(cursor)
    search = TextSearch(editor)

    search.begin()
    search.search("a", True)
    assert chosen(editor) == (3, 4)
    search.search("ab", True)

    assert chosen(editor) == (3, 5)


def test_editing_counts_anew(qtbot: QtBot, editor: CodeEditor) -> None:
    editor.set_text("ab\n")
    search = TextSearch(editor)
    search.search("ab", True)
    editor.moveCursor(editor.textCursor().MoveOperation.End)

    with qtbot.wait_signal(search.counted) as counted:
        editor.insertPlainText("ab")

    assert counted.args == [0, 2]


def test_only_matches_in_view_are_marked(editor: CodeEditor) -> None:
    editor.set_text("x\n" * 1000)
    search = TextSearch(editor)

    search.search("x", True)
    first = [mark.cursor.blockNumber() for mark in editor.extraSelections()]
    editor.verticalScrollBar().setValue(500)
    then = [mark.cursor.blockNumber() for mark in editor.extraSelections()]
    search.end()

    assert first[:2] == [0, 1]
    assert len(first) < 50
    assert then[0] >= 499
    assert editor.extraSelections() == []


def test_going_on_right_after_an_edit_counts_first(editor: CodeEditor) -> None:
    editor.set_text("ab ab")
    search = TextSearch(editor)
    search.search("ab", True)

    editor.textCursor().insertText("xxxx")
    search.go_on()

    assert editor.textCursor().selectedText() == "ab"
