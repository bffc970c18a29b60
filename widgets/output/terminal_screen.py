"""The line discipline of a terminal: what a program writes, as lines that can still change.

The last lines can be reached by cursor codes, as on a terminal's screen; those above are settled.
"""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import NamedTuple

from widgets.output.terminal_codes import Code, CodeReader
from widgets.output.terminal_row import Look, Row, Run
from widgets.output.terminal_style import PLAIN, Style

SCREEN = 50
"""Lines at the end that the cursor can reach."""
WIDEST = 1000
"""The column that the cursor can't be moved beyond."""


class Change(NamedTuple):
    """Lines to show in the place of the line `first` and all below it."""

    first: int
    lines: list[list[Run]]


class TerminalScreen:
    """Takes text of several streams; lines count from 0 and keep their numbers."""

    def __init__(self, kept: int) -> None:
        self.kept = kept
        """Lines of a flood that wait to be shown; the older ones are passed over."""
        self._readers: dict[str, CodeReader] = {}
        self._styles: dict[str, Style] = {}
        self._rows: deque[Row] = deque([Row()])
        self._first = 0
        self._line = 0
        self._column: int | None = None  # None: at the end of the line, whatever its width
        self._changed = 1  # the first line is empty and needs no showing
        self._settled: list[str] = []
        self._settled_to = 0

    @property
    def end(self) -> int:
        """How many lines there are, with those that were given up."""
        return self._first + len(self._rows)

    @property
    def has_changes(self) -> bool:
        """Whether there is something to show."""
        return self._changed < self.end

    def feed(self, stream: str, text: str) -> None:
        """Take what was written to a stream."""
        reader = self._readers.setdefault(stream, CodeReader())
        for token in reader.read(text):
            if isinstance(token, Code):
                self._obey(stream, token)
            else:
                self._write(token, Look(stream, self._styles.get(stream, PLAIN)))

    def lose(self, stream: str) -> None:
        """Note that a part of what was written to a stream is missing."""
        self._readers.pop(stream, None)
        self._styles.pop(stream, None)

    def start_line(self) -> None:
        """Go to an empty line at the end."""
        self._go_to(self.end - 1)
        self._column = None
        if self._rows[-1].runs:
            self._feed_line()

    def restart(self) -> None:
        """Settle all lines: something else stands below them, where new ones begin."""
        self.start_line()
        self._release(self.end - 1)
        self._changed = self.end

    def change(self, lines: int, characters: int) -> Change:
        """Return the next lines to show, about so many at most."""
        self._changed = max(self._changed, self.end - self.kept)
        first, size = self._changed, 0
        shown: list[list[Run]] = []
        for row in islice(self._rows, first - self._first, first - self._first + lines):
            if size > characters:
                break
            shown.append(list(row.runs))
            size += sum(len(run.text) for run in row.runs)
        self._changed += len(shown)
        self._release(min(self._changed, self.end - SCREEN))
        return Change(first, shown)

    def settled(self) -> str:
        """Return the text that can't change any more and wasn't returned before."""
        self._settle(self.end - SCREEN)
        text = "".join(self._settled)
        self._settled.clear()
        return text

    def unsettled(self) -> str:
        """Return the text of the lines that can still change."""
        rows = islice(self._rows, self._settled_to - self._first, None)
        return "\n".join(row.text for row in rows)

    # Writing

    def _write(self, text: str, look: Look) -> None:
        lines = text.split("\n")
        self._write_line(lines[0], look)
        start = 1
        if len(lines) > self.kept + SCREEN and self._line == self.end - 1:
            # Nobody will see the middle of a flood, so it isn't made into lines.
            start = len(lines) - self.kept - 1
            self._pass_over(lines[1:start], look)
        for line in islice(lines, start, None):
            self._feed_line()
            self._write_line(line, look)

    def _write_line(self, text: str, look: Look) -> None:
        if not text:
            return
        row = self._row()
        if self._column is not None and self._column == row.width:
            self._column = None
        if self._column is None:
            row.append(text, look)
        else:
            end = row.write(self._column, text, look)
            self._column = None if end >= row.width else end
        self._changed = min(self._changed, self._line)

    def _feed_line(self) -> None:
        self._line += 1
        self._column = 0
        if self._line == self.end:
            self._column = None
            self._rows.append(Row())
        self._changed = min(self._changed, self._line)

    def _pass_over(self, lines: list[str], look: Look) -> None:
        """Go on behind lines that only the record needs; the last of them is still a line here."""
        self._settle(self.end)
        self._settled.extend(f"{line}\n" for line in lines[:-1])
        self._first = self._settled_to = self._line = self._changed = self.end + len(lines) - 1
        self._rows = deque([Row()])
        self._column = None
        self._rows[0].runs = [Run(lines[-1], look)] if lines[-1] else []

    def _settle(self, until: int) -> None:
        rows = islice(self._rows, self._settled_to - self._first, max(0, until - self._first))
        self._settled.extend(f"{row.text}\n" for row in rows)
        self._settled_to = max(self._settled_to, until)

    def _release(self, until: int) -> None:
        self._settle(until)
        while self._first < until:
            self._rows.popleft()
            self._first += 1

    # Moving and erasing

    def _obey(self, stream: str, code: Code) -> None:
        match code.letter:
            case "m":
                self._styles[stream] = self._styles.get(stream, PLAIN).after(code.parameters)
            case "\r":
                self._column = 0
            case "\v" | "\f":
                self._feed_line()
            case "J":
                self._erase_screen(code.number(0))
            case "K":
                self._erase_line(code.number(0))
            case _:
                self._move(code)

    def _move(self, code: Code) -> None:
        column, by = self._column_now(), max(1, code.number())
        match code.letter:
            case "\b" | "D":
                self._column = max(0, column - by)
            case "C":
                self._column = max(column, min(WIDEST, column + by))
            case "G":
                self._column = min(WIDEST, by - 1)
            case "A" | "F":
                self._go_to(self._line - by)
                self._column = column if code.letter == "A" else 0
            case "B" | "E":
                self._go_to(self._line + by)
                self._column = column if code.letter == "B" else 0
            case "H" | "f":
                self._go_to(self._top + by - 1)
                self._column = Code("", code.parameters.partition(";")[2]).number() - 1
            case _:
                pass  # it has no meaning for text, for example the shape of the cursor

    def _erase_line(self, kind: int) -> None:
        column = self._column_now()
        start, end = {0: (column, None), 1: (0, column + 1)}.get(kind, (0, None))
        self._row().erase(start, end)
        self._column = column
        self._changed = min(self._changed, self._line)

    def _erase_screen(self, kind: int) -> None:
        if kind == 1:
            return
        if kind >= 2:
            # The cursor would stay, but nobody clears a screen without going to its top next.
            self._go_to(self._top)
            self._column = 0
        self._erase_line(0)
        while self.end > self._line + 1:
            self._rows.pop()

    def _go_to(self, line: int) -> None:
        self._line = min(self.end - 1, max(self._top, line))

    def _column_now(self) -> int:
        return self._row().width if self._column is None else self._column

    def _row(self) -> Row:
        return self._rows[self._line - self._first]

    @property
    def _top(self) -> int:
        """The first line that the cursor reaches."""
        return max(self._settled_to, self.end - SCREEN)
