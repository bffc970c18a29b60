"""Whether values are a random order: each number once, and every number as often in every place."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from ..shared_array import array_of
from . import p_values
from .cells import LEAST_EXPECTED
from .finite_values import PIECE
from .fit_fields import fields

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..laws.law import Law
    from .finite_values import FiniteValues, Step

MOST_PARTS = 64
"""Parts that positions and values are cut in."""
ENOUGH = 100_000
"""Values of so many orders are looked at where they can be drawn again."""
MOST_ORDERS = 5000
"""Orders of very few numbers that are drawn."""


def parts_for(size: int, times: int = 1) -> int:
    """Return in how many parts positions and values are cut, so that each pair expects enough."""
    return min(MOST_PARTS, size, int((size * times / LEAST_EXPECTED) ** 0.5))


class PositionCounts:
    """Counts which part of the values stands in which part of the positions.

    For M orders of n numbers in a x a parts the statistic (n - 1) / n times the sum of
    (O - E)² / E follows chi-square with (a - 1)² degrees of freedom; with a = n it is Anderson's
    (1959) for ranks.
    """

    def __init__(self, low: int, size: int, parts: int) -> None:
        self._low, self._size, self.parts = low, size, parts
        self._counts = np.zeros(parts * parts, dtype=np.int64)
        self._times = 0

    def take(self, order: torch.Tensor, step: Step) -> None:
        """Take one order of all numbers (1-d)."""
        for start in range(0, self._size, PIECE):
            piece = _numbers(order, start)
            positions = self._part(np.arange(start, start + piece.size))
            pairs = positions * self.parts + self._part(piece - self._low)
            self._counts += np.bincount(pairs, minlength=self._counts.size)
            step(min(1.0, (start + PIECE) / self._size))
        self._times += 1

    def fields(self) -> dict[str, Any]:
        """Return the fields of a FitTest record, once at least one order was taken."""
        n, a = self._size, self.parts
        sizes = np.bincount(self._part(np.arange(n)), minlength=a)
        expected = self._times * np.outer(sizes, sizes).ravel() / n
        statistic = float(np.sum((self._counts - expected) ** 2 / expected)) * (n - 1) / n
        degrees = (a - 1) ** 2
        p_value = p_values.chi_square(statistic, degrees)
        known = fields("position_counts", statistic, p_value, n * self._times)
        return {**known, "degrees": degrees}

    def _part(self, numbers: np.ndarray) -> np.ndarray:
        return numbers * self.parts // self._size


def part_test(part: torch.Tensor, low: int, size: int) -> list[dict[str, Any]]:
    """Return the fields of a FitTest record: whether each number is as likely in a part (1-d).

    k of n numbers, drawn without replacement, scatter less than independent draws by the factor
    (n - k) / (n - 1): the sum of (O - E)² / E over a parts, divided by it, follows chi-square with
    a - 1 degrees of freedom (Cochran 1977, Sampling Techniques, ch. 2 and 3).
    """
    k = part.numel()
    # What is left out has the same statistic, and must fill the parts as well.
    parts = min(MOST_PARTS, int(min(k, size - k) / LEAST_EXPECTED))
    if parts < 2:
        return []
    counts = np.zeros(parts, dtype=np.int64)
    for start in range(0, k, PIECE):
        piece = _numbers(part, start) - low
        counts += np.bincount(piece * parts // size, minlength=parts)
    sizes = np.bincount(np.arange(size) * parts // size, minlength=parts)
    expected = k * sizes / size
    statistic = float(np.sum((counts - expected) ** 2 / expected)) * (size - 1) / (size - k)
    p_value = p_values.chi_square(statistic, parts - 1)
    known = fields("chi_square", statistic, p_value, k, ("without_replacement",))
    return [{**known, "degrees": parts - 1}]


def permutation_tests(
    values: FiniteValues, law: Law, step: Step, again: Callable[[int], torch.Tensor] | None
) -> tuple[list[dict[str, Any]], tuple[dict[str, Any], ...]]:
    """Return the fields of FitTest and of Finding records about the order of all numbers.

    `again` draws another order, the n-th time: one of few numbers says little.
    """
    ends = law.whole_range
    if ends is None:
        return [], ()
    low, size = ends[0], ends[1] - ends[0] + 1
    order = values.tensor.reshape(-1)
    missing, repeated = _each_once(order, low, size, lambda done: step(done / 2))
    if repeated or (missing and order.numel() >= size):
        numbers = {"missing": missing, "repeated": repeated}
        impossible = fields("position_counts", math.inf, 0.0, order.numel())
        return [impossible], ({"code": "not_each_once", "numbers": numbers},)
    once = ({"code": "each_once", "numbers": {"count": order.numel()}},)
    if order.numel() < size:
        return part_test(order, low, size), once
    times = 1 if again is None else max(1, min(MOST_ORDERS, ENOUGH // size))
    counter = PositionCounts(low, size, parts_for(size, times))
    for number in range(times):
        drawn = order if number == 0 or again is None else again(number)
        counter.take(drawn, lambda done, at=number: step((1 + (at + done) / times) / 2))
    return [counter.fields()] if counter.parts > 1 else [], once


def exact_moments(law: Law, count: int, moments: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a Moments record of `count` different numbers, of all without rounding.

    Those of all numbers are the law's own but for the variance of the sample, which is divided by
    n - 1 instead of n: n (n² - 1) / 12 / (n - 1) = n (n + 1) / 12.
    """
    low, high = law.whole_range or (0, 0)
    size = high - low + 1
    if count != size or size < 2:
        return moments
    return {**moments, **law.moments(), "variance": size * (size + 1) / 12}


def _each_once(order: torch.Tensor, low: int, size: int, step: Step) -> tuple[int, int]:
    """Return how many numbers are missing, and how many values aren't a number's first."""
    seen = np.zeros(size, dtype=bool)
    for start in range(0, order.numel(), PIECE):
        piece = _numbers(order, start) - low
        seen[piece[(piece >= 0) & (piece < size)]] = True
        step(min(1.0, (start + PIECE) / order.numel()))
    different = int(np.count_nonzero(seen))
    return size - different, order.numel() - different


def _numbers(order: torch.Tensor, start: int) -> np.ndarray:
    """Return a piece of integers as int64."""
    return array_of(order[start : start + PIECE].to(device="cpu", dtype=torch.int64))
