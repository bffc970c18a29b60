from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import torch

from desktop.kernel.fit.finite_values import PIECE, FiniteValues
from desktop.kernel.fit.rising import Rising
from desktop.kernel.gate import RefusedError


def rising_of(tensor: torch.Tensor, step: Any = lambda _done: None) -> Rising:
    return Rising(FiniteValues(tensor, step), step)


def made(size: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(size, generator=torch.Generator().manual_seed(seed))


TENSORS = {
    "one": lambda: made(1),
    "a piece": lambda: made(PIECE),
    "pieces": lambda: made(5 * PIECE + 3),
    "float64": lambda: made(3 * PIECE).double() / 3,
    "sorted already": lambda: made(4 * PIECE).sort().values,
    "turned round": lambda: made(4 * PIECE).sort(descending=True).values,
    "equal": lambda: torch.full((3 * PIECE,), 2.5),
    "few different": lambda: (made(4 * PIECE) * 2).round(),
    "whole numbers": lambda: torch.randint(-(2**60), 2**60, (3 * PIECE,)),
    "wide whole numbers": lambda: torch.arange(4 * PIECE).to(torch.uint64),
    "strided": lambda: made(4 * PIECE).view(-1, 8)[:, ::3],
    "complex": lambda: torch.complex(made(2 * PIECE), made(2 * PIECE, 1)).conj(),
}


@pytest.mark.parametrize("make", TENSORS.values(), ids=TENSORS.keys())
def test_all_values_come_in_rising_order(make: Any) -> None:
    tensor = make()
    rising = rising_of(tensor)
    blocks = list(rising.blocks())
    known = tensor.abs() if tensor.is_complex() else tensor
    reference = np.sort(known.flatten().numpy().astype(np.float64))
    assert rising.count == reference.size
    np.testing.assert_allclose(np.concatenate(blocks), reference, rtol=1e-6)
    assert all(block.dtype == np.float64 for block in blocks)
    # Equal values are never parted.
    assert all(left[-1] < right[0] for left, right in pairwise(blocks))


def test_a_block_is_not_much_larger_than_a_piece() -> None:
    tensor = torch.cat([made(3 * PIECE), made(3 * PIECE, 1) * 1e-3 + 7])
    assert max(block.size for block in rising_of(tensor).blocks()) < 2 * PIECE


def test_what_is_not_finite_is_left_out() -> None:
    tensor = made(2 * PIECE)
    tensor[::3] = float("nan")
    tensor[1::3] = float("inf")
    rising = rising_of(tensor)
    assert sum(block.size for block in rising.blocks()) == rising.count
    assert rising.count == int(tensor.isfinite().sum())


@pytest.mark.parametrize("tensor", [torch.empty(0), torch.full((9,), float("nan"))], ids=repr)
def test_nothing_gives_no_block(tensor: torch.Tensor) -> None:
    rising = rising_of(tensor)
    assert (rising.count, list(rising.blocks())) == (0, [])


def test_progress_rises_to_one_and_a_stop_is_heard() -> None:
    told: list[float] = []
    list(rising_of(made(6 * PIECE), told.append).blocks())
    assert told == sorted(told)
    assert told[-1] == 1.0

    def stop(done: float) -> None:
        if done > 0.6:
            raise RefusedError("cancelled")

    with pytest.raises(RefusedError, match="cancelled"):
        list(rising_of(made(6 * PIECE), stop).blocks())
