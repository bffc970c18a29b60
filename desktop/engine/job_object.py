"""Windows' job objects: a limit of memory, and the end of all that a kernel started."""

from __future__ import annotations

import ctypes
import sys
from typing import ClassVar

EXTENDED_LIMIT_INFORMATION = 9
LIMIT_PROCESS_MEMORY = 0x100
LIMIT_KILL_ON_JOB_CLOSE = 0x2000


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_: ClassVar = [
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    ]


class _ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_: ClassVar = [
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    ]


def limits(size: int | None) -> ctypes.Structure:
    """Return the record that limits each process of a job to so many bytes; None: to none.

    The job's processes end with its last handle: when it is released, or when the window dies.
    """
    record = _ExtendedLimits()
    record.BasicLimitInformation.LimitFlags = LIMIT_KILL_ON_JOB_CLOSE
    if size is not None:
        record.BasicLimitInformation.LimitFlags |= LIMIT_PROCESS_MEMORY
        record.ProcessMemoryLimit = size
    return record


if sys.platform == "win32":
    from ctypes import wintypes

    _kernel32 = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel32.CreateJobObjectW.restype = wintypes.HANDLE
    _kernel32.CreateJobObjectW.argtypes = [ctypes.c_void_p, wintypes.LPCWSTR]
    _kernel32.AssignProcessToJobObject.argtypes = [wintypes.HANDLE, wintypes.HANDLE]
    _kernel32.SetInformationJobObject.argtypes = [
        wintypes.HANDLE,
        ctypes.c_int,
        ctypes.c_void_p,
        wintypes.DWORD,
    ]
    _kernel32.CloseHandle.argtypes = [wintypes.HANDLE]

    def make(process: int) -> int:
        """Return the handle of a new job that holds a process, by its handle; raises OSError."""
        job = _kernel32.CreateJobObjectW(None, None)
        if not job:
            raise ctypes.WinError(ctypes.get_last_error())
        if not _kernel32.AssignProcessToJobObject(job, process):
            problem = ctypes.WinError(ctypes.get_last_error())
            _kernel32.CloseHandle(job)
            raise problem
        return job

    def limit(job: int, size: int | None) -> None:
        """Limit each process of a job to so many bytes, None: to none; raises OSError."""
        record = limits(size)
        kind = EXTENDED_LIMIT_INFORMATION
        told = ctypes.byref(record), ctypes.sizeof(record)
        if not _kernel32.SetInformationJobObject(job, kind, *told):
            raise ctypes.WinError(ctypes.get_last_error())

    def release(job: int) -> None:
        """Close a job's handle, which ends what is left of its processes."""
        _kernel32.CloseHandle(job)
