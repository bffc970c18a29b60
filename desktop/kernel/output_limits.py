"""Decides what of a stream is shown, so that a flood costs neither memory nor the window.

The beginning is shown at a steady rate; what comes faster is counted and let go, but for the last
lines, which are always shown. Memory is bounded by a few times `WAITING` characters.
"""

from __future__ import annotations

import re
import time
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_LINE = 200_000
"""Characters of a line that are sent; the window shows its beginning, and the rest on demand."""
WAITING = 256 * 1024
"""Characters that may wait to be sent."""
RATE = 512 * 1024
"""Characters a second; so many may come at once after a silence."""
TAIL = 2000
"""Characters at the end of a flood that are shown."""
PORTION = 64 * 1024
"""Characters that are looked at in one go."""
LINE_END = re.compile(r"[\n\r]")


class Piece(NamedTuple):
    """Text to show, and how many characters were left out before it."""

    dropped: int
    text: str


class LongLines:
    """Cuts lines at `LONGEST_LINE`, also lines that arrive in many parts."""

    def __init__(self) -> None:
        self._column = 0
        self._cut = 0

    def cut(self, text: str, room: int) -> tuple[str, int]:
        """Return the text without the ends of long lines, and how much of `text` that is.

        Stops with the line that brings the result to `room` characters.
        """
        if self._column + len(text) <= min(LONGEST_LINE, room):
            return self._short(text), len(text)
        shown: list[str] = []
        size = start = 0
        for end in LINE_END.finditer(text):
            part = self._part(text, start, end.start()) + self.finish() + end.group()
            shown.append(part)
            size, start = size + len(part), end.end()
            if size >= room:
                return "".join(shown), start
        shown.append(self._part(text, start, len(text)))
        return "".join(shown), len(text)

    def finish(self) -> str:
        """Return the remark on what was cut of the line so far, and start a new line."""
        remark = f" … (+{self._cut:,})" if self._cut else ""
        self._column = self._cut = 0
        return remark

    def _short(self, text: str) -> str:
        """Return a text that needs no cut, with what an end of line in it closes."""
        end = LINE_END.search(text) if self._cut else None
        if end is not None:
            text = text[: end.start()] + self.finish() + text[end.start() :]
        last = max(text.rfind("\n"), text.rfind("\r"))
        self._column = len(text) - last - 1 if last >= 0 else self._column + len(text)
        return text

    def _part(self, text: str, start: int, end: int) -> str:
        taken = min(end - start, max(0, LONGEST_LINE - self._column))
        self._column += taken
        self._cut += end - start - taken
        return text[start : start + taken]


class OutputLimit:
    """What one stream has still to show.

    Any thread may `add`; everything else is done by one thread at a time.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lines = LongLines()
        # Appending to a deque and taking from it need no lock, which would double a write's cost.
        self._new: deque[str] = deque()
        self._new_size = 0
        self._waiting = ""
        self._gap = 0
        self._tail = ""
        self._dropped = 0
        self._allowance = float(RATE)
        self._counted_at = clock()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not (self._new or self._waiting or self._tail)

    def add(self, text: str) -> bool:
        """Take what was written; return whether it is time to `look`."""
        self._new.append(text)
        self._new_size += len(text)
        return self._new_size > PORTION

    def take(self) -> list[Piece]:
        """Return what may be shown now."""
        self.look()
        now = self._clock()
        self._allowance = min(RATE, self._allowance + RATE * (now - self._counted_at))
        self._counted_at = now
        pieces = self._pieces(int(self._allowance))
        self._allowance -= sum(len(piece.text) for piece in pieces)
        return pieces

    def take_all(self) -> list[Piece]:
        """Return everything that is still to be shown; the next text begins a new line."""
        self.look()
        pieces = self._pieces(WAITING * 2)
        remark = self._lines.finish()
        return [*pieces, Piece(0, remark)] if remark else pieces

    def _pieces(self, allowance: int) -> list[Piece]:
        pieces = []
        while allowance > 0 and (self._waiting or self._tail):
            if not self._waiting:
                self._show_tail()
            text, self._waiting = self._waiting[:allowance], self._waiting[allowance:]
            pieces.append(Piece(self._gap, text))
            self._gap, allowance = 0, allowance - len(text)
        return pieces

    def look(self) -> None:
        """Move what is new behind what waits, as far as there is room, the rest to the tail."""
        self._new_size = 0
        text = "".join([self._new.popleft() for _ in range(len(self._new))])
        if not text:
            return
        used = 0
        if not self._tail:
            shown, used = self._lines.cut(text, max(1, WAITING - len(self._waiting)))
            self._waiting += shown
        if used < len(text):
            self._keep_tail(text[used:] if len(text) - used <= PORTION else text[-PORTION:])
            self._dropped += max(0, len(text) - used - PORTION)

    def _keep_tail(self, text: str) -> None:
        self._tail += text
        excess = len(self._tail) - PORTION
        if excess > 0:
            self._dropped += excess
            self._tail = self._tail[excess:]

    def _show_tail(self) -> None:
        """Let the last lines of the tail wait to be shown, behind a gap."""
        text, self._tail = self._tail, ""
        if self._dropped or len(text) > TAIL:
            start = max(0, len(text) - TAIL)
            start = text.find("\n", start, -1) + 1 or start
            self._gap = self._dropped + start
            text = text[start:]
            self._lines.finish()
        self._dropped = 0
        self._waiting = self._lines.cut(text, WAITING)[0]


class Rate:
    """A number of events a second, a second's worth of them at once."""

    def __init__(self, a_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._a_second = a_second
        self._clock = clock
        self._left = a_second
        self._counted_at = clock()

    def allows(self) -> bool:
        """Count an event if there is room for one."""
        now = self._clock()
        gained = self._a_second * (now - self._counted_at)
        self._left, self._counted_at = min(self._a_second, self._left + gained), now
        if self._left < 1:
            return False
        self._left -= 1
        return True
