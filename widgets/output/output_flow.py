"""Brings what a step writes into its document, a flood in slices that leave the window free."""

from __future__ import annotations

from collections import deque
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from widgets.output.error_blocks import ErrorBlocks, error_text
from widgets.output.output_document import KEPT_LINES
from widgets.output.terminal_codes import CONTROL
from widgets.output.terminal_screen import TerminalScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from widgets.output.output_document import OutputDocument
    from widgets.records import ErrorReport, OutputChunk, Picture

SMALL = 4096  # characters that are shown at once, without waiting for more
GATHER = 60  # milliseconds in which the pieces of a flood are gathered
SLICE = 0.006  # seconds of work, after which the window has its turn
PAUSE = 4  # milliseconds of that turn
PLAIN_PORTION = 32 * 1024  # characters that are read in one go
CODED_PORTION = 2048  # the same where there are control codes, which take longer
LINES, CHARACTERS = 40, 2000  # that are laid out in one go


class _Piece(NamedTuple):
    """Text of a stream; `starts_line`: first go to a line of its own."""

    stream: str
    text: str
    starts_line: bool = False


class _Block(NamedTuple):
    """Lines of ours, which stand between what a program wrote and can't be written over."""

    show: Callable[[], None]
    text: str
    """What the record of the output says."""
    interrupted: str = ""
    """The stream of which a part is missing here."""


class OutputFlow(QObject):
    """What waits to be shown, in its order, before the document that shows it."""

    text_settled = Signal(str, str)  # the step's key, text that can't change any more

    def __init__(self, document: OutputDocument, key: str) -> None:
        super().__init__(document)
        self._key = key
        self.document = document
        self.errors = ErrorBlocks(document)
        self.has_ended = False
        """Whether the step that writes has ended."""
        self._queue: deque[_Piece | _Block] = deque()
        self._screen = TerminalScreen(KEPT_LINES)
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._show_some)

    def keep(self, lines: int) -> None:
        """Keep so many lines from now on."""
        self._screen.kept = lines
        self.document.setMaximumBlockCount(lines)
        self.document.tell_forgotten()

    def forget_all(self) -> None:
        """Start with an empty text."""
        self.has_ended = False
        self._next.stop()
        self._queue.clear()
        self._screen = TerminalScreen(self._screen.kept)
        self.errors.forget_all()
        self.document.forget_all()

    def append_chunk(self, chunk: OutputChunk) -> None:
        """Add what a step wrote; a flood is gathered."""
        if chunk.dropped:
            show = partial(self.document.note_dropped, chunk.dropped)
            words = f"{self.document.dropped_words(chunk.dropped)}\n"
            self._queue.append(_Block(show, words, chunk.stream))
        is_result = chunk.stream == "result"
        self._queue.append(_Piece(chunk.stream, chunk.text, is_result))
        if is_result:
            self._queue.append(_Piece(chunk.stream, "", starts_line=True))
        if not self._next.isActive():
            if len(chunk.text) <= SMALL:
                self._show_some()
            if not self._next.isActive():
                self._next.start(GATHER)

    def show_answer(self, text: str) -> None:
        """Keep a line that the learner gave to `input()`."""
        self._queue.append(_Piece("answer", f"{text}\n"))
        self._show_now()

    def show_error(self, error: ErrorReport) -> None:
        """Show the exception that ended the step."""
        self._queue.append(_Block(partial(self.errors.show, error), error_text(error)))
        self._show_now()

    def show_picture(self, picture: Picture, room: int) -> None:
        """Show an image that the step made."""
        show = partial(self.document.show_picture, picture, room)
        self._queue.append(_Block(show, f"[{self.tr('picture')}]\n"))
        self._show_now()

    def finish(self) -> None:
        """Show everything that waits, however long that takes."""
        while self._work():
            pass
        self._next.stop()
        self._tell()

    def unsettled_text(self) -> str:
        """Return the text that wasn't told as settled, and empty what waits."""
        while self._queue:
            self._work()
        self._tell()
        return self._screen.unsettled()

    # Slices

    def _show_now(self) -> None:
        if not self._next.isActive() or self._next.interval() == GATHER:
            self._show_some()

    @Slot()
    def _show_some(self) -> None:
        """Work for a slice of time, and come again while there is more."""
        end = perf_counter() + SLICE
        while self._work():
            if perf_counter() > end:
                if self._screen.has_changes:
                    self._lay_out()
                self._next.start(PAUSE)
                break
        else:
            self._next.stop()
        self._tell()

    def _tell(self) -> None:
        if text := self._screen.settled():
            self.text_settled.emit(self._key, text)
        self.document.tell_forgotten()

    def _work(self) -> bool:
        """Do a small piece of what waits; return whether there is more."""
        waits = self._queue[0] if self._queue else None
        if isinstance(waits, _Piece):
            self._queue.popleft()
            self._read(waits)
        elif self._screen.has_changes:
            self._lay_out()
        elif waits is not None:
            self._queue.popleft()
            self._insert(waits)
        return bool(self._queue) or self._screen.has_changes

    def _lay_out(self) -> None:
        self.document.show_change(self._screen.change(LINES, CHARACTERS))

    def _insert(self, block: _Block) -> None:
        self._screen.start_line()
        if self._screen.has_changes:
            self._lay_out()
        block.show()
        self._screen.restart()
        self._screen.lose(block.interrupted)
        self.document.mark_end(self._screen.end - 1)
        self._tell()
        self.text_settled.emit(self._key, block.text)

    def _read(self, piece: _Piece) -> None:
        """Read a portion of a piece; the rest of it waits again."""
        stream, text, starts_line = piece
        if starts_line:
            self._screen.start_line()
        code = CONTROL.search(text, 0, PLAIN_PORTION)
        size = CODED_PORTION if code and code.start() < CODED_PORTION else PLAIN_PORTION
        if code and size == PLAIN_PORTION:
            size = code.start()
        self._screen.feed(stream, text[:size])
        if size < len(text):
            self._queue.appendleft(_Piece(stream, text[size:]))
