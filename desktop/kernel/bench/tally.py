"""What is known about the values that were counted so far."""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import torch

from .. import counted_numbers
from ..four_moments import FourMoments

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, slots=True)
class Ends:
    """Where a law's range ends, as the dtype of the values holds it."""

    low: float = -math.inf
    high: float = math.inf


@dataclass(slots=True)
class Extremes:
    """The ends of the finite values, what lies at and beyond a law's ends, what isn't finite."""

    minimum: float | None = None
    """An int for integers, exact."""
    maximum: float | None = None
    at_low: int = 0
    under: int = 0
    at_high: int = 0
    over: int = 0
    nan: int = 0
    positive_infinity: int = 0
    negative_infinity: int = 0

    def widen(self, low: float, high: float) -> None:
        """Take in the ends of finite values."""
        self.minimum = low if self.minimum is None else min(self.minimum, low)
        self.maximum = high if self.maximum is None else max(self.maximum, high)

    def add(self, other: Extremes) -> None:
        """Take in what is known of other values."""
        if other.minimum is not None and other.maximum is not None:
            self.widen(other.minimum, other.maximum)
        for name in _COUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))


_COUNTS = (
    "at_low", "under", "at_high", "over", "nan", "positive_infinity", "negative_infinity",
)  # fmt: skip


@dataclass(slots=True)
class Counted:
    """A number of values, counted."""

    drawn: int
    places: np.ndarray
    """int64: below the grid, in each fine bin, above it."""
    moments: FourMoments
    extremes: Extremes = field(default_factory=Extremes)
    numbers: tuple[np.ndarray, np.ndarray] | None = None
    """Every different value (float64, rising) and its count, of dtypes of one or two bytes."""

    def add(self, other: Counted) -> None:
        """Take in other values, counted on the same grid."""
        self.drawn += other.drawn
        self.places = self.places + other.places
        self.moments.add(other.moments)
        self.extremes.add(other.extremes)
        if self.numbers is not None and other.numbers is not None:
            self.numbers = counted_numbers.rising(*self.numbers, other.numbers)


class Tally:
    """Totals that one thread adds to while another reads them: always those of whole chunks."""

    def __init__(self, size: int, device: torch.device) -> None:
        self._counts = torch.zeros(size, dtype=torch.int64, device=device)
        self._inner = self._counts[1:-1]
        self._moments = FourMoments()
        self._extremes = Extremes()
        self._drawn = 0
        self._lock = threading.Lock()

    @property
    def drawn(self) -> int:
        """How many values were counted."""
        return self._drawn

    def ends(self) -> tuple[float | None, float | None]:
        """Return the least and the greatest value that was counted."""
        return self._extremes.minimum, self._extremes.maximum

    def mean_and_deviation(self) -> tuple[float, float]:
        """Return both as the moments are given, zeros before the second value."""
        return self._moments.mean, math.sqrt(self._moments.variance() or 0.0)

    def add(
        self, drawn: int, found: torch.Tensor, moments: FourMoments, extremes: Extremes
    ) -> None:
        """Take in a chunk: int64 counts on the device, of all places or of all but both ends."""
        counts = self._counts if found.numel() == self._counts.numel() else self._inner
        with self._lock:
            counts.add_(found)
            self._moments.add(moments)
            self._extremes.add(extremes)
            self._drawn += drawn

    def read(self) -> tuple[int, np.ndarray, FourMoments, Extremes]:
        """Return copies of the totals."""
        with self._lock:
            moments, extremes = FourMoments(), Extremes()
            moments.add(self._moments)
            extremes.add(self._extremes)
            return self._drawn, self._counts.cpu().numpy().copy(), moments, extremes
