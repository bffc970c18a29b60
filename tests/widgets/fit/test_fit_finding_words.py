"""Tests of the sentences about torch's own law."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from widgets.distribution_records import Finding
from widgets.fit.fit_finding_words import finding_sentence, finding_tone

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NUMBERS = {
    "each_once": {"count": 1000},
    "not_each_once": {"missing": 2, "repeated": 1},
    "zero_too_often": {"value": 0.0, "share": 0.00195, "count": 195312.5},
    "low_bound_too_often": {"value": 5.0, "share": 0.00195, "count": 195312.5},
    "upper_bound_reached": {"value": 1100.0, "share": 6e-7, "count": 60.2},
    "rounded": {"digits": 8, "seen_from": 1234.5, "mean": 0.498, "documented_mean": 0.5},
    "integers_rounded": {"digits": 8, "exact_to": 256, "high": 1000, "last": 1000},
    "tail_limit": {"low": -5.768, "high": 5.768, "share": 8e-9, "count": 8.1},
    "probability_rounded": {"p": 1e-8, "drawn": 6e-8},
    "absolute_normal": {"std": 0.707107},
    "whole_numbers": {},
    "unknown_rounding": {"digits": 8},
    "absolute_uniform": {"high": 1.0},
    "overflow": {"largest": 65504.0, "share": 1e-5, "count": 10.0},
    "modulo_bias": {
        "first": 0,
        "values": 2**26,
        "range": 3 * 2**26,
        "drawn": 0.3437,
        "expected": 0.3333,
        "bits": 32,
    },
}


@pytest.mark.parametrize("code", NUMBERS)
def test_every_finding_of_the_kernel_is_a_sentence(qtbot: QtBot, code: str) -> None:
    words = finding_sentence(Finding(code, NUMBERS[code]))
    assert words.endswith(".")
    assert "documented one: " not in words
    assert "{" not in words


def test_its_numbers_are_readable(qtbot: QtBot) -> None:
    assert finding_sentence(Finding("zero_too_often", NUMBERS["zero_too_often"])) == (
        "torch gives exactly 0 with probability 0.00195, although the law gives any single number"
        " with probability 0: about 195,000 times in these draws."
    )
    bias = finding_sentence(Finding("modulo_bias", NUMBERS["modulo_bias"]))
    assert "the lowest 67,108,864 of the 201,326,592 numbers" in bias


def test_a_permutation_is_no_difference(qtbot: QtBot) -> None:
    each_once = Finding("each_once", NUMBERS["each_once"])
    assert "All 1,000 values differ" in finding_sentence(each_once)
    assert finding_tone(each_once) == "success"
    broken = Finding("not_each_once", {"missing": 0, "repeated": 12345})
    assert "0 numbers are missing" in finding_sentence(broken)
    assert "12,345 are repeated" in finding_sentence(broken)
    assert finding_tone(broken) == "warning"


def test_how_complex_numbers_are_made_is_neither_good_nor_bad(qtbot: QtBot) -> None:
    found = Finding("absolute_normal", NUMBERS["absolute_normal"])
    assert "standard deviation 0.707107" in finding_sentence(found)
    assert finding_tone(found) == "plain"


def test_without_a_mean_none_is_told(qtbot: QtBot) -> None:
    words = finding_sentence(Finding("rounded", {"digits": 8, "seen_from": 1234.5}))
    assert "the mean" not in words
    assert "1,230 values" in words


def test_one_without_words_or_with_other_numbers_is_still_said(qtbot: QtBot) -> None:
    assert finding_sentence(Finding("new_code", {"share": 0.5})) == (
        "torch's own law differs from the documented one: new_code (share = 0.5)."
    )
    assert "zero_too_often (a = 1)" in finding_sentence(Finding("zero_too_often", {"a": 1.0}))


def test_only_a_whole_permutation_is_good_news() -> None:
    good = [code for code in NUMBERS if finding_tone(Finding(code, NUMBERS[code])) == "success"]
    assert good == ["each_once"]
