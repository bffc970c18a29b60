from __future__ import annotations

from typing import Any

import pytest
import torch

from desktop.kernel.random_calls import (
    NamedArgument,
    RandomCall,
    kept_arguments,
    kept_keywords,
)  # fmt: skip


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ((5, 3), (5, 3)),
        (((5, 3),), ((5, 3),)),
        (([5, 3], torch.float32), ([5, 3], torch.float32)),
        ((torch.Size([5]),), ((5,),)),
        ((torch.ones(1),), (NamedArgument("…"),)),
        ((1, [torch.ones(1)]), (1, [NamedArgument("…")])),
    ],
)
def test_no_argument_is_kept_alive(given: tuple[Any, ...], kept: tuple[Any, ...]) -> None:
    assert kept_arguments(given) == kept
    assert kept_keywords({"size": given}) == {"size": kept}


def test_a_text_of_everything() -> None:
    call = RandomCall(
        "randint",
        torch.int64,
        6,
        (1, 7, (2,), [3]),
        {"dtype": torch.int8, "device": torch.device("cuda", 1), "generator": NamedArgument("g")},
    )
    assert call.text == (
        "torch.randint(1, 7, (2,), [3], dtype=torch.int8, device='cuda:1', generator=g)"
    )


CHANGES: list[tuple[float, float, torch.dtype | None, str]] = [
    (2, 1, None, "torch.rand(5) * 2 + 1"),
    (0.1 * 3, -0.5, None, "torch.rand(5) * 0.3 - 0.5"),
    (1, 2**60, None, f"torch.rand(5) + {2**60}"),
    (-1, 0, None, "-torch.rand(5)"),
    (-1, 1, None, "1 - torch.rand(5)"),
    (-1, -1, None, "torch.rand(5) * -1 - 1"),
    (2, 0, torch.float64, "torch.rand(5).to(torch.float32) * 2"),
]


@pytest.mark.parametrize(("scale", "shift", "drawn", "text"), CHANGES)
def test_the_changes_stand_in_the_text(
    scale: float, shift: float, drawn: torch.dtype | None, text: str
) -> None:
    call = RandomCall("rand", torch.float32, 5, (5,), scale=scale, shift=shift, drawn=drawn)
    assert call.text == text


def test_a_long_code_is_cut_before_the_changes() -> None:
    call = RandomCall("rand", torch.float32, 5, scale=2, shift=1, code="x" * 300)
    assert call.text.endswith("…) * 2 + 1")
    assert len(call.text) <= 200
