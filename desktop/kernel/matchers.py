"""What a check may expect besides a plain value; `==` tests, `str` says what is expected."""

from __future__ import annotations

import math
import operator
from typing import TYPE_CHECKING, Any

import torch

from .value_texts import text_of

if TYPE_CHECKING:
    from collections.abc import Callable


class Matcher:
    """Equal to every value for which a test holds; unequal where the test can't be made."""

    __hash__ = None  # pyright: ignore[reportAssignmentType]

    def __init__(self, text: str, test: Callable[[Any], object]) -> None:
        self._text = text
        self._test = test

    def __eq__(self, found: object) -> bool:
        try:
            return bool(self._test(found))
        except (TypeError, ValueError, RuntimeError, OverflowError):
            return False

    def __str__(self) -> str:
        return self._text

    __repr__ = __str__


def between(low: float, high: float) -> Matcher:
    """Expect low <= value <= high."""
    return Matcher(f"{text_of(low)} … {text_of(high)}", lambda found: low <= found <= high)


def at_least(limit: float) -> Matcher:
    """Expect value >= limit."""
    return Matcher(f"≥ {text_of(limit)}", lambda found: operator.ge(found, limit))


def at_most(limit: float) -> Matcher:
    """Expect value <= limit."""
    return Matcher(f"≤ {text_of(limit)}", lambda found: operator.le(found, limit))


def less_than(limit: float) -> Matcher:
    """Expect value < limit."""
    return Matcher(f"< {text_of(limit)}", lambda found: operator.lt(found, limit))


def more_than(limit: float) -> Matcher:
    """Expect value > limit."""
    return Matcher(f"> {text_of(limit)}", lambda found: operator.gt(found, limit))


def close_to(value: float, tolerance: float) -> Matcher:
    """Expect abs(found - value) <= tolerance; it is told to a digit more than that tells apart."""
    digits = max(0, 1 - math.floor(math.log10(tolerance))) if tolerance > 0 else 17
    return Matcher(
        f"≈ {text_of(round(value, digits))} ± {text_of(tolerance)}",
        lambda found: abs(found - value) <= tolerance,
    )


def one_of(*choices: object) -> Matcher:
    """Expect one of the values."""
    text = " | ".join(text_of(choice) for choice in choices)
    return Matcher(text, lambda found: any(same_values(choice, found) for choice in choices))


def same_values(expected: object, found: object, tolerance: float = 0) -> bool:
    """Whether two things are equal; tensors by dtype, shape and values (NaN equals NaN)."""
    if isinstance(expected, torch.Tensor) and isinstance(found, torch.Tensor):
        return _same_tensors(expected, found, tolerance)
    if isinstance(expected, (list, tuple)) and isinstance(found, (list, tuple)):
        return (
            isinstance(expected, list) == isinstance(found, list)
            and len(expected) == len(found)
            and all(map(same_values, expected, found, [tolerance] * len(found)))
        )
    if isinstance(expected, float) and isinstance(found, float):
        near = abs(expected - found) <= tolerance if tolerance else expected == found
        return near or (math.isnan(expected) and math.isnan(found))
    return bool(expected == found)


def _same_tensors(expected: torch.Tensor, found: torch.Tensor, tolerance: float) -> bool:
    if expected.dtype != found.dtype or expected.shape != found.shape:
        return False
    if expected.device != found.device:
        found = found.to(expected.device)
    if expected.is_floating_point() or expected.is_complex():
        return torch.allclose(expected, found, rtol=0, atol=tolerance, equal_nan=True)
    return torch.equal(expected, found)


MATCHERS: dict[str, Callable[..., object]] = {
    function.__name__: function
    for function in (
        between, at_least, at_most, less_than, more_than, close_to, one_of, same_values,
    )
}  # fmt: skip
"""The names that a lesson's checks find beside torch."""
