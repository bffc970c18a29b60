"""The whole numbers between which a call draws, so that no changed dtype or sum cuts them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import torch

from .float_digits import DIGITS
from .plain_parameters import NUMBERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from .random_calls import RandomCall

    _Bounds = tuple[int, int]

_NEVER = 1e-30
"""A probability of what isn't seen."""


def whole_bounds(call: RandomCall) -> _Bounds | None:
    """Return the lowest and highest value of a call whose values are all whole numbers.

    Laws without a highest value end where no draw comes. None when a value may be a fraction, or
    when the arguments don't tell the bounds.
    """
    find = _BOUNDS.get(call.function)
    drawn = None if find is None else find(call)
    if drawn is None or call.scale != int(call.scale) or call.shift != int(call.shift):
        return None
    ends = [int(call.scale) * end + int(call.shift) for end in drawn]
    return min(ends), max(ends)


def _integers(call: RandomCall) -> _Bounds | None:
    given = call.arguments[1:] if call.function == "randint_like" else call.arguments
    numbers = [argument for argument in given[:2] if type(argument) in NUMBERS]
    ends = [*numbers, *(call.keywords[name] for name in ("high", "to") if name in call.keywords)]
    if len(ends) == 1:
        ends = [call.keywords.get("low", call.keywords.get("from", 0)), *ends]
    plain = [int(end) for end in ends if type(end) in NUMBERS]
    return (plain[0], plain[1] - 1) if len(plain) == len(ends) == 2 else None


def _any_number(call: RandomCall) -> _Bounds | None:
    """`random_()` without bounds goes as far as the dtype is exact."""
    if call.arguments or "to" in call.keywords:
        return _integers(call)
    dtype = call.drawn or call.dtype
    if dtype in DIGITS:
        return 0, 1 << DIGITS[dtype]
    return 0, 1 if dtype == torch.bool else torch.iinfo(dtype).max


def _order(call: RandomCall) -> _Bounds | None:
    size: Any = call.arguments[0] if call.arguments else call.keywords.get("n")
    return (0, int(size) - 1) if type(size) in NUMBERS else None


def _two(_call: RandomCall) -> _Bounds:
    return 0, 1


def _choice(call: RandomCall) -> _Bounds:
    return 0, len(call.arguments[0] if call.arguments else call.keywords["probs"]) - 1


def _events(call: RandomCall) -> _Bounds:
    rate = call.arguments[0] if call.arguments else call.keywords["rate"]
    # Bernstein's bound on the upper tail of a Poisson law.
    wide = -math.log(_NEVER)
    return 0, math.ceil(rate + wide + math.sqrt(2 * rate * wide))


def _trials(call: RandomCall) -> _Bounds | None:
    named = call.keywords.get("p", call.keywords.get("probs"))
    given = call.arguments[0] if call.arguments else named
    if given is None or not 0 < given < 1:
        return None
    return 0, math.ceil(math.log(_NEVER) / math.log1p(-given)) + 1


def _successes(call: RandomCall) -> _Bounds:
    return 0, int(call.keywords["total_count"])


_BOUNDS: dict[str, Callable[[RandomCall], _Bounds | None]] = {
    "randint": _integers,
    "randint_like": _integers,
    "random_": _any_number,
    "randperm": _order,
    "bernoulli": _two,
    "bernoulli_": _two,
    "distributions.Bernoulli": _two,
    "multinomial": _choice,
    "distributions.Categorical": _choice,
    "poisson": _events,
    "distributions.Poisson": _events,
    "geometric_": _trials,
    "distributions.Geometric": _trials,
    "distributions.Binomial": _successes,
}
