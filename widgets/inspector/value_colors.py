"""Heat-map colours of cells: cividis over the finite range, marks for NaN and infinities."""

from __future__ import annotations

import math
import sys
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from widgets.contrast import contrast
from widgets.range_share import share_of_range

if TYPE_CHECKING:
    from collections.abc import Iterable

    from widgets.number_format import Value

_ANCHORS = (
    "#00204d", "#002c69", "#06366e", "#2d426c", "#414d6b", "#52596c", "#61646f", "#6f7073",
    "#7d7c78", "#8b8779", "#9b9477", "#aca174", "#bcaf6f", "#cebc68", "#e0cb5e", "#f2da50",
    "#ffea46",
)  # fmt: skip
"""Cividis (Nunez, Anderton and Renslow 2018, placed in the public domain) at equal steps."""
_SHADES = 256
_BLACK = QColor("#000000")
_WHITE = QColor("#ffffff")


@lru_cache(maxsize=1)
def _shades() -> tuple[tuple[QColor, QColor], ...]:
    grounds = [_mixed(shade / (_SHADES - 1)) for shade in range(_SHADES)]
    return tuple((ground, _readable_on(ground)) for ground in grounds)


def _mixed(position: float) -> QColor:
    at = position * (len(_ANCHORS) - 1)
    low = min(int(at), len(_ANCHORS) - 2)
    one, other, share = QColor(_ANCHORS[low]), QColor(_ANCHORS[low + 1]), at - low
    return QColor(
        round(one.red() + (other.red() - one.red()) * share),
        round(one.green() + (other.green() - one.green()) * share),
        round(one.blue() + (other.blue() - one.blue()) * share),
    )


def _readable_on(ground: QColor) -> QColor:
    return max((_BLACK, _WHITE), key=lambda color: contrast(color, ground))


def heat_colors(position: float) -> tuple[QColor, QColor]:
    """Return ground and text colour at a position from 0 to 1 of the range."""
    return _shades()[round(min(max(position, 0.0), 1.0) * (_SHADES - 1))]


def magnitude(value: Value) -> float | int | None:
    """Return the number that colours a cell: itself, or abs of a complex; None for text."""
    if isinstance(value, str):
        return None
    if isinstance(value, complex):
        # Not abs(), which raises where the result is beyond the largest float.
        return min(math.hypot(value.real, value.imag), sys.float_info.max)
    return value


def is_special(value: Value) -> bool:
    """Return whether a value is, or holds, a NaN or an infinity."""
    if isinstance(value, complex):
        return not (math.isfinite(value.real) and math.isfinite(value.imag))
    return isinstance(value, float) and not math.isfinite(value)


def finite_range(values: Iterable[Value]) -> tuple[float, float] | None:
    """Return least and greatest finite number, None when there is none."""
    numbers = [magnitude(value) for value in values if not is_special(value)]
    known = [number for number in numbers if number is not None]
    return (min(known), max(known)) if known else None


def range_position(value: float, span: tuple[float, float]) -> float | None:
    """Return where a value lies in a range, from 0 to 1; None when the range is a single point."""
    low, high = span
    if not low < high:
        return None
    if isinstance(value, int) and isinstance(low, int) and isinstance(high, int):
        return (value - low) / (high - low)
    return share_of_range(value, low, high)
