"""Measures what the provenance mode adds to a torch call."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import torch

from .provenance import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable


def measure(rounds: int = 20, calls: int = 20_000) -> dict[str, float]:
    """Return microseconds of this thread's time that the mode adds to a torch call.

    `plain`: with no default device; `default_device`: with one set; `random`: to `torch.rand(3)`.
    """
    one = torch.ones(3)
    add, draw = (lambda: torch.add(one, one)), (lambda: torch.rand(3))
    costs = {"plain": _added(add, rounds, calls), "random": _added(draw, rounds, calls)}
    before = torch.get_default_device()
    torch.set_default_device("cpu")
    try:
        costs["default_device"] = _added(add, rounds, calls)
    finally:
        torch.set_default_device(None if before == torch.device("cpu") else before)
    return costs


def _added(call: Callable[[], object], rounds: int, calls: int) -> float:
    provenance = Provenance()
    without, within = [], []
    for _ in range(rounds):
        without.append(_seconds(call, calls))
        provenance.start()
        within.append(_seconds(call, calls))
        provenance.stop()
    return (min(within) - min(without)) / calls * 1e6


def _seconds(call: Callable[[], object], calls: int) -> float:
    began = time.thread_time()
    for _ in range(calls):
        call()
    return time.thread_time() - began
