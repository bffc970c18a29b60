"""How long a work of many equal parts still takes."""

from __future__ import annotations


class Pace:
    """Judges by the parts that came after the first: before it, all gets ready."""

    def __init__(self) -> None:
        self._first: tuple[int, float] | None = None

    def begin(self) -> None:
        """Forget the work before."""
        self._first = None

    def seconds_left(self, done: int, wanted: int, now: float) -> float | None:
        """Return how long the rest takes, None while that isn't known; `now` in seconds."""
        if self._first is None:
            self._first = done, now
        before, began = self._first
        if done <= before:
            return None
        return (now - began) / (done - before) * (wanted - done)
