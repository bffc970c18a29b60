"""Marks a kernel's private folder as in use, and removes those that nobody uses any more.

A window that is killed leaves its folders behind, with all that the learner's steps wrote.
"""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PREFIX = "td-"
# The file whose lock is the claim: the system drops it with the process, however that ends.
MARK = "connection.json"
# Seconds in which a folder may be without a claim, because it is just being made.
YOUTH = 60.0


def claim(folder: Path) -> int | None:
    """Claim a folder and return what `os.close` gives up; None where there are no such locks."""
    if sys.platform == "win32":
        return None
    import fcntl

    descriptor = os.open(folder / MARK, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def sweep(base: Path) -> None:
    """Remove the folders in `base` that are ours and unclaimed."""
    if sys.platform == "win32":
        return
    for folder in base.glob(f"{PREFIX}*"):
        # What can't be looked at isn't ours, or has just been removed.
        with suppress(OSError):
            _remove_unclaimed(folder)


def _remove_unclaimed(folder: Path) -> None:
    about = folder.lstat()
    if about.st_uid != os.getuid() or time.time() - about.st_mtime < YOUTH:
        return
    descriptor = claim(folder)
    if descriptor is not None:
        import shutil

        shutil.rmtree(folder, ignore_errors=True)
        os.close(descriptor)
