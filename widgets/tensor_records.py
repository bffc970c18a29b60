"""The frozen records of names, tensors, values and histograms; nothing alive from the kernel."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np

    from widgets.distribution_records import CountedNumbers, FineCounts, Quantiles


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


_UNCOUNTED = ("masked", "no_dtype", "while_running")
"""Notes of what can be shown but not counted."""


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
    `while_running`, `no_elements`, `masked`, `no_dtype`."""
    statistics: Statistics | None = None
    """Already there for small tensors."""
    law: str | None = None
    """The random call that made it, for example `torch.rand(5, 3)`, when it is known."""
    parts: tuple[str, ...] = ()
    """Expressions that show its parts, for example `x.indices()` and `x.values()` (sparse)."""

    @property
    def countable(self) -> bool:
        """Whether it has numbers to sum up and to count."""
        return self.readable and self.kind != "value" and self.note not in _UNCOUNTED


@dataclass(frozen=True, slots=True)
class VariableTable:
    """The learner's names after a step, newest change first."""

    rows: tuple[VariableRow, ...] = ()
    newest: str | None = None
    """The newest changed tensor, the one to choose."""
    while_running: bool = False
    """Whether a step ran while this was read: metadata only."""
    opening: ValueWindow | None = field(default=None, compare=False)
    """The values that a view of `newest` opens with, where they came along."""


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


@dataclass(frozen=True, slots=True)
class Law:
    """The distribution that a random call documents."""

    name: str
    """A family: `uniform`, `normal`, `integers` (uniform), `permutation`, `exponential`, ..."""
    call: str
    """The call with its arguments, for example `torch.rand(10000)`; empty for a chosen law."""
    discrete: bool
    """Whether each number is drawn for itself."""
    x: np.ndarray
    """Points of the density, or the integers of a discrete law (float64)."""
    y: np.ndarray
    """Density at `x`, or the probability of each integer (float64)."""
    parameters: Mapping[str, Any] = field(default_factory=dict)
    """Numbers, of `weights` a list: `low`, `high` (exclusive for whole ones), `mean`, `std`, ...;
    exact ints for whole numbers. A scale and a shift that the family has no parameters for are
    `times` and `plus`."""
    cumulative: np.ndarray | None = None
    """P(X < edge) at each of the histogram's edges (float64)."""
    ends: str = "[)"
    """Which ends of its range it can give: `[)`, `[]`, `(]` or `()`."""


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
    """Each bar stands for one whole number."""
    rule: str
    """`freedman_diaconis`, `scott`, `sturges`, `integers`, `distinct`, `integers_binned`,
    `constant`, `fixed` or `bool`."""
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
    offset: int = 0
    """Whole number that edges, mean and the law's points are relative to, as float64 needs it."""
    values: Sequence[int] = ()
    """The whole number of each bar, where only numbers that occur have one (`distinct`)."""
    fine: FineCounts | None = None
    """The fine bins whose unions can be shown instead; None where there are no finer ones."""
    quantiles: Quantiles | None = None
    """Points of a Q-Q plot, where there is a law."""
    numbers: CountedNumbers | None = None
    """Of dtypes of one or two bytes, once all was counted."""
    source: str = "tensor"
    """`tensor`, `drawn` (by the bench) or `file`."""

    @property
    def finite_count(self) -> int:
        """How many finite values the bars hold."""
        return int(self.counts.sum())
