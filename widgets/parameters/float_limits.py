"""What the floating dtypes of torch hold: their ends, and a number as they round it."""

from __future__ import annotations

import struct

LARGEST = {
    "float64": 1.7976931348623157e308,
    "float32": 3.4028234663852886e38,
    "bfloat16": 3.3895313892515355e38,
    "float16": 65504.0,
}
"""The largest finite number of each dtype (`torch.finfo`)."""
SMALLEST_NORMAL = {
    "float64": 2.2250738585072014e-308,
    "float32": 1.1754943508222875e-38,
    "bfloat16": 1.1754943508222875e-38,
    "float16": 6.103515625e-05,
}
_FORMATS = {"float32": "f", "float16": "e"}


def rounded(value: float, dtype: str) -> float:
    """Return a number of at most the dtype's largest size as the dtype holds it."""
    if dtype == "bfloat16":
        return _bfloat16(value)
    code = _FORMATS.get(dtype, "d")
    return struct.unpack(code, struct.pack(code, value))[0]


def _bfloat16(value: float) -> float:
    """Keep the upper half of a float32, rounded to the nearest, halves to even."""
    (bits,) = struct.unpack("<I", struct.pack("<f", value))
    bits += 0x7FFF + ((bits >> 16) & 1)
    return struct.unpack("<f", struct.pack("<I", bits & 0xFFFF0000))[0]
