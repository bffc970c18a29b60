"""Numbers as text: aligned decimals for a window of values, short forms, exact forms, bytes."""

from __future__ import annotations

import math
import struct
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    Value = bool | int | float | complex | str

AUTO_DECIMALS = 4
"""As torch prints."""
_LARGEST_FIXED = 1e8
_SMALLEST_FIXED = 1e-4
_LARGEST_PLAIN = 1e7
"""Numbers of a summary are written without an exponent up to here."""
_LARGEST_BOUND = 1e4
"""Ends of a range up to here are told from the round number beside them."""
_LARGEST_WRITTEN = 1e15
"""Numbers that differ little are written without an exponent up to here."""
_FLOAT64_DIGITS = 15
_UNITS = ("kB", "MB", "GB", "TB", "PB", "EB")


class NumberFormat(NamedTuple):
    """How the floats of a window are written so that their points stand under each other."""

    decimals: int = AUTO_DECIMALS
    scientific: bool = False
    chosen: bool = False
    """Whether the learner chose the decimals, so that small numbers may round to zero."""
    largest_fixed: float = _LARGEST_FIXED
    """From this size on a number is written with an exponent."""

    def text(self, value: Value) -> str:
        """Return a value as a table cell shows it."""
        if isinstance(value, complex):
            return self._complex(value)
        return self._float(value) if isinstance(value, float) else str(value)

    def _float(self, value: float) -> str:
        if not math.isfinite(value):
            return special_text(value)
        vanishes = not self.chosen and 0 < abs(value) < _SMALLEST_FIXED and self.decimals > 0
        if self.scientific or vanishes or abs(value) >= self.largest_fixed:
            return f"{value:.{self.decimals or (0 if self.chosen else AUTO_DECIMALS)}e}"
        # A float without decimals keeps its point, as torch writes it.
        point = "." if self.decimals == 0 and not self.chosen else ""
        return f"{value:.{self.decimals}f}{point}"

    def _complex(self, value: complex) -> str:
        imaginary = self._float(value.imag)
        sign = "" if imaginary[0] in "+-−" else "+"
        return f"{self._float(value.real)}{sign}{imaginary}j"


def format_for(
    values: Iterable[Value], decimals: int | None, digits: int = _FLOAT64_DIGITS
) -> NumberFormat:
    """Return the format that suits all of a window's values; `decimals` None lets them decide.

    `digits` are those that the dtype holds: no more than two beyond them are written.
    """
    held = list(values)
    parts = [abs(part) for value in held for part in _parts(value) if math.isfinite(part)]
    sizes = [part for part in parts if part]
    largest = max(sizes, default=0.0)
    scientific = largest >= _LARGEST_FIXED or 0 < largest < 10 * _SMALLEST_FIXED
    if decimals is not None:
        return NumberFormat(decimals, scientific and largest >= _LARGEST_FIXED, chosen=True)
    whole = all(size.is_integer() for size in sizes)
    telling = min(telling_digits(largest, _spread(held)), digits + 2)
    if telling > AUTO_DECIMALS + 1 and not (whole and not scientific):
        return _close_format(largest, telling, whole=whole)
    return NumberFormat(0 if whole and not scientific else AUTO_DECIMALS, scientific)


def _close_format(largest: float, telling: int, *, whole: bool) -> NumberFormat:
    """Return the format of numbers that differ only in late digits."""
    if not 10 * _SMALLEST_FIXED <= largest < _LARGEST_WRITTEN:
        return NumberFormat(telling - 1, scientific=True)
    after = telling - 1 - math.floor(math.log10(largest))
    least = 1 if largest >= _LARGEST_FIXED else AUTO_DECIMALS
    return NumberFormat(0 if whole else max(least, after), largest_fixed=_LARGEST_WRITTEN)


def _spread(values: list[Value]) -> float:
    """Return the distance of the least and the greatest real number, 0 for complex ones."""
    reals = [v for v in values if isinstance(v, float) and math.isfinite(v)]
    return max(reals) - min(reals) if reals else 0.0


def telling_digits(value: float, spread: float) -> int:
    """Return the digits that tell numbers near `value` apart which lie within `spread`.

    0 where they need no care, or where float64 itself can hardly tell them apart.
    """
    if not 0 < spread < abs(value) or abs(value) / spread >= 10.0**_FLOAT64_DIGITS:
        return 0
    return min(math.ceil(math.log10(abs(value) / spread)) + 2, _FLOAT64_DIGITS)


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


def short_number(value: float, digits: int = 4, spread: float = 0.0) -> str:
    """Return a number in so many digits, for summaries; whole ones exact up to nine digits.

    More digits where it is one of numbers that lie within `spread`, a small one beside it.
    """
    if isinstance(value, int):
        exact = abs(value) < 10**9 or 0 < spread * 10 ** (digits - 1) < abs(value)
        return str(value) if exact else _tight(f"{value:.3e}")
    if not math.isfinite(value):
        return special_text(value)
    digits = max(digits, telling_digits(value, spread))
    if not _SMALLEST_FIXED <= abs(value) < _LARGEST_PLAIN:
        return _tight(f"{value:.{digits}g}")
    # Large ones keep a decimal: the mean of 0 to 99,999 is 49,999.5.
    least = 1 if abs(value) >= 10 ** (digits - 1) else 0
    after = max(least, digits - 1 - math.floor(math.log10(abs(value))))
    return _tight(f"{value:.{after}f}")


def bound_number(value: float, digits: int = 4, spread: float = 0.0) -> str:
    """Return the end of a range: a value just below 1 isn't written as 1, which is not in it."""
    text = short_number(value, digits, spread)
    rounded = math.isfinite(value) and float(text) != value
    if rounded and abs(value) < _LARGEST_BOUND and float(text).is_integer():
        finer = (short_number(value, more, spread) for more in range(digits + 2, 18))
        return next((each for each in finer if not float(each).is_integer()), text)
    if rounded and len(text.strip("-0.").replace(".", "")) == 1:
        return short_number(value, digits + 2, spread)
    return text


def _tight(text: str) -> str:
    if "e" not in text:
        return text.rstrip("0").rstrip(".") if "." in text else text
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
