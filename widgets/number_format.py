"""Numbers as text: aligned decimals for a window of values, short forms, exact forms, bytes."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    Value = bool | int | float | complex | str

AUTO_DECIMALS = 4
"""As torch prints."""
_LARGEST_FIXED = 1e8
_SMALLEST_FIXED = 1e-4
_UNITS = ("kB", "MB", "GB", "TB", "PB", "EB")


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How the floats of a window are written so that their points stand under each other."""

    decimals: int = AUTO_DECIMALS
    scientific: bool = False
    chosen: bool = False
    """Whether the learner chose the decimals, so that small numbers may round to zero."""

    def text(self, value: Value) -> str:
        """Return a value as a table cell shows it."""
        if isinstance(value, complex):
            return self._complex(value)
        return self._float(value) if isinstance(value, float) else str(value)

    def _float(self, value: float) -> str:
        if not math.isfinite(value):
            return special_text(value)
        vanishes = not self.chosen and 0 < abs(value) < _SMALLEST_FIXED and self.decimals > 0
        if self.scientific or vanishes or abs(value) >= _LARGEST_FIXED:
            return f"{value:.{self.decimals or (0 if self.chosen else AUTO_DECIMALS)}e}"
        # A float without decimals keeps its point, as torch writes it.
        point = "." if self.decimals == 0 and not self.chosen else ""
        return f"{value:.{self.decimals}f}{point}"

    def _complex(self, value: complex) -> str:
        imaginary = self._float(value.imag)
        sign = "" if imaginary[0] in "+-−" else "+"
        return f"{self._float(value.real)}{sign}{imaginary}j"


def format_for(values: Iterable[Value], decimals: int | None) -> NumberFormat:
    """Return the format that suits all of a window's values; `decimals` None lets them decide."""
    parts = [abs(part) for value in values for part in _parts(value) if math.isfinite(part)]
    sizes = [part for part in parts if part]
    largest = max(sizes, default=0.0)
    scientific = largest >= _LARGEST_FIXED or 0 < largest < 10 * _SMALLEST_FIXED
    if decimals is not None:
        return NumberFormat(decimals, scientific and largest >= _LARGEST_FIXED, chosen=True)
    whole = all(size.is_integer() for size in sizes)
    return NumberFormat(0 if whole and not scientific else AUTO_DECIMALS, scientific)


def _parts(value: Value) -> tuple[float, ...]:
    if isinstance(value, float):
        return (value,)
    return (value.real, value.imag) if isinstance(value, complex) else ()


def special_text(value: float) -> str:
    """Return the mark of a value that is not finite."""
    if math.isnan(value):
        return "NaN"
    return "+∞" if value > 0 else "−∞"


def exact_text(value: Value, dtype: str) -> str:
    """Return the shortest text that gives back this very value in its dtype; Python can read it."""
    if isinstance(value, complex):
        part = "float32" if dtype == "complex64" else dtype
        imaginary = exact_text(value.imag, part)
        sign = "" if imaginary.startswith("-") else "+"
        return f"{exact_text(value.real, part)}{sign}{imaginary}j"
    if not isinstance(value, float):
        return str(value)
    return _single(value) if dtype == "float32" and math.isfinite(value) else repr(value)


def _single(value: float) -> str:
    for digits in range(6, 10):
        short = float(f"{value:.{digits}g}")
        try:
            same = struct.unpack("f", struct.pack("f", short))[0] == value
        except OverflowError:  # rounded up past the largest float32
            same = False
        if same:
            return repr(short)
    return repr(value)


def short_number(value: float, digits: int = 4) -> str:
    """Return a number in so many digits, for summaries; whole ones exact up to nine digits."""
    if isinstance(value, int):
        return str(value) if abs(value) < 10**9 else _tight(f"{value:.3e}")
    return special_text(value) if not math.isfinite(value) else _tight(f"{value:.{digits}g}")


def _tight(text: str) -> str:
    if "e" not in text:
        return text
    mantissa, exponent = text.split("e")
    if "." in mantissa:
        mantissa = mantissa.rstrip("0").rstrip(".")
    return f"{mantissa}e{int(exponent)}"


def byte_count(size: int) -> str:
    """Return a number of bytes in decimal units, so that elements times itemsize can be seen."""
    if size < 1000:
        return f"{size} B"
    number, unit = float(size), "B"
    for larger in _UNITS:
        number, unit = number / 1000, larger
        if number < 999.5:
            break
    return f"{number:.3g} {unit}"
