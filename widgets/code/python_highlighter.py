"""Colours Python code, a slice of time at once, so that typing never waits for it."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument
from typing_extensions import override

from widgets.code.python_tokens import Kind, State, Token, tokenize
from widgets.text_units import utf16_units

if TYPE_CHECKING:
    from widgets.theme_colors import ThemeColors

SLICE = 0.006
"""Seconds of colouring in one go; what is left waits for the event loop."""
LONGEST = 2_000
"""Characters of a line that is still coloured: data pasted in one line has no colours to read."""
_UNSEEN = -1


class PythonHighlighter(QSyntaxHighlighter):
    """Highlights the blocks of a document; a block's state says which strings are open."""

    def __init__(self, document: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent or document)
        self._states: list[State] = [()]
        self._numbers: dict[State, int] = {(): 0}
        self._colors: ThemeColors | None = None
        self._formats: dict[Kind, QTextCharFormat] = {}
        self._waiting: list[QTextBlock] = []
        self._until = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
        # Connected before the base class connects itself, so that each change gets a fresh slice.
        document.contentsChange.connect(self._on_document_contents_change)
        self.setDocument(document)

    def set_colors(self, colors: ThemeColors) -> None:
        """Colour everything anew, if these are other colours."""
        if colors is self._colors:
            return
        self._colors = colors
        pairs = {
            Kind.KEYWORD: colors.keyword,
            Kind.STRING: colors.string,
            Kind.COMMENT: colors.comment,
            Kind.NUMBER: colors.number,
            Kind.NAME: colors.name,
        }
        self._formats = {kind: QTextCharFormat() for kind in pairs}
        for kind, color in pairs.items():
            self._formats[kind].setForeground(color)
        self._until = perf_counter() + SLICE
        self.rehighlight()

    def state_before(self, block: QTextBlock) -> State:
        """Return what is open at the start of a block."""
        previous = block.previous()
        number = previous.userState() if previous.isValid() else 0
        return self._states[max(number, 0)]

    def tokens(self, block: QTextBlock) -> tuple[Token, ...]:
        """Return the tokens of a block; their columns are counted as Qt counts."""
        return scan(utf16_units(block.text()), self.state_before(block))[0]

    @override
    def highlightBlock(self, text: str) -> None:
        block, before = self.currentBlock(), self.currentBlockState()
        late = perf_counter() > self._until
        if late and before == _UNSEEN:
            self._wait_for(block)
            return
        tokens, state = scan(utf16_units(text), self.state_before(block))
        self._apply(tokens)
        number = self._number(state)
        if late and number != before:
            # The old state ends the base class's walk down the document; the timer goes on with it.
            self._waiting.append(block)
            self._timer.start(0)
        else:
            self.setCurrentBlockState(number)

    def _wait_for(self, block: QTextBlock) -> None:
        if self.previousBlockState() != _UNSEEN or not block.previous().isValid():
            self._waiting.append(block)
            self._timer.start(0)

    def _apply(self, tokens: tuple[Token, ...]) -> None:
        for start, end, kind in tokens:
            if kind in self._formats:
                self.setFormat(start, end - start, self._formats[kind])

    def _number(self, state: State) -> int:
        if state not in self._numbers:
            self._numbers[state] = len(self._states)
            self._states.append(state)
        return self._numbers[state]

    @Slot(int, int, int)
    def _on_document_contents_change(self, _start: int, _removed: int, _added: int) -> None:
        self._until = perf_counter() + SLICE

    @Slot()
    def _on_timer_timeout(self) -> None:
        self._until = perf_counter() + SLICE
        waiting, self._waiting = self._waiting, []
        for block in waiting:
            if block.isValid():
                self.rehighlightBlock(block)


def scan(line: str, state: State) -> tuple[tuple[Token, ...], State]:
    """Return the tokens of a line and what is open behind it; a monster of a line has none."""
    return ((), state) if len(line) > LONGEST else tokenize(line, state)
