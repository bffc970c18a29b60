"""The numbers that a random call was given, also where they stood in tensors."""

from __future__ import annotations

from typing import Any

import torch

from .quiet import quiet
from .storage_notes import address_of

MOST_WEIGHTS = 1000
"""Weights of a choice that are kept."""

NUMBERS = frozenset((bool, int, float))
"""Types of plain numbers; others (complex, NumPy's) are not followed."""

_KINDS = (torch.Tensor, torch.nn.Parameter)

_DTYPES = frozenset(
    (
        torch.bool, torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64,
        torch.float16, torch.bfloat16, torch.float32, torch.float64,
    )
)  # fmt: skip


def plain_number(thing: Any, result: object = None) -> float | None:  # noqa: ANN401
    """Return a number, also the one that all elements of a tensor are; None for anything else.

    A tensor whose memory `result` has overwritten tells nothing any more. Reads elements, which
    waits for the device.
    """
    if type(thing) in NUMBERS:
        return thing
    try:
        with quiet():
            if not _is_readable(thing, result):
                return None
            if thing.dim() == 0:
                return thing.item()
            low, high = thing.aminmax() if thing.dtype != torch.bool else (thing.all(), thing.any())
            return low.item() if torch.equal(low, high) else None
    except RuntimeError:
        # Of vmap, on the meta device, or on one that can't.
        return None


def plain_weights(thing: Any, result: object = None) -> tuple[float, ...] | None:  # noqa: ANN401
    """Return the elements of a vector of at most 1000, None for anything else."""
    try:
        with quiet():
            if not _is_readable(thing, result) or thing.dim() != 1 or thing.numel() > MOST_WEIGHTS:
                return None
            return tuple(map(float, thing.tolist()))
    except RuntimeError:
        return None


def _is_readable(thing: Any, result: object) -> bool:  # noqa: ANN401
    if type(thing) not in _KINDS or thing.layout != torch.strided:
        return False
    if thing.dtype not in _DTYPES or thing.numel() == 0:
        return False
    return address_of(thing) != address_of(result)
