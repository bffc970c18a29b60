"""The output of one step as a document: streams, errors with their line, pictures; bounded."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QImage, QTextCharFormat, QTextCursor, QTextDocument

import resources
from widgets import output_formats as formats
from widgets.error_words import (
    advice_words,
    elsewhere_words,
    folded_words,
    frame_words,
    headline,
    line_words,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from widgets.records import ErrorReport, OutputChunk, Picture

KEPT_LINES = 2000
SMALL = 4096  # characters that are shown at once, without waiting for more
GATHER = 60  # milliseconds in which the pieces of a flood are gathered
MARGIN = 12  # pixels around the text
_ANSI = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[@-_]")
_FROM_STEP = "step"


def last_lines(chunks: list[OutputChunk], lines: int) -> list[OutputChunk]:
    """Return the end of what was written, that many lines at most."""
    kept: list[OutputChunk] = []
    for chunk in reversed(chunks):
        if lines <= 0:
            break
        text = chunk.text
        held = text.count("\n")
        if held > lines:
            text = "".join(text.splitlines(keepends=True)[-lines:])
        kept.append(replace(chunk, text=text))
        lines -= held
    return kept[::-1]


class OutputDocument(QTextDocument):
    """Text that grows at its end and forgets its oldest lines; `pane` gives it its look."""

    lines_forgotten = Signal()  # there are more lines that were left out

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._errors: list[ErrorReport] = []
        self._error_start: QTextCursor | None = None
        self._pictures = 0
        self._look: tuple[str, int] | None = None
        self._returned = False
        self.has_ended = False
        """Whether the step that writes it has ended."""
        self._ended_lines = 0
        self._pending: list[OutputChunk] = []
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHER)
        self._gathering.timeout.connect(self.show_pending)
        self.setUndoRedoEnabled(False)
        self.setMaximumBlockCount(KEPT_LINES)
        self.setDocumentMargin(MARGIN)
        self.dress()

    def forget_all(self) -> None:
        """Start with an empty text."""
        self._gathering.stop()
        self._pending.clear()
        self.clear()
        self._errors.clear()
        self._error_start = None
        self._returned = self.has_ended = False
        self._ended_lines = 0

    def forgotten_lines(self) -> int:
        """Return how many of the oldest lines aren't kept."""
        return max(0, self._ended_lines - (self.blockCount() - 1))

    def dress(self) -> None:
        """Take the pane's font and colours, also for what is there; nothing when they are worn."""
        look = (self._pane.font().key(), self._pane.palette().text().color().rgb())
        if look == self._look:
            return
        self._look = look
        self.setDefaultFont(resources.code_font(self._pane.font()))
        formats.dress_again(self, self._pane)

    def append_chunk(self, chunk: OutputChunk) -> None:
        """Add what a step wrote; a flood is gathered, and only what will be kept is laid out."""
        self._pending.append(chunk)
        if self._gathering.isActive():
            return
        if len(chunk.text) <= SMALL:
            self.show_pending()
        self._gathering.start()

    @Slot()
    def show_pending(self) -> None:
        """Show what was gathered."""
        ended = sum(chunk.text.count("\n") for chunk in self._pending)
        kept = last_lines(self._pending, KEPT_LINES)
        self._ended_lines += ended - sum(chunk.text.count("\n") for chunk in kept)
        for chunk in kept:
            self._show_chunk(chunk)
        self._pending.clear()
        if self.forgotten_lines():
            self.lines_forgotten.emit()

    def _show_chunk(self, chunk: OutputChunk) -> None:
        if chunk.dropped:
            self._insert_line(self._dropped_words(chunk.dropped), self._shape(formats.MUTED))
        shape = self._shape(formats.ERROR if chunk.stream == "stderr" else formats.PLAIN)
        if chunk.stream == "result":
            self._start_line()
        self._insert(_ANSI.sub("", chunk.text), shape)
        if chunk.stream == "result":
            self._insert("\n", shape)

    def _dropped_words(self, count: int) -> str:
        return self.tr("… characters left out: {count} …").format(count=f"{count:,}")

    def show_answer(self, text: str) -> None:
        """Keep a line that the learner gave to `input()`."""
        self.show_pending()
        self._insert(f"{text}\n", self._shape(formats.WORDS))

    def show_error(self, error: ErrorReport) -> None:
        """Show type and message, advice, the learner's line, and the folded frames."""
        self.show_pending()
        self._start_line()
        self._errors.append(error)
        self._error_start = self._end()
        self._error_start.setKeepPositionOnInsert(True)
        self._insert_line(f"✕ {headline(error)}", self._shape(formats.HEADLINE))
        if advice := advice_words(error.advice):
            self._insert_line(advice, self._shape(formats.WORDS))
        if error.line is not None:
            self._insert_line(*self._line_link(error, error.line))
        if elsewhere := elsewhere_words(error):
            self._insert_line(f"→ {elsewhere}", self._shape(formats.MUTED))
        inner = [frame for frame in error.frames if frame.where != _FROM_STEP]
        if inner:
            words = f"▸ {folded_words(len(inner))}"
            self._insert_line(words, formats.link(self._pane, f"frames:{len(self._errors) - 1}"))

    def error_top(self) -> float | None:
        """Return where the last error begins, in pixels from the top; None without an error."""
        start = self._error_start
        return None if start is None else self.documentLayout().blockBoundingRect(start.block()).y()

    def _line_link(self, error: ErrorReport, line: int) -> tuple[str, QTextCharFormat]:
        steps = [frame for frame in error.frames if frame.where == _FROM_STEP and not frame.step]
        own = [frame for frame in steps if frame.line == line]
        source = f"  {own[-1].source.strip()}" if own else ""
        return f"→ {line_words(line)}{source}", formats.link(self._pane, f"line:{line}")

    def show_picture(self, picture: Picture, room: int) -> None:
        """Show an image that a step made, at most `room` pixels wide."""
        self.show_pending()
        image = QImage.fromData(QByteArray(picture.png))
        if image.isNull():
            words = self.tr("A picture came that can't be read.")
            self._insert_line(words, self._shape(formats.MUTED))
            return
        if image.width() > room:
            image = image.scaledToWidth(room)
        self._pictures += 1
        name = f"picture-{self._pictures}"
        self.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        self._start_line()
        self._end().insertImage(name)
        self._insert("\n", self._shape(formats.PLAIN))

    def unfold(self, number: int) -> None:
        """Show the folded frames of an error, counted from 0."""
        block = self._block_of(f"frames:{number}")
        if block is None or number >= len(self._errors):
            return
        cursor = QTextCursor(self.findBlockByNumber(block))
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        frames = [f for f in self._errors[number].frames if f.where != _FROM_STEP]
        text = "\n".join(frame_words(frame) for frame in frames)
        cursor.insertText(f"\n{text}", self._shape(formats.MUTED))

    def _block_of(self, href: str) -> int | None:
        block = self.begin()
        while block.isValid():
            for piece in block.textFormats():
                if piece.format.anchorHref() == href:  # pyright: ignore[reportAttributeAccessIssue]
                    return block.blockNumber()
            block = block.next()
        return None

    # Writing

    def _shape(self, role: str) -> QTextCharFormat:
        return formats.shape(self._pane, role)

    def _insert(self, text: str, shape: QTextCharFormat) -> None:
        self._ended_lines += text.count("\n")
        cursor = self._end()
        for number, part in enumerate(re.split(r"\r(?!\n)", text)):
            if number > 0:
                self._returned = True
            if part and self._returned:
                cursor.movePosition(
                    QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor
                )
                cursor.removeSelectedText()
                self._returned = False
            cursor.insertText(part.replace("\r\n", "\n"), shape)

    def _end(self) -> QTextCursor:
        cursor = QTextCursor(self)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return cursor

    def _start_line(self) -> None:
        if not self._end().atBlockStart():
            self._insert("\n", self._shape(formats.PLAIN))

    def _insert_line(self, text: str, shape: QTextCharFormat) -> None:
        self._start_line()
        self._insert(f"{text}\n", shape)
