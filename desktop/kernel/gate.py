"""Keeps steps and questions that read values apart: nobody reads what somebody else changes."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 2.0
"""Seconds that a reader waits for another question to leave the gate."""


class RefusedError(Exception):
    """A question is not answered; `reason` is one of the protocol's codes."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(detail or reason)
        self.reason = reason
        self.detail = detail


class Ticket:
    """A reader's right to go on; every chunk of a long question looks at it."""

    def __init__(self, number: int) -> None:
        self.number = number
        self._stopped: str | None = None

    def stop(self, reason: str) -> None:
        """Ask the reader to leave before its next chunk."""
        self._stopped = self._stopped or reason

    def cancelled(self) -> bool:
        """Whether the reader was asked to leave."""
        return self._stopped is not None

    def check(self) -> None:
        """Raise RefusedError when the reader was asked to leave."""
        if self._stopped is not None:
            raise RefusedError(self._stopped)


class Gate:
    """Many readers, or one step, or one question that changes something."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._readers: set[Ticket] = set()
        self._inside: str | None = None

    @property
    def step_running(self) -> bool:
        """Whether a step is inside, or waits for the last readers to leave."""
        return self._inside == "step"

    def enter_step(self) -> None:
        """Refuse readers from now on and wait until those inside have left."""
        self._close("step")
        self._wait_for_readers()

    def leave(self) -> None:
        """Let readers in again."""
        with self._changed:
            self._inside = None
            self._changed.notify_all()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold the gate for a question that changes something; RefusedError inside a step."""
        if self._inside is not None:
            raise RefusedError("busy")
        self._close("question")
        try:
            self._wait_for_readers()
            yield
        finally:
            self.leave()

    @contextmanager
    def reading(self, ticket: Ticket) -> Iterator[None]:
        """Hold the gate as one of its readers; RefusedError("busy") while a step is inside."""
        with self._changed:
            self._changed.wait_for(lambda: self._inside != "question", timeout=PATIENCE)
            ticket.check()
            if self._inside is not None:
                raise RefusedError("busy")
            self._readers.add(ticket)
        try:
            yield
        finally:
            with self._changed:
                self._readers.discard(ticket)
                self._changed.notify_all()

    def _close(self, inside: str) -> None:
        with self._changed:
            self._inside = inside
            for ticket in self._readers:
                ticket.stop("busy")

    def _wait_for_readers(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: not self._readers)
