"""The kernels beside the current one: a spare with torch imported, and those that end."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Any

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

    def __init__(self, context: zmq.Context[Any], *, keep_spare: bool = True) -> None:
        self._context = context
        self._keep_spare = keep_spare
        self._failures = 0
        self._given_back: list[KernelLink] = []
        self._ending: list[KernelLink] = []
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
        if self.spare is not None or not self._keep_spare or self._failures >= MOST_FAILURES:
            return None
        rest = REST_WHEN_RUNNING if running else REST_WHEN_READY
        return max(0.0, quiet_since + rest - time.monotonic())

    def start_spare(self) -> None:
        """Start a spare; when the system refuses, the log says so and none is kept."""
        try:
            self.spare = self._start()
        except OSError as problem:
            self._failures += 1
            log.info("no spare kernel could be started: %s", problem)

    def take(self) -> KernelLink:
        """Hand over the spare, ready or not; without one a kernel is started now.

        Raises OSError when the system refuses another process.
        """
        link, self.spare = self.spare, None
        if link is not None and link.process.poll() is None:
            return link
        if link is not None:
            self.give_back(link)
        return self._start()

    def give_back(self, link: KernelLink) -> None:
        """Let the next `pump` end a kernel: it takes a while to find all that it started."""
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
        if self.spare is not None:
            self.give_back(self.spare)
            self.spare = None
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

    def _start(self) -> KernelLink:
        return KernelLink(self._context, KernelProcess.start())
