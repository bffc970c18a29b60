"""Tests of what is said about a test, and of what is not said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.widgets.bench_records import BFLOAT, CHI, GOOD, KS
from widgets.distribution_records import Bound, FitTest
from widgets.fit import fit_words as words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("p_value", "verdict", "chance"),
    [
        (0.84, "consistent", "84 %"),
        (0.05, "consistent", "5 %"),
        (0.023, "doubtful", "2.3 %"),
        (0.001, "doubtful", "0.1 %"),
        (0.0003, "inconsistent", "0.03 %"),
        (1e-9, "inconsistent", "less than one in a million"),
        (0.0, "inconsistent", "less than one in a million"),
    ],
)
def test_verdicts(qtbot: QtBot, p_value: float, verdict: str, chance: str) -> None:
    test = replace(KS, p_value=p_value)
    assert words.verdict(test) == verdict
    assert chance in words.verdict_sentence(test).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("p_low", "p_value", "notes", "verdict"),
    [
        (0.2, 0.4, ("bracket",), "consistent"),
        (0.01, 0.4, ("bracket",), "undecided"),
        (1e-9, 1e-5, ("bracket",), "inconsistent"),
        (1e-9, 0.4, ("bracket", "float_grid"), "grid"),
        (1e-9, 1e-5, ("bracket", "float_grid"), "grid"),
        (0.2, 0.4, ("bracket", "float_grid"), "consistent"),
    ],
)
def test_verdicts_of_brackets(
    p_low: float, p_value: float, notes: tuple[str, ...], verdict: str
) -> None:
    test = replace(KS, p_value=p_value, p_low=p_low, statistic_high=0.002, notes=notes)
    assert words.verdict(test) == verdict


def test_nothing_is_called_proved(qtbot: QtBot) -> None:
    for p_value in (0.5, 0.01, 1e-5):
        sentence = words.verdict_sentence(replace(KS, p_value=p_value))
        assert "prove" not in sentence
        assert "null hypothesis" in sentence
    assert "doesn't prove" in words.thresholds()
    assert "0.05" in words.thresholds()
    assert "0.001" in words.thresholds()
    assert "Bonferroni" in words.thresholds()


@pytest.mark.parametrize(
    ("test", "line"),
    [
        (KS, "D = 0.000621 · p = 0.841 · n = 1,000,000"),
        (CHI, "χ² = 248.3 · df = 251 · p = 0.471 · n = 1,000,000"),
        (
            replace(KS, statistic_high=0.001, p_low=0.27),
            "0.000621 ≤ D ≤ 0.001 · 0.270 ≤ p ≤ 0.841 · n = 1,000,000",
        ),
        (replace(KS, p_value=0.0), "D = 0.000621 · p < 1e-300 · n = 1,000,000"),
        (
            FitTest("cramer_von_mises", 1.5, 2.5e-5, 50),
            "W² = 1.5 · p = 2.5e-05 · n = 50",
        ),
    ],
)
def test_numbers(qtbot: QtBot, test: FitTest, line: str) -> None:
    assert words.statistic_line(test).replace("\xa0", " ") == line


NAMES = ("kolmogorov_smirnov", "cramer_von_mises", "chi_square", "position_counts", "two_sample")


@pytest.mark.parametrize("name", NAMES)
def test_every_test_has_a_name_and_a_null_hypothesis(qtbot: QtBot, name: str) -> None:
    test = replace(KS, name=name)
    assert words.test_name(name) != name
    assert words.null_hypothesis(test).startswith("Null hypothesis: ")
    assert words.what_it_measures(test)


def test_every_note_is_a_sentence(qtbot: QtBot) -> None:
    notes = ("bracket", "float_grid", "few_expected", "ties", "part")
    said = words.note_sentences(replace(KS, notes=notes))
    assert len(said) == len(notes)
    assert "1,000,000" in said[-1]
    assert words.note_sentences(replace(KS, notes=("unheard_of",))) == []


@pytest.mark.parametrize(
    ("bound", "sentence", "remarkable"),
    [
        (
            Bound(0.0, "low", True, 195312, 0),
            "Exactly 0, which the law can give: 195,312. Below 0: none.",
            False,
        ),
        (
            Bound(1.0, "high", False, 3, 0),
            "Exactly 1, which the law leaves out: 3. Above 1: none.",
            True,
        ),
        (
            Bound(1.0, "high", False, 0, 2),
            "Exactly 1, which the law leaves out: none. Above 1: 2.",
            True,
        ),
    ],
)
def test_bounds(qtbot: QtBot, bound: Bound, sentence: str, remarkable: bool) -> None:
    assert words.bound_sentence(bound) == sentence
    assert words.is_remarkable(bound) is remarkable


def test_a_chosen_law_is_called_so(qtbot: QtBot) -> None:
    assert words.law_sentence(GOOD) == (
        "Compared with the law of torch.randn(1000000): normal, mean 0, standard deviation 1."
    )
    assert words.law_sentence(BFLOAT).endswith(": uniform on [0, 1).")
    assert "that you chose" in words.law_sentence(replace(GOOD, call=""))


@pytest.mark.parametrize(
    ("p_value", "p_low", "told"),
    [
        (0.373, 0.0, "p ≤ 0.373"),
        (0.373, 1e-9, "1.0e-09 ≤ p ≤ 0.373"),
        (0.0, 0.0, "p < 1e-300"),
        (0.0, None, "p < 1e-300"),
    ],
)
def test_an_end_that_float64_cannot_hold_is_not_told_as_zero(
    p_value: float, p_low: float | None, told: str
) -> None:
    assert words.p_text(p_value, p_low) == told


def test_the_null_hypothesis_of_a_part_of_a_permutation(qtbot: QtBot) -> None:
    part = replace(CHI, notes=("without_replacement",))
    assert words.null_hypothesis(part).endswith("equally likely (drawn without replacement).")
