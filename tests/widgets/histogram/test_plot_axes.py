"""Tests of the histogram's axes."""

from __future__ import annotations

import itertools
import math
import sys

import pytest
from PySide6.QtGui import QFont, QFontMetricsF

from widgets.histogram.plot_axes import CountAxis, ValueAxis
from widgets.histogram.value_places import ValuePlaces
from widgets.histogram.value_scale import ValueScale
from widgets.theme_colors import LIGHT

LARGEST = sys.float_info.max

pytestmark = pytest.mark.usefixtures("qtbot")


def value_axis(points: float = 10.0) -> ValueAxis:
    axis = ValueAxis()
    font = QFont()
    font.setPointSizeF(points)
    axis.dress(font, LIGHT.text, LIGHT.muted, "Value")
    return axis


@pytest.mark.parametrize("points", [10.0, 20.0])
@pytest.mark.parametrize("size", [120, 300, 900])
@pytest.mark.parametrize(("low", "high"), [(0.0, 1.0), (-5e-7, 3e-6), (0.0, 123456.0)])
def test_texts_never_overlap(points: float, size: int, low: float, high: float) -> None:
    axis = value_axis(points)
    axis.set_values(low, high, whole=False, named={})
    places = axis.tickValues(0.0, 1.0, size)[0][1]
    texts = axis.tickStrings(places, 1.0, 1.0)
    assert len(texts) == len(places) >= 1
    font = QFont()
    font.setPointSizeF(points)
    metrics = QFontMetricsF(font)
    ends = [
        (place * size - metrics.horizontalAdvance(text) / 2, metrics.horizontalAdvance(text))
        for place, text in zip(places, texts, strict=True)
    ]
    assert all(
        left + width < following for (left, width), (following, _) in itertools.pairwise(ends)
    )


def test_places_and_texts_agree() -> None:
    axis = value_axis()
    axis.set_values(-2.0, 2.0, whole=False, named={})
    places = axis.tickValues(0.0, 1.0, 400)[0][1]
    texts = axis.tickStrings(places, 1.0, 1.0)
    assert [float(text) for text in texts] == pytest.approx([axis.value(p) for p in places])


@pytest.mark.parametrize(
    ("low", "high"),
    [
        (-LARGEST, LARGEST),
        (math.nextafter(LARGEST, 0), LARGEST),
        (0.0, 5e-324),
        (5e-324, 1e-323),
        (-1e-310, 2e-310),
    ],
)
def test_the_ends_of_float64_can_be_drawn(low: float, high: float) -> None:
    axis = value_axis()
    axis.set_values(low, high, whole=False, named={})
    places = axis.tickValues(-0.03, 1.03, 400)[0][1]
    assert places
    assert all(-0.5 <= place <= 1.5 for place in places)
    assert len(axis.tickStrings(places, 1.0, 1.0)) == len(places)


def test_whole_numbers_have_whole_ticks() -> None:
    axis = value_axis()
    axis.set_values(-0.5, 2.5, whole=True, named={})
    places = axis.tickValues(0.0, 1.0, 900)[0][1]
    assert axis.tickStrings(places, 1.0, 1.0) == ["0", "1", "2"]


def test_truth_values_have_names() -> None:
    axis = value_axis()
    axis.set_values(-0.5, 1.5, whole=True, named={0.0: "False", 1.0: "True"})
    places = axis.tickValues(-0.1, 1.1, 900)[0][1]
    assert axis.tickStrings(places, 1.0, 1.0) == ["False", "True"]
    assert places == pytest.approx([0.25, 0.75])


@pytest.mark.parametrize(
    ("top", "texts"),
    [(3.0, ["0", "1", "2", "3"]), (2500.0, ["0", "500", "1,000", "1,500", "2,000", "2,500"])],
)
def test_counts_are_whole_with_thousands_parted(top: float, texts: list[str]) -> None:
    axis = CountAxis()
    axis.dress(QFont(), LIGHT.text, LIGHT.muted, "Count")
    values = axis.tickValues(0.0, top, 400)[0][1]
    assert axis.tickStrings(values, 1.0, 1.0) == texts


def test_no_hidden_factor() -> None:
    axis = CountAxis()
    axis.dress(QFont(), LIGHT.text, LIGHT.muted, "Count")
    axis.setRange(0.0, 1e9)
    assert axis.autoSIPrefixScale == 1.0
    assert "x1" not in axis.labelString()


@pytest.mark.parametrize("size", [150, 300, 900])
def test_powers_of_ten_keep_apart(size: int) -> None:
    axis = value_axis()
    scale = ValueScale("symmetric", 0.01)
    axis.set_values(-1e9, 1e9, whole=False, named={}, scale=scale)
    places = axis.tickValues(0.0, 1.0, size)[0][1]
    texts = axis.tickStrings(places, 1.0, 1.0)
    assert "0" in texts
    assert len(texts) == len(places)
    metrics = QFontMetricsF(QFont())
    widest = max(metrics.horizontalAdvance(text) for text in texts)
    gaps = [after - before for before, after in itertools.pairwise(places)]
    assert min(gaps) * size >= widest


def test_counts_on_a_log_axis_are_powers_of_ten() -> None:
    axis = CountAxis()
    axis.set_top(5.0, "log", -0.3)
    places = axis.tickValues(-0.3, 4.2, 400)[0][1]
    assert places == pytest.approx([0, 1, 2, 3, 4])
    assert axis.tickStrings(places, 1.0, 1.0) == ["1", "10", "100", "10³", "10⁴"]
    places = axis.tickValues(2.0, 2.5, 400)[0][1]
    texts = axis.tickStrings(places, 1.0, 1.0)
    assert [10**place for place in places] == pytest.approx([float(text) for text in texts])


def test_values_upwards_and_signed_numbers() -> None:
    axis = CountAxis()
    axis.set_top(1.0, "value", 0.0, ValuePlaces(-2.0, 2.0))
    places = axis.tickValues(0.0, 1.0, 400)[0][1]
    assert places == pytest.approx([0, 0.25, 0.5, 0.75, 1])
    assert axis.tickStrings(places, 1.0, 1.0) == ["-2", "-1", "0", "1", "2"]
    axis.set_top(4.0, "signed", -4.0)
    assert axis.tickValues(-4.0, 4.0, 400)[0][1] == pytest.approx([-4, -2, 0, 2, 4])


def test_a_long_name_ends_with_dots_instead_of_beyond_the_axis() -> None:
    axis = value_axis()
    axis.setFixedWidth(60)
    axis.dress(QFont(), LIGHT.text, LIGHT.muted, "A name that is much too long")
    assert axis.labelText.endswith("…")
    axis.setFixedWidth(600)
    assert axis.labelText == "A name that is much too long"
