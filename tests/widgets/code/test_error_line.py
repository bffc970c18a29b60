"""Tests of the marked line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from widgets.code.error_line import ErrorLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def document(qapp: QApplication) -> QTextDocument:
    document = QTextDocument(qapp)
    document.setPlainText("a\nb\nc")
    return document


@pytest.mark.parametrize(("line", "number"), [(1, 1), (3, 3), (4, None), (0, None), (None, None)])
def test_mark(qtbot: QtBot, document: QTextDocument, line: int | None, number: int | None) -> None:
    error = ErrorLine(document)
    error.mark(2)

    with qtbot.wait_signal(error.changed):
        error.mark(line)

    assert error.number() == number
    assert (error.block() is None) == (number is None)


def test_where_nothing_is_marked_nothing_changes(qtbot: QtBot, document: QTextDocument) -> None:
    error = ErrorLine(document)
    with qtbot.assert_not_emitted(error.changed):
        error.mark(None)


@pytest.mark.parametrize(
    ("position", "inserted", "number"),
    [(0, "new\n", 3), (1, "x", 2), (5, "x", 2), (2, "\n", 3), (2, "x", None), (3, "x", None)],
)
def test_the_mark_goes_along_until_its_line_is_edited(
    document: QTextDocument, position: int, inserted: str, number: int | None
) -> None:
    error = ErrorLine(document)
    error.mark(2)

    cursor = QTextCursor(document)
    cursor.setPosition(position)
    cursor.insertText(inserted)

    assert error.number() == number
