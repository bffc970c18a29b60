from __future__ import annotations

import math

import numpy as np
import pytest

from desktop.engine.wire import unpack


@pytest.mark.parametrize("dtype", ["<f8", "<i8", "<u8", "|b1", "<c16", "<f4"])
def test_array_is_a_view_of_its_buffer(dtype: str) -> None:
    sent = np.arange(6).astype(dtype).reshape(2, 3)
    buffer = memoryview(sent.tobytes())
    data = {"values": {"$array": 0, "dtype": dtype, "shape": [2, 3]}}
    found = unpack(data, [buffer])["values"]
    assert found.dtype == sent.dtype
    assert np.array_equal(found, sent)
    assert not found.flags.owndata


def test_empty_array() -> None:
    data = {"$array": 0, "dtype": "<f8", "shape": [0, 4]}
    assert unpack(data, [memoryview(b"")]).shape == (0, 4)


@pytest.mark.parametrize(("word", "value"), [("inf", math.inf), ("-inf", -math.inf)])
def test_infinities(word: str, value: float) -> None:
    assert unpack([{"a": {"$float": word}}], []) == [{"a": value}]


def test_nan() -> None:
    assert math.isnan(unpack({"$float": "nan"}, []))


def test_large_ints_stay_exact() -> None:
    assert unpack({"maximum": 2**64 - 1}, []) == {"maximum": 2**64 - 1}


@pytest.mark.parametrize(
    "data",
    [
        {"$array": 0, "dtype": "<f8", "shape": [3]},
        {"$array": 1, "dtype": "<f8", "shape": [2]},
        {"$array": 0, "dtype": "nonsense", "shape": [2]},
        {"$array": 0, "shape": [2]},
        {"$float": "seven"},
    ],
)
def test_contradictions_raise(data: dict[str, object]) -> None:
    with pytest.raises((ValueError, IndexError, KeyError, TypeError)):
        unpack(data, [memoryview(bytes(16))])
