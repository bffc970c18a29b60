"""Caps the memory of a running process; what goes beyond is an error inside it.

Linux: RLIMIT_DATA, which counts private memory that can be written to. Not RLIMIT_AS: accelerators
reserve many times what they use. Each process that a step starts may have as much again.
Windows: a job object with a limit for each of its processes, which ends them with the window.
macOS: nothing. Its limits don't hold for what `malloc` takes; memory is compressed and swapped
there, and Force stop ends a kernel that takes too much of it.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess


class MemoryLimit:
    """The limit of one process; it can be changed while the process runs."""

    def __init__(self, popen: subprocess.Popen[bytes]) -> None:
        self._popen = popen
        self._job: int | None = None
        self.size: int | None = None
        """Bytes, None where there is no limit."""

    def set(self, size: int | None) -> None:
        """Let the process have so many bytes, None for as many as there are.

        Raises OSError where the system refuses, also when the process has ended.
        """
        if sys.platform == "linux":
            _limit_kernel(self._popen.pid, size)
            self.size = size
        elif sys.platform == "win32":
            from desktop.engine import job_object

            if self._job is None:
                self._job = job_object.make(int(vars(self._popen)["_handle"]))
            job_object.limit(self._job, size)
            self.size = size

    def release(self) -> None:
        """Give back what the limit is held by; the process has ended."""
        if sys.platform == "win32" and self._job is not None:
            from desktop.engine import job_object

            job_object.release(self._job)
            self._job = None


if sys.platform == "linux":

    def _limit_kernel(reaper: int, size: int | None) -> None:
        """Limit a kernel and its reaper, from which a kernel still to come inherits it."""
        import psutil

        _limit_data(reaper, size)
        for child in psutil.Process(reaper).children():
            # What ended meanwhile needs no limit.
            with suppress(ProcessLookupError):
                _limit_data(child.pid, size)

    def _limit_data(pid: int, size: int | None) -> None:
        import resource

        _, most = resource.prlimit(pid, resource.RLIMIT_DATA)
        wanted = resource.RLIM_INFINITY if size is None else size
        if most != resource.RLIM_INFINITY:
            # Set by the user or the administrator.
            wanted = most if wanted == resource.RLIM_INFINITY else min(wanted, most)
        resource.prlimit(pid, resource.RLIMIT_DATA, (wanted, most))
