from __future__ import annotations

import json
import math
from typing import Any

import numpy as np
import pytest

from desktop.kernel.wire import encode


def test_arrays_become_buffers() -> None:
    array = np.arange(6, dtype=">i4").reshape(2, 3).T
    data, buffers = encode({"a": {"values": array}, "b": [np.zeros(0)]})
    assert data == {
        "a": {"values": {"$array": 0, "dtype": "<i4", "shape": [3, 2]}},
        "b": [{"$array": 1, "dtype": "<f8", "shape": [0]}],
    }
    back = np.frombuffer(buffers[0], "<i4").reshape(3, 2)
    np.testing.assert_array_equal(back, array)


@pytest.mark.parametrize(
    ("value", "encoded"),
    [
        (math.nan, {"$float": "nan"}),
        (math.inf, {"$float": "inf"}),
        (-math.inf, {"$float": "-inf"}),
        (1.5, 1.5),
        (np.float32(1.5), 1.5),
        (2**80, 2**80),
        ((1, None, "x", True), [1, None, "x", True]),
        ({0: 1}, {"0": 1}),
        ("\ud800 and 한", "\\ud800 and 한"),
    ],
)
def test_everything_is_strict_json(value: Any, encoded: Any) -> None:
    data, buffers = encode({"x": value})
    assert json.loads(json.dumps(data, allow_nan=False)) == {"x": encoded}
    assert buffers == []


def test_buffer_is_a_copy() -> None:
    array = np.zeros(3)
    _, buffers = encode({"x": array})
    array[0] = 1
    assert bytes(buffers[0]) == bytes(24)


def test_live_objects_are_refused() -> None:
    with pytest.raises(TypeError, match="object can't cross"):
        encode({"x": object()})
