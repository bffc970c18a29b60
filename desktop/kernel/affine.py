"""What sums with, and products by, a number make of a random call; and a change of dtype."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import torch

from .float_digits import DIGITS
from .whole_bounds import whole_bounds

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .random_calls import RandomCall

    Change = tuple[float, float]
    _Rule = Callable[[float, float, bool], Change | None]

_WHOLE = frozenset((torch.bool, torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64))


def _add(number: float, alpha: float, number_first: bool) -> Change:
    return (alpha, number) if number_first else (1, alpha * number)


def _subtract(number: float, alpha: float, number_first: bool) -> Change:
    return (-alpha, number) if number_first else (1, -alpha * number)


def _subtract_from(number: float, alpha: float, number_first: bool) -> Change:
    return (1, -alpha * number) if number_first else (-alpha, number)


def _multiply(number: float, _alpha: float, _number_first: bool) -> Change:
    return number, 0


def _divide(number: float, _alpha: float, number_first: bool) -> Change | None:
    return None if number_first or number == 0 else (1 / number, 0)


def _negate(_number: float, _alpha: float, _number_first: bool) -> Change:
    return -1, 0


_NAMES: dict[str, _Rule] = {
    "add": _add,
    "sub": _subtract,
    "subtract": _subtract,
    "rsub": _subtract_from,
    "__rsub__": _subtract_from,
    "mul": _multiply,
    "multiply": _multiply,
    "div": _divide,
    "divide": _divide,
    "true_divide": _divide,
    "neg": _negate,
    "negative": _negate,
}

RULES: dict[Callable[..., Any], _Rule] = {
    getattr(owner, name + end): rule
    for owner in (torch, torch.Tensor)
    for name, rule in _NAMES.items()
    for end in ("", "_")
    if hasattr(owner, name + end)
}
"""From the number, alpha, and whether the number stands first, to scale and shift."""

UNARY = frozenset(function for function, rule in RULES.items() if rule is _negate)
"""Those without a number."""

_RANGES = {dtype: (torch.finfo(dtype).tiny, torch.finfo(dtype).max) for dtype in DIGITS}
"""The smallest normal number and the largest one."""

_UNDERSTOOD = frozenset(("alpha", "out", "other", "rounding_mode"))


def change_by(
    function: Callable[..., Any], number: float, keywords: Mapping[str, Any], number_first: bool
) -> Change | None:
    """Return the scale and the shift of a call, None when it is no affine change."""
    if not keywords:
        return RULES[function](number, 1, number_first)
    alpha = keywords.get("alpha", 1)
    if keywords.get("rounding_mode") is not None or not _UNDERSTOOD.issuperset(keywords):
        return None
    if type(alpha) not in (bool, int, float):
        return None
    return RULES[function](number, alpha, number_first)


def changed(call: RandomCall, change: Change, dtype: torch.dtype) -> RandomCall | None:
    """Return the call behind scale * values + shift in a dtype, None when the law is lost."""
    same = converted(call, dtype)
    if same is None or dtype.is_complex:
        return None
    scale, shift = change[0] * same.scale, change[0] * same.shift + change[1]
    if not (math.isfinite(scale) and math.isfinite(shift)) or scale == 0:
        return None
    return _fitting(same.moved(scale, shift))


def converted(call: RandomCall, dtype: torch.dtype) -> RandomCall | None:
    """Return the call behind the values in another dtype, None when the law is lost.

    Rounding to a smaller float keeps it; whole numbers keep it where each of them stays exact.
    """
    if dtype == call.dtype:
        return call
    other = call.converted(dtype)
    if call.dtype in DIGITS and dtype in DIGITS:
        return _fitting(other)
    bounds = whole_bounds(call)
    if bounds is None or not (_holds(call.dtype, bounds) and _holds(dtype, bounds)):
        return None
    if dtype in _WHOLE:
        return other.moved(int(call.scale), int(call.shift))
    return other


def _fitting(call: RandomCall) -> RandomCall | None:
    """Return the call when its values neither overflow nor vanish in its dtype."""
    if call.dtype in _WHOLE:
        bounds = whole_bounds(call)
        return call if bounds is not None and _holds(call.dtype, bounds) else None
    if call.dtype not in DIGITS:
        return None
    smallest, largest = _RANGES[call.dtype]
    fits = smallest <= abs(call.scale) <= largest and abs(call.shift) <= largest
    return call if fits else None


def _holds(dtype: torch.dtype, bounds: tuple[int, int]) -> bool:
    """Whether each whole number between the bounds is exact in a dtype."""
    if dtype in DIGITS:
        return max(map(abs, bounds)) <= 1 << DIGITS[dtype]
    if dtype not in _WHOLE:
        return False
    low, high = (0, 1) if dtype == torch.bool else (torch.iinfo(dtype).min, torch.iinfo(dtype).max)
    return low <= bounds[0] and bounds[1] <= high
