"""Tests of edits by a cursor; `|` shows the cursor and `«»` a selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from widgets.code import code_editing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def document(qapp: QApplication) -> QTextDocument:
    return QTextDocument(qapp)


def place(document: QTextDocument, shown: str) -> QTextCursor:
    """Fill a document and return the cursor that `shown` draws."""
    document.setPlainText(shown.translate({ord(sign): None for sign in "«»|"}))
    cursor = QTextCursor(document)
    if "|" in shown:
        cursor.setPosition(shown.index("|"))
    else:
        cursor.setPosition(shown.index("«"))
        cursor.setPosition(shown.index("»") - 1, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def drawn(cursor: QTextCursor) -> str:
    """Return a document's text with its cursor."""
    text = cursor.document().toPlainText()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    if start == end:
        return f"{text[:start]}|{text[start:]}"
    return f"{text[:start]}«{text[start:end]}»{text[end:]}"


EDITS = [
    (code_editing.indent, "x|", "x   |"),
    (code_editing.indent, "|x", "    |x"),
    (code_editing.indent, "«x»", "    «x»"),
    (code_editing.indent, "a«\n\nb»", "    a«\n\n    b»"),
    (code_editing.indent, "«a\n»b", "    «a\n»b"),
    (code_editing.dedent, "    x|", "x|"),
    (code_editing.dedent, "      x|", "  x|"),
    (code_editing.dedent, "  x|", "x|"),
    (code_editing.dedent, "x|", "x|"),
    (code_editing.dedent, "\tx|", "x|"),
    (code_editing.dedent, "    a«\n        b»\nc", "a«\n    b»\nc"),
    (code_editing.delete_indentation, "        |x", "    |x"),
    (code_editing.delete_indentation, "      |x", "    |x"),
    (code_editing.delete_indentation, "  |", "|"),
    (code_editing.delete_indentation, "x   |", "x   |"),
    (code_editing.delete_indentation, "a\n|x", "a\n|x"),
    (code_editing.delete_indentation, "«    »x", "«    »x"),
    (code_editing.toggle_comment, "x|", "# x|"),
    (code_editing.toggle_comment, "# x|", "x|"),
    (code_editing.toggle_comment, "#x|", "x|"),
    (code_editing.toggle_comment, "|", "# |"),
    (code_editing.toggle_comment, "    # 가|", "    가|"),
    (code_editing.toggle_comment, "  a«\n\n    b»", "  # a«\n\n  #   b»"),
    (code_editing.toggle_comment, "# a«\nb»", "# # a«\n# b»"),
    (code_editing.toggle_comment, "# a«\n  # b»\nc", "a«\n  b»\nc"),
]


@pytest.mark.parametrize(("edit", "before", "after"), EDITS)
def test_edit(
    document: QTextDocument, edit: Callable[[QTextCursor], object], before: str, after: str
) -> None:
    cursor = place(document, before)

    edit(cursor)

    assert drawn(cursor) == after


@pytest.mark.parametrize(
    ("edit", "before"),
    [
        (code_editing.indent, "a«\nb\nc»"),
        (code_editing.dedent, "    a«\n    b\n    c»"),
        (code_editing.toggle_comment, "a«\nb\nc»"),
    ],
)
def test_an_edit_of_many_lines_is_undone_at_once(
    document: QTextDocument, edit: Callable[[QTextCursor], object], before: str
) -> None:
    cursor = place(document, before)
    text = document.toPlainText()

    edit(cursor)
    assert document.toPlainText() != text
    document.undo()

    assert document.toPlainText() == text


@pytest.mark.parametrize(
    ("shown", "column"), [("    x|", 4), ("    |x", 0), ("|    x", 4), ("|", 0), ("x|y", 0)]
)
def test_home_leads_to_the_first_sign_and_back(
    document: QTextDocument, shown: str, column: int
) -> None:
    cursor = place(document, f"a\n{shown}")

    assert code_editing.home_position(cursor) == 2 + column


def test_replace_all_is_one_step_of_undo(document: QTextDocument) -> None:
    cursor = place(document, "old\ntext|")

    code_editing.replace_all(cursor, "new")
    assert document.toPlainText() == "new"
    document.undo()

    assert document.toPlainText() == "old\ntext"
