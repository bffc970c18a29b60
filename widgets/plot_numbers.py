"""Numbers on and about a plot: nice ticks, their texts, counts and the range of a bin."""

from __future__ import annotations

import math
import sys

from PySide6.QtCore import QCoreApplication

_LARGEST_FIXED = 1e7
_SMALLEST_FIXED = 1e-4
_TELLING, _FINEST_FIXED = 1e-2, 1e-9
"""Larger numbers are still written plainly when they need up to nine decimals."""
_MOST_DIGITS = 15
"""Significant decimal digits that a float64 holds."""
_LEAST = math.ulp(0.0)
"""The smallest positive float64."""


def nice_step(low: float, high: float, most: int, *, whole: bool = False) -> float:
    """Return the smallest 1, 2 or 5 times a power of ten that parts the range in `most` or less."""
    if not high > low:
        return 1.0
    rough = max(_LEAST, _length(low, high, max(1, most)))
    power = max(_LEAST, 10.0 ** math.floor(math.log10(rough)))
    step = next((m * power for m in (1, 2, 5, 10) if m * power >= rough * (1 - 1e-9)), power)
    if not math.isfinite(step):
        step = power
    return max(1.0, step) if whole else step


def _length(low: float, high: float, parts: int = 1) -> float:
    """Return the length of each of so many parts of a range, at most the largest float64."""
    if math.isfinite(high - low):
        return (high - low) / parts
    # Divided first: the whole of float64's range has no finite length.
    return min(sys.float_info.max, high / parts - low / parts)


def ticks(low: float, high: float, most: int, *, whole: bool = False) -> tuple[float, list[float]]:
    """Return the step and its multiples within [low, high]."""
    step = nice_step(low, high, most, whole=whole)
    first, last = math.ceil(low / step - 1e-6), math.floor(high / step + 1e-6)
    return step, [index * step for index in range(first, min(last, first + 1000) + 1)]


def tick_texts(values: list[float], step: float) -> list[str]:
    """Return the ticks as text, all in one notation and with the digits that tell them apart."""
    largest = max((abs(value) for value in values), default=0.0)
    fine = step >= _SMALLEST_FIXED or (largest >= _TELLING and step >= _FINEST_FIXED)
    if largest < _LARGEST_FIXED and (fine or not largest):
        decimals = _decimals(step)
        return [f"{value + 0.0:.{decimals}f}" for value in values]
    return [_scientific(value, step) for value in values]


def _decimals(step: float) -> int:
    return max(0, -math.floor(math.log10(step) + 1e-9))


def _scientific(value: float, step: float) -> str:
    if value == 0 or abs(value) < step / 2:
        return "0"
    digits = math.floor(math.log10(abs(value)) + 1e-9) - math.floor(math.log10(step) + 1e-9)
    mantissa, exponent = f"{value:.{max(0, min(_MOST_DIGITS, digits))}e}".split("e")
    return f"{mantissa}e{int(exponent)}"


def count_text(count: float) -> str:
    """Return a count with its thousands parted."""
    return f"{count:,.0f}"


def expected_text(expected: float) -> str:
    """Return the count that a law expects, which is rarely whole."""
    if expected and expected < _TELLING:
        return _small_text(expected)
    return f"{expected:,.{1 if expected >= 100 else 2}f}"


def share_text(share: float) -> str:
    """Return a share of the whole in percent."""
    percent = 100 * share
    if 0 < percent < _TELLING:
        return percent_text(_small_text(percent))
    return percent_text(f"{percent:.2f}")


def _small_text(value: float) -> str:
    """Return two digits of a number below 0.01, as the ticks write it: 0.0095, 9.5e-5."""
    if value >= _SMALLEST_FIXED:
        return f"{value:.2g}"
    mantissa, exponent = f"{value:.1e}".split("e")
    return f"{mantissa}e{int(exponent)}"


def percent_text(number: str) -> str:
    """Return a number with its percent sign, which Korean writes without a space."""
    return QCoreApplication.translate("PlotNumbers", "{number} %").format(number=number)


def range_texts(low: float, high: float) -> tuple[str, str]:
    """Return the ends of a bin with enough digits to tell neighbouring bins apart."""
    if not high > low:
        return f"{low:.6g}", f"{high:.6g}"
    step = 10.0 ** math.floor(math.log10(_length(low, high)) + 1e-9) / 100
    first, last = tick_texts([low, high], max(_LEAST, step))
    return first, last
