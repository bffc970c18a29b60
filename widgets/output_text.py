"""The text of the output pane: streams, errors with their line, pictures; bounded."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QImage, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

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
    from widgets.records import ErrorReport, OutputChunk, Picture

KEPT_LINES = 2000
SMALL = 4096  # characters that are shown at once, without waiting for more
GATHER = 60  # milliseconds in which the pieces of a flood are gathered
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


class OutputText(QTextBrowser):
    """Read-only text that grows at its end and forgets its oldest lines."""

    line_activated = Signal(int)  # a line of the step, counted from 1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._errors: list[ErrorReport] = []
        self._pictures = 0
        self._returned = False
        self._pending: list[OutputChunk] = []
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHER)
        self._gathering.timeout.connect(self.show_pending)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setMaximumBlockCount(KEPT_LINES)
        self.document().setDocumentMargin(12)
        self.anchorClicked.connect(self._on_anchor_clicked)
        self._use_code_font()

    def clear_all(self) -> None:
        """Start with an empty text."""
        self._gathering.stop()
        self._pending.clear()
        self.clear()
        self._errors.clear()
        self._returned = False

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
        for chunk in last_lines(self._pending, KEPT_LINES):
            self._show_chunk(chunk)
        self._pending.clear()

    def _show_chunk(self, chunk: OutputChunk) -> None:
        if chunk.dropped:
            self._insert_line(self._dropped_words(chunk.dropped), formats.muted(self))
        shape = formats.error(self) if chunk.stream == "stderr" else formats.plain(self)
        if chunk.stream == "result":
            self._start_line()
        self._insert(_ANSI.sub("", chunk.text), shape)
        if chunk.stream == "result":
            self._insert("\n", shape)

    def _dropped_words(self, count: int) -> str:
        return self.tr("… characters left out: {count} …").format(count=count)

    def _insert(self, text: str, shape: QTextCharFormat) -> None:
        cursor = self._end()
        following = self._is_at_end()
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
        if following:
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum())

    def _end(self) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return cursor

    def _is_at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - bar.singleStep()

    def _start_line(self) -> None:
        if not self._end().atBlockStart():
            self._insert("\n", formats.plain(self))

    def _insert_line(self, text: str, shape: QTextCharFormat) -> None:
        self._start_line()
        self._insert(f"{text}\n", shape)

    def show_error(self, error: ErrorReport) -> None:
        """Show type and message, advice, the learner's line, and the folded frames."""
        self.show_pending()
        self._errors.append(error)
        self._insert_line(f"✕ {headline(error)}", formats.error(self, bold=True))
        if advice := advice_words(error.advice):
            self._insert_line(advice, formats.words(self))
        if error.line is not None:
            self._insert_line(*self._line_link(error, error.line))
        if elsewhere := elsewhere_words(error):
            self._insert_line(f"→ {elsewhere}", formats.muted(self))
        inner = [frame for frame in error.frames if frame.where != _FROM_STEP]
        if inner:
            words = f"▸ {folded_words(len(inner))}"
            self._insert_line(words, formats.link(self, f"frames:{len(self._errors) - 1}"))

    def _line_link(self, error: ErrorReport, line: int) -> tuple[str, QTextCharFormat]:
        steps = [frame for frame in error.frames if frame.where == _FROM_STEP and not frame.step]
        own = [frame for frame in steps if frame.line == line]
        source = f"  {own[-1].source.strip()}" if own else ""
        return f"→ {line_words(line)}{source}", formats.link(self, f"line:{line}")

    def show_picture(self, picture: Picture) -> None:
        """Show an image that a step made, no wider than the pane."""
        self.show_pending()
        image = QImage.fromData(QByteArray(picture.png))
        if image.isNull():
            self._insert_line(self.tr("A picture came that can't be read."), formats.muted(self))
            return
        room = max(160, self.viewport().width() - 32)
        if image.width() > room:
            image = image.scaledToWidth(room)
        self._pictures += 1
        name = f"picture-{self._pictures}"
        self.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)
        self._start_line()
        self._end().insertImage(name)
        self._insert("\n", formats.plain(self))

    @Slot(QUrl)
    def _on_anchor_clicked(self, url: QUrl) -> None:
        kind, _, number = url.toString().partition(":")
        if kind == "line":
            self.line_activated.emit(int(number))
        elif kind == "frames":
            self._unfold(int(number))

    def _unfold(self, number: int) -> None:
        block = self._block_of(f"frames:{number}")
        if block is None or number >= len(self._errors):
            return
        cursor = QTextCursor(self.document().findBlockByNumber(block))
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        frames = [f for f in self._errors[number].frames if f.where != _FROM_STEP]
        text = "\n".join(frame_words(frame) for frame in frames)
        cursor.insertText(f"\n{text}", formats.muted(self))

    def _block_of(self, href: str) -> int | None:
        block = self.document().begin()
        while block.isValid():
            for piece in block.textFormats():
                if piece.format.anchorHref() == href:  # pyright: ignore[reportAttributeAccessIssue]
                    return block.blockNumber()
            block = block.next()
        return None

    def _use_code_font(self) -> None:
        self.document().setDefaultFont(resources.code_font(self.font()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom, also in the text that is there."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._use_code_font()
            shape = QTextCharFormat()
            shape.setFontPointSize(self.font().pointSizeF())
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.mergeCharFormat(shape)
