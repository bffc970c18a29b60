"""Notices work that a step has left behind: a thread or a process that computes after its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.engine.events import Event, LeftoverWorkNoticed

if TYPE_CHECKING:
    from collections.abc import Callable

# Seconds after a step or a question in which what it has started may come to its end.
SOON = 1.0
# Seconds of a measurement.
SPAN = 1.0
# Of a core: an idle kernel takes less than a hundredth, and steps give way to other programs.
SHARE = 0.05


class LeftoverWork:
    """Compares the processor time of a kernel that has nothing to do, while it takes some."""

    def __init__(
        self, processor_time: Callable[[], float | None], events: Callable[[Event], None]
    ) -> None:
        self._processor_time = processor_time
        self._events = events
        self._before: tuple[float, float] | None = None
        """When the measurement began, and the processor time until then."""
        self._due: float | None = None
        self._is_there = False

    def due_in(self, now: float) -> float | None:
        """Return the seconds until the next look; None when there is none to come."""
        return None if self._due is None else max(0.0, self._due - now)

    def step_ended(self, now: float) -> None:
        """Look soon whether something goes on."""
        self._begin_again(now)

    def disturbed(self, now: float) -> None:
        """Measure anew: the kernel was asked something, or has answered."""
        if self._due is not None:
            self._begin_again(now)

    def tick(self, now: float, *, calm: bool) -> None:
        """Look when it is time; `calm`: the kernel does nothing for us."""
        if not calm:
            self.disturbed(now)
        elif self._due is not None and now >= self._due:
            self._due = now + SPAN
            self._look(now, self._processor_time())

    def leave(self) -> None:
        """Note that the kernel is gone with all that it has started."""
        self._before = self._due = None
        self._tell(is_there=False)

    def _begin_again(self, now: float) -> None:
        self._before, self._due = None, now + SOON

    def _look(self, now: float, used: float | None) -> None:
        measured, self._before = self._before, None if used is None else (now, used)
        # A computer that slept, or a thread that was held up, says nothing about the share.
        if used is None or measured is None or now - measured[0] > 3 * SPAN:
            return
        began, before = measured
        self._tell(is_there=used - before > SHARE * (now - began))
        if not self._is_there:
            self._before = self._due = None

    def _tell(self, *, is_there: bool) -> None:
        if is_there != self._is_there:
            self._is_there = is_there
            self._events(LeftoverWorkNoticed(is_there))
