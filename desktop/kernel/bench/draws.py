"""One function a random call of torch: it fills a chunk with what the documented call would give.

Classes of `torch.distributions` take no generator. What they do is done here with one, operation
for operation, so that the values are bit for bit those of the class.
"""

from __future__ import annotations

import math
import warnings
from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    from collections.abc import Mapping

    Parameters = Mapping[str, Any]
    Generator = torch.Generator


# What the classes call: torch has it, but doesn't declare it.
_standard_gamma: Any = getattr(torch, "_standard_gamma")  # noqa: B009
_sample_dirichlet: Any = getattr(torch, "_sample_dirichlet")  # noqa: B009


def uniform(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`rand`, `uniform_(low, high)`."""
    out.uniform_(given.get("low", 0.0), given.get("high", 1.0), generator=generator)


def normal(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`randn`, `normal(mean, std)`."""
    out.normal_(given.get("mean", 0.0), given.get("std", 1.0), generator=generator)


def integers(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`randint(low, high)`, `random_(low, high)`."""
    out.random_(given["low"], given["high"], generator=generator)


def permutation(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`randperm(n)`: all of it at once."""
    del given
    torch.randperm(out.numel(), generator=generator, out=out)


def bernoulli(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`bernoulli(torch.full((n,), p))`."""
    torch.bernoulli(_filled(out, given["p"]), generator=generator, out=out)


def poisson(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`poisson(torch.full((n,), rate))`."""
    out.copy_(torch.poisson(_filled(out, given["rate"]), generator=generator))


def multinomial(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`multinomial(weights, n, True)`; the weights are a tensor on the device."""
    torch.multinomial(given["weights"], out.numel(), True, generator=generator, out=out)


def geometric(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`geometric_(p)`."""
    out.geometric_(given["p"], generator=generator)


def exponential(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`exponential_(rate)`."""
    out.exponential_(given["rate"], generator=generator)


def cauchy(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`cauchy_(median, scale)`."""
    out.cauchy_(given["median"], given["scale"], generator=generator)


def log_normal(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`log_normal_(mean, std)`."""
    out.log_normal_(given["mean"], given["std"], generator=generator)


def truncated_normal(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`nn.init.trunc_normal_(x, mean, std, low, high)`."""
    ends = (given["mean"], given["std"], given["low"], given["high"])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.nn.init.trunc_normal_(out, *ends, generator=generator)


def gamma(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`distributions.Gamma(shape, rate)`."""
    shape, rate = _number(out, given["shape"]), _number(out, given["rate"])
    _gamma(out, shape, rate, generator)


def chi_square(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`distributions.Chi2(df)`."""
    _gamma(out, 0.5 * _number(out, given["df"]), _number(out, 0.5), generator)


def student_t(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`distributions.StudentT(df)`."""
    freedom = _number(out, given["df"])
    spread = torch.empty_like(out)
    out.normal_(generator=generator)
    _gamma(spread, 0.5 * freedom, _number(out, 0.5), generator)
    out.mul_(spread.div_(freedom).rsqrt_())


def beta(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`distributions.Beta(a, b)`."""
    both = torch.tensor([given["a"], given["b"]], dtype=out.dtype, device=out.device)
    pairs = _sample_dirichlet(both.expand(out.numel(), 2), generator=generator)
    out.copy_(pairs[:, 0])


def laplace(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`distributions.Laplace(loc, scale)`."""
    loc, scale = _number(out, given["loc"]), _number(out, given["scale"])
    out.uniform_(torch.finfo(out.dtype).eps - 1, 1, generator=generator)
    out.copy_(loc - scale * out.sign() * torch.log1p(-out.abs()))


def gumbel(out: torch.Tensor, given: Parameters, generator: Generator) -> None:
    """`distributions.Gumbel(loc, scale)`."""
    loc, scale = _number(out, given["loc"]), _number(out, given["scale"])
    limits = torch.finfo(out.dtype)
    low, high = _number(out, limits.tiny), _number(out, 1 - limits.eps)
    out.uniform_(generator=generator)
    out.copy_(low + out * (high - low)).log_().neg_().log_()
    out.copy_(loc + -scale * out)


def _gamma(
    out: torch.Tensor, shape: torch.Tensor, rate: torch.Tensor, generator: Generator
) -> None:
    out.copy_(_standard_gamma(shape.expand(out.shape), generator=generator))
    out.div_(rate).clamp_(min=torch.finfo(out.dtype).tiny)


def _number(out: torch.Tensor, value: float) -> torch.Tensor:
    """Return a parameter as the class would hold it."""
    return torch.tensor(value, dtype=out.dtype, device=out.device)


def _filled(out: torch.Tensor, value: float) -> torch.Tensor:
    return _number(out, value).expand(out.shape)


def share_of_normal(mean: float, std: float, low: float, high: float) -> tuple[float, float]:
    """Return how much of a normal law lies between low and high, and the share of draws kept.

    The second one is for `trunc_normal_`, which rejects from the normal law or, where little of it
    lies inside, from the uniform one under the highest density inside.
    """
    inside = (math.erf((high - mean) / std / 2**0.5) - math.erf((low - mean) / std / 2**0.5)) / 2
    if inside > 0.3:
        return inside, inside
    # A product becomes infinite where a power would raise.
    nearest = (max(low, min(mean, high)) - mean) / std
    peak = math.exp(-nearest * nearest / 2)
    return inside, inside * (2 * math.pi) ** 0.5 * std / (peak * (high - low)) if peak else 0.0
