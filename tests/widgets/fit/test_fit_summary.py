"""Tests of the verdict of several tests together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.widgets.bench_records import BFLOAT, CHI, GOOD, KS
from widgets.distribution_records import Bound
from widgets.fit.fit_summary import summary
from widgets.fit.fit_words import null_hypothesis

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from widgets.distribution_records import FitTest


def of(*tests: FitTest) -> tuple[str, str]:
    return summary(replace(GOOD, tests=tests))


def test_the_smallest_p_counts_once_for_each_test(qtbot: QtBot) -> None:
    assert of(KS, CHI) == (
        "consistent",
        "Consistent with the law (p = 0.943, corrected for 2 tests).",
    )
    assert of(KS, replace(CHI, p_value=0.01)) == (
        "doubtful",
        "Doubtful whether the law holds (p = 0.02, corrected for 2 tests).",
    )
    assert of(KS, replace(CHI, p_value=0.03))[0] == "consistent"
    assert of(KS, KS, replace(CHI, p_value=0.0004))[0] == "doubtful"
    assert of(KS, KS, replace(CHI, p_value=0.0003))[0] == "inconsistent"
    assert "p = 1.000" in of(KS, KS)[1]


def test_one_test_alone_is_not_corrected(qtbot: QtBot) -> None:
    assert of(KS) == ("consistent", "Consistent with the law (p = 0.841).")
    grid = replace(CHI, p_value=1e-9, notes=("float_grid",))
    assert of(KS, grid) == of(KS)
    assert summary(BFLOAT)[0] == "inconsistent"
    assert of() == ("undecided", "No test can tell about these values.")


def test_where_the_dtype_hides_the_law_torchs_own_one_is_judged(qtbot: QtBot) -> None:
    grid = replace(BFLOAT.tests[0], notes=("float_grid",))
    judged, words = summary(replace(BFLOAT, tests=(grid,)))
    assert judged == "consistent"
    assert words.endswith("consistent with torch's own law for this dtype (p = 0.533).")
    wrong = replace(BFLOAT.implemented[0], p_value=1e-9)
    assert summary(replace(BFLOAT, tests=(grid,), implemented=(wrong,)))[0] == "inconsistent"


@pytest.mark.parametrize(
    ("low", "high", "judged"),
    [
        (0.2, 0.4, "consistent"),
        (0.02, 0.4, "undecided"),
        (1e-9, 0.4, "undecided"),
        (1e-9, 0.01, "doubtful"),
        (1e-9, 1e-5, "inconsistent"),
    ],
)
def test_a_bracket_decides_where_both_ends_do(
    qtbot: QtBot, low: float, high: float, judged: str
) -> None:
    found, words = of(replace(KS, p_low=low, p_value=high), CHI)
    assert found == judged
    assert "≤ p ≤" in words


def test_a_value_outside_needs_no_test(qtbot: QtBot) -> None:
    outside = replace(GOOD, bounds=(Bound(1.0, "high", False, 0, 1),))
    assert summary(outside)[0] == "inconsistent"
    assert "outside its range" in summary(outside)[1]


def test_false_alarms_stay_below_the_level(qtbot: QtBot) -> None:
    p_values = np.random.default_rng(5).random((2000, 3))
    tests = (KS, replace(KS, name="cramer_von_mises"), CHI)
    judged = [
        of(*(replace(test, p_value=p) for test, p in zip(tests, row, strict=True)))[0]
        for row in p_values
    ]
    assert sum(each != "consistent" for each in judged) / len(judged) < 0.05 + 0.015


def test_whole_numbers_are_judged_by_the_rounded_law(qtbot: QtBot) -> None:
    rounded = replace(CHI, notes=("rounded_law",))
    assert of(rounded) == (
        "consistent",
        "The values are whole numbers: consistent with the law rounded to those (p = 0.471).",
    )
    for p_value, judged in ((0.01, "doubtful"), (1e-9, "inconsistent")):
        found = of(replace(rounded, p_value=p_value))
        assert found[0] == judged
        assert "rounded to whole numbers" in found[1]
    assert null_hypothesis(rounded).endswith("from this law, rounded to whole numbers.")
