"""What is wrong with what was typed for a call, field by field, as the kernel would say it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from widgets.parameters.bench_functions import FUNCTIONS, INTEGERS
from widgets.parameters.bench_law_checks import law_problems
from widgets.parameters.bench_parameters import (
    BadTextError,
    Problem,
    pair_problems,
    read_value,
    read_whole,
)
from widgets.parameters.float_limits import LARGEST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from widgets.parameters.bench_parameters import Parameter, Value

LEAST_NUMEL, MOST_NUMEL = 10, 10**10
LONGEST_PERMUTATION = 10**8
"""A permutation is drawn in one piece."""
LEAST_SEED, MOST_SEED = -(2**63), 2**64 - 1
"""What `torch.Generator.manual_seed` takes."""
_DIGITS = {"float64": 53, "float32": 24, "float16": 11, "bfloat16": 8}
"""Binary digits: every whole number up to two to this power is exact."""


def read_numel(text: str, function: str) -> int:
    """Return how many values shall be drawn; raise BadTextError for what can't be."""
    most = LONGEST_PERMUTATION if function == "randperm" else MOST_NUMEL
    value = _whole_of_any_size(text, most)
    if value < LEAST_NUMEL:
        raise BadTextError(Problem("too_small", (LEAST_NUMEL,)))
    if value > most:
        raise BadTextError(Problem("too_large", (most,)))
    return value


def read_seed(text: str) -> int:
    """Return a seed; raise BadTextError for what torch takes for none."""
    value = _whole_of_any_size(text, MOST_SEED)
    if not LEAST_SEED <= value <= MOST_SEED:
        raise BadTextError(Problem("outside", (LEAST_SEED, MOST_SEED)))
    return value


def _whole_of_any_size(text: str, most: int) -> int:
    """Return a whole number, one more than `most` for any that is too long to be worked out."""
    try:
        return read_whole(text)
    except BadTextError as error:
        if error.problem.code != "beyond_dtype":
            raise
        return most + 1


def read_parameters(
    parameters: tuple[Parameter, ...], texts: Mapping[str, str]
) -> tuple[dict[str, Value], dict[str, Problem]]:
    """Return the values that are right, and what is wrong with the others, by their names."""
    values: dict[str, Value] = {}
    problems: dict[str, Problem] = {}
    for parameter in parameters:
        try:
            values[parameter.name] = read_value(parameter, texts[parameter.name])
        except BadTextError as error:
            problems[parameter.name] = error.problem
    return values, problems | pair_problems(values)


def dtype_problems(
    function: str, values: Mapping[str, Value], dtype: str, numel: int | None
) -> dict[str, Problem]:
    """Return which values the dtype can't hold, by their fields."""
    if dtype not in FUNCTIONS[function].dtypes:
        return {"dtype": Problem("not_for_function")}
    least, most = whole_range(dtype)
    beyond = Problem("beyond_dtype", (least, most))
    if function in ("randint", "random_"):
        return _range_problems(values, least, most)
    if function == "randperm":
        return {"dtype": beyond} if numel is not None and numel - 1 > most else {}
    found: dict[str, Problem] = {}
    if dtype in LARGEST:
        found = _infinite(values, dtype) or law_problems(function, values, dtype)
    rate, p = values.get("rate"), values.get("p")
    if function == "poisson" and isinstance(rate, float) and rate + 10 * math.sqrt(rate) > most:
        found["rate"] = beyond
    # The chance that any of the values is too large for the dtype.
    chance = (numel or 0) * (1 - p) ** most if isinstance(p, float) else 0.0
    if function == "geometric_" and chance > 0.01:
        found["p"] = beyond
    return found


def whole_range(dtype: str) -> tuple[int, int]:
    """Return between which whole numbers a dtype holds each one."""
    if dtype not in INTEGERS:
        return -(2 ** _DIGITS[dtype]), 2 ** _DIGITS[dtype]
    bits = int(dtype.removeprefix("u").removeprefix("int"))
    return (0, 2**bits - 1) if dtype == "uint8" else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)


def _range_problems(values: Mapping[str, Value], least: int, most: int) -> dict[str, Problem]:
    low, high = values.get("low"), values.get("high")
    found: dict[str, Problem] = {}
    if isinstance(low, int) and not least <= low <= most:
        found["low"] = Problem("beyond_dtype", (least, most))
    # The upper bound itself is never drawn, but torch takes it as an int64.
    if isinstance(high, int) and high > min(most + 1, 2**63 - 1):
        found["high"] = Problem("beyond_dtype", (least, most))
    return found


def _infinite(values: Mapping[str, Value], dtype: str) -> dict[str, Problem]:
    largest = LARGEST[dtype]
    problem = Problem("beyond_dtype", (-largest, largest))
    found = {name: problem for name, value in values.items() if _size(value) > largest}
    low, high = values.get("low"), values.get("high")
    if isinstance(low, float) and isinstance(high, float) and high - low > largest:
        found["high"] = problem
    return found


def _size(value: Value) -> float:
    # Weights are divided by their sum.
    return sum(map(abs, value)) if isinstance(value, tuple) else abs(value)
