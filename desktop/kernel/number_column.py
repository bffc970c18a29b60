"""Reads a text file that holds one column of numbers."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, BinaryIO

import numpy as np

from .gate import RefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BLOCK = 1 << 22
"""Bytes that are read at once: tens of milliseconds of work."""
LONGEST_LINE = 1 << 16
"""Bytes; a longer line is no number."""
MOST_NUMBERS = 100_000_000
"""Numbers that are read: 800 MB."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_SEPARATORS = (b",", b";", b"\t")
_EXACT = 1 << 53


class NumberColumn:
    """The numbers of an open file, the first line of which may be a header.

    Raises RefusedError("bad_file"): `several_columns|line`, `not_a_number|line`, `too_large|most`
    or `empty`. `step` is called with the bytes read after each block and may raise to stop it.
    """

    def __init__(self, file: BinaryIO, step: Callable[[int], None]) -> None:
        self.header = False
        """Whether the first line is none of the numbers."""
        self.marked = False
        """Whether the file begins with a byte order mark."""
        self.quote = ""
        """The quotation mark that numbers stand in."""
        self._held = array("d")
        self._whole = True
        self._line = 0
        for lines, read in _blocks(file):
            self._take(lines)
            step(read)
        if not self._held:
            raise bad_file("empty")

    def numbers(self) -> np.ndarray:
        """Return float64, or int64 where all are written as whole numbers that float64 holds."""
        held = np.frombuffer(self._held, dtype=np.float64)
        if self._whole and np.abs(held).max() < _EXACT:
            return held.astype(np.int64)
        return held

    def _take(self, lines: list[bytes]) -> None:
        try:
            numbers = list(map(float, lines))
        except ValueError:
            every = (self._number(line, at) for at, line in enumerate(lines, self._line + 1))
            numbers = [number for number in every if number is not None]
        self._line += len(lines)
        self._whole = self._whole and all(map(float.is_integer, numbers))
        self._held.extend(numbers)
        if len(self._held) > MOST_NUMBERS:
            raise bad_file("too_large", MOST_NUMBERS)

    def _number(self, line: bytes, at: int) -> float | None:
        """Return a line's number, None for an empty one and for the header."""
        self.marked = self.marked or (at == 1 and line.startswith(_BYTE_ORDER_MARK))
        text = line.removeprefix(_BYTE_ORDER_MARK).strip() if at == 1 else line.strip()
        if not text:
            return None
        try:
            number = float(text.strip(b"\"'"))
            self.quote = chr(text[0]) if text[0] in b"\"'" else self.quote
            return number
        except ValueError:
            pass
        if any(mark in text for mark in _SEPARATORS) or _are_numbers(text.split()):
            raise bad_file("several_columns", at)
        if at > 1 or len(text) > LONGEST_LINE:
            raise bad_file("not_a_number", at)
        self.header = True
        return None


def bad_file(code: str, *numbers: int) -> RefusedError:
    """Return the refusal of a file: `code|number...`."""
    return RefusedError("bad_file", "|".join((code, *map(str, numbers))))


def _are_numbers(words: list[bytes]) -> bool:
    try:
        return bool(list(map(float, words)))
    except ValueError:
        return False


def _blocks(file: BinaryIO) -> Iterator[tuple[list[bytes], int]]:
    """Yield whole lines, and how many bytes were read up to there."""
    rest, read, lines_before = b"", 0, 0
    while block := file.read(BLOCK):
        read += len(block)
        lines = (rest + block).split(b"\n")
        rest = lines.pop()
        if len(rest) > LONGEST_LINE:
            raise bad_file("not_a_number", lines_before + len(lines) + 1)
        lines_before += len(lines)
        yield lines, read
    if rest:
        yield [rest], read
