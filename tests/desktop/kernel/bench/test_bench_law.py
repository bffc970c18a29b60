from __future__ import annotations

from typing import Any

import pytest
import torch

from desktop.kernel.bench.bench_law import ends_of, laws_of
from desktop.kernel.bench.functions import FUNCTIONS
from desktop.kernel.bench.tally import Ends
from tests.desktop.kernel.bench.calls import PARAMETERS, called

NAMES = {
    "rand": "uniform", "uniform_": "uniform", "randn": "normal", "normal": "normal",
    "trunc_normal_": "truncated_normal", "log_normal_": "log_normal", "randint": "integers",
    "random_": "integers", "randperm": "permutation", "bernoulli": "bernoulli",
    "poisson": "poisson", "geometric_": "geometric", "multinomial": "categorical",
    "exponential_": "exponential", "cauchy_": "cauchy", "Beta": "beta", "Gamma": "gamma",
    "Laplace": "laplace", "StudentT": "student_t", "Chi2": "chi_square", "Gumbel": "gumbel",
}  # fmt: skip


@pytest.mark.parametrize("function", FUNCTIONS)
def test_every_function_has_its_law(function: str) -> None:
    law = laws_of(called(function, FUNCTIONS[function].dtypes[0])).documented
    assert law is not None
    assert law.name == NAMES[function]
    given: dict[str, Any] = PARAMETERS.get(function, {})
    # Where a law stands is its mean to us, also that of Gumbel.
    given = {"mean" if name == "loc" else name: value for name, value in given.items()}
    shared = set(given) & set(law.parameters)
    assert shared == set(given) or function in ("randint", "random_")
    for name in shared:
        assert law.parameters[name] == pytest.approx(given[name])


def test_the_law_names_the_call_without_its_seed() -> None:
    law = laws_of(called("normal", numel=1000)).documented
    assert law is not None
    assert law.call == "torch.normal(2.0, 0.5, (1000,))"


def test_parameters_that_become_a_tensor_are_rounded() -> None:
    narrow = laws_of(called("bernoulli", "bfloat16")).documented
    assert narrow is not None
    assert narrow.parameters["p"] == torch.tensor(0.3, dtype=torch.bfloat16).item()


def test_what_torch_draws_instead_comes_along() -> None:
    laws = laws_of(called("rand", "bfloat16"))
    assert laws.implemented is not None
    assert laws.findings
    assert laws.implemented.call == "torch.rand(10000, dtype=torch.bfloat16)"


def test_ends_are_those_of_the_dtype() -> None:
    law = laws_of(called("uniform_", parameters={"low": 0.1, "high": 0.3})).documented
    ends = ends_of(law, torch.float32)
    assert ends == Ends(torch.tensor(0.1).item(), torch.tensor(0.3).item())
    assert ends_of(None, torch.float32) == Ends()
    assert ends_of(laws_of(called("randint", "int64")).documented, torch.int64) == Ends(1, 6)


def test_a_law_without_spread_is_none() -> None:
    assert laws_of(called("normal", parameters={"mean": 1.0, "std": 0.0})).documented is None
