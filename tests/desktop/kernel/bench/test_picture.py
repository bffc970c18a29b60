from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from desktop.kernel.bench.bench_law import laws_of
from desktop.kernel.bench.counter_choice import counter_for
from desktop.kernel.bench.grids import grid_for
from desktop.kernel.bench.picture import Cumulative, picture
from desktop.kernel.bench.spans import span_of
from desktop.kernel.bench.tally import Ends
from desktop.kernel.bin_rules import MOST_BINS
from tests.desktop.kernel.bench.calls import CASES, called

CPU = torch.device("cpu")


def shown(function: str, dtype: str = "float32", **more: Any) -> dict[str, Any]:
    call = called(function, dtype, **more)
    values = torch.empty(call.numel, dtype=call.drawn_dtype)
    call.draw(values, torch.Generator().manual_seed(3))
    grid = grid_for(span_of(call), call.drawn_dtype, call.known.whole)
    counter = counter_for(grid, Ends(), call.drawn_dtype, CPU, call.numel)
    counter.add(values)
    cumulative = Cumulative(laws_of(call).documented, grid)
    return picture(counter.counted(), grid, call.drawn_dtype, "cpu", cumulative)


@pytest.mark.parametrize(("function", "dtype"), CASES)
def test_shown_bins_are_unions_of_fine_ones(function: str, dtype: str) -> None:
    found = shown(function, dtype)
    assert 0 < found["counts"].size <= MOST_BINS
    assert found["counts"].sum() == found["count"]
    assert found["counts"].dtype == np.int64
    assert (np.diff(found["edges"]) > 0).all()
    fine = found["fine"]
    if fine is None:
        return
    at = np.searchsorted(fine["edges"], found["edges"])
    assert np.array_equal(fine["edges"][at], found["edges"])
    assert np.array_equal(np.add.reduceat(fine["counts"], at[:-1]), found["counts"])
    assert (np.diff(fine["cumulative"]) >= 0).all()


@pytest.mark.parametrize(
    ("function", "given", "rule"),
    [
        ("randn", {}, "freedman_diaconis"),
        ("cauchy_", {}, "exponent"),
        ("randint", {"dtype": "int64"}, "integers"),
        ("randint", {"dtype": "int64", "parameters": {"low": 0, "high": 10**6}}, "integers_binned"),
        ("normal", {"parameters": {"mean": 2.0, "std": 0.0}}, "constant"),
        ("bernoulli", {}, "integers"),
    ],
)
def test_the_rule_is_told(function: str, given: dict[str, Any], rule: str) -> None:
    assert shown(function, **given)["rule"] == rule


def test_whole_numbers_that_could_be_drawn_have_bars() -> None:
    found = shown("randint", "int64", numel=10, parameters={"low": 3, "high": 103})
    assert found["counts"].size == 100
    assert found["integer"]
    assert found["edges"][0] == 2.5


def test_huge_whole_numbers_are_relative_to_a_round_one() -> None:
    found = shown("randint", "int64", parameters={"low": 2**62, "high": 2**62 + 4})
    assert found["offset"] + found["edges"][0] + 0.5 == pytest.approx(2**62)
    assert 0.5 < found["offset"] + int(found["mean"]) - 2**62 + 1 < 4
    assert found["law"]["cumulative"].tolist() == pytest.approx([0, 0.25, 0.5, 0.75, 1])


def test_the_laws_shares_are_remembered_for_the_same_edges() -> None:
    call = called("randn")
    grid = grid_for(span_of(call), torch.float32, whole=False)
    cumulative = Cumulative(laws_of(call).documented, grid)
    edges = np.linspace(-3, 3, 7)
    first = cumulative.below(edges)
    assert cumulative.below(edges.copy()) is first
    again = cumulative.below(edges + 1)
    assert again is not None
    assert first is not None
    assert again[0] == pytest.approx(first[1])
