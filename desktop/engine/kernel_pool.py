"""The kernels beside the current one: a spare with torch imported, and those that end."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Any

from desktop.engine import machine_memory
from desktop.engine.kernel_link import KernelLink
from desktop.engine.kernel_process import KernelProcess

if TYPE_CHECKING:
    from collections.abc import Iterator

    import zmq

log = logging.getLogger(__name__)

# Spares that may die in a row before we stop making them.
MOST_FAILURES = 3
# Seconds of rest before a spare is started: it would slow down what the learner does now.
REST_WHEN_READY = 1.0
REST_WHEN_RUNNING = 2.5


class KernelPool:
    """Gives out kernels, keeps one in waiting, and ends the used ones without waiting for them."""

    def __init__(
        self,
        context: zmq.Context[Any],
        *,
        keep_spare: bool = True,
        memory: str = machine_memory.AUTOMATIC,
    ) -> None:
        self._context = context
        self._keep_spare = keep_spare
        self._memory = memory
        self._has_room = True
        self._failures = 0
        self._given_back: list[KernelLink] = []
        self._ending: list[KernelLink] = []
        self._used: KernelLink | None = None
        self.spare: KernelLink | None = None

    @property
    def changing(self) -> bool:
        """Whether a kernel is starting or on its way out."""
        starting = self.spare is not None and not self.spare.ready
        return starting or bool(self._given_back or self._ending)

    @property
    def has_work(self) -> bool:
        """Whether a kernel waits to be ended."""
        return bool(self._given_back)

    def polled(self) -> Iterator[Any]:
        """Yield what to poll for the spare."""
        if self.spare is not None:
            yield from self.spare.polled()

    def spare_due_in(self, quiet_since: float, *, running: bool) -> float | None:
        """Return the seconds until a spare should be started; None when none is needed."""
        wanted = self._keep_spare and self._has_room and self._failures < MOST_FAILURES
        if self.spare is not None or not wanted:
            return None
        rest = REST_WHEN_RUNNING if running else REST_WHEN_READY
        return max(0.0, quiet_since + rest - time.monotonic())

    def keep_spare(self, keep: bool) -> None:
        """Keep a spare from now on, or end the one that waits and make no other."""
        self._keep_spare = keep
        self._failures = 0
        if not keep:
            self._end_spare()

    def look_at_memory(self) -> None:
        """Keep no spare while little memory is free; asked when a step has ended."""
        self._has_room = machine_memory.has_room_for_a_spare()
        if not self._has_room:
            self._end_spare()

    def limit_memory(self, choice: str) -> None:
        """Limit the kernel in use, the spare and those to come (machine_memory.CHOICES)."""
        self._memory = choice
        for each in (self._used, self.spare):
            if each is not None:
                self._protect(each.process)

    def _protect(self, process: KernelProcess) -> None:
        """Cap the memory of a kernel; where the system refuses, the log says so."""
        try:
            process.memory.set(machine_memory.limit_for(self._memory))
        except OSError as problem:
            log.info("the memory of a kernel is not limited: %s", problem)

    def start_spare(self) -> None:
        """Start a spare; when the system refuses, the log says so and none is kept."""
        self.look_at_memory()
        if not self._has_room:
            return
        try:
            self.spare = self._start()
        except OSError as problem:
            self._failures += 1
            log.info("no spare kernel could be started: %s", problem)

    def take(self, process: KernelProcess | None = None) -> KernelLink:
        """Hand over this kernel, or the spare, ready or not; without one another is started now.

        Raises OSError when the system refuses another process.
        """
        if process is not None:
            self._used = self._linked(process)
            return self._used
        link, self.spare = self.spare, None
        if link is not None and link.process.poll() is not None:
            self.give_back(link)
            link = None
        self._used = link or self._start()
        return self._used

    def give_back(self, link: KernelLink) -> None:
        """Let the next `pump` end a kernel: it takes a while to find all that it started."""
        if link is self._used:
            self._used = None
        link.disconnect()
        self._given_back.append(link)

    def pump(self) -> None:
        """Let the spare get ready, bury one that died, end what was given back."""
        self._kill_given_back()
        for link in [link for link in self._ending if link.process.poll() is not None]:
            self._ending.remove(link)
            link.process.close()
        if self.spare is None:
            return
        for _ in self.spare.receive():
            # What a spare says beside its greeting concerns nobody.
            pass
        if self.spare.ready:
            self._failures = 0
        if self.spare.process.poll() is not None or self.spare.overdue:
            self._failures += 1
            log.info("a spare kernel ended: %s", self.spare.process.log_tail())
            spare, self.spare = self.spare, None
            self.give_back(spare)

    def close(self) -> None:
        """End all kernels; takes a second at most."""
        self._end_spare()
        self._kill_given_back()
        deadline = time.monotonic() + 1.0
        for link in self._ending:
            link.process.close(max(0.0, deadline - time.monotonic()))
        self._ending.clear()

    def _kill_given_back(self) -> None:
        for link in self._given_back:
            link.process.kill()
        self._ending += self._given_back
        self._given_back.clear()

    def _end_spare(self) -> None:
        if self.spare is not None:
            self.give_back(self.spare)
            self.spare = None

    def _start(self) -> KernelLink:
        return self._linked(KernelProcess.start())

    def _linked(self, process: KernelProcess) -> KernelLink:
        self._protect(process)
        return KernelLink(self._context, process)
