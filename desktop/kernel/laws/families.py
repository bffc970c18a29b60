"""The families of laws by name: which parameters they take, and what is drawn from them."""

from __future__ import annotations

import importlib
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import complex_laws, moves, normal_laws, plain_laws, whole_laws
from .law import Law

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import ModuleType

    from .moves import Move
    from .standard import Standard

Parts = tuple["Standard", float, float]
"""A standard law, its scale and its shift."""


class ParameterError(ValueError):
    """A parameter that the family doesn't allow: `field` names it."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


@dataclass(frozen=True, slots=True)
class Family:
    """How a law is made of its parameters."""

    parameters: tuple[str, ...]
    parts: Callable[..., Parts]
    """Takes the parameters by name; raises ParameterError."""
    moved: Move | None = None
    """The parameters of scale * X + shift, None where the family has none that say it."""


def make(
    name: str,
    parameters: Mapping[str, Any],
    call: str = "",
    scale: float = 1,
    shift: float = 0,
) -> Law:
    """Return the law of scale * X + shift, scale not 0.

    Raises ParameterError for parameters that the family doesn't allow, KeyError for another name.
    """
    family = FAMILIES[name]
    missing = [wanted for wanted in family.parameters if wanted not in parameters]
    if missing or set(parameters) - set(family.parameters):
        raise ParameterError(missing[0] if missing else "law", "other parameters than the law has")
    standard, inner, start = family.parts(**parameters)
    if scale == 1 and shift == 0:
        return Law(name, call, dict(parameters), standard, inner, start)
    held = None if family.moved is None else family.moved(parameters, scale, shift)
    if held is None:
        held = {**parameters, "times": scale, "plus": shift}
    exact = shift == 0 and abs(math.frexp(scale)[0]) == 0.5
    times, plus = _int_if_whole(scale), _int_if_whole(shift)
    rounded = not (exact or standard.discrete)
    return Law(name, call, held, standard, times * inner, times * start + plus, rounded)


def _int_if_whole(value: float) -> float:
    """Return an int for a whole number: ints keep all digits."""
    return int(value) if float(value).is_integer() and abs(value) < 1 << 63 else value


def finite(field: str, value: object) -> float:
    """Return a finite number. Raises ParameterError."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise ParameterError(field, f"{field} must be a finite number")
    return value


def _positive(field: str, value: object) -> float:
    number = finite(field, value)
    if number <= 0:
        raise ParameterError(field, f"{field} must be greater than 0")
    return number


def _share(field: str, value: object) -> float:
    number = finite(field, value)
    if not 0 <= number <= 1:
        raise ParameterError(field, f"{field} must be a number from 0 to 1")
    return number


def _rising(low: object, high: object) -> tuple[float, float]:
    start, end = finite("low", low), finite("high", high)
    if start >= end:
        raise ParameterError("high", "high must be greater than low")
    return start, end


def _uniform(low: object, high: object) -> Parts:
    start, end = _rising(low, high)
    if not math.isfinite(end - start):
        raise ParameterError("high", "the range is wider than float64 can tell")
    return plain_laws.Uniform(), end - start, start


def _integers(low: object, high: object) -> Parts:
    start, end = _rising(low, high)
    if int(start) != start or int(end) != end:
        raise ParameterError("low", "low and high must be whole numbers")
    return whole_laws.WholeNumbers(int(end) - int(start)), 1, int(start)


def _normal(mean: object, std: object) -> Parts:
    return normal_laws.Normal(), _positive("std", std), finite("mean", mean)


def _bernoulli(p: object) -> Parts:
    share = _share("p", p)
    return whole_laws.Categorical((1 - share, share)), 1, 0


def _categorical(weights: Sequence[float]) -> Parts:
    held = tuple(finite("weights", weight) for weight in weights)
    if not held or min(held) < 0 or not 0 < sum(held) < math.inf:
        raise ParameterError("weights", "weights must be numbers from 0 on, not all of them 0")
    return whole_laws.Categorical(held), 1, 0


def _poisson(rate: object) -> Parts:
    held = finite("rate", rate)
    if held < 0:
        raise ParameterError("rate", "rate must not be negative")
    return _special().Poisson(held), 1, 0


def _geometric(p: object) -> Parts:
    share = _share("p", p)
    if share == 0:
        raise ParameterError("p", "p must be greater than 0")
    return whole_laws.Geometric(share), 1, 0


def _exponential(rate: object) -> Parts:
    return plain_laws.Exponential(), 1 / _positive("rate", rate), 0


def _cauchy(median: object, scale: object) -> Parts:
    return plain_laws.Cauchy(), _positive("scale", scale), finite("median", median)


def _log_normal(mean: object, std: object) -> Parts:
    middle = finite("mean", mean)
    if abs(middle) > 700:
        raise ParameterError("mean", "mean must lie between -700 and 700")
    return normal_laws.LogNormal(_positive("std", std)), math.exp(middle), 0


def _truncated_normal(mean: object, std: object, low: object, high: object) -> Parts:
    middle, spread = finite("mean", mean), _positive("std", std)
    start, end = _rising(low, high)
    law = normal_laws.TruncatedNormal((start - middle) / spread, (end - middle) / spread)
    if not law.share > 0:
        raise ParameterError("low", "the bounds leave nothing of the normal law")
    return law, spread, middle


def _beta(a: object, b: object) -> Parts:
    return _special().Beta(_positive("a", a), _positive("b", b)), 1, 0


def _gamma(shape: object, rate: object) -> Parts:
    return _special().Gamma(_positive("shape", shape)), 1 / _positive("rate", rate), 0


def _laplace(mean: object, scale: object) -> Parts:
    return plain_laws.Laplace(), _positive("scale", scale), finite("mean", mean)


def _student_t(df: object, mean: object, scale: object) -> Parts:
    law = _special().StudentT(_positive("df", df))
    return law, _positive("scale", scale), finite("mean", mean)


def _chi_square(df: object) -> Parts:
    return _special().Gamma(_positive("df", df) / 2), 2, 0


def _gumbel(mean: object, scale: object) -> Parts:
    return plain_laws.Gumbel(), _positive("scale", scale), finite("mean", mean)


def _half_normal(std: object) -> Parts:
    return normal_laws.HalfNormal(), _positive("std", std), 0


def _half_cauchy(scale: object) -> Parts:
    return plain_laws.HalfCauchy(), _positive("scale", scale), 0


def _weibull(scale: object, shape: object) -> Parts:
    return plain_laws.Weibull(_positive("shape", shape)), _positive("scale", scale), 0


def _pareto(scale: object, shape: object) -> Parts:
    return plain_laws.Pareto(_positive("shape", shape)), _positive("scale", scale), 0


def _rayleigh(scale: object) -> Parts:
    return complex_laws.Rayleigh(), _positive("scale", scale), 0


def _uniform_absolute(high: object) -> Parts:
    return complex_laws.UniformAbsolute(), _positive("high", high), 0


def _binomial(n: object, p: object) -> Parts:
    tries = finite("n", n)
    if tries < 0 or int(tries) != tries:
        raise ParameterError("n", "n must be a whole number from 0 on")
    return _special().Binomial(int(tries), _share("p", p)), 1, 0


def _negative_binomial(n: object, p: object) -> Parts:
    share = _share("p", p)
    if share == 1:
        raise ParameterError("p", "p must be less than 1")
    return _special().NegativeBinomial(_positive("n", n), share), 1, 0


def _special() -> ModuleType:
    """Return the laws that need scipy, imported when the first of them is wanted."""
    return importlib.import_module(".special_laws", __package__)


FAMILIES: dict[str, Family] = {
    "uniform": Family(("low", "high"), _uniform, moves.moved_range),
    "normal": Family(("mean", "std"), _normal, moves.moved_by("mean", "std")),
    "integers": Family(("low", "high"), _integers, moves.moved_integers),
    "permutation": Family(("low", "high"), _integers, moves.moved_integers),
    "permutation_part": Family(("low", "high"), _integers, moves.moved_integers),
    "bernoulli": Family(("p",), _bernoulli),
    "categorical": Family(("weights",), _categorical),
    "poisson": Family(("rate",), _poisson),
    "geometric": Family(("p",), _geometric),
    "exponential": Family(("rate",), _exponential, moves.scaled("rate", inverse=True)),
    "cauchy": Family(("median", "scale"), _cauchy, moves.moved_by("median", "scale")),
    "log_normal": Family(("mean", "std"), _log_normal, moves.scaled_log_normal),
    "truncated_normal": Family(
        ("mean", "std", "low", "high"), _truncated_normal, moves.moved_truncated
    ),
    "beta": Family(("a", "b"), _beta),
    "gamma": Family(("shape", "rate"), _gamma, moves.scaled("rate", inverse=True)),
    "laplace": Family(("mean", "scale"), _laplace, moves.moved_by("mean", "scale")),
    "student_t": Family(("df", "mean", "scale"), _student_t, moves.moved_by("mean", "scale")),
    "chi_square": Family(("df",), _chi_square),
    "gumbel": Family(("mean", "scale"), _gumbel, moves.moved_by("mean", "scale", mirrored=False)),
    "half_normal": Family(("std",), _half_normal, moves.scaled("std")),
    "half_cauchy": Family(("scale",), _half_cauchy, moves.scaled("scale")),
    "weibull": Family(("scale", "shape"), _weibull, moves.scaled("scale")),
    "pareto": Family(("scale", "shape"), _pareto, moves.scaled("scale")),
    "rayleigh": Family(("scale",), _rayleigh, moves.scaled("scale")),
    "uniform_absolute": Family(("high",), _uniform_absolute, moves.scaled("high")),
    "binomial": Family(("n", "p"), _binomial),
    "negative_binomial": Family(("n", "p"), _negative_binomial),
}
"""Every law by its name."""
