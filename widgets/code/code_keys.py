"""What single keys do in Python text beyond typing."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from widgets.code import code_editing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QKeyEvent

    from widgets.code.indentation import CodeLine

    Upward = Callable[[int], Iterator[CodeLine]]

NEW_LINE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LOOK_BACK = 500
"""Lines above the cursor that a new line's indentation may depend on."""


def edit_by_key(event: QKeyEvent, cursor: QTextCursor, upward: Upward) -> bool:
    """Edit or move as the key says; return whether it says anything here."""
    key = event.key()
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    if key == Qt.Key.Key_Home and (plain or shifted):
        mode = QTextCursor.MoveMode.KeepAnchor if shifted else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(code_editing.home_position(cursor), mode)
        return True
    if key == Qt.Key.Key_Backtab:
        code_editing.dedent(cursor)
        return True
    return plain and _edit_by_plain_key(key, cursor, upward)


def _edit_by_plain_key(key: int, cursor: QTextCursor, upward: Upward) -> bool:
    if key == Qt.Key.Key_Tab:
        code_editing.indent(cursor)
    elif key == Qt.Key.Key_Backspace:
        return code_editing.delete_indentation(cursor)
    elif key in NEW_LINE:
        lines = islice(upward(cursor.selectionStart()), _LOOK_BACK)
        code_editing.break_line(cursor, list(lines))
    else:
        return False
    return True
