"""Tests of log and symmetric axes."""

from __future__ import annotations

import numpy as np
import pytest

from tests.widgets import fine_histograms, histograms
from widgets.histogram.value_scale import LINEAR, ValueScale, power_text, scale_for


@pytest.mark.parametrize("scale", [LINEAR, ValueScale("log"), ValueScale("symmetric", 0.01)])
@pytest.mark.parametrize("value", [1e-3, 1.0, 12345.0])
def test_inverse_undoes_forward(scale: ValueScale, value: float) -> None:
    place = float(scale.forward(np.array([value]))[0])
    assert scale.inverse(place) == pytest.approx(value)


def test_a_symmetric_axis_is_odd_and_holds_zero() -> None:
    places = ValueScale("symmetric", 0.1).forward(np.array([-5.0, 0.0, 5.0]))
    assert places[1] == 0
    assert places[0] == -places[2]


def test_what_a_log_cant_hold_lies_nowhere() -> None:
    assert ValueScale("log").forward(np.array([-1.0, 0.0])).tolist() == [-np.inf, -np.inf]


def test_ticks_are_powers_of_ten() -> None:
    assert ValueScale("log").ticks(-2.1, 3.0, 9) == pytest.approx([0.01, 0.1, 1, 10, 100, 1000])
    assert len(ValueScale("log").ticks(-300, 300, 9)) <= 9
    scale = ValueScale("symmetric", 0.1)
    ends = scale.forward(np.array([-200.0, 200.0]))
    values = scale.ticks(float(ends[0]), float(ends[1]), 9)
    assert values == pytest.approx([-100, -10, -1, 0, 1, 10, 100])


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (1, "1"), (-10, "−10"), (100, "100"), (1e6, "10⁶"), (-1e-12, "−10⁻¹²")],
)
def test_texts_of_powers(value: float, text: str) -> None:
    assert power_text(value) == text


def test_the_axis_fits_the_record() -> None:
    assert scale_for(histograms.uniform(), log=False) is LINEAR
    assert scale_for(histograms.neighbours(), log=True) is LINEAR
    far = histograms.uniform(edges=np.linspace(1.0, 2.0, 44))
    assert scale_for(far, log=True).kind == "log"
    cauchy = scale_for(fine_histograms.fine_cauchy(), log=True)
    assert cauchy.kind == "symmetric"
    assert 1e-3 <= cauchy.bend <= 0.1
