"""What torch documents of its random functions (docs.pytorch.org, torch 2.13, "Random sampling").

Each reader returns the family, its parameters and what is added to each value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch

from ..float_digits import DIGITS
from .arguments import UntoldError, named, number

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..random_calls import RandomCall

    Read = tuple[str, dict[str, Any], float]


def _unit(_call: RandomCall) -> Read:
    return "uniform", {"low": 0.0, "high": 1.0}, 0


def _standard(_call: RandomCall) -> Read:
    return "normal", {"mean": 0.0, "std": 1.0}, 0


def _randint(call: RandomCall) -> Read:
    """Read `[low=0,] high`, which follow the template in randint_like."""
    first = 1 if call.function == "randint_like" else 0
    numbers = []
    for argument in call.arguments[first : first + 2]:
        if not isinstance(argument, (int, float)):
            break
        numbers.append(argument)
    if "high" in call.keywords:
        numbers.append(named(call, "high"))
    if len(numbers) == 1:
        numbers.insert(0, named(call, "low", default=0))
    if len(numbers) != 2:
        raise UntoldError
    return "integers", {"low": int(numbers[0]), "high": int(numbers[1])}, 0


def _randperm(call: RandomCall) -> Read:
    """Tell a whole permutation from a part: numbers drawn without replacement."""
    end = int(number(call, 0, "n"))
    return "permutation" if call.numel >= end else "permutation_part", {"low": 0, "high": end}, 0


def _normal(call: RandomCall) -> Read:
    return "normal", {"mean": number(call, 0, "mean", default=0.0), "std": _std(call)}, 0


def _std(call: RandomCall) -> float:
    std = number(call, 1, "std", default=1.0)
    if std == 0:
        raise UntoldError
    return std


def _uniform_in_place(call: RandomCall) -> Read:
    low = number(call, 0, "from", "low", "a", default=0.0)
    return "uniform", {"low": low, "high": number(call, 1, "to", "high", "b", default=1.0)}, 0


def _bernoulli(call: RandomCall) -> Read:
    """Read `bernoulli(probabilities)` where they are all the same, or `bernoulli(input, p)`."""
    if "p" in call.keywords:
        return "bernoulli", {"p": named(call, "p")}, 0
    return "bernoulli", {"p": number(call, 1 if len(call.arguments) > 1 else 0, "input")}, 0


def _bernoulli_in_place(call: RandomCall) -> Read:
    return "bernoulli", {"p": number(call, 0, "p", default=0.5)}, 0


def _poisson(call: RandomCall) -> Read:
    return "poisson", {"rate": number(call, 0, "input", "rate")}, 0


def _multinomial(call: RandomCall) -> Read:
    """Read weights of one row; draws without replacement depend on each other."""
    given = (*call.arguments, None, None, None)
    weights = call.keywords.get("weights", call.keywords.get("input", given[0]))
    count = call.keywords.get("num_samples", given[1])
    replacement = call.keywords.get("replacement", given[2])
    plain = isinstance(weights, (tuple, list)) and all(type(w) in (int, float) for w in weights)
    if not plain or (replacement is not True and count != 1):
        raise UntoldError
    return "categorical", {"weights": tuple(weights)}, 0


def _exponential(call: RandomCall) -> Read:
    return "exponential", {"rate": number(call, 0, "lambd", "rate", default=1.0)}, 0


def _geometric(call: RandomCall) -> Read:
    return "geometric", {"p": number(call, 0, "p")}, 0


def _cauchy(call: RandomCall) -> Read:
    median = number(call, 0, "median", default=0.0)
    return "cauchy", {"median": median, "scale": number(call, 1, "sigma", "scale", default=1.0)}, 0


def _log_normal(call: RandomCall) -> Read:
    mean = number(call, 0, "mean", default=1.0)
    return "log_normal", {"mean": mean, "std": number(call, 1, "std", default=2.0)}, 0


def _random(call: RandomCall) -> Read:
    """Read `random_()`, `random_(to)` and `random_(from, to)`; `to` may be None."""
    given = list(call.arguments)
    low, high = call.keywords.get("from", call.keywords.get("low")), call.keywords.get("to")
    high = call.keywords.get("high", high)
    if len(given) == 2:
        low, high = given
    elif len(given) == 1 and low is None and high is None:
        high = given[0]
    elif len(given) == 1:
        low = given[0]
    start = 0 if low is None else low
    end = full_range(call.drawn or call.dtype) if high is None else high
    if not isinstance(start, (int, float)) or not isinstance(end, (int, float)):
        raise UntoldError
    return "integers", {"low": int(start), "high": int(end)}, 0


def full_range(dtype: torch.dtype) -> int:
    """Return the end (exclusive) of what `random_()` draws. Raises UntoldError.

    "From 0 to the dtype's largest value; for floating point types the range is [0, 2^mantissa] to
    ensure that every value is representable."
    """
    if dtype in DIGITS:
        return 2 ** DIGITS[dtype] + 1
    if dtype == torch.bool:
        return 2
    if dtype.is_floating_point:
        raise UntoldError
    return torch.iinfo(dtype).max + 1


def _trunc_normal(call: RandomCall) -> Read:
    mean = number(call, 0, "mean", default=0.0)
    std = number(call, 1, "std", default=1.0)
    low = number(call, 2, "a", "low", default=-2.0)
    high = number(call, 3, "b", "high", default=2.0)
    return "truncated_normal", {"mean": mean, "std": std, "low": low, "high": high}, 0


def _resolved_uniform(call: RandomCall) -> Read:
    """Read the bounds that an initialisation of `torch.nn.init` came to."""
    return "uniform", {"low": named(call, "low", "a"), "high": named(call, "high", "b")}, 0


def _resolved_normal(call: RandomCall) -> Read:
    return "normal", {"mean": named(call, "mean", default=0.0), "std": named(call, "std")}, 0


FUNCTIONS: dict[str, Callable[[RandomCall], Read]] = {
    "rand": _unit,
    "rand_like": _unit,
    "randn": _standard,
    "randn_like": _standard,
    "randint": _randint,
    "randint_like": _randint,
    "randperm": _randperm,
    "normal": _normal,
    "normal_": _normal,
    "uniform_": _uniform_in_place,
    "bernoulli": _bernoulli,
    "bernoulli_": _bernoulli_in_place,
    "poisson": _poisson,
    "multinomial": _multinomial,
    "exponential_": _exponential,
    "geometric_": _geometric,
    "cauchy_": _cauchy,
    "log_normal_": _log_normal,
    "random_": _random,
    "trunc_normal_": _trunc_normal,
    "kaiming_uniform_": _resolved_uniform,
    "xavier_uniform_": _resolved_uniform,
    "kaiming_normal_": _resolved_normal,
    "xavier_normal_": _resolved_normal,
}
"""The readers by the function's name."""
