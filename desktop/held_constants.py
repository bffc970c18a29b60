"""Keeps Qt's Python bindings from using up `True` and `None`."""

from __future__ import annotations

import ctypes
import struct
import sys

# References that no session can use up, one for each signal emitted.
MANY = 1 << 40


def hold_constants() -> None:
    """Give the constants so many references that some lost ones don't matter; call it often.

    PySide6 6.12.0 gives one reference to True away with every `emit()` and one to None with every
    `processEvents()`. Python up to 3.11 aborts when the last is gone, after about 600 signals.
    WORKAROUND: https://github.com/python/cpython/pull/28089 (what then happens); from Python 3.12
    on the constants live for ever (https://peps.python.org/pep-0683).
    """
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    if struct.calcsize("P") < 8 or sys.getrefcount(True) > MANY // 2:
        return
    for constant in (True, False, None):
        ctypes.c_ssize_t.from_address(id(constant)).value += MANY
