"""The fields of a Fit record: how well values follow a law."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import continuous, discrete, rounded_law
from .bounds import BoundCounts
from .finite_values import FiniteValues
from .float_grid import largest_step
from .law_shares import shares_of_bins
from .permutation import exact_moments, permutation_tests
from .shape_moments import ShapeMoments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    import torch

    from ..laws.law import Law
    from .finite_values import Step

    Fields = dict[str, Any]

_EXACT = 1 << 52
"""Whole numbers beyond it are read relative to the law's least one."""
_SUMMARY = 0.25
"""The part of the work that moments and bounds are."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What values are compared with."""

    name: str
    """The tensor's name, or empty."""
    law: Law
    implemented: Law | None = None
    """The law that torch draws where it is known to differ."""
    findings: tuple[Fields, ...] = ()
    """Fields of Finding records about the difference."""


def fit_of_tensor(
    claim: Claim,
    tensor: torch.Tensor,
    step: Step,
    again: Callable[[int], torch.Tensor] | None = None,
) -> Fields:
    """Compare every finite value of a plain tensor with a law.

    `again` draws a permutation once more, the n-th time. `step` is called with the part done (0 to
    1) after pieces of some milliseconds and may raise to stop the work. Call when quiet.
    """
    offset = _offset(claim.law, tensor.dtype)
    law, table_part = claim.law.moved(offset), _SUMMARY if tensor.element_size() <= 2 else 0.0
    values = FiniteValues(tensor, lambda done: step(done * table_part), offset)
    looked = _Looked(claim, law, tensor.dtype)
    for piece, counts in values.pieces(lambda done: step(table_part + done * _SUMMARY)):
        looked.take(piece, counts)

    def rest(done: float) -> None:
        step(2 * _SUMMARY + done * (1 - 2 * _SUMMARY))

    found, count = _Found(claim.findings), looked.moments.count
    shape = _moved(looked.moments.fields(), offset)
    if law.each_once:
        found.tests, more = permutation_tests(values, law, rest, again)
        found.findings += more
        if any(each["code"] == "each_once" for each in more):
            shape = exact_moments(claim.law, count, shape)
    elif looked.only_whole and rounded_law.hides(law, count):
        found.tests = rounded_law.tests_of_values(values, law, count, rest)
        found.findings += (rounded_law.FINDING,)
    else:
        implemented = None if claim.implemented is None else claim.implemented.moved(offset)
        found.tests, found.implemented = _tests(values, law, implemented, rest)
    step(1.0)
    bounds = _bounds_moved(looked.bounds.fields(), offset)
    return _fields(claim, {"count": count, "values": shape}, bounds, found)


class _Looked:
    """What one pass over the values tells, before their tests."""

    def __init__(self, claim: Claim, law: Law, dtype: torch.dtype) -> None:
        self.moments, self.bounds = ShapeMoments(), BoundCounts(law, dtype)
        # The learner chose a continuous law: the values may be whole numbers all the same.
        chosen = not (law.discrete or law.call or claim.implemented)
        self._whole = rounded_law.WholeNumbers(dtype) if chosen else None

    @property
    def only_whole(self) -> bool:
        """Whether whole numbers are compared with a continuous law."""
        return self._whole is not None and self._whole.all_whole

    def take(self, piece: np.ndarray, counts: np.ndarray | None) -> None:
        """Take finite values, each once or with its int64 count."""
        self.moments.take(piece, counts)
        self.bounds.take(piece, counts)
        if self._whole is not None:
            self._whole.take(piece)


@dataclass(frozen=True, slots=True)
class Counts:
    """What is known of values that were counted and not kept."""

    edges: np.ndarray
    """float64, relative to `offset`; the bins are [left, right)."""
    counts: np.ndarray
    """int64."""
    dtype: torch.dtype
    summary: Fields
    """`count` and `values` of the Fit record."""
    bounds: Sequence[Fields]
    """Fields of Bound records."""
    below: int = 0
    above: int = 0
    offset: int = 0


def fit_of_counts(claim: Claim, known: Counts) -> Fields:
    """Compare counts in bins with a law: the statistics of continuous laws come in brackets."""
    found = _Found(claim.findings)
    if not claim.law.each_once:
        found.tests = _tests_of_counts(claim.law, known)
    if claim.implemented is not None:
        found.implemented = _tests_of_counts(claim.implemented, known)
    return _fields(claim, known.summary, known.bounds, found)


@dataclass(slots=True)
class _Found:
    findings: tuple[Fields, ...]
    tests: Sequence[Fields] = ()
    implemented: Sequence[Fields] = ()


def _tests(
    values: FiniteValues, law: Law, implemented: Law | None, step: Step
) -> tuple[list[Fields], list[Fields]]:
    laws = [law] if implemented is None else [law, implemented]
    smooth = [each for each in laws if not each.discrete]
    stepped = [each for each in laws if each.discrete]
    part = len(smooth) and (1.0 if not stepped else 0.5)
    found: dict[int, list[Fields]] = {}
    if smooth:
        tests = continuous.tests_of_values(values, smooth, lambda done: step(done * part))
        found = {id(each): own for each, own in zip(smooth, tests, strict=True)}
    for each in stepped:
        found[id(each)] = discrete.tests_of_values(
            values, each, lambda done: step(part + done * (1 - part))
        )
    return found[id(law)], [] if implemented is None else found[id(implemented)]


def _tests_of_counts(law: Law, known: Counts) -> list[Fields]:
    near = law.moved(known.offset)
    counted = shares_of_bins(near, known.edges, known.counts, known.below, known.above)
    if law.discrete:
        return discrete.tests_of_counts(counted)
    return continuous.tests_of_counts(counted, largest_step(law, known.dtype))


def _offset(law: Law, dtype: torch.dtype) -> int:
    """Return what whole numbers are read relative to, 0 where float64 tells them apart."""
    ends = law.whole_range
    if ends is None or dtype.is_floating_point or dtype.is_complex:
        return 0
    # Of a range that wide the difference would not fit into int64, nor be exact.
    near = ends[1] - ends[0] < 1 << 63
    return ends[0] if near and max(map(abs, ends)) >= _EXACT else 0


def _moved(moments: Fields, offset: int) -> Fields:
    ends = ("mean", "minimum", "maximum")
    moved = {key: moments[key] + offset for key in ends if moments.get(key) is not None}
    return {**moments, **moved} if offset else moments


def _bounds_moved(bounds: Sequence[Fields], offset: int) -> list[Fields]:
    return [{**bound, "value": bound["value"] + offset} for bound in bounds]


def _fields(claim: Claim, summary: Fields, bounds: Sequence[Fields], found: _Found) -> Fields:
    return {
        "name": claim.name,
        "law": claim.law.name,
        "parameters": dict(claim.law.parameters),
        "call": claim.law.call,
        **summary,
        "expected": claim.law.moments(),
        "bounds": list(bounds),
        "tests": list(found.tests),
        "implemented": list(found.implemented),
        "findings": list(found.findings),
    }
