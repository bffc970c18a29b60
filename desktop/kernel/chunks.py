"""Cuts a tensor into flat pieces of bounded size, whatever its strides, never copying it whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import torch


def unexpanded(tensor: torch.Tensor) -> tuple[torch.Tensor, int]:
    """Return the part of an expanded tensor that is stored, and how often each element counts."""
    times = 1
    for dim, (size, stride) in enumerate(zip(tensor.shape, tensor.stride(), strict=True)):
        if size > 1 and stride == 0:
            times *= size
            tensor = tensor.narrow(dim, 0, 1)
    return tensor, times


def chunks(tensor: torch.Tensor, limit: int) -> Iterator[torch.Tensor]:
    """Yield 1-d contiguous pieces of at most `limit` elements that hold every element once."""
    count = tensor.numel()
    if count == 0:
        return
    if tensor.is_contiguous():
        flat = tensor.view(-1)
        if count <= limit:
            yield flat
            return
        for start in range(0, count, limit):
            yield flat.narrow(0, start, min(limit, count - start))
    elif count <= limit:
        yield tensor.contiguous().view(-1)
    else:
        yield from _slabs(tensor, limit)


def _slabs(tensor: torch.Tensor, limit: int) -> Iterator[torch.Tensor]:
    sizes, strides = tensor.shape, tensor.stride()
    # The dimension with the widest stride: its slabs are the closest together in memory.
    dim = max((d for d in range(tensor.dim()) if sizes[d] > 1), key=strides.__getitem__)
    inner = tensor.numel() // sizes[dim]
    step = max(1, limit // inner)
    for start in range(0, sizes[dim], step):
        yield from chunks(tensor.narrow(dim, start, min(step, sizes[dim] - start)), limit)
