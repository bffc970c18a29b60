from __future__ import annotations

from typing import Any

import pytest
import torch
from scipy import stats

from desktop.kernel.random_calls import NamedArgument, RandomCall
from desktop.kernel.whole_bounds import whole_bounds

BOUNDS: list[tuple[str, tuple[Any, ...], dict[str, Any], tuple[int, int] | None]] = [
    ("randint", (10, (5,)), {}, (0, 9)),
    ("randint", (-3, 10, (5,)), {}, (-3, 9)),
    ("randint", (1,), {"high": 7, "size": (5,)}, (1, 6)),
    ("randint", (), {"low": 1, "high": 7}, (1, 6)),
    ("randint_like", (NamedArgument("x"), 10), {}, (0, 9)),
    ("randint", (), {"high": NamedArgument("x")}, None),
    ("randperm", (10,), {}, (0, 9)),
    ("randperm", (), {"n": 10}, (0, 9)),
    ("random_", (), {}, (0, 127)),
    ("random_", (5,), {}, (0, 4)),
    ("random_", (), {"from": -2, "to": 5}, (-2, 4)),
    ("bernoulli", (0.5,), {}, (0, 1)),
    ("multinomial", ((1.0, 2.0, 1.0),), {}, (0, 2)),
    ("distributions.Categorical", (), {"probs": (0.5, 0.5)}, (0, 1)),
    ("distributions.Binomial", (), {"total_count": 10.0, "probs": 0.5}, (0, 10)),
    ("geometric_", (0.0,), {}, None),
    ("rand", (5,), {}, None),
    ("distributions.Gamma", (), {"concentration": 1.0, "rate": 1.0}, None),
]


@pytest.mark.parametrize(("function", "arguments", "keywords", "bounds"), BOUNDS)
def test_bounds_of_a_call(
    function: str,
    arguments: tuple[Any, ...],
    keywords: dict[str, Any],
    bounds: tuple[int, int] | None,
) -> None:
    assert whole_bounds(RandomCall(function, torch.int8, 5, arguments, keywords)) == bounds


def test_floats_are_filled_as_far_as_they_are_exact() -> None:
    call = RandomCall("random_", torch.float64, 5, drawn=torch.bfloat16)
    assert whole_bounds(call) == (0, 256)
    assert whole_bounds(RandomCall("random_", torch.bool, 5)) == (0, 1)


@pytest.mark.parametrize(
    ("scale", "shift", "bounds"),
    [(2, 1, (1, 19)), (-1, 0, (-9, 0)), (0.5, 0, None), (1, 0.5, None)],
)
def test_changes_move_the_bounds(
    scale: float, shift: float, bounds: tuple[int, int] | None
) -> None:
    call = RandomCall("randperm", torch.int64, 10, (10,), scale=scale, shift=shift)
    assert whole_bounds(call) == bounds


@pytest.mark.parametrize("rate", [0.001, 1.0, 30.0, 1e6])
def test_no_poisson_draw_is_beyond(rate: float) -> None:
    bounds = whole_bounds(RandomCall("poisson", torch.float32, 5, (rate,)))
    assert bounds is not None
    assert stats.poisson.sf(bounds[1], rate) < 1e-29


@pytest.mark.parametrize("p", [0.001, 0.3, 0.999])
def test_no_geometric_draw_is_beyond(p: float) -> None:
    bounds = whole_bounds(RandomCall("geometric_", torch.float32, 5, keywords={"p": p}))
    assert bounds is not None
    assert stats.geom.sf(bounds[1], p) < 1e-29
