"""The test of a discrete law: chi-square over its values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from .atoms import MOST_ATOMS, AtomCounts
from .cells import chi_square, wanted_shares
from .fit_fields import chi_square_fields

if TYPE_CHECKING:
    from ..laws.law import Law
    from .finite_values import FiniteValues, Step
    from .law_shares import LawShares


def tests_of_values(values: FiniteValues, law: Law, step: Step) -> list[dict[str, Any]]:
    """Return the fields of the FitTest records of a discrete law.

    `step` is called with the part done and may raise to stop the work.
    """
    counter = AtomCounts(law, values.tensor.numel())
    for piece, counts in values.pieces(step):
        counter.take(piece, counts)
    found = chi_square(counter.probabilities, counter.counts)
    return chi_square_fields(found, int(counter.counts.sum()))


def tests_of_counts(counted: LawShares) -> list[dict[str, Any]]:
    """Return the same where only counts in bins are known."""
    probabilities, counts = np.diff(counted.shares), counted.counts
    impossible = (counts[probabilities <= 0] > 0).any()
    if counts.size > MOST_ATOMS and not impossible:
        probabilities, counts = counted.cut(wanted_shares(counted.count))
    return chi_square_fields(chi_square(probabilities, counts), counted.count)
