"""The modes between a step and torch, lowest first: a default device's, ours, the learner's."""

from __future__ import annotations

from typing import Any

import torch


def modes() -> list[Any]:
    """Return this thread's modes, the lowest first."""
    count = torch._C._len_torch_function_stack()  # noqa: SLF001
    return [torch._C._get_function_stack_at(index) for index in range(count)]  # noqa: SLF001


def push(mode: object) -> None:
    """Put a mode above the others."""
    torch._C._push_on_torch_function_stack(mode)  # noqa: SLF001


def pop() -> None:
    """Take the highest mode away."""
    torch._C._pop_torch_function_stack()  # noqa: SLF001
