"""Counts are compared with NumPy's on the same data and edges, moments with float64 arithmetic."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import scipy.stats
import torch

from desktop.kernel.bench.counter_choice import Counter, counter_for
from desktop.kernel.bench.grids import Grid, IntegerGrid, grid_for
from desktop.kernel.bench.spans import Span, span_of
from desktop.kernel.bench.tally import Ends
from tests.desktop.kernel.bench.calls import CASES, called

CPU = torch.device("cpu")


def counting(grid: Grid, values: torch.Tensor, ends: Ends | None = None) -> Counter:
    """Count values in three chunks of different lengths."""
    counter = counter_for(grid, ends or Ends(), values.dtype, CPU, values.numel())
    for chunk in values.split([values.numel() // 2, 1, values.numel() - values.numel() // 2 - 1]):
        counter.add(chunk)
    return counter


def reference(grid: Grid, values: torch.Tensor) -> np.ndarray:
    """Return NumPy's counts, with what lies below and above."""
    edges = grid.edges(0, 1, grid.size)
    held = values.to(torch.float64).numpy()
    held = held[np.isfinite(held)]
    # Closed at the right only where nothing lies: the numbers of a whole grid are in the middle.
    inside = np.histogram(held[held < edges[-1]], edges)[0]
    return np.concatenate(([(held < edges[0]).sum()], inside, [(held >= edges[-1]).sum()]))


@pytest.mark.parametrize(("function", "dtype"), CASES)
def test_counts_are_numpys(function: str, dtype: str) -> None:
    call = called(function, dtype)
    values = torch.empty(call.numel, dtype=call.drawn_dtype)
    call.draw(values, torch.Generator().manual_seed(3))
    grid = grid_for(span_of(call), call.drawn_dtype, call.known.whole)
    counted = counting(grid, values).counted()
    assert counted.drawn == call.numel
    assert np.array_equal(counted.places, reference(grid, values))
    held = values.to(torch.float64).numpy()
    assert (counted.extremes.minimum, counted.extremes.maximum) == (held.min(), held.max())


EDGY = {
    "linear": Span(-4.0, 4.0),
    "far": Span(1e6, 1e6 + 1.0),
    "coarse": Span(-1e30, 1e30),
    "tiny": Span(0.0, 1e-37),
    "octaves": Span(-64.0, 64.0, (-6, 6)),
    "positive octaves": Span(0.0, 64.0, (-6, 6), signed=False),
}


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64, torch.float16, torch.bfloat16])
@pytest.mark.parametrize("name", EDGY)
def test_values_at_edges_and_beside_them(name: str, dtype: torch.dtype) -> None:
    span = EDGY[name]
    grid = grid_for(span, dtype, whole=False)
    edges = torch.from_numpy(grid.edges(0, 1, grid.size)).to(dtype)
    up, down = torch.full_like(edges, math.inf), torch.full_like(edges, -math.inf)
    beside = [edges.nextafter(up), edges.nextafter(down)] if dtype.itemsize > 2 else []
    odd = torch.tensor([0.0, -0.0, 1e-45, -1e-45, 3e38, -3e38, math.inf, -math.inf, math.nan])
    values = torch.cat([edges, *beside, odd.to(dtype)])
    counted = counting(grid, values).counted()
    assert np.array_equal(counted.places, reference(grid, values))
    missing = counted.extremes
    lost = int(values.isposinf().sum()), int(values.isneginf().sum())
    assert (missing.nan, missing.positive_infinity, missing.negative_infinity) == (1, *lost)


@pytest.mark.parametrize(
    ("low", "high"),
    [(0, 7), (-(2**63), 2**63 - 1), (2**62, 2**62 + 7), (-5, 2**40), (2**53 + 1, 2**53 + 9)],
)
def test_whole_numbers_of_any_size(low: int, high: int) -> None:
    grid = grid_for(Span(low, high), torch.int64, whole=True)
    values = torch.tensor([low, low, high, (low + high) // 2, low + 1, high - 1])
    counted = counting(grid, values).counted()
    assert isinstance(grid, IntegerGrid)
    fine = grid.fine
    expected = np.zeros(grid.size + 2, dtype=np.int64)
    for value in values.tolist():
        expected[((value - fine.offset) >> fine.exponent) - fine.first + 1] += 1
    assert np.array_equal(counted.places, expected)
    assert (counted.extremes.minimum, counted.extremes.maximum) == (low, high)
    assert counted.moments.mean + fine.offset == pytest.approx(np.mean(values.tolist()), abs=1e3)


@pytest.mark.parametrize("dtype", [torch.int8, torch.float32, torch.int64])
def test_more_than_two_to_the_24_in_one_bin(dtype: torch.dtype) -> None:
    grid = grid_for(Span(0, 1, all_shown=True), dtype, whole=True)
    counter = counter_for(grid, Ends(), dtype, CPU, 1 << 20)
    for _ in range(16):
        counter.add(torch.ones(1 << 20, dtype=dtype))
    counter.add(torch.tensor([1, 0, 1]).to(dtype))
    assert counter.counted().places.tolist() == [0, 1, (1 << 24) + 2, 0]


@pytest.mark.parametrize("dtype", [torch.int8, torch.float32])
def test_more_than_two_to_the_31_in_one_bin(dtype: torch.dtype) -> None:
    grid = grid_for(Span(0, 1, all_shown=True), dtype, whole=True)
    counter = counter_for(grid, Ends(), dtype, CPU, 1 << 10)
    counter.add(torch.zeros(1 << 10, dtype=dtype))
    # As if as much had been counted before.
    counter.tally._counts += (1 << 31) - 5 if dtype == torch.float32 else 0
    counter.tally._counts[0] += (1 << 31) - 5 if dtype == torch.int8 else 0
    counter.add(torch.zeros(1 << 10, dtype=dtype))
    assert counter.counted().places[1] == (1 << 31) - 5 + (1 << 11)


MOMENTS = [
    ("float32", 0.0, 1.0),
    ("float32", 5.0, 0.1),
    ("float32", 1e6, 1.0),
    ("float32", -3e10, 1e9),
    ("float32", 0.0, 1e-20),
    ("float64", 0.0, 1.0),
    ("float64", 1e6, 1e-3),
    ("float16", 50.0, 2.0),
    ("bfloat16", 0.0, 1.0),
]


@pytest.mark.parametrize(("dtype", "mean", "std"), MOMENTS)
def test_moments_are_those_of_float64(dtype: str, mean: float, std: float) -> None:
    call = called("normal", dtype, numel=300_000, parameters={"mean": mean, "std": std})
    values = torch.empty(call.numel, dtype=call.drawn_dtype)
    call.draw(values, torch.Generator().manual_seed(3))
    grid = grid_for(span_of(call), call.drawn_dtype, whole=False)
    found = counting(grid, values).counted().moments
    held = values.to(torch.float64).numpy()
    spread, n = held.std(), held.size
    # Far below the standard errors of 10^10 values: 1e-5, 1.4e-5, 2.4e-5 and 4.9e-5.
    assert abs(found.mean - held.mean()) < 1e-6 * spread + 1e-15 * abs(mean)
    assert found.variance() == pytest.approx(held.var(ddof=1), rel=1e-6)
    # From counts, each within a thousandth of its standard error in these values.
    assert found.skewness() == pytest.approx(scipy.stats.skew(held), abs=5e-6)
    assert found.kurtosis() == pytest.approx(scipy.stats.kurtosis(held), abs=1e-5)
    assert found.count == n


def test_a_value_whose_powers_are_beyond_float32() -> None:
    grid = grid_for(Span(-9.0, 9.0), torch.float32, whole=False)
    values = torch.tensor([1e20, 1.0, 2.0, 3.0])
    found = counting(grid, values).counted()
    assert found.places[-1] == 1
    assert found.moments.mean == pytest.approx(values.double().mean().item(), rel=1e-12)
    assert found.moments.kurtosis() == pytest.approx(
        float(scipy.stats.kurtosis(values.double().numpy())), rel=1e-9
    )


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64, torch.bfloat16, torch.int8])
def test_values_at_the_ends_and_beyond(dtype: torch.dtype) -> None:
    grid = grid_for(Span(-3, 3), dtype, whole=not dtype.is_floating_point)
    values = torch.tensor([0, 0, 1, 2, -1, 1, 1, 0, -2, -3]).to(dtype)
    found: Any = counting(grid, values, Ends(0.0, 1.0)).counted().extremes
    assert (found.at_low, found.under, found.at_high, found.over) == (3, 3, 3, 1)


def test_nothing_finite() -> None:
    grid = grid_for(Span(0.0, 1.0), torch.float32, whole=False)
    found = counting(grid, torch.full((9,), math.nan)).counted()
    assert (found.drawn, found.places.sum(), found.extremes.nan) == (9, 0, 9)
    assert found.moments.variance() is None


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16, torch.int8])
def test_every_number_of_one_or_two_bytes_is_known(dtype: torch.dtype) -> None:
    values = torch.tensor([0.0, -0.0, 3.0, -2.0, 3.0]).to(dtype)
    grid = grid_for(Span(-8.0, 8.0), dtype, whole=False)
    first, second = (counting(grid, values).counted() for _ in range(2))
    assert first.numbers is not None
    assert first.numbers[0].tolist() == [-2.0, 0.0, 3.0]
    assert first.numbers[1].tolist() == [1, 2, 2]
    first.add(second)
    assert first.numbers[1].tolist() == [2, 4, 4]
    assert counting(grid, values.float()).counted().numbers is None
