"""A process with its descendants as one thing: own group, interrupt, kill; POSIX and Windows."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import Any


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


def descendants(pid: int) -> list[Any]:
    """Return the process's children and theirs as psutil sees them, in whatever group they are."""
    import psutil

    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.Error:
        return []


def kill_group(popen: subprocess.Popen[bytes]) -> None:
    """Kill the group that the process leads, also when the leader has ended already."""
    if sys.platform == "win32":
        popen.kill()
        return
    try:
        os.killpg(popen.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        # The whole group has ended, or (macOS) only zombies are left.
        return


def kill_all(processes: list[Any]) -> None:
    """Kill what `descendants` returned; those that ended meanwhile are passed over."""
    import psutil

    for process in processes:
        try:
            process.kill()
        except psutil.Error:
            continue
