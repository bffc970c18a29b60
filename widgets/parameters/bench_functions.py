"""The random calls that the bench makes: their parameters, with defaults, and their dtypes."""

from __future__ import annotations

from dataclasses import dataclass

from widgets.parameters.bench_parameters import Parameter, real

FLOATS = ("float32", "float64", "float16", "bfloat16")
WIDE_FLOATS = ("float32", "float64")
"""`torch.distributions` draws some from gammas, which torch has in no narrower dtype."""
INTEGERS = ("int64", "int32", "int16", "int8", "uint8")
WHOLES = (*INTEGERS, *FLOATS)


@dataclass(frozen=True, slots=True)
class Function:
    """One random call; the first dtype is the one that the form begins with."""

    name: str
    group: str
    """`uniform`, `normal`, `whole` or `other`."""
    parameters: tuple[Parameter, ...] = ()
    dtypes: tuple[str, ...] = FLOATS


_MEAN, _STD = real("mean", 0.0), real("std", 1.0, "positive")
_LOC = real("loc", 0.0)
_RATE, _SCALE = real("rate", 1.0, "positive"), real("scale", 1.0, "positive")
_DF = real("df", 5.0, "positive")
_RANGE = (Parameter("low", "int", 0), Parameter("high", "int", 10))
_WEIGHTS = Parameter("weights", "weights", (1.0, 2.0, 3.0))
_SHAPES = (real("a", 2.0, "positive"), real("b", 5.0, "positive"))

_TABLE = (
    Function("rand", "uniform"),
    Function("uniform_", "uniform", (real("low", 0.0), real("high", 1.0))),
    Function("randn", "normal"),
    Function("normal", "normal", (_MEAN, real("std", 1.0, "not_negative"))),
    Function("trunc_normal_", "normal", (_MEAN, _STD, real("low", -2.0), real("high", 2.0))),
    Function("log_normal_", "normal", (_MEAN, _STD)),
    Function("randint", "whole", _RANGE, WHOLES),
    Function("random_", "whole", _RANGE, WHOLES),
    Function("randperm", "whole", (), WHOLES),
    Function("bernoulli", "whole", (real("p", 0.5, "share"),)),
    Function("poisson", "whole", (real("rate", 4.0, "not_negative"),)),
    Function("geometric_", "whole", (real("p", 0.25, "inner_share"),), (*FLOATS, *INTEGERS)),
    Function("multinomial", "whole", (_WEIGHTS,)),
    Function("exponential_", "other", (_RATE,)),
    Function("cauchy_", "other", (real("median", 0.0), _SCALE)),
    Function("Beta", "other", _SHAPES, WIDE_FLOATS),
    Function("Gamma", "other", (real("shape", 2.0, "positive"), _RATE), WIDE_FLOATS),
    Function("Laplace", "other", (_LOC, _SCALE)),
    Function("StudentT", "other", (_DF,), WIDE_FLOATS),
    Function("Chi2", "other", (_DF,), WIDE_FLOATS),
    Function("Gumbel", "other", (_LOC, _SCALE)),
)

FUNCTIONS = {function.name: function for function in _TABLE}
GROUPS = ("uniform", "normal", "whole", "other")
IN_PLACE = ("uniform_", "log_normal_", "random_", "geometric_", "exponential_", "cauchy_")
"""Methods that fill a tensor."""
DISTRIBUTIONS = ("Beta", "Gamma", "Laplace", "StudentT", "Chi2", "Gumbel")
"""Classes of `torch.distributions`."""
EXAMPLE = "randn"


def named_default(function: str) -> str:
    """Return the dtype that the call gives where none is written."""
    return "int64" if function in ("randint", "randperm") else "float32"
