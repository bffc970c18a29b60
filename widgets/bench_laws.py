"""The laws that values can be compared with, and their parameters."""

from __future__ import annotations

from widgets.bench_parameters import Parameter


def _real(name: str, default: float, rule: str = "any") -> Parameter:
    return Parameter(name, "float", default, rule)


_MEAN, _STD = _real("mean", 0.0), _real("std", 1.0, "positive")
_LOW, _HIGH = _real("low", 0.0), _real("high", 1.0)
_RATE, _SCALE = _real("rate", 1.0, "positive"), _real("scale", 1.0, "positive")
_SHAPE, _DF = _real("shape", 2.0, "positive"), _real("df", 5.0, "positive")
_RANGE = (Parameter("low", "int", 0), Parameter("high", "int", 10))
_CHANCE = _real("p", 0.5, "share")

LAWS: dict[str, tuple[Parameter, ...]] = {
    "uniform": (_LOW, _HIGH),
    "normal": (_MEAN, _STD),
    "truncated_normal": (_MEAN, _STD, _real("low", -2.0), _real("high", 2.0)),
    "log_normal": (_MEAN, _STD),
    "half_normal": (_STD,),
    "exponential": (_RATE,),
    "gamma": (_SHAPE, _RATE),
    "chi_square": (_DF,),
    "beta": (_real("a", 2.0, "positive"), _real("b", 5.0, "positive")),
    "weibull": (_SHAPE, _SCALE),
    "pareto": (_SHAPE, _SCALE),
    "student_t": (_MEAN, _SCALE, _DF),
    "cauchy": (_real("median", 0.0), _SCALE),
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
    "poisson": (_real("rate", 4.0, "not_negative"),),
    "geometric": (_real("p", 0.25, "inner_share"),),
}
"""By the names of `LawChoice.name`, continuous laws first."""
