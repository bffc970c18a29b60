"""The distribution that a random call documents or that torch draws, scaled and shifted."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from . import law_points

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .standard import Standard


@dataclass(frozen=True, slots=True)
class Law:
    """The law of scale * X + shift, where X follows `standard`; shares and values are float64."""

    name: str
    """One of `families.FAMILIES`."""
    call: str
    """The call that documents it, as code; empty for a chosen law."""
    parameters: Mapping[str, Any]
    """As in the family's signature; exact ints for whole numbers. A scale and a shift that the
    family has no parameters for are `times` and `plus`."""
    standard: Standard = field(compare=False)
    scale: float = 1
    shift: float = 0
    """A whole number may be an int of any size."""
    rounded: bool = False
    """Whether values were rounded after scaling, so that they may reach the ends of the range."""

    @property
    def discrete(self) -> bool:
        """Whether there are single numbers only, each with a probability."""
        return self.standard.discrete

    @property
    def low(self) -> float:
        """The lower end of the range."""
        return min(self._ends())

    @property
    def high(self) -> float:
        """The upper end of the range."""
        return max(self._ends())

    @property
    def low_closed(self) -> bool:
        """Whether the lower end itself can be drawn."""
        held = self.standard.low_closed if self.scale > 0 else self.standard.high_closed
        return math.isfinite(self.low) and (held or self.rounded)

    @property
    def high_closed(self) -> bool:
        """Whether the upper end itself can be drawn."""
        held = self.standard.high_closed if self.scale > 0 else self.standard.low_closed
        return math.isfinite(self.high) and (held or self.rounded)

    @property
    def whole_numbers(self) -> bool:
        """Whether it draws whole numbers only."""
        ends = float(self.scale), float(self.shift)
        return self.standard.whole and all(map(float.is_integer, ends))

    @property
    def each_once(self) -> bool:
        """Whether no number comes again, so that the draws depend on one another."""
        return self.name in ("permutation", "permutation_part")

    @property
    def whole_range(self) -> tuple[int, int] | None:
        """The least and the greatest whole number, where all between are worth showing."""
        if not self.whole_numbers or self.name not in law_points.WHOLE_RANGES:
            return None
        ends = [int(self.scale) * int(end) + int(self.shift) for end in self._standard_ends()]
        return min(ends), max(ends)

    def cdf(self, x: np.ndarray) -> np.ndarray:
        """Return P(X <= x)."""
        z = self._standardised(x)
        return self.standard.cdf(z) if self.scale > 0 else self.standard.at_least(z)

    def below(self, x: np.ndarray) -> np.ndarray:
        """Return P(X < x)."""
        z = self._standardised(x)
        return self.standard.below(z) if self.scale > 0 else self.standard.upper(z)

    def upper(self, x: np.ndarray) -> np.ndarray:
        """Return P(X > x), exact where it is tiny as well."""
        z = self._standardised(x)
        return self.standard.upper(z) if self.scale > 0 else self.standard.below(z)

    def density(self, x: np.ndarray) -> np.ndarray:
        """Return the density of a continuous law."""
        with np.errstate(over="ignore"):
            return self.standard.density(self._standardised(x)) / abs(self.scale)

    def probability(self, k: np.ndarray) -> np.ndarray:
        """Return P(X = k) of a discrete law."""
        return self.standard.density(self._standardised(k))

    def quantile(self, p: np.ndarray) -> np.ndarray:
        """Return the least x with P(X <= x) >= p; the range's ends for 0 and 1, else NaN."""
        shares = np.asarray(p, dtype=np.float64)
        with np.errstate(invalid="ignore"):
            if self.scale > 0:
                return self.standard.quantile(shares) * self.scale + self.shift
            return self.standard.upper_quantile(shares) * self.scale + self.shift

    def moments(self) -> dict[str, float | None]:
        """Return mean, variance, skewness and excess kurtosis, None where there is none."""
        mean, variance, skewness, kurtosis = self.standard.moments()
        found = {
            "mean": mean * self.scale + self.shift,
            # Products become infinite where powers raise.
            "variance": variance * self.scale * self.scale,
            "skewness": math.copysign(1.0, self.scale) * skewness,
            "kurtosis": kurtosis,
        }
        return {name: value if math.isfinite(value) else None for name, value in found.items()}

    def moved(self, offset: int) -> Law:
        """Return the law of X - offset, exact where both are ints; the parameters stay."""
        return replace(self, shift=self.shift - offset) if offset else self

    def fields(self, edges: np.ndarray, offset: int = 0) -> dict[str, Any]:
        """Return the fields of a Law record over a histogram's edges (float64, one or more).

        Edges and points are relative to `offset`, a whole number.
        """
        near = self.moved(offset)
        discrete, x, y = law_points.points(near, edges)
        return {
            "name": self.name,
            "call": self.call,
            "discrete": discrete,
            "x": x,
            "y": y,
            "parameters": dict(self.parameters),
            "cumulative": near.below(edges) if edges.size > 1 else None,
            "ends": ("[" if self.low_closed else "(") + ("]" if self.high_closed else ")"),
        }

    def _standard_ends(self) -> tuple[float, float]:
        return self.standard.low, self.standard.high

    def _ends(self) -> list[float]:
        return [float(end * self.scale + self.shift) for end in self._standard_ends()]

    def _standardised(self, x: np.ndarray) -> np.ndarray:
        values = np.asarray(x, dtype=np.float64)
        if self.scale == 1 and self.shift == 0:
            return values
        with np.errstate(invalid="ignore", over="ignore"):
            scaled = (values - self.shift) / self.scale
        if not self.standard.whole or (self.whole_numbers and abs(self.scale) == 1):
            return scaled
        # A number of the law, rounded to a dtype, is still that number.
        whole = np.round(scaled)
        close = np.abs(scaled - whole) <= np.maximum(np.abs(whole), 1.0) * 2**-20
        return np.where(close, whole, scaled)
