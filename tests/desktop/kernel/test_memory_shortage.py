from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch

from desktop.kernel.memory_shortage import MOST_NAMES, device_of, shortage

if TYPE_CHECKING:
    from tests.desktop.kernel.conftest import Bench

CPU = "[enforce fail at alloc_cpu.cpp:127] err == 0. DefaultCPUAllocator: can't allocate memory"
KIB = 1024


@pytest.mark.parametrize(
    ("message", "device"),
    [
        (CPU, "cpu"),
        ("", "cpu"),
        (
            "CUDA out of memory. Tried to allocate 20.00 GiB. GPU 1 has a total",
            "cuda:1",
        ),
        ("CUDA error: out of memory", "cuda:0"),
        ("HIP out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total", "cuda:0"),
        ("XPU out of memory. Tried to allocate 1.00 GiB. GPU 0 has a total", "xpu:0"),
        ("MPS backend out of memory (MPS allocated: 17.69 GiB, other allocations:", "mps"),
    ],
)
def test_the_message_names_the_device(message: str, device: str) -> None:
    assert device_of(message) == device


def floats(kib: int) -> torch.Tensor:
    return torch.zeros(kib * KIB // 4)


def module() -> torch.nn.Module:
    return torch.nn.Linear(KIB // 4, 1, bias=False)


def with_gradient() -> torch.Tensor:
    leaf = floats(2).requires_grad_()
    leaf.sum().backward()
    return leaf


class Odd(dict[str, Any]):
    def values(self) -> Any:
        raise OSError


@pytest.mark.parametrize(
    ("thing", "size"),
    [
        (floats(4), 4 * KIB),
        (floats(4)[:2], 4 * KIB),
        ([floats(1), floats(2)], 3 * KIB),
        ({"a": {"b": (floats(1),)}}, KIB),
        (np.zeros(KIB, dtype=np.uint8), KIB),
        (np.zeros(KIB, dtype=np.uint8)[:1], 1),
        (module(), KIB),
        (with_gradient(), 4 * KIB),
        (Odd(a=floats(1)), KIB),
    ],
)
def test_a_name_holds_all_that_it_keeps_alive(bench: Bench, thing: object, size: int) -> None:
    bench.put(name=thing)
    assert shortage(bench.shell, CPU) == {"device": "cpu", "holders": [("name", size)]}


def test_a_storage_is_counted_once_in_a_name(bench: Bench) -> None:
    one = floats(1)
    bench.put(both=[one, one[:2]])
    assert shortage(bench.shell, CPU)["holders"] == [("both", KIB)]


def test_the_largest_come_first_and_few_are_named(bench: Bench) -> None:
    bench.put(**{f"x{kib}": floats(kib) for kib in (1, 5, 3, 4, 2)}, word="text", number=3)
    holders = shortage(bench.shell, CPU)["holders"]
    assert [name for name, _ in holders] == ["x5", "x4", "x3"]
    assert len(holders) == MOST_NAMES


def test_a_name_that_holds_next_to_nothing_is_left_out(bench: Bench) -> None:
    bench.put(large=floats(1000), small=torch.zeros(4))
    assert [name for name, _ in shortage(bench.shell, CPU)["holders"]] == ["large"]


def test_only_what_lives_on_the_device_is_named(bench: Bench) -> None:
    bench.put(here=floats(1), nowhere=torch.empty(10**9, device="meta"))
    assert shortage(bench.shell, CPU)["holders"] == [("here", KIB)]
    assert shortage(bench.shell, "CUDA out of memory. GPU 0 has")["holders"] == []


def test_an_endless_list_is_looked_into_for_a_while(bench: Bench) -> None:
    ring: list[Any] = [floats(1)]
    ring.append(ring)
    bench.put(ring=ring)
    assert shortage(bench.shell, CPU)["holders"] == [("ring", KIB)]
