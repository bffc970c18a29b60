"""Tests of what is said of a call before the kernel is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from widgets.parameters.bench_checks import (
    dtype_problems,
    read_numel,
    read_parameters,
    read_seed,
    whole_range,
)
from widgets.parameters.bench_functions import FUNCTIONS
from widgets.parameters.bench_parameters import BadTextError, Problem

if TYPE_CHECKING:
    from widgets.parameters.bench_parameters import Value


@pytest.mark.parametrize(
    ("text", "function", "problem"),
    [
        ("0", "randn", Problem("too_small", (10,))),
        ("-5", "randn", Problem("too_small", (10,))),
        ("1e30", "randn", Problem("too_large", (10**10,))),
        ("10^100000", "randn", Problem("too_large", (10**10,))),
        ("1e9", "randperm", Problem("too_large", (10**8,))),
        ("10.5", "randn", Problem("not_whole")),
        ("nan", "randn", Problem("not_finite")),
    ],
)
def test_how_many_values_is_refused(text: str, function: str, problem: Problem) -> None:
    with pytest.raises(BadTextError) as caught:
        read_numel(text, function)
    assert caught.value.problem == problem


def test_how_many_values_is_read() -> None:
    assert read_numel("10^10", "randn") == 10**10
    assert read_numel("10", "randn") == 10


def test_seeds_are_those_of_torch() -> None:
    assert read_seed("18446744073709551615") == 2**64 - 1
    assert read_seed("-2^63") == -(2**63)
    for text in ("18446744073709551616", "-9223372036854775809", "1e400", "x"):
        with pytest.raises(BadTextError):
            read_seed(text)


def test_wrong_values_stand_beside_right_ones() -> None:
    parameters = FUNCTIONS["trunc_normal_"].parameters
    texts = {"mean": "x", "std": "2", "low": "3", "high": "1"}
    values, problems = read_parameters(parameters, texts)
    assert values == {"std": 2.0, "low": 3.0, "high": 1.0}
    assert problems == {"mean": Problem("not_a_number"), "high": Problem("not_above", (3.0,))}


@pytest.mark.parametrize(
    ("function", "values", "dtype", "numel", "field"),
    [
        ("randint", {"low": 0, "high": 129}, "int8", 10, "high"),
        ("randint", {"low": 0, "high": 128}, "int8", 10, ""),
        ("randint", {"low": -1, "high": 5}, "uint8", 10, "low"),
        ("randint", {"low": 0, "high": 2**63}, "int64", 10, "high"),
        ("randint", {"low": 0, "high": 2**24 + 2}, "float32", 10, "high"),
        ("randperm", {}, "int8", 200, "dtype"),
        ("randperm", {}, "float16", 2049, ""),
        ("normal", {"mean": 1e5, "std": 1.0}, "float16", 10, "mean"),
        ("normal", {"mean": 1e5, "std": 1.0}, "bfloat16", 10, ""),
        ("uniform_", {"low": -3e38, "high": 3e38}, "float32", 10, "high"),
        ("poisson", {"rate": 1e6}, "float16", 10, "rate"),
        ("geometric_", {"p": 0.001}, "int8", 10**6, "p"),
        ("Beta", {"a": 1.0, "b": 1.0}, "float16", 10, "dtype"),
    ],
)
def test_what_the_dtype_holds(
    function: str, values: dict[str, Value], dtype: str, numel: int, field: str
) -> None:
    assert list(dtype_problems(function, values, dtype, numel)) == ([field] if field else [])


def test_whole_ranges() -> None:
    assert whole_range("uint8") == (0, 255)
    assert whole_range("int16") == (-(2**15), 2**15 - 1)
    assert whole_range("bfloat16") == (-256, 256)
