"""Tests of where values lie in a plot."""

from __future__ import annotations

import numpy as np
import pytest

from widgets.histogram.bin_places import BinPlaces


@pytest.mark.parametrize(
    "edges",
    [
        np.linspace(0, 1, 11),
        np.array([-1.7e308, 0.0, 1.7e308]),
        np.linspace(-1e-310, 1e-310, 5),
        np.full(4, 2.0**62),
    ],
)
def test_edges_run_from_0_to_1_and_rise(edges: np.ndarray) -> None:
    places = BinPlaces(edges).edges
    assert (places[0], places[-1]) == (0.0, 1.0)
    assert np.all(np.diff(places) > 0)


@pytest.mark.parametrize(
    ("place", "index"), [(-0.01, -1), (0.0, 0), (0.25, 1), (0.3, 1), (1.0, 3), (1.01, -1)]
)
def test_bin_at(place: float, index: int) -> None:
    assert BinPlaces(np.array([0.0, 1.0, 2.0, 3.0, 4.0])).bin_at(place) == index


def test_without_bins() -> None:
    places = BinPlaces(np.empty(0))
    assert places.bin_at(0.5) == -1
    assert places.of(np.array([1.0])).size == 0


def test_seen() -> None:
    places = BinPlaces(np.array([0.0, 1.0, 2.0, 3.0, 4.0]))
    np.testing.assert_array_equal(places.seen(0.3, 0.6), [False, True, True, False])
    assert places.of_bin(1) == (0.25, 0.5)
    assert places.of_one(2.0) == 0.5
