"""The learner's `sys.stdout` and `sys.stderr`: written quickly, sent at a bearable rate."""

from __future__ import annotations

import io
import os
import threading
from typing import TYPE_CHECKING, Any

from .captured_descriptor import CapturedDescriptor
from .error_report import printable
from .output_limits import OutputLimit, Piece, Rate

if TYPE_CHECKING:
    from ipykernel.iostream import IOPubThread
    from jupyter_client.session import Session

    from .stop_signal import StopSignal

FIRST_WAIT = 0.015
"""Seconds from a first write to its message, in which more writes may join."""
INTERVAL = 0.035
"""Seconds between two messages of a stream."""
FLUSHES = 40
"""Messages a second that a learner's `flush` may cause."""
SWITCHES = 200
"""Times a second that writing to the other stream may cause a message, to keep the order."""
CHILD_BUFFER = 4096
"""Characters of an unfinished line that a forked child keeps back."""
PATIENCE = 0.2
"""Seconds that a flush waits at most."""


class LearnerStream(io.TextIOBase):
    """A text stream whose writes become `stream` messages of the step that runs.

    With a descriptor (1 or 2) it also shows what others write there, and a forked child writes
    there itself: it has no sockets and no threads of ours.
    """

    encoding = "utf-8"  # pyright: ignore[reportAssignmentType]
    errors = "backslashreplace"  # pyright: ignore[reportAssignmentType]

    def __init__(
        self,
        session: Session,
        thread: IOPubThread,
        name: str,
        descriptor: int | None,
        stop: StopSignal,
    ) -> None:
        self.name = name
        self._session = session
        self._thread = thread
        self._topic = b"stream." + name.encode()
        self._stop = stop
        self._parent: dict[str, Any] = {}
        self._limit = OutputLimit()
        self._flushes = Rate(FLUSHES)
        self._switches = Rate(SWITCHES)
        self._other: LearnerStream | None = None
        # A finaliser or signal handler may print while this thread is inside `write`.
        self._lock = threading.RLock()
        self._scheduled = False
        self._in_child = False
        self._unfinished = ""
        self._descriptor = descriptor
        self._captured: CapturedDescriptor | None = None
        if descriptor is not None:
            self._captured = CapturedDescriptor(descriptor, self._take)
            os.register_at_fork(after_in_child=self._become_a_child)

    def follow(self, other: LearnerStream) -> None:
        """Let what was written to the other stream come first, unless both are flooded."""
        self._other = other

    def write(self, text: str, /) -> int:
        """Take text to be shown; KeyboardInterrupt when a Stop waits."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self._in_child:
            self._write_as_child(text)
            return len(text)
        self._take(text)
        if self._stop.wanted:
            self._stop.checkpoint()
        return len(text)

    @property
    def has_text(self) -> bool:
        """Whether something waits to be shown."""
        return not self._limit.empty

    def flush(self) -> None:
        """Send what may be sent now, not more often than a reader could follow.

        Waits until it has been sent: a call into C that holds the interpreter lock may follow.
        """
        if self._in_child:
            self._write_as_child("", end=len(self._unfinished))
        if self._in_child or not self._flushes.allows():
            return
        self.deliver()
        if threading.current_thread() is not self._thread.thread:
            sent = threading.Event()
            self._thread.schedule(sent.set)
            sent.wait(PATIENCE)

    def deliver(self) -> None:
        """Send what may be sent now, so that it stands before the message that follows."""
        with self._lock:
            self._send(self._limit.take())

    def finish(self) -> None:
        """Send the rest, the last lines of a flood included: the step has ended."""
        if self._captured is not None:
            self._captured.settle()
        with self._lock:
            self._send(self._limit.take_all())

    def set_parent(self, parent: dict[str, Any]) -> None:
        """Let output belong to a step from now on; questions on other shells print nothing."""
        header = parent.get("header", {})
        if header.get("msg_type") == "execute_request":
            self.finish()
            self._parent = header

    def fileno(self) -> int:
        """Return the descriptor for a child process; UnsupportedOperation where there is none."""
        if self._descriptor is None:
            raise io.UnsupportedOperation("fileno")
        return self._descriptor

    @property
    def buffer(self) -> io.FileIO:
        """A binary stream to the same place."""
        return io.FileIO(self.fileno(), "w", closefd=False)

    def writable(self) -> bool:
        """Return True."""
        return True

    def close(self) -> None:
        """Do nothing: a learner can't close the output pane."""

    def reconfigure(self, **_settings: object) -> None:
        """Do nothing: encoding and buffering are what they are."""

    def _schedule(self) -> None:
        self._scheduled = True
        self._thread.schedule(self._start_clock)

    def _start_clock(self) -> None:
        self._thread.io_loop.call_later(FIRST_WAIT, self._send_some)

    def _send_some(self) -> None:
        """Send a portion, on the thread of the messages, and come again while there is more."""
        with self._lock:
            self._send(self._limit.take())
        if self._limit.empty:
            self._scheduled = False
            # Text that came before that line relied on the clock that now stands still.
            if self._limit.empty or self._scheduled:
                return
            self._scheduled = True
        self._thread.io_loop.call_later(INTERVAL, self._send_some)

    def _send(self, pieces: list[Piece]) -> None:
        for piece in pieces:
            content: dict[str, Any] = {"name": self.name, "text": printable(piece.text)}
            if piece.dropped:
                content["tensor_desk"] = {"dropped": piece.dropped}
            message = self._session.msg("stream", content, parent=self._parent)
            self._session.send(self._thread, message, ident=self._topic)  # pyright: ignore[reportArgumentType]

    def _take(self, text: str) -> None:
        other = self._other
        if other is not None and other.has_text and self._switches.allows():
            other.deliver()
        if self._limit.add(text):
            with self._lock:
                self._limit.look()
        if not self._scheduled:
            self._schedule()

    def _become_a_child(self) -> None:
        self._in_child = True
        self._unfinished = ""
        self._lock = threading.RLock()

    def _write_as_child(self, text: str, end: int | None = None) -> None:
        """Write whole lines, which workers that print at once leave whole, or up to `end`."""
        assert self._descriptor is not None
        text = self._unfinished + text
        if end is None:
            end = len(text) if len(text) > CHILD_BUFFER else text.rfind("\n") + 1
        rest, self._unfinished = text[:end].encode("utf-8", "backslashreplace"), text[end:]
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]
