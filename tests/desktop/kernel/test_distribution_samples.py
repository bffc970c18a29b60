from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import torch
from torch import distributions

from desktop.kernel.distribution_samples import PARAMETERS

if TYPE_CHECKING:
    from desktop.kernel.provenance import Provenance


GIVEN: dict[str, tuple[Any, ...]] = {
    "Bernoulli": (0.25,),
    "Binomial": (10, 0.25),
    "Geometric": (0.25,),
    "NegativeBinomial": (10, 0.25),
    "Beta": (2.0, 3.0),
    "Uniform": (1.0, 3.0),
}


def made(name: str) -> Any:
    if name == "Categorical":
        return distributions.Categorical(torch.tensor([0.25, 0.75]))
    if name in ("Binomial", "NegativeBinomial"):
        count, probs = GIVEN[name]
        return getattr(distributions, name)(count, torch.tensor(probs))
    numbers = GIVEN.get(name, tuple(0.5 * (place + 1) for place in range(len(PARAMETERS[name]))))
    return getattr(distributions, name)(*numbers)


@pytest.mark.parametrize("name", PARAMETERS)
def test_samples_are_remembered_with_their_parameters(watching: Provenance, name: str) -> None:
    distribution = made(name)
    samplers = [distribution.sample, *([distribution.rsample] if distribution.has_rsample else [])]
    for sampler in samplers:
        result = sampler((4, 2))
        call = watching.call_behind(result)
        assert call is not None
        assert (call.function, call.arguments, call.numel) == (f"distributions.{name}", (), 8)
        assert tuple(call.keywords) == PARAMETERS[name]
        for parameter, value in call.keywords.items():
            expected = getattr(distribution, parameter).tolist()
            assert value == (tuple(expected) if name == "Categorical" else expected)
        kept = watching.call_behind(result.clone() + 1)
        assert kept is None or kept.shift == 1
        assert (kept is None) is (result.dtype == torch.int64 and name != "Categorical")


def test_the_text_is_code(watching: Provenance) -> None:
    x = distributions.Normal(0.1, 2.0).rsample((3,))
    assert watching.call_of(x) == "torch.distributions.Normal(loc=0.1, scale=2.0).rsample((3,))"
    x = distributions.Beta(2.0, 3.0).sample()
    assert watching.call_of(x) == (
        "torch.distributions.Beta(concentration1=2.0, concentration0=3.0).sample()"
    )


@pytest.mark.parametrize(
    "make",
    [
        lambda: distributions.Normal(torch.zeros(3), 1.0).sample((2,)),
        lambda: distributions.Independent(distributions.Normal(torch.zeros(3), 1.0), 1).sample(),
        lambda: distributions.Bernoulli(logits=torch.tensor(0.0)).sample((3,)),
    ],
)
def test_equal_parameters_are_one(watching: Provenance, make: Any) -> None:
    assert watching.call_behind(make()) is not None


class Doubled(distributions.Normal):
    def rsample(self, sample_shape: Any = ()) -> torch.Tensor:
        return super().rsample(sample_shape).exp()

    sample = rsample


UNKNOWN: list[Any] = [
    lambda: distributions.Normal(torch.tensor([0.0, 1.0]), 1.0).sample((2,)),
    lambda: distributions.Normal(torch.tensor([0.0, 1.0]), 1.0).rsample((2,)),
    lambda: distributions.Uniform(0.0, torch.tensor([1.0, 2.0])).sample((2,)),
    lambda: distributions.Categorical(torch.ones(2, 3)).sample((2,)),
    lambda: distributions.Dirichlet(torch.ones(3)).sample((2,)),
    lambda: distributions.MultivariateNormal(torch.zeros(2), torch.eye(2)).sample((2,)),
    lambda: distributions.MixtureSameFamily(
        distributions.Categorical(torch.ones(2)),
        distributions.Normal(torch.tensor([0.0, 9.0]), 1.0),
    ).sample((5,)),
    lambda: Doubled(0.0, 1.0).sample((3,)),
]


@pytest.mark.parametrize("make", UNKNOWN)
def test_no_call_is_known(watching: Provenance, make: Any) -> None:
    assert watching.call_behind(make()) is None


def test_the_first_of_two_beta_draws_has_the_law_and_the_second_has_not(
    watching: Provenance,
) -> None:
    x = distributions.Beta(2.0, 3.0).sample((4,))
    assert x.stride() == (2,)
    assert watching.call_behind(x[1:3]) is not None
    assert watching.call_behind(x.as_strided((4,), (2,), 1)) is None
    assert watching.call_behind(x.as_strided((8,), (1,))) is None


def test_compiling_goes_through(watching: Provenance) -> None:
    @torch.compile(backend="eager", fullgraph=True)
    def drawn(scale: torch.Tensor) -> torch.Tensor:
        return distributions.Normal(0.0, scale, validate_args=False).rsample((3,)) * 2

    assert drawn(torch.tensor(1.0)).shape == (3,)
    torch.compiler.reset()
