"""Tells the window how far a long question is, and what it has found so far."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from .gate import Ticket

PROGRESS_EVERY = 0.1
"""Seconds between two reports of progress."""


class Progress:
    """Called with the part done (0 to 1); sends it now and then."""

    def __init__(
        self,
        send: Callable[[dict[str, Any]], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._send = send
        self._clock = clock
        self._last = clock()

    def __call__(self, done: float) -> None:
        """Tell how far it is, at most ten times a second."""
        now = self._clock()
        if now - self._last >= PROGRESS_EVERY:
            self._last = now
            self._send({"progress": done})

    def partial(self, answer: dict[str, Any]) -> None:
        """Send what is known so far, in the form of the answer; as often as asked."""
        self._send({"partial": answer})


def watched(ticket: Ticket, progress: Callable[[float], None]) -> Callable[[float], None]:
    """Return a step of long work: it tells the part done, or raises where the work shall end."""

    def step(done: float) -> None:
        ticket.check()
        progress(done)

    return step
