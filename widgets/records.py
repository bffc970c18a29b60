"""The frozen records that the views display; no Qt, no torch, nothing alive from the kernel."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np


# --- the kernel -------------------------------------------------------------------------------


class KernelState(Enum):
    """What the torch thread's kernel is doing."""

    STARTING = "starting"
    READY = "ready"
    RUNNING = "running"
    STOPPING = "stopping"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Death:
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


# --- output of a step -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OutputChunk:
    """A piece of what a step wrote."""

    stream: str
    """`stdout`, `stderr` or `result` (the text of the last bare expression)."""
    text: str
    dropped: int = 0
    """Characters the kernel left out before this piece, because the flood was too large."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An image that a step made, for example by matplotlib."""

    png: bytes


@dataclass(frozen=True, slots=True)
class InputRequest:
    """A step called `input()` and waits for a line."""

    prompt: str
    password: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of a traceback."""

    where: str
    """`step` for the learner's code, else the file's short name, for example `torch/_tensor.py`."""
    line: int
    """Counted from 1."""
    function: str
    source: str


@dataclass(frozen=True, slots=True)
class ErrorReport:
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
    `out_of_memory`, `exit_refused`, `too_deep` or None."""


class Outcome(Enum):
    """How a step ended."""

    OK = "ok"
    ERROR = "error"
    INTERRUPTED = "interrupted"
    DIED = "died"


@dataclass(frozen=True, slots=True)
class StepResult:
    """The end of a step."""

    step_id: str
    outcome: Outcome
    seconds: float
    """Wall time; on an accelerator the device had finished."""
    device: str = "cpu"
    error: ErrorReport | None = None


# --- names, tensors, values -------------------------------------------------------------------


class Change(Enum):
    """What a step did to a name."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Statistics:
    """Numbers about all elements of a tensor, computed in the kernel in float64 (or exact ints)."""

    count: int
    """How many elements were looked at; equals `numel` when the tensor was read whole."""
    numel: int
    minimum: int | float | None = None
    """Over finite elements; exact ints for integer dtypes; None when there is none."""
    maximum: int | float | None = None
    mean: float | None = None
    std: float | None = None
    """Sample standard deviation (n - 1), as torch.std; None below two finite elements."""
    nan: int = 0
    positive_infinity: int = 0
    negative_infinity: int = 0
    of: str = "values"
    """`values`, or `abs` for complex dtypes, or `dequantized`."""


@dataclass(frozen=True, slots=True)
class VariableRow:
    """One of the learner's names."""

    name: str
    """The name, or `(result)` for the value of a last bare expression."""
    kind: str
    """`tensor`, `array` (NumPy) or `value`."""
    type: str
    """Class name: `Tensor`, `Parameter`, `ndarray`, `int`, ..."""
    shape: tuple[int, ...] | None = None
    dtype: str | None = None
    """Without the module: `float32`."""
    device: str | None = None
    requires_grad: bool | None = None
    memory: int | None = None
    """Bytes of the elements (numel x itemsize)."""
    storage_memory: int | None = None
    """Bytes of the storage behind it, when it differs from `memory` (views, expanded)."""
    strides: tuple[int, ...] | None = None
    layout: str | None = None
    """`strided`, `sparse_coo`, ... None for values."""
    text: str | None = None
    """A short text for plain values."""
    change: Change = Change.SAME
    readable: bool = True
    """Whether values, statistics and a histogram can be asked for."""
    note: str | None = None
    """A code that says what is special or why it can't be read: `no_data`, `lazy`,
    `storage_freed`, `nested`, `wrapper`, `sparse`, `quantized`, `packed`, `broken`, `expanded`,
    `while_running`, `no_elements`."""
    statistics: Statistics | None = None
    """Already there for small tensors."""
    law: str | None = None
    """The random call that made it, for example `torch.rand(5, 3)`, when it is known."""
    parts: tuple[str, ...] = ()
    """Expressions that show its parts, for example `x.indices()` and `x.values()` (sparse)."""


@dataclass(frozen=True, slots=True)
class VariableTable:
    """The learner's names after a step, newest change first."""

    rows: tuple[VariableRow, ...] = ()
    newest: str | None = None
    """The newest changed tensor, the one to choose."""
    while_running: bool = False
    """Whether a step ran while this was read: metadata only."""


@dataclass(frozen=True, slots=True)
class ValueRequest:
    """Asks for the visible window of a tensor's values."""

    name: str
    row_dim: int | None
    """The dimension that runs down, None for 0-d and 1-d tensors (one row)."""
    column_dim: int | None
    """The dimension that runs to the right, None for 0-d tensors."""
    fixed: Mapping[int, int] = field(default_factory=dict)
    """The index of every other dimension."""
    first_row: int = 0
    first_column: int = 0
    rows: int = 64
    columns: int = 32


@dataclass(frozen=True, slots=True)
class ValueWindow:
    """The values of a window, as they are stored."""

    request: ValueRequest
    kind: str
    """`float`, `int`, `bool`, `complex` or `text`."""
    values: np.ndarray
    """2-d: float64, int64 or uint64, bool, complex128, or str objects."""
    digits: int = 6
    """Significant decimal digits that the dtype holds (float32: 7, bfloat16: 3)."""


# --- histogram --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Law:
    """The distribution that a random call documents."""

    name: str
    """`uniform`, `normal`, `integers` (uniform) or `permutation`."""
    call: str
    """The call with its arguments, for example `torch.rand(10000)`."""
    discrete: bool
    x: np.ndarray
    """Points of the density, or the integers of a discrete law (float64)."""
    y: np.ndarray
    """Density at `x`, or the probability of each integer (float64)."""
    parameters: Mapping[str, float] = field(default_factory=dict)
    """`low`, `high` (exclusive) or `mean`, `std`."""


@dataclass(frozen=True, slots=True)
class Histogram:
    """Counts of a tensor's finite values, made in the kernel."""

    name: str
    dtype: str
    device: str
    numel: int
    count: int
    """Elements counted; less than `numel` only when `sampled`."""
    counts: np.ndarray
    """int64, one a bin."""
    edges: np.ndarray
    """float64, one more than `counts`; for integers the edges are half-integers."""
    integer: bool
    """One bar each whole number."""
    rule: str
    """`freedman_diaconis`, `scott`, `sturges`, `integers`, `integers_binned`, `constant`,
    `fixed` or `bool`."""
    capped: bool
    """Whether the rule asked for more bins than are drawn."""
    mean: float | None
    std: float | None
    nan: int = 0
    positive_infinity: int = 0
    negative_infinity: int = 0
    sampled: bool = False
    of: str = "values"
    """`values`, `abs` (complex) or `dequantized`."""
    law: Law | None = None

    @property
    def finite_count(self) -> int:
        """How many finite values the bars hold."""
        return int(self.counts.sum())


# --- devices ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Device:
    """A device that the kernel found."""

    name: str
    """`cpu`, `cuda:0`, `mps`, `xpu:0`."""
    label: str
    """What its maker calls it."""
    memory: int | None = None
    """Bytes in all, where it is known."""


@dataclass(frozen=True, slots=True)
class DeviceList:
    """The devices and the chosen one."""

    devices: tuple[Device, ...]
    current: str = "cpu"
    no_accelerator: str | None = None
    """Why there is none, as a code: `cpu_build` (torch without accelerator support),
    `none_found` (torch has support, the machine has no device or driver), or None."""


# --- editing ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Completions:
    """Answers to a completion request."""

    matches: tuple[str, ...]
    start: int
    """Character offsets of the text they replace."""
    end: int


@dataclass(frozen=True, slots=True)
class Documentation:
    """What the kernel knows about a name."""

    name: str
    text: str
    """Plain text: signature and docstring; empty when nothing is known."""


# --- lessons ----------------------------------------------------------------------------------


class StepState(Enum):
    """Where the learner is with a step."""

    UNTOUCHED = "untouched"
    EDITED = "edited"
    RUN = "run"
    STALE = "stale"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class StepEntry:
    """A step in the sidebar."""

    id: str
    title: str
    exercise: bool = False


@dataclass(frozen=True, slots=True)
class LessonEntry:
    """A lesson in the sidebar."""

    id: str
    title: str
    summary: str
    steps: tuple[StepEntry, ...]
    problem: str | None = None
    """One sentence when the lesson can't be opened."""


@dataclass(frozen=True, slots=True)
class PredictionOption:
    """One answer to choose from."""

    id: str
    html: str


@dataclass(frozen=True, slots=True)
class Prediction:
    """A question asked before Run and answered after it."""

    question_html: str
    options: tuple[PredictionOption, ...]
    why_html: str
    """Shown with the answer."""


@dataclass(frozen=True, slots=True)
class StepPage:
    """The text of a step, ready to show."""

    lesson_id: str
    step_id: str
    lesson_title: str
    title: str
    position: int
    """Counted from 1."""
    total: int
    body_html: str
    look_html: str = ""
    """What to look at after Run."""
    prediction: Prediction | None = None
    hints_html: tuple[str, ...] = ()
    exercise: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact in which the learner's work differs from what was asked."""

    name: str
    """The variable or the expression looked at."""
    fact: str
    """`missing`, `type`, `shape`, `dtype`, `device`, `value`, `values`, `min`, `max`, `mean`,
    `std`, `count`, `storage`, `grad`, `identity`, `error`."""
    expected: str | None
    found: str | None


@dataclass(frozen=True, slots=True)
class CheckResult:
    """The verdict on an exercise."""

    step_id: str
    differences: tuple[Difference, ...] = ()
    problem: str | None = None
    """A code when no verdict was reached: `not_run`, `interrupted`, `failed`."""

    @property
    def passed(self) -> bool:
        """Whether everything that was asked holds."""
        return not self.differences and self.problem is None
