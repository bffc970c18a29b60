"""The line is run as it stands, and must give the numbers that the bench draws."""

from __future__ import annotations

import re
from typing import Any

import pytest
import torch

from desktop.kernel.bench.bench_call import BenchCall
from desktop.kernel.bench.code_line import code_line
from desktop.kernel.bench.functions import FUNCTIONS
from desktop.kernel.bench.seeds import seed_of
from desktop.kernel.bench.shares import chunk_sizes, shares
from tests.desktop.kernel.bench.calls import CASES, PARAMETERS, called

PART = 4096


def drawn(call: BenchCall, runs: list[int]) -> torch.Tensor:
    """Draw as the sampler does: in chunks, each generator its share of every run."""
    whole = []
    chunk = call.numel if call.function == "randperm" else PART
    for number in range(call.generators):
        generator = torch.Generator().manual_seed(seed_of(call.seed, number))
        for run in runs:
            own = shares(run, call.generators)[number]
            for size in chunk_sizes(own, chunk, call.known.in_parts):
                whole.append(torch.empty(size, dtype=call.drawn_dtype))
                call.draw(whole[-1], generator)
    return torch.cat(whole)


def own(runs: list[int], generators: int = 1) -> list[list[int]]:
    """Return how many values each generator draws in each run."""
    return [[shares(run, generators)[number] for run in runs] for number in range(generators)]


def made_by(line: str) -> torch.Tensor:
    state = torch.get_rng_state()
    names: dict[str, Any] = {"torch": torch}
    exec(line, names)
    torch.set_rng_state(state)
    return names["x"]


@pytest.mark.parametrize(("function", "dtype"), CASES)
def test_the_line_gives_the_same_numbers(function: str, dtype: str) -> None:
    call = called(function, dtype)
    made = made_by(code_line(call, own([call.numel]), PART))
    assert made.dtype == call.drawn_dtype
    assert torch.equal(made, drawn(call, [call.numel]))


@pytest.mark.parametrize("function", ["randn", "rand", "StudentT"])
@pytest.mark.parametrize("runs", [[9_000, 20_001], [PART, PART, PART, 17]])
def test_runs_are_calls_one_after_the_other(function: str, runs: list[int]) -> None:
    call = called(function, "float32")
    assert torch.equal(
        made_by(code_line(call, own(runs, call.generators), PART)), drawn(call, runs)
    )


@pytest.mark.parametrize("seed", [5, 2**63 - 1])
@pytest.mark.parametrize("function", ["randn", "exponential_"])
def test_several_generators_stand_behind_each_other(function: str, seed: int) -> None:
    call = called(function, "float32", generators=3, seed=seed)
    runs = [20_000, 10_001]
    assert torch.equal(
        made_by(code_line(call, own(runs, call.generators), PART)), drawn(call, runs)
    )


@pytest.mark.parametrize("function", ["randn", "exponential_"])
def test_the_line_draws_in_the_chunks_that_a_gpu_draws_in(function: str) -> None:
    known = FUNCTIONS[function]
    call = BenchCall(function, PARAMETERS.get(function, {}), device="cuda:0")
    for run in (PART, PART + 1, 2 * PART + 15, 2 * PART + 16):
        sizes = list(chunk_sizes(run, PART, known.in_parts))
        line = code_line(call, [[run]], PART)
        listed = re.search(r"for n in (.*)\]\)$", line)
        assert sizes == (eval(listed[1]) if listed else [run])


def test_a_plain_call_is_a_plain_line() -> None:
    line = code_line(called("randn", "float32"), own([10**8]), PART)
    assert line == "torch.manual_seed(5); x = torch.randn(100000000)"
    line = code_line(called("normal", "float64"), own([100]), PART)
    assert line == "torch.manual_seed(5); x = torch.normal(2.0, 0.5, (100,), dtype=torch.float64)"
