"""A crash in C code leaves a file that names the learner's line."""

from __future__ import annotations

import faulthandler
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from pathlib import Path

_open_files: list[TextIO] = []


def record(path: Path | None) -> None:
    """Let a segfault, an abort and their like write every thread's stack to `path`."""
    if path is None:
        return
    file = path.open("w")
    # faulthandler keeps the number only; a file closed by the collector would free it.
    _open_files.append(file)
    faulthandler.enable(file)
