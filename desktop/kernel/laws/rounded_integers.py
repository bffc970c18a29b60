"""What `randint` and `random_` draw in a floating dtype that can't hold every whole number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch

from ..float_digits import DIGITS
from .rounded_laws import Tabulated, dtype_values, moved

if TYPE_CHECKING:
    from .whole_laws import WholeNumbers


def drawn_range(low: int, high: int, dtype: torch.dtype) -> tuple[int, int]:
    """Return the range (its end exclusive) that torch draws from before it rounds to a dtype.

    Where `low` or `high - 1` would be rounded out of the range, torch takes a step of the dtype
    away from that end (`update_from` and `update_to`, ATen/native/DistributionTemplates.h).
    """
    if dtype not in DIGITS:
        return low, high
    after, last = (_cast(value, dtype) for value in (low + 1, high - 1))
    if after < low:
        low = after + _step(low + 1, dtype)
    if last >= high:
        high = last - _step(high - 1, dtype)
    return low, high


def rounded_integers(
    numbers: WholeNumbers, first: int, dtype: torch.dtype, scale: float, shift: float
) -> Tabulated:
    """Return the law of first + numbers, rounded to a dtype of two bytes, scaled and shifted."""
    values = dtype_values(dtype)
    whole = values[values == np.floor(values)]
    middles = (whole[:-1] + whole[1:]) / 2
    # Half-way numbers go to the even one: whose last binary digit is 0.
    upper_is_even = torch.from_numpy(whole[1:]).to(dtype).view(torch.int16).numpy() % 2 == 0
    last = np.where(upper_is_even, np.ceil(middles) - 1, np.floor(middles))
    reached = np.append(numbers.cdf(last - first), 1.0)
    images, places = np.unique(moved(whole, dtype, scale, shift), return_inverse=True)
    shares = np.bincount(places, np.diff(reached, prepend=0.0), images.size)
    finite = np.isfinite(images)
    return Tabulated(images[finite], np.maximum(shares[finite], 0.0))


def _cast(value: int, dtype: torch.dtype) -> int:
    return int(torch.tensor(value, dtype=torch.int64).to(dtype).item())


def _step(value: int, dtype: torch.dtype) -> int:
    """Return the distance of the dtype's numbers around a whole number, as torch works it out."""
    return 1 << max(abs(value).bit_length() - DIGITS[dtype], 0)
