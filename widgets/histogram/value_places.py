"""Which value lies at which place of an axis that runs from 0 to 1."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from widgets.histogram.value_scale import LINEAR
from widgets.range_share import share_of_range

if TYPE_CHECKING:
    from widgets.histogram.value_scale import ValueScale


@dataclass(frozen=True, slots=True)
class ValuePlaces:
    """The values at 0 and 1, and how those between are laid out.

    So 1e-320, 1e308 and a millionth beside a billion are all drawn alike: a view that is scaled
    by such factors loses its digits.
    """

    low: float = 0.0
    high: float = 1.0
    scale: ValueScale = LINEAR

    def value(self, place: float) -> float:
        """Return the value at a place."""
        low, high = self._ends()
        inner = low * (1 - place) + high * place
        if not math.isfinite(inner):
            inner = low + (high - low) * place
        value = self.scale.inverse(inner)
        return max(-sys.float_info.max, min(sys.float_info.max, value))

    def place(self, value: float) -> float:
        """Return the place of a value."""
        low, high = self._ends()
        return share_of_range(self._forward(value), low, high)

    def powers(self, low: float, high: float, most: int) -> list[float]:
        """Return powers of ten between two values, none where the axis is even or too close."""
        if self.scale.even:
            return []
        first, last = self._forward(low), self._forward(high)
        found = self.scale.ticks(first, last, most)
        return found if len(found) > 1 and last - first > 1 else []

    def _ends(self) -> tuple[float, float]:
        return self._forward(self.low), self._forward(self.high)

    def _forward(self, value: float) -> float:
        if self.scale.even:
            return value
        place = float(self.scale.forward(np.array([value]))[0])
        return place if math.isfinite(place) else -308.0
