"""The parameters of scale * X + shift, by the parameters of X; scale is never 0.

Each function returns None where the family has no parameters that say it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

Move = Callable[[Mapping[str, Any], float, float], Mapping[str, Any] | None]
"""Takes the parameters, the scale and the shift."""


def moved_range(given: Mapping[str, Any], scale: float, shift: float) -> Mapping[str, Any]:
    """Move both bounds; a negative scale makes the lower one the upper."""
    ends = sorted(scale * given[name] + shift for name in ("low", "high"))
    return {"low": ends[0], "high": ends[1]}


def moved_integers(
    given: Mapping[str, Any], scale: float, shift: float
) -> Mapping[str, Any] | None:
    """Move both bounds, where the numbers stay neighbours."""
    if abs(scale) != 1 or not float(shift).is_integer():
        return None
    low, last = given["low"], given["high"] - 1
    first, end = (low, last) if scale > 0 else (-last, -low)
    return {"low": first + int(shift), "high": end + int(shift) + 1}


def moved_by(middle: str, spread: str, *, mirrored: bool = True) -> Move:
    """Return how a family with a middle and a spread takes up scale and shift."""

    def moved(given: Mapping[str, Any], scale: float, shift: float) -> Mapping[str, Any] | None:
        if scale < 0 and not mirrored:
            return None
        told = {middle: scale * given[middle] + shift, spread: abs(scale) * given[spread]}
        return {**given, **told}

    return moved


def moved_truncated(given: Mapping[str, Any], scale: float, shift: float) -> Mapping[str, Any]:
    """Move the middle, the spread and the bounds."""
    middle = {"mean": scale * given["mean"] + shift, "std": abs(scale) * given["std"]}
    return {**middle, **moved_range(given, scale, shift)}


def scaled(name: str, *, inverse: bool = False) -> Move:
    """Return how a family that starts at 0 takes up a positive scale."""

    def moved(given: Mapping[str, Any], scale: float, shift: float) -> Mapping[str, Any] | None:
        if scale < 0 or shift != 0:
            return None
        return {**given, name: given[name] / scale if inverse else given[name] * scale}

    return moved


def scaled_log_normal(
    given: Mapping[str, Any], scale: float, shift: float
) -> Mapping[str, Any] | None:
    """Add the logarithm of a positive scale to the mean."""
    if scale < 0 or shift != 0:
        return None
    return {**given, "mean": given["mean"] + math.log(scale)}
