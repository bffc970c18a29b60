"""Looks at tensors without being seen: no learner's mode, no `__torch_function__`, no gradient."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import torch

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def quiet() -> Iterator[None]:
    """Switch off what could see or change our own calls on this thread, and put it back.

    Covers modes (`set_default_device`, our provenance), subclasses that redefine torch functions,
    dispatch modes that a learner left open, and the recording of gradients.
    """
    with ExitStack() as stack:
        stack.enter_context(torch._C.DisableTorchFunction())  # noqa: SLF001
        stack.enter_context(torch._C._DisableTorchDispatch())  # noqa: SLF001
        stack.enter_context(torch.no_grad())
        yield
