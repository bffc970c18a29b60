"""Lets the window go first: a kernel that starts or computes never makes it stutter."""

from __future__ import annotations

import os
import sys

NICENESS = 5
"""A third of the processor when the window wants it too, all of it when nobody else does."""


def give_way() -> None:
    """Lower this process's priority; on Windows the parent does it when it starts us."""
    if sys.platform != "win32":
        os.nice(NICENESS)
