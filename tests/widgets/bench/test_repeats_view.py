"""Tests of the repeats over many seeds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.widgets.bench_records import repeats
from widgets.bench import repeats_words
from widgets.bench.repeats_view import RepeatsView
from widgets.fit.fit_text import FitText

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def view(qtbot: QtBot) -> RepeatsView:
    view = RepeatsView()
    qtbot.add_widget(view)
    view.resize(420, 700)
    with qtbot.wait_exposed(view):
        view.show()
    return view


def test_start_and_stop(view: RepeatsView, qtbot: QtBot) -> None:
    view.seeds.setValue(50)
    with qtbot.wait_signal(view.start_requested) as blocker:
        qtbot.mouseClick(view.start, Qt.MouseButton.LeftButton)
    assert blocker.args == [50, "kolmogorov_smirnov"]
    view.set_busy(True)
    assert view.start.text() == "Stop"
    with qtbot.wait_signal(view.stop_requested):
        qtbot.mouseClick(view.start, Qt.MouseButton.LeftButton)
    view.set_busy(False)
    assert view.start.text() == "Start"


def test_it_says_why_it_can_not_start(view: RepeatsView) -> None:
    view.set_reason("The bench is drawing")
    assert not view.start.isEnabled()
    assert view.start.toolTip() == "The bench is drawing"
    view.set_reason("")
    assert view.start.isEnabled()


@pytest.mark.parametrize(
    ("function", "tests"),
    [
        ("randn", ["kolmogorov_smirnov", "cramer_von_mises", "chi_square"]),
        ("randint", ["chi_square"]),
        ("randperm", ["position_counts"]),
    ],
)
def test_the_tests_are_those_of_the_law(view: RepeatsView, function: str, tests: list[str]) -> None:
    view.set_function(function)
    assert [view.tests.itemData(index) for index in range(view.tests.count())] == tests


def test_the_chosen_test_stays(view: RepeatsView) -> None:
    view.tests.setCurrentIndex(1)
    view.set_function("rand")
    assert view.tests.currentData() == "cramer_von_mises"


def test_it_says_at_once_that_it_has_begun_and_with_what(view: RepeatsView) -> None:
    view.begin("torch.manual_seed(0); x = torch.rand(10)")
    shown = {text.text() for text in view.findChildren(FitText) if text.isVisible()}
    assert "Drawing and testing the first sample." in shown
    assert "torch.manual_seed(0); x = torch.rand(10)" not in shown
    view.set_repeats(repeats(3))
    shown = {text.text() for text in view.findChildren(FitText) if text.isVisible()}
    assert "torch.manual_seed(0); x = torch.rand(10)" in shown
    view.begin("torch.manual_seed(0); x = torch.randn(10)")
    view.refuse("No.")
    shown = {text.text() for text in view.findChildren(FitText) if text.isVisible()}
    assert "torch.manual_seed(0); x = torch.rand(10)" in shown
    assert "Drawing and testing the first sample." not in shown


def test_p_values_come_in(view: RepeatsView) -> None:
    assert view.plot.isHidden()
    some = repeats(37)
    view.set_repeats(some)
    assert view.plot.isVisible()
    assert sum(view.plot.counts) == 37
    small = int((some.p_values < 0.05).sum())
    assert view.accessibleDescription() == (
        f"37 of 200 seeds; p below 0.05: {small} (expected 1.85)."
    )
    view.set_repeats(repeats(200, done=True))
    assert sum(view.plot.counts) == 200
    assert view.plot.band()[1] == 10
    assert "consistent with a uniform distribution" in view.accessibleDescription()
    assert "20 equal bins" in view.plot.accessibleDescription()


def test_p_values_that_are_not_uniform_are_told_with_care(view: RepeatsView) -> None:
    done = repeats(200, done=True)
    assert done.uniformity is not None
    bad = replace(done, p_values=done.p_values**4, uniformity=replace(done.uniformity, p_value=0.0))
    view.set_repeats(bad)
    assert "not consistent with a uniform distribution" in view.accessibleDescription()
    assert view.plot.counts[0] > view.plot.band()[2]


def test_the_ends_are_counted(view: RepeatsView) -> None:
    done = repeats(200, done=True)
    ends = done.p_values.copy()
    ends[:2] = 0.0, 1.0
    view.set_repeats(replace(done, p_values=ends))
    assert sum(view.plot.counts) == 200
    assert not view.grab().isNull()


def test_it_says_how_long_it_still_takes(view: RepeatsView) -> None:
    view.begin("x = torch.rand(10)")
    view.set_repeats(repeats(3))
    assert "left" not in view.accessibleDescription()
    view.set_repeats(repeats(30))
    assert view.accessibleDescription().endswith(" s left.")
    view.set_repeats(repeats(200, done=True))
    assert "left" not in view.accessibleDescription()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "About 1 s left."),
        (7.4, "About 7 s left."),
        (42.0, "About 40 s left."),
        (100.0, "About 2 min left."),
        (5000.0, "About 83 min left."),
        (9000.0, "About 2 h left."),
    ],
)
def test_the_rest_is_told_roughly(seconds: float, words: str) -> None:
    assert repeats_words.remaining_sentence(seconds) == words
