"""Parameters of random calls and laws: what may be typed for them, and what is wrong with it."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from widgets.parameters.bench_numbers import NotANumberError, read_number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Value = int | float | tuple[float, ...]

_LARGEST = sys.float_info.max


@dataclass(frozen=True, slots=True)
class Parameter:
    """One number of a call or a law; `weights` are several, parted by commas."""

    name: str
    kind: str
    """`int`, `float` or `weights`."""
    default: Value
    rule: str = "any"
    """`any`, `positive`, `not_negative`, `share` (0 to 1) or `inner_share` (its ends left out)."""


def real(name: str, default: float, rule: str = "any") -> Parameter:
    """Return a parameter that is a float."""
    return Parameter(name, "float", default, rule)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a field can't be used: a code as the kernel has them too, and the numbers in it."""

    code: str
    numbers: tuple[int | float, ...] = ()


class BadTextError(ValueError):
    """A field's text can't be used."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


_RULES: dict[str, tuple[Problem, Callable[[float], bool]]] = {
    "positive": (Problem("not_positive"), lambda value: value > 0),
    "not_negative": (Problem("negative"), lambda value: value >= 0),
    "share": (Problem("outside", (0, 1)), lambda value: 0 <= value <= 1),
    "inner_share": (Problem("not_inside", (0, 1)), lambda value: 0 < value < 1),
}


def read_value(parameter: Parameter, text: str) -> Value:
    """Return what a text gives a parameter; raise BadTextError where it gives nothing."""
    if parameter.kind == "weights":
        return _weights(text)
    value = read_whole(text) if parameter.kind == "int" else _real(text)
    if parameter.rule != "any":
        problem, holds = _RULES[parameter.rule]
        if not holds(value):
            raise BadTextError(problem)
    return value


def read_whole(text: str) -> int:
    """Return the whole number that a text means; raise BadTextError where it means none."""
    try:
        value = read_number(text)
    except NotANumberError as error:
        raise _bad(error.code) from error
    if value.denominator != 1:
        raise BadTextError(Problem("not_whole"))
    return int(value)


def _real(text: str) -> float:
    try:
        return float(read_number(text))
    except NotANumberError as error:
        raise _bad(error.code) from error
    except OverflowError as error:
        raise _bad("too_large") from error


def _bad(code: str) -> BadTextError:
    return BadTextError(
        Problem("beyond_dtype", (-_LARGEST, _LARGEST)) if code == "too_large" else Problem(code)
    )


def _weights(text: str) -> tuple[float, ...]:
    parts = [part for part in text.replace(";", ",").replace(" ", ",").split(",") if part.strip()]
    if not parts:
        raise BadTextError(Problem("missing"))
    values = tuple(_real(part) for part in parts)
    if min(values) < 0:
        raise BadTextError(Problem("negative"))
    if max(values) == 0:
        raise BadTextError(Problem("all_zero"))
    return values


def pair_problems(values: Mapping[str, Value]) -> dict[str, Problem]:
    """Return what is wrong between values that are each right: low has to lie below high."""
    low, high = values.get("low"), values.get("high")
    if isinstance(low, int | float) and isinstance(high, int | float) and not low < high:
        return {"high": Problem("not_above", (low,))}
    return {}


def value_text(value: Value) -> str:
    """Return a value as its field shows it."""
    if isinstance(value, tuple):
        return ", ".join(value_text(each) for each in value)
    if isinstance(value, int):
        return str(value)
    short = f"{value:.15g}"
    return short if float(short) == value else repr(value)
