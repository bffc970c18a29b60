"""The calls by which a tensor's memory gets into hands that torch doesn't watch."""

from __future__ import annotations

import ctypes
import sys
import zlib
from typing import Any

import torch
from torch import serialization

_DATA: Any = torch.Tensor.data

ESCAPES: frozenset[Any] = frozenset(
    {
        torch.Tensor.numpy,
        torch.Tensor.__array__,
        torch.Tensor.__dlpack__,
        torch.Tensor.storage,
        torch.Tensor.share_memory_,
        # Fused optimizers change parameters without counting it.
        *(
            getattr(torch, name)
            for name in dir(torch)
            if name.startswith("_fused_") and name.endswith("_")
        ),
        _DATA.__get__,
        _DATA.__set__,
    }
)
"""After these the elements may change without a trace."""

LOOKS: frozenset[Any] = frozenset({torch.Tensor.data_ptr, torch.Tensor.untyped_storage})
"""Mostly asked in order to compare addresses, so small tensors are compared before and after."""

MOST_BYTES = 1 << 20
"""Storages up to this size are compared; a millisecond."""

_SAVES = serialization.save.__code__


def is_shared(storage: torch.UntypedStorage) -> bool:
    """Whether the memory is NumPy's too, whichever side it came from."""
    return not storage.resizable() and storage.device.type == "cpu"


def can_fingerprint(storage: torch.UntypedStorage) -> bool:
    """Whether the storage can be compared with what it held before."""
    return storage.device.type == "cpu" and 0 < storage.nbytes() <= MOST_BYTES


def fingerprint(storage: torch.UntypedStorage) -> int:
    """Return a number that changes when the bytes of a storage on the CPU change."""
    # Not by way of numpy(), which would mark the memory as shared.
    held = ctypes.string_at(storage.data_ptr(), storage.nbytes())
    return zlib.adler32(held) ^ zlib.crc32(held) << 32


def saves() -> bool:
    """Whether torch.save is what asks at the moment."""
    frame = sys._getframe(1)  # noqa: SLF001
    while frame is not None:
        if frame.f_code is _SAVES:
            return True
        frame = frame.f_back
    return False
