"""What a floating dtype makes of a law: the kernel's own rules, where they need no torch."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, cast

from widgets.parameters.bench_functions import DISTRIBUTIONS, FUNCTIONS
from widgets.parameters.bench_parameters import Problem
from widgets.parameters.float_limits import LARGEST, SMALLEST_NORMAL, rounded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from widgets.parameters.bench_parameters import Value

    Numbers = Mapping[str, float]

_NEVER_ZERO = ("std", "scale", "rate", "df", "a", "b", "shape", "weights")
_SHAPES, _LARGEST_SHAPE = ("df", "a", "b", "shape"), 10**9
_LEAST_FREEDOM = 0.01
_SPREADS = ("std", "scale", "rate")
"""Parameters that make a law wide."""
_MOST_BEYOND = 0.01
"""Of a law that lies further out than the dtype's numbers go; less is told as a finding."""
_LEAST_INSIDE, _LEAST_KEPT = 1e-12, 0.01
_MOST_LOGARITHM = 700
"""The law's family knows its numbers up to e^700."""


def law_problems(function: str, values: Mapping[str, Value], dtype: str) -> dict[str, Problem]:
    """Return what is wrong with a law whose numbers are each finite in the dtype."""
    found = {name: problem for name in values if (problem := _size(name, values[name], dtype))}
    known = {parameter.name for parameter in FUNCTIONS[function].parameters}
    if found or known != values.keys() or "weights" in values:
        return found
    numbers = cast("Numbers", values)
    if function == "StudentT" and numbers["df"] < _LEAST_FREEDOM:
        return {"df": Problem("too_small", (_LEAST_FREEDOM,))}
    check = {"log_normal_": _logarithms, "trunc_normal_": _truncation, "uniform_": _apart}
    found = check[function](numbers, dtype) if function in check else {}
    return found or _width(function, numbers, dtype)


def _size(name: str, value: Value, dtype: str) -> Problem | None:
    """Return what is wrong with the size of a number, or of all of several, that mustn't be 0."""
    several = value if isinstance(value, tuple) else (value,)
    if name not in _NEVER_ZERO or not any(several):
        return None
    if any(0 < abs(number) < SMALLEST_NORMAL["float64"] for number in several):
        return Problem("too_tiny")
    if not any(rounded(number, dtype) for number in several):
        return Problem("zero_in_dtype")
    too_large = name in _SHAPES and max(several) > _LARGEST_SHAPE
    return Problem("too_large", (_LARGEST_SHAPE,)) if too_large else None


def _apart(numbers: Numbers, dtype: str) -> dict[str, Problem]:
    low, high = numbers["low"], numbers["high"]
    same = rounded(low, dtype) == rounded(high, dtype)
    return {"high": Problem("same_in_dtype", (low,))} if same else {}


def _logarithms(numbers: Numbers, dtype: str) -> dict[str, Problem]:
    """Refuse a mean of logarithms whose power of e the dtype takes for 0 or infinite."""
    least = max(-_MOST_LOGARITHM, math.ceil(math.log(SMALLEST_NORMAL[dtype])))
    most = min(_MOST_LOGARITHM, math.floor(math.log(LARGEST[dtype])))
    inside = least <= numbers["mean"] <= most
    return {} if inside else {"mean": Problem("outside", (least, most))}


def _truncation(numbers: Numbers, dtype: str) -> dict[str, Problem]:
    """Refuse a range so far out that hardly anything drawn for it is kept."""
    mean, std, low, high = (numbers[name] for name in ("mean", "std", "low", "high"))
    inside = (math.erf((high - mean) / std / 2**0.5) - math.erf((low - mean) / std / 2**0.5)) / 2
    # A product becomes infinite where a power would raise.
    nearest = (max(low, min(mean, high)) - mean) / std
    peak = math.exp(-nearest * nearest / 2)
    # Where little of the law lies inside, torch rejects from the uniform one under its peak.
    uniform = inside * (2 * math.pi) ** 0.5 * std / (peak * (high - low)) if peak else 0.0
    kept = inside if inside > 0.3 else uniform
    if inside >= _LEAST_INSIDE and kept >= _LEAST_KEPT:
        return _apart(numbers, dtype)
    if low <= mean <= high:
        return {"std": Problem("too_wide", (low, high))}
    return {"mean": Problem("too_far", (low, high))}


def _width(function: str, numbers: Numbers, dtype: str) -> dict[str, Problem]:
    """Refuse a law of which much lies beyond the dtype; the kernel knows of a few others."""
    share = _BEYOND.get(function)
    if share is None:
        return {}
    if function == "exponential_" and _nearer_to_zero(numbers, dtype) > _MOST_BEYOND:
        return {"rate": Problem("wider_than_dtype")}
    held = numbers
    if function in DISTRIBUTIONS:
        held = {name: rounded(number, dtype) for name, number in numbers.items()}
    if share(held, LARGEST[dtype]) <= _MOST_BEYOND:
        return {}
    return {next(name for name in _SPREADS if name in numbers): Problem("wider_than_dtype")}


def _nearer_to_zero(p: Numbers, dtype: str) -> float:
    """Return how much of an exponential law lies below the numbers of full precision."""
    return (
        -math.expm1(-p["rate"] * SMALLEST_NORMAL[dtype]) if dtype in ("float32", "float64") else 0.0
    )


def _normal(p: Numbers, most: float) -> float:
    if not p["std"]:
        return 0.0
    ends = (most - p["mean"], most + p["mean"])
    return sum(math.erfc(end / p["std"] / 2**0.5) / 2 for end in ends)


def _log_normal(p: Numbers, most: float) -> float:
    return math.erfc((math.log(most) - p["mean"]) / p["std"] / 2**0.5) / 2


def _exponential(p: Numbers, most: float) -> float:
    return math.exp(-p["rate"] * most)


def _cauchy(p: Numbers, most: float) -> float:
    ends = (most - p["median"], most + p["median"])
    return sum(math.atan2(p["scale"], end) / math.pi for end in ends)


def _laplace(p: Numbers, most: float) -> float:
    ends = (most - p["loc"], most + p["loc"])
    return sum(math.exp(-end / p["scale"]) / 2 for end in ends)


def _gumbel(p: Numbers, most: float) -> float:
    above = -math.expm1(-math.exp(-(most - p["loc"]) / p["scale"]))
    return above + math.exp(-math.exp(min(700.0, (most + p["loc"]) / p["scale"])))


_BEYOND: dict[str, Callable[[Numbers, float], float]] = {
    "normal": _normal,
    "log_normal_": _log_normal,
    "exponential_": _exponential,
    "cauchy_": _cauchy,
    "Laplace": _laplace,
    "Gumbel": _gumbel,
}
"""P(|X| > most) of the laws for which it is one line."""
