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
    "rand": {},
    "randn": {},
    "normal": {"mean": 2.0, "std": 0.5},
    "Laplace": {"loc": 1.0, "scale": 2.0},
    "exponential_": {"rate": 3.0},
    "Gumbel": {"loc": 1.0, "scale": 2.0},
    "trunc_normal_": {"mean": 0.0, "std": 1.0, "low": -2.0, "high": 2.0},
}


def both(grid: LinearGrid, chunks: list[torch.Tensor], ends: Ends) -> int:
    """Count with both, compare everything, and return how many values were counted quickly."""
    longest = max(chunk.numel() for chunk in chunks)
    quick = QuickCounter(grid, ends, torch.float32, CPU, longest)
    careful = ValueCounter(grid, ends, torch.float32, CPU, longest)
    for chunk in chunks:
        quick.add(chunk)
        careful.add(chunk)
    found, expected = quick.counted(), careful.counted()
    assert np.array_equal(found.places, expected.places)
    assert (found.drawn, found.extremes) == (expected.drawn, expected.extremes)
    ours, theirs = found.moments, expected.moments
    spread, n = math.sqrt(theirs.variance() or 0.0), theirs.count
    # Far below the standard errors: squares are about zero, the last two follow from counts.
    assert ours.count == n
    assert ours.mean == pytest.approx(theirs.mean, abs=1e-7 * spread)
    assert ours.variance() == pytest.approx(theirs.variance(), rel=1e-6)
    assert ours.skewness() == pytest.approx(theirs.skewness(), abs=0.01 * math.sqrt(6 / n))
    assert ours.kurtosis() == pytest.approx(theirs.kurtosis(), abs=0.01 * math.sqrt(24 / n))
    return quick.drawn - quick.tally.drawn


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
    assert both(grid, chunks, Ends(-1.0, 2.0)) == sum(map(len, chunks[1:]))


def test_bins_that_are_wide_beside_the_deviation_are_left_to_the_careful_one() -> None:
    grid = grid_for(Span(-1e3, 1e3), torch.float32, whole=False)
    assert isinstance(grid, LinearGrid)
    plain = torch.randn(1000, generator=torch.Generator().manual_seed(1))
    assert both(grid, [plain, plain], Ends()) == 0


def test_the_moments_of_ten_million_values_are_those_of_float64() -> None:
    call = called("randn")
    grid = grid_for(span_of(call), torch.float32, whole=False)
    assert isinstance(grid, LinearGrid)
    counter = QuickCounter(grid, Ends(), torch.float32, CPU, 1 << 18)
    values, generator = torch.empty(10_000_000), torch.Generator().manual_seed(3)
    call.draw(values, generator)
    for chunk in values.split(1 << 18):
        counter.add(chunk)
    found, n = counter.counted().moments, values.numel()
    apart = values.double() - values.double().mean()
    second, third, fourth = ((apart**power).mean().item() for power in (2, 3, 4))
    assert found.mean == pytest.approx(values.double().mean().item(), abs=1e-9)
    assert found.second / n == pytest.approx(second, rel=2e-8)
    assert found.skewness() == pytest.approx(third / second**1.5, abs=0.002 * math.sqrt(6 / n))
    assert found.kurtosis() == pytest.approx(fourth / second**2 - 3, abs=0.002 * math.sqrt(24 / n))


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
        (Span(-9.0, 9.0), torch.float64),
        (Span(-1e6, 1e6), torch.float32),
    ],
)
def test_where_it_does_not_suit(span: Span, dtype: torch.dtype) -> None:
    grid = grid_for(span, dtype, whole=False)
    assert type(counter_for(grid, Ends(), dtype, CPU, 10)) is ValueCounter
