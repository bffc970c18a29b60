"""The output of one step as a document: lines of text, pictures; bounded."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QImage, QTextCharFormat, QTextCursor, QTextDocument

import resources
from widgets.output import output_formats as formats
from widgets.output.long_lines import LongLines
from widgets.output.output_pictures import OutputPictures
from widgets.output.terminal_row import TAB, Look
from widgets.output.terminal_style import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from widgets.output.terminal_row import Run
    from widgets.output.terminal_screen import Change
    from widgets.records import Picture

KEPT_LINES = 2000
MARGIN = 12  # pixels around the text
MOST_SHAPES = 256
_PLAIN_LOOK = Look("stdout", PLAIN)
_UNNUMBERED = -1  # Qt's state of a block that was never given one
# To a document these are ends of blocks and frames, to a terminal they are nothing of the kind.
_PLAIN_TEXT = str.maketrans("\u2028\u2029\ufdd0\ufdd1\ufffc", "  \ufffd\ufffd\ufffd")


class OutputDocument(QTextDocument):
    """Text that grows at its end and forgets its oldest lines; `pane` gives it its look.

    The state of a block is the number of the program's line that it shows.
    """

    lines_forgotten = Signal()  # there are more lines that were left out

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self.pictures = OutputPictures(self)
        self._look: tuple[str, int] | None = None
        self._shapes: dict[Look, QTextCharFormat] = {}
        self._ended_lines = 0
        self._told = 0
        self.long_lines = LongLines(self)
        self.setUndoRedoEnabled(False)
        self.setMaximumBlockCount(KEPT_LINES)
        self.setDocumentMargin(MARGIN)
        self.mark_end(0)
        self.dress()

    def forget_all(self) -> None:
        """Start with an empty text."""
        self.clear()
        self.long_lines.forget_all()
        self.pictures.forget_all()
        self._ended_lines = self._told = 0
        self.mark_end(0)

    def forget_layout(self) -> None:
        """Free the memory of the layout, which takes far more than the text, until it is needed."""
        # None isn't declared, but Qt makes a new layout then when one is asked for.
        layout: Any = None
        self.setDocumentLayout(layout)

    def forgotten_lines(self) -> int:
        """Return how many of the oldest lines aren't kept."""
        return max(0, self._ended_lines - (self.blockCount() - 1))

    def tell_forgotten(self) -> None:
        """Tell when lines were forgotten since the last time."""
        if self.forgotten_lines() != self._told:
            self._told = self.forgotten_lines()
            self.lines_forgotten.emit()

    def dress(self) -> None:
        """Take the pane's font and colours, also for what is there; nothing when they are worn."""
        look = (self._pane.font().key(), self._pane.palette().text().color().rgb())
        if look == self._look:
            return
        self._look = look
        self._shapes.clear()
        self.setDefaultFont(resources.code_font(self._pane.font()))
        option = self.defaultTextOption()
        option.setTabStopDistance(TAB * formats.column_width(self._pane))
        self.setDefaultTextOption(option)
        formats.dress_again(self, self._pane)

    def shape(self, role: str) -> QTextCharFormat:
        """Return the look of a role."""
        return formats.shape(self._pane, role)

    def link(self, href: str) -> QTextCharFormat:
        """Return the look of something to click."""
        return formats.link(self._pane, href)

    # The program's lines

    def show_change(self, change: Change) -> None:
        """Show lines in the place of those that stand there with their number or a higher one."""
        cursor = self.at_end()
        # As one edit, which is laid out once.
        cursor.beginEditBlock()
        self._make_room(cursor, change.first)
        for look, pieces in groupby(self._pieces(change.lines), key=itemgetter(1)):
            text = "".join(piece for piece, _ in pieces)
            self._ended_lines += text.count("\n")
            cursor.insertText(text, self._shape_of(look))
        cursor.endEditBlock()
        block = self.lastBlock()
        for number in range(len(change.lines) - 1, -1, -1):
            block.setUserState(change.first + number)
            block = block.previous()

    def _pieces(self, lines: list[list[Run]]) -> Iterator[tuple[str, Look | str]]:
        """Return text with its look; that of a link is where it leads."""
        look = _PLAIN_LOOK
        for number, line in enumerate(lines):
            if number:
                yield "\n", look
            shown, rest = self.long_lines.cut(line)
            for text, look in shown:
                yield text.translate(_PLAIN_TEXT), look
            if rest:
                yield self.long_lines.words(rest), rest

    def _shape_of(self, look: Look | str) -> QTextCharFormat:
        if isinstance(look, str):
            return self.link(look)
        if look not in self._shapes:
            if len(self._shapes) >= MOST_SHAPES:
                self._shapes.clear()
            self._shapes[look] = formats.stream_shape(self._pane, look.stream, look.style)
        return self._shapes[look]

    def _make_room(self, cursor: QTextCursor, line: int) -> None:
        """Remove a line and all below it, or begin it below the last one."""
        block = self.lastBlock()
        while block.isValid() and (block.userState() == _UNNUMBERED or block.userState() > line):
            block = block.previous()
        if block.isValid() and block.userState() == line:
            self._ended_lines -= self.blockCount() - 1 - block.blockNumber()
            cursor.setPosition(block.position(), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            return
        passed_over = line - block.userState() - 1 if block.isValid() else 0
        self._ended_lines += passed_over
        self._end_line(cursor)

    def _end_line(self, cursor: QTextCursor) -> None:
        self._ended_lines += 1
        cursor.insertText("\n", self._shape_of(_PLAIN_LOOK))

    def mark_end(self, line: int) -> None:
        """Let the program's next line, of this number, stand at the end."""
        self.lastBlock().setUserState(line)

    # Lines of ours

    def insert_line(self, text: str, shape: QTextCharFormat) -> None:
        """Add a line at the end, below the last one."""
        cursor = self.at_end()
        start = "" if cursor.atBlockStart() else "\n"
        self._ended_lines += start.count("\n") + text.count("\n") + 1
        cursor.insertText(f"{start}{text}\n", shape)

    def replace(self, cursor: QTextCursor, text: str, shape: QTextCharFormat) -> None:
        """Put text in the place of what a cursor selects within a line."""
        self._ended_lines += text.count("\n")
        cursor.insertText(text, shape)

    def note_dropped(self, count: int) -> None:
        """Say that characters are missing here."""
        self.insert_line(self.dropped_words(count), self.shape(formats.MUTED))

    def dropped_words(self, count: int) -> str:
        """Return the sentence about missing characters."""
        return self.tr("… characters left out: {count} …").format(count=f"{count:,}")

    def show_picture(self, picture: Picture, room: int) -> None:
        """Show an image that a step made, at most `room` pixels wide."""
        image = QImage.fromData(QByteArray(picture.png))
        if image.isNull():
            words = self.tr("A picture came that can't be read.")
            self.insert_line(words, self.shape(formats.MUTED))
            return
        self.pictures.insert(self.at_end(), image, room)
        self._end_line(self.at_end())

    # Places

    def find_link(self, href: str) -> QTextCursor | None:
        """Return a cursor that selects something to click."""
        block = self.lastBlock()
        while block.isValid():
            for piece in block.textFormats():
                if piece.format.anchorHref() == href:  # pyright: ignore[reportAttributeAccessIssue]
                    cursor = QTextCursor(self)
                    cursor.setPosition(block.position() + piece.start)  # pyright: ignore[reportAttributeAccessIssue]
                    end = cursor.position() + piece.length  # pyright: ignore[reportAttributeAccessIssue]
                    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                    return cursor
            block = block.previous()
        return None

    def at_end(self) -> QTextCursor:
        """Return a cursor behind the last character."""
        cursor = QTextCursor(self)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return cursor
