"""Finds a text in the editor and marks where it stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from widgets.text_units import utf16_units
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from widgets.code.code_editor import CodeEditor

_RECOUNT_AFTER = 100
"""Milliseconds from the last change of the text to the next count."""


def find_all(text: str, needle: str, match_case: bool) -> list[int]:
    """Return the UTF-16 offset of each place where the needle stands, none overlapping."""
    if not needle:
        return []
    flags = re.NOFLAG if match_case else re.IGNORECASE
    pattern = re.compile(re.escape(utf16_units(needle)), flags)
    return [found.start() for found in pattern.finditer(utf16_units(text))]


class TextSearch(QObject):
    """The search that the find bar drives: its places, the chosen one, the marks in view."""

    counted = Signal(int, int)  # which match is chosen, from 1 (0: none), and how many there are

    def __init__(self, editor: CodeEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._needle = ""
        self._match_case = False
        self._origin = 0
        self._places: list[int] = []
        # Typing in a long text doesn't wait for the count; the marks move along by themselves.
        self._recount = QTimer(self)
        self._recount.setSingleShot(True)
        self._recount.setInterval(_RECOUNT_AFTER)
        self._recount.timeout.connect(self._on_recount_timeout)
        editor.textChanged.connect(self._on_editor_text_changed)
        editor.verticalScrollBar().valueChanged.connect(self._on_scroll_bar_value_changed)

    def begin(self) -> str:
        """Search from the cursor on; return the selected text if it is within one line."""
        cursor = self._editor.textCursor()
        self._origin = cursor.selectionStart()
        selected = cursor.selectedText()
        return "" if "\u2029" in selected else selected

    def search(self, needle: str, match_case: bool) -> None:
        """Find a text and go to its first place behind the origin, around the end if need be."""
        self._needle, self._match_case = needle, match_case
        self._find()
        if self._places:
            self._choose(bisect_left(self._places, self._origin))
        self._report()

    def end(self) -> None:
        """Take the marks away and give the keys back to the editor."""
        self._needle = ""
        self._find()
        self._editor.setFocus()

    def go_on(self) -> None:
        """Choose the next place, around the end if need be."""
        self._catch_up()
        self._choose(bisect_left(self._places, self._editor.textCursor().selectionEnd()))
        self._report()

    def go_back(self) -> None:
        """Choose the place before, around the start if need be."""
        self._catch_up()
        self._choose(bisect_left(self._places, self._editor.textCursor().selectionStart()) - 1)
        self._report()

    def mark(self) -> None:
        """Mark the places in view only: each mark costs the editor time."""
        ground = theme_colors(self._editor.palette()).match
        marks = []
        for place in self._places_in_view():
            mark = QTextEdit.ExtraSelection()
            mark.format.setBackground(ground)
            mark.cursor = self._selection(place)
            marks.append(mark)
        self._editor.set_marks("matches", marks)

    def _catch_up(self) -> None:
        if self._recount.isActive():
            self._find()

    def _find(self) -> None:
        self._recount.stop()
        self._places = find_all(self._editor.toPlainText(), self._needle, self._match_case)
        self.mark()

    def _choose(self, index: int) -> None:
        if not self._places:
            return
        place = self._places[index % len(self._places)]
        self._origin = place
        self._editor.setTextCursor(self._selection(place))

    def _report(self) -> None:
        cursor = self._editor.textCursor()
        index = bisect_left(self._places, cursor.selectionStart())
        chosen = cursor.selectionEnd() - cursor.selectionStart() == self._length() and self._places[
            index : index + 1
        ] == [cursor.selectionStart()]
        self.counted.emit(index + 1 if chosen and self._needle else 0, len(self._places))

    def _length(self) -> int:
        return len(utf16_units(self._needle))

    def _selection(self, place: int) -> QTextCursor:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(place)
        cursor.setPosition(place + self._length(), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _places_in_view(self) -> list[int]:
        if not self._places:
            return []
        blocks = [block for block, _ in self._editor.visible_blocks()]
        first = bisect_left(self._places, blocks[0].position())
        last = bisect_left(self._places, blocks[-1].position() + blocks[-1].length())
        return self._places[first:last]

    @Slot()
    def _on_editor_text_changed(self) -> None:
        if self._needle:
            self._recount.start()

    @Slot()
    def _on_recount_timeout(self) -> None:
        self._find()
        self._report()

    @Slot(int)
    def _on_scroll_bar_value_changed(self, _value: int) -> None:
        if self._places:
            self.mark()
