"""Looks behind a window: at its session, and at the processes that it has started."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, TypeVar

import psutil

from tests.benchmarks.window_probe import rest

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.connections import Parts
    from desktop.engine.kernel_session import KernelSession

Found = TypeVar("Found")
MARK = "TENSOR_DESK_BENCHMARK"
"""A variable that every process inherits which the probe has started, also orphans."""
KERNELS = 3
"""The kernel, its spare, and that of the bench."""
GRACE = 2.0
"""Seconds in which what was given up may still end."""


def looked(parts: Parts, look: Callable[[KernelSession], Found]) -> Found:
    """Return what `look` finds in the thread that owns the session."""
    found: list[Found] = []
    parts.thread._loop.post(lambda session: found.append(look(session)))
    while not found:
        rest(5)
    return found[0]


def has_spare(session: KernelSession) -> bool:
    """Whether a spare kernel waits ready."""
    spare = session.pool.spare
    return spare is not None and spare.ready


def kernels() -> list[psutil.Process]:
    """Return the reapers of the kernels that this process has started, those that live."""
    mark = os.environ[MARK]
    return [
        each
        for each in psutil.Process().children()
        if _carries(each, mark) and _lives(each) and "--connection-file" in _command(each)
    ]


def strays() -> list[str]:
    """Return who lives of our processes beside this one and its kernels."""
    mark = os.environ[MARK]
    known = {os.getpid(), *(pid for reaper in kernels()[:KERNELS] for pid in _pair(reaper))}
    return [
        f"{each.pid} {' '.join(_command(each))[-60:]}"
        for each in psutil.process_iter()
        if each.pid not in known and _carries(each, mark) and _lives(each)
    ]


def _pair(reaper: psutil.Process) -> list[int]:
    """Return a reaper and its kernel, which is the first that it started."""
    try:
        below = sorted(reaper.children(), key=lambda each: each.create_time())
    except psutil.Error:
        below = []
    return [reaper.pid, *(each.pid for each in below[:1])]


def left() -> list[str]:
    """Return the strays that are still there after the grace."""
    deadline = time.monotonic() + GRACE
    found = strays()
    while found and time.monotonic() < deadline:
        rest(50)
        found = strays()
    return found


def _carries(process: psutil.Process, mark: str) -> bool:
    try:
        return process.environ().get(MARK) == mark
    except (psutil.Error, OSError):
        # Another user's, or it ends just now.
        return False


def _lives(process: psutil.Process) -> bool:
    try:
        return process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def _command(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []
