from __future__ import annotations

import math
import struct

import pytest

from widgets.number_format import (
    bound_number,
    byte_count,
    exact_text,
    format_for,
    short_number,
)


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        ([0.5, 12.25, -3.0], ["0.5000", "12.2500", "-3.0000"]),
        ([1.0, -2.0, 0.0], ["1.", "-2.", "0."]),
        ([1.5, math.nan, math.inf, -math.inf], ["1.5000", "NaN", "+∞", "−∞"]),
        ([0.5, 1.5e-7, 0.0], ["0.5000", "1.5000e-07", "0.0000"]),
        ([1e-5, 2e-6], ["1.0000e-05", "2.0000e-06"]),
        ([1e30, 1.0], ["1.0000e+30", "1.0000e+00"]),
        ([1.5, 2e9], ["1.5000e+00", "2.0000e+09"]),
        ([-0.0, 0.25], ["-0.0000", "0.2500"]),
        ([1e9 + 1, 1e9 + 2, 1e9 + 3], ["1000000001.", "1000000002.", "1000000003."]),
        ([1e9 + 0.25, 1e9 + 0.5], ["1000000000.25", "1000000000.50"]),
        ([1.00001, 1.00002], ["1.0000100", "1.0000200"]),
        ([1e20, 1e20 + 1e14], ["1.00000000e+20", "1.00000100e+20"]),
        ([1 + 2j, 0.5 - 1j], ["1.0000+2.0000j", "0.5000-1.0000j"]),
        ([1 + 2j, 3 - 4j], ["1.+2.j", "3.-4.j"]),
        ([complex(math.nan, math.inf)], ["NaN+∞j"]),
        ([1, -20, 2**63 - 1, 2**64 - 1], ["1", "-20", "9223372036854775807", str(2**64 - 1)]),
        ([True, False], ["True", "False"]),
        (["a", "…"], ["a", "…"]),
    ],
)
def test_decimals_suit_the_window(values: list, texts: list[str]) -> None:
    chosen = format_for(values, None)
    assert [chosen.text(value) for value in values] == texts


@pytest.mark.parametrize(
    ("decimals", "texts"),
    [
        (0, ["0", "12", "2"]),
        (2, ["0.12", "12.00", "2.35"]),
        (6, ["0.123456", "12.000000", "2.345678"]),
    ],
)
def test_chosen_decimals(decimals: int, texts: list[str]) -> None:
    values = [0.123456, 12.0, 2.345678]
    chosen = format_for(values, decimals)
    assert [chosen.text(value) for value in values] == texts


@pytest.mark.parametrize("bits", [0x3DCCCCCD, 0x7F7FFFFF, 0x00000001, 0x4B7FFFFF, 0xBF9D70A4])
def test_exact_single_gives_the_same_bits_back(bits: int) -> None:
    value = struct.unpack("f", struct.pack("I", bits))[0]
    text = exact_text(value, "float32")
    assert struct.pack("f", float(text)) == struct.pack("I", bits)
    assert len(text) <= len("1.401298464e-45")


@pytest.mark.parametrize(
    ("value", "dtype", "text"),
    [
        (0.10000000149011612, "float32", "0.1"),
        (0.0999755859375, "float16", "0.0999755859375"),
        (0.1, "float64", "0.1"),
        (math.nan, "float32", "nan"),
        (-math.inf, "float32", "-inf"),
        (complex(0.10000000149011612, -2), "complex64", "0.1-2.0j"),
        (2**63 - 1, "int64", "9223372036854775807"),
        (True, "bool", "True"),
    ],
)
def test_exact_text(value: complex, dtype: str, text: str) -> None:
    assert exact_text(value, dtype) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.123456, "0.1235"), (5, "5"), (123456789, "123456789"), (10**12, "1e12"),
     (1234567.0, "1234567"), (12345678.0, "1.235e7"), (49999.5, "49999.5"),
     (28867.657, "28867.7"), (0.000793, "0.000793"), (1e-7, "1e-7"), (math.inf, "+∞"),
     (1e100, "1e100")],
)  # fmt: skip
def test_short_number(value: float, text: str) -> None:
    assert short_number(value) == text


@pytest.mark.parametrize(
    ("value", "spread", "text"),
    [
        (1e9 + 1, 2.0, "1000000001"),
        (2**53 + 1, 2, "9007199254740993"),
        (2**53 + 1, 2**53, "9.007e15"),
        (1.00001, 2e-5, "1.00001"),
        (1.8446744073709552e19, 2000.0, "1.845e19"),
        (0.49971, 0.2887, "0.4997"),
        (1e300, math.inf, "1e300"),
    ],
)
def test_a_small_spread_needs_more_digits(value: float, spread: float, text: str) -> None:
    assert short_number(value, spread=spread) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.999963, "0.999963"), (0.99999999, "0.99999999"), (1.0, "1"), (0.5, "0.5"),
     (-2.00004, "-2.00004"),
     (0.123456, "0.1235"), (math.inf, "+∞"), (3, "3"), (1 - 2**-24, "0.9999999"),
     (0.30000001192092896, "0.3"), (19.999999, "19.999999"), (123456.7, "123456.7")],
)  # fmt: skip
def test_an_end_of_a_range_is_not_rounded_to_a_round_number(value: float, text: str) -> None:
    assert bound_number(value) == text


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0 B"), (999, "999 B"), (1000, "1 kB"), (4_000_000, "4 MB"), (999_600, "1 MB"),
     (10**9, "1 GB"), (1536, "1.54 kB"), (10**15 * 4, "4 PB")],
)  # fmt: skip
def test_byte_count(size: int, text: str) -> None:
    assert byte_count(size) == text
