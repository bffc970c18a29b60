"""What it finds is compared with what the careful counter finds."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from desktop.kernel.bench.counter_choice import counter_for
from desktop.kernel.bench.counters import ValueCounter
from desktop.kernel.bench.grids import LinearGrid, grid_for
from desktop.kernel.bench.quick_counter import QuickCounter
from desktop.kernel.bench.spans import Span, span_of
from desktop.kernel.bench.tally import Ends
from tests.desktop.kernel.bench.calls import called

CPU = torch.device("cpu")
WIDE = {
    "randn": {},
    "normal": {"mean": 2.0, "std": 0.5},
    "Laplace": {"mean": 1.0, "scale": 2.0},
    "Gumbel": {"mean": 1.0, "scale": 2.0},
    "trunc_normal_": {"mean": 0.0, "std": 1.0, "low": -2.0, "high": 2.0},
}


def both(grid: LinearGrid, chunks: list[torch.Tensor], ends: Ends) -> None:
    """Count with both and compare everything."""
    longest = max(chunk.numel() for chunk in chunks)
    quick = QuickCounter(grid, ends, torch.float32, CPU, longest)
    careful = ValueCounter(grid, ends, torch.float32, CPU, longest)
    for chunk in chunks:
        quick.add(chunk)
        careful.add(chunk)
    found, expected = quick.counted(), careful.counted()
    assert np.array_equal(found.places, expected.places)
    assert (found.drawn, found.moments) == (expected.drawn, expected.moments)
    assert found.extremes == expected.extremes


@pytest.mark.parametrize("function", WIDE)
def test_it_finds_what_the_careful_one_finds(function: str) -> None:
    call = called(function, parameters=WIDE[function])
    grid = grid_for(span_of(call), torch.float32, whole=False)
    assert isinstance(grid, LinearGrid)
    assert isinstance(counter_for(grid, Ends(), torch.float32, CPU, 10), QuickCounter)
    generator = torch.Generator().manual_seed(3)
    chunks = [torch.empty(size) for size in (1000, 3000, 17, 20_000, 3000)]
    for chunk in chunks:
        call.draw(chunk, generator)
    both(grid, chunks, Ends(-1.0, 2.0))


@pytest.mark.parametrize(
    "odd",
    [
        math.nan, math.inf, -math.inf, 1e38, -1e38, 9.0, -9.0, 9.1, -9.1, 40.0, -40.0, 70.0, 1e-45,
        -1e-45, -0.0, 8.9999,
    ],
)  # fmt: skip
def test_one_odd_value_in_a_chunk(odd: float) -> None:
    grid = grid_for(Span(-9.0, 9.0), torch.float32, whole=False)
    assert isinstance(grid, LinearGrid)
    plain = torch.randn(1000, generator=torch.Generator().manual_seed(1))
    spoilt = plain.clone()
    spoilt[7] = odd
    both(grid, [plain, spoilt, plain, spoilt], Ends())


@pytest.mark.parametrize(
    ("span", "dtype"),
    [
        (Span(0.0, 1.0), torch.float32),
        (Span(-9.0, 9.0), torch.float64),
        (Span(1e6, 1e6 + 18), torch.float32),
        (Span(-1e6, 1e6), torch.float32),
    ],
)
def test_where_it_does_not_suit(span: Span, dtype: torch.dtype) -> None:
    grid = grid_for(span, dtype, whole=False)
    assert type(counter_for(grid, Ends(), dtype, CPU, 10)) is ValueCounter
