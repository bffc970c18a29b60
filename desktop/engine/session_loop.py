"""Runs a kernel session in whatever thread calls it, and takes wishes from any other; no Qt."""

from __future__ import annotations

import logging
import socket
import time
from contextlib import suppress
from functools import cached_property
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from desktop.engine import folder_claim
from desktop.engine.machine_memory import AUTOMATIC

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.engine.events import Event
    from desktop.engine.kernel_process import KernelProcess
    from desktop.engine.kernel_session import KernelSession
    from desktop.engine.outbox import Outbox
    from desktop.engine.question import Question

    Command = Callable[[KernelSession], object]

log = logging.getLogger(__name__)


class SessionLoop:
    """Pumps one session, hands its events on at a pace the receiver can follow."""

    def __init__(
        self,
        process: KernelProcess | None,
        deliver: Callable[[Event], None],
        *,
        keep_spare: bool = True,
        memory: str = AUTOMATIC,
    ) -> None:
        self._process = process
        self._deliver = deliver
        self._keep_spare = keep_spare
        self._memory = memory
        self._commands: SimpleQueue[Command] = SimpleQueue()
        self._wake, self._woken = socket.socketpair()
        self._wake.setblocking(False)
        self._woken.setblocking(False)
        self._stopping = False

    @cached_property
    def _outbox(self) -> Outbox:
        """Made in the loop's thread: the window is painted sooner without the records in it."""
        from desktop.engine.outbox import Outbox

        return Outbox()

    def post(self, command: Command) -> None:
        """Let the loop's thread call this with the session; returns at once, from any thread."""
        self._commands.put(command)
        # So many wake-ups may wait that another says nothing new; or the loop has ended.
        with suppress(OSError):
            self._wake.send(b"!")

    def ask(self, question: Question) -> None:
        """Let the session put a question to the desk; from any thread."""
        self.post(lambda session: session.ask(question))

    def acknowledge(self) -> None:
        """Say that the receiver has taken in a piece of output; from any thread."""
        self.post(lambda _: self._outbox.acknowledge())

    def stop(self) -> None:
        """Let `run` end every kernel and return; from any thread."""
        self._stopping = True
        self.post(lambda _: None)

    def run(self) -> None:
        """Work until `stop` is called."""
        # The Jupyter client takes 0.2 s to import: here it costs the window nothing.
        from desktop.engine.kernel_session import KernelSession

        session = KernelSession(
            self._process, self._receive, keep_spare=self._keep_spare, memory=self._memory
        )
        session.waiting.watch(self._woken)
        # Needed by the first values; the kernel is still starting.
        import numpy  # noqa: F401

        if self._process is not None:
            folder_claim.sweep(self._process.folder.parent)

        try:
            while not self._stopping:
                self._turn(session)
        finally:
            session.close()
            self.close_wake()

    def close_wake(self) -> None:
        """Close what `post` wakes the loop with."""
        self._wake.close()
        self._woken.close()

    def abandon(self) -> None:
        """End the process of a loop that never ran."""
        if self._process is not None:
            self._process.close()
        self.close_wake()

    def _turn(self, session: KernelSession) -> None:
        """Wait for something and deal with it; a bug of ours must not end the thread."""
        try:
            session.pump(self._outbox.due_in(time.monotonic()))
            self._obey(session)
            for event in self._outbox.take(time.monotonic()):
                self._deliver(event)
        except Exception:
            log.exception("the torch thread goes on after an unexpected error")

    def _obey(self, session: KernelSession) -> None:
        try:
            self._woken.recv(4096)
        except BlockingIOError:
            return
        while True:
            try:
                command = self._commands.get_nowait()
            except Empty:
                return
            command(session)

    def _receive(self, event: Event) -> None:
        if self._outbox.keeps(event):
            self._outbox.put(event)
        else:
            self._deliver(event)
