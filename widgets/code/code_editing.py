"""Edits of Python text by a cursor; each is one step of undo."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextCursor

from widgets.code.indentation import INDENT, CodeLine, next_indentation
from widgets.text_units import utf16_units

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_KEEP = QTextCursor.MoveMode.KeepAnchor


@contextmanager
def one_edit(cursor: QTextCursor) -> Iterator[None]:
    """Make what happens inside one step of undo."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def selected_blocks(cursor: QTextCursor) -> list[QTextBlock]:
    """Return the blocks a selection touches; not the last one if it ends at its very start."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    if last != block and cursor.selectionEnd() == last.position():
        last = last.previous()
    blocks = [block]
    while block != last:
        block = block.next()
        blocks.append(block)
    return blocks


def indent(cursor: QTextCursor) -> None:
    """Indent the selected lines, or add spaces up to the next level at the cursor."""
    if not cursor.hasSelection():
        column = cursor.positionInBlock()
        cursor.insertText(INDENT[: len(INDENT) - column % len(INDENT)])
        return
    with one_edit(cursor):
        for block in selected_blocks(cursor):
            if block.text().strip():
                _insert(block, 0, INDENT)


def dedent(cursor: QTextCursor) -> None:
    """Take one level of indentation from the selected lines or the cursor's line."""
    with one_edit(cursor):
        for block in selected_blocks(cursor):
            text = block.text()
            spaces = len(text) - len(text.lstrip(" "))
            _remove(block, 0, 1 if text.startswith("\t") else min(spaces, len(INDENT)))


def delete_indentation(cursor: QTextCursor) -> bool:
    """Delete back to the last level if only spaces stand before the cursor; say whether."""
    column = cursor.positionInBlock()
    if cursor.hasSelection() or not column or cursor.block().text()[:column].strip(" "):
        return False
    count = (column - 1) % len(INDENT) + 1
    cursor.movePosition(QTextCursor.MoveOperation.Left, _KEEP, count)
    cursor.removeSelectedText()
    return True


def toggle_comment(cursor: QTextCursor) -> None:
    """Comment the selected lines out, or in again if all of them are comments."""
    blocks = selected_blocks(cursor)
    filled = [block for block in blocks if block.text().strip()] or blocks
    with one_edit(cursor):
        if all(block.text().lstrip().startswith("#") for block in filled):
            for block in filled:
                sign = block.text().index("#")
                _remove(block, sign, 2 if block.text()[sign + 1 : sign + 2] == " " else 1)
        else:
            column = min(_indentation(block) for block in filled)
            for block in filled:
                _insert(block, column, "# ")


def break_line(cursor: QTextCursor, upward: Sequence[CodeLine]) -> None:
    """Begin a new line, indented; `upward` is the line before the cursor and those above."""
    before = upward[0]
    with one_edit(cursor):
        cursor.removeSelectedText()
        indentation = next_indentation(upward)
        if before.text.strip() and not before.string:
            _remove_spaces_behind(cursor)
        behind = _text_behind(cursor)
        cursor.insertText("\n" + indentation)
        if behind.startswith((")", "]", "}")) and before.code.endswith(("(", "[", "{")):
            place = cursor.position()
            cursor.insertText("\n" + before.indentation)
            cursor.setPosition(place)


def home_position(cursor: QTextCursor) -> int:
    """Return where Home leads: the first sign of the line, or its start if already there."""
    block = cursor.block()
    first = block.position() + _indentation(block)
    return block.position() if cursor.position() == first else first


def replace_all(cursor: QTextCursor, text: str) -> None:
    """Replace the whole text."""
    with one_edit(cursor):
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)


def _indentation(block: QTextBlock) -> int:
    text = block.text()
    return len(text) - len(text.lstrip())


def _insert(block: QTextBlock, column: int, text: str) -> None:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + column)
    cursor.insertText(text)


def _remove(block: QTextBlock, column: int, count: int) -> None:
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + column)
    cursor.setPosition(block.position() + column + count, _KEEP)
    cursor.removeSelectedText()


def _remove_spaces_behind(cursor: QTextCursor) -> None:
    behind = _text_behind(cursor)
    for _ in range(len(behind) - len(behind.lstrip())):
        cursor.deleteChar()


def _text_behind(cursor: QTextCursor) -> str:
    return utf16_units(cursor.block().text())[cursor.positionInBlock() :]
