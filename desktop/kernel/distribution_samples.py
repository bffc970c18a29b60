"""What `sample` and `rsample` of `torch.distributions` are remembered as."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from torch import distributions

from .plain_parameters import plain_number, plain_weights
from .quiet import quiet
from .random_calls import code_of, kept_arguments, kept_keywords
from .random_functions import recorded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import torch

    from .random_calls import RandomCall

PARAMETERS: dict[str, tuple[str, ...]] = {
    "Bernoulli": ("probs",),
    "Beta": ("concentration1", "concentration0"),
    "Binomial": ("total_count", "probs"),
    "Categorical": ("probs",),
    "Cauchy": ("loc", "scale"),
    "Chi2": ("df",),
    "Exponential": ("rate",),
    "Gamma": ("concentration", "rate"),
    "Geometric": ("probs",),
    "Gumbel": ("loc", "scale"),
    "HalfCauchy": ("scale",),
    "HalfNormal": ("scale",),
    "Laplace": ("loc", "scale"),
    "LogNormal": ("loc", "scale"),
    "NegativeBinomial": ("total_count", "probs"),
    "Normal": ("loc", "scale"),
    "Pareto": ("scale", "alpha"),
    "Poisson": ("rate",),
    "StudentT": ("df", "loc", "scale"),
    "Uniform": ("low", "high"),
    "Weibull": ("scale", "concentration"),
}
"""The distributions whose single values have a law, with the attributes that tell it."""

_KINDS = {getattr(distributions, name): name for name in PARAMETERS}


def methods() -> Iterator[tuple[type, str]]:
    """Yield the class and the name of every method that makes samples of these distributions."""
    for each in {each for kind in _KINDS for each in kind.__mro__}:
        for name in ("sample", "rsample"):
            if name in vars(each):
                yield each, name


def call_of(
    method: Callable[..., Any],
    result: torch.Tensor,
    args: tuple[Any, ...],
    kwargs: Mapping[str, Any],
) -> RandomCall | None:
    """Return the record of a sample, None when the parameters differ from place to place.

    A learner's subclass is another distribution.
    """
    distribution = args[0]
    name = _KINDS.get(type(distribution))
    if name is None:
        return None
    with quiet():
        given = {each: _parameter(distribution, each) for each in PARAMETERS[name]}
    numbers = {each: value for each, value in given.items() if value is not None}
    if len(numbers) < len(given):
        return None
    shown = {each: _short(value) for each, value in numbers.items()}
    made = code_of(f"torch.distributions.{name}", (), shown)
    drawn = code_of(method.__name__, kept_arguments(args[1:]), kept_keywords(kwargs))
    return recorded(f"distributions.{name}", result, (), numbers, f"{made}.{drawn}")


def _parameter(distribution: object, name: str) -> float | tuple[float, ...] | None:
    value = getattr(distribution, name)
    if isinstance(distribution, distributions.Categorical):
        return plain_weights(value)
    return plain_number(value)


def _short(value: float | tuple[float, ...]) -> float | tuple[float, ...]:
    """Return a number without the digits that float32 added to what the learner wrote."""
    if isinstance(value, tuple):
        return tuple(float(f"{each:.7g}") for each in value)
    return float(f"{value:.7g}")
