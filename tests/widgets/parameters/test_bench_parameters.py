"""Tests of what may be typed for a parameter."""

from __future__ import annotations

import pytest

from widgets.parameters.bench_parameters import (
    BadTextError,
    Parameter,
    Problem,
    pair_problems,
    read_value,
    value_text,
)


@pytest.mark.parametrize(
    ("kind", "rule", "text", "code"),
    [
        ("float", "any", "nan", "not_finite"),
        ("float", "any", "1e400", "beyond_dtype"),
        ("float", "positive", "0", "not_positive"),
        ("float", "not_negative", "-1", "negative"),
        ("float", "share", "1.5", "outside"),
        ("float", "inner_share", "1", "not_inside"),
        ("int", "any", "1.5", "not_whole"),
        ("weights", "any", "", "missing"),
        ("weights", "any", "1, -2", "negative"),
        ("weights", "any", "0 0", "all_zero"),
        ("weights", "any", "1, x", "not_a_number"),
    ],
)
def test_what_is_refused(kind: str, rule: str, text: str, code: str) -> None:
    with pytest.raises(BadTextError) as caught:
        read_value(Parameter("p", kind, 0.0, rule), text)
    assert caught.value.problem.code == code


def test_what_is_read() -> None:
    assert read_value(Parameter("p", "float", 0.0, "share"), "1") == 1.0
    assert read_value(Parameter("low", "int", 0), "2^63") == 2**63
    assert read_value(Parameter("weights", "weights", ()), "1, 2; 3") == (1.0, 2.0, 3.0)


def test_low_lies_below_high() -> None:
    assert pair_problems({"low": 1, "high": 1}) == {"high": Problem("not_above", (1,))}
    assert pair_problems({"low": 0.0, "high": 1.0}) == {}
    assert pair_problems({"low": 0.0}) == {}


@pytest.mark.parametrize("value", [0.1, 1 / 3, 1e-300, 5, (1.0, 0.25)])
def test_what_is_shown_is_read_as_the_same(value: float) -> None:
    kind = {int: "int", float: "float", tuple: "weights"}[type(value)]
    assert read_value(Parameter("p", kind, 0.0), value_text(value)) == value
