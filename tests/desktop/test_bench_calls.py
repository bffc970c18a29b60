from __future__ import annotations

import pytest

from desktop import bench_calls
from widgets.distribution_records import BenchCall
from widgets.parameters.bench_functions import FUNCTIONS


@pytest.mark.parametrize("function", FUNCTIONS)
def test_every_call_comes_back_as_it_was(function: str) -> None:
    call = bench_calls.default(function)
    assert bench_calls.read(bench_calls.text(call)) == call


@pytest.mark.parametrize(
    "line",
    [
        "",
        "null",
        "[]",
        "3",
        "{",
        '{"function": "rand"}',
        '{"function": "nothing", "parameters": {}}',
        '{"function": "rand", "parameters": {"low": 1}}',
        '{"function": "rand", "parameters": {}, "numel": "many"}',
        '{"function": "rand", "parameters": {}, "numel": true}',
        '{"function": "rand", "parameters": {}, "dtype": 3}',
        '{"function": "rand", "parameters": {}, "colour": 3}',
        '{"function": "poisson", "parameters": {"rate": "x"}}',
        '{"function": ["rand"], "parameters": {}}',
    ],
)
def test_what_is_no_call_is_none(line: str) -> None:
    assert bench_calls.read(line) is None


def test_weights_are_a_tuple_again() -> None:
    call = BenchCall("multinomial", {"weights": (1.0, 2.5)}, numel=7, seed=3)
    assert bench_calls.read(bench_calls.text(call)) == call
