"""What is wrong with what was typed for a call, field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from widgets.bench_functions import FUNCTIONS, LARGEST_FLOAT, LARGEST_WHOLE
from widgets.bench_parameters import (
    BadTextError,
    Problem,
    pair_problems,
    read_value,
    read_whole,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from widgets.bench_parameters import Parameter, Value

LEAST_NUMEL, MOST_NUMEL = 10, 10**10
MOST_SEED = 2**63 - 1


def read_numel(text: str) -> int:
    """Return how many values shall be drawn; raise BadTextError for what can't be."""
    value = _whole_of_any_size(text)
    if value < LEAST_NUMEL:
        raise BadTextError(Problem("numel_too_small", {"least": LEAST_NUMEL}))
    if value > MOST_NUMEL:
        raise BadTextError(Problem("numel_too_large", {"most": MOST_NUMEL}))
    return value


def read_seed(text: str) -> int:
    """Return a seed; raise BadTextError for what torch takes for none."""
    value = _whole_of_any_size(text)
    if not 0 <= value <= MOST_SEED:
        raise BadTextError(Problem("seed_out_of_range", {"most": MOST_SEED}))
    return value


def _whole_of_any_size(text: str) -> int:
    try:
        return read_whole(text)
    except BadTextError as error:
        if error.problem.code == "too_large":
            return 2**64 * (-1 if text.strip().startswith(("-", "−")) else 1)
        raise


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
        return {"dtype": Problem("dtype_not_offered", {"dtype": dtype})}
    most = _longest_permutation(dtype)
    if function == "randperm" and numel is not None and numel > most:
        return {"dtype": Problem("dtype_too_narrow", {"dtype": dtype, "most": most})}
    if dtype in LARGEST_WHOLE:
        return _beyond_whole(function, values, dtype)
    largest = LARGEST_FLOAT[dtype]
    return {
        name: Problem("beyond_dtype", {"dtype": dtype, "least": -largest, "most": largest})
        for name, value in values.items()
        if isinstance(value, int | float) and abs(value) > largest
    }


def _beyond_whole(function: str, values: Mapping[str, Value], dtype: str) -> dict[str, Problem]:
    most = LARGEST_WHOLE[dtype] - 1
    least = 0 if dtype == "uint8" else -LARGEST_WHOLE[dtype]
    problem = Problem("beyond_dtype", {"dtype": dtype, "least": least, "most": most})
    found: dict[str, Problem] = {}
    if function in ("randint", "random_"):
        low, high = values.get("low"), values.get("high")
        if isinstance(low, int) and not least <= low <= most:
            found["low"] = problem
        # The upper bound itself is never drawn, but torch takes it as an int64.
        if isinstance(high, int) and not least < high <= min(most + 1, 2**63 - 1):
            found["high"] = Problem("beyond_dtype_exclusive", problem.numbers)
    return found


def _longest_permutation(dtype: str) -> int:
    """Return the largest n whose numbers torch.randperm can tell apart in a dtype."""
    digits = {"float64": 53, "float32": 24, "float16": 11, "bfloat16": 8}
    return LARGEST_WHOLE[dtype] - 1 if dtype in LARGEST_WHOLE else 2 ** digits[dtype] + 1
