"""Keeps None, True and False alive under Python 3.11."""

from __future__ import annotations

import ctypes
import sys

_RESERVE = 1 << 40


def keep_constants_alive() -> None:
    """Give the constants more references than Qt calls can use up; call it before Qt's first call.

    WORKAROUND: https://peps.python.org/pep-0683/
    The PySide6 6.12 wheels return None, True and False without a reference of their own. That is
    right where constants are immortal (Python 3.12 on); before, each Qt call that returns one
    takes a reference away, and after some 5,000 calls Python aborts in `none_dealloc`.
    """
    if sys.implementation.name != "cpython" or sys.version_info >= (3, 12):
        return
    for constant in (None, True, False, NotImplemented):
        if sys.getrefcount(constant) < _RESERVE // 2:
            ctypes.c_ssize_t.from_address(id(constant)).value += _RESERVE
