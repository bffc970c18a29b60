"""Tests of the words about the pictures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.widgets import fine_histograms, histograms
from widgets.histogram import picture_words as words
from widgets.histogram.picture_kinds import KINDS, next_kind
from widgets.histogram.picture_scene import make_scene
from widgets.histogram.value_scale import scale_for


def test_signed_numbers_have_signs() -> None:
    assert words.residual_text(-2.5) == "−2.50"
    assert words.residual_text(float("inf")) == "∞"
    assert words.share_difference(-0.01) == "−1.00 %"


def test_only_what_needs_a_law_is_empty_without_one() -> None:
    record = histograms.constant()
    scene = make_scene(record, record)
    empty = [kind for kind in KINDS if words.why_empty(kind, scene)]
    assert empty == ["quantiles", "residuals"]
    compared = make_scene(record, record, reference=histograms.uniform())
    assert not words.why_empty("quantiles", compared)
    known = histograms.uniform()
    assert not any(words.why_empty(kind, make_scene(known, known)) for kind in KINDS)


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("density", ("Value", "Count")),
        ("cdf", ("Value", "Cumulative share")),
        ("quantiles", ("Quantiles of the law", "Values")),
        ("residuals", ("Value", "Residual")),
    ],
)
def test_axes_are_named(kind: str, names: tuple[str, str]) -> None:
    record = fine_histograms.fine_normal()
    assert words.axis_names(kind, make_scene(record, record), "") == names
    value, _ = words.axis_names("density", make_scene(record, record), "1000")
    assert value == "Value − 1000"


def test_axes_say_their_scale_and_unit() -> None:
    record = fine_histograms.fine_cauchy()
    scene = make_scene(record, record, scale=scale_for(record, log=True), log_counts=True)
    value, upwards = words.axis_names("density", scene, "")
    assert value == "Value, log scale beyond ±0.01"
    assert upwards == "Share per decade, log scale"
    other = make_scene(record, record, reference=replace(record, name="y"))
    assert words.axis_names("quantiles", other, "")[0] == "Quantiles of the frozen values"


def test_a_key_goes_through_all_kinds() -> None:
    assert [next_kind(kind) for kind in KINDS] == [*KINDS[1:], KINDS[0]]
