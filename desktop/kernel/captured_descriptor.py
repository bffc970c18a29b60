"""What C++ libraries and child processes write to a file descriptor joins the learner's output."""

from __future__ import annotations

import codecs
import os
import select
import sys
import threading
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PIPE_SIZE = 1024 * 1024
"""Bytes that C code may write while it holds the interpreter lock, which the reader needs."""
PATIENCE = 0.1
"""Seconds that the end of a step waits for what was written before."""


class CapturedDescriptor:
    """Descriptor 1 or 2 led into a pipe whose text goes to `write`; POSIX only."""

    def __init__(self, descriptor: int, write: Callable[[str], object]) -> None:
        self._write = write
        self._reading = threading.Lock()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._pipe, writing = os.pipe()
        _widen(writing)
        os.dup2(writing, descriptor)
        os.close(writing)
        name = f"descriptor {descriptor}"
        threading.Thread(target=self._read_on, name=name, daemon=True).start()

    def settle(self) -> None:
        """Wait until what was written before has been read, but not long."""
        end = time.monotonic() + PATIENCE
        while self._has_text() and time.monotonic() < end:
            time.sleep(0.001)
        if self._reading.acquire(timeout=PATIENCE):
            self._reading.release()

    def _has_text(self) -> bool:
        return bool(select.select([self._pipe], [], [], 0)[0])

    def _read_on(self) -> None:
        while True:
            select.select([self._pipe], [], [])
            # `settle` looks at the pipe first and at the lock then: between the two halves of a
            # read it finds the lock taken.
            with self._reading:
                self._write(self._decoder.decode(os.read(self._pipe, PIPE_SIZE)))


def _widen(pipe: int) -> None:
    if not sys.platform.startswith("linux"):
        return
    import fcntl

    try:
        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_SIZE)
    except OSError:
        # The user's limit on pipes is reached: the usual 64 KiB must do.
        return
