from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from desktop.kernel.fit.atoms import MOST_ATOMS, AtomCounts
from desktop.kernel.laws import families
from desktop.kernel.laws.implemented import implemented_law
from desktop.kernel.random_calls import RandomCall
from tests.desktop.kernel.fit.known_laws import bernoulli, geometric, integers, poisson

if TYPE_CHECKING:
    from desktop.kernel.laws.law import Law

LAWS = {
    "die": integers(1, 7),
    "negative": integers(-3, 4),
    "most": integers(0, MOST_ATOMS),
    "too many": integers(0, 3 * MOST_ATOMS),
    "huge": integers(0, 2**40),
    "poisson": poisson(5.0),
    "wide poisson": poisson(1e6),
    "coin": bernoulli(0.3),
    "geometric": geometric(0.02),
}


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS.keys())
def test_cells_hold_what_they_should(law: Law) -> None:
    values = law.quantile(np.random.default_rng(3).random(50_000))
    counter = AtomCounts(law, values.size)
    counter.take(values)
    edges = counter.edges
    assert counter.counts.sum() == values.size
    known = [(values <= top).sum() for top in edges]
    np.testing.assert_array_equal(np.cumsum(counter.counts)[:-1], known)
    np.testing.assert_allclose(np.cumsum(counter.probabilities)[:-1], law.cdf(edges), atol=1e-9)
    assert counter.probabilities.sum() == pytest.approx(1.0)


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS.keys())
def test_values_outside_have_cells_without_a_chance(law: Law) -> None:
    counter = AtomCounts(law, 1000)
    outside = [end for end in (law.low - 1, law.high + 1) if np.isfinite(end)]
    counter.take(np.array(outside), np.full(len(outside), 7))
    assert counter.counts[counter.probabilities == 0].sum() == 7 * len(outside)


def test_each_value_of_few_has_a_cell() -> None:
    counter = AtomCounts(integers(1, 7), 1000)
    np.testing.assert_allclose(counter.probabilities, [0, *[1 / 6] * 6, 0], atol=1e-12)


@pytest.mark.parametrize("scale", [0.5, 0.1, -3.7])
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_a_scaled_law_is_counted_as_its_dtype_rounds_it(scale: float, dtype: torch.dtype) -> None:
    law = families.make("binomial", {"n": 3, "p": 0.5}, scale=scale, shift=0.1)
    values = (torch.tensor([0, 1, 1, 3, 4, -1], dtype=dtype) * scale + 0.1).double().numpy()
    counter = AtomCounts(law, 1000)
    counter.take(values)
    assert counter.probabilities.tolist() == [0, 0.125, 0.375, 0.375, 0.125, 0]
    assert counter.counts.tolist() == [1, 1, 2, 0, 1, 1][:: 1 if scale > 0 else -1]


def test_listed_values_are_counted_each_by_itself() -> None:
    call = RandomCall("rand", torch.bfloat16, 100)
    law, _ = implemented_law(call)
    assert law is not None
    values = torch.rand(50_000, dtype=torch.bfloat16).double().numpy()
    counter = AtomCounts(law, values.size)
    counter.take(values)
    assert counter.counts[0] == counter.counts[-1] == 0
    expected = counter.probabilities * values.size
    assert (np.abs(counter.counts - expected) < 6 * np.sqrt(expected + 1)).all()
