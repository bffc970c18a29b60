"""The random calls that the bench makes: their parameters, dtypes, and how they draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch

from . import draws

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Draw = Callable[[torch.Tensor, Mapping[str, Any], torch.Generator], None]

FLOATS = ("float32", "float64", "float16", "bfloat16")
WIDE_FLOATS = ("float32", "float64")
"""torch draws from gammas in no narrower dtype on the CPU."""
INTEGERS = ("int64", "int32", "int16", "int8", "uint8")
ALL = (*FLOATS, *INTEGERS)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One number of a call."""

    name: str
    kind: str = "float"
    """`float`, `int` or `weights`."""
    rule: str = "any"
    """`any`, `not_negative`, `positive`, `share` (0 to 1) or `inner_share` (without 0 and 1)."""


@dataclass(frozen=True, slots=True)
class Function:
    """One random call."""

    draw: Draw
    parameters: tuple[Parameter, ...] = ()
    dtypes: tuple[str, ...] = FLOATS
    whole: bool = False
    """Whether it gives whole numbers, in whatever dtype."""
    in_parts: bool = False
    """Whether two calls on the halves of a tensor give other numbers than one on all of it."""
    rounds: bool = False
    """Whether the parameters become a tensor of the dtype, and so are rounded to it."""


def _real(name: str, rule: str = "any") -> Parameter:
    return Parameter(name, rule=rule)


_MEAN, _LOC, _ENDS = _real("mean"), _real("loc"), (_real("low"), _real("high"))
_RANGE = (Parameter("low", "int"), Parameter("high", "int"))
_SCALE, _RATE, _DF = (_real(name, "positive") for name in ("scale", "rate", "df"))
_SPREAD = _real("std", "positive")

FUNCTIONS: dict[str, Function] = {
    "rand": Function(draws.uniform),
    "uniform_": Function(draws.uniform, _ENDS),
    "randn": Function(draws.normal),
    "normal": Function(draws.normal, (_MEAN, _real("std", "not_negative"))),
    "trunc_normal_": Function(draws.truncated_normal, (_MEAN, _SPREAD, *_ENDS), in_parts=True),
    "log_normal_": Function(draws.log_normal, (_MEAN, _SPREAD)),
    "randint": Function(draws.integers, _RANGE, ALL, whole=True),
    "random_": Function(draws.integers, _RANGE, ALL, whole=True),
    "randperm": Function(draws.permutation, (), ALL, whole=True),
    "bernoulli": Function(draws.bernoulli, (_real("p", "share"),), whole=True, rounds=True),
    "poisson": Function(draws.poisson, (_real("rate", "not_negative"),), whole=True, rounds=True),
    "geometric_": Function(draws.geometric, (_real("p", "inner_share"),), ALL, whole=True),
    "multinomial": Function(
        draws.multinomial, (Parameter("weights", "weights"),), whole=True, rounds=True
    ),
    # With MKL on an Intel processor a call has random numbers of its own.
    "exponential_": Function(draws.exponential, (_RATE,), in_parts=True),
    "cauchy_": Function(draws.cauchy, (_real("median"), _SCALE)),
    "Beta": Function(
        draws.beta, (_real("a", "positive"), _real("b", "positive")), WIDE_FLOATS, rounds=True
    ),
    "Gamma": Function(draws.gamma, (_real("shape", "positive"), _RATE), WIDE_FLOATS, rounds=True),
    "Laplace": Function(draws.laplace, (_LOC, _SCALE), rounds=True),
    "StudentT": Function(draws.student_t, (_DF,), WIDE_FLOATS, in_parts=True, rounds=True),
    "Chi2": Function(draws.chi_square, (_DF,), WIDE_FLOATS, rounds=True),
    "Gumbel": Function(draws.gumbel, (_LOC, _SCALE), rounds=True),
}
"""By the names of `BenchCall.function`."""


def drawn_dtype(function: str, dtype: str) -> torch.dtype:
    """Return the dtype of what a call gives: that of multinomial's weights isn't."""
    return torch.int64 if function == "multinomial" else getattr(torch, dtype)
