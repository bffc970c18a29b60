"""The distribution that a random call documents, and the points to draw it with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .random_calls import RandomCall

POINTS = 200
"""Points of a density's curve."""

MOST_WHOLE_NUMBERS = 200
"""A discrete law on more whole numbers is drawn as a density."""

_NORMAL_PEAK = 1 / np.sqrt(2 * np.pi)


@dataclass(frozen=True, slots=True)
class Law:
    """A distribution: `uniform`, `normal`, `integers` or `permutation`."""

    name: str
    call: str
    """The call that documents it, as code."""
    parameters: Mapping[str, int | float] = field(default_factory=dict)
    """`low`, `high` (exclusive) or `mean`, `std`; exact ints for whole numbers."""

    @property
    def whole_numbers(self) -> bool:
        """Whether it draws whole numbers only."""
        return self.name in ("integers", "permutation")

    @property
    def has_few_values(self) -> bool:
        """Whether it draws so few whole numbers that each gets a bar of its own."""
        span = self.parameters["high"] - self.parameters["low"] if self.whole_numbers else 0
        return 0 < span <= MOST_WHOLE_NUMBERS

    def fields(self, low: float, high: float, offset: int = 0) -> dict[str, Any]:
        """Return the fields of a Law record, with points that cover `low` to `high`.

        These two and the points are relative to `offset`, a whole number.
        """
        discrete = self.has_few_values
        x, y = self._bars(offset) if discrete else self._curve(low, high, offset)
        return {
            "name": self.name,
            "call": self.call,
            "discrete": discrete,
            "x": x,
            "y": y,
            "parameters": dict(self.parameters),
        }

    def _bars(self, offset: int) -> tuple[np.ndarray, np.ndarray]:
        first, end = (self.parameters[name] - offset for name in ("low", "high"))
        x = first + np.arange(end - first, dtype=np.float64)
        return x, np.full(x.size, 1 / x.size)

    def _curve(self, low: float, high: float, offset: int) -> tuple[np.ndarray, np.ndarray]:
        if self.name == "normal":
            mean, std = self.parameters["mean"], self.parameters["std"]
            x = np.linspace(min(low, mean - 3 * std), max(high, mean + 3 * std), POINTS)
            return x, _NORMAL_PEAK / std * np.exp(-(((x - mean) / std) ** 2) / 2)
        # Half-integer ends, as the bars of whole numbers have.
        half = 0.5 if self.whole_numbers else 0.0
        start, end = (self.parameters[name] - offset - half for name in ("low", "high"))
        return _box(start, end, low, high)


def _box(start: float, end: float, low: float, high: float) -> tuple[np.ndarray, np.ndarray]:
    """Return a flat density on [start, end) with upright sides, shown from low to high."""
    height = 1 / (end - start)
    inside = np.linspace(start, end, POINTS)
    x = np.concatenate(([min(low, start), start], inside, [end, max(high, end)]))
    y = np.concatenate(([0.0, 0.0], np.full(POINTS, height), [0.0, 0.0]))
    return x, y


def law_of(call: RandomCall) -> Law | None:
    """Return the documented law of a call, None when the arguments don't tell it."""
    if call.dtype.is_complex or (call.scale, call.shift) != (1, 0):
        return None
    read = _PARAMETERS.get(call.function)
    parameters = None if read is None else read(call)
    if parameters is None:
        return None
    return Law(_NAMES[call.function], call.text, parameters)


def _unit(_call: RandomCall) -> dict[str, float]:
    return {"low": 0.0, "high": 1.0}


def _standard(_call: RandomCall) -> dict[str, float]:
    return {"mean": 0.0, "std": 1.0}


def _bounds(call: RandomCall) -> dict[str, int] | None:
    """Read `[low=0,] high` of randint, which follow the template in randint_like."""
    given = call.arguments[1:] if call.function == "randint_like" else call.arguments
    numbers = []
    for argument in given[:2]:
        if type(argument) not in (int, float, bool):
            break
        numbers.append(argument)
    if "high" in call.keywords:
        numbers = [*numbers, call.keywords["high"]]
    if len(numbers) == 1:
        numbers = [call.keywords.get("low", 0), *numbers]
    return _whole(*numbers) if len(numbers) == 2 else None


def _order(call: RandomCall) -> dict[str, int] | None:
    return _whole(0, call.arguments[0] if call.arguments else call.keywords.get("n"))


def _whole(low: object, high: object) -> dict[str, int] | None:
    if not isinstance(low, (int, float)) or not isinstance(high, (int, float)) or low >= high:
        return None
    # Ints from here on: a float loses digits beyond 2**53.
    return {"low": int(low), "high": int(high)}


_NAMES = {
    "rand": "uniform",
    "rand_like": "uniform",
    "randn": "normal",
    "randn_like": "normal",
    "randint": "integers",
    "randint_like": "integers",
    "randperm": "permutation",
}

_PARAMETERS: dict[str, Callable[[RandomCall], Mapping[str, int | float] | None]] = {
    "rand": _unit,
    "rand_like": _unit,
    "randn": _standard,
    "randn_like": _standard,
    "randint": _bounds,
    "randint_like": _bounds,
    "randperm": _order,
}
