"""Parameters of random calls and laws: what may be typed for them, and what is wrong with it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from widgets.bench_numbers import NotANumberError, read_number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Value = int | float | tuple[float, ...]

LARGEST_WHOLE = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Parameter:
    """One number of a call or a law; `weights` are several, parted by commas."""

    name: str
    kind: str
    """`int`, `float` or `weights`."""
    default: Value
    rule: str = "any"
    """`any`, `positive`, `not_negative`, `share` (0 to 1) or `open_share` (its ends left out)."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a field's text can't be used: a code of `bench_problem_words` and the numbers in it."""

    code: str
    numbers: Mapping[str, object] = field(default_factory=dict)


class BadTextError(ValueError):
    """A field's text can't be used."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


_RULES: dict[str, tuple[str, Callable[[float], bool]]] = {
    "positive": ("not_positive", lambda value: value > 0),
    "not_negative": ("negative", lambda value: value >= 0),
    "share": ("not_a_share", lambda value: 0 <= value <= 1),
    "open_share": ("not_an_open_share", lambda value: 0 < value < 1),
}


def read_value(parameter: Parameter, text: str) -> Value:
    """Return what a text gives a parameter; raise BadTextError where it gives nothing."""
    if parameter.kind == "weights":
        return _weights(text)
    value = read_whole(text) if parameter.kind == "int" else _real(text)
    code, holds = _RULES.get(parameter.rule, ("", bool))
    if code and not holds(value):
        raise BadTextError(Problem(code))
    return value


def read_whole(text: str) -> int:
    """Return the whole number that a text means; raise BadTextError where it means none."""
    try:
        value = read_number(text)
    except NotANumberError as error:
        raise BadTextError(Problem(error.code)) from error
    if value.denominator != 1:
        raise BadTextError(Problem("not_whole"))
    if abs(value) > LARGEST_WHOLE + 1:
        raise BadTextError(Problem("too_large"))
    return int(value)


def _real(text: str) -> float:
    try:
        value = float(read_number(text))
    except NotANumberError as error:
        raise BadTextError(Problem(error.code)) from error
    except OverflowError as error:
        raise BadTextError(Problem("too_large")) from error
    return value


def _weights(text: str) -> tuple[float, ...]:
    parts = [part for part in text.replace(";", ",").replace(" ", ",").split(",") if part.strip()]
    if not parts:
        raise BadTextError(Problem("empty"))
    values = tuple(_real(part) for part in parts)
    if min(values) < 0:
        raise BadTextError(Problem("weight_negative"))
    if not 0 < math.fsum(values) < math.inf:
        raise BadTextError(Problem("weights_zero"))
    return values


def pair_problems(values: Mapping[str, Value]) -> dict[str, Problem]:
    """Return what is wrong between values that are each right: low has to lie below high."""
    low, high = values.get("low"), values.get("high")
    if isinstance(low, int | float) and isinstance(high, int | float) and not low < high:
        return {"high": Problem("not_above_low")}
    return {}


def value_text(value: Value) -> str:
    """Return a value as its field shows it."""
    if isinstance(value, tuple):
        return ", ".join(f"{each:.12g}" for each in value)
    if isinstance(value, int):
        return str(value)
    short = f"{value:.15g}"
    return short if float(short) == value else repr(value)
