"""One line of a terminal: runs of text in one look each, which can be written over."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from widgets.output.terminal_style import Style

TAB = 8  # columns


class Look(NamedTuple):
    """Which stream wrote a text, and in which style."""

    stream: str
    style: Style


class Run(NamedTuple):
    """Text in one look."""

    text: str
    look: Look


class Row:
    """A line; columns count from 0, a wide character (Hangul) takes two."""

    __slots__ = ("runs",)

    def __init__(self) -> None:
        self.runs: list[Run] = []

    @property
    def text(self) -> str:
        """What is written here."""
        return "".join(run.text for run in self.runs)

    @property
    def width(self) -> int:
        """How many columns are taken."""
        text = self.text
        return len(text) if text.isascii() and "\t" not in text else len(self._cells())

    def append(self, text: str, look: Look) -> None:
        """Write at the end."""
        if self.runs and self.runs[-1].look == look:
            self.runs[-1] = Run(self.runs[-1].text + text, look)
        else:
            self.runs.append(Run(text, look))

    def write(self, column: int, text: str, look: Look) -> int:
        """Write over what stands at a column; return the column behind it."""
        if text.isascii() and "\t" not in text and self._is_simple(look):
            old = self.text.ljust(column)
            self.runs = [Run(old[:column] + text + old[column + len(text) :], look)]
            return column + len(text)
        cells = self._cells()
        blanks = max(0, column - len(cells))
        cells += [Run(" ", look)] * blanks
        new = _cells([Run(text, look)], column)
        end = column + len(new)
        _split(cells, column)
        _split(cells, end)
        cells[column:end] = new
        self.runs = _runs(cells)
        return end

    def erase(self, start: int, end: int | None = None) -> None:
        """Blank the columns from `start` to `end`, by default all that follow."""
        cells = self._cells()
        _split(cells, start)
        if end is None or end >= len(cells):
            del cells[start:]
        else:
            _split(cells, end)
            cells[start:end] = [Run(" ", cell.look) for cell in cells[start:end]]
        self.runs = _runs(cells)

    def _is_simple(self, look: Look) -> bool:
        """Whether a column is a character here, all in one look."""
        if len(self.runs) != 1:
            return not self.runs
        text, own = self.runs[0]
        return own == look and text.isascii() and "\t" not in text

    def _cells(self) -> list[Run]:
        return _cells(self.runs, 0)


def _cells(runs: Iterable[Run], column: int) -> list[Run]:
    """Return one entry for each column; behind a wide character stands an empty one."""
    cells: list[Run] = []
    for text, look in runs:
        for character in text:
            width = _width(character, column + len(cells))
            if width:
                cells.append(Run(character, look))
                cells += [Run("", look)] * (width - 1)
            elif cells:
                owner = _owner(cells, len(cells) - 1)
                cells[owner] = Run(cells[owner].text + character, cells[owner].look)
    return cells


def _owner(cells: list[Run], column: int) -> int:
    """Return where the character begins that takes a column."""
    while column > 0 and not cells[column].text:
        column -= 1
    return column


def _split(cells: list[Run], column: int) -> None:
    """Blank a wide character that reaches over a column from its left, as terminals do."""
    if column >= len(cells) or cells[column].text:
        return
    place = _owner(cells, column)
    while place < len(cells) and (place <= column or not cells[place].text):
        cells[place] = Run(" ", cells[place].look)
        place += 1


def _runs(cells: list[Run]) -> list[Run]:
    row = Row()
    for text, look in cells:
        if text:
            row.append(text, look)
    return row.runs


def _width(character: str, column: int) -> int:
    if character == "\t":
        return TAB - column % TAB
    if character.isascii():
        return 1
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
