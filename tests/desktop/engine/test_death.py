from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from desktop.engine.death import death_of
from widgets.records import Death


@dataclass
class EndedProcess:
    """Has ended with a code, and left what it left."""

    code: int | None
    signal: str | None = None
    line: int | None = None
    log: str = ""
    killed: bool = False
    for_memory: bool = False

    def poll(self) -> int | None:
        return self.code

    def fault_report(self) -> tuple[str | None, int | None]:
        return self.signal, self.line

    def ended_for_memory(self) -> bool:
        return self.for_memory

    def log_tail(self) -> str:
        return self.log


@pytest.mark.parametrize(
    ("process", "started", "death"),
    [
        (EndedProcess(1), True, Death("exit", exit_code=1)),
        (EndedProcess(-11, "SIGSEGV", 3), True, Death("signal", "SIGSEGV", -11, 3)),
        (EndedProcess(-9, "SIGKILL"), True, Death("signal", "SIGKILL", -9)),
        (EndedProcess(-9, "SIGKILL", for_memory=True), True, Death("memory", "SIGKILL", -9)),
        (EndedProcess(-11, "SIGSEGV", for_memory=True), True, Death("signal", "SIGSEGV", -11)),
        (EndedProcess(1, log="x"), True, Death("exit", exit_code=1)),
        (
            EndedProcess(1, log="ImportError: x"),
            False,
            Death("exit", None, 1, None, "ImportError: x", started=False),
        ),
        (EndedProcess(-9, "SIGKILL", killed=True), False, Death("unknown", started=False)),
    ],
)
def test_death(process: Any, started: bool, death: Death) -> None:
    assert death_of(process, started=started) == death
