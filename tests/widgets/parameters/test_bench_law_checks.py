"""What the window says of a law while it is typed is what the kernel would say."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import pytest
import torch

from desktop import bench_calls
from desktop.kernel.bench.bench_call import BenchCall as KernelCall
from desktop.kernel.gate import RefusedError
from widgets.parameters.bench_checks import dtype_problems
from widgets.parameters.bench_functions import FLOATS, FUNCTIONS
from widgets.parameters.bench_problem_words import problem_sentence, read_refusal
from widgets.parameters.float_limits import LARGEST, SMALLEST_NORMAL, rounded

Values = dict[str, Any]

NUMBERS = (0.3, 1.0, 50.0, 200.0, 6e4, 1e38, 1e-9, 1e-50)
CASES = [
    ("normal", {"std": 6e4}, "float16"),
    ("normal", {"std": 0.0}, "float16"),
    ("uniform_", {"low": 1.0, "high": 1.0001}, "float16"),
    ("uniform_", {"low": 1.0, "high": 1.0001}, "float32"),
    ("uniform_", {"low": 1000.0, "high": 1000.5}, "bfloat16"),
    ("trunc_normal_", {"low": 50.0, "high": 60.0}, "float32"),
    ("trunc_normal_", {"low": 1.0, "high": 1.00000001}, "float32"),
    ("trunc_normal_", {"low": -1e30, "high": 1e30}, "float32"),
    ("trunc_normal_", {"mean": 1e200}, "float64"),
    ("trunc_normal_", {"std": 1e-200, "low": 1.0}, "float64"),
    ("log_normal_", {"mean": 200.0}, "float32"),
    ("log_normal_", {"mean": 200.0}, "float64"),
    ("log_normal_", {"mean": 10.0, "std": 5.0}, "float16"),
    ("exponential_", {"rate": 1e-6}, "float16"),
    ("cauchy_", {"scale": 1e3}, "float16"),
    ("cauchy_", {"scale": 2e3}, "float16"),
    ("Gumbel", {"scale": 2e4}, "float16"),
    ("Laplace", {"loc": 65000.0, "scale": 100.0}, "float16"),
    ("multinomial", {"weights": (1e-9, 1e-9)}, "float16"),
    ("multinomial", {"weights": (60000.0, 60000.0)}, "float16"),
    ("Gamma", {"rate": 1e-60}, "float32"),
]
EVERY = [
    (function.name, {parameter.name: number}, dtype)
    for function in FUNCTIONS.values()
    if function.group != "whole"
    for parameter in function.parameters
    for number in NUMBERS
    for dtype in function.dtypes
    if number <= LARGEST[dtype]
    # Their laws are not known without scipy.
    and not (function.name in ("Beta", "Gamma", "StudentT", "Chi2") and not 0.5 <= number < 1e38)
]


def given_to(function: str, values: Values) -> Values:
    return {**bench_calls.default(function).parameters, **values}


def rises(given: Values) -> bool:
    """Tell whether low lies below high, which the form asks for first."""
    return "low" not in given or given["low"] < given["high"]


@pytest.mark.parametrize(
    ("function", "values", "dtype"),
    [case for case in CASES + EVERY if rises(given_to(*case[:2]))],
)
def test_the_window_and_the_kernel_agree(function: str, values: Values, dtype: str) -> None:
    call, given = bench_calls.default(function), given_to(function, values)
    said = {
        name: problem_sentence(name, problem)
        for name, problem in dtype_problems(function, given, dtype, 1000).items()
    }
    fields = replace(call, parameters=given, dtype=dtype, numel=1000)
    try:
        KernelCall.from_fields(asdict(fields))
    except RefusedError as error:
        name, problem = read_refusal(error.detail)
        assert said[name] == problem_sentence(name, problem)
    else:
        assert said == {}


@pytest.mark.parametrize("dtype", FLOATS)
def test_numbers_are_rounded_as_torch_does(dtype: str) -> None:
    kind = getattr(torch, dtype)
    limits = torch.finfo(kind)
    assert (limits.max, limits.tiny) == (LARGEST[dtype], SMALLEST_NORMAL[dtype])
    for value in (1.0, -0.1, 1.00390625, 1.01171875, 3.14159265, 65504.0, 1e-7, 1e-50, 0.0):
        assert rounded(value, dtype) == torch.tensor(value, dtype=kind).double().item()
