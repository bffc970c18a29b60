from __future__ import annotations

import ctypes
import platform
from typing import TYPE_CHECKING

import psutil
import pytest

from desktop.heap_trim import HeapTrim

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

MEBIBYTE = 2**20


def resident() -> int:
    return psutil.Process().memory_info().rss


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has malloc_trim")
def test_memory_that_was_freed_below_what_lives_goes_back_to_the_system(
    qtbot: QtBot, qapp: QObject
) -> None:
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    libc.malloc.argtypes = [ctypes.c_size_t]
    libc.free.argtypes = [ctypes.c_void_p]
    blocks = [libc.malloc(4096) for _ in range(16_384)]
    for block in blocks:
        ctypes.memset(block, 1, 4096)
    on_top = libc.malloc(4096)
    for block in blocks:
        libc.free(block)
    held = resident()

    trim = HeapTrim(qapp)
    trim._timer.setInterval(1)
    qtbot.wait_until(lambda: held - resident() > 32 * MEBIBYTE)

    trim.setParent(None)
    libc.free(on_top)
