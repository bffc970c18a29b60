"""Gives a tensor or array the one form that values, statistics and histograms are read from."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from . import tensor_facts
from .gate import RefusedError

_KNOWN = frozenset(
    np.dtype(code) for code in ("?", "u1", "u2", "u4", "u8", "i1", "i2", "i4", "i8", "f2", "f4",
                                "f8", "c8", "c16")
)  # fmt: skip
"""The dtypes of NumPy that torch has, too."""

_base: Any = torch._C.TensorBase  # noqa: SLF001


def as_plain(tensor: torch.Tensor) -> torch.Tensor:
    """Return a plain strided tensor with the same elements, sharing memory where that is possible.

    Quantized tensors come back dequantized, mkldnn ones dense. The conjugate and negative bits stay
    as they are: whoever reads a part resolves them on that part. Raises RefusedError("unreadable")
    with the code of the obstacle. Call when quiet.
    """
    hindrance = tensor_facts.obstacle(tensor)
    if hindrance is not None:
        raise RefusedError("unreadable", hindrance)
    if tensor_facts.attribute(tensor, "is_quantized"):
        return _base.dequantize(_base.detach(tensor))
    if tensor_facts.attribute(tensor, "layout") == tensor_facts.MKLDNN:
        return _base.to_dense(_base.detach(tensor))
    return _base.detach(tensor)


def as_real(tensor: torch.Tensor) -> torch.Tensor:
    """Return (..., 2) real and imaginary parts of a plain complex tensor, on its own device.

    Shares memory but for conjugates. Never makes a complex32 tensor: that warns.
    """
    conjugate = tensor.is_conj()
    parts = torch.view_as_real((tensor.conj() if conjugate else tensor).resolve_neg())
    if not conjugate:
        return parts
    sign = torch.tensor([1, -1], dtype=parts.dtype, device=parts.device)
    return parts * sign


def as_tensor(array: np.ndarray) -> torch.Tensor:
    """Return a NumPy array's elements as a tensor that shares its memory wherever torch can.

    Axes that run backwards are turned round. Raises RefusedError("unreadable") for dtypes that
    torch doesn't know.
    """
    hindrance = array_obstacle(array)
    if hindrance is not None:
        raise RefusedError("unreadable", hindrance)
    plain = np.asarray(array).view(np.ndarray)
    native = plain.astype(plain.dtype.newbyteorder("="), copy=False)
    forward = native[tuple(slice(None, None, -1 if s < 0 else 1) for s in native.strides)]
    if any(stride % native.itemsize for stride in forward.strides):
        forward = forward.copy()
    return torch.from_numpy(np.asarray(_Writable(forward)))


def array_obstacle(array: np.ndarray) -> str | None:
    """Return the code of what keeps an array from being counted, None when nothing does."""
    if mask_of(array) is not None:
        return "masked"
    dtype = array.dtype
    known = dtype.kind in "biufc" and dtype.newbyteorder("=") in _KNOWN
    return None if known else "no_dtype"


def mask_of(array: np.ndarray) -> np.ndarray | None:
    """Return which elements (bool) are masked, None when none is."""
    if not issubclass(type(array), np.ma.MaskedArray):
        return None
    mask = np.asarray(np.ma.getmaskarray(array))
    return mask if mask.dtype == bool and mask.any() else None


class _Writable:
    """Shows an array's memory as writable: torch warns about any that isn't, and we only read."""

    def __init__(self, array: np.ndarray) -> None:
        # It owns the memory, which torch goes on reading.
        self._array = array
        interface = array.__array_interface__
        self.__array_interface__ = {**interface, "data": (interface["data"][0], False)}
