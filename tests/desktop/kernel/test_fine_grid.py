from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from desktop.kernel.fine_grid import FINE_BINS, FineGrid, grid_for_floats, grid_for_whole_numbers

LARGEST = float(np.finfo(np.float64).max)

RANGES: list[tuple[float, float]] = [
    (0.0, 1.0),
    (-1.0, 1.0),
    (0.1, 0.9),
    (1e15, 1e15 + 1),
    (-LARGEST, LARGEST),
    (LARGEST / 2, LARGEST),
    (5e-324, 1e-322),
    (-1e-300, 1e300),
    (3.5, 3.5),
    (0.0, 0.0),
]


@pytest.mark.parametrize(("low", "high"), RANGES)
def test_a_grid_holds_its_range_with_at_most_so_many_bins(low: float, high: float) -> None:
    grid = grid_for_floats(low, high)
    assert 1 <= grid.size <= FINE_BINS
    assert grid.index_of(np.array([low, high])).tolist() == [0, grid.size - 1]


def test_a_wide_range_uses_the_bins_it_may() -> None:
    assert grid_for_floats(0.0, 1.0).size > FINE_BINS // 4


@pytest.mark.parametrize(("low", "high"), RANGES)
def test_every_value_lies_in_its_bin(low: float, high: float) -> None:
    grid = grid_for_floats(low, high)
    shares = np.linspace(0, 1, 50)
    values = np.concatenate([low * (1 - shares) + high * shares, [low, high]])
    for value, index in zip(values.tolist(), grid.index_of(values).tolist(), strict=True):
        unit = Fraction(2) ** grid.exponent
        assert (grid.first + index) * unit <= Fraction(value) < (grid.first + index + 1) * unit


@pytest.mark.parametrize(
    ("low", "high", "exponent"),
    [(0, 9, 0), (-5, FINE_BINS - 6, 0), (0, FINE_BINS, 1), (2**62, 2**62 + 3, 11), (7, 7, 0)],
)
def test_whole_numbers_get_whole_bins(low: int, high: int, exponent: int) -> None:
    grid = grid_for_whole_numbers(low, high)
    assert grid.exponent == exponent
    assert grid.size <= FINE_BINS
    assert grid.first << exponent <= low
    assert high < (grid.first + grid.size) << exponent


def test_edges_are_multiples_of_the_step() -> None:
    grid = FineGrid(exponent=-2, first=-4, size=8)
    np.testing.assert_array_equal(grid.edges(-4, 2, 4), [-1.0, -0.5, 0.0, 0.5, 1.0])


def test_edges_beyond_float64_end_at_its_largest_number() -> None:
    grid: Any = grid_for_floats(-LARGEST, LARGEST)
    edges = grid.edges(grid.first, grid.size, 1)
    assert edges.tolist() == [-LARGEST, LARGEST]
