"""Tests of the slider over powers of ten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from widgets.bench.bench_count_slider import BenchCountSlider

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def slider(qtbot: QtBot) -> BenchCountSlider:
    slider = BenchCountSlider()
    qtbot.add_widget(slider)
    return slider


def test_its_steps(slider: BenchCountSlider) -> None:
    counts = []
    for value in range(slider.maximum() + 1):
        slider.setValue(value)
        counts.append(slider.count())
    assert counts[:4] == [10, 20, 50, 100]
    assert counts[-1] == 10**10
    assert counts == sorted(set(counts))


@pytest.mark.parametrize(
    ("count", "shown"),
    [(10, 10), (999_999, 10**6), (10**6, 10**6), (3000, 2000), (4000, 5000), (10**10, 10**10)],
)
def test_it_shows_the_nearest_step(
    slider: BenchCountSlider, qtbot: QtBot, count: int, shown: int
) -> None:
    with qtbot.assert_not_emitted(slider.count_chosen):
        slider.show_count(count)
    assert slider.count() == shown


def test_moving_it_is_a_choice(slider: BenchCountSlider, qtbot: QtBot) -> None:
    slider.show_count(10**6)
    with qtbot.wait_signal(slider.count_chosen) as blocker:
        slider.setValue(slider.value() + 1)
    assert blocker.args == [2 * 10**6]
    assert slider.accessibleDescription() == "2,000,000"
