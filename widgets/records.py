"""The frozen records of the kernel, its output, devices and editing help; no Qt, no torch.

Named tuples, because dataclasses take 1 to 2 ms each to make, before the first window is painted.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class KernelState(Enum):
    """What the torch thread's kernel is doing."""

    STARTING = "starting"
    READY = "ready"
    RUNNING = "running"
    STOPPING = "stopping"
    DEAD = "dead"


class Death(NamedTuple):
    """Why a kernel died, as far as it is known."""

    reason: str
    """`signal`, `exit`, `memory`, `replaced` or `unknown`."""
    signal: str | None = None
    """For example `SIGSEGV`."""
    exit_code: int | None = None
    line: int | None = None
    """The learner's line (counted from 1) that ran when it died, from faulthandler."""
    detail: str | None = None
    """The last line that a kernel wrote which died before it was ready."""
    started: bool = True
    """Whether it had been ready for steps."""


class OutputChunk(NamedTuple):
    """A piece of what a step wrote."""

    stream: str
    """`stdout`, `stderr` or `result` (the text of the last bare expression)."""
    text: str
    dropped: int = 0
    """Characters the kernel left out before this piece, because the flood was too large."""


class Picture(NamedTuple):
    """An image that a step made, for example by matplotlib."""

    png: bytes


class InputRequest(NamedTuple):
    """A step called `input()` and waits for a line."""

    prompt: str
    password: bool = False


class Frame(NamedTuple):
    """One line of a traceback."""

    where: str
    """`step` for the learner's code, else the file's short name, for example `torch/_tensor.py`."""
    line: int
    """Counted from 1."""
    function: str
    source: str
    step: str = ""
    """The id of an earlier step whose code it is; empty in the step that ran and in libraries."""


class Shortage(NamedTuple):
    """Which memory had no room left for what a step asked for."""

    device: str
    """`cpu`, `cuda:0`, `mps`."""
    holders: tuple[tuple[str, int], ...] = ()
    """The names that keep most of it, with their bytes, the largest first."""
    limit: int | None = None
    """Bytes that the kernel may have, where that is limited."""


class ErrorReport(NamedTuple):
    """An exception that ended a step."""

    type: str
    message: str
    line: int | None = None
    """The learner's own line (counted from 1) in the step that ran, where there is one."""
    column: int | None = None
    """Counted from 0, for syntax errors."""
    frames: tuple[Frame, ...] = ()
    advice: str | None = None
    """A code for a sentence in the learner's language: `numpy_needs_cpu`, `data_loader_device`,
    `generator_device`, `two_devices`, `out_of_memory`, `device_assert`, `device_fault`,
    `exit_refused`, `too_deep` or None."""
    shortage: Shortage | None = None
    """Comes with `out_of_memory`."""


class Outcome(Enum):
    """How a step ended."""

    OK = "ok"
    ERROR = "error"
    INTERRUPTED = "interrupted"
    DIED = "died"


class StepResult(NamedTuple):
    """The end of a step."""

    step_id: str
    outcome: Outcome
    seconds: float
    """Wall time; on an accelerator the device had finished."""
    device: str = "cpu"
    error: ErrorReport | None = None


class Device(NamedTuple):
    """A device that the kernel found."""

    name: str
    """`cpu`, `cuda:0`, `mps`, `xpu:0`."""
    label: str
    """What its maker calls it."""
    memory: int | None = None
    """Bytes in all, where it is known."""


class DeviceList(NamedTuple):
    """The devices and the chosen one."""

    devices: tuple[Device, ...]
    current: str = "cpu"
    no_accelerator: str | None = None
    """Why there is none, as a code: `cpu_build` (torch without accelerator support),
    `none_found` (torch has support, the machine has no device or driver), or None."""


class Completions(NamedTuple):
    """Answers to a completion request."""

    matches: tuple[str, ...]
    start: int
    """Character offsets of the text they replace."""
    end: int


class Documentation(NamedTuple):
    """What the kernel knows about a name."""

    name: str
    text: str
    """Plain text: signature and docstring; empty when nothing is known."""
