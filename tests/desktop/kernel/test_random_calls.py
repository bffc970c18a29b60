from __future__ import annotations

from typing import Any

import pytest
import torch

from desktop.kernel.random_calls import (
    FUNCTIONS,
    NAMES,
    NamedArgument,
    RandomCall,
    kept_arguments,
    kept_keywords,
)  # fmt: skip


def test_the_functions_are_torchs() -> None:
    assert set(FUNCTIONS.values()) == set(NAMES)
    assert FUNCTIONS[torch.randint] == "randint"


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
