"""Reads the desk's JSON: arrays in binary buffers, floats that JSON has no word for."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

ODD_FLOATS = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}


def unpack(data: Any, buffers: Sequence[Any]) -> Any:  # noqa: ANN401 (it is JSON)
    """Return `data` with every `$array` and `$float` replaced by what it stands for.

    Arrays are read-only views of the buffers, not copies. Raises ValueError, KeyError, IndexError
    or TypeError when the data contradicts itself.
    """
    if isinstance(data, dict):
        if "$array" in data:
            return _array(data, buffers)
        if "$float" in data:
            return ODD_FLOATS[data["$float"]]
        return {key: unpack(value, buffers) for key, value in data.items()}
    if isinstance(data, list):
        return [unpack(value, buffers) for value in data]
    return data


def _array(data: dict[str, Any], buffers: Sequence[Any]) -> np.ndarray:
    import numpy as np

    flat = np.frombuffer(buffers[data["$array"]], dtype=np.dtype(data["dtype"]))
    return flat.reshape(data["shape"])
