"""The laws that values can be compared with, and their parameters."""

from __future__ import annotations

from widgets.parameters.bench_parameters import Parameter, real

_MEAN, _STD = real("mean", 0.0), real("std", 1.0, "positive")
_LOW, _HIGH = real("low", 0.0), real("high", 1.0)
_RATE, _SCALE = real("rate", 1.0, "positive"), real("scale", 1.0, "positive")
_SHAPE, _DF = real("shape", 2.0, "positive"), real("df", 5.0, "positive")
_RANGE = (Parameter("low", "int", 0), Parameter("high", "int", 10))
_CHANCE = real("p", 0.5, "share")

LAWS: dict[str, tuple[Parameter, ...]] = {
    "uniform": (_LOW, _HIGH),
    "normal": (_MEAN, _STD),
    "truncated_normal": (_MEAN, _STD, real("low", -2.0), real("high", 2.0)),
    "log_normal": (_MEAN, _STD),
    "half_normal": (_STD,),
    "exponential": (_RATE,),
    "gamma": (_SHAPE, _RATE),
    "chi_square": (_DF,),
    "beta": (real("a", 2.0, "positive"), real("b", 5.0, "positive")),
    "weibull": (_SHAPE, _SCALE),
    "pareto": (_SHAPE, _SCALE),
    "student_t": (_MEAN, _SCALE, _DF),
    "cauchy": (real("median", 0.0), _SCALE),
    "half_cauchy": (_SCALE,),
    "rayleigh": (_SCALE,),
    "laplace": (_MEAN, _SCALE),
    "gumbel": (_MEAN, _SCALE),
    "integers": _RANGE,
    "permutation": _RANGE,
    "bernoulli": (_CHANCE,),
    "categorical": (Parameter("weights", "weights", (1.0, 2.0, 3.0)),),
    "binomial": (Parameter("n", "int", 10, "not_negative"), _CHANCE),
    "negative_binomial": (Parameter("n", "int", 10, "positive"), _CHANCE),
    "poisson": (real("rate", 4.0, "not_negative"),),
    "geometric": (real("p", 0.25, "inner_share"),),
}
"""By the names of `LawChoice.name`, continuous laws first."""
