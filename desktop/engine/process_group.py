"""A process with its descendants as one thing: own group, interrupt, end; POSIX and Windows."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from psutil import Process


YOUNG = 1.0
"""Seconds of age in which a process may have been forked too late to hear of an interrupt."""


def own_group() -> dict[str, Any]:
    """Return the arguments of Popen that put the new process into a group of its own."""
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        # The window goes first; elsewhere the kernel itself gives way.
        flags |= subprocess.BELOW_NORMAL_PRIORITY_CLASS
        # The handle of the interrupt event is inherited.
        return {"creationflags": flags, "close_fds": False}
    return {"start_new_session": True}


def interrupt_variables() -> dict[str, str]:
    """Return the environment through which the kernel learns how it is interrupted on Windows."""
    if sys.platform != "win32":
        return {}
    from jupyter_client.win_interrupt import create_interrupt_event

    return {"JPY_INTERRUPT_EVENT": str(create_interrupt_event())}


def interrupt(pid: int, variables: dict[str, str]) -> None:
    """Do to the process what Ctrl+C does; `variables` is what it was started with."""
    if sys.platform == "win32":
        from jupyter_client.win_interrupt import send_interrupt

        send_interrupt(int(variables["JPY_INTERRUPT_EVENT"]))
    else:
        os.kill(pid, signal.SIGINT)


def descendants(reaper: int) -> list[Process]:
    """Return all that a kernel has started, without it; nothing on Windows.

    Windows has no signal for them: there they end with the kernel.
    """
    if sys.platform == "win32":
        return []
    import psutil

    found = []
    with suppress(psutil.Error):
        found = psutil.Process(reaper).children(recursive=True)
    # The first that the reaper started is the kernel.
    return sorted(found, key=lambda each: each.create_time())[1:]


def processor_time(pid: int) -> float | None:
    """Return the seconds that a process and all that it has started have computed so far.

    The time of children that have ended is in that of the process that waited for them (POSIX).
    None where the system doesn't say.
    """
    import psutil

    try:
        top = psutil.Process(pid)
        family = (top, *top.children(recursive=True))
    except (psutil.Error, OSError):
        return None
    seconds = 0.0
    for process in family:
        with suppress(psutil.Error, OSError):
            # User and system, its own and its children's.
            seconds += sum(process.cpu_times()[:4])
    return seconds


def young(processes: list[Process]) -> list[Process]:
    """Return those that were started within the last second."""
    return [each for each in processes if time.time() - each.create_time() < YOUNG]


def interrupt_each(processes: list[Process]) -> None:
    """Do to those that still live what Ctrl+C in a terminal does."""
    import psutil

    for process in processes:
        with suppress(psutil.Error):
            process.send_signal(signal.SIGINT)


def end(popen: subprocess.Popen[bytes]) -> None:
    """Let the process end with all that it started; returns at once.

    On POSIX the process is a kernel's reaper (`desktop/kernel/orphans.py`), which sees to that.
    """
    if popen.poll() is not None:
        return
    if sys.platform == "win32":
        end_by_force(popen)
    else:
        popen.terminate()


def end_by_force(popen: subprocess.Popen[bytes]) -> None:
    """Kill the process and what is found below it, also when it doesn't answer any more."""
    import psutil

    found = []
    with suppress(psutil.Error):
        found = psutil.Process(popen.pid).children(recursive=True)
    popen.kill()
    for process in found:
        with suppress(psutil.Error):
            process.kill()
