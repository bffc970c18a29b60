"""Warnings point at the learner's line, whichever library's line gave them."""

from __future__ import annotations

import linecache
import sys
import warnings
from typing import TYPE_CHECKING, TextIO

from .step_sources import OWN_FOLDER, STEP_FILE

if TYPE_CHECKING:
    from types import FrameType

LONGEST_MESSAGE = 2000
"""Characters of a warning that are shown."""


def install() -> None:
    """Take over how warnings are shown; again after a learner has changed it."""
    warnings.showwarning = _show


def _show(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    stream = file or sys.stderr
    if stream is None:
        return
    filename, lineno = _learner_place(filename, lineno)
    text = f"{category.__name__}: {str(message)[:LONGEST_MESSAGE]}"
    if filename.startswith(OWN_FOLDER):
        # Given between steps, as of a coroutine that nothing holds any more.
        stream.write(f"{text}\n")
        return
    source = (line or linecache.getline(filename, lineno)).strip()
    where = f"line {lineno}" if STEP_FILE.fullmatch(filename) else f"{filename}:{lineno}"
    stream.write(f"{where}: {text}\n" + (f"  {source}\n" if source else ""))


def _learner_place(filename: str, lineno: int) -> tuple[str, int]:
    """Return the innermost step's line that is being run; the place itself where there is none."""
    if STEP_FILE.fullmatch(filename):
        return filename, lineno
    frame: FrameType | None = sys._getframe(2)  # noqa: SLF001
    while frame is not None:
        if STEP_FILE.fullmatch(frame.f_code.co_filename):
            return frame.f_code.co_filename, frame.f_lineno
        frame = frame.f_back
    return filename, lineno
