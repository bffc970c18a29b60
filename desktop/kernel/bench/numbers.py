"""Reads the numbers of a call; says which field is wrong, and why, as `field|code|number...`."""

from __future__ import annotations

import math
import sys

from ..gate import RefusedError

_LARGEST = sys.float_info.max


def bad(name: str, code: str, *numbers: float) -> RefusedError:
    """Return the refusal of a call because of one of its fields."""
    return RefusedError("bad_call", "|".join((name, code, *map(repr, numbers))))


def real(name: str, given: object) -> int | float:
    """Return a finite number."""
    if isinstance(given, bool) or not isinstance(given, (int, float)):
        raise bad(name, "not_a_number")
    if isinstance(given, float) and not math.isfinite(given):
        raise bad(name, "not_finite")
    if abs(given) > _LARGEST:
        raise bad(name, "beyond_dtype", -_LARGEST, _LARGEST)
    return given


def integer(name: str, given: object) -> int:
    """Return a whole number, which may be written as a float."""
    if isinstance(given, bool) or not isinstance(given, (int, float)):
        raise bad(name, "not_a_number")
    if isinstance(given, float) and not math.isfinite(given):
        raise bad(name, "not_finite")
    if given != int(given):
        raise bad(name, "not_whole")
    return int(given)


def whole(name: str, given: object, least: int, most: int) -> int:
    """Return a whole number from least to most."""
    value = integer(name, given)
    if not least <= value <= most:
        raise bad(name, "outside", least, most)
    return value


def count(name: str, given: object, least: int, most: int) -> int:
    """Return a count from least to most."""
    value = integer(name, given)
    if value < least:
        raise bad(name, "too_small", least)
    if value > most:
        raise bad(name, "too_large", most)
    return value
