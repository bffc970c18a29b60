"""Tests of values along an axis from 0 to 1."""

from __future__ import annotations

import pytest

from widgets.histogram.value_places import ValuePlaces
from widgets.histogram.value_scale import ValueScale


@pytest.mark.parametrize("scale", [ValueScale(), ValueScale("log"), ValueScale("symmetric", 0.1)])
@pytest.mark.parametrize("place", [0.0, 0.3, 1.0])
def test_a_value_is_where_its_place_says(scale: ValueScale, place: float) -> None:
    places = ValuePlaces(0.01, 1000.0, scale)
    assert places.place(places.value(place)) == pytest.approx(place)


def test_the_ends_of_float64_have_room() -> None:
    places = ValuePlaces(-1.7e308, 1.7e308)
    assert places.place(0.0) == 0.5
    assert places.value(2.0) == pytest.approx(1.797e308, rel=1e-3)


def test_the_smallest_and_the_largest_numbers_are_told_apart() -> None:
    assert ValuePlaces(0.0, 5e-324).place(5e-324) == 1.0
    low, high = 1.7976931348623155e308, 1.7976931348623157e308
    places = ValuePlaces(low, high)
    assert (places.value(-0.03), places.value(1.03)) == (low, high)


def test_powers_of_ten_only_where_there_are_some() -> None:
    assert ValuePlaces(0.0, 1000.0).powers(0.0, 1000.0, 9) == []
    log = ValuePlaces(0.01, 1000.0, ValueScale("log"))
    assert log.powers(0.01, 1000.0, 9) == pytest.approx([0.01, 0.1, 1, 10, 100, 1000])
    assert log.powers(2.0, 8.0, 9) == []
