"""What the system and faulthandler's file say about a kernel's death."""

from __future__ import annotations

import re
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FRAME = re.compile(r'^  File "(?P<file>.*)", line (?P<line>\d+) in ', re.MULTILINE)
# The name that the kernel compiles a step under.
STEP_FILE = re.compile(r"<step .* #(?P<number>\d+)>")


def signal_name(exit_code: int | None) -> str | None:
    """Return `SIGSEGV` for the exit code -11; None when no signal ended the process."""
    if exit_code is None or exit_code >= 0:
        return None
    try:
        return signal.Signals(-exit_code).name
    except ValueError:
        return f"signal {-exit_code}"


def learner_line(fault_file: Path) -> int | None:
    """Return the line (from 1) of the step that ran when faulthandler wrote its file, if one did.

    Of the steps on the stacks that is the newest: a function of an earlier step has lines of its
    own, which are not those of the code that the learner has just run.
    """
    try:
        text = fault_file.read_text(errors="replace")
    except OSError:
        return None
    numbers = [number for frame in FRAME.finditer(text) if (number := _number(frame)) is not None]
    crashed = text.rpartition("Current thread ")[2]
    for frame in FRAME.finditer(crashed):
        if numbers and _number(frame) == max(numbers):
            return int(frame["line"])
    return None


def _number(frame: re.Match[str]) -> int | None:
    """Return the number of the step's run that a frame belongs to."""
    step = STEP_FILE.fullmatch(frame["file"])
    return None if step is None else int(step["number"])
