"""What torch documents of `torch.distributions`, whose plain parameters arrive as keywords.

Each reader returns the family, its parameters and what is added to each value.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from .arguments import UntoldError, named

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..random_calls import RandomCall

    Read = tuple[str, dict[str, Any], float]


def _plain(name: str, **parameters: str) -> Callable[[RandomCall], Read]:
    """Return a reader of numbers: the family's parameters by torch's names."""

    def read(call: RandomCall) -> Read:
        found = {ours: named(call, *{ours, theirs}) for ours, theirs in parameters.items()}
        return name, found, 0

    return read


def _share(call: RandomCall) -> float:
    """Return a probability, given as such or by its logit. Raises UntoldError."""
    if "probs" in call.keywords or "p" in call.keywords:
        return named(call, "probs", "p")
    logit = named(call, "logits")
    return 1 / (1 + math.exp(-logit)) if logit > -700 else 0.0


def _bernoulli(call: RandomCall) -> Read:
    return "bernoulli", {"p": _share(call)}, 0


def _geometric(call: RandomCall) -> Read:
    """Count failures before the first success, one less than the in-place method counts."""
    return "geometric", {"p": _share(call)}, -1


def _binomial(call: RandomCall) -> Read:
    return "binomial", {"n": int(named(call, "total_count", "n")), "p": _share(call)}, 0


def _negative_binomial(call: RandomCall) -> Read:
    return "negative_binomial", {"n": named(call, "total_count", "n"), "p": _share(call)}, 0


def _categorical(call: RandomCall) -> Read:
    weights = call.keywords.get("probs", call.keywords.get("weights"))
    if not isinstance(weights, (tuple, list)) or any(type(w) not in (int, float) for w in weights):
        raise UntoldError
    return "categorical", {"weights": tuple(weights)}, 0


def _student_t(call: RandomCall) -> Read:
    middle, spread = named(call, "loc", "mean", default=0.0), named(call, "scale", default=1.0)
    return "student_t", {"df": named(call, "df"), "mean": middle, "scale": spread}, 0


DISTRIBUTIONS: dict[str, Callable[[RandomCall], Read]] = {
    "Normal": _plain("normal", mean="loc", std="scale"),
    "Uniform": _plain("uniform", low="low", high="high"),
    "Exponential": _plain("exponential", rate="rate"),
    "Cauchy": _plain("cauchy", median="loc", scale="scale"),
    "LogNormal": _plain("log_normal", mean="loc", std="scale"),
    "Beta": _plain("beta", a="concentration1", b="concentration0"),
    "Gamma": _plain("gamma", shape="concentration", rate="rate"),
    "Laplace": _plain("laplace", mean="loc", scale="scale"),
    "StudentT": _student_t,
    "Chi2": _plain("chi_square", df="df"),
    "Gumbel": _plain("gumbel", mean="loc", scale="scale"),
    "HalfNormal": _plain("half_normal", std="scale"),
    "HalfCauchy": _plain("half_cauchy", scale="scale"),
    "Weibull": _plain("weibull", scale="scale", shape="concentration"),
    "Pareto": _plain("pareto", scale="scale", shape="alpha"),
    "Poisson": _plain("poisson", rate="rate"),
    "Bernoulli": _bernoulli,
    "Geometric": _geometric,
    "Binomial": _binomial,
    "NegativeBinomial": _negative_binomial,
    "Categorical": _categorical,
}
"""The readers by the class's name."""
