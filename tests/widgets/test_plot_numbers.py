"""Tests of the numbers on a plot."""

from __future__ import annotations

import math
import sys

import pytest

from widgets.plot_numbers import (
    count_text,
    expected_text,
    nice_step,
    range_texts,
    share_text,
    tick_texts,
    ticks,
)


@pytest.mark.parametrize(
    ("low", "high", "most", "step"),
    [
        (0, 1, 5, 0.2),
        (0, 1, 6, 0.2),
        (0, 10, 5, 2.0),
        (-4.4, 4.4, 5, 2.0),
        (0, 7e-9, 4, 2e-9),
        (0, 3, 9, 0.5),
    ],
)
def test_steps_are_round(low: float, high: float, most: int, step: float) -> None:
    assert nice_step(low, high, most) == pytest.approx(step)


def test_whole_steps_are_at_least_one() -> None:
    assert nice_step(0, 3, 9, whole=True) == 1.0


@pytest.mark.parametrize("most", range(1, 10))
@pytest.mark.parametrize(
    ("low", "high"),
    [
        (-sys.float_info.max, sys.float_info.max),
        (-1e-310, 2e-310),
        (0.0, 5e-324),
        (5e-324, 1e-323),
        (1e9, 1e9 + 1e-3),
        (5.0, 5.0),
    ],
)
def test_ticks_lie_in_the_range_at_every_scale(low: float, high: float, most: int) -> None:
    step, values = ticks(low, high, most)
    assert math.isfinite(step)
    assert len(values) <= most + 2
    assert all(low - step <= value <= high + step for value in values)


@pytest.mark.parametrize(
    ("values", "step", "texts"),
    [
        ([0.0, 0.2, 0.4], 0.2, ["0.0", "0.2", "0.4"]),
        ([-2.0, 0.0, 2.0], 2.0, ["-2", "0", "2"]),
        ([0.0, 5e-6], 5e-6, ["0", "5e-6"]),
        ([1e8, 1.5e8], 5e7, ["1.0e8", "1.5e8"]),
        ([-0.0, 0.25], 0.05, ["0.00", "0.25"]),
    ],
)
def test_tick_texts(values: list[float], step: float, texts: list[str]) -> None:
    assert tick_texts(values, step) == texts


@pytest.mark.parametrize(
    ("low", "high", "texts"),
    [
        (0.4, 0.41, ("0.4000", "0.4100")),
        (1e9, 1e9 + 1e-4, ("1.000000000000000e9", "1.000000000000100e9")),
        (2e-310, 3e-310, ("2.00e-310", "3.00e-310")),
        (5e-324, 1e-323, ("5e-324", "1e-323")),
        (3.0, 3.0, ("3", "3")),
    ],
)
def test_neighbouring_bins_can_be_told_apart(
    low: float, high: float, texts: tuple[str, str]
) -> None:
    assert range_texts(low, high) == texts


def test_counts_and_shares() -> None:
    assert count_text(1234567) == "1,234,567"
    assert share_text(0.0412) == "4.12 %"
    assert share_text(0) == "0.00 %"
    assert share_text(9.5e-5) == "0.0095 %"
    assert share_text(1e-7) == "1.0e-5 %"
    assert expected_text(232.558) == "232.6"
    assert expected_text(2.5) == "2.50"
    assert expected_text(0.004) == "0.004"
    assert expected_text(1e-5) == "1.0e-5"
