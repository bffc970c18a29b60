"""How the law that torch draws differs from the documented one: codes with their numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from ..float_digits import DIGITS
from .rounded_laws import DRAWS

if TYPE_CHECKING:
    from ..random_calls import RandomCall
    from .law import Law
    from .rounded_laws import RoundedUniform
    from .whole_laws import BiasedNumbers

Found = dict[str, Any] | None

_LIMIT = math.sqrt(2 * math.log(DRAWS))
"""Deviations that Box and Muller's transform of 24 bits can reach: 5.768."""

_CRITICAL = 1.6276
"""Kolmogorov's statistic times sqrt(n) at a p-value of 1 %."""

_WORTH_SAYING = 10**6
"""A share is told when so many draws, or all of the call, are expected to show it once."""

NORMALS = frozenset(
    ("randn", "randn_like", "normal", "normal_", "kaiming_normal_", "xavier_normal_")
)
"""Functions that draw normal numbers in the dtype itself."""


def found(call: RandomCall, *told: Found) -> tuple[dict[str, Any], ...]:
    """Return the findings that the call's number of draws, or a million, would show."""
    draws = max(call.numel, _WORTH_SAYING)
    kept = (each for each in told if each is not None)
    return tuple(each for each in kept if each["numbers"].get("share", 1.0) * draws >= 1)


def rounding(call: RandomCall, documented: Law, drawn: Law | None) -> Found:
    """Tell that a dtype of two bytes rounds, and from how many values on a test sees it."""
    if drawn is None:
        return None
    distance = _distance(documented, drawn)
    told = documented.moments()["mean"]
    mean = drawn.moments()["mean"]
    numbers = {"digits": DIGITS[call.dtype], "distance": distance, **_seen_from(distance)}
    if told is not None and mean is not None:
        numbers |= {"mean": mean, "documented_mean": told}
    return {"code": "rounded", "numbers": numbers}


def unknown_rounding(call: RandomCall, documented: Law) -> Found:
    """Tell that a dtype of two bytes has rounded, and that the law that it left isn't known.

    Of whole numbers only where some are larger than those that the dtype tells apart.
    """
    held = (call.dtype, call.drawn or call.dtype)
    digits = min(DIGITS.get(dtype, math.inf) for dtype in held)
    if digits > DIGITS[torch.float16]:
        return None
    numbers: dict[str, Any] = {"digits": digits}
    if documented.whole_numbers:
        exact = np.array([-(2.0**digits), 2.0**digits])
        share = float(documented.below(exact)[0] + documented.upper(exact)[1])
        numbers["share"] = share
    return {"code": "unknown_rounding", "numbers": numbers}


def uniform_bounds(call: RandomCall, documented: Law, drawn: RoundedUniform) -> tuple[Found, ...]:
    """Tell how often a uniform number lies exactly at a bound."""
    ends = [drawn.sign * end for end in (documented.low, documented.high)]
    low, high = (drawn.share_at(end) for end in ends)
    code = "zero_too_often" if documented.low == 0 else "low_bound_too_often"
    numbers = {"value": documented.low, "share": low, "count": low * call.numel}
    upper = {"value": documented.high, "share": high, "count": high * call.numel}
    return {"code": code, "numbers": numbers}, {"code": "upper_bound_reached", "numbers": upper}


def tail_limit(call: RandomCall, documented: Law) -> Found:
    """Tell beyond which distance no normal number of float32 can lie."""
    limits = normal_limits(call, documented)
    if limits is None:
        return None
    low, high = limits
    share = 2 * float(documented.upper(np.array([high]))[0])
    numbers = {"deviations": _LIMIT, "low": low, "high": high, "share": share}
    return {"code": "tail_limit", "numbers": {**numbers, "count": share * call.numel}}


def normal_limits(call: RandomCall, law: Law) -> tuple[float, float] | None:
    """Return between which values all normal numbers of a call lie, None where it isn't known."""
    narrow = call.dtype in (torch.float32, torch.float16, torch.bfloat16)
    if call.function not in NORMALS or not narrow or call.numel < 16:
        return None
    mean, std = law.parameters["mean"], law.parameters["std"]
    return mean - _LIMIT * std, mean + _LIMIT * std


def rounded_probability(call: RandomCall, plain: Law) -> Found:
    """Tell that float32 probabilities are rounded up to the next multiple of 2^-24."""
    if call.function != "bernoulli" or call.dtype != torch.float32 or "p" in call.keywords:
        return None
    if len(call.arguments) > 1:
        return None
    p = plain.parameters["p"]
    drawn = math.ceil(p * DRAWS) / DRAWS
    if drawn == p or drawn - p < 1e-3 * p:
        return None
    return {"code": "probability_rounded", "numbers": {"p": p, "drawn": drawn}}


def overflow(call: RandomCall, documented: Law) -> Found:
    """Tell which share of the law the dtype can't hold."""
    if call.dtype == torch.bool:
        return None
    whole = not call.dtype.is_floating_point
    largest = float((torch.iinfo if whole else torch.finfo)(call.dtype).max)
    ends = np.array([-largest, largest])
    share = float(documented.below(ends)[0] + documented.upper(ends)[1])
    numbers = {"largest": largest, "share": share, "count": share * call.numel}
    return {"code": "overflow", "numbers": numbers}


def absolute_values(law: Law) -> dict[str, Any]:
    """Tell that complex numbers are looked at by their absolute value, and how they are made."""
    if law.name == "rayleigh":
        return {"code": "absolute_normal", "numbers": {"std": law.parameters["scale"]}}
    return {"code": "absolute_uniform", "numbers": {"high": law.parameters["high"]}}


def modulo_bias(numbers: BiasedNumbers, documented: Law) -> Found:
    """Tell how much too often the first numbers of a range come.

    The largest distance of the cumulative shares is at the last favoured number:
    r (q + 1) / draws - r / count, with q, r = divmod(draws, count).
    """
    favoured, count = numbers.favoured, numbers.count
    if not favoured:
        return None
    share = float(numbers.cdf(np.array([favoured - 1.0]))[0])
    expected = favoured / count
    distance = favoured * (count - favoured) / count / numbers.draws
    if _seen_from(distance)["seen_from"] > 1e12:
        return None
    told = {"first": documented.parameters["low"], "values": favoured, "range": count}
    shown = {"drawn": share, "expected": expected, "bits": numbers.draws.bit_length() - 1}
    return {"code": "modulo_bias", "numbers": {**told, **shown, **_seen_from(distance)}}


def rounded_integers(call: RandomCall, low: int, high: int, end: int) -> Found:
    """Tell that a floating dtype can't hold every whole number of a range."""
    digits = DIGITS.get(call.dtype)
    if digits is None or max(abs(low), abs(high - 1)) <= 1 << digits:
        return None
    numbers = {"digits": digits, "exact_to": 1 << digits, "high": high, "last": end - 1}
    return {"code": "integers_rounded", "numbers": numbers}


def _distance(documented: Law, drawn: Law) -> float:
    """Return the largest distance of two cumulative shares, where the drawn one jumps."""
    held: Any = drawn.standard
    values = held.values * drawn.scale
    above = np.abs(drawn.cdf(values) - documented.cdf(values)).max()
    return float(max(above, np.abs(drawn.below(values) - documented.below(values)).max()))


def _seen_from(distance: float) -> dict[str, float]:
    """Return from how many values on a Kolmogorov-Smirnov test sees a distance at 1 %."""
    return {"seen_from": (_CRITICAL / distance) ** 2 if distance else math.inf}
