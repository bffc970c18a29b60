from __future__ import annotations

import threading
import tracemalloc
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch

from desktop.kernel.bench import sampler
from desktop.kernel.bench.code_line import code_line
from desktop.kernel.bench.grids import grid_for
from desktop.kernel.bench.sampler import CPU_CHUNK, Sampler
from desktop.kernel.bench.spans import span_of
from desktop.kernel.bench.tally import Ends
from tests.desktop.kernel.bench.calls import CASES, called
from tests.desktop.kernel.bench.test_code_line import made_by

if TYPE_CHECKING:
    from desktop.kernel.bench.bench_call import BenchCall

PATIENCE = 100.0


def sampling(call: BenchCall) -> Sampler:
    return Sampler(call, grid_for(span_of(call), call.drawn_dtype, call.known.whole), Ends())


def drawn_by(call: BenchCall, runs: list[int] | None = None) -> Sampler:
    made = sampling(call)
    for run in runs or [call.numel]:
        made.start(run, None)
        assert made.wait(PATIENCE)
    return made


def of_the_line(made: Sampler) -> np.ndarray:
    """Return NumPy's counts of the values that the code line makes."""
    runs = [stream.runs for stream in made.streams]
    values = made_by(code_line(made.call, runs, CPU_CHUNK)).to(torch.float64).numpy()
    return np.histogram(values, made.grid.edges(0, 1, made.grid.size))[0]


@pytest.mark.parametrize(("function", "dtype"), CASES)
def test_counts_are_those_of_the_code_line(function: str, dtype: str) -> None:
    call = called(function, dtype)
    assert np.array_equal(drawn_by(call).counted().places[1:-1], of_the_line(drawn_by(call)))


@pytest.mark.parametrize("generators", [1, 2, 3])
@pytest.mark.parametrize("function", ["randn", "rand", "exponential_", "randint"])
def test_many_chunks_runs_and_generators(function: str, generators: int) -> None:
    dtype = "int64" if function == "randint" else "float32"
    call = called(function, dtype, generators=generators)
    made = drawn_by(call, [3 * CPU_CHUNK + 5, CPU_CHUNK, 17])
    assert made.drawn() == 4 * CPU_CHUNK + 22
    assert np.array_equal(made.counted().places[1:-1], of_the_line(made))


def test_the_same_seed_gives_the_same_counts() -> None:
    first, again, other = (drawn_by(called("randn", seed=seed)).counted() for seed in (1, 1, 2))
    assert np.array_equal(first.places, again.places)
    assert first.moments == again.moments
    assert not np.array_equal(first.places, other.places)


def test_two_generators_draw_other_values_and_add_up() -> None:
    one, two = (drawn_by(called("randn", numel=100_001, generators=n)) for n in (1, 2))
    assert one.drawn() == two.drawn() == 100_001
    first, second = (stream.counter.counted() for stream in two.streams)
    assert (first.drawn, second.drawn) == (50_001, 50_000)
    assert not np.array_equal(first.places, second.places)
    assert np.array_equal(first.places + second.places, two.counted().places)
    assert not np.array_equal(one.counted().places, two.counted().places)


@pytest.mark.parametrize("generators", [1, 2])
def test_stopped_on_the_way_it_has_whole_chunks(generators: int) -> None:
    made = sampling(called("randn", generators=generators))
    made.start(10**9, None)
    while made.drawn() < 3 * CPU_CHUNK:
        assert not made.wait(0.01)
    made.stop()
    assert made.wait(PATIENCE)
    counted = made.counted()
    assert 3 * CPU_CHUNK <= counted.drawn < 10**9
    assert counted.drawn == sum(sum(stream.runs) for stream in made.streams)
    assert counted.places.sum() == counted.drawn
    made.start(1000, None)
    assert made.wait(PATIENCE)
    assert np.array_equal(made.counted().places[1:-1], of_the_line(made))


def test_readers_see_whole_chunks() -> None:
    made = sampling(called("randn", generators=2))
    made.start(20 * CPU_CHUNK, None)
    while not made.wait(0.001):
        counted = made.counted()
        assert counted.places.sum() == counted.drawn == counted.moments.count
    assert made.drawn() == 20 * CPU_CHUNK


@pytest.mark.parametrize("generators", [1, 2])
def test_values_that_are_kept_are_those_that_were_counted(generators: int) -> None:
    call = called("randn", numel=2 * CPU_CHUNK + 7, generators=generators)
    made, room = sampling(call), torch.empty(call.numel)
    made.start(call.numel, room)
    assert made.wait(PATIENCE)
    expected = np.histogram(room.double().numpy(), made.grid.edges(0, 1, made.grid.size))[0]
    assert np.array_equal(made.counted().places[1:-1], expected)
    assert torch.equal(torch.cat(made.last_parts(room)), room)


def test_memory_does_not_grow_with_what_is_drawn() -> None:
    call = called("rand")
    tracemalloc.start()
    made = drawn_by(call, [50 * CPU_CHUNK])
    python = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert python < 8 * 2**20
    held = made.streams[0].pieces(10**9, None, 4)
    pieces = [next(held) for _ in range(50)]
    assert len({piece.untyped_storage().data_ptr() for piece in pieces}) == 4


@pytest.mark.parametrize("generators", [1, 2])
@pytest.mark.parametrize("spoilt", ["drawing", "counting"])
def test_what_a_thread_meets_is_raised_where_one_waits(generators: int, spoilt: str) -> None:
    made = sampling(called("randn", generators=generators))
    last: Any = made.streams[-1]
    if spoilt == "drawing":
        last._generator = "none"
    else:
        last.counter.add = None
    made.start(10**8, None)
    with pytest.raises(TypeError):
        made.wait(PATIENCE)


def test_no_thread_stays_behind() -> None:
    drawn_by(called("randn", generators=2))
    assert not [each for each in threading.enumerate() if each.name == "tensor desk bench"]


def test_global_generator_and_threads_are_left_alone() -> None:
    torch.manual_seed(3)
    state, cores = torch.get_rng_state(), torch.get_num_threads()
    for function in ("randn", "Beta", "StudentT", "trunc_normal_", "multinomial"):
        drawn_by(called(function))
    assert torch.equal(torch.get_rng_state(), state)
    assert torch.get_num_threads() == cores


def test_chunks_of_devices_are_longer() -> None:
    call = called("rand")
    assert sampler.chunk_of(call) == CPU_CHUNK
