"""What the views of a distribution show: fine counts, moments, tests of fit, samples."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np

    from widgets.tensor_records import Histogram


@dataclass(frozen=True, slots=True)
class FineCounts:
    """Counts in the fine bins whose unions are shown; any run of neighbours is a bin as well."""

    edges: np.ndarray
    """float64, rising, one more than `counts`, relative to the histogram's `offset`."""
    counts: np.ndarray
    """int64: how many values lie in [left, right); the last bin is closed."""
    scale: str = "linear"
    """`linear`: equal widths, a power of two; `exponent`: equal parts of each power of two."""
    below: int = 0
    """Finite values left of the first edge."""
    above: int = 0
    """Finite values right of the last edge."""
    cumulative: np.ndarray | None = None
    """The law's P(X < edge) for each edge (float64), None without a law."""


@dataclass(frozen=True, slots=True)
class CountedNumbers:
    """Every different value with its count, where a dtype of one or two bytes makes them few."""

    values: np.ndarray
    """float64, rising."""
    counts: np.ndarray
    """int64."""


@dataclass(frozen=True, slots=True)
class Quantiles:
    """Points of a Q-Q plot: where equal shares of the law and of the values lie."""

    shares: np.ndarray
    """Rising, inside 0 to 1 (float64), denser at the ends."""
    law: np.ndarray
    """The law's quantiles (float64), relative to the histogram's `offset`."""
    values: np.ndarray
    """The values' quantiles (float64), known to a fine bin, relative to the same."""


@dataclass(frozen=True, slots=True)
class Moments:
    """The first four moments; None where there is none, as for a Cauchy law."""

    mean: float | None
    variance: float | None
    """Of values: of the sample (n - 1)."""
    skewness: float | None
    kurtosis: float | None
    """Excess kurtosis: 0 for a normal law."""
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """How many values lie at an end of the law's range, and how many beyond it."""

    value: float
    side: str
    """`low` or `high`."""
    closed: bool
    """Whether the law can give the bound itself."""
    at: int
    outside: int


@dataclass(frozen=True, slots=True)
class FitTest:
    """One test of the hypothesis that the values follow the law, or that two samples are alike."""

    name: str
    """`kolmogorov_smirnov`, `cramer_von_mises`, `chi_square`, `position_counts` (randperm) or
    `two_sample`."""
    statistic: float
    p_value: float
    count: int
    """Values that it looked at."""
    statistic_high: float | None = None
    """With `p_low`: the far end of a bracket, where only counts in bins were looked at."""
    p_low: float | None = None
    degrees: int | None = None
    """Degrees of freedom of a chi-square."""
    notes: tuple[str, ...] = ()
    """`bracket`, `float_grid` (n is so large that the spacing of the dtype's numbers is what the
    test sees), `few_expected`, `ties`, `part` (only the first `count` values), `rounded_law` (the
    law's numbers rounded to whole ones), `without_replacement` (of a part of a permutation)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A way in which torch's law differs from the documented one for this dtype and device."""

    code: str
    """For example `zero_too_often`, `upper_bound_reached`, `modulo_bias`."""
    numbers: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LawChoice:
    """A law to compare with, chosen by the learner."""

    name: str
    parameters: Mapping[str, int | float | tuple[float, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fit:
    """How well values follow a law."""

    name: str
    """The tensor's name, or empty for what the bench drew."""
    law: str
    """The law's name."""
    parameters: Mapping[str, int | float]
    call: str
    """The call that documents the law; empty for one that the learner chose."""
    count: int
    """Finite values."""
    values: Moments
    expected: Moments
    bounds: tuple[Bound, ...] = ()
    tests: tuple[FitTest, ...] = ()
    implemented: tuple[FitTest, ...] = ()
    """The same tests against the law as implemented, where it is known and differs."""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class BenchCall:
    """A random call that the bench makes."""

    function: str
    """A name of `bench_functions.FUNCTIONS`: `rand`, `randint`, `exponential_`, ..."""
    parameters: Mapping[str, int | float | tuple[float, ...]] = field(default_factory=dict)
    dtype: str = "float32"
    device: str = "cpu"
    seed: int = 0
    numel: int = 1_000_000
    generators: int = 1
    """How many generators draw at the same time (CPU)."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What the bench drew so far."""

    call: BenchCall | None
    """None for values of a file."""
    code: str
    """One line that draws the same, or that reads the file."""
    histogram: Histogram
    drawn: int
    seconds: float
    """Spent on drawing and counting."""
    done: bool = False
    stopped: bool = False
    """Whether it ended before all was drawn."""
    fit: Fit | None = None
    """Comes with the last picture, and only where there is a law."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """The p-values of the same call over many seeds."""

    test: str
    p_values: np.ndarray
    """float64, in the order of the seeds."""
    wanted: int
    uniformity: FitTest | None = None
    """Whether the p-values are uniform on 0 to 1 (Kolmogorov-Smirnov), when all have come."""
    done: bool = False
