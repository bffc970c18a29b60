from __future__ import annotations

import math

import pytest
import torch

from desktop.kernel.bench.functions import FUNCTIONS
from desktop.kernel.bench.grids import LEAST_BINS, ExponentGrid, grid_for
from desktop.kernel.bench.spans import span_of
from tests.desktop.kernel.bench.calls import called


@pytest.mark.parametrize("function", FUNCTIONS)
def test_a_span_holds_the_law(function: str) -> None:
    from desktop.kernel.bench.bench_law import laws_of

    call = called(function, "int64" if function == "randperm" else FUNCTIONS[function].dtypes[0])
    law = laws_of(call).documented
    assert law is not None
    span = span_of(call)
    outside = law.below(torch.tensor([span.low]).numpy()) + law.upper(
        torch.tensor([span.high]).numpy()
    )
    assert outside[0] < 1e-12 * (10 if span.octaves else 1)


@pytest.mark.parametrize("dtype", ["float32", "float64"])
@pytest.mark.parametrize("function", FUNCTIONS)
def test_there_are_enough_fine_bins_and_not_too_many(function: str, dtype: str) -> None:
    call = called(function, dtype)
    grid = grid_for(span_of(call), call.drawn_dtype, call.known.whole)
    assert grid.size <= 2.1 * LEAST_BINS
    if not grid.whole:
        assert grid.size >= LEAST_BINS / 2


@pytest.mark.parametrize(
    ("function", "given", "by_exponent"),
    [
        ("cauchy_", {"median": 0.0, "scale": 1.0}, True),
        ("cauchy_", {"median": 1e6, "scale": 1.0}, False),
        ("log_normal_", {"mean": 0.0, "std": 1.0}, True),
        ("log_normal_", {"mean": 10.0, "std": 10.0}, True),
        ("StudentT", {"df": 1.0}, True),
        ("StudentT", {"df": 100.0}, False),
        ("Gamma", {"shape": 0.1, "rate": 1.0}, True),
        ("Gamma", {"shape": 1e4, "rate": 1.0}, False),
        ("Chi2", {"df": 0.5}, True),
    ],
)
def test_heavy_tails_have_bins_by_exponent(
    function: str, given: dict[str, float], by_exponent: bool
) -> None:
    span = span_of(called(function, parameters=given))
    assert isinstance(grid_for(span, torch.float32, whole=False), ExponentGrid) is by_exponent


def test_what_has_no_spread_has_a_span() -> None:
    span = span_of(called("normal", parameters={"mean": 1e6, "std": 0.0}))
    assert span.low < 1e6 < span.high
    assert math.isfinite(span.low)
