from __future__ import annotations

import numpy as np
import pytest

from desktop.kernel.bin_rules import (
    MOST_BINS,
    aligned_step,
    choose_rule,
    edges_around,
    group,
    power_of_two,
    quantiles,
    whole_step,
)


def test_the_width_is_numpys_of_freedman_and_diaconis() -> None:
    values = np.random.default_rng(1).normal(size=20_000)
    fine, edges = np.histogram(values, 5000)
    unit = edges[1] - edges[0]
    rule = choose_rule(fine, values.std() / unit)
    numpys = np.histogram_bin_edges(values, "fd")
    assert rule.name == "freedman_diaconis"
    assert rule.width * unit == pytest.approx(numpys[1] - numpys[0], rel=0.02)


@pytest.mark.parametrize(
    ("fine", "std", "name"),
    [
        ([1, 0, 0, 1], 1.0, "sturges"),
        ([0] * 500 + [10**6] + [0] * 499 + [1], 30.0, "scott"),
        ([10] * 1000, 300.0, "freedman_diaconis"),
        ([10**6] + [0] * 98 + [1], 0.0, "sturges"),
    ],
)
def test_the_rule_that_is_taken(fine: list[int], std: float, name: str) -> None:
    assert choose_rule(np.array(fine), std).name == name


def test_quantiles_lie_on_straight_lines_in_the_bins() -> None:
    assert quantiles(np.array([2, 2, 0, 4]), 0.0, 0.25, 0.375, 0.75, 1.0) == [
        0.0, 1.0, 1.5, 3.5, 4.0,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lead", "step", "grouped"),
    [(0, 1, [1, 2, 3, 4, 5]), (0, 2, [3, 7, 5]), (1, 2, [1, 5, 9]), (3, 10, [15])],
)
def test_groups_hold_every_count_once(lead: int, step: int, grouped: list[int]) -> None:
    assert group(np.arange(1, 6), lead, step).tolist() == grouped


@pytest.mark.parametrize(
    ("width", "power"), [(0.1, 1), (1.0, 1), (1.5, 2), (2.5, 2), (3.0, 4), (1000.0, 1024)]
)
def test_the_nearest_power_of_two(width: float, power: int) -> None:
    assert power_of_two(width) == power


@pytest.mark.parametrize(
    ("size", "wanted", "step"),
    [
        (1000, 21.5, 20),
        (1000, 1.0, 5),
        (12_345, 537.0, 686),
        (201, 1.0, 3),
        (16_384, 500.0, 512),
    ],
)
def test_the_last_bar_is_as_full_as_can_be(size: int, wanted: float, step: int) -> None:
    assert whole_step(size, wanted) == step
    assert -(-size // whole_step(size, wanted)) <= MOST_BINS


@pytest.mark.parametrize("first", [-(10**4), -1, 0, 7, 255])
@pytest.mark.parametrize("size", [1, 200, 201, 10**4])
def test_aligned_bars_are_not_too_many(first: int, size: int) -> None:
    step = aligned_step(first, size, 1.0)
    bars = (first + size - 1) // step - first // step + 1
    assert bars <= MOST_BINS
    assert step == 1 or bars > MOST_BINS // 4


@pytest.mark.parametrize("value", [0.0, -3.5, 1e15, 1e300, 1.7e308, -1.7e308])
def test_one_value_stands_between_finite_edges(value: float) -> None:
    low, high = edges_around(value).tolist()
    assert -np.inf < low < value < high < np.inf
