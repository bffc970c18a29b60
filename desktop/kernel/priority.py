"""The window goes first, so that a kernel that starts or computes never makes it stutter."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

NICENESS = 5
"""A third of the processor when the window wants it too, all of it when nobody else does."""
FIRST_VICTIM = "1000"
"""The highest mark that Linux knows; children inherit it."""
CHILDS_NICENESS = 5
"""How much more a forked child gives way: dozens that loop don't keep a Stop from its work."""


def give_way() -> None:
    """Lower this process's priority; on Windows the parent does it when it starts us."""
    if sys.platform != "win32":
        os.nice(NICENESS)
        os.register_at_fork(after_in_child=lambda: os.nice(CHILDS_NICENESS))


def be_ended_first() -> None:
    """Let the system end this process before any other when the machine's memory runs out."""
    if sys.platform.startswith("linux"):
        # Where /proc can't be written to, the system judges by size, as for everyone.
        with suppress(OSError):
            Path("/proc/self/oom_score_adj").write_text(FIRST_VICTIM, encoding="ascii")
