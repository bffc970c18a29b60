"""Reads the arguments of a random call by place or by name."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..random_calls import RandomCall


class UntoldError(Exception):
    """The arguments don't tell it: they were tensors, or are missing."""


def number(call: RandomCall, place: int, *names: str, default: float | None = None) -> float:
    """Return the finite number at a place or by one of its names. Raises UntoldError."""
    given = [call.keywords[name] for name in names if name in call.keywords]
    given += [call.arguments[place]] if place < len(call.arguments) else []
    if not given and default is not None:
        return default
    if len(given) != 1 or not isinstance(given[0], (int, float)) or not math.isfinite(given[0]):
        raise UntoldError
    # A bool is the whole number that torch takes it for.
    return int(given[0]) if isinstance(given[0], bool) else given[0]


def named(call: RandomCall, *names: str, default: float | None = None) -> float:
    """Return the finite number by one of its names. Raises UntoldError."""
    return number(call, len(call.arguments), *names, default=default)
