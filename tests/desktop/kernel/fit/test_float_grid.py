from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from desktop.kernel.fit.float_grid import largest_step, seen_by_cells, seen_by_distance
from tests.desktop.kernel.fit.known_laws import CAUCHY, NORMAL, UNIFORM

if TYPE_CHECKING:
    from desktop.kernel.laws.law import Law

HALVES = {
    torch.float64: 2.0**-54,
    torch.float32: 2.0**-25,
    torch.float16: 2.0**-12,
    torch.bfloat16: 2.0**-9,
}


@pytest.mark.parametrize(("dtype", "half"), HALVES.items(), ids=str)
def test_rand_lies_on_the_grid_just_below_one(dtype: torch.dtype, half: float) -> None:
    assert largest_step(UNIFORM, dtype) == half


@pytest.mark.parametrize("law", [NORMAL, CAUCHY])
def test_the_step_is_where_density_times_spacing_is_largest(law: Law) -> None:
    x = np.linspace(-4, 4, 100_001)
    spacing = 2.0 ** (np.floor(np.log2(np.abs(x) + 1e-30)) - 10)
    assert largest_step(law, torch.float16) == pytest.approx(
        float((law.density(x) * spacing).max()) / 2, rel=0.01
    )


@pytest.mark.parametrize(
    ("dtype", "count", "seen"),
    [
        (torch.bfloat16, 1000, False),
        (torch.bfloat16, 10_000, True),
        (torch.float16, 10**5, False),
        (torch.float16, 10**6, True),
        (torch.float32, 10**10, False),
        (torch.int64, 10, True),
    ],
    ids=str,
)
def test_a_grid_is_seen_by_many_values(dtype: torch.dtype, count: int, seen: bool) -> None:
    assert seen_by_distance(largest_step(UNIFORM, dtype), count) is seen


def test_a_step_without_end_is_seen() -> None:
    assert seen_by_cells(1e300, 1000, np.full(10, 0.1))


def test_narrow_cells_see_a_grid_earlier_than_wide_ones() -> None:
    step = largest_step(UNIFORM, torch.float16)
    assert not seen_by_cells(step, 10_000, np.full(10, 0.1))
    assert seen_by_cells(step, 10_000, np.full(500, 0.002))
    assert not seen_by_cells(largest_step(UNIFORM, torch.float32), 10**9, np.full(1000, 0.001))
