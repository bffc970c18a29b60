"""Where numbers lie in a range, whatever two ends of float64 it has."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import numpy as np

Numbers = TypeVar("Numbers", float, "np.ndarray")


def share_of_range(value: Numbers, low: float, high: float) -> Numbers:
    """Return how far from `low` (0) to `high` (1) a number lies, or each of several; low < high."""
    if math.isfinite(high - low):
        return (value - low) / (high - low)
    # Halved only here, where the length is beyond float64: its smallest numbers have no half.
    return (value / 2 - low / 2) / (high / 2 - low / 2)
