"""What Windows is told about a kernel's processes."""

from __future__ import annotations

import ctypes

import pytest

from desktop.engine import job_object


@pytest.mark.parametrize(("size", "flags"), [(None, 0x2000), (2 * 10**9, 0x2100)])
def test_processes_end_with_their_job_and_have_so_many_bytes(size: int | None, flags: int) -> None:
    record = job_object.limits(size)
    assert record.BasicLimitInformation.LimitFlags == flags
    assert record.ProcessMemoryLimit == (size or 0)


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="the sizes are 64-bit Windows'")
def test_the_record_is_as_large_as_windows_expects() -> None:
    assert ctypes.sizeof(job_object.limits(None)) == 144
