"""How long the learner was at something: pauses beyond a minute don't count; no Qt."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 60.0
"""Seconds without a key or a move of the mouse in which one is still taken to be reading."""


class Attention:
    """Counts seconds from a sign of life on, until it is paused or nothing was seen for a while."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._seconds = 0.0
        self._counted_to = 0.0
        self._seen: float | None = None
        """When the last sign of life came, None while paused."""

    def see(self) -> None:
        """Note a sign of life; it also begins the counting, and ends a pause."""
        self._count()
        self._seen = self._counted_to = self._now()

    def pause(self) -> None:
        """Count no more until the next sign of life."""
        self._count()
        self._seen = None

    def take(self) -> float:
        """Return the seconds that were counted since the last call."""
        self._count()
        seconds, self._seconds = self._seconds, 0.0
        return seconds

    def _count(self) -> None:
        if self._seen is None:
            return
        until = min(self._now(), self._seen + PATIENCE)
        self._seconds += max(0.0, until - self._counted_to)
        self._counted_to = max(until, self._counted_to)
