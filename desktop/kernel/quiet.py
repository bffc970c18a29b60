"""Looks at tensors without being seen: no learner's mode, no `__torch_function__`, no gradient."""

from __future__ import annotations

import torch

_guards = (torch._C.DisableTorchFunction, torch._C._DisableTorchDispatch)  # noqa: SLF001


class quiet:  # noqa: N801 - a context manager, used like a function
    """Switch off what could see or change our own calls on this thread, and put it back.

    Covers modes (`set_default_device`, our provenance), subclasses that redefine torch functions,
    dispatch modes that a learner left open, and the recording of gradients.
    """

    __slots__ = ("_gradient", "_guards")

    def __enter__(self) -> None:
        self._guards = [guard() for guard in _guards]
        for guard in self._guards:
            guard.__enter__()
        self._gradient = torch.is_grad_enabled()
        torch._C._set_grad_enabled(False)  # noqa: SLF001

    def __exit__(self, *_error: object) -> None:
        torch._C._set_grad_enabled(self._gradient)  # noqa: SLF001
        for guard in reversed(self._guards):
            guard.__exit__(None, None, None)
