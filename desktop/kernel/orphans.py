"""A kernel ends with the program that started it, even inside a long call into C.

Such a call holds the interpreter lock, so no thread of ours could act: on Linux the system itself
sends SIGKILL, elsewhere on POSIX a small process beside the kernel looks after it. Trap: Linux
sends the signal when the *thread* that forked ends, so a kernel is started from a thread that
lives as long as the program. On Windows a job object of the parent's would be the means; there is
none yet, and a kernel ends there with its parent's orderly end only.
"""

from __future__ import annotations

import os
import signal
import sys
import time

PR_SET_PDEATHSIG = 1
LOOK_EVERY = 0.5
"""Seconds between two looks of the process beside the kernel."""


def follow(parent_pid: int | None) -> None:
    """End this process when `parent_pid` ends; at once if it has ended already."""
    if parent_pid is None or sys.platform == "win32":
        return
    if not (sys.platform.startswith("linux") and _ask_the_system()):
        _watch_from_beside(parent_pid)
    # The parent may have ended before the request was made.
    if os.getppid() != parent_pid:
        os.kill(os.getpid(), signal.SIGKILL)


def _ask_the_system() -> bool:
    import ctypes

    return ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0) == 0


def _watch_from_beside(parent_pid: int) -> None:
    """Fork the watcher; it ends with the kernel or the parent, whichever ends first."""
    kernel_pid = os.getpid()
    if os.fork():
        return
    while os.getppid() == kernel_pid and _lives(parent_pid):
        time.sleep(LOOK_EVERY)
    if os.getppid() == kernel_pid:
        os.kill(kernel_pid, signal.SIGKILL)
    os._exit(0)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
