"""Every different number of values of one or two bytes, with its count: nothing is hidden in bins.

There are at most 65,536 of them, whatever the number of values.
"""

from __future__ import annotations

from typing import Any

import numpy as np


def rising(
    values: np.ndarray, counts: np.ndarray, *more: tuple[np.ndarray, np.ndarray]
) -> tuple[np.ndarray, np.ndarray]:
    """Return the different float64 values in order, and their int64 counts summed up.

    `more` are values and counts of other samples. Zeros of both signs are one number.
    """
    every = np.concatenate([values, *(each for each, _ in more)])
    held = np.concatenate([counts, *(each for _, each in more)])
    numbers, places = np.unique(every, return_inverse=True)
    summed = np.zeros(numbers.size, dtype=np.int64)
    np.add.at(summed, places.reshape(-1), held)
    return numbers, summed


def fields(known: tuple[np.ndarray, np.ndarray] | None) -> dict[str, Any] | None:
    """Return the fields of a CountedNumbers record, None where they aren't known."""
    return None if known is None else {"values": known[0], "counts": known[1]}
