from __future__ import annotations

from typing import Any

import pytest
import torch

from desktop.kernel.plain_parameters import plain_number, plain_weights

NUMBERS: list[tuple[Any, float | None]] = [
    (3, 3),
    (0.5, 0.5),
    (True, True),
    (torch.tensor(2), 2),
    (torch.tensor(True), True),
    (torch.full((3, 2), 0.5), 0.5),
    (torch.tensor(0.5).expand(10), 0.5),
    (torch.ones(3, dtype=torch.bool), True),
    (torch.nn.Parameter(torch.ones(2)), 1),
    (torch.tensor([1.0, 2.0]), None),
    (torch.tensor([1.0, float("nan")]), None),
    (torch.zeros(0), None),
    (torch.eye(2).to_sparse(), None),
    (torch.ones(2, device="meta"), None),
    (torch.ones(2, dtype=torch.complex64), None),
    (2j, None),
    ("3", None),
    (None, None),
]


@pytest.mark.parametrize(("thing", "number"), NUMBERS)
def test_a_number_is_read(thing: Any, number: float | None) -> None:
    assert plain_number(thing) == number


def test_overwritten_memory_tells_nothing() -> None:
    held = torch.ones(4)
    assert plain_number(held, torch.zeros(4)) == 1
    assert plain_number(held[:2], held) is None
    assert plain_weights(held[:2], held) is None


def test_nothing_is_read_inside_vmap() -> None:
    seen: list[float | None] = []

    def look(x: torch.Tensor) -> torch.Tensor:
        seen.append(plain_number(x))
        return x

    torch.func.vmap(look)(torch.ones(3))
    assert seen == [None]


@pytest.mark.parametrize(
    ("thing", "weights"),
    [
        (torch.tensor([1, 3]), (1.0, 3.0)),
        (torch.ones(1000), (1.0,) * 1000),
        (torch.ones(1001), None),
        (torch.ones(2, 2), None),
        ([1.0, 2.0], None),
    ],
)
def test_weights_are_read(thing: Any, weights: tuple[float, ...] | None) -> None:
    assert plain_weights(thing) == weights
