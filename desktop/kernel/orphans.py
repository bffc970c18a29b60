"""A kernel ends with the program that started it, and all that it started ends with the kernel.

The process that the program starts forks at once: the child goes on as the kernel, the parent
stays behind as its reaper. The reaper acts also while the kernel is inside a long call into C,
passes the interrupt on, and ends as the kernel ended. On Linux it is a subreaper: whatever a step
started becomes its child when its own parent ends, in whatever session it is, and can't escape.
Elsewhere what a step's process left behind before is not found. On Windows a job object of the
parent's would be the means; there is none yet, and a kernel ends there with its parent's orderly
end only.

Trap: Linux tells the reaper of the end of the *thread* that forked it, so a kernel is started
from a thread that lives as long as the program.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterable

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
LOOK_EVERY = 0.5
"""Seconds between two looks for the parent where the system doesn't tell of its end."""


def follow(parent_pid: int | None, private_folder: Path | None = None) -> None:
    """Go on as a kernel that ends, with all that it starts, when `parent_pid` ends.

    `private_folder` is removed then: nobody else would. Call it before there are threads.
    """
    if parent_pid is None or sys.platform == "win32":
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _reaped_signals())
    reaper_pid = os.getpid()
    kernel_pid = os.fork()
    if kernel_pid:
        _reap(kernel_pid, parent_pid, private_folder)
    # What a step sends to its process group doesn't reach the reaper.
    os.setpgid(0, 0)
    _ask_the_system(PR_SET_PDEATHSIG, signal.SIGKILL)
    # The reaper may have ended before the request was made.
    if os.getppid() != reaper_pid:
        os.kill(os.getpid(), signal.SIGKILL)
    signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _reaped_signals() -> set[signal.Signals]:
    return {signal.SIGCHLD, signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGALRM}


def _ask_the_system(option: int, argument: int) -> bool:
    """Call Linux's `prctl`; return whether there is one that agreed."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes

    return ctypes.CDLL(None).prctl(option, argument, 0, 0, 0) == 0


def _reap(kernel_pid: int, parent_pid: int, private_folder: Path | None) -> NoReturn:
    """Wait for the end of the kernel, or of the parent, or SIGTERM; end everything below."""
    _ask_the_system(PR_SET_CHILD_SUBREAPER, 1)
    if not _ask_the_system(PR_SET_PDEATHSIG, signal.SIGTERM):
        signal.setitimer(signal.ITIMER_REAL, LOOK_EVERY, LOOK_EVERY)
    # A signal that is ignored by default is not waited for everywhere.
    signal.signal(signal.SIGCHLD, lambda *_: None)
    ending = _ending(kernel_pid, parent_pid)
    _end_everything(kernel_pid)
    if os.getppid() != parent_pid and private_folder is not None:
        import shutil

        shutil.rmtree(private_folder, ignore_errors=True)
    _end_as(ending)


def _ending(kernel_pid: int, parent_pid: int) -> int:
    """Return the kernel's exit code when it has ended or has to end."""
    while os.getppid() == parent_pid:
        exit_code = _collect(kernel_pid)
        if exit_code is not None:
            return exit_code
        arrived = signal.sigwait(_reaped_signals())
        if arrived == signal.SIGINT:
            os.kill(kernel_pid, signal.SIGINT)
        elif arrived in (signal.SIGTERM, signal.SIGHUP):
            break
    return -signal.SIGKILL


def _collect(kernel_pid: int) -> int | None:
    """Bury the children that have ended; return the kernel's exit code when it is among them."""
    pid = 1
    while pid:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == kernel_pid:
            return os.waitstatus_to_exitcode(status)
    return None


def _end_everything(kernel_pid: int) -> None:
    """Kill until no child is left; on Linux those of a killed child become ours."""
    while True:
        below = _below()
        with suppress(OSError):
            os.killpg(kernel_pid, signal.SIGKILL)
        for pid in below:
            with suppress(OSError):
                os.kill(pid, signal.SIGKILL)
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def _below() -> Iterable[int]:
    """Return this process's children, and theirs where they would not become ours."""
    try:
        return map(int, Path("/proc/thread-self/children").read_text().split())
    except OSError:
        import psutil

        return [child.pid for child in psutil.Process().children(recursive=True)]


def _end_as(exit_code: int) -> NoReturn:
    """End as the kernel did: by the same signal, so that the parent can tell how it died."""
    if exit_code < 0:
        import resource

        # The crash was the kernel's: one core file is enough.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if exit_code != -signal.SIGKILL:
            signal.signal(-exit_code, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        os.kill(os.getpid(), -exit_code)
    os._exit(exit_code if exit_code >= 0 else 1)
