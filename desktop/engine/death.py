"""Why a kernel's process ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from widgets.records import Death

if TYPE_CHECKING:
    from desktop.engine.kernel_process import KernelProcess


def death_of(process: KernelProcess, *, started: bool) -> Death:
    """Describe the end of a process; `started`: whether it had been ready for steps."""
    name, line = process.fault_report()
    code = process.poll()
    detail = None if started else process.log_tail() or None
    if name is None:
        reason = "unknown" if code is None else "exit"
        return Death(reason, exit_code=code, detail=detail, started=started)
    if process.killed:
        # By us: it was given two minutes to start.
        return Death("unknown", detail=detail, started=started)
    for_memory = name == "SIGKILL" and process.ended_for_memory()
    reason = "memory" if for_memory else "signal"
    return Death(reason, name, code, line, detail, started)
