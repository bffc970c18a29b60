"""Checks the parameters of a call, alone, beside each other, and beside the dtype."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from ..float_digits import DIGITS
from .draws import share_of_normal
from .numbers import bad, integer, real

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..laws.law import Law
    from .functions import Function, Parameter

MOST_WEIGHTS = 1 << 24
"""Categories that `torch.multinomial` takes."""

_NEVER_ZERO = ("std", "scale", "rate", "df", "a", "b", "shape", "weights")
_LEAST_INSIDE = 1e-12
_LEAST_KEPT = 0.01
_MOST_BEYOND = 0.01
"""Of a law that lies further out than the dtype's numbers go; less is told as a finding."""
_MOST_LOGARITHM = 700
"""The law's family knows its numbers up to e^700."""
_TINY = torch.finfo(torch.float64).tiny
"""float64 loses digits of smaller numbers, and their inverse is infinite."""
_SHAPES, _LARGEST_SHAPE = ("df", "a", "b", "shape"), 10**9
"""Of larger ones the formulas lose the digits of a density."""
_LEAST_FREEDOM = 0.01
"""Of fewer degrees Student's numbers lie beyond float64, where its formula is lost as well."""
_SPREADS = ("std", "scale", "rate", "df", "shape", "a")
"""Parameters that make a law wide, the first of them to blame."""


def read(function: Function, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parameters as plain numbers; raise RefusedError("bad_call") for a bad one."""
    if not isinstance(given, dict):
        raise bad("function", "unknown")
    return {each.name: _read(each, given) for each in function.parameters}


def _read(parameter: Parameter, given: Mapping[str, Any]) -> int | float | tuple[float, ...]:
    name = parameter.name
    if given.get(name) is None:
        raise bad(name, "missing")
    if parameter.kind == "weights":
        return _weights(name, given[name])
    if parameter.kind == "int":
        return integer(name, given[name])
    value = float(real(name, given[name]))
    if parameter.rule == "positive" and value <= 0:
        raise bad(name, "not_positive")
    if parameter.rule == "not_negative" and value < 0:
        raise bad(name, "negative")
    if parameter.rule == "share" and not 0 <= value <= 1:
        raise bad(name, "outside", 0, 1)
    if parameter.rule == "inner_share" and not 0 < value < 1:
        raise bad(name, "not_inside", 0, 1)
    return value


def _weights(name: str, given: object) -> tuple[float, ...]:
    if not isinstance(given, (list, tuple)):
        raise bad(name, "not_a_number")
    if not given:
        raise bad(name, "missing")
    if len(given) > MOST_WEIGHTS:
        raise bad(name, "too_many", MOST_WEIGHTS)
    weights = tuple(float(real(name, each)) for each in given)
    if min(weights) < 0:
        raise bad(name, "negative")
    if max(weights) == 0:
        raise bad(name, "all_zero")
    return weights


def check_law(function: str, given: Mapping[str, Any], dtype: str, numel: int) -> None:
    """Raise RefusedError("bad_call") for a law that isn't one, or that the dtype can't hold."""
    kind = getattr(torch, dtype)
    # First, so that no number is told of hundreds of digits.
    if function in ("randint", "random_"):
        _check_range(given["low"], given["high"], kind)
    elif kind.is_floating_point:
        _check_finite(given, kind)
    if "low" in given and not given["low"] < given["high"]:
        raise bad("high", "not_above", given["low"])
    if function == "uniform_" and given["high"] - given["low"] > torch.finfo(kind).max:
        raise bad("high", "beyond_dtype", *_ends(kind))
    if function in ("uniform_", "trunc_normal_"):
        _check_apart(given["low"], given["high"], kind)
    if function == "StudentT" and given["df"] < _LEAST_FREEDOM:
        raise bad("df", "too_small", _LEAST_FREEDOM)
    if function == "log_normal_":
        _check_logarithms(given["mean"], kind)
    least, most = _whole_range(kind)
    if function == "randperm" and numel - 1 > most:
        raise bad("dtype", "beyond_dtype", least, most)
    if function == "geometric_" and numel * (1 - given["p"]) ** most > 0.01:
        raise bad("p", "beyond_dtype", least, most)
    if function == "poisson" and given["rate"] + 10 * math.sqrt(given["rate"]) > most:
        raise bad("rate", "beyond_dtype", least, most)
    if function == "trunc_normal_":
        _check_truncation(given)


def check_width(law: Law, dtype: torch.dtype, given: Mapping[str, Any]) -> None:
    """Raise RefusedError("bad_call") where much of a law lies beyond the dtype's numbers.

    Those are numbers too large for it, and of a continuous law those that are nearer to zero than
    any of its full precision: gamma draws of torch end there.
    """
    limits = torch.finfo(dtype)
    least = limits.tiny if dtype.itemsize > 2 else limits.tiny * limits.eps
    with np.errstate(all="ignore"):
        low, under, over = law.below(np.array([-limits.max, -least, least])).tolist()
        high = float(law.upper(np.array([limits.max]))[0])
    beyond, near = low + high, over - under
    # Not for a share that can't be told either.
    if beyond > _MOST_BEYOND or not (law.discrete or max(beyond, near) <= _MOST_BEYOND):
        raise bad(next(name for name in (*_SPREADS, *given) if name in given), "wider_than_dtype")


def _check_apart(low: float, high: float, kind: torch.dtype) -> None:
    if torch.tensor(low, dtype=kind) == torch.tensor(high, dtype=kind):
        raise bad("high", "same_in_dtype", low)


def _check_logarithms(mean: float, kind: torch.dtype) -> None:
    """Refuse a mean of logarithms whose power of e the dtype takes for 0 or infinite."""
    limits = torch.finfo(kind)
    least = max(-_MOST_LOGARITHM, math.ceil(math.log(limits.tiny)))
    most = min(_MOST_LOGARITHM, math.floor(math.log(limits.max)))
    if not least <= mean <= most:
        raise bad("mean", "outside", least, most)


def _check_range(low: int, high: int, kind: torch.dtype) -> None:
    least, most = _whole_range(kind)
    # The upper bound itself is never drawn, but torch takes it as an int64.
    if not least <= low <= most:
        raise bad("low", "beyond_dtype", least, most)
    if high > min(most + 1, (1 << 63) - 1):
        raise bad("high", "beyond_dtype", least, most)


def _whole_range(kind: torch.dtype) -> tuple[int, int]:
    """Return between which whole numbers a dtype holds each one."""
    if kind.is_floating_point:
        return -(1 << DIGITS[kind]), 1 << DIGITS[kind]
    return torch.iinfo(kind).min, torch.iinfo(kind).max


def _check_finite(given: Mapping[str, Any], kind: torch.dtype) -> None:
    """Refuse numbers that the dtype takes for infinite, or a scale that it takes for zero."""
    limits = torch.finfo(kind)
    if "weights" in given and sum(given["weights"]) > limits.max:
        raise bad("weights", "beyond_dtype", *_ends(kind))
    for name, value in given.items():
        numbers = value if isinstance(value, tuple) else (value,)
        if max(map(abs, numbers)) > limits.max:
            raise bad(name, "beyond_dtype", *_ends(kind))
        if name in _NEVER_ZERO and any(0 < abs(number) < _TINY for number in numbers):
            raise bad(name, "too_tiny")
        if name in _NEVER_ZERO and any(numbers) and not torch.tensor(numbers, dtype=kind).any():
            raise bad(name, "zero_in_dtype")
        if name in _SHAPES and max(numbers) > _LARGEST_SHAPE:
            raise bad(name, "too_large", _LARGEST_SHAPE)


def _ends(kind: torch.dtype) -> tuple[float, float]:
    return torch.finfo(kind).min, torch.finfo(kind).max


def _check_truncation(given: Mapping[str, Any]) -> None:
    mean, low, high = given["mean"], given["low"], given["high"]
    inside, kept = share_of_normal(mean, given["std"], low, high)
    if inside >= _LEAST_INSIDE and kept >= _LEAST_KEPT:
        return
    if low <= mean <= high:
        raise bad("std", "too_wide", low, high)
    raise bad("mean", "too_far", low, high)
