"""Tests of the table of calls."""

from __future__ import annotations

from desktop.kernel.bench import bench_call, kept_values
from desktop.kernel.bench.code_line import code_line as kernels_line
from desktop.kernel.bench.functions import FUNCTIONS as KERNELS
from widgets.bench import bench_fields, bench_view
from widgets.bench.bench_code import code_line
from widgets.distribution_records import BenchCall
from widgets.parameters import bench_checks
from widgets.parameters.bench_functions import DISTRIBUTIONS, EXAMPLE, FUNCTIONS, GROUPS, IN_PLACE
from widgets.parameters.bench_parameters import read_value, value_text
from widgets.parameters.bench_words import function_word, group_word, parameter_words


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


def test_the_kernel_has_the_same_table() -> None:
    assert set(FUNCTIONS) == set(KERNELS)
    for name, function in FUNCTIONS.items():
        assert set(function.dtypes) == set(KERNELS[name].dtypes), name
        ours = [(each.name, each.kind, each.rule) for each in function.parameters]
        theirs = [(each.name, each.kind, each.rule) for each in KERNELS[name].parameters]
        assert ours == theirs, name


def test_the_kernel_has_the_same_limits() -> None:
    names = ("LEAST_NUMEL", "MOST_NUMEL", "LONGEST_PERMUTATION", "LEAST_SEED", "MOST_SEED")
    for name in names:
        assert getattr(bench_checks, name) == getattr(bench_call, name)
    assert bench_fields.MOST_GENERATORS == bench_call.MOST_GENERATORS
    assert bench_view.MOST_REPEATED == kept_values.MOST_KEPT


def test_the_kernel_has_the_same_line_of_code() -> None:
    for name, function in FUNCTIONS.items():
        values = {each.name: each.default for each in function.parameters}
        for dtype in function.dtypes:
            ours = code_line(BenchCall(name, values, dtype, seed=3, numel=1000))
            asked = bench_call.BenchCall(name, values, dtype, seed=3, numel=1000)
            assert ours == kernels_line(asked, [[1000]], 2**20)
