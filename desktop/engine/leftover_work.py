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
# Of a core: an idle kernel takes less than a hundredth.
SHARE = 0.5


class LeftoverWork:
    """Compares the processor time of a kernel that has nothing to do, while it takes some."""

    def __init__(
        self, processor_time: Callable[[], float], events: Callable[[Event], None]
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

    def tick(self, now: float, *, calm: bool) -> None:
        """Look when it is time; `calm`: the kernel does nothing for us, nor did since."""
        if self._due is None:
            return
        if not calm:
            self._begin_again(now)
        elif now >= self._due:
            self._look(now, self._processor_time())

    def leave(self) -> None:
        """Note that the kernel is gone with all that it has started."""
        self._before = self._due = None
        self._tell(is_there=False)

    def _begin_again(self, now: float) -> None:
        self._before, self._due = None, now + SOON

    def _look(self, now: float, used: float) -> None:
        if self._before is not None:
            began, before = self._before
            self._tell(is_there=used - before > SHARE * (now - began))
            if not self._is_there:
                self._before = self._due = None
                return
        self._before, self._due = (now, used), now + SPAN

    def _tell(self, *, is_there: bool) -> None:
        if is_there != self._is_there:
            self._is_there = is_there
            self._events(LeftoverWorkNoticed(is_there))
