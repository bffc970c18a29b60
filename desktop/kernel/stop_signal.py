"""SIGINT becomes KeyboardInterrupt in the learner's code, and nowhere else.

An exception that lands between two lines of the kernel's own would lose a reply or leave a lock
taken. So the handler looks where the signal has hit: in a learner's (or a library's) frame it
raises at once; in ours it remembers the wish, and a thread asks again a moment later.
"""

from __future__ import annotations

import _thread
import os
import signal
import threading
import time
from typing import TYPE_CHECKING

from .step_sources import OWN_FOLDER, STEP_FILE

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

OWN_PACKAGE = __name__.partition(".")[0]
# Code that holds locks or half-sent messages while it runs, on behalf of a print or a display.
UNBREAKABLE = frozenset({"ipykernel.iostream", "jupyter_client.session", f"{OWN_PACKAGE}.streams"})
# Ours, but nothing is half done in it; a loop of torch calls spends nearly all its time below it.
HARMLESS = "ProvenanceMode._between"
ASK_AGAIN = 0.002
"""Seconds until a signal that came at a bad moment is tried again."""


class StopSignal:
    """The kernel's answer to SIGINT; used on the main thread only."""

    def __init__(self) -> None:
        self.active = False
        self.open = False
        self.wanted = False
        self.cancel: Callable[[], object] | None = None
        self._pid = os.getpid()
        self._late = threading.Semaphore(0)
        self._clock = threading.Thread(target=self._ask_again, name="stop signal", daemon=True)

    def install(self) -> None:
        """Take SIGINT over; again after a learner has taken it."""
        signal.signal(signal.SIGINT, self._on_signal)
        if not self._clock.is_alive():
            self._clock.start()

    def begin_request(self) -> None:
        """Remember a signal from now on; called before anything tells that a request begins."""
        self.wanted = False
        self.active = True

    def end_request(self) -> None:
        """Forget a signal that came too late, and those that come between requests."""
        self.wanted = False
        self.active = False

    def close(self) -> None:
        """Keep a signal from raising, also where a step left a region without its end.

        When memory is gone, that end can fail like any call.
        """
        self.open, self.cancel = False, None

    def allowed(self, cancel: Callable[[], object] | None = None) -> _Region:
        """Return a context in which a signal raises; one that waits is raised at its start.

        With `cancel`, a signal that hits the event loop calls that instead.
        """
        return _Region(self, cancel)

    def checkpoint(self) -> None:
        """Raise what waits; called by ours where an exception does no harm, from any thread."""
        if self.wanted and self.open and threading.current_thread() is threading.main_thread():
            self.wanted = False
            raise KeyboardInterrupt

    def _on_signal(self, _number: int, frame: FrameType | None) -> None:
        if os.getpid() != self._pid:
            raise KeyboardInterrupt
        if not self.active:
            return
        self.wanted = True
        if not self.open:
            return
        if self.cancel is not None and not _in_step(frame):
            self.wanted = False
            self.cancel()
        elif _breakable(frame):
            self.wanted = False
            raise KeyboardInterrupt
        else:
            self._late.release()

    def _ask_again(self) -> None:
        while True:
            self._late.acquire()
            time.sleep(ASK_AGAIN)
            if self.wanted and self.open:
                _thread.interrupt_main()


class _Region:
    """What `allowed` returns."""

    def __init__(self, stop: StopSignal, cancel: Callable[[], object] | None) -> None:
        self._stop = stop
        self._cancel = cancel
        self._before = stop.open, stop.cancel

    def __enter__(self) -> None:
        self._stop.cancel = self._cancel
        self._stop.open = True
        try:
            self._stop.checkpoint()
        except KeyboardInterrupt:
            self.__exit__()
            raise

    def __exit__(self, *_error: object) -> None:
        self._stop.open, self._stop.cancel = self._before


def _module(frame: FrameType) -> str:
    name = frame.f_globals.get("__name__")
    return name if isinstance(name, str) else ""


def _breakable(frame: FrameType | None) -> bool:
    """Whether an exception may be raised in the frame: not in ours, not inside a message."""
    if frame is None:
        return False
    code = frame.f_code
    if code.co_filename.startswith(OWN_FOLDER) and code.co_qualname != HARMLESS:
        return False
    while frame is not None:
        if _module(frame) in UNBREAKABLE:
            return False
        frame = frame.f_back
    return True


def _in_step(frame: FrameType | None) -> bool:
    while frame is not None:
        if STEP_FILE.fullmatch(frame.f_code.co_filename):
            return True
        frame = frame.f_back
    return False
