"""Measures what the provenance mode adds to a torch call."""

from __future__ import annotations

import time
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

import torch
from torch.overrides import TorchFunctionMode

from desktop.kernel.provenance import Provenance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager


class EmptyMode(TorchFunctionMode):
    """Does nothing: what a mode costs that knows nothing."""

    def __torch_function__(self, func, types, args=(), kwargs=None):  # noqa: ANN001, ANN204
        """Call what was called."""
        return func(*args, **kwargs) if kwargs else func(*args)


def measure(rounds: int = 20, calls: int = 20_000) -> dict[str, float]:
    """Return microseconds of this thread's time that the mode adds to a torch call.

    `plain`: with no default device; `default_device`: with one set; `random`: to `torch.rand(3)`;
    `empty`: what a mode that does nothing adds to the call of `plain`.
    """
    one = torch.ones(3)
    add, draw = (lambda: torch.add(one, one)), (lambda: torch.rand(3))
    costs = {
        "plain": _added(add, rounds, calls),
        "empty": _added(add, rounds, calls, EmptyMode),
        "random": _added(draw, rounds, calls),
    }
    before = torch.get_default_device()
    torch.set_default_device("cpu")
    try:
        costs["default_device"] = _added(add, rounds, calls)
    finally:
        torch.set_default_device(None if before == torch.device("cpu") else before)
    return costs


def _added(
    call: Callable[[], object],
    rounds: int,
    calls: int,
    mode: Callable[[], AbstractContextManager[object]] | None = None,
) -> float:
    mode = mode or partial(_watching, Provenance())
    without, within = [], []
    for _ in range(rounds):
        without.append(_seconds(call, calls))
        with mode():
            within.append(_seconds(call, calls))
    return (min(within) - min(without)) / calls * 1e6


@contextmanager
def _watching(provenance: Provenance) -> Iterator[None]:
    provenance.start()
    try:
        yield
    finally:
        provenance.stop()


def _seconds(call: Callable[[], object], calls: int) -> float:
    began = time.thread_time()
    for _ in range(calls):
        call()
    return time.thread_time() - began
