"""Tests of the table of calls."""

from __future__ import annotations

from widgets.bench_functions import DISTRIBUTIONS, EXAMPLE, FUNCTIONS, GROUPS, IN_PLACE
from widgets.bench_parameters import read_value, value_text
from widgets.bench_words import function_word, group_word, parameter_words


def test_every_default_is_right() -> None:
    for function in FUNCTIONS.values():
        for parameter in function.parameters:
            text = value_text(parameter.default)
            assert read_value(parameter, text) == parameter.default


def test_every_call_has_a_group_and_words(qtbot: object) -> None:
    for function in FUNCTIONS.values():
        assert group_word(function.group)
        assert function_word(function.name)
        assert all(parameter_words(each.name) != each.name for each in function.parameters)
    assert {function.group for function in FUNCTIONS.values()} == set(GROUPS)


def test_the_names_stand_for_calls() -> None:
    assert {EXAMPLE, *IN_PLACE, *DISTRIBUTIONS} <= set(FUNCTIONS)
