"""Turns an answer into JSON and binary buffers: arrays as bytes, non-finite floats by name."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from .error_report import printable

Json = Any
"""None, a bool, a number, a string, or a list or dict of them."""


def encode(data: dict[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
    """Return plain JSON data and the buffers that its `$array` entries count into."""
    buffers: list[bytes] = []
    return {str(key): _encode(value, buffers) for key, value in data.items()}, buffers


def _encode(value: object, buffers: list[bytes]) -> Json:
    if isinstance(value, str):
        return printable(value)
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else {"$float": _name(value)}
    if isinstance(value, np.ndarray):
        return _encode_array(value, buffers)
    if isinstance(value, np.generic):
        return _encode(value.item(), buffers)
    if isinstance(value, dict):
        return {str(key): _encode(item, buffers) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_encode(item, buffers) for item in value]
    raise TypeError(f"{type(value).__name__} can't cross to the window")


def _name(value: float) -> str:
    if math.isnan(value):
        return "nan"
    return "inf" if value > 0 else "-inf"


def _encode_array(array: np.ndarray, buffers: list[bytes]) -> dict[str, Any]:
    little = array.dtype.newbyteorder("<")
    # bytes, not a view: nothing that leaves may still point into a learner's memory.
    buffers.append(np.ascontiguousarray(array, dtype=little).tobytes())
    return {"$array": len(buffers) - 1, "dtype": little.str, "shape": list(array.shape)}
