"""The test of whole numbers against a continuous law: chi-square over the law's rounded numbers.

A continuous law gives no number twice, so that with equal values (ties) the laws of D and W don't
hold. P(X rounds to k) = F(k + 1/2) - F(k - 1/2) does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from .atoms import MOST_ATOMS
from .cells import chi_square, wanted_shares
from .fit_fields import chi_square_fields
from .float_grid import largest_step, seen_by_distance

if TYPE_CHECKING:
    from ..laws.law import Law
    from .finite_values import FiniteValues, Step

NOTE = "rounded_law"
FINDING = {"code": "whole_numbers", "numbers": {}}


class WholeNumbers:
    """Tells whether all values of some pieces are whole numbers, though others have room between.

    Far out every number that a floating dtype holds is whole, which says nothing.
    """

    def __init__(self, dtype: torch.dtype) -> None:
        self._possible = not dtype.is_complex
        self._limit = 0.5 / torch.finfo(dtype).eps if dtype.is_floating_point else None

    @property
    def all_whole(self) -> bool:
        """Whether no other value was met."""
        return self._possible

    def take(self, values: np.ndarray) -> None:
        """Look at finite values (1-d)."""
        if self._possible and self._limit is not None:
            sizes = np.abs(values)
            whole = (sizes == np.floor(sizes)) & (sizes < self._limit)
            self._possible = bool(whole.all())


def hides(law: Law, count: int) -> bool:
    """Whether tests of `count` whole numbers see that these stand one apart."""
    return seen_by_distance(largest_step(law, torch.int64), count)


def tests_of_values(values: FiniteValues, law: Law, count: int, step: Step) -> list[dict[str, Any]]:
    """Return the fields of the FitTest records of `count` whole numbers and a continuous law.

    `step` is called with the part done and may raise to stop the work.
    """
    edges = _edges(law, count)
    counts = np.zeros(edges.size + 1, dtype=np.int64)
    for piece, times in values.pieces(step):
        places = np.searchsorted(edges, piece)
        if times is None:
            counts += np.bincount(places, minlength=counts.size)
        else:
            np.add.at(counts, places, times)
    probabilities = np.diff(law.cdf(edges), prepend=0.0, append=1.0)
    return chi_square_fields(chi_square(probabilities, counts), count, (NOTE,))


def _edges(law: Law, count: int) -> np.ndarray:
    """Return the rising middles between the whole numbers that matter, or fewer of very many."""
    dense = np.arange(1, 2 * MOST_ATOMS) / (2 * MOST_ATOMS)
    few = wanted_shares(count)
    numbers = np.unique(np.round(law.quantile(np.concatenate((dense, few)))))
    if numbers.size > MOST_ATOMS:
        numbers = np.unique(np.round(law.quantile(few)))
    return np.unique(np.concatenate((numbers - 0.5, numbers + 0.5)))
