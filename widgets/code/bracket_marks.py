"""Marks the bracket at the cursor and its partner in the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from widgets.code.bracket_matching import bracket_pair
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from widgets.code.code_editor import CodeEditor


class BracketMarks(QObject):
    """Follows the cursor; a pair that doesn't fit is marked as an error."""

    def __init__(self, editor: CodeEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        editor.cursorPositionChanged.connect(self.mark)

    @Slot()
    def mark(self) -> None:
        """Mark anew, for another place of the cursor or in other colours."""
        editor = self._editor
        colors = theme_colors(editor.palette())
        position = editor.textCursor().position()
        pair = bracket_pair(editor.document(), position, editor.highlighter.tokens)
        if pair is None or pair.there is None:
            editor.set_marks("brackets", [])
            return
        ground = colors.match if pair.fits else colors.error_ground
        editor.set_marks("brackets", [self._selection(x, ground) for x in (pair.here, pair.there)])

    def _selection(self, position: int, ground: QColor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(position)
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        mark.format.setBackground(ground)
        return mark
