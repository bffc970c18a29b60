"""How many threads torch computes with."""

from __future__ import annotations

import os

import torch


def leave_a_core() -> None:
    """Let torch use one core less than there are, so that the window always has one.

    Fewer stay as they are: torch counts no second thread of a core, and a user may have set
    OMP_NUM_THREADS.
    """
    torch.set_num_threads(max(1, min(torch.get_num_threads(), _cores() - 1)))


def _cores() -> int:
    """Return the cores that this process may use, where the system tells, else all."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
