"""Runs code of ours under torch's default settings and leaves the learner's as they were."""

from __future__ import annotations

import io
import random
import sys
import warnings
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch.utils._device import DeviceContext

from . import mode_stack

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    _Undo = Callable[[], object]


class TorchDefaults:
    """A context: float32 on the CPU, gradients on, nothing deterministic, no mode.

    The random generators go on where they are and are put back. Warnings and printed text are
    dropped. Everything is restored, also when an interrupt arrives while that is done.
    """

    def __init__(self) -> None:
        self._undo: list[_Undo] = []

    def __enter__(self) -> Self:
        for setting in (_generators, _modes, _dtype, _deterministic, _gradients, _text):
            self._undo += setting()
        return self

    def __exit__(self, *_error: object) -> None:
        interrupted = None
        for undo in reversed(self._undo):
            try:
                undo()
            except KeyboardInterrupt as interrupt:
                interrupted = interrupt
                # Each can be done twice.
                undo()
        self._undo.clear()
        if interrupted is not None:
            raise interrupted


def _generators() -> list[_Undo]:
    """Remember the states of all generators that a check could draw from."""
    undo: list[_Undo] = [
        partial(torch.set_rng_state, torch.get_rng_state()),
        partial(random.setstate, random.getstate()),
        partial(np.random.set_state, np.random.get_state()),
    ]
    undo += [
        partial(backend.set_rng_state_all, backend.get_rng_state_all())
        for backend in (torch.cuda, torch.xpu)
        if backend.is_initialized()
    ]
    if torch.backends.mps.is_available():
        undo.append(partial(torch.mps.set_rng_state, torch.mps.get_rng_state()))
    return undo


def _modes() -> list[_Undo]:
    """Take every mode away: a default device, our own, what a learner left open."""
    held = mode_stack.modes()
    device = next((mode.device for mode in held if isinstance(mode, DeviceContext)), None)
    torch.set_default_device(None)
    others = mode_stack.modes()
    _pop_all()

    def undo() -> None:
        _pop_all()
        torch.set_default_device(device)
        for mode in others:
            mode_stack.push(mode)

    return [undo]


def _pop_all() -> None:
    for mode in mode_stack.modes():
        if isinstance(mode, DeviceContext):
            # Leaves the stack by the way it came, or torch takes it for lost.
            torch.set_default_device(None)
    for _ in mode_stack.modes():
        mode_stack.pop()


def _dtype() -> list[_Undo]:
    undo = partial(torch.set_default_dtype, torch.get_default_dtype())
    torch.set_default_dtype(torch.float32)
    return [undo]


def _deterministic() -> list[_Undo]:
    # use_deterministic_algorithms does the same, but loads the compiler first: 2 s.
    undo = partial(torch.set_deterministic_debug_mode, torch.get_deterministic_debug_mode())
    torch.set_deterministic_debug_mode("default")
    return [undo]


def _gradients() -> list[_Undo]:
    grad = partial(torch._C._set_grad_enabled, torch.is_grad_enabled())  # noqa: SLF001
    inference: Any = torch._C._InferenceMode(False)  # noqa: SLF001
    inference.__enter__()
    torch._C._set_grad_enabled(True)  # noqa: SLF001
    return [partial(inference.__exit__, None, None, None), grad]


def _text() -> list[_Undo]:
    undo = partial(_put_streams, sys.stdout, sys.stderr)
    dropped = warnings.catch_warnings()
    dropped.__enter__()
    warnings.simplefilter("ignore")
    _put_streams(io.StringIO(), io.StringIO())
    return [undo, partial(dropped.__exit__, None, None, None)]


def _put_streams(out: Any, err: Any) -> None:  # noqa: ANN401 - whatever stood there
    sys.stdout, sys.stderr = out, err
