from __future__ import annotations

import numpy as np
import pytest

from desktop.kernel.exponent_grid import ExponentGrid, coarse_grid, fitting_grid, shown_bins
from desktop.kernel.fine_grid import FINE_BINS

LARGEST = float(np.finfo(np.float64).max)
TINY = float(np.finfo(np.float64).tiny)

VALUES = {
    "both signs": np.array([-1e10, -2.5, -1e-10, -0.0, 0.0, 1e-9, 0.5, 1.0, 1.5, 2.0, 3e8]),
    "positive": np.array([1e-300, 1e-5, 1.0, 7.0, 1e300]),
    "negative": -np.array([1e-300, 1e-5, 1.0, 7.0, 1e300]),
    "all of float64": np.array([-LARGEST, -TINY, -5e-324, 0.0, 5e-324, TINY, LARGEST]),
}


def grid_of(values: np.ndarray) -> ExponentGrid:
    coarse = coarse_grid(float(values.min()), float(values.max()))
    counts = np.bincount(coarse.index_of(values), minlength=coarse.size)
    grid = fitting_grid(coarse, counts)
    assert grid is not None
    return grid


@pytest.mark.parametrize("values", VALUES.values(), ids=VALUES.keys())
def test_every_value_lies_in_its_bin(values: np.ndarray) -> None:
    grid = grid_of(values)
    edges = grid.edges()
    assert edges.size == grid.size + 1 <= FINE_BINS + 1
    assert (np.diff(edges) > 0).all()
    # The edges themselves and their neighbours are the hardest ones.
    near = [np.nextafter(edges[1:], -np.inf), edges, np.nextafter(edges[:-1], LARGEST), values]
    asked = np.clip(np.concatenate(near), edges[0], edges[-1])
    expected = np.minimum(np.searchsorted(edges, asked, side="right") - 1, grid.size - 1)
    # The last bin is closed, which only a grid's own values need.
    inside = (asked >= values.min()) & (asked <= values.max())
    np.testing.assert_array_equal(grid.index_of(asked[inside]), expected[inside])


@pytest.mark.parametrize("values", VALUES.values(), ids=VALUES.keys())
def test_shown_bins_unite_whole_fine_ones(values: np.ndarray) -> None:
    grid = grid_of(values)
    fine = np.bincount(grid.index_of(values), minlength=grid.size)
    counts, edges = shown_bins(grid, fine, 200)
    assert counts.size <= 200
    assert set(edges) <= set(grid.edges())
    np.testing.assert_array_equal(counts, np.histogram(values, edges)[0])


def test_a_few_tiny_values_do_not_cost_bins() -> None:
    values = np.concatenate(([1e-300], np.geomspace(1, 1000, 100_000)))
    grid = grid_of(values)
    assert grid.digits >= 10
    assert grid.index_of(values[:1]).item() == grid.centre


def test_values_around_zero_alone_have_no_grid() -> None:
    values = np.array([0.0, 5e-324])
    coarse = coarse_grid(0.0, 5e-324)
    counts = np.bincount(coarse.index_of(values), minlength=coarse.size)
    assert fitting_grid(coarse, counts) is None
